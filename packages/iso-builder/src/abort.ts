import { ImageError } from './errors.ts';

/** The promise, or `ABORTED` as soon as the signal fires; what the promise does later is ignored. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(abortedError(signal));
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}

/** Throws `ABORTED` when the signal has fired. */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw abortedError(signal);
}

/** The error for a signal that has fired, with the signal's reason as its cause. */
function abortedError(signal: AbortSignal): ImageError {
  return new ImageError('ABORTED', 'the image was abandoned because its signal was aborted', { cause: signal.reason });
}
