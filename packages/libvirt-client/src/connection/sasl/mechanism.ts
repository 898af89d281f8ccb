/** Who wants in. */
export interface Credentials {
  /** The name of the account at the server. */
  readonly username: string;
  /** Its password; it is in no error and no log. */
  readonly password: string;
}

/** One way to prove who one is, from the client's first message to the end. */
export interface Mechanism {
  /** The first message. */
  first(): Uint8Array;
  /** The answer to a message of the server; undefined when nothing is left to say. Throws. */
  next(challenge: Uint8Array): Promise<Uint8Array | undefined>;
  /** Whether everything was said, and the server has proved itself as far as it has to. */
  readonly isDone: boolean;
}
