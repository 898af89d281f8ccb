import { lstatSync, type Stats } from 'node:fs';
import { readdir, readlink, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { TimeSlice } from '../time-slice.ts';
import { throwIfAborted } from '../abort.ts';
import { ImageError, unreadable } from '../errors.ts';
import type { NodeAttributes } from './attributes.ts';
import type { PlainEntry } from './entry.ts';
import { compareText } from './node.ts';

/** One thing found on this machine, shown to the callbacks of {@link TreeOptions}. */
export interface HostEntry {
  /** Path below the walked folder, with `/` between names. */
  readonly path: string;
  readonly kind: 'file' | 'directory' | 'symlink' | 'other';
  /** Size in bytes; meaningful for files. */
  readonly size: number;
  /** Permission bits of this machine. */
  readonly mode: number;
  readonly mtime: Date;
}

/** How a folder of this machine is taken into the image. */
export interface TreeOptions {
  /** Directory of the image that receives the folder's content; the root when left out. */
  readonly at?: string;
  /** Keeps an entry when true; a directory that is not kept is not entered. Links are shown as links, followed or not. */
  readonly filter?: (entry: HostEntry) => boolean;
  /** Attributes for an entry; `undefined` takes the defaults. A followed link is shown as what it leads to. */
  readonly attributes?: (entry: HostEntry) => NodeAttributes | undefined;
  /**
   * `'keep'` (default) stores symbolic links as links and never opens what they lead to. `'follow'` stores what they lead to, as
   * long as that lies inside of the walked folder.
   */
  readonly links?: 'keep' | 'follow';
}

/** What one walk knows at every level. */
interface Walk {
  readonly root: string;
  /** What goes before every path found: empty, or a directory with its slash. */
  readonly at: string;
  readonly options: TreeOptions;
  readonly signal: AbortSignal | undefined;
  readonly found: PlainEntry[];
  readonly slice: TimeSlice;
}

/** Lists a folder of this machine as entries, in an order that does not depend on the file system. */
export async function walkHostTree(
  hostPath: string,
  options: TreeOptions,
  signal: AbortSignal | undefined,
): Promise<PlainEntry[]> {
  const root = await reading(hostPath, () => realpath(hostPath));
  const at = options.at ?? '';
  const found: PlainEntry[] = at === '' ? [] : [{ kind: 'directory', path: at }];
  const walk: Walk = { root, at: at === '' ? '' : `${at}/`, options, signal, found, slice: new TimeSlice() };
  await walkDirectory(walk, root, '', [root]);
  return walk.found;
}

async function walkDirectory(walk: Walk, folder: string, prefix: string, ancestors: readonly string[]): Promise<void> {
  throwIfAborted(walk.signal);
  const names = (await reading(folder, () => readdir(folder))).sort(compareText);
  for (const name of names) checkDecoded(name, folder);
  const stats = await lstatAll(walk, folder, names);
  for (const [index, name] of names.entries()) {
    const hostPath = join(folder, name);
    const found = stats[index];
    if (found !== undefined) await takeEntry(walk, hostPath, prefix + name, found, ancestors);
  }
}

// Node decodes what is not UTF-8 to the replacement character, and cannot find the file again by that name.
function checkDecoded(name: string, folder: string): void {
  if (!name.includes('\uFFFD')) return;
  const hostPath = join(folder, name);
  throw new ImageError('INVALID_NAME', `${hostPath}: the file's name is not UTF-8; rename it or move it elsewhere`, {
    hostPath,
  });
}

async function takeEntry(
  walk: Walk,
  hostPath: string,
  relative: string,
  own: Stats,
  ancestors: readonly string[],
): Promise<void> {
  if (walk.options.filter && !walk.options.filter(describe(relative, own))) return;
  const follow = own.isSymbolicLink() && walk.options.links === 'follow';
  const target = follow ? await resolveInside(walk, hostPath, relative) : hostPath;
  const stats = follow ? await reading(hostPath, () => stat(target)) : own;
  const entry = describe(relative, stats);
  const attributes = walk.options.attributes?.(entry);
  const path = walk.at + relative;
  switch (entry.kind) {
    case 'directory':
      if (ancestors.includes(target)) {
        throw new ImageError('UNSUPPORTED', `${hostPath}: the link leads to a folder around itself`, {
          path,
          hostPath,
        });
      }
      walk.found.push({ kind: 'directory', path, attributes });
      return walkDirectory(walk, target, `${relative}/`, [...ancestors, target]);
    case 'symlink':
      walk.found.push({ kind: 'symlink', path, target: await reading(hostPath, () => readlink(hostPath)), attributes });
      return;
    case 'file':
      walk.found.push({
        kind: 'sized-file',
        path,
        source: { kind: 'path', hostPath: target, noFollow: true },
        size: stats.size,
        executable: isExecutable(stats),
        attributes,
      });
      return;
    case 'other':
      throw new ImageError('UNSUPPORTED', `${hostPath} is a socket, pipe or device; leave it out with a filter`, {
        path,
        hostPath,
      });
  }
}

async function resolveInside(walk: Walk, hostPath: string, path: string): Promise<string> {
  const target = await reading(hostPath, () => realpath(hostPath));
  const base = walk.root.endsWith(sep) ? walk.root : walk.root + sep;
  if (target === walk.root || target.startsWith(base)) return target;
  throw new ImageError('PATH_ESCAPES', `${hostPath}: the link leads out of ${walk.root}`, { path, hostPath });
}

function describe(path: string, stats: Stats): HostEntry {
  const kind = stats.isFile()
    ? 'file'
    : stats.isDirectory()
      ? 'directory'
      : stats.isSymbolicLink()
        ? 'symlink'
        : 'other';
  return { path, kind, size: stats.size, mode: stats.mode & 0o7777, mtime: stats.mtime };
}

/** The owner's execute bit alone decides, so that a umask cannot change the image. */
export function isExecutable(stats: Stats): boolean {
  return (stats.mode & 0o100) !== 0;
}

// By synchronous calls in slices: a tree has thousands of entries, and an asynchronous call costs several times the lookup itself.
async function lstatAll(walk: Walk, folder: string, names: readonly string[]): Promise<Stats[]> {
  const found: Stats[] = [];
  for (const name of names) {
    const hostPath = join(folder, name);
    try {
      found.push(lstatSync(hostPath));
    } catch (error) {
      throw unreadable(hostPath, error);
    }
    if (walk.slice.isOver) await walk.slice.renew();
  }
  return found;
}

async function reading<T>(hostPath: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw unreadable(hostPath, error);
  }
}
