import { describe, XdrFault } from './errors.ts';
import type { Codec } from './codec.ts';
import type { ScalarKind } from './types.ts';

function integer(value: unknown, low: number, high: number): number {
  if (typeof value !== 'number') throw new XdrFault('TYPE', `expected a number, got ${describe(value)}`);
  if (!Number.isInteger(value) || value < low || value > high) {
    throw new XdrFault('RANGE', `${value} is not an integer from ${low} to ${high}`);
  }
  return value;
}

function wide(value: unknown, low: bigint, high: bigint): bigint {
  if (typeof value !== 'bigint') throw new XdrFault('TYPE', `expected a bigint, got ${describe(value)}`);
  if (value < low || value > high) throw new XdrFault('RANGE', `${value} is not an integer from ${low} to ${high}`);
  return value;
}

/** A small integer that takes 4 bytes; reading keeps the bits of its C width, as libvirt's decoder does. */
function narrow(bits: 8 | 16, signed: boolean): Codec {
  const low = signed ? -(2 ** (bits - 1)) : 0;
  const high = signed ? 2 ** (bits - 1) - 1 : 2 ** bits - 1;
  const shift = 32 - bits;
  return {
    minSize: 4,
    encode: (writer, value) => writer.int(integer(value, low, high)),
    decode: signed ? (reader) => (reader.int() << shift) >> shift : (reader) => (reader.int() << shift) >>> shift,
  };
}

/** The codecs of the types that are one number, boolean or bigint (RFC 4506 §4.1–§4.7). */
export const scalarCodecs: Readonly<Record<ScalarKind, Codec>> = {
  int: {
    minSize: 4,
    encode: (writer, value) => writer.int(integer(value, -0x8000_0000, 0x7fff_ffff)),
    decode: (reader) => reader.int(),
  },
  uint: {
    minSize: 4,
    encode: (writer, value) => writer.uint(integer(value, 0, 0xffff_ffff)),
    decode: (reader) => reader.uint(),
  },
  hyper: {
    minSize: 8,
    encode: (writer, value) => writer.hyper(wide(value, -(2n ** 63n), 2n ** 63n - 1n)),
    decode: (reader) => reader.hyper(),
  },
  uhyper: {
    minSize: 8,
    encode: (writer, value) => writer.uhyper(wide(value, 0n, 2n ** 64n - 1n)),
    decode: (reader) => reader.uhyper(),
  },
  char: /* @__PURE__ */ narrow(8, true),
  uchar: /* @__PURE__ */ narrow(8, false),
  short: /* @__PURE__ */ narrow(16, true),
  ushort: /* @__PURE__ */ narrow(16, false),
  // libvirt holds yes and no in ints: anything but zero is yes.
  bool: {
    minSize: 4,
    encode(writer, value) {
      if (typeof value !== 'boolean') throw new XdrFault('TYPE', `expected a boolean, got ${describe(value)}`);
      writer.uint(value ? 1 : 0);
    },
    decode: (reader) => reader.int() !== 0,
  },
  double: {
    minSize: 8,
    encode(writer, value) {
      if (typeof value !== 'number') throw new XdrFault('TYPE', `expected a number, got ${describe(value)}`);
      writer.double(value);
    },
    decode: (reader) => reader.double(),
  },
};
