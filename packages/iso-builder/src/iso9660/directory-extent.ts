import { attributeEntries, childEntries, childEntriesLength, rootEntries } from '../rock-ridge/entries.ts';
import { placeSystemUse, renderArea, type ContinuationCursor, type SystemUseArea } from '../rock-ridge/system-use.ts';
import type { TreeNode } from '../tree/node.ts';
import { fileFlags, maxRecordBytes, recordBase, recordLength, writeRecord } from './directory-record.ts';
import type { Extent } from './extents.ts';
import type { HierarchyDirectory, NameSpace } from './hierarchy.ts';
import { roundUpToSector, sectorBytes } from './sector.ts';

/** Bytes that a directory takes: its records, and behind them the continuations of their System Use entries. */
export interface DirectorySize {
  readonly records: number;
  readonly continuation: number;
}

/** Where things lie, for the rendering of records. */
export interface Placement {
  readonly directory: (directory: HierarchyDirectory) => Extent;
  readonly directoryNode: (node: TreeNode) => Extent;
  readonly file: (node: TreeNode) => readonly Extent[];
}

/** One record, placed in its directory. */
interface PlacedRecord {
  readonly at: number;
  readonly identifier: Buffer;
  readonly node: TreeNode;
  /** `self` and `parent` are the records of "." and "..". */
  readonly role: 'self' | 'parent' | 'child';
  /** Which extent of the node; a file over 4 GiB has a record for each. */
  readonly extent: number;
  readonly isLast: boolean;
  /** Bytes of the record. */
  readonly length: number;
  /** Bytes of its System Use field. */
  readonly inlineLength: number;
  /** The System Use field and its continuations; empty where the field holds everything. */
  readonly areas: readonly SystemUseArea[];
}

/** Measures a directory. `extentCount` says how many records a file has. */
export function measureDirectory(
  directory: HierarchyDirectory,
  space: NameSpace,
  extentCount: (node: TreeNode) => number,
): DirectorySize {
  let records = 0;
  let continuation = 0;
  for (const record of placeRecords(directory, space, extentCount)) {
    records = record.at + record.length;
    for (const area of record.areas.slice(1)) continuation = area.offset + area.length;
  }
  return { records: roundUpToSector(records), continuation: roundUpToSector(continuation) };
}

/** Renders a directory with its continuation area. It walks the records just as {@link measureDirectory} did. */
export function renderDirectory(
  directory: HierarchyDirectory,
  space: NameSpace,
  size: DirectorySize,
  placement: Placement,
): Buffer {
  const bytes = Buffer.alloc(size.records + size.continuation);
  const own = placement.directory(directory);
  const continuationSector = own.sector + size.records / sectorBytes;
  for (const record of placeRecords(directory, space, (node) => placement.file(node).length)) {
    const { sector, length } = extentOf(record, directory, placement);
    const isDirectory = record.node.kind === 'directory';
    const flags = (isDirectory ? fileFlags.directory : 0) | (record.isLast ? 0 : fileFlags.multiExtent);
    const rendered = record.areas.map((area, index) => renderArea(area, record.areas[index + 1], continuationSector));
    const inline = rendered[0] ?? (space.rockRidge ? Buffer.concat(entriesOf(record, directory)) : undefined);
    const { identifier } = record;
    writeRecord(bytes, record.at, { identifier, sector, length, mtime: record.node.mtime, flags }, inline);
    for (const [index, area] of record.areas.entries()) {
      const content = rendered[index];
      if (index > 0 && content) bytes.set(content, size.records + area.offset);
    }
  }
  return bytes;
}

function extentOf(record: PlacedRecord, directory: HierarchyDirectory, placement: Placement): Extent {
  if (record.role === 'self') return placement.directory(directory);
  if (record.role === 'parent') return placement.directory(directory.parent);
  if (record.node.kind === 'directory') return placement.directoryNode(record.node);
  return placement.file(record.node)[record.extent] ?? { sector: 0, length: 0 };
}

/** Places all records of a directory; a record that would cross a sector starts in the next (ECMA-119 §6.8.1.1). */
function* placeRecords(
  directory: HierarchyDirectory,
  space: NameSpace,
  extentCount: (node: TreeNode) => number,
): Generator<PlacedRecord> {
  const cursor = { used: 0 };
  let at = 0;
  for (const record of listRecords(directory, space, extentCount)) {
    const systemUse = space.rockRidge ? placeEntries(record, directory, cursor) : { inlineLength: 0, areas: [] };
    const length = recordLength(record.identifier.length, systemUse.inlineLength);
    if ((at % sectorBytes) + length > sectorBytes) at = roundUpToSector(at);
    yield { ...record, ...systemUse, at, length };
    at += length;
  }
}

type UnplacedRecord = Pick<PlacedRecord, 'identifier' | 'node' | 'role' | 'extent' | 'isLast'>;

// Most entries fit their record, and then their length is enough until they are rendered.
function placeEntries(
  record: UnplacedRecord,
  directory: HierarchyDirectory,
  cursor: ContinuationCursor,
): Pick<PlacedRecord, 'inlineLength' | 'areas'> {
  const room = maxRecordBytes - recordBase(record.identifier.length);
  if (record.role === 'child' && record.node.kind !== 'symlink') {
    const inlineLength = childEntriesLength(record.node);
    if (inlineLength <= room) return { inlineLength, areas: [] };
  }
  const areas = placeSystemUse(entriesOf(record, directory), room, cursor);
  return { inlineLength: areas[0]?.length ?? 0, areas };
}

function* listRecords(
  directory: HierarchyDirectory,
  space: NameSpace,
  extentCount: (node: TreeNode) => number,
): Generator<UnplacedRecord> {
  const special = { extent: 0, isLast: true };
  yield { ...special, identifier: Buffer.from([0]), node: directory.node, role: 'self' };
  yield { ...special, identifier: Buffer.from([1]), node: directory.parent.node, role: 'parent' };
  for (const { node, identifier } of directory.children) {
    const encoded = space.encode(identifier);
    const count = node.kind === 'directory' ? 1 : extentCount(node);
    for (let extent = 0; extent < count; extent += 1) {
      yield { identifier: encoded, node, role: 'child', extent, isLast: extent === count - 1 };
    }
  }
}

function entriesOf(record: UnplacedRecord, directory: HierarchyDirectory): Buffer[] {
  if (record.role === 'child') return childEntries(record.node);
  const entries = attributeEntries(record.node);
  if (record.role === 'parent' || directory.number !== 1) return entries;
  const { first, last } = rootEntries();
  return [first, ...entries, last];
}
