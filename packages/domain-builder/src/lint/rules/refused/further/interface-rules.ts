import { formatPciAddress } from '../../../../facts/pci-address.ts';
import type { Interface, InterfaceIp } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { each } from '../../each.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import { type Flaw, judgeEach, refusal } from '../devices/judge.ts';

const page = 'formatdomain.html#network-interfaces';
const place = 'devices.interfaces';

const nameOf = ({ type, mac }: Interface): string =>
  `the ${type} interface${mac?.address === undefined ? '' : ` ${mac.address}`}`;

const passt = refusal(
  page,
  'net/passt-type',
  'passt behind an interface that is not its own',
  'libvirt refuses the domain: passt serves interfaces of the types user and vhostuser.',
  ({ devices }) =>
    judgeEach(devices?.interfaces, place, (item) =>
      item.backend?.type === 'passt' && item.type !== 'user' && item.type !== 'vhostuser'
        ? ['backend.type', `${nameOf(item)} has the backend passt; take the type user, or leave the backend out`]
        : undefined,
    ),
);

const range: Rule = {
  ...refusal(
    page,
    'net/port-forward-range',
    'a range of forwarded ports without its start',
    'libvirt refuses the domain: end, to and exclude say more about the ports from start on.',
    ({ devices }) =>
      judgeEach(devices?.interfaces, place, (item): Flaw | undefined => {
        if (item.backend?.type !== 'passt') return undefined;
        for (const [forward, { ranges = [] }] of (item.portForwards ?? []).entries()) {
          const index = ranges.findIndex(
            ({ start, end, to, exclude }) =>
              (start ?? 0) === 0 && ((end ?? 0) !== 0 || (to ?? 0) !== 0 || exclude !== undefined),
          );
          if (index >= 0)
            return [
              `portForwards.${forward}.ranges.${index}`,
              `${nameOf(item)} forwards a range of ports without start; add it`,
            ];
        }
        return undefined;
      }),
  ),
  since: '9.0.0',
};

const isIpv6 = ({ family, address = '' }: InterfaceIp): boolean =>
  family === 'ipv6' || (family === undefined && address.includes(':'));

const ipv6Prefix = refusal(
  page,
  'net/ipv6-prefix',
  'an IPv6 network of a user interface that is not 64 bits',
  "libvirt refuses the domain: the guest's address in the network is made from 64 bits.",
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.interfaces : undefined, place, (item): Flaw | undefined => {
      if (item.type !== 'user' || item.backend?.type === 'passt') return undefined;
      const index =
        item.ips?.findIndex((ip) => isIpv6(ip) && ip.prefix !== undefined && ip.prefix !== 0 && ip.prefix !== 64) ?? -1;
      return index < 0
        ? undefined
        : [`ips.${index}.prefix`, `${nameOf(item)} has an IPv6 prefix of ${item.ips?.[index]?.prefix}; it must be 64`];
    }),
);

const floor = refusal(
  'formatdomain.html#quality-of-service',
  'net/floor',
  'a guaranteed bandwidth that no network can guarantee',
  'libvirt refuses the domain: floor is shared out by the bridge of a network of libvirt, so the interface has the type network.',
  ({ devices }) =>
    judgeEach(devices?.interfaces, place, (item) =>
      item.bandwidth?.inbound?.floor !== undefined && item.type !== 'network'
        ? [
            'bandwidth.inbound.floor',
            `${nameOf(item)} has a floor of ${item.bandwidth.inbound.floor}; leave it out, or take the type network`,
          ]
        : undefined,
    ),
);

const twice = refusal(
  'formatdomain.html#usb-pci-scsi-devices',
  'hostdev/interface-twice',
  'a PCI device of the host that is given as an interface and as a device',
  'libvirt refuses the domain: a device of the host is given once.',
  ({ devices }) => {
    if (devices?.interfaces === undefined) return [];
    const seen = new Map<string, string>();
    for (const { item, path } of each(devices.hostdevs, 'devices.hostdevs')) {
      if (item.type === 'pci' && item.source?.address !== undefined)
        seen.set(formatPciAddress(item.source.address), path);
    }
    const problems: Problem[] = [];
    for (const { item, path } of each(devices.interfaces, place)) {
      const address = item.type === 'hostdev' ? item.source?.address : undefined;
      if (address?.type !== 'pci') continue;
      const name = formatPciAddress(address);
      const first = seen.get(name);
      if (first === undefined) seen.set(name, path);
      else
        problems.push({
          path: `${path}.source.address`,
          message: `the host's device ${name} is given by ${first} too; keep one of the two`,
        });
    }
    return problems;
  },
);

/** What libvirt refuses of interfaces. */
export const moreInterfaceRules: readonly Rule[] = [passt, range, ipv6Prefix, floor, twice];
