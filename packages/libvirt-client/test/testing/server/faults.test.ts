import { describe, expect, test } from 'vitest';
import { connect } from '../../../src/index.ts';
import { type Fault, failure } from '../../../src/testing.ts';
import { open, serve } from './session.ts';

describe('what goes wrong as a test wants it', () => {
  test('an error, once, and then no more', async () => {
    const server = serve();
    const conn = await open(server);
    server.faults.add('CONNECT_GET_HOSTNAME', { kind: 'error', code: 'OPERATION_FAILED', message: 'not today' });
    expect((await conn.hostname()).val).toMatchObject({ code: 'OPERATION_FAILED', message: 'not today' });
    expect((await conn.hostname()).unwrap()).toBe('test-host');
    expect(server.calls('CONNECT_GET_HOSTNAME')).toBe(1);
  });

  test('a reply that is late or never comes', async () => {
    const server = serve();
    const conn = await open(server);
    server.faults.add('CONNECT_GET_HOSTNAME', { kind: 'delay', ms: 30 });
    server.faults.add('CONNECT_GET_HOSTNAME', { kind: 'dropReply' });
    const order: string[] = [];
    const late = conn.hostname().then(() => order.push('late'));
    await conn.version().then(() => order.push('version'));
    await late;
    expect(order).toEqual(['version', 'late']);
    expect((await conn.hostname({ timeoutMs: 20 })).val).toMatchObject({ code: 'TIMEOUT' });
    expect((await conn.hostname()).unwrap()).toBe('test-host');
  });

  test.each<[string, Fault, string, string | undefined]>([
    ['the connection ends in the middle of the call', { kind: 'close' }, 'eof', undefined],
    ['the reply is cut in its length', { kind: 'truncate', bytes: 3 }, 'eof', 'PROTOCOL'],
    ['the reply is cut in its header', { kind: 'truncate', bytes: 20 }, 'eof', 'PROTOCOL'],
    ['the reply is cut in its payload', { kind: 'truncate', bytes: 31 }, 'eof', 'PROTOCOL'],
    ['the reply announces too much', { kind: 'oversize' }, 'error', 'PROTOCOL'],
    ['the reply is of another program', { kind: 'wrongProgram' }, 'error', 'PROTOCOL'],
    ['the reply is to another call', { kind: 'wrongSerial' }, 'error', 'PROTOCOL'],
  ])('%s', async (_what, fault, reason, cause) => {
    const server = serve();
    const conn = await open(server);
    server.faults.add('*', fault);
    const waiting = Promise.all([conn.hostname(), conn.version()]);
    for (const result of await waiting) expect(result.val).toMatchObject({ code: 'CONNECTION_CLOSED' });
    const end = await conn.closed;
    expect(end.reason).toBe(reason);
    expect(end.error?.code).toBe(cause);
    expect((await conn.hostname()).val).toMatchObject({ code: 'CONNECTION_CLOSED' });
  });

  test('a reply with more than it should have, which ends only its call', async () => {
    const server = serve();
    const conn = await open(server);
    server.faults.add('CONNECT_GET_HOSTNAME', { kind: 'trailing', bytes: 4 });
    expect((await conn.hostname()).val).toMatchObject({ code: 'PROTOCOL' });
    expect((await conn.hostname()).unwrap()).toBe('test-host');
  });

  test('a server that is silent: keepalive ends the connection', async () => {
    const server = serve();
    const conn = await open(server, { keepAlive: { intervalMs: 10, count: 2 } });
    server.faults.keepAliveSilent = true;
    expect((await conn.closed).reason).toBe('keepalive');
  });

  test('a server that does not read: calls wait, and go on when it reads again', async () => {
    const server = serve();
    const conn = await open(server);
    server.setReading(false);
    expect((await conn.hostname({ timeoutMs: 20 })).val).toMatchObject({ code: 'TIMEOUT' });
    const waiting = conn.version();
    server.setReading(true);
    expect((await waiting).ok).toBe(true);
  });

  test('a burst of events: who does not take them is told', async () => {
    const server = serve();
    const { ref } = server.domains.define({ name: 'web' });
    const conn = await open(server);
    const events = conn.events.domain('lifecycle', { buffer: 100 });
    (await events.ready).unwrap();
    server.emit('DOMAIN_EVENT_CALLBACK_LIFECYCLE', { msg: { dom: ref, event: 3, detail: 0 } }, 10_000);
    const take = async () => {
      let taken = 0;
      for await (const event of events) taken += event ? 1 : 0;
      return taken;
    };
    await conn.hostname();
    await expect(take()).rejects.toMatchObject({ code: 'EVENT_OVERFLOW' });
  });

  test('a client that stays silent is given up by the server', async () => {
    const server = serve({ keepAlive: { intervalMs: 10, count: 1 } });
    const client = server.connect();
    const conn = (await connect({ uri: 'qemu:///system', duplex: client })).unwrap();
    client.pause();
    while (server.clients > 0) await new Promise((resolve) => setImmediate(resolve));
    client.resume();
    expect((await conn.closed).reason).toBe('eof');
  });
});

describe('a test server', () => {
  test('executes a procedure as a test wants it, errors included', async () => {
    const server = serve();
    const conn = await open(server);
    server.handle('CONNECT_GET_HOSTNAME', () => ({ hostname: 'elsewhere' }));
    expect((await conn.hostname()).unwrap()).toBe('elsewhere');
    server.handle('CONNECT_GET_HOSTNAME', async () => {
      throw failure('OPERATION_FAILED', 'QEMU', 'no name');
    });
    expect((await conn.hostname()).val).toMatchObject({ code: 'OPERATION_FAILED', str2: 'no name' });
    server.handle('CONNECT_GET_HOSTNAME', () => ({ hostname: 7 }) as never);
    expect((await conn.hostname()).val).toMatchObject({ code: 'INTERNAL_ERROR' });
  });

  test('says what it does not support, and does not know what came after its release', async () => {
    const conn = await open(serve({ libvirtVersion: '9.0.0' }));
    expect((await conn.rpc.call('INTERFACE_CHANGE_BEGIN', { flags: 0 })).val).toMatchObject({
      code: 'NO_SUPPORT',
      number: 3,
      str2: 'virInterfaceChangeBegin',
    });
    const dom = { name: 'web', uuid: new Uint8Array(16), id: -1 };
    expect((await conn.rpc.call('DOMAIN_GRAPHICS_RELOAD', { dom, type: 0, flags: 0 })).val).toMatchObject({
      code: 'NO_SUPPORT',
      number: 39,
      message: expect.stringContaining('and this server is 9.0.0'),
    });
  });

  test('lets a read-only connection change nothing', async () => {
    const server = serve();
    const { ref: dom } = server.domains.define({ name: 'web' });
    const conn = await open(server, { readOnly: true });
    expect((await conn.domains.list()).unwrap()).toHaveLength(1);
    expect((await conn.rpc.call('DOMAIN_CREATE', { dom })).val).toMatchObject({
      code: 'OPERATION_DENIED',
      str2: 'read only access prevents virDomainCreate',
    });
  });

  test('does not read on while it executes five calls of a client', async () => {
    const server = serve();
    const conn = await open(server, { maxInFlight: 20 });
    const held: (() => void)[] = [];
    server.handle('CONNECT_GET_HOSTNAME', async () => {
      await new Promise<void>((resolve) => held.push(resolve));
      return { hostname: 'x' };
    });
    const calls = Promise.all(Array.from({ length: 12 }, () => conn.hostname()));
    const started = () => server.calls('CONNECT_GET_HOSTNAME');
    while (started() < 12) {
      await new Promise((resolve) => setImmediate(resolve));
      expect(held.length).toBeLessThanOrEqual(5);
      if (held.length === 5 || started() > 7) for (const release of held.splice(0)) release();
    }
    for (const release of held) release();
    expect((await calls).every(({ ok }) => ok)).toBe(true);
  });

  test('listens on a socket in a folder of its own, which is gone afterwards', async () => {
    const server = serve();
    const uri = (await server.listen()).unwrap();
    expect(uri).toMatch(/^qemu\+unix:\/\/\/system\?socket=/);
    const conn = (await connect(uri)).unwrap();
    expect((await conn.hostname()).unwrap()).toBe('test-host');
    expect(server.clients).toBe(1);
    server.disconnect();
    expect((await conn.closed).reason).toBe('eof');
    await server.close();
    expect((await connect(uri)).val).toMatchObject({ code: 'CONNECT_FAILED' });
    expect((await server.listen('/nonexistent/x')).val).toMatchObject({ code: 'DAEMON_FAILED' });
  });
});
