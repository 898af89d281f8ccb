import type { InterconnectBandwidth, InterconnectLatency, NumaCell } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { each } from '../../each.ts';

const page = 'formatdomain.html#guest-numa-topology';

type Interconnect = InterconnectLatency | InterconnectBandwidth;

const interconnects: Rule = {
  id: 'numa/interconnects',
  severity: 'error',
  title: 'a speed between NUMA nodes that cannot be',
  why: 'libvirt refuses the domain: a node with CPUs reaches the memory, or a cache, of one that exists, and each way has one speed of a kind.',
  page,
  check: ({ cpu }) => {
    const byId = new Map((cpu?.numa?.cells ?? []).map((cell, index) => [cell.id ?? index, cell]));
    const { latencies, bandwidths } = cpu?.numa?.interconnects ?? {};
    return [
      ...judged(latencies, 'cpu.numa.interconnects.latencies', byId),
      ...judged(bandwidths, 'cpu.numa.interconnects.bandwidths', byId),
    ];
  },
};

const judged = (
  list: readonly Interconnect[] | undefined,
  way: string,
  cells: ReadonlyMap<number, NumaCell>,
): readonly Problem[] => {
  const seen = new Set<string>();
  return each(list, way).flatMap(({ item, path }) => {
    const { initiator, target, cache = 0, type } = item;
    const key = `${initiator} ${target} ${cache} ${type}`;
    const isRepeated = seen.has(key);
    seen.add(key);
    const wrong = wrongEnd(item, cells);
    if (wrong !== undefined) return [{ path: `${path}.${wrong.field}`, message: wrong.message }];
    return isRepeated ? [{ path, message: 'the same nodes, cache and kind are there already' }] : [];
  });
};

const wrongEnd = (
  { initiator, target, cache }: Interconnect,
  cells: ReadonlyMap<number, NumaCell>,
): { readonly field: string; readonly message: string } | undefined => {
  const from = initiator === undefined ? undefined : cells.get(initiator);
  const to = target === undefined ? undefined : cells.get(target);
  if (initiator !== undefined && from === undefined) {
    return { field: 'initiator', message: `there is no node ${initiator}` };
  }
  if (target !== undefined && to === undefined) return { field: 'target', message: `there is no node ${target}` };
  if (from !== undefined && from.cpus === undefined) {
    return { field: 'initiator', message: `node ${initiator} has no CPUs, so it reaches for nothing` };
  }
  if (cache === undefined || cache === 0 || to === undefined) return undefined;
  if (to.caches?.some(({ level }) => level === cache) === true) return undefined;
  return { field: 'cache', message: `node ${target} has no cache of level ${cache}` };
};

/** Speeds between NUMA nodes that libvirt refuses. */
export const refusedInterconnectRules: readonly Rule[] = [interconnects];
