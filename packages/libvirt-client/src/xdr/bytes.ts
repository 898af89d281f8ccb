import { isUint8Array } from 'node:util/types';
import type { Codec } from './codec.ts';
import { describe, XdrFault } from './errors.ts';
import type { Bounds } from './types.ts';

/** Text (RFC 4506 §4.11), UTF-8 by convention. NUL would end it early at the other end, and so is refused. */
export function stringCodec(max: number): Codec {
  return {
    minSize: 4,
    encode(writer, value) {
      if (typeof value !== 'string') throw new XdrFault('TYPE', `expected a string, got ${describe(value)}`);
      const nul = value.indexOf('\0');
      if (nul !== -1) throw new XdrFault('VALUE', `NUL at ${nul} cannot be part of a string`);
      writer.string(value, max);
    },
    decode: (reader) => reader.string(reader.count(max, 1)),
  };
}

/** Bytes, packed (RFC 4506 §4.9, §4.10). */
export function opaqueCodec(bounds: Bounds): Codec {
  if ('length' in bounds) {
    const { length } = bounds;
    return {
      minSize: length,
      encode: (writer, value) => writer.opaque(bytesOf(value, bounds)),
      decode: (reader) => reader.opaque(length),
    };
  }
  return {
    minSize: 4,
    encode(writer, value) {
      const bytes = bytesOf(value, bounds);
      writer.uint(bytes.length);
      writer.opaque(bytes);
    },
    decode: (reader) => reader.opaque(reader.count(bounds.max, 1)),
  };
}

/** Bytes, each of which takes four on the wire. */
export function charsCodec(bounds: Bounds): Codec {
  if ('length' in bounds) {
    const { length } = bounds;
    return {
      minSize: length * 4,
      encode: (writer, value) => writer.chars(bytesOf(value, bounds)),
      decode: (reader) => reader.chars(length),
    };
  }
  return {
    minSize: 4,
    encode(writer, value) {
      const bytes = bytesOf(value, bounds);
      writer.uint(bytes.length);
      writer.chars(bytes);
    },
    decode: (reader) => reader.chars(reader.count(bounds.max, 4)),
  };
}

function bytesOf(value: unknown, bounds: Bounds): Uint8Array {
  if (!isUint8Array(value)) throw new XdrFault('TYPE', `expected a Uint8Array, got ${describe(value)}`);
  checkCount(value.length, bounds, 'bytes');
  return value;
}

/** Refuses a count that `bounds` does not allow. */
export function checkCount(count: number, bounds: Bounds, unit: string): void {
  if ('length' in bounds) {
    if (count !== bounds.length) throw new XdrFault('LIMIT', `expected ${bounds.length} ${unit}, got ${count}`);
  } else if (count > bounds.max) throw new XdrFault('LIMIT', `${count} ${unit} are over the limit of ${bounds.max}`);
}
