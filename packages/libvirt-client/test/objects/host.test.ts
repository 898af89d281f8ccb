import { describe, expect, test } from 'vitest';
import { charText } from '../../src/objects/host/char-text.ts';
import { toComparison } from '../../src/objects/host/cpu-comparison.ts';
import { toFreePages } from '../../src/objects/host/free-pages.ts';
import { sent } from '../support/sent.ts';

test('the text of a C array ends at its NUL, or where the array ends', () => {
  expect(charText(Buffer.from('x86_64\0\0garbage'))).toBe('x86_64');
  expect(charText(Buffer.from('full'))).toBe('full');
  expect(charText(new Uint8Array(0))).toBe('');
});

test('free pages come cell by cell; of a cell that is not there none come', () => {
  expect(toFreePages([4, 2048], 1, [10n, 1n, 20n, 2n])).toEqual([
    {
      cell: 1,
      free: new Map([
        [4, 10n],
        [2048, 1n],
      ]),
    },
    {
      cell: 2,
      free: new Map([
        [4, 20n],
        [2048, 2n],
      ]),
    },
  ]);
  expect(toFreePages([4], 0, [])).toEqual([]);
  expect(toFreePages([], 0, [])).toEqual([]);
});

test('a comparison that this release does not know is unknown', () => {
  expect([0, 1, 2, 3, -1].map(toComparison)).toEqual(['incompatible', 'identical', 'superset', 'unknown', 'unknown']);
});

describe('what no driver here can do', () => {
  test('is sent: to sleep', async () => {
    const { args } = await sent('NODE_SUSPEND_FOR_DURATION', undefined, (conn) => conn.host.suspend('hybrid', 90n));
    expect(args).toEqual({ target: 2, duration: 90n, flags: 0 });
  });

  test('is sent: to set memory parameters, with their types', async () => {
    const { args } = await sent('NODE_SET_MEMORY_PARAMETERS', undefined, (conn) =>
      conn.host.memory.setParameters({ shm_pages_to_scan: 7 }),
    );
    expect(args).toEqual({ params: [{ field: 'shm_pages_to_scan', value: { type: 'uint', value: 7 } }], flags: 0 });
  });

  test('is sent: to keep huge pages on a cell', async () => {
    const { args, result } = await sent('NODE_ALLOC_PAGES', { ret: 1 }, (conn) =>
      conn.host.memory.allocPages([{ pageSizeKiB: 2048, count: 8n }], { mode: 'set', firstCell: 1, cells: 2 }),
    );
    expect(args).toEqual({ pageSizes: [2048], pageCounts: [8n], startCell: 1, cellCount: 2, flags: 1 });
    expect(result.val).toBe(1);
  });

  test('is read: what SEV tells', async () => {
    const params = [
      { field: 'pdh', value: { type: 'string' as const, value: 'AAAA' } },
      { field: 'cbitpos', value: { type: 'uint' as const, value: 47 } },
    ];
    const { args, result } = await sent('NODE_GET_SEV_INFO', { params, nparams: 2 }, (conn) => conn.host.sevInfo());
    expect(args).toEqual({ nparams: 0, flags: 4 });
    expect(result.val).toEqual({ pdh: 'AAAA', cbitpos: 47 });
  });
});
