import * as native from 'native';
import * as os from 'os';

/** Called with the epoll events of the descriptor. */
export type Ready = (events: number) => void;

/**
 * Waits for every descriptor of the agent through one epoll descriptor, which is all that the engine's own select(2) ever
 * sees. Registrations are edge-triggered: a handler reads until there is nothing left, or asks for another turn by `again`.
 */
export class Reactor {
  readonly #poll = native.pollCreate();
  readonly #handlers = new Map<number, { readonly events: number; readonly ready: Ready }>();
  readonly #failed: (error: unknown) => void;

  /** `failed` hears of what a handler threw; the other handlers still run. */
  constructor(failed: (error: unknown) => void) {
    this.#failed = failed;
    os.setReadHandler(this.#poll, () => this.#dispatch());
  }

  watch(fd: number, events: number, ready: Ready): void {
    native.pollAdd(this.#poll, fd, events);
    this.#handlers.set(fd, { events, ready });
  }

  /** Calls the handler again, after the others had their turn, if the descriptor is still ready. */
  again(fd: number): void {
    const handler = this.#handlers.get(fd);
    if (handler !== undefined) native.pollModify(this.#poll, fd, handler.events);
  }

  /** Stops watching; to be called before the descriptor is closed. */
  forget(fd: number): void {
    if (this.#handlers.delete(fd)) native.pollRemove(this.#poll, fd);
  }

  /** Ends the event loop once no timer is left. */
  close(): void {
    os.setReadHandler(this.#poll, null);
    native.ioClose(this.#poll);
  }

  #dispatch(): void {
    const ready = native.pollTake(this.#poll);
    for (let at = 0; at + 1 < ready.length; at += 2) {
      try {
        this.#handlers.get(ready[at] ?? -1)?.ready(ready[at + 1] ?? 0);
      } catch (error) {
        this.#failed(error);
      }
    }
  }
}
