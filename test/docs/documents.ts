import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Markdown, parseMarkdown } from './markdown.ts';

/** A Markdown file of the workspace; `path` is relative to its root. */
export interface Document extends Markdown {
  readonly path: string;
}

/** The workspace's root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** `docs/reference` is typedoc's output; change logs are written by the release tool; fixtures are test data. */
const skipped = new Set(['node_modules', 'dist', 'reference', 'coverage', 'fixtures', 'CHANGELOG.md']);

/** Every Markdown file that people read. */
export const documents: readonly Document[] = markdownFiles('').map((path) => ({
  path,
  ...parseMarkdown(readFileSync(join(root, path), 'utf8')),
}));

function markdownFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name) || entry.name.startsWith('.')) return [];
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return markdownFiles(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** What is wrong with the relative links of a document, one message each. */
export function brokenLinks(document: Document, others: readonly Document[]): readonly string[] {
  return document.links.flatMap(({ target, line }) => {
    if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return [];
    const wrong = wrongWith(decodeURI(target), document, others);
    return wrong === undefined ? [] : [`${document.path}:${line}: ${target}: ${wrong}`];
  });
}

function wrongWith(target: string, document: Document, others: readonly Document[]): string | undefined {
  const [file = '', anchor] = target.split('#', 2);
  const path = file === '' ? document.path : posix.join(posix.dirname(document.path), file);
  if (file.startsWith('/') || path.startsWith('..')) return 'leaves the repository';
  const named = others.find((other) => other.path === path);
  if (named === undefined && !existsSync(join(root, path))) return 'there is no such file';
  if (anchor === undefined) return undefined;
  if (named === undefined) return 'is no Markdown file that could hold the anchor';
  return named.anchors.has(anchor) ? undefined : `${path} has no heading #${anchor}`;
}
