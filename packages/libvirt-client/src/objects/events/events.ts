import type { Rpc } from '../../connection/rpc.ts';
import { domainEvents } from '../../generated/events.gen.ts';
import { findProcedure } from '../../protocol/procedures.ts';
import { closedError, type ConnectionEnd } from '../../rpc/failure.ts';
import type { Frame } from '../../rpc/framing.ts';
import { DOMAIN_FAMILY, type DomainEventMap, type DomainEventOptions, domainEventSource } from './domain-events.ts';
import { EventHub } from '../../events/event-hub.ts';
import type { Subscription } from '../../events/subscription.ts';

/** The events of a connection: `conn.events`. */
export class Events {
  readonly #rpc: Rpc;
  readonly #hub = new EventHub();

  /** @internal */
  constructor(rpc: Rpc) {
    this.#rpc = rpc;
  }

  /**
   * Listens to events about domains. The subscription is on its way when this returns; wait for `ready` before doing
   * what shall be seen.
   *
   * @example
   * ```ts
   * import type { Connection } from '@virtkit/libvirt-client';
   *
   * async function printStops(conn: Connection, signal: AbortSignal): Promise<void> {
   *   for await (const { event, detail, domain } of conn.events.domain('lifecycle', { signal })) {
   *     if (event === 'stopped') console.log(domain.name, detail);
   *   }
   * }
   * ```
   */
  domain<N extends keyof DomainEventMap>(name: N, options: DomainEventOptions = {}): Subscription<DomainEventMap[N]> {
    return this.#hub.subscribe(domainEventSource(this.#rpc, name, options.domain), options);
  }

  /** @internal Takes an event message; one that nobody can have asked for is dropped. */
  receive({ header, payload }: Frame): void {
    const family = familyOf.get(`${header.program} ${header.procedure}`);
    // The callback id comes first in each of them.
    if (family === undefined || payload.length < 4) return;
    this.#hub.dispatch(family, new DataView(payload.buffer, payload.byteOffset).getInt32(0), payload);
  }

  /** @internal */
  end(end: ConnectionEnd): void {
    this.#hub.fail(closedError(end));
  }
}

const familyOf: ReadonlyMap<string, string> = new Map(
  Object.values(domainEvents.events).map(({ procedure }) => {
    const { program, number } = findProcedure(procedure);
    return [`${program} ${number}`, DOMAIN_FAMILY];
  }),
);
