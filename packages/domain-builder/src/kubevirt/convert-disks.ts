import type { Disk } from '../schema/types.gen.ts';
import { compact } from './compact.ts';
import { type Conversion, pathsOf } from './conversion.ts';
import { volumeOf } from './disk-volume.ts';
import type { KubeVirtBus, KubeVirtDisk, KubeVirtVolume } from './manifest.ts';

/** The disks, and the volumes that hold their content. */
export interface Disks {
  readonly disks: readonly KubeVirtDisk[];
  readonly volumes: readonly KubeVirtVolume[];
  /** True where disks share I/O threads. */
  readonly sharesThreads: boolean;
  readonly blockMultiQueue: boolean;
}

/** Converts the disks; `bootOrders` are those that `<os><boot>` gives them. */
export const convertDisks = (conversion: Conversion, bootOrders: ReadonlyMap<string, number>): Disks => {
  const all = conversion.domain.devices?.disks ?? [];
  const owners = threadOwners(all);
  const disks: KubeVirtDisk[] = [];
  const volumes: KubeVirtVolume[] = [];
  let sharesThreads = false;
  let blockMultiQueue = false;
  for (const [index, disk] of all.entries()) {
    const path = `devices.disks.${index}`;
    if (!isConvertible(disk, path, conversion)) continue;
    const name = conversion.names.unique(disk.target?.dev ?? `disk-${index}`, `disk-${index}`);
    const source = volumeOf(disk, { index, name }, path, conversion);
    const thread = disk.driver?.iothread;
    const isOwn = thread !== undefined && owners.get(thread) === 1 && busOf(disk) === 'virtio';
    sharesThreads ||= thread !== undefined && !isOwn;
    if ((disk.driver?.queues ?? 1) > 1) {
      blockMultiQueue = true;
      conversion.ledger.omit(`${path}.driver.queues`, 'info', 'KubeVirt gives every disk a queue for each CPU');
    }
    if (thread !== undefined) conversion.ledger.express(`${path}.driver.iothread`);
    disks.push(
      diskOf(
        disk,
        name,
        path,
        { bootOrder: bootOrders.get(path), dedicatedIOThread: isOwn ? true : undefined },
        conversion,
      ),
    );
    volumes.push({ name, ...source });
  }
  return { disks, volumes, sharesThreads, blockMultiQueue };
};

/** How many disks use each I/O thread. */
const threadOwners = (disks: readonly Disk[]): ReadonlyMap<number, number> => {
  const owners = new Map<number, number>();
  for (const { driver } of disks) {
    if (driver?.iothread !== undefined) owners.set(driver.iothread, (owners.get(driver.iothread) ?? 0) + 1);
  }
  return owners;
};

const isConvertible = (disk: Disk, path: string, { ledger }: Conversion): boolean => {
  if (disk.device === 'floppy') {
    ledger.omit(path, 'error', 'KubeVirt has no floppy drives');
    return false;
  }
  if (disk.device === 'cdrom' && !hasSource(disk)) {
    ledger.omit(
      path,
      'warning',
      'an empty drive needs the feature gate DeclarativeHotplugVolumes; add a volume to have it',
    );
    return false;
  }
  return true;
};

const hasSource = (disk: Disk): boolean => {
  const { source } = disk;
  return source !== undefined && Object.values(source).some((value) => value !== undefined);
};

const buses: Readonly<Partial<Record<string, KubeVirtBus>>> = {
  virtio: 'virtio',
  sata: 'sata',
  scsi: 'scsi',
  usb: 'usb',
  ide: 'sata',
};

/** The bus that the disk is on: KubeVirt has no IDE, no CD-ROM on virtio, no read-only disk on SATA. */
const busOf = ({ device, target, readonly }: Disk): KubeVirtBus => {
  const bus = buses[target?.bus ?? (device === 'cdrom' ? 'sata' : 'virtio')] ?? 'virtio';
  if (device === 'cdrom') return bus === 'virtio' || bus === 'usb' ? 'sata' : bus;
  if (device === 'lun') return bus === 'usb' ? 'scsi' : bus;
  return bus === 'sata' && readonly === true ? 'scsi' : bus;
};

/** What depends on the other devices. */
interface Place {
  readonly bootOrder: number | undefined;
  readonly dedicatedIOThread: true | undefined;
}

const diskOf = (disk: Disk, name: string, path: string, place: Place, conversion: Conversion): KubeVirtDisk => {
  const { ledger } = conversion;
  ledger.express(`${path}.device`, ...pathsOf(path, disk, 'shareable', 'readonly'), `${path}.boot.order`);
  return compact<KubeVirtDisk>({
    name,
    ...device(disk, path, conversion),
    bootOrder: disk.boot?.order ?? place.bootOrder,
    serial: serial(disk, path, conversion),
    cache: word(disk.driver?.cache, ['none', 'writethrough', 'writeback'], `${path}.driver.cache`, conversion),
    io: word(disk.driver?.io, ['native', 'threads'], `${path}.driver.io`, conversion),
    errorPolicy: word(
      disk.driver?.errorPolicy,
      ['stop', 'ignore', 'report', 'enospace'],
      `${path}.driver.errorPolicy`,
      conversion,
    ),
    blockSize: blockSize(disk, path, conversion),
    dedicatedIOThread: place.dedicatedIOThread,
    shareable: disk.shareable === true ? true : undefined,
  });
};

const device = (disk: Disk, path: string, { ledger }: Conversion): Pick<KubeVirtDisk, 'disk' | 'cdrom' | 'lun'> => {
  const bus = busOf(disk);
  const given = disk.target?.bus;
  if (given === bus) ledger.express(`${path}.target.bus`);
  else if (given !== undefined)
    ledger.omit(`${path}.target.bus`, 'warning', `KubeVirt has no such device on ${given}; it is on ${bus}`);
  const readonly = disk.readonly === true ? true : undefined;
  if (disk.device === 'cdrom') {
    const tray = disk.target?.tray;
    if (tray !== undefined) ledger.express(`${path}.target.tray`);
    return { cdrom: compact({ bus, readonly: true, tray }) };
  }
  if (disk.device === 'lun') return { lun: compact({ bus, readonly }) };
  return { disk: compact({ bus, readonly }) };
};

const serial = ({ serial: text }: Disk, path: string, { ledger }: Conversion): string | undefined => {
  if (text === undefined) return undefined;
  if (/^[A-Za-z0-9_.+-]{1,256}$/.test(text)) {
    ledger.express(`${path}.serial`);
    return text;
  }
  ledger.omit(`${path}.serial`, 'warning', 'KubeVirt takes letters, digits and _.+- only');
  return undefined;
};

/** A word where KubeVirt has it. */
const word = <T extends string>(
  given: string | undefined,
  known: readonly T[],
  path: string,
  { ledger }: Conversion,
): T | undefined => {
  if (given === undefined) return undefined;
  const found = known.find((candidate) => candidate === given);
  if (found === undefined)
    ledger.omit(path, given === 'default' ? 'info' : 'warning', `KubeVirt has ${known.join(', ')} only`);
  else ledger.express(path);
  return found;
};

/** A power of two from 512 bytes to 2 MiB, as KubeVirt asks. */
const isBlockSize = (size: number): boolean => size >= 512 && size <= 2_097_152 && Number.isInteger(Math.log2(size));

const blockSize = ({ blockio }: Disk, path: string, { ledger }: Conversion): KubeVirtDisk['blockSize'] => {
  const logical = blockio?.logicalBlockSize ?? 512;
  const physical = blockio?.physicalBlockSize ?? logical;
  if (blockio?.logicalBlockSize === undefined && blockio?.physicalBlockSize === undefined) return undefined;
  if (!isBlockSize(logical) || !isBlockSize(physical) || logical > physical) {
    ledger.omit(
      `${path}.blockio`,
      'warning',
      'KubeVirt takes powers of two from 512 to 2097152, the logical size not above the physical one',
    );
    return undefined;
  }
  ledger.express(...pathsOf(`${path}.blockio`, blockio, 'logicalBlockSize', 'physicalBlockSize', 'discardGranularity'));
  return { custom: compact({ logical, physical, discardGranularity: blockio?.discardGranularity }) };
};
