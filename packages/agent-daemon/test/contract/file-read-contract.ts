import { chmodSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { StartAgent } from './types.ts';
import { UNPRIVILEGED, Workbench } from './workbench.ts';

export function fileReadContract(start: StartAgent): void {
  test('a file is read whole, in parts, and past its end', async () => {
    await using bench = new Workbench(start);
    const path = bench.put('read/file', 'hello, wörld');
    const client = await bench.client();
    const whole = { path, encoding: 'utf8', sizeBytes: 13 };
    expect((await client.file.read({ path })).val).toEqual({
      ...whole,
      content: 'hello, wörld',
      offset: 0,
      bytesRead: 13,
      eof: true,
    });
    const part = await client.file.read({ path, offset: 7, length: 3 });
    expect(part.val).toEqual({ ...whole, content: 'wö', offset: 7, bytesRead: 3, eof: false });
    const after = await client.file.read({ path, offset: 100 });
    expect(after.val).toEqual({ ...whole, content: '', offset: 100, bytesRead: 0, eof: true });
  });

  test('bytes that are not UTF-8 are read as base64', async () => {
    await using bench = new Workbench(start);
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    const path = bench.put('read/binary', bytes);
    const client = await bench.client();
    expect((await client.file.read({ path })).val).toMatchObject({ code: 'IO', data: { kind: 'not-utf8' } });
    const result = (await client.file.read({ path, encoding: 'base64' })).unwrap();
    expect(result.content).toBe(Buffer.from(bytes).toString('base64'));
  });

  test('an empty file and one that reports no size are read to their end', async () => {
    await using bench = new Workbench(start);
    const path = bench.put('read/empty', '');
    const client = await bench.client({ roots: { read: ['/proc', bench.path('read')], write: [] } });
    expect((await client.file.read({ path })).val).toMatchObject({ content: '', eof: true });
    const version = (await client.file.read({ path: '/proc/version' })).unwrap();
    expect(version).toMatchObject({ content: expect.stringContaining('Linux version'), eof: true, sizeBytes: 0 });
  });

  test('a part over the limit is refused, a part within it is read', async () => {
    await using bench = new Workbench(start);
    const path = bench.put('read/big', 'x'.repeat(5000));
    const client = await bench.client({ limits: { maxFileBytes: 4096 } });
    const refused = await client.file.read({ path });
    expect(refused.val).toMatchObject({ code: 'TOO_LARGE', rpcCode: -32004, data: { rule: 'limits.maxFileBytes' } });
    expect((await client.file.read({ path, offset: 904 })).unwrap().bytesRead).toBe(4096);
  });

  test('an answer over what the client accepts is refused', async () => {
    await using bench = new Workbench(start);
    const path = bench.put('read/controls', '\u0001'.repeat(400_000));
    const client = await bench.client();
    expect((await client.file.read({ path })).val).toMatchObject({
      code: 'TOO_LARGE',
      data: { kind: 'answer-too-large' },
    });
    expect((await client.ping()).ok).toBe(true);
  });

  test('what is missing is NOT_FOUND', async () => {
    await using bench = new Workbench(start);
    const file = bench.put('read/file', 'x');
    const client = await bench.client();
    const missing = await client.file.read({ path: bench.path('read', 'none') });
    expect(missing.val).toMatchObject({
      code: 'NOT_FOUND',
      data: { errno: 'ENOENT', path: bench.path('read', 'none') },
    });
    expect((await client.file.read({ path: `${file}/below` })).val).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('an agent without rights is refused what its user may not read', async () => {
    await using bench = new Workbench(start);
    const path = bench.put('read/private', 'x');
    chmodSync(path, UNPRIVILEGED.uid === undefined ? 0o000 : 0o600);
    const client = await bench.client({}, UNPRIVILEGED);
    expect((await client.file.read({ path })).val).toMatchObject({
      code: 'PERMISSION_DENIED',
      data: { errno: 'EACCES' },
    });
  });
}
