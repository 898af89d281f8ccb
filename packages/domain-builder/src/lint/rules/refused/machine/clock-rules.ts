import type { Domain, Timer, TimerName } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { each } from '../../each.ts';
import { isQemu, isX86 } from '../../../../facts/guest-kind.ts';
import { archOf, isArm, isVirt } from '../../../../facts/guest-machine.ts';

const page = 'formatdomain.html#time-keeping';

type Setting = 'track' | 'tickpolicy' | 'frequency' | 'mode';

/** Which timers have a setting. */
const timersWith: Readonly<Record<Setting, readonly TimerName[]>> = {
  tickpolicy: ['platform', 'rtc', 'pit', 'hpet', 'tsc', 'armvtimer'],
  track: ['platform', 'rtc'],
  frequency: ['platform', 'tsc'],
  mode: ['platform', 'tsc'],
};

const settings = ['track', 'tickpolicy', 'frequency', 'mode'] as const satisfies Setting[];

const strangeSetting: Rule = {
  id: 'clock/timer-setting',
  severity: 'error',
  title: 'a setting that a timer does not have',
  why: 'libvirt refuses the domain.',
  page,
  check: ({ clock }) =>
    each(clock?.timers, 'clock.timers').flatMap(({ item, path }) => {
      const problems: Problem[] = [];
      for (const field of settings) {
        if (item[field] === undefined || timersWith[field].includes(item.name)) continue;
        const at = `${path}.${field}`;
        const fix = { title: 'remove it', edits: [{ op: 'remove' as const, path: at }] };
        problems.push({ path: at, message: `the timer ${item.name} has no ${field}`, fix });
      }
      if (item.catchup !== undefined && item.tickpolicy !== 'catchup') {
        problems.push({ path: `${path}.catchup`, message: "<catchup> is for tickpolicy='catchup'" });
      }
      return problems;
    }),
};

const qemuTimer: Rule = {
  id: 'clock/timer-unsupported',
  severity: 'error',
  title: 'a timer that QEMU does not have, or not like that',
  why: 'libvirt refuses the domain.',
  page,
  check: (domain) =>
    isQemu(domain)
      ? each(domain.clock?.timers, 'clock.timers').flatMap(({ item, path }) => {
          const wrong = wrongTimer(item, domain);
          return wrong === undefined ? [] : [{ path: `${path}.${wrong.field}`, message: wrong.message }];
        })
      : [],
};

interface WrongTimer {
  readonly field: keyof Timer;
  readonly message: string;
}

const wrongTimer = ({ name, present, track, tickpolicy }: Timer, domain: Domain): WrongTimer | undefined => {
  switch (name) {
    case 'platform':
      return { field: 'name', message: 'the timer platform is for Xen' };
    case 'tsc':
    case 'kvmclock':
    case 'hypervclock':
      if (isX86(domain) || present !== true) return undefined;
      return { field: 'name', message: `the timer ${name} is for x86, and this is ${archOf(domain)}` };
    case 'rtc':
      if (track === 'boot')
        return { field: 'track', message: 'QEMU does not let the rtc track boot; say guest or wall' };
      if (tickpolicy !== 'merge' && tickpolicy !== 'discard') return undefined;
      return { field: 'tickpolicy', message: `the rtc cannot ${tickpolicy} ticks; say delay or catchup` };
    case 'pit':
      if (tickpolicy !== 'merge') return undefined;
      return { field: 'tickpolicy', message: 'the pit cannot merge ticks; say delay, catchup or discard' };
    case 'armvtimer':
      if (domain.type === 'kvm' && isArm(domain) && isVirt(domain)) return undefined;
      return { field: 'name', message: 'the timer armvtimer is for KVM on the machine virt of ARM' };
    default:
      return undefined;
  }
};

const offset: Rule = {
  id: 'clock/offset',
  severity: 'error',
  title: 'a clock that lacks what its offset counts from',
  why: 'libvirt refuses the domain.',
  page,
  check: ({ clock }) => {
    if (clock === undefined || clock.extra !== undefined) return [];
    const { offset: kind = 'utc', timezone, start, adjustment } = clock;
    if (kind === 'timezone' && timezone === undefined) {
      return [{ path: 'clock.offset', message: "offset='timezone' needs a timezone, such as Europe/Paris" }];
    }
    if (kind === 'absolute' && start === undefined) {
      return [{ path: 'clock.offset', message: "offset='absolute' needs a start in seconds since 1970" }];
    }
    if ((kind !== 'utc' && kind !== 'localtime') || adjustment === undefined) return [];
    if (adjustment === 'reset' || /^\s*[+-]?\d+$/.test(adjustment)) return [];
    const message = `an adjustment is a number of seconds or reset, not ${JSON.stringify(adjustment)}`;
    return [{ path: 'clock.adjustment', message }];
  },
};

/** Clocks that libvirt refuses. */
export const refusedClockRules: readonly Rule[] = [strangeSetting, qemuTimer, offset];
