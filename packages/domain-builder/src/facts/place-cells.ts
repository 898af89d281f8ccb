import type { HostCpuTopology } from './topology.ts';

/** A NUMA node of the guest. */
export interface GuestCell {
  /** Its CPUs. */
  readonly vcpus: readonly number[];
  /** Bytes of its memory. */
  readonly memory?: bigint;
}

/** A NUMA node of the guest on one of the host. */
export interface PlacedCell extends GuestCell {
  /** The host's node. */
  readonly node: number;
}

type Core = readonly number[];

interface PlaceOptions {
  /** The cores that may be used on each node. */
  readonly free: ReadonlyMap<number, readonly Core[]>;
  /** Threads of a core of the guest. */
  readonly threads: number;
  /** Whether a whole core must stay without CPUs of the guest. */
  readonly spareCore: boolean;
  readonly topology: HostCpuTopology;
}

interface Placement {
  readonly vcpus: readonly (readonly [number])[];
  readonly emulator: readonly number[];
  readonly iothreads: readonly number[];
  readonly coresMatch: boolean;
  readonly coresApart: boolean;
  readonly cells: readonly PlacedCell[];
}

/** Finds a place for every node of the guest and for its emulator, or gives `undefined`. */
export const placeCells = (cells: readonly GuestCell[], options: PlaceOptions): Placement | undefined => {
  const { free, threads, topology } = options;
  const taken = new Map<number, number>();
  const room = new Map(topology.nodes.map(({ id, memory }) => [id, memory]));
  const placed: PlacedCell[] = [];
  for (const cell of cells) {
    const spareCore = options.spareCore && placed.length === 0;
    const found = placeCell(cell, { free, threads, spareCore, room, taken, used: placed.map(({ node }) => node) });
    if (!found) return undefined;
    for (const [vcpu, cpu] of found.pins) taken.set(vcpu, cpu);
    const left = room.get(found.node);
    if (left !== undefined) room.set(found.node, left - (cell.memory ?? 0n));
    placed.push({ ...cell, node: found.node });
  }
  const busy = new Set(taken.values());
  const rest = restOf(free, placed, busy);
  const [first, second] = rest;
  if (!first) return undefined;
  const emulator = first.cpus;
  const iothreads = second?.rank === 0 ? second.cpus : emulator;
  const coreOf = (cpu: number): Core => topology.cpus.get(cpu)?.siblings ?? [cpu];
  return {
    vcpus: [...taken].toSorted(([a], [b]) => a - b).map(([, cpu]) => [cpu] as const),
    emulator,
    iothreads,
    coresMatch: matches(taken, threads, coreOf),
    coresApart: [...emulator, ...iothreads].every((cpu) => !coreOf(cpu).some((sibling) => busy.has(sibling))),
    cells: placed,
  };
};

interface CellOptions {
  readonly free: ReadonlyMap<number, readonly Core[]>;
  readonly threads: number;
  readonly spareCore: boolean;
  readonly room: ReadonlyMap<number, bigint | undefined>;
  readonly taken: ReadonlyMap<number, number>;
  readonly used: readonly number[];
}

const placeCell = (
  cell: GuestCell,
  { free, threads, spareCore, room, taken, used }: CellOptions,
): { readonly node: number; readonly pins: readonly (readonly [number, number])[] } | undefined => {
  const busy = new Set(taken.values());
  // Nodes of the guest go to nodes of their own where there are enough.
  const nodes = [...free.keys()].toSorted((a, b) => Number(used.includes(a)) - Number(used.includes(b)) || a - b);
  for (const node of nodes) {
    const memory = room.get(node);
    if (memory !== undefined && memory < (cell.memory ?? 0n)) continue;
    const cores = (free.get(node) ?? []).filter((core) => !core.some((cpu) => busy.has(cpu)));
    const cpus = chooseCpus(spareCore ? cores.slice(1) : cores, cell.vcpus.length, threads);
    if (!cpus) continue;
    return { node, pins: cell.vcpus.map((vcpu, index) => [vcpu, cpus[index] ?? 0] as const) };
  }
  return undefined;
};

/**
 * Chooses CPUs, in groups of threads of one core: cores that run nothing else of the guest first, the lowest last of all.
 * Where cores are too narrow for such groups, CPUs are chosen one by one.
 */
const chooseCpus = (cores: readonly Core[], count: number, threads: number): readonly number[] | undefined => {
  const width = cores.some((core) => core.length >= threads) ? threads : 1;
  if (count % width !== 0) return undefined;
  const groups: { readonly turn: number; readonly cpus: Core }[] = [];
  for (const core of cores) {
    for (let at = 0; at + width <= core.length; at += width) {
      groups.push({ turn: at, cpus: core.slice(at, at + width) });
    }
  }
  const wanted = count / width;
  if (groups.length < wanted) return undefined;
  const highestFirst = groups.toSorted((a, b) => a.turn - b.turn || (b.cpus[0] ?? 0) - (a.cpus[0] ?? 0));
  return highestFirst
    .slice(0, wanted)
    .toSorted((a, b) => (a.cpus[0] ?? 0) - (b.cpus[0] ?? 0))
    .flatMap(({ cpus }) => cpus);
};

/** What is left for emulator and I/O threads, best first: idle cores of the guest's nodes, then idle threads there, then others. */
const restOf = (
  free: ReadonlyMap<number, readonly Core[]>,
  placed: readonly PlacedCell[],
  busy: ReadonlySet<number>,
): readonly { readonly rank: number; readonly cpus: Core }[] => {
  const home = new Set(placed.map(({ node }) => node));
  const rank = ([node, core]: readonly [number, Core]): number =>
    (home.has(node) ? 0 : 2) + (core.some((cpu) => busy.has(cpu)) ? 1 : 0);
  return [...free]
    .flatMap(([node, cores]) => cores.map((core) => [node, core] as const))
    .map((entry) => ({ rank: rank(entry), cpus: entry[1].filter((cpu) => !busy.has(cpu)) }))
    .filter(({ cpus }) => cpus.length > 0)
    .toSorted((a, b) => a.rank - b.rank || (a.cpus[0] ?? 0) - (b.cpus[0] ?? 0));
};

/** True when the guest's cores are the host's: threads together, and no two cores in one. */
const matches = (taken: ReadonlyMap<number, number>, threads: number, coreOf: (cpu: number) => Core): boolean => {
  const guestCoreOf = new Map<number, number>();
  for (const [vcpu, cpu] of taken) {
    const guestCore = Math.floor(vcpu / threads);
    const hostCore = coreOf(cpu)[0] ?? cpu;
    const known = guestCoreOf.get(hostCore);
    if (known !== undefined && known !== guestCore) return false;
    guestCoreOf.set(hostCore, guestCore);
  }
  return guestCoreOf.size === taken.size / threads;
};
