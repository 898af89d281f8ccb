import { type ChildProcess, spawn } from 'node:child_process';
import { Duplex } from 'node:stream';
import type { AgentProcessExit, AgentUnderTest } from './types.ts';

/** Starts an agent as a process with its port as descriptor 3, which Node makes one end of a socket pair. */
export async function startProcess(
  file: string,
  args: readonly string[],
  identity: { readonly uid?: number | undefined; readonly gid?: number | undefined },
): Promise<AgentUnderTest> {
  const { uid, gid } = identity;
  const child = spawn(file, args, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    cwd: '/',
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
  });
  const exited = new Promise<AgentProcessExit>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  await new Promise((resolve, reject) => {
    child.on('spawn', resolve);
    child.on('error', reject);
  });
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const duplex = child.stdio[3];
  if (!(duplex instanceof Duplex) || child.pid === undefined) throw new Error('the agent has no port');
  duplex.on('error', () => undefined);
  return { duplex, pid: child.pid, stderr: () => errors, exited, stop: () => stop(child, duplex, exited) };
}

async function stop(child: ChildProcess, duplex: Duplex, exited: Promise<unknown>): Promise<void> {
  duplex.destroy();
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
  await exited;
}
