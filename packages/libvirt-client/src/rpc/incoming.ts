/** What arrives on a stream: bytes (or a chunk ready to be handed on), zeros to make, the end. */
export type Incoming<C> = { readonly chunk: C } | { readonly zeros: bigint } | 'end';

/** How many zeros are made at once. */
const ZERO_BYTES = 64 * 1024;

/** What has arrived and is not handed on yet. A long run of zeros takes no room here: it is made piece by piece. */
export class IncomingQueue<C> {
  #items: Incoming<C>[] = [];

  add(item: Incoming<C>): void {
    this.#items.push(item);
  }

  clear(): void {
    this.#items = [];
  }

  /** Hands on until `push` says that it is enough for now; false then. Null is the end. */
  flow(push: (chunk: C | Buffer | null) => boolean): boolean {
    for (;;) {
      const next = this.#next();
      if (next === undefined) return true;
      const isEnough = !push(next);
      if (next === null) return true;
      if (isEnough) return false;
    }
  }

  #next(): C | Buffer | null | undefined {
    const [first] = this.#items;
    if (first === undefined) return undefined;
    if (first !== 'end' && 'zeros' in first && first.zeros > ZERO_BYTES) {
      this.#items[0] = { zeros: first.zeros - BigInt(ZERO_BYTES) };
      return Buffer.alloc(ZERO_BYTES);
    }
    this.#items.shift();
    if (first === 'end') return null;
    return 'chunk' in first ? first.chunk : Buffer.alloc(Number(first.zeros));
  }
}
