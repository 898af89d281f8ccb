import { throwIfAborted } from '../abort.ts';
import { checkEnd, openFile, readFully, readWholeSync, type FileTask } from '../source/file-reader.ts';
import { readStream, type StreamTask } from '../source/stream-reader.ts';
import { TimeSlice } from '../time-slice.ts';
import { blockBytes, type Block } from './block.ts';
import type { Segment } from './segment.ts';

/**
 * Files up to this size are read by synchronous calls, a few milliseconds of them at a time: with thousands of small files an
 * asynchronous call costs several times the read itself.
 */
const smallBytes = 64 * 1024;

/** How {@link makeBlocks} works. */
export interface BlockOptions {
  readonly signal: AbortSignal;
  /**
   * Two buffers take turns instead of a new one for each block. The consumer must be done with a block before it asks for the
   * second one after it.
   */
  readonly reuseBuffers: boolean;
}

/** Turns segments into blocks, strictly forward. Files are read straight into them. */
export async function* makeBlocks(segments: Iterable<Segment>, options: BlockOptions): AsyncGenerator<Block> {
  const block = new OpenBlock(options);
  for (const segment of segments) {
    switch (segment.kind) {
      case 'zeros':
        for (let left = segment.length; left > 0;) {
          left -= block.take(left).fill(0).byteLength;
          if (block.isFull) yield block.finish();
        }
        break;
      case 'rendered':
        yield* copyInto(block, segment.render());
        if (block.slice.isOver) await block.slice.renew();
        break;
      case 'content':
        block.file = segment.path;
        yield* fillWithContent(block, segment, options.signal);
        break;
    }
  }
  if (!block.isEmpty) yield block.finish();
}

async function* fillWithContent(
  block: OpenBlock,
  segment: Extract<Segment, { kind: 'content' }>,
  signal: AbortSignal,
): AsyncGenerator<Block> {
  const { source, length: size, path } = segment;
  switch (source.kind) {
    case 'bytes':
      yield* copyInto(block, source.bytes);
      break;
    case 'stream':
      yield* fillFromStream(block, { source, size, path }, signal);
      break;
    case 'path':
      yield* fillFromFile(block, { source, size, path });
      break;
  }
}

async function* copyInto(block: OpenBlock, bytes: Uint8Array): AsyncGenerator<Block> {
  for (let done = 0; done < bytes.byteLength;) {
    const target = block.take(bytes.byteLength - done);
    target.set(bytes.subarray(done, done + target.byteLength));
    done += target.byteLength;
    if (block.isFull) yield block.finish();
  }
}

async function* fillFromFile(block: OpenBlock, task: FileTask): AsyncGenerator<Block> {
  if (task.size <= Math.min(smallBytes, block.room)) {
    readWholeSync(task, block.take(task.size));
    if (block.isFull) yield block.finish();
    else if (block.slice.isOver) await block.slice.renew();
    return;
  }
  const file = await openFile(task);
  try {
    for (let left = task.size; left > 0;) {
      const target = block.take(left);
      await readFully(file, task, target);
      left -= target.byteLength;
      if (left === 0) await checkEnd(file, task);
      if (block.isFull) yield block.finish();
    }
  } finally {
    await file.close();
  }
}

async function* fillFromStream(block: OpenBlock, task: StreamTask, signal: AbortSignal): AsyncGenerator<Block> {
  for await (const chunk of readStream(task, signal)) {
    yield* copyInto(block, chunk);
  }
}

/** The block being filled. */
class OpenBlock {
  /** The file last begun. */
  file: string | undefined;
  /** How long the event loop has waited for structures and small files. */
  readonly slice = new TimeSlice();
  readonly #options: BlockOptions;
  readonly #spare: Uint8Array[] = [];
  #buffer: Uint8Array;
  #used = 0;

  constructor(options: BlockOptions) {
    this.#options = options;
    this.#buffer = newBuffer();
    if (options.reuseBuffers) this.#spare.push(newBuffer());
  }

  get room(): number {
    return this.#buffer.byteLength - this.#used;
  }

  get isFull(): boolean {
    return this.room === 0;
  }

  get isEmpty(): boolean {
    return this.#used === 0;
  }

  /** The next part of the block, at most `length` bytes, for the caller to fill. */
  take(length: number): Uint8Array {
    const part = this.#buffer.subarray(this.#used, this.#used + Math.min(length, this.room));
    this.#used += part.byteLength;
    return part;
  }

  /** Gives the block away. */
  finish(): Block {
    throwIfAborted(this.#options.signal);
    const block: Block = { bytes: this.#buffer.subarray(0, this.#used), file: this.file };
    this.#startNext();
    return block;
  }

  #startNext(): void {
    const next = this.#spare.pop() ?? newBuffer();
    if (this.#options.reuseBuffers) this.#spare.push(this.#buffer);
    this.#buffer = next;
    this.#used = 0;
  }
}

function newBuffer(): Uint8Array {
  // Every byte is written before it is handed out.
  return Buffer.allocUnsafeSlow(blockBytes);
}
