import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { describe, expect, test } from 'vitest';
import type { Connection, RpcStream } from '../../src/index.ts';
import { messageStatus, messageType } from '../../src/rpc/header.ts';
import { connectTo } from '../support/connect.ts';
import { FakeServer, fault, HOLD, type ReceivedCall } from '../support/fake-server.ts';
import { frameBytes } from '../support/frames.ts';

const dom = { name: 'vm', uuid: new Uint8Array(16), id: 1 };
const CHANNEL = { dom, name: 'port', flags: 0 };
const { ok, error, continue: more } = messageStatus;

interface OpenStream {
  readonly server: FakeServer;
  readonly conn: Connection;
  readonly stream: RpcStream;
  readonly call: ReceivedCall;
}

/** A channel that is open. */
async function openChannel(): Promise<OpenStream> {
  const calls: ReceivedCall[] = [];
  const server = new FakeServer({
    DOMAIN_OPEN_CHANNEL: (_, call) => void calls.push(call),
    CONNECT_GET_HOSTNAME: () => ({ hostname: 'h' }),
  });
  const conn = await connectTo(server);
  const stream = (await conn.rpc.stream('DOMAIN_OPEN_CHANNEL', CHANNEL)).unwrap();
  return { server, conn, stream, call: calls[0] as ReceivedCall };
}

/** Status and text of the stream packets that the client has sent. */
const packets = (server: FakeServer) =>
  server.received
    .filter(({ header }) => header.type === messageType.stream)
    .map(({ header, payload }) => [header.status, Buffer.from(payload).toString()]);

describe('a stream', () => {
  test('carries bytes both ways under the serial of its call', async () => {
    const { server, conn, stream, call } = await openChannel();
    stream.write('to the guest');
    await server.until(() => packets(server).length === 1);
    expect(server.received.at(-1)?.header).toEqual({ ...call.header, type: messageType.stream, status: more });
    server.stream(call, more, Buffer.from('from the guest'));
    const [data] = await once(stream, 'data');
    expect(String(data)).toBe('from the guest');
    expect(packets(server)).toEqual([[more, 'to the guest']]);
    await conn.close();
  });

  test('ends at an empty packet, and finishes on its own', async () => {
    const { server, conn, stream, call } = await openChannel();
    server.stream(call, more, Buffer.from('bye'));
    server.stream(call, more);
    await server.until(() => packets(server).length === 1);
    expect(packets(server)).toEqual([[ok, '']]);
    server.stream(call, ok);
    expect(String(Buffer.concat(await stream.toArray()))).toBe('bye');
    await finished(stream);
    expect((await conn.hostname()).ok).toBe(true);
    await conn.close();
  });

  test('finishes at end() after what was written, and waits for the server', async () => {
    const { server, conn, stream, call } = await openChannel();
    stream.resume();
    stream.end('last words');
    await server.until(() => packets(server).length === 2);
    expect(packets(server)).toEqual([
      [more, 'last words'],
      [ok, ''],
    ]);
    expect(stream.writableFinished).toBe(false);
    server.stream(call, ok);
    await finished(stream);
    await conn.close();
  });

  test('fails with the error that the server gives at the end', async () => {
    const { server, conn, stream, call } = await openChannel();
    const failed = once(stream, 'error');
    stream.end('too much');
    await server.until(() => packets(server).length === 2);
    server.replyError(call, { code: 38, message: 'disk full', int1: 28 }, messageType.stream);
    expect(await failed).toMatchObject([{ code: 'SYSTEM_ERROR', message: 'disk full', int1: 28 }]);
    expect(stream.destroyed).toBe(true);
    expect(packets(server)).toHaveLength(2);
    await conn.close();
  });

  test('fails with an error in the middle, once', async () => {
    const { server, conn, stream, call } = await openChannel();
    server.replyError(call, { code: 1, message: 'lost' }, messageType.stream);
    server.replyError(call, { code: 1, message: 'again' }, messageType.stream);
    expect(await once(stream, 'error')).toMatchObject([{ code: 'INTERNAL_ERROR', message: 'lost' }]);
    expect((await conn.hostname()).ok).toBe(true);
    await conn.close();
  });

  test('is aborted by destroy(), and stray packets after that are dropped', async () => {
    const { server, conn, stream, call } = await openChannel();
    stream.destroy();
    await server.until(() => packets(server).length === 1);
    expect(packets(server)).toEqual([[error, '']]);
    server.stream(call, more, Buffer.from('stray'));
    server.stream(call, ok);
    server.stream(call, more, Buffer.from('later'));
    expect((await conn.hostname()).ok).toBe(true);
    expect(stream.readableLength).toBe(0);
    await conn.close();
  });

  test('never sends an empty packet as data', async () => {
    const { server, conn, stream } = await openChannel();
    stream.write('');
    stream.write('x');
    await server.until(() => packets(server).length === 1);
    expect(packets(server)).toEqual([[more, 'x']]);
    await conn.close();
  });

  test('cuts what is large into packets', async () => {
    const { server, conn, stream } = await openChannel();
    const sent = Buffer.alloc(2.5 * 1024 * 1024, 'abc');
    stream.write(sent);
    await server.until(() => packets(server).length === 3);
    const received = server.received.filter(({ header }) => header.type === messageType.stream);
    expect(Buffer.concat(received.map(({ payload }) => payload)).equals(sent)).toBe(true);
    await conn.close();
  });

  test('that nobody reads holds the connection back, and lets it go when it is read', async () => {
    const { server, conn, stream, call } = await openChannel();
    const piece = Buffer.alloc(256 * 1024, 'd');
    for (let i = 0; i < 6; i += 1) server.stream(call, more, piece);
    const late = conn.hostname({ timeoutMs: 100 });
    expect((await late).val).toMatchObject({ code: 'TIMEOUT' });
    expect(stream.readableLength).toBeLessThanOrEqual(4 * piece.length);
    server.stream(call, more);
    server.stream(call, ok);
    const bytes = Buffer.concat(await stream.toArray());
    expect(bytes.length).toBe(6 * piece.length);
    expect((await conn.hostname()).val).toBe('h');
    await conn.close();
  });

  test('that is destroyed lets a held connection go', async () => {
    const { server, conn, stream, call } = await openChannel();
    for (let i = 0; i < 6; i += 1) server.stream(call, more, Buffer.alloc(256 * 1024));
    expect((await conn.hostname({ timeoutMs: 50 })).ok).toBe(false);
    stream.destroy();
    expect((await conn.hostname()).val).toBe('h');
    await conn.close();
  });

  test('ends with the connection, with its error', async () => {
    const { server, stream } = await openChannel();
    server.end();
    expect(await once(stream, 'error')).toMatchObject([{ code: 'CONNECTION_CLOSED' }]);
  });

  test('ends with an error for who listens, and quietly else, when this side closes the connection', async () => {
    const [heard, unheard] = [await openChannel(), await openChannel()];
    const failed = once(heard.stream, 'error');
    await Promise.all([heard.conn.close(), unheard.conn.close()]);
    expect(await failed).toMatchObject([{ code: 'CONNECTION_CLOSED' }]);
    expect(unheard.stream.destroyed).toBe(true);
    expect(unheard.stream.errored).toBeNull();
  });

  test('drops what is written after the other side has ended', async () => {
    const { server, conn, stream, call } = await openChannel();
    server.stream(call, more);
    await server.until(() => packets(server).length === 1);
    stream.write('too late');
    server.stream(call, ok);
    stream.resume();
    await finished(stream);
    expect(packets(server)).toEqual([[ok, '']]);
    await conn.close();
  });

  test('refuses holes, which nobody asked for', async () => {
    const { server, conn, stream, call } = await openChannel();
    const failed = once(stream, 'error');
    server.send(frameBytes({ ...call.header, type: messageType.streamHole, status: more }, Buffer.alloc(12)));
    expect(await failed).toMatchObject([{ code: 'PROTOCOL' }]);
    await conn.close();
  });
});

describe('opening a stream', () => {
  test('gives the error of the server', async () => {
    const server = new FakeServer({ DOMAIN_OPEN_CHANNEL: fault({ code: 9, message: 'in use' }) });
    const conn = await connectTo(server);
    expect((await conn.rpc.stream('DOMAIN_OPEN_CHANNEL', CHANNEL)).val).toMatchObject({ code: 'OPERATION_FAILED' });
    await conn.close();
  });

  test('that was given up aborts the stream when it opens after all', async () => {
    const held: ReceivedCall[] = [];
    const server = new FakeServer({ DOMAIN_OPEN_CHANNEL: (_, call) => (held.push(call), HOLD) });
    const conn = await connectTo(server);
    const opened = await conn.rpc.stream('DOMAIN_OPEN_CHANNEL', CHANNEL, { timeoutMs: 5 });
    expect(opened.val).toMatchObject({ code: 'TIMEOUT' });
    server.reply(held[0] as ReceivedCall, undefined);
    await server.until(() => packets(server).length === 1);
    expect(packets(server)).toEqual([[error, '']]);
    await conn.close();
  });

  test('is opened only when the server has let go of those that are being aborted', async () => {
    const calls: ReceivedCall[] = [];
    const server = new FakeServer({
      DOMAIN_OPEN_CHANNEL: (_, call) => void calls.push(call),
      CONNECT_GET_HOSTNAME: () => ({ hostname: 'h' }),
    });
    const conn = await connectTo(server);
    const first = (await conn.rpc.stream('DOMAIN_OPEN_CHANNEL', CHANNEL)).unwrap();
    first.destroy();
    const givenUp = conn.rpc.stream('DOMAIN_OPEN_CHANNEL', CHANNEL, { timeoutMs: 5 });
    const second = conn.rpc.stream('DOMAIN_OPEN_CHANNEL', CHANNEL);
    await server.until(() => packets(server).length === 1);
    // Other calls go on meanwhile.
    expect((await conn.hostname()).ok).toBe(true);
    expect((await givenUp).val).toMatchObject({ code: 'TIMEOUT' });
    expect(calls).toHaveLength(1);

    server.stream(calls[0] as ReceivedCall, ok);
    expect((await second).ok).toBe(true);
    expect(calls).toHaveLength(2);
    await conn.close();
  });

  test('loses no data that comes in one chunk with the reply', async () => {
    const server = new FakeServer({
      DOMAIN_OPEN_CONSOLE: (_, call) => {
        server.reply(call, undefined);
        server.stream(call, more, Buffer.from('at once'));
        return HOLD;
      },
    });
    const conn = await connectTo(server);
    const stream = (await conn.rpc.stream('DOMAIN_OPEN_CONSOLE', { dom, devName: null, flags: 0 })).unwrap();
    expect(String((await once(stream, 'data'))[0])).toBe('at once');
    await conn.close();
  });

  test('is another thing than calling', async () => {
    const conn = await connectTo(new FakeServer());
    await expect(conn.rpc.call('DOMAIN_OPEN_CHANNEL', CHANNEL)).rejects.toThrow(TypeError);
    await expect(conn.rpc.stream('CONNECT_GET_HOSTNAME')).rejects.toThrow(TypeError);
    await conn.close();
  });
});

test('every split of what the server sends gives the same stream', async () => {
  const packets = (call: ReceivedCall) =>
    Buffer.concat([
      frameBytes({ ...call.header, type: messageType.reply }),
      frameBytes({ ...call.header, type: messageType.stream, status: more }, Buffer.from('abcde')),
      frameBytes({ ...call.header, type: messageType.stream, status: more }, Buffer.from('f')),
      frameBytes({ ...call.header, type: messageType.stream, status: more }),
      frameBytes({ ...call.header, type: messageType.stream, status: ok }),
    ]);
  const length = packets({ header: { serial: 1 } } as ReceivedCall).length;
  for (let at = 0; at < length; at += 1) {
    const server = new FakeServer({
      DOMAIN_OPEN_CONSOLE: (_, call) => {
        server.send(packets(call).subarray(0, at));
        server.send(packets(call).subarray(at));
        return HOLD;
      },
    });
    const conn = await connectTo(server);
    const stream = (await conn.rpc.stream('DOMAIN_OPEN_CONSOLE', { dom, devName: null, flags: 0 })).unwrap();
    expect({ at, text: String(Buffer.concat(await stream.toArray())) }).toEqual({ at, text: 'abcdef' });
    await conn.close();
  }
});
