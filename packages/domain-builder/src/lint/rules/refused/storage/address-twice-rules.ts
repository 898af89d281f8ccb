import type { Domain, PciAddress } from '../../../../schema/types.gen.ts';
import { formatPciAddress } from '../../../../facts/pci-address.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { each } from '../../each.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import { drivePlaces } from './drive-places.ts';
import { located } from './located.ts';

const page = 'formatdomain.html#device-addresses';

/** Something with a place that only one may have. */
interface Taken {
  readonly path: string;
  /** The place as a message says it; absent when libvirt chooses it. */
  readonly place: string | undefined;
}

const findTwice = (taken: Iterable<Taken>, what: string): Problem[] => {
  const seen = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { path, place } of taken) {
    if (place === undefined) continue;
    const first = seen.get(place);
    if (first === undefined) seen.set(place, path);
    else
      problems.push({
        path,
        message: `${what} ${place} is taken by ${first}; take another, or leave it out and libvirt chooses`,
      });
  }
  return problems;
};

/** True for an address that says nothing, so that libvirt chooses. */
export const isBlank = ({ domain, bus, slot, function: own }: PciAddress): boolean => !domain && !bus && !slot && !own;

const pci: Rule = {
  id: 'address/pci-twice',
  severity: 'error',
  title: 'two devices at one PCI address',
  why: 'libvirt refuses the domain: a function of a slot is one device.',
  page,
  check: (domain) =>
    findTwice(
      located(domain, 'pci').map(({ item, path }) => ({
        path,
        place: isBlank(item) ? undefined : formatPciAddress(item),
      })),
      'the PCI address',
    ),
};

const ccw: Rule = {
  id: 'address/ccw-twice',
  severity: 'error',
  title: 'two devices at one CCW address',
  why: 'libvirt refuses the domain: a device number of a subchannel set is one device.',
  page,
  check: (domain) =>
    findTwice(
      located(domain, 'ccw').map(({ item: { cssid, ssid, devno }, path }) => ({
        path,
        place:
          cssid === undefined || ssid === undefined || devno === undefined
            ? undefined
            : `${cssid.toString(16)}.${ssid}.${devno.toString(16).padStart(4, '0')}`,
      })),
      'the CCW address',
    ),
};

const spapr: Rule = {
  id: 'address/spapr-vio-twice',
  severity: 'error',
  title: 'two devices at one register of the virtual bus',
  why: 'libvirt refuses the domain: a register of the bus of pSeries is one device.',
  page,
  check: (domain) =>
    findTwice(
      located(domain, 'spapr-vio').map(({ item: { reg }, path }) => ({
        path,
        place: reg === undefined ? undefined : `0x${reg.toString(16)}`,
      })),
      'the spapr-vio register',
    ),
};

const usb: Rule = {
  id: 'address/usb-twice',
  severity: 'error',
  title: 'two devices at one USB port',
  why: 'libvirt refuses the domain: a port has one device; a hub gives more of them.',
  page,
  check: (domain) =>
    findTwice(
      located(domain, 'usb').map(({ item: { bus = 0, port }, path }) => ({
        path,
        place: port === undefined || port === '0' ? undefined : `${port} of bus ${bus}`,
      })),
      'the USB port',
    ),
};

const virtioSerial: Rule = {
  id: 'address/virtio-serial-twice',
  severity: 'error',
  title: 'two channels at one port of virtio-serial',
  why: 'libvirt refuses the domain: a port has one channel.',
  page,
  check: (domain) =>
    findTwice(
      located(domain, 'virtio-serial').map(({ item: { controller = 0, port }, path }) => ({
        path,
        place: port ? `${port} of controller ${controller}` : undefined,
      })),
      'the virtio-serial port',
    ),
};

const drive: Rule = {
  id: 'address/drive-twice',
  severity: 'error',
  title: 'two disks at one place of a controller',
  why: 'libvirt refuses the domain: the place is said by the address, or counted from the name of the target (sda is the first).',
  page,
  check: (domain) => findTwice(drivePlaces(domain), 'the place'),
};

const zpci: Rule = {
  id: 'address/zpci',
  severity: 'error',
  title: 'an identity of a PCI device of s390 that is taken or out of range',
  why: 'libvirt refuses the domain: uid is 1 to 0xffff, and both uid and fid name one device.',
  page,
  since: '5.1.0',
  check: (domain) => {
    const given = located(domain, 'pci').flatMap(({ item: { zpci: one }, path }) =>
      one === undefined ? [] : [{ ...one, path: `${path}.zpci` }],
    );
    const problems = given.flatMap(({ uid, path }): Problem[] =>
      uid !== undefined && (uid === 0 || uid > 0xffff)
        ? [{ path: `${path}.uid`, message: `the zPCI uid ${hex(uid)} must be 0x1 to 0xffff` }]
        : [],
    );
    return [
      ...problems,
      ...findTwice(
        given.map(({ uid, path }) => ({ path: `${path}.uid`, place: uid ? hex(uid) : undefined })),
        'the zPCI uid',
      ),
      ...findTwice(
        given.map(({ fid, path }) => ({ path: `${path}.fid`, place: fid === undefined ? undefined : hex(fid) })),
        'the zPCI fid',
      ),
    ];
  },
};

const hex = (value: number): string => `0x${value.toString(16)}`;

const sourceTwice: Rule = {
  id: 'hostdev/source-twice',
  severity: 'error',
  title: 'a device of the host that is given twice',
  why: 'libvirt refuses the domain: a device of the host is one device of the guest.',
  page: 'formatdomain.html#usb-pci-scsi-devices',
  check: (domain) => findTwice(hostSources(domain), 'the device of the host'),
};

const hostSources = (domain: Domain): readonly Taken[] =>
  each(isQemu(domain) ? domain.devices?.hostdevs : undefined, 'devices.hostdevs').map(({ item, path }) => ({
    path: `${path}.source`,
    place: sourceOf(item),
  }));

const sourceOf = (item: NonNullable<NonNullable<Domain['devices']>['hostdevs']>[number]): string | undefined => {
  if (item.type === 'pci') {
    const address = item.source?.address;
    return address === undefined ? undefined : `PCI ${formatPciAddress(address)}`;
  }
  if (item.type === 'mdev') return item.source?.address?.uuid?.toLowerCase();
  if (item.type === 'scsi_host') return item.source?.wwpn;
  if (item.type === 'usb') {
    const { vendor, product, address } = item.source ?? {};
    if (address?.bus !== undefined && address.device !== undefined) return `USB ${address.bus}:${address.device}`;
    return vendor?.id !== undefined && product?.id !== undefined && address === undefined
      ? `USB ${hex(vendor.id)}:${hex(product.id)}`
      : undefined;
  }
  if (item.type !== 'scsi' || item.source === undefined || item.source.protocol === 'iscsi') return undefined;
  const { adapter, address } = item.source;
  if (adapter === undefined || address === undefined || !('name' in adapter)) return undefined;
  return `${adapter.name} ${address.bus ?? 0}:${address.target ?? 0}:${address.unit ?? 0}`;
};

/** Places that two devices want. */
export const addressTwiceRules: readonly Rule[] = [pci, ccw, spapr, usb, virtioSerial, drive, zpci, sourceTwice];
