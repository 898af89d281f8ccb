import type { HierarchyDirectory, NameSpace } from './hierarchy.ts';

/** Bytes of the path table of one name space (ECMA-119 §6.9). */
export function pathTableLength(directories: readonly HierarchyDirectory[], space: NameSpace): number {
  return directories.reduce((sum, directory) => sum + entryLength(identifierOf(directory, space).length), 0);
}

/** The path table in little-endian (type L) or big-endian (type M) order (ECMA-119 §6.9.2). */
export function renderPathTable(
  directories: readonly HierarchyDirectory[],
  space: NameSpace,
  sectorOf: (directory: HierarchyDirectory) => number,
  order: 'L' | 'M',
): Buffer {
  const table = Buffer.alloc(pathTableLength(directories, space));
  let at = 0;
  for (const directory of directories) {
    const identifier = identifierOf(directory, space);
    table[at] = identifier.length;
    if (order === 'L') {
      table.writeUInt32LE(sectorOf(directory), at + 2);
      table.writeUInt16LE(directory.parent.number, at + 6);
    } else {
      table.writeUInt32BE(sectorOf(directory), at + 2);
      table.writeUInt16BE(directory.parent.number, at + 6);
    }
    table.set(identifier, at + 8);
    at += entryLength(identifier.length);
  }
  return table;
}

function entryLength(identifierLength: number): number {
  return 8 + identifierLength + (identifierLength % 2);
}

function identifierOf(directory: HierarchyDirectory, space: NameSpace): Buffer {
  return directory.number === 1 ? Buffer.alloc(1) : space.encode(directory.identifier);
}
