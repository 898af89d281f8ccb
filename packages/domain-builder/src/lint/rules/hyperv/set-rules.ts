import { cpuVendor } from '../../../facts/hyperv-support.ts';
import {
  enabledEnlightenments,
  enlightenment,
  type Enlightenment,
  enlightenments,
  stateOf,
} from '../../../facts/hyperv.ts';
import type { Domain } from '../../../schema/types.gen.ts';
import type { Edit } from '../../../model/edit.ts';
import type { Fix, Problem, Rule } from '../../rule.ts';

const page = 'https://www.qemu.org/docs/master/system/i386/hyperv.html';

/** The way to the switch of an enlightenment. */
export const statePath = ({ field, child }: Enlightenment): string =>
  child === undefined ? `features.hyperv.${field}.state` : `features.hyperv.${field}.${child}.state`;

/** The enlightenments that a domain switches on one by one. */
export const switchedOn = (domain: Domain): readonly Enlightenment[] => {
  const hyperv = domain.features?.hyperv;
  if (hyperv === undefined || (hyperv.mode !== undefined && hyperv.mode !== 'custom')) return [];
  return enlightenments.filter((entry) => stateOf(hyperv, entry) === true);
};

const prerequisites: Rule = {
  id: 'hv/prereq',
  severity: 'error',
  title: 'an enlightenment without the one that it stands on',
  why: 'QEMU does not start: each of these needs others. libvirt before 11.9 defines such a domain all the same.',
  page,
  check: (domain) => {
    const entries = domain.type === 'kvm' ? switchedOn(domain) : [];
    const on = enabledEnlightenments(domain);
    const problems: Problem[] = [];
    for (const entry of entries) {
      const missing = entry.needs.filter((name) => name !== 'hypervclock' && !on.has(name));
      if (missing.length === 0) continue;
      const edits = missing.flatMap((name): Edit[] =>
        name === 'hypervclock' ? [] : [{ op: 'set', path: statePath(enlightenment(name)), value: true }],
      );
      problems.push({
        path: statePath(entry),
        message: `${entry.name} needs ${missing.join(' and ')}, which is not on`,
        fix: { title: `switch ${missing.join(' and ')} on`, edits },
      });
    }
    return problems;
  },
};

const clockFix = ({ clock }: Domain): Fix => {
  const index = clock?.timers?.findIndex(({ name }) => name === 'hypervclock') ?? -1;
  const edit: Edit =
    index >= 0
      ? { op: 'set', path: `clock.timers.${index}.present`, value: true }
      : { op: 'append', path: 'clock.timers', value: { name: 'hypervclock', present: true } };
  return { title: 'add the timer hypervclock', edits: [edit] };
};

const stimerClock: Rule = {
  id: 'hv/stimer-hypervclock',
  severity: 'error',
  title: 'synthetic timers without the Hyper-V clock',
  why: 'QEMU does not start: stimer needs hv-time, which libvirt calls the timer hypervclock.',
  page,
  check: (domain) =>
    domain.type === 'kvm' &&
    switchedOn(domain).some(({ name }) => name === 'stimer') &&
    !enabledEnlightenments(domain).has('hypervclock')
      ? [
          {
            path: 'features.hyperv.stimer.state',
            message: "stimer needs <timer name='hypervclock' present='yes'/> in <clock>",
            fix: clockFix(domain),
          },
        ]
      : [],
};

const evmcsVendor: Rule = {
  id: 'hv/evmcs-amd',
  severity: 'error',
  title: "evmcs on a CPU that is not Intel's",
  why: 'The enlightened VMCS is a thing of Intel: elsewhere QEMU does not start.',
  page,
  check: (domain, { host }) => {
    const entry = enlightenment('evmcs');
    const vendor = domain.cpu?.vendor ?? cpuVendor(host);
    if (domain.type !== 'kvm' || !switchedOn(domain).includes(entry) || vendor === undefined || vendor === entry.vendor)
      return [];
    return [
      {
        path: statePath(entry),
        message: `evmcs is for Intel's CPUs, and this one is ${vendor}'s; leave it out`,
        fix: { title: 'switch evmcs off', edits: [{ op: 'set', path: statePath(entry), value: false }] },
      },
    ];
  },
};

const reenlightenment: Rule = {
  id: 'hv/reenlightenment-tsc',
  severity: 'warning',
  title: 'reenlightenment without a fixed TSC frequency',
  why: 'The domain cannot be migrated or restored: QEMU wants to know the TSC frequency that the guest was promised.',
  page,
  check: (domain) => {
    const fixed = domain.clock?.timers?.some(({ name, frequency }) => name === 'tsc' && frequency !== undefined);
    if (fixed === true || !switchedOn(domain).some(({ name }) => name === 'reenlightenment')) return [];
    return [
      {
        path: 'features.hyperv.reenlightenment.state',
        message:
          "reenlightenment keeps the domain from being migrated unless <timer name='tsc' frequency='…'/> says how fast its TSC is",
      },
    ];
  },
};

/** Which enlightenments go together. */
export const hypervSetRules: readonly Rule[] = [prerequisites, stimerClock, evmcsVendor, reenlightenment];
