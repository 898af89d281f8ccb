import type { DirectoryNode, FileNode } from '../../src/tree/node.ts';
import { joinEntries } from '../../src/tree/build-tree.ts';
import type { PlainEntry } from '../../src/tree/entry.ts';
import { runAtOnce } from '../../src/time-slice.ts';

/** A tree of files that are sizes only: enough to plan, nothing to read. */
export function sizedTree(files: Readonly<Record<string, number>>): DirectoryNode {
  const entries = Object.entries(files).map(([path, size]): PlainEntry => sizedFile(path, size));
  return runAtOnce(joinEntries(entries, { epoch: 0 }));
}

/** A file entry of a size, whose content must not be asked for. */
function sizedFile(path: string, size: number): PlainEntry {
  const open = (): never => {
    throw new Error('a plan reads nothing');
  };
  return { kind: 'sized-file', path, source: { kind: 'stream', size, open }, size, executable: false };
}

/** Children of one directory, in name order. */
export function children(...names: string[]): (FileNode | DirectoryNode)[] {
  const root = sizedTree(Object.fromEntries(names.map((name) => [name.endsWith('/') ? `${name}x` : name, 1])));
  return [...root.children.values()]
    .filter((node) => node.kind === 'file' || node.kind === 'directory')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
