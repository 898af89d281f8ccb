import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connection, Domain } from '../../src/index.ts';
import { type PrivateLibvirtd, startPrivateLibvirtd } from '../../src/testing.ts';
import { missing, open, tinyGuest } from '../support/daemon.ts';

const DRIVER = 'qemu:///session';
/** Moments in ms: before it begins, in each of its phases (of about 3 s in all), and after its end. */
const MOMENTS = [0, 1, 5, 20, 50, 100, 200, 400, 700, 1_000, 1_400, 1_800, 2_200, 2_600, 3_000, 3_400, 30_000];

interface Side {
  readonly daemon: PrivateLibvirtd;
  readonly conn: Connection;
}

describe.skipIf(missing.length > 0)('a migration that is given up at whatever moment', () => {
  let sides: [here: Side, there: Side];
  beforeAll(async () => {
    const start = async (): Promise<Side> => {
      const daemon = (await startPrivateLibvirtd({ tcpPort: 0 })).unwrap();
      return { daemon, conn: await open(daemon, DRIVER) };
    };
    sides = [await start(), await start()];
  });
  afterAll(async () => {
    for (const { conn, daemon } of sides) {
      await conn.close();
      await daemon.stop();
    }
  });

  const running = async ({ conn }: Side) => (await conn.domains.list({ active: true })).unwrap();

  test.each(['source', 'client'])('leaves one guest, which runs, when it is led by the %s', async (leader) => {
    let guest: Domain = (await sides[0].conn.domains.createXml(tinyGuest('shuttle'))).unwrap();
    let moves = 0;
    for (const timeoutMs of MOMENTS) {
      const [here, there] = sides;
      const options = {
        live: true,
        bandwidthMiB: 64n,
        migrateUri: 'tcp://127.0.0.1',
        listenAddress: '127.0.0.1',
        timeoutMs,
      };
      const moved =
        leader === 'client'
          ? await guest.migrate(there.conn, options)
          : await guest.migrateTo(there.daemon.uri(DRIVER, 'tcp'), options);
      expect(moved.ok ? 'TIMEOUT' : moved.val.code).toBe('TIMEOUT');
      const [stayed, left] = moved.ok ? [there, here] : [here, there];
      expect([timeoutMs, (await running(left)).length, (await running(stayed)).length]).toEqual([timeoutMs, 0, 1]);
      guest = (await stayed.conn.domains.byName('shuttle')).unwrap();
      expect((await guest.state()).val).toMatchObject({ state: 'running' });
      if (!moved.ok) continue;
      moves += 1;
      sides = [there, here];
    }
    expect(moves).toBeGreaterThan(0);
    expect(moves).toBeLessThan(MOMENTS.length);
    (await guest.destroy()).unwrap();
  });
});
