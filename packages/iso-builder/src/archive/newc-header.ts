/** One entry's header in a newc archive: each field becomes eight hexadecimal digits. */
export interface NewcHeader {
  /** Path without leading slash. */
  readonly name: string;
  readonly ino: number;
  /** File type and permission bits. */
  readonly mode: number;
  readonly links: number;
  readonly uid: number;
  readonly gid: number;
  readonly mtime: number;
  /** Bytes of content that follow. */
  readonly size: number;
  /** Device numbers of a device node, otherwise 0. */
  readonly major: number;
  readonly minor: number;
}

const magic = '070701';
const fixedBytes = 110;
/** Headers and contents start at multiples of this. */
export const newcAlignment = 4;

/** Bytes of a header with its name and padding. */
export function newcHeaderLength(name: string): number {
  return Math.ceil((fixedBytes + Buffer.byteLength(name) + 1) / newcAlignment) * newcAlignment;
}

/** The bytes of a header, as Linux's documentation of the initramfs buffer format lays them out. */
export function renderNewcHeader(header: NewcHeader): Buffer {
  const { name, ino, mode, links, uid, gid, mtime, size, major, minor } = header;
  const nameBytes = Buffer.byteLength(name) + 1;
  const fields = [ino, mode, uid, gid, links, mtime, size, 0, 0, major, minor, nameBytes, 0];
  const target = Buffer.alloc(newcHeaderLength(name));
  target.write(magic + fields.map((field) => field.toString(16).toUpperCase().padStart(8, '0')).join(''), 0, 'latin1');
  target.write(name, fixedBytes);
  return target;
}
