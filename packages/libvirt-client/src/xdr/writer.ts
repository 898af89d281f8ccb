import { XdrFault } from './errors.ts';
import { padded } from './padding.ts';

const initialSize = 512;

/** Room in front and the most that may be written. */
export interface XdrWriterOptions {
  /** Bytes left free in front, for a header that `patchUint` fills in later without moving anything. */
  readonly headroom?: number;
  /** The most bytes that may be written, headroom included; more is an XdrError `LIMIT`. */
  readonly limit?: number;
}

/** Appends XDR values to one growing buffer. */
export class XdrWriter {
  readonly #limit: number;
  #buffer: Buffer;
  #view: DataView;
  #length: number;

  constructor({ headroom = 0, limit = Number.POSITIVE_INFINITY }: XdrWriterOptions = {}) {
    this.#limit = limit;
    this.#length = headroom;
    this.#buffer = Buffer.allocUnsafe(headroom + initialSize);
    if (headroom > 0) this.#buffer.fill(0, 0, headroom);
    this.#view = viewOf(this.#buffer);
  }

  /** Bytes written so far, headroom included. */
  get length(): number {
    return this.#length;
  }

  /** The bytes written so far, headroom included; a view that a later write may leave behind. */
  finish(): Buffer {
    return this.#buffer.subarray(0, this.#length);
  }

  /** Overwrites 4 bytes at `offset`, which lies in the headroom or in what is written already. */
  patchUint(offset: number, value: number): void {
    if (offset + 4 > this.#length) throw new RangeError(`nothing is written at ${offset} yet`);
    this.#view.setUint32(offset, value);
  }

  /** A 32-bit integer (RFC 4506 §4.1). */
  int(value: number): void {
    const at = this.#extend(4);
    this.#view.setInt32(at, value);
  }

  /** An unsigned 32-bit integer (RFC 4506 §4.2). */
  uint(value: number): void {
    const at = this.#extend(4);
    this.#view.setUint32(at, value);
  }

  /** A 64-bit integer (RFC 4506 §4.5). */
  hyper(value: bigint): void {
    const at = this.#extend(8);
    this.#view.setBigInt64(at, value);
  }

  /** An unsigned 64-bit integer (RFC 4506 §4.5). */
  uhyper(value: bigint): void {
    const at = this.#extend(8);
    this.#view.setBigUint64(at, value);
  }

  /** A double-precision number (RFC 4506 §4.7). */
  double(value: number): void {
    const at = this.#extend(8);
    this.#view.setFloat64(at, value);
  }

  /** The bytes and zeros up to a multiple of four, without a count. */
  opaque(bytes: Uint8Array): void {
    const size = padded(bytes.length);
    const at = this.#extend(size);
    this.#buffer.set(bytes, at);
    if (size > bytes.length) this.#buffer.fill(0, at + bytes.length, at + size);
  }

  /** Byte count (at most `max`), UTF-8 bytes, zeros up to a multiple of four. Half a surrogate pair has no UTF-8. */
  string(text: string, max: number): void {
    const length = Buffer.byteLength(text);
    if (length > max) throw new XdrFault('LIMIT', `${length} bytes are over the limit of ${max}`);
    const lone = length === text.length ? -1 : text.search(/\p{Surrogate}/u);
    if (lone !== -1) throw new XdrFault('VALUE', `a lone surrogate at ${lone} cannot be part of a string`);
    const size = padded(length);
    const at = this.#extend(4 + size);
    this.#view.setUint32(at, length);
    this.#buffer.write(text, at + 4, length, 'utf8');
    if (size > length) this.#buffer.fill(0, at + 4 + length, at + 4 + size);
  }

  /** Each byte as an XDR char: 4 bytes, sign-extended as C does it. */
  chars(bytes: Uint8Array): void {
    let at = this.#extend(bytes.length * 4);
    for (const byte of bytes) {
      this.#view.setInt32(at, (byte << 24) >> 24);
      at += 4;
    }
  }

  /** Makes room for `size` bytes and returns where they begin. */
  #extend(size: number): number {
    const start = this.#length;
    const end = start + size;
    if (end > this.#limit) throw new XdrFault('LIMIT', `a message of ${end} bytes is over the limit of ${this.#limit}`);
    if (end > this.#buffer.length) {
      const bigger = Buffer.allocUnsafe(Math.max(end, this.#buffer.length * 2));
      this.#buffer.copy(bigger, 0, 0, start);
      this.#buffer = bigger;
      this.#view = viewOf(bigger);
    }
    this.#length = end;
    return start;
  }
}

function viewOf(buffer: Buffer): DataView {
  return new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}
