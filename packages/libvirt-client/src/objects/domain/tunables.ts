import type { Result } from 'ts-results';
import { attempt, type CallOptions } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { countedParams, severalCalls } from '../how-many.ts';
import { fromRecord, STRING_OKAY, toRecord, type TypedInputs, type TypedRecord } from '../typed-params.ts';
import { DomainPart, impactBits, type ImpactOptions } from './part.ts';
import type {
  BlkioFields,
  MemoryFields,
  NumaFields,
  PerfFields,
  Received,
  SchedulerFields,
  Settable,
} from './typed-fields.ts';

type Options = ImpactOptions & CallOptions;
type Counted = 'DOMAIN_GET_BLKIO_PARAMETERS' | 'DOMAIN_GET_MEMORY_PARAMETERS' | 'DOMAIN_GET_NUMA_PARAMETERS';
type Setting =
  | 'DOMAIN_SET_BLKIO_PARAMETERS'
  | 'DOMAIN_SET_MEMORY_PARAMETERS'
  | 'DOMAIN_SET_NUMA_PARAMETERS'
  | 'DOMAIN_SET_PERF_EVENTS'
  | 'DOMAIN_SET_SCHEDULER_PARAMETERS_FLAGS';

/** What limits a domain's use of its host, by libvirt's names: `domain.tunables`. */
export class DomainTunables extends DomainPart {
  /** The name of the scheduler, such as `posix`. virDomainGetSchedulerType. */
  schedulerType(options?: CallOptions): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      return (await this.rpc.invoke('DOMAIN_GET_SCHEDULER_TYPE', { dom: this.dom }, options)).type;
    });
  }

  /** CPU time: `cpu_shares`, `vcpu_period`, `vcpu_quota`, `emulator_period`, … virDomainGetSchedulerParametersFlags. */
  scheduler(options: Options = {}): Promise<Result<Received<SchedulerFields>, LibvirtError>> {
    return attempt(() =>
      severalCalls(options, async (step) => {
        const flags = impactBits(options) | STRING_OKAY;
        const { nparams } = await this.rpc.invoke('DOMAIN_GET_SCHEDULER_TYPE', { dom: this.dom }, step);
        const args = { dom: this.dom, nparams, flags };
        return toRecord((await this.rpc.invoke('DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS', args, step)).params);
      }),
    );
  }

  /** Sets CPU time. virDomainSetSchedulerParametersFlags. */
  setScheduler(params: Settable<SchedulerFields>, options: Options = {}): Promise<Result<void, LibvirtError>> {
    return this.#set('DOMAIN_SET_SCHEDULER_PARAMETERS_FLAGS', params, options);
  }

  /** Memory limits in KiB: `hard_limit`, `soft_limit`, `swap_hard_limit`, `min_guarantee`. virDomainGetMemoryParameters. */
  memory(options: Options = {}): Promise<Result<Received<MemoryFields>, LibvirtError>> {
    return this.#get('DOMAIN_GET_MEMORY_PARAMETERS', options);
  }

  /** Sets memory limits. virDomainSetMemoryParameters. */
  setMemory(params: Settable<MemoryFields>, options: Options = {}): Promise<Result<void, LibvirtError>> {
    return this.#set('DOMAIN_SET_MEMORY_PARAMETERS', params, options);
  }

  /** Disk use: `weight`, `device_weight`, `device_read_iops_sec`, … virDomainGetBlkioParameters. */
  blkio(options: Options = {}): Promise<Result<Received<BlkioFields>, LibvirtError>> {
    return this.#get('DOMAIN_GET_BLKIO_PARAMETERS', options);
  }

  /** Sets disk use. virDomainSetBlkioParameters. */
  setBlkio(params: Settable<BlkioFields>, options: Options = {}): Promise<Result<void, LibvirtError>> {
    return this.#set('DOMAIN_SET_BLKIO_PARAMETERS', params, options);
  }

  /** NUMA: `numa_mode` (virDomainNumatuneMemMode) and `numa_nodeset`. virDomainGetNumaParameters. */
  numa(options: Options = {}): Promise<Result<Received<NumaFields>, LibvirtError>> {
    return this.#get('DOMAIN_GET_NUMA_PARAMETERS', options);
  }

  /** Sets NUMA. virDomainSetNumaParameters. */
  setNuma(params: Settable<NumaFields>, options: Options = {}): Promise<Result<void, LibvirtError>> {
    return this.#set('DOMAIN_SET_NUMA_PARAMETERS', params, options);
  }

  /** Which events of the CPU are counted: `cpu_cycles: true`, … virDomainGetPerfEvents. */
  perf(options: Options = {}): Promise<Result<Received<PerfFields>, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.dom, flags: impactBits(options) };
      return toRecord((await this.rpc.invoke('DOMAIN_GET_PERF_EVENTS', args, options)).params);
    });
  }

  /** Sets which events of the CPU are counted; the `perf` group of `domain.stats()` has the counts. virDomainSetPerfEvents. */
  setPerf(params: Settable<PerfFields>, options: Options = {}): Promise<Result<void, LibvirtError>> {
    return this.#set('DOMAIN_SET_PERF_EVENTS', params, options);
  }

  #get(name: Counted, options: Options): Promise<Result<TypedRecord, LibvirtError>> {
    return attempt(() => {
      const flags = impactBits(options) | STRING_OKAY;
      return countedParams((nparams, step) => this.rpc.invoke(name, { dom: this.dom, nparams, flags }, step), options);
    });
  }

  #set(name: Setting, params: TypedInputs, options: Options): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const args = { dom: this.dom, params: fromRecord(params), flags: impactBits(options) };
      return this.rpc.invoke(name, args, options);
    });
  }
}
