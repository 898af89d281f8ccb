import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { orAborted } from '../abort.ts';
import { ImageError, reasonOf } from '../errors.ts';
import type { Sink } from './sink.ts';

/** A sink over a Node stream: waits for each chunk to be taken, ends the stream, and destroys it on failure. */
export function openWritableSink(writable: Writable, signal: AbortSignal): Sink {
  if (writable.destroyed || writable.writableEnded) {
    throw new ImageError('WRITE_FAILED', 'the Writable is closed already', { cause: writable.errored ?? undefined });
  }
  // One watcher for the whole life of the sink, so that an error between two writes is not unhandled.
  const done = finished(writable, { readable: false });
  done.catch(() => undefined);
  const orFailed = <T>(promise: Promise<T>): Promise<T> =>
    orAborted(Promise.race([promise, done.then(() => Promise.reject(new Error('the Writable ended early')))]), signal);
  return {
    // A Transform passes on the very buffer it was given.
    reuseBuffers: false,
    write: (bytes) => writing(() => orFailed(writeChunk(writable, bytes))),
    finish: () =>
      writing(() => {
        writable.end();
        return orAborted(done, signal);
      }),
    abandon: (error) => {
      writable.destroy(error instanceof Error ? error : undefined);
      return Promise.resolve();
    },
  };
}

function writeChunk(writable: Writable, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    writable.write(bytes, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

async function writing<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    if (cause instanceof ImageError && cause.code === 'ABORTED') throw cause;
    throw new ImageError('WRITE_FAILED', `the Writable failed: ${reasonOf(cause)}`, { cause });
  }
}
