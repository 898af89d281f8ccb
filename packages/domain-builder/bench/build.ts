import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const packageFolder = join(import.meta.dirname, '..');

/** Where everything that is built and measured goes. */
export const cacheFolder = join(packageFolder, '.cache/bench');

/** What was built: the package, and the functions that are measured. */
export interface Built {
  /** The package as it is published, ESM and CJS. */
  readonly entry: URL;
  readonly requireEntry: string;
  /** An ESM module with what `measured.ts` exports. */
  readonly measured: URL;
}

/** Builds the package as it is published, beside whatever else is built at the time. */
export const buildOurs = async (): Promise<Built> => {
  await mkdir(cacheFolder, { recursive: true });
  const tsup = join(packageFolder, 'node_modules/.bin/tsup');
  const dist = join(cacheFolder, 'dist');
  await run(tsup, ['--out-dir', dist, '--no-dts', '--silent'], { cwd: packageFolder });
  const source = fileURLToPath(new URL('measured.ts', import.meta.url));
  const folder = join(cacheFolder, 'measured');
  const options = ['--no-config', '--format', 'esm', '--target', 'node20', '--treeshake', '--silent'];
  await run(tsup, [source, ...options, '--out-dir', folder], { cwd: packageFolder });
  return {
    entry: pathToFileURL(join(dist, 'index.js')),
    requireEntry: join(dist, 'index.cjs'),
    measured: pathToFileURL(join(folder, 'measured.js')),
  };
};
