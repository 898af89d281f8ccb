import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import type { RpcStream } from '../../../src/index.ts';
import { open, serve } from './session.ts';

const poolXml = `<pool type='dir'><name>images</name><target><path>/images</path></target></pool>`;
const volumeXml = `<volume><name>disk</name><capacity unit='MiB'>2</capacity></volume>`;

async function finished(stream: RpcStream): Promise<void> {
  await Promise.race([once(stream, 'finish'), once(stream, 'error').then(([error]) => Promise.reject(error))]);
}

describe('storage of the test server', () => {
  test('has pools and volumes that are made, found, listed, resized and removed', async () => {
    const conn = await open(serve());
    const { rpc } = conn;
    const { pool } = (await rpc.call('STORAGE_POOL_DEFINE_XML', { xml: poolXml, flags: 0 })).unwrap();
    expect((await rpc.call('STORAGE_POOL_LIST_ALL_VOLUMES', { pool, needResults: 1, flags: 0 })).val).toMatchObject({
      code: 'OPERATION_INVALID',
      domain: 'STORAGE',
      str2: "storage pool 'images' is not active",
    });
    (await rpc.call('STORAGE_POOL_CREATE', { pool, flags: 0 })).unwrap();
    const { vol } = (await rpc.call('STORAGE_VOL_CREATE_XML', { pool, xml: volumeXml, flags: 0 })).unwrap();
    expect(vol).toEqual({ pool: 'images', name: 'disk', key: '/images/disk' });
    expect((await rpc.call('STORAGE_VOL_CREATE_XML', { pool, xml: volumeXml, flags: 0 })).val).toMatchObject({
      code: 'STORAGE_VOL_EXIST',
      message: "storage volume 'disk' exists already",
    });
    expect((await rpc.call('STORAGE_VOL_LOOKUP_BY_PATH', { path: '/images/disk' })).unwrap()).toEqual({ vol });
    (await rpc.call('STORAGE_VOL_RESIZE', { vol, capacity: 4096n, flags: 0 })).unwrap();
    expect((await rpc.call('STORAGE_VOL_GET_INFO', { vol })).unwrap()).toEqual({
      type: 0,
      capacity: 4096n,
      allocation: 0n,
    });
    const listed = await rpc.call('STORAGE_POOL_LIST_ALL_VOLUMES', { pool, needResults: 1, flags: 0 });
    expect(listed.unwrap()).toEqual({ vols: [vol], ret: 1 });
    (await rpc.call('STORAGE_VOL_DELETE', { vol, flags: 0 })).unwrap();
    expect((await rpc.call('STORAGE_VOL_GET_INFO', { vol })).val).toMatchObject({ code: 'NO_STORAGE_VOL' });
    expect((await rpc.call('STORAGE_POOL_UNDEFINE', { pool })).val).toMatchObject({ code: 'OPERATION_INVALID' });
    (await rpc.call('STORAGE_POOL_DESTROY', { pool })).unwrap();
    (await rpc.call('STORAGE_POOL_UNDEFINE', { pool })).unwrap();
    expect((await rpc.call('STORAGE_POOL_GET_INFO', { pool })).val).toMatchObject({ code: 'NO_STORAGE_POOL' });
  });

  test('takes an upload and gives it back, holes as zeros', async () => {
    const server = serve();
    const volume = server.pools.create({ name: 'images' }).createVolume({ name: 'disk', capacity: 3_000_000 });
    const { rpc } = await open(server);
    const bytes = randomBytes(1_500_000);
    const args = { vol: volume.ref, offset: 700_001n, length: 0n, flags: 0 };
    const upload = (await rpc.stream('STORAGE_VOL_UPLOAD', args)).unwrap();
    upload.end(bytes);
    await finished(upload);
    expect(volume.content.read(700_001, bytes.length).equals(bytes)).toBe(true);
    const all = await buffer((await rpc.stream('STORAGE_VOL_DOWNLOAD', { ...args, offset: 0n })).unwrap());
    expect(all.length).toBe(3_000_000);
    expect(all.equals(Buffer.concat([Buffer.alloc(700_001), bytes, Buffer.alloc(3_000_000 - 2_200_001)]))).toBe(true);
    const part = (await rpc.stream('STORAGE_VOL_DOWNLOAD', { ...args, length: 1000n })).unwrap();
    expect((await buffer(part)).equals(bytes.subarray(0, 1000))).toBe(true);
  });

  test('tells of a full disk, and of more than was announced, at the end of the upload', async () => {
    const server = serve({ maxVolumeBytes: 100_000 });
    const volume = server.pools.create({ name: 'images' }).createVolume({ name: 'disk', capacity: 10 });
    const { rpc } = await open(server);
    const send = async (length: bigint) => {
      const args = { vol: volume.ref, offset: 0n, length, flags: 0 };
      const upload = (await rpc.stream('STORAGE_VOL_UPLOAD', args)).unwrap();
      upload.end(Buffer.alloc(200_000, 1));
      return finished(upload);
    };
    await expect(send(0n)).rejects.toMatchObject({ code: 'SYSTEM_ERROR', int1: 28 });
    await expect(send(5n)).rejects.toMatchObject({ code: 'OPERATION_FAILED' });
  });
});
