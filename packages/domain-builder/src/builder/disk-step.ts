import type { Disk, DiskBus, DiskCache, DiskDevice, StorageProtocol } from '../schema/types.gen.ts';
import { stepError } from './step-error.ts';
import type { OneOf } from './one-of.ts';

/** What every disk takes, wherever its data is. */
export interface DiskCommonOptions {
  /** What the guest sees; `disk` when absent. */
  readonly device?: DiskDevice;
  /**
   * The bus. When absent: `scsi` for a CD-ROM, `fdc` for a floppy, and for a disk what a preset wants, else `virtio`. A `scsi` disk
   * brings a virtio-scsi controller when there is none.
   */
  readonly bus?: DiskBus;
  /** The image's format; `raw` when absent. */
  readonly format?: string;
  /** The guest cannot write to it; a CD-ROM is always so. */
  readonly readonly?: boolean;
  /** More than one guest may have it. */
  readonly shareable?: boolean;
  /** The name hint in the guest (`vda`, `sdb`); the next free one of its bus when absent. */
  readonly target?: string;
  /** The serial number that the guest sees. */
  readonly serial?: string;
  /** How the host caches it. */
  readonly cache?: DiskCache;
  /** How the host does I/O. */
  readonly io?: 'threads' | 'native' | 'io_uring';
  /** What a discard request of the guest does. */
  readonly discard?: 'unmap' | 'ignore';
  /** What writing zeroes does. */
  readonly detectZeroes?: 'off' | 'on' | 'unmap';
  /** The I/O thread that serves it. */
  readonly iothread?: number;
  /** Its turn when the firmware looks for something to boot, from 1. */
  readonly bootOrder?: number;
}

/** Exactly one of these says where the data is. */
export interface DiskPlaces {
  /** A file of the host. */
  readonly file: string;
  /** A block device of the host. */
  readonly block: string;
  /** A volume of a storage pool. */
  readonly volume: { readonly pool: string; readonly volume: string };
  /** Storage behind a protocol. */
  readonly remote: {
    readonly protocol: StorageProtocol;
    readonly name: string;
    readonly hosts?: readonly { readonly name?: string; readonly port?: number; readonly socket?: string }[];
  };
  /** No medium: an empty CD-ROM or floppy drive. */
  readonly empty: true;
}

/** A disk for `DomainBuilder.disk`. */
export type DiskOptions = DiskCommonOptions & OneOf<DiskPlaces>;

const notRaw = /\.(?:qcow2?|qed|vmdk|vdi|vhdx?)$/i;

/** Makes a disk of the short form. The target's name is given when the domain is built. */
export const diskFrom = (options: DiskOptions): Disk => {
  const device = options.device ?? 'disk';
  const bus = options.bus ?? defaultBus(device, options);
  const path = options.file ?? options.volume?.volume ?? options.remote?.name ?? '';
  if (options.format === undefined && notRaw.test(path)) {
    throw stepError(
      'CONFLICT',
      'disk',
      `${JSON.stringify(path)} does not look like a raw image; say which format it has, such as format: 'qcow2'`,
    );
  }
  if (device === 'cdrom' && options.readonly === false) {
    throw stepError('CONFLICT', 'disk', "a CD-ROM cannot be written to; leave readonly out or use device: 'disk'");
  }
  if (options.empty && device !== 'cdrom' && device !== 'floppy') {
    throw stepError('CONFLICT', 'disk', `a ${device} cannot be empty; only a CD-ROM or floppy drive can`);
  }
  return { ...placeOf(options), ...commonOf(options, device, bus) };
};

/** A disk that is only to be there leaves its bus open for presets; one with a name, or with a thread of its own, is on virtio. */
const defaultBus = (device: DiskDevice, { target, iothread }: DiskCommonOptions): DiskBus | undefined => {
  if (device === 'cdrom') return 'scsi';
  if (device === 'floppy') return 'fdc';
  return device === 'disk' && target === undefined && iothread === undefined ? undefined : 'virtio';
};

const commonOf = (
  options: DiskCommonOptions,
  device: DiskDevice,
  bus: DiskBus | undefined,
): Omit<Disk, 'type' | 'source'> => ({
  device,
  driver: {
    name: 'qemu',
    type: options.format ?? 'raw',
    ...(options.cache !== undefined && { cache: options.cache }),
    ...(options.io !== undefined && { io: options.io }),
    ...(options.discard !== undefined && { discard: options.discard }),
    ...(options.detectZeroes !== undefined && { detectZeroes: options.detectZeroes }),
    ...(options.iothread !== undefined && { iothread: options.iothread }),
  },
  target: { ...(options.target !== undefined && { dev: options.target }), ...(bus !== undefined && { bus }) },
  ...((options.readonly === true || device === 'cdrom') && { readonly: true }),
  ...(options.shareable === true && { shareable: true }),
  ...(options.serial !== undefined && { serial: options.serial }),
  ...(options.bootOrder !== undefined && { boot: { order: options.bootOrder } }),
});

const placeOf = (options: DiskOptions): Disk => {
  if (options.file !== undefined) return { type: 'file', source: { file: options.file } };
  if (options.block !== undefined) return { type: 'block', source: { dev: options.block } };
  if (options.volume !== undefined) return { type: 'volume', source: { ...options.volume } };
  if (options.remote !== undefined) return { type: 'network', source: { ...options.remote } };
  if (options.empty) return { type: 'file' };
  throw stepError('MISSING', 'disk', 'say where the data is: file, block, volume, remote or empty');
};
