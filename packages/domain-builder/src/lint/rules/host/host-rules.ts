import type { CapabilityEnum, Domain, DomainCapabilities } from '../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../rule.ts';
import { busOf } from '../disk/disk-bus.ts';
import { each, type Placed } from '../each.ts';
import { hasSecureBoot } from '../firmware/firmware-rules.ts';

const page = 'formatdomaincaps.html';

const values = (list: { readonly enums?: readonly CapabilityEnum[] } | undefined, name: string) =>
  list?.enums?.find((one) => one.name === name)?.values;

/** What a domain asks for, and what its host has of that. */
interface Wish {
  readonly path: string;
  readonly what: string;
  readonly value: string | undefined;
  readonly has: readonly string[] | undefined;
}

/** One wish for each of a list of devices. */
const wishes = <T>(
  list: readonly Placed<T>[],
  field: string,
  what: string,
  value: (item: T) => string | undefined,
  has: readonly string[] | undefined,
): readonly Wish[] =>
  has === undefined ? [] : list.map(({ item, path }) => ({ path: `${path}.${field}`, what, value: value(item), has }));

const wishesOf = ({ os, cpu, devices }: Domain, host: DomainCapabilities): readonly Wish[] => {
  const can = host.devices;
  const modes = host.cpu?.modes?.flatMap(({ name, supported }) =>
    name !== undefined && supported !== false ? name : [],
  );
  return [
    { path: 'os.firmware', what: 'the firmware', value: os?.firmware, has: values(host.os, 'firmware') },
    { path: 'os.loader.type', what: 'a loader of type', value: os?.loader?.type, has: values(host.os?.loader, 'type') },
    { path: 'cpu.mode', what: 'the CPU mode', value: cpu?.mode, has: modes },
    ...wishes(each(devices?.disks, 'devices.disks'), 'target.bus', 'the disk bus', busOf, values(can?.disk, 'bus')),
    ...wishes(
      each(devices?.graphics, 'devices.graphics'),
      'type',
      'graphics of type',
      ({ type }) => type,
      values(can?.graphics, 'type'),
    ),
    ...wishes(
      each(devices?.videos, 'devices.videos'),
      'model.type',
      'video of type',
      ({ model }) => model?.type,
      values(can?.video, 'modelType'),
    ),
    ...wishes(
      each(devices?.tpms, 'devices.tpms'),
      'model',
      'the TPM model',
      ({ model }) => model,
      values(can?.tpm, 'model'),
    ),
    ...wishes(
      each(devices?.tpms, 'devices.tpms'),
      'backend',
      'the TPM backend',
      ({ backend }) => backend?.type,
      values(can?.tpm, 'backendModel'),
    ),
    ...wishes(
      each(devices?.filesystems, 'devices.filesystems'),
      'driver.type',
      'the file system driver',
      ({ driver }) => driver?.type,
      values(can?.filesystem, 'driverType'),
    ),
    ...wishes(
      each(devices?.rngs, 'devices.rngs'),
      'backend',
      'the random source',
      ({ backend }) => backend?.model,
      values(can?.rng, 'backendModel'),
    ),
  ];
};

const unsupported: Rule = {
  id: 'host/unsupported',
  severity: 'error',
  title: 'something that the host does not have',
  why: 'libvirt refuses the domain on this host, or does not start it.',
  page,
  check: (domain, { host }) => {
    const { domainCapabilities } = host;
    if (domainCapabilities === undefined || !isAbout(domain, domainCapabilities)) return [];
    return wishesOf(domain, domainCapabilities).flatMap(({ path, what, value, has }): readonly Problem[] =>
      value === undefined || has === undefined || has.includes(value)
        ? []
        : [{ path, message: `the host does not have ${what} ${value}; it has ${has.join(', ') || 'none'}` }],
    );
  },
};

const secureBoot: Rule = {
  id: 'host/no-secure-boot',
  severity: 'error',
  title: 'Secure Boot on a host without a firmware for it',
  why: 'libvirt finds no firmware, so the domain does not start on this host.',
  page,
  check: (domain, { host }) => {
    const { domainCapabilities } = host;
    const secure = values(domainCapabilities?.os?.loader, 'secure');
    if (domainCapabilities === undefined || secure === undefined || secure.includes('yes')) return [];
    if (!isAbout(domain, domainCapabilities) || !hasSecureBoot(domain)) return [];
    return [
      { path: 'os', message: 'Secure Boot is wanted, and the host has no firmware that does it for this machine' },
    ];
  },
};

/** What one kind of guest can have says little of another. */
const isAbout = ({ type, os }: Domain, { domain, arch, machine }: DomainCapabilities): boolean =>
  (domain === undefined || domain === type) &&
  (arch === undefined || arch === (os?.type.arch ?? arch)) &&
  (machine === undefined || family(machine) === family(os?.type.machine ?? 'pc'));

const family = (machine: string): string =>
  machine
    .replace(/^pc-(?=q35)/, '')
    .replace(/^pc-i440fx.*|^pc-\d.*/, 'pc')
    .replace(/-(?:\d|rhel).*$/, '');

const otherMachine: Rule = {
  id: 'host/other-machine',
  severity: 'info',
  title: 'domain capabilities of another kind of guest',
  why: 'What the host can do depends on the kind of guest, its architecture and machine; nothing was compared.',
  page,
  check: (domain, { host }) => {
    const { domainCapabilities: about } = host;
    if (about === undefined || isAbout(domain, about)) return [];
    const asked = [about.domain, about.arch, about.machine].filter((part) => part !== undefined).join(' ');
    return [
      { path: 'os.type', message: `the domain capabilities are of ${asked}; ask for those of this guest's machine` },
    ];
  },
};

const noIommu: Rule = {
  id: 'host/no-iommu',
  severity: 'error',
  title: 'a PCI device of a host without an IOMMU',
  why: 'The domain does not start: without one the device could reach all memory of the host.',
  page: 'formatdomain.html#usb-pci-scsi-devices',
  check: ({ devices }, { host }) =>
    host.capabilities?.host?.iommu?.support === false
      ? each(devices?.hostdevs, 'devices.hostdevs').flatMap(({ item, path }) =>
          item.type === 'pci'
            ? [{ path, message: 'the host has no IOMMU, or it is switched off (intel_iommu=on)' }]
            : [],
        )
      : [],
};

/** What a host must have. */
export const hostRules: readonly Rule[] = [unsupported, secureBoot, otherMachine, noIommu];
