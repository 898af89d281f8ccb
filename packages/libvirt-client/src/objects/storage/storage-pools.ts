import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import {
  connectListAllStoragePoolsFlags,
  storagePoolCreateFlags,
  storagePoolDefineFlags,
} from '../../generated/flags.gen.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { parseUuid } from '../uuid.ts';
import { StoragePool } from './storage-pool.ts';
import { StorageVolume } from './storage-volume.ts';

/** The storage pools of a connection: `conn.storagePools`. */
export class StoragePools {
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc) {
    this.#rpc = rpc;
  }

  /** All pools, or those of the kinds asked for, such as `{ active: true, dir: true }`. virConnectListAllStoragePools. */
  list(
    options: FlagOptions<typeof connectListAllStoragePoolsFlags> & CallOptions = {},
  ): Promise<Result<StoragePool[], LibvirtError>> {
    return attempt(async () => {
      const args = { needResults: 1, flags: flagBits(connectListAllStoragePoolsFlags, options) };
      const { pools } = await this.#rpc.invoke('CONNECT_LIST_ALL_STORAGE_POOLS', args, options);
      return pools.map((ref) => new StoragePool(this.#rpc, ref));
    });
  }

  /** The pool of that name. Errors: `NO_STORAGE_POOL`. virStoragePoolLookupByName. */
  byName(name: string, options?: CallOptions): Promise<Result<StoragePool, LibvirtError>> {
    return attempt(async () => this.#handle(await this.#rpc.invoke('STORAGE_POOL_LOOKUP_BY_NAME', { name }, options)));
  }

  /** The pool of that UUID, with or without dashes. Errors: `NO_STORAGE_POOL`. virStoragePoolLookupByUUID. */
  byUuid(uuid: string, options?: CallOptions): Promise<Result<StoragePool, LibvirtError>> {
    return attempt(async () => {
      const args = { uuid: parseUuid(uuid) };
      return this.#handle(await this.#rpc.invoke('STORAGE_POOL_LOOKUP_BY_UUID', args, options));
    });
  }

  /** The pool that has this path as its target. Errors: `NO_STORAGE_POOL`. virStoragePoolLookupByTargetPath. */
  byTargetPath(path: string, options?: CallOptions): Promise<Result<StoragePool, LibvirtError>> {
    return attempt(async () => {
      return this.#handle(await this.#rpc.invoke('STORAGE_POOL_LOOKUP_BY_TARGET_PATH', { path }, options));
    });
  }

  /** The pool that holds this volume. virStoragePoolLookupByVolume. */
  ofVolume(volume: StorageVolume, options?: CallOptions): Promise<Result<StoragePool, LibvirtError>> {
    return attempt(async () => {
      return this.#handle(await this.#rpc.invoke('STORAGE_POOL_LOOKUP_BY_VOLUME', { vol: volume.ref }, options));
    });
  }

  /** Defines a pool, or changes the definition with that name and UUID; does not start it. virStoragePoolDefineXML. */
  defineXml(
    xml: string,
    options: FlagOptions<typeof storagePoolDefineFlags> & CallOptions = {},
  ): Promise<Result<StoragePool, LibvirtError>> {
    return attempt(async () => {
      const args = { xml, flags: flagBits(storagePoolDefineFlags, options) };
      return this.#handle(await this.#rpc.invoke('STORAGE_POOL_DEFINE_XML', args, options));
    });
  }

  /** Starts a transient pool: when it stops, it is gone, and what it holds stays. virStoragePoolCreateXML. */
  createXml(
    xml: string,
    options: FlagOptions<typeof storagePoolCreateFlags> & CallOptions = {},
  ): Promise<Result<StoragePool, LibvirtError>> {
    return attempt(async () => {
      const args = { xml, flags: flagBits(storagePoolCreateFlags, options) };
      return this.#handle(await this.#rpc.invoke('STORAGE_POOL_CREATE_XML', args, options));
    });
  }

  /** The volume of any pool with that key, unique on the host. Errors: `NO_STORAGE_VOL`. virStorageVolLookupByKey. */
  volumeByKey(key: string, options?: CallOptions): Promise<Result<StorageVolume, LibvirtError>> {
    return attempt(async () => {
      return new StorageVolume(this.#rpc, (await this.#rpc.invoke('STORAGE_VOL_LOOKUP_BY_KEY', { key }, options)).vol);
    });
  }

  /** The volume of any pool at that path. Errors: `NO_STORAGE_VOL`. virStorageVolLookupByPath. */
  volumeByPath(path: string, options?: CallOptions): Promise<Result<StorageVolume, LibvirtError>> {
    return attempt(async () => {
      return new StorageVolume(
        this.#rpc,
        (await this.#rpc.invoke('STORAGE_VOL_LOOKUP_BY_PATH', { path }, options)).vol,
      );
    });
  }

  /**
   * Looks for what a pool of that type (`logical`, `netfs`, `iscsi`, …) could be made of, and says so in XML;
   * `sourceXml` says where to look. virConnectFindStoragePoolSources.
   */
  findSources(
    type: string,
    options: { readonly sourceXml?: string } & CallOptions = {},
  ): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      const args = { type, srcSpec: options.sourceXml ?? null, flags: 0 };
      return (await this.#rpc.invoke('CONNECT_FIND_STORAGE_POOL_SOURCES', args, options)).xml;
    });
  }

  /** The types of pools that the server can have, and their formats, as XML. virConnectGetStoragePoolCapabilities. */
  capabilities(options?: CallOptions): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      return (await this.#rpc.invoke('CONNECT_GET_STORAGE_POOL_CAPABILITIES', { flags: 0 }, options)).capabilities;
    });
  }

  #handle({ pool }: { readonly pool: StoragePool['ref'] }): StoragePool {
    return new StoragePool(this.#rpc, pool);
  }
}
