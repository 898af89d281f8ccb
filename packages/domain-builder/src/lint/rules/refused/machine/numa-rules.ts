import type { NumaCell } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { each } from '../../each.ts';
import { mostCpusOf } from '../../../../facts/guest-machine.ts';
import { numbersOfEach } from './number-sets.ts';

const page = 'formatdomain.html#guest-numa-topology';

const ids: Rule = {
  id: 'numa/cell-ids',
  severity: 'error',
  title: 'NUMA nodes that are not numbered from 0 on',
  why: 'libvirt refuses the domain: nodes have the numbers 0, 1, 2 and so on, each once.',
  page,
  check: ({ cpu }) => {
    const cells = cpu?.numa?.cells ?? [];
    const seen = new Set<number>();
    const problems: Problem[] = [];
    for (const [index, { id = index }] of cells.entries()) {
      const path = `cpu.numa.cells.${index}`;
      const isRepeated = seen.has(id);
      seen.add(id);
      if (id >= cells.length) {
        problems.push({ path, message: `node ${id} of ${cells.length}: the last one must be ${cells.length - 1}` });
      } else if (isRepeated) problems.push({ path, message: `node ${id} is there already` });
    }
    return problems;
  },
};

const cpus: Rule = {
  id: 'numa/cell-cpus',
  severity: 'error',
  title: 'CPUs in two NUMA nodes, or in one that has not so many',
  why: 'libvirt refuses the domain: each CPU of the guest is in one node.',
  page,
  check: (domain) => {
    const cells = domain.cpu?.numa?.cells ?? [];
    const most = mostCpusOf(domain);
    const owners = new Map<number, number>();
    const problems: Problem[] = [];
    for (const [index, numbers] of numbersOfEach(cells.map((cell) => cell.cpus)).entries()) {
      const path = `cpu.numa.cells.${index}.cpus`;
      const twice = numbers.find((cpu) => owners.has(cpu));
      for (const cpu of numbers) if (!owners.has(cpu)) owners.set(cpu, index);
      if (twice !== undefined) {
        problems.push({ path, message: `CPU ${twice} is in the node ${owners.get(twice)} already` });
      }
      const last = numbers.at(-1) ?? 0;
      if (last >= most) problems.push({ path, message: `CPU ${last} of ${most}: the last one is ${most - 1}` });
    }
    return problems;
  },
};

const memory: Rule = {
  id: 'numa/cell-memory',
  severity: 'error',
  title: 'a NUMA node without memory',
  why: 'libvirt refuses the domain: each node says how much it has, even if that is 0.',
  page,
  check: ({ cpu }) =>
    each(cpu?.numa?.cells, 'cpu.numa.cells').flatMap(({ item, path }) =>
      item.memory === undefined && item.extra === undefined
        ? [{ path, message: 'say how much memory the node has: memory and unit' }]
        : [],
    ),
};

const distances: Rule = {
  id: 'numa/distances',
  severity: 'error',
  title: 'a distance between NUMA nodes that cannot be',
  why: 'libvirt refuses the domain: a node is 10 away from itself, 11 to 255 from the others, and all must exist.',
  page,
  check: ({ cpu }) => {
    const cells = cpu?.numa?.cells ?? [];
    const problems: Problem[] = [];
    for (const [index, cell] of cells.entries()) problems.push(...distancesOf(cell, index, cells.length));
    return problems;
  },
};

const distancesOf = (cell: NumaCell, index: number, count: number): readonly Problem[] => {
  const own = cell.id ?? index;
  const path = `cpu.numa.cells.${index}.distances`;
  if (cell.distances === undefined) return [];
  if ((cell.distances.siblings ?? []).length === 0)
    return [{ path, message: 'name a <sibling>, or remove <distances>' }];
  return each(cell.distances.siblings, `${path}.siblings`).flatMap(({ item: { id, value }, path: at }) => {
    if (id !== undefined && id >= count) return [{ path: `${at}.id`, message: `there is no node ${id}` }];
    if (id === undefined || value === undefined) return [];
    const isFine = id === own ? value === 10 : value > 10 && value <= 255;
    if (isFine) return [];
    const wanted = id === own ? '10, since it is the node itself' : '11 to 255';
    return [{ path: `${at}.value`, message: `the distance of node ${id} is ${wanted}, not ${value}` }];
  });
};

const caches: Rule = {
  id: 'numa/cache-levels',
  severity: 'error',
  title: 'a cache of a NUMA node that cannot be',
  why: 'libvirt refuses the domain: a node has a cache of each level from 1 to 3 at most once.',
  page,
  check: ({ cpu }) =>
    each(cpu?.numa?.cells, 'cpu.numa.cells').flatMap(({ item, path }) => {
      const seen = new Set<number>();
      return each(item.caches, `${path}.caches`).flatMap(({ item: { level }, path: at }) => {
        if (level === undefined) return [];
        const isRepeated = seen.has(level);
        seen.add(level);
        if (level < 1 || level > 3) return [{ path: `${at}.level`, message: `the level is 1 to 3, not ${level}` }];
        return isRepeated ? [{ path: `${at}.level`, message: `the node has a cache of level ${level} already` }] : [];
      });
    }),
};

/** NUMA nodes of the guest that libvirt refuses. */
export const refusedNumaRules: readonly Rule[] = [ids, cpus, memory, distances, caches];
