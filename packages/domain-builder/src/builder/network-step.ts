import type { Interface } from '../schema/types.gen.ts';
import { stepError } from './step-error.ts';
import type { OneOf } from './one-of.ts';

/** What every interface takes. */
export interface NetworkCommonOptions {
  /** What the guest sees; `virtio` when absent. */
  readonly model?: string;
  /** The MAC address; made up by libvirt when absent. */
  readonly mac?: string;
  /** Its turn when the firmware looks for something to boot, from 1. */
  readonly bootOrder?: number;
  /** The largest packet in bytes. */
  readonly mtu?: number;
  /** Queues of a virtio interface. */
  readonly queues?: number;
  /** Whether the cable is plugged in. */
  readonly link?: 'up' | 'down';
}

/** Exactly one of these says what it is connected to. */
export interface NetworkPlaces {
  /** A virtual network of libvirt. */
  readonly network: string;
  /** A bridge of the host. */
  readonly bridge: string;
  /** An interface of the host, by macvtap. */
  readonly direct: { readonly dev: string; readonly mode?: 'vepa' | 'bridge' | 'private' | 'passthrough' };
  /** A user-mode network, which needs no privileges. */
  readonly user: true;
}

/** An interface for `DomainBuilder.network`. */
export type NetworkOptions = NetworkCommonOptions & OneOf<NetworkPlaces>;

/** Makes an interface of the short form. */
export const interfaceFrom = (options: NetworkOptions): Interface => ({
  ...placeOf(options),
  ...(options.mac !== undefined && { mac: { address: options.mac } }),
  model: { type: options.model ?? 'virtio' },
  ...(options.queues !== undefined && { driver: { name: 'vhost', queues: options.queues } }),
  ...(options.bootOrder !== undefined && { boot: { order: options.bootOrder } }),
  ...(options.link !== undefined && { link: { state: options.link } }),
  ...(options.mtu !== undefined && { mtu: { size: options.mtu } }),
});

const placeOf = (options: NetworkOptions): Interface => {
  if (options.network !== undefined) return { type: 'network', source: { network: options.network } };
  if (options.bridge !== undefined) return { type: 'bridge', source: { bridge: options.bridge } };
  if (options.direct !== undefined) return { type: 'direct', source: { ...options.direct } };
  if (options.user) return { type: 'user' };
  throw stepError('MISSING', 'network', 'say what it is connected to: network, bridge, direct or user');
};
