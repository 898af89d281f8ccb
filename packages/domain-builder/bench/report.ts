import { median, type Times } from './rounds.ts';

/** A figure that the project has set itself, and what was seen. */
export interface Goal {
  readonly what: string;
  readonly seen: number;
  readonly unit: string;
  readonly least?: number;
  readonly most?: number;
}

/** What a topic has found; all of it is kept as JSON. */
export interface Report {
  readonly topic: string;
  readonly times: Times;
  /** Other figures, such as bytes. */
  readonly figures?: Readonly<Record<string, number>>;
  readonly goals: readonly Goal[];
  /** Peers that are not there, and what to install. */
  readonly missing?: readonly string[];
}

/** True when the goal is reached. */
const isReached = ({ seen, least = 0, most = Number.POSITIVE_INFINITY }: Goal): boolean =>
  seen >= least && seen <= most;

/** Prints the medians, and each goal beside what was seen. */
export const print = ({ topic, times, figures = {}, goals, missing = [] }: Report): void => {
  console.log(`\n${topic}`);
  for (const line of missing) console.log(`  left out: ${line}`);
  for (const [name, values] of Object.entries(times)) {
    const spread = `${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)}`;
    console.log(`  ${name.padEnd(52)} ${median(values).toFixed(1).padStart(9)} ms   ${spread}`);
  }
  for (const [name, value] of Object.entries(figures)) console.log(`  ${name.padEnd(52)} ${String(value).padStart(9)}`);
  for (const goal of goals) {
    const wanted = goal.least === undefined ? `at most ${goal.most}` : `at least ${goal.least}`;
    const verdict =
      goal.least === undefined && goal.most === undefined
        ? ''
        : ` (goal: ${wanted}, ${isReached(goal) ? 'reached' : 'NOT reached'})`;
    console.log(`  ${goal.what}: ${goal.seen.toFixed(2)}${goal.unit}${verdict}`);
  }
};
