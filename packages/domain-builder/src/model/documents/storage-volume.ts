import type { Result } from 'ts-results';
import type { DomainXmlError } from '../../errors.ts';
import { storageVolume } from '../../schema/documents/storage-volume.ts';
import type { StorageVolume } from '../../schema/types.gen.ts';
import { documentKind, type ParseOptions } from '../document.ts';

const kind = documentKind<StorageVolume>('volume', storageVolume);

/**
 * Reads the XML of a storage volume. What this package does not know is kept (`extra`), comments, order and white space too (they
 * come back when it is written).
 *
 * Errors: `NOT_WELL_FORMED`, `DOCTYPE`, `ENTITY`, `NAMESPACE`, `LIMIT`, `RESERVED_NAME`, `WRONG_ROOT`.
 * @see https://libvirt.org/formatstorage.html#storage-volume-xml
 */
export const parseStorageVolume = (text: string, options?: ParseOptions): Result<StorageVolume, DomainXmlError> =>
  kind.parse(text, options);

/**
 * Checks data that came from elsewhere (JSON, a form) and returns it as a storage volume.
 *
 * Errors: `INVALID_VALUE` with the path of the first field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const checkStorageVolume = (value: unknown): Result<StorageVolume, DomainXmlError> => kind.check(value);

/**
 * Writes a storage volume as libvirt would. What was parsed keeps its order, comments, white space and spelling of values where it
 * was not changed.
 *
 * Throws a `DomainXmlError` for data that XML cannot hold or that does not fit its field; data from `parseStorageVolume` or
 * `checkStorageVolume` that was not tampered with never does.
 */
export const formatStorageVolume = (value: StorageVolume): string => kind.format(value);

/** Writes a storage volume as JSON. Sizes and other 64-bit numbers, which JSON has no type for, become strings of digits. */
export const storageVolumeToJson = (value: StorageVolume, indent?: number): string => kind.toJson(value, indent);

/**
 * Reads what `storageVolumeToJson` wrote, or JSON that people wrote after the same rules, and checks it.
 *
 * Errors: `INVALID_VALUE` for text that is no JSON or a field that does not fit, `LIMIT` for data nested too deep,
 * `UNWRITABLE` and `NAMESPACE` for what XML cannot hold.
 */
export const storageVolumeFromJson = (text: string): Result<StorageVolume, DomainXmlError> => kind.fromJson(text);
