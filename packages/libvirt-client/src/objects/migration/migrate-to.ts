import type { CallOptions, Rpc } from '../../connection/rpc.ts';
import { domainMigrateFlags } from '../../generated/flags.gen.ts';
import type { RemoteNonnullDomain } from '../../generated/types.gen.ts';
import { flagBits, type FlagOptions } from '../flags.ts';
import { requireFeatures } from './features.ts';
import { type MigrationParameters, migrationParams } from './parameters.ts';
import { type MigrationControl, watched } from './watch.ts';

/** How a domain is migrated: libvirt's flags by name, the parameters, and how it is watched. */
export type MigrateOptions = FlagOptions<typeof domainMigrateFlags> & MigrationParameters & MigrationControl;

/** How a domain is migrated by its own daemon or hypervisor. */
export type MigrateToOptions = MigrateOptions & {
  /** The hypervisors themselves migrate, without a libvirt at the destination, where the driver can do that. */
  readonly direct?: boolean | undefined;
};

/** Migrates a domain to a URI: the source's daemon does it (peer to peer), or its hypervisor (direct). */
export async function migrateToUri(
  rpc: Rpc,
  dom: RemoteNonnullDomain,
  uri: string,
  options: MigrateToOptions,
): Promise<void> {
  const flags = flagBits(domainMigrateFlags, options);
  const params = migrationParams(options);
  if (options.direct === true) return migrateDirect(rpc, dom, uri, flags, options);
  return watched(rpc, dom, options, async (signal) => {
    const step: CallOptions = { signal };
    await requireFeatures(rpc, 'source', ['migrationP2p', 'migrationV3', 'migrationParams'], step);
    const p2p = flags | domainMigrateFlags.peer2peer;
    const args = { dom, dconnuri: uri, params, cookieIn: new Uint8Array(), flags: p2p };
    // Without the signal: giving up aborts the job, and then this call answers.
    await rpc.invoke('DOMAIN_MIGRATE_PERFORM3_PARAMS', args);
  });
}

/** A direct migration knows no parameters but these two, whatever the release. */
async function migrateDirect(
  rpc: Rpc,
  dom: RemoteNonnullDomain,
  uri: string,
  flags: number,
  options: MigrateToOptions,
): Promise<void> {
  const { destinationName, bandwidthMiB, ...others } = options;
  const [unknown] = migrationParams({ ...others });
  if (unknown !== undefined) throw new TypeError(`a direct migration cannot be told ${unknown.field}`);
  if ((flags & domainMigrateFlags.peer2peer) !== 0) throw new TypeError('a migration is direct or peer2peer, not both');
  return watched(rpc, dom, options, async (signal) => {
    await requireFeatures(rpc, 'source', ['migrationDirect'], { signal });
    await rpc.invoke('DOMAIN_MIGRATE_PERFORM', {
      dom,
      cookie: new Uint8Array(),
      uri,
      flags: BigInt(flags),
      dname: destinationName ?? null,
      resource: bandwidthMiB ?? 0n,
    });
  });
}
