import { sectorBytes } from '../iso9660/sector.ts';
import { continuationEntry } from './entries.ts';
import { continuationEntryBytes } from './entry.ts';

/** A run of entries that lies together: in the directory record, or in the directory's continuation area. */
export interface SystemUseArea {
  /** Byte in the continuation area; 0 for the record itself. */
  readonly offset: number;
  readonly entries: readonly Buffer[];
  /** Bytes, with the CE entry that leads on where there is one. */
  readonly length: number;
}

/** Where the next continuation of one directory may lie. */
export interface ContinuationCursor {
  /** Bytes used so far. */
  used: number;
}

/**
 * Spreads the entries of one record over the record (first) and as many continuations as they need. A continuation never crosses
 * a sector, because readers load one block for each (SUSP §5.1).
 */
export function placeSystemUse(
  entries: readonly Buffer[],
  inlineRoom: number,
  cursor: ContinuationCursor,
): SystemUseArea[] {
  const areas: SystemUseArea[] = [];
  let rest = entries;
  let offset = 0;
  let room = inlineRoom;
  for (;;) {
    const total = lengthOf(rest);
    if (total <= room) {
      areas.push({ offset, entries: rest, length: total });
      if (areas.length > 1) cursor.used = offset + total;
      return areas;
    }
    const count = fitting(rest, room - continuationEntryBytes);
    const taken = rest.slice(0, count);
    const length = lengthOf(taken) + continuationEntryBytes;
    areas.push({ offset, entries: taken, length });
    if (areas.length > 1) cursor.used = offset + length;
    rest = rest.slice(count);
    offset = startOfContinuation(cursor.used, lengthOf(rest));
    room = sectorBytes - (offset % sectorBytes);
  }
}

/** The bytes of one area; `next` is the area that its CE entry leads to, and `sector` where the continuation area begins. */
export function renderArea(area: SystemUseArea, next: SystemUseArea | undefined, sector: number): Buffer {
  if (!next) return Buffer.concat(area.entries);
  const at = sector + Math.floor(next.offset / sectorBytes);
  return Buffer.concat([...area.entries, continuationEntry(at, next.offset % sectorBytes, next.length)]);
}

function startOfContinuation(used: number, needed: number): number {
  const room = sectorBytes - (used % sectorBytes);
  return needed <= room ? used : used + (room % sectorBytes);
}

function fitting(entries: readonly Buffer[], room: number): number {
  let used = 0;
  const over = entries.findIndex((entry) => (used += entry.length) > room);
  return over === -1 ? entries.length : over;
}

function lengthOf(entries: readonly Buffer[]): number {
  return entries.reduce((sum, entry) => sum + entry.length, 0);
}
