import { findHoles, type Hole, toSparseChunk } from './hole.ts';

/** A packet to send: pieces of data that go out as one, or a hole. */
export type Outgoing = Hole | { readonly pieces: readonly Uint8Array[] };

/** A packet may be 32 MiB long; 1 MiB is fast, and lets other calls in between. */
const PACKET_BYTES = 1024 * 1024;

/** Makes packets of what is written to a stream; none is ever empty, since that would be the end. */
export interface Packer {
  packets(chunks: readonly unknown[]): Iterable<Outgoing>;
  /** What is left at the end. */
  rest(): Outgoing | undefined;
}

/** Bytes only: small chunks are sent together, large ones are cut; nothing is copied. */
export const plainPacker: Packer = {
  // The stream is not in object mode, where Node.js makes buffers of whatever is written.
  packets: (chunks) => join(chunks as readonly Uint8Array[]),
  rest: () => undefined,
};

/** Bytes and holes: zeros among the bytes are taken as holes, and neighbouring holes become one. */
export class SparsePacker implements Packer {
  #hole = 0n;

  *packets(chunks: readonly unknown[]): Generator<Outgoing, void, undefined> {
    for (const chunk of chunks) {
      const given = toSparseChunk(chunk);
      for (const part of 'hole' in given ? [given] : findHoles(given.data)) {
        if ('hole' in part) {
          this.#hole += part.hole;
          continue;
        }
        const before = this.rest();
        if (before) yield before;
        yield* join([part.data]);
      }
    }
  }

  rest(): Outgoing | undefined {
    const hole = this.#hole;
    this.#hole = 0n;
    return hole === 0n ? undefined : { hole };
  }
}

function* join(chunks: readonly Uint8Array[]): Generator<Outgoing, void, undefined> {
  let pieces: Uint8Array[] = [];
  let left = PACKET_BYTES;
  for (const chunk of chunks) {
    for (let at = 0; at < chunk.length;) {
      const piece = chunk.subarray(at, at + left);
      pieces.push(piece);
      at += piece.length;
      left -= piece.length;
      if (left > 0) continue;
      yield { pieces };
      pieces = [];
      left = PACKET_BYTES;
    }
  }
  if (pieces.length > 0) yield { pieces };
}
