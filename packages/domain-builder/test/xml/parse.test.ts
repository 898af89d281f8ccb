import { describe, expect, test } from 'vitest';
import { offsetOf } from '../../src/xml/offset.ts';
import { positionAt } from '../../src/xml/position.ts';
import { readXml } from '../../src/xml/parse.ts';
import type { XmlElement } from '../../src/xml/nodes.ts';

const root = (text: string): XmlElement => readXml(text).root;

describe('reading XML', () => {
  test('gives plain nodes with attributes, children and offsets', () => {
    const node = root('<a b="1" c=\'2\'><d/>text</a>');
    expect(offsetOf(node)).toBe(0);
    expect(structuredClone(node)).toEqual({
      kind: 'element',
      name: 'a',
      attributes: [
        { name: 'b', value: '1' },
        { name: 'c', value: '2' },
      ],
      children: [
        { kind: 'element', name: 'd', attributes: [], children: [] },
        { kind: 'text', value: 'text' },
      ],
    });
  });

  test('decodes the predefined entities and numeric references once', () => {
    const node = root("<a b='&lt;&#10;&amp;lt;'>&gt;&#x1F600;&amp;#65;&apos;&quot;</a>");
    expect(node.attributes[0]?.value).toBe('<\n&lt;');
    expect(node.children[0]).toEqual({ kind: 'text', value: '>😀&#65;\'"' });
  });

  test('normalizes line ends, and white space in attributes', () => {
    const node = root("<a b='1\r\n2\t3'>x\r\ny\rz</a>");
    expect(node.attributes[0]?.value).toBe('1 2 3');
    expect(node.children[0]).toEqual({ kind: 'text', value: 'x\ny\nz' });
  });

  test('keeps blanks, numbers and words as they are', () => {
    const node = root("<a wwn='0x5000c50015ea71aa' serial=' 00123 '> 1.10 </a>");
    expect(node.attributes.map(({ value }) => value)).toEqual(['0x5000c50015ea71aa', ' 00123 ']);
    expect(node.children[0]).toEqual({ kind: 'text', value: ' 1.10 ' });
  });

  test('keeps comments, CDATA and instructions, with their content', () => {
    const document = readXml('<!--a--><?b it\'s "c"?><r><![CDATA[<&]]><!-- d --><?e?></r><!--f-->');
    expect(document.before).toEqual([
      { kind: 'comment', value: 'a' },
      { kind: 'instruction', target: 'b', value: 'it\'s "c"' },
    ]);
    expect(document.root.children).toEqual([
      { kind: 'cdata', value: '<&' },
      { kind: 'comment', value: ' d ' },
      { kind: 'instruction', target: 'e', value: '' },
    ]);
    expect(document.after).toEqual([{ kind: 'comment', value: 'f' }]);
  });

  test('accepts a byte order mark and a declaration', () => {
    const document = readXml('\uFEFF<?xml version="1.0" encoding="utf-8"?>\n<a/>');
    expect(document.declaration).toBe('version="1.0" encoding="utf-8"');
    expect(document.root.name).toBe('a');
  });

  test('keeps prefixes and their declarations', () => {
    const node = root('<a xmlns:q="u"><q:b xmlns="v" q:c="1"/></a>');
    expect(node.children[0]).toMatchObject({ name: 'q:b', attributes: [{ name: 'xmlns' }, { name: 'q:c' }] });
  });

  test('treats names that objects inherit as any other', () => {
    const node = root("<toString valueOf='1' hasOwnProperty='2'><__defineGetter__/></toString>");
    expect(node).toMatchObject({
      name: 'toString',
      attributes: [
        { name: 'valueOf', value: '1' },
        { name: 'hasOwnProperty', value: '2' },
      ],
      children: [{ name: '__defineGetter__' }],
    });
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('offsets lead to line and column, whatever the line ends', () => {
    const text = '<a>\r\n  <!-- - -->\r  <?x y?><b/>\n</a>';
    const b = root(text).children.find((node) => node.kind === 'element');
    expect(text.slice(b && offsetOf(b))).toMatch(/^<b\/>/);
    expect(positionAt(text, (b && offsetOf(b)) ?? -1)).toEqual({ line: 3, column: 10 });
  });
});
