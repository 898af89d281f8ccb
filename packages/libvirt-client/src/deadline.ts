import { LibvirtError } from './errors.ts';
import { startTimer } from './timer.ts';

/** One signal for a task of several steps: aborted by the caller's signal, or when the time is over. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** What the caller gets once the signal is aborted: `TIMEOUT` or `ABORTED`. */
  error(): LibvirtError;
  /** Takes the listener and the timer away. */
  clear(): void;
}

/** `what` begins the error's message. */
export function startDeadline(what: string, timeoutMs: number | undefined, signal: AbortSignal | undefined): Deadline {
  const control = new AbortController();
  let isOver = false;
  const onAbort = () => control.abort(signal?.reason);
  const onTimeout = () => {
    isOver = true;
    control.abort();
  };
  const timer = startTimer(timeoutMs, onTimeout);
  signal?.addEventListener('abort', onAbort, { once: true });
  if (signal?.aborted) onAbort();
  return {
    signal: control.signal,
    error: () =>
      isOver
        ? new LibvirtError('TIMEOUT', `${what}: not done within ${timeoutMs} ms`)
        : new LibvirtError('ABORTED', `${what}: aborted by the caller`, { cause: signal?.reason }),
    clear: () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    },
  };
}
