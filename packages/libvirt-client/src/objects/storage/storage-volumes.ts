import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { storageVolCreateFlags } from '../../generated/flags.gen.ts';
import type { RemoteNonnullStoragePool, RemoteNonnullStorageVol } from '../../generated/types.gen.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { StorageVolume } from './storage-volume.ts';

/** The volumes of a storage pool: `pool.volumes`. */
export class StorageVolumes {
  readonly #rpc: Rpc;
  readonly #pool: RemoteNonnullStoragePool;

  /** @internal */
  constructor(rpc: Rpc, pool: RemoteNonnullStoragePool) {
    this.#rpc = rpc;
    this.#pool = pool;
  }

  /** All of them; the pool has to be active. virStoragePoolListAllVolumes. */
  list(options?: CallOptions): Promise<Result<StorageVolume[], LibvirtError>> {
    return attempt(async () => {
      const args = { pool: this.#pool, needResults: 1, flags: 0 };
      const { vols } = await this.#rpc.invoke('STORAGE_POOL_LIST_ALL_VOLUMES', args, options);
      return vols.map((ref) => new StorageVolume(this.#rpc, ref));
    });
  }

  /** The volume of that name. Errors: `NO_STORAGE_VOL`. virStorageVolLookupByName. */
  byName(name: string, options?: CallOptions): Promise<Result<StorageVolume, LibvirtError>> {
    return attempt(async () => {
      return this.#handle(await this.#rpc.invoke('STORAGE_VOL_LOOKUP_BY_NAME', { pool: this.#pool, name }, options));
    });
  }

  /** Makes a volume. virStorageVolCreateXML. */
  createXml(
    xml: string,
    options: FlagOptions<typeof storageVolCreateFlags> & CallOptions = {},
  ): Promise<Result<StorageVolume, LibvirtError>> {
    return attempt(async () => {
      const args = { pool: this.#pool, xml, flags: flagBits(storageVolCreateFlags, options) };
      return this.#handle(await this.#rpc.invoke('STORAGE_VOL_CREATE_XML', args, options));
    });
  }

  /** Makes a volume with the content of another one, of this or of another pool. virStorageVolCreateXMLFrom. */
  cloneXml(
    xml: string,
    source: StorageVolume,
    options: FlagOptions<typeof storageVolCreateFlags> & CallOptions = {},
  ): Promise<Result<StorageVolume, LibvirtError>> {
    return attempt(async () => {
      const flags = flagBits(storageVolCreateFlags, options);
      const args = { pool: this.#pool, xml, clonevol: source.ref, flags };
      return this.#handle(await this.#rpc.invoke('STORAGE_VOL_CREATE_XML_FROM', args, options));
    });
  }

  #handle({ vol }: { readonly vol: RemoteNonnullStorageVol }): StorageVolume {
    return new StorageVolume(this.#rpc, vol);
  }
}
