import type { EventMap, NetMessageError } from '../../../generated/types.gen.ts';
import { messageError, msgOf, type Payload, retOf, streamHole } from '../../../protocol/payloads.ts';
import { type EventName, findProcedure, type ProcedureName } from '../../../protocol/procedures.ts';
import {
  LARGEST_FRAME,
  type MessageHeader,
  messageStatus,
  messageType,
  SMALLEST_FRAME,
  writeHeader,
} from '../../../rpc/header.ts';
import { XdrWriter } from '../../../xdr/writer.ts';

/** A message with this payload. */
export function rawFrame(header: MessageHeader, payload: Uint8Array): Buffer {
  const bytes = Buffer.alloc(SMALLEST_FRAME + payload.length);
  writeHeader(bytes, header);
  bytes.set(payload, SMALLEST_FRAME);
  return bytes;
}

/** The good reply to a call. */
export function replyFrame(call: MessageHeader, name: ProcedureName, ret: unknown): Buffer {
  // Which type a procedure returns is known to whoever registered its handler.
  return frame({ ...call, type: messageType.reply, status: messageStatus.ok }, retOf(name) as Payload<unknown>, ret);
}

/** An error: the reply to a call, or the end of its stream. */
export function errorFrame(call: MessageHeader, type: 'reply' | 'stream', error: NetMessageError): Buffer {
  return frame({ ...call, type: messageType[type], status: messageStatus.error }, messageError, error);
}

/** An event. Its serial is that of a client's first call. */
export function eventFrame<N extends EventName>(name: N, msg: EventMap[N]): Buffer {
  const { program, version, number: procedure } = findProcedure(name);
  const header = { program, version, procedure, type: messageType.message, serial: 1, status: messageStatus.ok };
  return frame(header, msgOf(name), msg);
}

/** A hole in a stream. */
export function holeFrame(call: MessageHeader, length: bigint): Buffer {
  const header = { ...call, type: messageType.streamHole, status: messageStatus.continue };
  return frame(header, streamHole, { length, flags: 0 });
}

function frame<T>(header: MessageHeader, payload: Payload<T>, value: T): Buffer {
  const writer = new XdrWriter({ headroom: SMALLEST_FRAME, limit: LARGEST_FRAME });
  payload.encode(value, writer);
  const bytes = writer.finish();
  writeHeader(bytes, header);
  return bytes;
}
