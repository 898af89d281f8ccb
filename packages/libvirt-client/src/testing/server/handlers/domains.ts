import { domainCreateFlags, domainXMLFlags } from '../../../generated/flags.gen.ts';
import type { RemoteNonnullDomain } from '../../../generated/types.gen.ts';
import type { Handlers } from '../call.ts';
import type { TestDomain } from '../state/test-domain.ts';
import type { TestDomains } from '../state/test-domains.ts';

type OfDomain = { readonly dom: RemoteNonnullDomain };

export function domainHandlers(domains: TestDomains): Handlers {
  const of = ({ dom }: OfDomain): TestDomain => domains.lookup.need(dom);
  const ref = ({ ref: dom }: TestDomain): OfDomain => ({ dom });
  const start = (domain: TestDomain, flags: number): TestDomain => {
    domain.start({ paused: (flags & domainCreateFlags.startPaused) !== 0 });
    return domain;
  };
  const count = (isActive: boolean) => domains.list().filter((domain) => domain.isActive === isActive).length;
  return {
    CONNECT_NUM_OF_DOMAINS: () => ({ num: count(true) }),
    CONNECT_NUM_OF_DEFINED_DOMAINS: () => ({ num: count(false) }),
    CONNECT_LIST_ALL_DOMAINS: ({ needResults, flags }) => {
      const selected = domains.select(flags).map((domain) => domain.ref);
      return { domains: needResults === 0 ? [] : selected, ret: selected.length };
    },
    DOMAIN_LOOKUP_BY_NAME: ({ name }) => ref(domains.lookup.needName(name)),
    DOMAIN_LOOKUP_BY_UUID: ({ uuid }) => ref(domains.lookup.needUuid(uuid)),
    DOMAIN_LOOKUP_BY_ID: ({ id }) => ref(domains.needId(id)),
    DOMAIN_DEFINE_XML: ({ xml }) => ref(domains.define(xml)),
    DOMAIN_DEFINE_XML_FLAGS: ({ xml }) => ref(domains.define(xml)),
    DOMAIN_CREATE_XML: ({ xmlDesc, flags }) =>
      ref(domains.create(xmlDesc, { paused: (flags & domainCreateFlags.startPaused) !== 0 })),
    DOMAIN_CREATE: (args) => void start(of(args), 0),
    DOMAIN_CREATE_WITH_FLAGS: (args) => ref(start(of(args), args.flags)),
    DOMAIN_SHUTDOWN: (args) => of(args).shutdown(),
    DOMAIN_SHUTDOWN_FLAGS: (args) => of(args).shutdown(),
    DOMAIN_REBOOT: (args) => of(args).reboot(),
    DOMAIN_RESET: (args) => of(args).reboot(),
    DOMAIN_DESTROY: (args) => of(args).destroy(),
    DOMAIN_DESTROY_FLAGS: (args) => of(args).destroy(),
    DOMAIN_SUSPEND: (args) => of(args).suspend(),
    DOMAIN_RESUME: (args) => of(args).resume(),
    DOMAIN_UNDEFINE: (args) => of(args).undefine(),
    DOMAIN_UNDEFINE_FLAGS: (args) => of(args).undefine(),
    DOMAIN_GET_STATE: (args) => of(args).state,
    DOMAIN_GET_INFO: (args) => {
      const domain = of(args);
      const { memoryKiB: memory, vcpus, cpuTimeNs } = domain;
      return { state: domain.state.state, maxMem: memory, memory, nrVirtCpu: vcpus, cpuTime: cpuTimeNs };
    },
    DOMAIN_GET_XML_DESC: (args) => ({ xml: of(args).xml((args.flags & domainXMLFlags.inactive) === 0) }),
    DOMAIN_GET_OS_TYPE: (args) => ({ type: of(args).osType }),
    DOMAIN_GET_MAX_MEMORY: (args) => ({ memory: of(args).memoryKiB }),
    DOMAIN_GET_AUTOSTART: (args) => ({ autostart: of(args).autostart ? 1 : 0 }),
    DOMAIN_SET_AUTOSTART: (args) => {
      of(args).autostart = args.autostart !== 0;
    },
    DOMAIN_IS_ACTIVE: (args) => ({ active: of(args).isActive ? 1 : 0 }),
    DOMAIN_IS_PERSISTENT: (args) => ({ persistent: of(args).isPersistent ? 1 : 0 }),
    DOMAIN_HAS_MANAGED_SAVE_IMAGE: (args) => ({ result: of(args) && 0 }),
    DOMAIN_IS_UPDATED: (args) => ({ updated: of(args) && 0 }),
  };
}
