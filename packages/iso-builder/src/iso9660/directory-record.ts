import { writeRecordDate } from './dates.ts';
import { writeBoth16, writeBoth32 } from './numbers.ts';

/** Bytes of a directory record before its identifier (ECMA-119 §9.1). */
const headerBytes = 33;
/** A record's length is one byte, and even. */
export const maxRecordBytes = 254;

/** File flags (ECMA-119 §9.1.6). */
export const fileFlags = { directory: 0x02, multiExtent: 0x80 } as const;

/** What a directory record says. */
export interface DirectoryRecord {
  readonly identifier: Uint8Array;
  /** First sector of the extent. */
  readonly sector: number;
  /** Bytes of the extent. */
  readonly length: number;
  /** Seconds since 1970. */
  readonly mtime: number;
  readonly flags: number;
}

/** Bytes of a record before its System Use field; the identifier is padded so that the field starts at an even byte. */
export function recordBase(identifierLength: number): number {
  return headerBytes + identifierLength + (1 - (identifierLength % 2));
}

/** Bytes of a whole record, which are even (ECMA-119 §9.1.13). */
export function recordLength(identifierLength: number, systemUseLength: number): number {
  const length = recordBase(identifierLength) + systemUseLength;
  return length + (length % 2);
}

/** Writes a record at `at`. The target is zero there. */
export function writeRecord(target: Buffer, at: number, record: DirectoryRecord, systemUse?: Uint8Array): void {
  const { identifier } = record;
  target[at] = recordLength(identifier.length, systemUse?.length ?? 0);
  writeBoth32(target, record.sector, at + 2);
  writeBoth32(target, record.length, at + 10);
  writeRecordDate(target, record.mtime, at + 18);
  target[at + 25] = record.flags;
  writeBoth16(target, 1, at + 28);
  target[at + 32] = identifier.length;
  target.set(identifier, at + headerBytes);
  if (systemUse) target.set(systemUse, at + recordBase(identifier.length));
}
