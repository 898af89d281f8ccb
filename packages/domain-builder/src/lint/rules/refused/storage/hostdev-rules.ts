import type { Address, Domain, Hostdev } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { each } from '../../each.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';

const page = 'formatdomain.html#usb-pci-scsi-devices';

const ofHostdevs =
  (
    judge: (hostdev: Hostdev, path: string, domain: Domain) => Problem | readonly Problem[] | undefined,
  ): Rule['check'] =>
  (domain) =>
    each(isQemu(domain) ? domain.devices?.hostdevs : undefined, 'devices.hostdevs').flatMap(
      ({ item, path }) => judge(item, path, domain) ?? [],
    );

const mode: Rule = {
  id: 'hostdev/mode',
  severity: 'error',
  title: 'a device of the host for a container',
  why: 'libvirt refuses the domain: QEMU gives PCI, USB, SCSI and mediated devices to its guest, and no files of /dev.',
  page,
  check: ofHostdevs((hostdev, path) => {
    const container = hostdev.type === 'storage' || hostdev.type === 'misc' || hostdev.type === 'net';
    return container || hostdev.mode === 'capabilities'
      ? { path, message: `a host device of type ${hostdev.type} is for containers; QEMU has none` }
      : undefined;
  }),
};

const addressType: Rule = {
  id: 'hostdev/address-type',
  severity: 'error',
  title: 'an address of a kind that the host device does not have',
  why: 'libvirt refuses the domain: the place of the device in the guest is one of its own bus.',
  page,
  check: ofHostdevs((hostdev, path) => {
    const type = hostdev.address?.type;
    const wanted = addressTypes(hostdev);
    if (type === undefined || wanted === undefined || wanted.includes(type)) return undefined;
    const what =
      hostdev.type === 'mdev' ? `mediated device of the model ${hostdev.model}` : `host device of type ${hostdev.type}`;
    return {
      path: `${path}.address`,
      message: `a ${what} has an address of type ${type}; ${wanted.length === 0 ? 'it has none' : `it must be ${wanted.join(' or ')}`}`,
      fix: { title: 'let libvirt choose', edits: [{ op: 'remove', path: `${path}.address` }] },
    };
  }),
};

const addressTypes = (hostdev: Hostdev): readonly Address['type'][] | undefined => {
  switch (hostdev.type) {
    case 'pci':
      return ['pci', 'unassigned'];
    case 'usb':
      return ['usb'];
    case 'scsi':
      return ['drive'];
    case 'scsi_host':
      return ['pci', 'ccw'];
    case 'mdev':
      return hostdev.model === 'vfio-pci'
        ? ['pci']
        : hostdev.model === 'vfio-ccw'
          ? ['ccw']
          : hostdev.model === 'vfio-ap'
            ? []
            : undefined;
    default:
      return undefined;
  }
};

const driveRange: Rule = {
  id: 'hostdev/drive-range',
  severity: 'error',
  title: 'a bus that the SCSI controller does not have',
  why: 'libvirt refuses the domain: a SCSI controller of QEMU has one bus.',
  page,
  check: ofHostdevs((hostdev, path) =>
    hostdev.type === 'scsi' && hostdev.address?.type === 'drive' && hostdev.address.bus
      ? {
          path: `${path}.address.bus`,
          message: `a SCSI device of the host is at the bus ${hostdev.address.bus}; it must be 0`,
        }
      : undefined,
  ),
};

const source: Rule = {
  id: 'hostdev/source',
  severity: 'error',
  title: 'a device of the host that is not named',
  why: 'libvirt refuses the domain: it must find the device on the host.',
  page,
  check: ofHostdevs((hostdev, path) => {
    if (
      hostdev.source?.extra !== undefined ||
      hostdev.extra?.children?.some((child) => child.kind === 'element' && child.name === 'source')
    )
      return undefined;
    const message = hostdev.source === undefined ? 'has no <source>; say which one it is' : judgeSource(hostdev);
    return message === undefined
      ? undefined
      : { path: `${path}.source`, message: `a host device of type ${hostdev.type} ${message}` };
  }),
};

const judgeSource = (hostdev: Hostdev): string | undefined => {
  switch (hostdev.type) {
    case 'mdev': {
      const uuid = hostdev.source?.address?.uuid;
      if (uuid !== undefined && !/^[\da-f]{8}(?:-?[\da-f]{4}){3}-?[\da-f]{12}$/i.test(uuid))
        return `has the address ${JSON.stringify(uuid)}, which is no UUID`;
      return hostdev.source?.address === undefined ? "has no address; say <address uuid='…'/>" : undefined;
    }
    case 'usb': {
      const { vendor, product, address } = hostdev.source ?? {};
      if (vendor !== undefined && product === undefined) return 'has a vendor and no product; say both';
      if (vendor?.id === 0) return 'has the vendor 0, which is none';
      if (product !== undefined && vendor === undefined) return 'has a product and no vendor; say both';
      if (address === undefined || address.extra !== undefined || address.port !== undefined) return undefined;
      return address.bus === undefined || address.device === undefined
        ? 'has half an address; say bus and device'
        : undefined;
    }
    case 'scsi_host': {
      const { protocol, wwpn } = hostdev.source ?? {};
      if (protocol === undefined) return "does not say how it is reached; say protocol='vhost'";
      if (wwpn === undefined) return 'has no wwpn';
      return /^naa\.[\da-f]{16}$/i.test(wwpn)
        ? undefined
        : `has the wwpn ${JSON.stringify(wwpn)}; it must be naa. and 16 hexadecimal digits`;
    }
    case 'scsi': {
      const { protocol, name, hosts, adapter, address, auth } = hostdev.source ?? {};
      if (protocol !== 'iscsi') {
        if (adapter === undefined) return 'does not name its adapter; say <adapter name=…/>';
        return address === undefined ? 'has no address; say bus, target and unit' : undefined;
      }
      if (name === undefined) return 'does not name its iSCSI target; say name';
      if (hosts?.length !== 1) return `is behind iSCSI with ${hosts?.length ?? 0} hosts; it takes one`;
      const secret = auth?.secret?.type;
      return secret === undefined || secret === 'iscsi'
        ? undefined
        : `has a secret of type ${secret}; iSCSI takes iscsi`;
    }
    default:
      return undefined;
  }
};

const option: Rule = {
  id: 'hostdev/option',
  severity: 'error',
  title: 'an option that host devices of this kind do not have',
  why: 'libvirt refuses the domain: an option ROM and teaming are of PCI, and what the guest cannot see cannot be booted from.',
  page,
  check: ofHostdevs((hostdev, path) => {
    const problems: Problem[] = [];
    const say = (at: string, message: string) => {
      problems.push({
        path: at === '' ? path : `${path}.${at}`,
        message: `a host device of type ${hostdev.type} ${message}`,
      });
    };
    const pci = hostdev.type === 'pci' || (hostdev.type === 'mdev' && hostdev.model === 'vfio-pci');
    if (hostdev.rom !== undefined && !pci) say('rom', 'has no option ROM; leave <rom> out');
    if (hostdev.rom?.enabled === false && (hostdev.rom.bar !== undefined || hostdev.rom.file !== undefined))
      say('rom', 'has its option ROM off and says more of it; leave out bar and file');
    if (hostdev.teaming !== undefined) {
      if (hostdev.type !== 'pci') say('teaming', 'cannot be in a team; that is for PCI');
      else if (hostdev.teaming.type === 'persistent')
        say('teaming.type', 'is the part of a team that goes away; say transient');
      else if (hostdev.teaming.persistent === undefined && hostdev.teaming.extra === undefined)
        say('teaming', 'does not say which interface stays; say persistent');
    }
    if (
      hostdev.boot?.order !== undefined &&
      (hostdev.type === 'scsi_host' || (hostdev.type === 'mdev' && hostdev.model === 'vfio-pci'))
    ) {
      say('boot', 'cannot be booted from; leave <boot> out');
    }
    for (const { name } of hostdev.extra?.attributes ?? []) {
      if (name === 'model' && hostdev.type !== 'mdev' && hostdev.type !== 'scsi_host')
        say('', 'has a model; that is for mdev and scsi_host, leave it out');
      if ((name === 'rawio' || name === 'sgio') && hostdev.type !== 'scsi')
        say('', `has ${name}, which is for scsi; leave it out`);
    }
    if (hostdev.type === 'mdev' && hostdev.model === undefined && hostdev.extra === undefined)
      say('', "does not say its model; say model='vfio-pci', 'vfio-ccw' or 'vfio-ap'");
    if (hostdev.type === 'scsi' && hostdev.sgio === 'unfiltered')
      say('sgio', "has sgio='unfiltered', which kernels no longer have; leave it out");
    if (hostdev.type === 'pci' && hostdev.source?.startupPolicy !== undefined)
      say('source.startupPolicy', 'has a startupPolicy, which is for USB; leave it out');
    if (hostdev.type === 'pci' && hostdev.source?.writeFiltering !== undefined)
      say('source.writeFiltering', 'has writeFiltering, which is for Xen; leave it out');
    return problems;
  }),
};

const display: Rule = {
  id: 'hostdev/display',
  severity: 'error',
  title: 'a display of a mediated device that cannot be shown',
  why: 'libvirt refuses the domain: such a display is of the model vfio-pci, is shown by <graphics>, and only one can start with ramfb.',
  page,
  since: '4.6.0',
  check: (domain) => {
    let ramfb = false;
    return each(isQemu(domain) ? domain.devices?.hostdevs : undefined, 'devices.hostdevs').flatMap(
      ({ item, path }): Problem[] => {
        if (item.type !== 'mdev') return [];
        const problems: Problem[] = [];
        if (item.display !== undefined && item.model !== undefined && item.model !== 'vfio-pci') {
          problems.push({
            path: `${path}.display`,
            message: `a mediated device of the model ${item.model} has display; that is for vfio-pci`,
          });
        } else if (item.display === true && !domain.devices?.graphics?.length) {
          problems.push({
            path: `${path}.display`,
            message: "a mediated device has display='on', and there is no <graphics> to show it; add one",
          });
        }
        if (item.ramfb === true) {
          if (item.model !== undefined && item.model !== 'vfio-pci')
            problems.push({
              path: `${path}.ramfb`,
              message: `a mediated device of the model ${item.model} has ramfb; that is for vfio-pci`,
            });
          else if (ramfb)
            problems.push({ path: `${path}.ramfb`, message: 'a second mediated device has ramfb; one can have it' });
          ramfb = true;
        }
        return problems;
      },
    );
  },
};

const oneAp: Rule = {
  id: 'hostdev/one-ap',
  severity: 'error',
  title: 'two crypto adapters by vfio-ap',
  why: 'libvirt refuses the domain: one mediated device carries all adapters of a guest.',
  page,
  since: '4.9.0',
  check: (domain) =>
    each(isQemu(domain) ? domain.devices?.hostdevs : undefined, 'devices.hostdevs')
      .filter(({ item }) => item.type === 'mdev' && item.model === 'vfio-ap')
      .slice(1)
      .map(({ path }) => ({
        path,
        message: 'a second mediated device is of the model vfio-ap; one carries all adapters',
      })),
};

/** Devices of the host that the guest gets. */
export const hostdevRules: readonly Rule[] = [mode, addressType, driveRange, source, option, display, oneAp];
