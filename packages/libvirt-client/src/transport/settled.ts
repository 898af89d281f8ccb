import type { EventEmitter } from 'node:events';
import { LibvirtError } from '../errors.ts';

/** Resolves at the event, rejects at any of the others (with what they carry), and when aborted (`ABORTED`). */
export function settled(
  emitter: EventEmitter,
  event: string,
  failures: readonly string[],
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (act: () => void) => {
      signal?.removeEventListener('abort', onAbort);
      emitter.off(event, onEvent);
      for (const failure of failures) emitter.off(failure, onFailure);
      act();
    };
    const onEvent = () => done(resolve);
    const onFailure = (error?: unknown) => done(() => reject(error instanceof Error ? error : new Error('it ended')));
    const onAbort = () =>
      done(() => reject(new LibvirtError('ABORTED', 'connecting was aborted', { cause: signal?.reason })));
    emitter.once(event, onEvent);
    for (const failure of failures) emitter.once(failure, onFailure);
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted) onAbort();
  });
}

/** The system's name of an error, such as `ECONNREFUSED`; empty where it has none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
