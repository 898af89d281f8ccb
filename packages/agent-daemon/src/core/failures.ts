import { AgentError, type AgentErrorCode, agentFailure } from '@virtkit/agent-protocol/core';
import { HostError } from '../host/host.ts';

const byErrno: Readonly<
  Record<string, { readonly code: AgentErrorCode; readonly kind: string; readonly rule?: string }>
> = {
  EACCES: { code: 'PERMISSION_DENIED', kind: 'no-permission' },
  EPERM: { code: 'PERMISSION_DENIED', kind: 'no-permission' },
  ENOENT: { code: 'NOT_FOUND', kind: 'not-found' },
  ENOTDIR: { code: 'NOT_FOUND', kind: 'not-a-directory' },
  EEXIST: { code: 'CONFLICT', kind: 'exists' },
  ELOOP: { code: 'POLICY', kind: 'symlink', rule: 'no-symlinks' },
  EXDEV: { code: 'POLICY', kind: 'leaves-root', rule: 'beneath-root' },
  // What open(2) says of a socket, and of a FIFO or device that has no other end.
  ENXIO: { code: 'POLICY', kind: 'not-regular-file', rule: 'regular-files' },
  E2BIG: { code: 'TOO_LARGE', kind: 'arguments-too-large' },
  ENAMETOOLONG: { code: 'INVALID_PARAMS', kind: 'name-too-long' },
  ENOSYS: { code: 'UNSUPPORTED', kind: 'no-system-call' },
};

/** Any failure of a handler as the error that the caller gets. `path` is the caller's own name for what it was about. */
export function toAgentError(error: unknown, path?: string): AgentError {
  if (error instanceof AgentError) return error;
  if (!(error instanceof HostError)) {
    return agentFailure('INTERNAL', 'the agent failed; its log says more', { kind: 'internal' }, { cause: error });
  }
  const known = byErrno[error.errno] ?? { code: 'IO' as const, kind: 'io' };
  const about = path ?? error.path;
  const message = `${error.syscall}${about === undefined ? '' : ` ${about}`}: ${error.errno}`;
  const { code, kind, rule } = { rule: undefined, ...known };
  return agentFailure(code, message, { kind, rule, errno: error.errno, path: about }, { cause: error });
}
