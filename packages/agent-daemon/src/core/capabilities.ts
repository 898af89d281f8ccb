import { type Capabilities, methodNames, methods, type MethodName } from '@virtkit/agent-protocol/core';
import type { Host } from '../host/host.ts';
import { type AgentPolicy, methodForbidden } from './policy.ts';

/** Which methods can be called under this policy on this host, and why the others cannot. */
export function capabilitiesOf(policy: AgentPolicy, host: Host): Capabilities {
  return Object.fromEntries(
    methodNames.map((name) => {
      const reason = methodForbidden(policy, name) ?? uselessBecause(policy, host, name);
      const since = methods[name].since;
      return [name, reason === undefined ? { since, enabled: true } : { since, enabled: false, reason }];
    }),
  );
}

/** Allowed as such, but nothing that it needs is. */
function uselessBecause(policy: AgentPolicy, host: Host, name: MethodName): string | undefined {
  const { roots, programs, power } = policy;
  if (name === 'exec.run' && programs.length === 0) return 'the policy lists no program in programs';
  if (name === 'file.read' && roots.read.length === 0) return 'the policy lists no path in roots.read';
  if (name === 'file.write' && roots.write.length === 0) return 'the policy lists no path in roots.write';
  if (name !== 'power.shutdown' && name !== 'power.reboot') return undefined;
  if (power === false) return 'the policy does not allow it: power is false';
  const command = power === true ? undefined : power[name === 'power.shutdown' ? 'shutdown' : 'reboot'];
  return command === undefined ? host.power.unavailable : undefined;
}
