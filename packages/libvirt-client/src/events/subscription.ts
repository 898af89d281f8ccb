import { Err, Ok, type Result } from 'ts-results';
import type { CallOptions } from '../connection/rpc.ts';
import { startDeadline } from '../deadline.ts';
import { LibvirtError } from '../errors.ts';

/** How a subscriber keeps what it has not taken yet. */
export interface SubscriptionOptions {
  /** Ends the subscription; its iterator then throws `ABORTED`. */
  readonly signal?: AbortSignal | undefined;
  /** How many events may wait. Default 1024. */
  readonly buffer?: number | undefined;
  /**
   * What happens to an event too many. `error` (the default): the iterator gives what is waiting and then throws
   * `EVENT_OVERFLOW`, for events were lost. `dropOldest`: the oldest goes, and `dropped` counts it.
   */
  readonly overflow?: 'error' | 'dropOldest' | undefined;
}

type Step<E> = { readonly event: E } | { readonly failure: LibvirtError } | 'closed';

/** Who waits for the next step. A method, so that a subscription to some events is one to more kinds of them too. */
interface Taker<E> {
  take(step: Step<E>): void;
}

const DEFAULT_BUFFER = 1024;

/**
 * Events for one consumer, in order, from the moment of subscribing: iterate over it, or wait for a certain event.
 *
 * It is registered at once; `ready` says when the server has done so. Breaking out of the loop closes it.
 */
export class Subscription<E> implements AsyncIterable<E>, AsyncDisposable {
  /** Whether the server sends events from now on. Does not reject. */
  readonly ready: Promise<Result<void, LibvirtError>>;
  readonly #buffer: number;
  readonly #overflow: 'error' | 'dropOldest';
  readonly #signal: AbortSignal | undefined;
  readonly #queue: E[] = [];
  readonly #takers = new Set<Taker<E>>();
  #setReady: (result: Result<void, LibvirtError>) => void = () => {};
  #leave: () => void = () => {};
  #end: { readonly failure: LibvirtError } | 'closed' | undefined;
  #dropped = 0;
  #wasReady = false;

  /** @internal */
  constructor({ signal, buffer = DEFAULT_BUFFER, overflow = 'error' }: SubscriptionOptions) {
    if (!Number.isInteger(buffer) || buffer < 1)
      throw new TypeError(`buffer must be a whole number above 0, got ${buffer}`);
    this.#buffer = buffer;
    this.#overflow = overflow;
    this.#signal = signal;
    this.ready = new Promise((resolve) => {
      this.#setReady = resolve;
    });
    signal?.addEventListener('abort', this.#onAbort, { once: true });
  }

  /** How many events `dropOldest` has dropped. */
  get dropped(): number {
    return this.#dropped;
  }

  /** @internal Starts it; `leave` runs once, when it ends from here. */
  attach(leave: () => void): void {
    this.#leave = leave;
    if (this.#signal?.aborted) this.#onAbort();
  }

  /** @internal The server has registered it, or has done so again after a gap. */
  registered(gap?: unknown): void {
    // Whoever makes the gap has it in the type E.
    if (this.#wasReady && gap !== undefined) this.push(gap as E);
    this.#wasReady = true;
    this.#setReady(Ok(undefined));
  }

  /** @internal */
  push(event: E): void {
    if (this.#end !== undefined) return;
    const [taker] = this.#takers;
    if (taker) return this.#give(taker, { event });
    if (this.#queue.length < this.#buffer) {
      this.#queue.push(event);
    } else if (this.#overflow === 'dropOldest') {
      this.#queue.shift();
      this.#queue.push(event);
      this.#dropped += 1;
    } else {
      this.fail(
        new LibvirtError('EVENT_OVERFLOW', `more than ${this.#buffer} events were waiting, and events were lost`),
      );
    }
  }

  /** @internal Ends it with an error, after what is waiting. */
  fail(failure: LibvirtError): void {
    this.#finish({ failure });
  }

  /** @internal Ends it well, after what is waiting. */
  complete(): void {
    this.#finish('closed');
  }

  /** Ends it: the server is told when nobody else listens, and the iterator ends. */
  close(): void {
    this.#queue.length = 0;
    this.#finish('closed');
  }

  #finish(end: { readonly failure: LibvirtError } | 'closed'): void {
    if (this.#end !== undefined) return;
    this.#end = end;
    this.#signal?.removeEventListener('abort', this.#onAbort);
    this.#setReady(Err(endError(end)));
    for (const taker of this.#takers) this.#give(taker, end);
    this.#leave();
  }

  readonly #onAbort = (): void => {
    this.fail(new LibvirtError('ABORTED', 'the subscription was aborted', { cause: this.#signal?.reason }));
  };

  #give(taker: Taker<E>, step: Step<E>): void {
    this.#takers.delete(taker);
    taker.take(step);
  }

  /** The next event or the end; aborting `signal` gives the wait up without losing an event. */
  #take(signal?: AbortSignal): Promise<Step<E>> {
    // The length was looked at; E may include undefined.
    if (this.#queue.length > 0) return Promise.resolve({ event: this.#queue.shift() as E });
    if (this.#end !== undefined) return Promise.resolve(this.#end);
    return new Promise((resolve) => {
      const giveUp = () => this.#give(taker, 'closed');
      const taker: Taker<E> = {
        take: (step) => {
          signal?.removeEventListener('abort', giveUp);
          resolve(step);
        },
      };
      this.#takers.add(taker);
      signal?.addEventListener('abort', giveUp, { once: true });
    });
  }

  /**
   * Takes events until one fits, and gives that one; those before it are gone.
   *
   * Errors: `TIMEOUT`, `ABORTED` (also when the subscription is closed), and what the iterator throws.
   */
  async waitFor(
    fits: (event: E) => boolean = () => true,
    { signal, timeoutMs }: CallOptions = {},
  ): Promise<Result<E, LibvirtError>> {
    const deadline = startDeadline('waiting for an event', timeoutMs, signal);
    try {
      while (!deadline.signal.aborted) {
        const step = await this.#take(deadline.signal);
        if (step === 'closed') break;
        if ('failure' in step) return Err(step.failure);
        if (fits(step.event)) return Ok(step.event);
      }
      return Err(deadline.signal.aborted ? deadline.error() : endError('closed'));
    } finally {
      deadline.clear();
    }
  }

  /**
   * Calls `listener` with each event, one after the other: while it works on one (returns a promise), the next ones wait
   * in the queue. Resolves when the subscription ends: with nothing when it was closed, else with the error. What the
   * listener throws closes the subscription, and rejects.
   *
   * @example
   * ```ts
   * import type { Connection } from '@virtkit/libvirt-client';
   *
   * function printRefreshes(conn: Connection): void {
   *   void conn.events.storagePool('refresh').on(({ pool }) => console.log(pool.name));
   * }
   * ```
   */
  async on(listener: (event: E) => unknown): Promise<Result<void, LibvirtError>> {
    try {
      for (;;) {
        const step = await this.#take();
        if (step === 'closed') return Ok(undefined);
        if ('failure' in step) return Err(step.failure);
        await listener(step.event);
      }
    } finally {
      this.close();
    }
  }

  /** The events as they come; throws the error that ends the subscription. */
  [Symbol.asyncIterator](): AsyncIterator<E, void> {
    let hasThrown = false;
    return {
      next: async () => {
        const step = hasThrown ? 'closed' : await this.#take();
        if (step === 'closed') return { done: true, value: undefined };
        if ('failure' in step) {
          hasThrown = true;
          throw step.failure;
        }
        return { done: false, value: step.event };
      },
      return: async () => {
        this.close();
        return { done: true, value: undefined };
      },
    };
  }

  /** The same as {@link Subscription.close}. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
  }
}

function endError(end: { readonly failure: LibvirtError } | 'closed'): LibvirtError {
  return end === 'closed' ? new LibvirtError('ABORTED', 'the subscription was closed') : end.failure;
}
