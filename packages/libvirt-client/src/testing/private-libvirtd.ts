import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Result } from 'ts-results';
import { attempt } from '../connection/rpc.ts';
import type { LibvirtError } from '../errors.ts';
import type { DaemonAccount } from './account.ts';
import type { DaemonFolder } from './folder.ts';
import type { ListenPorts } from './listeners.ts';
import { endProcesses, killProcessesSync, ownedProcesses, signalProcess } from './processes.ts';
import { waitUntilAnswers } from './readiness.ts';

const TERMINATE_GRACE_MS = 10_000;
const RESTART_MS = 30_000;

/** A libvirtd that belongs to this program; see {@link startPrivateLibvirtd}. */
export class PrivateLibvirtd implements AsyncDisposable {
  /** The daemon's Unix socket. */
  readonly socket: string;
  /** The daemon's folder, at most 25 bytes long. All it and its guests make is below; `stop()` removes it. */
  readonly home: string;
  /** The daemon's XDG_RUNTIME_DIR. */
  readonly runtimeDir: string;
  /** What the daemon prints. */
  readonly logFile: string;
  /** The account the daemon and its guests run as: what they shall read or write must be open to it. */
  readonly account: DaemonAccount;
  /** The port of 127.0.0.1 it listens on, if it was started with one. */
  readonly tcpPort: number | undefined;
  /** The same for TLS. */
  readonly tlsPort: number | undefined;

  readonly #folder: DaemonFolder;
  readonly #launch: () => Promise<ChildProcess>;
  #child: ChildProcess;
  #exited: Promise<void>;
  #stopping: Promise<void> | undefined;

  /** @internal */
  constructor(
    child: ChildProcess,
    folder: DaemonFolder,
    account: DaemonAccount,
    ports: ListenPorts,
    launch: () => Promise<ChildProcess>,
  ) {
    this.socket = folder.socket;
    this.home = folder.home;
    this.runtimeDir = folder.runtimeDir;
    this.logFile = folder.logFile;
    this.account = account;
    this.tcpPort = ports.tcp;
    this.tlsPort = ports.tls;
    this.#child = child;
    this.#folder = folder;
    this.#launch = launch;
    this.#exited = exitOf(child);
  }

  /** The daemon's process. */
  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Resolves when the daemon process has ended, for whatever reason. */
  get exited(): Promise<void> {
    return this.#exited;
  }

  /** A connection URI for this daemon, for this package and for virsh; over TCP or TLS if it was started with that. */
  uri(base: 'qemu:///session' | 'test:///default' = 'qemu:///session', over: 'unix' | 'tcp' | 'tls' = 'unix'): string {
    if (over !== 'unix') {
      const [driver = '', path = ''] = base.split('://', 2);
      return `${driver}+${over}://127.0.0.1:${over === 'tcp' ? this.tcpPort : this.tlsPort}${path}`;
    }
    // The C library serves test:/// inside the program unless a transport is named.
    const named = base === 'qemu:///session' ? base : 'test+unix:///default';
    return `${named}?socket=${this.socket}`;
  }

  /** The ends of the daemon's log and of its guests' logs, for a failure report. */
  report(): string {
    const guests = join(this.#folder.cacheDir, 'libvirt', 'qemu', 'log');
    return [this.logFile, ...listLogs(guests)].map(logTail).join('\n');
  }

  /** Kills the daemon and waits for its exit; its guests run on, and `restart()` brings it back. */
  async kill(): Promise<void> {
    signalIfOurs(this.#child);
    await this.#exited;
  }

  /**
   * Kills the daemon if it runs, and starts it again with the same folder, sockets and guests. Resolves when it answers.
   * Errors: as of {@link startPrivateLibvirtd}.
   */
  restart(): Promise<Result<void, LibvirtError>> {
    return attempt(async () => {
      await this.kill();
      // A daemon that was killed leaves its pid file, which is locked by nobody, and its socket, which it replaces.
      this.#child = await this.#launch();
      this.#exited = exitOf(this.#child);
      await waitUntilAnswers(this.#child, this.uri(), { timeoutMs: RESTART_MS, auth: undefined, signal: undefined });
    });
  }

  /**
   * Ends the daemon, waits for its exit, then ends every QEMU and swtpm it started (they outlive it), and removes the
   * folder. Never fails; may be called again.
   */
  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #stop(): Promise<void> {
    const kill = setTimeout(() => this.#child.kill('SIGKILL'), TERMINATE_GRACE_MS);
    this.#child.kill('SIGTERM');
    await this.#exited;
    clearTimeout(kill);
    await endProcesses(() => this.#guestProcesses());
    await rm(this.home, { recursive: true, force: true, maxRetries: 5 });
  }

  /**
   * The same without waiting for anything, for `process.on('exit', () => daemon.stopSync())`: kills the daemon and its
   * guests and removes the folder.
   */
  stopSync(): void {
    signalIfOurs(this.#child);
    killProcessesSync(() => this.#guestProcesses());
    rmSync(this.home, { recursive: true, force: true, maxRetries: 5 });
  }

  #guestProcesses(): number[] {
    return ownedProcesses(this.runtimeDir, this.home, this.account.uid).filter((pid) => pid !== this.pid);
  }

  /** The same as {@link PrivateLibvirtd.stop}. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }
}

function exitOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
}

/** An exited child's pid may be another's by now. */
function signalIfOurs(child: ChildProcess): void {
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
    signalProcess(child.pid, 'SIGKILL');
}

function listLogs(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

const TAIL_BYTES = 4_000;

function logTail(file: string): string {
  try {
    return `--- ${file}\n${readFileSync(file, 'utf8').slice(-TAIL_BYTES).trimEnd()}`;
  } catch {
    return `--- ${file} (not there)`;
  }
}
