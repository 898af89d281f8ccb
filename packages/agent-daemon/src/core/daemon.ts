import {
  encodeFrame,
  errorMessage,
  FrameReader,
  hex,
  MIN_MAX_FRAME,
  type RequestId,
  resultMessage,
  resyncBytes,
  SessionGate,
} from '@virtkit/agent-protocol/core';
import { handlers } from '../handlers/handlers.ts';
import { readBootId } from '../handlers/parse/boot-id.ts';
import type { Host } from '../host/host.ts';
import { answerLine, batchLine, resultRoom } from './answer-line.ts';
import { type Answer, type CallEnvironment, Calls } from './calls.ts';
import { capabilitiesOf } from './capabilities.ts';
import { Dispatcher } from './dispatcher.ts';
import { toAgentError } from './failures.ts';
import type { AgentIdentity } from './handler.ts';
import { checkHello, helloAnswer } from './hello.ts';
import { Outbox } from './outbox.ts';
import type { AgentPolicy } from './policy.ts';
import { RateLimit } from './rate-limit.ts';

const AGENT_ID_BYTES = 8;
const OUTBOX_FRAMES = 4;

/** What a daemon is made of. */
export interface DaemonOptions {
  readonly host: Host;
  readonly policy: AgentPolicy;
  /** Version of the agent, for `session.hello` and `agent.info`. */
  readonly version: string;
}

/** The agent: one port, one session at a time. The same code on every runtime; the host is what differs. */
export class Daemon {
  /** Resolves once the daemon has stopped and no program of it runs any more, with the reason. Never rejects. */
  readonly stopped: Promise<string>;
  readonly #host: Host;
  readonly #environment: CallEnvironment;
  readonly #gate: SessionGate;
  readonly #calls: Calls;
  readonly #outbox: Outbox;
  readonly #reader: FrameReader;
  readonly #dispatcher: Dispatcher;
  #clientMaxFrame = MIN_MAX_FRAME;
  #stopping = false;
  #resolveStopped: (reason: string) => void = () => undefined;

  constructor({ host, policy, version }: DaemonOptions) {
    this.#host = host;
    const identity = identify(host, version);
    this.#environment = { host, policy, identity, capabilities: capabilitiesOf(policy, host) };
    this.#gate = new SessionGate(host.random);
    this.#calls = new Calls(this.#environment, handlers);
    this.#outbox = new Outbox(host.port, policy.limits.maxFrame * OUTBOX_FRAMES);
    this.#reader = new FrameReader({ codec: host.codec, maxFrame: policy.limits.maxFrame });
    this.#dispatcher = new Dispatcher({
      gate: this.#gate,
      calls: this.#calls,
      rate: new RateLimit(host.clock, policy.limits.requestsPerSecond),
      hello: (id, params) => this.#hello(id, params),
      maxResultBytes: () => resultRoom(this.#clientMaxFrame),
      reply: (answers, batch) => this.#reply(answers, batch),
      debug: (line) => host.log('info', line),
    });
    this.stopped = new Promise((resolve) => {
      this.#resolveStopped = resolve;
    });
  }

  /** Starts to serve the port. */
  start(): void {
    this.#host.port.start({
      data: (bytes) => this.#receive(bytes),
      writable: () => this.#outbox.flush(),
      hangup: () => {
        this.#reader.reset();
        this.#endSession();
      },
      ended: (reason) => this.stop(reason),
    });
  }

  /** Ends the session, kills what runs for it and closes the port; `stopped` says when that is done. */
  stop(reason: string): void {
    if (this.#stopping) return;
    this.#stopping = true;
    this.#gate.close();
    this.#calls.cancelAll('stopping');
    void this.#calls.whenIdle().then(() => {
      this.#outbox.clear();
      this.#host.port.close();
      this.#resolveStopped(reason);
    });
  }

  #receive(bytes: Uint8Array): void {
    for (const frame of this.#reader.push(bytes)) {
      if (this.#stopping) return;
      this.#dispatcher.handle(frame);
    }
  }

  /** Nobody is there to get an answer: what runs is ended, and whoever comes next starts with a hello. */
  #endSession(): void {
    this.#gate.close();
    this.#calls.cancelAll('session-over');
    this.#outbox.clear();
  }

  #hello(id: RequestId, params: unknown): void {
    try {
      const hello = checkHello(params);
      this.#endSession();
      const epoch = this.#gate.open();
      this.#clientMaxFrame = hello.maxFrame;
      const { name, version } = hello.client;
      this.#host.log('info', `session opened by ${JSON.stringify(name)} ${JSON.stringify(version)} epoch=${epoch}`);
      this.#outbox.send(resyncBytes);
      this.#send(resultMessage(id, helloAnswer(this.#environment, hello.nonce, epoch)));
    } catch (error) {
      this.#send(errorMessage(id, toAgentError(error)));
    }
  }

  /** Lines about the session itself, which are small whatever the client accepts. */
  #send(message: object): void {
    this.#outbox.send(encodeFrame(this.#host.codec, message));
  }

  #reply(answers: readonly Answer[], batch: boolean): void {
    const { codec } = this.#host;
    const messages = answers.map((answer) => answer.message);
    const after = answers.flatMap((answer) => answer.after);
    const [first = {}] = messages;
    const line = batch
      ? batchLine(codec, messages, this.#clientMaxFrame)
      : answerLine(codec, first, this.#clientMaxFrame);
    this.#outbox.send(line, () => {
      for (const action of after) action();
    });
  }
}

function identify(host: Host, version: string): AgentIdentity {
  return {
    name: 'virtkit-agent',
    version,
    agentId: hex(host.random(AGENT_ID_BYTES)),
    bootId: readBootId(host.facts),
    startedAt: host.clock.now(),
    startedMonotonic: host.clock.monotonic(),
  };
}

/** Makes a daemon that does nothing until `start()`. */
export function createDaemon(options: DaemonOptions): Daemon {
  return new Daemon(options);
}
