/** What the Rock Ridge entries of one record say. */
export interface RockRidge {
  readonly name: string;
  readonly mode: number;
  readonly links: number;
  readonly uid: number;
  readonly gid: number;
  /** Year, month, day, hour, minute, second, zone, as recorded. */
  readonly mtime: readonly number[];
  readonly target: string | undefined;
}

const sectorBytes = 2048;

/** Reads the entries of a record, following CE from sector to sector; fails when one area crosses a sector. */
export function readRockRidge(image: Buffer, systemUse: Buffer): RockRidge {
  const names: Buffer[] = [];
  const components: { flags: number; content: Buffer }[] = [];
  let px = Buffer.alloc(36);
  let tf = Buffer.alloc(26);
  for (const entry of entriesOf(image, systemUse)) {
    const signature = entry.toString('latin1', 0, 2);
    if (signature === 'NM') names.push(entry.subarray(5));
    if (signature === 'PX') px = Buffer.from(entry);
    if (signature === 'TF') tf = Buffer.from(entry);
    if (signature === 'SL') components.push(...componentsOf(entry));
  }
  return {
    name: Buffer.concat(names).toString(),
    mode: px.readUInt32LE(4),
    links: px.readUInt32LE(12),
    uid: px.readUInt32LE(20),
    gid: px.readUInt32LE(28),
    mtime: [...tf.subarray(5, 12)],
    target: components.length === 0 ? undefined : joinComponents(components),
  };
}

function* entriesOf(image: Buffer, systemUse: Buffer): Generator<Buffer> {
  let area = systemUse;
  for (;;) {
    let next: Buffer | undefined;
    for (let at = 0; at + 4 <= area.length;) {
      const length = area.readUInt8(at + 2);
      if (length < 4 || at + length > area.length) throw new Error('an entry reaches beyond its area');
      const entry = area.subarray(at, at + length);
      if (entry.toString('latin1', 0, 2) === 'CE') next = continuation(image, entry);
      else yield entry;
      at += length;
    }
    if (next === undefined) return;
    area = next;
  }
}

function continuation(image: Buffer, entry: Buffer): Buffer {
  const [sector, offset, length] = [entry.readUInt32LE(4), entry.readUInt32LE(12), entry.readUInt32LE(20)];
  if (offset + length > sectorBytes) throw new Error('a continuation crosses a sector');
  return image.subarray(sector * sectorBytes + offset, sector * sectorBytes + offset + length);
}

function* componentsOf(entry: Buffer): Generator<{ flags: number; content: Buffer }> {
  for (let at = 5; at < entry.length;) {
    const length = entry.readUInt8(at + 1);
    yield { flags: entry.readUInt8(at), content: entry.subarray(at + 2, at + 2 + length) };
    at += 2 + length;
  }
}

function joinComponents(components: readonly { flags: number; content: Buffer }[]): string {
  const names: string[] = [];
  let pending: Buffer[] = [];
  for (const { flags, content } of components) {
    pending.push(content);
    if ((flags & 1) !== 0) continue;
    const text = Buffer.concat(pending).toString();
    pending = [];
    names.push((flags & 2) !== 0 ? '.' : (flags & 4) !== 0 ? '..' : text);
  }
  return names.length === 1 && names[0] === '' ? '/' : names.join('/');
}
