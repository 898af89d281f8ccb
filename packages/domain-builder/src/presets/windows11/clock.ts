import type { Domain, Timer } from '../../schema/types.gen.ts';
import type { Context, Part } from './context.ts';

/** The clock that Windows expects: local time, and timers that make up for lost ticks. */
export const clock: Part = (domain, context) => {
  const { report } = context;
  const chosen = domain.clock?.offset;
  if (chosen === undefined) report.set('clock', 'Windows takes the clock for local time', { path: 'clock.offset' });
  else report.kept('clock', `the offset ${chosen} was chosen`, { path: 'clock.offset' });
  if (chosen === 'utc') {
    report.warn(
      'clock',
      'Windows takes the clock for local time, unless RealTimeIsUniversal is set in its registry',
      'clock.offset',
    );
  }
  const local: Domain = { ...domain, clock: { ...domain.clock, offset: chosen ?? 'localtime' } };
  return [
    { name: 'rtc', tickpolicy: 'catchup' } as const,
    { name: 'pit', tickpolicy: 'delay' } as const,
    { name: 'hpet', present: false } as const,
  ].reduce<Domain>((next, timer) => withTimer(next, timer, context), local);
};

const reasons: Readonly<Partial<Record<Timer['name'], string>>> = {
  rtc: 'Windows counts its ticks, so lost ones are made up for',
  pit: 'ticks that come late are not gathered into a burst',
  hpet: 'Windows would prefer it, and it is slow',
  hypervclock: 'Windows reads the time without leaving the guest; synthetic timers need it',
};

/** Adds a timer unless it was chosen. */
export const withTimer = (domain: Domain, timer: Timer, { report }: Context): Domain => {
  const timers = domain.clock?.timers ?? [];
  const id = `clock/${timer.name}`;
  const index = timers.findIndex(({ name }) => name === timer.name);
  if (index >= 0) {
    report.kept(id, 'it was chosen', { path: `clock.timers.${index}` });
    return domain;
  }
  report.set(id, reasons[timer.name] ?? 'Windows uses it', { path: `clock.timers.${timers.length}` });
  return { ...domain, clock: { ...domain.clock, timers: [...timers, timer] } };
};
