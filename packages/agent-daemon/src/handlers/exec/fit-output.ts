import { type Codec, type ContentEncoding, decodeUtf8Lossy } from '@virtkit/agent-protocol/core';
import type { OutputBuffer } from './output-buffer.ts';

export interface FittedOutput {
  readonly text: string;
  readonly truncated: boolean;
}

/**
 * The output as text that fits the answer: what was kept of a stream may grow sixfold as JSON (a control character becomes
 * `\u0000`), and a program that ran must not lose its result for that.
 */
export function fitOutput(codec: Codec, output: OutputBuffer, encoding: ContentEncoding, room: number): FittedOutput {
  let bytes = output.bytes();
  let truncated = output.truncated;
  for (;;) {
    const shown = truncated && encoding === 'utf8' ? wholeCharacters(bytes) : bytes;
    const text = encoding === 'base64' ? codec.encodeBase64(shown) : decodeUtf8Lossy(codec, shown);
    const size = encoding === 'base64' ? text.length : codec.encodeUtf8(JSON.stringify(text)).length;
    if (size <= room) return { text, truncated };
    truncated = true;
    bytes = bytes.subarray(0, Math.floor((bytes.length * room) / size));
  }
}

/** Without the start of a character that the cut has parted from its end. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return needed > back ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}
