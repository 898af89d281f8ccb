import { writeRecordDate } from '../iso9660/dates.ts';
import { writeBoth32 } from '../iso9660/numbers.ts';
import type { TreeNode } from '../tree/node.ts';
import { continuationEntryBytes, continues, maxPayload, newEntry } from './entry.ts';
import { linkEntries } from './symbolic-link.ts';

/** Bytes of PX and TF together. */
const attributeBytes = 36 + 26;
const nameHeaderBytes = 5;
const fileTypes = { directory: 0o040000, file: 0o100000, symlink: 0o120000, device: 0 } as const;

/** The System Use entries of a child's record: PX, TF, NM, and SL for a link. */
export function childEntries(node: TreeNode): Buffer[] {
  const entries = [...attributeEntries(node), ...nameEntries(node.name)];
  return node.kind === 'symlink' ? [...entries, ...linkEntries(node.target)] : entries;
}

/** Bytes of {@link childEntries}, without making them, for what has no link target. */
export function childEntriesLength(node: Exclude<TreeNode, { kind: 'symlink' }>): number {
  const nameBytes = Buffer.byteLength(node.name);
  return attributeBytes + nameBytes + Math.ceil(nameBytes / maxPayload) * nameHeaderBytes;
}

/** PX and TF, which the records of "." and ".." have too. */
export function attributeEntries(node: TreeNode): Buffer[] {
  return [posixEntry(node), timesEntry(node.mtime)];
}

/** SP and ER, which the root's own record has (SUSP §5.3, §5.5; RRIP §4.3). */
export function rootEntries(): { readonly first: Buffer; readonly last: Buffer } {
  const first = newEntry('SP', 7);
  first.set([0xbe, 0xef, 0], 4);
  return { first, last: extensionEntry() };
}

/** CE: where the rest of the entries lies (SUSP §5.1). */
export function continuationEntry(sector: number, offset: number, length: number): Buffer {
  const entry = newEntry('CE', continuationEntryBytes);
  writeBoth32(entry, sector, 4);
  writeBoth32(entry, offset, 12);
  writeBoth32(entry, length, 20);
  return entry;
}

// 36 bytes as in RRIP 1.10: without the serial number that 1.12 added and some readers trip over.
function posixEntry(node: TreeNode): Buffer {
  const entry = newEntry('PX', 36);
  writeBoth32(entry, fileTypes[node.kind] | node.mode, 4);
  writeBoth32(entry, linkCount(node), 12);
  writeBoth32(entry, node.uid, 20);
  writeBoth32(entry, node.gid, 28);
  return entry;
}

function linkCount(node: TreeNode): number {
  if (node.kind === 'file') return node.content.links;
  if (node.kind !== 'directory') return 1;
  let count = 2;
  for (const child of node.children.values()) if (child.kind === 'directory') count += 1;
  return count;
}

/** TF with the times of modification, access and attribute change, in the short form (RRIP §4.1.6). */
function timesEntry(mtime: number): Buffer {
  const entry = newEntry('TF', 26);
  entry[4] = 0x02 | 0x04 | 0x08;
  writeRecordDate(entry, mtime, 5);
  entry.copy(entry, 12, 5, 12);
  entry.copy(entry, 19, 5, 12);
  return entry;
}

function nameEntries(name: string): Buffer[] {
  const bytes = Buffer.from(name);
  const entries: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += maxPayload) {
    const piece = bytes.subarray(at, at + maxPayload);
    const entry = newEntry('NM', 5 + piece.length);
    entry[4] = at + maxPayload < bytes.length ? continues : 0;
    entry.set(piece, 5);
    entries.push(entry);
  }
  return entries;
}

// The three texts are prescribed by RRIP §4.3.
function extensionEntry(): Buffer {
  const identifier = 'RRIP_1991A';
  const descriptor = 'THE ROCK RIDGE INTERCHANGE PROTOCOL PROVIDES SUPPORT FOR POSIX FILE SYSTEM SEMANTICS';
  const source =
    'PLEASE CONTACT DISC PUBLISHER FOR SPECIFICATION SOURCE.  SEE PUBLISHER IDENTIFIER IN PRIMARY VOLUME DESCRIPTOR FOR ' +
    'CONTACT INFORMATION.';
  const entry = newEntry('ER', 8 + identifier.length + descriptor.length + source.length);
  entry.set([identifier.length, descriptor.length, source.length, 1], 4);
  entry.write(identifier + descriptor + source, 8, 'latin1');
  return entry;
}
