import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connection, Domain } from '../../src/index.ts';
import type { PrivateLibvirtd } from '../../src/testing.ts';
import { missing, open, startDaemon, virsh } from '../support/daemon.ts';

const DRIVER = 'test:///default';
const NIC = 'aa:bb:cc:dd:ee:ff';

/** The lines `name value` or `name: value` of virsh's tables. */
function table(text: string): Record<string, string> {
  const lines = text.split('\n').map((line) => /^\s*([\w.\x20-]+?)\s*(?::|\s)\s*(\S.*)$/u.exec(line));
  return Object.fromEntries(lines.flatMap((line) => (line ? [[line[1] ?? '', (line[2] ?? '').trim()]] : [])));
}

/** A record as virsh prints it. */
const printed = (record: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name, String(value)]));

describe.skipIf(missing.length > 0)("a domain of libvirtd's test driver", () => {
  let daemon: PrivateLibvirtd;
  let conn: Connection;
  let domain: Domain;
  const ask = (...args: string[]) => virsh(daemon, DRIVER, ...args);
  beforeAll(async () => {
    daemon = await startDaemon();
    conn = await open(daemon, DRIVER);
    domain = (await conn.domains.byName('test')).unwrap();
  });
  afterAll(async () => {
    await conn?.close();
    await daemon?.stop();
  });

  test('says what it is', async () => {
    expect((await domain.osType()).unwrap()).toBe('linux');
    expect((await domain.isActive()).unwrap()).toBe(true);
    expect((await domain.isPersistent()).unwrap()).toBe(true);
    expect((await domain.isUpdated()).unwrap()).toBe(false);
    expect((await domain.stats()).unwrap()).toEqual({ 'state.state': 1, 'state.reason': 0 });
    const [all] = (await conn.domains.stats({ groups: 'state', active: true })).unwrap();
    expect(all?.domain.uuid).toBe(domain.uuid);
    expect(all?.stats).toEqual({ 'state.state': 1, 'state.reason': 0 });
    expect((await conn.domains.stats({ domains: [domain] })).unwrap()).toHaveLength(1);
    expect((await conn.domains.stats({ inactive: true })).unwrap()).toEqual([]);
  });

  test('starts with its host, or not', async () => {
    expect((await domain.autostart()).unwrap()).toBe(false);
    (await domain.setAutostart(true)).unwrap();
    expect(await ask('dominfo', 'test')).toMatch(/Autostart: +enable/u);
    expect((await domain.autostart()).unwrap()).toBe(true);
    expect((await domain.autostartOnce()).val).toMatchObject({ code: 'NO_SUPPORT' });
    expect((await domain.setAutostartOnce(true)).val).toMatchObject({ code: 'NO_SUPPORT' });
  });

  test('is renamed when it does not run', async () => {
    const xml = `<domain type='test'><name>old</name><memory>65536</memory><os><type>hvm</type></os></domain>`;
    const old = (await conn.domains.defineXml(xml)).unwrap();
    const renamed = (await old.rename('young')).unwrap();
    expect(renamed.name).toBe('young');
    expect(await ask('domname', renamed.uuid)).toBe('young');
    (await renamed.setLifecycleAction('crash', 'preserve', { config: true })).unwrap();
    expect((await renamed.xmlDesc()).unwrap()).toContain('<on_crash>preserve</on_crash>');
    (await renamed.memory.setMax(131_072n)).unwrap();
    expect((await renamed.memory.max()).unwrap()).toBe(131_072n);
    (await renamed.undefine()).unwrap();
  });

  test('has the memory virsh says it has', async () => {
    (await domain.memory.set(65_536n)).unwrap();
    expect((await domain.info()).unwrap().memoryKiB).toBe(65_536n);
    const { lastUpdate: _, ...stats } = (await domain.memory.stats()).unwrap();
    const told = Object.values(table(await ask('dommemstat', 'test')));
    for (const value of Object.values(stats)) expect(told).toContain(String(value));
    (await domain.memory.setStatsPeriod(2, { live: true })).unwrap();
    expect((await domain.xmlDesc()).unwrap()).toContain("<stats period='2'/>");
    const bytes = (await domain.memory.peek(0n, 5, { physical: true })).unwrap();
    expect([...bytes]).toEqual([0, 1, 2, 3, 4]);
    (await domain.memory.setStatsPeriod(0)).unwrap();
  });

  test('has the CPUs virsh says it has, each where it is bound', async () => {
    expect((await domain.vcpus.count()).unwrap()).toBe(2);
    expect((await domain.vcpus.max()).unwrap()).toBe(Number(await ask('vcpucount', 'test', '--maximum', '--live')));
    (await domain.vcpus.pin(1, [0, 2])).unwrap();
    (await domain.vcpus.pinEmulator(new Set([3]))).unwrap();
    const info = (await domain.vcpus.list()).unwrap();
    expect(info.map(({ number, state }) => `${number} ${state}`)).toEqual(['0 running', '1 running']);
    expect(info[1]?.affinity).toEqual(new Set([0, 2]));
    expect((await domain.vcpus.pinInfo()).unwrap()[1]).toEqual(new Set([0, 2]));
    expect(await ask('vcpupin', 'test', '1')).toMatch(/1 +0,2$/u);
    expect((await domain.vcpus.emulatorPinInfo()).unwrap()).toEqual(new Set([3]));
    expect(await ask('emulatorpin', 'test')).toMatch(/(?:^|\s)3$/u);
    (await domain.vcpus.setCount(1)).unwrap();
    expect((await domain.vcpus.count()).unwrap()).toBe(1);
    (await domain.vcpus.setCount(2)).unwrap();
  });

  test('has used the CPU time virsh says', async () => {
    const { total, cpus } = (await domain.vcpus.cpuStats()).unwrap();
    const told = await ask('cpu-stats', 'test');
    const seconds = (value: unknown) => (Number(value) / 1e9).toFixed(9);
    expect(told).toMatch(new RegExp(`Total:\\s+cpu_time\\s+${seconds(total['cpu_time'])} seconds`, 'u'));
    expect(told.match(/^CPU\d+:/gmu)).toHaveLength(cpus.length);
    expect(told).toContain(`${seconds(cpus[1]?.['vcpu_time'])} seconds`);
  });

  test('has I/O threads', async () => {
    const { iothreads } = domain;
    (await iothreads.add(4)).unwrap();
    (await iothreads.pin(4, [1])).unwrap();
    (await iothreads.setParams(4, { poll_max_ns: 32_768n, poll_grow: 2, poll_shrink: 1 })).unwrap();
    expect((await iothreads.list()).unwrap()).toEqual([{ id: 4, affinity: new Set([1]) }]);
    expect(await ask('iothreadinfo', 'test')).toMatch(/4 +1$/u);
    (await iothreads.delete(4)).unwrap();
    expect((await iothreads.list()).unwrap()).toEqual([]);
  });

  test('is limited as virsh shows, and as was set', async () => {
    const { tunables } = domain;
    expect((await tunables.schedulerType()).unwrap()).toBe('fair');
    (await tunables.setMemory({ hard_limit: 1_000_000n, soft_limit: 500_000n }, { live: true })).unwrap();
    expect((await tunables.memory()).unwrap()).toMatchObject({ hard_limit: 1_000_000n, soft_limit: 500_000n });
    expect(table(await ask('memtune', 'test'))).toMatchObject({ hard_limit: '1000000', soft_limit: '500000' });
    (await tunables.setBlkio({ weight: 700, device_weight: '/dev/sda,300' })).unwrap();
    expect((await tunables.blkio()).unwrap()).toMatchObject({ weight: 700, device_weight: '/dev/sda,300' });
    expect(table(await ask('blkiotune', 'test'))).toMatchObject({ weight: '700', device_weight: '/dev/sda,300' });
    (await tunables.setNuma({ numa_nodeset: '0' }, { config: true })).unwrap();
    expect((await tunables.numa({ config: true })).unwrap()).toMatchObject({ numa_mode: 0, numa_nodeset: '0' });
    (await tunables.setPerf({ cmt: true })).unwrap();
    expect((await tunables.perf()).unwrap()).toMatchObject({ cmt: true, mbmt: false });
    expect((await tunables.setMemory({ hard_limit: 1n, swap_hard_limit: 0n })).ok).toBe(false);
  });

  test('has disks with sizes, limits and errors', async () => {
    const { disks } = domain;
    const info = (await disks.info('vda')).unwrap();
    expect(table(await ask('domblkinfo', 'test', 'vda'))).toEqual({
      Capacity: String(info.capacity),
      Allocation: String(info.allocation),
      Physical: String(info.physical),
    });
    (await disks.setIoTune('vda', { total_iops_sec: 50n, total_iops_sec_max: 100n, group_name: 'slow' })).unwrap();
    const tune = (await disks.ioTune('vda')).unwrap();
    expect(tune).toMatchObject({ total_iops_sec: 50n, group_name: 'slow', read_iops_sec: 0n });
    const { group_name: _, ...numbers } = tune;
    expect(table(await ask('blkdeviotune', 'test', 'vda'))).toMatchObject(printed(numbers));
    expect((await disks.errors()).unwrap()).toEqual([{ disk: 'vda', error: 'unspec', errorNumber: 1 }]);
    expect(await ask('domblkerror', 'test')).toBe('vda: unspecified error');
  });

  test('has interfaces with counts, limits and addresses', async () => {
    const { interfaces } = domain;
    const before = (await interfaces.stats(NIC)).unwrap();
    expect(before.rxBytes).toBeGreaterThan(0n);
    (await interfaces.setParams(NIC, { 'inbound.average': 100, 'outbound.peak': 300, 'outbound.average': 7 })).unwrap();
    const params = (await interfaces.params(NIC)).unwrap();
    expect(params).toMatchObject({ 'inbound.average': 100, 'outbound.average': 7, 'outbound.peak': 300 });
    expect(table(await ask('domiftune', 'test', NIC))).toMatchObject(printed(params));
    const [card] = (await interfaces.addresses()).unwrap();
    const [address] = card?.addresses ?? [];
    expect(address?.type).toBe('ipv4');
    expect((await ask('domifaddr', 'test')).split(/\s+/u)).toEqual([
      card?.name,
      card?.hwaddr,
      address?.type,
      `${address?.address}/${address?.prefix}`,
    ]);
  });

  test('keeps a title, a description and elements', async () => {
    const { metadata } = domain;
    (await metadata.set('title', 'Example')).unwrap();
    (await metadata.set('element', '<role>web</role>', { uri: 'urn:example', key: 'ex' })).unwrap();
    expect(await ask('desc', 'test', '--title')).toBe('Example');
    expect((await metadata.get('title')).unwrap()).toBe('Example');
    expect((await metadata.get('element', { uri: 'urn:example' })).unwrap()).toBe('<role>web</role>');
    expect(await ask('metadata', 'test', 'urn:example')).toBe('<role>web</role>');
    (await metadata.set('element', null, { uri: 'urn:example' })).unwrap();
    expect((await metadata.get('element', { uri: 'urn:example' })).val).toMatchObject({ code: 'NO_DOMAIN_METADATA' });
  });

  test('has a guest that answers', async () => {
    const { guest } = domain;
    expect((await guest.hostname()).unwrap()).toBe(await ask('domhostname', 'test'));
    (await guest.setTime({ seconds: 1_700_000_000n, nanoseconds: 5 })).unwrap();
    const time = (await guest.time()).unwrap();
    expect(await ask('domtime', 'test')).toBe(`Time: ${time.seconds}`);
    const filesystems = (await guest.filesystems()).unwrap();
    expect(filesystems.map((fs) => `${fs.mountpoint} ${fs.name} ${fs.fstype} ${fs.devAliases.join()}`)).toEqual(
      (await ask('domfsinfo', 'test')).split('\n').map((line) => line.trim().split(/\s+/u).join(' ')),
    );
    expect((await guest.fsFreeze({ mountpoints: ['/boot'] })).unwrap()).toBe(1);
    expect((await guest.fsThaw()).unwrap()).toBe(1);
    (await guest.fsTrim({ mountpoint: '/' })).unwrap();
    (await guest.setUserPassword('root', 'secret')).unwrap();
  });

  test('has a screen and a keyboard', async () => {
    const { mime, stream } = (await domain.display.screenshot()).unwrap();
    expect(mime).toBe('image/png');
    const picture = await buffer(stream);
    await ask('screenshot', 'test', `${daemon.home}/screen.png`);
    expect(picture.equals(await readFile(`${daemon.home}/screen.png`))).toBe(true);
    (await domain.display.sendKey([30, 31], { codeset: 'xt', holdTimeMs: 5 })).unwrap();
    expect((await domain.display.sendKey(Array.from({ length: 17 }, () => 1))).val).toMatchObject({
      code: 'INVALID_ARG',
    });
  });

  test('is looked into', async () => {
    const { diagnostics, security } = domain;
    expect((await diagnostics.controlInfo()).unwrap()).toMatchObject({ state: 'ok', reason: 'none' });
    expect(await ask('domcontrol', 'test')).toBe('ok');
    expect((await diagnostics.messages()).unwrap()).toEqual([]);
    (await diagnostics.injectNmi()).unwrap();
    (await diagnostics.sendProcessSignal(1n, 'nop')).unwrap();
    expect((await security.label()).unwrap()).toEqual({ label: 'libvirt-test', isEnforcing: true });
    (await diagnostics.coreDump(`${daemon.home}/core`)).unwrap();
    expect(await readFile(`${daemon.home}/core`, 'utf8')).toMatch(/^TestGuestMagic/u);
    (await domain.reset()).unwrap();
  });

  test('changes its devices in newer releases, which look at them first', async () => {
    const code = Number.parseFloat((await conn.libVersion()).unwrap()) < 10 ? 'NO_SUPPORT' : 'NO_TARGET';
    expect((await domain.devices.attach('<disk/>')).val).toMatchObject({ code });
    expect((await domain.devices.update('<disk/>')).val).toMatchObject({ code });
  });

  test.each([
    ['virDomainGetJobInfo', (d: Domain) => d.jobs.info()],
    ['virDomainGetGuestInfo', (d: Domain) => d.guest.info()],
    ['virDomainSetVcpu', (d: Domain) => d.vcpus.setVcpu([1], true)],
    ['virDomainPMWakeup', (d: Domain) => d.pm.wakeup()],
  ])('has a driver without %s, which it names', async (name, run) => {
    expect((await run(domain)).val).toMatchObject({ code: 'NO_SUPPORT', message: expect.stringContaining(name) });
  });
});
