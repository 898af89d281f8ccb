import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import {
  storagePoolBuildFlags,
  storagePoolCreateFlags,
  storagePoolDeleteFlags,
  storagePoolState,
  type StoragePoolState,
  storageXMLFlags,
} from '../../generated/flags.gen.ts';
import type { RemoteNonnullStoragePool } from '../../generated/types.gen.ts';
import { fromValue } from '../../protocol/flags.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { formatUuid } from '../uuid.ts';
import { StorageVolumes } from './storage-volumes.ts';

/** What a pool has (virStoragePoolInfo). */
export interface StoragePoolInfo {
  /** What it is doing; `unknown` for a state that a newer server has. */
  readonly state: StoragePoolState | 'unknown';
  /** All it can hold, in bytes. */
  readonly capacity: bigint;
  /** What its volumes take, in bytes. */
  readonly allocation: bigint;
  /** What is free, in bytes. */
  readonly available: bigint;
}

/**
 * A storage pool (a folder, a volume group, a remote target, or its definition): a name for it, nothing to free.
 *
 * Each method's errors are the server's, such as `NO_STORAGE_POOL` once it is gone, and those of `conn.rpc.call`.
 */
export class StoragePool {
  /** Its name, unique on its host. */
  readonly name: string;
  /** Its UUID, as text in lower case. */
  readonly uuid: string;
  /** How the protocol names it, for `conn.rpc.call`. */
  readonly ref: RemoteNonnullStoragePool;
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc, ref: RemoteNonnullStoragePool) {
    this.#rpc = rpc;
    this.name = ref.name;
    this.uuid = formatUuid(ref.uuid);
    // The bytes belong to a whole message, which a handle shall not keep.
    this.ref = { name: ref.name, uuid: ref.uuid.slice() };
  }

  /** What it holds. */
  get volumes(): StorageVolumes {
    return new StorageVolumes(this.#rpc, this.ref);
  }

  /** Starts a defined pool, with `withBuild` after making its target. virStoragePoolCreate. */
  async start(
    options: FlagOptions<typeof storagePoolCreateFlags> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    const flags = flagBits(storagePoolCreateFlags, options);
    return this.#rpc.call('STORAGE_POOL_CREATE', { pool: this.ref, flags }, options);
  }

  /** Makes what it stands on: the folder, the file system, the volume group. virStoragePoolBuild. */
  async build(
    options: FlagOptions<typeof storagePoolBuildFlags> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    const flags = flagBits(storagePoolBuildFlags, options);
    return this.#rpc.call('STORAGE_POOL_BUILD', { pool: this.ref, flags }, options);
  }

  /** Looks again at what it holds, for changes that were made without libvirt. virStoragePoolRefresh. */
  refresh(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('STORAGE_POOL_REFRESH', { pool: this.ref, flags: 0 }, options);
  }

  /** Stops it; what it holds stays, and so does its definition if it has one. virStoragePoolDestroy. */
  destroy(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('STORAGE_POOL_DESTROY', { pool: this.ref }, options);
  }

  /** Destroys for good what a stopped pool stands on (its folder, if it is empty; its volume group). virStoragePoolDelete. */
  async delete(
    options: FlagOptions<typeof storagePoolDeleteFlags> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    const flags = flagBits(storagePoolDeleteFlags, options);
    return this.#rpc.call('STORAGE_POOL_DELETE', { pool: this.ref, flags }, options);
  }

  /** Removes the definition of a stopped pool; what it holds stays. virStoragePoolUndefine. */
  undefine(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('STORAGE_POOL_UNDEFINE', { pool: this.ref }, options);
  }

  /** Its XML: as it runs, or with `inactive` as it will be started. virStoragePoolGetXMLDesc. */
  xmlDesc(options: FlagOptions<typeof storageXMLFlags> & CallOptions = {}): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      const args = { pool: this.ref, flags: flagBits(storageXMLFlags, options) };
      return (await this.#rpc.invoke('STORAGE_POOL_GET_XML_DESC', args, options)).xml;
    });
  }

  /** Its state and size. virStoragePoolGetInfo. */
  info(options?: CallOptions): Promise<Result<StoragePoolInfo, LibvirtError>> {
    return attempt(async () => {
      const { state, ...sizes } = await this.#rpc.invoke('STORAGE_POOL_GET_INFO', { pool: this.ref }, options);
      return { state: fromValue(storagePoolState, state) ?? 'unknown', ...sizes };
    });
  }

  /** Whether it runs. virStoragePoolIsActive. */
  isActive(options?: CallOptions): Promise<Result<boolean, LibvirtError>> {
    return attempt(async () => {
      return (await this.#rpc.invoke('STORAGE_POOL_IS_ACTIVE', { pool: this.ref }, options)).active === 1;
    });
  }

  /** Whether it has a definition, and so outlives its end. virStoragePoolIsPersistent. */
  isPersistent(options?: CallOptions): Promise<Result<boolean, LibvirtError>> {
    return attempt(async () => {
      return (await this.#rpc.invoke('STORAGE_POOL_IS_PERSISTENT', { pool: this.ref }, options)).persistent === 1;
    });
  }

  /** Whether the daemon starts it when it starts itself. virStoragePoolGetAutostart. */
  autostart(options?: CallOptions): Promise<Result<boolean, LibvirtError>> {
    return attempt(async () => {
      return (await this.#rpc.invoke('STORAGE_POOL_GET_AUTOSTART', { pool: this.ref }, options)).autostart !== 0;
    });
  }

  /** Says whether the daemon shall start it when it starts itself. virStoragePoolSetAutostart. */
  setAutostart(autostart: boolean, options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('STORAGE_POOL_SET_AUTOSTART', { pool: this.ref, autostart: autostart ? 1 : 0 }, options);
  }
}
