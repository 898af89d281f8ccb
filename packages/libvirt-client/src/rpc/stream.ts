import { Duplex } from 'node:stream';
import { LibvirtError } from '../errors.ts';
import type { Frame } from './framing.ts';
import { messageStatus, messageType } from './header.ts';

/** Which ways a stream's data goes: from the server, to it, or both. */
export type StreamDirection = 'read' | 'write' | 'duplex';

/** What a stream needs of its connection. */
export interface StreamPort {
  /** Sends a packet of this stream; `done` runs when there is room for more. */
  send(status: number, payload: Uint8Array, done?: () => void): void;
  /** Holds the whole connection back, or lets it go on. */
  setPaused(paused: boolean): void;
  /** The server has forgotten the stream: its serial may be used again. */
  release(): void;
  /** The error in a packet with status ERROR. */
  readError(payload: Uint8Array): LibvirtError;
}

/** What is read ahead before the connection is held back. */
const READ_AHEAD_BYTES = 1024 * 1024;
/** A packet may be 32 MiB long; 1 MiB is fast, and lets other calls in between. */
const PACKET_BYTES = 1024 * 1024;
const NOTHING = new Uint8Array(0);

/** Node's types know nothing of `readable` and `writable`, which its documentation lists. */
const duplexOptions = (direction: StreamDirection) => ({
  readable: direction !== 'write',
  writable: direction !== 'read',
  allowHalfOpen: false,
  readableHighWaterMark: READ_AHEAD_BYTES,
});

/**
 * One of libvirt's streams as a Node Duplex: a console, a channel, the content of a volume.
 *
 * - The readable side ends when the server says that there is no more. What is written after that is dropped.
 * - `end()` finishes the stream, after what was written: libvirt's streams have no half-open state. An error that
 *   shows only then (a full disk) destroys the stream with that `LibvirtError`, so wait for `finish` or use `pipeline`.
 * - `destroy()` aborts it.
 * - When the connection ends, it is destroyed with `CONNECTION_CLOSED`.
 * - Data nobody reads holds the connection back once 1 MiB is waiting: read it, or destroy the stream.
 */
export class RpcStream extends Duplex {
  readonly #port: StreamPort;
  #state: 'opening' | 'open' | 'finishing' | 'aborting' | 'ended' = 'opening';
  #paused = false;
  #onFinished: ((error?: Error) => void) | undefined;

  /** @internal */
  constructor(direction: StreamDirection, port: StreamPort) {
    super(duplexOptions(direction));
    this.#port = port;
  }

  /** @internal Whether the server has still to confirm that it has let go. */
  get isAborting(): boolean {
    return this.#state === 'aborting' || (this.#state === 'opening' && this.destroyed);
  }

  /** @internal The server accepted the call that opens the stream. */
  opened(): void {
    this.#state = 'open';
    if (this.destroyed) this.#abort();
  }

  /** @internal The server refused it. */
  refused(): void {
    this.#ended();
    this.destroy();
  }

  /** @internal The connection is gone; `isExpected` when this side has closed it. */
  fail(error: LibvirtError, isExpected: boolean): void {
    this.#state = 'ended';
    this.#resume();
    // Who closes a connection on purpose and listens to nothing shall not be ended by an `error` event.
    const isQuiet = isExpected && this.listenerCount('error') === 0;
    this.destroy(isQuiet ? undefined : error);
  }

  /** @internal A packet for this stream. */
  receive({ header, payload }: Frame): void {
    if (header.status === messageStatus.continue) {
      if (this.#state !== 'open' && this.#state !== 'finishing') return;
      if (header.type === messageType.streamHole) this.#refuseHole();
      else if (payload.length > 0) this.#take(payload);
      else this.#endOfData();
    } else if (header.status === messageStatus.ok) {
      this.#confirmed();
    } else {
      this.#failed(this.#port.readError(payload));
    }
  }

  #take(payload: Uint8Array): void {
    if (this.push(payload) || this.#paused) return;
    this.#paused = true;
    this.#port.setPaused(true);
  }

  /** An empty CONTINUE packet; the server keeps the stream until we finish it. */
  #endOfData(): void {
    this.push(null);
    if (this.#state === 'open') this.#finish();
  }

  #finish(): void {
    this.#state = 'finishing';
    this.#port.send(messageStatus.ok, NOTHING);
  }

  #abort(): void {
    this.#state = 'aborting';
    this.#port.send(messageStatus.error, NOTHING);
  }

  #ended(): void {
    if (this.#state === 'ended') return;
    this.#state = 'ended';
    this.#port.release();
  }

  #confirmed(): void {
    const wasAborting = this.#state === 'aborting';
    this.#ended();
    if (wasAborting) return;
    if (!this.readableEnded) this.push(null);
    this.#onFinished?.();
  }

  #failed(error: LibvirtError): void {
    const wasAborting = this.#state === 'aborting';
    this.#ended();
    if (wasAborting) return;
    if (this.#onFinished) this.#onFinished(error);
    else this.destroy(error);
  }

  #refuseHole(): void {
    this.destroy(
      new LibvirtError(
        'PROTOCOL',
        'the server sent a hole in a stream; sparse streams are not supported, clear the flag',
      ),
    );
  }

  #resume(): void {
    if (!this.#paused) return;
    this.#paused = false;
    this.#port.setPaused(false);
  }

  /** @internal */
  override _read(): void {
    this.#resume();
  }

  /** @internal */
  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    const sendFrom = (at: number): void => {
      if (this.#state !== 'open' || at >= chunk.length) return done();
      this.#port.send(messageStatus.continue, chunk.subarray(at, at + PACKET_BYTES), () => sendFrom(at + PACKET_BYTES));
    };
    sendFrom(0);
  }

  /** @internal */
  override _final(done: (error?: Error) => void): void {
    if (this.#state === 'ended') return done();
    this.#onFinished = done;
    if (this.#state === 'open') this.#finish();
  }

  /** @internal */
  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#resume();
    if (this.#state === 'open') this.#abort();
    done(error);
  }
}
