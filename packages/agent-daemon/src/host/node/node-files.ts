import { Buffer } from 'node:buffer';
import * as fs from 'node:fs';
import { type Fd, type FileKind, type FileStat, HostError, type HostFiles, type OpenHow } from '../host.ts';
import { errnoOf, hostCall } from './host-call.ts';

const { O_RDONLY, O_WRONLY, O_CREAT, O_EXCL, O_DIRECTORY, O_NOFOLLOW, O_NONBLOCK, O_NOCTTY } = fs.constants;

/**
 * File primitives on Node for Linux. Node has no openat: a name in an open directory is reached as `/proc/self/fd/N/name`,
 * one component at a time and never through a link, which is what openat2's RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS does.
 */
export const nodeFiles: HostFiles = {
  openRoot,
  openBeneath,
  openTrusted: (path) => hostCall('open', path, () => fs.openSync(path, O_RDONLY | O_NONBLOCK | O_NOCTTY)),
  realPath: (path) => hostCall('realpath', path, () => fs.realpathSync.native(path)),
  stat: (fd) => hostCall('fstat', undefined, () => toStat(fs.fstatSync(fd))),
  statAt: (directory, name) =>
    hostCall('fstatat', name, () => {
      const stat = fs.lstatSync(at(directory, name), { throwIfNoEntry: false });
      return stat === undefined ? undefined : toStat(stat);
    }),
  read: (fd, offset, length) => hostCall('pread', undefined, () => readFully(fd, offset, length)),
  write: (fd, bytes) =>
    hostCall('write', undefined, () => {
      for (let done = 0; done < bytes.length;) done += fs.writeSync(fd, bytes, done);
    }),
  sync: (fd) => hostCall('fsync', undefined, () => fs.fsyncSync(fd)),
  chmod: (fd, mode) => hostCall('fchmod', undefined, () => fs.fchmodSync(fd, mode)),
  chown: (fd, uid, gid) => hostCall('fchown', undefined, () => fs.fchownSync(fd, uid, gid)),
  mkdirAt: (directory, name, mode) =>
    hostCall('mkdirat', name, () => {
      fs.mkdirSync(at(directory, name));
      const fd = step(directory, name, O_RDONLY | O_DIRECTORY);
      fs.fchmodSync(fd, mode);
      fs.closeSync(fd);
    }),
  renameAt: (directory, from, to) =>
    hostCall('renameat', to, () => fs.renameSync(at(directory, from), at(directory, to))),
  renameNewAt: (directory, from, to) =>
    hostCall('linkat', to, () => {
      fs.linkSync(at(directory, from), at(directory, to));
      fs.unlinkSync(at(directory, from));
    }),
  unlinkAt: (directory, name) => hostCall('unlinkat', name, () => fs.unlinkSync(at(directory, name))),
  close: (fd) => {
    try {
      fs.closeSync(fd);
    } catch {
      // close(2) frees the descriptor whatever it reports.
    }
  },
};

function at(directory: Fd, name: string): string {
  return `/proc/self/fd/${directory}/${name}`;
}

function openRoot(path: string): Fd {
  const root = hostCall('open', '/', () => fs.openSync('/', O_RDONLY | O_DIRECTORY));
  const relative = path.split('/').filter((name) => name !== '');
  if (relative.length === 0) return root;
  try {
    return openBeneath(root, relative.join('/'), { kind: 'directory' });
  } finally {
    nodeFiles.close(root);
  }
}

function openBeneath(base: Fd, path: string, how: OpenHow): Fd {
  return hostCall('openat', path, () => {
    const names = path.split('/');
    const last = names.pop();
    if (last === undefined || path.startsWith('/') || names.includes('..') || last === '..') {
      throw new HostError('EXDEV', 'openat', path);
    }
    let directory = base;
    try {
      for (const name of names) {
        const next = step(directory, name, O_RDONLY | O_DIRECTORY);
        if (directory !== base) fs.closeSync(directory);
        directory = next;
      }
      return openLast(directory, last, how);
    } finally {
      if (directory !== base) fs.closeSync(directory);
    }
  });
}

function openLast(directory: Fd, name: string, how: OpenHow): Fd {
  if (how.kind === 'read') return step(directory, name, O_RDONLY | O_NONBLOCK | O_NOCTTY);
  if (how.kind === 'directory') return step(directory, name, O_RDONLY | O_DIRECTORY);
  const fd = step(directory, name, O_WRONLY | O_CREAT | O_EXCL, how.mode);
  // The process's umask may have taken bits away.
  fs.fchmodSync(fd, how.mode);
  return fd;
}

function step(directory: Fd, name: string, flags: number, mode?: number): Fd {
  const path = at(directory, name);
  try {
    return fs.openSync(path, flags | O_NOFOLLOW, mode);
  } catch (error) {
    // With O_DIRECTORY a symbolic link is reported as ENOTDIR; openat2 says ELOOP.
    const link = errnoOf(error) === 'ENOTDIR' && fs.lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink();
    throw link === true ? new HostError('ELOOP', 'openat', name, { cause: error }) : error;
  }
}

function readFully(fd: Fd, offset: number, length: number): Uint8Array {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const count = fs.readSync(fd, bytes, done, length - done, offset + done);
    if (count === 0) break;
    done += count;
  }
  return bytes.subarray(0, done);
}

function toStat(stat: fs.Stats): FileStat {
  const { size, uid, gid, nlink } = stat;
  return { kind: kindOf(stat), size, mode: stat.mode & 0o7777, uid, gid, nlink };
}

function kindOf(stat: fs.Stats): FileKind {
  if (stat.isFile()) return 'file';
  if (stat.isDirectory()) return 'directory';
  if (stat.isSymbolicLink()) return 'symlink';
  if (stat.isFIFO()) return 'fifo';
  if (stat.isSocket()) return 'socket';
  return stat.isBlockDevice() ? 'block-device' : 'character-device';
}
