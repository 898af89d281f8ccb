import { expect, test } from 'vitest';
import type { Answer } from './raw-peer.ts';
import type { StartAgent } from './types.ts';
import { Workbench } from './workbench.ts';

export function framingContract(start: StartAgent): void {
  test('a request that arrives byte by byte is answered', async () => {
    await using bench = new Workbench(start);
    const peer = await bench.raw();
    const id = `${peer.epoch}:1`;
    const line = `${JSON.stringify({ jsonrpc: '2.0', id, method: 'ping' })}\n`;
    for (const character of line) {
      await new Promise<void>((resolve) => {
        peer.duplex.write(character, () => resolve());
      });
    }
    expect((await peer.next()).id).toBe(id);
  });

  test('a line over the limit is answered with its id, and the next one works', async () => {
    await using bench = new Workbench(start);
    const peer = await bench.raw({ limits: { maxFrame: 8192 } });
    const id = peer.request(1, 'file.write', { path: bench.path('write', 'x'), content: 'x'.repeat(10_000) });
    const answer = await peer.next();
    expect(answer).toMatchObject({ id, error: { code: -32600, data: { kind: 'too-large' } } });
    const ping = peer.request(2, 'ping');
    expect((await peer.next()).id).toBe(ping);
  });

  test.each([
    ['invalid UTF-8', Uint8Array.of(0x22, 0xc3, 0x28, 0x22, 0x0a), -32700],
    ['text that is not JSON', '{"jsonrpc":\n', -32700],
    ['nesting without an end', `${'['.repeat(200_000)}\n`, -32600],
    ['JSON that is no request', '{"id":null}\n', -32600],
    ['an empty batch', '[]\n', -32600],
    ['a large batch', `${JSON.stringify(Array.from({ length: 65 }, () => ({})))}\n`, -32600],
  ])('%s is an error, and the next line works', async (_name, bytes, code) => {
    await using bench = new Workbench(start);
    const peer = await bench.raw();
    peer.bytes(bytes);
    expect(await peer.next()).toMatchObject({ id: null, error: { code } });
    const ping = peer.request(1, 'ping');
    expect((await peer.next()).id).toBe(ping);
  });

  test('0xFF makes the agent forget the line so far without an answer', async () => {
    await using bench = new Workbench(start);
    const peer = await bench.raw();
    peer.bytes('{"jsonrpc":"2.0","id":"lost');
    peer.bytes(Uint8Array.of(0xff, 0x0a));
    const ping = peer.request(1, 'ping');
    expect((await peer.next()).id).toBe(ping);
  });

  test('a batch is answered by one line that holds no answer to its notifications', async () => {
    await using bench = new Workbench(start);
    const peer = await bench.raw();
    const id = (counter: number) => `${peer.epoch}:${counter}`;
    peer.line([
      { jsonrpc: '2.0', id: id(1), method: 'ping' },
      { jsonrpc: '2.0', method: 'ping' },
      { jsonrpc: '2.0', id: id(2), method: 'no.such' },
      'rubbish',
      { jsonrpc: '2.0', id: 'hello:1', method: 'session.hello', params: {} },
    ]);
    // The members are looked at one by one below.
    const answers = (await peer.nextValue()) as Answer[];
    expect(answers.map((answer) => [answer.id, answer.error?.code ?? 0])).toEqual([
      [id(1), 0],
      [id(2), -32601],
      [null, -32600],
      ['hello:1', -32600],
    ]);
  });

  test('an unknown method and wrong parameters have their own codes, unknown fields are ignored', async () => {
    await using bench = new Workbench(start);
    const peer = await bench.raw();
    peer.request(1, 'no.such');
    expect((await peer.next()).error).toMatchObject({ code: -32601 });
    peer.request(2, 'file.read', { path: 7 });
    expect((await peer.next()).error).toMatchObject({ code: -32602, message: expect.stringContaining('path') });
    peer.request(3, 'ping', { later: true });
    expect((await peer.next()).result).toMatchObject({ time: expect.any(Number) });
  });

  test('more requests than the policy allows in a second are refused as retryable', async () => {
    await using bench = new Workbench(start);
    const peer = await bench.raw({ limits: { requestsPerSecond: 3 } });
    for (let counter = 1; counter <= 8; counter++) peer.request(counter, 'ping');
    const answers: Answer[] = [];
    for (let count = 0; count < 8; count++) answers.push(await peer.next());
    const refused = answers.filter((answer) => answer.error !== undefined);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThanOrEqual(5);
    expect(refused[0]?.error).toMatchObject({ code: -32005, data: { kind: 'too-many-requests', retryable: true } });
  });
}
