import { closeMessage } from '../connection/close-message.ts';
import type { ConnectionSecurity, RpcLink } from '../connection/link.ts';
import { connectionClosedEvent, qemuMonitorEvents } from '../generated/events.gen.ts';
import { families } from '../objects/events/event-family.ts';
import { findProcedure } from '../protocol/procedures.ts';
import type { ConnectionEnd } from '../rpc/failure.ts';
import type { Frame } from '../rpc/framing.ts';
import type { CallKey } from '../rpc/pending-calls.ts';

interface Lane {
  readonly link: RpcLink;
  /** Calls that are not answered and streams that are not closed. */
  busy: number;
}

/**
 * Several links to one daemon as one: each call takes the one with the least to do. Events are registered on the first,
 * with which the whole ends; another one that is lost is dialed anew when there is something to do.
 */
export class PooledLink implements RpcLink {
  readonly session: RpcLink['session'];
  readonly #first: Lane;
  readonly #lanes: Set<Lane>;
  readonly #size: number;
  readonly #dial: () => Promise<RpcLink>;
  #dialing = 0;

  /** `links`: the first one, and `size` of them at most. */
  constructor(links: readonly [RpcLink, ...RpcLink[]], dial: () => Promise<RpcLink>) {
    this.#first = { link: links[0], busy: 0 };
    this.#lanes = new Set([this.#first]);
    this.#size = links.length;
    this.#dial = dial;
    for (const link of links.slice(1)) this.#add(link);
    this.session = {
      call: async (key, message, options) => {
        const lane = this.#laneFor(key);
        lane.busy += 1;
        const outcome = await lane.link.session.call(key, message, options);
        lane.busy -= 1;
        return outcome;
      },
      openStream: (key, message, shape, options) => {
        const lane = this.#laneFor(key);
        lane.busy += 1;
        const opening = lane.link.session.openStream(key, message, shape, options);
        void opening.outcome.then(() => {
          const stream = opening.stream();
          if (stream === undefined || stream.closed) lane.busy -= 1;
          else stream.once('close', () => (lane.busy -= 1));
        });
        return opening;
      },
    };
    void this.closed.then(() => this.#closeOthers());
  }

  get closed(): Promise<ConnectionEnd> {
    return this.#first.link.closed;
  }

  get end(): ConnectionEnd | undefined {
    return this.#first.link.end;
  }

  get security(): ConnectionSecurity {
    return this.#first.link.security;
  }

  get onEvent(): (frame: Frame) => void {
    return this.#first.link.onEvent;
  }

  set onEvent(onEvent: (frame: Frame) => void) {
    this.#first.link.onEvent = onEvent;
  }

  #add(link: RpcLink): void {
    const lane = { link, busy: 0 };
    this.#lanes.add(lane);
    void link.closed.then(() => this.#lanes.delete(lane));
  }

  #laneFor(key: CallKey): Lane {
    if (this.#lanes.size + this.#dialing < this.#size && this.end === undefined) void this.#replace();
    if (isAboutEvents(key)) return this.#first;
    let best = this.#first;
    for (const lane of this.#lanes) if (lane.busy < best.busy && lane.link.end === undefined) best = lane;
    return best;
  }

  /** Fills the place of one that was lost. Where that fails, the next call is the occasion to try again. */
  async #replace(): Promise<void> {
    this.#dialing += 1;
    try {
      const link = await this.#dial();
      if (this.end) await link.close(closeMessage());
      else this.#add(link);
    } catch {
      // The others go on.
    } finally {
      this.#dialing -= 1;
    }
  }

  async #closeOthers(): Promise<void> {
    const others = [...this.#lanes].filter((lane) => lane !== this.#first);
    await Promise.all(others.map(({ link }) => link.close(closeMessage())));
  }

  async close(goodbye = closeMessage()): Promise<void> {
    await Promise.all([this.#first.link.close(goodbye), this.#closeOthers()]);
  }
}

let eventProcedures: ReadonlySet<string> | undefined;

/** A registration belongs to the connection it is made on. */
function isAboutEvents({ program, procedure }: CallKey): boolean {
  eventProcedures ??= new Set(
    [...Object.values(families), qemuMonitorEvents, connectionClosedEvent]
      .flatMap(({ register, deregister }) => [register, deregister])
      .map((name) => findProcedure(name))
      .map(({ program: of, number }) => `${of} ${number}`),
  );
  return eventProcedures.has(`${program} ${procedure}`);
}
