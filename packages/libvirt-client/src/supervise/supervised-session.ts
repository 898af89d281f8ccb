import type { RpcLink } from '../connection/link.ts';
import type { ConnectionEnd, Failure, Outcome } from '../rpc/failure.ts';
import type { CallKey, WaitOptions } from '../rpc/pending-calls.ts';
import type { RpcStream, StreamShape } from '../rpc/stream.ts';
import { startTimer } from '../timer.ts';

type Session = RpcLink['session'];

/** Hands calls to the session that is there, or answers that none is; a call is handed on once at most. */
export class SupervisedSession implements Session {
  readonly #waitMs: number;
  #current: Session | undefined;
  #end: ConnectionEnd;
  #isOver = false;
  readonly #waiting = new Set<() => void>();

  /** `waitMs`: how long a call waits for a session. */
  constructor(end: ConnectionEnd, waitMs: number) {
    this.#end = end;
    this.#waitMs = waitMs;
  }

  up(session: Session): void {
    this.#current = session;
    this.#wake();
  }

  down(end: ConnectionEnd): void {
    if (this.#isOver) return;
    this.#current = undefined;
    this.#end = end;
  }

  /** There will be none any more. */
  end(end: ConnectionEnd): void {
    this.down(end);
    this.#isOver = true;
    this.#wake();
  }

  #wake(): void {
    for (const wake of this.#waiting) wake();
  }

  async call(key: CallKey, message: Uint8Array, options: WaitOptions): Promise<Outcome> {
    const found = this.#current ?? (await this.#find(options, this.#waitMs));
    if ('failure' in found) return found;
    return 'session' in found ? found.session.call(key, message, found.options) : found.call(key, message, options);
  }

  openStream(
    key: CallKey,
    message: Uint8Array,
    shape: StreamShape,
    options: WaitOptions,
  ): ReturnType<Session['openStream']> {
    if (this.#current) return this.#current.openStream(key, message, shape, options);
    let stream: () => RpcStream | undefined = () => undefined;
    const outcome = this.#find(options, this.#waitMs).then((found) => {
      if ('failure' in found) return found;
      const opening = found.session.openStream(key, message, shape, found.options);
      stream = opening.stream;
      return opening.outcome;
    });
    return { stream: () => stream(), outcome };
  }

  /** Resolves when there is a session, with nothing, for as long as a call would wait for one. */
  available(options: WaitOptions): Promise<Failure | undefined> {
    return this.#whyNot(options, this.#waitMs);
  }

  /** The same, for as long as it takes. */
  online(options: WaitOptions): Promise<Failure | undefined> {
    return this.#whyNot(options, undefined);
  }

  async #whyNot(options: WaitOptions, waitMs: number | undefined): Promise<Failure | undefined> {
    const found = await this.#find(options, waitMs);
    return 'failure' in found ? found.failure : undefined;
  }

  /** Waits for a session, for as long as it may, and says how long the caller still waits for the rest. */
  async #find(
    options: WaitOptions,
    waitMs: number | undefined,
  ): Promise<{ readonly session: Session; readonly options: WaitOptions } | { readonly failure: Failure }> {
    const { signal, timeoutMs } = options;
    const before = performance.now();
    if (!signal?.aborted && !this.#isOver && !this.#current && waitMs !== 0) {
      await this.#change(signal, Math.min(waitMs ?? Infinity, timeoutMs ?? Infinity));
    }
    const session = this.#current;
    const left = timeoutMs === undefined ? undefined : Math.max(0, timeoutMs - (performance.now() - before));
    if (session) return { session, options: { ...options, timeoutMs: left } };
    if (signal?.aborted) return { failure: { code: 'ABORTED', cause: signal.reason } };
    const isLate = timeoutMs !== undefined && !this.#isOver && timeoutMs < (waitMs ?? Infinity);
    if (isLate) return { failure: { code: 'TIMEOUT', timeoutMs } };
    return { failure: { code: 'CONNECTION_CLOSED', end: this.#end } };
  }

  /** Resolves when a session comes, none will come, the signal is aborted, or time is over. */
  async #change(signal: AbortSignal | undefined, limitMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    let wake = () => {};
    await new Promise<void>((resolve) => {
      wake = resolve;
      timer = startTimer(limitMs === Infinity ? undefined : limitMs, resolve);
      signal?.addEventListener('abort', wake, { once: true });
      this.#waiting.add(wake);
    });
    clearTimeout(timer);
    signal?.removeEventListener('abort', wake);
    this.#waiting.delete(wake);
  }
}
