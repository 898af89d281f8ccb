import { type AgentError, agentFailure } from './agent-error.ts';
import type { RequestId } from './messages.ts';
import { epochOfRequestId, EPOCH_BYTES, hex } from './request-id.ts';

/**
 * The agent's side of the session: which requests belong to the latest hello. What a virtio-serial port delivers may have
 * been written minutes ago for an agent that is gone; it must never be executed.
 */
export class SessionGate {
  readonly #random: (length: number) => Uint8Array;
  readonly #inFlight = new Set<string>();
  #epoch: string | undefined;

  constructor(random: (length: number) => Uint8Array) {
    this.#random = random;
  }

  /** The epoch of the session that is open, if any. */
  get epoch(): string | undefined {
    return this.#epoch;
  }

  /** Starts a new session, which ends the former one, and returns its epoch. */
  open(): string {
    this.#epoch = hex(this.#random(EPOCH_BYTES));
    this.#inFlight.clear();
    return this.#epoch;
  }

  /** Ends the session: until the next hello every request is stale. */
  close(): void {
    this.#epoch = undefined;
    this.#inFlight.clear();
  }

  /** Admits a request that needs a session, or says why it is refused. An admitted one must be given to `release`. */
  admit(id: RequestId): AgentError | undefined {
    const epoch = epochOfRequestId(id);
    if (this.#epoch === undefined) {
      return agentFailure('STALE', 'no session is open: send session.hello first', { kind: 'no-session' });
    }
    if (epoch !== this.#epoch) {
      const message = 'the request belongs to a session that is over and was not executed: send session.hello again';
      return agentFailure('STALE', message, { kind: epoch === undefined ? 'no-epoch' : 'other-epoch' });
    }
    const key = String(id);
    if (this.#inFlight.has(key)) {
      return agentFailure('PROTOCOL', 'a request with this id is still running', { kind: 'duplicate-id' });
    }
    this.#inFlight.add(key);
    return undefined;
  }

  /** The request was answered; its id may be used again. */
  release(id: RequestId): void {
    this.#inFlight.delete(String(id));
  }
}
