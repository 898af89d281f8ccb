import { join } from 'node:path';
import { sessionFolder, type Surroundings } from './surroundings.ts';
import type { LibvirtUri } from './uri.ts';

/** The part of a URI that chooses the socket; without a driver the server chooses the hypervisor. */
export type SocketChoice = Pick<LibvirtUri, 'socket' | 'mode'> & Partial<Pick<LibvirtUri, 'driver' | 'path'>>;

/** A daemon and where its socket is. */
export interface DaemonSocket {
  readonly daemon: string;
  readonly path: string;
}

/** A socket of this machine. */
export interface LocalSocket {
  readonly path: string;
  /** What may be started where nothing is at `path`, best first: a session's daemons; else nothing. */
  readonly startable: readonly DaemonSocket[];
}

const SYSTEM_FOLDER = '/var/run/libvirt';

/**
 * The socket that libvirt's own client would take: the session daemon's for an ordinary user's `/session` URI (and for
 * `test+…`), else the system's; that of the driver's own daemon where it is there, else libvirtd's.
 */
export function localSocket(uri: SocketChoice, readOnly: boolean, around: Surroundings): LocalSocket {
  if (uri.socket !== undefined) return { path: uri.socket, startable: [] };
  const isSession = around.uid !== 0 && (uri.path === undefined || uri.path === '/session' || uri.driver === 'test');
  const folder = isSession ? sessionFolder(around.env) : SYSTEM_FOLDER;
  // A session daemon has no read-only socket.
  const choices = daemonSockets(folder, uri, readOnly && !isSession);
  const path = (choices.find((choice) => around.exists(choice.path)) ?? choices.at(-1) ?? choices[0]).path;
  return { path, startable: isSession ? choices : [] };
}

/** The socket for a system URI at another machine, of which nothing is known but libvirt's customs. */
export function remoteSocket(uri: SocketChoice, readOnly: boolean): string {
  const choices = daemonSockets(SYSTEM_FOLDER, uri, readOnly);
  return uri.socket ?? (choices.at(-1) ?? choices[0]).path;
}

/** The driver's own daemon and libvirtd, as far as the mode allows. */
function daemonSockets(
  folder: string,
  { driver, mode }: SocketChoice,
  readOnly: boolean,
): readonly [DaemonSocket, ...DaemonSocket[]] {
  const ending = readOnly ? '-sock-ro' : '-sock';
  const legacy = { daemon: 'libvirtd', path: join(folder, `libvirt${ending}`) };
  if (driver === undefined || driver === 'remote' || mode === 'legacy') return [legacy];
  const own = { daemon: `virt${driver}d`, path: join(folder, `virt${driver}d${ending}`) };
  return mode === 'direct' ? [own] : [own, legacy];
}
