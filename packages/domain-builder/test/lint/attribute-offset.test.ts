import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributeOffset } from '../../src/lint/attribute-offset.ts';
import { parseXml } from '../../src/xml/xml.ts';

test.each([
  ["<a x='1' y='2'/>", 'y', 9],
  ['<a\n  x = "1"\n  y\t=\'2\'>', 'y', 15],
  ["<a x='y=' y='2'/>", 'y', 10],
  [`<a x='>' z="y='1'" y='2'/>`, 'y', 19],
  ["<a xy='1' y='2'/>", 'y', 10],
])('finds the attribute in %j', (text, name, offset) => {
  expect(attributeOffset(text, 0, 'a', name)).toBe(offset);
});

test('finds nothing in another text', () => {
  expect(attributeOffset('', 0, 'a', 'x')).toBeUndefined();
  expect(attributeOffset("<b x='1'/>", 0, 'a', 'x')).toBeUndefined();
  expect(attributeOffset("<a y='1'/>", 0, 'a', 'x')).toBeUndefined();
  expect(attributeOffset('<a x=', 0, 'a', 'x')).toBeUndefined();
  expect(attributeOffset("<a x='1", 0, 'a', 'x')).toBeUndefined();
});

test('finds every attribute of whatever tag', () => {
  const value = fc.string({ maxLength: 8 }).map((text) => text.replaceAll(/[^ -~]|[&<']/g, '>'));
  const name = fc.stringMatching(/^[a-z]{1,4}$/);
  const space = fc.constantFrom('', ' ', '\n', '\t ');
  const attributes = fc.uniqueArray(fc.tuple(name, value, space, space), { selector: ([key]) => key, minLength: 1 });
  fc.assert(
    fc.property(attributes, (list) => {
      const tag = `<el${list.map(([key, text, a, b]) => ` ${a}${key}${a}=${b}'${text}'`).join('')}/>`;
      const text = `<r>\n${tag}</r>`;
      expect(parseXml(text).ok).toBe(true);
      for (const [key] of list) {
        const offset = attributeOffset(text, 4, 'el', key) ?? -1;
        expect(text.slice(offset)).toMatch(new RegExp(`^${key}\\s*=`));
        expect(text[offset - 1]).toMatch(/\s/);
      }
    }),
  );
});

test('finds nothing, and ends, in whatever text', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(40), (text, at) => {
      const offset = attributeOffset(`<el${text}`, 0, 'el', 'x') ?? attributeOffset(text, at, 'el', 'x') ?? 0;
      expect(offset).toBeGreaterThanOrEqual(0);
    }),
  );
});
