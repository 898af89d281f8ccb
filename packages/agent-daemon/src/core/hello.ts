import {
  agentFailure,
  type CheckedParams,
  methods,
  type MethodResult,
  PROTOCOL_VERSION,
} from '@virtkit/agent-protocol/core';
import type { CallEnvironment } from './calls.ts';

/** Checks a hello, and that both sides have a protocol version in common. Throws an AgentError. */
export function checkHello(params: unknown): CheckedParams<'session.hello'> {
  const checked = methods['session.hello'].params.safeParse(params);
  if (!checked.success) {
    const fields = checked.error.issues.map((issue) => issue.path.map(String).join('.')).join(', ');
    throw agentFailure('INVALID_PARAMS', `session.hello: not valid: ${fields}`, { kind: 'invalid-params' });
  }
  const { protocol } = checked.data;
  if (protocol.includes(PROTOCOL_VERSION)) return checked.data;
  const message = `the agent speaks protocol ${PROTOCOL_VERSION}, the client ${protocol.join(', ')}`;
  throw agentFailure('UNSUPPORTED', message, { kind: 'no-common-protocol' });
}

/** What the agent says of itself when a session begins. */
export function helloAnswer(environment: CallEnvironment, nonce: string, epoch: string): MethodResult<'session.hello'> {
  const { host, policy, identity, capabilities } = environment;
  const { agentId, bootId, name, version } = identity;
  return {
    nonce,
    epoch,
    bootId,
    agentId,
    agent: { name, version },
    protocol: PROTOCOL_VERSION,
    runtime: host.runtime,
    maxFrame: policy.limits.maxFrame,
    limits: policy.limits,
    capabilities,
  };
}
