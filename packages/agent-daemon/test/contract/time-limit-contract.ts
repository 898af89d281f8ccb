import { expect, test } from 'vitest';
import { processesWith, until } from './processes.ts';
import type { StartAgent } from './types.ts';
import { Workbench } from './workbench.ts';

export function timeLimitContract(start: StartAgent): void {
  test('a program over its time is ended with its background children', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client();
    const params = {
      argv: ['sh', '-c', 'echo started; sleep 300 & sleep 300'],
      env: { MARKER: bench.folder },
      timeoutMs: 300,
    };
    const result = (await client.exec.run(params)).unwrap();
    expect(result).toMatchObject({ exitCode: null, signal: 'SIGTERM', timedOut: true, stdout: 'started\n' });
    expect(result.durationMs).toBeGreaterThanOrEqual(300);
    expect(processesWith(bench.folder)).toEqual([]);
  });

  test('a background child that ignores SIGTERM is killed', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client();
    const script = '(trap "" TERM; while :; do sleep 1; done) & sleep 300';
    const params = { argv: ['sh', '-c', script], env: { MARKER: bench.folder }, timeoutMs: 300 };
    expect((await client.exec.run(params)).val).toMatchObject({ signal: 'SIGTERM', timedOut: true });
    expect(processesWith(bench.folder)).toEqual([]);
  });

  test('a program that ignores SIGTERM is killed after a grace', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client();
    const script = 'trap "" TERM; while :; do sleep 1; done';
    const params = { argv: ['sh', '-c', script], env: { MARKER: bench.folder }, timeoutMs: 300 };
    expect((await client.exec.run(params)).val).toMatchObject({ exitCode: null, signal: 'SIGKILL', timedOut: true });
    expect(processesWith(bench.folder)).toEqual([]);
  });

  test('a program that ends in time on SIGTERM keeps its exit code', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client();
    const script = 'trap "echo bye; exit 5" TERM; echo on; sleep 300 & wait';
    const result = await client.exec.run({ argv: ['sh', '-c', script], timeoutMs: 300 });
    expect(result.val).toMatchObject({ exitCode: 5, signal: null, timedOut: true, stdout: 'on\nbye\n' });
  });

  test('a background child that holds the pipes does not hold up the answer', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client();
    const params = { argv: ['sh', '-c', 'echo out; sleep 300 & echo $!'], env: { MARKER: bench.folder } };
    const result = (await client.exec.run(params, { timeoutMs: 10_000 })).unwrap();
    expect(result).toMatchObject({ exitCode: 0, timedOut: false });
    const [first, pid] = result.stdout.trim().split('\n');
    expect(first).toBe('out');
    // The child is the guest's own from now on; the test ends it.
    expect(processesWith(bench.folder)).toEqual([Number(pid)]);
    process.kill(Number(pid), 'SIGKILL');
    await until(() => processesWith(bench.folder).length === 0, 'the background child is gone');
  });

  test('more time than the policy allows is refused', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client({ limits: { maxExecMs: 1000 } });
    const refused = await client.exec.run({ argv: ['true'], timeoutMs: 1001 });
    expect(refused.val).toMatchObject({ code: 'POLICY', data: { rule: 'limits.maxExecMs' } });
  });

  test('the limit of the policy holds where the caller names none', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client({ limits: { maxExecMs: 200 } });
    expect((await client.exec.run({ argv: ['sleep', '300'] })).val).toMatchObject({
      timedOut: true,
      signal: 'SIGTERM',
    });
  });
}
