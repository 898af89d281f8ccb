import { stat } from 'node:fs/promises';
import { callsInFlight, mapLimit } from '../concurrency.ts';
import { throwIfAborted } from '../abort.ts';
import { ImageError, unreadable } from '../errors.ts';
import { streamSize, type NormalSource } from '../source/source.ts';
import { runInSlices, type Steps } from '../time-slice.ts';
import { fullAttributes, integer, maxUint32, type FullAttributes, type NodeAttributes } from './attributes.ts';
import type { Entry, PlainEntry } from './entry.ts';
import { isExecutable, walkHostTree } from './host-tree.ts';
import type { DirectoryNode, FileNode, TreeNode } from './node.ts';
import { checkLinkTarget, splitImagePath } from './path.ts';

/** What applies to every node of one tree. */
export interface TreeDefaults {
  /** Time of last change of everything that names no other, in seconds since 1970. */
  readonly epoch: number;
}

/** Looks at the host where entries ask for it, and joins all entries to one tree. */
export async function buildTree(
  entries: readonly Entry[],
  defaults: TreeDefaults,
  signal?: AbortSignal,
): Promise<DirectoryNode> {
  const expanded = await mapLimit(entries, callsInFlight, async (entry) => {
    throwIfAborted(signal);
    return expandEntry(entry, signal);
  });
  return runInSlices(joinEntries(expanded.flat(), defaults));
}

async function expandEntry(entry: Entry, signal: AbortSignal | undefined): Promise<PlainEntry[]> {
  if (entry.kind === 'tree') return walkHostTree(entry.hostPath, entry.options, signal);
  if (entry.kind !== 'file') return [entry];
  const { size, executable } = await lookAt(entry.source, entry.path);
  return [{ ...entry, kind: 'sized-file', size, executable }];
}

async function lookAt(source: NormalSource, path: string): Promise<{ size: number; executable: boolean }> {
  if (source.kind === 'bytes') return { size: source.bytes.byteLength, executable: false };
  if (source.kind === 'stream') return { size: streamSize(source.size, path), executable: false };
  const stats = await stat(source.hostPath).catch((error: unknown) => {
    throw unreadable(source.hostPath, error, path);
  });
  if (!stats.isFile()) {
    const message = `${source.hostPath} is not a regular file; a folder is taken with tree()`;
    throw new ImageError('UNSUPPORTED', message, { path, hostPath: source.hostPath });
  }
  return { size: stats.size, executable: isExecutable(stats) };
}

/** Joins entries to a tree in steps, without any I/O; hard links are resolved last, so that their order does not matter. */
export function* joinEntries(entries: readonly PlainEntry[], defaults: TreeDefaults): Steps<DirectoryNode> {
  const assembly = new Assembly(defaults);
  for (const entry of entries) {
    if (entry.kind !== 'hardlink') assembly.add(entry);
    yield;
  }
  for (const entry of entries) if (entry.kind === 'hardlink') assembly.link(entry.path, entry.existing);
  return assembly.root;
}

class Assembly {
  readonly root: DirectoryNode;
  readonly #epoch: number;

  constructor(defaults: TreeDefaults) {
    this.#epoch = defaults.epoch;
    const attributes = this.#attributes(undefined, 0o755, '');
    this.root = { kind: 'directory', name: '', path: '', parent: undefined, children: new Map(), ...attributes };
  }

  add(entry: Exclude<PlainEntry, { kind: 'hardlink' }>): void {
    const { path } = entry;
    const { parent, name } = this.#place(path);
    switch (entry.kind) {
      case 'directory':
        return this.#addDirectory(parent, name, path, entry.attributes);
      case 'symlink':
        checkLinkTarget(entry.target, path);
        return insert(parent, {
          kind: 'symlink',
          name,
          path,
          target: entry.target,
          ...this.#attributes(entry.attributes, 0o777, path),
        });
      case 'device':
        return insert(parent, {
          kind: 'device',
          name,
          path,
          type: entry.type,
          major: integer(entry.major, 'major', maxUint32, path),
          minor: integer(entry.minor, 'minor', maxUint32, path),
          ...this.#attributes(entry.attributes, 0o600, path),
        });
      case 'sized-file':
        return insert(parent, {
          kind: 'file',
          name,
          path,
          content: { source: entry.source, size: entry.size, links: 1 },
          ...this.#attributes(entry.attributes, entry.executable ? 0o755 : 0o644, path),
        });
    }
  }

  link(path: string, existing: string): void {
    const file = this.#find(existing, path);
    const { parent, name } = this.#place(path);
    file.content.links += 1;
    insert(parent, { ...file, name, path });
  }

  #find(existing: string, path: string): FileNode {
    let node: TreeNode | undefined = this.root;
    for (const name of splitImagePath(existing)) {
      node = node?.kind === 'directory' ? node.children.get(name) : undefined;
    }
    if (node?.kind === 'file') return node;
    throw new ImageError('NOT_FOUND', `hard link "${path}": "${existing}" is not a file of this image`, { path });
  }

  /** The directory that `path` lies in, made with its parents where it is missing, and the last name. */
  #place(path: string): { parent: DirectoryNode; name: string } {
    const names = splitImagePath(path);
    const name = names.pop() ?? '';
    let parent = this.root;
    for (const step of names) {
      const at = childPath(parent, step);
      const next = parent.children.get(step) ?? this.#newDirectory(parent, step, at, undefined);
      if (next.kind !== 'directory') {
        throw new ImageError('NOT_A_DIRECTORY', `"${path}" lies below "${at}", which is a ${next.kind}`, { path });
      }
      parent = next;
    }
    return { parent, name };
  }

  /** A directory may be named any number of times; attributes that are given replace those it had. */
  #addDirectory(parent: DirectoryNode, name: string, path: string, attributes: NodeAttributes | undefined): void {
    const existing = parent.children.get(name);
    if (existing?.kind !== 'directory') {
      if (existing !== undefined) throw duplicate(path, existing);
      this.#newDirectory(parent, name, path, attributes);
    } else if (attributes !== undefined) {
      Object.assign(existing, this.#attributes(attributes, 0o755, path));
    }
  }

  #newDirectory(parent: DirectoryNode, name: string, path: string, given: NodeAttributes | undefined): DirectoryNode {
    const attributes = this.#attributes(given, 0o755, path);
    const made: DirectoryNode = { kind: 'directory', name, path, parent, children: new Map(), ...attributes };
    parent.children.set(name, made);
    return made;
  }

  #attributes(given: NodeAttributes | undefined, mode: number, path: string): FullAttributes {
    return fullAttributes(given, { mode, epoch: this.#epoch }, path);
  }
}

function insert(parent: DirectoryNode, node: TreeNode): void {
  const existing = parent.children.get(node.name);
  if (existing !== undefined) throw duplicate(node.path, existing);
  parent.children.set(node.name, node);
}

function duplicate(path: string, existing: TreeNode): ImageError {
  return new ImageError('DUPLICATE', `"${path}" is there twice; it was a ${existing.kind} already`, { path });
}

function childPath(parent: DirectoryNode, name: string): string {
  return parent.path === '' ? name : `${parent.path}/${name}`;
}
