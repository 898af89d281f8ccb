import { describe, expect, test } from 'vitest';
import { domain as builder } from '../../src/builder/domain-builder.ts';
import { enabledEnlightenments, type EnlightenmentName } from '../../src/facts/hyperv.ts';
import { prerequisitesOf } from '../../src/facts/hyperv-close.ts';
import { checkDomain } from '../../src/model/documents/domain.ts';
import type { Decision, PresetOutcome } from '../../src/presets/preset.ts';
import type { HypervProfile, Windows11Options } from '../../src/presets/windows11/options.ts';
import { windows11 } from '../../src/presets/windows11.ts';
import type { Disk, Domain } from '../../src/schema/types.gen.ts';
import { goldenOf, xmlOf } from './golden-of.ts';
import { amdHost, hosts, intelHost, intelHostWithoutNested, oldHost, tcgHost } from './hosts.ts';
import { bare, guest } from './windows11-bases.ts';
import { windows11Goldens } from './windows11-goldens.ts';

const made = (options: Windows11Options = {}, domain: Domain = guest): PresetOutcome =>
  windows11(options)(domain).unwrap();
const decision = ({ decisions }: PresetOutcome, id: string): Decision | undefined =>
  decisions.find((it) => it.id === id);
const warnings = ({ warnings: all }: PresetOutcome): readonly string[] => all.map(({ id }) => id);
const on = ({ domain }: PresetOutcome): readonly string[] => [...enabledEnlightenments(domain)];

const base = ['relaxed', 'vapic', 'spinlocks', 'vpindex', 'runtime', 'synic', 'stimer', 'stimer/direct'];

describe('the enlightenments', () => {
  test('recommended: those of a desktop, and the youngest where the host lists it', () => {
    expect(on(made({ host: intelHost }))).toEqual([
      ...base,
      'frequencies',
      'tlbflush',
      'ipi',
      'xmm_input',
      'hypervclock',
    ]);
    expect(on(made({ host: oldHost }))).toEqual([...base, 'frequencies', 'tlbflush', 'ipi', 'hypervclock']);
  });

  test('all14 is all fourteen on an Intel host with nested VMX', () => {
    const { domain } = made({ host: intelHost, hyperv: 'all14' });
    expect(domain.features?.hyperv).toEqual({
      relaxed: { state: true },
      vapic: { state: true },
      spinlocks: { state: true, retries: 8191 },
      vpindex: { state: true },
      runtime: { state: true },
      synic: { state: true },
      stimer: { state: true, direct: { state: true } },
      reset: { state: true },
      vendorId: { state: true, value: 'Microsoft Hv' },
      frequencies: { state: true },
      reenlightenment: { state: true },
      tlbflush: { state: true },
      ipi: { state: true },
      evmcs: { state: true },
    });
  });

  test.each([
    ['an AMD host', amdHost, "Intel's"],
    ['an Intel host without nested VMX', intelHostWithoutNested, 'nested'],
  ])('all14 leaves evmcs out on %s and says why', (_, host, why) => {
    const outcome = made({ host, hyperv: 'all14' });
    expect(on(outcome)).not.toContain('evmcs');
    expect(on(outcome)).toHaveLength(15);
    expect(decision(outcome, 'hyperv/evmcs')).toMatchObject({ choice: 'left-out', evidence: 'domainCapabilities.cpu' });
    expect(decision(outcome, 'hyperv/evmcs')?.why).toContain(why);
  });

  test('nested adds what a guest in the guest gains by, and looks at the kernel', () => {
    const outcome = made({ host: intelHost, hyperv: 'nested' });
    expect(on(outcome)).toEqual(
      expect.arrayContaining(['evmcs', 'emsr_bitmap', 'tlbflush/direct', 'tlbflush/extended']),
    );
    expect(warnings(outcome)).not.toContain('hyperv/kernel');
    const { kernel: _, ...versions } = intelHost.versions ?? {};
    expect(warnings(made({ host: { ...intelHost, versions }, hyperv: 'nested' }))).toContain('hyperv/kernel');
    const old = made({ host: { ...intelHost, versions: { ...versions, kernel: '6.1.0' } }, hyperv: 'nested' });
    expect(decision(old, 'hyperv/tlbflush/direct')).toMatchObject({ choice: 'left-out', evidence: 'versions.kernel' });
    expect(on(made({ host: amdHost, hyperv: 'nested' }))).toEqual(
      expect.arrayContaining(['emsr_bitmap', 'tlbflush/direct', 'tlbflush/extended']),
    );
    expect(on(made({ host: oldHost, hyperv: 'nested' }))).not.toContain('tlbflush/direct');
  });

  test('a host that nothing is known of gets what every KVM has, and a warning', () => {
    const outcome = made();
    expect(on(outcome)).toEqual([
      'relaxed',
      'vapic',
      'spinlocks',
      'vpindex',
      'runtime',
      'synic',
      'stimer',
      'hypervclock',
    ]);
    expect(warnings(outcome)).toContain('hyperv/host-unknown');
    expect(decision(outcome, 'hyperv/tlbflush')).toMatchObject({ choice: 'left-out' });
  });

  test('there is none without KVM, whatever the host lists', () => {
    const outcome = made({ host: tcgHost, hyperv: 'all14' }, { ...guest, type: 'qemu' });
    expect(on(outcome)).toEqual([]);
    expect(outcome.domain.features).not.toHaveProperty('hyperv');
    expect(decision(outcome, 'hyperv')).toMatchObject({ choice: 'left-out', evidence: 'domain.type' });
  });

  test('each that is left out has a reason', () => {
    for (const host of Object.values(hosts)) {
      for (const hyperv of ['recommended', 'all14', 'nested'] as const) {
        const outcome = made({ host, hyperv });
        const about = outcome.decisions.filter(({ id }) => id.startsWith('hyperv/'));
        expect(about).toHaveLength(20);
        for (const { id, choice, why } of about) {
          expect(choice).toBe(on(outcome).includes(id.slice('hyperv/'.length)) ? 'set' : 'left-out');
          expect(why.length).toBeGreaterThan(10);
        }
      }
    }
  });

  test('what was chosen is kept, off as well as on, and what needs it goes with it', () => {
    const outcome = made(
      { host: intelHost },
      {
        ...guest,
        features: {
          hyperv: { synic: { state: false }, avic: { state: true }, spinlocks: { state: true, retries: 4096 } },
        },
      },
    );
    expect(on(outcome)).toEqual([
      'relaxed',
      'vapic',
      'spinlocks',
      'vpindex',
      'runtime',
      'frequencies',
      'tlbflush',
      'ipi',
      'avic',
      'xmm_input',
      'hypervclock',
    ]);
    expect(outcome.domain.features?.hyperv).toMatchObject({ synic: { state: false }, spinlocks: { retries: 4096 } });
    expect(outcome.domain.features?.hyperv).not.toHaveProperty('stimer');
    expect(decision(outcome, 'hyperv/stimer')?.why).toContain('off');
  });

  test('what was chosen gets what it needs, even beside the smallest set', () => {
    const outcome = made(
      {},
      { ...guest, features: { hyperv: { stimer: { state: true }, spinlocks: { state: true } } } },
    );
    expect(on(outcome)).toEqual(expect.arrayContaining(['vpindex', 'synic', 'hypervclock']));
    expect(outcome.domain.features?.hyperv?.spinlocks).toEqual({ state: true, retries: 8191 });
  });

  test('no timer hypervclock means no synthetic timer', () => {
    const outcome = made(
      { host: intelHost },
      { ...guest, clock: { timers: [{ name: 'hypervclock', present: false }] } },
    );
    expect(on(outcome)).not.toContain('stimer');
    expect(outcome.domain.clock?.timers?.[0]).toEqual({ name: 'hypervclock', present: false });
  });

  test('what was chosen and cannot start is kept with a warning', () => {
    const outcome = made({ host: amdHost }, { ...guest, features: { hyperv: { evmcs: { state: true } } } });
    expect(on(outcome)).toContain('evmcs');
    expect(warnings(outcome)).toContain('hyperv/evmcs');
    const tcg = made({}, { ...guest, type: 'qemu', features: { hyperv: { relaxed: { state: true } } } });
    expect(warnings(tcg)).toContain('hyperv/without-kvm');
  });

  test.each(['passthrough', 'host-model'] as const)('the mode %s is kept when it was chosen', (mode) => {
    const { domain } = made({ host: intelHost }, { ...guest, features: { hyperv: { mode } } });
    expect(domain.features?.hyperv).toEqual({ mode });
  });

  test('passthrough and hostModel leave the choice to the host', () => {
    const passthrough = made({ host: oldHost, hyperv: 'passthrough' });
    expect(passthrough.domain.features?.hyperv).toEqual({ mode: 'passthrough' });
    expect(warnings(passthrough)).toContain('hyperv/passthrough-migration');
    const model = made({ hyperv: 'hostModel' });
    expect(model.domain.features?.hyperv).toEqual({ mode: 'host-model' });
    expect(warnings(model)).toContain('hyperv/host-unknown');
    expect(warnings(made({ hyperv: 'hostModel', host: { versions: { libvirt: '11.9.0' } } }))).not.toContain(
      'hyperv/host-unknown',
    );
  });

  test('vmx that was chosen to be off leaves out what a guest in the guest would need', () => {
    const cpu = { mode: 'host-passthrough', features: [{ name: 'vmx', policy: 'disable' }] } as const;
    const outcome = made({ host: intelHost, hyperv: 'nested' }, { ...guest, cpu });
    expect(on(outcome)).not.toContain('evmcs');
    expect(on(outcome)).not.toContain('emsr_bitmap');
    expect(decision(outcome, 'hyperv/evmcs')?.why).toContain('vmx');
  });

  test('reenlightenment is warned of, unless the TSC has a frequency', () => {
    expect(warnings(made({ host: intelHost, hyperv: 'all14' }))).toContain('hyperv/reenlightenment-tsc');
    const fixed = { ...guest, clock: { timers: [{ name: 'tsc', frequency: 2_000_000_000n }] } } as const;
    expect(warnings(made({ host: intelHost, hyperv: 'all14' }, fixed))).not.toContain('hyperv/reenlightenment-tsc');
  });

  test('a profile that there is not throws', () => {
    // What is not typed may ask for anything.
    expect(() => windows11({ hyperv: 'toString' as HypervProfile })).toThrow(TypeError);
  });

  test('none is none', () => {
    expect(on(made({ host: intelHost, hyperv: 'none' }))).toEqual([]);
    const chosen = made({ hyperv: 'none' }, { ...guest, features: { hyperv: { relaxed: { state: true } } } });
    expect(on(chosen)).toEqual(['relaxed']);
  });

  test('every profile is closed on every host, with whatever was chosen to be off', () => {
    const profiles: readonly HypervProfile[] = ['recommended', 'all14', 'nested'];
    for (const host of Object.values(hosts)) {
      for (const hyperv of profiles) {
        for (const off of ['vpindex', 'vapic', 'synic', 'tlbflush', 'stimer'] as const) {
          const names = on(made({ host, hyperv }, { ...guest, features: { hyperv: { [off]: { state: false } } } }));
          for (const name of names.filter((it): it is EnlightenmentName => it !== 'hypervclock')) {
            expect(names).toEqual(expect.arrayContaining([...prerequisitesOf(name, host)]));
          }
        }
      }
    }
  });
});

describe('the machine around it', () => {
  const { domain } = made({ host: oldHost }, bare);

  test('is q35 with Secure Boot, SMM, a TPM and no S3', () => {
    expect(domain.os).toEqual({
      type: { value: 'hvm', arch: 'x86_64', machine: 'q35' },
      firmware: 'efi',
      firmwareChoice: {
        features: [
          { enabled: true, name: 'enrolled-keys' },
          { enabled: true, name: 'secure-boot' },
        ],
      },
    });
    expect(domain.features).toMatchObject({ acpi: true, apic: {}, smm: { state: true }, vmport: { state: false } });
    expect(domain.devices?.tpms).toEqual([{ model: 'tpm-crb', backend: { type: 'emulator', version: '2.0' } }]);
    expect(domain.pm).toEqual({ suspendToMem: { enabled: false }, suspendToDisk: { enabled: false } });
  });

  test('has local time and the timers of Windows', () => {
    expect(domain.clock).toEqual({
      offset: 'localtime',
      timers: [
        { name: 'rtc', tickpolicy: 'catchup' },
        { name: 'pit', tickpolicy: 'delay' },
        { name: 'hpet', present: false },
        { name: 'hypervclock', present: true },
      ],
    });
  });

  test('has memory and CPUs that Windows can live with, in one socket', () => {
    expect(domain.memory).toEqual({ bytes: 8n * 1024n ** 3n });
    expect(domain.vcpu).toEqual({ count: 4 });
    expect(domain.cpu).toEqual({
      mode: 'host-passthrough',
      migratable: true,
      topology: { sockets: 1, cores: 4, threads: 1 },
    });
    expect(made({}, { ...bare, type: 'qemu' }).domain.cpu?.mode).toBe('maximum');
  });

  test('gives threads when asked to, with what AMD’s CPUs need for them', () => {
    expect(made({ host: amdHost, threads: 2 }).domain.cpu).toMatchObject({
      topology: { sockets: 1, cores: 2, threads: 2 },
      features: [{ policy: 'require', name: 'topoext' }],
    });
    expect(made({ host: intelHost, threads: 2 }).domain.cpu).not.toHaveProperty('features');
  });

  test('has a display that only the host reaches, and what belongs to it', () => {
    expect(domain.devices?.graphics).toEqual([
      { type: 'spice', listens: [{ type: 'socket' }], image: { compression: 'off' } },
    ]);
    expect(domain.devices?.videos).toEqual([{ model: { type: 'virtio', heads: 1, primary: true } }]);
    expect(domain.devices?.inputs).toEqual([{ type: 'tablet', bus: 'usb' }]);
    expect(domain.devices?.controllers).toEqual([{ type: 'usb', index: 0, model: 'qemu-xhci', ports: 15 }]);
    expect(domain.devices?.channels).toEqual([
      { type: 'unix', target: { type: 'virtio', name: 'org.qemu.guest_agent.0' } },
      { type: 'spicevmc', target: { type: 'virtio', name: 'com.redhat.spice.0' } },
    ]);
  });

  test('takes VNC where the host has no SPICE, and says so', () => {
    const outcome = made({ host: amdHost });
    expect(outcome.domain.devices?.graphics).toEqual([{ type: 'vnc', listens: [{ type: 'socket' }] }]);
    expect(outcome.domain.devices?.channels).toHaveLength(1);
    expect(decision(outcome, 'display')).toMatchObject({ evidence: 'domainCapabilities.devices.graphics' });
  });

  test('has the display, the agents and the sound that are asked for', () => {
    const asked = made({
      display: { type: 'vnc', listen: 'loopback' },
      video: 'qxl',
      sound: true,
      hibernate: true,
      agents: ['org.virtkit.agent.0'],
    }).domain;
    expect(asked.devices).toMatchObject({
      graphics: [{ type: 'vnc', autoport: true, listens: [{ type: 'address', address: '127.0.0.1' }] }],
      videos: [{ model: { type: 'qxl' } }],
      sounds: [{ model: 'ich9' }],
      channels: [{ target: { name: 'org.virtkit.agent.0' } }],
    });
    expect(asked.pm?.suspendToDisk).toEqual({ enabled: true });
    expect(made({ display: { type: 'spice', socket: '/run/w.sock' } }).domain.devices?.graphics).toEqual([
      { type: 'spice', listens: [{ type: 'socket', socket: '/run/w.sock' }], image: { compression: 'off' } },
    ]);
    expect(made({ display: 'none' }).domain.devices).not.toHaveProperty('videos');
  });

  test('warns of a chosen display that other machines reach', () => {
    const open = made({}, { ...guest, devices: { graphics: [{ type: 'vnc', listenAddress: '0.0.0.0' }] } });
    expect(warnings(open)).toContain('display/exposed');
    const closed = made({}, { ...guest, devices: { graphics: [{ type: 'vnc', listenAddress: '127.0.0.1' }] } });
    expect(warnings(closed)).not.toContain('display/exposed');
  });

  test('has a balloon with statistics, which reports no free pages as the driver for Windows knows none', () => {
    const outcome = made();
    expect(outcome.domain.devices?.memballoons).toEqual([{ model: 'virtio', stats: { period: 5 } }]);
    expect(decision(outcome, 'balloon/reporting')).toMatchObject({ choice: 'left-out' });
  });
});

describe('disks', () => {
  test('go on virtio-scsi with a thread of their own, and give space back', () => {
    const { domain } = made();
    expect(domain.iothreads).toBe(1);
    expect(domain.devices?.controllers?.[0]).toEqual({
      type: 'scsi',
      index: 0,
      model: 'virtio-scsi',
      driver: { iothread: 1 },
    });
    expect(domain.devices?.disks?.[0]).toMatchObject({
      target: { dev: 'sda', bus: 'scsi' },
      driver: { name: 'qemu', type: 'qcow2', discard: 'unmap', detectZeroes: 'unmap' },
    });
  });

  test('stay on the bus that was chosen, and virtio ones get the thread themselves', () => {
    const { domain } = made(
      {},
      {
        ...guest,
        devices: { disks: [{ type: 'block', source: { dev: '/dev/vg/w' }, target: { dev: 'vda', bus: 'virtio' } }] },
      },
    );
    expect(domain.devices?.disks?.[0]?.driver).toEqual({
      name: 'qemu',
      discard: 'unmap',
      detectZeroes: 'unmap',
      cache: 'none',
      io: 'native',
      iothread: 1,
    });
    expect(domain.devices?.controllers).toEqual([{ type: 'usb', index: 0, model: 'qemu-xhci', ports: 15 }]);
  });

  test('keep the cache, the thread and the controller that were chosen', () => {
    const { domain } = made(
      {},
      {
        ...guest,
        iothreadids: { iothreads: [{ id: 7 }] },
        devices: {
          controllers: [{ type: 'scsi', index: 0, model: 'lsilogic' }],
          disks: [
            { type: 'block', driver: { cache: 'writeback', discard: 'ignore' }, target: { dev: 'sda', bus: 'scsi' } },
            { type: 'file', target: { dev: 'vda', bus: 'virtio' } },
          ],
        },
      },
    );
    expect(domain).not.toHaveProperty('iothreads');
    expect(domain.devices?.disks?.map(({ driver }) => driver)).toEqual([
      { cache: 'writeback', discard: 'ignore' },
      { name: 'qemu', discard: 'unmap', detectZeroes: 'unmap', iothread: 7 },
    ]);
    expect(domain.devices?.controllers?.[0]).toEqual({ type: 'scsi', index: 0, model: 'lsilogic' });
  });

  test('have no thread where it was chosen that there are none, or the host has none', () => {
    expect(made({}, { ...guest, iothreads: 0 }).domain.devices?.controllers?.[0]).not.toHaveProperty('driver');
    const host = { domainCapabilities: { iothreads: { supported: false } } };
    expect(made({ host }).domain).not.toHaveProperty('iothreads');
  });
});

describe('installation media', () => {
  const install = { windows: '/w.iso', virtioWin: { pool: 'iso', volume: 'virtio-win.iso' }, answerFile: '/a.iso' };

  test('are CD-ROMs on SATA; the disk is booted first, then Windows Setup', () => {
    const { domain } = made({ install });
    expect(
      domain.devices?.disks?.map(({ type, target, boot }) => [type, target?.dev, target?.bus, boot?.order]),
    ).toEqual([
      ['file', 'sda', 'scsi', 1],
      ['file', 'sdb', 'sata', 2],
      ['volume', 'sdc', 'sata', undefined],
      ['file', 'sdd', 'sata', undefined],
    ]);
  });

  test('take the free turns beside those that were chosen', () => {
    const { domain } = made(
      { install },
      {
        ...guest,
        devices: { ...guest.devices, interfaces: [{ type: 'user', boot: { order: 1 } }] },
      },
    );
    expect(domain.devices?.disks?.map(({ boot }) => boot?.order)).toEqual([2, 3, undefined, undefined]);
  });

  test('have no turns where kinds of devices were chosen', () => {
    const { domain } = made({ install }, { ...guest, os: { type: { value: 'hvm' }, boots: [{ dev: 'cdrom' }] } });
    expect(domain.devices?.disks?.some(({ boot }) => boot !== undefined)).toBe(false);
  });

  test('without the drivers are warned of', () => {
    expect(warnings(made({ install: { windows: '/w.iso' } }))).toContain('media/virtio-win');
    expect(warnings(made({ install }))).not.toContain('media/virtio-win');
    const sata: Disk = { type: 'file', source: { file: '/i.img' }, target: { bus: 'sata', dev: 'sda' } };
    const withCard = (type: string): Domain => ({
      ...guest,
      devices: { disks: [sata], interfaces: [{ type: 'user', model: { type } }] },
    });
    const medium = { install: { windows: '/w.iso' } };
    expect(warnings(made(medium, withCard('virtio')))).toContain('media/virtio-win');
    expect(warnings(made(medium, withCard('e1000e')))).not.toContain('media/virtio-win');
  });
});

describe('interfaces', () => {
  test.each([
    [1, undefined],
    [2, { name: 'vhost', queues: 2 }],
    [16, { name: 'vhost', queues: 4 }],
  ])('with %i CPUs have fitting queues', (count, driver) => {
    const { domain } = made({}, { ...guest, vcpu: { count } });
    expect(domain.devices?.interfaces?.[0]).toMatchObject({ model: { type: 'virtio' } });
    expect(domain.devices?.interfaces?.[0]?.driver).toEqual(driver);
  });

  test('keep their model and queues; user networks have one queue', () => {
    const { domain } = made(
      {},
      {
        ...guest,
        devices: {
          interfaces: [
            { type: 'network', model: { type: 'e1000e' } },
            { type: 'bridge', driver: { queues: 3 } },
            { type: 'user' },
          ],
        },
      },
    );
    expect(domain.devices?.interfaces).toEqual([
      { type: 'network', model: { type: 'e1000e' } },
      { type: 'bridge', model: { type: 'virtio' }, driver: { queues: 3 } },
      { type: 'user', model: { type: 'virtio' } },
    ]);
  });
});

describe('what Windows can live with, though not well, is kept with a warning', () => {
  test.each<[string, Domain, string]>([
    ['one CPU', { ...guest, vcpu: { count: 1 } }, 'cpu/count'],
    ['three sockets', { ...guest, vcpu: { count: 3 }, cpu: { topology: { sockets: 3 } } }, 'cpu/topology'],
    ['2 GiB', { ...guest, memory: { bytes: 2n * 1024n ** 3n } }, 'memory'],
    ['a machine of one release', { ...guest, os: { type: { value: 'hvm', machine: 'pc-q35-8.0' } } }, 'machine'],
    ['UTC', { ...guest, clock: { offset: 'utc' } }, 'clock'],
    ['S3', { ...guest, pm: { suspendToMem: { enabled: true } } }, 'power/sleep'],
    [
      'firmware by its path',
      {
        ...guest,
        os: { type: { value: 'hvm' }, loader: { path: '/ovmf.fd', secure: true, readonly: true, type: 'pflash' } },
      },
      'firmware',
    ],
    [
      'Secure Boot off in the domain',
      {
        ...guest,
        os: {
          type: { value: 'hvm', machine: 'pc' },
          firmwareChoice: { features: [{ name: 'secure-boot', enabled: false }] },
        },
      },
      'firmware/secure-boot',
    ],
  ])('%s', (_, domain, id) => {
    expect(warnings(made({}, domain))).toContain(id);
  });

  test('no TPM and no Secure Boot when they are not wanted', () => {
    const outcome = made({ tpm: false, secureBoot: false });
    expect(outcome.domain.devices).not.toHaveProperty('tpms');
    expect(outcome.domain.features).not.toHaveProperty('smm');
    expect(outcome.domain.os?.firmwareChoice?.features).toEqual([{ enabled: false, name: 'secure-boot' }]);
    expect(warnings(outcome)).toEqual(expect.arrayContaining(['tpm', 'firmware/secure-boot']));
  });

  test('domain capabilities that are those of another guest', () => {
    expect(warnings(made({ host: tcgHost }))).toContain('host/domain-capabilities');
    expect(warnings(made({ host: intelHost }))).not.toContain('host/domain-capabilities');
  });
});

test.each(windows11Goldens)('$name is as the golden file has it', ({ name, make }) => {
  const domain = make();
  expect(checkDomain(domain).ok).toBe(true);
  expect(xmlOf(domain)).toBe(goldenOf(name, domain));
});

test('the builder takes both presets, in whatever order the steps are', () => {
  const built = builder('win11')
    .preset(windows11({ host: intelHost, hyperv: 'all14', agents: ['org.virtkit.agent.0'] }))
    .share({ source: '/srv/pst', tag: 'outlook', readonly: true, host: oldHost })
    .disk({ file: '/images/win11.qcow2', format: 'qcow2', bus: 'scsi' })
    .network({ network: 'default' })
    .vcpus(8)
    .memory(16n * 1024n ** 3n)
    .buildWithReport()
    .unwrap();
  expect(built.domain).toMatchObject({
    vcpu: { count: 8 },
    cpu: { topology: { sockets: 1, cores: 8 } },
    memoryBacking: { access: { mode: 'shared' } },
  });
  expect(built.domain.devices?.disks?.[0]?.target).toEqual({ dev: 'sda', bus: 'scsi' });
  expect(built.domain.devices?.interfaces?.[0]?.driver).toEqual({ name: 'vhost', queues: 4 });
  expect(built.domain.devices?.controllers?.filter(({ type }) => type === 'scsi')).toHaveLength(1);
  expect(built.hostSteps).toMatchObject([{ id: 'share/bind-read-only' }]);
});
