import { readRockRidge, type RockRidge } from './rock-ridge.ts';

/** A second opinion on our own images: a strict reader that shares no code with the writer and fails on every broken rule. */
export interface ReadNode {
  readonly kind: 'file' | 'directory';
  /** Bytes of the file; empty for a directory. */
  readonly content: Buffer;
  readonly extents: readonly { sector: number; length: number }[];
  readonly identifier: string;
  readonly rockRidge: RockRidge | undefined;
}

interface Volume {
  readonly label: string;
  readonly sectors: number;
  readonly tables: { length: number; l: number; m: number };
  readonly root: RawRecord;
}

interface RawRecord {
  readonly length: number;
  readonly sector: number;
  readonly size: number;
  readonly flags: number;
  readonly identifier: Buffer;
  readonly systemUse: Buffer;
}

const sectorBytes = 2048;

/** Reads every node of one view, by path. */
export function readIsoImage(image: Uint8Array, view: 'rock-ridge' | 'iso9660' | 'joliet'): Map<string, ReadNode> {
  const bytes = Buffer.from(image.buffer, image.byteOffset, image.byteLength);
  const volume = readVolume(bytes, view === 'joliet' ? 2 : 1);
  assert(volume.sectors * sectorBytes === bytes.length, 'the volume fills the image');
  const nodes = new Map<string, ReadNode>();
  const directories: RawRecord[] = [];
  const queue = [{ record: volume.root, path: '', parent: volume.root }];
  for (const { record, path, parent } of queue) {
    directories.push(record);
    for (const child of readDirectory(bytes, record, parent, view)) {
      const name = child.rockRidge?.name ?? decode(child.identifier, view).replace(/;1$/, '');
      const childPath = path === '' ? name : `${path}/${name}`;
      assert(!nodes.has(childPath), `"${childPath}" is there once`);
      nodes.set(childPath, toNode(bytes, child, view));
      const [first] = child.records;
      if (first && isDirectory(first)) queue.push({ record: first, path: childPath, parent: record });
    }
  }
  checkPathTables(bytes, volume, directories);
  return nodes;
}

/** The fields of a primary (1) or Joliet (2) volume descriptor. */
export function readVolume(bytes: Buffer, type: 1 | 2): Volume {
  for (let sector = 16; ; sector += 1) {
    const at = sector * sectorBytes;
    assert(
      bytes.toString('latin1', at + 1, at + 6) === 'CD001' && bytes[at + 6] === 1,
      'a descriptor has its signature',
    );
    assert(bytes[at] !== 255, `a descriptor of type ${type} is there`);
    if (bytes[at] !== type) continue;
    const tableLength = both32(bytes, at + 132);
    return {
      label: (type === 1
        ? bytes.toString('latin1', at + 40, at + 72)
        : ucs2(bytes.subarray(at + 40, at + 72))
      ).trimEnd(),
      sectors: both32(bytes, at + 80),
      tables: { length: tableLength, l: bytes.readUInt32LE(at + 140), m: bytes.readUInt32BE(at + 148) },
      root: readRecord(bytes, at + 156),
    };
  }
}

interface Child {
  readonly identifier: Buffer;
  readonly records: RawRecord[];
  readonly rockRidge: RockRidge | undefined;
}

function readDirectory(bytes: Buffer, own: RawRecord, parent: RawRecord, view: string): Child[] {
  assert(own.size % sectorBytes === 0, 'a directory has whole sectors');
  const children: Child[] = [];
  let index = 0;
  let goesOn = false;
  for (const record of listRecords(bytes, own)) {
    index += 1;
    if (index <= 2) {
      const expected = index === 1 ? own : parent;
      assert(record.identifier.equals(Buffer.from([index - 1])), 'a directory begins with "." and ".."');
      assert(record.sector === expected.sector && record.size === expected.size, '"." and ".." point home');
      continue;
    }
    assert((record.sector + Math.ceil(record.size / sectorBytes)) * sectorBytes <= bytes.length, 'an extent is inside');
    const last = children.at(-1);
    if (goesOn && last) {
      assert(last.identifier.equals(record.identifier), 'the extents of a file follow each other');
      last.records.push(record);
    } else {
      if (last) assert(comesBefore(last.identifier, record.identifier, view), 'records are sorted');
      const rockRidge = view === 'rock-ridge' ? readRockRidge(bytes, record.systemUse) : undefined;
      children.push({ identifier: record.identifier, records: [record], rockRidge });
    }
    goesOn = (record.flags & 0x80) !== 0;
  }
  assert(!goesOn, 'the last extent ends its file');
  return children;
}

function* listRecords(bytes: Buffer, own: RawRecord): Generator<RawRecord> {
  const start = own.sector * sectorBytes;
  for (let at = start; at < start + own.size;) {
    if (bytes[at] === 0) {
      const next = Math.ceil((at + 1) / sectorBytes) * sectorBytes;
      assert(
        bytes.subarray(at, next).every((byte) => byte === 0),
        'the rest of a sector is zero',
      );
      at = next;
      continue;
    }
    const record = readRecord(bytes, at);
    assert(
      Math.floor(at / sectorBytes) === Math.floor((at + record.length - 1) / sectorBytes),
      'no record crosses a sector',
    );
    yield record;
    at += record.length;
  }
}

function readRecord(bytes: Buffer, at: number): RawRecord {
  const length = bytes.readUInt8(at);
  const identifierLength = bytes.readUInt8(at + 32);
  const systemUse = at + 33 + identifierLength + (identifierLength % 2 === 0 ? 1 : 0);
  assert(length % 2 === 0 && systemUse <= at + length, 'a record is even and holds its identifier');
  assert(both16(bytes, at + 28) === 1, 'a record names volume 1');
  return {
    length,
    sector: both32(bytes, at + 2),
    size: both32(bytes, at + 10),
    flags: bytes.readUInt8(at + 25),
    identifier: bytes.subarray(at + 33, at + 33 + identifierLength),
    systemUse: bytes.subarray(systemUse, at + length),
  };
}

function checkPathTables(bytes: Buffer, volume: Volume, directories: readonly RawRecord[]): void {
  let at = 0;
  let lastParent = 1;
  for (const directory of directories) {
    const l = volume.tables.l * sectorBytes + at;
    const m = volume.tables.m * sectorBytes + at;
    const length = bytes.readUInt8(l);
    assert(length === bytes.readUInt8(m) && length === directory.identifier.length, 'both tables name the directory');
    assert(bytes.subarray(l + 8, l + 8 + length).equals(directory.identifier), 'the table has the identifier');
    assert(
      bytes.readUInt32LE(l + 2) === directory.sector && bytes.readUInt32BE(m + 2) === directory.sector,
      'and its sector',
    );
    const parent = bytes.readUInt16LE(l + 6);
    assert(parent === bytes.readUInt16BE(m + 6) && parent >= lastParent, 'parents are in order');
    lastParent = parent;
    at += 8 + length + (length % 2);
  }
  assert(at === volume.tables.length, 'the tables hold every directory once');
}

function toNode(bytes: Buffer, child: Child, view: string): ReadNode {
  const extents = child.records.map(({ sector, size }) => ({ sector, length: size }));
  const kind = child.records.some(isDirectory) ? 'directory' : 'file';
  const pieces = extents.map(({ sector, length }) =>
    bytes.subarray(sector * sectorBytes, sector * sectorBytes + length),
  );
  const content = kind === 'file' ? Buffer.concat(pieces) : Buffer.alloc(0);
  return { kind, content, extents, identifier: decode(child.identifier, view), rockRidge: child.rockRidge };
}

function isDirectory(record: RawRecord): boolean {
  return (record.flags & 2) !== 0;
}

function comesBefore(a: Buffer, b: Buffer, view: string): boolean {
  const [first = '', second = ''] = [a, b].map((identifier) => decode(identifier, view).replace(/;1$/, ''));
  return first < second;
}

function decode(identifier: Buffer, view: string): string {
  return view === 'joliet' ? ucs2(identifier) : identifier.toString('latin1');
}

function ucs2(bytes: Buffer): string {
  return Buffer.from(bytes).swap16().toString('utf16le');
}

/** A 32-bit number that is there in both byte orders. */
function both32(bytes: Buffer, at: number): number {
  assert(bytes.readUInt32LE(at) === bytes.readUInt32BE(at + 4), 'both byte orders say the same');
  return bytes.readUInt32LE(at);
}

function both16(bytes: Buffer, at: number): number {
  assert(bytes.readUInt16LE(at) === bytes.readUInt16BE(at + 2), 'both byte orders say the same');
  return bytes.readUInt16LE(at);
}

function assert(condition: boolean, rule: string): void {
  if (!condition) throw new Error(`broken image: not true that ${rule}`);
}
