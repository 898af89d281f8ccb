import type { Domain } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { each } from '../../each.ts';

const page = 'formatdomain.html#iothreads-allocation';

/** The numbers of the I/O threads: those that are named, then the lowest free ones up to how many there are to be. */
export const iothreadsOf = ({ iothreads = 0, iothreadids }: Domain): ReadonlySet<number> => {
  const ids = new Set<number>();
  for (const { id } of iothreadids?.iothreads ?? []) if (id !== undefined) ids.add(id);
  const count = Math.min(iothreads, mostLooked);
  for (let id = 1; ids.size < count; id++) ids.add(id);
  return ids;
};

/** A document can ask for four thousand million threads in ten characters; nobody has more than this. */
const mostLooked = 65_536;

const ids: Rule = {
  id: 'iothread/ids',
  severity: 'error',
  title: 'an I/O thread with a number that it cannot have',
  why: 'libvirt refuses the domain: numbers start at 1, and each is given once.',
  page,
  check: ({ iothreadids }) => {
    const seen = new Set<number>();
    return each(iothreadids?.iothreads, 'iothreadids.iothreads').flatMap(({ item: { id }, path }) => {
      if (id === undefined) return [];
      const isRepeated = seen.has(id);
      seen.add(id);
      if (id === 0) return [{ path: `${path}.id`, message: 'I/O threads are numbered from 1' }];
      return isRepeated ? [{ path: `${path}.id`, message: `there is an I/O thread ${id} already` }] : [];
    });
  },
};

const pools: Rule = {
  id: 'iothread/thread-pool',
  severity: 'error',
  title: 'a pool of threads that cannot be',
  why: 'libvirt refuses the domain: a pool has one thread at most at least, and not more at least than at most.',
  page,
  check: ({ iothreadids, defaultiothread }) => {
    const problems: Problem[] = [];
    const pools = each(iothreadids?.iothreads, 'iothreadids.iothreads');
    for (const { item, path } of defaultiothread === undefined
      ? pools
      : [...pools, { item: defaultiothread, path: 'defaultiothread' }]) {
      const { threadPoolMin: min, threadPoolMax: max } = item;
      if (max === 0) problems.push({ path: `${path}.threadPoolMax`, message: 'thread_pool_max is 1 at least' });
      else if (min !== undefined && max !== undefined && min > max) {
        problems.push({ path: `${path}.threadPoolMin`, message: `thread_pool_min is ${min}, and the max is ${max}` });
      }
    }
    return problems;
  },
};

const pins: Rule = {
  id: 'iothread/pin',
  severity: 'error',
  title: 'an I/O thread is pinned that is not there, or is pinned already',
  why: 'libvirt refuses the domain.',
  page: 'formatdomain.html#cpu-tuning',
  check: (domain) => {
    const existing = iothreadsOf(domain);
    const seen = new Set<number>();
    return each(domain.cputune?.iothreadpins, 'cputune.iothreadpins').flatMap(({ item: { iothread: id }, path }) => {
      if (id === undefined) return [];
      const isRepeated = seen.has(id);
      seen.add(id);
      if (!existing.has(id)) return [{ path: `${path}.iothread`, message: `there is no I/O thread ${id}` }];
      return isRepeated ? [{ path: `${path}.iothread`, message: `I/O thread ${id} is pinned already` }] : [];
    });
  },
};

/** I/O threads that libvirt refuses. */
export const refusedIothreadRules: readonly Rule[] = [ids, pools, pins];
