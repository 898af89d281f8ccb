import type { Interface } from '../../../../schema/types.gen.ts';
import type { Rule } from '../../../rule.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import { isNamedX86 } from '../../../../facts/guest-machine.ts';
import { caution, type Flaw, isPowerOfTwo, judgeEach, refusal } from './judge.ts';

const page = 'formatdomain.html#network-interfaces';
const place = 'devices.interfaces';

/** An interface as a message calls it. */
const nameOf = ({ mac, type }: Interface): string =>
  mac?.address === undefined ? `the ${type} interface` : `interface ${mac.address} of type ${type}`;

const isVirtio = ({ model }: Interface): boolean =>
  /^virtio(?:-net)?(?:-(?:non-)?transitional)?$/.test(model?.type ?? '');

/** The field of the source that an interface cannot be without. */
const missingSource = (item: Interface): string | undefined => {
  switch (item.type) {
    case 'network':
      return item.source?.network === undefined ? 'network' : undefined;
    case 'bridge':
      return item.source?.bridge === undefined ? 'bridge' : undefined;
    case 'direct':
    case 'vdpa':
      return item.source?.dev === undefined ? 'dev' : undefined;
    case 'internal':
      return item.source?.name === undefined ? 'name' : undefined;
    case 'vhostuser':
      if (item.backend?.type === 'passt') return undefined;
      if (item.source?.path === undefined) return 'path';
      return item.source.mode === undefined ? 'mode' : undefined;
    case 'hostdev':
      return item.source?.address === undefined && item.source?.vendor === undefined ? 'address' : undefined;
    case 'server':
      return item.source?.port === undefined ? 'port' : undefined;
    case 'client':
    case 'mcast':
    case 'udp':
      if (item.source?.port === undefined) return 'port';
      if (item.source.address === undefined) return 'address';
      return item.type === 'udp' && (item.source.local?.port === undefined || item.source.local.address === undefined)
        ? 'local'
        : undefined;
    default:
      return undefined;
  }
};

const sourceMissing = refusal(
  page,
  'net/source-missing',
  'an interface that is connected to nothing',
  'libvirt refuses the domain: the source says what the interface is connected to on the host.',
  ({ devices }) =>
    judgeEach(devices?.interfaces, place, (item) => {
      const field = missingSource(item);
      return field === undefined ? undefined : ['', `${nameOf(item)} has no ${field} in its <source>`];
    }),
);

/** What only passt does. */
const passtOption = (item: Interface): string | undefined => {
  if ((item.portForwards?.length ?? 0) > 0) return 'portForwards';
  if (item.type === 'user' && item.source?.dev !== undefined) return 'source.dev';
  return undefined;
};

const passt = refusal(
  page,
  'net/passt-only',
  'what only passt does, at another interface',
  'libvirt refuses the domain: ports are forwarded by passt, which serves the types user and vhostuser.',
  ({ devices }) =>
    judgeEach(devices?.interfaces, place, (item): Flaw | undefined => {
      const option = passtOption(item);
      const served = item.type === 'user' || item.type === 'vhostuser';
      if (option === undefined || (served && item.backend?.type === 'passt')) return undefined;
      const hint = served ? "say <backend type='passt'/>" : 'take the type user';
      return [option, `${nameOf(item)} has ${option.replace('portForwards', '<portForward>')} without passt; ${hint}`];
    }),
);

const queueSize = refusal(
  page,
  'net/queue-size',
  'a queue size that is no power of two',
  'libvirt refuses the domain: a virtio queue is a ring, whose size is a power of two.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.interfaces : undefined, place, (item) => {
      if (!isVirtio(item)) return undefined;
      const { rxQueueSize, txQueueSize } = item.driver ?? {};
      const bad = (size: number | undefined): boolean => size !== undefined && size > 0 && !isPowerOfTwo(BigInt(size));
      if (bad(rxQueueSize))
        return ['driver.rxQueueSize', `${nameOf(item)} has rx_queue_size ${rxQueueSize}; take 256, 512 or 1024`];
      return bad(txQueueSize)
        ? ['driver.txQueueSize', `${nameOf(item)} has tx_queue_size ${txQueueSize}; take 256, 512 or 1024`]
        : undefined;
    }),
);

const virtioOptions = refusal(
  page,
  'net/virtio-option',
  'a virtio option at a card that is none',
  'libvirt refuses the domain: iommu, ats, packed and page_per_vq are settings of virtio.',
  (domain) =>
    judgeEach(domain.devices?.interfaces, place, (item) => {
      if (isVirtio(item)) return undefined;
      if (item.model?.type === undefined && (!isQemu(domain) || !isNamedX86(domain) || item.type === 'vdpa'))
        return undefined;
      const word = (['iommu', 'ats', 'packed', 'pagePerVq'] as const).find((name) => item.driver?.[name] !== undefined);
      return word === undefined
        ? undefined
        : [`driver.${word}`, `${nameOf(item)} is ${item.model?.type ?? 'of the usual model'}, not virtio`];
    }),
);

const model = refusal(
  page,
  'net/model',
  'a card that its source cannot serve',
  'libvirt refuses the domain: vhost-user and vDPA speak virtio, and a model is a word of letters, digits, - and _.',
  (domain) =>
    judgeEach(domain.devices?.interfaces, place, (item) => {
      const type = item.model?.type;
      if (type !== undefined && !/^[\w-]+$/.test(type))
        return ['model.type', `${JSON.stringify(type)} is no name of a model`];
      if (!isQemu(domain) || isVirtio(item)) return undefined;
      if (item.type === 'vhostuser') return ['model', `${nameOf(item)} needs the model virtio`];
      return item.type === 'vdpa' && type !== undefined
        ? ['model.type', `${nameOf(item)} needs the model virtio`]
        : undefined;
    }),
);

const vhostuserReconnect = refusal(
  page,
  'net/vhostuser-reconnect',
  'a reconnection of a listening or hasty vhost-user interface',
  'libvirt refuses the domain: only a client reconnects, after a number of seconds.',
  ({ devices }) =>
    judgeEach(devices?.interfaces, place, (item) => {
      const reconnect = item.type === 'vhostuser' ? item.source?.reconnect : undefined;
      if (item.type !== 'vhostuser' || reconnect === undefined) return undefined;
      if (item.source?.mode === 'server') return ['source.reconnect', `${nameOf(item)} listens; leave <reconnect> out`];
      return reconnect.enabled === true && reconnect.timeout === undefined
        ? ['source.reconnect', `${nameOf(item)} is to reconnect and says not when; add timeout='10'`]
        : undefined;
    }),
);

const customTap = caution(
  page,
  'net/custom-tap',
  'the path of a tap device at an interface that has none',
  'The domain does not start: networks, bridges and the type ethernet have tap devices.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.interfaces : undefined, place, (item) =>
      item.backend?.tap === undefined || /^(?:network|bridge|ethernet)$/.test(item.type)
        ? undefined
        : ['backend.tap', `${nameOf(item)} has no tap device; leave the path out`],
    ),
);

const filter = caution(
  page,
  'net/filter',
  'a network filter at an interface that cannot be filtered',
  'The domain does not start: filters watch tap devices on bridges of the kernel.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.interfaces : undefined, place, (item) => {
      if (item.filterref === undefined) return undefined;
      if (!/^(?:network|bridge|ethernet)$/.test(item.type))
        return ['filterref', `${nameOf(item)} cannot be filtered; leave <filterref> out`];
      return item.virtualport?.type === undefined
        ? undefined
        : [
            'filterref',
            `${nameOf(item)} is on a switch of type ${item.virtualport.type}, which libvirt does not filter`,
          ];
    }),
);

const mtu = refusal(
  page,
  'net/mtu',
  'an MTU at an interface that cannot have one',
  'libvirt refuses the domain: the MTU is set at networks, bridges, and the types ethernet and vhostuser.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.interfaces : undefined, place, (item) => {
      const refuses = /^(?:direct|hostdev|server|client|mcast|udp|internal|vdpa)$/.test(item.type);
      return item.mtu !== undefined && (refuses || (item.type === 'user' && item.backend?.type !== 'passt'))
        ? ['mtu', `${nameOf(item)} has no MTU of its own; leave <mtu> out`]
        : undefined;
    }),
);

const coalesce = refusal(
  page,
  'net/coalesce',
  'gathered interrupts at an interface that cannot gather them',
  'libvirt refuses the domain: the kernel gathers them for tap devices of networks and bridges.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.interfaces : undefined, place, (item) =>
      item.coalesce !== undefined &&
      /^(?:vhostuser|hostdev|user|server|client|mcast|udp|internal|vdpa)$/.test(item.type)
        ? ['coalesce', `${nameOf(item)} has no coalesce settings; leave them out`]
        : undefined,
    ),
);

/** Network interfaces: what they are connected to, and how they work. */
export const interfaceRules: readonly Rule[] = [
  sourceMissing,
  passt,
  queueSize,
  virtioOptions,
  model,
  vhostuserReconnect,
  customTap,
  filter,
  mtu,
  coalesce,
];
