// npm run demo [-- --connect URI --agent FILE --kernel FILE --modules FOLDER --busybox FILE]
// npm run demo -- --simulate
// Prepares the machine, then runs examples/provision-linux. Node alone runs this file: nothing is installed yet.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareDemo, prepareSimulation } from './lib/prepare.mjs';
import { root } from './lib/paths.mjs';
import { main, SetupError } from './lib/run.mjs';

const text = { type: 'string' };

await main(async () => {
  const given = options();
  if (given.simulate) {
    await prepareSimulation();
    return runDemo(['--simulate']);
  }
  const files = await prepareDemo(given);
  const paths = Object.entries(files).flatMap(([name, path]) => (path ? [`--${name}`, path] : []));
  const connect = given.connect ? ['--connect', given.connect] : [];
  return runDemo([...paths, ...connect]);
});

function options() {
  try {
    const { values } = parseArgs({
      options: {
        connect: text,
        agent: text,
        kernel: text,
        modules: text,
        busybox: text,
        simulate: { type: 'boolean' },
      },
    });
    if (values.simulate && Object.keys(values).length > 1) throw new Error('--simulate takes no other option');
    return values;
  } catch (error) {
    throw new SetupError(
      `${error.message}\nusage: npm run demo -- [--connect URI] [--agent FILE] [--kernel FILE --modules FOLDER] [--busybox FILE]\n       npm run demo -- --simulate`,
    );
  }
}

/** Runs the example and passes Ctrl-C on by waiting: the terminal sends it to the whole group, and the demo cleans up after itself. */
function runDemo(args) {
  const example = join(root, 'examples/provision-linux');
  // tsx would leave its cache in the system's temporary folder.
  const env = { ...process.env, TSX_DISABLE_CACHE: '1' };
  const command = ['--import', 'tsx', 'src/main.ts', ...args];
  const child = spawn(process.execPath, command, { cwd: example, stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
