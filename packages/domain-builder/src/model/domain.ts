import { Err, Ok, type Result } from 'ts-results';
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
import { readElement } from './read.ts';
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

/** Writes a domain, or throws. */
export const formatDomain = (value: Domain): string =>
  `${writeXmlElement(writeElement('domain', compile(domain), value as unknown as DataObject, 'domain'))}\n`;

export const parseDomain = (text: string, options?: ParseOptions): Result<Domain, DomainXmlError> => {
  try {
    return Ok(readDomain(text, options));
  } catch (error) {
    if (error instanceof DomainXmlError) return Err(error);
    throw error;
  }
};
