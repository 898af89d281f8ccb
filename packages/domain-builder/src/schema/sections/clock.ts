import { attr, child, element, list } from '../describe.ts';
import { int64, oneOf, text, uint, uint64, yesNo } from '../kinds.ts';

const catchup = element('TimerCatchup', 'How lost ticks are made up for.', {
  attributes: {
    threshold: attr(uint, 'Nanoseconds behind at which it starts.'),
    slew: attr(uint, 'How fast.'),
    limit: attr(uint, 'Nanoseconds behind at which it gives up.'),
  },
});

const timer = element('Timer', 'A timer of the guest.', {
  attributes: {
    name: attr(
      oneOf(['platform', 'pit', 'rtc', 'hpet', 'tsc', 'kvmclock', 'hypervclock', 'armvtimer'], 'TimerName'),
      'Which.',
      {
        required: true,
      },
    ),
    track: attr(oneOf(['boot', 'guest', 'wall', 'realtime']), 'What it follows.'),
    tickpolicy: attr(
      oneOf(['delay', 'catchup', 'merge', 'discard'], 'TickPolicy'),
      'What happens to ticks that come late.',
    ),
    present: attr(yesNo, 'Whether the guest has it.'),
    mode: attr(oneOf(['auto', 'native', 'emulate', 'paravirt', 'smpsafe']), 'How the TSC works.'),
    frequency: attr(uint64, 'Hertz of the TSC.'),
  },
  children: { catchup: child(catchup) },
});

/** The guest's clock. */
export const clock = element('Clock', "The guest's clock.", {
  page: 'formatdomain.html#time-keeping',
  attributes: {
    offset: attr(oneOf(['utc', 'localtime', 'timezone', 'variable', 'absolute'], 'ClockOffset'), 'What it shows.'),
    timezone: attr(text, 'The time zone.'),
    basis: attr(oneOf(['utc', 'localtime']), 'What a variable offset counts from.'),
    adjustment: attr(text, 'Seconds, or `reset`.'),
    start: attr(int64, 'Seconds since 1970 at which it starts.', { since: '8.4.0' }),
  },
  children: { timer: list(timer, 'timers') },
});

const sleep = element('PowerState', 'A sleep state.', {
  attributes: { enabled: attr(yesNo, 'Whether the guest has it.') },
});

/** Sleep states of the guest. */
export const pm = element('PowerManagement', 'Sleep states of the guest.', {
  page: 'formatdomain.html#power-management',
  children: { 'suspend-to-mem': child(sleep), 'suspend-to-disk': child(sleep) },
});
