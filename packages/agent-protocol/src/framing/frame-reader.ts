import type { Codec } from './codec.ts';
import { LineBuffer } from './line-buffer.ts';
import { nestsDeeper } from './nesting.ts';
import { recoverId } from './recover-id.ts';

/** Longest line that is accepted unless the hello says otherwise, in bytes without the newline. */
export const DEFAULT_MAX_FRAME = 1_048_576;

/** Deepest nesting of arrays and objects in a line. No message of ours needs more than 8. */
export const DEFAULT_MAX_DEPTH = 64;

/** Never part of UTF-8: whoever reads it forgets the line so far. */
export const RESYNC = 0xff;

const NEWLINE = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** A line that was read: a JSON value, or what was wrong with it. */
export type Frame =
  | { readonly kind: 'message'; readonly value: unknown }
  | {
      readonly kind: 'malformed';
      readonly problem: 'too-large' | 'not-utf8' | 'too-deep' | 'not-json';
      /** The request's id, where the line is too large but its beginning tells. */
      readonly id: string | number | undefined;
    };

/** The limits of a frame reader. */
export interface FrameReaderOptions {
  readonly codec: Codec;
  /** Longest line in bytes, without the newline; 1 MiB unless given. */
  readonly maxFrame?: number;
  /** Deepest nesting of arrays and objects; 64 unless given. */
  readonly maxDepth?: number;
}

/**
 * Bytes to JSON values, one value a line, without I/O. Empty lines are skipped. A 0xFF byte drops the line so far, so that
 * `0xFF \n` brings two sides together again after lost bytes. A line that grows over the limit is reported at once, its
 * rest is skipped, and nothing of it is kept.
 */
export class FrameReader {
  readonly #codec: Codec;
  readonly #maxFrame: number;
  readonly #maxDepth: number;
  readonly #line = new LineBuffer();
  #skipping = false;

  constructor(options: FrameReaderOptions) {
    this.#codec = options.codec;
    this.#maxFrame = options.maxFrame ?? DEFAULT_MAX_FRAME;
    this.#maxDepth = options.maxDepth ?? DEFAULT_MAX_DEPTH;
  }

  /** Takes the next bytes, however they are cut, and returns the lines that are complete now. Keeps no reference to `bytes`. */
  push(bytes: Uint8Array): Frame[] {
    const frames: Frame[] = [];
    let newline = bytes.indexOf(NEWLINE);
    let resync = bytes.indexOf(RESYNC);
    for (let start = 0; start < bytes.length;) {
      if (newline !== -1 && newline < start) newline = bytes.indexOf(NEWLINE, start);
      if (resync !== -1 && resync < start) resync = bytes.indexOf(RESYNC, start);
      const end = nearest(newline, resync) ?? bytes.length;
      const piece = bytes.subarray(start, end);
      this.#take(piece, end === newline, frames);
      if (end < bytes.length) this.reset();
      start = end + 1;
    }
    return frames;
  }

  /** Forgets the line so far. */
  reset(): void {
    this.#line.clear();
    this.#skipping = false;
  }

  #take(piece: Uint8Array, complete: boolean, frames: Frame[]): void {
    if (this.#skipping) return;
    if (this.#line.length + piece.length > this.#maxFrame) {
      this.#line.append(piece.subarray(0, this.#maxFrame - this.#line.length));
      frames.push({ kind: 'malformed', problem: 'too-large', id: recoverId(this.#line.view()) });
      this.#line.clear();
      this.#skipping = true;
    } else if (complete && this.#line.length === 0) {
      this.#finish(piece, frames);
    } else {
      this.#line.append(piece);
      if (complete) this.#finish(this.#line.view(), frames);
    }
  }

  #finish(line: Uint8Array, frames: Frame[]): void {
    if (line.length === 0 || (line.length === 1 && line[0] === CARRIAGE_RETURN)) return;
    frames.push(this.#parse(line));
  }

  #parse(line: Uint8Array): Frame {
    if (nestsDeeper(line, this.#maxDepth)) return { kind: 'malformed', problem: 'too-deep', id: undefined };
    const text = this.#codec.decodeUtf8(line);
    if (text === undefined) return { kind: 'malformed', problem: 'not-utf8', id: undefined };
    try {
      const value: unknown = JSON.parse(text);
      return { kind: 'message', value };
    } catch {
      return { kind: 'malformed', problem: 'not-json', id: undefined };
    }
  }
}

function nearest(first: number, second: number): number | undefined {
  if (first === -1) return second === -1 ? undefined : second;
  return second === -1 ? first : Math.min(first, second);
}
