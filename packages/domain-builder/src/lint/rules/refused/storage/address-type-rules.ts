import type { Address } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { busOf, diskName } from '../../disk/disk-bus.ts';
import { each } from '../../each.ts';
import { isQ35, isQemu, isX86 } from '../../../../facts/guest-kind.ts';
import { nameIndex } from './disk-name-rules.ts';
import { deviceOf, ofDisks } from './disks.ts';
import { located } from './located.ts';

const page = 'formatdomain.html#device-addresses';

const diskType: Rule = {
  id: 'address/disk-type',
  severity: 'error',
  title: "an address of a kind that the disk's bus does not have",
  why: 'libvirt refuses the domain: disks on scsi, ide, sata and fdc have drive addresses, those on usb ports, those on virtio PCI, CCW or MMIO.',
  page,
  check: ofDisks((disk, path) => {
    const bus = busOf(disk);
    const type = disk.address?.type;
    if (bus === undefined || type === undefined) return undefined;
    const wanted = types[bus];
    if (wanted === undefined || wanted.includes(type)) return undefined;
    return {
      path: `${path}.address`,
      message: `disk ${diskName(disk)} is on the bus ${bus} and has an address of type ${type}; it must be ${wanted.join(' or ')}, or left out`,
      fix: { title: 'let libvirt choose', edits: [{ op: 'remove', path: `${path}.address` }] },
    };
  }),
};

const types: Readonly<Record<string, readonly Address['type'][]>> = {
  scsi: ['drive'],
  ide: ['drive'],
  sata: ['drive'],
  fdc: ['drive'],
  usb: ['usb'],
  virtio: ['pci', 'ccw', 'virtio-mmio'],
};

const driveRange: Rule = {
  id: 'address/drive-range',
  severity: 'error',
  title: 'a place that the controller does not have',
  why: 'libvirt refuses the domain: only SCSI has targets, only IDE has two buses, and a PC has one IDE and one floppy controller.',
  page,
  check: ofDisks((disk, path, domain) => {
    const { address } = disk;
    const bus = busOf(disk);
    if (address?.type !== 'drive' || bus === undefined) return undefined;
    const problems: Problem[] = [];
    const { controller = 0, bus: own = 0, target = 0 } = address;
    const say = (name: string, value: number) => {
      problems.push({
        path: `${path}.address.${name}`,
        message: `disk ${diskName(disk)} on the bus ${bus} has the ${name} ${value}; it must be 0`,
      });
    };
    if (own > 0 && bus !== 'ide') say('bus', own);
    if (target > 0 && bus !== 'scsi') say('target', target);
    if (controller > 0 && (bus === 'fdc' || (bus === 'ide' && isX86(domain) && !isQ35(domain))))
      say('controller', controller);
    if (target > 0 && bus === 'scsi') {
      const of = domain.devices?.controllers?.find((one) => one.type === 'scsi' && one.index === controller);
      if (of?.type === 'scsi' && of.model === 'lsilogic') say('target', target);
    }
    return problems;
  }),
};

const nameRange: Rule = {
  id: 'address/name-range',
  severity: 'error',
  title: 'a name that counts to a controller the machine does not have',
  why: 'libvirt refuses the domain: a PC has four places for IDE (hda to hdd) and two for floppies.',
  page,
  check: ofDisks((disk, path, domain) => {
    const bus = busOf(disk);
    if (disk.address !== undefined || !isX86(domain)) return undefined;
    const places = bus === 'ide' && !isQ35(domain) ? 4 : bus === 'fdc' && deviceOf(disk) === 'floppy' ? 2 : undefined;
    if (places === undefined || (nameIndex(disk) ?? 0) < places) return undefined;
    return {
      path: `${path}.target.dev`,
      message: `${diskName(disk)} is beyond the ${places} places of the bus ${bus ?? ''}; take another bus, such as virtio`,
    };
  }),
};

const inputType: Rule = {
  id: 'address/usb-type',
  severity: 'error',
  title: 'an address that a USB device does not have',
  why: 'libvirt refuses the domain: USB devices are at a port of a USB bus.',
  page,
  check: (domain) =>
    each(isQemu(domain) ? domain.devices?.inputs : undefined, 'devices.inputs').flatMap(({ item, path }): Problem[] =>
      item.bus === 'usb' && item.address !== undefined && item.address.type !== 'usb'
        ? [
            {
              path: `${path}.address`,
              message: `the USB ${item.type} has an address of type ${item.address.type}; it must be usb, or left out`,
              fix: { title: 'let libvirt choose', edits: [{ op: 'remove', path: `${path}.address` }] },
            },
          ]
        : [],
    ),
};

const machine: Rule = {
  id: 'address/ccw-machine',
  severity: 'error',
  title: 'a CCW address on a machine without channels',
  why: 'libvirt refuses the domain: channels are of s390.',
  page,
  check: (domain) => {
    const arch = domain.os?.type.arch;
    if (arch === undefined || arch.startsWith('s390')) return [];
    return located(domain, 'ccw').map(({ path }) => ({
      path,
      message: `there are no CCW addresses on ${arch}; leave it out`,
      fix: { title: 'let libvirt choose', edits: [{ op: 'remove', path }] },
    }));
  },
};

const unassigned: Rule = {
  id: 'address/unassigned',
  severity: 'error',
  title: 'a device of the guest that is given no place',
  why: 'libvirt refuses the domain: unassigned is for devices of the host that are taken from it and not given to the guest.',
  page,
  since: '6.0.0',
  check: (domain) =>
    located(domain, 'unassigned').flatMap(({ list, path }): Problem[] =>
      list === 'hostdevs' ? [] : [{ path, message: 'an address of type unassigned is for <hostdev>; leave it out' }],
    ),
};

const formerS390: Rule = {
  id: 'address/virtio-s390',
  severity: 'error',
  title: 'an address of a bus that no longer exists',
  why: 'libvirt refuses the domain: the bus virtio-s390 had no addresses, and s390 has CCW now.',
  page,
  check: (domain) =>
    located(domain, 'virtio-s390').map(({ path }) => ({
      path,
      message: 'virtio-s390 has no addresses; take ccw, or leave it out',
    })),
};

/** Kinds of addresses, and what they can say. */
export const addressTypeRules: readonly Rule[] = [
  diskType,
  driveRange,
  nameRange,
  inputType,
  machine,
  unassigned,
  formerS390,
];
