import type { Interface } from '../../../../schema/types.gen.ts';
import type { Rule } from '../../../rule.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import { type Flaw, judgeEach, refusal } from './judge.ts';

const page = 'formatdomain.html#network-interfaces';
const place = 'devices.interfaces';

type Ip = NonNullable<Interface['ips']>[number];

const isIpv6 = ({ family, address }: Ip): boolean => family === 'ipv6' || (address?.includes(':') ?? false);

const userAddresses = (item: Interface): Flaw | undefined => {
  const ips = item.ips ?? [];
  if ((item.routes?.length ?? 0) > 0) return ['routes', 'QEMU sets no routes in a guest; leave <route> out'];
  if (ips.some(({ peer }) => peer !== undefined)) return ['ips', 'QEMU knows no peer of an address; leave it out'];
  const v6 = ips.filter(isIpv6).length;
  if (v6 > 1 || ips.length - v6 > 1) return ['ips', 'one IPv4 and one IPv6 address can be there'];
  if (item.backend?.type === 'passt') return undefined;
  const bad = ips.findIndex((ip) => badPrefix(ip));
  return bad < 0
    ? undefined
    : [`ips.${bad}.prefix`, `a prefix of ${ips[bad]?.prefix ?? 0} bits; IPv4 takes 4 to 27, IPv6 up to 120`];
};

const badPrefix = (ip: Ip): boolean => {
  const prefix = ip.prefix ?? 0;
  return isIpv6(ip) ? prefix > 120 : prefix > 0 && (prefix < 4 || prefix > 27);
};

const guestAddresses = refusal(
  page,
  'net/guest-address',
  'addresses or routes in the guest that QEMU cannot set',
  'libvirt refuses the domain: QEMU hands out one address of each family, and only on a user-mode network.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.interfaces : undefined, place, (item): Flaw | undefined => {
      if (item.type === 'user' || (item.type === 'vhostuser' && item.backend?.type === 'passt'))
        return userAddresses(item);
      const field = (item.ips?.length ?? 0) > 0 ? 'ips' : (item.routes?.length ?? 0) > 0 ? 'routes' : undefined;
      return field === undefined
        ? undefined
        : [field, `QEMU sets no addresses or routes in the guest at an interface of type ${item.type}; leave them out`];
    }),
);

const unmanaged = refusal(
  page,
  'net/unmanaged-target',
  'an unmanaged device at an interface that libvirt makes',
  "libvirt refuses the domain: managed='no' is for the type ethernet.",
  ({ devices }) =>
    judgeEach(devices?.interfaces, place, ({ target, type }) =>
      target?.managed === false && type !== 'ethernet'
        ? [
            'target.managed',
            `an interface of type ${type} is made by libvirt; leave managed out, or take the type ethernet`,
          ]
        : undefined,
    ),
);

const isolated = refusal(
  page,
  'net/isolated-port',
  'an isolated port that is not on a bridge',
  'libvirt refuses the domain: ports are isolated by bridges of the kernel.',
  ({ devices }) =>
    judgeEach(devices?.interfaces, place, ({ port, type, virtualport }) => {
      if (port?.isolated !== true) return undefined;
      if (type !== 'network' && type !== 'bridge')
        return ['port.isolated', `an interface of type ${type} has no port of a bridge`];
      return virtualport?.type === undefined
        ? undefined
        : ['port.isolated', `a port of ${virtualport.type} cannot be isolated; leave it or <virtualport> out`];
    }),
);

const teaming = refusal(
  page,
  'net/teaming',
  'two interfaces that cannot be teamed',
  'libvirt refuses the domain: a transient interface is a device of the host and names a persistent one of virtio.',
  (domain) =>
    judgeEach(domain.devices?.interfaces, place, ({ teaming: team, type, model }): Flaw | undefined => {
      if (team === undefined) return undefined;
      if (team.type === 'transient') {
        if (team.persistent === undefined)
          return ['teaming', 'a transient interface names the alias of the persistent one'];
        return isQemu(domain) && type !== 'hostdev' && type !== 'network'
          ? ['teaming', `a transient interface is of type hostdev, not ${type}`]
          : undefined;
      }
      if (team.persistent !== undefined) return ['teaming.persistent', 'only a transient interface names the other'];
      return isQemu(domain) && !(model?.type ?? '').startsWith('virtio')
        ? ['model', 'the persistent interface of a team is of the model virtio']
        : undefined;
    }),
);

const virtualPort = refusal(
  page,
  'net/virtualport',
  'a virtual port that does not fit its interface',
  'libvirt refuses the domain: networks, bridges, direct and hostdev interfaces have virtual ports, whose type says which parameters there are.',
  ({ devices }) =>
    judgeEach(devices?.interfaces, place, ({ virtualport, type }): Flaw | undefined => {
      if (virtualport === undefined) return undefined;
      if (!/^(?:network|bridge|direct|hostdev)$/.test(type))
        return ['virtualport', `an interface of type ${type} has no virtual port`];
      const kind = virtualport.type;
      if (kind === undefined) {
        return type === 'network'
          ? undefined
          : ['virtualport', `the virtual port of an interface of type ${type} names its type`];
      }
      const { managerid, typeid, typeidversion, profileid } = virtualport.parameters ?? {};
      if (type === 'network') return undefined;
      if (kind === '802.1Qbg' && (managerid === undefined || typeid === undefined || typeidversion === undefined)) {
        return ['virtualport', '802.1Qbg takes managerid, typeid and typeidversion'];
      }
      return kind === '802.1Qbh' && profileid === undefined ? ['virtualport', '802.1Qbh takes a profileid'] : undefined;
    }),
);

const vlan = refusal(
  page,
  'net/vlan',
  'VLAN tags that cannot be',
  'libvirt refuses the domain: tags go up to 4095, several make a trunk, and one of them is native at most.',
  ({ devices }) =>
    judgeEach(devices?.interfaces, place, ({ vlan: own }): Flaw | undefined => {
      if (own === undefined) return undefined;
      const tags = own.tags ?? [];
      if (tags.length === 0) return ['vlan', 'there is no <tag>'];
      const bad = tags.findIndex(({ id }) => id === undefined || id > 4095);
      if (bad >= 0) return [`vlan.tags.${bad}`, `the tag ${tags[bad]?.id ?? '?'} is none; tags are numbers up to 4095`];
      if (tags.length > 1 && own.trunk === false)
        return ['vlan.trunk', "several tags make a trunk; leave trunk='no' out"];
      return tags.filter(({ nativeMode }) => nativeMode !== undefined).length > 1
        ? ['vlan', 'several tags are native; one can be']
        : undefined;
    }),
);

const bandwidth = refusal(
  page,
  'net/bandwidth',
  'a limit on throughput that says no rate',
  'libvirt refuses the domain: a limit has an average, or a floor for what comes in.',
  ({ devices }) =>
    judgeEach(devices?.interfaces, place, ({ bandwidth: limit }): Flaw | undefined => {
      const { inbound, outbound } = limit ?? {};
      if (outbound?.floor !== undefined) return ['bandwidth.outbound.floor', 'a floor is for <inbound> only'];
      if (inbound !== undefined && inbound.average === undefined && inbound.floor === undefined) {
        return ['bandwidth.inbound', '<inbound> names no average'];
      }
      return outbound !== undefined && outbound.average === undefined
        ? ['bandwidth.outbound', '<outbound> names no average']
        : undefined;
    }),
);

const multicast = refusal(
  page,
  'net/multicast-mac',
  'a MAC address of a group',
  'libvirt refuses the domain: a card has an address of its own; those with an odd first byte are for many.',
  ({ devices }) =>
    judgeEach(devices?.interfaces, place, ({ mac }) =>
      mac?.address !== undefined && Number.parseInt(mac.address, 16) % 2 === 1
        ? ['mac.address', `${mac.address} is a multicast address; take one that begins with 52:54:00`]
        : undefined,
    ),
);

const rom = refusal(
  page,
  'net/rom',
  'settings of an option ROM that is switched off',
  'libvirt refuses the domain: without a ROM there is no file and no bar of it.',
  ({ devices }) =>
    judgeEach(devices?.interfaces, place, ({ rom: own }) =>
      own?.enabled === false && (own.file !== undefined || own.bar !== undefined)
        ? ['rom', "the ROM is off; leave file and bar out, or enabled='no'"]
        : undefined,
    ),
);

/** Network interfaces: addresses, ports and limits. */
export const interfaceAddressRules: readonly Rule[] = [
  guestAddresses,
  unmanaged,
  isolated,
  teaming,
  virtualPort,
  vlan,
  bandwidth,
  multicast,
  rom,
];
