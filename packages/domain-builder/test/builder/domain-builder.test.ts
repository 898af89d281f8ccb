import { describe, expect, test } from 'vitest';
import { domain, type DomainBuilder } from '../../src/builder/domain-builder.ts';
import { bytes, gib, kib, mib, tib } from '../../src/builder/size.ts';
import { formatDomain, parseDomain } from '../../src/model/documents/domain.ts';
import { windows11 } from '../../src/presets/windows11.ts';
import type { Domain } from '../../src/schema/types.gen.ts';

const base = domain('guest').memory(gib(1));
const built = (builder: DomainBuilder): Domain => builder.build().unwrap();
const problem = (builder: DomainBuilder): unknown => builder.build().val;

/** The domain of the demo. */
const demo = (): DomainBuilder =>
  domain('virtkit-demo', { type: 'qemu' })
    .memory(mib(512))
    .vcpus(2)
    .cpu('maximum')
    .kernel({ kernel: '/boot/vmlinuz', initrd: '/boot/initrd.img', cmdline: 'console=ttyS0 quiet' })
    .disk({ file: '/tmp/agent.iso', device: 'cdrom' })
    .disk({ file: '/tmp/data.img' })
    .network({ user: true })
    .agentChannel('org.virtkit.agent.0')
    .serial({ file: '/tmp/serial.log' })
    .rng();

describe('the builder', () => {
  test('makes plain data with everything it filled in it', () => {
    expect(built(demo())).toEqual({
      type: 'qemu',
      name: 'virtkit-demo',
      memory: { bytes: 512n * 1024n ** 2n },
      vcpu: { count: 2 },
      os: {
        type: { value: 'hvm', machine: 'q35' },
        kernel: '/boot/vmlinuz',
        initrd: '/boot/initrd.img',
        cmdline: 'console=ttyS0 quiet',
      },
      features: { acpi: true, apic: {} },
      cpu: { mode: 'maximum' },
      devices: {
        disks: [
          {
            type: 'file',
            device: 'cdrom',
            driver: { name: 'qemu', type: 'raw' },
            source: { file: '/tmp/agent.iso' },
            target: { dev: 'sda', bus: 'scsi' },
            readonly: true,
          },
          {
            type: 'file',
            device: 'disk',
            driver: { name: 'qemu', type: 'raw' },
            source: { file: '/tmp/data.img' },
            target: { dev: 'vda', bus: 'virtio' },
          },
        ],
        controllers: [{ type: 'scsi', index: 0, model: 'virtio-scsi' }],
        interfaces: [{ type: 'user', model: { type: 'virtio' } }],
        channels: [{ type: 'unix', target: { type: 'virtio', name: 'org.virtkit.agent.0' } }],
        serials: [{ type: 'file', source: { path: '/tmp/serial.log' } }],
        rngs: [{ model: 'virtio', backend: { model: 'random', path: '/dev/urandom' } }],
      },
    });
  });

  test('makes data that is written and read back as the same', () => {
    const data = built(demo());
    expect(structuredClone(parseDomain(formatDomain(data)).unwrap())).toEqual(data);
  });

  test('never changes the builder that a step is called on', () => {
    const left = base.disk({ file: '/left.img' });
    const right = base.disk({ file: '/right.img' }).network({ network: 'default' });
    expect(built(base).devices).toBeUndefined();
    expect(built(left).devices?.disks).toMatchObject([{ source: { file: '/left.img' } }]);
    expect(built(right).devices?.disks).toMatchObject([{ source: { file: '/right.img' } }]);
    expect(built(left).devices?.interfaces).toBeUndefined();
  });

  test('gives each disk the first free name of its bus', () => {
    const disks = built(
      base
        .disk({ file: '/1' })
        .disk({ file: '/2', target: 'vda' })
        .disk({ file: '/3' })
        .disk({ file: '/4', bus: 'sata' })
        .disk({ file: '/5', bus: 'usb' }),
    ).devices?.disks;
    expect(disks?.map((disk) => disk.target?.dev)).toEqual(['vdb', 'vda', 'vdc', 'sda', 'sdb']);
  });

  test('goes on with two letters after the 26th disk', () => {
    let builder = base;
    for (let i = 0; i < 28; i++) builder = builder.disk({ file: `/${i}` });
    expect(built(builder).devices?.disks?.at(-1)?.target?.dev).toBe('vdab');
  });

  test('adds no second SCSI controller', () => {
    const { devices } = built(
      base.controller({ type: 'scsi', index: 0, model: 'lsilogic' }).disk({ file: '/1', bus: 'scsi' }),
    );
    expect(devices?.controllers).toEqual([{ type: 'scsi', index: 0, model: 'lsilogic' }]);
  });

  test('knows every place a disk can be', () => {
    const disks = built(
      base
        .disk({ block: '/dev/sdb' })
        .disk({ volume: { pool: 'default', volume: 'v' } })
        .disk({ remote: { protocol: 'nbd', name: 'x', hosts: [{ name: 'h', port: 10809 }] } })
        .disk({ empty: true, device: 'cdrom' })
        .disk({ type: 'file', source: { file: '/whole' }, target: { dev: 'vdz', bus: 'virtio' } }),
    ).devices?.disks;
    expect(disks?.map((disk) => [disk.type, disk.source])).toEqual([
      ['block', { dev: '/dev/sdb' }],
      ['volume', { pool: 'default', volume: 'v' }],
      ['network', { protocol: 'nbd', name: 'x', hosts: [{ name: 'h', port: 10809 }] }],
      ['file', undefined],
      ['file', { file: '/whole' }],
    ]);
  });

  test('has steps for what else a guest needs', () => {
    const data = built(
      base
        .vcpus(4, { current: 2 })
        .machine('pc', { arch: 'x86_64' })
        .firmware('efi', { secureBoot: true })
        .cpu({ mode: 'host-passthrough', topology: { sockets: 1, cores: 2, threads: 2 } })
        .clock({ offset: 'utc', timers: [{ name: 'hpet', present: false }] })
        .graphics({ type: 'spice', autoport: true })
        .tpm()
        .serial({ unix: '/s', log: '/l' })
        .serial()
        .channel({ type: 'spicevmc', target: { type: 'virtio', name: 'com.redhat.spice.0' } })
        .network({ bridge: 'br0', mac: '52:54:00:00:00:01' })
        .network({ direct: { dev: 'eth0', mode: 'bridge' }, queues: 2 })
        .rng({ path: '/dev/hwrng' })
        .device('videos', { model: { type: 'virtio' } })
        .apply((builder) => builder.with({ title: 'named' })),
    );
    expect(data).toMatchObject({
      title: 'named',
      vcpu: { count: 4, current: 2 },
      os: { type: { machine: 'pc', arch: 'x86_64' }, firmware: 'efi' },
      features: { acpi: true, smm: { state: true } },
      devices: {
        tpms: [{ model: 'tpm-crb', backend: { type: 'emulator', version: '2.0' } }],
        serials: [{ type: 'unix', source: { mode: 'bind', path: '/s' }, log: { file: '/l' } }, { type: 'pty' }],
        videos: [{ model: { type: 'virtio' } }],
      },
    });
  });
});

describe('build()', () => {
  test.each<[string, DomainBuilder, object]>([
    ['no memory', domain('a'), { code: 'MISSING', step: 'memory' }],
    ['an empty name', domain('').memory(1), { code: 'INVALID_VALUE', step: 'domain', path: 'name' }],
    ['a name with a slash', domain('a/b').memory(1), { code: 'INVALID_VALUE', step: 'domain' }],
    ['no CPU', base.vcpus(0), { code: 'INVALID_VALUE', step: 'vcpus' }],
    ['more CPUs at the start than there are', base.vcpus(2, { current: 4 }), { code: 'INVALID_VALUE', step: 'vcpus' }],
    [
      'two disks with one name',
      base.disk({ file: '/1', target: 'vda' }).disk({ file: '/2', target: 'vda' }),
      { code: 'CONFLICT', step: 'disk', path: 'devices.disks.1.target.dev' },
    ],
    ['a qcow2 image that is not called one', base.disk({ file: '/a.qcow2' }), { code: 'CONFLICT', step: 'disk' }],
    [
      'a CD-ROM on virtio',
      base.disk({ file: '/a', device: 'cdrom', bus: 'virtio' }),
      { code: 'CONFLICT', step: 'disk' },
    ],
    [
      'a CD-ROM that can be written to',
      base.disk({ file: '/a', device: 'cdrom', readonly: false }),
      { code: 'CONFLICT', step: 'disk' },
    ],
    ['an IDE disk on q35', base.disk({ file: '/a', bus: 'ide' }), { code: 'CONFLICT', step: 'disk' }],
    ['an empty hard disk', base.disk({ empty: true }), { code: 'CONFLICT', step: 'disk' }],
    ['Secure Boot with a BIOS', base.firmware('bios', { secureBoot: true }), { code: 'CONFLICT', step: 'firmware' }],
    ['a channel without a name', base.agentChannel(''), { code: 'INVALID_VALUE', step: 'agentChannel' }],
    [
      'a MAC address that is none',
      base.network({ user: true, mac: 'x' }),
      { code: 'INVALID_VALUE', path: 'domain.devices.interfaces.0.mac.address' },
    ],
    ['a UUID that is none', domain('a', { uuid: 'x' }).memory(1), { code: 'INVALID_VALUE', path: 'domain.uuid' }],
    [
      'a character that XML cannot hold',
      base.kernel({ kernel: '/\u0001' }),
      { code: 'UNWRITABLE', path: '/domain/os/kernel' },
    ],
  ])('%s is an error that names its place', (_, builder, expected) => {
    expect(problem(builder)).toMatchObject({ name: 'DomainXmlError', ...expected });
  });

  test('tells what was wrong first', () => {
    expect(problem(base.agentChannel('').firmware('bios', { secureBoot: true }))).toMatchObject({
      step: 'agentChannel',
    });
  });
});

describe('sizes', () => {
  test('are bytes', () => {
    expect([bytes(5), kib(1), mib(1), gib(1n), tib(1)]).toEqual([5n, 1024n, 1024n ** 2n, 1024n ** 3n, 1024n ** 4n]);
    expect(gib(1.5)).toBe(1536n * 1024n ** 2n);
  });

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, -1n])('%s bytes are a TypeError', (amount) => {
    expect(() => bytes(amount)).toThrow(TypeError);
  });
});

describe('what is left open until the domain is built', () => {
  test('ACPI is what a PC starts with, and another machine only with UEFI', () => {
    const arm = base.machine('virt', { arch: 'aarch64' });
    expect(built(base).features).toEqual({ acpi: true, apic: {} });
    expect(built(arm).features).toBeUndefined();
    expect(built(arm.firmware('efi')).features).toEqual({ acpi: true });
    expect(built(arm.features({ gic: { version: '3' } })).features).toMatchObject({ gic: { version: '3' } });
  });

  test('a BIOS is the one that the machine has, for which the XML has no word, and a choice that presets see', () => {
    expect(built(base.firmware('bios')).os).toEqual({ type: { value: 'hvm', machine: 'q35' } });
    expect(built(base.firmware('bios').firmware('efi')).os?.firmware).toBe('efi');
    expect(problem(base.vcpus(2).firmware('bios').preset(windows11()))).toMatchObject({ code: 'CONFLICT' });
  });

  test('the bus of a disk is what a preset wants, else virtio', () => {
    const withDisk = base.vcpus(2).disk({ file: '/a.img' });
    const target = (builder: DomainBuilder): unknown => built(builder).devices?.disks?.[0]?.target;
    expect(target(withDisk)).toEqual({ dev: 'vda', bus: 'virtio' });
    expect(target(withDisk.preset(windows11()))).toEqual({ dev: 'sda', bus: 'scsi' });
    expect(target(base.vcpus(2).disk({ file: '/a.img', bus: 'sata' }).preset(windows11()))).toMatchObject({
      bus: 'sata',
    });
    expect(target(base.disk({ empty: true, device: 'floppy' }))).toEqual({ dev: 'fda', bus: 'fdc' });
  });
});
