import type { XdrReader } from './reader.ts';
import type { XdrWriter } from './writer.ts';

/** Writes and reads one type. */
export interface Codec {
  /** The fewest bytes that a value takes. */
  readonly minSize: number;
  encode(this: void, writer: XdrWriter, value: unknown): void;
  decode(this: void, reader: XdrReader): unknown;
}
