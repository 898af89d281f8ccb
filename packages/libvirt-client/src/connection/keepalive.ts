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
  readonly #showLife: () => void;
  #timer: NodeJS.Timeout | undefined;
  #heardAt = 0;
  #unanswered = 0;
  #suspended = false;

  /** `showLife` is to send something that needs no answer. */
  constructor(options: KeepAliveOptions, ping: () => void, giveUp: () => void, showLife = (): void => {}) {
    this.#options = options;
    this.#ping = ping;
    this.#giveUp = giveUp;
    this.#showLife = showLife;
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

  /**
   * While we ourselves do not read, silence says nothing. The server's own pings are not read then either, so it is
   * shown without being asked that this side lives: it would end the connection else.
   */
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
    if (this.#suspended) {
      this.#showLife();
      return this.#arm(intervalMs);
    }
    const left = this.#heardAt + intervalMs * (this.#unanswered + 1) - performance.now();
    // Timers may fire a millisecond early.
    if (left > 1) return this.#arm(left);
    if (this.#unanswered >= count) return this.#giveUp();
    this.#unanswered += 1;
    this.#ping();
    this.#arm(intervalMs);
  }
}
