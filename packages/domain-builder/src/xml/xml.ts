import type { Result } from 'ts-results';
import type { DomainXmlError } from '../errors.ts';
import { resultOf } from '../result-of.ts';
import type { XmlLimits } from './limits.ts';
import type { XmlDocument } from './nodes.ts';
import { readXml } from './parse.ts';
import { writeDocument } from './write.ts';

/**
 * Reads any XML 1.0 document without a DTD as a tree of plain nodes: for documents and parts that have no type here.
 *
 * Errors: `NOT_WELL_FORMED`, `DOCTYPE`, `ENTITY`, `NAMESPACE`, `LIMIT`, `RESERVED_NAME`, with line, column and path.
 */
export const parseXml = (text: string, limits?: Partial<XmlLimits>): Result<XmlDocument, DomainXmlError> =>
  resultOf(() => readXml(text, limits));

/**
 * Writes a tree. Elements with text are written exactly, others get line breaks in libvirt's style.
 * Throws a `DomainXmlError` (`UNWRITABLE`, `NAMESPACE`) for what no XML document can hold.
 */
export const formatXml = (document: XmlDocument): string => writeDocument(document);
