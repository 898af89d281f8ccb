import type { DomainType } from '../schema/types.gen.ts';

/** How `domain()` starts. */
export interface DomainOptions {
  /** The hypervisor; `kvm` when absent. */
  readonly type?: DomainType;
  readonly uuid?: string;
  readonly title?: string;
  readonly description?: string;
}

/** A direct kernel boot, for `DomainBuilder.kernel`. */
export interface KernelOptions {
  /** The kernel's path on the host. */
  readonly kernel: string;
  /** Its initial RAM disk's path on the host. */
  readonly initrd?: string;
  /** Its command line. */
  readonly cmdline?: string;
}
