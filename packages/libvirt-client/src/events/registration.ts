import { LibvirtError } from '../errors.ts';
import type { Subscription } from './subscription.ts';

/** One kind of event, as the server registers it. */
export interface EventSource<E> {
  /** The space in which the server counts its callback ids. */
  readonly family: string;
  /** Event and filter: the server takes each pair once for each connection. */
  readonly key: string;
  /** Registers it with the server and gives the callback id. */
  readonly register: () => Promise<number>;
  readonly deregister: (callbackId: number) => Promise<void>;
  readonly decode: (message: EventMessage) => E;
  /** Whether it takes messages of procedures that this release does not know. */
  readonly isRaw?: boolean;
}

/** An event as it arrived. */
export interface EventMessage {
  /** The number of the procedure that carries it. */
  readonly procedure: number;
  readonly callbackId: number;
  readonly payload: Uint8Array;
}

/** One registration with the server, shared by everyone who listens to the same. */
export class Registration {
  readonly #source: EventSource<unknown>;
  readonly #subscribers = new Set<Subscription<unknown>>();
  #callbackId: number | undefined;
  #gap: unknown;

  constructor(source: EventSource<unknown>) {
    this.#source = source;
  }

  get source(): EventSource<unknown> {
    return this.#source;
  }

  /** The server's id for it; undefined until its reply. */
  get callbackId(): number | undefined {
    return this.#callbackId;
  }

  /** Whether somebody listens. */
  get isWanted(): boolean {
    return this.#subscribers.size > 0;
  }

  add(subscriber: Subscription<unknown>): void {
    this.#subscribers.add(subscriber);
    if (this.#callbackId !== undefined) subscriber.registered();
  }

  delete(subscriber: Subscription<unknown>): void {
    this.#subscribers.delete(subscriber);
  }

  /** Notes a gap: who was registered before it learns of it once events come again. The first one counts. */
  missed(gap: unknown): void {
    this.#gap ??= gap;
  }

  /** The server has it, under this id. */
  registered(callbackId: number): void {
    this.#callbackId = callbackId;
    const gap = this.#gap;
    this.#gap = undefined;
    for (const subscriber of this.#subscribers) subscriber.registered(gap);
  }

  /** The server that had it is gone. */
  lost(): void {
    this.#callbackId = undefined;
  }

  deliver(message: EventMessage): void {
    let event: unknown;
    try {
      event = this.#source.decode(message);
    } catch (cause) {
      return this.fail(new LibvirtError('PROTOCOL', `an event (${this.#source.key}) cannot be read`, { cause }));
    }
    for (const subscriber of this.#subscribers) subscriber.push(event);
  }

  fail(error: LibvirtError): void {
    // Each takes itself out when it ends.
    for (const subscriber of this.#subscribers) subscriber.fail(error);
  }
}
