import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);
const TICKS_PER_SECOND = 100;

/** One run of one measure. */
export interface Sample {
  readonly seconds: number;
  /** Processor time of the client alone. */
  readonly cpuSeconds?: number;
  /** The most memory the client held. */
  readonly peakKiB?: number;
  /** Processor time of the daemon meanwhile. */
  readonly daemonCpuSeconds: number;
}

/** Runs a peer once. Its own figures count; of a program that gives none, the time it ran. */
export async function sample([file = '', ...args]: readonly string[], daemonPid: number): Promise<Sample> {
  const before = cpuSeconds(daemonPid);
  const start = performance.now();
  const { stdout } = await run(file, args, { timeout: 300_000 });
  const seconds = (performance.now() - start) / 1000;
  const daemonCpuSeconds = cpuSeconds(daemonPid) - before;
  const own: unknown = stdout.startsWith('{') ? JSON.parse(stdout) : {};
  // The peers beside this file print nothing else.
  return { seconds, ...(own as object), daemonCpuSeconds };
}

function cpuSeconds(pid: number): number {
  const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ');
  // proc(5): utime and stime are fields 14 and 15; `rest` begins with field 3.
  const fields = rest.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
