import { Duplex } from 'node:stream';
import { toFailure } from '../failure.ts';
import type { ServerStream, StreamSide } from './server-stream.ts';

/** What plays the guest's end of a console or channel. A promise is waited for when the client finishes. */
export type GuestHandler = (duplex: Duplex) => void | Promise<void>;

/**
 * A stream as the guest's side sees it, as a Duplex: what it reads the client wrote, `end()` ends the client's reading,
 * `destroy(error)` fails the stream.
 */
export class StreamDuplex extends Duplex implements StreamSide {
  readonly #stream: ServerStream;
  #handled: Promise<void> | undefined;
  #paused = false;
  #isFinished = false;

  constructor(stream: ServerStream) {
    super({ readableHighWaterMark: 1024 * 1024 });
    this.#stream = stream;
    // Who plays the guest need not listen; the client is told in any case.
    this.on('error', () => {});
  }

  /** Starts what plays the guest. */
  run(handler: GuestHandler): void {
    // An async function, so that what it throws at once and what it rejects with are the same.
    this.#handled = (async () => handler(this))();
    this.#handled.catch((error: unknown) => this.destroy(error instanceof Error ? error : new Error(String(error))));
  }

  data(bytes: Uint8Array): void {
    if (this.destroyed || this.push(bytes) || this.#paused) return;
    this.#setPaused(true);
  }

  async finish(): Promise<void> {
    this.#isFinished = true;
    this.push(null);
    await this.#handled;
    if (!this.writableEnded) this.end();
  }

  abort(): void {
    this.destroy();
  }

  override _read(): void {
    this.#setPaused(false);
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    // No bytes at all would mean the end.
    if (chunk.length === 0) done();
    else this.#stream.send(chunk, done);
  }

  override _final(done: () => void): void {
    if (!this.#isFinished) this.#stream.sendEnd();
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#setPaused(false);
    // Once the client has finished, what the handler rejects with is its answer, and nothing else matters.
    if (!this.#isFinished) {
      if (error && !isAbort(error)) this.#stream.fail(toFailure(error));
      else if (!this.writableFinished) this.#stream.sendEnd();
    }
    done(error);
  }

  #setPaused(paused: boolean): void {
    if (this.#paused === paused) return;
    this.#paused = paused;
    this.#stream.setPaused(paused);
  }
}

/** Leaving a `for await` loop early destroys a Duplex with such an error. */
const isAbort = (error: Error): boolean => error.name === 'AbortError';
