import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { SparseBytes } from '../../../src/testing/server/state/sparse-bytes.ts';

const most = 300_000;
const offset = fc.nat({ max: most });

test('a volume reads as a plain array of bytes would, whatever is written, cleared and resized', () => {
  const steps = fc.array(
    fc.oneof(
      fc.record({ kind: fc.constant('write' as const), offset, bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }) }),
      fc.record({ kind: fc.constant('clear' as const), offset, length: offset }),
      fc.record({ kind: fc.constant('resize' as const), length: offset }),
    ),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(steps, (all) => {
      const volume = new SparseBytes(1000);
      const plain = new Uint8Array(3 * most);
      let length = 1000;
      for (const step of all) {
        if (step.kind === 'write') {
          volume.write(step.offset, step.bytes);
          plain.set(step.bytes, step.offset);
          length = Math.max(length, step.offset + step.bytes.length);
        } else if (step.kind === 'clear') {
          volume.clear(step.offset, step.length);
          plain.fill(0, step.offset, step.offset + step.length);
          length = Math.max(length, step.offset + step.length);
        } else {
          volume.resize(step.length);
          length = step.length;
          plain.fill(0, length);
        }
      }
      expect(volume.length).toBe(length);
      expect(volume.read(0, length).equals(plain.subarray(0, length))).toBe(true);
      const extents = [...volume.extents(0, length)];
      expect(extents.reduce((sum, extent) => sum + extent.length, 0)).toBe(length);
      const holes = extents.map(({ bytes }) => bytes === undefined);
      expect(holes.some((hole, index) => hole && holes[index + 1])).toBe(false);
    }),
    { numRuns: 60 },
  );
});
