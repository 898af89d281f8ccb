import type { DataObject } from '../model/origin.ts';
import type { Outcome } from './compare-domains.ts';
import type { DevicePair } from './comparison.ts';
import { deviceXml, forDefinition, updatedDevice } from './device-xml.ts';
import type { FlagsFor, LiveItem } from './live-item.ts';
import type { PlanOperation, PlanStep } from './plan-step.ts';
import { settingSteps } from './setting-steps.ts';

/** The steps that a running guest takes, in order. */
export const liveSteps = (
  items: readonly LiveItem[],
  live: Outcome,
  config: Outcome,
  flagsFor: FlagsFor,
): readonly PlanStep[] => {
  const steps = [...deviceSteps(items, config, flagsFor), ...settingSteps(items, live, flagsFor)];
  // The sort is stable, so that devices of one rank stay in the order of the definition.
  return steps.toSorted((one, other) => rankOf(one) - rankOf(other));
};

const ranks: Readonly<Record<PlanOperation['op'], number>> = {
  rename: 0,
  define: 1,
  detach: 2,
  'delete-iothread': 4,
  'add-iothread': 5,
  attach: 6,
  'set-memory': 7,
  'set-vcpus': 9,
  update: 10,
  'set-block-io-tune': 11,
  'set-memory-stats-period': 11,
  'set-scheduler': 12,
  'set-memory-tune': 12,
  'set-blkio': 12,
  'set-numa': 12,
  'set-perf': 12,
  'set-lifecycle-action': 12,
  'pin-vcpu': 12,
  'pin-emulator': 12,
  'pin-iothread': 12,
  'set-metadata': 13,
};

/** Controllers go last and come first; memory comes before the devices that fill it. */
const rankOf = (step: PlanStep): number => {
  if (step.op === 'detach') return step.device.tag === 'controller' ? 3 : 2;
  if (step.op !== 'attach') return ranks[step.op];
  if (step.device.tag === 'memory') return 6;
  return step.device.tag === 'controller' ? 8 : 8.5;
};

const deviceSteps = (items: readonly LiveItem[], config: Outcome, flagsFor: FlagsFor): readonly PlanStep[] => {
  const byDevice = new Map<DevicePair, LiveItem[]>();
  for (const item of items) {
    const { pair } = item.found;
    const isOfDevice = item.effect.effect === 'hot-plug' || item.effect.change === 'update-device';
    if (!pair || !isOfDevice) continue;
    const same = byDevice.get(pair);
    if (same) same.push(item);
    else byDevice.set(pair, [item]);
  }
  const inConfig = new Map(config.pairs.map((pair) => [`${pair.tag} ${pair.key}`, pair.current]));
  return [...byDevice].flatMap(([pair, own]) => stepsFor(pair, own, inConfig.get(`${pair.tag} ${pair.key}`), flagsFor));
};

const stepsFor = (
  pair: DevicePair,
  items: readonly LiveItem[],
  defined: DataObject | undefined,
  flagsFor: FlagsFor,
): readonly PlanStep[] => {
  const [first] = items;
  if (!first) return [];
  const { tag, key, current, merged } = pair;
  const device = { tag, key };
  const step = (op: 'attach' | 'detach' | 'update', data: DataObject, why: string): PlanStep => {
    const flags = flagsFor(first, op);
    const isForBoth = flags.length === 2 && op !== 'attach';
    const xml = deviceXml(tag, isForBoth ? forDefinition(data, defined) : data);
    return { op, xml, device, flags, why, differences: items.map(({ difference }) => difference) };
  };
  const { why } = first.effect;
  const isReplaced = items.some(({ effect }) => effect.replaces);
  const steps: PlanStep[] = [];
  if (current && (merged === undefined || isReplaced)) steps.push(step('detach', current, why));
  if (merged && (current === undefined || isReplaced)) steps.push(step('attach', merged, why));
  if (current && merged && !isReplaced)
    steps.push(
      step(
        'update',
        updatedDevice(
          pair,
          items.map(({ found }) => found),
        ),
        why,
      ),
    );
  return steps;
};
