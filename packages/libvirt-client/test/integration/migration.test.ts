import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Connection, MigrateOptions, MigrationProgress } from '../../src/index.ts';
import { type PrivateLibvirtd, startPrivateLibvirtd } from '../../src/testing.ts';
import { missing, open, startDaemon, tinyGuest, virsh } from '../support/daemon.ts';
import { diskXml, makeDisk, missingForDisks, run } from '../support/disk.ts';

const DRIVER = 'qemu:///session';
/** Both daemons are on this machine, whose host name need not mean anything. */
const local = { live: true, migrateUri: 'tcp://127.0.0.1', listenAddress: '127.0.0.1' } as const;

/** Gives up once the guest is on its way, slowly. */
function givingUp(): MigrateOptions & { readonly seen: MigrationProgress[] } {
  const control = new AbortController();
  const seen: MigrationProgress[] = [];
  return {
    ...local,
    bandwidthMiB: 1n,
    signal: control.signal,
    progressIntervalMs: 20,
    seen,
    onProgress: (progress) => {
      seen.push(progress);
      control.abort(new Error('it takes too long'));
    },
  };
}

describe.skipIf(missing.length > 0)('a live migration between two daemons', () => {
  let from: PrivateLibvirtd;
  let to: PrivateLibvirtd;
  let source: Connection;
  let destination: Connection;
  beforeAll(async () => {
    from = await startDaemon();
    to = (await startPrivateLibvirtd({ tcpPort: 0 })).unwrap();
    [source, destination] = [await open(from, DRIVER), await open(to, DRIVER)];
  });
  afterEach(async () => {
    for (const conn of [source, destination]) {
      for (const domain of (await conn.domains.list({ active: true })).unwrap()) await domain.destroy();
    }
  });
  afterAll(async () => {
    for (const conn of [source, destination]) await conn?.close();
    for (const daemon of [from, to]) await daemon?.stop();
  });

  const guests = async (daemon: PrivateLibvirtd) => virsh(daemon, DRIVER, 'list', '--name');
  const uriOfDestination = () => to.uri(DRIVER, 'tcp');

  test('led by the source, tells the source and the destination what happens', async () => {
    const guest = (await source.domains.createXml(tinyGuest('traveller'))).unwrap();
    const [leaves, comes] = [source.events.domain('lifecycle'), destination.events.domain('lifecycle')];
    for (const events of [leaves, comes]) (await events.ready).unwrap();
    (await guest.migrateTo(uriOfDestination(), local)).unwrap();
    expect([await guests(from), await guests(to)]).toEqual(['', 'traveller']);
    const arrived = (await destination.domains.byUuid(guest.uuid)).unwrap();
    expect((await arrived.state()).val).toMatchObject({ state: 'running', reason: 'migrated' });
    const wait = { timeoutMs: 10_000 };
    expect((await leaves.waitFor(({ event }) => event === 'stopped', wait)).val).toMatchObject({ detail: 'migrated' });
    expect((await comes.waitFor(({ event }) => event === 'resumed', wait)).val).toMatchObject({ detail: 'migrated' });
    leaves.close();
    comes.close();
  });

  test('led by the client, gives the guest at the destination, under another name and still paused', async () => {
    const guest = (await source.domains.createXml(tinyGuest('before'), { startPaused: true })).unwrap();
    const moved = (await guest.migrate(destination, { ...local, destinationName: 'after' })).unwrap();
    expect(moved).toMatchObject({ name: 'after', uuid: guest.uuid });
    expect([await guests(from), await guests(to)]).toEqual(['', 'after']);
    expect((await moved.state()).val).toMatchObject({ state: 'paused' });
    expect((await moved.resume()).ok).toBe(true);
  });

  test('is aborted by its signal, and the guest stays', async () => {
    const guest = (await source.domains.createXml(tinyGuest('stays'))).unwrap();
    for (const leader of ['source', 'client'] as const) {
      const options = givingUp();
      const { val } =
        leader === 'source'
          ? await guest.migrateTo(uriOfDestination(), options)
          : await guest.migrate(destination, options);
      expect(val).toMatchObject({ code: 'ABORTED', cause: { code: 'OPERATION_ABORTED' } });
      expect(options.seen[0]?.totalBytes).toBeGreaterThan(2n ** 26n);
      expect((await guest.state()).val).toMatchObject({ state: 'running' });
      expect([await guests(from), await guests(to)]).toEqual(['stays', '']);
    }
  });

  test('that cannot be done leaves the guest where it is, free for another', async () => {
    const guest = (await source.domains.createXml(tinyGuest('tries'))).unwrap();
    const { val } = await guest.migrate(destination, { ...local, timeoutMs: 10 });
    expect(val).toMatchObject({ code: 'TIMEOUT' });
    expect((await guest.migrate(destination, { destinationXml: '<domain/>' })).val).toMatchObject({ code: 'NO_NAME' });
    const nobody = 'qemu+tcp://127.0.0.1:1/session';
    expect((await guest.migrateTo(nobody, local)).val).toMatchObject({ code: 'SYSTEM_ERROR', domain: 'RPC' });
    expect((await guest.migrateTo('tcp://127.0.0.1', { direct: true })).val).toMatchObject({ code: 'NO_SUPPORT' });
    expect((await guest.state()).val).toMatchObject({ state: 'running' });
    (await guest.migrateTo(uriOfDestination(), { live: true, tunnelled: true })).unwrap();
    expect([await guests(from), await guests(to)]).toEqual(['', 'tries']);
  });

  test.skipIf(missingForDisks.length > 0)('takes disks along that the hosts do not share', async () => {
    const copied = { vda: 77, vdb: 78 };
    for (const [name, byte] of Object.entries(copied)) {
      await makeDisk(from, name, byte);
      await makeDisk(to, name);
    }
    const disks = Object.keys(copied).map((name) => diskXml(`${from.home}/${name}`, name));
    const xml = tinyGuest('laden').replace('</devices>', `${disks.join('')}</devices>`);
    const guest = (await source.domains.createXml(xml)).unwrap();
    const destinationXml = (await guest.xmlDesc({ migratable: true })).unwrap().replaceAll(from.home, to.home);
    const options = { ...local, nonSharedDisk: true, disks: Object.keys(copied), destinationXml };
    const moved = (await guest.migrate(destination, options)).unwrap();
    (await moved.destroy()).unwrap();
    for (const name of Object.keys(copied)) {
      const { stdout } = await run('qemu-img', ['compare', `${from.home}/${name}`, `${to.home}/${name}`]);
      expect(stdout).toContain('identical');
    }
  });

  test('has limits that virsh sees the same', async () => {
    const { migration } = (await source.domains.createXml(tinyGuest('limited'))).unwrap();
    (await migration.setMaxSpeedMiB(100n)).unwrap();
    (await migration.setMaxDowntimeMs(200n)).unwrap();
    (await migration.setCompressionCacheBytes(1_048_576n)).unwrap();
    expect(String((await migration.maxSpeedMiB()).val)).toBe(await virsh(from, DRIVER, 'migrate-getspeed', 'limited'));
    expect(await virsh(from, DRIVER, 'migrate-getmaxdowntime', 'limited')).toBe('200');
    expect([(await migration.maxDowntimeMs()).val, (await migration.compressionCacheBytes()).val]).toEqual([
      200n,
      1_048_576n,
    ]);
    expect((await migration.startPostCopy()).val).toMatchObject({ code: 'OPERATION_INVALID' });
  });
});
