import { LibvirtError, toLibvirtError } from '../errors.ts';
import type { ConnectionEnd } from '../rpc/failure.ts';
import type { Frame } from '../rpc/framing.ts';
import type { CallKey } from '../rpc/pending-calls.ts';
import { RpcSession } from '../rpc/session.ts';
import type { SecurityWarning, Transport } from '../transport/transport.ts';
import { KeepAlive, type KeepAliveOptions } from './keepalive.ts';
import { readErrorBody } from './wire-error.ts';

/** How long a server may take to end a connection that we closed. */
const GOODBYE_MS = 1_000;
/** How long the calls on the way may take to be answered before that. */
const LAST_REPLIES_MS = 100;

/** How safe a connection is, as far as this side knows. */
export interface ConnectionSecurity {
  /** What it is connected to. */
  readonly peer: string;
  /** Whether nobody else can read it: a Unix socket, SSH, TLS to a server that was verified. */
  readonly isSecure: boolean;
  /** Whether what is sent is encrypted on its way: TLS, SSH. */
  readonly isEncrypted: boolean;
  /** In what it is less safe than it could be; a program should show them to its user. */
  readonly warnings: readonly SecurityWarning[];
}

/** What calls, streams and events travel on: one connection, or several that stand for one. */
export interface RpcLink {
  /** Where calls and streams begin. */
  readonly session: Pick<RpcSession, 'call' | 'openStream'>;
  /** Why it ended; never rejects. */
  readonly closed: Promise<ConnectionEnd>;
  /** Takes the events; set before the first call. */
  onEvent: (frame: Frame) => void;
  /** Why it ended; undefined while it lives. */
  readonly end: ConnectionEnd | undefined;
  /** How safe it is. */
  readonly security: ConnectionSecurity;
  /** Ends it from this side, with a last message where there is one; resolves when nothing of it is left. */
  close(goodbye?: Goodbye): Promise<void>;
}

/** The last message of a connection. */
export interface Goodbye {
  readonly key: CallKey;
  readonly message: Uint8Array;
}

/** A transport and the session on it, from the first byte to the reason of the end. */
export class Link implements RpcLink {
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
  #isLeaving = false;

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

  get security(): ConnectionSecurity {
    const { peer, isSecure, isEncrypted = false, warnings = [] } = this.#transport;
    return { peer, isSecure, isEncrypted, warnings };
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
      () => this.session.sendKeepAlive('pong'),
    );
    this.#keepAlive.start();
  }

  #setPaused(paused: boolean): void {
    this.#keepAlive?.setSuspended(paused);
    if (paused) this.#transport.pause();
    else this.#transport.resume();
  }

  #receive(bytes: Uint8Array): void {
    if (this.#end && !this.#isLeaving) return;
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
    if (error instanceof LibvirtError) {
      this.#finish({ reason: 'error', error });
    } else if (error) {
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
  async close(goodbye?: Goodbye): Promise<void> {
    if (!this.#end) {
      this.#finish({ reason: 'client' });
      if (goodbye) this.#sayGoodbye(goodbye);
      else this.#transport.end();
    }
    const timer = setTimeout(() => this.#transport.destroy(), GOODBYE_MS);
    await this.#gone;
    clearTimeout(timer);
  }

  /**
   * libvirtd 9.0 can crash when it closes a connection while it works on another call of it, or when the socket ends
   * meanwhile. So the calls on the way may be answered first, and the socket ends after the answer to the last one.
   */
  #sayGoodbye({ key, message }: Goodbye): void {
    this.#isLeaving = true;
    let isSaid = false;
    const say = () => {
      if (isSaid) return;
      isSaid = true;
      clearTimeout(timer);
      this.session.postLast(key, message, () => this.#transport.end());
    };
    const timer = setTimeout(say, LAST_REPLIES_MS);
    void this.#gone.then(() => clearTimeout(timer));
    this.session.whenAnswered(say);
  }
}
