import { expect, test } from 'vitest';
import type { Param } from '../../src/validate/rng/pattern.ts';
import { takesValue } from '../../src/validate/rng/takes-value.ts';

const data = (type: string, ...params: readonly Param[]) => ({ words: [], data: [{ type, params }] });
const pattern = (value: string): Param => ({ name: 'pattern', value });

test.each([
  ['any text', undefined, 'x', true],
  ['a word', { words: ['a b'], data: [] }, ' a  b\n', true],
  ['another word', { words: ['a b'], data: [] }, 'ab', false],
  ['a number', data('unsignedInt'), ' 4294967295 ', true],
  ['a number too large', data('unsignedInt'), '4294967296', false],
  ['a sign', data('unsignedInt'), '-1', false],
  ['a number of forty digits and more', data('unsignedLong'), '9'.repeat(100_000), false],
  ['no number', data('int'), '1x', false],
  ['a bound', data('int', { name: 'maxInclusive', value: '31' }), '32', false],
  ['a lower bound', data('int', { name: 'minInclusive', value: '1' }), '1', true],
  ['a length', data('string', { name: 'maxLength', value: '2' }), 'abc', false],
  ['a pattern, the whole text', data('string', pattern('[0-9]+')), '12a', false],
  ['a dollar sign as itself', data('string', pattern('$[a-z]+')), '$ab', true],
  ['a caret as itself', data('string', pattern('a^b')), 'a^b', true],
  ['what a class leaves out', data('string', pattern('[^,]{0,3}')), 'a,', false],
  ['a pattern that is not understood', data('string', pattern('[a-z-[aeiou]]')), 'anything', true],
  ['a type that is not understood', data('dateTime'), 'anything', true],
] as const)('%s', (_, values, text, expected) => {
  expect(takesValue(values, text)).toBe(expected);
});
