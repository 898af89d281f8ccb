import { LibvirtError, toLibvirtError } from '../errors.ts';
import { type EventSource, Registration } from './registration.ts';
import { Subscription, type SubscriptionOptions } from './subscription.ts';

/** How many events may arrive before the replies to their registrations. */
const MOST_HELD = 4096;

interface HeldEvent {
  readonly callbackId: number;
  readonly payload: Uint8Array;
}

/** What is known of one family's callback ids, which are unique within it and nowhere else. */
class Family {
  readonly active = new Map<number, Registration>();
  readonly registering = new Set<Registration>();
  held: HeldEvent[] = [];
}

/**
 * Brings the server's events to those who listen: one registration for each (event, filter), however many listen.
 * The reader of the socket never waits for a listener.
 */
export class EventHub {
  readonly #families = new Map<string, Family>();
  readonly #registrations = new Map<string, Registration>();
  /** The last thing asked of the server for a key: it refuses to register again what it has not yet let go of. */
  readonly #busy = new Map<string, Promise<void>>();

  /** Listens to a source, from the server's reply on. */
  subscribe<E>(source: EventSource<E>, options: SubscriptionOptions): Subscription<E> {
    const subscription = new Subscription<E>(options);
    // What the registration hands on is what this very source has decoded.
    const untyped = subscription as unknown as Subscription<unknown>;
    const registration = this.#registrations.get(source.key) ?? this.#open(source);
    registration.add(untyped);
    subscription.attach(() => {
      registration.delete(untyped);
      if (!registration.isWanted) this.#close(source, registration);
    });
    this.#inTurn(source.key, () => this.#register(source, registration));
    return subscription;
  }

  /** Takes an event message of a family. */
  dispatch(familyName: string, callbackId: number, payload: Uint8Array): void {
    const family = this.#family(familyName);
    const registration = family.active.get(callbackId);
    if (registration) return registration.deliver(payload);
    // It is for one who still waits for the reply that tells the id. Where nobody does, it is late.
    if (family.registering.size === 0) return;
    family.held.push({ callbackId, payload });
    if (family.held.length <= MOST_HELD) return;
    family.held = [];
    const error = new LibvirtError('EVENT_OVERFLOW', `more than ${MOST_HELD} events came before their registration`);
    for (const waiting of family.registering) waiting.fail(error);
  }

  /** Ends every subscription: no more events will come. */
  fail(error: LibvirtError): void {
    for (const registration of this.#registrations.values()) registration.fail(error);
  }

  #family(name: string): Family {
    const known = this.#families.get(name);
    if (known) return known;
    const family = new Family();
    this.#families.set(name, family);
    return family;
  }

  #open(source: EventSource<unknown>): Registration {
    const registration = new Registration(source);
    this.#registrations.set(source.key, registration);
    return registration;
  }

  #close(source: EventSource<unknown>, registration: Registration): void {
    if (this.#registrations.get(source.key) === registration) this.#registrations.delete(source.key);
    this.#inTurn(source.key, () => this.#deregister(source, registration));
  }

  /** Runs `task`, which never rejects: at once, or after what is under way for the key. */
  #inTurn(key: string, task: () => Promise<void>): void {
    const before = this.#busy.get(key);
    const turn = (before ? before.then(task) : task()).then(() => {
      if (this.#busy.get(key) === turn) this.#busy.delete(key);
    });
    this.#busy.set(key, turn);
  }

  async #register(source: EventSource<unknown>, registration: Registration): Promise<void> {
    if (!registration.isWanted || registration.callbackId !== undefined) return;
    const family = this.#family(source.family);
    family.registering.add(registration);
    try {
      const callbackId = await source.register();
      registration.registered(callbackId);
      family.active.set(callbackId, registration);
      for (const event of family.held) if (event.callbackId === callbackId) registration.deliver(event.payload);
    } catch (error) {
      registration.fail(toLibvirtError(error));
    } finally {
      family.registering.delete(registration);
      if (family.registering.size === 0) family.held = [];
    }
  }

  async #deregister(source: EventSource<unknown>, registration: Registration): Promise<void> {
    const { callbackId } = registration;
    if (callbackId === undefined) return;
    this.#family(source.family).active.delete(callbackId);
    // Where this fails, the connection is gone or the server has forgotten it: there is nothing left to undo.
    await source.deregister(callbackId).catch(() => {});
  }
}
