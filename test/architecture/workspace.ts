import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Import, importsOf } from './imports-of.ts';

/** A source file as the rules see it. `path` is relative to the workspace's root, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly imports: readonly Import[];
}

/** What a package.json declares. */
export interface Manifest {
  readonly name: string;
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
  /** What a user may install beside the package, and who does not is told so when it is wanted. */
  readonly optionalPeers: readonly string[];
}

/** What the rules know besides the file that they judge. */
export interface Workspace {
  readonly files: readonly SourceFile[];
  /** By folder: `packages/iso-builder`, `examples/x`, `test`, and `.` for the root. */
  readonly manifests: ReadonlyMap<string, Manifest>;
  /** Whether a path relative to the root names a file. */
  readonly exists: (path: string) => boolean;
}

const skipped = new Set(['node_modules', 'dist', 'coverage', 'fixtures']);
const isSource = (name: string): boolean => /\.(?:[cm]?ts|[cm]?js)$/.test(name);

/** The workspace's root folder. */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Reads every source file and every manifest of the workspace. */
export function readWorkspace(): Workspace {
  const manifestFolders = [
    '.',
    'test',
    ...['packages', 'examples'].flatMap((parent) => subfolders(parent).map((name) => `${parent}/${name}`)),
  ];
  return {
    files: ['packages', 'examples', 'test', 'scripts'].flatMap(sourceFiles).concat(rootFiles()),
    manifests: new Map(manifestFolders.map((folder) => [folder, readManifest(folder)])),
    exists: (path) => existsSync(join(root, path)),
  };
}

/** A source file from its text. */
export const sourceFile = (path: string, text: string): SourceFile => ({ path, imports: importsOf(path, text) });

const readSource = (path: string): SourceFile => sourceFile(path, readFileSync(join(root, path), 'utf8'));

function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) || entry.name.startsWith('.') ? [] : sourceFiles(path);
    return isSource(entry.name) ? [readSource(path)] : [];
  });
}

const rootFiles = (): SourceFile[] => readdirSync(root).filter(isSource).map(readSource);

const subfolders = (parent: string): string[] =>
  readdirSync(join(root, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, parent, entry.name, 'package.json')))
    .map((entry) => entry.name);

function readManifest(folder: string): Manifest {
  // A package.json of the workspace itself: pnpm has read it before this test can run.
  const json = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
    name: string;
    dependencies?: Record<string, string>;
    devDependencies?: Record<string, string>;
    peerDependenciesMeta?: Record<string, { optional?: boolean }>;
  };
  const peers = Object.entries(json.peerDependenciesMeta ?? {});
  return {
    name: json.name,
    dependencies: Object.keys(json.dependencies ?? {}),
    devDependencies: Object.keys(json.devDependencies ?? {}),
    optionalPeers: peers.flatMap(([name, { optional }]) => (optional === true ? [name] : [])),
  };
}
