const BLOCK = 64 * 1024;

/** A run of bytes, or of zeros that nobody wrote. */
export interface Extent {
  readonly offset: number;
  readonly length: number;
  /** Undefined for a hole. */
  readonly bytes: Uint8Array | undefined;
}

/** The content of a disk image: only what was written takes memory, in blocks of 64 KiB. */
export class SparseBytes {
  readonly #blocks = new Map<number, Buffer>();
  #length: number;

  constructor(length: number) {
    this.#length = length;
  }

  /** How many bytes there are, holes included. */
  get length(): number {
    return this.#length;
  }

  /** How many bytes of memory it takes. */
  get allocated(): number {
    return this.#blocks.size * BLOCK;
  }

  /** Makes it longer or shorter. */
  resize(length: number): void {
    if (length < this.#length) this.clear(length, this.#length - length);
    this.#length = length;
  }

  /** Writes; what ends behind the end makes it longer. */
  write(offset: number, bytes: Uint8Array): void {
    for (let done = 0; done < bytes.length;) {
      const at = offset + done;
      const index = Math.floor(at / BLOCK);
      const within = at - index * BLOCK;
      const piece = bytes.subarray(done, done + BLOCK - within);
      const block = this.#blocks.get(index) ?? Buffer.alloc(BLOCK);
      this.#blocks.set(index, block);
      block.set(piece, within);
      done += piece.length;
    }
    this.#length = Math.max(this.#length, offset + bytes.length);
  }

  /** Makes a range read as zeros again; whole blocks of it take no memory any more. */
  clear(offset: number, length: number): void {
    const end = offset + length;
    for (const [index, block] of this.#blocks) {
      const from = index * BLOCK;
      if (from >= end || from + BLOCK <= offset) continue;
      if (from >= offset && from + BLOCK <= end) this.#blocks.delete(index);
      else block.fill(0, Math.max(0, offset - from), Math.min(BLOCK, end - from));
    }
    this.#length = Math.max(this.#length, end);
  }

  /** The bytes of a range, clipped to what there is, zeros included. */
  read(offset: number, length: number): Buffer {
    const end = Math.min(this.#length, offset + length);
    const bytes = Buffer.alloc(Math.max(0, end - offset));
    for (const extent of this.extents(offset, end)) {
      if (extent.bytes) bytes.set(extent.bytes, extent.offset - offset);
    }
    return bytes;
  }

  /** The runs between two offsets in order, neighbouring holes as one; data comes in pieces of a block. */
  *extents(offset: number, end: number): Generator<Extent, void, undefined> {
    const indices = [...this.#blocks.keys()]
      .filter((index) => index * BLOCK < end && (index + 1) * BLOCK > offset)
      .sort((a, b) => a - b);
    let at = offset;
    for (const index of indices) {
      const from = Math.max(offset, index * BLOCK);
      const to = Math.min(end, (index + 1) * BLOCK);
      if (from > at) yield { offset: at, length: from - at, bytes: undefined };
      const bytes = this.#blocks.get(index)?.subarray(from - index * BLOCK, to - index * BLOCK);
      yield { offset: from, length: to - from, bytes };
      at = to;
    }
    if (end > at) yield { offset: at, length: end - at, bytes: undefined };
  }
}
