import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { LibvirtUri } from './uri.ts';

/** What the choice of a socket depends on. */
export interface Surroundings {
  /** The effective user. */
  readonly uid: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

const SYSTEM_FOLDER = '/var/run/libvirt';

/** This process's surroundings; XDG_RUNTIME_DIR, XDG_CACHE_HOME and HOME are all that is read of the environment. */
function surroundings(): Surroundings {
  return { uid: process.geteuid?.() ?? 0, env: process.env, exists: existsSync };
}

/**
 * The socket that libvirt's own client would take: the session daemon's for an ordinary user's `/session` URI (and for
 * `test+…`), else the system's; that of the driver's own daemon where it is there, else libvirtd's.
 */
export function socketPath(
  uri: LibvirtUri,
  readOnly: boolean,
  { uid, env, exists }: Surroundings = surroundings(),
): string {
  if (uri.socket !== undefined) return uri.socket;
  const isSession = uid !== 0 && (uri.path === '/session' || uri.driver === 'test');
  const folder = isSession ? sessionFolder(env) : SYSTEM_FOLDER;
  // A session daemon has no read-only socket.
  const ending = readOnly && !isSession ? '-sock-ro' : '-sock';
  const own = join(folder, `virt${uri.driver}d${ending}`);
  const legacy = join(folder, `libvirt${ending}`);
  if (uri.mode === 'direct') return own;
  return uri.mode === 'auto' && exists(own) ? own : legacy;
}

/** The XDG base directory rules: without a runtime folder the cache takes its place. */
function sessionFolder(env: Surroundings['env']): string {
  const cache = env['XDG_CACHE_HOME'] || join(env['HOME'] || homedir(), '.cache');
  return join(env['XDG_RUNTIME_DIR'] || cache, 'libvirt');
}
