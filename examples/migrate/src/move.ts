import type { Domain, MigrationProgress } from '@virtkit/libvirt-client';
import type { Bed } from './bed.ts';
import { take } from './take.ts';

/** Who leads the migration: the source's daemon, which connects to the other, or this program, by its connections to both. */
export type Leader = 'client' | 'source';

export const isLeader = (text: string): text is Leader => text === 'client' || text === 'source';

/** Migrates a running guest, and gives it as it is at the destination. Aborting the signal leaves it at the source. */
export async function move(guest: Domain, { destination }: Bed, leader: Leader, signal: AbortSignal): Promise<Domain> {
  const options = {
    live: true,
    // Both hosts are this machine, where the host's name need not lead anywhere.
    migrateUri: 'tcp://127.0.0.1',
    listenAddress: '127.0.0.1',
    signal,
    timeoutMs: 120_000,
    progressIntervalMs: 100,
    onProgress: tell,
  } as const;
  if (leader === 'client') return take(guest.migrate(destination.conn, options));
  await take(guest.migrateTo(destination.daemon.uri('qemu:///session', 'tcp'), options));
  return take(destination.conn.domains.byUuid(guest.uuid));
}

function tell({ processedBytes = 0n, totalBytes = 0n, remainingBytes = 0n }: MigrationProgress): void {
  const mib = (bytes: bigint) => `${bytes >> 20n} MiB`;
  console.log(`  sent ${mib(processedBytes)} of ${mib(totalBytes)}, ${mib(remainingBytes)} left`);
}
