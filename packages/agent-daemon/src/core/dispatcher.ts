import {
  AgentError,
  agentFailure,
  CANCEL_METHOD,
  cancelParamsSchema,
  epochOfRequestId,
  errorMessage,
  type Frame,
  isMethodName,
  methods,
  PARSE_ERROR,
  type RequestId,
  type RequestMessage,
  requestSchema,
  type SessionGate,
} from '@virtkit/agent-protocol/core';
import type { Answer, Calls } from './calls.ts';
import type { RateLimit } from './rate-limit.ts';

/** Most requests in one batch (JSON-RPC 2.0 §6). */
const MAX_BATCH = 64;

export interface DispatcherOptions {
  readonly gate: SessionGate;
  readonly calls: Calls;
  readonly rate: RateLimit;
  /** Answers a hello, which ends the session before it. Undefined when the answer was sent by other means. */
  readonly hello: (id: RequestId, params: unknown) => void;
  /** How many bytes one result may take. */
  readonly maxResultBytes: () => number;
  /** Sends the answers to one line: one for a request, several for a batch. */
  readonly reply: (answers: readonly Answer[], batch: boolean) => void;
  readonly debug: (line: string) => void;
}

type Malformed = Extract<Frame, { kind: 'malformed' }>['problem'];

/** What a line from the host means (JSON-RPC 2.0): requests, notifications, batches, and what is none of these. */
export class Dispatcher {
  readonly #options: DispatcherOptions;

  constructor(options: DispatcherOptions) {
    this.#options = options;
  }

  /** Takes one line. A hello has taken effect when this returns, so that the lines behind it belong to its session. */
  handle(frame: Frame): void {
    if (frame.kind === 'malformed') this.#refuse(frame.id ?? null, malformed(frame.problem));
    else if (Array.isArray(frame.value)) this.#batch(frame.value);
    else this.#single(frame.value);
  }

  #single(value: unknown): void {
    const hello = helloOf(value);
    if (hello !== undefined) return this.#options.hello(hello.id ?? null, hello.params ?? {});
    const epoch = this.#options.gate.epoch;
    void this.#answer(value).then((answer) => {
      if (answer !== undefined && this.#options.gate.epoch === epoch) this.#options.reply([answer], false);
    });
    return undefined;
  }

  #batch(values: readonly unknown[]): void {
    if (values.length === 0) return this.#refuse(null, invalid('the batch is empty', 'empty-batch'));
    if (values.length > MAX_BATCH) {
      return this.#refuse(
        null,
        invalid(`the batch has ${values.length} requests, at most ${MAX_BATCH} are taken`, 'large-batch'),
      );
    }
    const epoch = this.#options.gate.epoch;
    void Promise.all(values.map((value) => this.#answer(value))).then((answers) => {
      const given = answers.filter((answer) => answer !== undefined);
      if (given.length > 0 && this.#options.gate.epoch === epoch) this.#options.reply(given, true);
    });
    return undefined;
  }

  /** Everything up to the handler's first wait happens at once, in the order of the lines. */
  async #answer(value: unknown): Promise<Answer | undefined> {
    const parsed = requestSchema.safeParse(value);
    if (!parsed.success) return refusal(idOf(value), invalid('this is not a JSON-RPC 2.0 request', 'not-a-request'));
    const request = parsed.data;
    if (request.id === undefined) return this.#notification(request);
    const refused = this.#admit(request.id, request);
    if (refused !== undefined) return refusal(request.id, refused);
    const { gate, calls, maxResultBytes } = this.#options;
    const epoch = gate.epoch;
    const answer = await calls.run(request.id, request, maxResultBytes());
    if (gate.epoch === epoch) gate.release(request.id);
    return answer;
  }

  #admit(id: RequestId, request: RequestMessage): AgentError | undefined {
    const { gate, rate } = this.#options;
    if (request.method === 'session.hello')
      return invalid('session.hello stands alone, not in a batch', 'hello-in-batch');
    if (!rate.take()) {
      const message = 'too many requests (limits.requestsPerSecond); try again later';
      return agentFailure('BUSY', message, {
        kind: 'too-many-requests',
        rule: 'limits.requestsPerSecond',
        retryable: true,
      });
    }
    const needsSession = !isMethodName(request.method) || methods[request.method].session;
    // An id of the open session is watched for duplicates even where the method needs none.
    const watched = gate.epoch !== undefined && epochOfRequestId(id) === gate.epoch;
    return needsSession || watched ? gate.admit(id) : undefined;
  }

  /** A notification has no id and so no epoch: it may be minutes old, and nothing but a cancellation, which names one, is done. */
  #notification(request: RequestMessage): undefined {
    const params = request.method === CANCEL_METHOD ? cancelParamsSchema.safeParse(request.params) : undefined;
    if (params?.success === true && epochOfRequestId(params.data.id) === this.#options.gate.epoch) {
      this.#options.calls.cancel(params.data.id);
    } else {
      this.#options.debug(`notification ${JSON.stringify(request.method)} ignored`);
    }
    return undefined;
  }

  #refuse(id: RequestId, error: AgentError): void {
    this.#options.reply([refusal(id, error)], false);
  }
}

function helloOf(value: unknown): RequestMessage | undefined {
  const parsed = requestSchema.safeParse(value);
  return parsed.success && parsed.data.method === 'session.hello' && parsed.data.id !== undefined
    ? parsed.data
    : undefined;
}

function refusal(id: RequestId, error: AgentError): Answer {
  return { message: errorMessage(id, error), after: [] };
}

function invalid(message: string, kind: string): AgentError {
  return agentFailure('PROTOCOL', message, { kind });
}

const problems: Record<Malformed, string> = {
  'too-large': 'the line is longer than the agent accepts (limits.maxFrame)',
  'too-deep': 'the line nests too deep',
  'not-utf8': 'the line is not UTF-8',
  'not-json': 'the line is not JSON',
};

function malformed(problem: Malformed): AgentError {
  if (problem === 'too-large' || problem === 'too-deep') return invalid(problems[problem], problem);
  const data = { kind: problem, retryable: false };
  return new AgentError('PARSE', problems[problem], { rpcCode: PARSE_ERROR, data });
}

function idOf(value: unknown): RequestId {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null;
  return typeof value.id === 'string' || typeof value.id === 'number' ? value.id : null;
}
