import type { RemoteNonnullNetwork } from '../../../generated/types.gen.ts';
import type { Handlers } from '../call.ts';
import { failure } from '../failure.ts';
import type { TestNetwork, TestNetworks } from '../state/test-networks.ts';

type OfNetwork = { readonly net: RemoteNonnullNetwork };

export function networkHandlers(networks: TestNetworks): Handlers {
  const of = ({ net }: OfNetwork): TestNetwork => networks.lookup.need(net);
  const ref = ({ ref: net }: TestNetwork): OfNetwork => ({ net });
  return {
    CONNECT_LIST_ALL_NETWORKS: ({ needResults, flags }) => {
      const selected = networks.select(flags).map((network) => network.ref);
      return { nets: needResults === 0 ? [] : selected, ret: selected.length };
    },
    NETWORK_LOOKUP_BY_NAME: ({ name }) => ref(networks.lookup.needName(name)),
    NETWORK_LOOKUP_BY_UUID: ({ uuid }) => ref(networks.lookup.needUuid(uuid)),
    NETWORK_DEFINE_XML: ({ xml }) => ref(networks.define(xml)),
    NETWORK_DEFINE_XML_FLAGS: ({ xml }) => ref(networks.define(xml)),
    NETWORK_CREATE_XML: ({ xml }) => ref(networks.create(xml)),
    NETWORK_CREATE_XML_FLAGS: ({ xml }) => ref(networks.create(xml)),
    NETWORK_CREATE: (args) => of(args).start(),
    NETWORK_DESTROY: (args) => of(args).destroy(),
    NETWORK_UNDEFINE: (args) => of(args).undefine(),
    NETWORK_GET_XML_DESC: (args) => ({ xml: of(args).xml }),
    NETWORK_GET_BRIDGE_NAME: (args) => {
      const { bridge, name } = of(args);
      if (bridge !== undefined) return { name: bridge };
      throw failure('INTERNAL_ERROR', 'NETWORK', `network '${name}' does not have a bridge name.`);
    },
    NETWORK_GET_AUTOSTART: (args) => ({ autostart: of(args).autostart ? 1 : 0 }),
    NETWORK_SET_AUTOSTART: (args) => {
      of(args).autostart = args.autostart !== 0;
    },
    NETWORK_IS_ACTIVE: (args) => ({ active: of(args).isActive ? 1 : 0 }),
    NETWORK_IS_PERSISTENT: (args) => ({ persistent: of(args).isPersistent ? 1 : 0 }),
  };
}
