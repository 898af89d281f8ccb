import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../connection/rpc.ts';
import type { LibvirtError } from '../errors.ts';
import {
  domainChannelFlags,
  domainConsoleFlags,
  domainCreateFlags,
  domainDestroyFlagsValues,
  domainRebootFlagValues,
  domainShutdownFlagValues,
  type DomainState,
  domainUndefineFlagsValues,
  domainXMLFlags,
} from '../generated/flags.gen.ts';
import type { RemoteNonnullDomain } from '../generated/types.gen.ts';
import { toBits } from '../protocol/flags.ts';
import type { RpcStream } from '../rpc/stream.ts';
import { type DomainStateInfo, stateInfo, stateName } from './domain-state.ts';
import { flagBits, type FlagOptions } from './flags.ts';
import { formatUuid } from './uuid.ts';

/** The ways to ask a guest to shut down or reboot. */
export type ShutdownMode = 'acpi' | 'agent' | 'initctl' | 'signal' | 'paravirt';

/** What one gets to know at once about a domain (virDomainInfo). */
export interface DomainInfo {
  /** What it is doing; `unknown` for a state that a newer server has. */
  readonly state: DomainState | 'unknown';
  /** The most memory it may have, in KiB. */
  readonly maxMemoryKiB: bigint;
  /** The memory it has now, in KiB. */
  readonly memoryKiB: bigint;
  /** The number of its virtual CPUs. */
  readonly vcpus: number;
  /** The CPU time it has used, in nanoseconds. */
  readonly cpuTimeNs: bigint;
}

/** How to ask a guest to shut down or reboot. */
export interface ShutdownOptions extends CallOptions {
  /** The ways; of several the server tries one after the other, in its own order. Without any it chooses. */
  readonly mode?: ShutdownMode | readonly ShutdownMode[];
}

const shutdownModes = {
  acpi: 'acpiPowerBtn',
  agent: 'guestAgent',
  initctl: 'initctl',
  signal: 'signal',
  paravirt: 'paravirt',
} as const satisfies Record<ShutdownMode, keyof typeof domainShutdownFlagValues>;

/**
 * A domain (a guest, or its definition) of a connection: a name for it, nothing to free. What it says about the domain
 * (`id`) is as it was when the handle was made.
 *
 * Each method's errors are the server's, such as `NO_DOMAIN` once it is gone and `OPERATION_INVALID` in the wrong state,
 * and those of `conn.rpc.call`.
 */
export class Domain {
  /** Its name, unique on its host. */
  readonly name: string;
  /** Its UUID, as text in lower case. */
  readonly uuid: string;
  /** The number it ran under; null where it did not run. */
  readonly id: number | null;
  /** How the protocol names it, for `conn.rpc.call`. */
  readonly ref: RemoteNonnullDomain;
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc, ref: RemoteNonnullDomain) {
    this.#rpc = rpc;
    this.name = ref.name;
    this.uuid = formatUuid(ref.uuid);
    this.id = ref.id === -1 ? null : ref.id;
    // The bytes belong to a whole message, which a handle shall not keep.
    this.ref = { name: ref.name, uuid: ref.uuid.slice(), id: ref.id };
  }

  /** Starts a defined domain. The new handle has its `id`. virDomainCreateWithFlags. */
  start(options: FlagOptions<typeof domainCreateFlags> & CallOptions = {}): Promise<Result<Domain, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.ref, flags: flagBits(domainCreateFlags, options) };
      return new Domain(this.#rpc, (await this.#rpc.invoke('DOMAIN_CREATE_WITH_FLAGS', args, options)).dom);
    });
  }

  /** Asks the guest to shut down; the `stopped` event tells when it did. virDomainShutdownFlags. */
  async shutdown(options: ShutdownOptions = {}): Promise<Result<void, LibvirtError>> {
    const flags = toBits(domainShutdownFlagValues, modeFlags(options.mode));
    return this.#rpc.call('DOMAIN_SHUTDOWN_FLAGS', { dom: this.ref, flags }, options);
  }

  /** Asks the guest to reboot. virDomainReboot. */
  async reboot(options: ShutdownOptions = {}): Promise<Result<void, LibvirtError>> {
    const flags = toBits(domainRebootFlagValues, modeFlags(options.mode));
    return this.#rpc.call('DOMAIN_REBOOT', { dom: this.ref, flags }, options);
  }

  /** Ends it at once, as pulling the plug would; its definition stays if it has one. virDomainDestroyFlags. */
  async destroy(
    options: FlagOptions<typeof domainDestroyFlagsValues> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    const flags = flagBits(domainDestroyFlagsValues, options);
    return this.#rpc.call('DOMAIN_DESTROY_FLAGS', { dom: this.ref, flags }, options);
  }

  /** Removes the definition; what libvirt keeps with it has to be named (`nvram`, `managedSave`, …). virDomainUndefineFlags. */
  async undefine(
    options: FlagOptions<typeof domainUndefineFlagsValues> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    const flags = flagBits(domainUndefineFlagsValues, options);
    return this.#rpc.call('DOMAIN_UNDEFINE_FLAGS', { dom: this.ref, flags }, options);
  }

  /** Stops its CPUs. virDomainSuspend. */
  suspend(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('DOMAIN_SUSPEND', { dom: this.ref }, options);
  }

  /** Lets its CPUs run on. virDomainResume. */
  resume(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.#rpc.call('DOMAIN_RESUME', { dom: this.ref }, options);
  }

  /** Its XML: as it runs, or with `inactive` as it will be started; passwords only with `secure`. virDomainGetXMLDesc. */
  xmlDesc(options: FlagOptions<typeof domainXMLFlags> & CallOptions = {}): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.ref, flags: flagBits(domainXMLFlags, options) };
      return (await this.#rpc.invoke('DOMAIN_GET_XML_DESC', args, options)).xml;
    });
  }

  /** What it is doing, and why. virDomainGetState. */
  state(options?: CallOptions): Promise<Result<DomainStateInfo, LibvirtError>> {
    return attempt(async () => {
      const { state, reason } = await this.#rpc.invoke('DOMAIN_GET_STATE', { dom: this.ref, flags: 0 }, options);
      return stateInfo(state, reason);
    });
  }

  /** Its state, memory, vCPUs and CPU time. virDomainGetInfo. */
  info(options?: CallOptions): Promise<Result<DomainInfo, LibvirtError>> {
    return attempt(async () => {
      const info = await this.#rpc.invoke('DOMAIN_GET_INFO', { dom: this.ref }, options);
      return {
        state: stateName(info.state),
        maxMemoryKiB: info.maxMem,
        memoryKiB: info.memory,
        vcpus: info.nrVirtCpu,
        cpuTimeNs: info.cpuTime,
      };
    });
  }

  /**
   * Opens a console, a serial or a parallel port: the one with the alias `device`, or the first. A console that is in
   * use is an error, unless `force` takes it over. virDomainOpenConsole.
   */
  async openConsole(
    options: { readonly device?: string } & FlagOptions<typeof domainConsoleFlags> & CallOptions = {},
  ): Promise<Result<RpcStream, LibvirtError>> {
    const flags = flagBits(domainConsoleFlags, options);
    return this.#rpc.stream('DOMAIN_OPEN_CONSOLE', { dom: this.ref, devName: options.device ?? null, flags }, options);
  }

  /**
   * Opens the virtio channel with that target name or alias, where nothing else has its socket open. One that is in use
   * is an error, unless `force` takes it over, which fails the stream that had it. When the guest stops, the stream ends,
   * or fails with a connection reset if the guest left something unread. virDomainOpenChannel.
   */
  async openChannel(
    name: string,
    options: FlagOptions<typeof domainChannelFlags> & CallOptions = {},
  ): Promise<Result<RpcStream, LibvirtError>> {
    const flags = flagBits(domainChannelFlags, options);
    return this.#rpc.stream('DOMAIN_OPEN_CHANNEL', { dom: this.ref, name, flags }, options);
  }
}

function modeFlags(mode: ShutdownOptions['mode']): (typeof shutdownModes)[ShutdownMode][] {
  const modes = mode === undefined ? [] : [mode].flat();
  return modes.map((name: ShutdownMode) => {
    if (Object.hasOwn(shutdownModes, name)) return shutdownModes[name];
    throw new TypeError(`mode "${name}" is none of ${Object.keys(shutdownModes).join(', ')}`);
  });
}
