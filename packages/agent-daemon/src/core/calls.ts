import {
  type AgentError,
  agentFailure,
  errorMessage,
  isMethodName,
  type MethodName,
  methods,
  type RequestId,
  type RequestMessage,
  resultMessage,
} from '@virtkit/agent-protocol/core';
import type { Host } from '../host/host.ts';
import { AuditLine } from './audit.ts';
import { type CancelReason, CancelToken } from './cancel-token.ts';
import { toAgentError } from './failures.ts';
import type { Handler, HandlerContext, Handlers } from './handler.ts';

/** What every call of the agent's life shares. */
export type CallEnvironment = Pick<HandlerContext, 'host' | 'policy' | 'identity' | 'capabilities'>;

/** An answer, and what happens once it has left. */
export interface Answer {
  readonly message: object;
  readonly after: readonly (() => void)[];
}

type CalledMethod = Exclude<MethodName, 'session.hello'>;

interface RunningCall {
  readonly id: RequestId;
  readonly token: CancelToken;
  readonly long: boolean;
}

/** Runs checked requests: capability, parameters, concurrency, the handler, the audit line. */
export class Calls {
  readonly #environment: CallEnvironment;
  readonly #handlers: Handlers;
  readonly #running = new Set<RunningCall>();
  #idle: (() => void) | undefined;

  constructor(environment: CallEnvironment, handlers: Handlers) {
    this.#environment = environment;
    this.#handlers = handlers;
  }

  /** Runs a request to its end. Never rejects. */
  async run(id: RequestId, request: RequestMessage, maxResultBytes: number): Promise<Answer> {
    const after: (() => void)[] = [];
    try {
      const name = this.#allowed(request.method);
      const result = await this.#tracked(id, name, request.params ?? {}, maxResultBytes, after);
      return { message: resultMessage(id, result), after };
    } catch (error) {
      const failure = toAgentError(error);
      if (failure.code === 'INTERNAL') logInternal(this.#environment.host, request.method, failure);
      return { message: errorMessage(id, failure), after: [] };
    }
  }

  /** Ends one running call, if it is there. */
  cancel(id: RequestId): void {
    for (const call of this.#running) if (call.id === id) call.token.cancel('request');
  }

  /** Ends all running calls. */
  cancelAll(reason: CancelReason): void {
    for (const call of this.#running) call.token.cancel(reason);
  }

  /** Resolves once nothing runs any more. */
  whenIdle(): Promise<void> {
    if (this.#running.size === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#idle = resolve;
    });
  }

  #allowed(method: string): CalledMethod {
    if (!isMethodName(method) || method === 'session.hello') {
      throw agentFailure('METHOD_NOT_FOUND', `there is no method ${JSON.stringify(method)}`, { kind: 'no-method' });
    }
    const { enabled, reason } = this.#environment.capabilities[method] ?? { enabled: false, reason: undefined };
    if (enabled) return method;
    const detail = reason ?? 'it is not available';
    throw agentFailure('POLICY', `${method} is refused: ${detail}`, {
      kind: 'method-disabled',
      rule: 'methods',
      detail,
    });
  }

  async #tracked(
    id: RequestId,
    name: CalledMethod,
    params: unknown,
    maxResultBytes: number,
    after: (() => void)[],
  ): Promise<unknown> {
    const { host, policy } = this.#environment;
    const long = methods[name].longRunning;
    const longCalls = [...this.#running].filter((call) => call.long).length;
    if (long && longCalls >= policy.limits.maxConcurrent) {
      const message = `${longCalls} calls run already, the most that the policy allows (limits.maxConcurrent)`;
      throw agentFailure('BUSY', message, { kind: 'too-many-calls', rule: 'limits.maxConcurrent', retryable: true });
    }
    const checked = methods[name].params.safeParse(params);
    if (!checked.success) {
      const issue = checked.error.issues[0];
      const detail = issue === undefined ? 'invalid' : `${issue.path.map(String).join('.')}: ${issue.message}`;
      throw agentFailure('INVALID_PARAMS', `${name}: ${detail}`, { kind: 'invalid-params', detail });
    }
    const call: RunningCall = { id, token: new CancelToken(), long };
    const audit = new AuditLine();
    const started = host.clock.monotonic();
    let outcome = 'ok';
    this.#running.add(call);
    try {
      // The table pairs each name with its handler and schema; TypeScript does not follow the pairing through a union.
      const handler = this.#handlers[name] as Handler<CalledMethod>;
      return await handler(checked.data, {
        ...this.#environment,
        cancel: call.token,
        maxResultBytes,
        audit: (key, value) => audit.add(key, value),
        afterAnswer: (action) => after.push(action),
      });
    } catch (error) {
      const failure = toAgentError(error);
      outcome = `${failure.code}${failure.data === undefined ? '' : `/${failure.data.kind}`}`;
      throw error;
    } finally {
      this.#running.delete(call);
      const ms = Math.round(host.clock.monotonic() - started);
      if (methods[name].mutates) host.log('audit', `${name} ${audit.toString()} result=${outcome} ms=${ms}`);
      if (this.#running.size === 0) this.#idle?.();
    }
  }
}

function logInternal(host: Host, method: string, failure: AgentError): void {
  const cause = failure.cause instanceof Error ? failure.cause : failure;
  host.log(
    'error',
    `${JSON.stringify(method)} failed: ${cause.name}: ${cause.message} ${cause.stack ?? ''}`.replaceAll('\n', ' | '),
  );
}
