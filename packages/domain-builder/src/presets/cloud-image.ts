import { completeDisks } from '../builder/complete-disks.ts';
import { type DiskOptions, diskFrom } from '../builder/disk-step.ts';
import type { Devices, Disk } from '../schema/types.gen.ts';
import { type CloudSeed, seedStep } from './cloud-seed.ts';
import { prepareLinux } from './linux.ts';
import type { LinuxOptions } from './linux-options.ts';
import type { Preset } from './preset.ts';
import { type PresetDraft, presetFrom } from './preset-draft.ts';

/** A cloud image, its seed, and how the guest is to be. */
export interface CloudImageOptions extends LinuxOptions {
  /** The image, a copy or overlay of its own for each guest, as the builder's step `disk` takes it. */
  readonly image: DiskOptions;
  /** What cloud-init configures the guest from when it first boots. */
  readonly seed: CloudSeed;
  /**
   * The bus of the seed's CD-ROM; `scsi` when absent, which is virtio-scsi: kernels made for clouds have no driver for the
   * emulated buses.
   */
  readonly seedBus?: 'scsi' | 'sata' | 'usb';
}

/**
 * A Linux guest (`linux`) from a cloud image: the image is its first disk, and a seed of cloud-init's data source NoCloud is
 * attached as a read-only CD-ROM. How the seed is made is the host step `seed`.
 *
 * Errors: those of `linux`; `MISSING` and `CONFLICT` for an image that the step `disk` would refuse, or that the guest has in
 * another form already.
 * @see https://cloudinit.readthedocs.io/en/latest/reference/datasources/nocloud.html
 */
export const cloudImage = (options: CloudImageOptions): Preset =>
  presetFrom('cloudImage', (draft) => {
    prepareLinux(draft, options);
    addImage(draft, options.image);
    addSeed(draft, options);
    draft.step(seedStep(options.seed));
  });

const addImage = (draft: PresetDraft, image: DiskOptions): void => {
  const disk = diskFrom(image);
  if (disk.device !== 'disk') throw draft.conflict(`an image is a disk, not a ${disk.device}`, 'devices.disks');
  const topic = { id: 'cloud-image', path: 'devices.disks' };
  const there = sameSource(draft, disk);
  if (there?.device !== undefined && there.device !== 'disk') {
    throw draft.conflict(`the image is attached as a ${there.device} already; leave that out`, 'devices.disks');
  }
  const order = bootsElsewhere(draft) ? {} : { boot: { order: 1 } };
  draft.fillOpen(topic, there, 'It is the first disk, and the one that the guest boots.', (domain) => ({
    ...domain,
    devices: withDisk(domain.devices, [{ ...order, ...disk }], []),
  }));
};

const addSeed = (draft: PresetDraft, { seed, seedBus = 'scsi' }: CloudImageOptions): void => {
  const cdrom = diskFrom({ file: seed.iso, device: 'cdrom', format: 'raw', bus: seedBus });
  const there = sameSource(draft, cdrom);
  if (there !== undefined && there.readonly !== true && there.device !== 'cdrom') {
    throw draft.conflict('the seed is attached as a disk that can be written to; leave that out', 'devices.disks');
  }
  const why = 'cloud-init looks for a volume with the label cidata; nothing of the guest can write to a CD-ROM.';
  draft.fillOpen({ id: 'cloud-image/seed', path: 'devices.disks' }, there, why, (domain) => ({
    ...domain,
    devices: withDisk(domain.devices, [], [cdrom]),
  }));
};

const sameSource = (draft: PresetDraft, { type, source }: Disk): Disk | undefined => {
  const wanted = placeOf({ type, source });
  return draft.domain.devices?.disks?.find((disk) => placeOf(disk) === wanted);
};

/** Where a disk's data is, in a text to compare; what a running domain adds to its source does not count. */
const placeOf = ({ type, source }: { readonly type: string; readonly source?: object | undefined }): string => {
  const fields = Object.entries(source ?? {}).filter(([name]) => /^(?:file|dev|pool|volume|protocol|name)$/.test(name));
  return JSON.stringify([type, fields.toSorted(([a], [b]) => (a < b ? -1 : 1))]);
};

const withDisk = (devices: Devices | undefined, first: readonly Disk[], last: readonly Disk[]): Devices =>
  completeDisks({ ...devices, disks: [...first, ...(devices?.disks ?? []), ...last] });

/** True when something else was chosen to boot from. */
const bootsElsewhere = ({ domain: { os, devices } }: PresetDraft): boolean =>
  os?.kernel !== undefined ||
  os?.boots !== undefined ||
  [devices?.disks, devices?.interfaces, devices?.hostdevs].some((list) =>
    list?.some(({ boot }) => boot?.order !== undefined),
  );
