import { connectListAllStoragePoolsFlags as flag } from '../../../generated/flags.gen.ts';
import { formatUuid } from '../../../objects/uuid.ts';
import { failure } from '../failure.ts';
import type { Emit } from '../emit.ts';
import { NamedSet, passes, readIdentity } from './named.ts';
import { escapeXml } from './scan-xml.ts';
import { type PoolHome, TestPool } from './test-pool.ts';
import type { TestVolume } from './test-volume.ts';

/** The storage pools of the test server: `server.pools`. */
export class TestPools {
  readonly #set = new NamedSet<TestPool>({ noun: 'storage pool', missing: 'NO_STORAGE_POOL', domain: 'STORAGE' });
  readonly #home: PoolHome;

  /** @internal */
  constructor(emit: Emit, maxVolumeBytes: number) {
    this.#home = { emit, maxVolumeBytes, forget: (pool) => this.#set.remove(pool) };
  }

  /** All, active or not. */
  list(): readonly TestPool[] {
    return this.#set.list();
  }

  /** The one of that name. Throws where there is none. */
  get(name: string): TestPool {
    return this.#set.needName(name);
  }

  /** Defines a pool from a document or as `{ name }`, or changes the one with that name and UUID. */
  define(definition: string | { readonly name: string }): TestPool {
    const pool = this.#take(definition, true);
    pool.tell('defined');
    return pool;
  }

  /** Starts a transient pool. */
  create(definition: string | { readonly name: string }): TestPool {
    const pool = this.#take(definition, false);
    pool.start();
    return pool;
  }

  #take(definition: string | { readonly name: string }, isPersistent: boolean): TestPool {
    const identity = readIdentity(documentOf(definition), 'pool');
    this.#set.checkFree(identity.name, formatUuid(identity.uuid));
    const known = this.#set.byUuid(identity.uuid);
    if (isPersistent) known?.redefine(identity);
    const pool = known ?? new TestPool(this.#home, identity, isPersistent);
    this.#set.add(pool);
    return pool;
  }

  /** @internal */
  get lookup(): NamedSet<TestPool> {
    return this.#set;
  }

  /** @internal The volume that a client names. */
  volume({ pool, name }: { readonly pool: string; readonly name: string }): TestVolume {
    const home = this.#set.needName(pool);
    home.needActive();
    return home.volume(name);
  }

  /** @internal The volume with that path, which is its key. */
  volumeAt(path: string, what: 'key' | 'path'): TestVolume {
    const volumes = this.list().flatMap((pool) => (pool.isActive ? pool.volumes : []));
    const volume = volumes.find((each) => each.path === path);
    if (volume) return volume;
    const quoted = what === 'key' ? path : `'${path}'`;
    throw failure('NO_STORAGE_VOL', 'STORAGE', `no storage vol with matching ${what} ${quoted}`);
  }

  /** @internal Those that virConnectListAllStoragePools gives for these flags. */
  select(flags: number): TestPool[] {
    const types = Object.entries(flag).filter(([, bit]) => bit >= flag.dir);
    return this.#set.list().filter((pool) =>
      passes(flags, [
        [
          [flag.active, pool.isActive],
          [flag.inactive, !pool.isActive],
        ],
        [
          [flag.persistent, pool.isPersistent],
          [flag.transient, !pool.isPersistent],
        ],
        [
          [flag.autostart, pool.autostart],
          [flag.noAutostart, !pool.autostart],
        ],
        types.map(([type, bit]) => [bit, pool.type === (type === 'iscsiDirect' ? 'iscsi-direct' : type)] as const),
      ]),
    );
  }
}

function documentOf(definition: string | { readonly name: string }): string {
  if (typeof definition === 'string') return definition;
  const name = escapeXml(definition.name);
  const path = `/var/lib/libvirt/images/${name}`;
  return `<pool type='dir'>\n  <name>${name}</name>\n  <target>\n    <path>${path}</path>\n  </target>\n</pool>\n`;
}
