import { agentFailure } from '@virtkit/agent-protocol/core';
import { toAgentError } from '../../core/failures.ts';
import type { Fd, Host } from '../../host/host.ts';

/** A path that a caller named, cut at an allowed root: what is opened is always `components` beneath `base`. */
export interface GuestPath {
  /** Absolute directory that is opened as the base. */
  readonly base: string;
  /** At least one; none is empty, `.` or `..`. */
  readonly components: readonly string[];
}

/**
 * Finds the root that a path lies beneath. Components are compared, not characters: `/tmp` does not admit `/tmpfoo`. The
 * text is only the first fence; the host opens the components beneath the root's descriptor and follows no link.
 *
 * @throws AgentError `INVALID_PARAMS` for a relative path, `POLICY` for anything else that is not beneath a root.
 */
export function resolveBeneath(path: string, roots: readonly string[], rule: string): GuestPath {
  if (!path.startsWith('/')) {
    throw agentFailure('INVALID_PARAMS', `path ${JSON.stringify(path)} is not absolute`, {
      kind: 'not-absolute',
      path,
    });
  }
  if (path.includes('\0')) throw refuse(path, 'nul', 'no-nul', 'contains NUL');
  const components = path.split('/').filter((name) => name !== '' && name !== '.');
  if (components.includes('..')) throw refuse(path, 'dot-dot', 'no-dot-dot', 'contains ".."');
  const candidates = roots.map(split).filter((root) => isPrefix(root, components));
  const longest = candidates.sort((a, b) => b.length - a.length)[0];
  if (longest === undefined) throw refuse(path, 'outside-roots', rule, `lies beneath no directory of ${rule}`);
  if (components.length === 0) throw refuse(path, 'not-regular-file', 'regular-files', 'is the root directory');
  // A root that is named itself is a single file, opened in its directory.
  const depth = Math.min(longest.length, components.length - 1);
  return { base: `/${components.slice(0, depth).join('/')}`, components: components.slice(depth) };
}

/** Opens the base, runs the action with it, and closes it. Host errors name the caller's path. */
export function withBase<T>(host: Host, path: string, target: GuestPath, action: (base: Fd) => T): T {
  try {
    const base = host.files.openRoot(target.base);
    try {
      return action(base);
    } finally {
      host.files.close(base);
    }
  } catch (error) {
    throw toAgentError(error, path);
  }
}

/** What is refused because it is not a regular file: a directory, FIFO, socket or device. */
export function notRegular(path: string, kind: string): Error {
  return refuse(path, 'not-regular-file', 'regular-files', `is a ${kind}, not a regular file`);
}

function refuse(path: string, kind: string, rule: string, reason: string): Error {
  return agentFailure('POLICY', `path ${JSON.stringify(path)} ${reason}`, { kind, rule, path });
}

function split(path: string): readonly string[] {
  return path.split('/').filter((name) => name !== '');
}

function isPrefix(root: readonly string[], path: readonly string[]): boolean {
  return root.length <= path.length && root.every((name, index) => name === path[index]);
}
