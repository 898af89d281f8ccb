import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  connectGetAllDomainStatsFlags,
  domainShutdownFlagValues,
  domainSnapshotListFlags,
  domainState,
} from '../../src/generated/flags.gen.ts';
import type { DomainShutdownFlagValues } from '../../src/generated/flags.gen.ts';
import { fromBits, fromValue, toBits, toValue } from '../../src/protocol/flags.ts';

describe('toBits', () => {
  test('joins names, and takes one name or a number', () => {
    expect(toBits(domainShutdownFlagValues, ['acpiPowerBtn', 'guestAgent'])).toBe(3);
    expect(toBits(domainShutdownFlagValues, 'initctl')).toBe(4);
    expect(toBits(domainShutdownFlagValues, [])).toBe(0);
    expect(toBits(domainShutdownFlagValues, 0x8000_0000)).toBe(0x8000_0000);
  });

  test('keeps bit 31 positive', () => {
    expect(toBits(connectGetAllDomainStatsFlags, ['enforceStats', 'active'])).toBe(0x8000_0001);
  });

  test('refuses names and numbers that are no flags', () => {
    const table: Readonly<Record<string, number>> = domainShutdownFlagValues;
    expect(() => toBits(table, ['acpi'])).toThrow(TypeError);
    expect(() => toBits(table, 'toString')).toThrow(TypeError);
    for (const number of [-1, 1.5, 2 ** 32, Number.NaN]) expect(() => toBits(table, number)).toThrow(TypeError);
  });
});

describe('fromBits', () => {
  test('names the flags, and keeps the bits that have no name', () => {
    expect(fromBits(domainShutdownFlagValues, 0x4000_0003)).toEqual({
      names: ['acpiPowerBtn', 'guestAgent'],
      rest: 0x4000_0000,
    });
    expect(fromBits(connectGetAllDomainStatsFlags, 0x8000_0001)).toEqual({
      names: ['active', 'enforceStats'],
      rest: 0,
    });
    expect(fromBits(domainShutdownFlagValues, 0)).toEqual({ names: [], rest: 0 });
  });

  test('gives the first of two names of one bit', () => {
    expect(domainSnapshotListFlags.roots).toBe(domainSnapshotListFlags.descendants);
    expect(fromBits(domainSnapshotListFlags, 1).names).toEqual(['roots']);
  });
});

test('an enum value has a name, and a name a value', () => {
  expect(fromValue(domainState, 5)).toBe('shutoff');
  expect(fromValue(domainState, 99)).toBeUndefined();
  expect(toValue(domainState, 'running')).toBe(1);
  expect(toValue(domainState, 99)).toBe(99);
});

test('the names of a flag set are a union of literals', () => {
  expectTypeOf<DomainShutdownFlagValues>().toEqualTypeOf<
    'default' | 'acpiPowerBtn' | 'guestAgent' | 'initctl' | 'signal' | 'paravirt'
  >();
});
