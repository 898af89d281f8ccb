import { formatCpuSet } from '../../../facts/cpu-set.ts';
import { hostTopology } from '../../../facts/topology.ts';
import type { Problem, Rule } from '../../rule.ts';
import { each } from '../each.ts';
import { allPins, helperPins, vcpuPins } from './pins.ts';

const page = 'formatdomain.html#cpu-tuning';

const outOfRange: Rule = {
  id: 'pin/out-of-range',
  severity: 'warning',
  title: 'a CPU is pinned that the guest does not have',
  why: 'libvirt drops it without a word; often the number of CPUs was lowered, or counted from 1.',
  page,
  check: ({ cputune, vcpu }) =>
    each(cputune?.vcpupins, 'cputune.vcpupins').flatMap(({ item, path }) =>
      vcpu === undefined || item.vcpu === undefined || item.vcpu < vcpu.count
        ? []
        : [
            {
              path: `${path}.vcpu`,
              message: `vcpu ${item.vcpu} is pinned, and the last one is ${vcpu.count - 1}`,
              fix: { title: 'remove the line', edits: [{ op: 'remove' as const, path }] },
            },
          ],
    ),
};

const duplicate: Rule = {
  id: 'pin/duplicate',
  severity: 'error',
  title: 'a CPU is pinned twice',
  why: 'libvirt refuses the domain.',
  page,
  check: ({ cputune }) => {
    const seen = new Set<number>();
    return each(cputune?.vcpupins, 'cputune.vcpupins').flatMap(({ item, path }) => {
      if (item.vcpu === undefined || !seen.has(item.vcpu)) {
        if (item.vcpu !== undefined) seen.add(item.vcpu);
        return [];
      }
      return [
        { path: `${path}.vcpu`, message: `vcpu ${item.vcpu} is pinned a second time; one line names all its CPUs` },
      ];
    });
  },
};

const overlap: Rule = {
  id: 'pin/overlap',
  severity: 'warning',
  title: 'the emulator runs where a pinned CPU of the guest does',
  why: 'The CPU of the guest then stands still whenever QEMU itself or its I/O works, and pinning was to prevent just that.',
  page,
  check: (domain) => {
    const taken = new Set<number>();
    for (const { cpus } of vcpuPins(domain)) for (const cpu of cpus) taken.add(cpu);
    const problems: Problem[] = [];
    for (const { what, path, cpus } of helperPins(domain)) {
      const both = cpus.filter((cpu) => taken.has(cpu));
      if (both.length === 0) continue;
      problems.push({
        path,
        message: `${what} shares the host's CPUs ${formatCpuSet(both)} with pinned CPUs of the guest`,
      });
    }
    return problems;
  },
};

const shared: Rule = {
  id: 'pin/shared-cpu',
  severity: 'info',
  title: "two of the guest's CPUs are pinned to one of the host",
  why: 'Only one of them can run at a time, and a lock that the other holds is then waited for in vain.',
  page,
  check: (domain) => {
    const owners = new Map<number, string>();
    const problems: Problem[] = [];
    for (const { what, path, cpus } of vcpuPins(domain)) {
      const [cpu] = cpus;
      if (cpus.length !== 1 || cpu === undefined) continue;
      const owner = owners.get(cpu);
      owners.set(cpu, owner ?? what);
      if (owner !== undefined)
        problems.push({ path, message: `${what} and ${owner} both run on the host's CPU ${cpu} only` });
    }
    return problems;
  },
};

const unknownHostCpu: Rule = {
  id: 'pin/unknown-host-cpu',
  severity: 'error',
  title: 'pinned to a CPU that the host does not have',
  why: 'The domain does not start on this host.',
  page,
  check: (domain, { host }) => {
    const topology = hostTopology(host.capabilities);
    if (topology === undefined) return [];
    const problems: Problem[] = [];
    for (const { what, path, cpus } of allPins(domain)) {
      const missing = cpus.filter((cpu) => topology.cpus.get(cpu)?.online !== true);
      if (missing.length === 0) continue;
      const message = `${what} is to run on the host's CPUs ${formatCpuSet(missing)}, which are not there or switched off`;
      problems.push({ path, message });
    }
    return problems;
  },
};

const dedicated: Rule = {
  id: 'pin/hint-dedicated',
  severity: 'warning',
  title: 'the guest is told that its CPUs are its own, and they are not pinned',
  why: 'The guest then never gives way to others, though it has to share: it spins where it should sleep.',
  page: 'formatdomain.html#hypervisor-features',
  check: (domain) => {
    const pinned = new Set(domain.cputune?.vcpupins?.map(({ vcpu }) => vcpu));
    const count = domain.vcpu?.count ?? 1;
    if (domain.features?.kvm?.hintDedicated?.state !== true || pinned.size >= count) return [];
    const message = `hint-dedicated is on, and ${pinned.size} of ${count} CPUs are pinned; pin all, or leave it out`;
    return [{ path: 'features.kvm.hintDedicated.state', message }];
  },
};

/** Where the guest's CPUs and its helpers run. */
export const pinRules: readonly Rule[] = [outOfRange, duplicate, overlap, shared, unknownHostCpu, dedicated];
