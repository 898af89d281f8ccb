/** Where blocks go. Exactly one of `finish` and `abandon` is called, once, at the end. */
export interface Sink {
  /** True when a block may be overwritten as soon as `write` has resolved. */
  readonly reuseBuffers: boolean;
  write(bytes: Uint8Array): Promise<void>;
  /** Makes the output final. */
  finish(): Promise<void>;
  /** Leaves nothing behind. Never fails. */
  abandon(error: unknown): Promise<void>;
}
