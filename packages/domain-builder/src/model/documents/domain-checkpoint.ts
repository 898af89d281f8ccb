import type { Result } from 'ts-results';
import type { DomainXmlError } from '../../errors.ts';
import { domainCheckpoint } from '../../schema/documents/checkpoint.ts';
import type { DomainCheckpoint } from '../../schema/types.gen.ts';
import { documentKind, type ParseOptions } from '../document.ts';

const kind = documentKind<DomainCheckpoint>('domaincheckpoint', domainCheckpoint);

/**
 * Reads the XML of a checkpoint. What this package does not know is kept (`extra`), comments, order and white space too (they
 * come back when it is written).
 *
 * Errors: `NOT_WELL_FORMED`, `DOCTYPE`, `ENTITY`, `NAMESPACE`, `LIMIT`, `RESERVED_NAME`, `WRONG_ROOT`.
 * @see https://libvirt.org/formatcheckpoint.html
 */
export const parseDomainCheckpoint = (text: string, options?: ParseOptions): Result<DomainCheckpoint, DomainXmlError> =>
  kind.parse(text, options);

/**
 * Checks data that came from elsewhere (JSON, a form) and returns it as a checkpoint.
 *
 * Errors: `INVALID_VALUE` with the path of the first field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const checkDomainCheckpoint = (value: unknown): Result<DomainCheckpoint, DomainXmlError> => kind.check(value);

/**
 * Writes a checkpoint as libvirt would. What was parsed keeps its order, comments, white space and spelling of values where it
 * was not changed.
 *
 * Throws a `DomainXmlError` for data that XML cannot hold or that does not fit its field; data from `parseDomainCheckpoint` or
 * `checkDomainCheckpoint` that was not tampered with never does.
 */
export const formatDomainCheckpoint = (value: DomainCheckpoint): string => kind.format(value);

/** Writes a checkpoint as JSON. Sizes and other 64-bit numbers, which JSON has no type for, become strings of digits. */
export const domainCheckpointToJson = (value: DomainCheckpoint, indent?: number): string => kind.toJson(value, indent);

/**
 * Reads what `domainCheckpointToJson` wrote, or JSON that people wrote after the same rules, and checks it.
 *
 * Errors: `INVALID_VALUE` for text that is no JSON or a field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const domainCheckpointFromJson = (text: string): Result<DomainCheckpoint, DomainXmlError> => kind.fromJson(text);
