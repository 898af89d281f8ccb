import type { Capabilities, HostNumaCell, NumaCpu } from '../schema/types.gen.ts';
import { parseCpuSet } from './cpu-set.ts';

/** A logical CPU of the host. */
export interface HostCpu {
  /** Its number, as pinning names it. */
  readonly id: number;
  /** The NUMA node it is in. */
  readonly node: number;
  /** Its socket; absent where the host does not say. */
  readonly socket?: number;
  /** Its die, counted in its socket. */
  readonly die?: number;
  /** Its core, as the host numbers it; unique in a die at most. */
  readonly core?: number;
  /** The CPUs of its core (SMT), itself included, in ascending order. */
  readonly siblings: readonly number[];
  /** False for a CPU that is switched off: the host then tells its number only. */
  readonly online: boolean;
}

/** A NUMA node of the host. */
export interface HostNode {
  readonly id: number;
  /** Bytes of its memory; absent where the host does not say. */
  readonly memory?: bigint;
  /** Its CPUs that are online, in ascending order. */
  readonly cpus: readonly number[];
  /** Its cores: the CPUs of each that are online, lowest first. */
  readonly cores: readonly (readonly number[])[];
  /** Pages of each size in bytes that the node has set up, in use or not; smallest size first. */
  readonly pages: readonly { readonly size: bigint; readonly count: bigint }[];
}

/** The host's CPUs and memory, as its capabilities tell them. */
export interface HostCpuTopology {
  /** All CPUs by number, those that are switched off too. */
  readonly cpus: ReadonlyMap<number, HostCpu>;
  /** The nodes by number, lowest first. */
  readonly nodes: readonly HostNode[];
  /** Bytes of the page sizes that the host knows, smallest first. */
  readonly pageSizes: readonly bigint[];
}

/**
 * Reads which CPUs a host has and how they share cores and memory. Gives `undefined` where the capabilities name no CPU.
 * @see https://libvirt.org/formatcaps.html#host-capabilities
 */
export const hostTopology = (capabilities: Capabilities | undefined): HostCpuTopology | undefined => {
  const cells = capabilities?.host?.topology?.cells?.cells ?? [];
  const told = cells.some((cell) => cell.cpus?.cpus?.some((cpu) => cpu.siblings !== undefined));
  const cpus = new Map<number, HostCpu>();
  const nodes: HostNode[] = [];
  for (const cell of cells) {
    if (cell.id === undefined || nodes.some(({ id }) => id === cell.id)) continue;
    nodes.push(readNode(cell, cell.id, cpus, told));
  }
  if (cpus.size === 0) return undefined;
  return { cpus, nodes: nodes.toSorted((a, b) => a.id - b.id), pageSizes: pageSizesOf(capabilities, nodes) };
};

const readNode = (cell: HostNumaCell, node: number, all: Map<number, HostCpu>, told: boolean): HostNode => {
  const own = new Map<number, NumaCpu>();
  for (const cpu of cell.cpus?.cpus ?? []) if (cpu.id !== undefined && !all.has(cpu.id)) own.set(cpu.id, cpu);
  const isOnline = (cpu: NumaCpu): boolean => !told || cpu.siblings !== undefined;
  const cores = coresOf(own, isOnline);
  const coreOf = new Map(cores.flatMap((core) => core.map((id) => [id, core] as const)));
  for (const [id, cpu] of own) {
    all.set(id, {
      id,
      node,
      ...(cpu.socketId !== undefined && { socket: cpu.socketId }),
      ...(cpu.dieId !== undefined && { die: cpu.dieId }),
      ...(cpu.coreId !== undefined && { core: cpu.coreId }),
      siblings: coreOf.get(id) ?? [id],
      online: isOnline(cpu),
    });
  }
  const pages = (cell.pages ?? []).flatMap(({ size, count }) =>
    size === undefined || size === 0n ? [] : [{ size, count: count ?? 0n }],
  );
  return {
    id: node,
    ...(cell.memory !== undefined && { memory: cell.memory }),
    cpus: cores.flat().toSorted((a, b) => a - b),
    cores,
    pages: pages.toSorted(bySize),
  };
};

/** Sorts the CPUs of a node into cores; each is in one, whatever the document claims. */
const coresOf = (
  cpus: ReadonlyMap<number, NumaCpu>,
  isOnline: (cpu: NumaCpu) => boolean,
): readonly (readonly number[])[] => {
  const placed = new Set<number>();
  const cores: (readonly number[])[] = [];
  for (const [id, cpu] of [...cpus].toSorted(([a], [b]) => a - b)) {
    if (placed.has(id) || !isOnline(cpu)) continue;
    const core = siblingsOf(id, cpu, cpus).filter((other) => {
      const found = cpus.get(other);
      return found !== undefined && isOnline(found) && !placed.has(other);
    });
    for (const other of core) placed.add(other);
    cores.push(core);
  }
  return cores;
};

const siblingsOf = (id: number, cpu: NumaCpu, cpus: ReadonlyMap<number, NumaCpu>): readonly number[] => {
  const named = cpu.siblings === undefined ? undefined : parseCpuSet(cpu.siblings);
  if (named?.ok) return [...new Set([id, ...named.val])].toSorted((a, b) => a - b);
  if (cpu.coreId === undefined) return [id];
  const sameCore = [...cpus].filter(
    ([, other]) =>
      other.coreId === cpu.coreId &&
      other.socketId === cpu.socketId &&
      other.dieId === cpu.dieId &&
      other.clusterId === cpu.clusterId,
  );
  return sameCore.map(([other]) => other).toSorted((a, b) => a - b);
};

const pageSizesOf = (capabilities: Capabilities | undefined, nodes: readonly HostNode[]): readonly bigint[] => {
  const ofCpu = (capabilities?.host?.cpu?.pages ?? []).flatMap(({ size }) => size ?? []);
  const ofNodes = nodes.flatMap(({ pages }) => pages.map(({ size }) => size));
  return [...new Set([...ofCpu, ...ofNodes])].toSorted((a, b) => (a < b ? -1 : 1));
};

const bySize = (a: { readonly size: bigint }, b: { readonly size: bigint }): number => (a.size < b.size ? -1 : 1);
