import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { nodeSuspendTarget, type NodeSuspendTarget } from '../../generated/flags.gen.ts';
import { toValue } from '../../protocol/flags.ts';
import { STRING_OKAY, toRecord, type TypedRecord } from '../typed-params.ts';
import { charText } from './char-text.ts';
import { HostCpu } from './host-cpu.ts';
import { HostMemory } from './host-memory.ts';

/** What one gets to know at once about the host (virNodeInfo). */
export interface HostInfo {
  /** The CPU's model, or only its architecture. */
  readonly cpuModel: string;
  /** The memory, in KiB. */
  readonly memoryKiB: bigint;
  /** The number of CPUs that are online. */
  readonly cpus: number;
  /** The CPU's clock, in MHz; 0 where it is not known. */
  readonly mhz: number;
  /** The number of NUMA cells. */
  readonly numaCells: number;
  /** Sockets in each cell. */
  readonly sockets: number;
  /** Cores in each socket. */
  readonly cores: number;
  /** Threads in each core. */
  readonly threads: number;
}

/** How the host keeps guests apart (virSecurityModel). */
export interface SecurityModel {
  /** `selinux`, `apparmor`, …; empty where there is none. */
  readonly model: string;
  /** The domain of interpretation. */
  readonly doi: string;
}

/** The machine that the hypervisor runs on: `conn.host`. */
export class Host {
  /** Its CPUs. */
  readonly cpu: HostCpu;
  /** Its memory. */
  readonly memory: HostMemory;
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc) {
    this.#rpc = rpc;
    this.cpu = new HostCpu(rpc);
    this.memory = new HostMemory(rpc);
  }

  /** Its CPUs and memory. virNodeGetInfo. */
  info(options?: CallOptions): Promise<Result<HostInfo, LibvirtError>> {
    return attempt(async () => {
      const info = await this.#rpc.invoke('NODE_GET_INFO', undefined, options);
      return {
        cpuModel: charText(info.model),
        memoryKiB: info.memory,
        cpus: info.cpus,
        mhz: info.mhz,
        numaCells: info.nodes,
        sockets: info.sockets,
        cores: info.cores,
        threads: info.threads,
      };
    });
  }

  /** What its firmware says about it, as SMBIOS XML. virConnectGetSysinfo. */
  sysinfo(options?: CallOptions): Promise<Result<string, LibvirtError>> {
    return attempt(async () => (await this.#rpc.invoke('CONNECT_GET_SYSINFO', { flags: 0 }, options)).sysinfo);
  }

  /** The most vCPUs a guest can have, of that domain type (`kvm`, `qemu`, …) where one is named. virConnectGetMaxVcpus. */
  maxVcpus(options: { readonly type?: string } & CallOptions = {}): Promise<Result<number, LibvirtError>> {
    return attempt(async () => {
      return (await this.#rpc.invoke('CONNECT_GET_MAX_VCPUS', { type: options.type ?? null }, options)).maxVcpus;
    });
  }

  /** How it keeps guests apart. virNodeGetSecurityModel. */
  securityModel(options?: CallOptions): Promise<Result<SecurityModel, LibvirtError>> {
    return attempt(async () => {
      const { model, doi } = await this.#rpc.invoke('NODE_GET_SECURITY_MODEL', undefined, options);
      return { model: charText(model), doi: charText(doi) };
    });
  }

  /** AMD SEV: `pdh`, `cert-chain`, `cbitpos`, … Errors: `OPERATION_UNSUPPORTED` where there is none. virNodeGetSEVInfo. */
  sevInfo(options?: CallOptions): Promise<Result<TypedRecord, LibvirtError>> {
    return attempt(async () => {
      // All come at once, whatever number is asked for.
      const args = { nparams: 0, flags: STRING_OKAY };
      return toRecord((await this.#rpc.invoke('NODE_GET_SEV_INFO', args, options)).params);
    });
  }

  /**
   * Sends the host to sleep for so many seconds, at least 60: `mem` to RAM, `disk` to disk, `hybrid` to both.
   * virNodeSuspendForDuration.
   */
  async suspend(
    target: NodeSuspendTarget | number,
    seconds: bigint,
    options?: CallOptions,
  ): Promise<Result<void, LibvirtError>> {
    const args = { target: toValue(nodeSuspendTarget, target), duration: seconds, flags: 0 };
    return this.#rpc.call('NODE_SUSPEND_FOR_DURATION', args, options);
  }
}
