import type { CallOptions, Rpc } from '../../connection/rpc.ts';
import { connectGetAllDomainStatsFlags, domainStatsTypes } from '../../generated/flags.gen.ts';
import type { RemoteDomainStatsRecord, RemoteNonnullDomain } from '../../generated/types.gen.ts';
import { type FlagSet, toBits } from '../../protocol/flags.ts';
import { flagBits, type FlagOptions } from '../flags.ts';

/** Which statistics, and how they are got: with `nowait` no waiting for a busy guest, with `backing` of backing images too. */
export interface DomainStatsOptions
  extends CallOptions, FlagOptions<Pick<typeof connectGetAllDomainStatsFlags, 'nowait' | 'backing' | 'enforceStats'>> {
  /** The groups, such as `['cpuTotal', 'block']`; all that the server has if left out. */
  readonly groups?: FlagSet<typeof domainStatsTypes>;
}

/** Which domains besides: of these kinds. */
export type AllDomainStatsOptions = Pick<DomainStatsOptions, 'groups'> &
  FlagOptions<typeof connectGetAllDomainStatsFlags> &
  CallOptions;

/** The statistics of some domains; of all that the flags allow where none is named. */
export async function domainStats(
  rpc: Rpc,
  doms: readonly RemoteNonnullDomain[],
  options: AllDomainStatsOptions,
): Promise<readonly RemoteDomainStatsRecord[]> {
  const flags = flagBits(connectGetAllDomainStatsFlags, options);
  const args = { doms, stats: toBits(domainStatsTypes, options.groups ?? 0), flags };
  return (await rpc.invoke('CONNECT_GET_ALL_DOMAIN_STATS', args, options)).retStats;
}
