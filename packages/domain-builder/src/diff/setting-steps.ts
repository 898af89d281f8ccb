import { iothreadNumbers } from '../facts/iothreads.ts';
import type { Domain } from '../schema/types.gen.ts';
import type { XmlElement } from '../xml/nodes.ts';
import { formatXml } from '../xml/xml.ts';
import type { Outcome } from './compare-domains.ts';
import { metadataOf } from './compare-metadata.ts';
import { at, textAt } from './device-key.ts';
import type { LiveChange } from './effect-table.ts';
import { ioTuneNames, type IoTuneParameters, memoryTuneNames, schedulerNames } from './parameter-names.ts';
import type { FlagsFor, LiveItem } from './live-item.ts';
import type { PlanOperation, PlanStep } from './plan-step.ts';

/** The steps that set what is no device's connection: memory, CPUs, limits, metadata. */
export const settingSteps = (items: readonly LiveItem[], outcome: Outcome, flagsFor: FlagsFor): readonly PlanStep[] => {
  const groups = new Map<string, LiveItem[]>();
  for (const item of items) {
    const { change } = item.effect;
    if (change === undefined || change === 'update-device') continue;
    const { pair, path, namespace } = item.found;
    const own = pair ? `${pair.tag} ${pair.key}` : separate.includes(change) ? `${path} ${namespace ?? ''}` : '';
    const name = `${change} ${own}`;
    const same = groups.get(name);
    if (same) same.push(item);
    else groups.set(name, [item]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first?.effect.change === undefined) return [];
    const differences = group.map(({ difference }) => difference);
    return operations[first.effect.change](group, outcome).map((operation) => ({
      ...operation,
      flags: flagsFor(first, operation.op),
      why: first.effect.why,
      differences,
    }));
  });
};

/** Changes of which each difference is a call of its own. */
const separate: readonly LiveChange[] = ['set-metadata', 'pin-vcpu', 'pin-iothread', 'set-lifecycle-action'];

type Operations = (group: readonly LiveItem[], outcome: Outcome) => readonly PlanOperation[];

const operations: Readonly<Record<LiveChange, Operations>> = {
  'update-device': () => [],
  'set-memory': (_, { merged, roots }) => {
    const bytes = merged.currentMemory ?? merged.memory?.bytes ?? roots.current.memory?.bytes;
    return bytes === undefined ? [] : [{ op: 'set-memory', bytes }];
  },
  'set-vcpus': (_, { merged }) => [{ op: 'set-vcpus', count: merged.vcpu?.current ?? merged.vcpu?.count ?? 1 }],
  'set-metadata': (group, { merged }) => group.map((item) => metadataStep(item, merged)),
  'set-memory-stats-period': (_, { merged }) => {
    const seconds = merged.devices?.memballoons?.[0]?.stats?.period ?? 0;
    return [{ op: 'set-memory-stats-period', seconds }];
  },
  'set-block-io-tune': (group) => {
    const pair = group[0]?.found.pair;
    return pair ? [{ op: 'set-block-io-tune', disk: pair.key, params: ioTuneOf(at(pair.merged, 'iotune')) }] : [];
  },
  'set-scheduler': (group) => [{ op: 'set-scheduler', params: numbersOf(group, schedulerNames) }],
  'set-memory-tune': (group) => [{ op: 'set-memory-tune', params: numbersOf(group, memoryTuneNames, 1024n) }],
  'set-blkio': (_, { merged: { blkiotune } }) =>
    blkiotune?.weight === undefined ? [] : [{ op: 'set-blkio', params: { weight: blkiotune.weight } }],
  'set-numa': (_, { merged: { numatune } }) =>
    numatune?.memory?.nodeset === undefined
      ? []
      : [{ op: 'set-numa', params: { numa_nodeset: numatune.memory.nodeset } }],
  'set-perf': (_, { merged, roots }) => [{ op: 'set-perf', params: perfOf(roots.current, merged) }],
  'set-lifecycle-action': (group, { merged }) => group.map(({ found }) => lifecycleStep(found.pattern, merged)),
  'pin-vcpu': (group, { merged }) =>
    group.flatMap(({ found }) => {
      const { vcpu, cpuset } = merged.cputune?.vcpupins?.[placeOf(found.path)] ?? {};
      return vcpu === undefined || cpuset === undefined ? [] : [{ op: 'pin-vcpu', vcpu, cpuset }];
    }),
  'pin-emulator': (_, { merged }) => {
    const cpuset = merged.cputune?.emulatorpin?.cpuset;
    return cpuset === undefined ? [] : [{ op: 'pin-emulator', cpuset }];
  },
  'pin-iothread': (group, { merged }) =>
    group.flatMap(({ found }) => {
      const { iothread, cpuset } = merged.cputune?.iothreadpins?.[placeOf(found.path)] ?? {};
      return iothread === undefined || cpuset === undefined ? [] : [{ op: 'pin-iothread', iothread, cpuset }];
    }),
  'change-iothread': (_, { merged, roots }) => iothreadSteps(roots.current, merged),
};

/** The numbers that are wanted, by libvirt's names; sizes in the unit that libvirt takes. */
const numbersOf = <Name extends string>(
  group: readonly LiveItem[],
  names: Readonly<Record<string, Name>>,
  unit = 1n,
): { readonly [N in Name]?: bigint } => {
  const params: { [N in Name]?: bigint } = {};
  for (const { found } of group) {
    const name = names[found.pattern.slice(found.pattern.lastIndexOf('.') + 1)];
    const { after } = found;
    if (name !== undefined && (typeof after === 'bigint' || typeof after === 'number'))
      params[name] = BigInt(after) / unit;
  }
  return params;
};

const ioTuneOf = (iotune: unknown): IoTuneParameters => {
  const params: { [N in Exclude<keyof IoTuneParameters, 'group_name'>]?: bigint } = {};
  for (const [property, name] of Object.entries(ioTuneNames)) {
    const value = at(iotune, property);
    // What is not said is set to no limit, so that what was before does not stay.
    if (typeof value === 'bigint') params[name] = value;
    else if (!name.endsWith('_length') && name !== 'size_iops_sec') params[name] = 0n;
  }
  const group = textAt(iotune, 'groupName');
  return { ...params, ...(group !== undefined && { group_name: group }) };
};

const perfOf = (current: Domain, merged: Domain): Readonly<Record<string, boolean>> => {
  const events = (domain: Domain) => domain.perf?.events ?? [];
  const off = events(current).map(({ name }) => [name ?? '', false] as const);
  const on = events(merged).map(({ name, enabled }) => [name ?? '', enabled !== false] as const);
  return Object.fromEntries([...off, ...on]);
};

const metadataStep = ({ found }: LiveItem, merged: Domain): PlanOperation => {
  const { pattern, after, namespace } = found;
  if (pattern !== 'metadata') {
    const type = pattern === 'title' ? 'title' : 'description';
    return { op: 'set-metadata', type, value: typeof after === 'string' ? after : null };
  }
  const uri = namespace ?? '';
  const element = metadataOf(merged.metadata, merged).get(uri);
  if (!element) return { op: 'set-metadata', type: 'element', value: null, uri };
  const colon = element.node.name.indexOf(':');
  const key = colon === -1 ? 'app' : element.node.name.slice(0, colon);
  return { op: 'set-metadata', type: 'element', value: elementXml(element.node, element.scope), uri, key };
};

/** An element alone, with the declarations that it had from around it. */
const elementXml = (node: XmlElement, scope: Readonly<Record<string, string>>): string => {
  const own = new Set(node.attributes.map(({ name }) => name));
  const declarations = Object.entries(scope).map(([prefix, value]) => ({
    name: prefix === '' ? 'xmlns' : `xmlns:${prefix}`,
    value,
  }));
  const attributes = [...declarations.filter(({ name }) => !own.has(name)), ...node.attributes];
  return formatXml({ before: [], after: [], root: { ...node, attributes } });
};

const lifecycleStep = (pattern: string, merged: Domain): PlanOperation => {
  if (pattern === 'onPoweroff') {
    return { op: 'set-lifecycle-action', event: 'poweroff', action: merged.onPoweroff ?? 'destroy' };
  }
  if (pattern === 'onReboot')
    return { op: 'set-lifecycle-action', event: 'reboot', action: merged.onReboot ?? 'restart' };
  return { op: 'set-lifecycle-action', event: 'crash', action: merged.onCrash ?? 'destroy' };
};

/** The place in a list that a path leads to; what is wanted keeps its places when it is completed. */
const placeOf = (path: string): number => Number(/\.(\d+)(?:\.|$)/.exec(path)?.[1]);

const iothreadSteps = (current: Domain, merged: Domain): readonly PlanOperation[] => {
  const [before, after] = [new Set(iothreadNumbers(current)), new Set(iothreadNumbers(merged))];
  const gone = [...before].filter((id) => !after.has(id));
  const come = [...after].filter((id) => !before.has(id));
  return [
    ...gone.map((id) => ({ op: 'delete-iothread', id }) as const),
    ...come.map((id) => ({ op: 'add-iothread', id }) as const),
  ];
};
