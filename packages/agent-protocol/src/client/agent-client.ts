import { Err, Ok, type Result } from 'ts-results';
import {
  type CheckedParams,
  type MethodName,
  type MethodParams,
  type MethodResult,
  methods,
} from '../methods/method-table.ts';
import { AgentError } from '../session/agent-error.ts';
import type { HelloAnswer } from '../session/hello-attempts.ts';
import type { CallTransport, CloseInfo } from './call-transport.ts';

/** How long a call waits for its answer unless told otherwise. */
export const DEFAULT_CALL_TIMEOUT_MS = 30_000;

/** How much longer than its program `exec.run` may take: the agent's grace between SIGTERM and SIGKILL, and the way back. */
const EXEC_MARGIN_MS = 10_000;

/** What every call takes beside its parameters. */
export interface CallOptions {
  /** Gives the call up: it resolves to `ABORTED`, and the agent kills what it runs for it. */
  readonly signal?: AbortSignal | undefined;
  /** Deadline in milliseconds (`TIMEOUT`). 30 s; for `exec.run` the program's own time and 10 s more. */
  readonly timeoutMs?: number | undefined;
}

/** Every method that can be called in a session. */
export type CallableMethod = Exclude<MethodName, 'session.hello'>;

/** The answer of a call. */
export type Answer<Name extends CallableMethod> = Promise<Result<MethodResult<Name>, AgentError>>;

/**
 * A session with the agent in a guest. Made by `connectAgent`; `close()` ends it, answers each call that is still pending
 * with `CONNECTION_CLOSED`, and destroys the Duplex.
 *
 * @example
 * ```ts
 * import { connectAgent } from '@virtkit/agent-protocol';
 * import { connect } from 'node:net';
 *
 * async function hostname(socketPath: string): Promise<string> {
 *   const opened = await connectAgent(connect(socketPath));
 *   if (!opened.ok) throw opened.val;
 *   await using client = opened.val;
 *   const info = await client.system.info();
 *   return info.ok ? info.val.hostname : info.val.message;
 * }
 * ```
 */
export class AgentClient {
  /** What the agent said in its hello: versions, epoch, boot id, limits, and which methods it allows. */
  readonly session: HelloAnswer;
  /** Resolves when the session is over, with the reason. Never rejects. */
  readonly closed: Promise<CloseInfo>;

  /** The agent about itself. */
  readonly agent = {
    /** Version, process, limits and resident memory of the agent. */
    info: (options?: CallOptions) => this.call('agent.info', {}, options),
  };
  /** The guest's system. */
  readonly system = {
    /** Operating system, kernel, processors, memory, load and uptime. */
    info: (options?: CallOptions) => this.call('system.info', {}, options),
  };
  /** The guest's network. */
  readonly network = {
    /** Interfaces with addresses, state, MTU and byte counts. */
    info: (options?: CallOptions) => this.call('network.info', {}, options),
  };
  /** The guest's file systems. */
  readonly disk = {
    /** Space on the mounted local file systems. */
    usage: (options?: CallOptions) => this.call('disk.usage', {}, options),
  };
  /** Programs in the guest. */
  readonly exec = {
    /** Runs a program without a shell, to its end. An exit code other than 0 is a result; not starting is an error. */
    run: (params: MethodParams<'exec.run'>, options?: CallOptions) => this.call('exec.run', params, options),
  };
  /** Regular files beneath the roots that the policy allows. */
  readonly file = {
    /** Reads a file, or a part of it. */
    read: (params: MethodParams<'file.read'>, options?: CallOptions) => this.call('file.read', params, options),
    /** Writes a whole file, all or nothing. */
    write: (params: MethodParams<'file.write'>, options?: CallOptions) => this.call('file.write', params, options),
  };
  /** The guest's power; the answer comes before it happens. */
  readonly power = {
    /** Turns the guest off. */
    shutdown: (params: MethodParams<'power.shutdown'> = {}, options?: CallOptions) =>
      this.call('power.shutdown', params, options),
    /** Restarts the guest. */
    reboot: (params: MethodParams<'power.reboot'> = {}, options?: CallOptions) =>
      this.call('power.reboot', params, options),
  };

  readonly #transport: CallTransport;

  /** `connectAgent` makes it; here for other transports. */
  constructor(transport: CallTransport, session: HelloAnswer) {
    this.#transport = transport;
    this.session = session;
    this.closed = transport.closed;
  }

  /** Asks for the guest's time, which says that the agent answers. */
  ping(options?: CallOptions): Answer<'ping'> {
    return this.call('ping', {}, options);
  }

  /**
   * Calls a method. The parameters are checked before they are sent (`INVALID_PARAMS`) and the answer when it arrives
   * (`PROTOCOL`). Fails with every code of `AgentErrorCode` but `UNAVAILABLE`.
   */
  async call<Name extends CallableMethod>(
    method: Name,
    params: MethodParams<Name>,
    options: CallOptions = {},
  ): Promise<Result<MethodResult<Name>, AgentError>> {
    const definition = methods[method];
    const checked = definition.params.safeParse(params);
    if (!checked.success) {
      return Err(new AgentError('INVALID_PARAMS', `${method}: ${firstIssue(checked.error)}`, { cause: checked.error }));
    }
    const outcome = await this.#transport.request(method, checked.data, {
      timeoutMs: options.timeoutMs ?? defaultTimeout(checked.data),
      signal: options.signal,
      cancellable: definition.longRunning,
    });
    if ('error' in outcome) return Err(outcome.error);
    const result = definition.result.safeParse(outcome.result);
    if (!result.success) {
      const message = `${method}: the agent's answer has another shape: ${firstIssue(result.error)}`;
      return Err(new AgentError('PROTOCOL', message, { cause: result.error }));
    }
    // The table pairs each name with its schema; TypeScript does not follow the pairing through a generic index.
    return Ok(result.data as MethodResult<Name>);
  }

  /** Ends the session and destroys the Duplex. May be called twice. */
  async close(): Promise<void> {
    await this.#transport.close();
  }

  /** `close()`. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }
}

function defaultTimeout(params: CheckedParams<CallableMethod>): number {
  const own = 'timeoutMs' in params ? params.timeoutMs : undefined;
  return 'argv' in params ? (own ?? DEFAULT_CALL_TIMEOUT_MS) + EXEC_MARGIN_MS : DEFAULT_CALL_TIMEOUT_MS;
}

function firstIssue(error: {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}): string {
  const issue = error.issues[0];
  return issue === undefined ? 'invalid' : `${issue.path.map(String).join('.')}: ${issue.message}`;
}
