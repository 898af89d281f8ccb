import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeUtf8Lossy, nodeCodec, pureCodec } from '../../src/index.ts';

describe.each([
  ['Node', nodeCodec],
  ['plain TypeScript', pureCodec],
])('the codec in %s', (_name, codec) => {
  test('encodes text as the platform does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(Buffer.from(codec.encodeUtf8(text))).toEqual(Buffer.from(new TextEncoder().encode(text)));
      }),
    );
    expect([...codec.encodeUtf8('a\ud800b')]).toEqual([0x61, 0xef, 0xbf, 0xbd, 0x62]);
  });

  test('decodes UTF-8 and nothing else', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 12 }), utf8Like()), (bytes) => {
        let expected: string | undefined;
        try {
          expected = strict.decode(bytes);
        } catch {
          expected = undefined;
        }
        expect(codec.decodeUtf8(bytes)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  test('replaces what is ill-formed as the WHATWG decoder does', () => {
    const lossy = new TextDecoder('utf-8', { ignoreBOM: true });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 12 }), utf8Like()), (bytes) => {
        expect(decodeUtf8Lossy(codec, bytes)).toBe(lossy.decode(bytes));
      }),
      { numRuns: 2000 },
    );
  });

  test('decodes long text', () => {
    const text = 'aä€😀'.repeat(20_000);
    expect(codec.decodeUtf8(codec.encodeUtf8(text))).toBe(text);
  });

  test('encodes and decodes base64', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = codec.encodeBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect([...(codec.decodeBase64(text) ?? [])]).toEqual([...bytes]);
      }),
    );
  });

  test.each([
    'A',
    'AA',
    'AAA',
    'AA=',
    'AA==A',
    'A===',
    '====',
    '=AAA',
    'AB==',
    'AAB=',
    'AA-_',
    'AAA\n',
    ' AAA',
    'AAAA====',
    'ÄÄÄÄ',
  ])('refuses %j as base64', (text) => {
    expect(codec.decodeBase64(text)).toBeUndefined();
  });
});

/** Bytes that are more often nearly UTF-8 than random ones are. */
function utf8Like(): fc.Arbitrary<Uint8Array> {
  const interesting = fc.constantFrom(
    0x41,
    0x80,
    0x8f,
    0x90,
    0x9f,
    0xa0,
    0xbf,
    0xc1,
    0xc2,
    0xdf,
    0xe0,
    0xe2,
    0xed,
    0xef,
    0xf0,
    0xf1,
    0xf4,
    0xf5,
  );
  return fc.array(interesting, { maxLength: 8 }).map((bytes) => Uint8Array.from(bytes));
}
