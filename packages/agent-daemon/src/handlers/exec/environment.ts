import { agentFailure } from '@virtkit/agent-protocol/core';
import type { AgentPolicy } from '../../core/policy.ts';

const CLEAN: Readonly<Record<string, string>> = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LANG: 'C.UTF-8',
};

/** The whole environment of a program: nothing of the agent's own; the policy's variables, then those the caller may set. */
export function cleanEnvironment(
  policy: AgentPolicy,
  fromCaller: Readonly<Record<string, string>>,
): Record<string, string> {
  for (const name of Object.keys(fromCaller)) {
    if (policy.callerEnv !== 'any' && !policy.callerEnv.includes(name)) {
      const message = `the policy does not let a caller set ${name} (callerEnv)`;
      throw agentFailure('POLICY', message, { kind: 'variable-not-allowed', rule: 'callerEnv' });
    }
  }
  return { ...CLEAN, ...policy.env, ...fromCaller };
}
