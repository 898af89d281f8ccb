import {
  domainEvents,
  networkEvents,
  nodeDeviceEvents,
  qemuMonitorEvents,
  secretEvents,
  storagePoolEvents,
} from '../../../generated/events.gen.ts';
import type { EventName } from '../../../protocol/procedures.ts';
import { failure } from '../failure.ts';

/** Each has numbers of its own for registrations; QEMU's monitor events count as events of domains. */
export type EventFamily = 'domain' | 'network' | 'storagePool' | 'nodeDevice' | 'secret';

const families = {
  domain: domainEvents,
  network: networkEvents,
  storagePool: storagePoolEvents,
  nodeDevice: nodeDeviceEvents,
  secret: secretEvents,
} as const;

/** The family and the number of each event. QEMU's monitor events have none: they are registered by name. */
const kinds = new Map<string, { readonly family: EventFamily; readonly id: number | 'monitor' }>([
  [qemuMonitorEvents.procedure, { family: 'domain', id: 'monitor' }],
]);
for (const family of ['domain', 'network', 'storagePool', 'nodeDevice', 'secret'] as const) {
  for (const { id, procedure } of Object.values(families[family].events)) kinds.set(procedure, { family, id });
}

/** What a client has asked to be told of. */
export interface Registration {
  readonly family: EventFamily;
  readonly id: number | 'monitor';
  /** The object it is about, as `subjectOf` names it; undefined: any. */
  readonly subject?: string | undefined;
  /** The name of a monitor event; undefined: any. */
  readonly monitorEvent?: string | undefined;
}

/** The registrations of one client, by number. */
export class Registrations {
  readonly #byFamily = new Map<EventFamily, Map<number, Registration>>();
  readonly #next = new Map<EventFamily, number>();

  /** Registers and gives the number. A second one of the same kind without subject is refused, as libvirtd does. */
  add(wanted: Registration): number {
    const { family, id, subject } = wanted;
    if (id !== 'monitor' && !known(family, id)) {
      throw failure('INTERNAL_ERROR', 'RPC', `unsupported event ID ${id}`);
    }
    const registered = this.#of(family);
    const isTracked = [...registered.values()].some(
      (other) => other.id === id && other.subject === subject && other.monitorEvent === wanted.monitorEvent,
    );
    if (isTracked) throw failure('INVALID_ARG', 'NONE', 'event callback already tracked');
    const callbackId = this.#next.get(family) ?? 0;
    this.#next.set(family, callbackId + 1);
    registered.set(callbackId, wanted);
    return callbackId;
  }

  remove(family: EventFamily, callbackId: number): void {
    if (this.#of(family).delete(callbackId)) return;
    throw failure('INTERNAL_ERROR', 'RPC', `${family} event callback ${callbackId} not registered`);
  }

  /** The numbers under which an event about `subject` is wanted. */
  matching(name: EventName, subject: string | undefined, monitorEvent: string | undefined): number[] {
    const kind = kinds.get(name);
    if (kind === undefined) return [];
    return [...this.#of(kind.family)]
      .filter(
        ([, wanted]) =>
          wanted.id === kind.id &&
          (wanted.subject === undefined || wanted.subject === subject) &&
          (wanted.monitorEvent === undefined || wanted.monitorEvent === monitorEvent),
      )
      .map(([callbackId]) => callbackId);
  }

  #of(family: EventFamily): Map<number, Registration> {
    const registered = this.#byFamily.get(family) ?? new Map<number, Registration>();
    this.#byFamily.set(family, registered);
    return registered;
  }
}

function known(family: EventFamily, id: number): boolean {
  return Object.values(families[family].events).some((event) => event.id === id);
}

/** What an object of the protocol is told apart by: its UUID, or its name where it has none. */
export function subjectOf(ref: { readonly uuid?: Uint8Array; readonly name?: string } | null): string | undefined {
  if (ref === null) return undefined;
  return ref.uuid === undefined ? ref.name : Buffer.from(ref.uuid).toString('hex');
}
