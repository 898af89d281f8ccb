import { expect, test } from 'vitest';
import { linkEntries } from '../../src/rock-ridge/symbolic-link.ts';
import { placeSystemUse, renderArea } from '../../src/rock-ridge/system-use.ts';

const entry = (length: number): Buffer => Buffer.alloc(length, length);

test('keeps entries that fit in the record', () => {
  const cursor = { used: 0 };
  expect(placeSystemUse([entry(36), entry(26)], 62, cursor)).toHaveLength(1);
  expect(cursor.used).toBe(0);
});

test('leaves room for the CE entry that leads on', () => {
  const cursor = { used: 0 };
  const areas = placeSystemUse([entry(36), entry(26), entry(100)], 100, cursor);
  expect(areas.map((area) => [area.offset, area.length])).toEqual([
    [0, 62 + 28],
    [0, 100],
  ]);
  expect(cursor.used).toBe(100);
});

test('starts a continuation in the next sector rather than crossing one', () => {
  const cursor = { used: 2000 };
  const areas = placeSystemUse([entry(100)], 50, cursor);
  expect(areas.at(-1)?.offset).toBe(2048);
  expect(cursor.used).toBe(2148);
});

test('chains continuations that one sector cannot hold', () => {
  const cursor = { used: 10 };
  const entries = Array.from({ length: 20 }, () => entry(250));
  const areas = placeSystemUse(entries, 100, cursor);
  expect(areas.flatMap((area) => area.entries)).toEqual(entries);
  expect(areas).toHaveLength(4);
  for (const { offset, length } of areas.slice(1)) expect((offset % 2048) + length).toBeLessThanOrEqual(2048);
  const [first, second] = areas;
  const rendered = renderArea(first ?? { offset: 0, entries: [], length: 0 }, second, 77);
  expect(rendered.toString('latin1', 0, 2)).toBe('CE');
  expect(rendered.readUInt32LE(4)).toBe(78);
});

test.each([
  ['/', '08 00'],
  ['/a', '08 00 00 01 61'],
  ['../.', '04 00 02 00'],
  ['a//b/', '00 01 61 00 01 62'],
])('writes the link target %s as components', (target, hex) => {
  const [only] = linkEntries(target);
  expect(only?.subarray(5).toString('hex')).toBe(hex.replaceAll(' ', ''));
  expect(only?.[4]).toBe(0);
});

test('splits a long target over SL entries, and a long component over records', () => {
  const entries = linkEntries(`${'x'.repeat(300)}/y`);
  expect(entries.map((each) => each[4])).toEqual([1, 0]);
  expect(entries.map((each) => each[5])).toEqual([1, 0]);
  expect(entries.map((each) => each.length)).toEqual([255, 5 + 2 + 52 + 3]);
});
