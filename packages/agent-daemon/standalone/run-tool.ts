import { spawn } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { AgentError } from '@virtkit/agent-protocol';

const TAIL_BYTES = 4096;
const TAIL_LINES = 12;

/** Debian's package of each tool that the build needs. */
const PACKAGE_OF = new Map([
  ['make', 'make'],
  ['gcc', 'gcc'],
  ['musl-gcc', 'musl-tools'],
]);

/** Throws `NOT_FOUND`, naming the packages, unless every tool is on the PATH (or is a path itself). */
export async function requireTools(tools: readonly string[]): Promise<void> {
  const missing: string[] = [];
  for (const tool of tools) if (!(await isThere(tool))) missing.push(tool);
  if (missing.length === 0) return;
  const packages = missing.map((tool) => PACKAGE_OF.get(tool)).filter((name) => name !== undefined);
  const hint = packages.length > 0 ? `; on Debian: apt-get install ${packages.join(' ')}` : '';
  throw new AgentError('NOT_FOUND', `the stand-alone agent needs ${missing.join(', ')} to be built${hint}`, {
    data: { kind: 'tool-missing', retryable: false, detail: missing.join(' ') },
  });
}

async function isThere(tool: string): Promise<boolean> {
  const folders = tool.includes('/') ? [''] : (process.env['PATH'] ?? '').split(delimiter);
  for (const folder of folders) {
    try {
      await access(join(folder, tool), constants.X_OK);
      return true;
    } catch {
      // Not in this folder.
    }
  }
  return false;
}

/**
 * Runs a program in `folder` with everything it starts in one process group, which an abort kills. Throws `COMMAND_FAILED`
 * with its last lines, or `ABORTED`.
 */
export function runTool(
  step: { readonly what: string; readonly command: string; readonly args: readonly string[] },
  options: { readonly folder: string; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  const { signal } = options;
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) return reject(aborted(signal));
    const child = spawn(step.command, step.args, {
      cwd: options.folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C' },
    });
    let tail = '';
    const keep = (chunk: Buffer): void => {
      tail = (tail + chunk.toString('latin1')).slice(-TAIL_BYTES);
    };
    const onAbort = (): void => killGroup(child.pid);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    signal?.addEventListener('abort', onAbort, { once: true });
    child.once('error', (cause) => {
      signal?.removeEventListener('abort', onAbort);
      reject(new AgentError('COMMAND_FAILED', `${step.command} could not be started: ${cause.message}`, { cause }));
    });
    child.once('close', (code, killedBy) => {
      signal?.removeEventListener('abort', onAbort);
      if (signal?.aborted === true) reject(aborted(signal));
      else if (code === 0) resolve();
      else reject(failed(step, code ?? killedBy, tail));
    });
  });
}

function failed(
  step: { readonly what: string; readonly command: string },
  how: number | string | null,
  tail: string,
): AgentError {
  const lines = tail.trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
  return new AgentError('COMMAND_FAILED', `making ${step.what}: ${step.command} ended with ${how}\n${lines}`, {
    data: { kind: 'build-failed', retryable: false, detail: lines },
  });
}

/** The error for a signal that fired. */
export function aborted(signal: AbortSignal): AgentError {
  return new AgentError('ABORTED', 'building the stand-alone agent was aborted', { cause: signal.reason });
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}
