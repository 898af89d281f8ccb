/**
 * The measures, run with a built copy of this package: `node.js DIST SOCKET MEASURE COUNT`. Prints one line of JSON.
 */
import { readFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type * as Package from '../../src/index.ts';

const [, , dist = '', socket = '', measure = '', countText = '1'] = process.argv;
const count = Number(countText);
const { connect }: typeof Package = await import(pathToFileURL(dist).href);

const uri = (base: string) => `${base}?socket=${socket}`;
const TEST = uri('test:///default');
const SESSION = uri('qemu:///session');
const VOLUME_BYTES = 1024 * 1024 * 1024;

async function open(base: string, options?: Package.ConnectOptions): Promise<Package.Connection> {
  return (await connect(base, options)).unwrap();
}

/** Runs `task` and gives the wall and the processor time it took, in seconds. */
async function timed(task: () => Promise<unknown>): Promise<Sample> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  await task();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  return { seconds, cpuSeconds: (user + system) / 1e6 };
}

interface Sample {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

const median = (values: number[]) => values.sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN;

async function volume(conn: Package.Connection): Promise<Package.RetOf<'STORAGE_VOL_LOOKUP_BY_NAME'>['vol']> {
  const { pool } = (await conn.rpc.call('STORAGE_POOL_LOOKUP_BY_NAME', { name: 'bench' })).unwrap();
  return (await conn.rpc.call('STORAGE_VOL_LOOKUP_BY_NAME', { pool, name: 'data' })).unwrap().vol;
}

/** Task numbers below `count`, each handed out once, to `lanes` loops at a time. */
async function inLanes(lanes: number, tasks: number, run: (task: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  const lane = async () => {
    while (next < tasks) {
      const task = next;
      next += 1;
      await run(task);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

async function calls(lanes: number): Promise<Sample> {
  const conn = await open(TEST, { maxInFlight: lanes });
  const call = async () => (await conn.rpc.call('CONNECT_GET_LIB_VERSION')).unwrap();
  await inLanes(lanes, Math.min(count, 1000), call);
  const sample = await timed(() => inLanes(lanes, count, call));
  await conn.close();
  return sample;
}

async function list(): Promise<Sample> {
  const conn = await open(TEST);
  const once = async () => (await conn.domains.list()).unwrap();
  for (let warm = 0; warm < 5; warm++) await once();
  const sample = await timed(async () => {
    for (let round = 0; round < count; round++) {
      if ((await once()).length < 1000) throw new Error('domains are missing');
    }
  });
  await conn.close();
  return sample;
}

async function xml(): Promise<Sample> {
  const conn = await open(TEST, { maxInFlight: 5 });
  const domains = (await conn.domains.list()).unwrap();
  const dump = async () => void (await Promise.all(domains.map(async (domain) => (await domain.xmlDesc()).unwrap())));
  await dump();
  const sample = await timed(async () => {
    for (let round = 0; round < count; round++) await dump();
  });
  await conn.close();
  return sample;
}

async function download(): Promise<Sample> {
  const conn = await open(SESSION);
  const args = { vol: await volume(conn), offset: 0n, length: 0n, flags: 0 };
  let received = 0;
  const sample = await timed(async () => {
    const source = (await conn.rpc.stream('STORAGE_VOL_DOWNLOAD', args)).unwrap();
    const sink = new Writable({
      highWaterMark: 1024 * 1024,
      write(chunk: Uint8Array, _encoding, done) {
        received += chunk.length;
        done();
      },
    });
    await pipeline(source, sink);
  });
  if (received !== VOLUME_BYTES) throw new Error(`received ${received} bytes`);
  await conn.close();
  return sample;
}

async function upload(): Promise<Sample> {
  const conn = await open(SESSION);
  const args = { vol: await volume(conn), offset: 0n, length: 0n, flags: 0 };
  const chunk = Buffer.alloc(4 * 1024 * 1024, 0x5a);
  const sample = await timed(async () => {
    const target = (await conn.rpc.stream('STORAGE_VOL_UPLOAD', args)).unwrap();
    await pipeline(function* () {
      for (let sent = 0; sent < VOLUME_BYTES; sent += chunk.length) yield chunk;
    }, target);
  });
  await conn.close();
  return sample;
}

/** From just before the call that causes an event to the event; the median. */
async function eventLatency(): Promise<Sample> {
  const actor = await open(TEST);
  const watcher = await open(TEST);
  const events = watcher.events.domain('lifecycle');
  (await events.ready).unwrap();
  const domain = (await actor.domains.byName('test')).unwrap();
  const latencies: number[] = [];
  const cpu = process.cpuUsage();
  for (let round = 0; round < count; round++) {
    const start = performance.now();
    const seen = events.waitFor(({ event }) => event === 'suspended').then(() => performance.now() - start);
    (await domain.suspend()).unwrap();
    latencies.push(await seen);
    (await domain.resume()).unwrap();
  }
  const { user, system } = process.cpuUsage(cpu);
  events.close();
  await Promise.all([actor.close(), watcher.close()]);
  return { seconds: median(latencies) / 1000, cpuSeconds: (user + system) / 1e6 };
}

/** The median of single ones: the first of a process takes longer, in every language. */
async function connects(): Promise<Sample> {
  const times: number[] = [];
  let cpuSeconds = 0;
  for (let round = 0; round < count; round++) {
    let conn: Package.Connection | undefined;
    const sample = await timed(async () => (conn = await open(TEST)));
    times.push(sample.seconds);
    cpuSeconds += sample.cpuSeconds;
    await conn?.close();
  }
  return { seconds: median(times), cpuSeconds };
}

/** How often the process woke up while its connection was idle, beside the keepalive messages every 5 s. */
async function idle(): Promise<Sample & { wakeups: number }> {
  const conn = await open(TEST);
  // What starting up left to do: garbage collection, code compiled in the background.
  await delay(1_000);
  console.log(JSON.stringify({ idle: process.pid }));
  await delay(count * 1_000);
  await conn.close();
  return { seconds: 0, cpuSeconds: 0, wakeups: 0 };
}

const measures: Record<string, () => Promise<Sample>> = {
  calls1: () => calls(1),
  calls5: () => calls(5),
  list,
  xml,
  download,
  upload,
  event: eventLatency,
  connect: connects,
  idle,
};
const run = measures[measure];
if (run === undefined) throw new Error(`no measure is named "${measure}"`);
const sample = await run();
const peak = Number(/VmHWM:\s+(?<kib>\d+)/u.exec(readFileSync('/proc/self/status', 'latin1'))?.groups?.['kib']);
console.log(JSON.stringify({ ...sample, peakKiB: peak }));
