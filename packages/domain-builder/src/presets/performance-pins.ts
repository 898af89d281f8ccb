import { iothreadsOf } from '../builder/pin-step.ts';
import { commonCpus, cpusWithout, formatCpuSet, readCpuSet, unionOfCpus } from '../facts/cpu-set.ts';
import { type HostPinning, planPinning } from '../facts/pin-to-host.ts';
import type { HostCpuTopology } from '../facts/topology.ts';
import type { Cputune, Domain } from '../schema/types.gen.ts';
import type { PerformanceOptions } from './performance-options.ts';
import type { PresetDraft } from './preset-draft.ts';

const evidence = 'capabilities.host.topology';

/** True when some of the guest's CPUs are pinned already. */
export const keepsPins = ({ cputune }: Domain): boolean => (cputune?.vcpupins?.length ?? 0) > 0;

/** Plans the pinning of a guest none of whose CPUs is pinned, within what was chosen for it. */
export const planFor = (
  draft: PresetDraft,
  options: PerformanceOptions,
  host: HostCpuTopology,
  pageSize: bigint | undefined,
): HostPinning => {
  const { vcpu, cpu, memory, numatune } = draft.domain;
  const cpus = [options.cpus, vcpu?.cpuset].filter((set) => set !== undefined).map(numbersOf);
  const nodes = [options.nodes, strictNodes(numatune)].filter((set) => set !== undefined).map(numbersOf);
  const cells = cpu?.numa?.cells?.map((cell) => ({
    vcpus: readCpuSet(cell.cpus ?? ''),
    ...(cell.memory !== undefined && { memory: cell.memory }),
  }));
  return planPinning(host, {
    vcpus: vcpu?.count ?? 1,
    ...(cpu?.topology && { threads: cpu.topology.threads ?? 1 }),
    ...(memory && { memory: memory.bytes }),
    ...(pageSize !== undefined && { granule: pageSize }),
    ...(cpus[0] && { cpus: cpus.reduce(commonCpus) }),
    ...(nodes[0] && { nodes: nodes.reduce(commonCpus) }),
    ...(cells && { cells }),
  });
};

const numbersOf = (set: string | readonly number[]): readonly number[] =>
  typeof set === 'string' ? readCpuSet(set) : set;

const strictNodes = (numatune: Domain['numatune']): string | undefined =>
  numatune?.memory?.mode === undefined || numatune.memory.mode === 'strict' ? numatune?.memory?.nodeset : undefined;

/** Pins the guest's CPUs as planned, and what else runs for it elsewhere; without a plan, around the pins that there are. */
export const fillPins = (draft: PresetDraft, host: HostCpuTopology, plan: HostPinning | undefined): void => {
  if (plan) {
    draft.fillOpen(
      { id: 'pinning/vcpus', path: 'cputune.vcpupins', evidence },
      undefined,
      `Each CPU of the guest has one of the host's${plan.coresMatch ? ', and threads of a core stay together' : ''}.`,
      (domain) => withTune(domain, { vcpupins: plan.vcpus.map((cpu, vcpu) => ({ vcpu, cpuset: formatCpuSet(cpu) })) }),
    );
    if (!plan.coresMatch) {
      draft.warn(
        'pinning/cores',
        "the guest's cores are not cores of the host; choose CPUs that make whole cores",
        'cputune',
      );
    }
  } else {
    draft.kept('pinning/vcpus', 'It was chosen already.', { path: 'cputune.vcpupins' });
    warnOfOpenPins(draft);
  }
  const used = pinnedCpus(draft, host);
  const rest = plan ?? restOf(draft, host, used);
  fillEmulator(draft, rest.emulator);
  fillIothreads(draft, rest.iothreads);
  warnOfOverlap(draft, used);
  fillHint(draft, used);
};

/** Pins that were chosen are a plan of their own; CPUs that it leaves out are not guessed into it. */
const warnOfOpenPins = (draft: PresetDraft): void => {
  const { vcpu, cputune } = draft.domain;
  const pinned = new Set(cputune?.vcpupins?.map((pin) => pin.vcpu));
  const count = vcpu?.count ?? 1;
  if (pinned.size >= count) return;
  draft.warn(
    'pinning/partial',
    `${pinned.size} of the guest's ${count} CPUs are pinned and the others run anywhere; pin all of them or none`,
    'cputune.vcpupins',
  );
};

const withTune = (domain: Domain, fields: Cputune): Domain => ({
  ...domain,
  cputune: { ...domain.cputune, ...fields },
});

/** The host's CPUs that run CPUs of the guest. One that the host lacks, or that is switched off, is a conflict. */
const pinnedCpus = (draft: PresetDraft, host: HostCpuTopology): readonly number[] => {
  const sets = (draft.domain.cputune?.vcpupins ?? []).map(({ vcpu, cpuset }, index) => {
    const cpus = cpuset === undefined ? [] : readCpuSet(cpuset);
    const missing = cpus.find((cpu) => host.cpus.get(cpu)?.online !== true);
    if (missing === undefined) return cpus;
    const path = `cputune.vcpupins.${index}`;
    throw draft.conflict(
      `the guest's CPU ${vcpu} is pinned to ${missing}, which the host lacks or has switched off`,
      path,
    );
  });
  return unionOfCpus(...sets);
};

/** The CPUs beside the pinned ones: on the same nodes, where there are any. */
const restOf = (
  draft: PresetDraft,
  { nodes }: HostCpuTopology,
  used: readonly number[],
): Pick<HostPinning, 'emulator' | 'iothreads'> => {
  const near = nodes.filter(({ cpus }) => commonCpus(cpus, used).length > 0);
  const rest = [near, nodes]
    .map((some) =>
      cpusWithout(
        some.flatMap(({ cpus }) => cpus),
        used,
      ),
    )
    .find((cpus) => cpus.length > 0);
  if (rest) return { emulator: rest, iothreads: rest };
  throw draft.conflict(
    "the guest's CPUs are pinned to all of the host's; leave one for its emulator",
    'cputune.vcpupins',
  );
};

const fillEmulator = (draft: PresetDraft, cpus: readonly number[]): void => {
  draft.fillOpen(
    { id: 'pinning/emulator', path: 'cputune.emulatorpin', evidence },
    draft.domain.cputune?.emulatorpin,
    'The emulator takes no time from the CPUs of the guest.',
    (domain) => withTune(domain, { emulatorpin: { cpuset: formatCpuSet(cpus) } }),
  );
};

const fillIothreads = (draft: PresetDraft, cpus: readonly number[]): void => {
  const there = draft.domain.cputune?.iothreadpins ?? [];
  const pinned = new Set(there.map(({ iothread }) => iothread));
  const open = iothreadsOf(draft.domain).filter((iothread) => !pinned.has(iothread));
  draft.fillOpen(
    { id: 'pinning/iothreads', path: 'cputune.iothreadpins', evidence },
    open.length === 0 ? there : undefined,
    'I/O threads take no time from the CPUs of the guest.',
    (domain) =>
      withTune(domain, {
        iothreadpins: [...there, ...open.map((iothread) => ({ iothread, cpuset: formatCpuSet(cpus) }))],
      }),
  );
};

const warnOfOverlap = (draft: PresetDraft, used: readonly number[]): void => {
  const { emulatorpin, iothreadpins = [] } = draft.domain.cputune ?? {};
  for (const [path, set] of [
    ['cputune.emulatorpin', emulatorpin?.cpuset],
    ...iothreadpins.map(({ cpuset }, index) => [`cputune.iothreadpins.${index}`, cpuset] as const),
  ] as const) {
    const shared = set === undefined ? [] : commonCpus(readCpuSet(set), used);
    if (shared.length > 0) {
      draft.warn('pinning/overlap', `${path} shares the CPUs ${formatCpuSet(shared)} with CPUs of the guest`, path);
    }
  }
};

/** `hint-dedicated` makes a guest spin where it would otherwise let others run, so its CPUs must be its own. */
const fillHint = (draft: PresetDraft, used: readonly number[]): void => {
  const { type, vcpu, cputune, features } = draft.domain;
  const topic = { id: 'kvm/hint-dedicated', path: 'features.kvm.hintDedicated' };
  const pins = cputune?.vcpupins ?? [];
  const isFull = pins.length === (vcpu?.count ?? 1) && used.length === pins.length && pins.every(isSingle);
  if (type !== 'kvm') {
    draft.leftOut(topic.id, 'It is a feature of KVM.', topic);
  } else if (!isFull) {
    draft.leftOut(topic.id, 'Not every CPU of the guest has one of the host for itself.', topic);
    if (features?.kvm?.hintDedicated?.state === true) {
      draft.warn(
        topic.id,
        'hint-dedicated was chosen, and the CPUs of the guest are not its own; pin each to one',
        topic.path,
      );
    }
  } else {
    draft.fillOpen(
      topic,
      features?.kvm?.hintDedicated,
      'Every CPU of the guest has one of the host for itself.',
      (domain) => ({
        ...domain,
        features: { ...domain.features, kvm: { ...domain.features?.kvm, hintDedicated: { state: true } } },
      }),
    );
  }
};

const isSingle = ({ cpuset }: { readonly cpuset?: string }): boolean =>
  cpuset !== undefined && /^\d+$/.test(cpuset.trim());
