// Child processes for the set-up scripts, which run before anything is installed and so use Node alone.
import { spawn, spawnSync } from 'node:child_process';

/** Runs a command with its output shown; resolves to the exit code (128 + signal number is not mapped: a signal counts as 1). */
export function run(command, args, { cwd, env, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio });
    const output = [];
    if (quiet) for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (quiet && code !== 0) process.stderr.write(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}

/** Runs a command whose failure ends the set-up: throws with what was tried. */
export async function must(command, args, options = {}) {
  const code = await run(command, args, options);
  if (code !== 0) throw new SetupError(`${command} ${args.join(' ')} failed with exit code ${code}`);
}

/** The standard output of a command, or undefined when it is missing or fails. */
export function capture(command, args, options = {}) {
  const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, ...options });
  return done.error || done.status !== 0 ? undefined : done.stdout;
}

/** A reason to stop that the user can act on: printed without a stack, exit code 1. */
export class SetupError extends Error {
  name = 'SetupError';
}

/** Runs a script's main function; a SetupError is a message, anything else keeps its stack. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    console.error(error instanceof SetupError ? `\nvirtkit: ${error.message}` : error);
    process.exitCode = 1;
  }
}
