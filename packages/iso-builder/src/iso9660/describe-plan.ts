import { walkTree, type TreeNode } from '../tree/node.ts';
import { systemAreaSectors, volumeBytes, type PlacedHierarchy, type VolumeLayout } from './layout.ts';
import type { IsoPlan, PlannedNode, PlannedRegion } from './plan.ts';
import { sectorsOf } from './sector.ts';
import { directoryExtent } from './volume-segments.ts';

/** A layout as plain data for the user. */
export function describePlan(layout: VolumeLayout): IsoPlan {
  const [iso, joliet] = layout.hierarchies;
  const root = iso?.directories[0]?.node;
  const isoNames = namesOf(iso);
  const jolietNames = joliet && namesOf(joliet);
  const describe = (node: TreeNode): PlannedNode => ({
    path: node.path,
    kind: node.kind === 'device' ? 'file' : node.kind,
    ...sizeAndExtents(node, iso, layout),
    mode: node.mode,
    uid: node.uid,
    gid: node.gid,
    mtime: node.mtime,
    target: node.kind === 'symlink' ? node.target : undefined,
    isoName: isoNames.get(node) ?? '',
    jolietName: jolietNames && (jolietNames.get(node) ?? '').replace(/;1$/, ''),
  });
  return {
    label: layout.options.label,
    size: volumeBytes(layout),
    sectors: layout.sectors,
    nodes: root ? [describe(root), ...Array.from(walkTree(root), describe)] : [],
    regions: describeRegions(layout),
    warnings: layout.warnings,
  };
}

function namesOf(hierarchy: PlacedHierarchy | undefined): Map<TreeNode, string> {
  const names = new Map<TreeNode, string>();
  for (const directory of hierarchy?.directories ?? []) {
    for (const { node, identifier } of directory.children) names.set(node, identifier);
  }
  return names;
}

function sizeAndExtents(
  node: TreeNode,
  iso: PlacedHierarchy | undefined,
  layout: VolumeLayout,
): Pick<PlannedNode, 'size' | 'extents'> {
  if (node.kind === 'file') return { size: node.content.size, extents: layout.fileExtents(node.content) };
  if (node.kind !== 'directory' || iso === undefined) return { size: 0, extents: [] };
  const extent = directoryExtent(iso, iso.byNode.get(node));
  return { size: extent.length, extents: [extent] };
}

function describeRegions(layout: VolumeLayout): PlannedRegion[] {
  const regions: PlannedRegion[] = [
    { name: 'system area', sector: 0, sectors: systemAreaSectors },
    { name: 'volume descriptors', sector: systemAreaSectors, sectors: layout.hierarchies.length + 1 },
  ];
  for (const { space, pathTable } of layout.hierarchies) {
    const sectors = sectorsOf(pathTable.length);
    regions.push({ name: `${space.name} path table L`, sector: pathTable.sectorL, sectors });
    regions.push({ name: `${space.name} path table M`, sector: pathTable.sectorM, sectors });
  }
  for (const { space, sectors, sizes } of layout.hierarchies) {
    const total = sizes.reduce((sum, size) => sum + sectorsOf(size.records + size.continuation), 0);
    regions.push({ name: `${space.name} directories`, sector: sectors[0] ?? 0, sectors: total });
  }
  return regions;
}
