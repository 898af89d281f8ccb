/** Pings of our own: after how long a silence, and how many may stay unanswered before the connection is given up. */
export interface KeepAliveOptions {
  /** After how many milliseconds of silence a ping is sent. */
  readonly intervalMs: number;
  /** How many pings may stay unanswered. */
  readonly count: number;
}

/**
 * Watches for silence: pings the server when nothing came for an interval, and gives up after `count` pings that
 * brought nothing. Whatever arrives counts as life, so a busy connection sends no pings.
 */
export class KeepAlive {
  readonly #options: KeepAliveOptions;
  readonly #ping: () => void;
  readonly #giveUp: () => void;
  #timer: NodeJS.Timeout | undefined;
  #heardAt = 0;
  #unanswered = 0;
  #suspended = false;

  constructor(options: KeepAliveOptions, ping: () => void, giveUp: () => void) {
    this.#options = options;
    this.#ping = ping;
    this.#giveUp = giveUp;
  }

  start(): void {
    this.heard();
    this.#arm(this.#options.intervalMs);
  }

  /** Bytes came in. Only the time is noted: the timer looks at it when it fires. */
  heard(): void {
    this.#heardAt = performance.now();
    this.#unanswered = 0;
  }

  /** While we ourselves do not read, silence says nothing. */
  setSuspended(suspended: boolean): void {
    this.#suspended = suspended;
    this.heard();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #arm(afterMs: number): void {
    // The socket keeps the process alive, and nothing else shall.
    this.#timer = setTimeout(() => this.#look(), afterMs).unref();
  }

  #look(): void {
    const { intervalMs, count } = this.#options;
    const left = this.#suspended ? intervalMs : this.#heardAt + intervalMs * (this.#unanswered + 1) - performance.now();
    // Timers may fire a millisecond early.
    if (left > 1) return this.#arm(left);
    if (this.#unanswered >= count) return this.#giveUp();
    this.#unanswered += 1;
    this.#ping();
    this.#arm(intervalMs);
  }
}
