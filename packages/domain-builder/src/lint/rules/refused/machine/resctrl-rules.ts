import type { Cachetune, CachetuneCache, Domain, Memorytune } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { each } from '../../each.ts';
import { mostCpusOf } from '../../../../facts/guest-machine.ts';
import { numbersOfEach } from './number-sets.ts';

const page = 'formatdomain.html#cpu-tuning';

/** What some CPUs get of the host: a part of its caches or of its memory's bandwidth. */
interface Allotment {
  readonly path: string;
  /** The CPUs that the guest has of those named. */
  readonly cpus: readonly number[];
  readonly isCache: boolean;
  /** Whether it gives a part, and does not only measure. */
  readonly allots: boolean;
  readonly monitors: readonly { readonly level?: number; readonly cpus: readonly number[]; readonly path: string }[];
}

const allotments = (domain: Domain): readonly Allotment[] => {
  const { cachetunes, memorytunes } = domain.cputune ?? {};
  return [
    ...read(domain, cachetunes, 'cputune.cachetunes', (tune) => tune.caches, true),
    ...read(domain, memorytunes, 'cputune.memorytunes', (tune) => tune.nodes, false),
  ];
};

const read = <T extends Cachetune | Memorytune>(
  domain: Domain,
  list: readonly T[] | undefined,
  way: string,
  partsOf: (tune: T) => readonly unknown[] | undefined,
  isCache: boolean,
): readonly Allotment[] => {
  const most = mostCpusOf(domain);
  const own = (numbers: readonly number[] = []): readonly number[] => numbers.filter((cpu) => cpu < most);
  const sets = numbersOfEach((list ?? []).map(({ vcpus }) => vcpus));
  return each(list, way).map(({ item, path }, index) => {
    const monitorSets = numbersOfEach((item.monitors ?? []).map(({ vcpus }) => vcpus));
    const monitors = each<{ readonly level?: number; readonly vcpus?: string }>(item.monitors, `${path}.monitors`);
    return {
      path,
      isCache,
      cpus: own(sets[index]),
      allots: (partsOf(item) ?? []).length > 0,
      monitors: monitors.flatMap(({ item: monitor, path: at }, position) =>
        monitor.vcpus === undefined
          ? []
          : [
              {
                path: at,
                cpus: own(monitorSets[position]),
                ...(monitor.level === undefined ? {} : { level: monitor.level }),
              },
            ],
      ),
    };
  });
};

const overlap: Rule = {
  id: 'cachetune/overlap',
  severity: 'error',
  title: 'a CPU gets its part of the caches or the bandwidth twice',
  why: 'libvirt refuses the domain: sets of CPUs must not overlap; <memorytune> and <cachetune> may name the very same set.',
  page,
  check: (domain) => {
    const owners = new Map<number, Allotment>();
    const problems: Problem[] = [];
    for (const one of allotments(domain)) {
      const other = one.cpus.map((cpu) => owners.get(cpu)).find((owner) => owner !== undefined);
      if (other !== undefined && !(isSame(one.cpus, other.cpus) && !one.isCache)) {
        const kind = isSame(one.cpus, other.cpus) ? 'all of them' : 'some of them';
        problems.push({ path: `${one.path}.vcpus`, message: `${other.path} names ${kind} already` });
      }
      if (!one.allots && one.monitors.length === 0) continue;
      for (const cpu of one.cpus) if (!owners.has(cpu)) owners.set(cpu, one);
    }
    return problems;
  },
};

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((cpu, index) => cpu === b[index]);

const collision: Rule = {
  id: 'cachetune/collision',
  severity: 'error',
  title: 'one part of a cache given twice',
  why: 'libvirt refuses the domain: of each cache there is one size for data and one for code, or one for both.',
  page,
  check: ({ cputune }) =>
    each(cputune?.cachetunes, 'cputune.cachetunes').flatMap(({ item, path }) => {
      const seen = new Set<string>();
      return each(item.caches, `${path}.caches`).flatMap(({ item: cache, path: at }) => {
        const [key, ...others] = keysOf(cache);
        if (key === undefined) return [];
        const collides = [key, ...others].some((other) => seen.has(other));
        seen.add(key);
        if (!collides) return [];
        return [
          { path: at, message: `cache ${cache.id} of level ${cache.level} has a size for ${cache.type} already` },
        ];
      });
    }),
};

/** What a part of a cache is known by, and with what it collides. */
const keysOf = ({ id, level, type }: CachetuneCache): readonly string[] => {
  if (id === undefined || level === undefined || type === undefined) return [];
  const others = type === 'both' ? ['code', 'data'] : ['both'];
  return [type, ...others].map((kind) => `${level} ${id} ${kind}`);
};

const monitors: Rule = {
  id: 'cachetune/monitor',
  severity: 'error',
  title: 'a monitor of CPUs that it cannot measure',
  why: 'libvirt refuses the domain: a monitor measures CPUs of its own <cachetune> or <memorytune>, of caches those of level 3, and no CPU is measured twice.',
  page,
  check: (domain) => allotments(domain).flatMap(wrongMonitors),
};

const wrongMonitors = ({ cpus, isCache, allots, monitors: list }: Allotment): readonly Problem[] => {
  const owned = new Set(cpus);
  const measured = new Set<number>();
  let hasWhole = false;
  return list.flatMap(({ path, level, cpus: wanted }) => {
    if (isCache && level !== undefined && level !== 3) {
      return [{ path: `${path}.level`, message: `caches are measured at level 3, not ${level}` }];
    }
    if (owned.size === 0) return [];
    const at = `${path}.vcpus`;
    if (wanted.length === 0) return [{ path: at, message: 'it names no CPU of the guest' }];
    const stranger = wanted.find((cpu) => !owned.has(cpu));
    if (stranger !== undefined) return [{ path: at, message: `CPU ${stranger} is not one of those that it is for` }];
    // Beside an allotment, one monitor may measure all of its CPUs and others some of them.
    const isWhole = allots && wanted.length === cpus.length;
    const again = isWhole ? hasWhole : wanted.some((cpu) => measured.has(cpu));
    if (isWhole) hasWhole = true;
    else for (const cpu of wanted) measured.add(cpu);
    return again ? [{ path: at, message: 'another monitor measures some of its CPUs already' }] : [];
  });
};

const bandwidth: Rule = {
  id: 'memorytune/node',
  severity: 'error',
  title: 'a bandwidth that cannot be given',
  why: 'libvirt refuses the domain: it is 100 per cent at most, and each node of the host is named once.',
  page,
  check: ({ cputune }) =>
    each(cputune?.memorytunes, 'cputune.memorytunes').flatMap(({ item, path }) => {
      const seen = new Set<number>();
      return each(item.nodes, `${path}.nodes`).flatMap(({ item: { id, bandwidth: percent }, path: at }) => {
        if (percent !== undefined && percent > 100) {
          return [{ path: `${at}.bandwidth`, message: `bandwidth is in per cent, 100 at most, not ${percent}` }];
        }
        if (id === undefined || !seen.has(id)) {
          if (id !== undefined) seen.add(id);
          return [];
        }
        return [{ path: `${at}.id`, message: `node ${id} has its bandwidth already` }];
      });
    }),
};

/** Parts of the host's caches and bandwidth that libvirt refuses. */
export const refusedResctrlRules: readonly Rule[] = [overlap, collision, monitors, bandwidth];
