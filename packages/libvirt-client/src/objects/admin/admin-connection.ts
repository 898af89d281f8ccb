import type { Result } from 'ts-results';
import { closeMessage } from '../../connection/close-message.ts';
import type { RpcLink } from '../../connection/link.ts';
import { attempt, type CallOptions, type Rpc, versionText } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { admConnectDaemonShutdownFlags } from '../../generated/flags.gen.ts';
import type { ConnectionEnd } from '../../rpc/failure.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { AdminServer } from './admin-server.ts';

/**
 * An open connection to a daemon, to look after the daemon itself. It keeps the process alive until it is closed or ends;
 * after that, every call answers `CONNECTION_CLOSED`.
 */
export class AdminConnection implements AsyncDisposable {
  /** Every procedure of the protocol; here those named `admin.…`. */
  readonly rpc: Rpc;
  readonly #link: RpcLink;

  /** @internal */
  constructor(link: RpcLink, rpc: Rpc) {
    this.#link = link;
    this.rpc = rpc;
  }

  /** Resolves when the connection has ended, with the reason; never rejects. */
  get closed(): Promise<ConnectionEnd> {
    return this.#link.closed;
  }

  /** Ends it, and answers whatever waits. May be called again. virAdmConnectClose. */
  close(): Promise<void> {
    return this.#link.close(closeMessage('admin.CONNECT_CLOSE'));
  }

  /** The same as {@link AdminConnection.close}. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** The daemon's libvirt release, such as `9.0.0`. virAdmConnectGetLibVersion. */
  libVersion(options?: CallOptions): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      return versionText((await this.rpc.invoke('admin.CONNECT_GET_LIB_VERSION', undefined, options)).libVer);
    });
  }

  /** The daemon's servers, such as `libvirtd` and `admin`: each has sockets, workers and clients. virAdmConnectListServers. */
  servers(options?: CallOptions): Promise<Result<AdminServer[], LibvirtError>> {
    return attempt(async () => {
      const { servers } = await this.rpc.invoke('admin.CONNECT_LIST_SERVERS', { needResults: 1, flags: 0 }, options);
      return servers.map((ref) => new AdminServer(this.rpc, ref));
    });
  }

  /** The server of that name. Errors: `NO_SERVER`. virAdmConnectLookupServer. */
  serverByName(name: string, options?: CallOptions): Promise<Result<AdminServer, LibvirtError>> {
    return attempt(async () => {
      const { srv } = await this.rpc.invoke('admin.CONNECT_LOOKUP_SERVER', { name, flags: 0 }, options);
      return new AdminServer(this.rpc, srv);
    });
  }

  /** Where the daemon writes its log, such as `3:stderr`. virAdmConnectGetLoggingOutputs. */
  loggingOutputs(options?: CallOptions): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      return (await this.rpc.invoke('admin.CONNECT_GET_LOGGING_OUTPUTS', { flags: 0 }, options)).outputs;
    });
  }

  /** Changes where the daemon writes its log; `null` for the default. virAdmConnectSetLoggingOutputs. */
  setLoggingOutputs(outputs: string | null, options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.rpc.call('admin.CONNECT_SET_LOGGING_OUTPUTS', { outputs, flags: 0 }, options);
  }

  /** What the daemon logs beyond its level, such as `1:qemu 3:rpc`; empty for nothing. virAdmConnectGetLoggingFilters. */
  loggingFilters(options?: CallOptions): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      return (await this.rpc.invoke('admin.CONNECT_GET_LOGGING_FILTERS', { flags: 0 }, options)).filters ?? '';
    });
  }

  /** Changes what the daemon logs beyond its level; `null` or empty for nothing. virAdmConnectSetLoggingFilters. */
  setLoggingFilters(filters: string | null, options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.rpc.call('admin.CONNECT_SET_LOGGING_FILTERS', { filters, flags: 0 }, options);
  }

  /** Ends the daemon once nobody has used it for so many seconds; 0: never. virAdmConnectSetDaemonTimeout. */
  setDaemonTimeout(seconds: number, options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return this.rpc.call('admin.CONNECT_SET_DAEMON_TIMEOUT', { timeout: seconds, flags: 0 }, options);
  }

  /** Ends the daemon; with `preserve` its guests run on or are saved, as it is set up. virAdmConnectDaemonShutdown (libvirt 11.2.0). */
  async shutdownDaemon(
    options: FlagOptions<typeof admConnectDaemonShutdownFlags> & CallOptions = {},
  ): Promise<Result<void, LibvirtError>> {
    const flags = flagBits(admConnectDaemonShutdownFlags, options);
    return this.rpc.call('admin.CONNECT_DAEMON_SHUTDOWN', { flags }, options);
  }
}
