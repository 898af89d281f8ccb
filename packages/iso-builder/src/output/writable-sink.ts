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
  return {
    // A Transform passes on the very buffer it was given.
    reuseBuffers: false,
    write: (bytes) => writing(() => orAborted(writeChunk(writable, bytes), signal)),
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
    // A write that is under way when the stream is destroyed may never call back.
    const onClose = (): void => reject(writable.errored ?? new Error('it was closed before it had everything'));
    writable.once('close', onClose);
    writable.write(bytes, (error) => {
      writable.off('close', onClose);
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
