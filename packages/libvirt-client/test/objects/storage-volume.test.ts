import { expect, test } from 'vitest';
import { StorageVolume } from '../../src/objects/storage/storage-volume.ts';
import { sent } from '../support/sent.ts';

const vol = { pool: 'default', name: 'a.img', key: '/a.img' };

test.each([
  [{}, 0],
  [{ algorithm: 'random' }, 8],
  [{ algorithm: 9 }, 9],
] as const)('a volume is wiped with zeros, or as asked: %j', async (options, algorithm) => {
  const { args } = await sent('STORAGE_VOL_WIPE_PATTERN', undefined, ({ rpc }) =>
    new StorageVolume(rpc, vol).wipe(options),
  );
  expect(args).toEqual({ vol, algorithm, flags: 0 });
});

test('a type that a newer server has is unknown', async () => {
  const ret = { type: 99, capacity: 2n ** 63n, allocation: 1n };
  const { args, result } = await sent('STORAGE_VOL_GET_INFO_FLAGS', ret, ({ rpc }) =>
    new StorageVolume(rpc, vol).info({ getPhysical: true }),
  );
  expect(args).toEqual({ vol, flags: 1 });
  expect(result.val).toEqual({ type: 'unknown', capacity: 2n ** 63n, allocation: 1n });
});
