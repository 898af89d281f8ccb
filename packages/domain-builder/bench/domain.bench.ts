/**
 * This package as built, beside its peers, over libvirt's own test data: `pnpm bench [topic …]`. The topics are `xml`,
 * `lint`, `diff`, `start` and `heap`.
 *
 * Tasks take turns, so on a busy machine the ratios hold where the times do not. Every figure is kept in `.cache/bench/`.
 */
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { buildOurs, cacheFolder } from './build.ts';
import type * as measuredSource from './measured.ts';
import { print, type Report } from './report.ts';
import { diff } from './topics/diff.ts';
import { heap } from './topics/heap.ts';
import { lint } from './topics/lint.ts';
import { readAndWrite } from './topics/read-and-write.ts';
import { start } from './topics/start.ts';

const built = await buildOurs();
// It was just built from that file.
const measured = (await import(built.measured.href)) as typeof measuredSource;

const topics: Readonly<Record<string, () => Promise<Report>>> = {
  xml: () => readAndWrite(measured),
  lint: () => lint(measured),
  diff: () => diff(measured),
  start: () => start(built),
  heap: () => heap(built),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in topics));
if (unknown.length > 0) throw new Error(`${unknown.join(', ')}: the topics are ${Object.keys(topics).join(', ')}`);

const reports: Report[] = [];
for (const [name, run] of Object.entries(topics)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const report = await run();
  print(report);
  reports.push(report);
}
await writeFile(
  join(cacheFolder, `${new Date().toISOString().replaceAll(':', '')}.json`),
  JSON.stringify({ node: process.version, cpu: cpus()[0]?.model, reports }, null, 2),
);
