import { LibvirtError, toLibvirtError } from '../errors.ts';
import { type EventMessage, type EventSource, Registration } from './registration.ts';
import { Subscription, type SubscriptionOptions } from './subscription.ts';

/** How many events may arrive before the replies to their registrations. */
const MOST_HELD = 4096;

/** What is known of one family's callback ids, which are unique within it and nowhere else. */
class Family {
  readonly active = new Map<number, Registration>();
  readonly registering = new Set<Registration>();
  #held: EventMessage[] = [];

  /** Keeps a message for one who still waits for the reply that tells its id. Where nobody does, it is late. */
  hold(message: EventMessage): void {
    if (this.registering.size === 0) return;
    this.#held.push(message);
    if (this.#held.length <= MOST_HELD) return;
    this.#held = [];
    const error = new LibvirtError('EVENT_OVERFLOW', `more than ${MOST_HELD} events came before their registration`);
    for (const waiting of this.registering) waiting.fail(error);
  }

  heldFor(callbackId: number): EventMessage[] {
    return this.#held.filter((message) => message.callbackId === callbackId);
  }

  /** A registration is answered: what is still held is for nobody once none is left. */
  answered(registration: Registration): void {
    this.registering.delete(registration);
    if (this.registering.size === 0) this.#held = [];
  }
}

/**
 * Brings the server's events to those who listen: one registration for each (event, filter), however many listen.
 * The reader of the socket never waits for a listener.
 */
export class EventHub {
  readonly #comesBack: boolean;
  #isUp: boolean;
  #families = new Map<string, Family>();
  readonly #registrations = new Map<string, Registration>();
  /** The last thing asked of the server for a key: it refuses to register again what it has not yet let go of. */
  readonly #busy = new Map<string, Promise<void>>();

  /** `comesBack`: the connection is not there yet, and may go and come; `up` and `down` tell. */
  constructor(comesBack = false) {
    this.#comesBack = comesBack;
    this.#isUp = !comesBack;
  }

  /** Listens to a source, from the server's reply on. */
  subscribe<E>(source: EventSource<E>, options: SubscriptionOptions): Subscription<E> {
    const subscription = new Subscription<E>(options);
    // What the registration hands on is what this very source has decoded.
    const untyped = subscription as unknown as Subscription<unknown>;
    const registration = this.#registrations.get(source.key) ?? this.#open(source);
    registration.add(untyped);
    subscription.attach(() => {
      registration.delete(untyped);
      if (!registration.isWanted) this.#close(registration);
    });
    this.#inTurn(source.key, () => this.#register(registration));
    return subscription;
  }

  /** Takes an event message of a family. */
  dispatch(familyName: string, message: EventMessage): void {
    const family = this.#family(familyName);
    const registration = family.active.get(message.callbackId);
    if (registration) registration.deliver(message);
    else family.hold(message);
  }

  /** Takes an event message of a procedure that is not known, and so of an unknown family. */
  dispatchUnknown(message: EventMessage): void {
    const families = [...this.#families.values()];
    const registration = families
      .map(({ active }) => active.get(message.callbackId))
      .find((active) => active?.source.isRaw === true);
    if (registration) return registration.deliver(message);
    for (const family of families) {
      if ([...family.registering].some(({ source }) => source.isRaw === true)) family.hold(message);
    }
  }

  /** Ends every subscription: no more events will come. */
  fail(error: LibvirtError): void {
    for (const registration of this.#registrations.values()) registration.fail(error);
  }

  /** The connection is gone for now, and its registrations with it. */
  down(): void {
    this.#isUp = false;
    this.#families = new Map();
    for (const registration of this.#registrations.values()) registration.lost();
  }

  /** There is a connection (again): registers everything with it. Who was registered before gets `gap`, where given. */
  up(gap: unknown): void {
    this.#isUp = true;
    for (const [key, registration] of this.#registrations) {
      registration.missed(gap);
      this.#inTurn(key, () => this.#register(registration));
    }
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

  #close(registration: Registration): void {
    const { key } = registration.source;
    if (this.#registrations.get(key) === registration) this.#registrations.delete(key);
    this.#inTurn(key, () => this.#deregister(registration));
  }

  /** Runs `task`, which never rejects: at once, or after what is under way for the key. */
  #inTurn(key: string, task: () => Promise<void>): void {
    const before = this.#busy.get(key);
    const turn = (before ? before.then(task) : task()).then(() => {
      if (this.#busy.get(key) === turn) this.#busy.delete(key);
    });
    this.#busy.set(key, turn);
  }

  async #register(registration: Registration): Promise<void> {
    if (!this.#isUp || !registration.isWanted || registration.callbackId !== undefined) return;
    const { source } = registration;
    const families = this.#families;
    const family = this.#family(source.family);
    family.registering.add(registration);
    try {
      const callbackId = await source.register();
      // The connection that answered may be gone by now.
      if (families !== this.#families) return;
      family.active.set(callbackId, registration);
      registration.registered(callbackId);
      for (const message of family.heldFor(callbackId)) registration.deliver(message);
    } catch (cause) {
      const error = toLibvirtError(cause);
      const isForLater = this.#comesBack && (error.code === 'CONNECTION_CLOSED' || families !== this.#families);
      if (!isForLater) registration.fail(error);
    } finally {
      family.answered(registration);
    }
  }

  async #deregister(registration: Registration): Promise<void> {
    const { callbackId, source } = registration;
    if (callbackId === undefined) return;
    this.#family(source.family).active.delete(callbackId);
    // Where this fails, the connection is gone or the server has forgotten it: there is nothing left to undo.
    await source.deregister(callbackId).catch(() => {});
  }
}
