import type { Duplex } from 'node:stream';
import { LibvirtError } from '../errors.ts';
import { connectFlags, drvFeature } from '../generated/flags.gen.ts';
import { duplexTransport } from '../transport/duplex.ts';
import type { Transport } from '../transport/transport.ts';
import { connectUnix } from '../transport/unix.ts';
import { authenticate } from './auth.ts';
import { startDeadline } from '../deadline.ts';
import type { KeepAliveOptions } from './keepalive.ts';
import { Link } from './link.ts';
import { Rpc } from './rpc.ts';
import { socketPath } from './socket-path.ts';
import { type LibvirtUri, parseUri } from './uri.ts';

/** Where to connect to: a URI, or a URI and an established way to the daemon. */
export type ConnectTarget = string | DuplexTarget | TransportTarget;

/** A daemon at the other end of a stream: a socket, a tunnel. */
export interface DuplexTarget {
  /** What to open there; empty: the daemon chooses. */
  readonly uri: string;
  /** The stream, which the connection owns from now on, also when connecting fails. */
  readonly duplex: Duplex;
}

/** A daemon at the other end of a transport of your own. */
export interface TransportTarget {
  /** What to open there; empty: the daemon chooses. */
  readonly uri: string;
  /** The transport, which the connection owns from now on, also when connecting fails. */
  readonly transport: Transport;
}

/** How `connect` connects. */
export interface ConnectOptions {
  /** Ends the attempt with `ABORTED`; it has no effect on the connection afterwards. */
  readonly signal?: AbortSignal;
  /** Opens a connection that can change nothing. */
  readonly readOnly?: boolean;
  /** The most time for the attempt, in milliseconds. Default 30,000: polkit may be asking somebody. */
  readonly timeoutMs?: number;
  /** The most calls on the way at once. Default 4: a daemon as shipped stops reading at 5, keepalive included. */
  readonly maxInFlight?: number;
  /** Pings after silence; default every 5 s, and 5 unanswered ones end the connection. `false`: none, either way. */
  readonly keepAlive?: KeepAliveOptions | false;
}

const DEFAULTS = { timeoutMs: 30_000, maxInFlight: 4, keepAlive: { intervalMs: 5_000, count: 5 } } as const;

/** A link to a daemon on which a hypervisor is open. */
export interface OpenLink {
  readonly link: Link;
  readonly rpc: Rpc;
}

/** Dials, authenticates and opens the hypervisor; throws what `connect` answers, and leaves nothing open then. */
export async function openLink(target: ConnectTarget, options: ConnectOptions): Promise<OpenLink> {
  checkOptions(options);
  const { timeoutMs = DEFAULTS.timeoutMs, maxInFlight = DEFAULTS.maxInFlight, signal } = options;
  const text = typeof target === 'string' ? target : target.uri;
  const deadline = startDeadline(`connecting to ${text || 'libvirt'}`, timeoutMs, signal);
  let link: Link | undefined;
  try {
    // An empty name lets the server choose, which is of use only on a way that is there already.
    const uri = text === '' && typeof target !== 'string' ? undefined : parseUri(text);
    link = new Link(await dial(target, uri, options.readOnly ?? false, deadline.signal), maxInFlight);
    return await openOn(link, uri?.name ?? '', options, deadline.signal);
  } catch (error) {
    if (link) await link.close();
    else if (typeof target !== 'string') discard(target);
    throw deadline.signal.aborted ? deadline.error() : error;
  } finally {
    deadline.clear();
  }
}

function checkOptions({ maxInFlight, keepAlive }: ConnectOptions): void {
  const counts = { maxInFlight, ...keepAlive };
  for (const [name, value] of Object.entries(counts)) {
    if (value !== undefined && !(Number.isInteger(value) && value > 0)) {
      throw new TypeError(`${name} must be a whole number above 0, got ${String(value)}`);
    }
  }
}

async function dial(
  target: ConnectTarget,
  uri: LibvirtUri | undefined,
  readOnly: boolean,
  signal: AbortSignal,
): Promise<Transport> {
  if (typeof target === 'object') {
    return 'transport' in target ? target.transport : duplexTransport(target.duplex);
  }
  if (uri === undefined) throw new LibvirtError('INVALID_URI', 'the URI is empty');
  return connectUnix(socketPath(uri, readOnly), signal);
}

function discard(target: Exclude<ConnectTarget, string>): void {
  if ('transport' in target) target.transport.destroy();
  else target.duplex.destroy();
}

/** The order is the protocol's: before CONNECT_OPEN only authentication and the question for keepalive are allowed. */
async function openOn(link: Link, name: string, options: ConnectOptions, signal: AbortSignal): Promise<OpenLink> {
  const rpc = new Rpc(link);
  await authenticate(rpc, { signal });
  const { keepAlive = DEFAULTS.keepAlive } = options;
  if (keepAlive !== false && (await supports(rpc, drvFeature.programKeepalive, signal))) link.keepAlive(keepAlive);
  await rpc.invoke('CONNECT_OPEN', { name, flags: options.readOnly ? connectFlags.ro : 0 }, { signal });
  return { link, rpc };
}

async function supports(rpc: Rpc, feature: number, signal: AbortSignal): Promise<boolean> {
  return (await rpc.invoke('CONNECT_SUPPORTS_FEATURE', { feature }, { signal })).supported === 1;
}
