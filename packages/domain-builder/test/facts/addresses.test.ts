import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { macAddress, macFromSeed } from '../../src/facts/mac-address.ts';
import { formatPciAddress, pciAddress } from '../../src/facts/pci-address.ts';
import { mac as macKind } from '../../src/schema/kinds.ts';

describe('a PCI address', () => {
  test.each(['0000:01:00.1', '01:00.1', 'pci_0000_01_00_1', '00000000:01:00.1'])('%j is read', (text) => {
    expect(pciAddress(text).unwrap()).toEqual({ domain: 0, bus: 1, slot: 0, function: 1 });
  });

  test.each(['', '1:0.0', '0000:01:20.0', '0000:01:00.8', '0000:1g:00.0', '0000:01:00', ' 01:00.0', '0000_01_00_0'])(
    '%j is none',
    (text) => {
      expect(pciAddress(text).val).toMatchObject({ code: 'INVALID_VALUE' });
    },
  );

  test('is written as lspci -D writes it, and read back as the same', () => {
    fc.assert(
      fc.property(
        fc.record({
          domain: fc.nat(0xffffffff),
          bus: fc.nat(0xff),
          slot: fc.nat(0x1f),
          function: fc.nat(7),
        }),
        (address) => {
          const text = formatPciAddress(address);
          expect(text).toMatch(/^[\da-f]{4,8}:[\da-f]{2}:[01][\da-f]\.[0-7]$/);
          expect(pciAddress(text).unwrap()).toEqual(address);
          expect(pciAddress(address).unwrap()).toEqual(address);
        },
      ),
    );
  });

  test('has zeroes where nothing is said', () => {
    expect(formatPciAddress({ bus: 0x3b })).toBe('0000:3b:00.0');
  });

  test('of numbers that are none is refused', () => {
    expect(pciAddress({ domain: 0, bus: 256, slot: 0, function: 0 }).val).toMatchObject({ code: 'INVALID_VALUE' });
    // @ts-expect-error a number is no address
    expect(() => pciAddress(1)).toThrow(TypeError);
  });
});

describe('a MAC address', () => {
  test.each([
    ['52:54:00:AB:CD:EF', '52:54:00:ab:cd:ef'],
    ['52-54-0-1-2-3', '52:54:00:01:02:03'],
  ])('%j is given as libvirt writes it', (text, expected) => {
    expect(macAddress(text).unwrap()).toBe(expected);
  });

  test.each([
    '',
    '52:54:00:12:34',
    '52:54:00:12:34:56:78',
    '52:54-00:12:34:56',
    '01:00:5e:00:00:01',
    '0:0:0:0:0:0',
    'g',
  ])('%j cannot be one of an interface', (text) => {
    expect(macAddress(text).val).toMatchObject({ code: 'INVALID_VALUE' });
  });

  test('of a seed is the same each time, in QEMU’s range', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (seed) => {
        const address = macFromSeed(seed);
        expect(address).toMatch(/^52:54:00(?::[\da-f]{2}){3}$/);
        expect(macFromSeed(seed)).toBe(address);
        expect(macAddress(address).unwrap()).toBe(address);
        expect(macKind.decode(address, undefined)).toBe(address);
      }),
    );
  });

  test('of seeds that are alike differ', () => {
    const seeds = Array.from({ length: 1000 }, (_, index) => `web-${index}/eth0`);
    expect(new Set(seeds.map(macFromSeed)).size).toBe(seeds.length);
  });
});
