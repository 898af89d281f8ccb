import { hostTopology } from '../../../facts/topology.ts';
import { originOf } from '../../../model/origin.ts';
import type { Domain } from '../../../schema/types.gen.ts';
import type { XmlElement } from '../../../xml/nodes.ts';
import type { Problem, Rule } from '../../rule.ts';
import { each } from '../each.ts';

const unitSi: Rule = {
  id: 'mem/unit-si',
  severity: 'info',
  title: 'memory in units of a thousand',
  why: 'GB is 10⁹ bytes, 7 % less than the GiB that is nearly always meant; libvirt rounds it up to whole KiB.',
  page: 'formatdomain.html#memory-allocation',
  check: (domain) => {
    const root = originOf(domain)?.node;
    const problems: Problem[] = [];
    for (const [tag, path] of [
      ['memory', 'memory'],
      ['currentMemory', 'currentMemory'],
      ['maxMemory', 'maxMemory'],
    ] as const) {
      const unit = domain[path] === undefined ? undefined : unitOf(root, tag);
      if (unit === undefined || !/^[KMGTPE]B$/i.test(unit)) continue;
      const binary = `${unit.charAt(0).toUpperCase()}iB`;
      problems.push({ path, message: `<${tag}> is in ${unit}, units of a thousand; ${binary} is the one of 1024` });
    }
    return problems;
  },
};

const unitOf = (root: XmlElement | undefined, tag: string): string | undefined => {
  const child = root?.children.find((node): node is XmlElement => node.kind === 'element' && node.name === tag);
  return child?.attributes.find(({ name }) => name === 'unit')?.value;
};

const balloonLocked: Rule = {
  id: 'balloon/locked-memory',
  severity: 'info',
  title: 'a balloon in memory that stays with the guest',
  why: 'Locked memory, huge pages and memory that a host device uses are not given back: the balloon only takes them from the guest.',
  page: 'formatdomain.html#memory-balloon-device',
  check: (domain) => {
    const what = keptBy(domain);
    if (what === undefined) return [];
    const problems: Problem[] = each(domain.devices?.memballoons, 'devices.memballoons').flatMap(({ item, path }) =>
      item.model !== 'none' && item.freePageReporting === true
        ? [
            {
              path: `${path}.freePageReporting`,
              message: `free pages are reported, and ${what} keeps them all the same`,
            },
          ]
        : [],
    );
    const { memory, currentMemory } = domain;
    if (memory !== undefined && currentMemory !== undefined && currentMemory < memory.bytes) {
      const message = `the balloon holds the guest below its memory, and ${what} keeps what it takes`;
      problems.push({ path: 'currentMemory', message });
    }
    return problems;
  },
};

const keptBy = ({ memoryBacking, devices }: Domain): string | undefined => {
  if (memoryBacking?.locked === true) return 'locked memory';
  if (memoryBacking?.hugepages !== undefined) return 'memory in huge pages';
  return devices?.hostdevs?.some(({ type }) => type === 'pci') === true ? 'a PCI device of the host' : undefined;
};

const pageSize: Rule = {
  id: 'mem/hugepage-size',
  severity: 'error',
  title: 'huge pages of a size that the host does not have',
  why: 'The domain does not start on this host.',
  page: 'formatdomain.html#memory-backing',
  check: ({ memoryBacking }, { host }) => {
    const sizes = hostTopology(host.capabilities)?.pageSizes ?? [];
    if (sizes.length === 0) return [];
    return each(memoryBacking?.hugepages?.pages, 'memoryBacking.hugepages.pages').flatMap(({ item, path }) => {
      if (item.size === undefined || sizes.includes(item.size)) return [];
      const known = sizes.map((size) => `${size / 1024n} KiB`).join(', ');
      return [
        { path: `${path}.size`, message: `pages of ${item.size / 1024n} KiB are wanted, and the host has ${known}` },
      ];
    });
  },
};

/** The guest's memory. */
export const memoryRules: readonly Rule[] = [unitSi, balloonLocked, pageSize];
