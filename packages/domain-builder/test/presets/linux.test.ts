import { describe, expect, test } from 'vitest';
import { domain, type DomainBuilder } from '../../src/builder/domain-builder.ts';
import { gib } from '../../src/builder/size.ts';
import type { Host } from '../../src/facts/host.ts';
import { linux } from '../../src/presets/linux.ts';
import type { LinuxOptions } from '../../src/presets/linux-options.ts';
import type { Domain } from '../../src/schema/types.gen.ts';
import { goldenOf, xmlOf } from './golden-of.ts';
import { decisionOn } from './outcome.ts';

const base = domain('web').memory(gib(4)).vcpus(2);
const efiHost: Host = {
  domainCapabilities: { os: { enums: [{ name: 'firmware', values: ['bios', 'efi'] }] } },
  versions: { libvirt: '11.3.0', qemu: '10.0.0' },
};
const built = (builder: DomainBuilder, options: LinuxOptions = {}) =>
  builder.preset(linux(options)).buildWithReport().unwrap();

describe('linux', () => {
  test('makes a guest on virtio that every host can run', () => {
    const { domain: made } = built(base.disk({ file: '/images/web.img' }).network({ network: 'default' }));
    expect(xmlOf(made)).toBe(goldenOf('linux', made));
  });

  test('takes UEFI where the host lists it, and Secure Boot where it is asked for', () => {
    expect(built(base, { host: efiHost }).domain.os).toMatchObject({ firmware: 'efi' });
    const { domain: made } = built(base.disk({ file: '/images/web.img' }), { host: efiHost, secureBoot: true });
    expect(xmlOf(made)).toBe(goldenOf('linux-secure-boot', made));
  });

  test('adds Secure Boot to UEFI that was chosen', () => {
    const { features, os } = built(base.firmware('efi'), { secureBoot: true }).domain;
    expect(os?.firmwareChoice?.features).toContainEqual({ enabled: true, name: 'secure-boot' });
    expect(features?.smm).toEqual({ state: true });
  });

  test('keeps what was chosen, wherever the step stands', () => {
    const chosen = base
      .preset(linux())
      .machine('pc')
      .cpu('host-model')
      .memballoon('none')
      .clock({ offset: 'localtime' })
      .agentChannel('org.qemu.guest_agent.0', { path: '/run/agent.sock' })
      .serial({ file: '/tmp/log' })
      .network({ type: 'network', source: { network: 'default' }, model: { type: 'e1000e' } });
    const { domain: made, decisions } = chosen.buildWithReport().unwrap();
    expect(made).toMatchObject({
      os: { type: { machine: 'pc' } },
      cpu: { mode: 'host-model' },
      clock: { offset: 'localtime' },
      devices: {
        memballoons: [{ model: 'none' }],
        channels: [{ source: { path: '/run/agent.sock' } }],
        serials: [{ type: 'file' }],
        interfaces: [{ model: { type: 'e1000e' } }],
      },
    });
    expect(made.devices?.channels).toHaveLength(1);
    const ids = ['machine', 'cpu', 'balloon', 'clock', 'agent', 'serial/port', 'network/model'];
    expect(ids.map((id) => decisionOn({ decisions }, id)?.split(':')[0])).toEqual(ids.map(() => 'kept'));
  });

  test('leaves out what the releases of the host do not have', () => {
    const old = built(base, { host: { versions: { libvirt: '6.8.0', qemu: '5.0.0' } } });
    expect(old.domain.devices?.memballoons).toEqual([{ model: 'virtio', stats: { period: 5 } }]);
    expect(old.domain.features?.kvm).toBeUndefined();
    expect(decisionOn(old, 'kvm/poll-control')).toMatch(/^left-out: /);
    expect(decisionOn(old, 'balloon/free-page-reporting')).toMatch(/^left-out: /);
  });

  test('takes the mode of the CPU that the host supports', () => {
    const modes = [{ name: 'host-passthrough' as const, supported: false }];
    const { domain: made } = built(base, { host: { domainCapabilities: { cpu: { modes } } } });
    expect(made.cpu).toEqual({ mode: 'host-model' });
  });

  test('emulates what is not KVM, without its features', () => {
    const { domain: made } = built(domain('tcg', { type: 'qemu' }).memory(gib(1)));
    expect(made).toMatchObject({ cpu: { mode: 'maximum' } });
    expect(made.features?.kvm).toBeUndefined();
  });

  test('knows that Arm has no SeaBIOS, no VMware port and another console', () => {
    const arm = domain('arm').memory(gib(1)).machine('virt', { arch: 'aarch64' }).kernel({ kernel: '/boot/Image' });
    const { domain: made } = built(arm);
    expect(made.features?.vmport).toBeUndefined();
    expect(made.os).toMatchObject({ cmdline: 'console=ttyAMA0' });
    expect(made.os?.bios).toBeUndefined();
  });

  test('gives a display the virtio card, and none to a server', () => {
    expect(built(base).domain.devices?.videos).toBeUndefined();
    expect(built(base.graphics({ type: 'vnc', autoport: true })).domain.devices?.videos).toEqual([
      { model: { type: 'virtio' } },
    ]);
  });

  test('does without agent, console and reporting where they are not wanted', () => {
    const { devices } = built(base, { agent: false, serialConsole: false, freePageReporting: false }).domain;
    expect(devices).toEqual({
      rngs: [{ model: 'virtio', backend: { model: 'random', path: '/dev/urandom' } }],
      memballoons: [{ model: 'virtio', stats: { period: 5 } }],
    });
  });

  test.each<[string, DomainBuilder, LinuxOptions]>([
    ['another hypervisor', domain('x', { type: 'xen' }).memory(1), {}],
    ['a container', base.with({ os: { type: { value: 'exe' } } }), {}],
    ['Secure Boot with a BIOS', base, { firmware: 'bios', secureBoot: true }],
    ['Secure Boot where a BIOS was chosen', base.firmware('bios'), { secureBoot: true }],
    ['Secure Boot where it was switched off', base.firmware('efi', { secureBoot: false }), { secureBoot: true }],
    ['Secure Boot without SMM', base.features({ smm: { state: false } }), { secureBoot: true }],
    ['Secure Boot on pc', base.machine('pc'), { secureBoot: true }],
    [
      'Secure Boot with a loader that has none',
      base.with({ os: { type: { value: 'hvm' }, loader: { type: 'pflash', path: '/OVMF.fd' } } }),
      { secureBoot: true },
    ],
    ['a BIOS where UEFI was chosen', base.firmware('efi'), { firmware: 'bios' }],
  ])('%s is a conflict that names the preset', (_, builder, options) => {
    expect(builder.preset(linux(options)).build().val).toMatchObject({ code: 'CONFLICT', step: 'linux' });
  });
});

test('gives plain data the power button that the builder gives', () => {
  const bare: Domain = { type: 'kvm', name: 'bare', memory: { bytes: 1024n ** 3n } };
  expect(linux()(bare).unwrap().domain.features).toMatchObject({ acpi: true, apic: {} });
});

test('names the machine that the architecture has', () => {
  const machineOf = (arch: string): string | undefined =>
    linux()({ type: 'kvm', name: 'a', os: { type: { value: 'hvm', arch } } }).unwrap().domain.os?.type.machine;
  expect(machineOf('x86_64')).toBe('q35');
  expect(machineOf('aarch64')).toBe('virt');
  expect(machineOf('riscv64')).toBe('virt');
  expect(machineOf('s390x')).toBe('s390-ccw-virtio');
  expect(machineOf('ppc64le')).toBe('pseries');
  expect(machineOf('sparc64')).toBeUndefined();
});

test('refuses Secure Boot on every machine that is older than q35', () => {
  for (const machine of ['pc', 'pc-i440fx-9.0', 'pc-0.12', 'isapc']) {
    const made = linux({ secureBoot: true })({ type: 'kvm', name: 'a', os: { type: { value: 'hvm', machine } } });
    expect(made.val).toMatchObject({ code: 'CONFLICT', path: 'os.type.machine' });
  }
});

test('takes the BIOS that the machine has by itself, where one is asked for', () => {
  const made = built(base, { host: efiHost, firmware: 'bios' });
  expect(made.domain.os).not.toHaveProperty('firmware');
  expect(decisionOn(made, 'firmware')).toMatch(/^kept: /);
});
