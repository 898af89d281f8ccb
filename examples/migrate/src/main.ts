import { parseArgs } from 'node:util';
import { type Bed, makeBed } from './bed.ts';
import { readCount } from './console.ts';
import { countingGuest, writeBootDisk } from './counting-guest.ts';
import { isLeader, type Leader, move } from './move.ts';
import { take } from './take.ts';

const interrupted = new AbortController();
for (const name of ['SIGINT', 'SIGTERM'] as const) {
  process.once(name, () => interrupted.abort(new Error(`interrupted by ${name}`)));
}
const { values } = parseArgs({ options: { 'led-by': { type: 'string', default: 'source' } } });
const leader = values['led-by'];

if (!isLeader(leader)) {
  console.error('usage: npm start -- [--led-by source|client]');
  process.exitCode = 2;
} else {
  const cleanUp: (() => Promise<void>)[] = [];
  try {
    await show(await makeBed(cleanUp, interrupted.signal), leader);
  } catch (error) {
    console.error(`failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  } finally {
    for (const step of cleanUp.toReversed()) await step();
  }
}

async function show(bed: Bed, led: Leader): Promise<void> {
  const { signal } = interrupted;
  const disk = await writeBootDisk(bed.source.daemon.home);
  const guest = await take(bed.source.conn.domains.createXml(countingGuest('counter', disk), { signal }));
  const before = await readCount(guest, 5, signal);
  console.log(`source:      ${guest.name} counts, and is at ${before}`);

  const startedAt = performance.now();
  const moved = await move(guest, bed, led, signal);
  console.log(`migrated in ${((performance.now() - startedAt) / 1000).toFixed(1)} s, led by the ${led}`);

  const after = await readCount(moved, 5, signal);
  const left = await take(bed.source.conn.domains.list({ active: true }));
  console.log(
    `destination: ${moved.name} goes on counting, and is at ${after}; guests left at the source: ${left.length}`,
  );
  if (after <= before) throw new Error('the guest has counted anew: it has been booted, not migrated');
}
