import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { LibvirtError } from '../errors.ts';
import type { DuplexFacts } from './duplex.ts';
import { errorCode, settled } from './settled.ts';
import type { Transport, TransportEvents } from './transport.ts';

/** A program whose standard input and output are the way to a daemon. */
export interface Command {
  /** Its name or path. */
  readonly program: string;
  readonly args: readonly string[];
  /** What it is connected to, for messages. */
  readonly facts: DuplexFacts;
  /** Why it ended by itself before the daemon said anything. */
  readonly explain: (end: CommandEnd) => LibvirtError;
}

/** How a program ended. */
export interface CommandEnd {
  /** Its exit code, or the signal that ended it. */
  readonly status: number | string;
  /** The last it wrote to its standard error, made printable. */
  readonly stderr: string;
}

const STDERR_LIMIT = 4_000;
const STDERR_WAIT_MS = 200;
const KILL_AFTER_MS = 2_000;

/** Starts the program; that it runs says nothing of the daemon yet. Throws `TOOL_MISSING`, `CONNECT_FAILED`, `ABORTED`. */
export async function connectCommand(command: Command, signal?: AbortSignal): Promise<Transport> {
  // Its messages are looked at, so they shall be in English.
  const env = { ...process.env, LC_ALL: 'C' };
  let child: ChildProcessWithoutNullStreams | undefined;
  try {
    child = spawn(command.program, command.args, { stdio: 'pipe', env });
    await settled(child, 'spawn', ['error'], signal);
  } catch (cause) {
    child?.on('error', () => {});
    child?.kill('SIGKILL');
    if (cause instanceof LibvirtError) throw cause;
    const isMissing = errorCode(cause) === 'ENOENT';
    throw new LibvirtError(
      isMissing ? 'TOOL_MISSING' : 'CONNECT_FAILED',
      isMissing
        ? `"${command.program}" is not installed`
        : `"${command.program}" could not be started: ${String(cause)}`,
      { cause },
    );
  }
  return new CommandTransport(child, command);
}

class CommandTransport implements Transport {
  readonly peer: string;
  readonly isSecure: boolean;
  readonly isEncrypted: boolean;
  readonly warnings: NonNullable<Transport['warnings']>;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #explain: Command['explain'];
  #stderr = '';
  #hasSpoken = false;
  #isDestroyed = false;

  constructor(child: ChildProcessWithoutNullStreams, { facts, explain }: Command) {
    this.peer = facts.peer;
    this.isSecure = facts.isSecure;
    this.isEncrypted = facts.isEncrypted ?? false;
    this.warnings = facts.warnings ?? [];
    this.#child = child;
    this.#explain = explain;
    child.stderr.setEncoding('latin1');
    child.stderr.on('data', (text: string) => (this.#stderr = (this.#stderr + text).slice(-STDERR_LIMIT)));
    for (const stream of [child.stdin, child.stderr]) stream.on('error', () => {});
  }

  start(events: TransportEvents): void {
    const { stdin, stdout } = this.#child;
    stdout.on('data', (bytes: Uint8Array) => {
      this.#hasSpoken = true;
      events.onData(bytes);
    });
    stdin.on('drain', () => events.onDrain());
    let waitingFor = 2;
    const step = () => {
      waitingFor -= 1;
      if (waitingFor === 0) this.#finish(events);
    };
    stdout.once('close', step);
    stdout.on('error', () => {});
    // Who says no more has no use for what is said to him.
    stdout.once('end', () => this.#endProgram());
    // Either may be first: what it wrote last may still be in the pipe.
    if (this.#hasExited) step();
    else this.#child.once('exit', step);
  }

  get #hasExited(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  #finish(events: TransportEvents): void {
    const { stderr, exitCode, signalCode } = this.#child;
    let isReported = false;
    const report = () => {
      if (isReported) return;
      isReported = true;
      stderr.destroy();
      if (this.#isDestroyed || (this.#hasSpoken && exitCode === 0)) return events.onClose();
      const end = { status: signalCode ?? exitCode ?? 'unknown', stderr: printable(this.#stderr) };
      events.onClose(this.#hasSpoken ? lostError(this.peer, end) : this.#explain(end));
    };
    // The reason may still be in the pipe, which a helper that it left behind may hold open for ever.
    if (stderr.closed) return report();
    const timer = setTimeout(report, STDERR_WAIT_MS);
    stderr.once('close', () => {
      clearTimeout(timer);
      report();
    });
  }

  write(pieces: readonly Uint8Array[]): boolean {
    const { stdin } = this.#child;
    if (!stdin.writable) return true;
    if (stdin.writableCorked === 0) {
      stdin.cork();
      process.nextTick(() => stdin.uncork());
    }
    for (const piece of pieces) stdin.write(piece);
    return !stdin.writableNeedDrain;
  }

  pause(): void {
    this.#child.stdout.pause();
  }

  resume(): void {
    this.#child.stdout.resume();
  }

  end(): void {
    this.#isDestroyed = true;
    this.#child.stdin.end();
    this.#child.stdout.resume();
  }

  destroy(): void {
    this.#isDestroyed = true;
    this.#child.stdin.destroy();
    this.#child.stdout.destroy();
    this.#endProgram('SIGTERM');
  }

  /** Asks it to end, at once by a signal or by the end of its input, and kills it after a while. */
  #endProgram(signal?: NodeJS.Signals): void {
    if (this.#hasExited) return;
    if (signal) this.#child.kill(signal);
    else this.#child.stdin.end();
    const kill = setTimeout(() => this.#child.kill('SIGKILL'), KILL_AFTER_MS);
    this.#child.once('exit', () => clearTimeout(kill));
  }
}

const lostError = (peer: string, { status, stderr }: CommandEnd) =>
  new LibvirtError('CONNECTION_CLOSED', `${peer}: the program that made the connection ended (${status}) ${stderr}`);

/** The text comes from another machine. */
function printable(text: string): string {
  return text
    .trim()
    .replaceAll(/\s*\n\s*/gu, '; ')
    .replaceAll(/[^\u0020-\u007e]/gu, '?');
}
