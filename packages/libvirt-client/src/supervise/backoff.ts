/** How long to wait between attempts: longer after each failure, and never all at once for many connections. */
export interface BackoffOptions {
  /** The wait after the first failure, in milliseconds. Default 200. */
  readonly minMs?: number | undefined;
  /** The longest wait, in milliseconds. Default 30,000. */
  readonly maxMs?: number | undefined;
  /** By how much each wait is longer than the one before. Default 2. */
  readonly factor?: number | undefined;
  /** Which part of a wait is left to chance, 0 to 1. Default 0.5: from half of it to all of it. */
  readonly jitter?: number | undefined;
}

/** A checked {@link BackoffOptions}. */
export type Backoff = { readonly [K in keyof BackoffOptions]-?: number };

/** Fills in the defaults. Throws a `TypeError` for what makes no sense. */
export function backoffOf({ minMs = 200, maxMs = 30_000, factor = 2, jitter = 0.5 }: BackoffOptions = {}): Backoff {
  // The longest timer of Node.js.
  const longest = 2 ** 31 - 1;
  if (!(minMs >= 0 && minMs <= maxMs && maxMs <= longest)) {
    throw new TypeError(`backoff: 0 <= minMs <= maxMs <= ${longest} must hold, got ${minMs} and ${maxMs}`);
  }
  if (!(factor >= 1 && factor < Infinity)) throw new TypeError(`backoff.factor must be 1 or more, got ${factor}`);
  if (!(jitter >= 0 && jitter <= 1)) throw new TypeError(`backoff.jitter must be 0 to 1, got ${jitter}`);
  return { minMs, maxMs, factor, jitter };
}

/** The wait after so many failures in a row, 1 or more; `random` is 0 to 1. */
export function backoffMs(failures: number, { minMs, maxMs, factor, jitter }: Backoff, random: number): number {
  const full = Math.min(maxMs, minMs * factor ** (failures - 1));
  return Math.round(full * (1 - jitter * random));
}
