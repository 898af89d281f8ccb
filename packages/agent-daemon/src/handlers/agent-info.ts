import { PROTOCOL_VERSION } from '@virtkit/agent-protocol/core';
import type { Handler } from '../core/handler.ts';
import { type HostFacts, HostError } from '../host/host.ts';
import { parseKilobytes } from './parse/key-values.ts';

export const agentInfo: Handler<'agent.info'> = (_params, { host, policy, identity, capabilities }) => ({
  agent: { name: identity.name, version: identity.version },
  protocol: PROTOCOL_VERSION,
  runtime: host.runtime,
  agentId: identity.agentId,
  bootId: identity.bootId,
  pid: host.facts.pid,
  uid: host.facts.uid,
  startedAt: identity.startedAt,
  uptimeMs: Math.max(0, Math.round(host.clock.monotonic() - identity.startedMonotonic)),
  residentBytes: residentBytes(host.facts),
  limits: policy.limits,
  capabilities,
});

function residentBytes(facts: HostFacts): number | null {
  try {
    return parseKilobytes(facts.readText('/proc/self/status', 16_384)).get('VmRSS') ?? null;
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}
