import { XdrFault } from './errors.ts';
import { padded } from './padding.ts';

/**
 * Takes XDR values from the front of `bytes`. Nothing is read past the end and nothing is allocated before its length is
 * known to be there. Padding is skipped without a look, as libvirt does it.
 *
 * Byte values are views of `bytes` unless `copy` is set: a view keeps the whole message in memory.
 */
export class XdrReader {
  readonly #buffer: Buffer;
  readonly #view: DataView;
  readonly #copy: boolean;
  #position = 0;

  constructor(bytes: Uint8Array, copy = false) {
    this.#buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#copy = copy;
  }

  get remaining(): number {
    return this.#view.byteLength - this.#position;
  }

  int(): number {
    return this.#view.getInt32(this.#take(4));
  }

  uint(): number {
    return this.#view.getUint32(this.#take(4));
  }

  hyper(): bigint {
    return this.#view.getBigInt64(this.#take(8));
  }

  uhyper(): bigint {
    return this.#view.getBigUint64(this.#take(8));
  }

  double(): number {
    return this.#view.getFloat64(this.#take(8));
  }

  /** The count of a string, opaque or array; at most `max`, and `unit` bytes for each must still be there. */
  count(max: number, unit: number): number {
    const count = this.uint();
    if (count > max) throw new XdrFault('LIMIT', `${count} is over the limit of ${max}`);
    if (count * unit > this.remaining) {
      throw new XdrFault('SHORT', `${count} announced, but only ${this.remaining} bytes are left`);
    }
    return count;
  }

  /** `length` bytes and their padding. */
  opaque(length: number): Uint8Array {
    const start = this.#take(padded(length));
    const view = new Uint8Array(this.#view.buffer, this.#view.byteOffset + start, length);
    return this.#copy ? view.slice() : view;
  }

  /** Text of `length` bytes. Bytes that are not UTF-8 become U+FFFD, so that one bad name does not hide a whole list. */
  string(length: number): string {
    const start = this.#take(padded(length));
    return this.#buffer.toString('utf8', start, start + length);
  }

  /** `length` XDR chars of 4 bytes each, as one byte each. */
  chars(length: number): Uint8Array {
    const start = this.#take(length * 4);
    const bytes = new Uint8Array(length);
    for (let index = 0; index < length; index++) bytes[index] = this.#view.getUint8(start + index * 4 + 3);
    return bytes;
  }

  #take(size: number): number {
    const start = this.#position;
    const end = start + size;
    if (end > this.#view.byteLength) throw new XdrFault('SHORT', `${size} bytes needed, ${this.remaining} left`);
    this.#position = end;
    return start;
  }
}
