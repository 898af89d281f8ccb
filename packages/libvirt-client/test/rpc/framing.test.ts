import { array, assert, nat, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LibvirtError } from '../../src/errors.ts';
import { type Frame, FrameReader } from '../../src/rpc/framing.ts';
import { LARGEST_FRAME, messageType } from '../../src/rpc/header.ts';
import { frameBytes } from '../support/frames.ts';

const text = (frame: Frame) => `${frame.header.serial}:${Buffer.from(frame.payload).toString('latin1')}`;

/** The messages in `chunks`; the parts of a packet of stream data are put together again. */
function readAll(chunks: readonly Uint8Array[]): string[] {
  const reader = new FrameReader();
  const frames = chunks.flatMap((chunk) => [...reader.push(chunk)]);
  return frames.flatMap((frame, i) => {
    if (frame.header === frames[i - 1]?.header) return [];
    const parts = frames.filter(({ header }) => header === frame.header).map(({ payload }) => payload);
    return text({ header: frame.header, payload: Buffer.concat(parts) });
  });
}

/** With a message that carries two descriptors in the middle: a count before its payload, two stray bytes after it. */
const wire = Buffer.concat([
  frameBytes({ serial: 7 }, Buffer.from('first')),
  frameBytes({ serial: 8 }),
  frameBytes({ serial: 9, type: messageType.replyWithFds }, Buffer.from('\0\0\0\x02payload')),
  Buffer.from([0, 0]),
  frameBytes({ serial: 10, type: messageType.stream, status: 2 }, Buffer.from('last')),
]);
const frames = ['7:first', '8:', '9:payload', '10:last'];

function lengthWord(length: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(length);
  return bytes;
}

describe('FrameReader', () => {
  test('cuts one chunk into its messages', () => {
    expect(readAll([wire])).toEqual(frames);
  });

  test('gives the same messages byte by byte', () => {
    expect(readAll([...wire].map((byte) => Uint8Array.of(byte)))).toEqual(frames);
  });

  test('gives the same messages at each single split', () => {
    for (let at = 0; at <= wire.length; at += 1)
      expect(readAll([wire.subarray(0, at), wire.subarray(at)])).toEqual(frames);
  });

  test('gives the same messages at random splits', () => {
    assert(
      property(array(nat(wire.length)), (cuts) => {
        const edges = [0, ...cuts.toSorted((a, b) => a - b), wire.length];
        // Copies, so that neighbours in the text are not neighbours in memory.
        expect(readAll(edges.slice(1).map((end, i) => Uint8Array.from(wire.subarray(edges[i], end))))).toEqual(frames);
      }),
    );
  });

  test('reads header fields', () => {
    const sent = { program: 0xdeadbeef, version: 2, procedure: -3, type: 1, serial: 0xffff_ffff, status: 1 };
    const [frame] = new FrameReader().push(frameBytes(sent));
    expect(frame?.header).toEqual(sent);
  });

  test('hands stream data out as it comes, never empty but for an empty packet', () => {
    const packet = { type: messageType.stream, status: 2 };
    const bytes = Uint8Array.from(Buffer.concat([frameBytes(packet, Buffer.from('abcdef')), frameBytes(packet)]));
    const reader = new FrameReader();
    const frames = [bytes.subarray(0, 28), bytes.subarray(28, 30), bytes.subarray(30)].map((chunk) =>
      Array.from(reader.push(chunk)),
    );
    expect(frames.map((some) => some.map(({ payload }) => Buffer.from(payload).toString()))).toEqual([
      [],
      ['ab'],
      ['cdef', ''],
    ]);
    for (const { payload } of frames.flat()) expect(payload.buffer).toBe(bytes.buffer);
    expect(reader.isMidFrame).toBe(false);
  });

  test('copies nothing of a message that lies in one chunk', () => {
    const chunk = Uint8Array.from(frameBytes({}, Buffer.from('abc')));
    const [frame] = new FrameReader().push(chunk);
    expect(frame?.payload.buffer).toBe(chunk.buffer);
  });

  test.each([0, 3, 4, 27, LARGEST_FRAME + 1, 0xffff_ffff])(
    'refuses the length %i before anything follows it',
    (length) => {
      expect(() => [...new FrameReader().push(lengthWord(length))]).toThrow(
        expect.objectContaining({ code: 'PROTOCOL', message: expect.stringContaining(`${length} bytes`) }),
      );
    },
  );

  test.each([28, LARGEST_FRAME])('waits for the rest of a message of %i bytes', (length) => {
    const reader = new FrameReader();
    expect([...reader.push(lengthWord(length))]).toEqual([]);
    expect(reader.isMidFrame).toBe(true);
  });

  test('gives the messages before a bad length', () => {
    const reader = new FrameReader();
    const seen: string[] = [];
    expect(() => {
      for (const frame of reader.push(Buffer.concat([frameBytes({ serial: 5 }), lengthWord(9)])))
        seen.push(text(frame));
    }).toThrow(LibvirtError);
    expect(seen).toEqual(['5:']);
  });

  test.each([33, 0xffff_ffff])('refuses a message with %i descriptors', (count) => {
    const bytes = frameBytes({ type: messageType.replyWithFds }, lengthWord(count));
    expect(() => [...new FrameReader().push(bytes)]).toThrow(expect.objectContaining({ code: 'PROTOCOL' }));
  });

  test('refuses a message with descriptors that has no room for their number', () => {
    const bytes = frameBytes({ type: messageType.callWithFds }, Buffer.from([0, 0]));
    expect(() => [...new FrameReader().push(bytes)]).toThrow(expect.objectContaining({ code: 'PROTOCOL' }));
  });

  test('knows whether it stands inside a message', () => {
    const reader = new FrameReader();
    const at = [0, 2, 10, 33].map((end, i, ends) => {
      Array.from(reader.push(wire.subarray(ends[i - 1] ?? 0, end)));
      return reader.isMidFrame;
    });
    expect(at).toEqual([false, true, true, false]);
  });
});
