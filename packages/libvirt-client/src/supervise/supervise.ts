import { type ConnectOptions, openLink } from '../connection/connect.ts';
import type { LibvirtError, LibvirtErrorCode } from '../errors.ts';
import { startTimer } from '../timer.ts';
import { type BackoffOptions, backoffOf } from './backoff.ts';
import { SupervisedConnection } from './supervised-connection.ts';

/** How {@link supervise} connects, and how it comes back. */
export interface SuperviseOptions extends Omit<ConnectOptions, 'signal' | 'timeoutMs'> {
  /** Closes the supervised connection when it is aborted. */
  readonly signal?: AbortSignal;
  /** The most time for each attempt, in milliseconds. Default 30,000. */
  readonly attemptTimeoutMs?: number;
  /** How long to wait between attempts. */
  readonly backoff?: BackoffOptions;
  /**
   * How long a call waits for a connection that is away, in milliseconds. Default 0: it fails at once with
   * `CONNECTION_CLOSED`. One that was sent before the connection was lost fails in any case, and is never sent again.
   */
  readonly waitMs?: number;
  /**
   * Whether to try again after this error. By default always, but for what no waiting mends: a URI or an authentication
   * that is wrong or not supported, a program that is not installed.
   */
  readonly retry?: (error: LibvirtError) => boolean;
}

const HOPELESS: ReadonlySet<LibvirtErrorCode> = new Set([
  'AUTH_CANCELLED',
  'AUTH_FAILED',
  'AUTH_UNAVAILABLE',
  'INVALID_ARG',
  'INVALID_URI',
  'TOOL_MISSING',
  'UNSUPPORTED_AUTH',
  'UNSUPPORTED_TRANSPORT',
]);

/**
 * A connection that comes back: it connects at once, and again, with growing pauses, whenever it is lost. Its
 * subscriptions go on over that, with a `gap` event for each loss, so that their owners look at everything anew. A call is
 * never repeated: whoever made it knows whether that is right.
 *
 * It keeps the process alive until it is closed or has ended.
 *
 * @example
 * ```ts
 * import { supervise } from '@virtkit/libvirt-client';
 *
 * const conn = supervise('qemu:///system', { backoff: { maxMs: 10_000 } });
 * for await (const event of conn.events.domain('lifecycle')) {
 *   if ('gap' in event) console.log(`away since ${event.gap.from.toISOString()}: look again`);
 *   else console.log(event.domain.name, event.event);
 * }
 * ```
 */
export function supervise(uri: string, options: SuperviseOptions = {}): SupervisedConnection {
  const { signal, attemptTimeoutMs, backoff, waitMs = 0, retry = isWorthTrying, ...connecting } = options;
  for (const ms of [waitMs, attemptTimeoutMs]) clearTimeout(startTimer(ms, () => {}));
  const attempt = { ...connecting, ...(attemptTimeoutMs !== undefined && { timeoutMs: attemptTimeoutMs }) };
  const connection = SupervisedConnection.start({
    dial: async (stop, wait) => (await openLink(uri, { ...attempt, ...wait, signal: stop })).link,
    backoff: backoffOf(backoff),
    waitMs,
    retry,
  });
  const close = () => void connection.close();
  signal?.addEventListener('abort', close, { once: true });
  if (signal?.aborted) close();
  void connection.closed.then(() => signal?.removeEventListener('abort', close));
  return connection;
}

function isWorthTrying(error: LibvirtError): boolean {
  return !HOPELESS.has(error.code);
}
