import { expect, test } from 'vitest';
import { corpus } from './corpus.ts';
import { runFuzz } from './run-fuzz.ts';

const RUNS = 8;
const FRAMES = 150_000;

test('over a million changed messages, each run from another seed', async () => {
  let frames = 0;
  for (let run = 1; run <= RUNS; run += 1) {
    const started = performance.now();
    const figures = await runFuzz(corpus(run, 3), run, FRAMES);
    frames += figures.frames;
    const { ends, outcomes, ...rest } = figures;
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(JSON.stringify({ seed: run, seconds, ...rest, ends: [...ends], outcomes: [...outcomes] }));
    expect(figures.grownMiB).toBeLessThan(600);
  }
  expect(frames).toBeGreaterThan(1_000_000);
});
