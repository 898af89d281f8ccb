import * as native from 'native';
import type { ExitStatus, HostProcess, SpawnHandlers } from '../host.ts';
import { groupHasMembers } from './process-group.ts';
import type { Reactor } from './reactor.ts';
import { signalName } from './signal-names.ts';

/** Reads before the other descriptors have their turn: 256 KiB. */
const READS_PER_TURN = 4;

/** One running program: feeds its standard input, reads its two outputs, and learns of its end from `reap`. */
export class Child implements HostProcess {
  readonly pid: number;
  readonly #reactor: Reactor;
  readonly #handlers: SpawnHandlers;
  readonly #open = new Set<number>();

  constructor(reactor: Reactor, spawned: native.Spawned, stdin: Uint8Array | undefined, handlers: SpawnHandlers) {
    this.pid = spawned.pid;
    this.#reactor = reactor;
    this.#handlers = handlers;
    this.#watchOutput('stdout', spawned.stdout);
    this.#watchOutput('stderr', spawned.stderr);
    if (spawned.stdin >= 0) this.#feed(spawned.stdin, stdin ?? new Uint8Array(0));
  }

  signalGroup(signal: 'SIGTERM' | 'SIGKILL'): void {
    native.signalGroup(this.pid, signal === 'SIGTERM' ? native.SIGTERM : native.SIGKILL);
  }

  groupAlive(): boolean {
    return native.signalGroup(this.pid, 0) && groupHasMembers(this.pid);
  }

  closePipes(): void {
    for (const fd of this.#open) this.#close(fd);
  }

  /** Looks whether the program has ended; true when it has, and was reported. */
  reap(): boolean {
    const status = native.waitFor(this.pid);
    if (status === null) return false;
    this.#handlers.exit(exitStatus(status));
    return true;
  }

  #watchOutput(stream: 'stdout' | 'stderr', fd: number): void {
    this.#open.add(fd);
    this.#reactor.watch(fd, native.POLL_IN, () => {
      for (let reads = 0; reads < READS_PER_TURN; reads++) {
        const bytes = native.ioRead(fd);
        if (bytes === null) return;
        if (bytes.length === 0) {
          this.#close(fd);
          this.#handlers.outputEnd(stream);
          return;
        }
        this.#reactor.pass(bytes.length);
        this.#handlers.output(stream, bytes);
        if (!this.#open.has(fd)) return;
      }
      this.#reactor.again(fd);
    });
  }

  #feed(fd: number, bytes: Uint8Array): void {
    let given = 0;
    this.#open.add(fd);
    this.#reactor.watch(fd, native.POLL_OUT, () => {
      try {
        while (given < bytes.length) {
          const put = native.ioWrite(fd, bytes, given);
          if (put < 0) return;
          given += put;
        }
      } catch {
        // EPIPE: the program does not read its input, which is its own affair.
      }
      this.#close(fd);
    });
  }

  #close(fd: number): void {
    if (!this.#open.delete(fd)) return;
    this.#reactor.forget(fd);
    native.ioClose(fd);
  }
}

function exitStatus([code, signal]: readonly [number, number]): ExitStatus {
  return signal === 0 ? { code, signal: null } : { code: null, signal: signalName(signal) };
}
