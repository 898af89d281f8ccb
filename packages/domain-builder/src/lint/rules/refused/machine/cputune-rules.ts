import type {
  Cputune,
  Domain,
  EmulatorSchedule,
  IothreadSchedule,
  VcpuSchedule,
} from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { each } from '../../each.ts';
import { iothreadsOf } from './iothread-rules.ts';
import { mostCpusOf } from '../../../../facts/guest-machine.ts';
import { isEmptySet, numbersOfEach } from './number-sets.ts';

const page = 'formatdomain.html#cpu-tuning';

/** The most microseconds of a quota. */
const mostQuota = 17_592_186_044_415;

const ranges: Rule = {
  id: 'cputune/range',
  severity: 'error',
  title: 'a share of CPU time that the kernel does not take',
  why: 'libvirt refuses the domain: a period is 1000 to 1000000 µs, a quota 1000 µs at least; 0, or for a quota less, is none.',
  page,
  check: ({ cputune }) => {
    if (cputune === undefined) return [];
    const problems: Problem[] = [];
    for (const field of periods) {
      const value = cputune[field] ?? 0n;
      if (value === 0n || (value >= 1000n && value <= 1_000_000n)) continue;
      problems.push({ path: `cputune.${field}`, message: `a period is 1000 to 1000000 µs, not ${value}` });
    }
    for (const field of quotas) {
      const value = cputune[field] ?? 0;
      if (value <= 0 || (value >= 1000 && value <= mostQuota)) continue;
      problems.push({ path: `cputune.${field}`, message: `a quota is 1000 µs at least, not ${value}; -1 is none` });
    }
    return problems;
  },
};

const periods = ['period', 'globalPeriod', 'emulatorPeriod', 'iothreadPeriod'] as const satisfies (keyof Cputune)[];
const quotas = ['quota', 'globalQuota', 'emulatorQuota', 'iothreadQuota'] as const satisfies (keyof Cputune)[];

/** Threads that are scheduled in some way. */
interface Scheduled {
  readonly path: string;
  readonly set: string | undefined;
  readonly scheduler: string | undefined;
  readonly priority: number | undefined;
  /** Whether it says what nobody here can read. */
  readonly isOther: boolean;
}

const vcpusOf = ({ cputune }: Domain): readonly Scheduled[] =>
  each(cputune?.vcpuscheds, 'cputune.vcpuscheds').map(({ item, path }) => ({ path, set: item.vcpus, ...rest(item) }));

const threadsOf = ({ cputune }: Domain): readonly Scheduled[] =>
  each(cputune?.iothreadscheds, 'cputune.iothreadscheds').map(({ item, path }) => ({
    path,
    set: item.iothreads,
    ...rest(item),
  }));

const rest = ({ scheduler, priority, extra }: VcpuSchedule | IothreadSchedule | EmulatorSchedule) => ({
  scheduler,
  priority,
  isOther: extra !== undefined,
});

const missing: Rule = {
  id: 'cputune/sched-missing',
  severity: 'error',
  title: 'a scheduler for threads that are not there',
  why: 'libvirt refuses the domain.',
  page,
  check: (domain) => {
    const most = mostCpusOf(domain);
    const existing = iothreadsOf(domain);
    return [
      ...strangers(vcpusOf(domain), 'vcpus', (id) => id < most, 'CPU'),
      ...strangers(threadsOf(domain), 'iothreads', (id) => existing.has(id), 'I/O thread'),
    ];
  },
};

const strangers = (
  list: readonly Scheduled[],
  field: string,
  exists: (id: number) => boolean,
  what: string,
): readonly Problem[] => {
  const sets = numbersOfEach(list.map(({ set }) => set));
  return list.flatMap(({ path, set, isOther }, index) => {
    if (set === undefined) return isOther ? [] : [{ path, message: `name the ${what}s: ${field}='…'` }];
    if (isEmptySet(set)) return [{ path: `${path}.${field}`, message: `${JSON.stringify(set)} names no ${what}` }];
    const stranger = sets[index]?.find((id) => !exists(id));
    return stranger === undefined ? [] : [{ path: `${path}.${field}`, message: `there is no ${what} ${stranger}` }];
  });
};

const twice: Rule = {
  id: 'cputune/sched-twice',
  severity: 'error',
  title: 'two schedulers for one thread',
  why: 'libvirt refuses the domain.',
  page,
  check: (domain) => [
    ...repeated(vcpusOf(domain), 'vcpus', 'CPU'),
    ...repeated(threadsOf(domain), 'iothreads', 'I/O thread'),
  ],
};

const repeated = (list: readonly Scheduled[], field: string, what: string): readonly Problem[] => {
  const seen = new Set<number>();
  const sets = numbersOfEach(list.map(({ set }) => set));
  return list.flatMap(({ path }, index) => {
    const numbers = sets[index] ?? [];
    const again = numbers.find((id) => seen.has(id));
    for (const id of numbers) seen.add(id);
    return again === undefined
      ? []
      : [{ path: `${path}.${field}`, message: `${what} ${again} has a scheduler already` }];
  });
};

const priority: Rule = {
  id: 'cputune/sched-priority',
  severity: 'error',
  title: 'a real-time scheduler without a priority',
  why: 'libvirt refuses the domain: fifo and rr have no default.',
  page,
  check: (domain) => {
    const emulator = domain.cputune?.emulatorsched;
    const all = [...vcpusOf(domain), ...threadsOf(domain)];
    if (emulator !== undefined) all.push({ path: 'cputune.emulatorsched', set: undefined, ...rest(emulator) });
    return all.flatMap(({ path, scheduler, priority: given, isOther }) =>
      !isOther && (scheduler === 'fifo' || scheduler === 'rr') && given === undefined
        ? [{ path, message: `the scheduler ${scheduler} needs a priority, 1 to 99` }]
        : [],
    );
  },
};

const emptyPins: Rule = {
  id: 'cputune/pin-empty',
  severity: 'error',
  title: 'pinned to no CPU',
  why: 'libvirt refuses the domain.',
  page,
  check: ({ cputune, vcpu }) =>
    [
      { item: { cpuset: vcpu?.cpuset }, path: 'vcpu' },
      { item: { cpuset: cputune?.emulatorpin?.cpuset }, path: 'cputune.emulatorpin' },
      ...each(cputune?.vcpupins, 'cputune.vcpupins'),
      ...each(cputune?.iothreadpins, 'cputune.iothreadpins'),
    ].flatMap(({ item: { cpuset }, path }) =>
      cpuset?.includes('^') === true && isEmptySet(cpuset)
        ? [{ path: `${path}.cpuset`, message: `${JSON.stringify(cpuset)} names no CPU of the host` }]
        : [],
    ),
};

/** CPU time that libvirt refuses. */
export const refusedCputuneRules: readonly Rule[] = [ranges, missing, twice, priority, emptyPins];
