/** Why a running request is ended: by its caller, because its session is over, or because the agent stops. */
export type CancelReason = 'request' | 'session-over' | 'stopping';

/** Tells a handler to end early; the portable sibling of AbortSignal. */
export class CancelToken {
  #reason: CancelReason | undefined;
  #listener: ((reason: CancelReason) => void) | undefined;

  get reason(): CancelReason | undefined {
    return this.#reason;
  }

  /** Sets the one listener; called at once when it is cancelled already. */
  onCancel(listener: (reason: CancelReason) => void): void {
    this.#listener = listener;
    if (this.#reason !== undefined) listener(this.#reason);
  }

  /** Cancels. The first reason stays; that the agent stops is told to the listener all the same, since it is more urgent. */
  cancel(reason: CancelReason): void {
    if (this.#reason !== undefined && reason !== 'stopping') return;
    this.#reason ??= reason;
    this.#listener?.(reason);
  }
}
