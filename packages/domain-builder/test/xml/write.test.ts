import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resultOf } from '../../src/result-of.ts';
import type { XmlDocument, XmlElement, XmlNode } from '../../src/xml/nodes.ts';
import { readXml } from '../../src/xml/parse.ts';
import { writeDocument, writeElement } from '../../src/xml/write.ts';
import { errorOf } from '../expect-error.ts';

const element = (name: string, parts: Partial<XmlElement> = {}): XmlElement => ({
  kind: 'element',
  name,
  attributes: [],
  children: [],
  ...parts,
});

describe('writing XML', () => {
  test('has libvirt’s style: single quotes, two blanks, and /> for what is empty', () => {
    const tree = element('a', {
      attributes: [{ name: 'b', value: '"' }],
      children: [
        element('c'),
        element('d', { children: [{ kind: 'text', value: 'x' }] }),
        { kind: 'comment', value: ' e ' },
      ],
    });
    expect(writeElement(tree)).toBe("<a b='&quot;'>\n  <c/>\n  <d>x</d>\n  <!-- e -->\n</a>");
  });

  test('writes an element that has text without adding any', () => {
    const tree = element('a', { children: [element('b'), { kind: 'text', value: ' ' }, element('c')] });
    expect(writeElement(tree)).toBe('<a><b/> <c/></a>');
  });

  test('line ends and tabs in attributes become references', () => {
    expect(writeElement(element('a', { attributes: [{ name: 'b', value: '\n\r\t<>&\'"' }] }))).toBe(
      "<a b='&#10;&#13;&#9;&lt;&gt;&amp;&apos;&quot;'/>",
    );
  });

  test.each<[string, XmlNode]>([
    ['a name with a blank', element('a b')],
    ['a name with markup', element('a><b')],
    ['an empty name', element('')],
    ['a reserved name', element('__proto__')],
    ['an attribute name with markup', element('a', { attributes: [{ name: "b='' c", value: '' }] })],
    [
      'an attribute twice',
      element('a', {
        attributes: [
          { name: 'b', value: '1' },
          { name: 'b', value: '2' },
        ],
      }),
    ],
    ['a control character in a value', element('a', { attributes: [{ name: 'b', value: '\u0001' }] })],
    ['NUL in a text', element('a', { children: [{ kind: 'text', value: '\u0000' }] })],
    ['a lone surrogate', element('a', { children: [{ kind: 'text', value: '\uDC00' }] })],
    ['-- in a comment', element('a', { children: [{ kind: 'comment', value: 'a--b' }] })],
    ['a comment that ends with -', element('a', { children: [{ kind: 'comment', value: 'a-' }] })],
    ['?> in an instruction', element('a', { children: [{ kind: 'instruction', target: 'b', value: '?><c' }] })],
    ['an instruction named xml', element('a', { children: [{ kind: 'instruction', target: 'XML', value: '' }] })],
    ['a control character in CDATA', element('a', { children: [{ kind: 'cdata', value: '\u0008' }] })],
    // What data from JSON could hold in spite of the types.
    [
      'a value that is no string',
      JSON.parse('{"kind":"element","name":"a","attributes":[{"name":"b","value":1}],"children":[]}'),
    ],
    ['a node of no kind', element('a', { children: [JSON.parse('{"kind":"doctype"}')] })],
  ])('%s is refused', (_, node) => {
    const document = { before: [], after: [], root: node } as unknown as XmlDocument;
    expect(errorOf(() => writeDocument(document), 'UNWRITABLE').path).toMatch(/^\//);
  });

  test('a prefix that nothing around it declares is refused', () => {
    errorOf(() => writeElement(element('q:a')), 'NAMESPACE');
    expect(writeElement(element('q:a', { attributes: [{ name: 'xmlns:q', value: 'u' }] }))).toBe("<q:a xmlns:q='u'/>");
  });

  test('a tree that contains itself is refused', () => {
    const children: XmlNode[] = [];
    const tree = element('a', { children });
    children.push(tree);
    expect(errorOf(() => writeElement(tree), 'LIMIT').message).toContain('512');
  });

  const anyString = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ maxLength: 20 }),
    fc.constantFrom(']]>', '--', '<!--', '&amp;', '\r\n', '?>'),
  );
  const anyNode: fc.Memo<XmlNode> = fc.memo((depth) => {
    const leaf: fc.Arbitrary<XmlNode> = fc.oneof(
      fc.record({ kind: fc.constant('text' as const), value: anyString }),
      fc.record({ kind: fc.constant('cdata' as const), value: anyString }),
      fc.record({ kind: fc.constant('comment' as const), value: anyString }),
    );
    return depth < 2 ? leaf : fc.oneof(leaf, anyElement(depth - 1));
  });
  const name = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom('a', 'disk', 'é', 'on_crash', 'q:x', 'xmlns:q', 'xmlns') },
    { weight: 1, arbitrary: anyString },
  );
  const anyElement: fc.Memo<XmlElement> = fc.memo((depth) =>
    fc.record({
      kind: fc.constant('element' as const),
      name,
      attributes: fc.array(fc.record({ name, value: anyString }), { maxLength: 3 }),
      children: fc.array(anyNode(depth), { maxLength: 4 }),
    }),
  );

  test('whatever tree it is given, it writes what reads back as the same, or refuses', () => {
    let written = 0;
    fc.assert(
      fc.property(anyElement(4), (tree) => {
        const { ok, val } = resultOf(() => writeElement(tree));
        if (!ok) return;
        written++;
        expect(meaning(readXml(val).root)).toEqual(meaning(tree));
      }),
      { numRuns: 2000 },
    );
    expect(written).toBeGreaterThan(50);
  });
});

/** Names, attributes, comments and text, with neighbouring texts joined; the white space that was added is left out. */
function meaning(node: XmlElement): unknown {
  const parts: unknown[] = [];
  let text = '';
  const flush = (): void => {
    if (text.trim() !== '') parts.push(text.trim());
    text = '';
  };
  for (const child of node.children) {
    if (child.kind === 'text' || child.kind === 'cdata') {
      text += child.value;
      continue;
    }
    flush();
    parts.push(child.kind === 'element' ? meaning(child) : lineEnds(child));
  }
  flush();
  return [node.name, node.attributes.map(({ name, value }) => [name, value]), parts];
}

/** In a comment a carriage return cannot be written as a reference, so it reads back as a line feed. */
const lineEnds = (node: XmlNode): unknown => JSON.parse(JSON.stringify(node).replaceAll(/\\r\\n|\\r/g, '\\n'));
