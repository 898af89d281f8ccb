/** An amount of memory or storage in bytes. `gib(8)` and its siblings make one. */
export type Size = number | bigint;

const scaled = (amount: Size, factor: bigint, unit: string): bigint => {
  if (typeof amount === 'bigint') {
    if (amount < 0n) throw new TypeError(`${unit}(${amount}): a size cannot be negative`);
    return amount * factor;
  }
  const bytes = amount * Number(factor);
  if (!Number.isSafeInteger(bytes) || bytes < 0) {
    throw new TypeError(`${unit}(${amount}): a size must be a whole, positive number of bytes`);
  }
  return BigInt(bytes);
};

/** A size in bytes as a bigint. Throws a `TypeError` for a number that is negative or not whole. */
export const bytes = (amount: Size): bigint => scaled(amount, 1n, 'bytes');
/** `kib(1)` is 1024 bytes. */
export const kib = (amount: Size): bigint => scaled(amount, 1024n, 'kib');
/** `mib(1)` is 1024 KiB. */
export const mib = (amount: Size): bigint => scaled(amount, 1024n ** 2n, 'mib');
/** `gib(1)` is 1024 MiB. */
export const gib = (amount: Size): bigint => scaled(amount, 1024n ** 3n, 'gib');
/** `tib(1)` is 1024 GiB. */
export const tib = (amount: Size): bigint => scaled(amount, 1024n ** 4n, 'tib');
