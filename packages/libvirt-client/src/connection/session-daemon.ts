import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { access, constants, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { LibvirtError } from '../errors.ts';
import { errorCode, settled } from '../transport/settled.ts';
import type { Transport } from '../transport/transport.ts';
import { connectUnix, nobodyThere } from '../transport/unix.ts';
import type { DaemonSocket } from './socket-path.ts';

/** Debian keeps daemons where an ordinary user's PATH does not look. */
const DAEMON_FOLDERS = ['/usr/local/sbin', '/usr/sbin', '/usr/bin', '/usr/local/bin'];
/** The daemon ends by itself when nobody has used it for so many seconds; libvirt's own library says the same. */
const IDLE_SECONDS = 120;
const POLL_MS = 10;
/** As libvirt's own library: after this, a daemon that does not listen will not. */
const START_MS = 10_000;

/**
 * Connects to a session's daemon, which is started where none is there: by one program at a time. Throws
 * `CONNECT_FAILED`, `TOOL_MISSING` and `ABORTED`.
 */
export async function connectStarting(startable: readonly DaemonSocket[], signal?: AbortSignal): Promise<Transport> {
  const { program, path } = await findDaemon(startable);
  const lock = join(dirname(path), 'virtkit-autostart.lock');
  await makeFolder(dirname(path));
  const deadline = Date.now() + START_MS;
  let isOurs = false;
  let hasStarted = false;
  try {
    for (;;) {
      const transport = await tryConnect(path, deadline, signal);
      if (transport) return transport;
      isOurs ||= await takeLock(lock);
      // Whoever had the lock before may have done it since we last looked: look once more with the lock in hand.
      if (isOurs && !hasStarted && (await isSilent(path, signal))) {
        hasStarted = true;
        await start(program, signal);
      }
      await delay(POLL_MS, undefined, { signal }).catch(() => {
        throw new LibvirtError('ABORTED', 'connecting was aborted', { cause: signal?.reason });
      });
    }
  } finally {
    if (isOurs) await rm(lock, { force: true });
  }
}

/** The folder and the one above it; Node's own recursion never ends below a folder such as /proc. */
async function makeFolder(folder: string): Promise<void> {
  for (const path of [dirname(folder), folder]) {
    try {
      await mkdir(path, { mode: 0o700 });
    } catch (cause) {
      if (errorCode(cause) === 'EEXIST') continue;
      const message = `the folder of the session's sockets cannot be made: ${String(cause)}`;
      throw new LibvirtError('CONNECT_FAILED', message, { cause });
    }
  }
}

/** The transport; undefined where nobody listens yet. */
async function tryConnect(
  path: string,
  deadline: number,
  signal: AbortSignal | undefined,
): Promise<Transport | undefined> {
  try {
    return await connectUnix(path, signal);
  } catch (error) {
    if (!nobodyThere(error)) throw error;
    if (Date.now() < deadline) return undefined;
    throw new LibvirtError('CONNECT_FAILED', `the session's daemon was started, and does not listen at ${path}`, {
      cause: error,
    });
  }
}

async function isSilent(path: string, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    (await connectUnix(path, signal)).destroy();
    return false;
  } catch (error) {
    return nobodyThere(error);
  }
}

async function findDaemon(startable: readonly DaemonSocket[]): Promise<DaemonSocket & { readonly program: string }> {
  for (const socket of startable) {
    for (const folder of DAEMON_FOLDERS) {
      const program = join(folder, socket.daemon);
      const isThere = await access(program, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (isThere) return { ...socket, program };
    }
  }
  const names = startable.map(({ daemon }) => daemon).join(' or ');
  throw new LibvirtError('TOOL_MISSING', `no session daemon runs, and ${names} is not installed to start one`);
}

/**
 * A file with our pid that only one can make; one whose maker has ended is nobody's. Should two take a dead one's place
 * in the same instant, the second daemon sees the first one's own lock, and ends.
 */
async function takeLock(file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (cause) {
    if (errorCode(cause) !== 'EEXIST')
      throw new LibvirtError('CONNECT_FAILED', `${file} cannot be written: ${String(cause)}`, { cause });
    if (isStale(file)) await rm(file, { force: true });
    return false;
  }
}

function isStale(file: string): boolean {
  try {
    const pid = Number(readFileSync(file, 'latin1'));
    if (pid > 0) process.kill(pid, 0);
    // An empty file is being written now.
    return false;
  } catch (error) {
    return errorCode(error) === 'ESRCH';
  }
}

/** It is its own: it lives on when we end, and holds nothing of ours open. */
async function start(program: string, signal: AbortSignal | undefined): Promise<void> {
  const child = spawn(program, [`--timeout=${IDLE_SECONDS}`], { cwd: '/', detached: true, stdio: 'ignore' });
  try {
    await settled(child, 'spawn', ['error'], signal);
  } catch (cause) {
    child.on('error', () => {});
    if (cause instanceof LibvirtError) throw cause;
    throw new LibvirtError('CONNECT_FAILED', `${program} could not be started: ${String(cause)}`, { cause });
  }
  child.unref();
}
