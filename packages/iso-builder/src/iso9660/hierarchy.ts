import { ImageError } from '../errors.ts';
import type { Steps } from '../time-slice.ts';
import { compareText, type DirectoryNode, type TreeNode } from '../tree/node.ts';

/** One of the two trees of directories that a volume can have: that of ISO 9660, or that of Joliet. */
export interface NameSpace {
  readonly name: 'iso9660' | 'joliet';
  /** Whether records carry Rock Ridge entries. */
  readonly rockRidge: boolean;
  /** Identifiers, without version, of the children of one directory, which are in name order. */
  readonly assign: (children: readonly TreeNode[]) => ReadonlyMap<TreeNode, string>;
  /** The bytes of an identifier. */
  readonly encode: (identifier: string) => Buffer;
}

/** A node under the identifier it has in one name space. */
export interface NamedNode {
  readonly node: TreeNode;
  /** With version, where the node is no directory. */
  readonly identifier: string;
}

/** A directory of one name space. */
export interface HierarchyDirectory {
  readonly node: DirectoryNode;
  readonly identifier: string;
  /** Number in the path table, from 1. */
  readonly number: number;
  /** The parent; the root is its own. */
  readonly parent: HierarchyDirectory;
  /** Children in the order of their records (ECMA-119 §9.3). */
  readonly children: readonly NamedNode[];
}

/** A parent's number is a 16-bit field in the path table (ECMA-119 §9.4.4). */
const maxParentNumber = 0xffff;

/**
 * Names a whole tree, in steps. The result is in path table order: by depth, then parent, then identifier (ECMA-119 §6.9.1), and holds every
 * directory once.
 */
export function* buildHierarchy(
  root: DirectoryNode,
  space: NameSpace,
  sortedChildren: (directory: DirectoryNode) => readonly TreeNode[],
): Steps<HierarchyDirectory[]> {
  const make = (node: DirectoryNode, identifier: string, parent?: HierarchyDirectory): HierarchyDirectory => {
    const children = nameChildren(sortedChildren(node), space);
    const made = { node, identifier, number: directories.length + 1, children };
    return parent ? { ...made, parent } : selfParented(made);
  };
  const directories: HierarchyDirectory[] = [];
  directories.push(make(root, ''));
  for (const parent of directories) {
    yield;
    for (const { node, identifier } of parent.children) {
      if (node.kind !== 'directory') continue;
      if (parent.number > maxParentNumber) throw tooMany(parent);
      directories.push(make(node, identifier, parent));
    }
  }
  return directories;
}

function selfParented(made: Omit<HierarchyDirectory, 'parent'>): HierarchyDirectory {
  const root: HierarchyDirectory = {
    ...made,
    get parent() {
      return root;
    },
  };
  return root;
}

function nameChildren(children: readonly TreeNode[], space: NameSpace): NamedNode[] {
  const identifiers = space.assign(children);
  return children
    .map((node) => ({ node, identifier: identifiers.get(node) ?? node.name }))
    .sort((a, b) => compareText(a.identifier, b.identifier))
    .map(({ node, identifier }) => ({ node, identifier: node.kind === 'directory' ? identifier : `${identifier};1` }));
}

function tooMany(parent: HierarchyDirectory): ImageError {
  const message = `"${parent.node.path}" is directory ${parent.number} and has directories of its own; ISO 9660 numbers 65535 parents`;
  return new ImageError('TOO_LARGE', message, { path: parent.node.path });
}
