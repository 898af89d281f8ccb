import type { Duplex } from 'node:stream';
import type { Result } from 'ts-results';
import type { DuplexTarget } from '../../connection/connect.ts';
import type { KeepAliveOptions } from '../../connection/keepalive.ts';
import { attempt } from '../../connection/rpc.ts';
import type { LibvirtError } from '../../errors.ts';
import { libvirtRelease } from '../../generated/constants.gen.ts';
import type { EventName, Procedure, ProcedureName } from '../../protocol/procedures.ts';
import type { Call, Handler, Handlers } from './call.ts';
import { Delays } from './delays.ts';
import { failure } from './failure.ts';
import { Faults } from './faults.ts';
import { allHandlers } from './handlers/all-handlers.ts';
import { versionNumber } from './handlers/host.ts';
import { type Listener, listen } from './listener.ts';
import type { EventBody } from './emit.ts';
import { emptyState, type State } from './state/state.ts';
import type { TestDomains } from './state/test-domains.ts';
import type { TestHost } from './state/test-host.ts';
import type { TestNetworks } from './state/test-networks.ts';
import type { TestPools } from './state/test-pools.ts';
import { eventSubject } from './wire/event-subject.ts';
import { connectedPair } from './wire/pair.ts';
import { Peer, type PeerHost } from './wire/peer.ts';

/** What a test server claims to be. */
export interface TestServerOptions {
  /** What clients are told to open. Default `qemu:///system`. */
  readonly uri?: string;
  /** Which release it claims to be: procedures that came later are unknown to it. Default: the newest one known. */
  readonly libvirtVersion?: string;
  /** How many calls of one client it executes at once; it does not read on while there are as many. Default 5. */
  readonly maxClientRequests?: number;
  /** Its own pings to clients that answer them. Default every 5 s, and 5 may stay unanswered. */
  readonly keepAlive?: KeepAliveOptions | false;
  /** The most memory that the bytes of one volume may take; more is a full disk. Default 256 MiB. */
  readonly maxVolumeBytes?: number;
}

const DEFAULTS = {
  uri: 'qemu:///system',
  libvirtVersion: libvirtRelease,
  maxClientRequests: 5,
  keepAlive: { intervalMs: 5_000, count: 5 },
  maxVolumeBytes: 256 * 1024 * 1024,
} as const;

/**
 * A libvirtd inside this process, for tests: it speaks the same wire protocol, keeps domains, networks, pools and volumes
 * in memory, sends their events, and breaks in the ways that a test asks for. No guest runs in it.
 *
 * @example
 * ```ts run
 * import { strictEqual } from 'node:assert';
 * import { connect } from '@virtkit/libvirt-client';
 * import { TestLibvirt } from '@virtkit/libvirt-client/testing';
 *
 * const server = new TestLibvirt();
 * server.domains.define({ name: 'web' }).start();
 * const conn = (await connect(server.target())).unwrap();
 * const web = (await conn.domains.byName('web')).unwrap();
 * strictEqual((await web.state()).unwrap().state, 'running');
 * await conn.close();
 * await server.close();
 * ```
 */
export class TestLibvirt implements AsyncDisposable {
  /** The host that it claims to be. */
  readonly host: TestHost;
  readonly domains: TestDomains;
  readonly networks: TestNetworks;
  readonly pools: TestPools;
  /** What shall go wrong. */
  readonly faults = new Faults();
  readonly #options: Required<TestServerOptions>;
  readonly #handlers: Map<string, (args: unknown, call: Call) => unknown>;
  readonly #calls = new Map<string, number>();
  readonly #peers = new Set<Peer>();
  readonly #delays = new Delays();
  readonly #peerHost: PeerHost;
  #listener: Listener | undefined;
  #reads = true;

  constructor(options: TestServerOptions = {}) {
    this.#options = { ...DEFAULTS, ...options };
    const { uri, libvirtVersion, maxClientRequests, keepAlive, maxVolumeBytes } = this.#options;
    const state: State = emptyState((name, body) => this.emit(name, body), maxVolumeBytes);
    this.host = state.host;
    this.domains = state.domains;
    this.networks = state.networks;
    this.pools = state.pools;
    const handlers: Handlers = allHandlers(state, { uri, isSecure: true, libvirtVersion });
    // Each handler gets the arguments of the procedure that it is found by.
    this.#handlers = new Map(Object.entries(handlers)) as Map<string, (args: unknown, call: Call) => unknown>;
    const release = versionNumber(libvirtVersion);
    this.#peerHost = {
      faults: this.faults,
      maxClientRequests,
      keepAlive,
      execute: (procedure, args, call) => this.#execute(procedure, args, call),
      has: ({ since }) => versionNumber(since) <= release,
      wait: (ms) => this.#delays.wait(ms),
      gone: (peer) => this.#peers.delete(peer),
    };
  }

  /** What to pass to `connect`, with `?socket=` while it listens. */
  get uri(): string {
    const { uri } = this.#options;
    if (this.#listener === undefined) return uri;
    return `${uri.replace(':', '+unix:')}?socket=${encodeURIComponent(this.#listener.path)}`;
  }

  /** How many clients are connected. */
  get clients(): number {
    return this.#peers.size;
  }

  /** A new connection to it: the client's end. */
  connect(): Duplex {
    const [client, end] = connectedPair();
    this.#add(end);
    return client;
  }

  /** A new connection to it, as `connect` of this package takes it. */
  target(): DuplexTarget {
    return { uri: this.#options.uri, duplex: this.connect() };
  }

  /**
   * Listens on a Unix socket: at `path`, or in a new temporary folder. The answer is what to pass to `connect`.
   *
   * Errors: `DAEMON_FAILED`.
   */
  listen(path?: string): Promise<Result<string, LibvirtError>> {
    return attempt(async () => {
      await this.#listener?.close();
      this.#listener = await listen(path, (socket) => this.#add(socket));
      return this.uri;
    });
  }

  #add(end: Duplex): void {
    const peer = new Peer(this.#peerHost, end);
    this.#peers.add(peer);
    if (!this.#reads) peer.setPaused(this, true);
  }

  /** Executes a procedure by a handler of your own from now on; throw a {@link ServerFailure} to answer with an error. */
  handle<N extends ProcedureName>(name: N, handler: Handler<N>): void {
    this.#handlers.set(name, handler as (args: unknown, call: Call) => unknown);
  }

  /** How often a procedure has been called, whatever the answer was. */
  calls(name: ProcedureName): number {
    return this.#calls.get(name) ?? 0;
  }

  /** Sends an event, `times` times, to every client that has registered for it. */
  emit<N extends EventName>(name: N, body: EventBody<N>, times = 1): void {
    const { subject, monitorEvent } = eventSubject(body);
    for (let sent = 0; sent < times; sent += 1) {
      for (const peer of this.#peers) peer.event(name, body, subject, monitorEvent);
    }
  }

  /** Sends any bytes to every client, between two messages. */
  sendBytes(bytes: Uint8Array): void {
    for (const peer of this.#peers) peer.send(bytes);
  }

  /** Stops, or goes on, to read from every client, those that come later included. */
  setReading(reads: boolean): void {
    this.#reads = reads;
    for (const peer of this.#peers) peer.setPaused(this, !reads);
  }

  /** Ends every connection at once, as a daemon that is killed. It can be connected to again. */
  disconnect(): void {
    for (const peer of this.#peers) peer.close();
  }

  /** Ends all of it. May be called again. */
  async close(): Promise<void> {
    this.#delays.end();
    this.disconnect();
    const listener = this.#listener;
    this.#listener = undefined;
    await listener?.close();
  }

  /** The same as {@link TestLibvirt.close}. */
  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #execute({ name, api }: Procedure, args: unknown, call: Call): unknown {
    this.#calls.set(name, (this.#calls.get(name) ?? 0) + 1);
    const handler = this.#handlers.get(name);
    if (handler !== undefined) return handler(args, call);
    throw failure('NO_SUPPORT', 'NONE', api ?? name);
  }
}

/**
 * Starts a {@link TestLibvirt} that listens on a Unix socket, by default in a new temporary folder; `server.uri` is what
 * to pass to `connect`. Close it, or the process does not end.
 *
 * Errors: `DAEMON_FAILED`.
 */
export async function startTestServer(
  options: TestServerOptions & { readonly socket?: string } = {},
): Promise<Result<TestLibvirt, LibvirtError>> {
  const { socket, ...rest } = options;
  const server = new TestLibvirt(rest);
  return (await server.listen(socket)).map(() => server);
}
