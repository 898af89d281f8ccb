import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { XmlElement } from '../../src/xml/nodes.ts';
import { offsetKey } from '../../src/xml/offset.ts';
import { readXml } from '../../src/xml/parse.ts';
import { writeElement } from '../../src/xml/write.ts';
import { mutatedDomain } from '../model/mutations.ts';
import { parseXml } from '../../src/xml/xml.ts';

const spelling = (text: string, prefixes = false): string | undefined =>
  readXml(text).root[offsetKey]?.spelling(prefixes);

describe('the text of an element that was read is taken over', () => {
  test.each([
    ['an empty element', '<a/>'],
    ['attributes in libvirt’s style', "<a b='1' c=''/>"],
    [
      'references that the writer writes',
      "<a b='&lt;&gt;&amp;&apos;&quot;&#10;&#9;&#13;'>&lt;&gt;&amp;&apos;&quot;&#13;</a>",
    ],
    ['children on their own lines, and comments', '<a>\n  <!-- it\'s "b" -->\n  <c/>\n</a>'],
    ['text', '<a>b\n\tc</a>'],
    ['characters beyond ASCII', "<é ö='😀'>ü</é>"],
  ])('where it has %s', (_, text) => {
    expect(spelling(text)).toBe(text);
    expect(writeElement(readXml(text).root)).toBe(text);
  });

  test.each([
    ['double quotes', '<a b="1"/>'],
    ['a line break between attributes', "<a\nb='1'/>"],
    ['two blanks between attributes', "<a  b='1'/>"],
    ['a blank before the end', "<a b='1' />"],
    ['a blank in an end tag', '<a>b</a >'],
    ['a blank beside =', "<a b ='1'/>"],
    ['an end tag that nothing needs', '<a></a>'],
    ['children without white space', '<a><b/></a>'],
    ['a quote in an attribute', "<a b='\"'/>"],
    ['> in an attribute', "<a b='>'/>"],
    ['a tab in an attribute', "<a b='\t'/>"],
    ['a quote in text', '<a>"</a>'],
    ['> in text', '<a>></a>'],
    ['a reference that has another spelling', '<a>&#x26;</a>'],
    ['a reference that nothing needs', "<a b='&#65;'/>"],
    ['CDATA', '<a> <![CDATA[b]]></a>'],
    ['an instruction', '<a> <?b c?></a>'],
    ['CRLF', '<a>\r\n</a>'],
    ['CRLF in a comment', '<a> <!--\r\n--></a>'],
  ])('but not where it has %s', (_, text) => {
    expect(spelling(text)).toBeUndefined();
  });

  test('with prefixes only where the declarations around it are the same', () => {
    const text = "<a:b xmlns:a='u' a:c='1'> <a:d xmlns='v'/></a:b>";
    expect(spelling(text, true)).toBe(text);
    expect(spelling(text)).toBeUndefined();
    expect(spelling("<a xmlns='u'/>")).toBeUndefined();
  });

  test('only where the writer would write the same, whatever the text', { timeout: 60_000 }, () => {
    let same = 0;
    fc.assert(
      fc.property(mutatedDomain, (text) => {
        const { ok, val } = parseXml(text);
        if (!ok) return;
        for (const element of elementsOf(val.root)) {
          const taken = element[offsetKey]?.spelling(false);
          if (taken === undefined) continue;
          same++;
          expect(taken).toBe(writeElement(element));
        }
      }),
      { numRuns: 500 },
    );
    expect(same).toBeGreaterThan(500);
  });
});

function elementsOf(root: XmlElement): readonly XmlElement[] {
  return [root, ...root.children.flatMap((child) => (child.kind === 'element' ? elementsOf(child) : []))];
}
