import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../connection/rpc.ts';
import type { LibvirtError } from '../errors.ts';
import {
  domainChannelFlags,
  domainConsoleFlags,
  domainCreateFlags,
  domainDestroyFlagsValues,
  domainLifecycle,
  type DomainLifecycle,
  domainLifecycleAction,
  type DomainLifecycleAction,
  domainRebootFlagValues,
  domainShutdownFlagValues,
  type DomainState,
  domainUndefineFlagsValues,
  domainXMLFlags,
} from '../generated/flags.gen.ts';
import type { RemoteNonnullDomain } from '../generated/types.gen.ts';
import { toBits, toValue } from '../protocol/flags.ts';
import type { RpcStream } from '../rpc/stream.ts';
import { type DomainStateInfo, stateInfo, stateName } from './domain-state.ts';
import { impactBits, type ImpactOptions } from './domain/part.ts';
import { DomainParts } from './domain/parts.ts';
import { modeFlags, type ShutdownOptions } from './domain/shutdown-mode.ts';
import { domainStats, type DomainStatsOptions } from './domain/stats.ts';
import { flagBits, type FlagOptions } from './flags.ts';
import { migrateManaged } from './migration/migrate-managed.ts';
import { type MigrateOptions, type MigrateToOptions, migrateToUri } from './migration/migrate-to.ts';
import { saveDomain } from './saved-state/save-domain.ts';
import type { SaveOptions } from './saved-state/save-options.ts';
import { toRecord, type TypedRecord } from './typed-params.ts';
import { formatUuid } from './uuid.ts';

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

/**
 * A domain (a guest, or its definition) of a connection: a name for it, nothing to free. What it says about the domain
 * (`id`) is as it was when the handle was made.
 *
 * Each method's errors are the server's, such as `NO_DOMAIN` once it is gone and `OPERATION_INVALID` in the wrong state,
 * and those of `conn.rpc.call`.
 */
export class Domain extends DomainParts {
  /** Its name, unique on its host. */
  readonly name: string;
  /** Its UUID, as text in lower case. */
  readonly uuid: string;
  /** The number it ran under; null where it did not run. */
  readonly id: number | null;
  /** How the protocol names it, for `conn.rpc.call`. */
  readonly ref: RemoteNonnullDomain;

  /** @internal */
  constructor(rpc: Rpc, ref: RemoteNonnullDomain) {
    // The bytes belong to a whole message, which a handle shall not keep.
    const own = { name: ref.name, uuid: ref.uuid.slice(), id: ref.id };
    super(rpc, own);
    this.name = own.name;
    this.uuid = formatUuid(own.uuid);
    this.id = own.id === -1 ? null : own.id;
    this.ref = own;
  }

  /** Starts a defined domain. The new handle has its `id`. virDomainCreateWithFlags. */
  start(options: FlagOptions<typeof domainCreateFlags> & CallOptions = {}): Promise<Result<Domain, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.ref, flags: flagBits(domainCreateFlags, options) };
      return new Domain(this.rpc, (await this.rpc.invoke('DOMAIN_CREATE_WITH_FLAGS', args, options)).dom);
    });
  }

  /** Asks the guest to shut down; the `stopped` event tells when it did. virDomainShutdownFlags. */
  async shutdown(options: ShutdownOptions = {}): Promise<Result<void, LibvirtError>> {
    const flags = toBits(domainShutdownFlagValues, modeFlags(options.mode));
    return this.rpc.call('DOMAIN_SHUTDOWN_FLAGS', { dom: this.ref, flags }, options);
  }

  /** Asks the guest to reboot. virDomainReboot. */
  async reboot(options: ShutdownOptions = {}): Promise<Result<void, LibvirtError>> {
    const flags = toBits(domainRebootFlagValues, modeFlags(options.mode));
    return this.rpc.call('DOMAIN_REBOOT', { dom: this.ref, flags }, options);
  }

  /** Resets it, as the button on a computer would. virDomainReset. */
  reset(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.rpc.call('DOMAIN_RESET', { dom: this.ref, flags: 0 }, options);
  }

  /** Ends it at once, as pulling the plug would; its definition stays if it has one. virDomainDestroyFlags. */
  async destroy(
    options: FlagOptions<typeof domainDestroyFlagsValues> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    const flags = flagBits(domainDestroyFlagsValues, options);
    return this.rpc.call('DOMAIN_DESTROY_FLAGS', { dom: this.ref, flags }, options);
  }

  /** Removes the definition; what libvirt keeps with it has to be named (`nvram`, `managedSave`, …). virDomainUndefineFlags. */
  async undefine(
    options: FlagOptions<typeof domainUndefineFlagsValues> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    const flags = flagBits(domainUndefineFlagsValues, options);
    return this.rpc.call('DOMAIN_UNDEFINE_FLAGS', { dom: this.ref, flags }, options);
  }

  /** Gives a domain that does not run another name, which the new handle has. virDomainRename. */
  rename(newName: string, options?: CallOptions): Promise<Result<Domain, LibvirtError>> {
    return attempt(async () => {
      await this.rpc.invoke('DOMAIN_RENAME', { dom: this.ref, newName, flags: 0 }, options);
      return new Domain(this.rpc, { ...this.ref, name: newName });
    });
  }

  /** Stops its CPUs. virDomainSuspend. */
  suspend(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.rpc.call('DOMAIN_SUSPEND', { dom: this.ref }, options);
  }

  /** Lets its CPUs run on. virDomainResume. */
  resume(options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.rpc.call('DOMAIN_RESUME', { dom: this.ref }, options);
  }

  /** Changes what happens when the guest powers off, reboots or crashes. virDomainSetLifecycleAction. */
  setLifecycleAction(
    type: DomainLifecycle,
    action: DomainLifecycleAction,
    options: ImpactOptions & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    return attempt(() => {
      const [typeValue, actionValue] = [toValue(domainLifecycle, type), toValue(domainLifecycleAction, action)];
      const args = { dom: this.ref, type: typeValue, action: actionValue, flags: impactBits(options) };
      return this.rpc.invoke('DOMAIN_SET_LIFECYCLE_ACTION', args, options);
    });
  }

  /** Whether it runs. virDomainIsActive. */
  isActive(options?: CallOptions): Promise<Result<boolean, LibvirtError>> {
    return attempt(async () => (await this.rpc.invoke('DOMAIN_IS_ACTIVE', { dom: this.ref }, options)).active !== 0);
  }

  /** Whether it is defined, and so stays when it stops. virDomainIsPersistent. */
  isPersistent(options?: CallOptions): Promise<Result<boolean, LibvirtError>> {
    return attempt(async () => {
      return (await this.rpc.invoke('DOMAIN_IS_PERSISTENT', { dom: this.ref }, options)).persistent !== 0;
    });
  }

  /** Whether it starts whenever its host does. virDomainGetAutostart. */
  autostart(options?: CallOptions): Promise<Result<boolean, LibvirtError>> {
    return attempt(async () => {
      return (await this.rpc.invoke('DOMAIN_GET_AUTOSTART', { dom: this.ref }, options)).autostart !== 0;
    });
  }

  /** Lets it start whenever its host does, or not. virDomainSetAutostart. */
  setAutostart(autostart: boolean, options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.rpc.call('DOMAIN_SET_AUTOSTART', { dom: this.ref, autostart: Number(autostart) }, options);
  }

  /** Whether it starts the next time its host does, and only then. virDomainGetAutostartOnce, since 11.2.0. */
  autostartOnce(options?: CallOptions): Promise<Result<boolean, LibvirtError>> {
    return attempt(async () => {
      return (await this.rpc.invoke('DOMAIN_GET_AUTOSTART_ONCE', { dom: this.ref }, options)).autostart !== 0;
    });
  }

  /** Lets it start the next time its host does, and only then. virDomainSetAutostartOnce, since 11.2.0. */
  setAutostartOnce(autostart: boolean, options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.rpc.call('DOMAIN_SET_AUTOSTART_ONCE', { dom: this.ref, autostart: Number(autostart) }, options);
  }

  /** Whether its definition was changed while it runs. virDomainIsUpdated. */
  isUpdated(options?: CallOptions): Promise<Result<boolean, LibvirtError>> {
    return attempt(async () => (await this.rpc.invoke('DOMAIN_IS_UPDATED', { dom: this.ref }, options)).updated !== 0);
  }

  /** What kind of system it is for: `hvm`, `linux`, `exe`, … virDomainGetOSType. */
  osType(options?: CallOptions): Promise<Result<string, LibvirtError>> {
    return attempt(async () => (await this.rpc.invoke('DOMAIN_GET_OS_TYPE', { dom: this.ref }, options)).type);
  }

  /**
   * Saves its memory to a file of the server and stops it; `conn.domains.saveImages.restore()` starts it from there.
   * virDomainSaveFlags, and virDomainSaveParams where only that has the option.
   */
  save(file: string, options: SaveOptions = {}): Promise<Result<void, LibvirtError>> {
    return attempt(() => saveDomain(this.rpc, this.ref, file, options));
  }

  /**
   * Migrates it to the libvirt at a URI, as the source's server reaches it; the two servers do it by themselves
   * (`peer2peer`). Resolves when the guest runs there. virDomainMigrateToURI3.
   *
   * Errors: `ABORTED` and `TIMEOUT` once the migration has been aborted and the guest is still here; `OPERATION_ABORTED`
   * where someone else aborted it; `NO_SUPPORT` where the hypervisor cannot.
   */
  migrateTo(uri: string, options: MigrateToOptions = {}): Promise<Result<void, LibvirtError>> {
    return attempt(() => migrateToUri(this.rpc, this.ref, uri, options));
  }

  /**
   * Migrates it to the server of another connection, led by this program: the servers need not reach each other, their
   * hypervisors do. The new handle is the domain there. Both connections are needed to the end: where the destination's
   * is lost in the last step, the guest goes on here. virDomainMigrate3.
   *
   * Errors: as for {@link Domain.migrateTo}.
   */
  migrate(destination: { readonly rpc: Rpc }, options: MigrateOptions = {}): Promise<Result<Domain, LibvirtError>> {
    return attempt(async () => {
      return new Domain(destination.rpc, await migrateManaged(this.rpc, this.ref, destination.rpc, options));
    });
  }

  /** Its XML: as it runs, or with `inactive` as it will be started; passwords only with `secure`. virDomainGetXMLDesc. */
  xmlDesc(options: FlagOptions<typeof domainXMLFlags> & CallOptions = {}): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      const args = { dom: this.ref, flags: flagBits(domainXMLFlags, options) };
      return (await this.rpc.invoke('DOMAIN_GET_XML_DESC', args, options)).xml;
    });
  }

  /** What it is doing, and why. virDomainGetState. */
  state(options?: CallOptions): Promise<Result<DomainStateInfo, LibvirtError>> {
    return attempt(async () => {
      const { state, reason } = await this.rpc.invoke('DOMAIN_GET_STATE', { dom: this.ref, flags: 0 }, options);
      return stateInfo(state, reason);
    });
  }

  /** Its state, memory, vCPUs and CPU time. virDomainGetInfo. */
  info(options?: CallOptions): Promise<Result<DomainInfo, LibvirtError>> {
    return attempt(async () => {
      const info = await this.rpc.invoke('DOMAIN_GET_INFO', { dom: this.ref }, options);
      return {
        state: stateName(info.state),
        maxMemoryKiB: info.maxMem,
        memoryKiB: info.memory,
        vcpus: info.nrVirtCpu,
        cpuTimeNs: info.cpuTime,
      };
    });
  }

  /** Its statistics by libvirt's names, such as `block.0.rd.bytes`. virDomainListGetStats. */
  stats(options: DomainStatsOptions = {}): Promise<Result<TypedRecord, LibvirtError>> {
    return attempt(async () => {
      const [record] = await domainStats(this.rpc, [this.ref], options);
      return toRecord(record?.params ?? []);
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
    return this.rpc.stream('DOMAIN_OPEN_CONSOLE', { dom: this.ref, devName: options.device ?? null, flags }, options);
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
    return this.rpc.stream('DOMAIN_OPEN_CHANNEL', { dom: this.ref, name, flags }, options);
  }
}
