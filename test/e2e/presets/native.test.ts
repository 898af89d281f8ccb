import { existsSync } from 'node:fs';
import {
  domain,
  type Domain,
  formatDomain,
  gib,
  type Host,
  parseDomainCapabilities,
  windows11,
  type Windows11Options,
} from '@virtkit/domain-builder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { described, hyperVOf, valueOf, valuesOf } from './support/argv.ts';
import { intelHost, kvmHost } from './support/kvm-host.ts';
import { type EmbeddedDriver, embeddedDriver } from './support/native.ts';

const tools = ['/usr/bin/virsh', '/usr/bin/qemu-system-x86_64', '/usr/share/qemu/firmware'];
const isMissing = tools.some((path) => !existsSync(path));

const defined = (options: Windows11Options, type: 'kvm' | 'qemu' = 'kvm'): Domain =>
  domain('w11', { type })
    .memory(gib(8))
    .vcpus(4)
    .disk({ file: '/images/w11.qcow2', format: 'qcow2', bus: 'scsi' })
    .preset(windows11(options))
    .build()
    .unwrap();

/**
 * The domain for a KVM host as this machine's QEMU can convert it, with KVM or without: only the type and the CPU change, and the
 * features stay those that the preset chose for that host. (For the type qemu itself the preset switches none on.)
 */
const emulated = (definition: Domain): string =>
  formatDomain({ ...definition, type: 'qemu', cpu: { ...definition.cpu, mode: 'maximum' } });

const recommended = [
  'hv-time=on',
  'hv-relaxed=on',
  'hv-vapic=on',
  'hv-spinlocks=0x1fff',
  'hv-vpindex=on',
  'hv-runtime=on',
  'hv-synic=on',
  'hv-stimer=on',
  'hv-stimer-direct=on',
  'hv-frequencies=on',
  'hv-tlbflush=on',
  'hv-ipi=on',
];
const withoutEvmcs = [...recommended, 'hv-reset=on', 'hv-vendor-id=Microsoft Hv', 'hv-reenlightenment=on'];

describe.skipIf(isMissing && process.env['CI'] !== 'true')(
  'libvirt turns the preset windows11 into a command line',
  () => {
    let driver: EmbeddedDriver;
    beforeAll(() => {
      driver = embeddedDriver();
    });
    afterAll(() => driver?.[Symbol.dispose]());

    describe('with the enlightenments of', () => {
      const intel = kvmHost(intelHost);
      const amd = kvmHost({ ...intelHost, vendor: 'AMD' });
      const notNested = kvmHost({ ...intelHost, nested: false });
      test.each<readonly [string, Windows11Options, readonly string[]]>([
        ['recommended', { host: intel }, recommended],
        [
          'all14 where guests can run guests on Intel',
          { host: intel, hyperv: 'all14' },
          [...withoutEvmcs, 'hv-evmcs=on'],
        ],
        ['all14 on AMD: evmcs is not there', { host: amd, hyperv: 'all14' }, withoutEvmcs],
        ['all14 without nested virtualization: nor there', { host: notNested, hyperv: 'all14' }, withoutEvmcs],
        ['nested', { host: intel, hyperv: 'nested' }, [...recommended, 'hv-evmcs=on']],
        ['passthrough', { host: intel, hyperv: 'passthrough' }, ['hv-time=on', 'hv-passthrough=on']],
        ['none', { host: intel, hyperv: 'none' }, []],
        [
          'a vendor of one’s own',
          { host: intel, hyperv: 'all14', vendorId: 'virtkit' },
          [...recommended, 'hv-reset=on', 'hv-vendor-id=virtkit', 'hv-reenlightenment=on', 'hv-evmcs=on'],
        ],
      ])('%s', (_, options, flags) => {
        expect(hyperVOf(driver.argv(emulated(defined(options)))).toSorted()).toEqual(flags.toSorted());
      });

      test('a host that lists few: no more than those, and nothing that lacks what it needs', () => {
        const few = kvmHost({ ...intelHost, enlightenments: ['relaxed', 'synic', 'stimer', 'tlbflush', 'evmcs'] });
        // synic, stimer and tlbflush need vpindex, evmcs needs vapic, and the host lists neither.
        const flags = hyperVOf(driver.argv(emulated(defined({ host: few, hyperv: 'all14' }))));
        expect(flags.toSorted()).toEqual(['hv-relaxed=on', 'hv-time=on']);
      });

      test('nothing at all when the domain is emulated, whatever the host lists', () => {
        const argv = driver.argv(formatDomain(defined({ host: kvmHost(intelHost), hyperv: 'all14' }, 'qemu')));
        expect(valueOf(argv, '-accel')).toBe('tcg');
        expect(hyperVOf(argv)).toEqual([]);
      });
    });

    describe('with', () => {
      let argv: readonly string[];
      let machine: readonly string[];
      beforeAll(() => {
        argv = driver.argv(emulated(defined({ host: kvmHost(intelHost) })));
        machine = (valueOf(argv, '-machine') ?? '').split(',');
      });

      test('q35 of this QEMU, system management mode, and the flash of the enrolled keys for it alone', () => {
        expect(machine[0]).toMatch(/^pc-q35-\d+\.\d+$/);
        expect(machine).toContain('smm=on');
        expect(valuesOf(argv, '-global')).toContain('driver=cfi.pflash01,property=secure,value=on');
        expect(machine).toContain('pflash0=libvirt-pflash0-format');
        const [code] = described(argv, '-blockdev', 'filename').filter(
          (node) => node['node-name'] === 'libvirt-pflash0-storage',
        );
        expect(code?.['filename']).toMatch(/OVMF_CODE.*\.ms\.fd$/);
      });

      test('a clock in local time that catches up, a patient PIT, no HPET', () => {
        expect(valueOf(argv, '-rtc')).toBe('base=localtime,driftfix=slew');
        expect(valuesOf(argv, '-global')).toContain('kvm-pit.lost_tick_policy=delay');
        // QEMU 8 made the option a property of the machine.
        expect(argv.includes('-no-hpet') || machine.includes('hpet=off')).toBe(true);
      });

      test('neither sleep nor hibernation', () => {
        expect(valuesOf(argv, '-global')).toContain('ICH9-LPC.disable_s3=1');
        expect(valuesOf(argv, '-global')).toContain('ICH9-LPC.disable_s4=1');
      });

      test('all CPUs in one socket', () => {
        expect(valueOf(argv, '-smp')).toMatch(/^4,sockets=1,(?:dies=1,)?(?:clusters=1,)?cores=4,threads=1$/);
      });

      test('a TPM 2.0 behind the CRB interface', () => {
        expect(described(argv, '-device', 'tpmdev')).toMatchObject([{ driver: 'tpm-crb' }]);
        expect(valuesOf(argv, '-tpmdev')).toEqual([expect.stringMatching(/^emulator,/)]);
      });

      test('a virtio-scsi controller with a thread of its own, for a disk that gives back what is freed', () => {
        const devices = described(argv, '-device', 'driver');
        const threads = described(argv, '-object', 'qom-type').filter((object) => object['qom-type'] === 'iothread');
        expect(threads).toHaveLength(1);
        const controllers = devices.filter(({ driver }) => driver === 'virtio-scsi-pci');
        expect(controllers).toMatchObject([{ iothread: threads[0]?.['id'] }]);
        expect(devices.filter(({ driver }) => driver === 'scsi-hd')).toMatchObject([{ bus: 'scsi0.0' }]);
        const [image] = described(argv, '-blockdev', 'filename').filter(
          (node) => node['filename'] === '/images/w11.qcow2',
        );
        const [format] = described(argv, '-blockdev', 'file').filter((node) => node['file'] === image?.['node-name']);
        expect(format).toMatchObject({ driver: 'qcow2', discard: 'unmap', 'detect-zeroes': 'unmap' });
      });

      test('a display for this host alone', () => {
        const spice = valueOf(argv, '-spice') ?? '';
        expect(spice).toMatch(/^unix(?:=on)?,addr=\//);
      });

      test('a tablet, a balloon, random numbers and the agent’s port', () => {
        const drivers = described(argv, '-device', 'driver').map(({ driver }) => driver);
        for (const wanted of ['usb-tablet', 'virtio-balloon-pci', 'virtio-rng-pci']) expect(drivers).toContain(wanted);
        expect(described(argv, '-device', 'chardev').map(({ name }) => name)).toContain('org.qemu.guest_agent.0');
      });
    });

    test('and refuses hostModel on a libvirt that does not know it', () => {
      const refused = domain('w11')
        .memory(gib(8))
        .preset(windows11({ host: kvmHost(intelHost), hyperv: 'hostModel' }))
        .build();
      expect(refused.val).toMatchObject({ code: 'CONFLICT', path: 'features.hyperv.mode' });
    });

    test('unchanged for the KVM of this machine, with the host’s CPU and what it lists', (context) => {
      const text = driver.domainCapabilities('kvm');
      if (text === undefined) return context.skip('KVM does not open here');
      const host: Host = { domainCapabilities: parseDomainCapabilities(text).unwrap() };
      const argv = driver.argv(formatDomain(defined({ host, hyperv: 'all14' })));
      expect(valueOf(argv, '-accel')).toBe('kvm');
      expect(valueOf(argv, '-cpu')).toMatch(/^host,migratable=on/);
      const listed = host.domainCapabilities?.features?.hyperv?.enums?.flatMap(({ values = [] }) => values) ?? [];
      const switchedOn = hyperVOf(argv).map((flag) => flag.replace(/^hv-/, '').replace(/=.*/, '').replaceAll('-', '_'));
      const others = switchedOn.filter((name) => !listed.includes(name) && name !== 'time' && name !== 'stimer_direct');
      expect(others).toEqual([]);
      return undefined;
    });
  },
);
