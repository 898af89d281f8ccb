import type { AgentError } from '../session/agent-error.ts';

/** Why a client is closed. `stale`: the agent was started again, or somebody else said hello. */
export interface CloseInfo {
  readonly reason: 'client' | 'eof' | 'error' | 'stale';
  /** The error of the stream, or the agent's answer, where there is one. */
  readonly cause: unknown;
}

/** How one request is made. */
export interface RequestOptions {
  /** Deadline in milliseconds. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  /** Whether the agent is told when the call is given up. */
  readonly cancellable: boolean;
}

/** What ended a call: the result as it came, or the error. */
export type CallOutcome = { readonly result: unknown } | { readonly error: AgentError };

/** What an `AgentClient` makes its calls through. */
export interface CallTransport {
  /** Resolves when the session is over. Never rejects. */
  readonly closed: Promise<CloseInfo>;
  /** Makes one call. Never rejects. */
  request(method: string, params: unknown, options: RequestOptions): Promise<CallOutcome>;
  /** Ends the session; resolves when nothing of it is left. */
  close(): Promise<void>;
}
