import type { LibvirtError } from '../errors.ts';
import { dispatch, type FrameHandlers, keepaliveProgram } from './dispatcher.ts';
import { type Frame, FrameReader } from './framing.ts';
import { type MessageHeader, messageStatus, messageType, SMALLEST_FRAME, writeHeader } from './header.ts';
import { InFlightLimit } from './in-flight-limit.ts';
import { closedError } from './failure.ts';
import type { Outcome, ConnectionEnd } from './failure.ts';
import { type CallKey, PendingCalls, Waiter, type WaitOptions } from './pending-calls.ts';
import { RpcStream, type StreamShape } from './stream.ts';

/** What a session needs around it. */
export interface SessionOptions {
  readonly maxInFlight: number;
  /** Sends bytes. False: `drained()` will say when there is room again. */
  readonly write: (pieces: readonly Uint8Array[]) => boolean;
  /** Stops or resumes the bytes that come in. */
  readonly setPaused: (paused: boolean) => void;
  readonly onEvent: (frame: Frame) => void;
  readonly onPing: () => void;
  readonly readError: (payload: Uint8Array) => LibvirtError;
}

/**
 * The state of one connection's protocol, between bytes and calls: which serial belongs to whom, how many calls are on
 * the way, which streams are open. Does no I/O and knows no procedure.
 */
export class RpcSession {
  readonly #options: SessionOptions;
  readonly #reader = new FrameReader();
  readonly #pending = new PendingCalls();
  readonly #limit: InFlightLimit;
  readonly #waiters = new Set<Waiter>();
  readonly #streams = new Map<number, RpcStream>();
  #pausedStreams = 0;
  #drainWaiters: (() => void)[] = [];
  #openings: (() => void)[] = [];
  #closed: ConnectionEnd | undefined;
  #onAnswered: (() => void) | undefined;
  // What a call needs each time is made once: it is what a connection does most.
  readonly #leaveLimit = () => this.#limit.leave();
  readonly #handlers: FrameHandlers = {
    reply: (reply) => this.#pending.settle(reply),
    event: (frame) => this.#options.onEvent(frame),
    stream: (packet) => this.#streams.get(packet.header.serial)?.receive(packet),
    ping: () => this.#options.onPing(),
    // Whatever arrives shows that the server lives; a PONG says no more.
    pong: () => {},
  };

  constructor(options: SessionOptions) {
    this.#options = options;
    this.#limit = new InFlightLimit(options.maxInFlight);
  }

  /** Whether the bytes so far end inside a message. */
  get isMidFrame(): boolean {
    return this.#reader.isMidFrame;
  }

  /** Takes bytes from the server. Throws `PROTOCOL`; the session is of no more use then, and `fail` is to follow. */
  receive(bytes: Uint8Array): void {
    for (const frame of this.#reader.push(bytes)) {
      if (!this.#closed) dispatch(frame, this.#handlers);
      // What was asked before the end is answered to nobody; only the last call still waits.
      else if (frame.header.type === messageType.reply) this.#settleLate(frame);
    }
  }

  /**
   * Sends a call, now or when the limit allows, and waits for its outcome; never rejects. `message` is the payload
   * with room for the header in front.
   */
  call(key: CallKey, message: Uint8Array, options: WaitOptions): Promise<Outcome> {
    return this.#submit(options, (waiter) => {
      this.#sendCall(key, this.#pending.add(key, waiter, this.#leaveLimit), message);
    });
  }

  #settleLate(reply: Frame): void {
    this.#pending.settle(reply);
    if (!this.#pending.isEmpty) return;
    const then = this.#onAnswered;
    this.#onAnswered = undefined;
    then?.();
  }

  /** Runs `then` when a session that has ended has the reply to each of its calls; at once where none is missing. */
  whenAnswered(then: () => void): void {
    if (this.#pending.isEmpty) then();
    else this.#onAnswered = then;
  }

  /** Sends the last call of a session that has ended, past the limit; `onReply` runs when the server has done it. */
  postLast(key: CallKey, message: Uint8Array, onReply: () => void): void {
    const nobody = new Waiter({}, () => {});
    this.#writeCall(key, this.#pending.add(key, nobody, onReply), message);
  }

  #sendCall(key: CallKey, serial: number, message: Uint8Array): void {
    if (!this.#closed) this.#writeCall(key, serial, message);
  }

  #writeCall(key: CallKey, serial: number, message: Uint8Array): void {
    const { program, version, procedure } = key;
    writeHeader(message, { program, version, procedure, type: messageType.call, serial, status: messageStatus.ok });
    this.#options.write([message]);
  }

  /** The same for a call that opens a stream. The stream is of use once the outcome is a reply without error. */
  openStream(
    key: CallKey,
    message: Uint8Array,
    shape: StreamShape,
    options: WaitOptions,
  ): { readonly stream: () => RpcStream | undefined; readonly outcome: Promise<Outcome> } {
    let stream: RpcStream | undefined;
    const outcome = this.#submit(options, (waiter) => {
      const opening = (reply: Frame) => {
        this.#limit.leave();
        if (reply.header.status !== messageStatus.ok) return stream?.refused();
        if (waiter.isSettled) stream?.destroy();
        stream?.opened();
      };
      this.#afterAborts(() => {
        if (waiter.isSettled) return this.#limit.leave();
        const serial = this.#pending.add(key, waiter, opening);
        stream = this.#addStream(key, serial, shape);
        this.#sendCall(key, serial, message);
      });
    });
    return { stream: () => stream, outcome };
  }

  /**
   * Runs it when no stream is being aborted any more: libvirtd 9.0 locks up for good when a console is opened with force
   * (by a worker) while its main loop aborts the stream that holds the console.
   */
  #afterAborts(open: () => void): void {
    if (this.#isAborting()) this.#openings.push(open);
    else open();
  }

  #isAborting(): boolean {
    for (const stream of this.#streams.values()) if (stream.isAborting) return true;
    return false;
  }

  #released(serial: number): void {
    this.#streams.delete(serial);
    this.#pending.release(serial);
    while (this.#openings.length > 0 && !this.#isAborting()) this.#openings.shift()?.();
  }

  #submit(options: WaitOptions, send: (waiter: Waiter) => void): Promise<Outcome> {
    let leaveQueue = () => {};
    const waiter = new Waiter(options, () => {
      this.#waiters.delete(waiter);
      leaveQueue();
    });
    this.#waiters.add(waiter);
    if (this.#closed) waiter.settle({ failure: { code: 'CONNECTION_CLOSED', end: this.#closed } });
    else if (options.signal?.aborted) waiter.settle({ failure: { code: 'ABORTED', cause: options.signal.reason } });
    else leaveQueue = this.#limit.enter(() => send(waiter));
    return waiter.outcome;
  }

  #addStream(key: CallKey, serial: number, shape: StreamShape): RpcStream {
    this.#pending.reserve(serial);
    const stream = new RpcStream(shape, {
      send: (type, status, pieces, done) => this.#send({ ...key, type, serial, status }, pieces, done),
      setPaused: (paused) => this.#setStreamPaused(paused),
      release: () => this.#released(serial),
      readError: this.#options.readError,
    });
    this.#streams.set(serial, stream);
    return stream;
  }

  #setStreamPaused(paused: boolean): void {
    const before = this.#pausedStreams;
    this.#pausedStreams += paused ? 1 : -1;
    if (before === 0 || this.#pausedStreams === 0) this.#options.setPaused(paused);
  }

  #send(header: MessageHeader, payload: readonly Uint8Array[], done?: () => void): void {
    if (this.#closed) return;
    const head = new Uint8Array(SMALLEST_FRAME);
    const length = payload.reduce((sum, piece) => sum + piece.length, SMALLEST_FRAME);
    writeHeader(head, header, length);
    const hasRoom = this.#options.write([head, ...payload]);
    if (done === undefined) return;
    if (hasRoom) done();
    else this.#drainWaiters.push(done);
  }

  /** What was written has left. */
  drained(): void {
    const waiters = this.#drainWaiters;
    this.#drainWaiters = [];
    for (const done of waiters) done();
  }

  /** Sends a keepalive message. */
  sendKeepAlive(procedure: 'ping' | 'pong'): void {
    this.#send(
      {
        program: keepaliveProgram.number,
        version: keepaliveProgram.version,
        procedure: keepaliveProgram[procedure],
        type: messageType.message,
        serial: 0,
        status: messageStatus.ok,
      },
      [],
    );
  }

  /** Ends everything that waits, once; what comes later ends at once. */
  fail(end: ConnectionEnd): void {
    if (this.#closed) return;
    this.#closed = end;
    // When this side ends it, the replies may still come; see whenAnswered.
    if (end.reason !== 'client') this.#pending.clear();
    for (const waiter of this.#waiters) waiter.settle({ failure: { code: 'CONNECTION_CLOSED', end } });
    for (const stream of this.#streams.values()) stream.fail(closedError(end), end.reason === 'client');
    this.#streams.clear();
    this.#drainWaiters = [];
    this.#openings = [];
  }
}
