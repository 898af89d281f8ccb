import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A kernel module by its name, as it is in the package: signed, so that a locked-down kernel takes it. */
export interface KernelModule {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The wanted modules of an unpacked kernel package and what they depend on, in the order to load them. */
export function modulesToLoad(folder: string, wanted: readonly string[]): readonly KernelModule[] {
  const files = new Map<string, string>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (/\.ko(?:\.xz)?$/.test(path)) files.set(nameOf(path), join(folder, path));
  }
  const builtIn = new Set(readFileSync(join(folder, 'modules.builtin'), 'utf8').split('\n').map(nameOf));
  const ordered = new Map<string, KernelModule>();
  const add = (name: string): void => {
    if (ordered.has(name) || builtIn.has(name)) return;
    const file = files.get(name);
    if (file === undefined) throw new Error(`${folder} has no kernel module ${name}`);
    // Debian 13 compresses its modules.
    const bytes = file.endsWith('.xz')
      ? execFileSync('xz', ['-dc', file], { maxBuffer: 64 << 20 })
      : readFileSync(file);
    const depends = /\0depends=([^\0]*)\0/.exec(bytes.toString('latin1'))?.[1] ?? '';
    for (const dependency of depends.split(',').filter(Boolean)) add(nameOf(dependency));
    ordered.set(name, { name, bytes });
  };
  for (const name of wanted) add(name);
  return [...ordered.values()];
}

/** The kernel takes `-` and `_` in a module's name for the same. */
const nameOf = (path: string): string =>
  basename(path)
    .replace(/\.ko(?:\.xz)?$/, '')
    .replaceAll('-', '_');
