/** System calls kept in flight at once: enough to fill libuv's thread pool, few enough to stay far from descriptor limits. */
export const callsInFlight = 32;

/** `items.map(action)` with at most `limit` actions running; a failure starts no more, and comes out when those running have ended. */
export async function mapLimit<T, U>(
  items: readonly T[],
  limit: number,
  action: (item: T) => Promise<U>,
): Promise<U[]> {
  const results: U[] = [];
  const queue = takeFrom(items);
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await action(item);
  };
  const workers = Array.from({ length: Math.min(limit, items.length) }, worker);
  const ended = await Promise.allSettled(workers);
  for (const outcome of ended) if (outcome.status === 'rejected') throw outcome.reason;
  return results;
}

// A generator, unlike an array's iterator, is closed for all workers when one of them leaves its loop by an error.
function* takeFrom<T>(items: readonly T[]): Generator<[number, T]> {
  yield* items.entries();
}
