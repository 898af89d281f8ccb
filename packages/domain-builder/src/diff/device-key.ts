import type { DeviceTag } from '../model/documents/device.ts';
import type { DataObject } from '../model/origin.ts';
import { plainMac } from './same-value.ts';

/** A field inside of a device; undefined where something on the way is absent. */
export const at = (data: unknown, ...path: readonly string[]): unknown => {
  let value = data;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    // Fields of data are looked at by name, whatever they hold.
    value = (value as DataObject)[name];
  }
  return value;
};

/** A text or number inside of a device, as text. */
export const textAt = (data: unknown, ...path: readonly string[]): string | undefined => {
  const value = at(data, ...path);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint'
    ? String(value)
    : undefined;
};

/** The alias that people gave a device; libvirt keeps those that start with `ua-`. */
export const ownAlias = (device: DataObject): string | undefined => {
  const name = textAt(device, 'alias', 'name');
  return name?.startsWith('ua-') === true ? name : undefined;
};

/** What tells each device from the others of its kind; undefined for one that has nothing such. */
export const deviceKeys = (tag: DeviceTag, devices: readonly DataObject[]): readonly (string | undefined)[] => {
  if (tag === 'controller') return controllerKeys(devices);
  if (tag === 'serial' || tag === 'parallel' || tag === 'console') {
    return devices.map((device, index) => `port ${textAt(device, 'target', 'port') ?? index}`);
  }
  const keyOf = keys[tag];
  return devices.map((device) => keyOf?.(device));
};

const keys: { readonly [Tag in DeviceTag]?: (device: DataObject) => string | undefined } = {
  disk: (device) => textAt(device, 'target', 'dev'),
  interface: (device) => {
    const address = textAt(device, 'mac', 'address');
    return address === undefined ? undefined : plainMac(address);
  },
  filesystem: (device) => textAt(device, 'target', 'dir'),
  channel: (device) => channelKey(device),
  hostdev: (device) => hostdevKey(device),
  graphics: (device) => textAt(device, 'type'),
  shmem: (device) => textAt(device, 'name'),
  lease: (device) => {
    const key = textAt(device, 'key');
    return key === undefined ? undefined : `${textAt(device, 'lockspace') ?? ''}/${key}`;
  },
  audio: (device) => textAt(device, 'id'),
};

const channelKey = (device: DataObject): string | undefined => {
  const type = textAt(device, 'target', 'type');
  if (type === 'guestfwd') {
    return `guestfwd ${textAt(device, 'target', 'address') ?? ''}:${textAt(device, 'target', 'port') ?? ''}`;
  }
  const isSpice = ['spicevmc', 'qemu-vdagent'].includes(textAt(device, 'type') ?? '');
  return textAt(device, 'target', 'name') ?? (isSpice ? 'com.redhat.spice.0' : undefined);
};

const hostdevKey = (device: DataObject): string | undefined => {
  const type = textAt(device, 'type') ?? '';
  const address = at(device, 'source', 'address');
  const part = (name: string): string => textAt(address, name) ?? '0';
  switch (type) {
    case 'pci':
      return address === undefined ? undefined : `pci ${['domain', 'bus', 'slot', 'function'].map(part).join(':')}`;
    case 'usb': {
      const [vendor, product] = [textAt(device, 'source', 'vendor', 'id'), textAt(device, 'source', 'product', 'id')];
      if (vendor === undefined) return `usb ${part('bus')}.${textAt(address, 'port') ?? part('device')}`;
      // Two devices of one make are told apart by their place.
      return `usb ${vendor}:${product ?? ''}`;
    }
    case 'mdev':
      return `mdev ${textAt(address, 'uuid')?.toLowerCase() ?? ''}`;
    case 'scsi': {
      const adapter =
        textAt(device, 'source', 'adapter', 'name') ?? textAt(device, 'source', 'name')?.replace(/\/0$/, '') ?? '';
      return `scsi ${adapter} ${['bus', 'target', 'unit'].map(part).join(':')}`;
    }
    case 'scsi_host':
      return `scsi_host ${textAt(device, 'source', 'wwpn') ?? ''}`;
    default:
      return undefined;
  }
};

/** A controller without a number gets the lowest that is free, as libvirt does. */
const controllerKeys = (devices: readonly DataObject[]): readonly string[] => {
  const taken = new Set(devices.map((device) => `${textAt(device, 'type')} ${textAt(device, 'index')}`));
  const next = new Map<string, number>();
  return devices.map((device) => {
    const type = textAt(device, 'type') ?? '';
    const given = textAt(device, 'index');
    let index = given;
    if (index === undefined) {
      let free = next.get(type) ?? 0;
      while (taken.has(`${type} ${free}`)) free++;
      next.set(type, free + 1);
      index = String(free);
    }
    const model = textAt(device, 'model') ?? '';
    // The companions of a USB 2 controller have its number.
    return model.startsWith('ich9-') ? `${type} ${index} ${model}` : `${type} ${index}`;
  });
};

/** What sort of device it is, for pairing devices that have no name. */
export const subtypeOf = (tag: DeviceTag, device: DataObject): string => {
  const fields: readonly (readonly string[])[] = subtypes[tag] ?? [['type'], ['model']];
  return JSON.stringify(fields.map((path) => textAt(device, ...path) ?? ''));
};

const subtypes: { readonly [Tag in DeviceTag]?: readonly (readonly string[])[] } = {
  interface: [['type'], ['source', 'network'], ['source', 'bridge'], ['source', 'dev'], ['source', 'path']],
  input: [['type']],
  video: [['model', 'type']],
  rng: [['backend', 'model']],
  memory: [['model'], ['target', 'node'], ['target', 'size']],
  channel: [['type'], ['target', 'type']],
  sound: [['model']],
  redirdev: [['type'], ['bus']],
  smartcard: [['mode']],
  panic: [['model']],
};
