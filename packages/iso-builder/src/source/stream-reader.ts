import { orAborted } from '../abort.ts';
import { ImageError, reasonOf } from '../errors.ts';
import type { NormalSource } from './source.ts';

/** What reading one streamed source needs to know. */
export interface StreamTask {
  readonly source: Extract<NormalSource, { kind: 'stream' }>;
  /** Size that was announced. */
  readonly size: number;
  /** Path in the image. */
  readonly path: string;
}

/** Yields the chunks of a streamed source; throws `SOURCE_CHANGED` when they are fewer or more bytes than announced. */
export async function* readStream(task: StreamTask, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const iterator = openStream(task, signal);
  let seen = 0;
  let ended = false;
  try {
    for (;;) {
      const step = await nextChunk(iterator, task, signal);
      if (step.done === true) break;
      seen += step.value.byteLength;
      if (seen > task.size) throw changed(task, `gave more than the ${task.size} bytes`);
      yield step.value;
    }
    ended = true;
    if (seen < task.size) throw changed(task, `ended after ${seen} of the ${task.size} bytes`);
  } finally {
    // Not awaited: a source that hangs must not keep the failure from its caller.
    if (!ended) void Promise.resolve(iterator.return?.()).catch(() => undefined);
  }
}

function openStream(task: StreamTask, signal: AbortSignal): AsyncIterator<Uint8Array> {
  try {
    return task.source.open({ signal })[Symbol.asyncIterator]();
  } catch (error) {
    throw failed(task, error);
  }
}

async function nextChunk(
  iterator: AsyncIterator<Uint8Array>,
  task: StreamTask,
  signal: AbortSignal,
): Promise<IteratorResult<Uint8Array>> {
  const step = await orAborted(iterator.next(), signal).catch((error: unknown) => {
    throw error instanceof ImageError && error.code === 'ABORTED' ? error : failed(task, error);
  });
  if (step.done !== true && !(step.value instanceof Uint8Array)) {
    throw failed(task, new TypeError('a chunk is not a Uint8Array'));
  }
  return step;
}

function failed(task: StreamTask, cause: unknown): ImageError {
  const message = `${task.path}: its stream failed: ${reasonOf(cause)}`;
  return new ImageError('SOURCE_UNREADABLE', message, { path: task.path, cause });
}

function changed(task: StreamTask, what: string): ImageError {
  return new ImageError('SOURCE_CHANGED', `${task.path}: its stream ${what} that were announced`, { path: task.path });
}
