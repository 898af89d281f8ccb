import type { Codec } from '@virtkit/agent-protocol/core';
import * as native from 'native';

/** UTF-8 and base64 in C: a hundred times what TypeScript does on this engine. */
export const nativeCodec: Codec = {
  encodeUtf8: (text) => native.utf8Encode(text),
  decodeUtf8: (bytes) => native.utf8Decode(bytes, true) ?? undefined,
  encodeBase64: (bytes) => native.base64Encode(bytes),
  decodeBase64: (text) => native.base64Decode(text) ?? undefined,
};
