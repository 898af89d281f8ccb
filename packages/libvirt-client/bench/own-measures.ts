import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Fixture } from './fixture.ts';
import { builtEntry, ourCommand } from './peers.ts';

const run = promisify(execFile);

/** How long `import` of the built package takes in a fresh process, in milliseconds. */
export async function importMs(): Promise<number> {
  const url = JSON.stringify(pathToFileURL(builtEntry).href);
  const program = `const start = performance.now(); await import(${url}); console.log(performance.now() - start);`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program]);
  return Number(stdout);
}

/** How often any thread of a process with an idle connection went to sleep again within `seconds`. */
export async function idleWakeups(fixture: Fixture, seconds: number): Promise<number> {
  const [file = '', ...args] = ourCommand('idle', seconds + 2, fixture);
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  const lines = createInterface(child.stdout);
  await once(lines, 'line');
  // The line itself is written in a turn that ends with going to sleep.
  await delay(200);
  const before = switches(child.pid ?? 0);
  await delay(seconds * 1_000);
  const wakeups = switches(child.pid ?? 0) - before;
  await exited;
  return wakeups;
}

/** Each wake-up ends with a voluntary context switch. */
function switches(pid: number): number {
  const ofThread = (thread: string) => {
    const status = readFileSync(`/proc/${pid}/task/${thread}/status`, 'latin1');
    return Number(/^voluntary_ctxt_switches:\s+(?<count>\d+)/mu.exec(status)?.groups?.['count']);
  };
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => sum + ofThread(thread), 0);
}
