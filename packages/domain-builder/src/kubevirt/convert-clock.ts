import type { Timer, TimerName } from '../schema/types.gen.ts';
import { compact, filled } from './compact.ts';
import type { Conversion } from './conversion.ts';
import type { KubeVirtClock, KubeVirtTimer } from './manifest.ts';

/** The clock and its timers. */
export const convertClock = (conversion: Conversion): KubeVirtClock | undefined => {
  if (!conversion.domain.clock) return undefined;
  return filled(compact<KubeVirtClock>({ ...offset(conversion), timer: timers(conversion) }));
};

const offset = ({ domain: { clock }, options, ledger }: Conversion): Pick<KubeVirtClock, 'utc' | 'timezone'> => {
  switch (clock?.offset ?? 'utc') {
    case 'utc':
      ledger.express('clock.offset');
      return { utc: {} };
    case 'timezone':
      ledger.express('clock.offset', 'clock.timezone');
      return clock?.timezone === undefined ? { utc: {} } : { timezone: clock.timezone };
    case 'variable': {
      const seconds = Number(clock?.adjustment ?? '0');
      if (clock?.basis !== 'localtime' && Number.isSafeInteger(seconds)) {
        ledger.express('clock.offset', 'clock.basis', 'clock.adjustment');
        return { utc: { offsetSeconds: seconds } };
      }
      break;
    }
    case 'localtime':
      if (options.timezone !== undefined) {
        ledger.express('clock.offset');
        return { timezone: options.timezone };
      }
      break;
    default:
      break;
  }
  ledger.omit('clock.offset', 'warning', 'KubeVirt has UTC or a named time zone: give options.timezone; it is UTC now');
  return { utc: {} };
};

type TimerField = keyof NonNullable<KubeVirtClock['timer']>;

/** The timers that KubeVirt has, with the policies for missed ticks that it takes. */
const known: Readonly<
  Partial<Record<TimerName, { readonly field: TimerField; readonly policies: readonly string[] }>>
> = {
  hpet: { field: 'hpet', policies: ['delay', 'catchup', 'merge', 'discard'] },
  kvmclock: { field: 'kvm', policies: [] },
  pit: { field: 'pit', policies: ['delay', 'catchup', 'discard'] },
  rtc: { field: 'rtc', policies: ['delay', 'catchup'] },
  hypervclock: { field: 'hyperv', policies: [] },
};

const timers = (conversion: Conversion): KubeVirtClock['timer'] => {
  const converted: [TimerField, KubeVirtTimer][] = [];
  for (const [index, timer] of (conversion.domain.clock?.timers ?? []).entries()) {
    const kind = known[timer.name];
    if (kind) converted.push([kind.field, timerOf(timer, kind.policies, `clock.timers.${index}`, conversion)]);
  }
  return filled(Object.fromEntries(converted));
};

const timerOf = (
  { present, tickpolicy, track, name }: Timer,
  policies: readonly string[],
  path: string,
  { ledger }: Conversion,
): KubeVirtTimer => {
  ledger.express(`${path}.name`, `${path}.present`);
  const takesPolicy = tickpolicy !== undefined && policies.includes(tickpolicy);
  if (takesPolicy) ledger.express(`${path}.tickpolicy`);
  const takesTrack = name === 'rtc' && (track === 'guest' || track === 'wall');
  if (takesTrack) ledger.express(`${path}.track`);
  return compact({
    present: present ?? true,
    tickPolicy: takesPolicy ? tickpolicy : undefined,
    track: takesTrack ? track : undefined,
  });
};
