// pnpm test:nodes [VERSION …]: the unit tests and the packed tests on other Nodes, which npx brings from the npm registry.
import { chmodSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './lib/paths.mjs';
import { capture, main, run, SetupError } from './lib/run.mjs';

const supported = ['22', '24'];
const projects = ['unit', 'packed'];
const vitest = join(root, 'node_modules/vitest/vitest.mjs');

await main(async () => {
  const asked = process.argv.slice(2);
  const wrong = asked.find((version) => !/^\d+(?:\.\d+){0,2}$/.test(version));
  if (wrong) throw new SetupError(`"${wrong}" is no Node version; usage: node scripts/test-nodes.mjs [22 24.1 …]`);
  const results = [];
  for (const version of asked.length > 0 ? asked : supported) results.push(await testOn(version));
  console.log(`\n${results.map(({ line }) => line).join('\n')}`);
  return results.every(({ ok }) => ok) ? 0 : 1;
});

async function testOn(version) {
  const started = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'virtkit-node-'));
  try {
    const node = bringNode(version, folder);
    // First in PATH, for what the tests start: npm, for one, runs on the Node that it finds there.
    const env = { PATH: `${folder}${delimiter}${process.env.PATH}` };
    const failed = [];
    for (const project of projects) {
      console.log(`\n── ${project} tests on Node ${version}`);
      if ((await run(node, [vitest, 'run', '--project', project], { cwd: root, env })) !== 0) failed.push(project);
    }
    const found = capture(node, ['--version'])?.trim();
    const verdict = failed.length === 0 ? 'passed' : `FAILED (${failed.join(', ')})`;
    const line = `Node ${version} (${found}): ${verdict} in ${((Date.now() - started) / 1000).toFixed(0)} s`;
    return { ok: failed.length === 0, line };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Copies that Node into `folder`: tests start it as users who may not look into the home folder that npx keeps it in. */
function bringNode(version, folder) {
  const program = ['node', '-p', 'process.execPath'];
  const found = capture('npx', ['--yes', '--package', `node@${version}`, ...program])
    ?.trim()
    .split('\n')
    .at(-1);
  if (!found) throw new SetupError(`npx could not bring node@${version} from the npm registry`);
  const node = join(folder, 'node');
  copyFileSync(found, node);
  for (const path of [folder, node]) chmodSync(path, 0o755);
  return node;
}
