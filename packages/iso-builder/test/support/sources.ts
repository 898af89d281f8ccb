import type { Source } from '../../src/index.ts';

/** A streamed source that announces `size` and yields these chunks. */
export function streamed(size: number | bigint, chunks: Iterable<Uint8Array>): Source {
  return {
    size,
    async *stream() {
      yield* chunks;
    },
  };
}

/** Bytes that differ from place to place and from seed to seed. */
export function pattern(length: number, seed = 0): Buffer {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; at += 1) bytes[at] = (at * 31 + (at >> 8) * 7 + seed * 13) & 0xff;
  return bytes;
}
