import type { Domain } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { each } from '../../each.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import { numbersOfEach } from './number-sets.ts';

const page = 'formatdomain.html#memory-backing';

const cellsOf = ({ cpu }: Domain): number => cpu?.numa?.cells?.length ?? 0;

/** The nodes that each line of huge pages is for; none stands for all that no other line names. */
const nodesOfPages = (domain: Domain): readonly (readonly number[] | undefined)[] => {
  const pages = domain.memoryBacking?.hugepages?.pages ?? [];
  const sets = numbersOfEach(pages.map(({ nodeset }) => nodeset));
  return pages.map(({ nodeset }, index) => {
    const nodes = sets[index] ?? [];
    // Node 0 of a guest without nodes is the guest.
    const isWhole = nodeset === undefined || (cellsOf(domain) === 0 && nodes.length === 1 && nodes[0] === 0);
    return isWhole ? undefined : nodes;
  });
};

const nodeset: Rule = {
  id: 'mem/hugepage-nodeset',
  severity: 'error',
  title: 'huge pages for a node that the guest does not have',
  why: 'libvirt refuses the domain: nodeset counts the nodes of the guest, not those of the host.',
  page,
  check: (domain) => {
    const count = cellsOf(domain);
    return nodesOfPages(domain).flatMap((nodes, index) => {
      const stranger = nodes?.find((node) => node >= count);
      if (stranger === undefined) return [];
      const has = count === 0 ? 'it has no NUMA nodes' : `the last one is ${count - 1}`;
      const path = `memoryBacking.hugepages.pages.${index}.nodeset`;
      return [{ path, message: `the guest has no node ${stranger}: ${has}` }];
    });
  },
};

const overlap: Rule = {
  id: 'mem/hugepage-overlap',
  severity: 'error',
  title: 'two sizes of huge pages for one node',
  why: 'libvirt refuses the domain.',
  page,
  check: (domain) => {
    const seen = new Set<number>();
    let hasWhole = false;
    return nodesOfPages(domain).flatMap((nodes, index) => {
      const path = `memoryBacking.hugepages.pages.${index}`;
      if (nodes === undefined) {
        const isSecond = hasWhole;
        hasWhole = true;
        return isSecond ? [{ path, message: 'another line is for all nodes already; name nodes in nodeset' }] : [];
      }
      const again = nodes.find((node) => seen.has(node));
      for (const node of nodes) seen.add(node);
      return again === undefined ? [] : [{ path: `${path}.nodeset`, message: `node ${again} has its pages already` }];
    });
  },
};

const zero: Rule = {
  id: 'mem/hugepage-zero',
  severity: 'error',
  title: 'huge pages of no size',
  why: 'libvirt refuses the domain.',
  page,
  check: ({ memoryBacking }) =>
    each(memoryBacking?.hugepages?.pages, 'memoryBacking.hugepages.pages').flatMap(({ item, path }) =>
      item.size === 0n ? [{ path: `${path}.size`, message: 'a page has a size, such as 2048 KiB' }] : [],
    ),
};

const backing: Rule = {
  id: 'mem/hugepage-backing',
  severity: 'error',
  title: 'huge pages that are not taken as huge pages are',
  why: 'libvirt refuses the domain: they come from a pool, all at once.',
  page,
  check: ({ memoryBacking }) => {
    if (memoryBacking?.hugepages === undefined) return [];
    const problems: Problem[] = [];
    if (memoryBacking.source?.type === 'anonymous') {
      const message = 'huge pages are no anonymous memory; remove the source, or say memfd or file';
      problems.push({ path: 'memoryBacking.source.type', message });
    }
    if (memoryBacking.allocation?.mode === 'ondemand') {
      const message = "huge pages are not taken on demand; remove the mode, or say mode='immediate'";
      problems.push({ path: 'memoryBacking.allocation.mode', message });
    }
    return problems;
  },
};

const hotplug: Rule = {
  id: 'mem/max-memory',
  severity: 'error',
  title: 'less memory with all modules than without',
  why: 'libvirt refuses the domain: <maxMemory> counts the memory at boot too.',
  page: 'formatdomain.html#memory-allocation',
  check: ({ maxMemory, memory, cpu }) => {
    if (maxMemory === undefined || maxMemory.bytes === 0n) return [];
    const atBoot = cpu?.numa?.cells?.reduce((sum, cell) => sum + (cell.memory ?? 0n), 0n) ?? memory?.bytes ?? 0n;
    if (maxMemory.bytes >= atBoot) return [];
    return [{ path: 'maxMemory.bytes', message: `<maxMemory> is ${maxMemory.bytes} bytes, and <memory> ${atBoot}` }];
  },
};

const missing: Rule = {
  id: 'mem/missing',
  severity: 'error',
  title: 'a guest without memory',
  why: 'libvirt refuses the domain.',
  page: 'formatdomain.html#memory-allocation',
  check: (domain) =>
    isQemu(domain) && (domain.memory?.bytes ?? 0n) === 0n && cellsOf(domain) === 0
      ? [{ path: 'memory', message: 'say how much memory the guest has: <memory>, or nodes in <numa>' }]
      : [],
};

/** Memory that libvirt refuses. */
export const refusedMemoryRules: readonly Rule[] = [nodeset, overlap, zero, backing, hotplug, missing];
