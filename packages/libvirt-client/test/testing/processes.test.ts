import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { endProcesses, isRunning, killProcessesSync, ownedProcesses } from '../../src/testing/processes.ts';

const uid = process.getuid?.() ?? 0;
let home: string;

/** A program that waits, with an argument that names a path. */
async function waiting(argument: string): Promise<{ pid: number; ended: Promise<unknown> }> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000); console.log()', argument], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  return { pid: child.pid ?? 0, ended };
}

function pidFile(name: string, content: string | number): void {
  mkdirSync(join(home, 'run', 'deep'), { recursive: true });
  writeFileSync(join(home, 'run', 'deep', name), `${content}\n`);
}

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'vk-processes-'));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

test('finds the programs of the folder, and ends them', async () => {
  const guest = await waiting(join(home, 'monitor.sock'));
  pidFile('guest.pid', guest.pid);
  const find = () => ownedProcesses(join(home, 'run'), home, uid);
  expect(find()).toEqual([guest.pid]);
  await endProcesses(find);
  await guest.ended;
  expect(isRunning(guest.pid)).toBe(false);
});

test('kills them without an event loop', async () => {
  const guest = await waiting(join(home, 'monitor.sock'));
  pidFile('guest.pid', guest.pid);
  killProcessesSync(() => ownedProcesses(join(home, 'run'), home, uid));
  expect(isRunning(guest.pid)).toBe(false);
  await guest.ended;
});

test('leaves alone what a pid file names wrongly', async () => {
  const other = await waiting('/somewhere/else');
  const guest = await waiting(join(home, 'monitor.sock'));
  pidFile('stale.pid', other.pid);
  pidFile('init.pid', 1);
  pidFile('group.pid', -guest.pid);
  pidFile('text.pid', 'no number');
  pidFile('empty.pid', '');
  pidFile('guest.txt', guest.pid);
  expect(ownedProcesses(join(home, 'run'), home, uid)).toEqual([]);
  pidFile('guest.pid', guest.pid);
  expect(ownedProcesses(join(home, 'run'), home, uid + 1)).toEqual([]);
  expect(ownedProcesses(join(home, 'nowhere'), home, uid)).toEqual([]);
  for (const { pid, ended } of [other, guest]) {
    process.kill(pid);
    await ended;
  }
});
