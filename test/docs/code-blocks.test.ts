import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docstrings, docstringText } from './docstrings.ts';
import { documents } from './documents.ts';
import { parseMarkdown } from './markdown.ts';
import { SnippetFolder } from './snippet-folder.ts';
import { type Snippet, snippetsOf } from './snippets.ts';

const runLimitMs = 60_000;

const snippets = [...documents, ...docstrings].flatMap(snippetsOf);

describe('the TypeScript code blocks of the documents and of the docstrings', () => {
  let folder: SnippetFolder;
  let errors: ReadonlyMap<string, readonly string[]>;

  beforeAll(() => {
    folder = new SnippetFolder(snippets);
    errors = folder.check();
  }, 120_000);
  afterAll(() => folder.remove());

  test.each(snippets)('$name compiles against the public exports', ({ name }) => {
    expect(errors.get(name) ?? []).toEqual([]);
  });

  test.each(snippets.filter((snippet) => snippet.run))(
    '$name runs',
    (snippet) => {
      expect(folder.run(snippet, runLimitMs)).toBeUndefined();
    },
    runLimitMs + 5_000,
  );

  test.each(['README.md', ...packageReadmes()])('%s shows code', (path) => {
    expect(snippets.filter((snippet) => snippet.path === path)).not.toEqual([]);
  });
});

describe('the check of code blocks', () => {
  const document = {
    path: 'a.md',
    blocks: [
      { info: 'ts run', line: 3, lines: ["import { strictEqual } from 'node:assert';", 'const value: number = 1;'] },
      { info: 'sh', line: 8, lines: ['not TypeScript'] },
      { info: 'ts', line: 11, lines: ['// continues', 'strictEqual(value, 1);'] },
      {
        info: 'ts',
        line: 20,
        lines: ["import { noSuchExport } from '@virtkit/iso-builder';", 'console.log(noSuchExport, value);'],
      },
      { info: 'ts run', line: 30, lines: ['', 'throw new Error("thrown here");'] },
    ],
  };

  test('finds what does not compile, and what fails, at its place in the document', () => {
    const sample: readonly Snippet[] = snippetsOf(document);
    expect(sample.map(({ name, run }) => [name, run])).toEqual([
      ['a.md:3', true],
      ['a.md:20', false],
      ['a.md:30', true],
    ]);
    const folder = new SnippetFolder(sample);
    try {
      const errors = folder.check();
      expect([...errors.keys()]).toEqual(['a.md:20']);
      expect(errors.get('a.md:20')).toEqual([
        expect.stringMatching(/^a\.md:21: error TS2305: .*'noSuchExport'/),
        expect.stringMatching(/^a\.md:22: error TS2304: .*'value'/),
      ]);
      const [good, , bad] = sample;
      expect(good && folder.run(good, runLimitMs)).toBeUndefined();
      expect(bad && folder.run(bad, runLimitMs)).toMatch(/^a\.md:30: exit code 1[^]*a\.md:32/);
    } finally {
      folder.remove();
    }
  }, 120_000);

  test('finds a program that prints something else than the document shows', () => {
    const program = { info: 'ts run', line: 1, lines: ["console.log('one');"] };
    const shown = (text: string) => ({
      path: 'a.md',
      blocks: [program, { info: 'text output', line: 4, lines: [text] }],
    });
    const sample = [...snippetsOf(shown('one')), ...snippetsOf(shown('two'))];
    const folder = new SnippetFolder(sample);
    try {
      const [right, wrong] = sample;
      expect(right && folder.run(right, runLimitMs)).toBeUndefined();
      expect(wrong && folder.run(wrong, runLimitMs)).toBe('a.md:1: printed something else\none\n');
    } finally {
      folder.remove();
    }
    expect(() => snippetsOf({ path: 'a.md', blocks: [{ info: 'xml output', line: 2, lines: [] }] })).toThrow('a.md:2');
  }, 120_000);

  test('refuses a mark that it does not know and a continuation of nothing', () => {
    const block = { line: 1, lines: ['// continues'] };
    expect(() => snippetsOf({ path: 'a.md', blocks: [{ ...block, info: 'ts skip' }] })).toThrow('a.md:1');
    expect(() => snippetsOf({ path: 'a.md', blocks: [{ ...block, info: 'ts' }] })).toThrow('no block to continue');
  });
});

test('a docstring is read where it stands, and code is not', () => {
  const source = [
    'const a = `',
    '```ts',
    '`;',
    '  /**',
    '   * Text.',
    '   * ```ts run',
    '   * const b = 1;',
    '   *',
    '   * ```',
    '   */',
    '/** One line: ```ts */',
  ];
  expect(parseMarkdown(docstringText(source.join('\n'))).blocks).toEqual([
    { info: 'ts run', line: 6, lines: ['const b = 1;', ''] },
  ]);
});

function packageReadmes(): readonly string[] {
  return ['libvirt-client', 'domain-builder', 'agent-protocol', 'agent-daemon', 'iso-builder'].map(
    (name) => `packages/${name}/README.md`,
  );
}
