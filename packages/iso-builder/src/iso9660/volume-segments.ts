import { paddingAfter, type Segment } from '../output/segment.ts';
import type { TreeNode } from '../tree/node.ts';
import { renderDirectory, type Placement } from './directory-extent.ts';
import type { Extent } from './extents.ts';
import type { HierarchyDirectory } from './hierarchy.ts';
import { systemAreaSectors, type PlacedHierarchy, type VolumeLayout } from './layout.ts';
import { renderPathTable } from './path-table.ts';
import { sectorBytes } from './sector.ts';
import { renderTerminator, renderVolumeDescriptor } from './volume-descriptor.ts';

/** The bytes of a laid out volume, in order. */
export function* volumeSegments(layout: VolumeLayout): Generator<Segment> {
  yield { kind: 'zeros', length: systemAreaSectors * sectorBytes };
  for (const hierarchy of layout.hierarchies) yield rendered(sectorBytes, () => renderDescriptorOf(hierarchy, layout));
  yield rendered(sectorBytes, renderTerminator);
  for (const hierarchy of layout.hierarchies) yield* pathTableSegments(hierarchy);
  for (const hierarchy of layout.hierarchies) yield* directorySegments(hierarchy, layout);
  yield* contentSegments(layout);
}

function rendered(length: number, render: () => Uint8Array): Segment {
  return { kind: 'rendered', length, render };
}

function renderDescriptorOf(hierarchy: PlacedHierarchy, layout: VolumeLayout): Buffer {
  const { label, epoch } = layout.options;
  const { pathTable, space } = hierarchy;
  const kind = space.name === 'iso9660' ? 'primary' : 'joliet';
  const root = directoryExtent(hierarchy, hierarchy.directories[0]);
  return renderVolumeDescriptor({ kind, label, epoch, sectors: layout.sectors, pathTable, root });
}

function* pathTableSegments(hierarchy: PlacedHierarchy): Generator<Segment> {
  const { directories, space, pathTable } = hierarchy;
  const sectorOf = (directory: HierarchyDirectory): number => directoryExtent(hierarchy, directory).sector;
  for (const order of ['L', 'M'] as const) {
    yield rendered(pathTable.length, () => renderPathTable(directories, space, sectorOf, order));
    yield* paddingAfter(pathTable.length, sectorBytes);
  }
}

function* directorySegments(hierarchy: PlacedHierarchy, layout: VolumeLayout): Generator<Segment> {
  const noExtent: readonly Extent[] = [{ sector: layout.contentSector, length: 0 }];
  const placement: Placement = {
    directory: (directory) => directoryExtent(hierarchy, directory),
    directoryNode: (node) => directoryExtent(hierarchy, hierarchy.byNode.get(node)),
    // A link's record needs a sector inside of the volume although it has no content.
    file: (node: TreeNode) => (node.kind === 'file' ? layout.fileExtents(node.content) : noExtent),
  };
  for (const [index, directory] of hierarchy.directories.entries()) {
    const size = hierarchy.sizes[index];
    if (size === undefined) continue;
    const render = (): Buffer => renderDirectory(directory, hierarchy.space, size, placement);
    yield rendered(size.records + size.continuation, render);
  }
}

function* contentSegments(layout: VolumeLayout): Generator<Segment> {
  let hasEmptySector = false;
  for (const { content, path } of layout.files) {
    // An empty file is read too: it may have grown.
    yield { kind: 'content', length: content.size, source: content.source, path };
    yield* paddingAfter(content.size, sectorBytes);
    if (content.size > 0 || hasEmptySector) continue;
    hasEmptySector = true;
    yield { kind: 'zeros', length: sectorBytes };
  }
}

/** Where a directory's records lie. */
export function directoryExtent(hierarchy: PlacedHierarchy, directory: HierarchyDirectory | undefined): Extent {
  const index = (directory?.number ?? 1) - 1;
  return { sector: hierarchy.sectors[index] ?? 0, length: hierarchy.sizes[index]?.records ?? 0 };
}
