import type { Host } from '../../facts/host.ts';

/** What every share takes, read-only or not. */
export interface ShareCommonOptions {
  /** The folder of the host, an absolute path without `.` and `..`. */
  readonly source: string;
  /** The name by which the guest mounts it: 1 to 36 bytes of UTF-8, unique in the domain (31 with 9p). */
  readonly tag: string;
  /** The host that the domain is for. */
  readonly host?: Host;
  /** Must be true for the source `/`, which shows the guest all files of the host. */
  readonly entireHost?: boolean;
  /** Requests that wait at most: a power of two up to 1024; QEMU's default when absent. */
  readonly queue?: number;
  /** Whether the guest's file cache is used always or never; virtiofsd's default when absent. */
  readonly cache?: 'none' | 'always';
  /** Whether extended attributes are carried. */
  readonly xattr?: boolean;
  /** The path of virtiofsd; libvirt finds it when absent. */
  readonly virtiofsd?: string;
  /**
   * `virtiofs` when absent. `9p` is older, slower, and refused for Windows, which has no driver for it; QEMU serves it, and
   * enforces that it is read-only, in every release.
   */
  readonly protocol?: 'virtiofs' | '9p';
}

/**
 * Who keeps the guest from writing.
 *
 * - `libvirt`: virtiofsd, told so by libvirt (libvirt 11.0 and virtiofsd 1.13 or later).
 * - `bind-mount`: the kernel of the host, by a read-only bind mount at a path of its own, which a host step makes.
 * - `external`: a virtiofsd that a host step starts with `--readonly` (1.13 or later); the domain connects to its socket.
 */
export type ShareEnforcement = 'libvirt' | 'bind-mount' | 'external';

/** A share that the guest can only read, for `share()`. */
export interface ShareOptions extends ShareCommonOptions {
  /** Always true. `shareReadWrite()` is for a share that the guest can write to. */
  readonly readonly: true;
  /**
   * Who keeps the guest from writing. When absent: `libvirt` where the host's releases are known to do it, else `bind-mount`,
   * which works on every Linux host, else (`canMount: false`) `external` where virtiofsd is known to do it.
   */
  readonly enforce?: ShareEnforcement;
  /** Whether somebody can run host steps as root; true when absent. False rules `bind-mount` out. */
  readonly canMount?: boolean;
  /**
   * Where the bind mount goes: an absolute path that is used for nothing else; below `/run/virtkit/shares` when absent, which a
   * restart of the host empties, so that without the step the guest does not start.
   */
  readonly mountPoint?: string;
  /** The socket of an external virtiofsd; below `/run/virtkit/shares` when absent. */
  readonly socket?: string;
}

/** A share that the guest can write to, for `shareReadWrite()`. */
export interface ShareReadWriteOptions extends ShareCommonOptions {
  /** False or absent: the name of the function says it. */
  readonly readonly?: false;
}
