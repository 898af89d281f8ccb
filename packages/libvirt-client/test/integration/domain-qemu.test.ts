import { chown, readFile, truncate, writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connection, Domain } from '../../src/index.ts';
import type { PrivateLibvirtd } from '../../src/testing.ts';
import { missing, open, startDaemon, virsh } from '../support/daemon.ts';

const DRIVER = 'qemu:///session';
const MIB = 1024 * 1024;

/** A guest that can be looked at from every side: a screen, two disks' worth of bus, room for CPUs and memory. */
const xml = (disk: string) => `<domain type='qemu'>
  <name>whole</name>
  <memory unit='MiB'>96</memory>
  <vcpu current='1'>2</vcpu>
  <os><type arch='x86_64' machine='pc'>hvm</type></os>
  <features><acpi/></features>
  <devices>
    <emulator>/usr/bin/qemu-system-x86_64</emulator>
    <disk type='file' device='disk'>
      <driver name='qemu' type='raw'/><source file='${disk}'/><target dev='vda' bus='virtio'/>
    </disk>
    <disk type='file' device='cdrom'><target dev='sda' bus='ide'/></disk>
    <video><model type='vga'/></video>
    <graphics type='vnc' socket='${disk}.vnc'/>
    <memballoon model='virtio'/>
  </devices>
</domain>`;

describe.skipIf(missing.length > 0)('a QEMU guest, from every side', () => {
  let daemon: PrivateLibvirtd;
  let conn: Connection;
  let guest: Domain;
  let disk: string;
  const ask = (...args: string[]) => virsh(daemon, DRIVER, ...args);
  const image = async (name: string) => {
    const path = `${daemon.home}/${name}`;
    await writeFile(path, 'virtkit!');
    await truncate(path, MIB);
    await chown(path, daemon.account.uid, daemon.account.gid);
    return path;
  };
  beforeAll(async () => {
    daemon = await startDaemon();
    conn = await open(daemon, DRIVER);
    disk = await image('disk.img');
    guest = (await conn.domains.defineXml(xml(disk), { validate: true })).unwrap();
    guest = (await guest.start()).unwrap();
  });
  afterAll(async () => {
    await conn?.close();
    await daemon?.stop();
  });

  test('has every statistic that virsh has', async () => {
    const stats = (await guest.stats({ groups: ['state', 'vcpu', 'block', 'balloon', 'vm'] })).unwrap();
    const told = await ask('domstats', '--state', '--vcpu', '--block', '--balloon', '--vm', 'whole');
    const names = [...told.matchAll(/^ {2}([\w.-]+)=/gmu)].map(([, name = '']) => name);
    expect(new Set(Object.keys(stats))).toEqual(new Set(names));
    expect(stats).toMatchObject({ 'state.state': 1, 'block.count': 2, 'block.0.name': 'vda' });
    expect(told).toContain(`  block.0.capacity=${String(stats['block.0.capacity'])}`);
    const all = (await conn.domains.stats({ running: true, nowait: true })).unwrap();
    expect(all.map(({ domain }) => domain.uuid)).toEqual([guest.uuid]);
    expect(all[0]?.stats['vcpu.maximum']).toBe(2);
  });

  test('is told apart from its definition', async () => {
    expect((await guest.osType()).unwrap()).toBe('hvm');
    (await guest.setLifecycleAction('crash', 'coredumpDestroy', { live: true, config: true })).unwrap();
    expect((await guest.xmlDesc({ inactive: true })).unwrap()).toContain('<on_crash>coredump-destroy</on_crash>');
    const inactive = (await guest.xmlDesc({ inactive: true })).unwrap();
    expect((await conn.domains.xmlToNative('qemu-argv', inactive)).unwrap()).toContain('-name guest=whole');
    expect((await conn.domains.xmlFromNative('qemu-argv', 'qemu')).val).toMatchObject({ code: 'NO_SUPPORT' });
  });

  test('takes CPUs and I/O threads, each bound where it shall run', async () => {
    (await guest.vcpus.setCount(2, { config: true })).unwrap();
    expect((await guest.vcpus.count({ config: true })).unwrap()).toBe(2);
    (await guest.vcpus.setVcpu([1], true, { live: true })).unwrap();
    expect((await guest.vcpus.count({ live: true })).unwrap()).toBe(2);
    (await guest.vcpus.pin(1, [0])).unwrap();
    const list = (await guest.vcpus.list()).unwrap();
    expect(list.map(({ number, state }) => [number, state])).toEqual([
      [0, 'running'],
      [1, 'running'],
    ]);
    expect(list[1]?.affinity).toEqual(new Set([0]));
    expect(await ask('vcpupin', 'whole', '1')).toMatch(/1 +0$/u);
    (await guest.iothreads.add(3, { live: true, config: true })).unwrap();
    (await guest.iothreads.setParams(3, { poll_max_ns: 20_000n }, { live: true })).unwrap();
    (await guest.iothreads.pin(3, [0], { live: true })).unwrap();
    expect((await guest.iothreads.list({ live: true })).unwrap()).toEqual([{ id: 3, affinity: new Set([0]) }]);
    const { 'iothread.3.poll-max-ns': poll } = (await guest.stats({ groups: 'iothread' })).unwrap();
    expect(poll).toBe(20_000n);
    (await guest.iothreads.delete(3, { live: true, config: true })).unwrap();
  });

  test('has memory that can be read, and whose changes are counted', async () => {
    const { memory } = guest;
    (await memory.setStatsPeriod(1, { live: true })).unwrap();
    const stats = (await memory.stats()).unwrap();
    expect(stats.actualBalloon).toBe(98_304n);
    // Where a PC's BIOS begins, with the jump that each processor starts with.
    const reset = (await memory.peek(0xffff0n, 1, { physical: true })).unwrap();
    expect([...reset]).toEqual([0xea]);
    (await memory.startDirtyRateCalc(1)).unwrap();
    expect((await guest.stats({ groups: 'dirtyrate' })).unwrap()).toMatchObject({ 'dirtyrate.calc_period': 1 });
    (await memory.set(65_536n, { config: true })).unwrap();
    expect((await guest.xmlDesc({ inactive: true })).unwrap()).toContain('>65536</currentMemory>');
  });

  test('has disks that can be read, grown, limited and watched', async () => {
    const { disks } = guest;
    expect(String(Buffer.from((await disks.peek('vda', 0n, 8)).unwrap()))).toBe('virtkit!');
    (await disks.resize('vda', BigInt(2 * MIB), { bytes: true })).unwrap();
    const info = (await disks.info('vda')).unwrap();
    expect(info.capacity).toBe(BigInt(2 * MIB));
    expect(await ask('domblkinfo', 'whole', 'vda')).toMatch(new RegExp(`Physical: +${info.physical}`, 'u'));
    const stats = (await disks.stats('vda')).unwrap();
    const told = await ask('domblkstat', 'whole', 'vda');
    expect(told).toContain(`vda rd_bytes ${String(stats['rd_bytes'])}`);
    expect(Object.keys(stats)).toContain('flush_operations');
    (await disks.setIoTune('vda', { read_iops_sec: 500n }, { live: true })).unwrap();
    expect((await disks.ioTune('vda', { live: true })).unwrap()).toMatchObject({ read_iops_sec: 500n });
    expect(await ask('blkdeviotune', 'whole', 'vda')).toMatch(/read_iops_sec *: 500\n/u);
    (await disks.setThreshold('vda', 123_456n)).unwrap();
    expect((await guest.stats({ groups: 'block' })).unwrap()).toMatchObject({ 'block.0.threshold': 123_456n });
    expect((await disks.errors()).unwrap()).toEqual([]);
  });

  test('takes devices, changes them and gives them back', async () => {
    const extra = await image('extra.img');
    const second = `<disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='${extra}'/>
      <target dev='vdb' bus='virtio'/><alias name='ua-extra'/></disk>`;
    (await guest.devices.attach(second, { live: true })).unwrap();
    expect(await ask('domblklist', 'whole')).toContain('extra.img');
    const medium = `<disk type='file' device='cdrom'><source file='${extra}'/><target dev='sda' bus='ide'/><readonly/></disk>`;
    (await guest.devices.update(medium, { config: true })).unwrap();
    expect((await guest.xmlDesc({ inactive: true })).unwrap()).toContain('extra.img');
    (await guest.devices.detachAlias('ua-extra', { live: true })).unwrap();
    expect((await guest.devices.detachAlias('ua-none', { live: true })).ok).toBe(false);
    (await guest.devices.attach(second, { config: true })).unwrap();
    (await guest.devices.detach(second, { config: true })).unwrap();
    expect((await guest.xmlDesc({ inactive: true })).unwrap()).not.toContain("dev='vdb'");
  });

  test('has a screen, keys and a core', async () => {
    const { mime, stream } = (await guest.display.screenshot()).unwrap();
    const picture = await buffer(stream);
    expect(['image/png', 'image/x-portable-pixmap']).toContain(mime);
    expect(picture.length).toBeGreaterThan(100);
    (await guest.display.sendKey([28])).unwrap();
    (await guest.diagnostics.injectNmi()).unwrap();
    expect((await guest.diagnostics.controlInfo()).unwrap().state).toBe('ok');
    expect(await ask('domcontrol', 'whole')).toMatch(/^ok/u);
    const core = await image('core');
    (await guest.diagnostics.coreDump(core, { memoryOnly: true })).unwrap();
    expect((await readFile(core)).subarray(1, 4).toString()).toBe('ELF');
    (await guest.diagnostics.coreDump(core, { live: true })).unwrap();
    const { type, stats } = (await guest.jobs.stats({ completed: true })).unwrap();
    expect(type).toBe('completed');
    expect(stats).toMatchObject({ operation: 8 });
    expect((await guest.jobs.info()).unwrap()).toMatchObject({ type: 'none', dataTotal: 0n });
    expect((await guest.jobs.abort()).val).toMatchObject({ code: 'OPERATION_INVALID' });
    expect((await guest.jobs.abort({ postcopy: true })).ok).toBe(false);
  });

  test('has labels, messages and a name', async () => {
    expect((await guest.security.labels()).unwrap()).toEqual([(await guest.security.label()).unwrap()]);
    expect((await guest.security.launchInfo()).unwrap()).toEqual({});
    expect((await guest.diagnostics.messages({ tainting: true })).ok).toBe(true);
    (await guest.metadata.set('description', 'from every side', { live: true })).unwrap();
    expect(await ask('desc', 'whole', '--live')).toBe('from every side');
    (await guest.guest.setAgentResponseTimeout('nowait')).unwrap();
    (await guest.tunables.setNuma({ numa_nodeset: '0', numa_mode: 0 }, { config: true })).unwrap();
    expect((await guest.tunables.numa({ config: true })).unwrap()).toMatchObject({ numa_nodeset: '0' });
    expect((await guest.tunables.perf({ config: true })).unwrap()).toMatchObject({ cmt: false });
  });

  test.each([
    ['ARGUMENT_UNSUPPORTED', (d: Domain) => d.guest.info({ types: 'os' })],
    ['ARGUMENT_UNSUPPORTED', (d: Domain) => d.guest.authorizedSshKeys('root')],
    ['ARGUMENT_UNSUPPORTED', (d: Domain) => d.guest.setAuthorizedSshKeys('root', ['ssh-ed25519 AAAA'])],
    ['ARGUMENT_UNSUPPORTED', (d: Domain) => d.vcpus.guest()],
    ['ARGUMENT_UNSUPPORTED', (d: Domain) => d.vcpus.setGuest([0], true)],
    ['ARGUMENT_UNSUPPORTED', (d: Domain) => d.pm.suspendForDuration('mem')],
    [
      'OPERATION_UNSUPPORTED',
      (d: Domain) => d.security.setLaunchState({ 'sev-secret': 'x', 'sev-secret-header': 'y' }),
    ],
    ['OPERATION_UNSUPPORTED', (d: Domain) => d.tunables.scheduler()],
  ])('says %s for what this guest has not', async (code, run) => {
    expect((await run(guest)).val).toMatchObject({ code });
  });
});
