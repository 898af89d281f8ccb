import { ImageError } from '../errors.ts';
import type { Steps } from '../time-slice.ts';
import {
  sortedChildren,
  walkTree,
  type DirectoryNode,
  type FileContent,
  type FileNode,
  type TreeNode,
} from '../tree/node.ts';
import { measureDirectory, type DirectorySize } from './directory-extent.ts';
import { extentsOf, maxExtentBytes, type Extent } from './extents.ts';
import { buildHierarchy, type HierarchyDirectory, type NameSpace } from './hierarchy.ts';
import { checkLabel } from './label.ts';
import { isoNameSpace, jolietNameSpace } from './name-spaces.ts';
import { pathTableLength } from './path-table.ts';
import type { PlanWarning } from './plan.ts';
import { sectorBytes, sectorsOf } from './sector.ts';

/** What a volume is made of, apart from its tree. */
export interface VolumeOptions {
  readonly label: string;
  /** Seconds since 1970. */
  readonly epoch: number;
  readonly joliet: boolean;
  readonly rockRidge: boolean;
}

/** One placed hierarchy of directories. */
export interface PlacedHierarchy {
  readonly space: NameSpace;
  /** In path table order. */
  readonly directories: readonly HierarchyDirectory[];
  readonly byNode: ReadonlyMap<TreeNode, HierarchyDirectory>;
  /** By number - 1. */
  readonly sizes: readonly DirectorySize[];
  /** First sectors, by number - 1. */
  readonly sectors: readonly number[];
  readonly pathTable: { readonly length: number; readonly sectorL: number; readonly sectorM: number };
}

/** A volume with every sector given away. */
export interface VolumeLayout {
  readonly options: VolumeOptions;
  /** The ISO 9660 hierarchy, then Joliet's where there is one. */
  readonly hierarchies: readonly PlacedHierarchy[];
  /** Files in the order of their content; each content once. */
  readonly files: readonly FileNode[];
  readonly fileExtents: (content: FileContent) => Extent[];
  /** First sector of content. */
  readonly contentSector: number;
  /** Sectors of the whole. */
  readonly sectors: number;
  readonly warnings: readonly PlanWarning[];
}

/** Sectors before the volume descriptors, left to boot loaders (ECMA-119 §6.2.1). */
export const systemAreaSectors = 16;
const maxSectors = 2 ** 32;

/**
 * Gives every structure and file its sectors: descriptors, path tables, ISO 9660 directories, Joliet directories, contents.
 * Works in steps and does no I/O. Throws an `ImageError` when the tree does not fit the format.
 */
export function* layOutVolume(root: DirectoryNode, options: VolumeOptions): Steps<VolumeLayout> {
  const warnings = checkLabel(options.label, options.joliet);
  const spaces = [isoNameSpace(options.rockRidge)];
  if (options.joliet) spaces.push(jolietNameSpace((warning) => warnings.push(warning)));
  let next = systemAreaSectors + spaces.length + 1;
  const take = (sectors: number): number => {
    const start = next;
    next += sectors;
    return start;
  };

  const children = sortedOnce();
  const named = [];
  for (const space of spaces) named.push({ space, directories: yield* buildHierarchy(root, space, children) });
  const tables = named.map(({ space, directories }) => placePathTable(pathTableLength(directories, space), take));
  const hierarchies = [];
  for (const [index, { space, directories }] of named.entries()) {
    hierarchies.push(yield* placeDirectories(space, directories, tables[index] ?? noTable, take));
  }

  const contentSector = next;
  const { files, firstSectors } = yield* placeContents(root, options.rockRidge ? warnings : undefined, take);
  if (next > maxSectors) throw new ImageError('TOO_LARGE', `the image would have ${next} sectors; 2^32 is the most`);
  const fileExtents = (content: FileContent): Extent[] => extentsOf(firstSectors.get(content) ?? 0, content.size);
  return { options, hierarchies, files, fileExtents, contentSector, sectors: next, warnings };
}

const noTable = { length: 0, sectorL: 0, sectorM: 0 };

// Both hierarchies ask for the same order.
function sortedOnce(): (directory: DirectoryNode) => readonly TreeNode[] {
  const known = new Map<DirectoryNode, readonly TreeNode[]>();
  return (directory) => {
    const found = known.get(directory) ?? sortedChildren(directory);
    known.set(directory, found);
    return found;
  };
}

function placePathTable(length: number, take: (sectors: number) => number): PlacedHierarchy['pathTable'] {
  return { length, sectorL: take(sectorsOf(length)), sectorM: take(sectorsOf(length)) };
}

function* placeDirectories(
  space: NameSpace,
  directories: readonly HierarchyDirectory[],
  pathTable: PlacedHierarchy['pathTable'],
  take: (sectors: number) => number,
): Steps<PlacedHierarchy> {
  const sizes: DirectorySize[] = [];
  for (const directory of directories) {
    sizes.push(measureDirectory(directory, space, extentCount));
    yield;
  }
  const sectors = sizes.map((size) => take(sectorsOf(size.records + size.continuation)));
  const byNode = new Map(directories.map((directory) => [directory.node, directory]));
  return { space, directories, byNode, sizes, sectors, pathTable };
}

function extentCount(node: TreeNode): number {
  if (node.kind === 'file') return Math.max(1, Math.ceil(node.content.size / maxExtentBytes));
  if (node.kind === 'symlink') return 1;
  throw new ImageError('UNSUPPORTED', `"${node.path}" is a ${node.kind}, which an ISO image cannot hold`, {
    path: node.path,
  });
}

/** Contents in tree order. Empty files share one sector, because some readers refuse an extent outside of the volume. */
function* placeContents(
  root: DirectoryNode,
  warnings: PlanWarning[] | undefined,
  take: (sectors: number) => number,
): Steps<{ files: FileNode[]; firstSectors: Map<FileContent, number> }> {
  const files: FileNode[] = [];
  const firstSectors = new Map<FileContent, number>();
  let emptySector: number | undefined;
  for (const node of walkTree(root)) {
    yield;
    if (warnings) warnAboutName(node, warnings);
    else if (node.kind === 'symlink') throw linkWithoutRockRidge(node);
    if (node.kind !== 'file' || firstSectors.has(node.content)) continue;
    if (node.content.size === 0) {
      emptySector ??= take(1);
      firstSectors.set(node.content, emptySector);
    } else {
      firstSectors.set(node.content, take(sectorsOf(node.content.size)));
    }
    files.push(node);
  }
  return { files, firstSectors };
}

function linkWithoutRockRidge({ path }: TreeNode): ImageError {
  return new ImageError('UNSUPPORTED', `"${path}" is a symbolic link, which only Rock Ridge can hold`, { path });
}

function warnAboutName(node: TreeNode, warnings: PlanWarning[]): void {
  const bytes = node.name.length > 84 ? Buffer.byteLength(node.name) : 0;
  if (bytes <= 253) return;
  const message = `"${node.path}": the name has ${bytes} bytes of UTF-8; Linux shows the first 253`;
  warnings.push({ code: 'NAME_TRUNCATED_BY_LINUX', path: node.path, message });
}

/** Bytes of the whole image. */
export function volumeBytes(layout: VolumeLayout): number {
  return layout.sectors * sectorBytes;
}
