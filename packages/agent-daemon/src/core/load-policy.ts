import { AgentError, agentFailure } from '@virtkit/agent-protocol/core';
import { type Fd, type FileStat, type Host, HostError } from '../host/host.ts';
import { type AgentPolicy, checkPolicy, MAX_POLICY_BYTES } from './policy.ts';

const WRITABLE_BY_OTHERS = 0o022;
const STICKY = 0o1000;

/**
 * Reads and checks the policy file. It must be a regular file that belongs to root or to the agent's own user, and nobody
 * else may be able to change or replace it.
 *
 * @throws AgentError with code `POLICY` and a message for the administrator; the caller stops, there is no default policy.
 */
export function loadPolicy(host: Host, path: string): AgentPolicy {
  try {
    const real = host.files.realPath(path);
    const fd = host.files.openTrusted(real);
    try {
      const text = readPolicy(host, fd, path);
      checkParents(host, real);
      return checkPolicy(text, path);
    } finally {
      host.files.close(fd);
    }
  } catch (error) {
    if (error instanceof AgentError || !(error instanceof HostError)) throw error;
    const message = `policy ${path} cannot be read: ${error.message}`;
    throw agentFailure('POLICY', message, { kind: 'not-readable', path, errno: error.errno }, { cause: error });
  }
}

function readPolicy(host: Host, fd: Fd, path: string): string {
  const stat = host.files.stat(fd);
  if (stat.kind !== 'file') throw refuse(path, 'not-regular-file', `it is a ${stat.kind}, not a regular file`);
  checkOwner(host, path, stat);
  if (stat.size > MAX_POLICY_BYTES) throw refuse(path, 'too-large', `it is larger than ${MAX_POLICY_BYTES} bytes`);
  const text = host.codec.decodeUtf8(host.files.read(fd, 0, MAX_POLICY_BYTES));
  if (text === undefined) throw refuse(path, 'not-utf8', 'it is not UTF-8 text');
  return text;
}

/** Whoever may write to a directory above the file could put another one in its place; a sticky directory prevents that. */
function checkParents(host: Host, path: string): void {
  for (let parent = parentOf(path); ; parent = parentOf(parent)) {
    const fd = host.files.openRoot(parent);
    try {
      checkOwner(host, parent, host.files.stat(fd));
    } finally {
      host.files.close(fd);
    }
    if (parent === '/') return;
  }
}

function checkOwner(host: Host, path: string, stat: FileStat): void {
  if (stat.uid !== 0 && stat.uid !== host.facts.uid) {
    const allowed = host.facts.uid === 0 ? 'root' : `root or user ${host.facts.uid}`;
    throw refuse(path, 'owner', `it belongs to user ${stat.uid}, it must belong to ${allowed}`);
  }
  const sticky = stat.kind === 'directory' && (stat.mode & STICKY) !== 0;
  if ((stat.mode & WRITABLE_BY_OTHERS) !== 0 && !sticky) {
    const mode = stat.mode.toString(8).padStart(4, '0');
    throw refuse(
      path,
      'writable-by-others',
      `its mode ${mode} lets others change it; take group and other write permission away`,
    );
  }
}

function refuse(path: string, kind: string, reason: string): AgentError {
  return agentFailure('POLICY', `policy refused: ${path}: ${reason}`, { kind, path });
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 1));
}
