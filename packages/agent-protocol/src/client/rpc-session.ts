import { encodeFrame } from '../framing/encode-frame.ts';
import type { Frame } from '../framing/frame-reader.ts';
import { AgentError } from '../session/agent-error.ts';
import { CANCEL_METHOD } from '../session/cancel.ts';
import { errorFromAnswer, notificationMessage, requestMessage, responseSchema } from '../session/messages.ts';
import { formatRequestId } from '../session/request-id.ts';
import type { CallOutcome, CallTransport, CloseInfo, RequestOptions } from './call-transport.ts';
import type { Channel, ChannelEnd } from './channel.ts';
import { nodeCodec } from './node-codec.ts';
import { PendingCall } from './pending-call.ts';

/** The requests of one session: ids, answers, deadlines, cancellation and the end. Knows no method. */
export class RpcSession implements CallTransport {
  readonly closed: Promise<CloseInfo>;
  readonly #channel: Channel;
  readonly #epoch: string;
  readonly #maxFrame: number;
  readonly #pending = new Map<string, PendingCall>();
  #counter = 0;
  #closeInfo: CloseInfo | undefined;
  #resolveClosed: (info: CloseInfo) => void = () => undefined;

  constructor(channel: Channel, epoch: string, maxFrame: number) {
    this.#channel = channel;
    this.#epoch = epoch;
    this.#maxFrame = maxFrame;
    this.closed = new Promise((resolve) => {
      this.#resolveClosed = resolve;
    });
    channel.listen({ frame: (frame) => this.#receive(frame), end: (end) => this.#finish(end) });
  }

  request(method: string, params: unknown, options: RequestOptions): Promise<CallOutcome> {
    const { signal } = options;
    if (this.#closeInfo !== undefined) return Promise.resolve({ error: closedError(method, this.#closeInfo) });
    if (signal?.aborted === true) return Promise.resolve({ error: abortedError(method, signal) });
    this.#counter += 1;
    const id = formatRequestId(this.#epoch, this.#counter);
    const line = encodeFrame(nodeCodec, requestMessage(id, method, params));
    if (line.length - 1 > this.#maxFrame)
      return Promise.resolve({ error: tooLarge(method, line.length, this.#maxFrame) });

    return new Promise((resolve) => {
      const giveUp = (error: AgentError): void => {
        const unsent = takeBack();
        if (!unsent && options.cancellable) this.#cancel(id);
        this.#settle(id, { error });
      };
      const timedOut = () =>
        giveUp(
          new AgentError(
            'TIMEOUT',
            `${method}: no answer within ${options.timeoutMs} ms; raise timeoutMs if the guest is slow`,
          ),
        );
      const aborted = () => giveUp(abortedError(method, signal));
      const call = new PendingCall({
        timeoutMs: options.timeoutMs,
        signal,
        onTimeout: timedOut,
        onAbort: aborted,
        settled: resolve,
      });
      this.#pending.set(id, call);
      const takeBack = this.#channel.send(line);
    });
  }

  /** Resolves when the stream is destroyed. */
  close(): Promise<void> {
    return this.#channel.close();
  }

  #cancel(id: string): void {
    this.#channel.send(encodeFrame(nodeCodec, notificationMessage(CANCEL_METHOD, { id })));
  }

  #receive(frame: Frame): void {
    if (frame.kind === 'malformed') {
      const detail = `the agent's answer cannot be read: ${frame.problem}`;
      if (typeof frame.id === 'string') this.#settle(frame.id, { error: new AgentError('PROTOCOL', detail) });
      return;
    }
    const parsed = responseSchema.safeParse(frame.value);
    if (!parsed.success || typeof parsed.data.id !== 'string') return;
    const message = parsed.data;
    const id = parsed.data.id;
    if (!this.#pending.has(id)) return;
    if (!('error' in message)) return this.#settle(id, { result: message.result });
    const error = errorFromAnswer(message.error);
    this.#settle(id, { error });
    if (error.code === 'STALE') this.#finish({ reason: 'stale', cause: error });
    return undefined;
  }

  #settle(id: string, outcome: CallOutcome): void {
    const call = this.#pending.get(id);
    this.#pending.delete(id);
    call?.settle(outcome);
  }

  #finish(end: ChannelEnd | CloseInfo): void {
    if (this.#closeInfo !== undefined) return;
    this.#closeInfo = end;
    for (const [id] of this.#pending) this.#settle(id, { error: closedError('the call', end) });
    void this.#channel.close();
    this.#resolveClosed(end);
  }
}

const closeReasons: Record<CloseInfo['reason'], string> = {
  client: 'the client was closed',
  eof: 'the other side closed the channel',
  error: 'the channel failed',
  stale: 'the agent was started again or another client said hello; connect again',
};

function closedError(what: string, info: CloseInfo): AgentError {
  return new AgentError('CONNECTION_CLOSED', `${what} was not answered: ${closeReasons[info.reason]}`, {
    cause: info.cause,
  });
}

function abortedError(method: string, signal: AbortSignal | undefined): AgentError {
  return new AgentError('ABORTED', `${method} was aborted`, { cause: signal?.reason });
}

function tooLarge(method: string, length: number, maxFrame: number): AgentError {
  const message = `${method}: the request takes ${length} bytes, the agent accepts ${maxFrame}; send less at a time`;
  return new AgentError('TOO_LARGE', message);
}
