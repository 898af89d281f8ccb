import { expect, test } from 'vitest';
import { connectAdmin } from '../../../src/index.ts';
import { FakeServer, fault, HOLD } from '../../support/fake-server.ts';

const closes = { 'admin.CONNECT_CLOSE': () => undefined };

test('a connection opens, answers and closes with the procedures of its program only', async () => {
  const server = new FakeServer({
    ...closes,
    'admin.CONNECT_OPEN': () => undefined,
    'admin.CONNECT_GET_LIB_VERSION': () => ({ libVer: 9_000_001n }),
  });
  const admin = (await connectAdmin({ duplex: server.client })).unwrap();
  expect((await admin.libVersion()).val).toBe('9.0.1');
  await admin.close();
  expect((await admin.closed).reason).toBe('client');
  expect(new Set(server.received.map(({ header }) => header.program))).toEqual(new Set([0x06900690]));
});

test('a daemon that ends the connection at once lets only its own user in, and the error says so', async () => {
  const server: FakeServer = new FakeServer({ ...closes, 'admin.CONNECT_OPEN': () => (server.end(), HOLD) });
  const { val } = await connectAdmin({ duplex: server.client });
  expect(val).toMatchObject({ code: 'CONNECT_FAILED', cause: { code: 'CONNECTION_CLOSED' } });
});

test('an attempt ends when its time is over or its signal is aborted', async () => {
  const hold = () => new FakeServer({ ...closes, 'admin.CONNECT_OPEN': () => HOLD }).client;
  expect((await connectAdmin({ duplex: hold() }, { timeoutMs: 5 })).val).toMatchObject({ code: 'TIMEOUT' });
  const control = new AbortController();
  const aborted = connectAdmin({ duplex: hold() }, { signal: control.signal });
  control.abort();
  expect((await aborted).val).toMatchObject({ code: 'ABORTED' });
});

test("an error of the server's comes through, and a socket that is not there is CONNECT_FAILED", async () => {
  const server = new FakeServer({ ...closes, 'admin.CONNECT_OPEN': fault({ code: 29, message: 'denied' }) });
  expect((await connectAdmin({ duplex: server.client })).val).toMatchObject({ code: 'OPERATION_DENIED' });
  const nowhere = await connectAdmin('libvirtd:///system?socket=/nonexistent/sock');
  expect(nowhere.val).toMatchObject({ code: 'CONNECT_FAILED' });
});

test('limits and shutting down are sent with their types and flags', async () => {
  const seen: unknown[] = [];
  const srv = { name: 'libvirtd' };
  const server = new FakeServer({
    ...closes,
    'admin.CONNECT_OPEN': () => undefined,
    'admin.CONNECT_LOOKUP_SERVER': () => ({ srv }),
    'admin.SERVER_SET_THREADPOOL_PARAMETERS': ({ params }) => void seen.push(params),
    'admin.SERVER_SET_CLIENT_LIMITS': ({ params }) => void seen.push(params),
    'admin.SERVER_UPDATE_TLS_FILES': (args) => void seen.push(args),
    'admin.CONNECT_DAEMON_SHUTDOWN': (args) => void seen.push(args),
  });
  const admin = (await connectAdmin({ duplex: server.client })).unwrap();
  const libvirtd = (await admin.serverByName('libvirtd')).unwrap();
  (await libvirtd.setThreadPool({ minWorkers: 3, prioWorkers: 2 })).unwrap();
  (await libvirtd.setClientLimits({ maxUnauthenticated: 9 })).unwrap();
  (await libvirtd.updateTlsFiles()).unwrap();
  (await admin.shutdownDaemon({ preserve: true })).unwrap();
  const uint = (field: string, value: number) => ({ field, value: { type: 'uint', value } });
  expect(seen).toEqual([
    [uint('minWorkers', 3), uint('prioWorkers', 2)],
    [uint('nclients_unauth_max', 9)],
    { srv, flags: 0 },
    { flags: 1 },
  ]);
  await admin.close();
});

test('a procedure that is newer than the daemon says so with both releases', async () => {
  const server = new FakeServer({
    ...closes,
    'admin.CONNECT_OPEN': () => undefined,
    'admin.CONNECT_GET_LIB_VERSION': () => ({ libVer: 9_000_000n }),
    'admin.CONNECT_DAEMON_SHUTDOWN': fault({ code: 39, domain: 7, message: 'unknown procedure: 20' }),
  });
  const admin = (await connectAdmin({ duplex: server.client })).unwrap();
  const message = expect.stringContaining('11.2.0, and this server is 9.0.0');
  expect((await admin.shutdownDaemon()).val).toMatchObject({ code: 'NO_SUPPORT', message });
  await admin.close();
});
