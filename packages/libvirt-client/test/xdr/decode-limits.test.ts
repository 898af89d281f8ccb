import { describe, expect, test } from 'vitest';
import { retOf } from '../../src/protocol/payloads.ts';
import { XdrError } from '../../src/xdr/errors.ts';
import { XdrSchema } from '../../src/xdr/schema.ts';
import { hex } from './hex.ts';

const schema = new XdrSchema({
  Texts: 'texts:string<4294967295><4294967295>',
  Bytes: 'bytes:opaque<4294967295>',
  Chars: 'chars:chars<4294967295>',
  Numbers: 'numbers:int<3>',
  Pair: 'left:Pairs?',
  Pairs: 'a:hyper b:hyper',
  Many: 'many:Pairs<4294967295>',
});

function failureOf(type: string, bytes: Buffer): XdrError {
  try {
    schema.decode(type, bytes);
  } catch (error) {
    if (error instanceof XdrError) return error;
    throw error;
  }
  throw new Error('nothing was wrong');
}

describe('a count', () => {
  test.each(['Texts', 'Bytes', 'Chars', 'Many'])(
    'of 4 billion in %s is refused before anything is allocated',
    (type) => {
      const before = process.memoryUsage();
      for (let round = 0; round < 100; round++) expect(failureOf(type, hex('ffffffff 00000000')).code).toBe('SHORT');
      const after = process.memoryUsage();
      expect(after.arrayBuffers - before.arrayBuffers).toBeLessThan(1_000_000);
    },
  );

  test('is held against the least size of the elements', () => {
    const three = Buffer.concat([hex('00000004'), Buffer.alloc(63)]);
    expect(failureOf('Many', three)).toMatchObject({ code: 'SHORT', path: 'ret.many' });
    expect(schema.decode('Many', Buffer.concat([three, Buffer.alloc(1)]))).toMatchObject({ many: { length: 4 } });
  });

  test('over the limit of its type is refused, even if the bytes are there', () => {
    const error = failureOf('Numbers', Buffer.concat([hex('00000004'), Buffer.alloc(16)]));
    expect(error).toMatchObject({ code: 'LIMIT', path: 'ret.numbers' });
  });

  test('over the limit of the protocol is refused', () => {
    const bytes = Buffer.concat([hex('00004001'), Buffer.alloc(16_385 * 28 + 4)]);
    expect(() => retOf('CONNECT_LIST_ALL_DOMAINS').decode(bytes)).toThrow(
      expect.objectContaining({ code: 'LIMIT', path: 'ret.domains' }),
    );
  });
});

describe('decoding', () => {
  test('says where the bytes end', () => {
    const first = hex(`00000028 ${'61'.repeat(40)} 00010203 04050607 08090a0b 0c0d0e0f 00000001`);
    const cut = Buffer.concat([hex('00000002'), first, hex('00000001 62000000 0001')]);
    expect(() => retOf('CONNECT_LIST_ALL_DOMAINS').decode(cut)).toThrow(
      expect.objectContaining({ code: 'SHORT', path: 'ret.domains[1].uuid' }),
    );
  });

  test('does not look at padding', () => {
    expect(schema.decode('Bytes', hex('00000001 41ffffff'))).toEqual({ bytes: Uint8Array.of(0x41) });
  });

  test('keeps a text that is not UTF-8, with replacement characters', () => {
    expect(retOf('DOMAIN_GET_XML_DESC').decode(hex('00000003 61ff6200'))).toEqual({ xml: 'a\ufffdb' });
  });

  test('keeps a byte order mark and a NUL in a text', () => {
    expect(retOf('DOMAIN_GET_XML_DESC').decode(hex('00000005 efbbbf00 61000000'))).toEqual({ xml: '\ufeff\0a' });
  });

  test('refuses an optional value that begins with neither 0 nor 1', () => {
    expect(failureOf('Pair', hex('00000002 00000000'))).toMatchObject({ code: 'VALUE', path: 'ret.left' });
  });

  test('accepts bytes after the value only when told to', () => {
    const bytes = hex('00000000 00000000');
    expect(failureOf('Pair', bytes)).toMatchObject({ code: 'TRAILING', path: 'ret' });
    expect(schema.decode('Pair', bytes, { allowTrailing: true })).toEqual({ left: null });
  });

  test('gives byte values that are views of the message, or copies when told to', () => {
    const bytes = hex('00000004 01020304');
    const view = schema.decode('Bytes', bytes);
    const copy = schema.decode('Bytes', bytes, { copy: true });
    bytes[4] = 9;
    expect(view).toEqual({ bytes: Uint8Array.of(9, 2, 3, 4) });
    expect(copy).toEqual({ bytes: Uint8Array.of(1, 2, 3, 4) });
  });

  test('reads from a part of a larger buffer', () => {
    const whole = new Uint8Array(hex('ffffffff 00000002 41420000 ffffffff'));
    expect(schema.decode('Bytes', whole.subarray(4, 12))).toEqual({ bytes: Uint8Array.of(0x41, 0x42) });
  });

  test('refuses a type that the table does not have', () => {
    expect(() => schema.decode('toString', hex(''))).toThrow(TypeError);
  });

  test('keeps the bits of a small integer’s C width', () => {
    const small = new XdrSchema({ Small: 'a:char b:uchar c:short d:ushort' });
    const bytes = hex('000000ff 000001ff 0000ffff ffffffff');
    expect(small.decode('Small', bytes)).toEqual({ a: -1, b: 255, c: -1, d: 65_535 });
  });
});
