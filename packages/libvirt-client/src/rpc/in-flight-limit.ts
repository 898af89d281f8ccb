/**
 * Lets a limited number of calls be on the way at once; the others wait in order.
 *
 * A server stops reading its socket at `max_client_requests` (5 by default), and then keepalive is not read either.
 */
export class InFlightLimit {
  readonly #most: number;
  #inFlight = 0;
  readonly #waiting = new Set<() => void>();
  #order = this.#waiting.values();

  constructor(most: number) {
    this.#most = most;
  }

  /** Runs `start` now or when a place is free. The result takes it out of the queue, and does nothing once it ran. */
  enter(start: () => void): () => void {
    if (this.#inFlight < this.#most) {
      this.#inFlight += 1;
      start();
      return () => {};
    }
    this.#waiting.add(start);
    return () => this.#waiting.delete(start);
  }

  /** Gives a place back, to the one that waited longest if any waits. */
  leave(): void {
    // One iterator goes on where it stood: a new one would step over all that has been taken out, each time.
    let next = this.#order.next();
    if (next.done) {
      this.#order = this.#waiting.values();
      next = this.#order.next();
    }
    if (next.done) {
      this.#inFlight -= 1;
      return;
    }
    this.#waiting.delete(next.value);
    next.value();
  }
}
