import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { until } from './processes.ts';
import type { StartAgent } from './types.ts';
import { Workbench } from './workbench.ts';

const READS = 300;
/** Few, since each one waits for the disk, which the swapping keeps busy. */
const WRITES = 20;

/** Swaps a directory with a link to `outside`, as fast as the system lets it, until it is ended, or its test surely is. */
const swapper = `
const fs = require('node:fs');
const [dir, away, outside, ready] = process.argv.slice(1);
for (const end = Date.now() + 30_000; Date.now() < end; ) {
  fs.renameSync(dir, away);
  fs.symlinkSync(outside, dir);
  if (!fs.existsSync(ready)) fs.writeFileSync(ready, '');
  fs.unlinkSync(dir);
  fs.renameSync(away, dir);
}
`;

function swap(bench: Workbench, root: string): ChildProcess {
  const ready = bench.path('ready');
  const args = [bench.path(root, 'dir'), bench.path(root, 'away'), bench.path('outside'), ready];
  return spawn(process.execPath, ['-e', swapper, ...args], { stdio: 'ignore' });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  await new Promise((resolve) => {
    child.on('exit', resolve);
    child.kill('SIGKILL');
  });
}

export function linkRaceContract(start: StartAgent): void {
  test('file.read never reads outside, however often a directory becomes a link', async () => {
    await using bench = new Workbench(start);
    mkdirSync(bench.path('read/dir'));
    bench.put('read/dir/file', 'inside');
    bench.put('outside/file', 'top-secret-content');
    const client = await bench.client({ limits: { requestsPerSecond: 100_000 } });
    const child = swap(bench, 'read');
    try {
      await until(() => existsSync(bench.path('ready')), 'the swapping has begun');
      const seen = new Set<string>();
      for (let count = 0; count < READS || seen.size < 2; count++) {
        const result = await client.file.read({ path: bench.path('read/dir/file') });
        seen.add(result.ok ? result.val.content : result.val.code);
      }
      expect([...seen].filter((outcome) => !['inside', 'POLICY', 'NOT_FOUND'].includes(outcome))).toEqual([]);
    } finally {
      await end(child);
    }
  });

  test('file.write never writes outside, however often a directory becomes a link', async () => {
    await using bench = new Workbench(start);
    mkdirSync(bench.path('write/dir'));
    bench.put('outside/file', 'untouched');
    const client = await bench.client({ limits: { requestsPerSecond: 100_000 } });
    const child = swap(bench, 'write');
    try {
      await until(() => existsSync(bench.path('ready')), 'the swapping has begun');
      const seen = new Set<string>();
      for (let count = 0; count < WRITES; count++) {
        const result = await client.file.write({ path: bench.path('write/dir/file'), content: 'written' });
        seen.add(result.ok ? 'written' : result.val.code);
      }
      expect([...seen].filter((outcome) => !['written', 'POLICY', 'NOT_FOUND'].includes(outcome))).toEqual([]);
    } finally {
      await end(child);
    }
    expect(readFileSync(bench.path('outside/file'), 'utf8')).toBe('untouched');
    expect(readdirSync(bench.path('outside'))).toEqual(['file']);
  });
}
