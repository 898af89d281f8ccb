import type { Host } from '../facts/host.ts';

/** How a Linux guest is to be. */
export interface LinuxOptions {
  /** What is known of the host. What is not known is not guessed: the guest then has what every host can run. */
  readonly host?: Host;
  /**
   * UEFI (`efi`) or SeaBIOS (`bios`). When absent: UEFI where `domainCapabilities` list it, else what the machine has by
   * itself, which is SeaBIOS on x86.
   */
  readonly firmware?: 'efi' | 'bios';
  /** Whether only signed systems boot. It implies UEFI. */
  readonly secureBoot?: boolean;
  /** The name of the agent's channel, or `false` for none; `org.qemu.guest_agent.0` when absent. */
  readonly agent?: string | false;
  /** Whether the first serial port is a console; `true` when absent. */
  readonly serialConsole?: boolean;
  /** Whether memory that the guest frees goes back to the host at once; `true` when absent. */
  readonly freePageReporting?: boolean;
}
