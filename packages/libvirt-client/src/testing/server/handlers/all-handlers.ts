import type { Handlers } from '../call.ts';
import type { State } from '../state/state.ts';
import { domainMetadataHandlers } from './domain-metadata.ts';
import { domainStreamHandlers } from './domain-streams.ts';
import { domainHandlers } from './domains.ts';
import { eventHandlers } from './events.ts';
import { hostHandlers } from './host.ts';
import { networkHandlers } from './networks.ts';
import { poolHandlers } from './pools.ts';
import { type SessionFacts, sessionHandlers } from './session.ts';
import { volumeHandlers } from './volumes.ts';

/** Every procedure that the test server has, on this state. */
export function allHandlers(state: State, facts: SessionFacts & { readonly libvirtVersion: string }): Handlers {
  const type = facts.uri.startsWith('test') ? 'TEST' : 'QEMU';
  return {
    ...sessionHandlers(facts),
    ...hostHandlers(state.host, type, facts.libvirtVersion),
    ...domainHandlers(state.domains),
    ...domainMetadataHandlers(state.domains),
    ...domainStreamHandlers(state.domains),
    ...networkHandlers(state.networks),
    ...poolHandlers(state.pools),
    ...volumeHandlers(state.pools),
    ...eventHandlers,
  };
}
