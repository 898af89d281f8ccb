import type { Disk, Domain } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { each } from '../../each.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';

/** The page of libvirt on disks. */
export const diskPage = 'formatdomain.html#hard-drives-floppy-disks-cdroms';

/** The formats that libvirt hands to QEMU. */
export const formats: readonly string[] = [
  'raw',
  'fat',
  'bochs',
  'cloop',
  'dmg',
  'vmdk',
  'vdi',
  'vhd',
  'vpc',
  'ploop',
  'qcow',
  'qcow2',
  'qed',
];

/** What a rule says of one disk. */
export type DiskJudge = (disk: Disk, path: string, domain: Domain) => Problem | readonly Problem[] | undefined;

/** The check of a rule that looks at each disk of a guest of QEMU by itself. */
export const ofDisks =
  (judge: DiskJudge): Rule['check'] =>
  (domain) =>
    each(isQemu(domain) ? domain.devices?.disks : undefined, 'devices.disks').flatMap(
      ({ item, path }) => judge(item, path, domain) ?? [],
    );

/** What a disk is to the guest; `disk` when nothing is said. */
export const deviceOf = (disk: Disk): 'disk' | 'cdrom' | 'floppy' | 'lun' => disk.device ?? 'disk';

/** True for what libvirt never lets the guest write to, said or not. */
export const isReadonly = (disk: Disk): boolean => disk.readonly === true || disk.device === 'cdrom';

/** True when nothing is said of where the data is. */
export const isEmpty = (disk: Disk): boolean => {
  const { source } = disk;
  if (source === undefined) return true;
  // What could not be read may be what says it; another rule speaks of that.
  if (source.extra !== undefined) return false;
  switch (disk.type) {
    case 'file':
      return disk.source?.file === undefined;
    case 'block':
      return disk.source?.dev === undefined;
    case 'dir':
      return disk.source?.dir === undefined;
    case 'network':
      return disk.source?.protocol === undefined;
    case 'volume':
      return disk.source?.pool === undefined && disk.source?.volume === undefined;
    default:
      return false;
  }
};
