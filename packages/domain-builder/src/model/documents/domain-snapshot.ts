import type { Result } from 'ts-results';
import type { DomainXmlError } from '../../errors.ts';
import { domainSnapshot } from '../../schema/documents/snapshot.ts';
import type { DomainSnapshot } from '../../schema/types.gen.ts';
import { documentKind, type ParseOptions } from '../document.ts';

const kind = documentKind<DomainSnapshot>('domainsnapshot', domainSnapshot);

/**
 * Reads the XML of a snapshot. What this package does not know is kept (`extra`), comments, order and white space too (they
 * come back when it is written).
 *
 * Errors: `NOT_WELL_FORMED`, `DOCTYPE`, `ENTITY`, `NAMESPACE`, `LIMIT`, `RESERVED_NAME`, `WRONG_ROOT`.
 * @see https://libvirt.org/formatsnapshot.html
 */
export const parseDomainSnapshot = (text: string, options?: ParseOptions): Result<DomainSnapshot, DomainXmlError> =>
  kind.parse(text, options);

/**
 * Checks data that came from elsewhere (JSON, a form) and returns it as a snapshot.
 *
 * Errors: `INVALID_VALUE` with the path of the first field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const checkDomainSnapshot = (value: unknown): Result<DomainSnapshot, DomainXmlError> => kind.check(value);

/**
 * Writes a snapshot as libvirt would. What was parsed keeps its order, comments, white space and spelling of values where it
 * was not changed.
 *
 * Throws a `DomainXmlError` for data that XML cannot hold or that does not fit its field; data from `parseDomainSnapshot` or
 * `checkDomainSnapshot` that was not tampered with never does.
 */
export const formatDomainSnapshot = (value: DomainSnapshot): string => kind.format(value);

/** Writes a snapshot as JSON. Sizes and other 64-bit numbers, which JSON has no type for, become strings of digits. */
export const domainSnapshotToJson = (value: DomainSnapshot, indent?: number): string => kind.toJson(value, indent);

/**
 * Reads what `domainSnapshotToJson` wrote, or JSON that people wrote after the same rules, and checks it.
 *
 * Errors: `INVALID_VALUE` for text that is no JSON or a field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const domainSnapshotFromJson = (text: string): Result<DomainSnapshot, DomainXmlError> => kind.fromJson(text);
