import { setTimeout as delay } from 'node:timers/promises';
import { closeMessage } from '../connection/close-message.ts';
import type { ConnectionSecurity, Goodbye, RpcLink } from '../connection/link.ts';
import { LibvirtError, toLibvirtError } from '../errors.ts';
import { type ConnectionEnd, closedError } from '../rpc/failure.ts';
import type { Frame } from '../rpc/framing.ts';
import { type Backoff, backoffMs } from './backoff.ts';
import { SupervisedSession } from './supervised-session.ts';

/** What a supervised connection is doing. */
export type SupervisorState =
  /** It tries to connect; `failures` counts what went wrong since it was last well. */
  | { readonly state: 'connecting'; readonly failures: number }
  /** It is connected. */
  | { readonly state: 'online' }
  /** It was lost, or could not be made, because of `error`, and is tried again after `delayMs`. */
  | { readonly state: 'waiting'; readonly failures: number; readonly delayMs: number; readonly error: LibvirtError }
  /** It is closed, or will not be tried again. */
  | { readonly state: 'ended'; readonly end: ConnectionEnd };

/** What a supervised link works with. */
export interface SupervisedLinkOptions {
  readonly dial: (signal: AbortSignal) => Promise<RpcLink>;
  readonly backoff: Backoff;
  /** Whether to try again after this. */
  readonly retry: (error: LibvirtError) => boolean;
  /** How long a call waits for a connection that is away; 0: not at all. */
  readonly waitMs: number;
  readonly onState: (state: SupervisorState) => void;
  /** It is there (again); why and when it was lost, if it was. */
  readonly onUp: (lost: { readonly end: ConnectionEnd; readonly at: Date } | undefined) => void;
  readonly onDown: () => void;
}

/** A connection that held for so long was well, and the next failure is a new one. */
const WELL_MS = 5_000;

const notYet: ConnectionEnd = {
  reason: 'error',
  error: new LibvirtError('CONNECT_FAILED', 'there was no connection yet'),
};

/** One link after the other, as if it were one that is sometimes away. Never repeats a call. */
export class SupervisedLink implements RpcLink {
  readonly session: SupervisedSession;
  readonly closed: Promise<ConnectionEnd>;
  onEvent: (frame: Frame) => void = () => {};
  readonly #options: SupervisedLinkOptions;
  readonly #stop = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #resolveClosed: (end: ConnectionEnd) => void = () => {};
  #current: RpcLink | undefined;
  #security: ConnectionSecurity = { peer: 'nothing yet', isSecure: false, isEncrypted: false, warnings: [] };
  #lost: { readonly end: ConnectionEnd; readonly at: Date } | undefined;
  #end: ConnectionEnd | undefined;

  constructor(options: SupervisedLinkOptions) {
    this.#options = options;
    this.session = new SupervisedSession(notYet, options.waitMs);
    this.closed = new Promise((resolve) => {
      this.#resolveClosed = resolve;
    });
  }

  /** Why it ended for good; undefined while it is there or comes back. */
  get end(): ConnectionEnd | undefined {
    return this.#end;
  }

  /** Of the connection that is there, or was there last. */
  get security(): ConnectionSecurity {
    return this.#security;
  }

  /** Begins; once, after `onEvent` is set. */
  start(): void {
    this.#running = this.#run();
  }

  async #run(): Promise<void> {
    let failures = 0;
    while (!this.#end) {
      this.#options.onState({ state: 'connecting', failures });
      const link = await this.#options.dial(this.#stop.signal).catch((error: unknown) => toLibvirtError(error));
      let error: LibvirtError;
      if (link instanceof LibvirtError) {
        error = link;
        this.session.down({ reason: 'error', error });
      } else {
        const since = performance.now();
        error = closedError(await this.#hold(link));
        if (performance.now() - since >= WELL_MS) failures = 0;
      }
      if (this.#end) return;
      if (!this.#options.retry(error)) return this.#finish({ reason: 'error', error });
      failures += 1;
      await this.#rest(failures, error);
    }
  }

  /** Uses a link until it ends. */
  async #hold(link: RpcLink): Promise<ConnectionEnd> {
    if (this.#end) {
      await link.close(closeMessage());
      return this.#end;
    }
    link.onEvent = (frame) => this.onEvent(frame);
    this.#current = link;
    this.#security = link.security;
    this.session.up(link.session);
    this.#options.onState({ state: 'online' });
    this.#options.onUp(this.#lost);
    const end = await link.closed;
    this.#current = undefined;
    this.#lost = { end, at: new Date() };
    this.session.down(end);
    this.#options.onDown();
    return end;
  }

  async #rest(failures: number, error: LibvirtError): Promise<void> {
    const delayMs = backoffMs(failures, this.#options.backoff, Math.random());
    this.#options.onState({ state: 'waiting', failures, delayMs, error });
    // It rejects when the supervisor is closed meanwhile, which the loop looks at.
    await delay(delayMs, undefined, { signal: this.#stop.signal }).catch(() => {});
  }

  #finish(end: ConnectionEnd): void {
    if (this.#end) return;
    this.#end = end;
    this.session.end(end);
    this.#stop.abort();
    this.#options.onState({ state: 'ended', end });
    this.#resolveClosed(end);
  }

  async close(goodbye?: Goodbye): Promise<void> {
    const current = this.#current;
    this.#finish({ reason: 'client' });
    await current?.close(goodbye);
    await this.#running;
  }
}
