import type { OnReadOpts } from 'node:net';

const SLAB_BYTES = 1024 * 1024;
/** With less room than this a new slab is begun; a read as long as a whole slab is as good as it gets. */
const LEAST_BYTES = 64 * 1024;

/**
 * Where a socket puts what it reads: one piece after the other in slabs of 1 MiB, through Node's `onread`.
 *
 * Against `data` events this saves an allocation and the stream machinery for every piece, reads large streams in fewer
 * calls, and puts the parts of a message side by side, so that they need not be copied together.
 */
export class SlabReader {
  /** The option for `createConnection`. */
  readonly onread: OnReadOpts;
  #slab = Buffer.alloc(0);
  #at = 0;
  #early: Uint8Array[] = [];
  #deliver = (bytes: Uint8Array): void => void this.#early.push(bytes);

  constructor() {
    this.onread = { buffer: () => this.#room(), callback: (length) => this.#took(length) };
  }

  /** Says where the bytes go; what came before is delivered at once. They are not changed afterwards. */
  deliverTo(deliver: (bytes: Uint8Array) => void): void {
    const early = this.#early;
    this.#early = [];
    this.#deliver = deliver;
    for (const bytes of early) deliver(bytes);
  }

  #room(): Buffer {
    if (this.#slab.length - this.#at < LEAST_BYTES) {
      // Memory that is never touched is never there, so a quiet connection holds little of its slab.
      this.#slab = Buffer.allocUnsafeSlow(SLAB_BYTES);
      this.#at = 0;
    }
    return this.#slab.subarray(this.#at);
  }

  #took(length: number): boolean {
    const start = this.#at;
    this.#at += length;
    this.#deliver(this.#slab.subarray(start, this.#at));
    return true;
  }
}
