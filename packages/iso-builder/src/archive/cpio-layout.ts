import { ImageError } from '../errors.ts';
import { paddingAfter, type Segment } from '../output/segment.ts';
import type { NormalSource } from '../source/source.ts';
import { walkTree, type DirectoryNode, type FileContent, type TreeNode } from '../tree/node.ts';
import { newcAlignment, newcHeaderLength, renderNewcHeader, type NewcHeader } from './newc-header.ts';

/** One entry of a planned archive. */
export interface PlannedEntry {
  readonly path: string;
  readonly kind: TreeNode['kind'];
  /** Byte of the archive, before compression, where the entry's header starts. */
  readonly offset: number;
  /** Bytes of content stored here: those of a link are its target; of hard-linked names the last one has them. */
  readonly size: number;
  /** File type and permission bits. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Seconds since 1970. */
  readonly mtime: number;
  /** Inode number, from 1 in the order of entries; the names of one file share it. */
  readonly ino: number;
}

/** The layout of an archive, before a byte of it is made. */
export interface CpioPlan {
  /** Bytes of the archive before compression. */
  readonly size: number;
  /** Parents before children, in name order. */
  readonly entries: readonly PlannedEntry[];
}

/** An entry with what it takes to write it. */
export interface PlacedEntry {
  readonly planned: PlannedEntry;
  readonly header: NewcHeader;
  readonly source: NormalSource | undefined;
}

const fileTypes = { directory: 0o040000, file: 0o100000, symlink: 0o120000 } as const;
const deviceTypes = { character: 0o020000, block: 0o060000 } as const;
const maxUint32 = 0xffff_ffff;
const trailerName = 'TRAILER!!!';
/** Archives end at a multiple of this, as those of other writers do. */
const recordBytes = 512;

/** Gives every entry its place. Does no I/O. Throws an `ImageError` for what the format's 32-bit fields cannot hold. */
export function layOutCpio(root: DirectoryNode): { readonly plan: CpioPlan; readonly placed: readonly PlacedEntry[] } {
  const inodes = new Inodes();
  const placed: PlacedEntry[] = [];
  let offset = 0;
  for (const node of walkTree(root)) {
    const entry = placeEntry(node, offset, inodes);
    placed.push(entry);
    offset = align(offset + newcHeaderLength(entry.header.name) + entry.header.size, newcAlignment);
  }
  const size = align(offset + newcHeaderLength(trailerName), recordBytes);
  return { plan: { size, entries: placed.map((entry) => entry.planned) }, placed };
}

/** The bytes of an archive, in order. */
export function* cpioSegments(placed: readonly PlacedEntry[], size: number): Generator<Segment> {
  let written = 0;
  for (const { header, source } of placed) {
    const length = newcHeaderLength(header.name);
    yield { kind: 'rendered', length, render: () => renderNewcHeader(header) };
    if (source) {
      yield { kind: 'content', length: header.size, source, path: header.name };
      yield* paddingAfter(header.size, newcAlignment);
    }
    written += length + align(header.size, newcAlignment);
  }
  const none = { ino: 0, mode: 0, links: 1, uid: 0, gid: 0, mtime: 0, size: 0, major: 0, minor: 0 };
  const trailer = renderNewcHeader({ name: trailerName, ...none });
  yield { kind: 'rendered', length: trailer.length, render: () => trailer };
  yield { kind: 'zeros', length: size - written - trailer.length };
}

function placeEntry(node: TreeNode, offset: number, inodes: Inodes): PlacedEntry {
  const { path, uid, gid, mtime } = node;
  if (path === trailerName) {
    throw new ImageError('INVALID_NAME', `"${trailerName}" is the name that ends an archive; no entry can have it`, {
      path,
    });
  }
  if (mtime < 0 || mtime > maxUint32) {
    throw new ImageError('INVALID_ATTRIBUTE', `"${path}": cpio holds times of 1970 to 2106, not ${mtime} s`, { path });
  }
  const { ino, links, isLast } = inodes.next(node);
  const source = isLast ? sourceOf(node) : undefined;
  const size = sizeOf(node, source);
  if (size > maxUint32) {
    throw new ImageError('TOO_LARGE', `"${path}" has ${size} bytes; a newc archive holds files below 4 GiB`, { path });
  }
  const { major, minor } = node.kind === 'device' ? node : { major: 0, minor: 0 };
  const mode = (node.kind === 'device' ? deviceTypes[node.type] : fileTypes[node.kind]) | node.mode;
  return {
    planned: { path, kind: node.kind, offset, size, mode, uid, gid, mtime, ino },
    header: { name: path, ino, mode, links, uid, gid, mtime, size, major, minor },
    source,
  };
}

function sourceOf(node: TreeNode): NormalSource | undefined {
  if (node.kind === 'file') return node.content.source;
  return node.kind === 'symlink' ? { kind: 'bytes', bytes: Buffer.from(node.target) } : undefined;
}

function sizeOf(node: TreeNode, source: NormalSource | undefined): number {
  if (source === undefined) return 0;
  return node.kind === 'file' ? node.content.size : source.kind === 'bytes' ? source.bytes.byteLength : 0;
}

/** Numbers entries; the names of one file share a number, and the last of them carries the content. */
class Inodes {
  readonly #shared = new Map<FileContent, { ino: number; left: number }>();
  #last = 0;

  next(node: TreeNode): { ino: number; links: number; isLast: boolean } {
    if (node.kind !== 'file' || node.content.links === 1) {
      return { ino: this.#new(), links: node.kind === 'directory' ? 2 : 1, isLast: true };
    }
    const { content } = node;
    const known = this.#shared.get(content) ?? { ino: this.#new(), left: content.links };
    known.left -= 1;
    this.#shared.set(content, known);
    return { ino: known.ino, links: content.links, isLast: known.left === 0 };
  }

  #new(): number {
    this.#last += 1;
    return this.#last;
  }
}

function align(value: number, unit: number): number {
  return Math.ceil(value / unit) * unit;
}
