import { type CpuSetInput, writeCpuSet } from '../facts/cpu-set.ts';
import type { Domain } from '../schema/types.gen.ts';
import { bytes, type Size } from './size.ts';
import { inStep, stepError } from './step-error.ts';

/** A NUMA node of the guest, for `DomainBuilder.numa`. */
export interface NumaCellOptions {
  /** The guest's CPUs of the node. */
  readonly cpus: CpuSetInput;
  /** How much memory it has. */
  readonly memory: Size;
  /** The host's nodes that its memory comes from, strictly. */
  readonly hostNodes?: CpuSetInput;
}

/** The guest's nodes, and where their memory comes from, in place of what is there. */
export const withNuma = (domain: Domain, cells: readonly NumaCellOptions[]): Domain => {
  if (cells.length === 0) throw stepError('MISSING', 'numa', 'give one node at least: { cpus, memory }', 'cpu.numa');
  const memnodes = cells.flatMap(({ hostNodes }, cellid) =>
    hostNodes === undefined ? [] : [{ cellid, mode: 'strict' as const, nodeset: setOf(hostNodes, cellid) }],
  );
  const numa = {
    cells: cells.map(({ cpus, memory }, id) => ({ id, cpus: setOf(cpus, id), memory: bytes(memory) })),
  };
  return {
    ...domain,
    cpu: { ...domain.cpu, numa },
    ...(memnodes.length > 0 && { numatune: { ...domain.numatune, memnodes } }),
  };
};

const setOf = (cpus: CpuSetInput, cell: number): string =>
  inStep('numa', `node ${cell}`, `cpu.numa.cells.${cell}`, () => writeCpuSet(cpus));
