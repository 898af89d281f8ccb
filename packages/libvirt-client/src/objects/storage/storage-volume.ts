import type { Readable, Writable } from 'node:stream';
import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import {
  storageVolDeleteFlags,
  storageVolInfoFlags,
  storageVolResizeFlags,
  storageVolType,
  type StorageVolType,
  storageVolWipeAlgorithm,
  type StorageVolWipeAlgorithm,
} from '../../generated/flags.gen.ts';
import type { RemoteNonnullStorageVol } from '../../generated/types.gen.ts';
import { fromValue, toValue } from '../../protocol/flags.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { type DownloadOptions, openDownload, openUpload, type UploadOptions } from './volume-transfer.ts';

/** What a volume is (virStorageVolInfo). */
export interface StorageVolumeInfo {
  /** What it is on the host; `unknown` for a type that a newer server has. */
  readonly type: StorageVolType | 'unknown';
  /** What a guest sees, in bytes. */
  readonly capacity: bigint;
  /** What it takes, in bytes; with `getPhysical` the length of its file. */
  readonly allocation: bigint;
}

/** How to overwrite a volume. */
export interface WipeOptions extends CallOptions {
  /** The pattern; without one, zeros once. */
  readonly algorithm?: StorageVolWipeAlgorithm | number;
}

/**
 * A storage volume (a disk image, a logical volume): a name for it, nothing to free.
 *
 * Each method's errors are the server's, such as `NO_STORAGE_VOL` once it is gone, and those of `conn.rpc.call`.
 */
export class StorageVolume {
  /** Its name, unique in its pool. */
  readonly name: string;
  /** What tells it from every other volume of the host: mostly its path. */
  readonly key: string;
  /** The name of its pool; see `conn.storagePools.ofVolume`. */
  readonly poolName: string;
  /** How the protocol names it, for `conn.rpc.call`. */
  readonly ref: RemoteNonnullStorageVol;
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc, ref: RemoteNonnullStorageVol) {
    this.#rpc = rpc;
    this.name = ref.name;
    this.key = ref.key;
    this.poolName = ref.pool;
    this.ref = ref;
  }

  /** Its path on the host. virStorageVolGetPath. */
  path(options?: CallOptions): Promise<Result<string, LibvirtError>> {
    return attempt(async () => (await this.#rpc.invoke('STORAGE_VOL_GET_PATH', { vol: this.ref }, options)).name);
  }

  /** Its XML. virStorageVolGetXMLDesc. */
  xmlDesc(options?: CallOptions): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      return (await this.#rpc.invoke('STORAGE_VOL_GET_XML_DESC', { vol: this.ref, flags: 0 }, options)).xml;
    });
  }

  /** Its type and size. virStorageVolGetInfoFlags. */
  info(
    options: FlagOptions<typeof storageVolInfoFlags> & CallOptions = {},
  ): Promise<Result<StorageVolumeInfo, LibvirtError>> {
    return attempt(async () => {
      const args = { vol: this.ref, flags: flagBits(storageVolInfoFlags, options) };
      const { type, ...sizes } = await this.#rpc.invoke('STORAGE_VOL_GET_INFO_FLAGS', args, options);
      return { type: fromValue(storageVolType, type) ?? 'unknown', ...sizes };
    });
  }

  /** Gives it another capacity, in bytes; with `delta` by so many bytes, smaller only with `shrink`. virStorageVolResize. */
  async resize(
    capacity: bigint,
    options: FlagOptions<typeof storageVolResizeFlags> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    const flags = flagBits(storageVolResizeFlags, options);
    return this.#rpc.call('STORAGE_VOL_RESIZE', { vol: this.ref, capacity, flags }, options);
  }

  /** Overwrites what it holds, so that it cannot be read again. virStorageVolWipePattern. */
  async wipe(options: WipeOptions = {}): Promise<Result<void, LibvirtError>> {
    const algorithm = toValue(storageVolWipeAlgorithm, options.algorithm ?? 'zero');
    return this.#rpc.call('STORAGE_VOL_WIPE_PATTERN', { vol: this.ref, algorithm, flags: 0 }, options);
  }

  /**
   * Writes into it: what is written to the stream. `finish` comes when the server has said that all is well; an error may
   * show only then (a full disk). virStorageVolUpload.
   */
  upload(options: UploadOptions = {}): Promise<Result<Writable, LibvirtError>> {
    return attempt(() => openUpload(this.#rpc, this.ref, options));
  }

  /** Reads what it holds; with `sparse: 'holes'` as `SparseChunk`s, else as bytes. virStorageVolDownload. */
  download(options: DownloadOptions = {}): Promise<Result<Readable, LibvirtError>> {
    return attempt(() => openDownload(this.#rpc, this.ref, options));
  }

  /** Destroys it for good. virStorageVolDelete. */
  async delete(
    options: FlagOptions<typeof storageVolDeleteFlags> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    const flags = flagBits(storageVolDeleteFlags, options);
    return this.#rpc.call('STORAGE_VOL_DELETE', { vol: this.ref, flags }, options);
  }
}
