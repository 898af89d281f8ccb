import { describe, expect, test } from 'vitest';
import { DomainXmlError } from '../../src/errors.ts';
import { parseDomain } from '../../src/model/documents/domain.ts';
import { parseXml } from '../../src/xml/xml.ts';
import { golden } from '../golden.ts';

const bomb = `<!DOCTYPE d [<!ENTITY a "${'x'.repeat(1000)}"><!ENTITY b "&a;&a;&a;&a;">]><d>&b;</d>`;

const table: readonly (readonly [what: string, text: string, code: string, line: number, column: number])[] = [
  ['nothing', '', 'NOT_WELL_FORMED', 1, 1],
  ['white space only', ' \n ', 'NOT_WELL_FORMED', 2, 2],
  ['text only', 'hello', 'NOT_WELL_FORMED', 1, 1],
  ['a document type', '<!DOCTYPE domain SYSTEM "x"><domain/>', 'DOCTYPE', 1, 1],
  ['an entity bomb', bomb, 'DOCTYPE', 1, 1],
  ['an external entity', '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>', 'DOCTYPE', 1, 1],
  ['an undefined entity', '<a>\n &nbsp;</a>', 'ENTITY', 2, 2],
  ['an undefined entity in an attribute', "<a b='&x;'/>", 'ENTITY', 1, 7],
  ['a lone ampersand', '<a>a & b</a>', 'ENTITY', 1, 6],
  ['a reference to NUL', '<a>&#0;</a>', 'ENTITY', 1, 4],
  ['a reference to a surrogate', '<a>&#xD800;</a>', 'ENTITY', 1, 4],
  ['a reference past Unicode', '<a>&#x110000;</a>', 'ENTITY', 1, 4],
  ['a reference without digits', '<a>&#x;</a>', 'ENTITY', 1, 4],
  ['a reference without end', `<a>&#${'0'.repeat(100)};</a>`, 'ENTITY', 1, 4],
  ['two roots', '<a/>\n<b/>', 'NOT_WELL_FORMED', 2, 1],
  ['text after the root', '<a/>x', 'NOT_WELL_FORMED', 1, 5],
  ['a reference after the root', '<a/>&#32;', 'NOT_WELL_FORMED', 1, 5],
  ['CDATA before the root', '<![CDATA[x]]><a/>', 'NOT_WELL_FORMED', 1, 1],
  ['-- in a comment', '<a><!-- b -- c --></a>', 'NOT_WELL_FORMED', 1, 11],
  ['a comment that ends in --->', '<a><!-- b ---></a>', 'NOT_WELL_FORMED', 1, 11],
  ['a comment without end', '<a><!-- b </a>', 'NOT_WELL_FORMED', 1, 4],
  ['CDATA without end', '<a><![CDATA[ b </a>', 'NOT_WELL_FORMED', 1, 4],
  ['an instruction without end', '<a><?b </a>', 'NOT_WELL_FORMED', 1, 4],
  ['an instruction without a name', '<a><? b?></a>', 'NOT_WELL_FORMED', 1, 4],
  ['a late XML declaration', ' <?xml version="1.0"?><a/>', 'NOT_WELL_FORMED', 1, 2],
  ['an XML declaration without version', '<?xml encoding="UTF-8"?><a/>', 'NOT_WELL_FORMED', 1, 1],
  ['a mismatched end tag', '<a><b></a></b>', 'NOT_WELL_FORMED', 1, 7],
  ['an end tag that closes nothing', '<a/></a>', 'NOT_WELL_FORMED', 1, 5],
  ['an end tag with more than the name', '<a></ab>', 'NOT_WELL_FORMED', 1, 4],
  ['an element that is not closed', '<a><b>', 'NOT_WELL_FORMED', 1, 7],
  ['an attribute given twice', '<a b="1" b="2"/>', 'NOT_WELL_FORMED', 1, 10],
  ['an attribute without a value', '<a b/>', 'NOT_WELL_FORMED', 1, 5],
  ['a value without quotes', '<a b=c/>', 'NOT_WELL_FORMED', 1, 6],
  ['a value without end', '<a b="c/>', 'NOT_WELL_FORMED', 1, 6],
  ['< in a value', '<a b="<"/>', 'NOT_WELL_FORMED', 1, 7],
  ['attributes that touch', '<a b="1"c="2"/>', 'NOT_WELL_FORMED', 1, 9],
  [']]> in text', '<a>b ]]> c</a>', 'NOT_WELL_FORMED', 1, 6],
  ['a control character', '<a>\u0007</a>', 'NOT_WELL_FORMED', 1, 4],
  ['NUL', '<a b="\u0000"/>', 'NOT_WELL_FORMED', 1, 7],
  ['a lone surrogate', '<a>\uD800</a>', 'NOT_WELL_FORMED', 1, 4],
  ['U+FFFE', '<a>\uFFFE</a>', 'NOT_WELL_FORMED', 1, 4],
  ['a name that starts with a digit', '<1a/>', 'NOT_WELL_FORMED', 1, 2],
  ['a name with a bad character', '<a b$="1"/>', 'NOT_WELL_FORMED', 1, 5],
  ['a tag without a name', '< a/>', 'NOT_WELL_FORMED', 1, 2],
  ['two colons in a name', '<a:b:c xmlns:a="u"/>', 'NOT_WELL_FORMED', 1, 2],
  ['an undeclared prefix', '<a>\n  <q:b/>\n</a>', 'NAMESPACE', 2, 3],
  ['an undeclared prefix of an attribute', '<a q:b="1"/>', 'NAMESPACE', 1, 1],
  ['a prefix used outside its element', '<a><b xmlns:q="u"/><q:c/></a>', 'NAMESPACE', 1, 20],
  ['a prefix that stands for nothing', '<a xmlns:q=""/>', 'NAMESPACE', 1, 1],
  ['the same name by two prefixes', '<a xmlns:p="u" xmlns:q="u" p:x="1" q:x="2"/>', 'NAMESPACE', 1, 1],
  ['the prefix xmlns', '<xmlns:a/>', 'NAMESPACE', 1, 1],
  ['__proto__ as an element', '<a><__proto__/></a>', 'RESERVED_NAME', 1, 5],
  ['__proto__ as an attribute', '<a __proto__="1"/>', 'RESERVED_NAME', 1, 4],
  ['constructor as an element', '<constructor/>', 'RESERVED_NAME', 1, 2],
  ['prototype as an element', '<a><prototype/></a>', 'RESERVED_NAME', 1, 5],
  ['a lone surrogate in an attribute', '<a b="\uDC00"/>', 'NOT_WELL_FORMED', 1, 7],
  ['half a pair at the very end', '<a/>\uD83D', 'NOT_WELL_FORMED', 1, 5],
  ['a lone surrogate in a comment', '<a><!--\uD83D--></a>', 'NOT_WELL_FORMED', 1, 8],
  ['NUL in CDATA', '<a><![CDATA[\u0000]]></a>', 'NOT_WELL_FORMED', 1, 13],
  ['a control character after CRLF', '<a>\r\n\u0001</a>', 'NOT_WELL_FORMED', 2, 1],
  ['a control character after a byte order mark', '\uFEFF<a>\u0001</a>', 'NOT_WELL_FORMED', 1, 4],
  ['two byte order marks', '\uFEFF\uFEFF<a/>', 'NOT_WELL_FORMED', 1, 1],
  ['a reference to a control character', '<a b="&#1;"/>', 'ENTITY', 1, 7],
  ['a reference to U+FFFF', '<a>&#xFFFF;</a>', 'ENTITY', 1, 4],
  ['a reference in hexadecimal with a capital X', '<a>&#X41;</a>', 'ENTITY', 1, 4],
  ['a reference with a sign', '<a>&#-65;</a>', 'ENTITY', 1, 4],
  ['a comment that closes at once', '<a><!--></a>', 'NOT_WELL_FORMED', 1, 4],
  ['a comment in a tag', '<a <!-- b --> />', 'NOT_WELL_FORMED', 1, 4],
  ['CDATA in lower case', '<a><![cdata[x]]></a>', 'NOT_WELL_FORMED', 1, 4],
  ['an instruction with a prefix', '<a><?b:c d?></a>', 'NOT_WELL_FORMED', 1, 4],
  ['an instruction named XML', '<a><?XmL d?></a>', 'NOT_WELL_FORMED', 1, 4],
  ['an entity declaration without a DOCTYPE', '<!ENTITY a "b"><a/>', 'NOT_WELL_FORMED', 1, 1],
  ['a document type after the root', '<a/><!DOCTYPE a>', 'DOCTYPE', 1, 5],
];

describe('bad XML', () => {
  test.each(table)('%s is refused with its place', (_, text, code, line, column) => {
    const { val, ok } = parseXml(text);
    expect(ok).toBe(false);
    expect(val).toBeInstanceOf(DomainXmlError);
    expect(val).toMatchObject({ code, line, column, path: expect.stringMatching(/^\//) });
  });

  test.each(['hand-edited.xml', 'linux-server.xml'])('%s is refused wherever it is cut off, with the place', (name) => {
    const text = golden(name);
    const end = text.indexOf('</domain>') + '</domain>'.length;
    for (let length = 0; length < end; length++) {
      const cut = text.slice(0, length);
      const { val } = parseDomain(cut);
      const lines = cut.split('\n');
      expect(val).toBeInstanceOf(DomainXmlError);
      if (!(val instanceof DomainXmlError)) return;
      expect(val.path).toMatch(/^\//);
      // The place is in what is left, or right behind it.
      expect(val.line).toBeLessThanOrEqual(lines.length);
      expect(val.column).toBeLessThanOrEqual((lines[(val.line ?? 1) - 1]?.length ?? 0) + 1);
    }
  });

  test('the error names the elements around the place', () => {
    const { val } = parseXml('<domain><devices><disk><a b/></disk></devices></domain>');
    expect(val).toMatchObject({ path: '/domain/devices/disk/a' });
  });
});

describe('limits', () => {
  const wide = Array.from({ length: 1000 }, (_, i) => `b${i}=''`).join(' ');

  test.each([
    ['100,000 levels', '<a>'.repeat(100_000), /deeper than 512/],
    ['100,000 levels that are closed', '<a>'.repeat(100_000) + '</a>'.repeat(100_000), /deeper than 512/],
    ['one attribute of 100 MB', `<a b='${'x'.repeat(1e8)}'/>`, /the limit is 16777216/],
    ['one attribute of 2 MB', `<a b='${'x'.repeat(2e6)}'/>`, /longer than 1048576/],
    ['a million elements', `<a>${'<b/>'.repeat(1e6)}</a>`, /more than 500000/],
    ['a thousand attributes', `<a ${wide}/>`, /more than 256 attributes/],
  ])('%s end at a limit, soon', (_, text, message) => {
    const start = performance.now();
    expect(parseXml(text).val).toMatchObject({ code: 'LIMIT', message: expect.stringMatching(message) });
    // Far above what it takes, far below what reading all of it would.
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('many ampersands take time linear to their number', () => {
    const start = performance.now();
    expect(parseXml(`<a>${'&amp;'.repeat(1e6)}</a>`).ok).toBe(true);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  test('a limit can be raised', () => {
    const text = '<a>'.repeat(600) + '</a>'.repeat(600);
    expect(parseXml(text).ok).toBe(false);
    expect(parseXml(text, { depth: 1000 }).ok).toBe(true);
  });

  test('the longest backing chain that libvirt follows passes', () => {
    const chain = '<backingStore>'.repeat(200) + '</backingStore>'.repeat(200);
    expect(parseXml(`<domain><devices><disk>${chain}</disk></devices></domain>`).ok).toBe(true);
  });

  test('something that is not a string is a TypeError', () => {
    // oxlint-disable-next-line typescript/no-explicit-any -- what callers without types could do
    expect(() => parseXml(undefined as any)).toThrow(TypeError);
  });
});
