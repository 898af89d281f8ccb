import { LibvirtError } from '../errors.ts';

/** The most bytes of one CPU map on the wire (`REMOTE_CPUMAP_MAX`). */
const LONGEST_MAP = 2048;

/** The bytes that a map of so many bits takes. */
export function mapLength(bits: number): number {
  return Math.ceil(bits / 8);
}

/**
 * Numbers as a packed bitmap: bit 0 of byte 0 is number 0, bit 7 of it number 7.
 *
 * @throws {TypeError} something is not a whole number, or is negative.
 * @throws {LibvirtError} `INVALID_ARG` for a number that no map on the wire has room for.
 */
export function toBitmap(numbers: Iterable<number>): Uint8Array {
  const bits = [...numbers];
  const last = bits.reduce((most, bit) => Math.max(most, checkBit(bit)), -1);
  const map = new Uint8Array(mapLength(last + 1));
  for (const bit of bits) map[bit >> 3] = (map[bit >> 3] ?? 0) | (1 << (bit & 7));
  return map;
}

/** The numbers whose bits are set, in rising order. */
export function fromBitmap(map: Uint8Array): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const [at, byte] of map.entries()) {
    for (let bit = 0; bit < 8; bit++) if ((byte & (1 << bit)) !== 0) numbers.add(at * 8 + bit);
  }
  return numbers;
}

/** The numbers of each of several maps of `length` bytes that lie one after another. */
export function fromBitmaps(maps: Uint8Array, length: number): ReadonlySet<number>[] {
  const count = length === 0 ? 0 : Math.floor(maps.length / length);
  return Array.from({ length: count }, (_, i) => fromBitmap(maps.subarray(i * length, (i + 1) * length)));
}

/**
 * Numbers in libvirt's notation: `0-3,5`. The empty set is an empty text.
 *
 * @throws {TypeError} something is not a whole number, or is negative.
 */
export function formatNumbers(numbers: Iterable<number>): string {
  const sorted = [...new Set(numbers)].map(checkBit).toSorted((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const number of sorted) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}

/**
 * The numbers of libvirt's notation: `0-3,5,^2`.
 *
 * @throws {LibvirtError} `PROTOCOL` for a text that a server sent and that is none.
 */
export function parseNumbers(text: string): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const part of text.split(',').filter((item) => item.trim() !== '')) {
    const [, isExcluded, from, to = from] = /^\s*(\^)?(\d{1,5})(?:-(\d{1,5}))?\s*$/u.exec(part) ?? [];
    if (from === undefined || Number(to) < Number(from))
      throw new LibvirtError('PROTOCOL', `"${text}" is no list of numbers such as 0-3,5`);
    for (let number = Number(from); number <= Number(to); number++) {
      if (isExcluded === undefined) numbers.add(number);
      else numbers.delete(number);
    }
  }
  return new Set([...numbers].toSorted((a, b) => a - b));
}

function checkBit(bit: number): number {
  if (!Number.isInteger(bit) || bit < 0) throw new TypeError(`${bit} is no whole number from 0`);
  if (bit < LONGEST_MAP * 8) return bit;
  throw new LibvirtError('INVALID_ARG', `${bit} is more than the ${LONGEST_MAP * 8 - 1} that a map on the wire holds`);
}
