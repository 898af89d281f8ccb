import * as native from 'native';
import type { HostProcess, HostProcesses, SpawnHandlers, SpawnRequest } from '../host.ts';
import { Child } from './child.ts';
import { hostCall } from './native-error.ts';
import type { Reactor } from './reactor.ts';

/** Starts programs, and tells each of its end when SIGCHLD says that one may have ended. */
export class NativeProcesses implements HostProcesses {
  readonly #reactor: Reactor;
  readonly #running = new Map<number, Child>();

  constructor(reactor: Reactor) {
    this.#reactor = reactor;
  }

  spawn(request: SpawnRequest, handlers: SpawnHandlers): HostProcess {
    const env = Object.entries(request.env).map(([name, value]) => `${name}=${value}`);
    const spawned = hostCall(
      () => native.spawn(request.file, request.argv, env, request.cwd, -1, -1, request.stdin !== undefined),
      request.file,
    );
    const child = new Child(this.#reactor, spawned, request.stdin, handlers);
    this.#running.set(child.pid, child);
    return child;
  }

  isExecutable(path: string): boolean {
    return hostCall(() => native.isExecutable(path), path);
  }

  /** To be called on SIGCHLD; one signal may stand for several ends. */
  reap(): void {
    for (const [pid, child] of this.#running) {
      if (child.reap()) this.#running.delete(pid);
    }
  }

  /** Ends every program that still runs, with its process group. */
  killAll(): void {
    for (const child of this.#running.values()) child.signalGroup('SIGKILL');
  }
}
