import { constants } from 'node:buffer';
import { Writable } from 'node:stream';
import { throwIfAborted } from '../abort.ts';
import { ImageError } from '../errors.ts';
import { makeBlocks } from './blocks.ts';
import type { Block } from './block.ts';
import { openPathSink } from './path-sink.ts';
import type { Segment } from './segment.ts';
import type { Sink } from './sink.ts';
import { openWritableSink } from './writable-sink.ts';

/** How far a write has come. */
export interface Progress {
  /** Bytes that the destination has taken. */
  readonly bytes: number;
  /** Bytes of the whole; `undefined` when a compression decides it. */
  readonly total: number | undefined;
  /** Path in the image of the file last begun; `undefined` before the first. */
  readonly file: string | undefined;
}

/** Options of everything that takes time. */
export interface WorkOptions {
  /** Ends the work with `ABORTED`; nothing half-written stays. */
  readonly signal?: AbortSignal | undefined;
}

/** Options of everything that produces bytes. */
export interface WriteOptions extends WorkOptions {
  /** Called about once for each MiB. What it throws ends the work and comes out of it. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Waits until a file's bytes are on the disk before it gets its name. Default false. */
  readonly durable?: boolean | undefined;
}

/** What was written. */
export interface WriteSummary {
  /** Bytes of output. */
  readonly size: number;
}

/** Output that is read instead of written. */
export interface ImageStream extends AsyncIterable<Uint8Array> {
  /** Bytes that will come; `undefined` when a compression decides it. */
  readonly size: number | undefined;
}

/** Output that is read instead of written, of known size. */
export interface SizedImageStream extends ImageStream {
  /** Bytes that will come. */
  readonly size: number;
}

/** An output that is laid out and ready to be made, once or several times. */
export interface Prepared {
  /** Bytes of output, where they are known before. */
  readonly size: number | undefined;
  /** The content, from its beginning. */
  readonly segments: () => Iterable<Segment>;
  /** A last step over all blocks, such as compression. */
  readonly transform?: ((blocks: AsyncIterable<Block>) => AsyncGenerator<Block>) | undefined;
}

/** Plans, then writes to a path or a Writable, and leaves nothing behind on failure. */
export async function writePrepared(
  prepare: () => Promise<Prepared>,
  destination: string | Writable,
  options: WriteOptions,
): Promise<WriteSummary> {
  const stop = new AbortController();
  const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
  // A Writable is ours from now on, so that a failing plan destroys it; a file is not made before the plan has walked its folders.
  let sink = typeof destination === 'string' ? undefined : openWritable(destination, signal);
  let blocks: AsyncGenerator<Block> | undefined;
  try {
    throwIfAborted(options.signal);
    const prepared = await prepare();
    if (typeof destination === 'string') sink = await openPathSink(destination, options.durable ?? false);
    if (sink === undefined) throw new TypeError(wrongDestination);
    blocks = blocksOf(prepared, signal, sink.reuseBuffers);
    const size = await pump(blocks, sink, prepared.size, options.onProgress);
    throwIfAborted(options.signal);
    await sink.finish();
    return { size };
  } catch (error) {
    stop.abort(error);
    await sink?.abandon(error);
    await blocks?.return(undefined).catch(() => undefined);
    throw error;
  }
}

/** The next block is made while the last one is written. */
async function pump(
  blocks: AsyncGenerator<Block>,
  sink: Sink,
  total: number | undefined,
  onProgress: WriteOptions['onProgress'],
): Promise<number> {
  let bytes = 0;
  let coming = blocks.next();
  for (;;) {
    const step = await coming;
    if (step.done === true) break;
    coming = blocks.next();
    coming.catch(() => undefined);
    await sink.write(step.value.bytes);
    bytes += step.value.bytes.byteLength;
    onProgress?.({ bytes, total, file: step.value.file });
  }
  checkTotal(bytes, total);
  return bytes;
}

/** Gives the output as an async iterable; each iteration makes it anew. */
export function streamPrepared(prepared: Prepared, options: WriteOptions): ImageStream {
  async function* iterate(): AsyncGenerator<Uint8Array> {
    const stop = new AbortController();
    const signal = options.signal ? AbortSignal.any([options.signal, stop.signal]) : stop.signal;
    let bytes = 0;
    try {
      for await (const block of blocksOf(prepared, signal, false)) {
        yield block.bytes;
        bytes += block.bytes.byteLength;
        options.onProgress?.({ bytes, total: prepared.size, file: block.file });
      }
      checkTotal(bytes, prepared.size);
    } finally {
      stop.abort();
    }
  }
  return { size: prepared.size, [Symbol.asyncIterator]: iterate };
}

/** Collects the output in memory. */
export async function collectPrepared(prepared: Prepared, options: WriteOptions): Promise<Uint8Array> {
  if (prepared.size !== undefined && prepared.size > constants.MAX_LENGTH) {
    const message = `${prepared.size} bytes do not fit into one buffer; write to a path or a stream`;
    throw new ImageError('TOO_LARGE', message);
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of streamPrepared(prepared, options)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function blocksOf(prepared: Prepared, signal: AbortSignal, reuseBuffers: boolean): AsyncGenerator<Block> {
  const { transform } = prepared;
  if (!transform) return makeBlocks(prepared.segments(), { signal, reuseBuffers });
  return transform(makeBlocks(prepared.segments(), { signal, reuseBuffers: false }));
}

const wrongDestination = 'the destination must be a path or a Writable';

function openWritable(destination: Writable, signal: AbortSignal): Sink {
  if (destination instanceof Writable || isWritable(destination)) return openWritableSink(destination, signal);
  throw new TypeError(wrongDestination);
}

// Duplex streams are no instances of Writable in every version of Node and of readable-stream.
function isWritable(value: unknown): value is Writable {
  return typeof value === 'object' && value !== null && 'write' in value && typeof value.write === 'function';
}

function checkTotal(bytes: number, total: number | undefined): void {
  if (total !== undefined && bytes !== total) {
    throw new Error(`iso-builder defect: ${bytes} bytes were made where ${total} were planned`);
  }
}
