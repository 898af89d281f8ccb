import type { Result } from 'ts-results';
import type { DomainXmlError } from '../../errors.ts';
import { storagePoolCapabilities } from '../../schema/documents/storage-pool-capabilities.ts';
import type { StoragePoolCapabilities } from '../../schema/types.gen.ts';
import { documentKind, type ParseOptions } from '../document.ts';

const kind = documentKind<StoragePoolCapabilities>('storagepoolCapabilities', storagePoolCapabilities);

/**
 * Reads the XML of storage pool capabilities. What this package does not know is kept (`extra`), comments, order and white space too (they
 * come back when it is written).
 *
 * Errors: `NOT_WELL_FORMED`, `DOCTYPE`, `ENTITY`, `NAMESPACE`, `LIMIT`, `RESERVED_NAME`, `WRONG_ROOT`.
 * @see https://libvirt.org/formatstoragecaps.html
 */
export const parseStoragePoolCapabilities = (
  text: string,
  options?: ParseOptions,
): Result<StoragePoolCapabilities, DomainXmlError> => kind.parse(text, options);

/**
 * Checks data that came from elsewhere (JSON, a form) and returns it as storage pool capabilities.
 *
 * Errors: `INVALID_VALUE` with the path of the first field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const checkStoragePoolCapabilities = (value: unknown): Result<StoragePoolCapabilities, DomainXmlError> =>
  kind.check(value);

/**
 * Writes storage pool capabilities as libvirt would. What was parsed keeps its order, comments, white space and spelling of values where it
 * was not changed.
 *
 * Throws a `DomainXmlError` for data that XML cannot hold or that does not fit its field; data from `parseStoragePoolCapabilities` or
 * `checkStoragePoolCapabilities` that was not tampered with never does.
 */
export const formatStoragePoolCapabilities = (value: StoragePoolCapabilities): string => kind.format(value);

/** Writes storage pool capabilities as JSON. Sizes and other 64-bit numbers, which JSON has no type for, become strings of digits. */
export const storagePoolCapabilitiesToJson = (value: StoragePoolCapabilities, indent?: number): string =>
  kind.toJson(value, indent);

/**
 * Reads what `storagePoolCapabilitiesToJson` wrote, or JSON that people wrote after the same rules, and checks it.
 *
 * Errors: `INVALID_VALUE` for text that is no JSON or a field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const storagePoolCapabilitiesFromJson = (text: string): Result<StoragePoolCapabilities, DomainXmlError> =>
  kind.fromJson(text);
