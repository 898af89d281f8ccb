// Installing and building the workspace, each only when what it is made from changed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, root } from './paths.mjs';
import { must, SetupError } from './run.mjs';
import { fingerprint, isFresh, stamp } from './stamps.mjs';

const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** Stops on a Node that is older than the packages' floor. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new SetupError(`Node ${process.versions.node} is too old: virtkit needs Node 20.19 or later`);
  }
}

/** Installs the workspace with the pinned pnpm, through npx, as the lockfile says. */
export async function installWorkspace() {
  const manifests = ['packages', 'examples'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => `${folder}/${name}/package.json`),
  );
  const print = fingerprint([
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'package.json',
    'test/package.json',
    ...manifests,
  ]);
  if (existsSync(join(root, 'node_modules/.modules.yaml')) && isFresh('install', print)) return;
  const pnpm = readJson('package.json').packageManager.split('+')[0];
  console.log(`virtkit: installing the workspace with ${pnpm}`);
  // CI=true: pnpm must not ask whether it may replace a node_modules folder when there is no terminal.
  await must('npx', ['--yes', pnpm, 'install', '--frozen-lockfile'], { cwd: root, env: { CI: 'true' } });
  stamp('install', print);
}

/** The published packages in build order: a package after those of ours that it imports. */
export function packageNames() {
  const names = readdirSync(join(root, 'packages')).toSorted();
  const ours = (name) =>
    Object.keys(readJson(`packages/${name}/package.json`).dependencies ?? {})
      .filter((dependency) => dependency.startsWith('@virtkit/'))
      .map((dependency) => dependency.slice('@virtkit/'.length));
  const ordered = [];
  const place = (name) => {
    if (ordered.includes(name)) return;
    ours(name).forEach(place);
    ordered.push(name);
  };
  names.forEach(place);
  return ordered;
}

/** Builds the packages whose sources changed since their last build. */
export async function buildPackages() {
  for (const name of packageNames()) {
    const folder = `packages/${name}`;
    const inputs = ['src', 'standalone', 'native', 'packaging', 'package.json', 'tsup.config.ts', 'tsconfig.json'].map(
      (path) => `${folder}/${path}`,
    );
    const depends = name === 'agent-daemon' ? ['packages/agent-protocol/src'] : [];
    const print = fingerprint([...inputs, ...depends, 'pnpm-lock.yaml', 'tsconfig.base.json']);
    if (existsSync(join(root, folder, 'dist/index.js')) && isFresh(`build-${name}`, print)) continue;
    console.log(`virtkit: building @virtkit/${name}`);
    await must(bin('tsup'), ['--silent'], { cwd: join(root, folder), quiet: true });
    stamp(`build-${name}`, print);
  }
}
