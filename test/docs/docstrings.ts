import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type Document, root } from './documents.ts';
import { parseMarkdown } from './markdown.ts';

/** The docstrings of every package's sources, each file's as one document with the file's own line numbers. */
export const docstrings: readonly Document[] = readdirSync(join(root, 'packages'))
  .flatMap((name) => sourceFiles(posix.join('packages', name, 'src')))
  .map((path) => ({ path, ...parseMarkdown(docstringText(readFileSync(join(root, path), 'utf8'))) }));

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.gen.ts') ? [path] : [];
  });
}

/** The text of the doc comments, every other line blank. */
export function docstringText(source: string): string {
  let inside = false;
  const lines = source.split('\n').map((line) => {
    const opens = /^\s*\/\*\*/.test(line);
    inside ||= opens;
    const text = inside && !opens ? line.replace(/^\s*\* ?/, '') : '';
    if (/\*\/\s*$/.test(line)) {
      inside = false;
      return '';
    }
    return text;
  });
  return lines.join('\n');
}
