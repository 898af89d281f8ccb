const INITIAL_CAPACITY = 4096;

/** The bytes of a line that is not complete yet, in one buffer that doubles: linear time however small the pieces are. */
export class LineBuffer {
  #bytes = new Uint8Array(INITIAL_CAPACITY);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  append(piece: Uint8Array): void {
    const needed = this.#length + piece.length;
    if (needed > this.#bytes.length) {
      let capacity = this.#bytes.length;
      while (capacity < needed) capacity *= 2;
      const grown = new Uint8Array(capacity);
      grown.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = grown;
    }
    this.#bytes.set(piece, this.#length);
    this.#length = needed;
  }

  /** A view of what is held; the next change of the buffer makes it meaningless. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Forgets the line, and a buffer that a long line has grown. */
  clear(): void {
    this.#length = 0;
    if (this.#bytes.length > INITIAL_CAPACITY) this.#bytes = new Uint8Array(INITIAL_CAPACITY);
  }
}
