import type { Result } from 'ts-results';
import { DomainXmlError } from '../errors.ts';
import { compile, compileElement } from '../schema/compile.ts';
import type { ElementDescription } from '../schema/describe.ts';
import { domain } from '../schema/domain.ts';
import type { Domain } from '../schema/types.gen.ts';
import { offsetOf } from '../xml/offset.ts';
import { positionAt } from '../xml/position.ts';
import type { XmlLimits } from '../xml/limits.ts';
import { readXml } from '../xml/parse.ts';
import type { XmlDocument, XmlElement } from '../xml/nodes.ts';
import { writeDocument } from '../xml/write.ts';
import { type DataObject, originOf } from './origin.ts';
import { checkData } from './check.ts';
import { readRoot } from './read.ts';
import { resultOf } from '../result-of.ts';
import { writeElement } from './write.ts';

/** How to read a document. */
export interface ParseOptions {
  /** Limits that differ from the usual ones. */
  readonly limits?: Partial<XmlLimits>;
}

/** Reads a domain, or throws. */
const readDomain = (text: string, options: ParseOptions = {}): Domain =>
  // The reader made it from the description that the type is generated from, and what is required is there.
  readDocument(text, 'domain', domain, options) as unknown as Domain;

const readDocument = (
  text: string,
  tag: string,
  description: ElementDescription,
  options: ParseOptions,
): DataObject => {
  const document = readXml(text, options.limits);
  const { root } = document;
  const { line, column } = positionAt(text, offsetOf(root) ?? 0);
  const path = `/${root.name}`;
  if (root.name !== tag) {
    throw new DomainXmlError('WRONG_ROOT', `line ${line}: the document is a <${root.name}>, not a <${tag}>`, {
      line,
      column,
      path,
    });
  }
  const form = compileElement(description);
  const data = readRoot(root, form);
  const missing = form.required.find((property) => data[property] === undefined);
  if (missing !== undefined) {
    throw new DomainXmlError('MISSING', `line ${line}: the <${tag}> has no valid ${missing}`, {
      line,
      column,
      path: `${path}/${missing}`,
    });
  }
  documents.set(root, document);
  return data;
};

/** The document around a root that was read: its declaration, and comments before and after. */
const documents = new WeakMap<XmlElement, XmlDocument>();

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
  const data = value as unknown as DataObject;
  const root = writeElement('domain', compile(domain), data);
  const source = originOf(data)?.node;
  const around = source && documents.get(source);
  return writeDocument({ before: [], after: [], ...around, root });
};
