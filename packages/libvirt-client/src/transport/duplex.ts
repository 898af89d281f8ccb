import type { Duplex } from 'node:stream';
import type { Transport, TransportEvents } from './transport.ts';

/** A transport over any connected Node Duplex: a socket, a tunnel, one end of a pair in a test. */
export function duplexTransport(duplex: Duplex, peer = 'the given stream', isSecure = false): Transport {
  return {
    peer,
    isSecure,
    start: (events) => listen(duplex, events),
    write: (pieces) => writeAll(duplex, pieces),
    pause: () => void duplex.pause(),
    resume: () => void duplex.resume(),
    end: () => void duplex.end(),
    destroy: () => void duplex.destroy(),
  };
}

function listen(duplex: Duplex, events: TransportEvents): void {
  let closed = false;
  const close = (error?: Error) => {
    if (closed) return;
    closed = true;
    duplex.destroy();
    events.onClose(error);
  };
  duplex.on('data', (bytes: Uint8Array) => events.onData(bytes));
  duplex.on('drain', () => events.onDrain());
  duplex.on('error', (error) => close(error));
  duplex.on('end', () => close());
  duplex.on('close', () => close());
  if (duplex.destroyed || duplex.readableEnded) close();
}

/** What one turn of the event loop writes leaves in one system call, where the stream can do that. */
function writeAll(duplex: Duplex, pieces: readonly Uint8Array[]): boolean {
  if (!duplex.writable) return true;
  if (duplex.writableCorked === 0) {
    duplex.cork();
    process.nextTick(() => duplex.uncork());
  }
  for (const piece of pieces) duplex.write(piece);
  return !duplex.writableNeedDrain;
}
