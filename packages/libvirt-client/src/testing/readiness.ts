import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { connect } from '../connect.ts';
import { LibvirtError } from '../errors.ts';
import { startTimer } from '../timer.ts';

const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 100;
/** What a daemon that is not up yet, or only half, looks like from outside. */
const NOT_YET: ReadonlySet<string> = new Set(['CONNECT_FAILED', 'CONNECTION_CLOSED']);

/**
 * Resolves when the daemon has opened a connection for us; an open socket is not enough, since it listens before its
 * drivers are up. Rejects when the daemon ends, when it answers with an error, when time is up, and when aborted.
 */
export async function waitUntilAnswers(
  child: ChildProcess,
  uri: string,
  options: { readonly timeoutMs: number; readonly signal?: AbortSignal | undefined },
): Promise<void> {
  const stop = new AbortController();
  const onAbort = () => stop.abort(options.signal?.reason);
  const onExit = () =>
    stop.abort(new LibvirtError('DAEMON_FAILED', `libvirtd ended before it answered (${howEnded(child)})`));
  const onTimeout = () =>
    stop.abort(new LibvirtError('TIMEOUT', `libvirtd did not answer within ${options.timeoutMs} ms`));
  const timer = startTimer(options.timeoutMs, onTimeout);
  options.signal?.addEventListener('abort', onAbort, { once: true });
  child.once('exit', onExit);
  try {
    if (options.signal?.aborted) onAbort();
    if (child.exitCode !== null || child.signalCode !== null) onExit();
    await retry(uri, stop.signal);
  } catch (error) {
    throw stop.signal.aborted ? stop.signal.reason : error;
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener('abort', onAbort);
    child.off('exit', onExit);
  }
}

async function retry(uri: string, signal: AbortSignal): Promise<void> {
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    const opened = await connect(uri, { signal });
    if (opened.ok) return opened.val.close();
    if (!NOT_YET.has(opened.val.code)) {
      throw new LibvirtError('DAEMON_FAILED', `libvirtd does not open ${uri}: ${opened.val.message}`, {
        cause: opened.val,
      });
    }
    await delay(pauseMs, undefined, { signal });
  }
}

const howEnded = ({ signalCode, exitCode }: ChildProcess) => signalCode ?? `exit code ${exitCode}`;
