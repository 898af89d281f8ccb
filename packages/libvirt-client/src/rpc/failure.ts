import { LibvirtError } from '../errors.ts';
import type { Frame } from './framing.ts';

/** Why a connection ended. */
export interface ConnectionEnd {
  /** `client`: closed on this side; `eof`: the server ended it; `keepalive`: it fell silent; `error`: anything else. */
  readonly reason: 'client' | 'eof' | 'error' | 'keepalive';
  /** What went wrong, where something did. */
  readonly error?: LibvirtError;
}

/** Why no reply will reach the caller. */
export type Failure =
  | { readonly code: 'ABORTED'; readonly cause: unknown }
  | { readonly code: 'TIMEOUT'; readonly timeoutMs: number }
  | { readonly code: 'CONNECTION_CLOSED'; readonly end: ConnectionEnd };

/** How a call ended: with the server's reply, or without one. */
export type Outcome = { readonly reply: Frame } | { readonly failure: Failure };

const endings = {
  client: 'it was closed on this side',
  eof: 'the server ended it',
  error: 'it failed',
  keepalive: 'the server answered no keepalive message',
} as const;

/** What becomes of calls, streams and subscriptions when their connection ends. */
export function closedError(end: ConnectionEnd, procedure?: string): LibvirtError {
  const what = procedure === undefined ? '' : `${procedure}: `;
  const detail = end.error === undefined ? '' : `: ${end.error.message}`;
  const message = `${what}the connection to libvirt is closed, ${endings[end.reason]}${detail}`;
  return new LibvirtError('CONNECTION_CLOSED', message, { procedure, cause: end.error });
}

/** Made where the caller waits, so that the stack shows the caller. */
export function failureError(failure: Failure, procedure: string): LibvirtError {
  switch (failure.code) {
    case 'ABORTED':
      return new LibvirtError('ABORTED', `${procedure}: aborted by the caller`, { procedure, cause: failure.cause });
    case 'TIMEOUT':
      return new LibvirtError('TIMEOUT', `${procedure}: no answer within ${failure.timeoutMs} ms`, { procedure });
    default:
      return closedError(failure.end, procedure);
  }
}
