import { describe, expect, test } from 'vitest';
import { extentsOf, maxExtentBytes } from '../../src/iso9660/extents.ts';
import { layOutVolume, type VolumeLayout } from '../../src/iso9660/layout.ts';
import { describePlan } from '../../src/iso9660/describe-plan.ts';
import { runAtOnce } from '../../src/time-slice.ts';
import { joinEntries } from '../../src/tree/build-tree.ts';
import type { DirectoryNode } from '../../src/tree/node.ts';
import { thrownBy } from '../support/errors.ts';
import { sizedTree } from '../support/nodes.ts';

const gib = 1024 ** 3;
const layOut = (root: DirectoryNode): VolumeLayout =>
  runAtOnce(layOutVolume(root, { label: 'A', epoch: 0, joliet: true, rockRidge: true }));

describe('extents', () => {
  test.each([
    [0, 1],
    [1, 1],
    [maxExtentBytes, 1],
    [maxExtentBytes + 1, 2],
    [4 * gib, 2],
    [4.5 * gib, 2],
    [12 * gib, 4],
  ])('of %d bytes are %d, contiguous, and add up', (size, count) => {
    const extents = extentsOf(100, size);
    expect(extents).toHaveLength(count);
    expect(extents.reduce((sum, extent) => sum + extent.length, 0)).toBe(size);
    let next = 100;
    for (const { sector, length } of extents) {
      expect(sector).toBe(next);
      next += length / 2048;
    }
    expect(extents.slice(0, -1).every((extent) => extent.length === 0xffff_f800)).toBe(true);
  });
});

describe('a layout', () => {
  test('gives a file of 4.5 GiB two extents and counts them into the volume', () => {
    const plan = describePlan(layOut(sizedTree({ large: 4.5 * gib, zlast: 1 })));
    const [large, last] = ['large', 'zlast'].map((path) => plan.nodes.find((node) => node.path === path));
    expect(large?.extents.map((extent) => extent.length)).toEqual([0xffff_f800, 4.5 * gib - 0xffff_f800]);
    expect(last?.extents).toEqual([{ sector: plan.sectors - 1, length: 1 }]);
    expect(plan.size).toBeGreaterThan(4.5 * gib);
  });

  test('leaves no gap and no overlap between its parts', () => {
    const files: Record<string, number> = {};
    for (let index = 0; index < 500; index += 1) files[`d${index % 7}/e${index % 3}/f${index}`] = (index * 997) % 9000;
    const plan = describePlan(layOut(sizedTree(files)));
    const runs = [
      ...plan.regions.map(({ sector, sectors }) => [sector, sectors] as const),
      ...plan.nodes
        .filter((node) => node.kind === 'file' && node.size > 0)
        .flatMap((node) => node.extents.map(({ sector, length }) => [sector, Math.ceil(length / 2048)] as const)),
    ].sort(([a], [b]) => a - b);
    let next = 0;
    for (const [sector, sectors] of runs) {
      // The one sector that all empty files share.
      expect(sector - next).toBeLessThanOrEqual(1);
      expect(sector).toBeGreaterThanOrEqual(next);
      next = sector + sectors;
    }
    expect(next).toBe(plan.sectors);
  });

  test('goes 12 levels deep without relocation', () => {
    const path = 'a/b/c/d/e/f/g/h/i/j/k/l';
    const plan = describePlan(layOut(sizedTree({ [`${path}/f`]: 1 })));
    expect(plan.nodes.map((node) => node.path)).toContain(`${path}/f`);
    expect(plan.nodes).toHaveLength(14);
  });

  test('refuses more than 2^32 sectors', () => {
    expect(thrownBy(() => layOut(sizedTree({ a: 8 * 1024 * gib })))).toMatchObject({ code: 'TOO_LARGE' });
  });

  test('refuses directories below number 65535 of the path table', () => {
    const entries = Array.from({ length: 65_536 }, (_, index) => ({
      kind: 'directory' as const,
      path: `${index % 256}/${index}/x`,
    }));
    const root = runAtOnce(joinEntries(entries, { epoch: 0 }));
    expect(thrownBy(() => layOut(root))).toMatchObject({ code: 'TOO_LARGE' });
  });

  test('refuses a device, which only an archive can hold', () => {
    const device = { kind: 'device' as const, path: 'null', type: 'character' as const, major: 1, minor: 3 };
    const root = runAtOnce(joinEntries([device], { epoch: 0 }));
    expect(thrownBy(() => layOut(root))).toMatchObject({ code: 'UNSUPPORTED', path: 'null' });
  });
});
