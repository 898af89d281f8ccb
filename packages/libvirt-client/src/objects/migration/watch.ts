import { setTimeout as delay } from 'node:timers/promises';
import type { Rpc } from '../../connection/rpc.ts';
import { type Deadline, startDeadline } from '../../deadline.ts';
import { LibvirtError } from '../../errors.ts';
import type { RemoteNonnullDomain } from '../../generated/types.gen.ts';
import { type MigrationProgress, readProgress } from './progress.ts';

/**
 * How a migration is watched, and given up. It has one of the connection's places (`maxInFlight`) to its end; looking and
 * aborting need another.
 */
export interface MigrationControl {
  /** Aborting it aborts the migration: the guest stays at the source, and the answer is `ABORTED`. */
  readonly signal?: AbortSignal | undefined;
  /** The most time for it; then it is aborted, and the answer is `TIMEOUT`. */
  readonly timeoutMs?: number | undefined;
  /** Is told how far it is, again and again while it runs. What it throws is thrown when the migration has ended. */
  readonly onProgress?: ((progress: MigrationProgress) => void) | undefined;
  /** How long to wait between two looks at the progress. Default 500. */
  readonly progressIntervalMs?: number | undefined;
}

const ABORT_RETRY_MS = 50;
const ABORT_AGAIN_MS = 1_000;
const PROGRESS_INTERVAL_MS = 500;

/**
 * Runs a migration to its end. When time is over or the caller gives up, it asks the server to abort the job, and still
 * waits: the answer tells whether the guest had gone already.
 */
export async function watched<T>(
  rpc: Rpc,
  dom: RemoteNonnullDomain,
  options: MigrationControl,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const deadline = startDeadline(`migration of ${dom.name}`, options.timeoutMs, options.signal);
  const ended = new AbortController();
  const aborting = untilAborted(deadline.signal, ended.signal).then(() => abortJob(rpc, dom, ended.signal));
  const reporting = report(rpc, dom, options, ended.signal);
  // It is awaited at the end, which may be long after it has failed.
  reporting.catch(() => {});
  try {
    if (deadline.signal.aborted) throw deadline.error();
    return await run(deadline.signal);
  } catch (error) {
    throw explained(error, deadline);
  } finally {
    ended.abort();
    deadline.clear();
    await aborting;
    await reporting;
  }
}

function explained(error: unknown, deadline: Deadline): unknown {
  if (!deadline.signal.aborted || !(error instanceof LibvirtError)) return error;
  const givenUp = deadline.error();
  if (error.code === 'ABORTED') return givenUp;
  const { procedure } = error;
  return new LibvirtError(givenUp.code, `${givenUp.message}; ${error.message}`, { cause: error, procedure });
}

function untilAborted(...signals: readonly AbortSignal[]): Promise<void> {
  const any = AbortSignal.any([...signals]);
  if (any.aborted) return Promise.resolve();
  return new Promise((resolve) => any.addEventListener('abort', () => resolve(), { once: true }));
}

/**
 * A job that has not begun yet cannot be aborted, and one in an early phase may overhear it: so it asks again until the
 * migration has ended.
 */
async function abortJob(rpc: Rpc, dom: RemoteNonnullDomain, ended: AbortSignal): Promise<void> {
  while (!ended.aborted) {
    const aborted = await rpc.call('DOMAIN_ABORT_JOB', { dom }, { signal: ended });
    if (!aborted.ok && aborted.val.code !== 'OPERATION_INVALID') return;
    await pause(aborted.ok ? ABORT_AGAIN_MS : ABORT_RETRY_MS, ended);
  }
}

async function report(
  rpc: Rpc,
  dom: RemoteNonnullDomain,
  { onProgress, progressIntervalMs = PROGRESS_INTERVAL_MS }: MigrationControl,
  ended: AbortSignal,
): Promise<void> {
  if (onProgress === undefined) return;
  await pause(progressIntervalMs, ended);
  while (!ended.aborted) {
    const progress = await readProgress(rpc, dom, { signal: ended }).catch(() => undefined);
    // A job that has not begun, or is over, has no numbers.
    if (!ended.aborted && progress?.totalBytes) onProgress(progress);
    await pause(progressIntervalMs, ended);
  }
}

async function pause(ms: number, ended: AbortSignal): Promise<void> {
  await delay(ms, undefined, { signal: ended }).catch(() => {});
}
