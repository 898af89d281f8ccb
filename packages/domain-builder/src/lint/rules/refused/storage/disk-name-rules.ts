import type { Disk } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { diskName } from '../../disk/disk-bus.ts';
import { each } from '../../each.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import { deviceOf, diskPage as page, isEmpty, ofDisks } from './disks.ts';

/** libvirt counts in an int. */
const MOST = 0x7fffffff;

/** A name as libvirt counts it: prefix, letters, partition. */
const shape = /^(?:ioemu:)?(fd|hd|vd|sd|xvd|ubd)([a-z]+)(\d*)$/;

const targetMissing: Rule = {
  id: 'disk/target-missing',
  severity: 'error',
  title: 'a disk without a target',
  why: 'libvirt refuses the domain: every disk has a name for the guest, by which commands call it.',
  page,
  check: ofDisks((disk, path) =>
    disk.target?.dev === undefined && disk.target?.extra === undefined
      ? { path: `${path}.target`, message: `the disk has no target; say <target dev='…'/>, such as vda` }
      : undefined,
  ),
};

const targetName: Rule = {
  id: 'disk/target-name',
  severity: 'error',
  title: "a target's name that libvirt does not count",
  why: 'libvirt refuses the domain: the place of a disk is counted from its name, such as hda, sdb, vdc or fda.',
  page,
  check: ofDisks((disk, path) => {
    const dev = disk.target?.dev;
    if (dev === undefined) return undefined;
    const [, prefix, letters = ''] = shape.exec(dev) ?? [];
    const at = `${path}.target.dev`;
    const kind = deviceOf(disk);
    if (kind === 'floppy') {
      if (prefix === 'fd' || (prefix === undefined && dev.startsWith('fd') && disk.address !== undefined))
        return undefined;
      return { path: at, message: `the floppy ${diskName(disk)} must be called fda or fdb` };
    }
    const starts = prefix !== undefined ? prefix !== 'fd' : /^(?:ioemu:)?(?:[hsv]|xv|ub)d/.test(dev);
    if (disk.address !== undefined) {
      // With an address nothing is counted, and the prefix alone is looked at; newer releases know NVMe's names too.
      if (starts || dev.startsWith('nvme') || kind === 'cdrom') return undefined;
    } else if (starts && prefix !== undefined && indexOf(letters) <= MOST) return undefined;
    else if (/^nvme\d+n\d+$/.test(dev) && disk.target?.bus === 'nvme') return undefined;
    return {
      path: at,
      message: `the name ${diskName(disk)} is none that libvirt knows; take one such as vda, sda or hda`,
    };
  }),
};

const targetPartition: Rule = {
  id: 'disk/target-partition',
  severity: 'error',
  title: 'a partition in the place of a disk',
  why: 'libvirt refuses the domain: QEMU shows whole disks to the guest.',
  page,
  check: ofDisks((disk, path) => {
    const [, prefix, letters, partition] = shape.exec(disk.target?.dev ?? '') ?? [];
    if (prefix === undefined || letters === undefined || !partition) return undefined;
    const whole = prefix + letters;
    const edits = [{ op: 'set' as const, path: `${path}.target.dev`, value: whole }];
    return {
      path: `${path}.target.dev`,
      message: `${diskName(disk)} names a partition; QEMU has whole disks, such as ${whole}`,
      fix: { title: `call it ${whole}`, edits },
    };
  }),
};

const targetTwice: Rule = {
  id: 'disk/target-twice',
  severity: 'error',
  title: 'two disks of one name',
  why: 'libvirt refuses the domain: a target names one disk, whatever its bus.',
  page,
  check: (domain) => {
    const seen = new Set<string>();
    const problems: Problem[] = [];
    for (const { item, path } of each(isQemu(domain) ? domain.devices?.disks : undefined, 'devices.disks')) {
      const dev = item.target?.dev;
      if (dev === undefined) continue;
      if (seen.has(dev)) {
        problems.push({
          path: `${path}.target.dev`,
          message: `the target ${diskName(item)} is there already; take another name`,
        });
      }
      seen.add(dev);
    }
    return problems;
  },
};

const empty: Rule = {
  id: 'disk/source-missing',
  severity: 'error',
  title: 'a disk that has no data',
  why: 'libvirt refuses the domain: only the drives of CD-ROMs and floppies can be empty.',
  page,
  check: ofDisks((disk, path) => {
    const kind = deviceOf(disk);
    if (kind === 'cdrom' || kind === 'floppy' || !isEmpty(disk)) return undefined;
    return { path: `${path}.source`, message: `disk ${diskName(disk)} has no source; say where its data is` };
  }),
};

const emptyUsb: Rule = {
  id: 'disk/empty-usb',
  severity: 'error',
  title: 'an empty drive on USB',
  why: "QEMU does not start it, and newer releases of libvirt refuse it: QEMU's USB storage must have a medium.",
  page,
  check: ofDisks((disk, path) => {
    if (deviceOf(disk) !== 'cdrom' || disk.target?.bus !== 'usb' || disk.model === 'usb-bot' || !isEmpty(disk))
      return undefined;
    return {
      path: `${path}.target.bus`,
      message: `the CD-ROM ${diskName(disk)} on the bus usb must not be empty; give it a source, or take the bus sata or scsi`,
    };
  }),
};

/** What disks are called, and whether there is anything in them. */
export const diskNameRules: readonly Rule[] = [
  targetMissing,
  targetName,
  targetPartition,
  targetTwice,
  empty,
  emptyUsb,
];

/** The number that libvirt counts from a disk's name: 0 of `sda`, 27 of `vdab`; none of a name that it does not know. */
export const nameIndex = ({ target }: Disk): number | undefined => {
  const letters = shape.exec(target?.dev ?? '')?.[2];
  const index = letters === undefined ? undefined : indexOf(letters);
  return index === undefined || index > MOST ? undefined : index;
};

const indexOf = (letters: string): number => {
  let index = -1;
  for (const letter of letters) index = (index + 1) * 26 + (letter.charCodeAt(0) - 97);
  return index;
};
