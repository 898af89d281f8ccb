import { connect, type Connection, type LibvirtError, type Result, type RpcStream } from '../../src/index.ts';
import { findProcedure } from '../../src/protocol/procedures.ts';
import type { Sample } from './corpus.ts';
import { FuzzTransport } from './fuzz-transport.ts';
import { mutated } from './mutate.ts';
import { Random } from './random.ts';

/** What a run has seen. */
export interface FuzzFigures {
  /** How many changed messages were sent. */
  frames: number;
  connections: number;
  /** How the connections ended. */
  readonly ends: Map<string, number>;
  /** How the calls and streams ended: `ok` or the error's code. */
  readonly outcomes: Map<string, number>;
  /** How much the memory of the process had grown at its most, in MiB. */
  grownMiB: number;
}

const SERIAL_AT = 20;
const PER_CONNECTION = 40;
/** One message in so many is changed in its header too, or cut; that mostly ends the connection. */
const HEADER_ODDS = 100;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Sends so many changed messages to clients, connection after connection: to each call an answer, and events and packets of
 * streams in between. Rejects when something is thrown that is no outcome of a call; does not resolve if a caller hangs.
 */
export async function runFuzz(samples: readonly Sample[], seed: number, frames: number): Promise<FuzzFigures> {
  const random = new Random(seed);
  const figures: FuzzFigures = { frames: 0, connections: 0, ends: new Map(), outcomes: new Map(), grownMiB: 0 };
  const replies = samples.filter(({ kind }) => kind === 'reply');
  const others = samples.filter(({ kind }) => kind !== 'reply');
  const before = process.memoryUsage().rss;
  while (figures.frames < frames) {
    await oneConnection(random, replies, others, figures);
    figures.connections += 1;
    if (figures.connections % 100 === 0) {
      const grown = Math.round((process.memoryUsage().rss - before) / 2 ** 20);
      figures.grownMiB = Math.max(figures.grownMiB, grown);
    }
  }
  return figures;
}

async function oneConnection(
  random: Random,
  replies: readonly Sample[],
  others: readonly Sample[],
  figures: FuzzFigures,
): Promise<void> {
  const transport = new FuzzTransport();
  const opened = await connect({ uri: '', transport }, { keepAlive: false, maxInFlight: 2 * PER_CONNECTION });
  const conn = opened.unwrap();
  const events = conn.events.domain('lifecycle', { buffer: 8, overflow: 'dropOldest' });
  const chosen = Array.from({ length: PER_CONNECTION }, () => oneOf(random, replies));
  const outcomes = chosen.map((sample) => outcomeOf(conn, sample));
  await turn();
  const [registration, ...calls] = transport.calls;
  if (registration) send(transport, withSerial(REGISTERED, registration.serial), random, figures);
  for (const [index, { serial }] of calls.slice(0, PER_CONNECTION).entries()) {
    if (transport.isOver) break;
    const sample = chosen[index];
    if (sample) send(transport, withSerial(sample.bytes, serial), random, figures);
    if (!random.oneIn(3)) continue;
    const other = oneOf(random, others);
    const isEvent = other.kind === 'event';
    send(transport, isEvent ? other.bytes : withSerial(other.bytes, random.below(serial + 1)), random, figures);
  }
  await turn();
  events.close();
  transport.end();
  for (const code of await Promise.all(outcomes)) count(figures.outcomes, code);
  const end = await conn.closed;
  count(figures.ends, end.error === undefined ? end.reason : `${end.reason} ${end.error.code}`);
}

/** The answer to CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY: the number 0. */
const REGISTERED = Buffer.from('0000002020008086000000010000013c00000001000000030000000000000000', 'hex');

function oneOf(random: Random, samples: readonly Sample[]): Sample {
  const sample = samples[random.below(samples.length)];
  if (sample === undefined) throw new Error('the corpus is empty');
  return sample;
}

function withSerial(bytes: Buffer, serial: number): Buffer {
  const own = Buffer.from(bytes);
  own.writeUInt32BE(serial, SERIAL_AT);
  return own;
}

/** One changed message, in one piece or in two. */
function send(transport: FuzzTransport, bytes: Buffer, random: Random, figures: FuzzFigures): void {
  const changed = mutated(bytes, random, HEADER_ODDS);
  figures.frames += 1;
  const at = random.oneIn(3) ? random.below(changed.length) : changed.length;
  transport.deliver(changed.subarray(0, at));
  transport.deliver(changed.subarray(at));
}

/** Calls the sample's procedure, and reads its stream to the end where it has one. */
async function outcomeOf({ rpc }: Connection, { name, args }: Sample): Promise<string> {
  // The names and arguments come from the same table as the types.
  const loose = rpc as unknown as {
    call(name: string, args: unknown): Promise<Result<unknown, LibvirtError>>;
    stream(name: string, args: unknown): Promise<Result<RpcStream, LibvirtError>>;
  };
  if (findProcedure(name)?.stream === 'none') {
    const result = await loose.call(name, args);
    return result.ok ? 'ok' : result.val.code;
  }
  const opened = await loose.stream(name, args);
  if (!opened.ok) return opened.val.code;
  const stream = opened.val.resume();
  return new Promise((resolve) => {
    stream.once('error', (error: LibvirtError) => resolve(`stream ${error.code}`));
    stream.once('close', () => resolve('stream ok'));
  });
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
