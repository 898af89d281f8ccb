import type { DeviceTag } from '../../model/documents/device.ts';
import type { DataObject } from '../../model/origin.ts';
import type { Domain } from '../../schema/types.gen.ts';
import type { Roots } from '../comparison.ts';
import { at, textAt } from '../device-key.ts';

/** Whether libvirt has added a device that is not wanted, and would add it again. */
export const isFilledDevice = (tag: DeviceTag, device: DataObject | undefined, { wanted }: Roots): boolean => {
  const { devices = {} } = wanted;
  const type = textAt(device, 'type');
  const hasNone = (list: readonly unknown[] | undefined): boolean => list === undefined || list.length === 0;
  switch (tag) {
    case 'controller':
      return isFilledController(type, textAt(device, 'index') ?? '0', wanted);
    case 'memballoon':
      return hasNone(devices.memballoons);
    case 'video':
      return hasNone(devices.videos) && !hasNone(devices.graphics);
    case 'audio':
      return hasNone(devices.audios);
    case 'input':
      return (type === 'mouse' || type === 'keyboard' || type === 'tablet') && isFilledInput(device, wanted);
    case 'console':
      return hasNone(devices.consoles) && !hasNone(devices.serials);
    case 'serial':
      return hasNone(devices.serials) && !hasNone(devices.consoles);
    case 'watchdog':
      return textAt(device, 'model') === 'itco';
    case 'panic':
      return ['pseries', 's390'].includes(textAt(device, 'model') ?? '');
    case 'nvram':
      return true;
    default:
      return false;
  }
};

/** The keyboard and mouse of a PC are always there, whether they are listed or not. */
const isImplicit = (tag: DeviceTag, device: DataObject | undefined): boolean =>
  tag === 'input' && textAt(device, 'bus') === 'ps2' && ['mouse', 'keyboard'].includes(textAt(device, 'type') ?? '');

/** Whether it is the same with and without a device, so that nobody needs to be told. */
export const isKeptSilently = (tag: DeviceTag, device: DataObject | undefined, { wanted }: Roots): boolean =>
  isImplicit(tag, device) && wanted.features?.ps2?.state !== false;

const isFilledInput = (device: DataObject | undefined, wanted: Domain): boolean => {
  const bus = textAt(device, 'bus');
  if (bus === 'ps2' || bus === 'xen') return true;
  const isPc = /^(?:i686|x86_64)$/.test(wanted.os?.type.arch ?? 'x86_64');
  return !isPc && (wanted.devices?.inputs ?? []).length === 0;
};

/** The PCI and USB controllers of the machine are libvirt's choice; others are, when a wanted device sits on them. */
const isFilledController = (type: string | undefined, index: string, wanted: Domain): boolean => {
  const { devices = {} } = wanted;
  switch (type) {
    case 'pci':
    case 'isa':
    case 'xenbus':
      return true;
    case 'usb':
      return !(devices.controllers ?? []).some((controller) => controller.type === 'usb');
    case 'virtio-serial':
    case 'ccid':
    case 'scsi':
    case 'nvme':
      return neededBuses(wanted).has(type);
    case 'fdc':
    case 'ide':
    case 'sata':
      // The first one is part of the machine.
      return index === '0' || neededBuses(wanted).has(type);
    default:
      return false;
  }
};

const needed = new WeakMap<Domain, ReadonlySet<string>>();

/** The controllers that the wanted devices sit on; found once for a definition, as each controller asks. */
const neededBuses = (wanted: Domain): ReadonlySet<string> => {
  const known = needed.get(wanted);
  if (known) return known;
  const { devices = {} } = wanted;
  const buses = new Set((devices.disks ?? []).map((disk) => diskBus(disk)));
  if ((devices.hostdevs ?? []).some((hostdev) => hostdev.type === 'scsi')) buses.add('scsi');
  if (needsVirtioSerial(wanted)) buses.add('virtio-serial');
  if ((devices.smartcards ?? []).length > 0) buses.add('ccid');
  needed.set(wanted, buses);
  return buses;
};

const needsVirtioSerial = ({ devices = {} }: Domain): boolean => {
  const isOn = (device: unknown): boolean =>
    textAt(device, 'target', 'type') === 'virtio' || textAt(device, 'address', 'type') === 'virtio-serial';
  return [...(devices.channels ?? []), ...(devices.consoles ?? []), ...(devices.smartcards ?? [])].some(isOn);
};

/** The bus that a disk is on; libvirt goes by the name of its target where none is said. */
export const diskBus = (disk: unknown): string => {
  const bus = textAt(disk, 'target', 'bus');
  if (bus !== undefined) return bus;
  const dev = textAt(disk, 'target', 'dev') ?? '';
  if (at(disk, 'device') === 'floppy' || dev.startsWith('fd')) return 'fdc';
  if (dev.startsWith('vd')) return 'virtio';
  if (dev.startsWith('hd')) return 'ide';
  if (dev.startsWith('xvd')) return 'xen';
  if (dev.startsWith('ubd')) return 'uml';
  return dev.startsWith('sd') ? 'scsi' : '';
};
