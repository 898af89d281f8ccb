import { sectorBytes } from './sector.ts';

/** Bytes of every extent of a large file but its last: the largest whole number of sectors that 32 bits can say. */
export const maxExtentBytes = 0xffff_f800;

/** A run of sectors that holds (a part of) a file. */
export interface Extent {
  /** First sector. */
  readonly sector: number;
  /** Bytes. */
  readonly length: number;
}

/** The extents of a file whose content starts at `sector`; one of length 0 for an empty file (ECMA-119 §6.5.1). */
export function extentsOf(sector: number, size: number): Extent[] {
  const extents: Extent[] = [];
  for (let done = 0; done < size || extents.length === 0; done += maxExtentBytes) {
    extents.push({ sector: sector + done / sectorBytes, length: Math.min(size - done, maxExtentBytes) });
  }
  return extents;
}
