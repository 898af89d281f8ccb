import type { Rpc } from '../../connection/rpc.ts';
import { EventHub } from '../../events/event-hub.ts';
import type { Subscription, SubscriptionOptions } from '../../events/subscription.ts';
import { closedError, type ConnectionEnd } from '../../rpc/failure.ts';
import type { Frame } from '../../rpc/framing.ts';
import { type ConnectionClosedEvent, connectionClosedSource } from './connection-closed-event.ts';
import { type DomainEventMap, type DomainEventOptions, lifecycleEvent } from './domain-events.ts';
import { type EventFamily, eventSource, type EventSubject, type RawEvent, rawEventSource } from './event-family.ts';
import { routeEvent } from './message-routes.ts';
import { monitorEventSource, type QemuMonitorEvent, type QemuMonitorEventOptions } from './monitor-events.ts';
import type {
  NetworkEventMap,
  NetworkEventOptions,
  NodeDeviceEventMap,
  NodeDeviceEventOptions,
  SecretEventMap,
  SecretEventOptions,
  StoragePoolEventMap,
  StoragePoolEventOptions,
} from './other-events.ts';

/** Which events of a number, and about what. */
export interface RawEventOptions extends SubscriptionOptions {
  /** Only about this: a handle of the family. */
  readonly subject?: EventSubject | undefined;
}

/**
 * The events of a connection: `conn.events`. However many listen to the same, the server has one registration of it.
 *
 * A subscription is on its way when a method returns; wait for its `ready` before doing what shall be seen. An event
 * that the server does not have fails `ready` and the iterator, with `INVALID_ARG` or `NO_SUPPORT` mostly.
 */
export class Events<Gap = never> {
  readonly #rpc: Rpc;
  readonly #hub: EventHub;

  /** @internal */
  constructor(rpc: Rpc, hub = new EventHub()) {
    this.#rpc = rpc;
    this.#hub = hub;
  }

  /**
   * Listens to events about domains. virConnectDomainEventRegisterAny.
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
  domain<N extends keyof DomainEventMap>(
    name: N,
    options: DomainEventOptions = {},
  ): Subscription<DomainEventMap[N] | Gap> {
    // The one event whose payload is more than the table says.
    const read = name === 'lifecycle' && ((payload: Uint8Array) => lifecycleEvent(this.#rpc, payload) as never);
    return this.#listen<DomainEventMap[N] | Gap>('domain', name, options.domain, options, read || undefined);
  }

  /** Listens to events about networks. virConnectNetworkEventRegisterAny. */
  network<N extends keyof NetworkEventMap>(
    name: N,
    options: NetworkEventOptions = {},
  ): Subscription<NetworkEventMap[N] | Gap> {
    return this.#listen('network', name, options.network, options);
  }

  /** Listens to events about storage pools. virConnectStoragePoolEventRegisterAny. */
  storagePool<N extends keyof StoragePoolEventMap>(
    name: N,
    options: StoragePoolEventOptions = {},
  ): Subscription<StoragePoolEventMap[N] | Gap> {
    return this.#listen('storagePool', name, options.pool, options);
  }

  /** Listens to events about devices of the host. virConnectNodeDeviceEventRegisterAny. */
  nodeDevice<N extends keyof NodeDeviceEventMap>(
    name: N,
    options: NodeDeviceEventOptions = {},
  ): Subscription<NodeDeviceEventMap[N] | Gap> {
    return this.#listen('nodeDevice', name, options.device, options);
  }

  /** Listens to events about secrets. virConnectSecretEventRegisterAny. */
  secret<N extends keyof SecretEventMap>(
    name: N,
    options: SecretEventOptions = {},
  ): Subscription<SecretEventMap[N] | Gap> {
    return this.#listen('secret', name, options.secret, options);
  }

  /** Listens to what QEMU's monitor says by itself, unfiltered by libvirt. virConnectDomainQemuMonitorEventRegister. */
  qemuMonitor(options: QemuMonitorEventOptions = {}): Subscription<Gap | QemuMonitorEvent> {
    return this.#hub.subscribe<Gap | QemuMonitorEvent>(monitorEventSource(this.#rpc, options), options);
  }

  /** Listens to the daemon losing its own connection to the hypervisor. virConnectRegisterCloseCallback. */
  connectionClosed(options: SubscriptionOptions = {}): Subscription<ConnectionClosedEvent | Gap> {
    return this.#hub.subscribe<ConnectionClosedEvent | Gap>(connectionClosedSource(this.#rpc), options);
  }

  /**
   * Listens to an event that a newer libvirt has and this release does not know, by its number in the family. Its
   * message comes as it is. Of two raw events of different families that have the same callback id, the first listens for
   * both: their messages do not say whose they are.
   */
  raw(family: EventFamily, id: number, options: RawEventOptions = {}): Subscription<Gap | RawEvent> {
    return this.#hub.subscribe<Gap | RawEvent>(rawEventSource(this.#rpc, family, id, options.subject), options);
  }

  #listen<E>(
    family: EventFamily,
    name: string,
    subject: EventSubject | undefined,
    options: SubscriptionOptions,
    read?: (payload: Uint8Array) => E,
  ): Subscription<E> {
    return this.#hub.subscribe(eventSource<E>(this.#rpc, family, name, subject, read), options);
  }

  /** @internal Takes an event message; one that nobody can have asked for is dropped. */
  receive(frame: Frame): void {
    const routed = routeEvent(frame);
    if (routed === undefined) return;
    if (routed.family === undefined) this.#hub.dispatchUnknown(routed.message);
    else this.#hub.dispatch(routed.family, routed.message);
  }

  /** @internal */
  end(end: ConnectionEnd): void {
    this.#hub.fail(closedError(end));
  }
}
