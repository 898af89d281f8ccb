import { connect } from '../../src/index.ts';

/** A program that uses a connection in every way, closes it, and has nothing else to do. */
async function main(uri: string): Promise<void> {
  const conn = (await connect(uri, { keepAlive: { intervalMs: 60_000, count: 1 } })).unwrap();
  const events = conn.events.domain('lifecycle');
  (await events.ready).unwrap();
  const waiting = events.waitFor(undefined, { timeoutMs: 600_000 });
  const call = conn.hostname({ timeoutMs: 600_000, signal: new AbortController().signal });
  await conn.close();
  await Promise.all([waiting, call]);
  process.stdout.write('closed');
}

await main(process.argv[2] ?? '');
