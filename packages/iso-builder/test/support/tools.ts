import { execFileSync, spawnSync } from 'node:child_process';

/** True when these tests are to be skipped: a tool is missing, and this is not CI, where a missing tool is a failure. */
export function isMissing(tool: string): boolean {
  return process.env['CI'] !== 'true' && spawnSync(tool, ['--version']).error !== undefined;
}

/** Runs a tool and gives what it printed; throws with its complaint when it fails. */
export function run(tool: string, ...args: string[]): string {
  return execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 * 1024 * 1024 });
}
