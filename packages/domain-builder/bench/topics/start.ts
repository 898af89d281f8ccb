import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Built } from '../build.ts';
import type { Report } from '../report.ts';
import { inRounds, median, type Task } from '../rounds.ts';

const run = promisify(execFile);
const ROUNDS = 9;

/** What it costs to load the package in a fresh process, beside its dependencies alone. */
export const start = async ({ entry, requireEntry }: Built): Promise<Report> => {
  const ours = 'import of the package';
  const times = await inRounds(
    [
      loading(ours, `await import(${JSON.stringify(entry.href)})`),
      loading(
        'require of the package',
        `process.getBuiltinModule('module').createRequire(${JSON.stringify(entry.href)})(${JSON.stringify(requireEntry)})`,
      ),
      loading('import of zod', "await import('zod')"),
      loading('import of fast-xml-parser', "await import('fast-xml-parser')"),
      loading('import of ts-results', "await import('ts-results')"),
    ],
    ROUNDS,
    1,
  );
  return {
    topic: `Loading in a fresh process; CPU time, median of ${ROUNDS}`,
    times,
    goals: [{ what: 'import', seen: median(times[ours] ?? []), unit: ' ms', most: 120 }],
  };
};

const loading = (name: string, statement: string): Task => ({
  name,
  run: async () => {
    const program = `const before = process.cpuUsage(); ${statement}; const used = process.cpuUsage(before); console.log((used.user + used.system) / 1000)`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], {
      cwd: import.meta.dirname,
    });
    return Number(stdout);
  },
});
