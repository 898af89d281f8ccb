import { duplexPair } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { connect, LibvirtError } from '../../src/index.ts';
import { connectTo } from '../support/connect.ts';
import { FakeServer, fault, HOLD } from '../support/fake-server.ts';

describe('connect', () => {
  test('authenticates, asks for keepalive and opens, in this order', async () => {
    const opened: unknown[] = [];
    const server = new FakeServer({ CONNECT_OPEN: (args) => void opened.push(args) });
    const conn = await connectTo(server, { readOnly: true, keepAlive: { intervalMs: 1000, count: 1 } });
    expect(server.received.map(({ header }) => header.procedure)).toEqual([66, 60, 1]);
    expect(opened).toEqual([{ name: 'test:///default', flags: 1 }]);
    await conn.close();
  });

  test('sends an empty name for an empty URI', async () => {
    const names: unknown[] = [];
    const server = new FakeServer({ CONNECT_OPEN: ({ name }) => void names.push(name) });
    const conn = (await connect({ uri: '', duplex: server.client }, { keepAlive: false })).unwrap();
    expect(names).toEqual(['']);
    await conn.close();
  });

  test('goes through polkit where the server wants it', async () => {
    const server = new FakeServer({ AUTH_LIST: () => ({ types: [2] }), AUTH_POLKIT: () => ({ complete: 1 }) });
    const conn = await connectTo(server);
    expect(server.count('AUTH_POLKIT')).toBe(1);
    await conn.close();
  });

  test('refuses a server that offers a way it does not know, and closes', async () => {
    const server = new FakeServer({ AUTH_LIST: () => ({ types: [99] }) });
    const opened = await connect({ uri: 'test:///default', duplex: server.client });
    expect(opened.val).toMatchObject({ code: 'UNSUPPORTED_AUTH', message: expect.stringContaining('type 99') });
    expect(server.client.destroyed).toBe(true);
  });

  test('refuses a way that the URI does not want', async () => {
    const server = new FakeServer({ AUTH_LIST: () => ({ types: [0] }) });
    const opened = await connect({ uri: 'test:///default?auth=polkit', duplex: server.client });
    expect(opened.val).toMatchObject({ code: 'UNSUPPORTED_AUTH', message: expect.stringContaining('polkit') });
  });

  test("gives the server's error for a hypervisor it cannot open, and closes", async () => {
    const server = new FakeServer({ CONNECT_OPEN: fault({ code: 5, domain: 0, message: 'no connection driver' }) });
    const opened = await connect({ uri: 'bhyve:///system', duplex: server.client });
    expect(opened.val).toMatchObject({ code: 'NO_CONNECT', procedure: 'CONNECT_OPEN' });
    expect(server.client.destroyed).toBe(true);
  });

  test('gives up when the time is over, and closes', async () => {
    const server = new FakeServer({ CONNECT_OPEN: () => HOLD });
    const opened = await connect({ uri: 'test:///default', duplex: server.client }, { timeoutMs: 20 });
    expect(opened.val).toMatchObject({ code: 'TIMEOUT', message: expect.stringContaining('test:///default') });
    expect(server.client.destroyed).toBe(true);
  });

  test('gives up when aborted, before and while connecting', async () => {
    const early = new FakeServer();
    const aborted = await connect({ uri: 'test:///default', duplex: early.client }, { signal: AbortSignal.abort() });
    expect(aborted.val).toMatchObject({ code: 'ABORTED' });
    const control = new AbortController();
    const late = new FakeServer({ AUTH_LIST: () => HOLD });
    const connecting = connect({ uri: 'test:///default', duplex: late.client }, { signal: control.signal });
    await late.until((received) => received.length === 1);
    control.abort(new Error('never mind'));
    expect((await connecting).val).toMatchObject({ code: 'ABORTED', cause: { message: 'never mind' } });
    expect(late.client.destroyed).toBe(true);
  });

  test('says so when the server hangs up at once', async () => {
    const [client, server] = duplexPair();
    server.end();
    server.resume();
    const opened = await connect({ uri: 'test:///default', duplex: client });
    expect(opened.val).toMatchObject({ code: 'CONNECTION_CLOSED', procedure: 'AUTH_LIST' });
  });

  test('destroys the given stream when the URI is bad', async () => {
    const server = new FakeServer();
    const opened = await connect({ uri: 'nonsense', duplex: server.client });
    expect(opened.val).toMatchObject({ code: 'INVALID_URI' });
    expect(server.client.destroyed).toBe(true);
  });

  test('throws a TypeError for options that make no sense', async () => {
    await expect(connect('test:///default', { maxInFlight: 0 })).rejects.toThrow(TypeError);
    await expect(connect('test:///default', { timeoutMs: Number.NaN })).rejects.toThrow(TypeError);
  });

  test('names the socket that is not there', async () => {
    const opened = await connect('qemu:///session?socket=/nonexistent/sock');
    expect(opened.val).toBeInstanceOf(LibvirtError);
    expect(opened.val).toMatchObject({ code: 'CONNECT_FAILED', message: expect.stringContaining('/nonexistent/sock') });
  });

  test('refuses a socket path that no Unix socket can have', async () => {
    const opened = await connect(`qemu:///session?socket=/${'x'.repeat(107)}`);
    expect(opened.val).toMatchObject({ code: 'CONNECT_FAILED', message: expect.stringContaining('108 bytes') });
  });
});
