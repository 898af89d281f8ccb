import { spawn } from 'node:child_process';
import { accessSync, constants, readdirSync, readFileSync, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { HostError, type HostProcess, type HostProcesses, type SpawnHandlers, type SpawnRequest } from '../host.ts';
import { hostCall } from './host-call.ts';

/** Programs on Node: `detached` is setsid, and libuv closes every descriptor that was not asked for. The umask is Node's own. */
export const nodeProcesses: HostProcesses = {
  spawn: start,
  isExecutable: (path) => {
    try {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false;
    }
  },
};

function start(request: SpawnRequest, handlers: SpawnHandlers): HostProcess {
  const { file, argv, env, cwd, stdin } = request;
  // Node reports these only later, through an event; the caller must know now.
  hostCall('chdir', cwd, () => accessSync(`${cwd}/.`, constants.X_OK));
  hostCall('execve', file, () => accessSync(file, constants.X_OK));
  if (!statSync(file).isFile()) throw new HostError('EACCES', 'execve', file);
  const child = hostCall('execve', file, () =>
    spawn(file, argv.slice(1), {
      argv0: argv[0],
      env,
      cwd,
      detached: true,
      stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    }),
  );
  child.on('error', () => undefined);
  const { pid, stdout, stderr } = child;
  if (pid === undefined || stdout === null || stderr === null) throw new HostError('EAGAIN', 'fork', file);

  let closed = false;
  const listen = (name: 'stdout' | 'stderr', stream: Readable): void => {
    stream.on('error', () => undefined);
    stream.on('data', (bytes: Uint8Array) => {
      if (!closed) handlers.output(name, bytes);
    });
    stream.on('close', () => {
      if (!closed) handlers.outputEnd(name);
    });
  };
  listen('stdout', stdout);
  listen('stderr', stderr);
  // A program that does not read its input closes the pipe early; that is its business.
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(stdin);
  child.on('exit', (code, signal) => handlers.exit({ code, signal }));

  return {
    pid,
    signalGroup: (signal) => {
      try {
        process.kill(-pid, signal);
      } catch {
        // ESRCH: nobody is left.
      }
    },
    groupAlive: () => groupAlive(pid),
    closePipes: () => {
      closed = true;
      child.stdin?.destroy();
      stdout.destroy();
      stderr.destroy();
    },
  };
}

/** Looks through /proc, because kill(2) also finds zombies that nobody waits for. */
function groupAlive(group: number): boolean {
  return readdirSync('/proc').some((entry) => {
    if (!/^[0-9]+$/.test(entry)) return false;
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      // proc(5): after the name in parentheses, which may hold anything, come state, parent and process group.
      const [state, , processGroup] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return processGroup === String(group) && state !== 'Z' && state !== 'X';
    } catch {
      return false;
    }
  });
}
