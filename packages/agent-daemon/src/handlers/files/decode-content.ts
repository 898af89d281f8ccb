import { agentFailure, type Codec, type ContentEncoding } from '@virtkit/agent-protocol/core';

/** Bytes of a string that travelled as `encoding`. */
export function decodeContent(codec: Codec, text: string, encoding: ContentEncoding, parameter: string): Uint8Array {
  if (encoding === 'utf8') return codec.encodeUtf8(text);
  const bytes = codec.decodeBase64(text);
  if (bytes !== undefined) return bytes;
  throw agentFailure('INVALID_PARAMS', `${parameter} is not base64 (RFC 4648 §4)`, { kind: 'not-base64' });
}
