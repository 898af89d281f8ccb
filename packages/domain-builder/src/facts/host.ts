import type { Capabilities, DomainCapabilities } from '../schema/types.gen.ts';

/** What is known of the host that a domain is for. Everything may be absent; what is absent is not guessed. */
export interface Host {
  /** What a guest of one kind can have there: `domain.getCapabilities()` for the wanted machine, read by `parseDomainCapabilities`. */
  readonly domainCapabilities?: DomainCapabilities;
  /** The host itself, its CPUs and NUMA nodes: read by `parseCapabilities`. */
  readonly capabilities?: Capabilities;
  /** The releases of the programs there. */
  readonly versions?: HostVersions;
}

/** Releases as people write them: `9.0.0`, `1.13`. */
export interface HostVersions {
  readonly libvirt?: string;
  readonly qemu?: string;
  /** The release that `virtiofsd --version` names: `1.13.0`, or QEMU's own for the older program that came with it (`7.2.22`). */
  readonly virtiofsd?: string;
  /** The host's Linux: `6.12`. */
  readonly kernel?: string;
}
