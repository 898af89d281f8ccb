import { assert, asyncProperty, uint8Array } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LibvirtError } from '../../src/index.ts';
import { connectTo } from '../support/connect.ts';
import { FakeServer, fault, HOLD, type ReceivedCall } from '../support/fake-server.ts';
import { frameBytes } from '../support/frames.ts';

const domain = { name: 'vm', uuid: new Uint8Array(16).fill(0xab), id: 3 };

describe('a connection', () => {
  test('answers every pending call once when the server hangs up', async () => {
    const server = new FakeServer({ CONNECT_GET_HOSTNAME: () => HOLD });
    const conn = await connectTo(server, { maxInFlight: 2 });
    let answers = 0;
    // Two are on the way, three wait for a place.
    const calls = Array.from({ length: 5 }, async () => {
      const result = await conn.hostname();
      answers += 1;
      return result;
    });
    await server.until(() => server.count('CONNECT_GET_HOSTNAME') === 2);
    server.end();
    const results = await Promise.all(calls);
    expect(answers).toBe(5);
    for (const { val } of results)
      expect(val).toMatchObject({ code: 'CONNECTION_CLOSED', procedure: 'CONNECT_GET_HOSTNAME' });
    expect(await conn.closed).toEqual({ reason: 'eof' });
  });

  test('answers pending and later calls when it is closed, and says goodbye', async () => {
    const server = new FakeServer({ CONNECT_GET_HOSTNAME: () => HOLD });
    const conn = await connectTo(server);
    const pending = conn.hostname();
    await conn.close();
    expect((await pending).val).toMatchObject({ code: 'CONNECTION_CLOSED' });
    expect((await conn.version()).val).toMatchObject({
      code: 'CONNECTION_CLOSED',
      message: expect.stringContaining('this side'),
    });
    expect(await conn.closed).toEqual({ reason: 'client' });
    expect(server.count('CONNECT_CLOSE')).toBe(1);
    await conn.close();
  });

  test('ends with an error at a bad length, and gives the reason to who waits', async () => {
    const server = new FakeServer({ CONNECT_GET_HOSTNAME: () => HOLD });
    const conn = await connectTo(server);
    const pending = conn.hostname();
    server.send(Buffer.from([0xff, 0xff, 0xff, 0xff]));
    expect((await pending).val).toMatchObject({ code: 'CONNECTION_CLOSED', cause: { code: 'PROTOCOL' } });
    expect(await conn.closed).toMatchObject({ reason: 'error', error: { code: 'PROTOCOL' } });
    expect(server.client.destroyed).toBe(true);
  });

  test('ends with an error at a reply to no call', async () => {
    const server = new FakeServer();
    const conn = await connectTo(server);
    server.send(frameBytes({ type: 1, serial: 4711 }));
    expect(await conn.closed).toMatchObject({ reason: 'error', error: { code: 'PROTOCOL' } });
  });

  test('tells a truncated reply from an orderly end', async () => {
    const held: ReceivedCall[] = [];
    const server = new FakeServer({ CONNECT_GET_HOSTNAME: (_, call) => (held.push(call), HOLD) });
    const conn = await connectTo(server);
    const pending = conn.hostname();
    await server.until(() => held.length === 1);
    const [call] = held as [ReceivedCall];
    server.send(server.replyBytes(call, { hostname: 'somewhere' }).subarray(0, 35));
    server.end();
    expect((await pending).val).toMatchObject({ code: 'CONNECTION_CLOSED' });
    expect(await conn.closed).toMatchObject({ reason: 'eof', error: { code: 'PROTOCOL' } });
  });

  test('survives or ends in order at whatever it is sent', async () => {
    const anything = asyncProperty(
      uint8Array({ maxLength: 64 }),
      uint8Array({ maxLength: 64 }),
      async (loose, payload) => {
        const server = new FakeServer({ CONNECT_GET_HOSTNAME: () => HOLD });
        const conn = await connectTo(server);
        const pending = conn.hostname();
        server.send(frameBytes({ type: (payload[0] ?? 0) % 8, serial: (payload[1] ?? 0) % 8 }, payload));
        server.send(loose);
        server.end();
        const { reason } = await conn.closed;
        expect(['eof', 'error']).toContain(reason);
        expect((await pending).val).toMatchObject({ code: expect.stringMatching(/^(CONNECTION_CLOSED|PROTOCOL)$/u) });
      },
    );
    await assert(anything, { numRuns: 200 });
  });

  test('answers PING with PONG', async () => {
    const server = new FakeServer();
    const conn = await connectTo(server);
    server.send(frameBytes({ program: 0x6b656570, procedure: 1, type: 2, serial: 0 }));
    await server.until((received) => received.some(({ header }) => header.program === 0x6b656570));
    const { header, payload } = server.received.at(-1) as (typeof server.received)[0];
    expect(header).toEqual({ program: 0x6b656570, version: 1, procedure: 2, type: 2, serial: 0, status: 0 });
    expect(payload).toHaveLength(0);
    await conn.close();
  });

  test('ends with the reason keepalive when the server falls silent', async () => {
    const server = new FakeServer({ CONNECT_GET_HOSTNAME: () => HOLD });
    const conn = await connectTo(server, { keepAlive: { intervalMs: 10, count: 2 } });
    const pending = conn.hostname();
    expect(await conn.closed).toEqual({ reason: 'keepalive' });
    expect((await pending).val).toMatchObject({ code: 'CONNECTION_CLOSED' });
    expect(
      server.received.filter(({ header }) => header.program === 0x6b656570 && header.procedure === 1),
    ).toHaveLength(2);
  });

  test('asks for no keepalive when it is told not to', async () => {
    const server = new FakeServer();
    const conn = await connectTo(server, { keepAlive: false });
    expect(server.count('CONNECT_SUPPORTS_FEATURE')).toBe(0);
    await conn.close();
  });
});

describe('a call', () => {
  test('is not settled by an event with its serial', async () => {
    const held: ReceivedCall[] = [];
    const server = new FakeServer({ AUTH_LIST: (_, call) => (held.push(call), HOLD) });
    const connecting = connectTo(server);
    await server.until(() => held.length === 1);
    const [call] = held as [ReceivedCall];
    expect(call.header.serial).toBe(1);
    server.send(
      server.eventBytes('DOMAIN_EVENT_CALLBACK_LIFECYCLE', {
        callbackID: 1,
        msg: { dom: domain, event: 2, detail: 0 },
      }),
    );
    server.reply(call, { types: [0] });
    await (await connecting).close();
  });

  test('gets its own reply when replies come out of order', async () => {
    const held: ReceivedCall[] = [];
    const server = new FakeServer({ DOMAIN_LOOKUP_BY_NAME: (_, call) => (held.push(call), HOLD) });
    const conn = await connectTo(server);
    const names = ['a', 'b', 'c'].map((name) => conn.domains.byName(name));
    await server.until(() => held.length === 3);
    for (const call of held.toReversed())
      server.reply(call, { dom: { ...domain, name: (call.args as { name: string }).name } });
    expect((await Promise.all(names)).map((result) => result.unwrap().name)).toEqual(['a', 'b', 'c']);
    await conn.close();
  });

  test('can be aborted while it waits for a place, and is then never sent', async () => {
    const server = new FakeServer({ CONNECT_GET_HOSTNAME: () => HOLD });
    const conn = await connectTo(server, { maxInFlight: 1 });
    const control = new AbortController();
    const first = conn.hostname();
    const second = conn.version({ signal: control.signal });
    control.abort();
    expect((await second).val).toMatchObject({ code: 'ABORTED', procedure: 'CONNECT_GET_VERSION' });
    await conn.close();
    expect((await first).ok).toBe(false);
    expect(server.count('CONNECT_GET_VERSION')).toBe(0);
  });

  test('that was given up keeps its place and serial until the late reply', async () => {
    const held: ReceivedCall[] = [];
    const server = new FakeServer({
      CONNECT_GET_HOSTNAME: (_, call) => (held.push(call), HOLD),
      CONNECT_GET_LIB_VERSION: () => ({ libVer: 9_001_002n }),
    });
    const conn = await connectTo(server, { maxInFlight: 1 });
    expect((await conn.hostname({ timeoutMs: 5 })).val).toMatchObject({ code: 'TIMEOUT' });
    const next = conn.libVersion();
    expect(server.count('CONNECT_GET_LIB_VERSION')).toBe(0);
    const [call] = held as [ReceivedCall];
    server.reply(call, { hostname: 'late' });
    expect((await next).val).toBe('9.1.2');
    await conn.close();
  });

  test('leaves no listener on its signal', async () => {
    const server = new FakeServer({ CONNECT_GET_HOSTNAME: () => ({ hostname: 'h' }) });
    const conn = await connectTo(server);
    const listeners = { added: 0, removed: 0 };
    const { signal } = new AbortController();
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => (listeners.added++, add(...args));
    signal.removeEventListener = (...args: Parameters<typeof remove>) => (listeners.removed++, remove(...args));
    await conn.hostname({ signal });
    expect(listeners).toEqual({ added: 1, removed: 1 });
    await conn.close();
  });

  test("carries all fields of the server's error", async () => {
    const sent = {
      code: 42,
      domain: 10,
      message: 'no domain',
      level: 2,
      str1: '%s',
      str2: 'vm',
      str3: 'x',
      int1: 7,
      int2: 8,
    };
    const server = new FakeServer({ DOMAIN_LOOKUP_BY_NAME: fault(sent) });
    const conn = await connectTo(server);
    const { val } = await conn.domains.byName('vm');
    expect(val).toBeInstanceOf(LibvirtError);
    expect(val).toMatchObject({
      code: 'NO_DOMAIN',
      number: 42,
      domain: 'QEMU',
      level: 'error',
      message: 'no domain',
      str1: '%s',
      str2: 'vm',
      str3: 'x',
      int1: 7,
      int2: 8,
      procedure: 'DOMAIN_LOOKUP_BY_NAME',
    });
    expect((val as Error).stack).toContain('connection.test.ts');
    await conn.close();
  });

  test('keeps the number of an error that is newer than this release', async () => {
    const server = new FakeServer({
      CONNECT_GET_HOSTNAME: fault({ code: 4711, domain: 815, message: null, level: 9 }),
    });
    const conn = await connectTo(server);
    expect((await conn.hostname()).val).toMatchObject({
      code: 'UNKNOWN',
      number: 4711,
      domain: 'UNKNOWN',
      level: 'unknown',
    });
    await conn.close();
  });

  test('says PROTOCOL for a reply that cannot be read, and the connection lives on', async () => {
    const server = new FakeServer({
      CONNECT_GET_HOSTNAME: (_, call) => {
        server.send(frameBytes({ ...call.header, type: 1 }, Buffer.from([0, 0, 0, 9, 65])));
        return HOLD;
      },
      CONNECT_GET_VERSION: () => ({ hvVer: 7_002_022n }),
    });
    const conn = await connectTo(server);
    expect((await conn.hostname()).val).toMatchObject({ code: 'PROTOCOL', procedure: 'CONNECT_GET_HOSTNAME' });
    expect((await conn.version()).val).toBe('7.2.22');
    await conn.close();
  });

  test('names the release of a procedure that the server lacks', async () => {
    const server = new FakeServer({
      DOMAIN_GRAPHICS_RELOAD: fault({ code: 39, domain: 7, message: 'unknown procedure: 448' }),
      CONNECT_GET_LIB_VERSION: () => ({ libVer: 9_000_000n }),
    });
    const conn = await connectTo(server);
    const { val } = await conn.rpc.call('DOMAIN_GRAPHICS_RELOAD', { dom: domain, type: 0, flags: 0 });
    expect(val).toMatchObject({ code: 'NO_SUPPORT', message: expect.stringMatching(/10\.2\.0.*9\.0\.0/u) });
    await conn.close();
  });

  test.each([
    'DOMAIN_CREATE_WITH_FILES',
    'DOMAIN_CREATE_XML_WITH_FILES',
    'DOMAIN_OPEN_GRAPHICS',
    'DOMAIN_OPEN_GRAPHICS_FD',
    'DOMAIN_FD_ASSOCIATE',
    'qemu.DOMAIN_MONITOR_COMMAND_WITH_FILES',
    'lxc.DOMAIN_OPEN_NAMESPACE',
  ] as const)('to %s is refused before anything is sent', async (name) => {
    const server = new FakeServer();
    const conn = await connectTo(server);
    const before = server.received.length;
    // The arguments are not looked at.
    const { val } = await conn.rpc.call(name, undefined as never);
    expect(val).toMatchObject({ code: 'UNSUPPORTED_FD_PASSING', procedure: name });
    expect(server.received).toHaveLength(before);
    await conn.close();
  });

  test('throws a TypeError for arguments of the wrong type, and INVALID_ARG for a value out of range', async () => {
    const conn = await connectTo(new FakeServer());
    // Three mistakes that TypeScript would find.
    await expect(conn.rpc.call('DOMAIN_LOOKUP_BY_NAME', { name: 5 } as never)).rejects.toThrow(TypeError);
    await expect(conn.rpc.call('NO_SUCH_THING' as never)).rejects.toThrow(TypeError);
    await expect(conn.rpc.call('DOMAIN_EVENT_LIFECYCLE' as never)).rejects.toThrow(TypeError);
    expect((await conn.domains.byId(2 ** 40)).val).toMatchObject({
      code: 'INVALID_ARG',
      procedure: 'DOMAIN_LOOKUP_BY_ID',
    });
    await conn.close();
  });
});
