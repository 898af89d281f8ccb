import { expect, test } from 'vitest';
import { alignLeaves } from '../../src/model/align-leaves.ts';

test.each([
  ['nothing changes', 'abc', 'abc', [0, 1, 2]],
  ['one changes', 'abc', 'axc', [0, 1, 2]],
  ['the first goes', 'abc', 'bc', [1, 2]],
  ['one goes from the middle', 'abc', 'ac', [0, 2]],
  ['one comes', 'ac', 'abc', [0, undefined, 1]],
  ['one comes at the end', 'ab', 'abc', [0, 1, undefined]],
  ['two change places', 'ab', 'ba', [1, undefined]],
  ['a value stands twice', 'aba', 'aa', [0, 2]],
  ['all change', 'ab', 'xyz', [0, 1, undefined]],
  ['all go', 'ab', '', []],
  ['all come', '', 'ab', [undefined, undefined]],
])('values are written into what they were read from when %s', (_, before, after, places) => {
  expect(alignLeaves(Array.from(before), Array.from(after))).toEqual(places);
});
