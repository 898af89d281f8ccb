/** The parts of quickjs-libc's modules that the agent uses (QuickJS 2025-04-26, doc/quickjs.texi), and the agent's C module. */

declare module 'std' {
  export function exit(code: number): never;
  export function gc(): void;
  export function getenv(name: string): string | undefined;
  interface Stream {
    puts(text: string): void;
    flush(): void;
  }
  export const out: Stream;
}

declare module 'os' {
  export function setReadHandler(fd: number, handler: (() => void) | null): void;
  export function setTimeout(callback: () => void, delayMs: number): number;
  export function clearTimeout(timer: number): void;
}

/** native/*.c. A failing call throws an Error with `code` (such as `ENOENT`), `errno` (its number) and `syscall`. */
declare module 'native' {
  /** Name and version of the engine. */
  export const ENGINE: string;

  /** With `fatal`: null when the bytes are not UTF-8; without: U+FFFD for each ill-formed part. */
  export function utf8Decode(bytes: Uint8Array, fatal: boolean): string | null;
  export function utf8Encode(text: string): Uint8Array;
  export function base64Encode(bytes: Uint8Array): string;
  export function base64Decode(text: string): Uint8Array | null;

  export const POLL_IN: number;
  export const POLL_OUT: number;
  export const POLL_HUP: number;
  export const POLL_ERR: number;
  export function pollCreate(): number;
  /** Edge-triggered. */
  export function pollAdd(poll: number, fd: number, events: number): void;
  /** Also reports again what is still ready. */
  export function pollModify(poll: number, fd: number, events: number): void;
  export function pollRemove(poll: number, fd: number): void;
  /** What is ready now: `[fd, events, fd, events, …]`. */
  export function pollTake(poll: number): readonly number[];

  export const SIGCHLD: number;
  export const SIGTERM: number;
  export const SIGINT: number;
  export const SIGHUP: number;
  export const SIGKILL: number;
  /** Blocks SIGCHLD, SIGTERM, SIGINT and SIGHUP, and makes them readable from the descriptor. */
  export function signalOpen(): number;
  /** The next pending signal, or 0. */
  export function signalTake(fd: number): number;
  /** Readable when a name appears in one of the directories; those that do not exist are skipped. */
  export function watchOpen(...directories: string[]): number;

  export function ioOpen(path: string): number;
  export function ioAdopt(fd: number): void;
  /** Up to 64 KiB; null when nothing is there; empty at the end, or when a port's host is away. */
  export function ioRead(fd: number): Uint8Array | null;
  /** How many bytes were taken; -1 when the other side must make room first. */
  export function ioWrite(fd: number, bytes: Uint8Array, offset: number): number;
  export function ioClose(fd: number): void;
  /** A character device that is no terminal. */
  export function isCharacterDevice(fd: number): boolean;
  export function readSystemFile(path: string, maxBytes: number): Uint8Array;

  export interface Spawned {
    readonly pid: number;
    /** -1 when the program reads /dev/null. */
    readonly stdin: number;
    readonly stdout: number;
    readonly stderr: number;
  }
  /** `uid` and `gid` -1 keep the agent's own. */
  export function spawn(
    file: string,
    argv: readonly string[],
    env: readonly string[],
    cwd: string | null,
    uid: number,
    gid: number,
    feedsStdin: boolean,
  ): Spawned;
  /** null while it runs, else `[code, 0]` or `[-1, signal]`. */
  export function waitFor(pid: number): readonly [number, number] | null;
  /** False when no process of the group is left. Signal 0 only asks. */
  export function signalGroup(pid: number, signal: number): boolean;
  export function isExecutable(path: string): boolean;

  export const OPEN_READ: number;
  export const OPEN_DIRECTORY: number;
  export const OPEN_CREATE: number;
  /** `base` -1 opens an absolute path without links in it; `walk` takes the way of kernels without openat2. */
  export function openBeneath(base: number, path: string, kind: number, mode: number, walk: boolean): number;
  export function openTrusted(path: string): number;
  export function realPath(path: string): string;
  export interface Stat {
    readonly kind: 'file' | 'directory' | 'symlink' | 'fifo' | 'socket' | 'character-device' | 'block-device';
    readonly size: number;
    readonly mode: number;
    readonly uid: number;
    readonly gid: number;
    readonly nlink: number;
  }
  export function fileStat(fd: number): Stat;
  export function statAt(directory: number, name: string): Stat | null;
  export function fileRead(fd: number, offset: number, length: number): Uint8Array;
  export function fileWrite(fd: number, bytes: Uint8Array): void;
  export function fileSync(fd: number): void;
  export function fileChmod(fd: number, mode: number): void;
  export function fileChown(fd: number, uid: number, gid: number): void;
  export function mkdirAt(directory: number, name: string, mode: number): void;
  export function renameAt(directory: number, from: string, to: string, replace: boolean): void;
  export function unlinkAt(directory: number, name: string): void;
  export function list(path: string): readonly string[];

  export function kernelName(): {
    readonly sysname: string;
    readonly nodename: string;
    readonly release: string;
    readonly version: string;
    readonly machine: string;
  };
  export function space(path: string): {
    readonly blockSize: number;
    readonly blocks: number;
    readonly freeBlocks: number;
    readonly availableBlocks: number;
  };
  export function addresses(): readonly {
    readonly name: string;
    readonly family: 'ipv4' | 'ipv6';
    readonly address: string;
    readonly prefix: number;
  }[];
  /** Milliseconds. */
  export function monotonic(): number;
  export function processId(): number;
  export function userId(): number;
  /** At most 4096 bytes. */
  export function random(length: number): Uint8Array;
  /** sync(2) and reboot(2), at once. */
  export function endMachine(action: 'shutdown' | 'reboot'): void;
  export function logLine(text: string): void;
}

/** The script's path and its arguments, set by quickjs-libc. */
declare const scriptArgs: readonly string[];
