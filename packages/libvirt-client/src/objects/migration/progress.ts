import type { CallOptions, Rpc } from '../../connection/rpc.ts';
import type { RemoteNonnullDomain } from '../../generated/types.gen.ts';
import { jobStats } from '../domain/jobs.ts';
import type { TypedRecord } from '../typed-params.ts';

/** How far a migration is; what the hypervisor does not say is absent. */
export interface MigrationProgress {
  /** Milliseconds since it began. */
  readonly elapsedMs?: bigint;
  /** How many bytes there are in all: the guest's memory, and the disks that are copied. */
  readonly totalBytes?: bigint;
  /** How many have been sent, those that changed meanwhile again. */
  readonly processedBytes?: bigint;
  /** How many are left; it grows again when the guest changes its memory. */
  readonly remainingBytes?: bigint;
  /** How often it has gone through the memory. */
  readonly iteration?: bigint;
  /** All that libvirt says, by its names (`memory_bps`, `disk_remaining`, …). */
  readonly stats: TypedRecord;
}

/** The progress of the migration that runs. virDomainGetJobStats. */
export async function readProgress(rpc: Rpc, dom: RemoteNonnullDomain, step: CallOptions): Promise<MigrationProgress> {
  const { stats } = await jobStats(rpc, dom, step);
  return {
    ...bigintField('elapsedMs', stats['time_elapsed']),
    ...bigintField('totalBytes', stats['data_total']),
    ...bigintField('processedBytes', stats['data_processed']),
    ...bigintField('remainingBytes', stats['data_remaining']),
    ...bigintField('iteration', stats['memory_iteration']),
    stats,
  };
}

function bigintField<N extends string>(
  name: N,
  value: TypedRecord[string] | undefined,
): { readonly [K in N]?: bigint } {
  // A computed key loses its literal type.
  return typeof value === 'bigint' ? ({ [name]: value } as { readonly [K in N]: bigint }) : {};
}
