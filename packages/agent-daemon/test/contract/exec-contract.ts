import { chmodSync, realpathSync, symlinkSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { StartAgent } from './types.ts';
import { UNPRIVILEGED, Workbench } from './workbench.ts';

const shell = realpathSync('/bin/sh');

export function execContract(start: StartAgent): void {
  test('an exit code other than 0 is a result', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client();
    const result = await client.exec.run({ argv: ['sh', '-c', 'echo out; echo err >&2; exit 3'] });
    expect(result.val).toMatchObject({ exitCode: 3, signal: null, timedOut: false, stdout: 'out\n', stderr: 'err\n' });
  });

  test('a signal that ended the program is named', async () => {
    await using bench = new Workbench(start);
    const result = await (await bench.client()).exec.run({ argv: ['sh', '-c', 'kill -SEGV $$'] });
    expect(result.val).toMatchObject({ exitCode: null, signal: 'SIGSEGV', timedOut: false });
  });

  test('the environment is clean but for what the policy and the caller add', async () => {
    process.env['VIRTKIT_CONTRACT_SECRET'] = 'inherited';
    try {
      await using bench = new Workbench(start);
      const client = await bench.client({ env: { FROM_POLICY: 'p' } });
      const result = (await client.exec.run({ argv: ['env'], env: { FROM_CALLER: 'c' } })).unwrap();
      expect(result.stdout.trim().split('\n').sort()).toEqual([
        'FROM_CALLER=c',
        'FROM_POLICY=p',
        'LANG=C.UTF-8',
        'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      ]);
    } finally {
      delete process.env['VIRTKIT_CONTRACT_SECRET'];
    }
  });

  test('a variable that the policy does not give to callers is refused', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client({ callerEnv: ['LC_ALL'] });
    const refused = await client.exec.run({ argv: ['env'], env: { LD_PRELOAD: '/tmp/x.so' } });
    expect(refused.val).toMatchObject({ code: 'POLICY', data: { rule: 'callerEnv' } });
    expect((await client.exec.run({ argv: ['env'], env: { LC_ALL: 'C' } })).ok).toBe(true);
  });

  test('the input reaches the program, which otherwise reads nothing', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client();
    const text = 'ä\n'.repeat(100_000);
    expect((await client.exec.run({ argv: ['wc', '-c'], input: text })).unwrap().stdout.trim()).toBe('300000');
    expect((await client.exec.run({ argv: ['wc', '-c'] })).unwrap().stdout.trim()).toBe('0');
    expect((await client.exec.run({ argv: ['true'], input: text })).unwrap().exitCode).toBe(0);
    const binary = await client.exec.run({ argv: ['cat'], input: '/wA=', inputEncoding: 'base64', encoding: 'base64' });
    expect(binary.val).toMatchObject({ stdout: '/wA=', encoding: 'base64' });
  });

  test('arguments are passed as they are, without a shell', async () => {
    await using bench = new Workbench(start);
    const argv = ['printf', '%s|', '$(id)', '; rm -rf', '*', '', 'a\'b"c', 'ä€😀'];
    const result = (await (await bench.client()).exec.run({ argv })).unwrap();
    expect(result.stdout).toBe(`${argv.slice(2).join('|')}|`);
  });

  test('the program starts in the directory that was asked for, or in the root', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client();
    expect((await client.exec.run({ argv: ['pwd'], cwd: bench.path('read') })).unwrap().stdout).toBe(
      `${bench.path('read')}\n`,
    );
    expect((await client.exec.run({ argv: ['pwd'] })).unwrap().stdout).toBe('/\n');
    expect((await client.exec.run({ argv: ['pwd'], cwd: bench.path('none') })).val).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await client.exec.run({ argv: ['pwd'], cwd: 'read' })).val).toMatchObject({ code: 'INVALID_PARAMS' });
  });

  test('a program that is not listed is refused by its resolved path', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client({ programs: [realpathSync('/bin/echo')] });
    symlinkSync(shell, bench.path('read', 'echo'));
    const refused = await client.exec.run({ argv: [bench.path('read', 'echo'), '-c', 'id'] });
    expect(refused.val).toMatchObject({ code: 'POLICY', data: { rule: 'programs', path: shell } });
    symlinkSync('/bin/echo', bench.path('read', 'other'));
    expect((await client.exec.run({ argv: [bench.path('read', 'other'), 'hi'] })).unwrap().stdout).toBe('hi\n');
    expect((await client.exec.run({ argv: ['echo', 'hi'] })).unwrap().stdout).toBe('hi\n');
  });

  test('what cannot be started is an error and not an exit code', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client();
    const code = async (program: string) => {
      const result = await client.exec.run({ argv: [program] });
      return result.ok ? 'started' : result.val.code;
    };
    expect(await code('no-such-program')).toBe('NOT_FOUND');
    expect(await code('/no/such/program')).toBe('NOT_FOUND');
    expect(await code('bin/sh')).toBe('INVALID_PARAMS');
    expect(await code('')).toBe('INVALID_PARAMS');
    expect(await code(bench.put('read/plain', 'text'))).toBe('PERMISSION_DENIED');
    expect(await code(bench.path('read'))).toBe('PERMISSION_DENIED');
    expect((await client.exec.run({ argv: ['echo', 'a\0b'] })).val).toMatchObject({ code: 'INVALID_PARAMS' });
  });

  test('an agent without rights cannot start what its user may not', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client({}, UNPRIVILEGED);
    const path = bench.put('read/tool', '#!/bin/sh\nexit 0\n');
    chmodSync(path, 0o700);
    if (UNPRIVILEGED.uid === undefined) chmodSync(path, 0o000);
    expect((await client.exec.run({ argv: [path] })).val).toMatchObject({ code: 'PERMISSION_DENIED' });
  });

  test('output over the limit is cut, said to be, and does not stop the program', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client({ limits: { maxOutputBytes: 5000 } });
    const script = 'head -c 300000 /dev/zero | tr "\\0" x; head -c 300000 /dev/zero | tr "\\0" y >&2; exit 7';
    const result = (await client.exec.run({ argv: ['sh', '-c', script] })).unwrap();
    expect(result).toMatchObject({ exitCode: 7, stdoutTruncated: true, stderrTruncated: true });
    expect([result.stdout, result.stderr]).toEqual(['x'.repeat(5000), 'y'.repeat(5000)]);
    const small = (await client.exec.run({ argv: ['echo', 'abc'], maxOutputBytes: 2 })).unwrap();
    expect(small).toMatchObject({ stdout: 'ab', stdoutTruncated: true, stderrTruncated: false });
  });

  test('output that would not fit the answer is cut instead of lost', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client({ limits: { maxOutputBytes: 1_000_000 } });
    const result = (await client.exec.run({ argv: ['head', '-c', '900000', '/dev/zero'] })).unwrap();
    expect(result).toMatchObject({ exitCode: 0, stdoutTruncated: true });
    expect(result.stdout.length).toBeGreaterThan(50_000);
  });

  test('output that is not UTF-8 is replaced, or whole as base64', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client();
    const argv = ['printf', 'a\\377b'];
    expect((await client.exec.run({ argv })).unwrap().stdout).toBe('a\u{fffd}b');
    expect((await client.exec.run({ argv, encoding: 'base64' })).unwrap().stdout).toBe(
      Buffer.from([97, 255, 98]).toString('base64'),
    );
  });

  test('more programs at once than the policy allows are refused as retryable', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client({ limits: { maxConcurrent: 2 } });
    const abort = new AbortController();
    const running = [1, 2].map(() => client.exec.run({ argv: ['sleep', '300'] }, { signal: abort.signal }));
    const third = await client.exec.run({ argv: ['true'] });
    expect(third.val).toMatchObject({ code: 'BUSY', rpcCode: -32005, data: { retryable: true } });
    abort.abort();
    await Promise.all(running);
  });
}
