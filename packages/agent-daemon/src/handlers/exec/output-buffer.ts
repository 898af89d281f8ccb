const INITIAL_CAPACITY = 4096;

/** The first bytes of an output stream, up to a limit; the rest is read and dropped, so that the program is not held up. */
export class OutputBuffer {
  readonly #limit: number;
  #held = new Uint8Array(0);
  #length = 0;
  #truncated = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether bytes were dropped. */
  get truncated(): boolean {
    return this.#truncated;
  }

  push(bytes: Uint8Array): void {
    const room = this.#limit - this.#length;
    if (bytes.length > room) this.#truncated = true;
    const piece = bytes.subarray(0, Math.max(room, 0));
    this.#reserve(this.#length + piece.length);
    this.#held.set(piece, this.#length);
    this.#length += piece.length;
  }

  /** What was kept; a view that the next `push` may change. */
  bytes(): Uint8Array {
    return this.#held.subarray(0, this.#length);
  }

  #reserve(needed: number): void {
    if (needed <= this.#held.length) return;
    let capacity = Math.max(this.#held.length, INITIAL_CAPACITY);
    while (capacity < needed) capacity *= 2;
    const grown = new Uint8Array(Math.min(capacity, this.#limit));
    grown.set(this.bytes());
    this.#held = grown;
  }
}
