import { readdirSync } from 'node:fs';
import { connect, LibvirtError } from '../../src/index.ts';

/** What a process holds: descriptors, timers and sockets that keep it alive, memory. */
export interface Held {
  readonly descriptors: number;
  readonly resources: number;
  readonly bytes: number;
}

/** After the garbage is collected; needs `--expose-gc`, or counts garbage too. */
export async function held(): Promise<Held> {
  // Closed sockets give their descriptor back in a later turn of the event loop.
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
  for (let round = 0; round < 3; round++) globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return {
    descriptors: readdirSync('/proc/self/fd').length,
    resources: process.getActiveResourcesInfo().filter((name) => name !== 'Immediate').length,
    bytes: heapUsed + external,
  };
}

/** Connects, asks, listens and closes, `count` times, with one signal for all of it. */
export async function connectMany(uri: string, count: number, signal: AbortSignal): Promise<void> {
  for (let round = 0; round < count; round++) {
    const conn = (await connect(uri, { signal })).unwrap();
    const events = conn.events.domain('lifecycle', { signal });
    (await events.ready).unwrap();
    (await conn.libVersion({ signal, timeoutMs: 60_000 })).unwrap();
    if (round % 2 === 0) events.close();
    await conn.close();
  }
}

/** Connects in vain, `count` times: to a driver that is not there, which fails at the last step of opening. */
export async function connectInVain(uri: string, count: number, signal: AbortSignal): Promise<void> {
  for (let round = 0; round < count; round++) {
    const opened = await connect(uri, { signal });
    if (opened.ok || !(opened.val instanceof LibvirtError)) throw new Error(`${uri} could be opened`);
  }
}
