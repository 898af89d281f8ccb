import type { CancelReason, CancelToken } from '../../core/cancel-token.ts';
import type { ExitStatus, Host, HostProcess, SpawnRequest } from '../../host/host.ts';
import { OutputBuffer } from './output-buffer.ts';

/** Between SIGTERM and SIGKILL. */
const GRACE_MS = 2000;
/** For output that is in the pipes when the program has ended, while a child of it still holds them open. */
const DRAIN_MS = 100;
/** How often, and how many times, the group is looked at after SIGKILL. */
const GONE_CHECK_MS = 10;
const GONE_CHECKS = 100;

export interface ProgramEnd {
  readonly status: ExitStatus;
  readonly stdout: OutputBuffer;
  readonly stderr: OutputBuffer;
  readonly timedOut: boolean;
}

export interface ProgramRunOptions {
  readonly timeoutMs: number;
  readonly maxOutputBytes: number;
  readonly cancel: CancelToken;
}

/**
 * One program from its start to its end. A program that ends by itself leaves its background children alone, but not its
 * pipes; one that is ended by us (time over, cancelled) takes its whole process group with it.
 */
export class ProgramRun {
  readonly #host: Host;
  readonly #stdout: OutputBuffer;
  readonly #stderr: OutputBuffer;
  readonly #finish: (end: ProgramEnd) => void;
  readonly #process: HostProcess;
  readonly #cancelTimeout: () => void;
  #cancelTimer: () => void = () => undefined;
  #openStreams = 2;
  #status: ExitStatus | undefined;
  #ending = false;
  #timedOut = false;

  private constructor(
    host: Host,
    request: SpawnRequest,
    options: ProgramRunOptions,
    finish: (end: ProgramEnd) => void,
  ) {
    this.#host = host;
    this.#finish = finish;
    this.#stdout = new OutputBuffer(options.maxOutputBytes);
    this.#stderr = new OutputBuffer(options.maxOutputBytes);
    this.#process = host.processes.spawn(request, {
      output: (stream, bytes) => (stream === 'stdout' ? this.#stdout : this.#stderr).push(bytes),
      outputEnd: () => this.#streamEnded(),
      exit: (status) => this.#exited(status),
    });
    this.#cancelTimeout = host.clock.timer(options.timeoutMs, () => {
      this.#timedOut = true;
      this.#endGroup('request');
    });
    options.cancel.onCancel((reason) => this.#endGroup(reason));
  }

  /** Starts a program and resolves at its end. Throws a HostError when it cannot be started. */
  static start(host: Host, request: SpawnRequest, options: ProgramRunOptions): Promise<ProgramEnd> {
    return new Promise((resolve) => {
      // Lives in the callbacks of its process.
      void new ProgramRun(host, request, options, resolve);
    });
  }

  #endGroup(reason: CancelReason): void {
    // The program has ended by itself: what it left behind is not ours to end.
    if (this.#status !== undefined) return;
    this.#cancelTimer();
    this.#ending = true;
    const kill = () => this.#process.signalGroup('SIGKILL');
    if (reason === 'stopping') return kill();
    this.#process.signalGroup('SIGTERM');
    this.#cancelTimer = this.#host.clock.timer(GRACE_MS, kill);
    return undefined;
  }

  #exited(status: ExitStatus): void {
    this.#status = status;
    this.#cancelTimeout();
    this.#cancelTimer();
    if (this.#ending) {
      // Whoever of the group ignored SIGTERM must not outlive the answer.
      this.#process.signalGroup('SIGKILL');
      this.#whenGroupIsGone(GONE_CHECKS, () => this.#done(status));
    } else if (this.#openStreams === 0) {
      this.#done(status);
    } else {
      this.#cancelTimer = this.#host.clock.timer(DRAIN_MS, () => this.#done(status));
    }
  }

  #streamEnded(): void {
    this.#openStreams -= 1;
    if (this.#openStreams > 0 || this.#status === undefined || this.#ending) return;
    this.#cancelTimer();
    this.#done(this.#status);
  }

  #whenGroupIsGone(checks: number, then: () => void): void {
    if (checks === 0 || !this.#process.groupAlive()) return then();
    this.#host.clock.timer(GONE_CHECK_MS, () => this.#whenGroupIsGone(checks - 1, then));
    return undefined;
  }

  #done(status: ExitStatus): void {
    this.#process.closePipes();
    this.#finish({ status, stdout: this.#stdout, stderr: this.#stderr, timedOut: this.#timedOut });
  }
}
