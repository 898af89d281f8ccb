// The checks as a list, their runner, and the one line that sums them up.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bin, cache, root } from './paths.mjs';
import { run } from './run.mjs';
import { packageNames } from './workspace.mjs';

const tool = (name, command, args, cwd = root) => ({
  name,
  run: async () => outcome((await run(command, args, { cwd })) === 0),
});
const script = (name, file, args = []) => tool(name, process.execPath, [join('scripts', file), ...args]);
const outcome = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/** One vitest project; its tests are counted one by one. */
const tests = (project) => ({
  name: `${project} tests`,
  async run() {
    const report = join(cache, 'reports', `${project}.json`);
    mkdirSync(join(cache, 'reports'), { recursive: true });
    rmSync(report, { force: true });
    const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await run(bin('vitest'), args, { cwd: root });
    if (!existsSync(report)) return outcome(false);
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
    // A suite that fails outside its tests (an import, a hook) fails the run with no failed test to show for it.
    const failed = code !== 0 && numFailedTests === 0 ? 1 : numFailedTests;
    return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
  },
});

/** `pnpm check`: what has to hold before a change is shown to anybody. */
export const check = () => [
  tool('format', bin('oxfmt'), ['--check']),
  tool('lint', bin('oxlint'), ['--type-aware', '--deny-warnings']),
  script('types', 'types.mjs'),
  ...['libvirt-client', 'domain-builder'].map((name) =>
    tool(`generated code of ${name}`, bin('tsx'), ['codegen/main.ts', '--check'], join(root, 'packages', name)),
  ),
  tool('unused code', bin('knip'), []),
  tests('unit'),
  tests('integration'),
  script('build', 'build.mjs'),
  ...packageNames().flatMap((name) => [
    tool(`publint ${name}`, bin('publint'), ['--strict', join('packages', name)]),
    tool(`types of ${name} as published`, bin('attw'), ['--pack', join('packages', name)]),
  ]),
  tests('packed'),
];

/** `npm test`: the set-up (done before), every check, the guests, the docs. */
export const everything = () => [...check(), tests('e2e'), tool('docs', bin('typedoc'), [])];

/** Runs all steps, the later ones too when one fails, and prints the sum as its last line. Answers the exit code. */
export async function runChecks(steps) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const failures = [];
  for (const step of steps) {
    const started = Date.now();
    console.log(`\n── ${step.name}`);
    const result = await step.run();
    for (const key of Object.keys(total)) total[key] += result[key];
    if (result.failed > 0) failures.push(step.name);
    console.log(
      `── ${step.name}: ${result.failed > 0 ? 'FAILED' : 'passed'} in ${((Date.now() - started) / 1000).toFixed(1)} s`,
    );
  }
  if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed > 0 ? 1 : 0;
}
