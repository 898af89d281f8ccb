import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * The pids in the pid files below a folder, as far as they are running programs of that account that name `home` on
 * their command line. A pid file may be stale, and belongs to the guest's account: neither may point us at another
 * process.
 */
export function ownedProcesses(folder: string, home: string, uid: number): number[] {
  return pidFiles(folder)
    .map(readPid)
    .filter((pid): pid is number => pid !== undefined)
    .filter((pid) => isOwned(pid, home, uid));
}

function pidFiles(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.pid'))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}

function readPid(file: string): number | undefined {
  try {
    const pid = Number(readFileSync(file, 'latin1').trim());
    return Number.isInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}

function isOwned(pid: number, home: string, uid: number): boolean {
  try {
    return statSync(`/proc/${pid}`).uid === uid && readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes(`${home}/`);
  } catch {
    return false;
  }
}

/** Whether a process runs; one that only waits to be reaped does not. */
export function isRunning(pid: number): boolean {
  try {
    return !/\) [ZX] /u.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}

export function signalProcess(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended on its own.
  }
}

const GRACE_MS = 2_000;
const POLL_MS = 10;

/** Ends processes that are not our children: asks first, kills after two seconds, resolves when none is left. */
export async function endProcesses(find: () => number[]): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    const pids = find();
    for (const pid of pids) signalProcess(pid, signal);
    const deadline = Date.now() + GRACE_MS;
    // Node cannot wait for a process that is not its child.
    while (pids.some(isRunning) && Date.now() < deadline) await delay(POLL_MS);
  }
}

/** The same without an event loop, for a handler of `process.on('exit')`. */
export function killProcessesSync(find: () => number[]): void {
  const pause = new Int32Array(new SharedArrayBuffer(4));
  const deadline = Date.now() + GRACE_MS;
  for (let pids = find(); pids.length > 0 && Date.now() < deadline; pids = find().filter(isRunning)) {
    for (const pid of pids) signalProcess(pid, 'SIGKILL');
    Atomics.wait(pause, 0, 0, POLL_MS);
  }
}
