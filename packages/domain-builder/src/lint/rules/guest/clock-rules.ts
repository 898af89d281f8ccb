import type { Domain } from '../../../schema/types.gen.ts';
import type { Rule } from '../../rule.ts';
import { hasSecureBoot } from '../firmware/firmware-rules.ts';
import { isQemu, isWindows, isX86 } from '../../../facts/guest-kind.ts';

const page = 'formatdomain.html#time-keeping';

const isWindowsPc = (domain: Domain): boolean => isQemu(domain) && isX86(domain) && isWindows(domain);

const windowsUtc: Rule = {
  id: 'clock/windows-utc',
  severity: 'warning',
  title: 'Windows with a clock in UTC',
  why: 'Windows takes the clock of a PC for local time: it is wrong by the time zone after each start.',
  page,
  check: (domain) => {
    const offset = domain.clock?.offset ?? 'utc';
    if (offset !== 'utc' || !isWindowsPc(domain)) return [];
    return [
      {
        path: 'clock.offset',
        message: "the clock shows UTC, and Windows wants offset='localtime'",
        fix: { title: 'show the local time', edits: [{ op: 'set', path: 'clock.offset', value: 'localtime' }] },
      },
    ];
  },
};

const hpet: Rule = {
  id: 'clock/hpet',
  severity: 'info',
  title: 'Windows with the HPET',
  why: 'Reading it leaves the guest each time: an idle Windows takes some per cent of a CPU more.',
  page,
  check: (domain) => {
    if (!isWindowsPc(domain)) return [];
    const timers = domain.clock?.timers ?? [];
    const index = timers.findIndex(({ name }) => name === 'hpet');
    if (timers[index]?.present === false) return [];
    const path = index < 0 ? 'clock.timers' : `clock.timers.${index}.present`;
    const edit =
      index < 0
        ? ({ op: 'append', path, value: { name: 'hpet', present: false } } as const)
        : ({ op: 'set', path, value: false } as const);
    return [
      {
        path,
        message: "Windows is better off without the HPET: <timer name='hpet' present='no'/>",
        fix: { title: 'leave the HPET out', edits: [edit] },
      },
    ];
  },
};

const suspendToMemory: Rule = {
  id: 'pm/s3-secureboot',
  severity: 'warning',
  title: 'suspend to memory with Secure Boot or Windows',
  why: 'Guests often do not come back from it: the firmware with Secure Boot, and the display drivers of Windows, do not take part.',
  page: 'formatdomain.html#power-management',
  check: (domain) => {
    const path = 'pm.suspendToMem.enabled';
    if (domain.pm?.suspendToMem?.enabled !== true || !(hasSecureBoot(domain) || isWindowsPc(domain))) return [];
    return [
      {
        path,
        message: "suspend-to-mem is on; say enabled='no'",
        fix: { title: 'switch it off', edits: [{ op: 'set', path, value: false }] },
      },
    ];
  },
};

/** The guest's clock and sleep. */
export const clockRules: readonly Rule[] = [windowsUtc, hpet, suspendToMemory];
