import { cpuVendor } from '../../facts/hyperv-support.ts';
import type { Cpu, CpuMode, CpuTopology, Domain } from '../../schema/types.gen.ts';
import { type Context, conflict, type Part, problem } from './context.ts';

/** The number of CPUs, what they are, and that they sit in one socket: editions for clients use no more than one or two. */
export const cpu: Part = (domain, context) => {
  const count = countOf(domain, context);
  const { cpu: chosen } = domain;
  const topology = topologyOf(chosen?.topology, count, context);
  const next: Cpu = { ...withMode(chosen, domain.type, context), topology };
  const isFilled = chosen?.topology === undefined;
  return { ...domain, vcpu: { ...domain.vcpu, count }, cpu: isFilled ? withThreads(next, context) : next };
};

/** QEMU gives an AMD guest no threads unless told that it may; see `topoext` in its CPU models. */
const withThreads = (next: Cpu, { host, report }: Context): Cpu => {
  if ((next.topology?.threads ?? 1) < 2 || next.mode !== 'host-passthrough') return next;
  const { features = [] } = next;
  if (cpuVendor(host) !== 'AMD' || features.some(({ name }) => name === 'topoext')) return next;
  report.set('cpu/topoext', "AMD's CPUs tell of threads only with it", {
    path: 'cpu.features',
    evidence: 'domainCapabilities.cpu',
  });
  return { ...next, features: [...features, { policy: 'require', name: 'topoext' }] };
};

const countOf = ({ vcpu }: Domain, { host, report }: Context): number => {
  const max = host.domainCapabilities?.vcpu?.max;
  if (vcpu === undefined) {
    const count = Math.min(4, max ?? 4);
    report.set('cpu/count', `Windows 11 asks for 2 at least, and is quick with ${count}`, { path: 'vcpu.count' });
    return count;
  }
  const { count } = vcpu;
  if (!Number.isSafeInteger(count) || count < 1)
    throw problem('INVALID_VALUE', `${count} CPUs cannot be`, 'vcpu.count');
  if (max !== undefined && count > max) {
    throw conflict(`${count} CPUs were chosen, but the host gives a guest at most ${max}`, 'vcpu.count');
  }
  report.kept('cpu/count', `${count} were chosen`, { path: 'vcpu.count' });
  if (count < 2) {
    report.warn(
      'cpu/count',
      'Windows 11 Setup refuses a machine with one CPU unless told not to look; give it 2',
      'vcpu.count',
    );
  }
  return count;
};

const withMode = (chosen: Cpu | undefined, type: Domain['type'], { host, report }: Context): Cpu => {
  const path = 'cpu.mode';
  const isKept = chosen?.mode !== undefined || chosen?.model !== undefined;
  if (isKept) report.kept('cpu/mode', `the CPU ${chosen.mode ?? chosen.model?.name ?? 'custom'} was chosen`, { path });
  const kept = chosen?.mode ?? (isKept ? 'custom' : undefined);
  if (type !== 'kvm') {
    if (kept === 'host-passthrough' || kept === 'host-model') {
      if (kept === 'host-passthrough') {
        throw conflict(`the CPU mode ${kept} needs KVM, but the type ${type} was chosen; use 'maximum'`, path);
      }
      report.warn(
        'cpu/mode',
        `the CPU mode ${kept} describes the host's CPU, which QEMU without KVM cannot always give`,
        path,
      );
    }
    if (isKept) return { ...chosen };
    report.set('cpu/mode', 'without KVM, maximum is all that QEMU can emulate', { path });
    return { ...chosen, mode: 'maximum' };
  }
  if (isKept) {
    const isOpen = chosen.mode === 'host-passthrough' && chosen.migratable === undefined;
    return isOpen ? { ...chosen, migratable: true } : { ...chosen };
  }
  const mode = bestMode(host.domainCapabilities?.cpu?.modes);
  report.set('cpu/mode', `the mode ${mode} gives Windows what the host's CPU has`, {
    path,
    ...(host.domainCapabilities?.cpu && { evidence: 'domainCapabilities.cpu' }),
  });
  return {
    ...chosen,
    mode,
    ...(mode === 'host-passthrough' && chosen?.migratable === undefined && { migratable: true }),
  };
};

const bestMode = (modes: readonly { readonly name?: CpuMode; readonly supported?: boolean }[] = []): CpuMode => {
  const lacks = (name: CpuMode): boolean => modes.some((mode) => mode.name === name && mode.supported === false);
  return lacks('host-passthrough') && !lacks('host-model') ? 'host-model' : 'host-passthrough';
};

const topologyOf = (chosen: CpuTopology | undefined, count: number, { options, report }: Context): CpuTopology => {
  const path = 'cpu.topology';
  if (chosen !== undefined) {
    const { sockets = 1, dies = 1, clusters = 1, cores = 1, threads = 1 } = chosen;
    const product = sockets * dies * clusters * cores * threads;
    if (product !== count) {
      throw conflict(
        `the topology makes ${product} CPUs (${sockets} sockets, ${dies} dies, ${clusters} clusters, ${cores} cores, ` +
          `${threads} threads), but the domain has ${count}; leave the topology out or make them equal`,
        path,
      );
    }
    report.kept('cpu/topology', 'it was chosen', { path });
    if (sockets > 2) {
      report.warn(
        'cpu/topology',
        `Windows 11 uses 2 sockets at most, Home 1; the CPUs of ${sockets - 2} sockets stay idle`,
        path,
      );
    }
    return chosen;
  }
  const { threads = 1 } = options;
  if (count % threads !== 0) {
    throw problem(
      'INVALID_VALUE',
      `${count} CPUs do not divide into cores of ${threads} threads; leave threads out`,
      path,
    );
  }
  report.set('cpu/topology', 'Windows 11 uses one or two sockets, and libvirt would make one of each CPU', { path });
  return { sockets: 1, cores: count / threads, threads };
};
