import { randomUUID } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LibvirtError } from '../errors.ts';
import type { DaemonAccount } from './account.ts';

/** Where a private daemon keeps its things, all below `home`. */
export interface DaemonFolder {
  readonly home: string;
  readonly runtimeDir: string;
  readonly cacheDir: string;
  readonly configFile: string;
  readonly socket: string;
  readonly logFile: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** What a daemon needs besides what each has. */
export interface DaemonSetup {
  /** Lines of libvirtd.conf; of two for the same setting the first counts. */
  readonly config: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** `sun_path` holds 108 bytes with its NUL, and libvirt puts a guest's channel sockets about 80 bytes below HOME. */
const HOME_MAX_BYTES = 25;

/** Makes the daemon's folder and configuration, and gives them to its account. */
export async function makeFolder(
  parent: string,
  account: DaemonAccount,
  setUp: (home: string) => Promise<DaemonSetup>,
): Promise<DaemonFolder> {
  const home = await mkdtemp(join(await realpath(parent), 'vk-'));
  try {
    return await fillFolder(home, account, setUp);
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    throw error;
  }
}

async function fillFolder(
  home: string,
  account: DaemonAccount,
  setUp: (home: string) => Promise<DaemonSetup>,
): Promise<DaemonFolder> {
  if (Buffer.byteLength(home) > HOME_MAX_BYTES) {
    throw new LibvirtError(
      'DAEMON_FAILED',
      `the private libvirtd's folder ${home} is longer than ${HOME_MAX_BYTES} bytes, and the sockets in it would not ` +
        'fit a Unix socket path; pass a shorter "parent"',
    );
  }
  const dirs = { config: join(home, 'c'), cache: join(home, 'k'), data: join(home, 'd'), runtime: join(home, 'r') };
  const configFile = join(dirs.config, 'libvirt', 'libvirtd.conf');
  await mkdir(join(dirs.config, 'libvirt'), { recursive: true });
  for (const dir of [dirs.cache, dirs.data, join(dirs.runtime, 'libvirt')]) await mkdir(dir, { recursive: true });
  const { config, environment } = await setUp(home);
  await writeFile(configFile, [...config, ...baseDaemonConfig(), ''].join('\n'));
  // Guests' consoles go to files because no virtlogd runs here; as one account owns everything, labels protect nothing.
  await writeFile(join(dirs.config, 'libvirt', 'qemu.conf'), 'stdio_handler = "file"\nsecurity_driver = "none"\n');
  if (process.getuid?.() === 0) {
    const own = [home, dirs.config, join(dirs.config, 'libvirt'), dirs.cache, dirs.data, dirs.runtime];
    for (const path of [...own, join(dirs.runtime, 'libvirt')]) await chown(path, account.uid, account.gid);
  }
  await chmod(home, 0o700);
  await chmod(dirs.runtime, 0o700);
  return {
    home,
    runtimeDir: dirs.runtime,
    cacheDir: dirs.cache,
    configFile,
    socket: join(dirs.runtime, 'libvirt', 'libvirt-sock'),
    logFile: join(home, 'libvirtd.log'),
    environment: {
      HOME: home,
      XDG_CONFIG_HOME: dirs.config,
      XDG_CACHE_HOME: dirs.cache,
      XDG_DATA_HOME: dirs.data,
      XDG_RUNTIME_DIR: dirs.runtime,
      TMPDIR: home,
      USER: account.user,
      LOGNAME: account.user,
      PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      LC_ALL: 'C',
      ...environment,
    },
  };
}

/** A host UUID of its own, so that two private daemons on one machine count as two hosts (migration asks). */
function baseDaemonConfig(): string[] {
  return [
    'auth_unix_ro = "none"',
    'auth_unix_rw = "none"',
    'log_outputs = "3:stderr"',
    `host_uuid = "${randomUUID()}"`,
  ];
}
