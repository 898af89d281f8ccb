import type { Size } from '../builder/size.ts';
import type { CpuSetInput } from '../facts/cpu-set.ts';
import type { Host } from '../facts/host.ts';

/** What a guest that must be fast may take from its host. */
export interface PerformanceOptions {
  /** The host. Pinning, NUMA and huge pages need its `capabilities`; without them they are left out, with a warning. */
  readonly host?: Host;
  /** The CPUs of the host that may be used, such as those that its kernel isolates; all when absent. */
  readonly cpus?: CpuSetInput;
  /** The NUMA nodes of the host that may be used; all when absent. */
  readonly nodes?: CpuSetInput;
  /**
   * Huge pages: of the size that suits best (`true`, as when absent), of a given size, or none (`false`). The host must have
   * memory enough for them on the nodes that are used; a host step sets up those that are missing.
   */
  readonly hugepages?: boolean | { readonly size: Size };
  /** How many I/O threads there are when the domain has none; 1 when absent. */
  readonly iothreads?: number;
}
