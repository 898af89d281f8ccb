import { expect, test } from 'vitest';
import { missing } from '../support/daemon.ts';
import { measureTransfer } from '../support/measure-transfer.ts';

test.skipIf(missing.length > 0)('a slow transfer of 2 GiB does not grow the process by more than 64 MiB', async () => {
  for (const { bytes, size, grownMiB } of await measureTransfer(2 ** 31, ['download', 'upload'])) {
    expect(bytes).toBe(size);
    expect(grownMiB).toBeLessThan(64);
  }
});
