import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as kinds from '../../src/schema/kinds.ts';

const decode = (kind: kinds.ValueKind, text: string, unit?: string): unknown => kind.decode(text, unit);

describe('value kinds', () => {
  test.each<[string, kinds.ValueKind, string, unknown]>([
    ['yes', kinds.yesNo, 'yes', true],
    ['no', kinds.yesNo, 'no', false],
    ['true is not yes', kinds.yesNo, 'true', undefined],
    ['on', kinds.onOff, 'on', true],
    ['a word', kinds.oneOf(['a', 'b']), 'b', 'b'],
    ['an unknown word', kinds.oneOf(['a', 'b']), 'c', undefined],
    ['a name of Object.prototype is no word', kinds.oneOf(['a', 'b']), 'constructor', undefined],
    ['a number with zeros in front', kinds.uint, '0007', 7],
    ['a negative number where none can be', kinds.uint, '-1', undefined],
    ['a negative number', kinds.int, '-1', -1],
    ['a number of 33 bits', kinds.uint, '4294967296', undefined],
    ['the largest 64-bit number', kinds.uint64, '18446744073709551615', 2n ** 64n - 1n],
    ['one more', kinds.uint64, '18446744073709551616', undefined],
    ['hexadecimal', kinds.hex(2), '0x1f', 31],
    ['decimal in a hexadecimal field', kinds.hex(2), '31', 31],
    ['octal, as C reads it', kinds.hex(2), '037', 31],
    ['not a number', kinds.hex(2), '0x', undefined],
    ['more than the field holds', kinds.hex(2, 0x1f), '0x20', undefined],
    ['a UUID without dashes', kinds.uuid, '0c2f5a0e7a534f2e9a0b5b7f8a1f6c11', '0c2f5a0e7a534f2e9a0b5b7f8a1f6c11'],
    ['not a UUID', kinds.uuid, 'c2f5a0e', undefined],
    ['a MAC address', kinds.mac, '52:54:00:AB:cd:0', '52:54:00:AB:cd:0'],
    ['not a MAC address', kinds.mac, '52:54:00', undefined],
    ['a set of CPUs', kinds.cpuSet, '0-3,^2,8', '0-3,^2,8'],
    ['not a set of CPUs', kinds.cpuSet, '0-', undefined],
    ['an empty path', kinds.path, '', undefined],
  ])('%s', (_, kind, text, value) => {
    expect(decode(kind, text)).toBe(value);
  });

  test.each<[string, string | undefined, bigint | undefined]>([
    ['1', undefined, 1024n],
    ['1', 'b', 1n],
    ['1', 'bytes', 1n],
    ['1', 'KB', 1000n],
    ['1', 'k', 1024n],
    ['1', 'kib', 1024n],
    ['2', 'MiB', 2n * 1024n ** 2n],
    ['3', 'GB', 3_000_000_000n],
    ['1', 'E', 1024n ** 6n],
    ['16', 'EiB', undefined],
    ['1', 'furlong', undefined],
    ['1.5', 'MiB', undefined],
    ['-1', 'MiB', undefined],
  ])('%s %s of memory', (text, unit, bytes) => {
    expect(decode(kinds.memorySize, text, unit)).toBe(bytes);
  });

  test('every 64-bit number survives being written', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (bytes) => {
        expect(kinds.int64.decode(String(bytes >> 1n), undefined)).toBe(bytes >> 1n);
        expect(kinds.hex64.decode(kinds.hex64.encode(bytes), undefined)).toBe(bytes);
      }),
    );
  });

  test('the check of the data and the reader agree on what a value is', () => {
    const all = [
      kinds.text,
      kinds.path,
      kinds.yesNo,
      kinds.onOff,
      kinds.uint,
      kinds.int,
      kinds.uint64,
      kinds.uuid,
      kinds.mac,
      kinds.cpuSet,
      kinds.hex(4),
      kinds.memorySize,
    ];
    const samples = [
      '',
      'yes',
      'off',
      '12',
      '-5',
      '0x1f',
      '18446744073709551615',
      '52:54:00:12:34:56',
      '0-3',
      '0c2f5a0e-7a53-4f2e-9a0b-5b7f8a1f6c11',
    ];
    for (const kind of all) {
      const values = samples.map((sample) => kind.decode(sample, undefined)).filter((value) => value !== undefined);
      expect(values.length).toBeGreaterThan(0);
      expect(values.filter((value) => !kind.schema().safeParse(value).success)).toEqual([]);
    }
  });
});
