import type { Subscription, SupervisedConnection } from '@virtkit/libvirt-client';
import {
  domainEvents,
  networkEvents,
  nodeDeviceEvents,
  secretEvents,
  storagePoolEvents,
} from '@virtkit/libvirt-client/protocol';

/** What is enough for a program that only shows things: the oldest events go when there are too many. */
const options = { overflow: 'dropOldest' } as const;

/** A subscription to each event there is, with its name. */
export function subscribeToAll({ events }: SupervisedConnection): [string, Subscription<object>][] {
  return [
    ...namesOf(domainEvents.events).map((name) => both(`domain ${name}`, events.domain(name, options))),
    ...namesOf(networkEvents.events).map((name) => both(`network ${name}`, events.network(name, options))),
    ...namesOf(storagePoolEvents.events).map((name) => both(`pool ${name}`, events.storagePool(name, options))),
    ...namesOf(nodeDeviceEvents.events).map((name) => both(`device ${name}`, events.nodeDevice(name, options))),
    ...namesOf(secretEvents.events).map((name) => both(`secret ${name}`, events.secret(name, options))),
    both('monitor', events.qemuMonitor(options)),
    both('hypervisor lost', events.connectionClosed(options)),
  ];
}

// The keys of a constant table are what its type says.
const namesOf = <T extends object>(table: T) => Object.keys(table) as (keyof T)[];

const both = (name: string, subscription: Subscription<object>): [string, Subscription<object>] => [name, subscription];
