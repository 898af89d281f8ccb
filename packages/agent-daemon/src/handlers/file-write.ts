import { agentFailure, type CheckedParams, hex } from '@virtkit/agent-protocol/core';
import type { Handler } from '../core/handler.ts';
import { type Fd, type FileStat, type Host, HostError } from '../host/host.ts';
import { decodeContent } from './files/decode-content.ts';
import { notRegular, resolveBeneath, withBase } from './files/guest-path.ts';

type Params = CheckedParams<'file.write'>;

const DIRECTORY_MODE = 0o755;
const NEW_FILE_MODE = 0o644;
const TEMPORARY_MODE = 0o600;
const TEMPORARY_RANDOM_BYTES = 8;

export const fileWrite: Handler<'file.write'> = (params, { host, policy, audit }) => {
  const { path } = params;
  audit('path', path);
  const bytes = decodeContent(host.codec, params.content, params.encoding, 'content');
  if (bytes.length > policy.limits.maxFileBytes) {
    const message = `${path}: ${bytes.length} bytes are more than ${policy.limits.maxFileBytes} (limits.maxFileBytes)`;
    throw agentFailure('TOO_LARGE', message, { kind: 'file-too-large', rule: 'limits.maxFileBytes', path });
  }
  const target = resolveBeneath(path, policy.roots.write, 'roots.write');
  const created = withBase(host, path, target, (base) => {
    const directory = openParent(host, base, target.components.slice(0, -1), params.createDirs);
    try {
      return replace(host, directory, target.components.at(-1) ?? '', params, bytes);
    } finally {
      if (directory !== base) host.files.close(directory);
    }
  });
  audit('bytes', bytes.length);
  return { path, bytesWritten: bytes.length, created };
};

/** Walks down from the root one component at a time, and makes what is missing only there. */
function openParent(host: Host, base: Fd, components: readonly string[], create: boolean): Fd {
  let current = base;
  try {
    for (const name of components) {
      const next = create
        ? openOrMake(host, current, name)
        : host.files.openBeneath(current, name, { kind: 'directory' });
      if (current !== base) host.files.close(current);
      current = next;
    }
    return current;
  } catch (error) {
    if (current !== base) host.files.close(current);
    throw error;
  }
}

function openOrMake(host: Host, directory: Fd, name: string): Fd {
  try {
    return host.files.openBeneath(directory, name, { kind: 'directory' });
  } catch (error) {
    if (!(error instanceof HostError) || error.errno !== 'ENOENT') throw error;
  }
  host.files.mkdirAt(directory, name, DIRECTORY_MODE);
  host.files.sync(directory);
  return host.files.openBeneath(directory, name, { kind: 'directory' });
}

/** Writes a temporary file beside the target and renames it, so that nobody ever sees half a file. Returns whether it is new. */
function replace(host: Host, directory: Fd, name: string, params: Params, bytes: Uint8Array): boolean {
  const old = host.files.statAt(directory, name);
  if (old !== undefined) checkReplaceable(params, old);
  const temporary = `.virtkit-${hex(host.random(TEMPORARY_RANDOM_BYTES))}.tmp`;
  const fd = host.files.openBeneath(directory, temporary, { kind: 'create', mode: TEMPORARY_MODE });
  try {
    try {
      host.files.write(fd, bytes);
      if (old !== undefined) keepOwner(host, fd, old);
      host.files.chmod(fd, params.mode ?? old?.mode ?? NEW_FILE_MODE);
      host.files.sync(fd);
    } finally {
      host.files.close(fd);
    }
    if (params.overwrite) host.files.renameAt(directory, temporary, name);
    else host.files.renameNewAt(directory, temporary, name);
  } catch (error) {
    removeQuietly(host, directory, temporary);
    throw error;
  }
  host.files.sync(directory);
  return old === undefined;
}

function checkReplaceable({ path, overwrite }: Params, old: FileStat): void {
  if (old.kind === 'symlink') {
    const message = `path ${JSON.stringify(path)} is a symbolic link`;
    throw agentFailure('POLICY', message, { kind: 'symlink', rule: 'no-symlinks', path });
  }
  if (old.kind !== 'file') throw notRegular(path, old.kind);
  if (!overwrite) throw agentFailure('CONFLICT', `${path} exists and overwrite is false`, { kind: 'exists', path });
  // Its other name may be anywhere; the caller of a root's path must not decide about that file.
  if (old.nlink > 1) {
    const message = `path ${JSON.stringify(path)} has ${old.nlink} hard links`;
    throw agentFailure('POLICY', message, { kind: 'hard-links', rule: 'one-hard-link', path });
  }
}

function keepOwner(host: Host, fd: Fd, old: FileStat): void {
  const fresh = host.files.stat(fd);
  if (fresh.uid !== old.uid || fresh.gid !== old.gid) host.files.chown(fd, old.uid, old.gid);
}

function removeQuietly(host: Host, directory: Fd, name: string): void {
  try {
    host.files.unlinkAt(directory, name);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    host.log('warning', `temporary file ${name} could not be removed: ${error.message}`);
  }
}
