import { expect, test } from 'vitest';
import { corpus } from './corpus.ts';
import { runFuzz } from './run-fuzz.ts';

const SEED = 20_250_426;

test('150,000 changed messages end calls with an error of this package, and neither crash, hang nor fill the memory', async () => {
  const figures = await runFuzz(corpus(SEED, 2), SEED, 150_000);
  expect(figures.frames).toBeGreaterThanOrEqual(150_000);
  // Each kind of ending has been seen: messages that are still good, broken ones, connections that had to end.
  for (const code of ['ok', 'PROTOCOL', 'CONNECTION_CLOSED']) expect(figures.outcomes.get(code)).toBeGreaterThan(500);
  expect(figures.ends.get('eof')).toBeGreaterThan(100);
  expect(figures.ends.get('error PROTOCOL')).toBeGreaterThan(100);
  expect(figures.grownMiB).toBeLessThan(400);
}, 120_000);
