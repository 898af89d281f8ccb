import { chmodSync, chownSync, linkSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { StartAgent } from './types.ts';
import { UNPRIVILEGED, Workbench } from './workbench.ts';

export function fileWriteContract(start: StartAgent): void {
  test('a new file has the content, the mode, and no temporary file beside it', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client();
    const path = bench.path('write', 'new');
    expect((await client.file.write({ path, content: 'ä' })).val).toEqual({ path, bytesWritten: 2, created: true });
    expect(readFileSync(path, 'utf8')).toBe('ä');
    expect(statSync(path).mode & 0o7777).toBe(0o644);
    const other = bench.path('write', 'other');
    await client.file.write({ path: other, content: '/wA=', encoding: 'base64', mode: 0o600 });
    expect([...readFileSync(other)]).toEqual([255, 0]);
    expect(statSync(other).mode & 0o7777).toBe(0o600);
    expect(readdirSync(bench.path('write')).sort()).toEqual(['new', 'other']);
  });

  test('a file that is replaced keeps its mode and owner', async () => {
    await using bench = new Workbench(start);
    const path = bench.put('write/old', 'old');
    chmodSync(path, 0o640);
    if (UNPRIVILEGED.uid !== undefined) chownSync(path, UNPRIVILEGED.uid, UNPRIVILEGED.gid);
    const before = statSync(path);
    const result = await (await bench.client()).file.write({ path, content: 'new' });
    expect(result.val).toEqual({ path, bytesWritten: 3, created: false });
    const after = statSync(path);
    expect([after.mode, after.uid, after.gid]).toEqual([before.mode, before.uid, before.gid]);
    expect(after.ino).not.toBe(before.ino);
  });

  test('overwrite false keeps an existing file', async () => {
    await using bench = new Workbench(start);
    const path = bench.put('write/old', 'old');
    const client = await bench.client();
    const result = await client.file.write({ path, content: 'new', overwrite: false });
    expect(result.val).toMatchObject({ code: 'CONFLICT', data: { kind: 'exists' } });
    expect(readFileSync(path, 'utf8')).toBe('old');
    const fresh = bench.path('write', 'fresh');
    expect((await client.file.write({ path: fresh, content: 'x', overwrite: false })).unwrap().created).toBe(true);
    expect(readdirSync(bench.path('write')).sort()).toEqual(['fresh', 'old']);
  });

  test('directories are made only when asked for', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client();
    const path = bench.path('write', 'a', 'b', 'file');
    expect((await client.file.write({ path, content: 'x' })).val).toMatchObject({ code: 'NOT_FOUND' });
    expect(readdirSync(bench.path('write'))).toEqual([]);
    expect((await client.file.write({ path, content: 'x', createDirs: true })).ok).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('x');
    expect(statSync(bench.path('write', 'a')).mode & 0o7777).toBe(0o755);
  });

  test('a file with another hard link is not replaced', async () => {
    await using bench = new Workbench(start);
    const path = bench.put('write/one', 'old');
    linkSync(path, bench.path('outside', 'two'));
    const result = await (await bench.client()).file.write({ path, content: 'new' });
    expect(result.val).toMatchObject({ code: 'POLICY', data: { rule: 'one-hard-link' } });
    expect(readFileSync(path, 'utf8')).toBe('old');
  });

  test('content that is too large or not base64 changes nothing', async () => {
    await using bench = new Workbench(start);
    const path = bench.put('write/old', 'old');
    const client = await bench.client({ limits: { maxFileBytes: 10 } });
    expect((await client.file.write({ path, content: 'x'.repeat(11) })).val).toMatchObject({ code: 'TOO_LARGE' });
    const wrong = await client.file.write({ path, content: 'AAB', encoding: 'base64' });
    expect(wrong.val).toMatchObject({ code: 'INVALID_PARAMS', data: { kind: 'not-base64' } });
    expect(readFileSync(path, 'utf8')).toBe('old');
  });

  test('a request over the longest line is refused before it is sent', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client({ limits: { maxFrame: 65_536 } });
    const result = await client.file.write({ path: bench.path('write', 'x'), content: 'x'.repeat(70_000) });
    expect(result.val).toMatchObject({ code: 'TOO_LARGE', rpcCode: undefined });
  });

  test('an agent without rights is refused where its user may not write', async () => {
    await using bench = new Workbench(start);
    if (UNPRIVILEGED.uid === undefined) chmodSync(bench.path('write'), 0o555);
    const client = await bench.client({}, UNPRIVILEGED);
    const result = await client.file.write({ path: bench.path('write', 'x'), content: 'x' });
    expect(result.val).toMatchObject({ code: 'PERMISSION_DENIED', data: { errno: 'EACCES' } });
    expect(readdirSync(bench.path('write'))).toEqual([]);
  });

  test('an agent without rights replaces its own file', async () => {
    await using bench = new Workbench(start);
    bench.give('write');
    const client = await bench.client({}, UNPRIVILEGED);
    const path = bench.path('write', 'mine');
    expect((await client.file.write({ path, content: 'one' })).unwrap().created).toBe(true);
    expect((await client.file.write({ path, content: 'two' })).unwrap().created).toBe(false);
    expect(readFileSync(path, 'utf8')).toBe('two');
  });
}
