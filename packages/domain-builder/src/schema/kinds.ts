import * as z from 'zod';
import { decodeSize, encodeSize, type Scale } from './scale.ts';

/**
 * What a value is: how libvirt writes it and what it is in the data. `decode` gives `undefined` for a text that is not
 * such a value; the text is then kept as unknown content.
 */
export interface ValueKind<T = unknown> {
  /** The type in TypeScript. */
  readonly ts: string;
  /** A name for the type, where it deserves one. */
  readonly alias?: string;
  readonly decode: (text: string, unit: string | undefined) => T | undefined;
  readonly encode: (value: T) => string;
  /** The zod check of the value in the data; made when first asked for. */
  readonly schema: () => z.ZodType;
  /** Set for sizes, which take a `unit` attribute beside them. */
  readonly scale?: Scale;
}

// The engine handles values of all kinds alike, so a kind forgets its type here; each field gets back what its own kind made.
const kind = <T>(of: ValueKind<T>): ValueKind => {
  let schema: z.ZodType | undefined;
  return { ...of, schema: () => (schema ??= of.schema()) } as ValueKind;
};

/** Any text, exactly as it is. */
export const text: ValueKind = kind<string>({
  ts: 'string',
  decode: (value) => value,
  encode: (value) => value,
  schema: () => z.string(),
});

/** A file's path; like `text`, but never empty. */
export const path: ValueKind = kind<string>({
  ts: 'string',
  decode: (value) => (value === '' ? undefined : value),
  encode: (value) => value,
  schema: () => z.string().min(1),
});

const booleanKind = (yes: string, no: string): ValueKind =>
  kind<boolean>({
    ts: 'boolean',
    decode: (value) => (value === yes ? true : value === no ? false : undefined),
    encode: (value) => (value ? yes : no),
    schema: () => z.boolean(),
  });

/** `yes` or `no`. */
export const yesNo: ValueKind = booleanKind('yes', 'no');
/** `on` or `off`. */
export const onOff: ValueKind = booleanKind('on', 'off');

/** One of some words. With a name, the type of the words is exported under it. */
export const oneOf = (words: readonly [string, ...string[]], alias?: string): ValueKind => {
  const known = new Set(words);
  return kind<string>({
    ts: words.map((word) => `'${word}'`).join(' | '),
    ...(alias === undefined ? {} : { alias }),
    decode: (value) => (known.has(value) ? value : undefined),
    encode: (value) => value,
    schema: () => z.enum(words),
  });
};

const integer = (low: number, high: number): ValueKind =>
  kind<number>({
    ts: 'number',
    decode: (value) => {
      if (!/^\s*[+-]?\d{1,15}\s*$/.test(value)) return undefined;
      const number = Number(value);
      return number >= low && number <= high ? number : undefined;
    },
    encode: String,
    schema: () => z.int().min(low).max(high),
  });

/** An unsigned 32-bit integer. */
export const uint: ValueKind = integer(0, 0xffffffff);
/** A signed 32-bit integer. */
export const int: ValueKind = integer(-0x80000000, 0x7fffffff);

const bigInteger = (low: bigint, high: bigint): ValueKind =>
  kind<bigint>({
    ts: 'bigint',
    decode: (value) => {
      if (!/^\s*-?\d{1,20}\s*$/.test(value)) return undefined;
      const number = BigInt(value);
      return number >= low && number <= high ? number : undefined;
    },
    encode: String,
    schema: () => z.bigint().min(low).max(high),
  });

/** An unsigned 64-bit integer. */
export const uint64: ValueKind = bigInteger(0n, 2n ** 64n - 1n);
/** A signed 64-bit integer. */
export const int64: ValueKind = bigInteger(-(2n ** 63n), 2n ** 63n - 1n);

/** A number that libvirt writes in hexadecimal with this many digits, and reads as C does: `0x10`, `16` and `020` are equal. */
export const hex = (digits: number, high = 0xffffffff): ValueKind =>
  kind<number>({
    ts: 'number',
    decode: (value) => {
      const number = cNumber(value);
      return number !== undefined && number <= high ? number : undefined;
    },
    encode: (value) => `0x${value.toString(16).padStart(digits, '0')}`,
    schema: () => z.int().min(0).max(high),
  });

/** Like `hex`, for numbers of up to 64 bits. */
export const hex64: ValueKind = kind<bigint>({
  ts: 'bigint',
  decode: (value) => (/^(?:0[xX][0-9a-fA-F]{1,16}|[1-9]\d{0,18}|0)$/.test(value) ? BigInt(value) : undefined),
  encode: (value) => `0x${value.toString(16)}`,
  schema: () =>
    z
      .bigint()
      .min(0n)
      .max(2n ** 64n - 1n),
});

/** An unsigned number as strtoul with base 0 reads it. */
const cNumber = (value: string): number | undefined => {
  if (/^0[xX][0-9a-fA-F]{1,8}$/.test(value)) return Number.parseInt(value.slice(2), 16);
  if (/^0[0-7]{0,11}$/.test(value)) return Number.parseInt(value, 8);
  return /^[1-9]\d{0,9}$/.test(value) ? Number(value) : undefined;
};

const matching = (shape: RegExp, what: string): ValueKind =>
  kind<string>({
    ts: 'string',
    decode: (value) => (shape.test(value) ? value : undefined),
    encode: (value) => value,
    schema: () => z.string().regex(shape, `is not ${what}`),
  });

/** A UUID, with or without dashes. */
export const uuid: ValueKind = matching(
  /^\s*[0-9a-fA-F]{8}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{4}-?[0-9a-fA-F]{12}\s*$/,
  'a UUID such as 6a3f0d3c-8f0e-4a64-9f61-0d6a1c7d5e11',
);
/** A MAC address in six parts. */
export const mac: ValueKind = matching(
  /^[0-9a-fA-F]{1,2}(?::[0-9a-fA-F]{1,2}){5}$/,
  'a MAC address such as 52:54:00:12:34:56',
);
/** A set of CPUs as libvirt writes it: `0-3,^2,8`. */
export const cpuSet: ValueKind = matching(
  /^\s*\^?\d+(?:-\d+)?(?:\s*,\s*\^?\d+(?:-\d+)?)*\s*$/,
  'a set of CPUs such as 0-3,^2,8',
);

/** An amount of memory or storage: bytes in the data, a number and a unit in XML. */
const size = (scale: Scale): ValueKind =>
  kind<bigint>({
    ts: 'bigint',
    decode: (value, unit) => decodeSize(value, unit, scale),
    encode: (value) => encodeSize(value, scale).text,
    schema: () =>
      z
        .bigint()
        .min(0n)
        .max(2n ** 64n - 1n),
    scale,
  });

/** An amount of memory or storage: bytes where no unit stands. */
export const byteSize: ValueKind = size({ absent: 'bytes', written: 'bytes' });
/** The size of shared memory: bytes where no unit stands, written in MiB. */
export const sharedMemorySize: ValueKind = size({ absent: 'bytes', written: 'MiB' });
/** An amount of memory: MiB where no unit stands. */
export const mebibytes: ValueKind = size({ absent: 'MiB', written: 'MiB' });
/** An amount of memory: KiB where no unit stands. */
export const memorySize: ValueKind = size({ absent: 'KiB', written: 'KiB' });
