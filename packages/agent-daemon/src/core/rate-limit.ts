import type { HostClock } from '../host/host.ts';

/** A token bucket: `perSecond` requests a second on average, and as many at once after a quiet second. */
export class RateLimit {
  readonly #clock: HostClock;
  readonly #perSecond: number;
  #tokens: number;
  #at: number;

  constructor(clock: HostClock, perSecond: number) {
    this.#clock = clock;
    this.#perSecond = perSecond;
    this.#tokens = perSecond;
    this.#at = clock.monotonic();
  }

  /** Whether one more request may be served now. */
  take(): boolean {
    const now = this.#clock.monotonic();
    this.#tokens = Math.min(this.#perSecond, this.#tokens + ((now - this.#at) * this.#perSecond) / 1000);
    this.#at = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
