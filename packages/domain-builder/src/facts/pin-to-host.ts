import type { Result } from 'ts-results';
import { DomainXmlError } from '../errors.ts';
import { resultOf } from '../result-of.ts';
import { type CpuSetInput, readCpuSet } from './cpu-set.ts';
import { type GuestCell, type PlacedCell, placeCells } from './place-cells.ts';
import { splitGuest } from './split-guest.ts';
import type { HostCpuTopology } from './topology.ts';

/** What is to be pinned, and where it may go. */
export interface PinToHostOptions {
  /** How many CPUs the guest has. */
  readonly vcpus: number;
  /** Threads of a core of the guest; as many as a core of the host has, when that divides its CPUs, else 1. */
  readonly threads?: number;
  /** Bytes of the guest's memory. Where the host tells its nodes' memory, a node that cannot hold its share is not chosen. */
  readonly memory?: bigint;
  /** Bytes that each node's share is a multiple of: the size of a huge page; 1 MiB when absent. */
  readonly granule?: bigint;
  /** The host's CPUs that may be used; all that are online when absent. */
  readonly cpus?: CpuSetInput;
  /** The host's NUMA nodes that may be used. */
  readonly nodes?: CpuSetInput;
  /** NUMA nodes that the guest has already; when absent it has one, or more where no node of the host can hold it. */
  readonly cells?: readonly GuestCell[];
}

/** Which CPU of the host runs what. It can be given to the builder's step `pin` as it is. */
export interface HostPinning {
  /** The host's CPU of each CPU of the guest, in the guest's order; each is a list of one, and all differ. */
  readonly vcpus: readonly (readonly [number])[];
  /** The host's CPUs for the emulator; none of them runs a CPU of the guest. */
  readonly emulator: readonly number[];
  /** The host's CPUs for I/O threads; none of them runs a CPU of the guest. They differ from the emulator's where there are enough. */
  readonly iothreads: readonly number[];
  /** Threads of a core of the guest that the plan is made for. */
  readonly threads: number;
  /** True when the threads of each core of the guest are threads of one core of the host, and no core runs two of the guest's. */
  readonly coresMatch: boolean;
  /** True when no core of the host runs both a CPU of the guest and its emulator or I/O threads. */
  readonly coresApart: boolean;
  /** The guest's CPUs and memory on each node of the host. One, unless no node of the host can hold the guest. */
  readonly cells: readonly PlacedCell[];
}

/**
 * Plans which CPUs of the host a guest's CPUs run on: each on one of its own, threads of one core of the guest on threads of
 * one core of the host, within one NUMA node when the guest fits in one, with a core left for the emulator and I/O threads.
 * The lowest core of a node is left free where that is possible, since the host's own work tends to run there.
 *
 * Errors: `CONFLICT` when the host has too few CPUs or too little memory, `INVALID_VALUE` for counts that cannot be, and the
 * errors of `parseCpuSet`.
 * @see https://libvirt.org/formatdomain.html#cpu-tuning
 */
export const pinToHost = (topology: HostCpuTopology, options: PinToHostOptions): Result<HostPinning, DomainXmlError> =>
  resultOf(() => planPinning(topology, options));

/** Like `pinToHost`, and throws its errors. For use inside of this package. */
export const planPinning = (topology: HostCpuTopology, options: PinToHostOptions): HostPinning => {
  const { vcpus } = options;
  const free = freeCores(topology, options);
  const threads = options.threads ?? threadsFor(vcpus, free);
  checkCounts(vcpus, threads, topology);
  for (const cells of candidateCells(options, threads, free)) {
    for (const spareCore of [true, false]) {
      const plan = placeCells(cells, { free, threads, spareCore, topology });
      if (plan) return { ...plan, threads };
    }
  }
  throw tooSmall(free, options);
};

/** The cores that may be used on each node, reduced to the CPUs that may. */
const freeCores = (
  topology: HostCpuTopology,
  { cpus, nodes }: PinToHostOptions,
): ReadonlyMap<number, readonly (readonly number[])[]> => {
  const allowedCpus = cpus === undefined ? undefined : new Set(numbersOf(cpus));
  const allowedNodes = nodes === undefined ? undefined : new Set(numbersOf(nodes));
  return new Map(
    topology.nodes
      .filter(({ id }) => allowedNodes?.has(id) ?? true)
      .map(({ id, cores }) => [
        id,
        cores.map((core) => core.filter((cpu) => allowedCpus?.has(cpu) ?? true)).filter((core) => core.length > 0),
      ]),
  );
};

const numbersOf = (set: CpuSetInput): readonly number[] => (typeof set === 'string' ? readCpuSet(set) : set);

/** Threads of most of the host's cores, when the guest's CPUs can be grouped like that. */
const threadsFor = (vcpus: number, free: ReadonlyMap<number, readonly (readonly number[])[]>): number => {
  const cores = [...free.values()].flat();
  const widths = cores.map(({ length }) => length).toSorted((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 1;
  return vcpus % usual === 0 ? usual : 1;
};

const checkCounts = (vcpus: number, threads: number, topology: HostCpuTopology): void => {
  if (!Number.isInteger(vcpus) || vcpus < 1) {
    throw new DomainXmlError('INVALID_VALUE', `${vcpus} CPUs cannot be pinned; a guest has 1 or more`, {
      path: 'vcpu.count',
    });
  }
  if (!Number.isInteger(threads) || threads < 1 || vcpus % threads !== 0) {
    throw new DomainXmlError('INVALID_VALUE', `${vcpus} CPUs do not make cores of ${threads} threads`, {
      path: 'cpu.topology.threads',
    });
  }
  if (vcpus > topology.cpus.size) {
    throw new DomainXmlError(
      'CONFLICT',
      `the guest has ${vcpus} CPUs and the host ${topology.cpus.size}; give the guest fewer, since each needs one of its own`,
      { path: 'vcpu.count' },
    );
  }
};

/** The guest's nodes to try, best first: what was chosen, else one, else as few as possible. */
function* candidateCells(
  options: PinToHostOptions,
  threads: number,
  free: ReadonlyMap<number, unknown>,
): Generator<readonly GuestCell[]> {
  if (options.cells) {
    yield options.cells;
    return;
  }
  for (let count = 1; count <= Math.min(free.size, options.vcpus / threads); count++) {
    yield splitGuest(count, { ...options, threads });
  }
}

const tooSmall = (
  free: ReadonlyMap<number, readonly (readonly number[])[]>,
  { vcpus, memory }: PinToHostOptions,
): DomainXmlError => {
  const cpus = [...free.values()].flat(2).length;
  const enoughCpus = cpus > vcpus;
  return new DomainXmlError(
    'CONFLICT',
    enoughCpus && memory !== undefined
      ? `no choice of NUMA nodes has both ${vcpus} CPUs and ${memory} bytes of memory for the guest; give it less of either`
      : `the guest's ${vcpus} CPUs and its emulator need ${vcpus + 1} CPUs of the host or more, and ${cpus} may be used; give the guest fewer`,
    { path: 'vcpu.count' },
  );
};
