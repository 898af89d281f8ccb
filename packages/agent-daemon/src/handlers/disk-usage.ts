import type { MethodResult } from '@virtkit/agent-protocol/core';
import type { Handler } from '../core/handler.ts';
import { type HostFacts, HostError } from '../host/host.ts';
import { type Mount, parseMounts } from './parse/mounts.ts';

type Filesystem = MethodResult<'disk.usage'>['filesystems'][number];

const MAX_MOUNTS = 1_048_576;

/** Asking these for their space may wait for a server, a daemon or a mount. */
const REMOTE = /^(?:nfs4?|cifs|smb3?|smbfs|ncpfs|afs|ceph|glusterfs|lustre|9p|virtiofs|autofs|fuse(?:\..*|ctl)?)$/;

export const diskUsage: Handler<'disk.usage'> = (_params, { host: { facts } }) => {
  const mounts = parseMounts(facts.readText('/proc/self/mounts', MAX_MOUNTS));
  const local = mounts.filter((mount) => !REMOTE.test(mount.type));
  return { filesystems: local.flatMap((mount) => measure(facts, mount) ?? []) };
};

/** Undefined for pseudo file systems, which have no blocks, and for what cannot be reached. */
function measure(facts: HostFacts, mount: Mount): Filesystem | undefined {
  try {
    const { blockSize, blocks, freeBlocks, availableBlocks } = facts.space(mount.mountPoint);
    if (blocks === 0) return undefined;
    return {
      ...mount,
      totalBytes: blocks * blockSize,
      usedBytes: (blocks - freeBlocks) * blockSize,
      availableBytes: availableBlocks * blockSize,
    };
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}
