import type { CallOutcome } from './call-transport.ts';

/** The longest delay that Node's timers know. */
const MAX_DELAY = 2 ** 31 - 1;

export interface PendingCallOptions {
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  readonly onTimeout: () => void;
  readonly onAbort: () => void;
  readonly settled: (outcome: CallOutcome) => void;
}

/** One call that waits for its answer: settles once, and then holds neither a timer nor a listener. */
export class PendingCall {
  readonly #options: PendingCallOptions;
  readonly #timer: NodeJS.Timeout;
  #done = false;

  constructor(options: PendingCallOptions) {
    this.#options = options;
    this.#timer = setTimeout(options.onTimeout, Math.min(options.timeoutMs, MAX_DELAY));
    options.signal?.addEventListener('abort', options.onAbort);
  }

  settle(outcome: CallOutcome): void {
    if (this.#done) return;
    this.#done = true;
    clearTimeout(this.#timer);
    this.#options.signal?.removeEventListener('abort', this.#options.onAbort);
    this.#options.settled(outcome);
  }
}
