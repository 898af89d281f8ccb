import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync, statSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildStandalone, type StandaloneExecutable } from '../../src/standalone.ts';

const packageRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const workspaceRoot = dirname(dirname(packageRoot));
const bundle = join(packageRoot, 'dist/quickjs/agent.js');

/** The engine's source tree: `QUICKJS_SRC`, or where the workspace's own script puts it. */
export const quickjsSource = process.env['QUICKJS_SRC'] ?? join(workspaceRoot, '.cache/quickjs/source');

/** What is missing to build the executable here, or undefined. */
const cannotBuild = ['gcc', 'make', 'musl-gcc'].some((tool) => !isOnPath(tool))
  ? 'gcc, make or musl-gcc is missing'
  : existsSync(join(quickjsSource, 'quickjs.c'))
    ? undefined
    : 'no QuickJS source: node scripts/fetch.mjs quickjs';

/** Whether tests that need the executable are left out: never where a missing tool is a failure. */
export const skipsExecutable = cannotBuild !== undefined && process.env['CI'] !== 'true';

function isOnPath(tool: string): boolean {
  return (process.env['PATH'] ?? '').split(':').some((folder) => existsSync(join(folder, tool)));
}

/** The executable made from the sources as they are now. */
export async function currentExecutable(): Promise<StandaloneExecutable> {
  if (cannotBuild !== undefined) throw new Error(cannotBuild);
  bundleIfStale();
  return (await buildStandalone({ quickjsSource })).unwrap();
}

function bundleIfStale(): void {
  const inputs = [
    newest(join(packageRoot, 'src')),
    newest(join(packageRoot, '../agent-protocol/src')),
    statSync(join(packageRoot, 'tsup.quickjs.config.ts')).mtimeMs,
  ];
  if (existsSync(bundle) && statSync(bundle).mtimeMs > Math.max(...inputs)) return;
  execFileSync(join(packageRoot, 'node_modules/.bin/tsup'), ['--config', 'tsup.quickjs.config.ts'], {
    cwd: packageRoot,
  });
}

function newest(folder: string): number {
  const times = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
    (name) => statSync(join(folder, name)).mtimeMs,
  );
  return Math.max(0, ...times);
}

/** The executable in a folder of its own that every user may enter; the checkout's may be closed to others. */
export class PublicCopy implements Disposable {
  readonly folder = mkdtempSync(join(tmpdir(), 'virtkit-exe-'));
  readonly path = join(this.folder, 'virtkit-agent');

  constructor(executable: string) {
    chmodSync(this.folder, 0o755);
    copyFileSync(executable, this.path);
    chmodSync(this.path, 0o755);
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
