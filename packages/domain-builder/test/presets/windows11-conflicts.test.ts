import { describe, expect, test } from 'vitest';
import type { Windows11Options } from '../../src/presets/windows11/options.ts';
import { windows11 } from '../../src/presets/windows11.ts';
import type { Domain, Os } from '../../src/schema/types.gen.ts';
import { hosts, intelHost, oldHost } from './hosts.ts';
import { guest } from './windows11-bases.ts';

const os = (more: Partial<Os> & { readonly machine?: string; readonly arch?: string }): Domain => {
  const { machine, arch, ...rest } = more;
  const type = { value: 'hvm', ...(machine && { machine }), ...(arch && { arch }) };
  return { ...guest, os: { type, ...rest } };
};

describe('what Windows 11 cannot live with is an error that names its place', () => {
  test.each<[string, Domain, Windows11Options, string]>([
    ['i440fx with Secure Boot', os({ machine: 'pc-i440fx-9.0' }), {}, 'os.type.machine'],
    ['the alias of i440fx', os({ machine: 'pc' }), {}, 'os.type.machine'],
    ['a microvm', os({ machine: 'microvm' }), { secureBoot: false }, 'os.type.machine'],
    ['another architecture', os({ arch: 'aarch64' }), {}, 'os.type.arch'],
    ['a container', { ...guest, os: { type: { value: 'exe' } } }, {}, 'os.type.value'],
    ['another hypervisor', { ...guest, type: 'xen' }, {}, 'type'],
    ['a BIOS', os({ firmware: 'bios' }), {}, 'os.firmware'],
    ['a loader without Secure Boot', os({ loader: { path: '/ovmf.fd' } }), {}, 'os.loader.secure'],
    [
      'Secure Boot on and off',
      os({ firmwareChoice: { features: [{ name: 'secure-boot', enabled: false }] } }),
      { secureBoot: true },
      'os.firmwareChoice.features',
    ],
    [
      'enrolled keys without Secure Boot',
      os({ firmwareChoice: { features: [{ name: 'enrolled-keys', enabled: true }] } }),
      { secureBoot: false },
      'os.firmwareChoice.features',
    ],
    ['SMM off with Secure Boot', { ...guest, features: { smm: { state: false } } }, {}, 'features.smm'],
    [
      'a TPM 1.2',
      { ...guest, devices: { tpms: [{ model: 'tpm-tis', backend: { type: 'emulator', version: '1.2' } }] } },
      {},
      'devices.tpms.0.backend.version',
    ],
    ['a topology of another size', { ...guest, cpu: { topology: { sockets: 2, cores: 4 } } }, {}, 'cpu.topology'],
    ['more CPUs than the host gives', { ...guest, vcpu: { count: 999 } }, { host: intelHost }, 'vcpu.count'],
    ['the host’s CPU without KVM', { ...guest, type: 'qemu', cpu: { mode: 'host-passthrough' } }, {}, 'cpu.mode'],
    ['hostModel on an old libvirt', guest, { host: oldHost, hyperv: 'hostModel' }, 'features.hyperv.mode'],
    [
      'passthrough beside a chosen enlightenment',
      { ...guest, features: { hyperv: { relaxed: { state: true } } } },
      { hyperv: 'passthrough' },
      'features.hyperv',
    ],
    [
      'a vendor id with a comma',
      guest,
      { host: intelHost, hyperv: 'all14', vendorId: 'a,b' },
      'features.hyperv.vendorId.value',
    ],
    [
      'a vendor id that is too long',
      guest,
      { host: hosts['old'] ?? {}, hyperv: 'all14', vendorId: '1234567890123' },
      'features.hyperv.vendorId.value',
    ],
  ])('%s', (_, domain, options, path) => {
    const result = windows11(options)(domain);
    expect(result.ok).toBe(false);
    expect(result.val).toMatchObject({ name: 'DomainXmlError', code: 'CONFLICT', step: 'windows11', path });
  });

  test.each<[string, Domain, Windows11Options, string]>([
    ['threads that do not divide the CPUs', { ...guest, vcpu: { count: 3 } }, { threads: 2 }, 'cpu.topology'],
    ['no CPU', { ...guest, vcpu: { count: 0 } }, {}, 'vcpu.count'],
    ['no memory', { ...guest, memory: { bytes: 0n } }, {}, 'memory.bytes'],
    ['a relative path of an ISO image', guest, { install: { windows: 'w.iso' } }, 'install.windows'],
    ['a folder as an ISO image', guest, { install: { windows: '/iso/' } }, 'install.windows'],
    ['a path with a line end', guest, { install: { windows: '/iso\n/w.iso' } }, 'install.windows'],
    ['a port without a name', guest, { agents: [''] }, 'agents'],
    ['a port with a slash', guest, { agents: ['../x'] }, 'agents'],
    ['a socket that is too long', guest, { display: { type: 'vnc', socket: `/${'x'.repeat(107)}` } }, 'display'],
  ])('%s cannot be', (_, domain, options, path) => {
    expect(windows11(options)(domain).val).toMatchObject({ code: 'INVALID_VALUE', step: 'windows11', path });
  });

  test('a manual loader with Secure Boot is no conflict, and gets no features of firmware', () => {
    const { domain } = windows11()(os({ loader: { path: '/ovmf.fd', secure: true } })).unwrap();
    expect(domain.os).not.toHaveProperty('firmware');
    expect(domain.os).not.toHaveProperty('firmwareChoice');
    expect(domain.features?.smm).toEqual({ state: true });
  });
});

test('a machine of i440fx by any distribution’s name is only warned of where Secure Boot is off', () => {
  for (const machine of ['pc-i440fx-rhel7.6.0', 'pc-i440fx-jammy', 'pc-1.0']) {
    const made = windows11({ secureBoot: false })(os({ machine }));
    expect(made.ok).toBe(true);
    expect(windows11()(os({ machine })).err).toBe(true);
  }
});
