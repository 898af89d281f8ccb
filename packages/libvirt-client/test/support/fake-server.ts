import { type Duplex, duplexPair } from 'node:stream';
import type { EventMap, NetMessageError, ProcedureMap } from '../../src/generated/types.gen.ts';
import { argsOf, messageError, msgOf, retOf } from '../../src/protocol/payloads.ts';
import {
  type EventName,
  findProcedure,
  findProcedureByNumber,
  type ProcedureName,
} from '../../src/protocol/procedures.ts';
import { type Frame, FrameReader } from '../../src/rpc/framing.ts';
import { type MessageHeader, messageStatus, messageType } from '../../src/rpc/header.ts';
import { XdrWriter } from '../../src/xdr/writer.ts';
import { frameBytes } from './frames.ts';

/** A call that the server has received. */
export interface ReceivedCall {
  readonly name: string;
  readonly header: MessageHeader;
  readonly args: unknown;
}

/** What a handler gives to leave the call without a reply. */
export const HOLD: unique symbol = Symbol('hold');

type Handlers = {
  [N in ProcedureName]?: (args: ProcedureMap[N]['args'], call: ReceivedCall) => ProcedureMap[N]['ret'] | typeof HOLD;
};

const defaults: Handlers = {
  AUTH_LIST: () => ({ types: [0] }),
  CONNECT_SUPPORTS_FEATURE: () => ({ supported: 1 }),
  CONNECT_OPEN: () => undefined,
  CONNECT_CLOSE: () => undefined,
  CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY: () => undefined,
};

/** Speaks the server's side of the wire on one end of a pair; the test says what it answers. */
export class FakeServer {
  /** The client's end. */
  readonly client: Duplex;
  readonly received: Frame[] = [];
  readonly #end: Duplex;
  readonly #reader = new FrameReader();
  readonly #handlers: Handlers;
  #watchers: (() => void)[] = [];

  constructor(handlers: Handlers = {}) {
    this.#handlers = { ...defaults, ...handlers };
    [this.client, this.#end] = duplexPair();
    this.#end.on('data', (bytes: Buffer) => this.#read(bytes));
    this.#end.on('end', () => this.#end.end());
    this.#end.on('error', () => {});
  }

  #read(bytes: Buffer): void {
    for (const frame of this.#reader.push(bytes)) {
      this.received.push(frame);
      if (frame.header.type === messageType.call) this.#answer(frame);
    }
    const watchers = this.#watchers;
    this.#watchers = [];
    for (const watcher of watchers) watcher();
  }

  #answer({ header, payload }: Frame): void {
    const name = findProcedureByNumber(header.program, header.procedure)?.name as ProcedureName;
    const handler = this.#handlers[name] as ((args: unknown, call: ReceivedCall) => unknown) | undefined;
    if (handler === undefined) throw new Error(`the test's server has no answer to ${name}`);
    const call: ReceivedCall = { name, header, args: argsOf(name).decode(payload) };
    const ret = handler(call.args, call);
    if (ret === HOLD) return;
    if (ret instanceof WireFault) this.replyError(call, ret.fields);
    else this.reply(call, ret);
  }

  /** Resolves when what the client sent satisfies `enough`. */
  async until(enough: (received: readonly Frame[]) => boolean): Promise<void> {
    while (!enough(this.received)) await new Promise<void>((resolve) => this.#watchers.push(resolve));
  }

  /** How often a procedure has been called. */
  count(name: ProcedureName): number {
    const { program, number } = findProcedure(name);
    return this.received.filter(
      ({ header }) => header.type === 0 && header.program === program && header.procedure === number,
    ).length;
  }

  replyBytes(call: ReceivedCall, ret: unknown): Buffer {
    const writer = new XdrWriter();
    retOf(call.name as ProcedureName).encode(ret as never, writer);
    return frameBytes({ ...call.header, type: messageType.reply }, writer.finish());
  }

  reply(call: ReceivedCall, ret: unknown): void {
    this.send(this.replyBytes(call, ret));
  }

  replyError(
    call: Pick<ReceivedCall, 'header'>,
    fields: Partial<NetMessageError>,
    type: number = messageType.reply,
  ): void {
    const writer = new XdrWriter();
    messageError.encode({ ...noError, ...fields }, writer);
    this.send(frameBytes({ ...call.header, type, status: messageStatus.error }, writer.finish()));
  }

  eventBytes<N extends EventName>(name: N, msg: EventMap[N]): Buffer {
    const writer = new XdrWriter();
    msgOf(name).encode(msg, writer);
    const { program, number } = findProcedure(name);
    return frameBytes({ program, procedure: number, type: messageType.message, serial: 1 }, writer.finish());
  }

  /** A packet of the stream that a call opened. */
  stream(call: ReceivedCall, status: number, payload?: Uint8Array): void {
    this.send(frameBytes({ ...call.header, type: messageType.stream, status }, payload));
  }

  send(bytes: Uint8Array): void {
    this.#end.write(bytes);
  }

  /** Ends the connection from the server's side. */
  end(): void {
    this.#end.end();
  }
}

/** What a handler gives to answer with an error. */
class WireFault {
  readonly fields: Partial<NetMessageError>;

  constructor(fields: Partial<NetMessageError>) {
    this.fields = fields;
  }
}

/** A handler that answers with an error. */
export const fault = (fields: Partial<NetMessageError>) => (): never => new WireFault(fields) as never;

const noError: NetMessageError = {
  code: 1,
  domain: 0,
  message: 'failed',
  level: 2,
  dom: null,
  str1: null,
  str2: null,
  str3: null,
  int1: -1,
  int2: -1,
  net: null,
};
