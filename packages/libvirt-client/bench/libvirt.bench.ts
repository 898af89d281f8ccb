/**
 * This package beside other clients of libvirt, against one private daemon: `pnpm bench [measure …]`.
 *
 * The peers take turns, and each ratio is one of medians; on a busy machine only the ratios mean something. Every
 * figure is kept in `.cache/bench/`.
 */
import { copyFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { startFixture } from './fixture.ts';
import { idleWakeups, importMs } from './own-measures.ts';
import { cacheFolder, type MeasureName, type PeerName, preparePeers } from './peers.ts';
import { median, sample, type Sample } from './sample.ts';

const RUNS = 5;
const IDLE_SECONDS = 3;
const MOST_IMPORT_MS = 60;

/** What is done, how often within one run, and how we are to compare: `least` times as fast, or `most` times as long. */
interface Measure {
  readonly title: string;
  readonly count: number;
  readonly targets: readonly { readonly peer: PeerName; readonly least: number }[];
}

const measures: Readonly<Record<MeasureName, Measure>> = {
  calls1: { title: 'trivial calls, one after another', count: 10_000, targets: [{ peer: 'python', least: 1 }] },
  calls5: {
    title: 'trivial calls, 5 at a time',
    count: 20_000,
    targets: [
      { peer: 'python', least: 2.5 },
      { peer: 'go', least: 0.8 },
    ],
  },
  list: { title: 'list 1,000 domains', count: 50, targets: [{ peer: 'go', least: 1 }] },
  xml: {
    title: '1,000 XML dumps, 5 at a time',
    count: 5,
    targets: [
      { peer: 'python', least: 2 },
      { peer: 'go', least: 0.8 },
    ],
  },
  download: { title: 'download 1 GiB', count: 1, targets: [{ peer: 'go', least: 1 }] },
  upload: { title: 'upload 1 GiB', count: 1, targets: [{ peer: 'go', least: 1 }] },
  event: { title: 'event latency, p50', count: 3_000, targets: [{ peer: 'python', least: 1 / 1.2 }] },
  connect: { title: 'connect and open, p50', count: 500, targets: [{ peer: 'go', least: 1 / 1.5 }] },
};

/** Measures whose peers give the median of their `count` tries, not the sum. */
const isMedian: ReadonlySet<MeasureName> = new Set(['event', 'connect']);

const { peers, missing } = await preparePeers();
for (const line of missing) console.log(`left out: ${line}`);
const asked = process.argv.slice(2);
// The keys of the table above are all the names there are.
const names = (Object.keys(measures) as MeasureName[]).filter((name) => asked.length === 0 || asked.includes(name));

const fixture = await startFixture();
const samples: Record<string, Record<string, Sample[]>> = {};
const own: Record<string, number[]> = { importMs: [], idleWakeups: [] };
try {
  await copyFile(fixture.file, `${fixture.file}.source`);
  for (const name of names) samples[name] = await runMeasure(name);
  if (asked.length === 0) await runOwn();
} finally {
  await fixture.stop();
}
print();
await writeFile(
  join(cacheFolder, `${new Date().toISOString().replaceAll(':', '')}.json`),
  JSON.stringify({ node: process.version, cpu: cpus()[0]?.model, runs: RUNS, missing, samples, own }, null, 2),
);

async function runMeasure(name: MeasureName): Promise<Record<string, Sample[]>> {
  const found: Record<string, Sample[]> = {};
  for (let round = 0; round < RUNS; round++) {
    for (const peer of peers) {
      const command = peer.command(name, measures[name].count, fixture);
      if (command === undefined) continue;
      try {
        (found[peer.name] ??= []).push(await sample(command, fixture.daemon.pid));
      } catch (error) {
        console.log(`failed: ${peer.name}, ${name}: ${String(error)}`);
        process.exitCode = 1;
      }
    }
  }
  return found;
}

async function runOwn(): Promise<void> {
  for (let round = 0; round < RUNS; round++) {
    own['importMs']?.push(await importMs());
    own['idleWakeups']?.push(await idleWakeups(fixture, IDLE_SECONDS));
  }
}

function print(): void {
  for (const name of names) {
    const found = samples[name] ?? {};
    const { title, targets, count } = measures[name];
    console.log(`\n${title}`);
    const middle = (peer: string, part: keyof Sample) =>
      median((found[peer] ?? []).map((one) => one[part] ?? Number.NaN));
    for (const peer of Object.keys(found)) {
      const each = (middle(peer, 'seconds') * 1000) / (isMedian.has(name) ? 1 : count);
      const ratio = middle(peer, 'seconds') / middle('ours', 'seconds');
      // virsh tells nothing of itself.
      const cell = (value: number, text: string, width: number) => (Number.isNaN(value) ? '' : text).padStart(width);
      const clientMs = middle(peer, 'cpuSeconds') * 1000;
      const peakMiB = middle(peer, 'peakKiB') / 1024;
      const cells = [
        peer.padEnd(20),
        cell(each, `${each.toFixed(3)} ms`, 14),
        cell(ratio, `ours ${ratio.toFixed(2)}x as fast`, 22),
        cell(clientMs, `client ${clientMs.toFixed(0)} ms CPU`, 22),
        `daemon ${(middle(peer, 'daemonCpuSeconds') * 1000).toFixed(0)} ms CPU`.padStart(22),
        cell(peakMiB, `${peakMiB.toFixed(0)} MiB`, 10),
      ];
      console.log(`  ${cells.join('')}`);
    }
    for (const { peer, least } of targets) {
      const ratio = middle(peer, 'seconds') / middle('ours', 'seconds');
      const verdict = Number.isNaN(ratio) ? 'not measured' : ratio >= least ? 'reached' : 'NOT reached';
      console.log(
        `  target: ${least.toFixed(2)}x ${peer}: ${Number.isNaN(ratio) ? '' : `${ratio.toFixed(2)}x, `}${verdict}`,
      );
    }
  }
  if (asked.length > 0) return;
  const ms = median(own['importMs'] ?? []);
  console.log(
    `\nimport of the package: ${ms.toFixed(1)} ms; target: at most ${MOST_IMPORT_MS}, ${ms <= MOST_IMPORT_MS ? 'reached' : 'NOT reached'}`,
  );
  const wakeups = median(own['idleWakeups'] ?? []);
  console.log(
    `wake-ups of an idle connection within ${IDLE_SECONDS} s: ${wakeups}; target: 0, ${wakeups === 0 ? 'reached' : 'NOT reached'}`,
  );
}
