import { describe, expect, test } from 'vitest';
import { iso } from '../../src/index.ts';
import { assignJolietNames, encodeUcs2 } from '../../src/joliet/joliet-names.ts';
import { errorOf } from '../support/errors.ts';
import { children } from '../support/nodes.ts';

const namesOf = (...names: string[]): Record<string, string> =>
  Object.fromEntries([...assignJolietNames(children(...names)).names].map(([node, name]) => [node.name, name]));

describe('Joliet', () => {
  test('keeps a name of 103 units and refuses one of 104', async () => {
    const longest = '😀'.repeat(51) + 'x';
    expect(namesOf(longest)[longest]).toBe(longest);
    const error = errorOf(
      await iso({ label: 'A' })
        .file(`d/${'x'.repeat(104)}`, { text: '' })
        .plan(),
    );
    expect(error).toMatchObject({ code: 'NAME_TOO_LONG', path: `d/${'x'.repeat(104)}` });
    expect((await iso({ label: 'A', joliet: false }).file('x'.repeat(104), { text: '' }).plan()).ok).toBe(true);
  });

  test('replaces what it forbids and numbers what meets then', () => {
    expect(namesOf('a:b', 'a?b', 'a_b', 'c\\d.txt', 'c_d.txt')).toEqual({
      'a:b': 'a_b~1',
      'a?b': 'a_b~2',
      a_b: 'a_b',
      'c\\d.txt': 'c_d~1.txt',
      'c_d.txt': 'c_d.txt',
    });
  });

  test('stays within 103 units when it numbers', () => {
    const names = namesOf(`${'x'.repeat(102)}:`, `${'x'.repeat(102)}?`, `${'x'.repeat(102)}_`);
    expect(new Set(Object.values(names)).size).toBe(3);
    for (const name of Object.values(names)) expect(name.length).toBeLessThanOrEqual(103);
  });

  test('warns of names that changed and of names that differ in case only', async () => {
    const image = iso({ label: 'A' }).file('a', { text: '' }).file('A', { text: '' }).file('b*', { text: '' });
    const { warnings } = (await image.plan()).unwrap();
    expect(warnings.map(({ code, path }) => [code, path])).toEqual([
      ['JOLIET_NAME_CHANGED', 'b*'],
      ['JOLIET_CASE_COLLISION', 'a'],
    ]);
  });

  test('writes units in big-endian order, and characters beyond the BMP as pairs', () => {
    expect(encodeUcs2('aé😀').toString('hex')).toBe('006100e9d83dde00');
  });
});
