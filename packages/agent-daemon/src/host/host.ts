import type { Codec } from '@virtkit/agent-protocol/core';

/**
 * Everything that the agent asks of the system it runs on. One implementation for each runtime; the core and the handlers
 * import nothing else. Calls are synchronous unless they say otherwise (QuickJS has one thread and no other kind), and never
 * block on anything but a local disk. A failing call throws a {@link HostError}. Callbacks run on the event loop, never
 * inside the call that registered them.
 */
export interface Host {
  /** Name and version of the runtime, for `session.hello` and `agent.info`: `node 20.20.2`, `quickjs 2025-04-26`. */
  readonly runtime: string;
  readonly codec: Codec;
  readonly port: HostPort;
  readonly files: HostFiles;
  readonly processes: HostProcesses;
  readonly clock: HostClock;
  readonly facts: HostFacts;
  readonly power: HostPower;
  /** Bytes of the system's cryptographic random generator. */
  readonly random: (length: number) => Uint8Array;
  /** Writes one line (no newline in it, the host adds it) to the agent's log: stderr, syslog or a journal. Never throws. */
  readonly log: (level: LogLevel, line: string) => void;
}

/** How much a line of the log matters; `audit` lines tell what changed the guest. */
export type LogLevel = 'error' | 'warning' | 'info' | 'audit';

/**
 * What every host primitive throws. `errno` is the symbolic name that Linux uses (`ENOENT`, `EACCES`, `ELOOP`, `EXDEV` …),
 * so that the core maps it once for every runtime.
 */
export class HostError extends Error {
  override readonly name = 'HostError';
  readonly errno: string;
  /** The call that failed, such as `openat2`. */
  readonly syscall: string;
  /** The path or program that it was about, when there is one. */
  readonly path: string | undefined;

  constructor(errno: string, syscall: string, path?: string, options?: { readonly cause?: unknown }) {
    super(`${syscall}${path === undefined ? '' : ` ${path}`}: ${errno}`, options);
    this.errno = errno;
    this.syscall = syscall;
    this.path = path;
  }
}

/** The byte pipe to the virtualisation host: a virtio-serial port, a socket, or a pair of pipes. */
export interface HostPort {
  /** Called once, before anything is written. Delivers what arrives from now on. */
  start(handlers: PortHandlers): void;
  /**
   * Writes without blocking and returns how many bytes were taken, 0 when the pipe is full (EAGAIN). After a return value
   * smaller than `bytes.length` the port calls `writable` once it takes bytes again. Bytes written while nobody has the
   * other end open may be dropped. An error other than EAGAIN is reported through `ended`, and the call returns
   * `bytes.length`. The port does not keep `bytes`.
   */
  write(bytes: Uint8Array): number;
  /** Stops reading, so that what is not read piles up at the sender. May be called twice in a row. */
  pause(): void;
  /** Reads again. May be called twice in a row. */
  resume(): void;
  /** Closes the port for good; no callback runs afterwards. */
  close(): void;
}

/** What a port tells the daemon. */
export interface PortHandlers {
  /** Bytes that arrived, at most 64 KiB at a time. They belong to the receiver only until it returns. */
  readonly data: (bytes: Uint8Array) => void;
  /** The port takes bytes again after a short `write`. */
  readonly writable: () => void;
  /**
   * The other end was closed (POLLHUP); the port stays open and may deliver data of a new connection later. Data that came
   * before is delivered first. Reported while reading is paused too.
   */
  readonly hangup: () => void;
  /** The port is gone for good (end of a stdio pipe, device removed); the daemon stops. */
  readonly ended: (reason: string) => void;
}

/** A descriptor that the host opened and the core closes with {@link HostFiles.close}. */
export type Fd = number;

/**
 * How a path beneath a directory is opened. Always with O_CLOEXEC and O_NOFOLLOW.
 * - `read`: O_RDONLY | O_NONBLOCK | O_NOCTTY, so that a FIFO or a device cannot make the agent wait
 * - `directory`: O_RDONLY | O_DIRECTORY
 * - `create`: O_WRONLY | O_CREAT | O_EXCL, with `mode` as it is (no umask)
 */
export type OpenHow =
  | { readonly kind: 'read' }
  | { readonly kind: 'directory' }
  | { readonly kind: 'create'; readonly mode: number };

/** What a name in a directory stands for. */
export type FileKind = 'file' | 'directory' | 'symlink' | 'fifo' | 'socket' | 'character-device' | 'block-device';

/** What stat(2) tells of a file. */
export interface FileStat {
  readonly kind: FileKind;
  /** Bytes. */
  readonly size: number;
  /** Permission bits with set-uid, set-gid and sticky: `mode & 0o7777`. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly nlink: number;
}

/**
 * File primitives. `name` is a single component (no slash, not `.` or `..`, not empty); the core checks this before it calls,
 * and a host may rely on it.
 */
export interface HostFiles {
  /**
   * Opens an absolute path as a directory for use as the base of the calls below, with no symbolic link anywhere in it:
   * openat2(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS).
   * Throws ELOOP for a link, ENOTDIR for anything but a directory.
   */
  openRoot(path: string): Fd;
  /**
   * Opens `path` (relative, components joined by `/`) beneath `base`:
   * openat2(base, path, …, RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS), or where the kernel has no openat2
   * a walk by openat(O_NOFOLLOW), one component at a time. Throws ELOOP for a symbolic link anywhere in it, EXDEV for a
   * path that leaves `base`.
   */
  openBeneath(base: Fd, path: string, how: OpenHow): Fd;
  /** Opens any absolute path for reading, links followed. For the policy file only. */
  openTrusted(path: string): Fd;
  /** The path without symbolic links, realpath(3). */
  realPath(path: string): string;
  /** fstat. */
  stat(fd: Fd): FileStat;
  /** fstatat(AT_SYMLINK_NOFOLLOW), or undefined when there is no such name. */
  statAt(directory: Fd, name: string): FileStat | undefined;
  /** pread: up to `length` bytes from `offset`, fewer only at the end of the file. */
  read(fd: Fd, offset: number, length: number): Uint8Array;
  /** Writes all bytes at the descriptor's position, in as many calls as it takes. */
  write(fd: Fd, bytes: Uint8Array): void;
  /** fsync, of a file or a directory. */
  sync(fd: Fd): void;
  /** fchmod. */
  chmod(fd: Fd, mode: number): void;
  /** fchown. */
  chown(fd: Fd, uid: number, gid: number): void;
  /** mkdirat, with `mode` as it is (no umask). Throws EEXIST. */
  mkdirAt(directory: Fd, name: string, mode: number): void;
  /** renameat within one directory; replaces what has the new name. */
  renameAt(directory: Fd, from: string, to: string): void;
  /** renameat2(RENAME_NOREPLACE), or linkat followed by unlinkat: throws EEXIST when the new name is taken. */
  renameNewAt(directory: Fd, from: string, to: string): void;
  /** unlinkat of a name that is not a directory. */
  unlinkAt(directory: Fd, name: string): void;
  /** Closes; never throws. */
  close(fd: Fd): void;
}

/** A program to be started. */
export interface SpawnRequest {
  /** Absolute path of the program, already resolved and allowed. Run directly, never through a shell. */
  readonly file: string;
  /** All arguments, argv[0] among them. */
  readonly argv: readonly string[];
  /** The whole environment; nothing is inherited. */
  readonly env: Readonly<Record<string, string>>;
  /** Absolute path of the working directory. */
  readonly cwd: string;
  /** What the program reads from its standard input, followed by end of file; undefined means /dev/null. */
  readonly stdin: Uint8Array | undefined;
}

/** Either an exit code or the signal (`SIGKILL`) that ended the process; the other one is null. */
export interface ExitStatus {
  readonly code: number | null;
  readonly signal: string | null;
}

/** What a running program tells the daemon. */
export interface SpawnHandlers {
  /** Bytes of one output stream, at most 64 KiB at a time. They belong to the receiver only until it returns. */
  readonly output: (stream: 'stdout' | 'stderr', bytes: Uint8Array) => void;
  /** Every writer of this stream has closed it; called once for each stream, unless `closePipes` came first. */
  readonly outputEnd: (stream: 'stdout' | 'stderr') => void;
  /**
   * The process itself has ended and was waited for. Called exactly once. Its children may still run and hold the pipes;
   * output that is in the pipes already may still be delivered after this.
   */
  readonly exit: (status: ExitStatus) => void;
}

/** A running program, the leader of its own session and process group (setsid). */
export interface HostProcess {
  readonly pid: number;
  /** kill(-pid, signal): every process of the group. No error when there is none left. Allowed after `exit` too. */
  signalGroup(signal: 'SIGTERM' | 'SIGKILL'): void;
  /** Whether a process of the group exists that is not a zombie: kill(-pid, 0), or a look in /proc. */
  groupAlive(): boolean;
  /** Closes our ends of all pipes; no output callback runs afterwards, `exit` still does. */
  closePipes(): void;
}

/** Programs. */
export interface HostProcesses {
  /**
   * Starts a program: fork, setsid, default signal handlers and an empty signal mask, umask 022, every other descriptor
   * closed, chdir, execve. Throws a HostError when any of these fails (ENOENT, EACCES, ENOEXEC …), with syscall `chdir` or
   * `execve`, so that a program that could not be started is never reported as one that ran.
   */
  spawn(request: SpawnRequest, handlers: SpawnHandlers): HostProcess;
  /** Whether this absolute path is a regular file that the agent may execute (faccessat X_OK). False when it is missing. */
  isExecutable(path: string): boolean;
}

/** Time. */
export interface HostClock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
  /** Milliseconds of a clock that never goes backwards; only differences mean something. */
  monotonic(): number;
  /** Runs `callback` once after `delayMs` and returns the function that cancels it (harmless when it already ran). */
  timer(delayMs: number, callback: () => void): () => void;
}

/** One address of a network interface. */
export interface InterfaceAddress {
  /** Interface name, such as `eth0`. */
  readonly name: string;
  readonly family: 'ipv4' | 'ipv6';
  /** Text form without prefix or zone: `192.168.1.2`, `fe80::1`. */
  readonly address: string;
  /** Prefix length in bits. */
  readonly prefix: number;
}

/** statvfs(3), in numbers that are exact up to 2^53. */
export interface FilesystemSpace {
  /** Bytes in one block of the counts below (f_frsize). */
  readonly blockSize: number;
  readonly blocks: number;
  readonly freeBlocks: number;
  /** Free blocks for an unprivileged user. */
  readonly availableBlocks: number;
}

/** What uname(2) says. */
export interface KernelName {
  /** `Linux`. */
  readonly sysname: string;
  readonly nodename: string;
  readonly release: string;
  readonly version: string;
  /** `x86_64`, `aarch64`. */
  readonly machine: string;
}

/** Facts about the guest, of which only these need the host; the rest is parsed from /proc and /sys by the handlers. */
export interface HostFacts {
  /** The agent's own process id. */
  readonly pid: number;
  /** Effective user id of the agent. */
  readonly uid: number;
  /**
   * A whole text file of /proc, /sys or /etc by a path that the handlers name, never one from a request. Read in a loop (its
   * size is reported as 0) up to `maxBytes`, the rest is cut; bytes that are not UTF-8 become U+FFFD.
   */
  readText(path: string, maxBytes: number): string;
  /** Names in a directory, without `.` and `..`, in any order. */
  list(path: string): readonly string[];
  /** uname(2). */
  uname(): KernelName;
  /** Every address of every interface, getifaddrs(3). */
  addresses(): readonly InterfaceAddress[];
  /** statvfs(3) of the file system that a mount point belongs to. */
  space(path: string): FilesystemSpace;
}

/** Turning the guest off, when the policy names no command of its own for it. */
export interface HostPower {
  /** Why this host cannot do it at all, or undefined when it can. */
  readonly unavailable: string | undefined;
  /**
   * `force` false asks the init system for an orderly end; `force` true syncs and ends the machine at once (reboot(2)).
   * Returns when the request was handed over. Called after the reply has left the port.
   */
  act(action: 'shutdown' | 'reboot', force: boolean): void;
}
