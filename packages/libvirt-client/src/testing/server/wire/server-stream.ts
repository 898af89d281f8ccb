import { streamHole } from '../../../protocol/payloads.ts';
import type { Frame } from '../../../rpc/framing.ts';
import { type MessageHeader, messageStatus, messageType } from '../../../rpc/header.ts';
import { type ServerFailure, toFailure } from '../failure.ts';
import { errorFrame, holeFrame, rawFrame } from './frames.ts';

/** What the server does with what a client sends on a stream. */
export interface StreamSide {
  /** Bytes from the client. */
  data(bytes: Uint8Array): void;
  /** A run of zero bytes that the client did not send, `length` long. Without it, holes are not allowed. */
  hole?(length: bigint): void;
  /** The client finishes; what is thrown here is what it gets for an answer. */
  finish(): void | Promise<void>;
  /** The client, or the end of its connection, aborts the stream. */
  abort(): void;
}

/** What a stream needs of the connection that it is on. */
export interface StreamLink {
  /** Sends; `done` runs when there is room for more. */
  send(bytes: Uint8Array, done?: () => void): void;
  /** Stops or resumes to read from the client. */
  setPaused(paused: boolean): void;
  /** The stream is over. */
  release(): void;
}

/** A libvirtd never sends more in one packet. */
const PACKET_BYTES = 262_120;
const NOTHING = new Uint8Array(0);

/** The server's end of a stream. */
export class ServerStream {
  readonly #link: StreamLink;
  readonly #header: MessageHeader;
  #side: StreamSide | undefined;
  #isOver = false;

  constructor(link: StreamLink, call: MessageHeader) {
    this.#link = link;
    this.#header = call;
  }

  /** Whether it has been finished, aborted, or failed. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Connects what handles the client's packets; before the first of them. */
  attach(side: StreamSide): void {
    this.#side = side;
  }

  /** Sends bytes, in packets; `done` runs when there is room for more. */
  send(bytes: Uint8Array, done: () => void): void {
    if (this.#isOver) return done();
    if (bytes.length <= PACKET_BYTES) return this.#packet(messageStatus.continue, bytes, done);
    this.#packet(messageStatus.continue, bytes.subarray(0, PACKET_BYTES), () =>
      this.send(bytes.subarray(PACKET_BYTES), done),
    );
  }

  /** Sends a hole; only where the call allowed them. */
  sendHole(length: bigint): void {
    if (!this.#isOver) this.#link.send(holeFrame(this.#header, length));
  }

  /** Says that there is no more; the client has to finish the stream then. */
  sendEnd(): void {
    if (!this.#isOver) this.#packet(messageStatus.continue, NOTHING);
  }

  /** Ends it with an error. */
  fail(error: ServerFailure): void {
    if (this.#isOver) return;
    this.#link.send(errorFrame(this.#header, 'stream', error.wire));
    this.#release();
  }

  /** Stops or resumes to read from the client: the only way to hold it back. */
  setPaused(paused: boolean): void {
    this.#link.setPaused(paused);
  }

  /** @internal Takes a packet of the client. False: the protocol does not allow it, and the connection has to end. */
  receive({ header, payload }: Frame): boolean {
    if (header.type === messageType.streamHole) return this.#hole(payload);
    if (header.status === messageStatus.continue) this.#side?.data(payload);
    else if (header.status === messageStatus.ok) void this.#finish();
    else this.#aborted();
    return true;
  }

  /** The connection is gone. */
  disconnected(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#side?.abort();
  }

  #hole(payload: Uint8Array): boolean {
    if (this.#side?.hole === undefined) return false;
    this.#side.hole(streamHole.decode(payload).length);
    return true;
  }

  async #finish(): Promise<void> {
    try {
      await this.#side?.finish();
    } catch (error) {
      return this.fail(toFailure(error));
    }
    if (this.#isOver) return;
    this.#packet(messageStatus.ok, NOTHING);
    this.#release();
  }

  #aborted(): void {
    if (this.#isOver) return;
    this.#packet(messageStatus.ok, NOTHING);
    this.#release();
    this.#side?.abort();
  }

  #packet(status: number, payload: Uint8Array, done?: () => void): void {
    this.#link.send(rawFrame({ ...this.#header, type: messageType.stream, status }, payload), done);
  }

  #release(): void {
    this.#isOver = true;
    this.#link.release();
  }
}
