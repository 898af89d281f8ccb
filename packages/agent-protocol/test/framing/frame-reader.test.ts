import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeFrame, FrameReader, nodeCodec, pureCodec } from '../../src/index.ts';
import { describeFrame, framingVectors } from './vectors.ts';

function read(
  pieces: Iterable<Uint8Array>,
  options: { maxFrame?: number; maxDepth?: number } = {},
  codec = nodeCodec,
): string[] {
  const reader = new FrameReader({ codec, ...options });
  return [...pieces].flatMap((piece) => reader.push(piece)).map(describeFrame);
}

function* bytewise(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at++) yield bytes.subarray(at, at + 1);
}

function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const sorted = [...new Set(places.map((place) => place % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...sorted].map((from, index) => bytes.subarray(from, sorted[index] ?? bytes.length));
}

describe.each(framingVectors())('$name', ({ input, frames, limits }) => {
  test('in one piece, with either codec', () => {
    expect(read([input], limits)).toEqual(frames);
    expect(read([input], limits, pureCodec)).toEqual(frames);
  });

  test('byte by byte', () => {
    expect(read(bytewise(input), limits)).toEqual(frames);
  });

  test('cut anywhere', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 6 }), (places) => {
        expect(read(cut(input, places), limits)).toEqual(frames);
      }),
      { numRuns: 30 },
    );
  });
});

test('any bytes give the same frames however they are cut', () => {
  const alphabet = fc.constantFrom(0x0a, 0xff, 0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d, 0x31, 0x2c, 0xc3, 0xa4, 0x0d, 0x20);
  const stream = fc.array(fc.oneof(alphabet, fc.nat({ max: 255 })), { maxLength: 200 });
  fc.assert(
    fc.property(
      stream,
      fc.array(fc.nat(), { maxLength: 20 }),
      fc.integer({ min: 1, max: 40 }),
      (bytes, places, maxFrame) => {
        const input = Uint8Array.from(bytes);
        const limits = { maxFrame, maxDepth: 3 };
        const whole = read([input], limits);
        expect(read(cut(input, places), limits)).toEqual(whole);
        expect(read(bytewise(input), limits)).toEqual(whole);
      },
    ),
    { numRuns: 500 },
  );
});

test('any JSON value comes back as it was written', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue({ maxDepth: 5 })), (values) => {
      const input = Buffer.concat(values.map((value) => encodeFrame(nodeCodec, value)));
      expect(read([input])).toEqual(values.map((value) => JSON.stringify(value)));
    }),
  );
});

test('the reader keeps nothing of the bytes that it was given', () => {
  const reader = new FrameReader({ codec: nodeCodec });
  const piece = Buffer.from('{"a":');
  reader.push(piece);
  piece.fill(0);
  expect(reader.push(Buffer.from('1}\n'))).toEqual([{ kind: 'message', value: { a: 1 } }]);
});

test('a long line byte by byte takes linear time', () => {
  const time = (length: number): number => {
    const line = Buffer.from(`"${'x'.repeat(length)}"\n`);
    const runs = [1, 2, 3].map(() => {
      const started = performance.now();
      expect(read(bytewise(line))).toHaveLength(1);
      return performance.now() - started;
    });
    return Math.min(...runs);
  };
  time(100_000);
  // Eight times the bytes: linear is 8, quadratic is 64.
  expect(time(800_000) / time(100_000)).toBeLessThan(24);
});
