import type { Result } from 'ts-results';
import { attempt, type CallOptions } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { domainVcpuFlags, vcpuState, type VcpuState } from '../../generated/flags.gen.ts';
import { fromValue } from '../../protocol/flags.ts';
import { formatNumbers, fromBitmap, fromBitmaps, parseNumbers, toBitmap } from '../bitmaps.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { severalCalls } from '../how-many.ts';
import { toRecord, type TypedRecord } from '../typed-params.ts';
import { cpuStats } from './cpu-stats.ts';
import { hostMapLength } from './host-cpus.ts';
import { DomainPart, impactBits, type ImpactOptions } from './part.ts';

/** A virtual CPU of a running guest. */
export interface VcpuInfo {
  readonly number: number;
  /** `unknown` for a state that a newer server has. */
  readonly state: VcpuState | 'unknown';
  /** libvirt's number of the state. */
  readonly stateNumber: number;
  /** The CPU time it has used, in nanoseconds. */
  readonly cpuTimeNs: bigint;
  /** The host's CPU it runs on; null where that is not known. */
  readonly cpu: number | null;
  /** The host's CPUs it may run on. */
  readonly affinity: ReadonlySet<number>;
}

/** What the guest's agent tells of its CPUs. */
export interface GuestVcpus {
  readonly vcpus: ReadonlySet<number>;
  readonly online: ReadonlySet<number>;
  /** Those that can be taken offline. */
  readonly offlinable: ReadonlySet<number>;
}

/** CPU statistics: of all of the host's CPUs together, and of each. */
export interface DomainCpuStats {
  readonly total: TypedRecord;
  readonly cpus: readonly TypedRecord[];
}

/** A domain's virtual CPUs: `domain.vcpus`. */
export class DomainVcpus extends DomainPart {
  /** How many it has; with `maximum` how many it may have, with `guest` how many the guest uses. virDomainGetVcpusFlags. */
  count(options: FlagOptions<typeof domainVcpuFlags> & CallOptions = {}): Promise<Result<number, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, flags: flagBits(domainVcpuFlags, options) };
      return (await this.rpc.invoke('DOMAIN_GET_VCPUS_FLAGS', args, options)).num;
    });
  }

  /** Sets how many it has; with `maximum` how many it may have. virDomainSetVcpusFlags. */
  setCount(
    count: number,
    options: FlagOptions<typeof domainVcpuFlags> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, nvcpus: count, flags: flagBits(domainVcpuFlags, options) };
      return this.rpc.invoke('DOMAIN_SET_VCPUS_FLAGS', args, options);
    });
  }

  /** How many it may have: what it was started with, or what its hypervisor can. virDomainGetMaxVcpus. */
  max(options?: CallOptions): Promise<Result<number, LibvirtError>> {
    return attempt(async () => (await this.rpc.invoke('DOMAIN_GET_MAX_VCPUS', { dom: this.dom }, options)).num);
  }

  /** Each one of a running guest. virDomainGetVcpus. */
  list(options: CallOptions = {}): Promise<Result<VcpuInfo[], LibvirtError>> {
    return attempt(() =>
      severalCalls(options, async (step) => {
        const { nrVirtCpu } = await this.rpc.invoke('DOMAIN_GET_INFO', { dom: this.dom }, step);
        const maplen = await hostMapLength(this.rpc, step);
        const args = { dom: this.dom, maxinfo: nrVirtCpu, maplen };
        const { info, cpumaps } = await this.rpc.invoke('DOMAIN_GET_VCPUS', args, step);
        const affinities = fromBitmaps(cpumaps, maplen);
        return info.map(({ number, state, cpuTime, cpu }, i) => ({
          number,
          state: fromValue(vcpuState, state) ?? 'unknown',
          stateNumber: state,
          cpuTimeNs: cpuTime,
          cpu: cpu < 0 ? null : cpu,
          affinity: affinities[i] ?? new Set<number>(),
        }));
      }),
    );
  }

  /** Binds one to CPUs of the host. virDomainPinVcpuFlags. */
  pin(
    vcpu: number,
    cpus: Iterable<number>,
    options: ImpactOptions & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, vcpu, cpumap: toBitmap(cpus), flags: impactBits(options) };
      return this.rpc.invoke('DOMAIN_PIN_VCPU_FLAGS', args, options);
    });
  }

  /** The host's CPUs that each one may run on, in their order. virDomainGetVcpuPinInfo. */
  pinInfo(options: ImpactOptions & CallOptions = {}): Promise<Result<ReadonlySet<number>[], LibvirtError>> {
    return attempt(() =>
      severalCalls(options, async (step) => {
        const flags = impactBits(options);
        const count = { dom: this.dom, flags: flags | domainVcpuFlags.maximum };
        const { num: ncpumaps } = await this.rpc.invoke('DOMAIN_GET_VCPUS_FLAGS', count, step);
        const maplen = await hostMapLength(this.rpc, step);
        const args = { dom: this.dom, ncpumaps, maplen, flags };
        const { cpumaps, num } = await this.rpc.invoke('DOMAIN_GET_VCPU_PIN_INFO', args, step);
        return fromBitmaps(cpumaps, maplen).slice(0, num);
      }),
    );
  }

  /** Binds the emulator's own threads to CPUs of the host. virDomainPinEmulator. */
  pinEmulator(cpus: Iterable<number>, options: ImpactOptions & CallOptions = {}): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, cpumap: toBitmap(cpus), flags: impactBits(options) };
      return this.rpc.invoke('DOMAIN_PIN_EMULATOR', args, options);
    });
  }

  /** The host's CPUs that the emulator's own threads may run on; null where the server has no answer. virDomainGetEmulatorPinInfo. */
  emulatorPinInfo(
    options: ImpactOptions & CallOptions = {},
  ): Promise<Result<ReadonlySet<number> | null, LibvirtError>> {
    return attempt(() =>
      severalCalls(options, async (step) => {
        const args = { dom: this.dom, maplen: await hostMapLength(this.rpc, step), flags: impactBits(options) };
        const { cpumaps, ret } = await this.rpc.invoke('DOMAIN_GET_EMULATOR_PIN_INFO', args, step);
        return ret > 0 ? fromBitmap(cpumaps) : null;
      }),
    );
  }

  /** Plugs virtual CPUs in, or takes them out. virDomainSetVcpu. */
  setVcpu(
    vcpus: Iterable<number>,
    isPlugged: boolean,
    options: ImpactOptions & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = {
        dom: this.dom,
        cpumap: formatNumbers(vcpus),
        state: Number(isPlugged),
        flags: impactBits(options),
      };
      return this.rpc.invoke('DOMAIN_SET_VCPU', args, options);
    });
  }

  /** What the guest's agent tells of its CPUs. virDomainGetGuestVcpus. */
  guest(options?: CallOptions): Promise<Result<GuestVcpus, LibvirtError>> {
    return attempt(async () => {
      const { params } = await this.rpc.invoke('DOMAIN_GET_GUEST_VCPUS', { dom: this.dom, flags: 0 }, options);
      const told = toRecord(params);
      const numbers = (name: string) => parseNumbers(String(told[name] ?? ''));
      return { vcpus: numbers('vcpus'), online: numbers('online'), offlinable: numbers('offlinable') };
    });
  }

  /** Lets the guest's agent take CPUs online or offline. virDomainSetGuestVcpus. */
  setGuest(vcpus: Iterable<number>, isOnline: boolean, options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, cpumap: formatNumbers(vcpus), state: Number(isOnline), flags: 0 };
      return this.rpc.invoke('DOMAIN_SET_GUEST_VCPUS', args, options);
    });
  }

  /** What of the host's CPU time a running guest has used. virDomainGetCPUStats. */
  cpuStats(options: CallOptions = {}): Promise<Result<DomainCpuStats, LibvirtError>> {
    return attempt(() => severalCalls(options, (step) => cpuStats(this.rpc, this.dom, step)));
  }
}
