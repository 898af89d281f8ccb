import { hostTopology } from '../../../facts/topology.ts';
import type { CpuTopology } from '../../../schema/types.gen.ts';
import type { Rule } from '../../rule.ts';
import { isQemu, isWindows, isX86 } from '../../../facts/guest-kind.ts';

const page = 'formatdomain.html#cpu-model-and-topology';

const cpusOf = ({ sockets = 1, dies = 1, clusters = 1, cores = 1, threads = 1 }: CpuTopology): number =>
  sockets * dies * clusters * cores * threads;

const topologyProduct: Rule = {
  id: 'cpu/topology-product',
  severity: 'error',
  title: 'a topology that does not give the number of CPUs',
  why: 'libvirt refuses the domain: sockets, dies, clusters, cores and threads multiplied must be the most CPUs that it can have.',
  page,
  check: ({ cpu, vcpu }) => {
    if (cpu?.topology === undefined || vcpu === undefined || cpusOf(cpu.topology) === vcpu.count) return [];
    const given = cpusOf(cpu.topology);
    return [{ path: 'cpu.topology', message: `the topology is one of ${given} CPUs, and <vcpu> says ${vcpu.count}` }];
  },
};

const windowsSockets: Rule = {
  id: 'cpu/windows-sockets',
  severity: 'warning',
  title: 'more sockets than Windows uses',
  why: 'Client editions of Windows use two sockets at most, Home one; the CPUs in the others are idle. Without a topology each CPU is a socket.',
  page,
  check: (domain) => {
    const { cpu, vcpu } = domain;
    const count = vcpu?.count ?? 1;
    if (!isQemu(domain) || !isX86(domain) || count <= 2 || cpu?.numa !== undefined || !isWindows(domain)) return [];
    const { topology } = cpu ?? {};
    const sockets = topology === undefined ? count : (topology.sockets ?? 1);
    if (sockets <= 2) return [];
    const message = `the guest sees ${sockets} sockets, and Windows uses one or two of them`;
    if (topology !== undefined) return [{ path: 'cpu.topology.sockets', message }];
    const value = { sockets: 1, cores: count, threads: 1 };
    return [
      {
        path: 'cpu.topology',
        message,
        fix: { title: 'put all CPUs into one socket', edits: [{ op: 'set', path: 'cpu.topology', value }] },
      },
    ];
  },
};

const overMaximum: Rule = {
  id: 'cpu/vcpus-over-max',
  severity: 'error',
  title: 'more CPUs than a guest can have on this host',
  why: 'libvirt refuses to start the domain on this host.',
  page: 'formatdomaincaps.html#cpu-allocation',
  check: ({ vcpu }, { host }) => {
    const max = host.domainCapabilities?.vcpu?.max;
    if (vcpu === undefined || max === undefined || vcpu.count <= max) return [];
    return [{ path: 'vcpu.count', message: `the domain has ${vcpu.count} CPUs, and ${max} are the most here` }];
  },
};

const overHost: Rule = {
  id: 'cpu/vcpus-over-host',
  severity: 'warning',
  title: 'more CPUs than the host has',
  why: 'CPUs of one guest then wait for each other: it is slower than with fewer.',
  page: 'formatdomain.html#cpu-allocation',
  check: ({ vcpu }, { host }) => {
    const cpus = hostTopology(host.capabilities)?.cpus.size;
    if (vcpu === undefined || cpus === undefined || (vcpu.current ?? vcpu.count) <= cpus) return [];
    return [{ path: 'vcpu', message: `the domain has ${vcpu.current ?? vcpu.count} CPUs, and the host has ${cpus}` }];
  },
};

const defaultModel: Rule = {
  id: 'cpu/default-model',
  severity: 'info',
  title: 'a CPU that nobody chose',
  why: "QEMU's default model lacks most of what CPUs have had since 2006 (SSE4.2, AES, POPCNT): programs are slow, and new systems do not boot.",
  page,
  check: (domain) => {
    const { cpu } = domain;
    if (domain.type !== 'kvm' || !isX86(domain) || domain.os?.type.value !== 'hvm') return [];
    if (cpu?.mode !== undefined || cpu?.model !== undefined) return [];
    return [{ path: 'cpu.mode', message: 'choose host-passthrough for one host, host-model where guests migrate' }];
  },
};

const hostCpuWithoutKvm: Rule = {
  id: 'cpu/host-without-kvm',
  severity: 'warning',
  title: "the host's CPU without KVM",
  why: 'QEMU cannot show what it does not have: the domain does not start, or has another CPU than the host.',
  page,
  check: ({ type, cpu }) =>
    type === 'qemu' && (cpu?.mode === 'host-passthrough' || cpu?.mode === 'host-model')
      ? [{ path: 'cpu.mode', message: `the mode ${cpu.mode} is for KVM; take maximum, or a named model` }]
      : [],
};

/** The guest's CPUs. */
export const cpuRules: readonly Rule[] = [
  topologyProduct,
  windowsSockets,
  overMaximum,
  overHost,
  defaultModel,
  hostCpuWithoutKvm,
];
