import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, constants, open } from 'node:fs/promises';
import { join } from 'node:path';
import { LibvirtError } from '../errors.ts';
import type { DaemonFolder } from './folder.ts';

/** Where libvirtd is looked for: Debian keeps daemons where an ordinary user's PATH does not look. */
const SEARCH_PATH = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
const PACKAGES = 'libvirt-daemon libvirt-daemon-driver-qemu qemu-system-x86';

/** Where libvirtd is. Throws `TOOL_MISSING`. */
export async function findLibvirtd(): Promise<string> {
  for (const dir of SEARCH_PATH) {
    const file = join(dir, 'libvirtd');
    const found = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return file;
  }
  throw new LibvirtError(
    'TOOL_MISSING',
    `libvirtd is not installed (looked in ${SEARCH_PATH.join(', ')}); on Debian or Ubuntu: ` +
      `sudo apt-get install --no-install-recommends ${PACKAGES}`,
  );
}

/** Starts a command in a daemon's folder, with its environment and its log. */
export async function launch(argv: readonly string[], folder: DaemonFolder): Promise<ChildProcess> {
  const [command = '', ...args] = argv;
  const log = await open(folder.logFile, 'a');
  try {
    // A process group of its own: Ctrl-C in a terminal must reach us first, so that we end the guests.
    const child = spawn(command, args, {
      cwd: folder.home,
      env: { ...folder.environment },
      stdio: ['ignore', log.fd, log.fd],
      detached: true,
    });
    await once(child, 'spawn');
    return child;
  } catch (cause) {
    throw new LibvirtError('TOOL_MISSING', `${command} could not be started (Debian package util-linux has setpriv)`, {
      cause,
    });
  } finally {
    await log.close();
  }
}
