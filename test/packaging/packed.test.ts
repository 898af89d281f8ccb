import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ended } from './child.ts';
import { InstalledProject } from './installed-project.ts';
import { entryNames, filesNamedBy, packageFolders, readManifest, root } from './published.ts';

/** A child that did what it was asked, in silence, and ended by itself. */
const silentEnd: Ended = { code: 0, signal: null, stdout: '', stderr: '' };

let project: InstalledProject;

beforeAll(async () => {
  project = await InstalledProject.create();
}, 400_000);
afterAll(() => project?.remove());

describe.each(packageFolders.map((folder) => `@virtkit/${folder}`))('the tarball of %s', (name) => {
  test('holds what is built and what people read, and no source or test', () => {
    const unwanted =
      /^(?:src|test|bench|codegen|node_modules)\/|\.tsbuildinfo$|(?:^|\/)(?:tsconfig|tsup\.config)[^/]*$|\.test\./;
    const files = project.filesOf(name);
    const wanted = ['LICENSE', 'README.md', 'package.json', 'dist/index.js', 'dist/index.cjs', 'dist/index.d.ts'];
    expect(wanted.filter((path) => !files.includes(path))).toEqual([]);
    expect(files.filter((path) => unwanted.test(path))).toEqual([]);
  });

  test('holds every file that its manifest names', () => {
    const files = project.filesOf(name);
    expect(filesNamedBy(readManifest(project.packagePath(name))).filter((path) => !files.includes(path))).toEqual([]);
  });

  test('has a manifest for users: real versions, and no way to the sources', () => {
    const { dependencies, exports } = readManifest(project.packagePath(name));
    expect(Object.values(dependencies).filter((range) => /^(?:workspace|catalog|file|link):/.test(range))).toEqual([]);
    expect(JSON.stringify(exports)).not.toMatch(/@virtkit\/source|\/src\//);
  });

  test('says nothing about the machine that built it', () => {
    const telling = project
      .filesOf(name)
      .filter((path) => readFileSync(join(project.packagePath(name), path)).includes(root));
    expect(telling).toEqual([]);
  });
});

describe.each(entryNames)('%s', (entry) => {
  test.each(['loads.mjs', 'loads.cjs'])(
    '%s: loads without printing or new globals, and lets the process end',
    async (file) => {
      expect(await project.node([file, entry])).toEqual(silentEnd);
    },
  );

  test('gives ESM and CJS the same names', async () => {
    expect(await project.node(['same-names.mjs', entry])).toEqual(silentEnd);
  });
});

describe('a program that uses all packages', () => {
  const works: Ended = { ...silentEnd, stdout: 'all packages work\n' };

  test.each(['nodenext', 'node10'])('runs by ts-node under TypeScript 6 with %s resolution', async (resolution) => {
    const args = ['--project', `tsconfig.${resolution}.json`, 'use-all.ts'];
    expect(await project.tool('ts-node/dist/bin.js', args)).toEqual(works);
  });

  test.each(['nodenext', 'node10'])(
    'type-checks under TypeScript 6 with %s resolution, declarations too',
    async (resolution) => {
      expect(await project.tool('typescript/bin/tsc6', ['--noEmit', '-p', `tsconfig.${resolution}.json`])).toEqual(
        silentEnd,
      );
    },
  );

  test.each(['use-all.ts', 'use-all.mts'])('runs by tsx as %s', async (file) => {
    expect(await project.tool('tsx/dist/cli.mjs', [file])).toEqual(works);
  });

  test.each(['esm', 'cjs'])('runs bundled by esbuild into one %s file, away from node_modules', async (format) => {
    const bundles = join(project.folder, 'bundles');
    mkdirSync(bundles, { recursive: true });
    const file = join(bundles, format === 'esm' ? 'app.mjs' : 'app.cjs');
    const args = ['use-all.ts', '--bundle', '--platform=node', `--format=${format}`, `--outfile=${file}`];
    expect(await project.tool('esbuild/bin/esbuild', [...args, '--log-level=warning'])).toEqual(silentEnd);
    expect(await project.node([file], bundles)).toEqual(works);
  });
});

describe('the installed agent-daemon', () => {
  const compilers = ['gcc', 'make', 'musl-gcc'];
  const lacking = compilers.filter((name) => spawnSync(name, ['--version']).error !== undefined);

  // On the machine that decides, a missing compiler is a failure.
  test.skipIf(lacking.length > 0 && process.env['CI'] !== 'true')(
    'builds the stand-alone agent from the files of its tarball',
    async () => {
      const fetched = await project.node([join(root, 'scripts/fetch.mjs'), 'quickjs']);
      const source = /^source (.+)$/m.exec(fetched.stdout)?.[1];
      if (source === undefined) throw new Error(fetched.stderr);
      const outFile = join(project.folder, 'virtkit-agent');
      expect(await project.node(['build-agent.mjs', source, outFile])).toEqual(silentEnd);
    },
  );
});

describe('two copies of a package in one process', () => {
  test('know the errors of each other as their own', async () => {
    expect(await project.node(['error-copies.mjs'])).toEqual(silentEnd);
  });
});
