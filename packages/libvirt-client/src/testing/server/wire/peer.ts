import type { Duplex } from 'node:stream';
import { KeepAlive, type KeepAliveOptions } from '../../../connection/keepalive.ts';
import type { EventMap } from '../../../generated/types.gen.ts';
import type { EventName } from '../../../protocol/procedures.ts';
import { keepaliveProgram } from '../../../rpc/dispatcher.ts';
import { type Frame, FrameReader } from '../../../rpc/framing.ts';
import { type MessageHeader, messageStatus, messageType } from '../../../rpc/header.ts';
import { CallRun, type CallHost } from './call-run.ts';
import { eventFrame, rawFrame } from './frames.ts';
import { Registrations } from './registrations.ts';
import { ServerStream } from './server-stream.ts';

/** What a connection needs of its server. */
export interface PeerHost extends CallHost {
  /** How many calls may be on the way before the server stops to read. */
  readonly maxClientRequests: number;
  readonly keepAlive: KeepAliveOptions | false;
  /** The connection has ended. */
  gone(peer: Peer): void;
}

/** One client of the server, from its first byte to its last. */
export class Peer {
  readonly registrations = new Registrations();
  readonly #host: PeerHost;
  readonly #duplex: Duplex;
  readonly #reader = new FrameReader();
  readonly #streams = new Map<number, ServerStream>();
  readonly #inbox: Frame[] = [];
  readonly #pauses = new Set<unknown>();
  #drainWaiters: (() => void)[] = [];
  #inFlight = 0;
  #keepAlive: KeepAlive | undefined;
  #isOpen = false;
  #isReadOnly = false;
  #isGone = false;

  constructor(host: PeerHost, duplex: Duplex) {
    this.#host = host;
    this.#duplex = duplex;
    duplex.on('data', (bytes: Uint8Array) => this.#receive(bytes));
    duplex.on('drain', () => this.#drained());
    duplex.on('end', () => this.close());
    duplex.on('error', () => this.close());
    duplex.on('close', () => this.close());
  }

  /** Whether the client has opened a hypervisor connection. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Whether it may change nothing. */
  get isReadOnly(): boolean {
    return this.#isReadOnly;
  }

  /** How many calls are on the way. */
  get inFlight(): number {
    return this.#inFlight;
  }

  opened({ readOnly }: { readonly readOnly: boolean }): void {
    this.#isOpen = true;
    this.#isReadOnly = readOnly;
  }

  /** Stops or resumes to read, as `key` wants: it reads while nobody wants it stopped. */
  setPaused(key: unknown, paused: boolean): void {
    if (paused) this.#pauses.add(key);
    else this.#pauses.delete(key);
    if (this.#pauses.size > 0) {
      this.#duplex.pause();
      return;
    }
    this.#duplex.resume();
    this.#work();
  }

  #receive(bytes: Uint8Array): void {
    this.#keepAlive?.heard();
    try {
      for (const frame of this.#reader.push(bytes)) this.#inbox.push(frame);
    } catch {
      // A libvirtd ends the connection without a word.
      this.close();
      return;
    }
    this.#work();
  }

  #work(): void {
    while (this.#pauses.size === 0 && !this.#isGone) {
      const frame = this.#inbox.shift();
      if (frame === undefined) return;
      if (!this.#take(frame)) this.close();
    }
  }

  /** False for what the protocol does not allow. */
  #take(frame: Frame): boolean {
    const { header } = frame;
    switch (header.type) {
      case messageType.call:
        this.#call(frame);
        return true;
      case messageType.stream:
      case messageType.streamHole:
        return this.#streams.get(header.serial)?.receive(frame) ?? true;
      case messageType.message:
        if (header.program !== keepaliveProgram.number) return false;
        if (header.procedure === keepaliveProgram.ping) this.#keepAliveMessage('pong');
        return true;
      default:
        return false;
    }
  }

  #call(frame: Frame): void {
    this.#inFlight += 1;
    if (this.#inFlight >= this.#host.maxClientRequests) this.setPaused(this.#inbox, true);
    const run = new CallRun(this.#host, this, frame);
    void run.run().then(() => this.#answered());
  }

  #answered(): void {
    this.#inFlight -= 1;
    if (this.#inFlight < this.#host.maxClientRequests) this.setPaused(this.#inbox, false);
  }

  /** Opens the server's end of the stream of a call. */
  stream(call: MessageHeader): ServerStream {
    const stream = new ServerStream(
      {
        send: (bytes, done) => this.send(bytes, done),
        setPaused: (paused) => this.setPaused(stream, paused),
        release: () => {
          this.#streams.delete(call.serial);
          this.setPaused(stream, false);
        },
      },
      call,
    );
    this.#streams.set(call.serial, stream);
    return stream;
  }

  /** Sends bytes; `done` runs when there is room for more. */
  send(bytes: Uint8Array, done?: () => void): void {
    if (this.#isGone || !this.#duplex.writable) return done?.();
    const hasRoom = this.#duplex.write(bytes);
    if (done === undefined) return;
    if (hasRoom) done();
    else this.#drainWaiters.push(done);
  }

  #drained(): void {
    const waiters = this.#drainWaiters;
    this.#drainWaiters = [];
    for (const done of waiters) done();
  }

  /** Sends an event to each registration that wants it. */
  event<N extends EventName>(
    name: N,
    body: Omit<EventMap[N], 'callbackID'>,
    subject: string | undefined,
    monitorEvent: string | undefined,
  ): void {
    for (const callbackID of this.registrations.matching(name, subject, monitorEvent)) {
      // With its number, the body of a registered event is whole.
      this.send(eventFrame(name, { callbackID, ...body } as unknown as EventMap[N]));
    }
  }

  /** Starts to ping the client when it is silent, as it has said that it will answer. */
  startKeepAlive(): void {
    const { keepAlive } = this.#host;
    if (keepAlive === false || this.#keepAlive) return;
    this.#keepAlive = new KeepAlive(
      keepAlive,
      () => this.#keepAliveMessage('ping'),
      () => this.close(),
    );
    this.#keepAlive.start();
  }

  #keepAliveMessage(procedure: 'ping' | 'pong'): void {
    if (this.#host.faults.keepAliveSilent) return;
    const { number: program, version } = keepaliveProgram;
    const header = { program, version, procedure: keepaliveProgram[procedure], type: messageType.message, serial: 0 };
    this.send(rawFrame({ ...header, status: messageStatus.ok }, new Uint8Array(0)));
  }

  /** Sends what is written, and ends. */
  end(): void {
    this.#duplex.end();
  }

  /** Ends at once. */
  close(): void {
    if (this.#isGone) return;
    this.#isGone = true;
    this.#keepAlive?.stop();
    for (const stream of this.#streams.values()) stream.disconnected();
    this.#streams.clear();
    this.#inbox.length = 0;
    this.#drained();
    this.#duplex.destroy();
    this.#host.gone(this);
  }
}
