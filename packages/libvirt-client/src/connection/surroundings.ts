import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** What of this process and machine decides where things are looked for. */
export interface Surroundings {
  /** The effective user. */
  readonly uid: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
}

/** Those of this process; every path follows from HOME and the XDG_… variables. */
export function surroundings(): Surroundings {
  return { uid: process.geteuid?.() ?? 0, env: process.env, exists: existsSync };
}

function home(env: Surroundings['env']): string {
  try {
    return env['HOME'] || homedir();
  } catch {
    // A user without HOME and without an account.
    return '/';
  }
}

/** Where a session daemon has its sockets: without a runtime folder the cache takes its place (XDG base directories). */
export function sessionFolder(env: Surroundings['env']): string {
  const cache = env['XDG_CACHE_HOME'] || join(home(env), '.cache');
  return join(env['XDG_RUNTIME_DIR'] || cache, 'libvirt');
}

/** The folders of libvirt's configuration, best first: root has the system's only. */
export function configFolders({ uid, env }: Surroundings): string[] {
  const own = join(env['XDG_CONFIG_HOME'] || join(home(env), '.config'), 'libvirt');
  return uid === 0 ? ['/etc/libvirt'] : [own, '/etc/libvirt'];
}

/** The user's own folder of TLS files; root has none. */
export function userPkiFolder({ uid, env }: Surroundings): string | undefined {
  return uid === 0 ? undefined : join(home(env), '.pki', 'libvirt');
}
