import type { Result } from 'ts-results';
import { attempt, type CallOptions, type Rpc } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { nodeAllocPagesFlags, nodeGetMemoryStatsAllCells } from '../../generated/flags.gen.ts';
import { countedParams, severalCalls } from '../how-many.ts';
import { fromRecord, STRING_OKAY, type TypedInputs, type TypedRecord } from '../typed-params.ts';
import { type FreePages, toFreePages } from './free-pages.ts';
import { toStats } from './host-stats.ts';

/** Which NUMA cells. */
export interface CellRange extends CallOptions {
  /** The number of the first one; default 0. */
  readonly firstCell?: number;
  /** How many; default 1. */
  readonly cells?: number;
}

/** A number of memory pages of one size. */
export interface PageCount {
  /** The size of a page, in KiB. */
  readonly pageSizeKiB: number;
  /** How many. */
  readonly count: bigint;
}

/** Where to change the number of huge pages, and how. */
export interface AllocPagesOptions extends CallOptions {
  /** `set`: have so many from now on; `add` (the default): so many more. */
  readonly mode?: keyof typeof nodeAllocPagesFlags;
  /** The number of the first NUMA cell; without it, the host as a whole. */
  readonly firstCell?: number;
  /** How many cells; default 1. */
  readonly cells?: number;
}

/** The host as a whole, in place of the number of a cell. */
const WHOLE_HOST = -1;

/** The host's memory: `conn.host.memory`. */
export class HostMemory {
  readonly #rpc: Rpc;

  /** @internal */
  constructor(rpc: Rpc) {
    this.#rpc = rpc;
  }

  /** What is free, in bytes. virNodeGetFreeMemory. */
  free(options?: CallOptions): Promise<Result<bigint, LibvirtError>> {
    return attempt(async () => (await this.#rpc.invoke('NODE_GET_FREE_MEMORY', undefined, options)).freeMem);
  }

  /** What is free in each of those NUMA cells, in bytes. virNodeGetCellsFreeMemory. */
  freeInCells(range: CellRange = {}): Promise<Result<readonly bigint[], LibvirtError>> {
    return attempt(async () => {
      const args = { startCell: range.firstCell ?? 0, maxcells: range.cells ?? 1 };
      return (await this.#rpc.invoke('NODE_GET_CELLS_FREE_MEMORY', args, range)).cells;
    });
  }

  /** How many pages of those sizes (in KiB) are free in each of those NUMA cells. virNodeGetFreePages. */
  freePages(pageSizesKiB: readonly number[], range: CellRange = {}): Promise<Result<FreePages[], LibvirtError>> {
    return attempt(async () => {
      const startCell = range.firstCell ?? 0;
      const args = { pages: [...pageSizesKiB], startCell, cellCount: range.cells ?? 1, flags: 0 };
      const { counts } = await this.#rpc.invoke('NODE_GET_FREE_PAGES', args, range);
      return toFreePages(pageSizesKiB, startCell, counts);
    });
  }

  /** Changes how many huge pages the host keeps; the number of sizes that were changed. virNodeAllocPages. */
  allocPages(pages: readonly PageCount[], options: AllocPagesOptions = {}): Promise<Result<number, LibvirtError>> {
    return attempt(async () => {
      const args = {
        pageSizes: pages.map(({ pageSizeKiB }) => pageSizeKiB),
        pageCounts: pages.map(({ count }) => count),
        startCell: options.firstCell ?? WHOLE_HOST,
        cellCount: options.cells ?? 1,
        flags: nodeAllocPagesFlags[options.mode ?? 'add'],
      };
      return (await this.#rpc.invoke('NODE_ALLOC_PAGES', args, options)).ret;
    });
  }

  /** `total`, `free`, `buffers`, `cached`, in KiB, of one NUMA cell or of all together. virNodeGetMemoryStats. */
  stats(
    options: { readonly cell?: number } & CallOptions = {},
  ): Promise<Result<Readonly<Record<string, bigint>>, LibvirtError>> {
    const args = { cellNum: options.cell ?? nodeGetMemoryStatsAllCells.allCells, flags: 0 };
    return attempt(() =>
      severalCalls(options, async (step) => {
        const { nparams } = await this.#rpc.invoke('NODE_GET_MEMORY_STATS', { ...args, nparams: 0 }, step);
        return toStats((await this.#rpc.invoke('NODE_GET_MEMORY_STATS', { ...args, nparams }, step)).params);
      }),
    );
  }

  /** How the host shares equal pages: `shm_pages_to_scan`, `shm_sleep_millisecs`, … virNodeGetMemoryParameters. */
  parameters(options?: CallOptions): Promise<Result<TypedRecord, LibvirtError>> {
    const flags = STRING_OKAY;
    return attempt(() =>
      countedParams(
        (nparams, step) => this.#rpc.invoke('NODE_GET_MEMORY_PARAMETERS', { nparams, flags }, step),
        options,
      ),
    );
  }

  /** Changes how the host shares equal pages. virNodeSetMemoryParameters. */
  setParameters(parameters: TypedInputs, options?: CallOptions): Promise<Result<void, LibvirtError>> {
    return attempt(async () => {
      await this.#rpc.invoke('NODE_SET_MEMORY_PARAMETERS', { params: fromRecord(parameters), flags: 0 }, options);
    });
  }
}
