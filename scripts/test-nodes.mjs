// pnpm test:nodes [VERSION …]: the unit tests and the packed tests on other Nodes, which npx brings from the npm registry.
import { join } from 'node:path';
import { root } from './lib/paths.mjs';
import { main, run, SetupError } from './lib/run.mjs';

const supported = ['22', '24'];
const vitest = join(root, 'node_modules/vitest/vitest.mjs');

await main(async () => {
  const asked = process.argv.slice(2);
  const wrong = asked.find((version) => !/^\d+(?:\.\d+){0,2}$/.test(version));
  if (wrong) throw new SetupError(`"${wrong}" is no Node version; usage: node scripts/test-nodes.mjs [22 24.1 …]`);
  const lines = [];
  for (const version of asked.length > 0 ? asked : supported) lines.push(await testOn(version));
  console.log(`\n${lines.map(({ text }) => text).join('\n')}`);
  return lines.every(({ ok }) => ok) ? 0 : 1;
});

async function testOn(version) {
  const started = Date.now();
  const node = (...args) => run('npx', ['--yes', '--package', `node@${version}`, 'node', ...args], { cwd: root });
  const failed = [];
  if ((await node('--version')) !== 0) failed.push('starting');
  else {
    for (const project of ['unit', 'packed']) {
      console.log(`\n── ${project} tests on Node ${version}`);
      if ((await node(vitest, 'run', '--project', project)) !== 0) failed.push(`${project} tests`);
    }
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  const ok = failed.length === 0;
  return { ok, text: `Node ${version}: ${ok ? 'passed' : `FAILED (${failed.join(', ')})`} in ${seconds} s` };
}
