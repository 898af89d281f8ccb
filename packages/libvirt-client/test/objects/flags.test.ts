import { expect, test } from 'vitest';
import { domainXMLFlags } from '../../src/generated/flags.gen.ts';
import { flagBits } from '../../src/objects/flags.ts';

test.each([
  [{}, 0],
  [{ inactive: true }, 2],
  [{ inactive: true, secure: true }, 3],
  [{ inactive: false, secure: true }, 1],
  [{ flags: 0x8000_0000 }, 0x8000_0000],
  [{ flags: ['secure', 'migratable'] as const }, 9],
  [{ inactive: true, flags: 'secure' as const }, 3],
])('%o are the bits %i', (options, bits) => {
  expect(flagBits(domainXMLFlags, options)).toBe(bits);
});

test('refuses a flag that does not exist', () => {
  expect(() => flagBits(domainXMLFlags, { flags: ['shiny'] as never })).toThrow(TypeError);
});
