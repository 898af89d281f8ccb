import type { SubscriptionOptions } from '../../events/subscription.ts';
import type { networkEvents, nodeDeviceEvents, secretEvents, storagePoolEvents } from '../../generated/events.gen.ts';
import type { Network } from '../network/network.ts';
import type { NodeDevice } from '../node-device/node-device.ts';
import type { Secret } from '../secret/secret.ts';
import type { StoragePool } from '../storage/storage-pool.ts';
import type { EventEntry, EventPayload } from './event-payload.ts';

type Payloads<T extends Readonly<Record<string, EventEntry>>> = { readonly [N in keyof T]: EventPayload<T[N]> };

/** The events about networks, by name (virNetworkEventID); each has `network`. */
export type NetworkEventMap = Payloads<typeof networkEvents.events>;

/** The events about storage pools, by name (virStoragePoolEventID); each has `pool`. */
export type StoragePoolEventMap = Payloads<typeof storagePoolEvents.events>;

/** The events about devices of the host, by name (virNodeDeviceEventID); each has `device`. */
export type NodeDeviceEventMap = Payloads<typeof nodeDeviceEvents.events>;

/** The events about secrets, by name (virSecretEventID); each has `secret`. */
export type SecretEventMap = Payloads<typeof secretEvents.events>;

/** Which events of which network. */
export interface NetworkEventOptions extends SubscriptionOptions {
  /** Only of this network; the server filters. Without it, of all. */
  readonly network?: Network | undefined;
}

/** Which events of which storage pool. */
export interface StoragePoolEventOptions extends SubscriptionOptions {
  /** Only of this pool; the server filters. Without it, of all. */
  readonly pool?: StoragePool | undefined;
}

/** Which events of which device of the host. */
export interface NodeDeviceEventOptions extends SubscriptionOptions {
  /** Only of this device; the server filters. Without it, of all. */
  readonly device?: NodeDevice | undefined;
}

/** Which events of which secret. */
export interface SecretEventOptions extends SubscriptionOptions {
  /** Only of this secret; the server filters. Without it, of all. */
  readonly secret?: Secret | undefined;
}
