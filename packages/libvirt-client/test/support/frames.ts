import { type MessageHeader, SMALLEST_FRAME, writeHeader } from '../../src/rpc/header.ts';

/** The bytes of one message. */
export function frameBytes(header: Partial<MessageHeader>, payload: Uint8Array = new Uint8Array(0)): Buffer {
  const bytes = Buffer.alloc(SMALLEST_FRAME + payload.length);
  writeHeader(bytes, { program: 0x20008086, version: 1, procedure: 1, type: 1, serial: 1, status: 0, ...header });
  bytes.set(payload, SMALLEST_FRAME);
  return bytes;
}
