import type { Capabilities, CheckedParams, MethodName, MethodResult } from '@virtkit/agent-protocol/core';
import type { Host } from '../host/host.ts';
import type { CancelToken } from './cancel-token.ts';
import type { AgentPolicy } from './policy.ts';

/** Who this agent is; the same from its start to its end. */
export interface AgentIdentity {
  readonly name: string;
  readonly version: string;
  readonly agentId: string;
  readonly bootId: string;
  /** UTC milliseconds. */
  readonly startedAt: number;
  /** `HostClock.monotonic` at the start. */
  readonly startedMonotonic: number;
}

/** What a handler gets beside its parameters. */
export interface HandlerContext {
  readonly host: Host;
  readonly policy: AgentPolicy;
  readonly identity: AgentIdentity;
  readonly capabilities: Capabilities;
  readonly cancel: CancelToken;
  /** How many bytes the result may take as JSON text, so that the answer fits the client's longest line. */
  readonly maxResultBytes: number;
  /** Adds words to the audit line: paths and numbers, never contents. */
  readonly audit: (key: string, value: string | number) => void;
  /** Runs after the answer has left the port, or could not leave it. */
  readonly afterAnswer: (action: () => void) => void;
}

/** Answers one method. Throws an AgentError or a HostError. */
export type Handler<Name extends MethodName> = (
  params: CheckedParams<Name>,
  context: HandlerContext,
) => MethodResult<Name> | Promise<MethodResult<Name>>;

/** One handler for each method but `session.hello`, which the daemon answers itself. */
export type Handlers = { readonly [Name in Exclude<MethodName, 'session.hello'>]: Handler<Name> };
