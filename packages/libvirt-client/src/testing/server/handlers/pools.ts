import type { RemoteNonnullStoragePool } from '../../../generated/types.gen.ts';
import type { Handlers } from '../call.ts';
import type { TestPool } from '../state/test-pool.ts';
import type { TestPools } from '../state/test-pools.ts';

type OfPool = { readonly pool: RemoteNonnullStoragePool };

export function poolHandlers(pools: TestPools): Handlers {
  const of = ({ pool }: OfPool): TestPool => pools.lookup.need(pool);
  const ref = ({ ref: pool }: TestPool): OfPool => ({ pool });
  const active = (args: OfPool): TestPool => {
    const pool = of(args);
    pool.needActive();
    return pool;
  };
  return {
    CONNECT_LIST_ALL_STORAGE_POOLS: ({ needResults, flags }) => {
      const selected = pools.select(flags).map((pool) => pool.ref);
      return { pools: needResults === 0 ? [] : selected, ret: selected.length };
    },
    STORAGE_POOL_LOOKUP_BY_NAME: ({ name }) => ref(pools.lookup.needName(name)),
    STORAGE_POOL_LOOKUP_BY_UUID: ({ uuid }) => ref(pools.lookup.needUuid(uuid)),
    STORAGE_POOL_LOOKUP_BY_VOLUME: ({ vol }) => ref(pools.lookup.needName(vol.pool)),
    STORAGE_POOL_DEFINE_XML: ({ xml }) => ref(pools.define(xml)),
    STORAGE_POOL_CREATE_XML: ({ xml }) => ref(pools.create(xml)),
    STORAGE_POOL_CREATE: (args) => of(args).start(),
    STORAGE_POOL_BUILD: (args) => of(args).build(),
    STORAGE_POOL_DESTROY: (args) => of(args).destroy(),
    STORAGE_POOL_DELETE: (args) => of(args).delete(),
    STORAGE_POOL_UNDEFINE: (args) => of(args).undefine(),
    STORAGE_POOL_REFRESH: (args) => of(args).refresh(),
    STORAGE_POOL_GET_INFO: (args) => of(args).info,
    STORAGE_POOL_GET_XML_DESC: (args) => ({ xml: of(args).xml }),
    STORAGE_POOL_GET_AUTOSTART: (args) => ({ autostart: of(args).autostart ? 1 : 0 }),
    STORAGE_POOL_SET_AUTOSTART: (args) => {
      of(args).autostart = args.autostart !== 0;
    },
    STORAGE_POOL_IS_ACTIVE: (args) => ({ active: of(args).isActive ? 1 : 0 }),
    STORAGE_POOL_IS_PERSISTENT: (args) => ({ persistent: of(args).isPersistent ? 1 : 0 }),
    STORAGE_POOL_NUM_OF_VOLUMES: (args) => ({ num: active(args).volumes.length }),
    STORAGE_POOL_LIST_ALL_VOLUMES: (args) => {
      const vols = active(args).volumes.map((volume) => volume.ref);
      return { vols: args.needResults === 0 ? [] : vols, ret: vols.length };
    },
  };
}
