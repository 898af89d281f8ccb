import type { Rpc } from '../../connection/rpc.ts';
import type { EventSource } from '../../events/registration.ts';
import {
  domainEvents,
  networkEvents,
  nodeDeviceEvents,
  secretEvents,
  storagePoolEvents,
} from '../../generated/events.gen.ts';
import { type EventEntry, eventPayload } from './event-payload.ts';

/** The families of events, and the field in which each says what it is to be about. */
export const families = {
  domain: { ...domainEvents, subject: 'dom' },
  network: { ...networkEvents, subject: 'net' },
  storagePool: { ...storagePoolEvents, subject: 'pool' },
  nodeDevice: { ...nodeDeviceEvents, subject: 'dev' },
  secret: { ...secretEvents, subject: 'secret' },
} as const;

/** The name of a family of events. */
export type EventFamily = keyof typeof families;

/** A handle that events are filtered by. */
export interface EventSubject {
  readonly ref: object;
  readonly name?: string;
  readonly uuid?: string;
}

/** An event of a number that this release has no name for. */
export interface RawEvent {
  /** The number of the procedure that carried it. */
  readonly procedure: number;
  /** The message in XDR, after the callback id. */
  readonly payload: Uint8Array;
}

const CALLBACK_ID_BYTES = 4;

/** What it takes to listen to one kind of event; `read` where it is more than the table says. */
export function eventSource<E>(
  rpc: Rpc,
  family: EventFamily,
  name: string,
  subject: EventSubject | undefined,
  read?: (payload: Uint8Array) => E,
): EventSource<E> {
  const entries: Readonly<Record<string, EventEntry>> = families[family].events;
  const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
  if (entry === undefined) throw new TypeError(`"${name}" is none of ${Object.keys(entries).join(', ')}`);
  return {
    ...registrar(rpc, family, entry.id, subject),
    // Who asks for the event of that name has its type.
    decode: ({ payload }) => (read ? read(payload) : (eventPayload(rpc, entry, payload) as E)),
  };
}

/** The same for a number that this release has no name for. */
export function rawEventSource(
  rpc: Rpc,
  family: EventFamily,
  id: number,
  subject: EventSubject | undefined,
): EventSource<RawEvent> {
  if (!Object.hasOwn(families, family)) {
    throw new TypeError(`"${family}" is none of ${Object.keys(families).join(', ')}`);
  }
  const [known] = Object.entries(families[family].events).find(([, entry]) => entry.id === id) ?? [];
  if (known !== undefined) throw new TypeError(`${family} event ${id} is called "${known}": ask for it by its name`);
  return {
    ...registrar(rpc, family, id, subject),
    isRaw: true,
    // The bytes belong to a larger message, which an event shall not keep.
    decode: ({ procedure, payload }) => ({ procedure, payload: payload.slice(CALLBACK_ID_BYTES) }),
  };
}

function registrar(rpc: Rpc, family: EventFamily, eventID: number, subject: EventSubject | undefined) {
  const { register, deregister, subject: field } = families[family];
  const filter = subject?.uuid ?? subject?.name ?? '*';
  return {
    family,
    key: `${family} ${eventID} ${filter}`,
    register: async (): Promise<number> => {
      // Each family calls its subject by another name, which the table has.
      const args = { eventID, [field]: subject?.ref ?? null } as never;
      return (await rpc.invoke(register, args)).callbackID;
    },
    deregister: (callbackID: number): Promise<void> => rpc.invoke(deregister, { callbackID }),
  };
}
