import type { DeviceTag } from '../model/documents/device.ts';
import type { DataObject } from '../model/origin.ts';
import { textAt } from './device-key.ts';
import { diskBus } from './rules/filled-devices.ts';

/** Whether a device can come to a running guest of QEMU and go from it; where it cannot, the reason. */
export const hotPlugObstacle = (tag: DeviceTag, device: DataObject): string | undefined => {
  const check = checks[tag];
  return check ? check(device) : `A ${tag} device cannot come or go while the guest runs.`;
};

const always = (): undefined => undefined;

const only =
  (words: readonly string[], what: string, ...path: readonly string[]) =>
  (device: DataObject): string | undefined =>
    words.includes(textAt(device, ...path) ?? '') ? undefined : `Only ${what} can come or go while the guest runs.`;

const checks: { readonly [Tag in DeviceTag]?: (device: DataObject) => string | undefined } = {
  disk: (device) => diskObstacle(device),
  controller: only(['scsi'], 'SCSI controllers', 'type'),
  interface: always,
  hostdev: (device) =>
    textAt(device, 'mode') === 'capabilities'
      ? 'It belongs to a container.'
      : only(
          ['pci', 'usb', 'scsi', 'scsi_host', 'mdev'],
          'PCI, USB, SCSI and mediated devices of the host',
          'type',
        )(device),
  redirdev: always,
  rng: always,
  shmem: always,
  lease: always,
  vsock: always,
  watchdog: only(['i6300esb', 'diag288'], 'watchdogs on a PCI or CCW bus', 'model'),
  input: only(['usb', 'virtio'], 'USB and virtio input devices', 'bus'),
  memory: only(['dimm', 'nvdimm', 'virtio-mem', 'virtio-pmem'], 'memory modules', 'model'),
  filesystem: only(['virtiofs'], 'virtiofs shares', 'driver', 'type'),
  channel: (device) =>
    textAt(device, 'target', 'type') === 'guestfwd'
      ? undefined
      : only(['virtio'], 'virtio channels', 'target', 'type')(device),
  console: only(['virtio'], 'virtio consoles', 'target', 'type'),
  serial: only(['pci-serial', 'usb-serial'], 'serial ports on PCI or USB', 'target', 'type'),
};

const diskObstacle = (disk: DataObject): string | undefined => {
  if (textAt(disk, 'device') === 'floppy') return 'A floppy drive cannot come or go while the guest runs.';
  const bus = diskBus(disk);
  if (bus === 'scsi' || bus === 'usb' || (bus === 'virtio' && textAt(disk, 'device') !== 'cdrom')) return undefined;
  return `A disk on the bus ${bus === '' ? 'of its machine' : bus} cannot come or go while the guest runs.`;
};
