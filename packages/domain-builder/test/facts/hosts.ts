import * as fc from 'fast-check';
import { formatCpuSet } from '../../src/facts/cpu-set.ts';
import type { Capabilities, HostNumaCell } from '../../src/schema/types.gen.ts';

/** How a made-up host is built. */
export interface HostPlan {
  readonly nodes: number;
  readonly cores: number;
  readonly threads: number;
  /** Siblings are far apart in number, as Linux numbers them on most machines. */
  readonly spread: boolean;
  /** Bytes of memory of each node. */
  readonly memory: bigint;
  /** Pages of 2 MiB and of 1 GiB that each node has set up. */
  readonly pages?: { readonly '2M'?: bigint; readonly '1G'?: bigint };
  readonly vendor?: string;
}

const kib = 1024n;

/** The capabilities of a made-up host. */
export const hostOf = ({
  nodes,
  cores,
  threads,
  spread,
  memory,
  pages = {},
  vendor = 'Intel',
}: HostPlan): Capabilities => {
  const all = nodes * cores;
  const idOf = (core: number, thread: number): number => (spread ? thread * all + core : core * threads + thread);
  const cells = Array.from({ length: nodes }, (_, node): HostNumaCell => {
    const own = Array.from({ length: cores }, (__, core) => node * cores + core);
    const cpus = own.flatMap((core) => {
      const ids = Array.from({ length: threads }, (__, thread) => idOf(core, thread));
      return ids.map((id) => ({
        id,
        socketId: node,
        dieId: 0,
        coreId: core % cores,
        siblings: formatCpuSet(ids),
      }));
    });
    return {
      id: node,
      memory,
      pages: [
        { size: 4n * kib, count: memory / (4n * kib) },
        { size: 2n * kib ** 2n, count: pages['2M'] ?? 0n },
        { size: kib ** 3n, count: pages['1G'] ?? 0n },
      ],
      cpus: { num: cpus.length, cpus },
    };
  });
  return {
    host: { cpu: { arch: 'x86_64', vendor }, iommu: { support: false }, topology: { cells: { num: nodes, cells } } },
  };
};

/** Hosts of all shapes. */
export const anyHostPlan: fc.Arbitrary<HostPlan> = fc.record({
  nodes: fc.integer({ min: 1, max: 4 }),
  cores: fc.integer({ min: 1, max: 12 }),
  threads: fc.integer({ min: 1, max: 4 }),
  spread: fc.boolean(),
  memory: fc.integer({ min: 1, max: 64 }).map((gib) => BigInt(gib) * kib ** 3n),
});
