import { Buffer, isUtf8 } from 'node:buffer';
import type { Codec } from '../framing/codec.ts';

/** The codec with Node's built-in conversions. */
export const nodeCodec: Codec = {
  encodeUtf8: (text) => Buffer.from(text, 'utf8'),
  decodeUtf8: (bytes) => (isUtf8(bytes) ? view(bytes).toString('utf8') : undefined),
  encodeBase64: (bytes) => view(bytes).toString('base64'),
  decodeBase64,
};

function view(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function decodeBase64(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64');
  // Node skips what it does not understand; text that is not the one encoding of its bytes is refused.
  return bytes.toString('base64') === text ? bytes : undefined;
}
