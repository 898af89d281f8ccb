import type { Transport, TransportEvents } from '../../src/index.ts';
import { findProcedure } from '../../src/protocol/procedures.ts';
import { FrameReader } from '../../src/rpc/framing.ts';
import { type MessageHeader, messageType } from '../../src/rpc/header.ts';
import { replyFrame } from '../../src/testing/server/wire/frames.ts';

/** A server that answers the handshake, and leaves every other call to who holds it. */
export class FuzzTransport implements Transport {
  readonly peer = 'the fuzzer';
  readonly isSecure = true;
  /** The calls that want an answer. */
  readonly calls: MessageHeader[] = [];
  readonly #reader = new FrameReader();
  #events: TransportEvents | undefined;
  #isOver = false;

  start(events: TransportEvents): void {
    this.#events = events;
  }

  write(pieces: readonly Uint8Array[]): boolean {
    for (const piece of pieces) for (const { header } of this.#reader.push(piece)) this.#take(header);
    return true;
  }

  #take(header: MessageHeader): void {
    if (header.type !== messageType.call) return;
    const is = (name: 'AUTH_LIST' | 'CONNECT_OPEN'): boolean => header.procedure === findProcedure(name).number;
    if (is('AUTH_LIST')) this.#later(replyFrame(header, 'AUTH_LIST', { types: [0] }));
    else if (is('CONNECT_OPEN') && this.calls.length === 0) this.#later(replyFrame(header, 'CONNECT_OPEN', undefined));
    else this.calls.push(header);
  }

  #later(bytes: Uint8Array): void {
    process.nextTick(() => this.deliver(bytes));
  }

  /** Whether the connection has ended, on either side. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Bytes for the client. */
  deliver(bytes: Uint8Array): void {
    if (!this.#isOver && bytes.length > 0) this.#events?.onData(bytes);
  }

  pause(): void {}
  resume(): void {}

  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    process.nextTick(() => this.#events?.onClose());
  }

  destroy(): void {
    this.end();
  }
}
