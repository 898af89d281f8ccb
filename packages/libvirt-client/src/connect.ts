import type { Result } from 'ts-results';
import { type ConnectOptions, type ConnectTarget, openLink } from './connection/connect.ts';
import { attempt } from './connection/rpc.ts';
import type { LibvirtError } from './errors.ts';
import { Connection } from './objects/connection.ts';

/**
 * Connects to a libvirt daemon and opens a hypervisor connection.
 *
 * Without a URI, LIBVIRT_DEFAULT_URI counts, then `uri_default` of libvirt.conf; where there is neither, the daemon of
 * this machine chooses. A text without a colon may be one of the `uri_aliases` of libvirt.conf. Besides, what is read of
 * the environment is HOME, the XDG folders, LIBVIRT_AUTOSTART and LIBVIRT_AUTH_FILE.
 *
 * A `/session` URI starts the user's own daemon where it does not run yet.
 *
 * Errors: `INVALID_URI`, `UNSUPPORTED_TRANSPORT`, `CONF_SYNTAX` (a configuration file); `CONNECT_FAILED`, `TOOL_MISSING`;
 * `TLS_UNTRUSTED`, `TLS_WRONG_HOST`, `TLS_EXPIRED`, `TLS_REFUSED`, `TLS_FAILED`; `SSH_HOST_KEY`, `SSH_AUTH`,
 * `SSH_COMMAND`; `UNSUPPORTED_AUTH`, `AUTH_FAILED`, `AUTH_UNAVAILABLE`, `AUTH_CANCELLED`, `AUTH_UNVERIFIED`; `TIMEOUT`,
 * `ABORTED`, `CONNECTION_CLOSED`, `PROTOCOL`; and the server's own for a hypervisor it cannot open.
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
  target?: ConnectTarget,
  options: ConnectOptions = {},
): Promise<Result<Connection, LibvirtError>> {
  return attempt(async () => {
    const { link, rpc } = await openLink(target, options);
    return new Connection(link, rpc);
  });
}
