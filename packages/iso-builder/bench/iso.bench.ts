/**
 * Measures image making against xorriso, genisoimage and bsdtar: same input, same run, interleaved, median of the rounds.
 *
 *     node_modules/.bin/tsx packages/iso-builder/bench/iso.bench.ts [rounds]
 *
 * Every tool, ours too (from `dist`), runs as a process of its own; the in-process times of ours are listed beside it. A tool that is not
 * installed is left out and named. The numbers are saved below `packages/iso-builder/.cache/bench/`.
 */
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { iso } from '../src/index.ts';
import { manyFiles, seedFiles, threeLargeFiles } from './inputs.ts';
import { median, runProcess, type Run } from './measure.ts';
import { contenders, prepareOurs } from './peers.ts';

const rounds = Number(process.argv[2] ?? 5);
const cache = fileURLToPath(new URL('../.cache/bench', import.meta.url));
const work = join(cache, 'work');
mkdirSync(work, { recursive: true });
const program = prepareOurs(cache);

const jobs = [
  { name: '10,000 x 4 KiB in 100 directories', folder: manyFiles(join(work, 'many')) },
  { name: 'seed of 2 files', folder: seedFiles(join(work, 'seed')) },
  { name: '2 GiB in 3 files', folder: threeLargeFiles(join(work, 'large')) },
];

const report = [];
for (const { name, folder } of jobs) {
  const output = join(work, 'out.iso');
  const measured = new Map<string, Run[]>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const { tool, command } of contenders(program, folder, output)) {
      rmSync(output, { force: true });
      const run = { ...runProcess(command), bytes: statSync(output).size };
      // The first round only warms the page cache.
      if (round > 0) measured.set(tool, [...(measured.get(tool) ?? []), run]);
    }
    rmSync(output, { force: true });
    const inProcess = await runInProcess(folder, output);
    if (round > 0) measured.set('in-process', [...(measured.get('in-process') ?? []), inProcess]);
  }
  report.push({ job: name, rounds, ...summarize(name, measured) });
}
writeFileSync(join(cache, 'iso.json'), `${JSON.stringify(report, undefined, 2)}\n`);
rmSync(work, { recursive: true });

async function runInProcess(folder: string, output: string): Promise<Run> {
  const begun = performance.now();
  const written = (await iso({ label: 'BENCH' }).tree(folder).writeTo(output)).unwrap();
  return { seconds: (performance.now() - begun) / 1000, peakKiB: undefined, bytes: written.size };
}

function summarize(name: string, measured: ReadonlyMap<string, readonly Run[]>) {
  const ours = median((measured.get('in-process') ?? []).map((run) => run.seconds));
  const tools = [...measured].map(([tool, runs]) => {
    const seconds = median(runs.map((run) => run.seconds));
    const peaks = runs.flatMap((run) => run.peakKiB ?? []);
    const peakMiB = peaks.length === 0 ? undefined : Math.round(median(peaks) / 102.4) / 10;
    return { tool, seconds, peakMiB, bytes: runs[0]?.bytes, timesOurs: seconds / ours };
  });
  console.log(`\n${name} (median of ${rounds}; x = times the in-process time)`);
  console.table(
    tools.map(({ tool, seconds, peakMiB, bytes, timesOurs }) => ({
      tool,
      ms: Math.round(seconds * 10_000) / 10,
      x: Math.round(timesOurs * 100) / 100,
      'peak MiB': peakMiB,
      bytes,
    })),
  );
  return { tools };
}
