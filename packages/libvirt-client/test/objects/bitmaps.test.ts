import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatNumbers,
  fromBitmap,
  fromBitmaps,
  mapLength,
  parseNumbers,
  toBitmap,
} from '../../src/objects/bitmaps.ts';

const numbers = fc.uniqueArray(fc.nat({ max: 16_383 }), { maxLength: 200 });
const rising = (all: Iterable<number>) => [...all].toSorted((a, b) => a - b);

describe('packed bitmaps', () => {
  test.each([
    [[], []],
    [[0], [1]],
    [[7], [0x80]],
    [[8], [0, 1]],
    [
      [0, 1, 2, 15],
      [7, 0x80],
    ],
  ])('the numbers %o are the bytes %o', (set, bytes) => {
    expect([...toBitmap(set)]).toEqual(bytes);
    expect([...fromBitmap(Uint8Array.from(bytes))]).toEqual(set);
  });

  test('come back as they went', () => {
    fc.assert(
      fc.property(numbers, (all) => {
        expect([...fromBitmap(toBitmap(all))]).toEqual(rising(all));
      }),
    );
  });

  test('lie one after another', () => {
    const maps = Uint8Array.from([1, 0, 0, 0x80, 255]);
    expect(fromBitmaps(maps, 2)).toEqual([new Set([0]), new Set([15])]);
    expect(fromBitmaps(maps, 0)).toEqual([]);
    expect([mapLength(0), mapLength(1), mapLength(8), mapLength(9)]).toEqual([0, 1, 1, 2]);
  });

  test.each([[-1], [1.5], [Number.NaN], ['3' as never]])('%s is no number of a bit', (bit) => {
    expect(() => toBitmap([bit])).toThrow(TypeError);
    expect(() => formatNumbers([bit])).toThrow(TypeError);
  });

  test('hold what the wire has room for', () => {
    expect(toBitmap([16_383])).toHaveLength(2048);
    expect(() => toBitmap([16_384])).toThrow(expect.objectContaining({ code: 'INVALID_ARG' }));
  });
});

describe("numbers in libvirt's notation", () => {
  test.each([
    ['', []],
    ['5', [5]],
    ['0-3,5', [0, 1, 2, 3, 5]],
    ['0-3,^2', [0, 1, 3]],
    ['7,1', [1, 7]],
  ])('"%s" are %o', (text, set) => {
    expect([...parseNumbers(text)]).toEqual(set);
  });

  test('come back as they went, in as few runs as there are', () => {
    expect(formatNumbers([5, 1, 0, 2, 5])).toBe('0-2,5');
    fc.assert(
      fc.property(numbers, (all) => {
        expect([...parseNumbers(formatNumbers(all))]).toEqual(rising(all));
      }),
    );
  });

  test.each(['x', '3-1', '-1', '1-', '0-999999'])('"%s" is none', (text) => {
    expect(() => parseNumbers(text)).toThrow(expect.objectContaining({ code: 'PROTOCOL' }));
  });
});
