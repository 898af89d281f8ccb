import { describe, expectTypeOf, test } from 'vitest';
import type { DomainBuilder } from '../../src/builder/domain-builder.ts';
import type { PciInput } from '../../src/facts/pci-address.ts';
import type { HostPinning } from '../../src/facts/pin-to-host.ts';
import type {
  Device,
  Disk,
  DiskBus,
  Domain,
  formatDevice,
  Interface,
  PciAddress,
  StoragePool,
} from '../../src/index.ts';
import { cloudImage } from '../../src/presets/cloud-image.ts';
import { gpuPassthrough } from '../../src/presets/gpu-passthrough.ts';
import { linux } from '../../src/presets/linux.ts';
import { performance } from '../../src/presets/performance.ts';
import type { Preset, PresetOutcome } from '../../src/presets/preset.ts';
import { serial } from '../../src/presets/serial.ts';
import { windows11 } from '../../src/presets/windows11.ts';

// The compiler is the test: each expected error that does not happen fails the type check.
describe('types', () => {
  test('the discriminators narrow', () => {
    const dev = (disk: Disk): string | undefined => (disk.type === 'block' ? disk.source?.dev : undefined);
    const bridge = (net: Interface): string | undefined => (net.type === 'bridge' ? net.source?.bridge : undefined);
    expectTypeOf(dev).returns.toEqualTypeOf<string | undefined>();
    expectTypeOf(bridge).returns.toEqualTypeOf<string | undefined>();
    expectTypeOf<PciAddress['slot']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<NonNullable<Domain['memory']>['bytes']>().toEqualTypeOf<bigint>();
    expectTypeOf<NonNullable<NonNullable<Disk['target']>['bus']>>().toEqualTypeOf<DiskBus>();
  });

  test('misuse does not compile', () => {
    const misuse = (base: DomainBuilder): void => {
      // @ts-expect-error two places for one disk
      base.disk({ file: '/a', block: '/dev/a' });
      // @ts-expect-error a bus that does not exist
      base.disk({ file: '/a', bus: 'vritio' });
      // @ts-expect-error two places for one interface
      base.network({ network: 'default', bridge: 'br0' });
      // @ts-expect-error a CPU mode that does not exist
      base.cpu('host-passthru');
      // @ts-expect-error a size in words
      base.memory('8GiB');
      // @ts-expect-error a list that does not exist
      base.device('toasters', {});
      // @ts-expect-error a device of another list
      base.device('rngs', { type: 'file' });
      // @ts-expect-error a source of another form of disk
      base.disk({ type: 'block', source: { file: '/a' } });
      // @ts-expect-error a field that does not exist
      base.with({ nmae: 'b' });
      // @ts-expect-error a serial port with two ends
      base.serial({ file: '/a', unix: '/b' });
    };
    expectTypeOf(misuse).returns.toBeVoid();
    const wrong = (domain: Domain): void => {
      // @ts-expect-error data is readonly
      domain.name = 'b';
      // @ts-expect-error lists are readonly
      domain.devices?.disks?.push({ type: 'file' });
    };
    expectTypeOf(wrong).returns.toBeVoid();
  });

  test('other documents and devices narrow, and their misuse does not compile', () => {
    const hosts = (pool: StoragePool) => (pool.type === 'rbd' ? pool.source?.hosts?.[0]?.name : undefined);
    expectTypeOf(hosts).returns.toEqualTypeOf<string | undefined>();
    const bus = (found: Device) => (found.tag === 'disk' ? found.device.target?.bus : undefined);
    expectTypeOf(bus).returns.toEqualTypeOf<DiskBus | undefined>();
    const misuse = (pool: StoragePool, write: typeof formatDevice): void => {
      // @ts-expect-error a directory has no servers
      if (pool.type === 'dir') void pool.source?.hosts;
      // @ts-expect-error a device of another tag
      write('watchdog', { type: 'file' });
      // @ts-expect-error no device
      write('toaster', {});
    };
    expectTypeOf(misuse).returns.toBeVoid();
  });

  test('misuse of devices and shares does not compile', () => {
    const misuse = (base: DomainBuilder, pci: PciInput, plan: HostPinning): void => {
      base.hostdev({ pci }).pin(plan);
      // @ts-expect-error a share says that it can only be read
      base.share({ source: '/srv', tag: 'srv' });
      // @ts-expect-error a share that can be written to has another step
      base.share({ source: '/srv', tag: 'srv', readonly: false });
      // @ts-expect-error a share that can be written to is not one that can only be read
      base.shareReadWrite({ source: '/srv', tag: 'srv', readonly: true });
      // @ts-expect-error a share has a tag
      base.share({ source: '/srv', readonly: true });
      // @ts-expect-error one device of the host at a time
      base.hostdev({ pci, usb: { vendor: 1, product: 2 } });
      // @ts-expect-error a USB device is named by what it is or where it is
      base.hostdev({ usb: { vendor: 1, device: 2 } });
      // @ts-expect-error half a name of a USB device
      base.hostdev({ usb: { vendor: 1 } });
      // @ts-expect-error no device
      base.hostdev({ bootOrder: 1 });
      // @ts-expect-error a PCI address without its function
      base.hostdev({ pci: { domain: 0, bus: 1, slot: 0 } });
      // @ts-expect-error a video card that does not exist
      base.video('geforce');
      // @ts-expect-error an action that does not exist
      base.watchdog({ action: 'panic' });
      // @ts-expect-error evdev needs a device of the host
      base.input('evdev');
      // @ts-expect-error a balloon that does not exist
      base.memballoon('off');
      // @ts-expect-error an address in words
      base.vsock({ cid: '3' });
      // @ts-expect-error a console asks nobody who they are, so it listens on the loopback only
      base.serial({ tcp: { host: '0.0.0.0', port: 4555 } });
      // @ts-expect-error a serial port with two ends
      base.serial({ tcp: { port: 4555 }, file: '/a' });
      // @ts-expect-error nothing to boot from
      base.boot();
      // @ts-expect-error a kind of device that cannot be booted
      base.boot('usb');
      // @ts-expect-error metadata are XML
      base.metadata('text');
    };
    expectTypeOf(misuse).returns.toBeVoid();
  });

  test('wrong units, CPUs and nodes do not compile', () => {
    const misuse = (base: DomainBuilder): void => {
      // @ts-expect-error a size in words
      base.hugepages('2M');
      // @ts-expect-error a size in words
      base.memory(1, { current: '1GiB' });
      // @ts-expect-error memory to plug in needs slots
      base.memory(1, { max: { bytes: 2 } });
      // @ts-expect-error a pin of the wrong kind: a list of sets is wanted
      base.pin({ vcpus: '0-3' });
      // @ts-expect-error a field that does not exist
      base.pin({ vcpu: ['0'] });
      // @ts-expect-error a node has memory
      base.numa({ cpus: '0-1' });
      // @ts-expect-error a node's memory in words
      base.numa({ cpus: '0-1', memory: '1GiB' });
      // @ts-expect-error a number of CPUs in words
      base.vcpus('4');
    };
    expectTypeOf(misuse).returns.toBeVoid();
  });

  test('misuse of presets does not compile', () => {
    const misuse = (base: DomainBuilder, preset: Preset, domain: Domain): void => {
      // @ts-expect-error a preset that is not one
      base.preset('linux');
      // @ts-expect-error the function that makes a preset is not one
      base.preset(linux);
      // @ts-expect-error a function to something else
      base.preset(() => domain);
      // @ts-expect-error a profile that does not exist
      base.preset(windows11({ hyperv: 'everything' }));
      // @ts-expect-error a firmware that does not exist
      base.preset(linux({ firmware: 'uefi' }));
      // @ts-expect-error a cloud image needs its seed
      base.preset(cloudImage({ image: { file: '/a.img' } }));
      // @ts-expect-error an image in two places
      base.preset(cloudImage({ image: { file: '/a', block: '/b' }, seed: { iso: '/s' } }));
      // @ts-expect-error a program that makes a seed needs its files
      base.preset(cloudImage({ image: { file: '/a' }, seed: { iso: '/s', tool: 'genisoimage' } }));
      // @ts-expect-error a size of pages in words
      base.preset(performance({ hugepages: { size: '1G' } }));
      // @ts-expect-error which card
      base.preset(gpuPassthrough({ functions: ['01:00.1'] }));
      // @ts-expect-error hiding needs a reason
      base.preset(gpuPassthrough({ gpu: '01:00.0', hideHypervisor: {} }));
      // @ts-expect-error a console with two ends
      base.preset(serial({ file: '/a', unix: '/b' }));
      // @ts-expect-error an outcome is a Result
      void preset(domain).domain;
    };
    expectTypeOf(misuse).returns.toBeVoid();
    expectTypeOf<ReturnType<DomainBuilder['buildWithReport']>['val']>().extract<PresetOutcome>().not.toBeNever();
  });
});
