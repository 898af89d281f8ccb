import type { DataObject } from '../model/origin.ts';
import type { CompiledChild } from '../schema/compile.ts';
import { compareDevices } from './compare-devices.ts';
import { type CompareElement, type Comparison, itemOf, type Place } from './comparison.ts';
import { listKeys } from './rules/list-keys.ts';
import { ruleOf } from './rules/rule-of.ts';

type List = readonly DataObject[];

/** Compares two lists: devices and what has a name by that, anything else place by place. Gives the wanted one, completed. */
export const compareList = (
  comparison: Comparison,
  field: CompiledChild,
  before: List,
  after: List,
  place: Place,
  compare: CompareElement,
): unknown => {
  if (/^devices\.\w+$/.test(place.pattern)) return compareDevices(comparison, field, before, after, place, compare);
  const key = Object.hasOwn(listKeys, place.pattern) ? listKeys[place.pattern] : undefined;
  if (key) return compareByKey(comparison, field, { before, after, key }, place, compare);
  if (before.length !== after.length) {
    comparison.found.push({
      ...place,
      before: before.length === 0 ? undefined : before,
      after: after.length === 0 ? undefined : after,
      verdict: 'real',
    });
    return after.length === 0 ? undefined : after;
  }
  const merged = after.map((item, index) => compare(comparison, field.of(), before[index], item, itemOf(place, index)));
  return merged.every((item, index) => item === after[index]) ? after : merged;
};

interface Keyed {
  readonly before: List;
  readonly after: List;
  readonly key: (item: DataObject, index: number) => string;
}

const compareByKey = (
  comparison: Comparison,
  field: CompiledChild,
  { before, after, key }: Keyed,
  place: Place,
  compare: CompareElement,
): List | undefined => {
  const left = byKey(comparison, before, key);
  const merged: DataObject[] = [];
  for (const [index, item] of after.entries()) {
    comparison.looks++;
    const match = left.get(key(item, index))?.shift();
    if (match) merged.push(compare(comparison, field.of(), match.item, item, itemOf(place, index)) ?? item);
    else {
      merged.push(item);
      comparison.found.push({ ...itemOf(place, index), before: undefined, after: item, verdict: 'real' });
    }
  }
  const rule = ruleOf(`${place.pattern}[]`);
  for (const { item, index } of [...left.values()].flat()) {
    const context = {
      before: item,
      after: undefined,
      current: item,
      wanted: {},
      roots: comparison.roots,
      pair: place.pair,
    };
    const isOpen = rule?.filled === true || rule?.filled?.(context) === true;
    if (isOpen) merged.push(item);
    const at = itemOf(place, index);
    comparison.found.push({ ...at, before: item, after: undefined, verdict: isOpen ? 'open' : 'real', why: rule?.why });
  }
  // An empty list in place of none would write the element around it, which may say something by being there.
  if (merged.length === 0) return undefined;
  const isAsWanted = merged.length === after.length && merged.every((item, index) => item === after[index]);
  return isAsWanted ? after : merged;
};

type Places = { readonly item: DataObject; readonly index: number }[];

const byKey = (comparison: Comparison, list: List, key: Keyed['key']): ReadonlyMap<string, Places> => {
  const found = new Map<string, Places>();
  for (const [index, item] of list.entries()) {
    comparison.looks++;
    const name = key(item, index);
    const same = found.get(name);
    if (same) same.push({ item, index });
    else found.set(name, [{ item, index }]);
  }
  return found;
};
