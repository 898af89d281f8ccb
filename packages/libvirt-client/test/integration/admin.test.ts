import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Duplex } from 'node:stream';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AdminConnection, type AdminServer, type Connection, connectAdmin } from '../../src/index.ts';
import type { PrivateLibvirtd } from '../../src/testing.ts';
import { missing, open, startDaemon } from '../support/daemon.ts';

const run = promisify(execFile);
const isRoot = process.getuid?.() === 0;
const tools = ['/usr/bin/virt-admin', ...(isRoot ? ['/usr/bin/setpriv', '/usr/bin/nc'] : [])];
const lacking = [...missing, ...(process.env['CI'] === 'true' ? [] : tools.filter((tool) => !existsSync(tool)))];

describe.skipIf(lacking.length > 0)('a daemon', () => {
  let daemon: PrivateLibvirtd;
  let conn: Connection;
  let admin: AdminConnection;
  const socket = () => `${daemon.runtimeDir}/libvirt/libvirt-admin-sock`;
  const uri = () => `libvirtd:///session?socket=${socket()}`;
  /** It lets nobody administrate it but the account it runs as, which is not root. */
  const asItsUser = (...command: string[]): [string, string[]] => {
    const { uid, gid } = daemon.account;
    const as = isRoot ? ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--'] : [];
    const [file = '', ...args] = [...as, ...command];
    return [file, args];
  };
  const dial = () => {
    if (!isRoot) return connectAdmin(uri());
    const child = spawn(...asItsUser('nc', '-U', socket()), { stdio: ['pipe', 'pipe', 'inherit'] });
    return connectAdmin({ duplex: Duplex.from({ readable: child.stdout, writable: child.stdin }) });
  };
  const virtAdmin = async (...args: string[]) => {
    return (await run(...asItsUser('virt-admin', '-q', '-c', uri(), ...args))).stdout.trim();
  };
  const libvirtd = async (): Promise<AdminServer> => (await admin.serverByName('libvirtd')).unwrap();
  beforeAll(async () => {
    daemon = await startDaemon();
    conn = await open(daemon, 'test:///default');
    admin = (await dial()).unwrap();
  });
  afterAll(async () => {
    await admin?.close();
    await conn?.close();
    await daemon?.stop();
  });

  test.runIf(isRoot)('lets only the user administrate it that it runs as', async () => {
    expect((await connectAdmin(uri())).val).toMatchObject({ code: 'CONNECT_FAILED' });
  });

  test('has the servers that virt-admin sees', async () => {
    const names = (await admin.servers()).unwrap().map(({ name }) => name);
    const told = await virtAdmin('server-list');
    expect(names).toEqual(told.split('\n').map((line) => line.trim().split(/\s+/u)[1]));
    expect((await admin.serverByName('none')).val).toMatchObject({ code: 'NO_SERVER' });
    expect((await admin.libVersion()).val).toBe((await conn.libVersion()).val);
  });

  test('has workers, whose number can be changed', async () => {
    const server = await libvirtd();
    const told = await virtAdmin('srv-threadpool-info', 'libvirtd');
    for (const name of ['minWorkers', 'maxWorkers', 'nWorkers', 'prioWorkers', 'jobQueueDepth']) {
      expect(told).toMatch(new RegExp(`${name} +: ${String((await server.threadPool()).unwrap()[name])}$`, 'mu'));
    }
    expect((await server.setThreadPool({ maxWorkers: 23 })).ok).toBe(true);
    expect((await server.threadPool()).val).toMatchObject({ maxWorkers: 23 });
    expect((await server.setThreadPool({ minWorkers: 24 })).ok).toBe(false);
  });

  test('has clients, and limits for them', async () => {
    const server = await libvirtd();
    const clients = (await server.clients()).unwrap();
    expect(clients).toHaveLength(1);
    const [client] = clients;
    expect(client).toMatchObject({ transport: 'unix' });
    expect(client?.connectedAt).toBeGreaterThan(1_700_000_000n);
    expect((await client?.info())?.val).toMatchObject({ readonly: false, unix_process_id: process.pid });
    expect((await server.clientById(client?.id ?? 0n)).unwrap().ref).toEqual(client?.ref);
    expect((await server.clientById(4711n)).val).toMatchObject({ code: 'NO_CLIENT' });
    expect((await server.setClientLimits({ maxClients: 77, maxUnauthenticated: 7 })).ok).toBe(true);
    expect((await server.clientLimits()).val).toMatchObject({ nclients_max: 77, nclients: 1, nclients_unauth_max: 7 });
    expect(await virtAdmin('srv-clients-info', 'libvirtd')).toMatch(/nclients_max +: 77/u);
  });

  test('ends the connection of a client', async () => {
    const passing = await open(daemon, 'test:///default');
    const clients = (await (await libvirtd()).clients()).unwrap();
    const newest = clients.reduce((one, other) => (other.id > one.id ? other : one));
    expect((await newest.close()).ok).toBe(true);
    expect((await passing.closed).reason).toBe('eof');
  });

  test('logs where and what it is told', async () => {
    expect((await admin.loggingOutputs()).val).toBe('3:stderr');
    expect((await admin.setLoggingOutputs('4:stderr')).ok).toBe(true);
    expect(await virtAdmin('daemon-log-outputs')).toContain('4:stderr');
    expect((await admin.setLoggingOutputs('3:stderr')).ok).toBe(true);
    expect((await admin.loggingFilters()).val).toBe('');
    expect((await admin.setLoggingFilters('3:rpc')).ok).toBe(true);
    expect((await admin.loggingFilters()).unwrap()).toMatch(/^3:\*?rpc/u);
    expect((await admin.setLoggingFilters(null)).ok).toBe(true);
    expect((await admin.loggingFilters()).val).toBe('');
    expect((await admin.setLoggingFilters('nonsense')).ok).toBe(false);
  });

  test('can be told to end when nobody needs it', async () => {
    expect((await admin.setDaemonTimeout(600)).ok).toBe(true);
    expect((await admin.setDaemonTimeout(0)).ok).toBe(true);
  });

  test('without TLS has no certificates to read again', async () => {
    expect((await (await libvirtd()).updateTlsFiles()).ok).toBe(false);
  });

  test('keeps no connection open that has been closed', async () => {
    const passing = (await dial()).unwrap();
    await passing.close();
    expect((await passing.closed).reason).toBe('client');
    expect((await passing.servers()).val).toMatchObject({ code: 'CONNECTION_CLOSED' });
  });
});
