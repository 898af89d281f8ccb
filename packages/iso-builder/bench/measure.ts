import { spawnSync } from 'node:child_process';

/** One measured run. */
export interface Run {
  readonly seconds: number;
  /** Peak resident memory, where it could be told. */
  readonly peakKiB: number | undefined;
  /** Bytes of the image. */
  readonly bytes: number;
}

/** Runs a command to its end; `time` of the GNU kind, where it is there, tells the peak memory. */
export function runProcess(command: readonly string[]): Omit<Run, 'bytes'> {
  const timed = hasTime ? ['/usr/bin/time', '-f', '%M', ...command] : command;
  const [program = '', ...args] = timed;
  const begun = performance.now();
  const ended = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const seconds = (performance.now() - begun) / 1000;
  if (ended.status !== 0) throw new Error(`${command.join(' ')} failed: ${ended.stderr}`);
  const peak = Number(ended.stderr.trim().split('\n').at(-1));
  return { seconds, peakKiB: hasTime && Number.isFinite(peak) ? peak : undefined };
}

const hasTime = spawnSync('/usr/bin/time', ['-f', '%M', 'true']).status === 0;

/** True when the program can be started. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined;
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
