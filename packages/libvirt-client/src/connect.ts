import type { Result } from 'ts-results';
import { type ConnectOptions, type ConnectTarget, openLink } from './connection/connect.ts';
import { attempt } from './connection/rpc.ts';
import type { LibvirtError } from './errors.ts';
import { Connection } from './objects/connection.ts';

/**
 * Connects to a libvirt daemon and opens a hypervisor connection.
 *
 * Without `?socket=` the usual sockets are looked for, which reads XDG_RUNTIME_DIR, XDG_CACHE_HOME and HOME.
 *
 * Errors: `INVALID_URI`, `UNSUPPORTED_TRANSPORT`, `CONNECT_FAILED`, `UNSUPPORTED_AUTH`, `AUTH_FAILED`, `TIMEOUT`,
 * `ABORTED`, `CONNECTION_CLOSED`, `PROTOCOL`, and the server's own for a hypervisor it cannot open.
 *
 * @example
 * ```ts
 * import { connect } from '@virtkit/libvirt-client';
 *
 * const opened = await connect('qemu:///session');
 * if (!opened.ok) throw opened.val;
 * const hostname = await opened.val.hostname();
 * await opened.val.close();
 * ```
 */
export function connect(
  target: ConnectTarget,
  options: ConnectOptions = {},
): Promise<Result<Connection, LibvirtError>> {
  return attempt(async () => {
    const { link, rpc } = await openLink(target, options);
    return new Connection(link, rpc);
  });
}
