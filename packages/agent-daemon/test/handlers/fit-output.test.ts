import { nodeCodec } from '@virtkit/agent-protocol';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitOutput } from '../../src/handlers/exec/fit-output.ts';
import { OutputBuffer } from '../../src/handlers/exec/output-buffer.ts';

function buffer(limit: number, ...pieces: readonly Uint8Array[]): OutputBuffer {
  const output = new OutputBuffer(limit);
  for (const piece of pieces) output.push(piece);
  return output;
}

test('the first bytes are kept, whatever the pieces, and nothing of the pieces themselves', () => {
  const piece = Buffer.from('abc');
  const output = buffer(4, piece, piece);
  piece.fill(0);
  expect(Buffer.from(output.bytes()).toString()).toBe('abca');
  expect(output.truncated).toBe(true);
  expect(buffer(6, Buffer.from('abc'), Buffer.from('def')).truncated).toBe(false);
  expect(buffer(0, Buffer.from('a')).truncated).toBe(true);
});

test('a cut in the middle of a character leaves the character out', () => {
  for (const limit of [4, 5, 6])
    expect(fitOutput(nodeCodec, buffer(limit, Buffer.from('aaa😀b')), 'utf8', 1000).text).toBe('aaa');
  expect(fitOutput(nodeCodec, buffer(7, Buffer.from('aaa😀b')), 'utf8', 1000)).toEqual({
    text: 'aaa😀',
    truncated: true,
  });
});

test('whatever the bytes, the text fits', () => {
  const input = fc.uint8Array({ maxLength: 200 });
  fc.assert(
    fc.property(
      input,
      fc.constantFrom('utf8' as const, 'base64' as const),
      fc.integer({ min: 2, max: 300 }),
      (bytes, encoding, room) => {
        const { text, truncated } = fitOutput(nodeCodec, buffer(1000, bytes), encoding, room);
        const size = encoding === 'base64' ? text.length : Buffer.byteLength(JSON.stringify(text));
        expect(size).toBeLessThanOrEqual(room);
        const whole = encoding === 'base64' && Buffer.from(text, 'base64').equals(bytes);
        expect(truncated || whole || encoding === 'utf8').toBe(true);
      },
    ),
  );
});
