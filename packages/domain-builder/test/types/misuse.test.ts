import { describe, expectTypeOf, test } from 'vitest';
import type { DomainBuilder } from '../../src/builder/domain-builder.ts';
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
});
