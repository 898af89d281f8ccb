import { describe, expect, test } from 'vitest';
import { brokenLinks, documents } from './documents.ts';
import { parseMarkdown } from './markdown.ts';

describe('the links between the documents', () => {
  test.each(documents)('$path names files and headings that are there', (document) => {
    expect(brokenLinks(document, documents)).toEqual([]);
  });
});

describe('the check of links', () => {
  const sample = (text: string) => ({ path: 'docs/sample.md', ...parseMarkdown(text) });

  test('finds a missing file, a missing heading and a path out of the repository', () => {
    const document = sample(
      [
        '# A `title`, with punctuation!',
        '[ok](../package.json) [ok](#a-title-with-punctuation) [ok](https://example.org/x) [ok](sample.md#twice-1)',
        '[gone](no-such-file.md) [gone](#no-such-heading) ![out](../../elsewhere.png)',
        '[reference]: ./gone.md',
        '`[no](link.md)` ``[no](`link.md)``',
        '```md',
        '[no](link.md)',
        '```',
        '## Twice',
        '## Twice',
      ].join('\n'),
    );
    expect(brokenLinks(document, [document])).toEqual([
      'docs/sample.md:3: no-such-file.md: there is no such file',
      'docs/sample.md:3: #no-such-heading: docs/sample.md has no heading #no-such-heading',
      'docs/sample.md:3: ../../elsewhere.png: leaves the repository',
      'docs/sample.md:4: ./gone.md: there is no such file',
    ]);
  });

  test('reads code blocks whatever their fence and indentation', () => {
    const { blocks } = parseMarkdown(
      ['1. step', '', '   ```ts run', '     x', '   ```', '~~~~', '```', '~~~~'].join('\n'),
    );
    expect(blocks).toEqual([
      { info: 'ts run', line: 3, lines: ['  x'] },
      { info: '', line: 6, lines: ['```'] },
    ]);
    expect(() => parseMarkdown('```ts')).toThrow('line 1');
  });
});
