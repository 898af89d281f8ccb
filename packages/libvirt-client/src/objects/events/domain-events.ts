import type { Rpc } from '../../connection/rpc.ts';
import { domainEvents, domainLifecycleDetails } from '../../generated/events.gen.ts';
import { type DomainEventType, domainEventType } from '../../generated/flags.gen.ts';
import { Domain } from '../domain.ts';
import { fromValue } from '../../protocol/flags.ts';
import { msgOf } from '../../protocol/payloads.ts';
import type { EventSource } from '../../events/registration.ts';
import type { SubscriptionOptions } from '../../events/subscription.ts';

/** What each lifecycle event has. */
export interface DomainLifecycleBase {
  /** The domain, as the event described it. */
  readonly domain: Domain;
  /** libvirt's number of the event. */
  readonly eventNumber: number;
  /** libvirt's number of the detail. */
  readonly detailNumber: number;
}

/**
 * A change in a domain's life: what happened, and the detail that libvirt gives with it (virDomainEventType). Of a newer
 * server `unknown`, with the number.
 */
export type DomainLifecycleEvent =
  | { [E in DomainEventType]: KnownLifecycleEvent<E> }[DomainEventType]
  | UnknownLifecycleEvent;

/** A lifecycle event that this release knows. */
export interface KnownLifecycleEvent<E extends DomainEventType> extends DomainLifecycleBase {
  /** What happened. */
  readonly event: E;
  /** How, or why; `unknown` where that is newer than this release. */
  readonly detail: keyof (typeof domainLifecycleDetails)[E] | 'unknown';
}

/** A lifecycle event that is newer than this release. */
export interface UnknownLifecycleEvent extends DomainLifecycleBase {
  /** See `eventNumber`. */
  readonly event: 'unknown';
  /** See `detailNumber`. */
  readonly detail: 'unknown';
}

/** The events about domains, by name. */
export interface DomainEventMap {
  /** A domain is defined, started, suspended, resumed, stopped, … (virDomainEventType). */
  readonly lifecycle: DomainLifecycleEvent;
}

/** Which events of which domain. */
export interface DomainEventOptions extends SubscriptionOptions {
  /** Only of this domain; the server filters. Without it, of all. */
  readonly domain?: Domain | undefined;
}

/** The family of the ids that CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY gives. */
export const DOMAIN_FAMILY = 'domain';

type DomainEventDecoders = {
  readonly [N in keyof DomainEventMap]: (rpc: Rpc, payload: Uint8Array) => DomainEventMap[N];
};

const decoders: DomainEventDecoders = {
  lifecycle: (rpc, payload) => {
    const { dom, event, detail } = msgOf(domainEvents.events.lifecycle.procedure).decode(payload).msg;
    return { domain: new Domain(rpc, dom), eventNumber: event, detailNumber: detail, ...lifecycleNames(event, detail) };
  },
};

function lifecycleNames(eventNumber: number, detailNumber: number) {
  const event = fromValue(domainEventType, eventNumber);
  if (event === undefined) return { event: 'unknown', detail: 'unknown' } as const;
  const details: Readonly<Record<string, number>> = domainLifecycleDetails[event];
  const detail = fromValue(details, detailNumber) ?? 'unknown';
  // The detail is from the table of that event, which is what the union says.
  return { event, detail } as Pick<Exclude<DomainLifecycleEvent, { event: 'unknown' }>, 'event' | 'detail'> as never;
}

/** What it takes to listen to one kind of domain event. */
export function domainEventSource<N extends keyof DomainEventMap>(
  rpc: Rpc,
  name: N,
  domain: Domain | undefined,
): EventSource<DomainEventMap[N]> {
  if (!Object.hasOwn(decoders, name)) throw new TypeError(`"${name}" is none of ${Object.keys(decoders).join(', ')}`);
  const { id } = domainEvents.events[name];
  return {
    family: DOMAIN_FAMILY,
    key: `${DOMAIN_FAMILY} ${name} ${domain?.uuid ?? '*'}`,
    register: async () =>
      (await rpc.invoke(domainEvents.register, { eventID: id, dom: domain?.ref ?? null })).callbackID,
    deregister: (callbackID) => rpc.invoke(domainEvents.deregister, { callbackID }),
    decode: (payload) => decoders[name](rpc, payload),
  };
}
