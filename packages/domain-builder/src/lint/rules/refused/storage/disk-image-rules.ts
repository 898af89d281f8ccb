import type { Rule } from '../../../rule.ts';
import { diskName } from '../../disk/disk-bus.ts';
import { deviceOf, diskPage as page, formats, isReadonly, ofDisks } from './disks.ts';

const format: Rule = {
  id: 'disk/format',
  severity: 'error',
  title: 'a format that QEMU does not take',
  why: 'libvirt refuses the domain: what it knows as the format of a volume is not always one that QEMU opens.',
  page,
  check: ofDisks((disk, path) => {
    const type = disk.driver?.type;
    const at = `${path}.driver.type`;
    const raw = { title: 'take the format raw', edits: [{ op: 'set' as const, path: at, value: 'raw' }] };
    const name = diskName(disk);
    if (type === 'iso') {
      return { path: at, message: `disk ${name} has the format iso, which is raw to QEMU; say type='raw'`, fix: raw };
    }
    if (type === 'dir') {
      return {
        path: at,
        message: `disk ${name} has the format dir; a directory is a disk of type 'dir' with the format fat`,
      };
    }
    if (type === 'luks') {
      return {
        path: at,
        message: `disk ${name} has the format luks; say type='raw' and <encryption format='luks'> in its source`,
      };
    }
    if (type !== undefined && !formats.includes(type)) {
      return {
        path: at,
        message: `disk ${name} has the format ${JSON.stringify(type)}, which libvirt does not take; say raw or qcow2`,
      };
    }
    if (disk.type === 'dir' && type !== 'fat') {
      return {
        path: at,
        message: `disk ${name} is a directory, which the guest sees as FAT only; say <driver type='fat'/>`,
      };
    }
    if (disk.type !== 'dir' && disk.type !== 'volume' && type === 'fat') {
      return {
        path: at,
        message: `disk ${name} has the format fat, which is for a directory; say type='raw'`,
        fix: raw,
      };
    }
    return undefined;
  }),
};

const fatWritable: Rule = {
  id: 'disk/directory-writable',
  severity: 'error',
  title: 'a directory that the guest could write to as FAT',
  why: "libvirt refuses the domain: QEMU's virtual FAT is for reading.",
  page,
  check: ofDisks((disk, path) => {
    if (disk.type !== 'dir' || disk.driver?.type !== 'fat' || isReadonly(disk)) return undefined;
    const edits = [{ op: 'set' as const, path: `${path}.readonly`, value: true }];
    return {
      path,
      message: `disk ${diskName(disk)} shows a directory and must be read-only; say <readonly/>`,
      fix: { title: 'make it read-only', edits },
    };
  }),
};

const driverName: Rule = {
  id: 'disk/driver-name',
  severity: 'error',
  title: 'the driver of another hypervisor',
  why: 'libvirt refuses the domain: QEMU has one driver for disks, qemu.',
  page,
  check: ofDisks((disk, path) => {
    const name = disk.driver?.name;
    if (name === undefined || name === 'qemu') return undefined;
    const at = `${path}.driver.name`;
    return {
      path: at,
      message: `disk ${diskName(disk)} has the driver ${JSON.stringify(name)}; QEMU's is qemu`,
      fix: { title: 'take the driver qemu', edits: [{ op: 'set', path: at, value: 'qemu' }] },
    };
  }),
};

const shareable: Rule = {
  id: 'disk/shareable-format',
  severity: 'error',
  title: 'a disk for several guests whose format is for one',
  why: 'libvirt refuses the domain: only raw has no metadata that two guests would overwrite for each other.',
  page,
  check: ofDisks((disk, path) => {
    const type = disk.driver?.type ?? 'raw';
    if (disk.shareable !== true || isReadonly(disk) || type === 'raw') return undefined;
    return {
      path: `${path}.driver.type`,
      message: `disk ${diskName(disk)} is shareable and has the format ${type}; only raw can be shared`,
    };
  }),
};

const copyOnRead: Rule = {
  id: 'disk/copy-on-read',
  severity: 'error',
  title: 'copying what is read into a disk that cannot take it',
  why: 'libvirt refuses the domain: what is read from the image below is written into the disk itself.',
  page,
  check: ofDisks((disk, path) => {
    if (disk.driver?.copyOnRead !== true) return undefined;
    const kind = deviceOf(disk);
    if (!isReadonly(disk) && kind === 'disk') return undefined;
    const what = kind === 'disk' ? 'read-only' : `a ${kind}`;
    return {
      path: `${path}.driver.copyOnRead`,
      message: `disk ${diskName(disk)} is ${what} and cannot have copy_on_read='on'; leave it out`,
      fix: { title: 'leave it out', edits: [{ op: 'remove', path: `${path}.driver.copyOnRead` }] },
    };
  }),
};

const metadataCache: Rule = {
  id: 'disk/metadata-cache',
  severity: 'error',
  title: 'a cache of metadata that the format does not have',
  why: 'libvirt refuses the domain: the size of the cache is an option of qcow2.',
  page,
  since: '7.0.0',
  check: ofDisks((disk, path) => {
    if (!disk.driver?.metadataCache?.maxSize || disk.driver.type === 'qcow2') return undefined;
    return {
      path: `${path}.driver.metadataCache`,
      message: `disk ${diskName(disk)} has the format ${disk.driver.type ?? 'raw'}, which has no metadata cache; it is for qcow2`,
    };
  }),
};

const transient: Rule = {
  id: 'disk/transient',
  severity: 'error',
  title: 'a transient disk that cannot be one',
  why: 'libvirt refuses the domain: it lays a file over the image of a disk for the time that the guest runs.',
  page,
  check: ofDisks((disk, path) => {
    if (disk.transient === undefined || disk.type === 'vhostuser') return undefined;
    const name = diskName(disk);
    const at = `${path}.transient`;
    if (isReadonly(disk))
      return { path: at, message: `disk ${name} is read-only and cannot be transient; leave out <transient/>` };
    if (deviceOf(disk) !== 'disk')
      return { path: at, message: `${name} is a ${deviceOf(disk)}, and only disks can be transient` };
    if (disk.type !== 'file')
      return { path: at, message: `disk ${name} is of type ${disk.type}, and only files can be transient` };
    const bus = disk.target?.bus;
    if (disk.transient.shareBacking === true && bus !== undefined && !sharing.includes(bus)) {
      return {
        path: `${at}.shareBacking`,
        message: `disk ${name} is on the bus ${bus}, where guests cannot share the image; take virtio, scsi or usb`,
      };
    }
    return undefined;
  }),
};

const sharing: readonly string[] = ['virtio', 'scsi', 'usb'];

const startupPolicy: Rule = {
  id: 'disk/startup-policy',
  severity: 'error',
  title: 'a policy for a missing source that does not fit',
  why: 'libvirt refuses the domain: it looks for files, devices and volumes, and requisite is for drives that can be empty.',
  page,
  check: ofDisks((disk, path) => {
    const policy = disk.source?.startupPolicy;
    if (policy === undefined) return undefined;
    const at = `${path}.source.startupPolicy`;
    if (disk.type === 'network') {
      return {
        path: at,
        message: `disk ${diskName(disk)} is behind a network, where startupPolicy is not known; leave it out`,
      };
    }
    if (policy === 'requisite' && deviceOf(disk) !== 'cdrom' && deviceOf(disk) !== 'floppy') {
      return {
        path: at,
        message: `disk ${diskName(disk)} cannot be requisite, which is for CD-ROMs and floppies; say mandatory or optional`,
      };
    }
    return undefined;
  }),
};

/** What is in a disk, and how it is written. */
export const diskImageRules: readonly Rule[] = [
  format,
  fatWritable,
  driverName,
  shareable,
  copyOnRead,
  metadataCache,
  transient,
  startupPolicy,
];
