/** Something to measure: `run` does it once over all its items and gives the CPU time that it took, in milliseconds. */
export interface Task {
  readonly name: string;
  readonly run: () => number | Promise<number>;
}

/** The CPU times of each task, in milliseconds, one for each round. */
export type Times = Readonly<Record<string, readonly number[]>>;

/** CPU time of this process, its collector's threads included, so that other processes count for nothing. */
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

let sink = 0;

/** Looks at a result so that it is really made: a string that is only put together from parts is made one piece by it. */
const use = (result: unknown): void => {
  sink += typeof result === 'string' ? result.charCodeAt(result.length - 1) : result === undefined ? 0 : 1;
};

/** A task of this process: one function over many items. */
export const over = <T>(name: string, items: readonly T[], run: (item: T) => unknown): Task => ({
  name,
  run: () => {
    const start = cpuMs();
    for (const item of items) use(run(item));
    return cpuMs() - start;
  },
});

/** Goes through all tasks in turn, so that what else the machine does falls on all of them alike; the first rounds only warm up. */
export const inRounds = async (tasks: readonly Task[], rounds: number, warmUp = 2): Promise<Times> => {
  const times: Record<string, number[]> = {};
  for (let round = -warmUp; round < rounds; round++) {
    for (const { name, run } of tasks) {
      const ms = await run();
      if (round >= 0) (times[name] ??= []).push(ms);
    }
  }
  if (sink === 0) throw new Error('nothing was measured');
  return times;
};

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle) - 1] ?? Number.NaN)) / 2;
};
