import { LibvirtError } from '../errors.ts';
import type { Frame } from './framing.ts';
import { messageType } from './header.ts';

/** The keepalive program; it has no procedures but these two, both messages without payload. */
export const keepaliveProgram = { number: 0x6b656570, version: 1, ping: 1, pong: 2 } as const;

/** Who takes which kind of message. */
export interface FrameHandlers {
  /** A reply. False when no call waits for it. */
  reply(frame: Frame): boolean;
  /** An event: of any program, and of a procedure that need not be known. */
  event(frame: Frame): void;
  /** Data, holes, the end or the failure of a stream. */
  stream(frame: Frame): void;
  ping(): void;
  pong(): void;
}

/**
 * Hands a message to whom it is for.
 *
 * The type decides before the serial does, since events carry serial 1 like the first call. Events and streams nobody
 * knows are dropped: they may be late. Throws `PROTOCOL` for what a server never sends, and for a reply to no call.
 */
export function dispatch(frame: Frame, to: FrameHandlers): void {
  const { header } = frame;
  switch (header.type) {
    case messageType.reply:
    case messageType.replyWithFds:
      if (to.reply(frame)) return;
      throw new LibvirtError(
        'PROTOCOL',
        `the server answered a call that was not made (procedure ${header.procedure}, serial ${header.serial})`,
      );
    case messageType.message:
      if (header.program === keepaliveProgram.number) return keepalive(frame, to);
      return to.event(frame);
    case messageType.stream:
    case messageType.streamHole:
      return to.stream(frame);
    default:
      throw new LibvirtError('PROTOCOL', `the server sent a message of type ${header.type}, which no server sends`);
  }
}

function keepalive({ header }: Frame, to: FrameHandlers): void {
  if (header.procedure === keepaliveProgram.ping) to.ping();
  else if (header.procedure === keepaliveProgram.pong) to.pong();
}
