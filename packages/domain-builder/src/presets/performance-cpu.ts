import type { Host } from '../facts/host.ts';
import { cpuVendor } from '../facts/hyperv-support.ts';
import type { HostPinning } from '../facts/pin-to-host.ts';
import { isX86 } from './machine.ts';
import type { PresetDraft } from './preset-draft.ts';

/** The CPU of the host, as it is. */
export const fillCpuMode = (draft: PresetDraft): void => {
  const { cpu, type } = draft.domain;
  const topic = { id: 'cpu', path: 'cpu.mode' };
  draft.refuseOtherTypes();
  const mode = type === 'kvm' ? 'host-passthrough' : 'maximum';
  const why = type === 'kvm' ? 'The guest has all that the CPU can do.' : 'Emulation gives all it can.';
  draft.fillOpen(topic, cpu?.mode ?? cpu?.model, why, (domain) => ({ ...domain, cpu: { ...domain.cpu, mode } }));
  if (type === 'qemu') {
    draft.warn('performance/emulation', 'the guest is emulated (type qemu); no setting makes up for that', 'type');
  }
};

/** The cache of the host, as the guest's scheduler wants to know it. */
export const fillCache = (draft: PresetDraft): void => {
  const { cpu } = draft.domain;
  const topic = { id: 'cpu/cache', path: 'cpu.cache' };
  if (cpu?.mode !== 'host-passthrough' || !isX86(draft.domain)) {
    draft.leftOut(topic.id, 'Only an x86 CPU in the mode host-passthrough can show the cache of the host.', topic);
    return;
  }
  draft.fillOpen(topic, cpu.cache, 'The guest sees which of its CPUs share a cache.', (domain) => ({
    ...domain,
    cpu: { ...domain.cpu, cache: { mode: 'passthrough' } },
  }));
};

/** The guest's cores and sockets, as they lie on the host. */
export const fillTopology = (draft: PresetDraft, { threads, cells, vcpus }: HostPinning): void => {
  const even = cells.every((cell) => cell.vcpus.length === cells[0]?.vcpus.length);
  const sockets = even ? cells.length : 1;
  const cores = vcpus.length / sockets / threads;
  const why = `The guest knows which of its CPUs are one core, as ${threads} of the host's are.`;
  draft.fillOpen({ id: 'cpu/topology', path: 'cpu.topology' }, draft.domain.cpu?.topology, why, (domain) => ({
    ...domain,
    cpu: { ...domain.cpu, topology: { sockets, cores, threads } },
  }));
};

/** An AMD CPU tells of threads only with this feature, which QEMU leaves out of the host's CPU unless it is asked for. */
export const fillTopoext = (draft: PresetDraft, host: Host | undefined): void => {
  const { cpu } = draft.domain;
  if (cpu?.mode !== 'host-passthrough' || (cpu.topology?.threads ?? 1) < 2 || cpuVendor(host ?? {}) !== 'AMD') return;
  const topic = { id: 'cpu/topoext', path: 'cpu.features', evidence: 'capabilities.host.cpu.vendor' };
  const there = cpu.features?.find(({ name }) => name === 'topoext');
  draft.fillOpen(topic, there, 'Without it, a guest on an AMD CPU takes threads for cores.', (domain) => ({
    ...domain,
    cpu: { ...domain.cpu, features: [...(cpu.features ?? []), { policy: 'require', name: 'topoext' }] },
  }));
};
