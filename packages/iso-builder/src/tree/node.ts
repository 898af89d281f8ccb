import type { NormalSource } from '../source/source.ts';
import type { FullAttributes } from './attributes.ts';

/** What is the same for every kind of entry in the tree. */
interface NodeBase extends FullAttributes {
  readonly name: string;
  /** Path from the root, `''` for the root itself. */
  readonly path: string;
}

/** A directory; `children` is keyed by name. */
export interface DirectoryNode extends NodeBase {
  readonly kind: 'directory';
  readonly parent: DirectoryNode | undefined;
  readonly children: Map<string, TreeNode>;
}

/** Content that one or more names (hard links) share. */
export interface FileContent {
  readonly source: NormalSource;
  /** Size in bytes, known before anything is read. */
  readonly size: number;
  /** How many names there are. */
  links: number;
}

/** A regular file. */
export interface FileNode extends NodeBase {
  readonly kind: 'file';
  readonly content: FileContent;
}

/** A symbolic link, stored as it is. */
export interface SymlinkNode extends NodeBase {
  readonly kind: 'symlink';
  readonly target: string;
}

/** A character or block device; only archives can hold one. */
export interface DeviceNode extends NodeBase {
  readonly kind: 'device';
  readonly type: 'character' | 'block';
  readonly major: number;
  readonly minor: number;
}

export type TreeNode = DirectoryNode | FileNode | SymlinkNode | DeviceNode;

/** The children in the order of their names' UTF-16 units, which no locale changes. */
export function sortedChildren(directory: DirectoryNode): TreeNode[] {
  return [...directory.children.values()].sort((a, b) => compareText(a.name, b.name));
}

/** Order of UTF-16 units. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Every node below a directory, parents before children, in name order. */
export function* walkTree(directory: DirectoryNode): Generator<TreeNode> {
  for (const child of sortedChildren(directory)) {
    yield child;
    if (child.kind === 'directory') yield* walkTree(child);
  }
}
