import { agentFailure, type Codec, errorMessage, type RequestId } from '@virtkit/agent-protocol/core';

/** Room in a line for everything around the result of an answer. */
const ENVELOPE_BYTES = 400;

/** How many bytes a result may take when a line may take `maxFrame`. */
export function resultRoom(maxFrame: number): number {
  return maxFrame - ENVELOPE_BYTES;
}

/** One answer as a line; one that the other side would not accept, or that cannot be written, becomes an error that says so. */
export function answerLine(codec: Codec, message: object, maxFrame: number): Uint8Array {
  try {
    const line = codec.encodeUtf8(`${JSON.stringify(message)}\n`);
    if (line.length - 1 <= maxFrame) return line;
    return codec.encodeUtf8(`${JSON.stringify(tooLarge(message, line.length, maxFrame))}\n`);
  } catch (cause) {
    // Close to the engine's memory limit a large answer may not fit; a caller that hears nothing would wait for its deadline.
    const error = agentFailure('INTERNAL', 'the answer could not be written', {
      kind: 'answer-lost',
      detail: String(cause),
    });
    return codec.encodeUtf8(`${JSON.stringify(errorMessage(idOf(message), error))}\n`);
  }
}

/** The answers of a batch as one line, with errors in the place of those that no longer fit. */
export function batchLine(codec: Codec, messages: readonly object[], maxFrame: number): Uint8Array {
  const smallest = messages.map((message) => JSON.stringify(tooLarge(message, 0, maxFrame)));
  // ASCII but for ids, which are at most 256 characters.
  let room = maxFrame - 2 - smallest.reduce((sum, text) => sum + text.length + 1, 0);
  const texts = messages.map((message, index) => {
    const text = JSON.stringify(message);
    const extra = codec.encodeUtf8(text).length - (smallest[index]?.length ?? 0);
    if (extra > room) return JSON.stringify(tooLarge(message, text.length, maxFrame));
    room -= Math.max(extra, 0);
    return text;
  });
  const line = codec.encodeUtf8(`[${texts.join(',')}]\n`);
  if (line.length - 1 <= maxFrame) return line;
  const error = agentFailure('TOO_LARGE', 'the answers of this batch do not fit a line', { kind: 'large-batch' });
  return codec.encodeUtf8(`${JSON.stringify(errorMessage(null, error))}\n`);
}

function tooLarge(message: object, bytes: number, maxFrame: number): object {
  const text = `the answer takes ${bytes} bytes, a line may take ${maxFrame}; ask for less at a time`;
  return errorMessage(idOf(message), agentFailure('TOO_LARGE', text, { kind: 'answer-too-large' }));
}

/** Every message here was made by resultMessage or errorMessage. */
const idOf = (message: object): RequestId => (message as { readonly id: RequestId }).id;
