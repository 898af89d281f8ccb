/** The first bytes of an output stream, up to a limit; the rest is read and dropped, so that the program is not held up. */
export class OutputBuffer {
  readonly #limit: number;
  readonly #pieces: Uint8Array[] = [];
  #length = 0;
  #truncated = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get truncated(): boolean {
    return this.#truncated;
  }

  push(bytes: Uint8Array): void {
    const room = this.#limit - this.#length;
    if (bytes.length > room) this.#truncated = true;
    if (room <= 0) return;
    // A copy: the bytes belong to the host again when this returns.
    const piece = bytes.slice(0, room);
    this.#length += piece.length;
    this.#pieces.push(piece);
  }

  bytes(): Uint8Array {
    const all = new Uint8Array(this.#length);
    let at = 0;
    for (const piece of this.#pieces) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  }
}
