import type { Result } from 'ts-results';
import type { DomainXmlError } from '../../errors.ts';
import { storagePool } from '../../schema/documents/storage-pool.ts';
import type { StoragePool } from '../../schema/types.gen.ts';
import { documentKind, type ParseOptions } from '../document.ts';

const kind = documentKind<StoragePool>('pool', storagePool);

/**
 * Reads the XML of a storage pool. What this package does not know is kept (`extra`), comments, order and white space too (they
 * come back when it is written).
 *
 * Errors: `NOT_WELL_FORMED`, `DOCTYPE`, `ENTITY`, `NAMESPACE`, `LIMIT`, `RESERVED_NAME`, `WRONG_ROOT`, and `MISSING` or
 * `INVALID_VALUE` for one without a known form.
 * @see https://libvirt.org/formatstorage.html#storage-pool-xml
 */
export const parseStoragePool = (text: string, options?: ParseOptions): Result<StoragePool, DomainXmlError> =>
  kind.parse(text, options);

/**
 * Checks data that came from elsewhere (JSON, a form) and returns it as a storage pool.
 *
 * Errors: `INVALID_VALUE` with the path of the first field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const checkStoragePool = (value: unknown): Result<StoragePool, DomainXmlError> => kind.check(value);

/**
 * Writes a storage pool as libvirt would. What was parsed keeps its order, comments, white space and spelling of values where it
 * was not changed.
 *
 * Throws a `DomainXmlError` for data that XML cannot hold or that does not fit its field; data from `parseStoragePool` or
 * `checkStoragePool` that was not tampered with never does.
 */
export const formatStoragePool = (value: StoragePool): string => kind.format(value);

/** Writes a storage pool as JSON. Sizes and other 64-bit numbers, which JSON has no type for, become strings of digits. */
export const storagePoolToJson = (value: StoragePool, indent?: number): string => kind.toJson(value, indent);

/**
 * Reads what `storagePoolToJson` wrote, or JSON that people wrote after the same rules, and checks it.
 *
 * Errors: `INVALID_VALUE` for text that is no JSON or a field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const storagePoolFromJson = (text: string): Result<StoragePool, DomainXmlError> => kind.fromJson(text);
