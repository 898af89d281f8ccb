import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connection } from '../../src/index.ts';
import type { PrivateLibvirtd } from '../../src/testing.ts';
import { missing, open, startDaemon, virsh } from '../support/daemon.ts';

const SESSION = 'qemu:///session';
const TEST = 'test:///default';
const MODEL = "<cpu mode='custom' match='exact'><model>qemu64</model></cpu>";
const TCG = { virtType: 'qemu', arch: 'x86_64', emulator: '/usr/bin/qemu-system-x86_64' } as const;

describe.skipIf(missing.length > 0)('the host', () => {
  let daemon: PrivateLibvirtd;
  let conn: Connection;
  let driver: Connection;
  beforeAll(async () => {
    daemon = await startDaemon();
    conn = await open(daemon, SESSION);
    driver = await open(daemon, TEST);
  });
  afterAll(async () => {
    await conn?.close();
    await driver?.close();
    await daemon?.stop();
  });

  test('has the CPUs and the memory that virsh sees', async () => {
    const { cpuModel, cpus, memoryKiB, numaCells } = (await driver.host.info()).unwrap();
    const told = await virsh(daemon, TEST, 'nodeinfo');
    expect(told).toMatch(new RegExp(`CPU model: +${cpuModel}\\nCPU\\(s\\): +${cpus}\\n`, 'u'));
    expect(told).toMatch(new RegExp(`NUMA cell\\(s\\): +${numaCells}\\nMemory size: +${memoryKiB} KiB`, 'u'));
    const map = (await driver.host.cpu.map()).unwrap();
    expect(map).toEqual({ cpus: 8, online: new Set([0, 2, 4]) });
    expect(await virsh(daemon, TEST, 'nodecpumap')).toContain('y-y-y---');
  });

  test('counts CPU time and memory', async () => {
    const one = (await conn.host.cpu.stats({ cpu: 0, timeoutMs: 10_000 })).unwrap();
    const all = (await conn.host.cpu.stats()).unwrap();
    expect(Object.keys(all)).toEqual(Object.keys(one));
    expect(one['user']).toBeLessThanOrEqual(all['user'] ?? 0n);
    expect((await driver.host.cpu.stats()).val).toMatchObject({ user: 9797400000n, iowait: 763600000n });
    const { total = 0n, free = 0n } = (await conn.host.memory.stats()).unwrap();
    expect(await virsh(daemon, SESSION, 'nodememstats')).toContain(`${total} KiB`);
    expect(total).toBeGreaterThan(free);
    expect((await conn.host.memory.stats({ cell: 0 })).ok).toBe(true);
    expect((await conn.host.cpu.stats({ cpu: 100_000 })).val).toMatchObject({ code: 'INVALID_ARG' });
  });

  test('tells its free memory by cell and by page size', async () => {
    expect((await driver.host.memory.freeInCells({ cells: 2 })).val).toEqual([2n << 20n, 4n << 20n]);
    expect((await driver.host.memory.freeInCells({ firstCell: 1 })).val).toEqual([4n << 20n]);
    expect((await conn.host.memory.free()).unwrap()).toBeGreaterThan(0n);
    const [cell] = (await conn.host.memory.freePages([4])).unwrap();
    expect(cell?.cell).toBe(0);
    expect(cell?.free.get(4)).toBeGreaterThan(0n);
    expect((await conn.host.memory.allocPages([{ pageSizeKiB: 2048, count: 0n }])).val).toBe(1);
  });

  test('tells how it shares memory, and refuses to let an ordinary user change it', async () => {
    const parameters = (await conn.host.memory.parameters()).unwrap();
    const told = await virsh(daemon, SESSION, 'node-memory-tune');
    for (const [name, value] of Object.entries(parameters).slice(0, 2)) {
      expect(told).toMatch(new RegExp(`${name}\\s+${String(value)}`, 'u'));
    }
    const { val } = await conn.host.memory.setParameters({ shm_pages_to_scan: 100 });
    expect(val).toMatchObject({ code: 'SYSTEM_ERROR', int1: 1 });
  });

  test('compares and baselines CPUs, its own and those of hypervisors', async () => {
    const own = /<cpu>[\s\S]*?<\/cpu>/u.exec((await conn.capabilities()).unwrap())?.[0] ?? '';
    expect((await conn.host.cpu.compare(own)).val).toBe('identical');
    const foreign = '<cpu><arch>s390x</arch><model>z13</model></cpu>';
    expect((await conn.host.cpu.compare(foreign)).val).toBe('incompatible');
    const strict = await conn.host.cpu.compare(foreign, { failIncompatible: true });
    expect(strict.val).toMatchObject({ code: 'CPU_INCOMPATIBLE' });
    expect((await conn.host.cpu.compareHypervisor(MODEL, TCG)).val).toBe('superset');
    expect((await conn.host.cpu.baseline([own])).unwrap()).toContain('<model');
    expect((await conn.host.cpu.baselineHypervisor([MODEL], TCG)).unwrap()).toContain('qemu64');
    const models = (await conn.host.cpu.modelNames('x86_64')).unwrap();
    expect(models.join('\n')).toBe(await virsh(daemon, SESSION, 'cpu-models', 'x86_64'));
  });

  test('describes itself', async () => {
    expect((await driver.host.sysinfo()).unwrap().trim()).toBe(await virsh(daemon, TEST, 'sysinfo'));
    expect(String((await driver.host.maxVcpus()).unwrap())).toBe(await virsh(daemon, TEST, 'maxvcpus'));
    expect((await conn.host.maxVcpus({ type: 'qemu' })).unwrap()).toBeGreaterThan(0);
    expect((await driver.host.securityModel()).val).toEqual({ model: 'testSecurity', doi: '' });
    expect((await driver.type()).val).toBe('TEST');
    const sev = await conn.host.sevInfo();
    const told = sev.ok ? Object.keys(sev.val) : [sev.val.code];
    expect(['pdh', 'OPERATION_UNSUPPORTED']).toContain(told[0]);
  });

  test('is reached over a connection that knows whether it is safe and whether it lives', async () => {
    const passing = await open(daemon, TEST);
    expect((await passing.isSecure()).val).toBe(true);
    expect(passing.isAlive).toBe(true);
    expect((await passing.setIdentity({ 'user-name': 'somebody', 'unix-user-id': 7n })).ok).toBe(true);
    expect(await passing.setIdentity({ 'user-name': 1 }).catch(String)).toContain('TypeError');
    await passing.close();
    expect(passing.isAlive).toBe(false);
    expect((await passing.isSecure()).val).toMatchObject({ code: 'CONNECTION_CLOSED' });
  });

  test('has devices, listed by what they can do', async () => {
    const [listed, told] = [(await driver.nodeDevices.list()).unwrap(), ['computer', 'scsi_host1', 'scsi_host11']];
    expect(listed.map(({ name }) => name)).toEqual(expect.arrayContaining(told));
    const hosts = (await driver.nodeDevices.list({ capScsiHost: true })).unwrap();
    expect(hosts.map(({ name }) => name)).not.toContain('computer');
    const device = (await driver.nodeDevices.byName('scsi_host11')).unwrap();
    expect((await device.parent()).val).toBe('scsi_host1');
    expect((await device.capabilities()).val).toEqual(['scsi_host']);
    expect((await device.xmlDesc()).unwrap().trim()).toBe(await virsh(daemon, TEST, 'nodedev-dumpxml', 'scsi_host11'));
    expect((await driver.nodeDevices.byName('none')).val).toMatchObject({ code: 'NO_NODE_DEVICE' });
    const [first] = (await conn.nodeDevices.list({ capNet: true })).unwrap();
    const facts = [await first?.isActive(), await first?.isPersistent(), await first?.autostart()];
    expect(facts.map((result) => result?.val)).toEqual([true, false, false]);
    expect((await first?.setAutostart(true))?.val).toMatchObject({ code: 'OPERATION_UNSUPPORTED' });
  });

  test('gets a virtual SCSI host, and loses it', async () => {
    const fibreChannel =
      "<capability type='fc_host'><wwnn>2000000012341238</wwnn><wwpn>1000000012341238</wwpn></capability>";
    const device = await driver.nodeDevices.createXml(
      `<device><parent>scsi_host1</parent><capability type='scsi_host'>${fibreChannel}</capability></device>`,
    );
    expect(device.unwrap().name).toBe('scsi_host12');
    expect((await device.unwrap().destroy()).ok).toBe(true);
    expect((await device.unwrap().parent()).val).toMatchObject({ code: 'NO_NODE_DEVICE' });
  });

  test('has interfaces that are defined, started, stopped and undefined', async () => {
    const xml =
      "<interface type='ethernet' name='eth7'><start mode='none'/><mac address='aa:bb:cc:dd:ee:07'/></interface>";
    const made = (await driver.interfaces.defineXml(xml)).unwrap();
    expect(made).toMatchObject({ name: 'eth7', mac: 'aa:bb:cc:dd:ee:07' });
    expect((await driver.interfaces.list({ inactive: true })).unwrap().map(({ name }) => name)).toEqual(['eth7']);
    expect((await made.start()).ok).toBe(true);
    expect((await made.isActive()).val).toBe(true);
    expect((await driver.interfaces.byMac(made.mac)).unwrap().name).toBe('eth7');
    expect((await made.xmlDesc()).unwrap().trim()).toBe(await virsh(daemon, TEST, 'iface-dumpxml', 'eth7'));
    expect((await made.destroy()).ok).toBe(true);
    expect((await made.undefine()).ok).toBe(true);
    expect((await driver.interfaces.byName('eth7')).val).toMatchObject({ code: 'NO_INTERFACE' });
  });

  test('takes changes of its interfaces back, or keeps them', async () => {
    const xml = (name: string) => `<interface type='ethernet' name='${name}'><start mode='none'/></interface>`;
    expect((await driver.interfaces.changeBegin()).ok).toBe(true);
    (await driver.interfaces.defineXml(xml('undone'))).unwrap();
    expect((await driver.interfaces.changeRollback()).ok).toBe(true);
    expect((await driver.interfaces.byName('undone')).val).toMatchObject({ code: 'NO_INTERFACE' });
    expect((await driver.interfaces.changeBegin()).ok).toBe(true);
    (await driver.interfaces.defineXml(xml('kept'))).unwrap();
    expect((await driver.interfaces.changeCommit()).ok).toBe(true);
    (await (await driver.interfaces.byName('kept')).unwrap().undefine()).unwrap();
  });

  test('keeps secrets', async () => {
    const xml = "<secret ephemeral='no' private='no'><usage type='volume'><volume>/a/b</volume></usage></secret>";
    const secret = (await conn.secrets.defineXml(xml, { validate: true })).unwrap();
    expect(secret).toMatchObject({ usageType: 'volume', usageId: '/a/b' });
    expect((await secret.value()).val).toMatchObject({ code: 'NO_SECRET' });
    const bytes = new Uint8Array([0, 1, 254, 255]);
    expect((await secret.setValue(bytes)).ok).toBe(true);
    expect((await secret.value()).val).toEqual(bytes);
    expect((await conn.secrets.byUuid(secret.uuid)).unwrap().usageId).toBe('/a/b');
    expect((await conn.secrets.byUsage('volume', '/a/b')).unwrap().uuid).toBe(secret.uuid);
    expect((await conn.secrets.list({ noEphemeral: true })).unwrap().map(({ uuid }) => uuid)).toEqual([secret.uuid]);
    expect((await conn.secrets.list({ ephemeral: true })).val).toEqual([]);
    expect((await secret.xmlDesc()).unwrap().trim()).toBe(await virsh(daemon, SESSION, 'secret-dumpxml', secret.uuid));
    expect((await secret.setValue(new Uint8Array(65_537))).val).toMatchObject({ code: 'INVALID_ARG' });
    expect((await secret.undefine()).ok).toBe(true);
    expect((await conn.secrets.byUuid(secret.uuid)).val).toMatchObject({ code: 'NO_SECRET' });
  });

  test('has network filters only where its daemon is the system’s', async () => {
    expect((await conn.nwfilters.list()).val).toEqual([]);
    expect((await conn.nwfilters.bindings.list()).val).toEqual([]);
    expect((await conn.nwfilters.byName('none')).val).toMatchObject({ code: 'NO_NWFILTER' });
    const { val } = await conn.nwfilters.defineXml("<filter name='f'><rule action='drop' direction='in'/></filter>");
    expect(val).toMatchObject({ code: 'OPERATION_INVALID' });
  });
});
