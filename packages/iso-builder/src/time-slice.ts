import { setImmediate } from 'node:timers/promises';

/** Milliseconds of uninterrupted work, after which the event loop gets its turn. */
const sliceMs = 4;

/** Keeps long synchronous work from holding up the rest of the program. */
export class TimeSlice {
  #begun = performance.now();

  /** True when it is time to {@link TimeSlice.renew}. */
  get isOver(): boolean {
    return performance.now() - this.#begun > sliceMs;
  }

  /** Lets everything else run, then begins anew. */
  async renew(): Promise<void> {
    await setImmediate();
    this.#begun = performance.now();
  }
}

/** Work in steps: it yields wherever it may be paused, and returns its result. */
export type Steps<T> = Generator<void, T>;

/** Runs steps to their result at once. */
export function runAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Runs steps to their result, with a pause whenever a slice is over. */
export async function runInSlices<T>(steps: Steps<T>): Promise<T> {
  const slice = new TimeSlice();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (slice.isOver) await slice.renew();
  }
}
