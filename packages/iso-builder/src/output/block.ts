/** Bytes collected before they are handed out: large enough that the cost of a call does not count. */
export const blockBytes = 1024 * 1024;

/** A piece of output, and the file that was last begun. */
export interface Block {
  readonly bytes: Uint8Array;
  readonly file: string | undefined;
}
