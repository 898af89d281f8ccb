import type { Cpu, CpuMode, Domain } from '../schema/types.gen.ts';

/** What else `DomainBuilder.vcpus` takes. */
export interface VcpuOptions {
  /** How many CPUs the guest starts with; all when absent. */
  readonly current?: number;
}

/** The number of CPUs, in place of what is there; where they may run stays. */
export const withVcpus = (domain: Domain, count: number, options: VcpuOptions): Domain => {
  const { current: _, ...rest } = domain.vcpu ?? { count };
  return { ...domain, vcpu: { ...rest, count, ...options } };
};

/** The CPU: a mode over what is there, or a whole description, beside which NUMA nodes stay. */
export const withCpu = (domain: Domain, cpu: CpuMode | Cpu): Domain => {
  if (typeof cpu === 'string') return { ...domain, cpu: { ...domain.cpu, mode: cpu } };
  return { ...domain, cpu: { ...(domain.cpu?.numa && { numa: domain.cpu.numa }), ...cpu } };
};
