/** The free pages of a NUMA cell. */
export interface FreePages {
  /** The cell's number. */
  readonly cell: number;
  /** How many pages are free, by their size in KiB. */
  readonly free: ReadonlyMap<number, bigint>;
}

/** The counts come cell by cell, in the order of the sizes; of a cell that the host lacks none come. */
export function toFreePages(
  pageSizesKiB: readonly number[],
  firstCell: number,
  counts: readonly bigint[],
): FreePages[] {
  const cells = pageSizesKiB.length === 0 ? 0 : Math.floor(counts.length / pageSizesKiB.length);
  return Array.from({ length: cells }, (_, index) => ({
    cell: firstCell + index,
    free: new Map(pageSizesKiB.map((size, at) => [size, counts[index * pageSizesKiB.length + at] ?? 0n])),
  }));
}
