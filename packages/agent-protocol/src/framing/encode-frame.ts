import type { Codec } from './codec.ts';
import { RESYNC } from './frame-reader.ts';

/** `0xFF \n`: makes the reader of the other side forget a line that was cut off. */
export const resyncBytes: Uint8Array = Uint8Array.of(RESYNC, 0x0a);

/** A message as a line: JSON text writes newlines inside strings as `\n`, so the only newline is the last byte. */
export function encodeFrame(codec: Codec, message: unknown): Uint8Array {
  return codec.encodeUtf8(`${JSON.stringify(message)}\n`);
}
