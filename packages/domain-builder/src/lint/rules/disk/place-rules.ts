import type { Disk } from '../../../schema/types.gen.ts';
import type { Rule } from '../../rule.ts';
import { each } from '../each.ts';
import { isQ35, isQemu, isX86 } from '../../../facts/guest-kind.ts';
import { busesOfName, busOf, diskName } from './disk-bus.ts';

const page = 'formatdomain.html#hard-drives-floppy-disks-cdroms';

const busPrefix: Rule = {
  id: 'disk/bus-prefix',
  severity: 'info',
  title: "a target's name of another bus",
  why: 'libvirt takes it, but a name such as hdb on a SATA disk misleads people, and addresses are counted from it.',
  page,
  check: ({ devices }) =>
    each(devices?.disks, 'devices.disks').flatMap(({ item, path }) => {
      const { dev, bus } = item.target ?? {};
      const usual = busesOfName(dev ?? '');
      if (dev === undefined || bus === undefined || usual.length === 0 || usual.includes(bus)) return [];
      return [
        { path: `${path}.target.dev`, message: `${dev} is a name for ${usual.join(', ')}, and the bus is ${bus}` },
      ];
    }),
};

const cdromBus: Rule = {
  id: 'disk/cdrom-bus',
  severity: 'error',
  title: 'a CD-ROM or floppy on a bus that has none',
  why: 'libvirt refuses it: a virtio disk cannot be ejected.',
  page,
  check: (domain) =>
    each(isQemu(domain) ? domain.devices?.disks : undefined, 'devices.disks').flatMap(({ item, path }) => {
      const bus = busOf(item);
      if ((item.device !== 'cdrom' && item.device !== 'floppy') || bus !== 'virtio') return [];
      return [
        {
          path: `${path}.target`,
          message: `${item.device} ${diskName(item)} is on the bus virtio; take sata, scsi or usb`,
        },
      ];
    }),
};

const ideOnQ35: Rule = {
  id: 'disk/ide-q35',
  severity: 'error',
  title: 'an IDE disk on the machine q35',
  why: 'libvirt refuses the domain: that machine has no IDE.',
  page,
  check: (domain) =>
    each(isQemu(domain) && isX86(domain) && isQ35(domain) ? domain.devices?.disks : undefined, 'devices.disks').flatMap(
      ({ item, path }) =>
        busOf(item) === 'ide'
          ? [
              {
                path: `${path}.target`,
                message: `disk ${diskName(item)} is on the bus ide, which q35 lacks; take sata`,
              },
            ]
          : [],
    ),
};

const unknownFormat: Rule = {
  id: 'disk/unknown-format',
  severity: 'warning',
  title: "an image's format that is not said",
  why: 'libvirt never guesses a format: it shows the file as raw, so the guest sees the bytes of the image file in the place of a disk.',
  page,
  check: (domain) =>
    each(isQemu(domain) ? domain.devices?.disks : undefined, 'devices.disks').flatMap(({ item, path }) => {
      const file = fileOf(item);
      const extension = /\.(qcow2|qed|vmdk|vhdx|vdi)$/i.exec(file ?? '')?.[1]?.toLowerCase();
      const format = item.driver?.type;
      if (extension === undefined || (format !== undefined && format !== 'raw')) return [];
      const edits = [{ op: 'set' as const, path: `${path}.driver.type`, value: extension }];
      const message = `${JSON.stringify(file)} is called ${extension} and would be shown as raw; say <driver type='${extension}'/>`;
      return [{ path: `${path}.driver.type`, message, fix: { title: `say that it is ${extension}`, edits } }];
    }),
};

const sourceTwice: Rule = {
  id: 'disk/source-twice',
  severity: 'warning',
  title: 'one image in two disks',
  why: 'Two disks that write to one image destroy it; QEMU refuses to start where it can lock the file.',
  page,
  check: ({ devices }) => {
    const seen = new Map<string, string>();
    return each(devices?.disks, 'devices.disks').flatMap(({ item, path }) => {
      const file = fileOf(item);
      if (file === undefined || item.readonly === true || item.shareable === true || item.device === 'cdrom') return [];
      const other = seen.get(file);
      seen.set(file, other ?? diskName(item));
      return other === undefined
        ? []
        : [
            {
              path: `${path}.source`,
              message: `disk ${diskName(item)} has the same source as ${other}: ${JSON.stringify(file)}`,
            },
          ];
    });
  },
};

const fileOf = (disk: Disk): string | undefined =>
  disk.type === 'file' ? disk.source?.file : disk.type === 'block' ? disk.source?.dev : undefined;

/** Where a disk is, in the host and in the guest. */
export const diskPlaceRules: readonly Rule[] = [busPrefix, cdromBus, ideOnQ35, unknownFormat, sourceTwice];
