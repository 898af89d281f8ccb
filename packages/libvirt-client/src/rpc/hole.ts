import { LibvirtError } from '../errors.ts';
import { streamHole } from '../protocol/payloads.ts';
import { XdrWriter } from '../xdr/writer.ts';

/** A run of zeros of a sparse stream that is not sent as bytes. */
export interface Hole {
  /** How many bytes long it is. */
  readonly hole: bigint;
}

/** A piece of a sparse stream: bytes, or a run of zeros. */
export type SparseChunk = Hole | { readonly data: Buffer };

/** The most that a hole may span: `hyper` on the wire has a sign. */
const LONGEST_HOLE = 2n ** 63n - 1n;

/** The payload of a hole packet. */
export function encodeHole(length: bigint): Uint8Array {
  const writer = new XdrWriter();
  streamHole.encode({ length, flags: 0 }, writer);
  return writer.finish();
}

/** The length of a hole that the server sent. Throws where it is no hole. */
export function decodeHole(payload: Uint8Array): bigint {
  const { length } = streamHole.decode(payload);
  if (length < 0n) throw new LibvirtError('PROTOCOL', `the server sent a hole of ${length} bytes`);
  return length;
}

/** What a caller writes to a sparse stream, as bytes or as a hole. Throws a `TypeError` for anything else. */
export function toSparseChunk(chunk: unknown): Hole | { readonly data: Uint8Array } {
  if (chunk instanceof Uint8Array) return { data: chunk };
  if (typeof chunk === 'object' && chunk !== null) {
    if ('data' in chunk && chunk.data instanceof Uint8Array) return { data: chunk.data };
    if ('hole' in chunk && typeof chunk.hole === 'bigint' && chunk.hole >= 0n && chunk.hole <= LONGEST_HOLE) {
      return { hole: chunk.hole };
    }
  }
  throw new TypeError('a sparse stream takes Uint8Array, { data: Uint8Array } or { hole: bigint }');
}

/** In what pieces zeros are looked for: large enough that a hole costs less than what it saves. */
const BLOCK_BYTES = 32 * 1024;
const zeroBlock = /* @__PURE__ */ Buffer.alloc(BLOCK_BYTES);

/** Cuts bytes into blocks and takes those that are nothing but zeros as holes; neighbours of a kind stay together. */
export function* findHoles(bytes: Uint8Array): Generator<Hole | { readonly data: Uint8Array }, void, undefined> {
  let from = 0;
  let isHole = false;
  for (let at = 0; at < bytes.length; at += BLOCK_BYTES) {
    const isZero = isZeros(bytes.subarray(at, at + BLOCK_BYTES));
    if (at > from && isZero !== isHole) {
      yield piece(bytes, from, at, isHole);
      from = at;
    }
    isHole = isZero;
  }
  if (bytes.length > 0) yield piece(bytes, from, bytes.length, isHole);
}

const isZeros = (block: Uint8Array) => zeroBlock.compare(block, 0, block.length, 0, block.length) === 0;

const piece = (bytes: Uint8Array, from: number, to: number, isHole: boolean) =>
  isHole ? { hole: BigInt(to - from) } : { data: bytes.subarray(from, to) };
