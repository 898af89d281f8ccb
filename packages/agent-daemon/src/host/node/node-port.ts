import { Buffer } from 'node:buffer';
import type { Duplex } from 'node:stream';
import type { HostPort, PortHandlers } from '../host.ts';

/** What Node reads at once from a pipe; larger chunks of other streams are cut to it. */
const MAX_CHUNK = 65_536;

/**
 * The agent's port over Duplex streams. With `ended: true` the stream is a pipe, whose end is the port's end. Otherwise it
 * behaves as a virtio-serial port: streams come and go, and what is written while there is none is dropped.
 */
export class NodePort implements HostPort {
  #duplex: Duplex | undefined;
  #handlers: PortHandlers | undefined;
  #paused = false;
  #closed = false;

  /** Delivers what arrives from now on. */
  start(handlers: PortHandlers): void {
    this.#handlers = handlers;
    this.#duplex?.resume();
  }

  /** Takes the next stream, in the place of the one before it. */
  attach(duplex: Duplex, options: { readonly ended?: boolean } = {}): void {
    this.#duplex?.destroy();
    this.#duplex = duplex;
    let over = false;
    const end = (reason: string): void => {
      if (over || this.#closed) return;
      over = true;
      if (this.#duplex === duplex) this.#duplex = undefined;
      duplex.destroy();
      if (options.ended === true) this.#handlers?.ended(reason);
      else this.#handlers?.hangup();
    };
    duplex.on('error', (error) => end(error.message));
    duplex.on('end', () => end('the other side closed the pipe'));
    duplex.on('close', () => end('the pipe was closed'));
    duplex.on('drain', () => this.#handlers?.writable());
    duplex.on('data', (chunk: Uint8Array) => this.#deliver(chunk));
    if (this.#handlers === undefined || this.#paused) duplex.pause();
  }

  /** Writes, or takes nothing while the stream is full. */
  write(bytes: Uint8Array): number {
    const duplex = this.#duplex;
    if (duplex === undefined || duplex.destroyed) return bytes.length;
    if (duplex.writableNeedDrain) return 0;
    duplex.write(Buffer.from(bytes));
    return bytes.length;
  }

  /** Stops reading. */
  pause(): void {
    this.#paused = true;
    this.#duplex?.pause();
  }

  /** Reads again. */
  resume(): void {
    this.#paused = false;
    this.#duplex?.resume();
  }

  /** Ends the stream; no callback runs afterwards. */
  close(): void {
    this.#closed = true;
    // `end` lets what was written leave first.
    this.#duplex?.end();
    this.#duplex = undefined;
  }

  #deliver(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length && !this.#closed; at += MAX_CHUNK) {
      this.#handlers?.data(chunk.subarray(at, at + MAX_CHUNK));
    }
  }
}
