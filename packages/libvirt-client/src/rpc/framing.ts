import { LibvirtError } from '../errors.ts';
import {
  LARGEST_FRAME,
  LENGTH_BYTES,
  type MessageHeader,
  messageStatus,
  messageType,
  MOST_FDS,
  readHeader,
  SMALLEST_FRAME,
} from './header.ts';

/** One message: its header and its payload, which is a view of the bytes received wherever they came in one piece. */
export interface Frame {
  readonly header: MessageHeader;
  readonly payload: Uint8Array;
}

const FD_COUNT_BYTES = 4;

/**
 * Cuts a byte stream into messages, however it is split.
 *
 * Stream data is not put together: a packet of it that arrives in parts is yielded in those parts, each as a frame of its
 * own with the packet's header. That copies nothing, and means the same; only an empty packet has an empty payload.
 */
export class FrameReader {
  #parts: Uint8Array[] = [];
  #held = 0;
  #wanted = LENGTH_BYTES;
  #length = 0;
  #toSkip = 0;
  #streaming: { readonly header: MessageHeader; left: number } | undefined;

  /** Whether the stream stands inside a message, so that ending here would cut it. */
  get isMidFrame(): boolean {
    return this.#held > 0 || this.#toSkip > 0 || this.#streaming !== undefined;
  }

  /**
   * Takes the next bytes and yields the messages they complete. Throws `PROTOCOL` at a length no message can have,
   * after yielding what came before it; the stream cannot be read any further then.
   */
  *push(chunk: Uint8Array): Generator<Frame, void, undefined> {
    let rest = this.#skip(chunk);
    while (rest.length > 0) {
      if (this.#streaming) {
        const payload = rest.subarray(0, this.#streaming.left);
        rest = rest.subarray(payload.length);
        yield this.#streamed(this.#streaming, payload);
        continue;
      }
      const whole = this.#held === 0 ? wholeFrame(rest) : undefined;
      if (whole) {
        const frame = parseFrame(whole);
        this.#toSkip = frame.fds;
        rest = this.#skip(rest.subarray(whole.length));
        yield frame;
        continue;
      }
      const taken = rest.subarray(0, this.#wanted - this.#held);
      rest = rest.subarray(taken.length);
      this.#parts.push(taken);
      this.#held += taken.length;
      if (this.#held < this.#wanted) return;
      const bytes = this.#take();
      if (bytes.length === LENGTH_BYTES) {
        this.#length = checkedLength(bytes);
        this.#wanted = SMALLEST_FRAME;
      } else if (bytes.length < this.#length) {
        this.#wanted = this.#length;
        const header = readHeader(viewOf(bytes));
        if (isStreamData(header)) {
          this.#wanted = LENGTH_BYTES;
          this.#streaming = { header, left: this.#length - bytes.length };
          continue;
        }
      } else {
        this.#wanted = LENGTH_BYTES;
        const frame = parseFrame(bytes);
        this.#toSkip = frame.fds;
        rest = this.#skip(rest);
        yield frame;
        continue;
      }
      // Where what was taken and what follows lie in one chunk, one view spans them and nothing is copied.
      rest = regrown(bytes, rest) ?? this.#keep(bytes, rest);
    }
  }

  #streamed(packet: { readonly header: MessageHeader; left: number }, payload: Uint8Array): Frame {
    packet.left -= payload.length;
    if (packet.left === 0) this.#streaming = undefined;
    return { header: packet.header, payload };
  }

  #keep(bytes: Uint8Array, rest: Uint8Array): Uint8Array {
    this.#parts = [bytes];
    this.#held = bytes.length;
    return rest;
  }

  #take(): Uint8Array {
    const [first] = this.#parts;
    const bytes = this.#parts.length === 1 && first !== undefined ? first : Buffer.concat(this.#parts, this.#held);
    this.#parts = [];
    this.#held = 0;
    return bytes;
  }

  /** Each descriptor comes with one dummy byte after the message, outside its length. */
  #skip(bytes: Uint8Array): Uint8Array {
    const skipped = Math.min(this.#toSkip, bytes.length);
    this.#toSkip -= skipped;
    return bytes.subarray(skipped);
  }
}

const isStreamData = ({ type, status }: MessageHeader) =>
  type === messageType.stream && status === messageStatus.continue;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The message at the front of `bytes`, if all of it is there, as nearly every reply is. */
function wholeFrame(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length < SMALLEST_FRAME) return undefined;
  const length = checkedLength(bytes);
  return length <= bytes.length ? bytes.subarray(0, length) : undefined;
}

function checkedLength(bytes: Uint8Array): number {
  const length = viewOf(bytes).getUint32(0);
  if (length < SMALLEST_FRAME || length > LARGEST_FRAME) {
    throw new LibvirtError(
      'PROTOCOL',
      `the server announced a message of ${length} bytes; one has ${SMALLEST_FRAME} to ${LARGEST_FRAME}`,
    );
  }
  return length;
}

/** `bytes` and `rest` as the one view they are neighbours in, or undefined when they are not. */
function regrown(bytes: Uint8Array, rest: Uint8Array): Uint8Array | undefined {
  const adjacent = bytes.buffer === rest.buffer && bytes.byteOffset + bytes.length === rest.byteOffset;
  return adjacent ? new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length + rest.length) : undefined;
}

function parseFrame(bytes: Uint8Array): Frame & { fds: number } {
  const view = viewOf(bytes);
  const header = readHeader(view);
  const withFds = header.type === messageType.callWithFds || header.type === messageType.replyWithFds;
  if (!withFds) return { header, payload: bytes.subarray(SMALLEST_FRAME), fds: 0 };
  const fds = bytes.length < SMALLEST_FRAME + FD_COUNT_BYTES ? Infinity : view.getUint32(SMALLEST_FRAME);
  if (fds > MOST_FDS) {
    throw new LibvirtError('PROTOCOL', `the server sent a message with an impossible number of descriptors`);
  }
  return { header, payload: bytes.subarray(SMALLEST_FRAME + FD_COUNT_BYTES), fds };
}
