import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Block } from '../output/block.ts';

/** Byte of a gzip header that names the operating system (RFC 1952 §2.3.1); zlib fills in its own. */
const systemByte = 9;
const unknownSystem = 255;

/** Compresses blocks as one gzip member whose header depends on nothing but the level. */
export async function* gzipBlocks(blocks: AsyncIterable<Block>, level: number): AsyncGenerator<Block> {
  let file: string | undefined;
  async function* contents(): AsyncGenerator<Uint8Array> {
    for await (const block of blocks) {
      ({ file } = block);
      yield block.bytes;
    }
  }
  const input = Readable.from(contents(), { objectMode: false, highWaterMark: 1 });
  const gzip = createGzip({ level, chunkSize: 64 * 1024 });
  // `pipe` does not pass errors on.
  input.on('error', (error) => gzip.destroy(error));
  input.pipe(gzip);
  let isFirst = true;
  try {
    for await (const chunk of gzip) {
      // zlib yields buffers only.
      const bytes = chunk as Buffer;
      if (isFirst) bytes[systemByte] = unknownSystem;
      isFirst = false;
      yield { bytes, file };
    }
  } finally {
    gzip.destroy();
    input.destroy();
  }
}
