import type { Host } from '../../facts/host.ts';

/**
 * A set of Hyper-V enlightenments.
 *
 * - `recommended`: relaxed, vapic, spinlocks, vpindex, runtime, synic, stimer with direct, frequencies, tlbflush, ipi, xmm_input.
 * - `all14`: relaxed, vapic, spinlocks, vpindex, runtime, synic, stimer with direct, reset, vendor_id, frequencies,
 *   reenlightenment, tlbflush, ipi, evmcs.
 * - `nested`: the recommended ones, evmcs, emsr_bitmap and tlbflush with direct and extended: for WSL 2, Hyper-V and
 *   virtualization-based security in the guest.
 * - `hostModel`: libvirt chooses at the start what the host has (libvirt 11.9 and later).
 * - `passthrough`: QEMU switches on all that KVM offers (libvirt 8.0 and later); such a guest cannot be migrated safely.
 * - `none`: none, and no hypervclock timer.
 */
export type HypervProfile = 'recommended' | 'all14' | 'nested' | 'hostModel' | 'passthrough' | 'none';

/** Where a medium is: the absolute path of an ISO image, or a volume of a storage pool. */
export type MediumSource = string | { readonly pool: string; readonly volume: string };

/** What Windows is installed from; each becomes a CD-ROM on the SATA bus. */
export interface InstallMedia {
  /** Microsoft's ISO image. It is booted when no disk boots yet. */
  readonly windows: MediumSource;
  /** The virtio-win ISO image with the drivers; Windows Setup sees no virtio disk without them. */
  readonly virtioWin?: MediumSource;
  /** An ISO image with `autounattend.xml` at its root. */
  readonly answerFile?: MediumSource;
}

/** A display server to add when the domain has none. */
export type Windows11Display =
  | 'spice'
  | 'vnc'
  | 'none'
  | {
      readonly type: 'spice' | 'vnc';
      /** `socket` (the default): a unix socket. `loopback`: a TCP port of 127.0.0.1 that libvirt chooses. */
      readonly listen?: 'socket' | 'loopback';
      /** The unix socket's path; libvirt makes one up when absent. */
      readonly socket?: string;
    };

/** What `windows11()` may be told. Everything has a default; whatever the domain already says goes before the defaults. */
export interface Windows11Options {
  /** The host that the domain is for. Without it only what every KVM host has is switched on. */
  readonly host?: Host;
  /** The Hyper-V enlightenments; `recommended` when absent. They are always cut to what the host is known to have. */
  readonly hyperv?: HypervProfile;
  /** The name that `vendor_id` shows, 1 to 12 printable ASCII characters without comma; `Microsoft Hv` (QEMU's own) when absent. */
  readonly vendorId?: string;
  /**
   * Secure Boot with Microsoft's keys enrolled. True when absent, unless the domain says otherwise. False chooses a UEFI
   * firmware without it, which Windows 11 Setup refuses unless told not to look.
   */
  readonly secureBoot?: boolean;
  /** An emulated TPM 2.0 (swtpm); true when absent. Windows 11 Setup refuses a machine without one unless told not to look. */
  readonly tpm?: boolean;
  /**
   * Threads of a core in a topology that is filled in; 1 when absent. 2 pays only where CPUs are pinned to the siblings of the
   * host's cores; the number of CPUs must be even then.
   */
  readonly threads?: 1 | 2;
  /** What to install from; the domain gets no CD-ROMs when absent. */
  readonly install?: InstallMedia;
  /** The display server, when the domain has none: `spice` on a unix socket when absent. */
  readonly display?: Windows11Display;
  /** The graphics card, when the domain has none: `virtio` when absent. */
  readonly video?: 'virtio' | 'qxl';
  /** A sound card (HDA); false when absent. */
  readonly sound?: boolean;
  /**
   * Names of virtio ports for agents; `['org.qemu.guest_agent.0']` when absent. `org.virtkit.agent.0` is that of virtkit's agent.
   */
  readonly agents?: readonly string[];
  /** Whether Windows may hibernate (S4); false when absent. Sleep (S3) is off either way. */
  readonly hibernate?: boolean;
}
