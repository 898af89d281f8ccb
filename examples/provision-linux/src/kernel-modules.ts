import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A kernel module, ready to be loaded by path. */
export interface KernelModule {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The wanted modules of an unpacked kernel package and all they depend on, in the order to load them. Such a package has no
 * modules.dep (depmod makes it at installation), so the order comes from the `depends=` field inside each module.
 */
export function modulesToLoad(folder: string, wanted: readonly string[]): KernelModule[] {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (/\.ko(\.xz)?$/.test(entry)) files.set(moduleName(entry), join(folder, entry));
  }
  const builtin = new Set(readFileSync(join(folder, 'modules.builtin'), 'utf8').split('\n').map(moduleName));
  const ordered = new Map<string, KernelModule>();
  const load = (name: string): void => {
    if (ordered.has(name) || builtin.has(name)) return;
    const file = files.get(name);
    if (file === undefined) throw new Error(`${folder} has no kernel module ${name}`);
    const bytes = read(file);
    dependencies(bytes).forEach(load);
    ordered.set(name, { name, bytes });
  };
  wanted.forEach(load);
  return [...ordered.values()];
}

/** The kernel takes `-` and `_` in module names for the same. */
const moduleName = (path: string): string =>
  basename(path)
    .replace(/\.ko(\.xz)?$/, '')
    .replaceAll('-', '_');

/** Debian 13 compresses its modules. */
const read = (file: string): Uint8Array =>
  file.endsWith('.xz') ? execFileSync('xz', ['-dc', file], { maxBuffer: 64 << 20 }) : readFileSync(file);

function dependencies(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const names = /\0depends=([^\0]*)\0/.exec(text)?.[1] ?? '';
  return names.split(',').filter(Boolean).map(moduleName);
}
