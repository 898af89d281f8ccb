import { execFile, execFileSync } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connection } from '../../../src/index.ts';
import type { PrivateLibvirtd } from '../../../src/testing.ts';
import { missing, open, startDaemon, virsh } from '../../support/daemon.ts';
import { differences } from './differences.ts';
import { ourAnswers } from './our-answers.ts';

const run = promisify(execFile);
const PYTHON = '/usr/bin/python3';
const ORACLE = fileURLToPath(new URL('oracle.py', import.meta.url));
const DRIVERS = ['test:///default', 'qemu:///session'] as const;

function hasPython(): boolean {
  try {
    execFileSync(PYTHON, ['-c', 'import libvirt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
const isMissing = missing.length > 0 || (process.env['CI'] !== 'true' && !hasPython());

/** One with a disk, a network card and statistics of its memory, so that each group of statistics has something to say. */
const guestXml = (disk: string) => `<domain type='qemu'>
  <name>asked</name>
  <title>A guest &amp; its "title"</title>
  <memory unit='MiB'>64</memory>
  <vcpu>2</vcpu>
  <iothreads>1</iothreads>
  <os><type arch='x86_64' machine='pc'>hvm</type></os>
  <devices>
    <emulator>/usr/bin/qemu-system-x86_64</emulator>
    <disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='${disk}'/><target dev='vda' bus='virtio'/></disk>
    <interface type='user'><mac address='52:54:00:01:02:03'/><model type='virtio'/></interface>
    <serial type='pty'/>
    <video><model type='none'/></video>
  </devices>
</domain>`;

async function oracle(daemon: PrivateLibvirtd, driver: (typeof DRIVERS)[number]): Promise<unknown> {
  const { stdout } = await run(PYTHON, [ORACLE, daemon.uri(driver)], { maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(stdout);
}

/** `virsh domstats` as names and values. */
async function domstats(daemon: PrivateLibvirtd, driver: (typeof DRIVERS)[number], ...args: string[]) {
  const text = await virsh(daemon, driver, 'domstats', ...args);
  const byDomain: Record<string, Record<string, string>> = {};
  let current: Record<string, string> = {};
  for (const line of text.split('\n')) {
    const name = /^Domain: '(?<name>.*)'$/u.exec(line)?.groups?.['name'];
    if (name !== undefined) byDomain[name] = current = {};
    const { key, value } = /^ {2}(?<key>[^=]+)=(?<value>.*)$/u.exec(line)?.groups ?? {};
    if (key !== undefined && value !== undefined) current[key] = value;
  }
  return byDomain;
}

describe.skipIf(isMissing)('the same question asked of another client has the same answer', () => {
  let daemon: PrivateLibvirtd;
  const conns = new Map<string, Connection>();
  const connTo = (driver: string) => {
    const conn = conns.get(driver);
    if (conn === undefined) throw new Error(`no connection to ${driver}`);
    return conn;
  };

  beforeAll(async () => {
    daemon = await startDaemon();
    for (const driver of DRIVERS) conns.set(driver, await open(daemon, driver));
    await prepareTestDriver(connTo('test:///default'));
    await prepareQemu(connTo('qemu:///session'), daemon);
  });
  afterAll(async () => {
    for (const conn of conns.values()) await conn.close();
    await daemon?.stop();
  });

  test.each(DRIVERS)('python3-libvirt, every question, %s', async (driver) => {
    const before = await oracle(daemon, driver);
    const ours = await ourAnswers(connTo(driver));
    const after = await oracle(daemon, driver);
    expect(JSON.stringify(ours).length).toBeGreaterThan(5_000);
    expect(differences(before, ours, after)).toEqual([]);
  });

  test.each(['state', 'cpu-total', 'balloon', 'vcpu', 'interface', 'block', 'perf', 'iothread', 'memory', 'dirtyrate'])(
    'virsh domstats --%s',
    async (group) => {
      const driver = 'qemu:///session';
      // domstats and the flags write the groups' names in two ways; the tests' names are all there are.
      const name = group.replace('-t', 'T') as 'state';
      const before = await domstats(daemon, driver, `--${group}`);
      const found = (await connTo(driver).domains.stats({ groups: [name] })).unwrap();
      const after = await domstats(daemon, driver, `--${group}`);
      const ours = Object.fromEntries(found.map(({ domain, stats }) => [domain.name, textOf(stats)]));
      expect(Object.keys(ours)).toEqual(Object.keys(before));
      expect(differences(before, ours, after)).toEqual([]);
    },
  );

  test.each(DRIVERS)('virsh, the lists of %s', async (driver) => {
    const conn = connTo(driver);
    const lines = async (...args: string[]) =>
      (await virsh(daemon, driver, ...args))
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .sort();
    const namesOf = (things: readonly { readonly name: string }[]) => things.map(({ name }) => name).sort();
    expect(namesOf((await conn.domains.list()).unwrap())).toEqual(await lines('list', '--all', '--name'));
    expect(
      (await conn.domains.list())
        .unwrap()
        .map(({ uuid }) => uuid)
        .sort(),
    ).toEqual(await lines('list', '--all', '--uuid'));
    expect(namesOf((await conn.domains.list({ active: true })).unwrap())).toEqual(await lines('list', '--name'));
    expect(namesOf((await conn.domains.list({ inactive: true })).unwrap())).toEqual(
      await lines('list', '--inactive', '--name'),
    );
    expect(namesOf((await conn.storagePools.list()).unwrap())).toEqual(await lines('pool-list', '--all', '--name'));
  });

  test('virsh, the networks of test:///default', async () => {
    const driver = 'test:///default';
    const networks = (await connTo(driver).networks.list()).unwrap();
    expect(networks.map(({ name }) => name).join('\n')).toBe(
      await virsh(daemon, driver, 'net-list', '--all', '--name'),
    );
  });
});

const textOf = (stats: object) =>
  Object.fromEntries(
    Object.entries(stats).map(([key, value]) => [
      key,
      typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value),
    ]),
  );

async function prepareTestDriver(conn: Connection): Promise<void> {
  const domain = (await conn.domains.byName('test')).unwrap();
  (await domain.snapshots.create('<domainsnapshot><name>first</name></domainsnapshot>')).unwrap();
  (await domain.snapshots.create('<domainsnapshot><name>second</name></domainsnapshot>')).unwrap();
  const idle = `<domain type='test'><name>idle</name><memory>8192</memory><os><type>hvm</type></os></domain>`;
  (await conn.domains.defineXml(idle)).unwrap();
}

async function prepareQemu(conn: Connection, { home }: PrivateLibvirtd): Promise<void> {
  const folder = `${home}/pool`;
  await mkdir(folder);
  await chmod(folder, 0o777);
  const xml = `<pool type='dir'><name>files</name><target><path>${folder}</path></target></pool>`;
  const pool = (await conn.storagePools.createXml(xml)).unwrap();
  const volume = `<volume><name>one</name><capacity unit='MiB'>1</capacity></volume>`;
  (await pool.volumes.createXml(volume)).unwrap();
  const secret = (
    await conn.secrets.defineXml(
      `<secret ephemeral='no' private='no'><usage type='volume'><volume>/a</volume></usage></secret>`,
    )
  ).unwrap();
  (await secret.setValue(Buffer.from('hidden'))).unwrap();
  const disk = `${home}/disk.raw`;
  await writeFile(disk, Buffer.alloc(1024 * 1024, 1), { mode: 0o666 });
  await chmod(disk, 0o666);
  const guest = (await conn.domains.defineXml(guestXml(disk))).unwrap();
  (await guest.start()).unwrap();
}
