import { expect, test } from 'vitest';
import { formatUuid, parseUuid } from '../../src/objects/uuid.ts';

const text = '6695eb01-f6a4-8304-79aa-97f2502e193f';

test('writes and reads the same UUID', () => {
  expect(formatUuid(parseUuid(text))).toBe(text);
  expect(formatUuid(parseUuid(text.toUpperCase().replaceAll('-', '')))).toBe(text);
});

test('writes a view into a larger buffer', () => {
  const bytes = Buffer.concat([Buffer.from('xx'), parseUuid(text), Buffer.from('yy')]);
  expect(formatUuid(bytes.subarray(2, 18))).toBe(text);
});

test.each(['', 'vm', text.slice(1), `${text}0`, text.replace('6', 'g')])('refuses %j', (bad) => {
  expect(() => parseUuid(bad)).toThrow(TypeError);
});
