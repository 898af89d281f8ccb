import type { DeviceTag } from '../model/documents/device.ts';
import type { DataObject } from '../model/origin.ts';
import type { CompiledChild } from '../schema/compile.ts';
import { type CompareElement, type Comparison, type DevicePair, itemOf, type Place } from './comparison.ts';
import { isFilledDevice, isKeptSilently } from './rules/filled-devices.ts';
import { matchDevices } from './match-devices.ts';

/** Compares the devices of one kind: pairs them, compares each pair, and tells which come and go. Gives the wanted ones, completed. */
export const compareDevices = (
  comparison: Comparison,
  field: CompiledChild,
  before: readonly DataObject[],
  after: readonly DataObject[],
  place: Place,
  compare: CompareElement,
): readonly DataObject[] | undefined => {
  // The field is one of the description of the devices, whose names are the tags.
  const tag = field.name as DeviceTag;
  const matches = matchDevices(tag, before, after, () => comparison.looks++);
  const merged: DataObject[] = [];
  for (const { current, wanted, key, index } of matches) {
    const pair: DevicePair = { tag, key, list: field.property, current, wanted, merged: wanted };
    const at = { ...itemOf(place, index), pair };
    comparison.pairs.push(pair);
    if (wanted === undefined) {
      if (isKeptSilently(tag, current, comparison.roots)) {
        pair.merged = current;
      } else {
        const isFilled = isFilledDevice(tag, current, comparison.roots);
        if (isFilled) pair.merged = current;
        const why = isFilled ? 'libvirt adds this device by itself.' : undefined;
        comparison.found.push({ ...at, before: current, after: undefined, verdict: isFilled ? 'open' : 'real', why });
      }
    } else if (current === undefined) {
      if (!isKeptSilently(tag, wanted, comparison.roots)) {
        comparison.found.push({ ...at, before: undefined, after: wanted, verdict: 'real' });
      }
    } else {
      pair.merged = compare(comparison, field.of(), current, wanted, at) ?? wanted;
    }
    if (pair.merged) merged.push(pair.merged);
  }
  if (merged.length === after.length && merged.every((device, index) => device === after[index])) return after;
  return merged.length === 0 ? undefined : merged;
};
