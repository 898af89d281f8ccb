import type { Result } from 'ts-results';
import { DomainXmlError } from '../errors.ts';
import { compile } from '../schema/compile.ts';
import type { Description } from '../schema/describe.ts';
import { domain } from '../schema/domain.ts';
import type { Domain } from '../schema/types.gen.ts';
import { positionAt } from '../xml/position.ts';
import type { XmlLimits } from '../xml/limits.ts';
import { readXml } from '../xml/parse.ts';
import { writeElement as writeXmlElement } from '../xml/write.ts';
import type { DataObject } from './origin.ts';
import { checkData } from './check.ts';
import { readElement } from './read.ts';
import { resultOf } from '../result-of.ts';
import { writeElement } from './write.ts';

/** How to read a document. */
export interface ParseOptions {
  /** Limits that differ from the usual ones. */
  readonly limits?: Partial<XmlLimits>;
}

/** Reads a domain, or throws. */
export const readDomain = (text: string, options: ParseOptions = {}): Domain => {
  const data = readRoot(text, 'domain', domain, options);
  for (const field of ['type', 'name']) {
    if (data[field] !== undefined) continue;
    throw new DomainXmlError('MISSING', `/domain: the domain has no valid ${field}`, { line: 1, path: `/domain/${field}` });
  }
  // The reader made it from the description that the type is generated from, and what is required is there.
  return data as unknown as Domain;
};

const readRoot = (text: string, tag: string, description: Description, options: ParseOptions): DataObject => {
  const { root } = readXml(text, options.limits);
  if (root.name !== tag) {
    const { line, column } = positionAt(text, root.offset ?? 0);
    throw new DomainXmlError('WRONG_ROOT', `line ${line}: the document is a <${root.name}>, not a <${tag}>`, {
      line,
      column,
      path: `/${root.name}`,
    });
  }
  return readElement(root, compile(description)) ?? {};
};

/**
 * Reads a domain's XML. What this package does not know is kept (`extra`), comments, order and white space too (they come
 * back when it is written).
 *
 * Errors: `NOT_WELL_FORMED`, `DOCTYPE`, `ENTITY`, `NAMESPACE`, `LIMIT`, `RESERVED_NAME`, `WRONG_ROOT`, and `MISSING` for a
 * domain without name or type.
 * @see https://libvirt.org/formatdomain.html
 */
export const parseDomain = (text: string, options?: ParseOptions): Result<Domain, DomainXmlError> =>
  resultOf(() => readDomain(text, options));

/**
 * Checks data that came from elsewhere (JSON, a form) against the descriptions and returns it as a domain.
 *
 * Errors: `INVALID_VALUE` with the path of the first field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const checkDomain = (value: unknown): Result<Domain, DomainXmlError> =>
  resultOf(() => {
    checkData(value, compile(domain), 'domain');
    // The check has just proved it, and zod's own type would lose the names.
    const checked = value as Domain;
    formatDomain(checked);
    return checked;
  });

/**
 * Writes a domain as libvirt would. One that was parsed keeps its order, comments, white space and spelling of values where
 * it was not changed.
 *
 * Throws a `DomainXmlError` for data that XML cannot hold or that does not fit its field; a domain from `parseDomain`,
 * `checkDomain` or `build()` that was not tampered with never does.
 */
export const formatDomain = (value: Domain): string => {
  // The writer looks at each field before it uses it.
  return `${writeXmlElement(writeElement('domain', compile(domain), value as unknown as DataObject))}\n`;
};
