import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The workspace's root folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** What a published manifest says about its entries. */
export interface PublishedManifest {
  readonly name: string;
  readonly version: string;
  readonly main: string;
  readonly module: string;
  readonly types: string;
  readonly typesVersions?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly dependencies: Readonly<Record<string, string>>;
}

/** The folders below packages/. */
export const packageFolders: readonly string[] = readdirSync(join(root, 'packages')).toSorted();

/** Reads a package.json: of the workspace, or of an installed package. */
export const readManifest = (folder: string): PublishedManifest =>
  // Written by this project; the tests that follow fail on a field that is missing.
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PublishedManifest;

/** The names by which users import: `@virtkit/x` and `@virtkit/x/y`. */
export const entryNames: readonly string[] = packageFolders.flatMap((folder) => {
  const { name, exports } = readManifest(join(root, 'packages', folder));
  return Object.keys(exports)
    .filter((path) => path !== './package.json')
    .map((path) => name + path.slice(1));
});

/** Every file that a manifest points at, relative to its folder. */
export function filesNamedBy(manifest: PublishedManifest): readonly string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') found.push(value.replace(/^\.\//, ''));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit([manifest.main, manifest.module, manifest.types, manifest.typesVersions, manifest.exports]);
  return [...new Set(found)];
}
