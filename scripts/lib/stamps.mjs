// Remembers what was made from which files, so that a second run makes nothing again.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cache, root } from './paths.mjs';

const skipped = new Set(['node_modules', 'dist', 'coverage', '.cache']);

/** A hash over the contents and names of files and folders (relative to the workspace); missing ones count as missing. */
export function fingerprint(paths) {
  const hash = createHash('sha256');
  const visit = (path) => {
    if (!existsSync(path)) {
      hash.update(`missing ${path}\0`);
      return;
    }
    if (!statSync(path).isDirectory()) {
      hash.update(`${relative(root, path)}\0`).update(readFileSync(path));
      return;
    }
    for (const name of readdirSync(path).toSorted()) if (!skipped.has(name)) visit(join(path, name));
  };
  for (const path of paths) visit(join(root, path));
  return hash.digest('hex');
}

const stampFile = (name) => join(cache, 'stamps', name);

/** Whether `name` was last made from what `print` describes. */
export const isFresh = (name, print) => existsSync(stampFile(name)) && readFileSync(stampFile(name), 'utf8') === print;

/** Notes that `name` is now made from what `print` describes. */
export function stamp(name, print) {
  mkdirSync(join(cache, 'stamps'), { recursive: true });
  writeFileSync(stampFile(name), print);
}
