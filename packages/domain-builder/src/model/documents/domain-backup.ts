import type { Result } from 'ts-results';
import type { DomainXmlError } from '../../errors.ts';
import { domainBackup } from '../../schema/documents/backup.ts';
import type { DomainBackup } from '../../schema/types.gen.ts';
import { documentKind, type ParseOptions } from '../document.ts';

const kind = documentKind<DomainBackup>('domainbackup', domainBackup);

/**
 * Reads the XML of a backup job. What this package does not know is kept (`extra`), comments, order and white space too (they
 * come back when it is written).
 *
 * Errors: `NOT_WELL_FORMED`, `DOCTYPE`, `ENTITY`, `NAMESPACE`, `LIMIT`, `RESERVED_NAME`, `WRONG_ROOT`, and `MISSING` or
 * `INVALID_VALUE` for one without a known form.
 * @see https://libvirt.org/formatbackup.html
 */
export const parseDomainBackup = (text: string, options?: ParseOptions): Result<DomainBackup, DomainXmlError> =>
  kind.parse(text, options);

/**
 * Checks data that came from elsewhere (JSON, a form) and returns it as a backup job.
 *
 * Errors: `INVALID_VALUE` with the path of the first field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const checkDomainBackup = (value: unknown): Result<DomainBackup, DomainXmlError> => kind.check(value);

/**
 * Writes a backup job as libvirt would. What was parsed keeps its order, comments, white space and spelling of values where it
 * was not changed.
 *
 * Throws a `DomainXmlError` for data that XML cannot hold or that does not fit its field; data from `parseDomainBackup` or
 * `checkDomainBackup` that was not tampered with never does.
 */
export const formatDomainBackup = (value: DomainBackup): string => kind.format(value);

/** Writes a backup job as JSON. Sizes and other 64-bit numbers, which JSON has no type for, become strings of digits. */
export const domainBackupToJson = (value: DomainBackup, indent?: number): string => kind.toJson(value, indent);

/**
 * Reads what `domainBackupToJson` wrote, or JSON that people wrote after the same rules, and checks it.
 *
 * Errors: `INVALID_VALUE` for text that is no JSON or a field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const domainBackupFromJson = (text: string): Result<DomainBackup, DomainXmlError> => kind.fromJson(text);
