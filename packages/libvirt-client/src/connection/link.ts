import { LibvirtError, toLibvirtError } from '../errors.ts';
import type { ConnectionEnd } from '../rpc/failure.ts';
import type { Frame } from '../rpc/framing.ts';
import type { CallKey } from '../rpc/pending-calls.ts';
import { RpcSession } from '../rpc/session.ts';
import type { Transport } from '../transport/transport.ts';
import { KeepAlive, type KeepAliveOptions } from './keepalive.ts';
import { readErrorBody } from './wire-error.ts';

/** How long a server may take to end a connection that we closed. */
const GOODBYE_MS = 1_000;

/** A transport and the session on it, from the first byte to the reason of the end. */
export class Link {
  readonly session: RpcSession;
  /** Why it ended; never rejects. */
  readonly closed: Promise<ConnectionEnd>;
  /** Takes the events; set before the first call. */
  onEvent: (frame: Frame) => void = () => {};

  readonly #transport: Transport;
  readonly #gone: Promise<void>;
  #resolveClosed: (end: ConnectionEnd) => void = () => {};
  #keepAlive: KeepAlive | undefined;
  #end: ConnectionEnd | undefined;

  constructor(transport: Transport, maxInFlight: number) {
    this.#transport = transport;
    this.closed = new Promise((resolve) => {
      this.#resolveClosed = resolve;
    });
    this.session = new RpcSession({
      maxInFlight,
      write: (pieces) => transport.write(pieces),
      setPaused: (paused) => this.#setPaused(paused),
      onEvent: (frame) => this.onEvent(frame),
      onPing: () => this.session.sendKeepAlive('pong'),
      readError: readErrorBody,
    });
    this.#gone = new Promise((resolve) => {
      transport.start({
        onData: (bytes) => this.#receive(bytes),
        onDrain: () => this.session.drained(),
        onClose: (error) => {
          this.#lost(error);
          resolve();
        },
      });
    });
  }

  /** What it is connected to, for messages. */
  get peer(): string {
    return this.#transport.peer;
  }

  /** Why it ended; undefined while it lives. */
  get end(): ConnectionEnd | undefined {
    return this.#end;
  }

  /** Starts to ping the server when it is silent. */
  keepAlive(options: KeepAliveOptions): void {
    if (this.#end) return;
    this.#keepAlive = new KeepAlive(
      options,
      () => this.session.sendKeepAlive('ping'),
      () => this.#fail({ reason: 'keepalive' }),
    );
    this.#keepAlive.start();
  }

  #setPaused(paused: boolean): void {
    this.#keepAlive?.setSuspended(paused);
    if (paused) this.#transport.pause();
    else this.#transport.resume();
  }

  #receive(bytes: Uint8Array): void {
    if (this.#end) return;
    this.#keepAlive?.heard();
    try {
      this.session.receive(bytes);
    } catch (error) {
      this.#fail({ reason: 'error', error: toLibvirtError(error) });
      // A stream's own listener threw, within its `data` event.
      if (!(error instanceof LibvirtError)) throw error;
    }
  }

  #lost(error: Error | undefined): void {
    if (error) {
      const cause = new LibvirtError('CONNECTION_CLOSED', `${this.peer}: ${error.message}`, { cause: error });
      this.#finish({ reason: 'error', error: cause });
    } else if (this.session.isMidFrame) {
      this.#finish({
        reason: 'eof',
        error: new LibvirtError('PROTOCOL', 'the server ended in the middle of a message'),
      });
    } else {
      this.#finish({ reason: 'eof' });
    }
  }

  #fail(end: ConnectionEnd): void {
    this.#finish(end);
    this.#transport.destroy();
  }

  #finish(end: ConnectionEnd): void {
    if (this.#end) return;
    this.#end = end;
    this.#keepAlive?.stop();
    this.session.fail(end);
    this.#resolveClosed(end);
  }

  /** Ends it from this side, with a last message where there is one; resolves when the transport is gone. */
  async close(goodbye?: { readonly key: CallKey; readonly message: Uint8Array }): Promise<void> {
    if (!this.#end) {
      if (goodbye) this.session.post(goodbye.key, goodbye.message);
      this.#finish({ reason: 'client' });
      this.#transport.end();
    }
    const timer = setTimeout(() => this.#transport.destroy(), GOODBYE_MS);
    await this.#gone;
    clearTimeout(timer);
  }
}
