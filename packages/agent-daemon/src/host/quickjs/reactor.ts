import * as native from 'native';
import * as os from 'os';
import * as std from 'std';

/** Bytes that may pass before garbage is collected. */
const COLLECT_AFTER_BYTES = 256 * 1024;

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
  #passed = 0;

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

  /**
   * Counts bytes that were read or written. Buffers in a cycle of objects live until the engine collects, and it would not
   * after a large answer, while there is nothing to do.
   */
  pass(bytes: number): void {
    this.#passed += bytes;
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
    if (this.#passed < COLLECT_AFTER_BYTES) return;
    this.#passed = 0;
    std.gc();
  }
}
