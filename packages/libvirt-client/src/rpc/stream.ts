import { Duplex } from 'node:stream';
import { LibvirtError, toLibvirtError } from '../errors.ts';
import type { Frame } from './framing.ts';
import { messageStatus, messageType } from './header.ts';
import { decodeHole, encodeHole, type SparseChunk } from './hole.ts';
import { type Incoming, IncomingQueue } from './incoming.ts';
import { type Outgoing, type Packer, plainPacker, SparsePacker } from './outgoing.ts';

/** Which ways a stream's data goes: from the server, to it, or both. */
export type StreamDirection = 'read' | 'write' | 'duplex';

/** What becomes of the holes of a stream that may have some: zeros in their place, holes as such, or an error. */
export type HoleHandling = 'zeros' | 'holes' | 'refuse';

/** What kind of stream it is. */
export interface StreamShape {
  readonly direction: StreamDirection;
  /** Undefined: there are no holes in it. A stream that is written is sparse with any of them. */
  readonly sparse?: HoleHandling | undefined;
}

/** What a stream needs of its connection. */
export interface StreamPort {
  /** Sends a packet of this stream; `done` runs when there is room for more. */
  send(type: number, status: number, pieces: readonly Uint8Array[], done?: () => void): void;
  /** Holds the whole connection back, or lets it go on. */
  setPaused(paused: boolean): void;
  /** The server has forgotten the stream: its serial may be used again. */
  release(): void;
  /** The error in a packet with status ERROR. */
  readError(payload: Uint8Array): LibvirtError;
}

/** What is read ahead before the connection is held back, and what may wait to be sent. */
const BUFFER_BYTES = 1024 * 1024;
/** The same for chunks of a sparse stream, which Node.js counts and does not weigh; a server's packets have 256 KiB. */
const BUFFER_CHUNKS = 16;

/** Node's types know nothing of `readable` and `writable`, which its documentation lists. */
function duplexOptions({ direction, sparse }: StreamShape) {
  const isReadableSparse = direction !== 'write' && sparse === 'holes';
  const isWritableSparse = direction !== 'read' && sparse !== undefined;
  return {
    readable: direction !== 'write',
    writable: direction !== 'read',
    allowHalfOpen: false,
    readableObjectMode: isReadableSparse,
    readableHighWaterMark: isReadableSparse ? BUFFER_CHUNKS : BUFFER_BYTES,
    writableObjectMode: isWritableSparse,
    writableHighWaterMark: isWritableSparse ? BUFFER_CHUNKS : BUFFER_BYTES,
  };
}

/** Who hears of an error before the caller has the stream. */
const nobodyYet = (): void => {};

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
  readonly #shape: StreamShape;
  readonly #packer: Packer;
  readonly #incoming = new IncomingQueue<Uint8Array | SparseChunk>();
  #state: 'opening' | 'open' | 'finishing' | 'aborting' | 'ended' = 'opening';
  #hasEnd = false;
  #isFlowing = false;
  #isPaused = false;
  #onFinished: ((error?: Error) => void) | undefined;

  /** @internal */
  constructor(shape: StreamShape, port: StreamPort) {
    super(duplexOptions(shape));
    this.#port = port;
    this.#shape = shape;
    this.#packer = this.writableObjectMode ? new SparsePacker() : plainPacker;
    this.on('error', nobodyYet);
  }

  /** @internal The caller gets it now. Throws what has gone wrong since it was opened: nobody could listen before. */
  handOver(): void {
    if (this.errored) throw this.errored;
    this.off('error', nobodyYet);
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
    this.#setPaused(false);
    // Who closes a connection on purpose and listens to nothing shall not be ended by an `error` event.
    const isQuiet = isExpected && this.listenerCount('error') === 0;
    this.destroy(isQuiet ? undefined : error);
  }

  /** @internal A packet for this stream, or a part of one with data. */
  receive({ header, payload }: Frame): void {
    if (header.status === messageStatus.continue) {
      if (this.#state !== 'open' && this.#state !== 'finishing') return;
      if (this.#shape.direction === 'write') this.#refuseData();
      else if (header.type === messageType.streamHole) this.#takeHole(payload);
      else if (payload.length > 0) this.#take({ chunk: this.readableObjectMode ? sparseChunk(payload) : payload });
      else this.#endOfData();
    } else if (header.status === messageStatus.ok) {
      this.#confirmed();
    } else {
      this.#failed(this.#port.readError(payload));
    }
  }

  #take(item: Incoming<Uint8Array | SparseChunk>): void {
    if (this.#hasEnd) return;
    this.#hasEnd = item === 'end';
    this.#incoming.add(item);
    if (!this.#isPaused) this.#flow();
  }

  #flow(): void {
    // A listener may read more while it is given something.
    if (this.#isFlowing) return;
    this.#isFlowing = true;
    try {
      this.#setPaused(!this.#incoming.flow((chunk) => this.push(chunk)));
    } finally {
      this.#isFlowing = false;
    }
  }

  #takeHole(payload: Uint8Array): void {
    const { sparse } = this.#shape;
    if (sparse === undefined) {
      this.destroy(new LibvirtError('PROTOCOL', 'the server sent a hole in a stream that was not asked for as sparse'));
      return;
    }
    let hole: bigint;
    try {
      hole = decodeHole(payload);
    } catch (error) {
      this.destroy(toLibvirtError(error));
      return;
    }
    if (sparse === 'refuse') {
      this.destroy(new LibvirtError('STREAM_HOLE', `the data has a hole of ${hole} bytes, and holes are refused`));
    } else if (hole > 0n) {
      this.#take(sparse === 'zeros' ? { zeros: hole } : { chunk: { hole } });
    }
  }

  /** An empty CONTINUE packet; the server keeps the stream until we finish it. */
  #endOfData(): void {
    this.#take('end');
    if (this.#state === 'open') this.#finish();
  }

  #finish(): void {
    this.#state = 'finishing';
    this.#port.send(messageType.stream, messageStatus.ok, []);
  }

  #abort(): void {
    this.#state = 'aborting';
    this.#port.send(messageType.stream, messageStatus.error, []);
  }

  #ended(): void {
    if (this.#state === 'ended') return;
    this.#state = 'ended';
    this.#port.release();
  }

  #refuseData(): void {
    this.destroy(new LibvirtError('PROTOCOL', 'the server sent data in a stream that is only written to'));
  }

  #confirmed(): void {
    const before = this.#state;
    this.#ended();
    if (before === 'aborting') return;
    // What is still to be written would be lost without a word.
    if (before === 'open' && this.#shape.direction !== 'read') {
      this.destroy(new LibvirtError('PROTOCOL', 'the server confirmed the end of a stream that was not finished'));
      return;
    }
    if (this.#shape.direction !== 'write') this.#take('end');
    this.#onFinished?.();
  }

  #failed(error: LibvirtError): void {
    const wasAborting = this.#state === 'aborting';
    this.#ended();
    if (wasAborting) return;
    if (this.#onFinished) this.#onFinished(error);
    else this.destroy(error);
  }

  #setPaused(paused: boolean): void {
    if (paused === this.#isPaused || (paused && this.destroyed)) return;
    this.#isPaused = paused;
    this.#port.setPaused(paused);
  }

  /** @internal */
  override _read(): void {
    if (this.#isPaused) this.#flow();
  }

  /** @internal */
  override _write(chunk: unknown, _encoding: BufferEncoding, done: (error?: Error) => void): void {
    this.#sendAll([chunk], done);
  }

  /** @internal What waited while there was no room goes out together. */
  override _writev(chunks: { chunk: unknown }[], done: (error?: Error) => void): void {
    this.#sendAll(
      chunks.map(({ chunk }) => chunk),
      done,
    );
  }

  #sendAll(chunks: readonly unknown[], done: (error?: Error) => void): void {
    const packets = this.#packer.packets(chunks)[Symbol.iterator]();
    const sendOn = (): void => {
      try {
        while (this.#state === 'open') {
          const next = packets.next();
          if (next.done) break;
          let hasRoom: boolean | undefined;
          this.#sendPacket(next.value, () => {
            if (hasRoom === false) sendOn();
            hasRoom = true;
          });
          if (hasRoom) continue;
          hasRoom = false;
          return;
        }
        done();
      } catch (error) {
        // What was written is nothing that a stream takes.
        done(error instanceof Error ? error : toLibvirtError(error));
      }
    };
    sendOn();
  }

  #sendPacket(packet: Outgoing, done?: () => void): void {
    const { stream, streamHole } = messageType;
    const isHole = 'hole' in packet;
    const pieces = isHole ? [encodeHole(packet.hole)] : packet.pieces;
    this.#port.send(isHole ? streamHole : stream, messageStatus.continue, pieces, done);
  }

  /** @internal */
  override _final(done: (error?: Error) => void): void {
    if (this.#state === 'ended') return done();
    this.#onFinished = done;
    if (this.#state !== 'open') return;
    const rest = this.#packer.rest();
    if (rest) this.#sendPacket(rest);
    this.#finish();
  }

  /** @internal */
  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#incoming.clear();
    this.#setPaused(false);
    if (this.#state === 'open') this.#abort();
    done(error);
  }
}

const sparseChunk = (payload: Uint8Array): SparseChunk => ({
  data: Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength),
});
