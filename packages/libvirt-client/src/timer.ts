/** The longest time a timer of Node can be set to; it takes a longer one for 1 ms. */
const LONGEST_MS = 2 ** 31 - 1;

/** Runs `onOver` after a time, or never where none is given. Throws a `TypeError` for what is no time. */
export function startTimer(timeoutMs: number | undefined, onOver: () => void): NodeJS.Timeout | undefined {
  if (timeoutMs === undefined) return undefined;
  if (!(timeoutMs >= 0 && timeoutMs <= LONGEST_MS)) {
    throw new TypeError(`a time limit is 0 to ${LONGEST_MS} milliseconds, got ${timeoutMs}`);
  }
  return setTimeout(onOver, timeoutMs);
}
