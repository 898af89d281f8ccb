import type { Rpc } from '../../connection/rpc.ts';
import type { EventMap, RemoteDomainEventGraphicsAddress, RemoteTypedParam } from '../../generated/types.gen.ts';
import { fromBits, fromValue, type ValueTable } from '../../protocol/flags.ts';
import { msgOf } from '../../protocol/payloads.ts';
import type { EventName } from '../../protocol/procedures.ts';
import { Domain } from '../domain.ts';
import { Network } from '../network/network.ts';
import { NodeDevice } from '../node-device/node-device.ts';
import { Secret } from '../secret/secret.ts';
import { StoragePool } from '../storage/storage-pool.ts';
import { toRecord, type TypedRecord } from '../typed-params.ts';

/** An event of the generated tables: what carries it, and what names the numbers in it. */
export interface EventEntry {
  readonly id: number;
  readonly procedure: EventName;
  readonly values?: Readonly<Record<string, ValueTable>>;
}

interface Handles {
  readonly dom: Domain;
  readonly net: Network;
  readonly pool: StoragePool;
  readonly dev: NodeDevice;
  readonly secret: Secret;
}

interface HandleNames {
  readonly dom: 'domain';
  readonly net: 'network';
  readonly pool: 'pool';
  readonly dev: 'device';
  readonly secret: 'secret';
}

/** What the wire calls what an event is about, what it is called here, and how it is made. */
const handles = {
  dom: ['domain', (rpc, ref) => new Domain(rpc, ref)],
  net: ['network', (rpc, ref) => new Network(rpc, ref)],
  pool: ['pool', (rpc, ref) => new StoragePool(rpc, ref)],
  dev: ['device', (rpc, ref) => new NodeDevice(rpc, ref)],
  secret: ['secret', (rpc, ref) => new Secret(rpc, ref)],
} as const satisfies {
  [K in keyof Handles]: readonly [HandleNames[K], (rpc: Rpc, ref: Handles[K]['ref']) => Handles[K]];
};

type FieldName<K, T> = K extends keyof Handles ? (T extends object ? HandleNames[K] : K) : K;

type FieldValue<K, T, V> = K extends keyof V
  ? K extends 'flags'
    ? readonly (keyof V[K])[]
    : keyof V[K] | 'unknown'
  : K extends keyof Handles
    ? T extends object
      ? Handles[K]
      : T
    : T extends readonly RemoteTypedParam[]
      ? TypedRecord
      : T extends RemoteDomainEventGraphicsAddress
        ? Named<T, V>
        : T;

type Named<M, V> = { readonly [K in keyof M as FieldName<K, M[K]>]: FieldValue<K, M[K], V> } & {
  readonly [K in keyof M & keyof V & string as `${K}Number`]: number;
};

type Flat<M> = M extends { readonly msg: infer Inner } ? Omit<M, 'callbackID' | 'msg'> & Inner : Omit<M, 'callbackID'>;

type Simplify<T> = { readonly [K in keyof T]: T[K] };

/**
 * What an event says: its fields as libvirt names them, with handles in place of references, names in place of numbers
 * (`unknown` where a number is newer than this release; the number stands beside it), and records in place of typed
 * parameters.
 */
export type EventPayload<E extends EventEntry> = Simplify<
  Named<Flat<EventMap[E['procedure']]>, E extends { readonly values: infer V } ? V : undefined>
>;

type Fields = Readonly<Record<string, unknown>>;

/** Reads the message of an event. */
export function eventPayload<E extends EventEntry>(rpc: Rpc, entry: E, payload: Uint8Array): EventPayload<E> {
  // Every event's message is a struct; those with callback ids have theirs first, and some wrap an older message.
  const message = msgOf(entry.procedure).decode(payload) as object as Fields & { readonly msg?: Fields };
  const { callbackID: _, msg, ...own } = message;
  // `named` does at run time what the type says.
  return named(rpc, { ...own, ...msg }, entry.values ?? {}) as EventPayload<E>;
}

function named(rpc: Rpc, fields: Fields, values: Readonly<Record<string, ValueTable>>): Fields {
  return Object.fromEntries(Object.entries(fields).flatMap(([key, value]) => namedField(rpc, key, value, values)));
}

function namedField(
  rpc: Rpc,
  key: string,
  value: unknown,
  values: Readonly<Record<string, ValueTable>>,
): [string, unknown][] {
  const table = Object.hasOwn(values, key) ? values[key] : undefined;
  if (table !== undefined && typeof value === 'number') {
    const name = key === 'flags' ? fromBits(table, value).names : (fromValue(table, value) ?? 'unknown');
    return [
      [key, name],
      [`${key}Number`, value],
    ];
  }
  // A field called params is a list of typed parameters wherever an event has one.
  if (key === 'params') return [[key, toRecord(value as readonly RemoteTypedParam[])]];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[key, value]];
  if (!Object.hasOwn(handles, key)) return [[key, named(rpc, { ...value }, values)]];
  // The keys of the table are those of `handles`, and what stands under one of them is its reference.
  const [name, make] = handles[key as keyof Handles] as readonly [string, (rpc: Rpc, ref: object) => unknown];
  return [[name, make(rpc, value)]];
}
