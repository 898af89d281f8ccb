import type { Domain } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { each } from '../../each.ts';
import { isEmptySet } from './number-sets.ts';

const page = 'formatdomain.html#numa-node-tuning';

/** True when numad chooses the nodes of the host. */
const isAutomatic = ({ numatune, vcpu }: Domain): boolean => {
  const { memory } = numatune ?? {};
  if (memory?.placement !== undefined) return memory.placement === 'auto';
  return memory?.nodeset === undefined && vcpu?.placement === 'auto';
};

const automatic: Rule = {
  id: 'numatune/auto-with-memnode',
  severity: 'error',
  title: 'nodes of the host by hand and by choice of numad',
  why: 'libvirt refuses the domain: with automatic placement all memory goes where numad says.',
  page,
  check: (domain) => {
    if ((domain.numatune?.memnodes ?? []).length === 0 || !isAutomatic(domain)) return [];
    const message = "<memnode> and placement='auto' exclude each other; name the nodes in <memory>, or drop <memnode>";
    return [{ path: 'numatune.memnodes.0', message }];
  },
};

const nodeset: Rule = {
  id: 'numatune/without-nodeset',
  severity: 'error',
  title: 'memory on nodes that nobody names',
  why: 'libvirt refuses the domain: static placement needs the nodes.',
  page,
  check: (domain) => {
    const { memory } = domain.numatune ?? {};
    if (memory === undefined || memory.extra !== undefined) return [];
    if (isEmptySet(memory.nodeset)) {
      return [{ path: 'numatune.memory.nodeset', message: `${JSON.stringify(memory.nodeset)} names no node` }];
    }
    if (memory.nodeset !== undefined || isAutomatic(domain)) return [];
    return [{ path: 'numatune.memory', message: "name the nodes in nodeset, or say placement='auto'" }];
  },
};

const memnodes: Rule = {
  id: 'numatune/memnode-cell',
  severity: 'error',
  title: 'memory of a node that the guest does not have',
  why: 'libvirt refuses the domain: each <memnode> is for another node of the guest.',
  page,
  check: ({ numatune, cpu }) => {
    const count = cpu?.numa?.cells?.length ?? 0;
    const seen = new Set<number>();
    const problems: Problem[] = [];
    for (const { item, path } of each(numatune?.memnodes, 'numatune.memnodes')) {
      const { cellid } = item;
      if (cellid === undefined) continue;
      if (cellid >= count) {
        const has = count === 0 ? 'the guest has no NUMA nodes' : `the last one is ${count - 1}`;
        problems.push({ path: `${path}.cellid`, message: `there is no node ${cellid}: ${has}` });
      } else if (seen.has(cellid)) {
        problems.push({ path: `${path}.cellid`, message: `node ${cellid} is named already` });
      }
      seen.add(cellid);
    }
    return problems;
  },
};

const restrictive: Rule = {
  id: 'numatune/restrictive',
  severity: 'error',
  title: 'restrictive for the whole, and not for a part',
  why: 'libvirt refuses the domain: where <memory> is restrictive, each <memnode> must be.',
  page,
  check: ({ numatune }) =>
    numatune?.memory?.mode !== 'restrictive'
      ? []
      : each(numatune.memnodes, 'numatune.memnodes').flatMap(({ item, path }) =>
          item.mode === 'restrictive'
            ? []
            : [
                {
                  path: item.mode === undefined ? path : `${path}.mode`,
                  message: "the mode of <memory> is restrictive, so say mode='restrictive' here too",
                },
              ],
        ),
};

/** Placements of memory that libvirt refuses. */
export const refusedNumatuneRules: readonly Rule[] = [automatic, nodeset, memnodes, restrictive];
