import { expect, test } from 'vitest';
import { missing } from '../support/daemon.ts';
import { measureTransfer } from '../support/measure-transfer.ts';

test.skipIf(missing.length > 0)(
  'a slow transfer of 256 MiB does not grow the process by more than 64 MiB',
  async () => {
    for (const { bytes, size, grownMiB } of await measureTransfer(256 * 2 ** 20, ['download', 'upload'])) {
      expect(bytes).toBe(size);
      expect(grownMiB).toBeLessThan(64);
    }
  },
);
