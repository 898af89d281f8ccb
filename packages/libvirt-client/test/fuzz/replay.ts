import { connect, type Connection } from '../../src/index.ts';
import type { Transport, TransportEvents } from '../../src/index.ts';
import { FrameReader } from '../../src/rpc/framing.ts';
import type { RecordedFrame } from './recording.ts';

/** What the recorded server says, and when it ends. */
interface ReplayOptions {
  /** After so many bytes of the server the connection ends. */
  readonly endAfter?: number;
}

/** The server's side of a recording, as a transport: its messages follow the client's as they did when they were recorded. */
function replayTransport(frames: readonly RecordedFrame[], { endAfter = Infinity }: ReplayOptions = {}): Transport {
  const reader = new FrameReader();
  let events: TransportEvents | undefined;
  let next = 0;
  let left = endAfter;
  let isOver = false;
  const end = () => {
    if (isOver) return;
    isOver = true;
    process.nextTick(() => events?.onClose());
  };
  const deliver = (bytes: Uint8Array) => process.nextTick(() => void (bytes.length > 0 && events?.onData(bytes)));
  const answer = () => {
    const after = frames.findIndex(({ from }, index) => index > next && from === 'client');
    const following = frames.slice(next + 1, after === -1 ? undefined : after);
    next += 1 + following.length;
    for (const { bytes } of following) {
      // A copy, as a socket gives: what is read may be kept.
      deliver(Buffer.from(bytes.subarray(0, Math.max(0, left))));
      left -= bytes.length;
    }
    if (left <= 0 || next >= frames.length) end();
  };
  return {
    peer: 'a recording',
    isSecure: true,
    start(listener) {
      events = listener;
      if (left <= 0) end();
    },
    write(pieces) {
      for (const piece of pieces) for (const _ of reader.push(piece)) answer();
      return true;
    },
    pause() {},
    resume() {},
    end,
    destroy: end,
  };
}

/** Runs a client against a recording; whether it could connect. Nothing of it may hang or reject. */
export async function replay(
  frames: readonly RecordedFrame[],
  run: (conn: Connection) => Promise<void>,
  options: ReplayOptions = {},
): Promise<string> {
  const opened = await connect({ uri: '', transport: replayTransport(frames, options) }, { keepAlive: false });
  if (!opened.ok) return opened.val.code;
  await run(opened.val);
  await opened.val.close();
  return (await opened.val.closed).reason;
}
