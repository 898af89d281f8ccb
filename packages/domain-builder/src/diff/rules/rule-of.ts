import type { FieldRule } from '../rule.ts';
import { deviceRules, everyDeviceRules } from './device-rules.ts';
import { diskRules } from './disk-rules.ts';
import { domainRules } from './domain-rules.ts';
import { interfaceRules } from './interface-rules.ts';
import { machineRules } from './machine-rules.ts';

interface Tables {
  readonly byPattern: ReadonlyMap<string, FieldRule>;
  readonly inEveryDevice: ReadonlyMap<string, FieldRule>;
}

let tables: Tables | undefined;

/** The rules, put together when they are first asked for, so that importing the package costs nothing. */
const allRules = (): Tables =>
  (tables ??= {
    byPattern: new Map(
      [domainRules(), machineRules(), diskRules(), interfaceRules(), deviceRules()].flatMap((rules) =>
        Object.entries(rules),
      ),
    ),
    inEveryDevice: new Map(Object.entries(everyDeviceRules())),
  });

/** What is known of the field with that pattern. */
export const ruleOf = (path: string): FieldRule | undefined => {
  // However deep an image is in its chain, the same holds for it.
  const pattern = path.includes('.backingStore.') ? path.replace(/(?:\.backingStore)+/, '.backingStore') : path;
  const { byPattern, inEveryDevice } = allRules();
  const rule = byPattern.get(pattern);
  if (rule || !pattern.startsWith('devices.')) return rule;
  const inside = pattern.indexOf('.', 'devices.'.length);
  return inside === -1 ? undefined : inEveryDevice.get(pattern.slice(inside + 1));
};
