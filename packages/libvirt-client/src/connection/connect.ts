import type { Duplex } from 'node:stream';
import { connectFlags, drvFeature } from '../generated/flags.gen.ts';
import { duplexTransport } from '../transport/duplex.ts';
import type { WaitOptions } from '../rpc/pending-calls.ts';
import type { Transport } from '../transport/transport.ts';
import type { TlsOptions } from '../transport/tls.ts';
import { authenticate, type AuthContext } from './auth.ts';
import { credentialsFor, type AuthOption } from './credentials.ts';
import { dial, dialLocal } from './dial.ts';
import { startDeadline } from '../deadline.ts';
import type { KeepAliveOptions } from './keepalive.ts';
import { Link } from './link.ts';
import { Rpc } from './rpc.ts';
import { resolveUri } from './resolve-uri.ts';
import { type Surroundings, surroundings } from './surroundings.ts';
import { type LibvirtUri, parseUri, withoutPassword } from './uri.ts';

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
  /**
   * Who to be where the server asks for a name and a password, or a function that is asked then. Default: what
   * libvirt's auth.conf holds for the host.
   */
  readonly auth?: AuthOption;
  /** How TLS is done. What it leaves out comes from libvirt's files (`pkipath`, `~/.pki/libvirt`, `/etc/pki`). */
  readonly tls?: TlsOptions;
  /** Starts the daemon of a `/session` URI where it does not run. Default true, unless LIBVIRT_AUTOSTART is 0. */
  readonly autostart?: boolean;
}

const DEFAULTS = { timeoutMs: 30_000, maxInFlight: 4, keepAlive: { intervalMs: 5_000, count: 5 } } as const;

/** A link to a daemon on which a hypervisor is open. */
export interface OpenLink {
  readonly link: Link;
  readonly rpc: Rpc;
}

/** Dials, authenticates and opens the hypervisor; throws what `connect` answers, and leaves nothing open then. */
export async function openLink(target: ConnectTarget | undefined, options: ConnectOptions): Promise<OpenLink> {
  checkOptions(options);
  const { timeoutMs = DEFAULTS.timeoutMs, maxInFlight = DEFAULTS.maxInFlight, signal } = options;
  const given = typeof target === 'object' ? target.uri : target;
  const deadline = startDeadline(`connecting to ${withoutPassword(given || 'libvirt')}`, timeoutMs, signal);
  const around = surroundings();
  let link: Link | undefined;
  try {
    const text = typeof target === 'object' ? target.uri : await resolveUri(target, around);
    // Without a URI the server chooses.
    const uri = text === '' ? undefined : parseUri(text);
    const transport = await reach(target, uri, options, deadline.signal, around);
    link = new Link(transport, maxInFlight);
    const rpc = new Rpc(link, typeof target === 'object' ? undefined : (wait) => openAnother(text, options, wait));
    await openOn(link, rpc, uri?.name ?? '', authContext(transport, uri, options, around), options, deadline.signal);
    return { link, rpc };
  } catch (error) {
    // A program that could not connect tells why only by its end.
    const why = link?.end?.error;
    if (link) await link.close();
    else if (typeof target === 'object') discard(target);
    if (deadline.signal.aborted) throw deadline.error();
    throw why && why.code !== 'CONNECTION_CLOSED' ? why : error;
  } finally {
    deadline.clear();
  }
}

/** A further link to the same, for bulk data; the first one's signal has done its duty. */
async function openAnother(
  uri: string,
  { signal: _signal, ...options }: ConnectOptions,
  { signal, timeoutMs = options.timeoutMs }: WaitOptions,
): Promise<Link> {
  const wait = { ...(signal && { signal }), ...(timeoutMs !== undefined && { timeoutMs }) };
  return (await openLink(uri, { ...options, ...wait })).link;
}

function checkOptions({ maxInFlight, keepAlive }: ConnectOptions): void {
  const counts = { maxInFlight, ...keepAlive };
  for (const [name, value] of Object.entries(counts)) {
    if (value !== undefined && !(Number.isInteger(value) && value > 0)) {
      throw new TypeError(`${name} must be a whole number above 0, got ${String(value)}`);
    }
  }
}

async function reach(
  target: ConnectTarget | undefined,
  uri: LibvirtUri | undefined,
  { readOnly = false, autostart = true, tls }: ConnectOptions,
  signal: AbortSignal,
  around: Surroundings,
): Promise<Transport> {
  if (typeof target === 'object') return 'transport' in target ? target.transport : duplexTransport(target.duplex);
  const how = { readOnly, autostart, tls, signal };
  return uri === undefined ? dialLocal({ socket: undefined, mode: 'auto' }, how, around) : dial(uri, how, around);
}

function authContext(
  { peer, isSecure }: Transport,
  uri: LibvirtUri | undefined,
  { auth }: ConnectOptions,
  around: Surroundings,
): AuthContext {
  const { host = 'localhost', authfile } = uri ?? {};
  return {
    peer,
    isSecure,
    wanted: uri?.auth,
    credentials: () => credentialsFor(auth, { host, peer }, authfile, around),
  };
}

function discard(target: DuplexTarget | TransportTarget): void {
  if ('transport' in target) target.transport.destroy();
  else target.duplex.destroy();
}

/** The order is the protocol's: before CONNECT_OPEN only authentication and the question for keepalive are allowed. */
async function openOn(
  link: Link,
  rpc: Rpc,
  name: string,
  auth: AuthContext,
  options: ConnectOptions,
  signal: AbortSignal,
): Promise<void> {
  await authenticate(rpc, auth, { signal });
  const { keepAlive = DEFAULTS.keepAlive } = options;
  if (keepAlive !== false && (await supports(rpc, drvFeature.programKeepalive, signal))) link.keepAlive(keepAlive);
  await rpc.invoke('CONNECT_OPEN', { name, flags: options.readOnly ? connectFlags.ro : 0 }, { signal });
}

async function supports(rpc: Rpc, feature: number, signal: AbortSignal): Promise<boolean> {
  return (await rpc.invoke('CONNECT_SUPPORTS_FEATURE', { feature }, { signal })).supported === 1;
}
