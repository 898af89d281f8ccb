import * as native from 'native';
import type { HostFiles, OpenHow } from '../host.ts';
import { hostCall } from './native-error.ts';

/** Files through openat2 and the calls that work on descriptors. */
export const nativeFiles: HostFiles = {
  openRoot: (path) => hostCall(() => native.openBeneath(-1, path, native.OPEN_DIRECTORY, 0, false), path),
  openBeneath: (base, path, how) =>
    hostCall(() => native.openBeneath(base, path, KIND[how.kind], how.kind === 'create' ? how.mode : 0, false), path),
  openTrusted: (path) => hostCall(() => native.openTrusted(path), path),
  realPath: (path) => hostCall(() => native.realPath(path), path),
  stat: (fd) => hostCall(() => native.fileStat(fd)),
  statAt: (directory, name) => hostCall(() => native.statAt(directory, name) ?? undefined, name),
  read: (fd, offset, length) => hostCall(() => native.fileRead(fd, offset, length)),
  write: (fd, bytes) => hostCall(() => native.fileWrite(fd, bytes)),
  sync: (fd) => hostCall(() => native.fileSync(fd)),
  chmod: (fd, mode) => hostCall(() => native.fileChmod(fd, mode)),
  chown: (fd, uid, gid) => hostCall(() => native.fileChown(fd, uid, gid)),
  mkdirAt: (directory, name, mode) => hostCall(() => native.mkdirAt(directory, name, mode), name),
  renameAt: (directory, from, to) => hostCall(() => native.renameAt(directory, from, to, true), to),
  renameNewAt: (directory, from, to) => hostCall(() => native.renameAt(directory, from, to, false), to),
  unlinkAt: (directory, name) => hostCall(() => native.unlinkAt(directory, name), name),
  close: (fd) => {
    try {
      native.ioClose(fd);
    } catch {
      // The interface says that closing never fails; the descriptor is gone either way (close(2)).
    }
  },
};

const KIND: Readonly<Record<OpenHow['kind'], number>> = {
  read: native.OPEN_READ,
  directory: native.OPEN_DIRECTORY,
  create: native.OPEN_CREATE,
};
