/** Bytes of a logical sector, and of a logical block as written here (ECMA-119 §6.1.2, §6.2.2). */
export const sectorBytes = 2048;

/** Sectors that hold this many bytes. */
export function sectorsOf(bytes: number): number {
  return Math.ceil(bytes / sectorBytes);
}

/** Rounds up to whole sectors, in bytes. */
export function roundUpToSector(bytes: number): number {
  return sectorsOf(bytes) * sectorBytes;
}
