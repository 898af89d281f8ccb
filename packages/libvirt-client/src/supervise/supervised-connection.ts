import { Err, Ok, type Result } from 'ts-results';
import type { RpcLink } from '../connection/link.ts';
import { type CallOptions, Rpc } from '../connection/rpc.ts';
import type { LibvirtError } from '../errors.ts';
import { EventHub } from '../events/event-hub.ts';
import type { GapEvent } from '../events/gap.ts';
import { Subscription, type SubscriptionOptions } from '../events/subscription.ts';
import { Connection } from '../objects/connection.ts';
import { failureError } from '../rpc/failure.ts';
import { SupervisedLink, type SupervisedLinkOptions, type SupervisorState } from './supervised-link.ts';

interface Supervision extends Pick<SupervisedLinkOptions, 'backoff' | 'retry' | 'waitMs'> {
  readonly dial: (stop: AbortSignal, wait?: { readonly timeoutMs?: number }) => Promise<RpcLink>;
}

/**
 * A connection that comes back; see {@link supervise}. `closed` tells when it is closed for good. Whatever was found over
 * it (a domain, a network, …) stays of use when it has come back.
 */
export class SupervisedConnection extends Connection<GapEvent> {
  readonly #link: SupervisedLink;
  readonly #watchers = new Set<Subscription<SupervisorState>>();
  #state: SupervisorState = { state: 'connecting', failures: 0 };

  private constructor(link: SupervisedLink, rpc: Rpc, hub: EventHub) {
    super(link, rpc, hub);
    this.#link = link;
  }

  /** @internal */
  static start(supervision: Supervision): SupervisedConnection {
    const hub = new EventHub(true);
    const link = new SupervisedLink({
      ...supervision,
      onState: (state) => connection.#enter(state),
      onUp: (lost) => hub.up(lost && ({ gap: { end: lost.end, from: lost.at } } satisfies GapEvent)),
      onDown: () => hub.down(),
    });
    const rpc = new Rpc(link, async (wait) => {
      const failure = await link.session.available(wait);
      if (failure) throw failureError(failure, 'a transfer');
      // One that nobody can abort ends with the attempt's own limit.
      const stop = wait.signal ?? new AbortController().signal;
      return supervision.dial(stop, wait.timeoutMs === undefined ? {} : { timeoutMs: wait.timeoutMs });
    });
    const connection = new SupervisedConnection(link, rpc, hub);
    link.start();
    return connection;
  }

  /** What it is doing now. */
  get state(): SupervisorState {
    return this.#state;
  }

  /** What it is doing now, and each change of it; ends with the connection. */
  states(options: SubscriptionOptions = {}): Subscription<SupervisorState> {
    const watcher = new Subscription<SupervisorState>(options);
    this.#watchers.add(watcher);
    watcher.attach(() => this.#watchers.delete(watcher));
    watcher.registered();
    watcher.push(this.#state);
    if (this.#state.state === 'ended') watcher.complete();
    return watcher;
  }

  /**
   * Waits until it is connected. Errors: `TIMEOUT`, `ABORTED`, and `CONNECTION_CLOSED` when it is closed or has given up.
   */
  async online(options: CallOptions = {}): Promise<Result<void, LibvirtError>> {
    const failure = await this.#link.session.online(options);
    return failure === undefined ? Ok(undefined) : Err(failureError(failure, 'waiting for a connection'));
  }

  #enter(state: SupervisorState): void {
    this.#state = state;
    for (const watcher of this.#watchers) {
      watcher.push(state);
      if (state.state === 'ended') watcher.complete();
    }
  }
}
