import type { Document } from './documents.ts';

/** A TypeScript program of a document: a code block and those that continue it. */
export interface Snippet {
  /** `README.md:12`: where the first block opens. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
  /** The document's 1-based line of each line of `text`. */
  readonly lines: readonly number[];
  /** Whether a block of it is marked `ts run`. */
  readonly run: boolean;
  /** What it prints, as the block behind it that is marked `output` (`xml output`) shows it. */
  readonly output: string | undefined;
}

const continues = '// continues';

/** The TypeScript programs of a document; a block that opens with `// continues` goes on where the block before it ended. */
export function snippetsOf(document: Pick<Document, 'path' | 'blocks'>): readonly Snippet[] {
  const snippets: Snippet[] = [];
  for (const block of document.blocks) {
    const [language, ...words] = block.info.split(/\s+/);
    if (words.includes('output')) {
      const printer = snippets.pop();
      if (!printer?.run)
        throw new Error(`${document.path}:${block.line}: an output block stands behind a ts run block`);
      snippets.push({ ...printer, output: block.lines.join('\n') });
    }
    if (language !== 'ts' && language !== 'typescript') continue;
    const place = `${document.path}:${block.line}`;
    const unknown = words.filter((word) => word !== 'run');
    if (unknown.length > 0) throw new Error(`${place}: a ts block cannot be marked "${unknown.join(' ')}"`);
    const own = {
      text: block.lines.join('\n'),
      lines: block.lines.map((_, index) => block.line + 1 + index),
      run: words.includes('run'),
    };
    const before = block.lines[0]?.trim() === continues ? snippets.pop() : undefined;
    if (before === undefined && block.lines[0]?.trim() === continues) {
      throw new Error(`${place}: there is no block to continue`);
    }
    snippets.push({
      name: before?.name ?? place,
      path: document.path,
      text: before === undefined ? own.text : `${before.text}\n${own.text}`,
      lines: [...(before?.lines ?? []), ...own.lines],
      run: own.run || (before?.run ?? false),
      output: before?.output,
    });
  }
  return snippets;
}
