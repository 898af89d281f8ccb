import { type DeviceTag, formatDevice } from '../model/documents/device.ts';
import type { DataObject } from '../model/origin.ts';
import type { DeviceTypes } from '../schema/types.gen.ts';
import type { DevicePair, Found } from './comparison.ts';
import { ownAlias, textAt } from './device-key.ts';
import { sameData } from './same-value.ts';

/** Parts of a disk that tell of the running guest; no call needs them, and some refuse them. */
const ofTheGuest: readonly string[] = ['backingStore', 'mirror', 'privateData'];

/** The XML of a device for one of libvirt's calls. */
export const deviceXml = (tag: DeviceTag, device: DataObject): string => {
  const isDisk = tag === 'disk' && ofTheGuest.some((name) => device[name] !== undefined);
  const given = isDisk ? without(device, ofTheGuest) : device;
  // A list of a domain holds devices of its tag.
  return formatDevice(tag, given as unknown as DeviceTypes[typeof tag]);
};

/** A device of a running guest as a call finds it in the definition too, where it may sit elsewhere. */
export const forDefinition = (device: DataObject, defined: DataObject | undefined): DataObject => {
  if (defined && sameData(device['address'], defined['address']) && ownAlias(device) !== undefined) return device;
  const dropped: string[] = [];
  if (!defined || !sameData(device['address'], defined['address'])) dropped.push('address');
  if (textAt(device, 'alias', 'name') !== undefined && ownAlias(device) === undefined) dropped.push('alias');
  return dropped.length === 0 ? device : without(device, dropped);
};

/** The device that runs, with only those fields changed that it can change while it runs. */
export const updatedDevice = ({ tag, current, merged }: DevicePair, found: readonly Found[]): DataObject => {
  // Another medium or network takes nothing over from the one before.
  const isWhole = tag === 'interface' || ['cdrom', 'floppy'].includes(textAt(merged, 'device') ?? '');
  let updated: DataObject = current ?? {};
  for (const { path } of found) {
    const inside = path.replace(/^devices\.\w+\.\d+\./, '').split('.');
    const place = inside.findIndex((name) => /^\d+$/.test(name) || name === 'extra');
    // A list is changed as a whole, and so is what its own form describes.
    const steps = place === -1 ? inside : inside.slice(0, place);
    updated = copyAt(updated, merged ?? {}, isWhole && steps[0] === 'source' ? ['source'] : steps);
  }
  return updated;
};

/** Data with one field taken from other data. */
const copyAt = (to: DataObject, from: DataObject, [name, ...rest]: readonly string[]): DataObject => {
  if (name === undefined) return from;
  const [own, other] = [to[name], from[name]];
  // Object spread keeps the hidden link to the XML.
  const copy: Record<string, unknown> = { ...to };
  const goesOn = rest.length > 0 && isData(own) && isData(other);
  copy[name] = goesOn ? copyAt(own, other, rest) : other;
  if (copy[name] === undefined) delete copy[name];
  return copy;
};

const isData = (value: unknown): value is DataObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const without = (device: DataObject, names: readonly string[]): DataObject => {
  const copy: Record<string, unknown> = { ...device };
  for (const name of names) delete copy[name];
  return copy;
};
