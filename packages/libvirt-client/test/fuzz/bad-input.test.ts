import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import type { Connection } from '../../src/index.ts';
import { findProcedure } from '../../src/protocol/procedures.ts';
import { LARGEST_FRAME, messageStatus, messageType, SMALLEST_FRAME } from '../../src/rpc/header.ts';
import { errorFrame, rawFrame, replyFrame } from '../../src/testing/server/wire/frames.ts';
import { failure, type TestLibvirt } from '../../src/testing.ts';
import { open, serve } from '../testing/server/session.ts';

const header = { program: 0x20008086, version: 1, procedure: 59, type: 1, serial: 900, status: 0 };
const empty = new Uint8Array(0);

function lengthOnly(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

/** A connection with one call on the way that nobody answers. */
async function waiting(): Promise<{ server: TestLibvirt; conn: Connection; call: ReturnType<Connection['hostname']> }> {
  const server = serve();
  const conn = await open(server);
  server.faults.add('CONNECT_GET_HOSTNAME', { kind: 'dropReply' });
  const call = conn.hostname();
  while (server.calls('CONNECT_GET_HOSTNAME') === 0) await new Promise((resolve) => setImmediate(resolve));
  return { server, conn, call };
}

describe('a server that sends what the protocol does not allow', () => {
  test.each([
    ['a message of length 0', lengthOnly(0)],
    ['a message shorter than its header', lengthOnly(SMALLEST_FRAME - 1)],
    ['a message one byte over the limit', lengthOnly(LARGEST_FRAME + 1)],
    ['a message of 4 GiB', lengthOnly(0xffff_ffff)],
    ['a reply to a call that was not made', rawFrame(header, empty)],
    ['a reply of another program to this call', rawFrame({ ...header, program: 0x20008087, serial: 3 }, empty)],
    ['a reply of another version to this call', rawFrame({ ...header, version: 2, serial: 3 }, empty)],
    ['a call', rawFrame({ ...header, type: messageType.call }, empty)],
    ['a message of an unknown type', rawFrame({ ...header, type: 7 }, empty)],
    ['descriptors without their number', rawFrame({ ...header, type: messageType.replyWithFds }, empty)],
  ])('%s: the call is told, and the connection ends with the reason', async (_what, bytes) => {
    const { server, conn, call } = await waiting();
    server.sendBytes(bytes);
    const { val: error } = await call;
    expect(error).toMatchObject({ code: 'CONNECTION_CLOSED', procedure: 'CONNECT_GET_HOSTNAME' });
    const end = await conn.closed;
    expect(end.reason).toBe('error');
    expect(end.error?.code).toBe('PROTOCOL');
  });

  test('a length of 32 MiB takes no memory before the bytes come', async () => {
    const { server, conn, call } = await waiting();
    const before = process.memoryUsage();
    server.sendBytes(lengthOnly(LARGEST_FRAME));
    server.sendBytes(Buffer.alloc(24));
    await new Promise((resolve) => setImmediate(resolve));
    const after = process.memoryUsage();
    expect(after.arrayBuffers + after.external - before.arrayBuffers - before.external).toBeLessThan(8 * 2 ** 20);
    server.disconnect();
    expect((await call).val).toMatchObject({ code: 'CONNECTION_CLOSED' });
    expect((await conn.closed).error?.code).toBe('PROTOCOL');
  });

  test.each([
    ['an event of a program it does not know', { program: 7, type: messageType.message }],
    ['an event it does not know', { procedure: 30_000, type: messageType.message }],
    ['an event that nobody asked for', { procedure: 318, type: messageType.message }],
    ['data of a stream that is over', { type: messageType.stream, status: messageStatus.continue }],
    ['a hole in a stream that is over', { type: messageType.streamHole, status: messageStatus.continue }],
    [
      'a keepalive message of another kind',
      { program: 0x6b656570, procedure: 9, type: messageType.message, serial: 0 },
    ],
  ])('%s is dropped', async (_what, fields) => {
    const server = serve();
    const conn = await open(server);
    server.sendBytes(rawFrame({ ...header, ...fields }, Buffer.alloc(12)));
    expect((await conn.hostname()).unwrap()).toBe('test-host');
  });

  test('an event whose body cannot be read ends its subscriptions, and no call', async () => {
    const server = serve();
    const conn = await open(server);
    const events = conn.events.domain('lifecycle');
    (await events.ready).unwrap();
    server.sendBytes(rawFrame({ ...header, procedure: 318, type: messageType.message, serial: 1 }, Buffer.alloc(6)));
    expect((await conn.hostname()).unwrap()).toBe('test-host');
    expect((await events.waitFor(() => true)).val).toMatchObject({ code: 'PROTOCOL' });
  });
});

describe('a server that answers in another order', () => {
  test('each caller gets its own answer', async () => {
    const server = serve();
    const conn = await open(server);
    for (const ms of [20, 10, 1]) server.faults.add('DOMAIN_LOOKUP_BY_NAME', { kind: 'delay', ms });
    for (const name of ['a', 'b', 'c']) server.domains.define({ name });
    const order: string[] = [];
    const names = await Promise.all(
      ['a', 'b', 'c'].map(async (name) => {
        const found = (await conn.domains.byName(name)).unwrap().name;
        order.push(found);
        return found;
      }),
    );
    expect(names).toEqual(['a', 'b', 'c']);
    expect(order).toEqual(['c', 'b', 'a']);
  });

  test('an event before the reply to its registration is not lost', async () => {
    const server = serve();
    const { ref: dom } = server.domains.define({ name: 'web' });
    const conn = await open(server);
    server.handle('CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY', ({ eventID }, call) => {
      const callbackID = call.register({ family: 'domain', id: eventID });
      server.emit('DOMAIN_EVENT_CALLBACK_LIFECYCLE', { msg: { dom, event: 2, detail: 0 } });
      return { callbackID };
    });
    const events = conn.events.domain('lifecycle');
    expect((await events.waitFor(() => true, { timeoutMs: 1000 })).unwrap().event).toBe('started');
  });
});

test.each([
  ['confirms an upload before its end', messageStatus.ok, ''],
  ['sends data to who uploads', messageStatus.continue, 'data'],
  ['ends the data of an upload', messageStatus.continue, ''],
])(
  'a server that %s fails that stream, and nothing that is written after that seems to be saved',
  async (_what, status, data) => {
    const server = serve();
    const volume = server.pools.create({ name: 'images' }).createVolume({ name: 'disk', capacity: 10 });
    const conn = await open(server);
    const args = { vol: volume.ref, offset: 0n, length: 0n, flags: 0 };
    const upload = (await conn.rpc.stream('STORAGE_VOL_UPLOAD', args)).unwrap();
    const failed = once(upload, 'error');
    const { number: procedure } = findProcedure('STORAGE_VOL_UPLOAD');
    server.sendBytes(
      rawFrame({ ...header, procedure, type: messageType.stream, serial: 3, status }, Buffer.from(data)),
    );
    expect((await failed)[0]).toMatchObject({ code: 'PROTOCOL' });
    expect((await conn.hostname()).unwrap()).toBe('test-host');
  },
);

test('a stream that fails together with the reply that opens it is an error of the call', async () => {
  const server = serve();
  const web = server.domains.define({ name: 'web' });
  web.start();
  const conn = await open(server);
  const domain = (await conn.domains.byName('web')).unwrap();
  server.faults.add('DOMAIN_OPEN_CONSOLE', { kind: 'dropReply' });
  const opening = domain.openConsole();
  while (server.calls('DOMAIN_OPEN_CONSOLE') === 0) await new Promise((resolve) => setImmediate(resolve));
  const call = { ...header, procedure: findProcedure('DOMAIN_OPEN_CONSOLE').number, serial: 4 };
  const gone = errorFrame(call, 'stream', failure('OPERATION_FAILED', 'STREAMS', 'gone at once').wire);
  server.sendBytes(Buffer.concat([replyFrame(call, 'DOMAIN_OPEN_CONSOLE', undefined), gone]));
  const opened = await opening;
  expect(opened.val).toMatchObject({ code: 'OPERATION_FAILED', str2: 'gone at once' });
});
