import type { Disk } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { busOf, diskName } from '../../disk/disk-bus.ts';
import { deviceOf, diskPage as page, ofDisks } from './disks.ts';

const deviceBus: Rule = {
  id: 'disk/device-bus',
  severity: 'error',
  title: 'a device on a bus that has none of its kind',
  why: 'libvirt refuses the domain: the bus fdc is for floppies, floppies are for the bus fdc, and LUNs for virtio and scsi.',
  page,
  check: ofDisks((disk, path) => {
    const bus = disk.target?.bus;
    if (bus === undefined) return undefined;
    const kind = deviceOf(disk);
    const at = `${path}.target.bus`;
    if (kind === 'floppy' && bus !== 'fdc')
      return { path: at, message: `the floppy ${diskName(disk)} is on the bus ${bus}; take fdc` };
    if (kind !== 'floppy' && bus === 'fdc')
      return { path: at, message: `the ${kind} ${diskName(disk)} is on the bus fdc, which is for floppies` };
    if (kind === 'lun' && !['virtio', 'scsi', 'xen'].includes(bus)) {
      return { path: at, message: `the LUN ${diskName(disk)} is on the bus ${bus}; take scsi or virtio` };
    }
    return undefined;
  }),
};

const readonlyBus: Rule = {
  id: 'disk/readonly-bus',
  severity: 'error',
  title: 'a read-only disk on a bus whose disks are always writable',
  why: 'libvirt refuses the domain: IDE and SATA disks have no switch against writing.',
  page,
  check: ofDisks((disk, path) => {
    const bus = busOf(disk);
    if (disk.readonly !== true || deviceOf(disk) !== 'disk' || (bus !== 'ide' && bus !== 'sata')) return undefined;
    return {
      path: `${path}.readonly`,
      message: `disk ${diskName(disk)} is on the bus ${bus} and cannot be read-only; take virtio, scsi or usb, or a CD-ROM`,
    };
  }),
};

const virtioOnly: Rule = {
  id: 'disk/virtio-option',
  severity: 'error',
  title: 'an option of virtio at another disk',
  why: 'libvirt refuses the domain: only disks on the bus virtio have it.',
  page,
  check: ofDisks((disk, path) => {
    const bus = busOf(disk);
    const { driver } = disk;
    if (bus === undefined || bus === 'virtio') return undefined;
    const problems: Problem[] = [];
    for (const name of options) {
      const value = driver?.[name];
      if (value === undefined || value === 0) continue;
      const at = `${path}.driver.${name}`;
      problems.push({
        path: at,
        message: `disk ${diskName(disk)} is on the bus ${bus} and has no ${words[name] ?? name}; leave it out, or take the bus virtio`,
        fix: { title: 'leave it out', edits: [{ op: 'remove', path: at }] },
      });
    }
    if (disk.model?.startsWith('virtio')) {
      problems.push({
        path: `${path}.model`,
        message: `disk ${diskName(disk)} is on the bus ${bus}, and the model ${disk.model} is for virtio`,
      });
    }
    return problems;
  }),
};

const options = ['ioeventfd', 'eventIdx', 'queues', 'iommu', 'ats', 'packed', 'pagePerVq'] as const;
const words: Readonly<Record<string, string>> = { eventIdx: 'event_idx', pagePerVq: 'page_per_vq' };

const targetOption: Rule = {
  id: 'disk/target-option',
  severity: 'error',
  title: 'a property that disks of this kind do not have',
  why: 'libvirt refuses the domain: trays are for drives, removable for USB (and SCSI from 11.3), rotation for disks on SCSI, IDE and SATA.',
  page,
  check: ofDisks((disk, path) => {
    const kind = deviceOf(disk);
    const bus = busOf(disk);
    const problems: Problem[] = [];
    const say = (name: keyof NonNullable<Disk['target']>, message: string) => {
      problems.push({ path: `${path}.target.${name}`, message: `${kind} ${diskName(disk)} ${message}` });
    };
    if (disk.target?.tray !== undefined && kind !== 'cdrom' && kind !== 'floppy') {
      say('tray', 'has no tray; that is for CD-ROMs and floppies');
    }
    if (disk.target?.removable !== undefined && bus !== undefined && bus !== 'usb' && bus !== 'scsi') {
      say('removable', `is on the bus ${bus}; removable is for usb and scsi`);
    }
    if (disk.target?.rotationRate) {
      if (kind !== 'disk') say('rotationRate', 'has no rotation_rate; that is for disks');
      else if (bus !== undefined && !['scsi', 'ide', 'sata'].includes(bus)) {
        say('rotationRate', `is on the bus ${bus}; rotation_rate is for scsi, ide and sata`);
      }
    }
    return problems;
  }),
};

const geometry: Rule = {
  id: 'disk/geometry',
  severity: 'error',
  title: 'a geometry that the bus does not have',
  why: 'libvirt refuses the domain: cylinders, heads and sectors are for ide, scsi and virtio, their translation for ide.',
  page,
  check: ofDisks((disk, path) => {
    const { cyls, heads, secs, trans } = disk.geometry ?? {};
    const bus = busOf(disk);
    if (!cyls || !heads || !secs || bus === undefined || disk.type === 'vhostuser') return undefined;
    const at = `${path}.geometry`;
    if (!['ide', 'scsi', 'virtio'].includes(bus)) {
      return { path: at, message: `disk ${diskName(disk)} is on the bus ${bus}, which has no geometry; leave it out` };
    }
    if (trans !== undefined && bus !== 'ide') {
      return {
        path: `${at}.trans`,
        message: `disk ${diskName(disk)} is on the bus ${bus}; trans is for ide, leave it out`,
      };
    }
    return undefined;
  }),
};

/** What a disk is to the guest, and what its bus makes of it. */
export const diskDeviceRules: readonly Rule[] = [deviceBus, readonlyBus, virtioOnly, targetOption, geometry];
