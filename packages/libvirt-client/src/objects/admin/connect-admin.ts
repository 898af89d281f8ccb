import type { Duplex } from 'node:stream';
import type { Result } from 'ts-results';
import { Link } from '../../connection/link.ts';
import { attempt, Rpc } from '../../connection/rpc.ts';
import { surroundings } from '../../connection/surroundings.ts';
import { startDeadline } from '../../deadline.ts';
import { LibvirtError } from '../../errors.ts';
import { duplexTransport } from '../../transport/duplex.ts';
import type { Transport } from '../../transport/transport.ts';
import { connectUnix } from '../../transport/unix.ts';
import { AdminConnection } from './admin-connection.ts';
import { adminSocket } from './admin-socket.ts';

/** How {@link connectAdmin} connects. */
export interface ConnectAdminOptions {
  /** Ends the attempt with `ABORTED`; it has no effect on the connection afterwards. */
  readonly signal?: AbortSignal;
  /** The most time for the attempt, in milliseconds. Default 30,000. */
  readonly timeoutMs?: number;
}

const DEFAULT_TIMEOUT_MS = 30_000;
/** As for other connections: a daemon as shipped stops reading at 5. */
const MAX_IN_FLIGHT = 4;

/**
 * Connects to a daemon of this machine to look after the daemon itself: its servers, workers, clients and logging.
 * Without a target to libvirtd: the system's for root, else the user's own. A daemon lets only the user in that it runs
 * as. A `duplex` belongs to the connection from now on, also when connecting fails. virAdmConnectOpen.
 *
 * Errors: `INVALID_URI`, `CONNECT_FAILED`, `TIMEOUT`, `ABORTED`, `CONNECTION_CLOSED`, and the server's own.
 *
 * @example
 * ```ts
 * import { connectAdmin } from '@virtkit/libvirt-client';
 *
 * const admin = (await connectAdmin('libvirtd:///system')).unwrap();
 * for (const server of (await admin.servers()).unwrap()) {
 *   console.log(server.name, (await server.clients()).unwrap().length);
 * }
 * await admin.close();
 * ```
 */
export function connectAdmin(
  target?: string | { readonly duplex: Duplex },
  options: ConnectAdminOptions = {},
): Promise<Result<AdminConnection, LibvirtError>> {
  return attempt(() => open(target, options));
}

async function open(
  target: string | { readonly duplex: Duplex } | undefined,
  { signal, timeoutMs = DEFAULT_TIMEOUT_MS }: ConnectAdminOptions,
): Promise<AdminConnection> {
  const deadline = startDeadline('connecting to the daemon', timeoutMs, signal);
  let link: Link | undefined;
  try {
    link = new Link(await dial(target, deadline.signal), MAX_IN_FLIGHT);
    const rpc = new Rpc(link);
    await openOn(link, rpc, deadline.signal);
    return new AdminConnection(link, rpc);
  } catch (error) {
    await link?.close();
    throw deadline.signal.aborted ? deadline.error() : error;
  } finally {
    deadline.clear();
  }
}

async function dial(target: string | { readonly duplex: Duplex } | undefined, signal: AbortSignal): Promise<Transport> {
  if (typeof target === 'object') return duplexTransport(target.duplex);
  return connectUnix(adminSocket(target, surroundings()), signal);
}

async function openOn(link: Link, rpc: Rpc, signal: AbortSignal): Promise<void> {
  try {
    await rpc.invoke('admin.CONNECT_OPEN', { flags: 0 }, { signal });
  } catch (cause) {
    if (!(cause instanceof LibvirtError) || cause.code !== 'CONNECTION_CLOSED') throw cause;
    // It says nothing to whom it does not let in.
    throw new LibvirtError(
      'CONNECT_FAILED',
      `${link.peer}: the daemon ended the connection; it lets nobody administrate it but the user it runs as`,
      { cause },
    );
  }
}
