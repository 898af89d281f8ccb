import { startTimer } from '../timer.ts';
import type { Outcome } from './failure.ts';
import type { Frame } from './framing.ts';
import type { MessageHeader } from './header.ts';

/** Which reply belongs to a call, besides its serial. */
export interface CallKey {
  readonly program: number;
  readonly version: number;
  readonly procedure: number;
}

/** Limits on how long the caller waits. */
export interface WaitOptions {
  readonly signal?: AbortSignal | undefined;
  readonly timeoutMs?: number | undefined;
}

/** One caller that waits for one outcome. It is told once; whatever comes later is ignored. */
export class Waiter {
  readonly outcome: Promise<Outcome>;
  readonly #options: WaitOptions;
  readonly #onSettled: () => void;
  readonly #timer: NodeJS.Timeout | undefined;
  #tell: ((outcome: Outcome) => void) | undefined;

  /** `onSettled` runs as soon as the outcome is known, before the caller hears of it. */
  constructor(options: WaitOptions, onSettled: () => void) {
    const { signal, timeoutMs } = options;
    this.#timer = startTimer(timeoutMs, () => this.settle({ failure: { code: 'TIMEOUT', timeoutMs: timeoutMs ?? 0 } }));
    this.outcome = new Promise((resolve) => {
      this.#tell = resolve;
    });
    this.#options = options;
    this.#onSettled = onSettled;
    signal?.addEventListener('abort', this.#onAbort, { once: true });
  }

  get isSettled(): boolean {
    return this.#tell === undefined;
  }

  settle(outcome: Outcome): void {
    const tell = this.#tell;
    if (tell === undefined) return;
    this.#tell = undefined;
    clearTimeout(this.#timer);
    this.#options.signal?.removeEventListener('abort', this.#onAbort);
    this.#onSettled();
    tell(outcome);
  }

  readonly #onAbort = (): void => this.settle({ failure: { code: 'ABORTED', cause: this.#options.signal?.reason } });
}

interface PendingCall {
  readonly key: CallKey;
  readonly waiter: Waiter;
  readonly onReply: (reply: Frame) => void;
}

const SERIALS = 2 ** 32;

/**
 * The calls sent and not yet answered, by serial.
 *
 * A caller that gave up leaves its call here until the late reply, because the serial names it until then; a stream
 * keeps its serial until it is released.
 */
export class PendingCalls {
  readonly #calls = new Map<number, PendingCall>();
  readonly #reserved = new Set<number>();
  #next: number;

  constructor(firstSerial = 1) {
    this.#next = firstSerial;
  }

  /**
   * Registers a call and gives it a serial that nothing else has. `onReply` runs when the reply comes, whether or not
   * the caller still waits.
   */
  add(key: CallKey, waiter: Waiter, onReply: (reply: Frame) => void): number {
    while (this.#calls.has(this.#next) || this.#reserved.has(this.#next)) this.#advance();
    const serial = this.#next;
    this.#advance();
    this.#calls.set(serial, { key, waiter, onReply });
    return serial;
  }

  #advance(): void {
    this.#next = (this.#next + 1) % SERIALS;
  }

  /** Hands a reply to its caller. False when no such call was made. */
  settle(reply: Frame): boolean {
    const { header } = reply;
    const call = this.#calls.get(header.serial);
    if (call === undefined || !isFor(call.key, header)) return false;
    this.#calls.delete(header.serial);
    call.onReply(reply);
    call.waiter.settle({ reply });
    return true;
  }

  /** Keeps a serial from being given again after its reply: a stream uses it. */
  reserve(serial: number): void {
    this.#reserved.add(serial);
  }

  release(serial: number): void {
    this.#reserved.delete(serial);
  }

  /** Whether every call has its reply. */
  get isEmpty(): boolean {
    return this.#calls.size === 0;
  }

  /** Forgets every call: no reply will come. */
  clear(): void {
    this.#calls.clear();
    this.#reserved.clear();
  }
}

const isFor = (call: CallKey, header: MessageHeader) =>
  call.program === header.program && call.version === header.version && call.procedure === header.procedure;
