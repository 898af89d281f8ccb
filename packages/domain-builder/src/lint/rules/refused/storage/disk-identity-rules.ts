import type { Problem, Rule } from '../../../rule.ts';
import { busOf, diskName } from '../../disk/disk-bus.ts';
import { deviceOf, diskPage as page, ofDisks } from './disks.ts';

const printable = /^[ -~]*$/;
const most = { vendor: 8, product: 16 } as const;

const vendorProduct: Rule = {
  id: 'disk/vendor-product',
  severity: 'error',
  title: 'a vendor or product that a SCSI disk cannot say',
  why: 'libvirt refuses the domain: they are 8 and 16 printable characters of a SCSI inquiry.',
  page,
  check: ofDisks((disk, path) => {
    const problems: Problem[] = [];
    const bus = busOf(disk);
    for (const name of ['vendor', 'product'] as const) {
      const value = disk[name];
      if (value === undefined) continue;
      const at = `${path}.${name}`;
      const who = `the ${name} of disk ${diskName(disk)}`;
      if (!printable.test(value))
        problems.push({ path: at, message: `${who} has characters that cannot be printed; take ASCII` });
      else if (value.length > most[name]) {
        problems.push({ path: at, message: `${who} has ${value.length} characters; ${most[name]} is the most` });
      } else if (bus !== undefined && bus !== 'scsi') {
        problems.push({ path: at, message: `${who} is for the bus scsi, and the disk is on ${bus}; leave it out` });
      } else if (deviceOf(disk) === 'lun') {
        problems.push({ path: at, message: `${who} is the one of the LUN itself; leave it out` });
      }
    }
    return problems;
  }),
};

const wwn: Rule = {
  id: 'disk/wwn',
  severity: 'error',
  title: 'a World Wide Name that the disk cannot have',
  why: 'libvirt refuses the domain: it is 16 hexadecimal digits of a disk on the bus scsi or ide.',
  page,
  check: ofDisks((disk, path) => {
    if (disk.wwn === undefined || disk.type === 'vhostuser') return undefined;
    const at = `${path}.wwn`;
    const bus = busOf(disk);
    if (!/^(?:0x)?[\da-f]{16}$/i.test(disk.wwn)) {
      return {
        path: at,
        message: `the wwn of disk ${diskName(disk)} must be 16 hexadecimal digits, not ${JSON.stringify(disk.wwn)}`,
      };
    }
    if (bus !== undefined && bus !== 'scsi' && bus !== 'ide') {
      return { path: at, message: `disk ${diskName(disk)} is on the bus ${bus}; a wwn is for scsi and ide` };
    }
    if (deviceOf(disk) === 'lun')
      return { path: at, message: `${diskName(disk)} is a LUN, which has a wwn of its own; leave it out` };
    return undefined;
  }),
};

const serial: Rule = {
  id: 'disk/serial',
  severity: 'error',
  title: 'a serial number that the disk cannot have',
  why: 'libvirt refuses the domain: a guest reads it as ASCII, and a LUN has its own.',
  page,
  check: ofDisks((disk, path) => {
    if (!disk.serial) return undefined;
    const at = `${path}.serial`;
    if (!printable.test(disk.serial)) {
      return {
        path: at,
        message: `the serial of disk ${diskName(disk)} has characters that are not taken; use letters, digits, blanks and _ - . +`,
      };
    }
    if (deviceOf(disk) === 'lun' && busOf(disk) === 'scsi') {
      return { path: at, message: `${diskName(disk)} is a LUN, which has a serial of its own; leave it out` };
    }
    return undefined;
  }),
};

/** By which numbers and names the guest knows a disk. */
export const diskIdentityRules: readonly Rule[] = [vendorProduct, wwn, serial];
