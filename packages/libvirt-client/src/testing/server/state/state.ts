import type { Emit } from '../emit.ts';
import { TestDomains } from './test-domains.ts';
import { TestHost } from './test-host.ts';
import { TestNetworks } from './test-networks.ts';
import { TestPools } from './test-pools.ts';

/** All that the test server knows of its host. */
export interface State {
  readonly host: TestHost;
  readonly domains: TestDomains;
  readonly networks: TestNetworks;
  readonly pools: TestPools;
}

/** A host without domains, networks and pools. */
export function emptyState(emit: Emit, maxVolumeBytes: number): State {
  return {
    host: new TestHost(),
    domains: new TestDomains(emit),
    networks: new TestNetworks(emit),
    pools: new TestPools(emit, maxVolumeBytes),
  };
}
