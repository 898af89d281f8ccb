import type { Result } from 'ts-results';
import { closeMessage } from '../connection/close-message.ts';
import { type ConnectOptions, openLink } from '../connection/connect.ts';
import type { RpcLink } from '../connection/link.ts';
import { attempt, Rpc } from '../connection/rpc.ts';
import type { LibvirtError } from '../errors.ts';
import { Connection } from '../objects/connection.ts';
import { PooledLink } from './pooled-link.ts';

/** How {@link pool} connects. */
export interface PoolOptions extends ConnectOptions {
  /** How many connections. Default 4; a daemon as shipped works on 5 calls of each, and takes part in at most 20 anew. */
  readonly size?: number;
}

const DEFAULT_SIZE = 4;

/**
 * Several connections to one daemon, used as one: calls that block (a guest agent, a migration, a pool's refresh) hold up
 * no others, and calls that were made without awaiting each other may be answered in any order. Events come over the
 * first connection; when that ends, so does the whole. Another one that is lost is made anew.
 *
 * Errors: as for `connect`.
 *
 * @example
 * ```ts
 * import { pool } from '@virtkit/libvirt-client';
 *
 * const opened = await pool('qemu:///session', { size: 4 });
 * if (!opened.ok) throw opened.val;
 * const conn = opened.val; // a Connection like any other
 * await conn.close();
 * ```
 */
export async function pool(
  uri: string,
  { size = DEFAULT_SIZE, ...options }: PoolOptions = {},
): Promise<Result<Connection, LibvirtError>> {
  if (!(Number.isInteger(size) && size > 0)) throw new TypeError(`size must be a whole number above 0, got ${size}`);
  const { signal: _, ...later } = options;
  const dialAnew = async () => (await openLink(uri, later)).link;
  return attempt(async () => {
    const first = (await openLink(uri, options)).link;
    const others = await openOthers(first, size - 1, async () => (await openLink(uri, options)).link);
    const link = new PooledLink([first, ...others], dialAnew);
    return new Connection(
      link,
      new Rpc(link, async (wait) => (await openLink(uri, { ...later, ...given(wait) })).link),
    );
  });
}

/** All of them, or none and an error. */
async function openOthers(first: RpcLink, count: number, dial: () => Promise<RpcLink>): Promise<RpcLink[]> {
  const tried = await Promise.allSettled(Array.from({ length: count }, dial));
  const links = tried.flatMap((attempted) => (attempted.status === 'fulfilled' ? [attempted.value] : []));
  const failed = tried.find((attempted) => attempted.status === 'rejected');
  if (failed === undefined) return links;
  await Promise.all([first, ...links].map((link) => link.close(closeMessage())));
  throw failed.reason;
}

/** The options that are given, without the others as `undefined`. */
function given({ signal, timeoutMs }: { signal?: AbortSignal | undefined; timeoutMs?: number | undefined }) {
  return { ...(signal && { signal }), ...(timeoutMs !== undefined && { timeoutMs }) };
}
