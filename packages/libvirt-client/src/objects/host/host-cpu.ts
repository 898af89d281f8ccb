import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { connectBaselineCPUFlags, connectCompareCPUFlags, nodeGetCPUStatsAllCPUs } from '../../generated/flags.gen.ts';
import { fromBitmap } from '../bitmaps.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { severalCalls } from '../how-many.ts';
import { type CpuComparison, toComparison } from './cpu-comparison.ts';
import { toStats } from './host-stats.ts';

/** A hypervisor, as far as it says what CPU it can give a guest; libvirt chooses what is left out. */
export interface HypervisorQuery {
  /** The path of the emulator's executable. */
  readonly emulator?: string;
  /** The guest's architecture, such as `x86_64`. */
  readonly arch?: string;
  /** The machine type, such as `q35`. */
  readonly machine?: string;
  /** `kvm`, `qemu`, … */
  readonly virtType?: string;
}

/** Which CPUs the host has. */
export interface CpuMap {
  /** The number of CPUs, online or not. */
  readonly cpus: number;
  /** The numbers of those that are online. */
  readonly online: ReadonlySet<number>;
}

/** The host's CPUs: `conn.host.cpu`. */
export class HostCpu {
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc) {
    this.#rpc = rpc;
  }

  /** How that CPU (XML of `<cpu>`) compares to the host's. virConnectCompareCPU. */
  compare(
    xml: string,
    options: FlagOptions<typeof connectCompareCPUFlags> & CallOptions = {},
  ): Promise<Result<CpuComparison, LibvirtError>> {
    return attempt(async () => {
      const args = { xml, flags: flagBits(connectCompareCPUFlags, options) };
      return toComparison((await this.#rpc.invoke('CONNECT_COMPARE_CPU', args, options)).result);
    });
  }

  /** How that CPU (XML of `<cpu>`) compares to what a hypervisor can give. virConnectCompareHypervisorCPU. */
  compareHypervisor(
    xml: string,
    options: HypervisorQuery & FlagOptions<typeof connectCompareCPUFlags> & CallOptions = {},
  ): Promise<Result<CpuComparison, LibvirtError>> {
    return attempt(async () => {
      const args = { ...hypervisorArgs(options), xmlCPU: xml, flags: flagBits(connectCompareCPUFlags, options) };
      return toComparison((await this.#rpc.invoke('CONNECT_COMPARE_HYPERVISOR_CPU', args, options)).result);
    });
  }

  /** The XML of the best CPU that all those hosts (XML of `<cpu>` each) have. virConnectBaselineCPU. */
  baseline(
    xmls: readonly string[],
    options: FlagOptions<typeof connectBaselineCPUFlags> & CallOptions = {},
  ): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      const args = { xmlCPUs: [...xmls], flags: flagBits(connectBaselineCPUFlags, options) };
      return (await this.#rpc.invoke('CONNECT_BASELINE_CPU', args, options)).cpu;
    });
  }

  /** The XML of the best CPU that all those hypervisors can give. virConnectBaselineHypervisorCPU. */
  baselineHypervisor(
    xmls: readonly string[],
    options: HypervisorQuery & FlagOptions<typeof connectBaselineCPUFlags> & CallOptions = {},
  ): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      const args = {
        ...hypervisorArgs(options),
        xmlCPUs: [...xmls],
        flags: flagBits(connectBaselineCPUFlags, options),
      };
      return (await this.#rpc.invoke('CONNECT_BASELINE_HYPERVISOR_CPU', args, options)).cpu;
    });
  }

  /** The names of the CPU models of an architecture, such as `x86_64`. virConnectGetCPUModelNames. */
  modelNames(arch: string, options?: CallOptions): Promise<Result<readonly string[], LibvirtError>> {
    return attempt(async () => {
      const args = { arch, needResults: 1, flags: 0 };
      return (await this.#rpc.invoke('CONNECT_GET_CPU_MODEL_NAMES', args, options)).models;
    });
  }

  /** Which CPUs the host has, and which are online. virNodeGetCPUMap. */
  map(options?: CallOptions): Promise<Result<CpuMap, LibvirtError>> {
    return attempt(async () => {
      const args = { needMap: 1, needOnline: 0, flags: 0 };
      const { ret, cpumap } = await this.#rpc.invoke('NODE_GET_CPU_MAP', args, options);
      return { cpus: ret, online: fromBitmap(cpumap) };
    });
  }

  /**
   * The time spent since the host started, in nanoseconds, as `kernel`, `user`, `idle`, `iowait`, … of one CPU or of all
   * together; some hypervisors tell `utilization` (in percent) instead. virNodeGetCPUStats.
   */
  stats(
    options: { readonly cpu?: number } & CallOptions = {},
  ): Promise<Result<Readonly<Record<string, bigint>>, LibvirtError>> {
    const args = { cpuNum: options.cpu ?? nodeGetCPUStatsAllCPUs.allCpus, flags: 0 };
    return attempt(() =>
      severalCalls(options, async (step) => {
        const { nparams } = await this.#rpc.invoke('NODE_GET_CPU_STATS', { ...args, nparams: 0 }, step);
        return toStats((await this.#rpc.invoke('NODE_GET_CPU_STATS', { ...args, nparams }, step)).params);
      }),
    );
  }
}

function hypervisorArgs({ emulator, arch, machine, virtType }: HypervisorQuery) {
  return {
    emulator: emulator ?? null,
    arch: arch ?? null,
    machine: machine ?? null,
    virttype: virtType ?? null,
  };
}
