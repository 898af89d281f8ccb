import { randomBytes } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connection, StoragePool } from '../../src/index.ts';
import type { PrivateLibvirtd } from '../../src/testing.ts';
import { missing, open, startDaemon, virsh } from '../support/daemon.ts';

const SESSION = 'qemu:///session';
const KIB = 1024n;
const volume = (name: string, kib: number) =>
  `<volume><name>${name}</name><capacity unit='KiB'>${kib}</capacity><allocation>0</allocation></volume>`;

describe.skipIf(missing.length > 0)('storage', () => {
  let daemon: PrivateLibvirtd;
  let conn: Connection;
  const target = (name: string) => `${daemon.home}/${name}`;
  const definition = (name: string) =>
    `<pool type='dir'><name>${name}</name><target><path>${target(name)}</path></target></pool>`;
  const startPool = async (name: string): Promise<StoragePool> =>
    (await conn.storagePools.createXml(definition(name), { withBuild: true })).unwrap();
  beforeAll(async () => {
    daemon = await startDaemon();
    conn = await open(daemon, SESSION);
  });
  afterAll(async () => {
    await conn?.close();
    await daemon?.stop();
  });

  test('pools are defined, built, started, found, stopped, deleted and undefined', async () => {
    const pool = (await conn.storagePools.defineXml(definition('p1'))).unwrap();
    expect((await pool.build()).ok).toBe(true);
    expect((await pool.start()).ok).toBe(true);
    expect((await pool.setAutostart(true)).ok).toBe(true);
    expect(await facts(pool)).toEqual([true, true, true]);
    for (const found of [
      await conn.storagePools.byName('p1'),
      await conn.storagePools.byUuid(pool.uuid),
      await conn.storagePools.byTargetPath(target('p1')),
    ]) {
      expect(found.unwrap()).toMatchObject({ name: 'p1', uuid: pool.uuid });
    }
    expect((await conn.storagePools.list({ active: true, dir: true })).unwrap()).toHaveLength(1);
    expect((await conn.storagePools.list({ inactive: true })).val).toEqual([]);
    expect((await pool.xmlDesc()).unwrap().trim()).toBe(await virsh(daemon, SESSION, 'pool-dumpxml', 'p1'));
    expect((await pool.destroy()).ok).toBe(true);
    expect((await pool.info()).val).toMatchObject({ state: 'inactive' });
    expect((await pool.delete()).ok).toBe(true);
    await expect(stat(target('p1'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await pool.undefine()).ok).toBe(true);
    expect((await pool.info()).val).toMatchObject({ code: 'NO_STORAGE_POOL' });
  });

  test('a transient pool knows its size as virsh does, and sees new files after a refresh', async () => {
    const pool = await startPool('p2');
    expect((await facts(pool)).slice(0, 2)).toEqual([true, false]);
    const { state, capacity } = (await pool.info()).unwrap();
    expect(state).toBe('running');
    expect(await virsh(daemon, SESSION, 'pool-info', '--bytes', 'p2')).toContain(String(capacity));
    expect((await pool.volumes.list()).val).toEqual([]);
    await virsh(daemon, SESSION, 'vol-create-as', 'p2', 'v', '1M');
    expect((await pool.refresh()).ok).toBe(true);
    expect((await pool.volumes.list()).unwrap().map(({ name }) => name)).toEqual(['v']);
    expect((await pool.destroy()).ok).toBe(true);
  });

  test('volumes are made, found, measured, resized and deleted', async () => {
    const pool = await startPool('p3');
    const made = (await pool.volumes.createXml(volume('a.img', 64), { preallocMetadata: false })).unwrap();
    const path = `${target('p3')}/a.img`;
    expect(made).toMatchObject({ name: 'a.img', key: path, poolName: 'p3' });
    expect((await made.path()).val).toBe(path);
    for (const found of [
      await pool.volumes.byName('a.img'),
      await conn.storagePools.volumeByKey(path),
      await conn.storagePools.volumeByPath(path),
    ]) {
      expect(found.unwrap().ref).toEqual(made.ref);
    }
    expect((await conn.storagePools.ofVolume(made)).unwrap().uuid).toBe(pool.uuid);
    expect((await made.xmlDesc()).unwrap().trim()).toBe(await virsh(daemon, SESSION, 'vol-dumpxml', path));
    expect((await made.info()).val).toMatchObject({ type: 'file', capacity: 64n * KIB });
    expect((await made.resize(32n * KIB, { delta: true })).ok).toBe(true);
    expect((await made.info({ getPhysical: true })).val).toMatchObject({ allocation: 96n * KIB });
    expect((await made.resize(16n * KIB)).val).toMatchObject({ code: 'INVALID_ARG' });
    expect((await made.resize(16n * KIB, { shrink: true })).ok).toBe(true);
    expect((await stat(path)).size).toBe(16 * 1024);
    expect((await made.delete()).ok).toBe(true);
    expect((await pool.volumes.byName('a.img')).val).toMatchObject({ code: 'NO_STORAGE_VOL' });
    (await pool.destroy()).unwrap();
  });

  test('a volume is cloned with its content, and wiped', async () => {
    const pool = await startPool('p4');
    const source = (await pool.volumes.createXml(volume('source.img', 4))).unwrap();
    const content = randomBytes(4096);
    await writeFile(source.key, content);
    const clone = (await pool.volumes.cloneXml(volume('clone.img', 4), source)).unwrap();
    expect(await readFile(clone.key)).toEqual(content);
    expect((await clone.wipe()).ok).toBe(true);
    expect((await readFile(clone.key)).every((byte) => byte === 0)).toBe(true);
    await expect(clone.wipe({ algorithm: 'no-such' as 'zero' })).rejects.toThrow(TypeError);
    (await pool.destroy()).unwrap();
  });

  test('the server says what pools it can have', async () => {
    const capabilities = (await conn.storagePools.capabilities()).unwrap();
    expect(capabilities.trim()).toBe(await virsh(daemon, SESSION, 'pool-capabilities'));
  });

  test('sources for pools are looked for', async () => {
    const driver = await open(daemon, 'test:///default');
    expect((await driver.storagePools.findSources('logical')).unwrap()).toContain('<name>testvg1</name>');
    const sourceXml = "<source><host name='h'/></source>";
    expect((await driver.storagePools.findSources('netfs', { sourceXml })).unwrap()).toContain('nfs');
    await driver.close();
  });
});

/** Active, persistent, autostart. */
async function facts(pool: StoragePool): Promise<unknown[]> {
  return [(await pool.isActive()).val, (await pool.isPersistent()).val, (await pool.autostart()).val];
}
