import { Buffer } from 'node:buffer';
import type { Duplex } from 'node:stream';
import { resyncBytes } from '../framing/encode-frame.ts';
import { type Frame, FrameReader } from '../framing/frame-reader.ts';
import { nodeCodec } from './node-codec.ts';

/** How long a stream may take for its end. */
const LEAVE_MS = 1000;

/** Why a channel ended: by us, by the other side, or by an error of the stream. */
export type ChannelEnd = { readonly reason: 'client' | 'eof' | 'error'; readonly cause: unknown };

export interface ChannelHandlers {
  readonly frame: (frame: Frame) => void;
  /** Called once. */
  readonly end: (end: ChannelEnd) => void;
}

/** Frames over a Duplex, which it owns: reads lines, writes lines in order and only as fast as the stream takes them. */
export class Channel {
  readonly #duplex: Duplex;
  readonly #reader: FrameReader;
  readonly #queue: Uint8Array[] = [];
  #handlers: ChannelHandlers | undefined;
  #ended = false;
  #left: Promise<void> = Promise.resolve();

  constructor(duplex: Duplex, maxFrame: number) {
    this.#duplex = duplex;
    this.#reader = new FrameReader({ codec: nodeCodec, maxFrame });
    duplex.on('data', (chunk: Uint8Array | string) => this.#read(chunk));
    duplex.on('drain', () => this.#flush());
    duplex.on('end', () => this.#end('eof'));
    duplex.on('close', () => this.#end('eof'));
    // Stays for good: a stream may report an error after it was destroyed, which must not become an uncaught exception.
    duplex.on('error', (cause) => this.#end('error', cause));
  }

  get ended(): boolean {
    return this.#ended || this.#duplex.destroyed;
  }

  /** Whether lines wait because the stream is full. */
  get congested(): boolean {
    return this.#queue.length > 0 || this.#duplex.writableNeedDrain;
  }

  /** Who gets frames and the end from now on. */
  listen(handlers: ChannelHandlers): void {
    this.#handlers = handlers;
  }

  /** Writes `0xFF \n`. */
  resync(): void {
    if (!this.ended) this.#duplex.write(resyncBytes);
  }

  /** Writes a line, or keeps it until the stream drains; the returned function takes it back when it was not written yet. */
  send(line: Uint8Array): () => boolean {
    this.#queue.push(line);
    this.#flush();
    return () => {
      const index = this.#queue.indexOf(line);
      if (index !== -1) this.#queue.splice(index, 1);
      return index !== -1;
    };
  }

  /** Resolves when the stream is destroyed. */
  close(): Promise<void> {
    this.#end('client');
    return this.#left;
  }

  #read(chunk: Uint8Array | string): void {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
    for (const frame of this.#reader.push(bytes)) {
      if (this.#ended) return;
      this.#handlers?.frame(frame);
    }
  }

  #flush(): void {
    while (!this.ended && !this.#duplex.writableNeedDrain) {
      const next = this.#queue.shift();
      if (next === undefined) return;
      this.#duplex.write(next);
    }
  }

  #end(reason: ChannelEnd['reason'], cause?: unknown): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#queue.length = 0;
    this.#left = this.#leave();
    this.#handlers?.end({ reason, cause });
  }

  /**
   * Ends the stream before it is destroyed, where nothing waits to be written: a stream that is only destroyed need not tell
   * its other side. A stream that does not finish its end is destroyed all the same.
   */
  #leave(): Promise<void> {
    const duplex = this.#duplex;
    if (!duplex.writable || duplex.writableLength > 0) {
      duplex.destroy();
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      const leave = (): void => {
        clearTimeout(timer);
        duplex.destroy();
        resolve();
      };
      const timer = setTimeout(leave, LEAVE_MS);
      duplex.end(leave);
    });
  }
}
