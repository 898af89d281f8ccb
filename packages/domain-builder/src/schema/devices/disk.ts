import {
  attr,
  child,
  element,
  flag,
  foreign,
  leaf,
  list,
  type Description,
  union,
  variant,
  varies,
} from '../describe.ts';
import { onOff, oneOf, text, uint, uint64, yesNo } from '../kinds.ts';
import { address } from './address.ts';
import { alias, deviceAcpi, deviceBoot, virtioOptions } from './common.ts';
import { ioLimits } from '../sections/tuning.ts';
import { imageFormat, metadataCache } from './image-format.ts';
import { iothreadMap } from './iothread-map.ts';
import { diskAuth, encryption, storageVariants } from './storage-source.ts';

const cacheMode = oneOf(['default', 'none', 'writethrough', 'writeback', 'directsync', 'unsafe'], 'DiskCache');
const diskBus = oneOf(['ide', 'fdc', 'scsi', 'virtio', 'xen', 'usb', 'uml', 'sata', 'sd', 'nvme'], 'DiskBus');

const statistic = element('DiskStatistic', 'One set of latency boundaries.', {
  attributes: { type: attr(text, 'What is measured.') },
  children: {
    bin: list(
      element('StatisticBin', 'A boundary.', { attributes: { start: attr(uint64, 'Its start in ns.') } }),
      'bins',
    ),
  },
});

/** How a disk's data is stored and handled. */
const driver = element('DiskDriver', "How a disk's data is stored and handled.", {
  page: 'formatdomain.html#hard-drives-floppy-disks-cdroms',
  attributes: {
    name: attr(text, 'The backend; `qemu`.'),
    type: attr(text, "The image's format, such as `qcow2` or `raw`."),
    cache: attr(cacheMode, 'How the host caches it.'),
    error_policy: attr(oneOf(['stop', 'report', 'ignore', 'enospace']), 'What a write error does.'),
    rerror_policy: attr(oneOf(['stop', 'report', 'ignore']), 'What a read error does.'),
    io: attr(oneOf(['threads', 'native', 'io_uring']), 'How the host does I/O.'),
    ioeventfd: attr(onOff, 'Whether I/O is asynchronous to the CPU.'),
    event_idx: attr(onOff, 'Fewer interrupts.'),
    copy_on_read: attr(onOff, 'Whether what is read is copied from the backing file.'),
    discard: attr(oneOf(['unmap', 'ignore']), 'What a discard request does.'),
    iothread: attr(uint, 'The thread that serves it.'),
    detect_zeroes: attr(oneOf(['off', 'on', 'unmap']), 'What writing zeroes does.', { since: '2.1.0' }),
    queues: attr(uint, 'Queues.', { since: '3.9.0' }),
    queue_size: attr(uint, 'Size of a queue.', { since: '7.8.0' }),
    discard_no_unref: attr(onOff, 'Whether discarded clusters keep their place.', { since: '9.5.0' }),
    ...virtioOptions,
  },
  children: {
    statistics: child(
      element('DiskStatistics', 'Latency boundaries.', { children: { statistic: list(statistic, 'sets') } }),
    ),
    iothreads: child(iothreadMap, undefined, { as: 'iothreadMap', since: '10.0.0' }),
    metadata_cache: child(metadataCache),
  },
});

const target = element('DiskTarget', 'What the guest sees.', {
  attributes: {
    dev: attr(text, 'A hint at the name in the guest; unique within the domain.'),
    bus: attr(diskBus, 'The bus it is on.'),
    tray: attr(oneOf(['open', 'closed']), 'The tray of a removable disk.'),
    removable: attr(onOff, 'Whether a USB or SCSI disk is removable.'),
    rotation_rate: attr(uint, 'Turns a minute; 1 for a disk that does not turn.', { since: '7.3.0' }),
    dpofua: attr(onOff, 'Whether DPO and FUA are offered.', { since: '11.1.0' }),
  },
});

const geometry = element('DiskGeometry', "A disk's geometry.", {
  attributes: {
    cyls: attr(uint, 'Cylinders.'),
    heads: attr(uint, 'Heads.'),
    secs: attr(uint, 'Sectors.'),
    trans: attr(oneOf(['auto', 'none', 'lba']), 'How the BIOS translates.'),
  },
});

const blockio = element('DiskBlockIo', 'Block sizes.', {
  attributes: {
    logical_block_size: attr(uint, 'Logical block size in bytes.'),
    physical_block_size: attr(uint, 'Physical block size in bytes.'),
    discard_granularity: attr(uint, 'Smallest discard in bytes.'),
  },
});

const iotune = element('DiskIoTune', 'Limits on throughput.', { children: ioLimits });

const throttleFilter = element('ThrottleFilter', 'A throttle group that the disk is in.', {
  attributes: { group: attr(text, "The group's name.") },
});

/** The image under an image. An empty `<backingStore/>` ends the chain and has the form `none`. */
const backingStore = union('BackingStore', 'The image under an image.', {
  page: 'formatdomain.html#hard-drives-floppy-disks-cdroms',
  by: 'type',
  absent: 'none',
  attributes: { index: attr(uint, 'The index in the chain, set by libvirt.') },
  children: {
    format: child(imageFormat),
    source: varies(),
    backingStore: child((): Description => backingStore),
  },
  variants: { ...storageVariants('BackingStore'), none: variant('NoBackingStore', 'The end of the chain.') },
});

const mirror = union('DiskMirror', 'A copy job in progress; set by libvirt.', {
  page: 'formatdomain.html#hard-drives-floppy-disks-cdroms',
  by: 'type',
  fallback: 'file',
  attributes: {
    file: attr(text, 'The file of the copy, as older releases name it.'),
    format: attr(text, 'The format of the copy, as older releases name it.', { as: 'formatName' }),
    job: attr(oneOf(['copy', 'active-commit']), 'The job.'),
    ready: attr(oneOf(['yes', 'abort', 'pivot']), 'How far it is.'),
  },
  children: { format: child(imageFormat), source: varies(), backingStore: child(backingStore) },
  variants: storageVariants('DiskMirror'),
});

/** A disk, CD-ROM, floppy or LUN. */
export const disk = union('Disk', 'A disk, CD-ROM, floppy or LUN.', {
  page: 'formatdomain.html#hard-drives-floppy-disks-cdroms',
  by: 'type',
  fallback: 'file',
  attributes: {
    device: attr(oneOf(['disk', 'cdrom', 'floppy', 'lun'], 'DiskDevice'), 'What the guest sees; `disk` when absent.'),
    rawio: attr(yesNo, 'Whether a LUN takes raw SCSI commands.'),
    sgio: attr(oneOf(['filtered', 'unfiltered']), 'Whether SCSI commands are filtered.'),
    snapshot: attr(oneOf(['internal', 'external', 'manual', 'no']), 'What a snapshot does with it.'),
    model: attr(text, 'The virtio model.'),
  },
  children: {
    driver: child(driver),
    auth: child(diskAuth),
    source: varies(),
    backingStore: child(backingStore, 'The image under this one.'),
    backenddomain: child(
      element('BackendDomain', 'The domain that serves it (Xen).', { attributes: { name: attr(text, 'Its name.') } }),
    ),
    geometry: child(geometry),
    blockio: child(blockio),
    mirror: child(mirror),
    target: child(target, 'What the guest sees.'),
    iotune: child(iotune),
    throttlefilters: child(
      element('ThrottleFilters', 'Throttle groups.', { children: { throttlefilter: list(throttleFilter, 'filters') } }),
    ),
    readonly: flag('The guest cannot write to it.'),
    shareable: flag('More than one guest may have it.'),
    transient: child(
      element('TransientDisk', 'Changes are thrown away when the guest stops.', {
        attributes: { shareBacking: attr(yesNo, 'Whether guests share the image.', { since: '7.4.0' }) },
      }),
    ),
    serial: leaf(text, 'The serial number that the guest sees.'),
    wwn: leaf(text, 'The World Wide Name, 16 hexadecimal digits.'),
    vendor: leaf(text, 'The vendor, up to 8 printable characters.'),
    product: leaf(text, 'The product, up to 16 printable characters.'),
    encryption: child(encryption),
    boot: child(deviceBoot),
    acpi: child(deviceAcpi),
    privateData: foreign('What libvirt keeps for itself while the domain runs.'),
    alias: child(alias),
    address: child(address),
  },
  variants: storageVariants('Disk'),
});
