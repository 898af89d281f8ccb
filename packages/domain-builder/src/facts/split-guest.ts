import type { GuestCell } from './place-cells.ts';

/** What is split up. */
export interface GuestSize {
  readonly vcpus: number;
  readonly threads: number;
  readonly memory?: bigint;
  readonly granule?: bigint;
}

/** Splits a guest into nodes of its own: whole cores, as even as can be, and memory in the same proportion. */
export const splitGuest = (
  count: number,
  { vcpus, threads, memory, granule = 1024n ** 2n }: GuestSize,
): readonly GuestCell[] => {
  const cores = vcpus / threads;
  const cells: GuestCell[] = [];
  let vcpu = 0;
  let left = memory ?? 0n;
  for (let at = 0; at < count; at++) {
    const own = (Math.floor(cores / count) + (at < cores % count ? 1 : 0)) * threads;
    const share = at === count - 1 ? left : roundedShare(memory ?? 0n, own, vcpus, granule);
    left -= share;
    cells.push({
      vcpus: Array.from({ length: own }, (_, index) => vcpu + index),
      ...(memory !== undefined && { memory: share }),
    });
    vcpu += own;
  }
  return cells;
};

const roundedShare = (memory: bigint, own: number, all: number, granule: bigint): bigint =>
  ((memory * BigInt(own)) / BigInt(all) / granule) * granule;
