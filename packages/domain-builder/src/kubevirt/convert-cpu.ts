import { commonCpus, parseCpuSet } from '../facts/cpu-set.ts';
import type { Cpu, CpuTopology } from '../schema/types.gen.ts';
import { compact, some } from './compact.ts';
import { type Conversion, pathsOf } from './conversion.ts';
import type { KubeVirtCpu } from './manifest.ts';

/** The CPUs: how many in which topology, the model, and whether they have cores of their own. */
export const convertCpu = (conversion: Conversion): KubeVirtCpu => {
  const pinned = pinning(conversion);
  return compact<KubeVirtCpu>({
    ...topology(conversion),
    model: model(conversion),
    features: features(conversion),
    ...pinned,
    ...(pinned.dedicatedCpuPlacement ? { numa: numa(conversion), realtime: realtime(conversion) } : {}),
  });
};

type Counts = Pick<KubeVirtCpu, 'sockets' | 'maxSockets' | 'cores' | 'threads'>;

/** libvirt without a topology makes a socket of each CPU; so is it here. */
const topology = ({ domain: { vcpu, cpu }, ledger }: Conversion): Counts => {
  const given = cpu?.topology;
  const count = vcpu?.count ?? 1;
  ledger.express('vcpu.count', ...pathsOf('cpu.topology', given, 'sockets', 'cores', 'threads'));
  if (given && (given.dies ?? 1) * (given.clusters ?? 1) > 1) {
    ledger.omit('cpu.topology', 'warning', 'KubeVirt has no dies and clusters: their cores are in one socket');
  } else {
    ledger.express(...pathsOf('cpu.topology', given, 'dies', 'clusters'));
  }
  const cores = given ? coresOf(given) : 1;
  const threads = given?.threads ?? 1;
  const sockets = Math.max(1, Math.ceil(count / (cores * threads)));
  if (given?.sockets !== undefined && given.sockets !== sockets) {
    ledger.omit('cpu.topology.sockets', 'warning', `${count} CPUs fill ${sockets} sockets of this topology`);
  }
  const current = vcpu?.current;
  if (current === undefined || current === count) {
    ledger.express('vcpu.current');
    return { sockets, cores, threads };
  }
  if (current % (cores * threads) === 0) {
    ledger.express('vcpu.current');
    return { sockets: current / (cores * threads), maxSockets: sockets, cores, threads };
  }
  ledger.omit('vcpu.current', 'warning', 'KubeVirt plugs whole sockets, so the guest starts with all its CPUs');
  return { sockets, cores, threads };
};

const coresOf = ({ dies = 1, clusters = 1, cores = 1 }: CpuTopology): number => dies * clusters * cores;

const model = ({ domain: { cpu }, ledger }: Conversion): string | undefined => {
  if (!cpu) return undefined;
  if (cpu.mode === 'host-passthrough' || cpu.mode === 'host-model') {
    ledger.express('cpu.mode');
    if (cpu.model) ledger.omit('cpu.model', 'info', `the mode ${cpu.mode} says it`);
    return cpu.mode;
  }
  if (cpu.mode === 'maximum') {
    ledger.omit('cpu.mode', 'warning', 'KubeVirt has no mode "maximum"; the guest gets the CPU model of its node');
    return 'host-model';
  }
  const name = cpu.model?.name;
  if (name === undefined) return undefined;
  ledger.express('cpu.mode', 'cpu.model.name');
  return name;
};

const features = ({ domain: { cpu }, ledger }: Conversion): KubeVirtCpu['features'] => {
  const list = cpu?.features ?? [];
  list.forEach((feature, index) => ledger.express(...pathsOf(`cpu.features.${index}`, feature, 'name', 'policy')));
  return some(list.map(({ name, policy }) => compact({ name, policy })));
};

/** Cores of one's own: which ones they are, the node says. */
const pinning = (conversion: Conversion): Pick<KubeVirtCpu, 'dedicatedCpuPlacement' | 'isolateEmulatorThread'> => {
  const { domain, ledger, steps } = conversion;
  const { vcpupins = [], emulatorpin } = domain.cputune ?? {};
  const pinned = new Set(vcpupins.map(({ vcpu }) => vcpu));
  const count = domain.vcpu?.count ?? 1;
  if (pinned.size < count) {
    if (pinned.size > 0) {
      ledger.omit('cputune.vcpupins', 'warning', 'KubeVirt gives all CPUs of a guest cores of their own, or none');
    }
    return {};
  }
  ledger.omit('cputune.vcpupins', 'info', 'the node chooses which cores are the guest’s own');
  steps.push({
    kind: 'Node',
    name: 'cpumanager=true',
    why: 'a node whose kubelet has the static CPU manager policy gives the guest cores of its own',
    from: vcpupins.map(({ vcpu, cpuset }) => `${vcpu}: ${cpuset ?? ''}`).join(', '),
  });
  if (
    emulatorpin?.cpuset === undefined ||
    meets(
      emulatorpin.cpuset,
      vcpupins.map(({ cpuset }) => cpuset ?? ''),
    )
  ) {
    return { dedicatedCpuPlacement: true };
  }
  ledger.omit('cputune.emulatorpin', 'info', 'the node chooses which core is the emulator’s own');
  return { dedicatedCpuPlacement: true, isolateEmulatorThread: true };
};

/** Whether a set of CPUs has one of others; a set that cannot be read may have any. */
const meets = (set: string, others: readonly string[]): boolean => {
  const own = parseCpuSet(set);
  return others.some((other) => {
    const cpus = parseCpuSet(other);
    return !own.ok || !cpus.ok || commonCpus(own.val, cpus.val).length > 0;
  });
};

const numa = ({ domain: { cpu, memoryBacking }, ledger }: Conversion): KubeVirtCpu['numa'] => {
  if (!hasNuma(cpu) || !memoryBacking?.hugepages) return undefined;
  ledger.omit('cpu.numa', 'info', 'the guest’s NUMA nodes follow those of the node that it runs on');
  return { guestMappingPassthrough: {} };
};

const hasNuma = (cpu: Cpu | undefined): boolean => (cpu?.numa?.cells?.length ?? 0) > 0;

const realtime = ({ domain: { cputune }, ledger }: Conversion): KubeVirtCpu['realtime'] => {
  const schedules = cputune?.vcpuscheds ?? [];
  const fifo = schedules.findIndex(({ scheduler }) => scheduler === 'fifo');
  const mask = schedules[fifo]?.vcpus;
  if (mask === undefined) return undefined;
  ledger.express(`cputune.vcpuscheds.${fifo}.vcpus`, `cputune.vcpuscheds.${fifo}.scheduler`);
  return { mask };
};
