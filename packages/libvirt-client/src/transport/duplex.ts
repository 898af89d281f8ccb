import type { Duplex } from 'node:stream';
import type { SlabReader } from './slab-reader.ts';
import type { Transport, TransportEvents } from './transport.ts';

/** What is known of a stream's other end. */
export type DuplexFacts = Pick<Transport, 'peer' | 'isSecure' | 'isEncrypted' | 'warnings'>;

/** A transport over any connected Node Duplex: a socket, a tunnel, one end of a pair in a test; `reader` if it was made with one. */
export function duplexTransport(
  duplex: Duplex,
  facts: DuplexFacts = { peer: 'the given stream', isSecure: false },
  reader?: SlabReader,
): Transport {
  return {
    ...facts,
    start: (events) => listen(duplex, events, reader),
    write: (pieces) => writeAll(duplex, pieces),
    pause: () => void duplex.pause(),
    resume: () => void duplex.resume(),
    end: () => void duplex.end(),
    destroy: () => void duplex.destroy(),
  };
}

function listen(duplex: Duplex, events: TransportEvents, reader: SlabReader | undefined): void {
  let closed = false;
  const close = (error?: Error) => {
    if (closed) return;
    closed = true;
    duplex.destroy();
    events.onClose(error);
  };
  duplex.on('drain', () => events.onDrain());
  duplex.on('error', (error) => close(error));
  duplex.on('end', () => close());
  duplex.on('close', () => close());
  if (reader) {
    reader.deliverTo((bytes) => events.onData(bytes));
    duplex.resume();
  } else {
    duplex.on('data', (bytes: Uint8Array) => events.onData(bytes));
  }
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
