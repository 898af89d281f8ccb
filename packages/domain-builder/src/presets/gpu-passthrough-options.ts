import type { PciInput } from '../facts/pci-address.ts';
import type { Host } from '../facts/host.ts';
import type { NodeDevice } from '../schema/types.gen.ts';

/** A graphics card of the host for a guest. */
export interface GpuPassthroughOptions {
  /** The card's graphics function, such as `0000:01:00.0`. */
  readonly gpu: PciInput;
  /**
   * Its other functions, such as its audio at `0000:01:00.1`, and other devices to go with it. When absent, they are those
   * of the same slot in `nodeDevices`.
   */
  readonly functions?: readonly PciInput[];
  /** A file with the card's video BIOS, where its own cannot be read. */
  readonly romFile?: string;
  /** Whether libvirt takes the functions from the host's driver when the guest starts, and gives them back; `true` when absent. */
  readonly managed?: boolean;
  /** Whether the card is the only one that the guest sees; `false` when absent. Then there is no other video card. */
  readonly onlyVideo?: boolean;
  /** Hides from the guest that it runs on KVM, for drivers that refuse to. `why` is kept with the decision. */
  readonly hideHypervisor?: { readonly why: string; readonly vendorId?: string };
  /** What is known of the host: `capabilities` tell whether an IOMMU is on. */
  readonly host?: Host;
  /** The host's PCI devices, as `parseNodeDevice` reads them: they tell which functions must go together. */
  readonly nodeDevices?: readonly NodeDevice[];
  /** How the host's kernel parameters are set, for the host step `iommu`; `grub` when absent. */
  readonly bootLoader?: 'grub' | 'grubby';
  /** Whether the functions are bound to vfio-pci when the host starts, so that its own driver never has them; `false` when absent. */
  readonly bindAtBoot?: boolean;
}
