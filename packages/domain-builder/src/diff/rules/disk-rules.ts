import { textAt } from '../device-key.ts';
import type { FieldRule, RuleContext, Rules } from '../rule.ts';
import { diskBus } from './filled-devices.ts';

const chain = 'libvirt finds the chain of images.';
const index: FieldRule = { filled: true, status: true, why: 'libvirt numbers the images.' };
const isEmptyDrive = (source: unknown): boolean =>
  source === undefined || (typeof source === 'object' && source !== null && Object.keys(source).length === 0);

/** The type of a drive without a medium says nothing. */
const isNoMedium = ({ current, wanted }: RuleContext): boolean =>
  isEmptyDrive(current['source']) && isEmptyDrive(wanted['source']);

/** Rules of disks. */
export const diskRules = (): Rules => ({
  'devices.disks.type': { absent: 'file', same: isNoMedium },
  'devices.disks.device': { absent: 'disk' },
  'devices.disks.snapshot': { filled: true },
  'devices.disks.sgio': { absent: 'filtered' },
  'devices.disks.rawio': { absent: false },
  'devices.disks.model': { absent: 'virtio', filled: true },
  'devices.disks.driver.name': { absent: 'qemu', filled: true },
  'devices.disks.driver.type': { absent: 'raw', filled: true, why: 'libvirt chooses the format.' },
  'devices.disks.driver.cache': { absent: 'default' },
  'devices.disks.target.bus': {
    absentIn: ({ dev }, { pair }) => diskBus({ device: textAt(pair?.wanted, 'device'), target: { dev } }),
  },
  'devices.disks.target.tray': { absent: 'closed' },
  'devices.disks.readonly': {
    filled: ({ pair }) => textAt(pair?.wanted, 'device') === 'cdrom',
    same: ({ pair }) => textAt(pair?.wanted, 'device') === 'cdrom' && textAt(pair?.current, 'device') === 'cdrom',
    why: 'A CD-ROM is always read-only.',
  },
  'devices.disks.source.index': index,
  'devices.disks.source.startupPolicy': { absent: 'mandatory' },
  'devices.disks.source.seclabels': { filled: true },
  'devices.disks.source.privateData': { filled: true, status: true },
  'devices.disks.privateData': { filled: true, status: true },
  'devices.disks.backingStore': { filled: true, why: chain },
  'devices.disks.backingStore.index': index,
  'devices.disks.backingStore.type': { absent: 'none' },
  'devices.disks.backingStore.backingStore': { filled: true, why: chain },
  'devices.disks.mirror': { filled: true, status: true, why: 'A copy is being made.' },
  'devices.disks.encryption': {
    filled: ({ wanted }) => textAt(wanted, 'source', 'encryption', 'format') !== undefined,
  },
  'devices.disks.encryption.engine': { absent: 'qemu' },
  'devices.disks.source.encryption.engine': { absent: 'qemu', filled: true },
});
