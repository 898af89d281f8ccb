import { describe, expect, test } from 'vitest';
import { argsOf } from '../../src/protocol/payloads.ts';
import { XdrWriter } from '../../src/xdr/writer.ts';
import { hex } from './hex.ts';

describe('XdrWriter', () => {
  test('leaves room in front for a header that is filled in later', () => {
    const writer = new XdrWriter({ headroom: 8 });
    writer.uint(7);
    writer.patchUint(0, writer.length);
    expect(writer.finish()).toEqual(hex('0000000c 00000000 00000007'));
  });

  test('refuses to fill in what is not written yet', () => {
    const writer = new XdrWriter({ headroom: 4 });
    expect(() => writer.patchUint(1, 0)).toThrow(RangeError);
  });

  test('keeps what it holds when it grows', () => {
    const writer = new XdrWriter({ headroom: 4 });
    for (let index = 0; index < 5000; index++) writer.uint(index);
    const bytes = writer.finish();
    const numbers = Array.from({ length: 5000 }, (_, index) => bytes.readUInt32BE(4 + index * 4));
    expect(bytes).toHaveLength(20_004);
    expect(numbers).toEqual(Array.from({ length: 5000 }, (_, index) => index));
  });

  test('refuses a message over its limit and names the field', () => {
    const args = argsOf('DOMAIN_DEFINE_XML');
    const xml = 'x'.repeat(100);
    args.encode({ xml }, new XdrWriter({ headroom: 28, limit: 132 }));
    expect(() => args.encode({ xml }, new XdrWriter({ headroom: 28, limit: 131 }))).toThrow(
      expect.objectContaining({ code: 'LIMIT', path: 'args.xml' }),
    );
  });

  test('fills padding with zeros, whatever the memory held before', () => {
    for (let round = 0; round < 50; round++) {
      Buffer.allocUnsafe(600).fill(0xff);
      const writer = new XdrWriter();
      writer.string('a', 4);
      writer.opaque(Uint8Array.of(1));
      expect(writer.finish()).toEqual(hex('00000001 61000000 01000000'));
    }
  });
});
