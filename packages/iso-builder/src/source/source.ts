import { fileURLToPath } from 'node:url';
import { ImageError } from '../errors.ts';

/**
 * Where the content of a file comes from.
 *
 * - a string, a `file:` URL or `{ path }`: a file of this machine, opened only when its turn comes;
 * - a `Uint8Array`: these bytes, not copied;
 * - `{ text }`: this text as UTF-8;
 * - `{ size, stream }`: `size` bytes that `stream()` yields in order; called once for every time the image is written.
 */
export type Source =
  | string
  | URL
  | Uint8Array
  | { readonly path: string }
  | { readonly text: string }
  | {
      /** Size in bytes; the stream must yield exactly as many. */
      readonly size: number | bigint;
      /** Opens the content. `signal` is that of the write. */
      stream(options: { readonly signal?: AbortSignal }): AsyncIterable<Uint8Array>;
    };

/** A {@link Source} brought into one of its three forms. */
export type NormalSource =
  | {
      readonly kind: 'path';
      readonly hostPath: string;
      /** The file was found by a walk that keeps links, so a link standing in its place later must not be followed. */
      readonly noFollow?: boolean;
    }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | {
      readonly kind: 'stream';
      /** As it was given; {@link streamSize} checks it. */
      readonly size: number | bigint;
      readonly open: (options: { readonly signal?: AbortSignal }) => AsyncIterable<Uint8Array>;
    };

const expected = 'a path, a file: URL, a Uint8Array, { path }, { text } or { size, stream }';

/** Checks a source's shape. Throws a `TypeError` for anything that is not a {@link Source}. */
export function normalizeSource(source: Source, path: string): NormalSource {
  if (typeof path !== 'string') throw new TypeError('a path in the image must be a string');
  if (typeof source === 'string') return { kind: 'path', hostPath: source };
  if (source instanceof Uint8Array) return { kind: 'bytes', bytes: source };
  if (source instanceof URL) return { kind: 'path', hostPath: fileURLToPath(source) };
  if (typeof source !== 'object' || source === null) throw new TypeError(`${path}: the source must be ${expected}`);
  if ('path' in source && typeof source.path === 'string') return { kind: 'path', hostPath: source.path };
  if ('text' in source && typeof source.text === 'string') {
    return { kind: 'bytes', bytes: new TextEncoder().encode(source.text) };
  }
  if ('stream' in source && typeof source.stream === 'function') {
    if (typeof source.size !== 'number' && typeof source.size !== 'bigint') {
      throw new TypeError(`${path}: the size of a stream must be a number or a bigint of bytes`);
    }
    return { kind: 'stream', size: source.size, open: (options) => source.stream(options) };
  }
  throw new TypeError(`${path}: the source must be ${expected}`);
}

/** The announced size of a stream. Throws `TOO_LARGE` for what is no number of bytes. */
export function streamSize(size: number | bigint, path: string): number {
  const bytes = Number(size);
  if (!Number.isSafeInteger(bytes) || bytes < 0) {
    throw new ImageError('TOO_LARGE', `${path}: ${size} is not a size in bytes between 0 and 2^53 - 1`, { path });
  }
  return bytes;
}
