import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Domain, MigrationProgress } from '../../src/index.ts';
import { connectTo } from '../support/connect.ts';
import { FakeServer, fault, HOLD, type ReceivedCall } from '../support/fake-server.ts';

const dom = { name: 'guest', uuid: new Uint8Array(16).fill(7), id: 3 };
const there = { ...dom, id: 8 };
const bytes = (text: string): Uint8Array => Buffer.from(text);
const told = (cookie: Uint8Array) => Buffer.from(cookie).toString();
const text = (value: string) => ({ type: 'string', value });
type Handlers = NonNullable<ConstructorParameters<typeof FakeServer>[0]>;

const OPERATION_ABORTED = { code: 78, message: 'migration was aborted' };
const OPERATION_INVALID = { code: 55, message: 'no job is active' };
const OPERATION_FAILED = { code: 9, message: 'it did not work' };

/** What both sides of a migration that goes well answer; each call leaves a line in `log`. */
function sides(log: unknown[], source: Handlers = {}, destination: Handlers = {}) {
  const handlers: Handlers = {
    DOMAIN_LOOKUP_BY_NAME: () => ({ dom }),
    DOMAIN_GET_STATE: () => ({ state: 1, reason: 1 }),
    DOMAIN_MIGRATE_BEGIN3_PARAMS: ({ flags, params }) => {
      log.push(['begin', flags, params.map(({ field }) => field)]);
      return { cookieOut: bytes('begun'), xml: '<domain/>' };
    },
    DOMAIN_MIGRATE_PERFORM3_PARAMS: ({ cookieIn, dconnuri, flags, params }) => {
      log.push([
        'perform',
        told(cookieIn),
        dconnuri,
        flags,
        Object.fromEntries(params.map((p) => [p.field, p.value.value])),
      ]);
      return { cookieOut: bytes('performed') };
    },
    DOMAIN_MIGRATE_CONFIRM3_PARAMS: ({ cookieIn, cancelled }) => void log.push(['confirm', told(cookieIn), cancelled]),
    ...source,
  };
  const at: Handlers = {
    DOMAIN_MIGRATE_PREPARE3_PARAMS: ({ cookieIn, flags }) => {
      log.push(['prepare', told(cookieIn), flags]);
      return { cookieOut: bytes('prepared'), uriOut: 'tcp://there:49152' };
    },
    DOMAIN_MIGRATE_FINISH3_PARAMS: ({ cookieIn, cancelled }) => {
      log.push(['finish', told(cookieIn), cancelled]);
      return { dom: there, cookieOut: bytes('finished') };
    },
    ...destination,
  };
  return { source: new FakeServer(handlers), destination: new FakeServer(at) };
}

async function open(servers: ReturnType<typeof sides>) {
  const [conn, other] = [await connectTo(servers.source), await connectTo(servers.destination)];
  const guest: Domain = (await conn.domains.byName('guest')).unwrap();
  const close = () => Promise.all([conn.close(), other.close()]);
  return { guest, other, close };
}

describe('a migration that the client leads', () => {
  test('goes through its phases, each with the cookie of the one before', async () => {
    const log: unknown[] = [];
    const { guest, other, close } = await open(sides(log));
    const moved = await guest.migrate(other, { live: true, autoConverge: true, bandwidthMiB: 5n });
    expect(moved.unwrap()).toMatchObject({ name: 'guest', id: 8 });
    const names = ['bandwidth', 'destination_name'];
    expect(log).toEqual([
      ['begin', 1 | 8192 | 256, names],
      ['prepare', 'begun', 1],
      [
        'perform',
        'prepared',
        null,
        1 | 8192 | 256,
        {
          bandwidth: 5n,
          destination_name: 'guest',
          destination_xml: '<domain/>',
          migrate_uri: 'tcp://there:49152',
        },
      ],
      ['finish', 'performed', 0],
      ['confirm', 'finished', 0],
    ]);
    await close();
  });

  test('leaves a guest that was paused paused, and one that is off is not sent', async () => {
    const log: unknown[] = [];
    const { guest, other, close } = await open(sides(log, { DOMAIN_GET_STATE: () => ({ state: 3, reason: 1 }) }));
    (await guest.migrate(other, { offline: true, destinationName: 'renamed' })).unwrap();
    expect(log).toEqual([
      ['begin', 1024 | 256 | 32, ['destination_name']],
      ['prepare', 'begun', 1024 | 32],
      ['finish', 'prepared', 0],
      ['confirm', 'finished', 0],
    ]);
    await close();
  });

  test.each([
    {
      step: 'preparing',
      source: {},
      destination: { DOMAIN_MIGRATE_PREPARE3_PARAMS: fault(OPERATION_FAILED) },
      told: ['confirm  1'],
    },
    {
      step: 'sending',
      source: { DOMAIN_MIGRATE_PERFORM3_PARAMS: fault(OPERATION_FAILED) },
      destination: {},
      told: ['finish  1'],
    },
    {
      step: 'finishing',
      source: {},
      destination: { DOMAIN_MIGRATE_FINISH3_PARAMS: fault(OPERATION_FAILED) },
      told: ['confirm  1'],
    },
    {
      step: 'confirming',
      source: { DOMAIN_MIGRATE_CONFIRM3_PARAMS: fault(OPERATION_FAILED) },
      destination: {},
      told: ['finish performed 0'],
    },
  ])('tells the side that waits when $step fails', async ({ source, destination, told }) => {
    const log: unknown[][] = [];
    const { guest, other, close } = await open(sides(log, source, destination));
    const { val } = await guest.migrate(other);
    expect(val).toMatchObject({ code: 'OPERATION_FAILED', message: expect.stringContaining('it did not work') });
    const ends = log.filter(([name]) => name === 'finish' || name === 'confirm');
    expect(ends.map((end) => end.join(' '))).toEqual(told);
    await close();
  });

  test('says what the destination knows of a failure at the source', async () => {
    const log: unknown[] = [];
    const { guest, other, close } = await open(
      sides(
        log,
        { DOMAIN_MIGRATE_PERFORM3_PARAMS: fault(OPERATION_FAILED) },
        { DOMAIN_MIGRATE_FINISH3_PARAMS: fault({ code: 9, message: 'no such CPU' }) },
      ),
    );
    const { val } = await guest.migrate(other);
    expect(val).toMatchObject({
      code: 'OPERATION_FAILED',
      message: 'it did not work; at the destination: no such CPU',
      cause: { message: 'it did not work' },
    });
    await close();
  });

  test('that loses the source in the midst of sending makes the destination drop what it has', async () => {
    const log: unknown[] = [];
    const servers = sides(log, {
      DOMAIN_MIGRATE_PERFORM3_PARAMS: () => {
        servers.source.end();
        return HOLD;
      },
    });
    const { guest, other, close } = await open(servers);
    expect((await guest.migrate(other)).val).toMatchObject({ code: 'CONNECTION_CLOSED' });
    expect(log.at(-1)).toEqual(['finish', '', 1]);
    await close();
  });

  test('that loses the destination resumes the source', async () => {
    const log: unknown[] = [];
    const servers = sides(
      log,
      {},
      {
        DOMAIN_MIGRATE_FINISH3_PARAMS: () => {
          servers.destination.end();
          return HOLD;
        },
      },
    );
    const { guest, other, close } = await open(servers);
    expect((await guest.migrate(other)).val).toMatchObject({ code: 'CONNECTION_CLOSED' });
    expect(log.at(-1)).toEqual(['confirm', '', 1]);
    await close();
  });

  test('gives up between the phases, and tells both sides', async () => {
    const log: unknown[][] = [];
    const control = new AbortController();
    const { guest, other, close } = await open(
      sides(
        log,
        { DOMAIN_ABORT_JOB: () => undefined },
        {
          DOMAIN_MIGRATE_PREPARE3_PARAMS: () => {
            control.abort();
            return { cookieOut: bytes('prepared'), uriOut: 'tcp://there' };
          },
        },
      ),
    );
    expect((await guest.migrate(other, { signal: control.signal })).val).toMatchObject({ code: 'ABORTED' });
    expect(log.map((line) => line[0])).toEqual(['begin', 'finish', 'confirm']);
    expect(log.slice(1)).toEqual([
      ['finish', '', 1],
      ['confirm', '', 1],
    ]);
    await close();
  });

  test('is refused where a side does not have the protocol, or the flags ask for another kind', async () => {
    const log: unknown[] = [];
    const lacking = sides(
      log,
      {},
      { CONNECT_SUPPORTS_FEATURE: ({ feature }) => ({ supported: Number(feature !== 13) }) },
    );
    const { guest, other, close } = await open(lacking);
    expect((await guest.migrate(other)).val).toMatchObject({
      code: 'NO_SUPPORT',
      message: 'the hypervisor of the destination does not support migrationParams',
    });
    await expect(guest.migrate(other, { peer2peer: true })).rejects.toThrow(TypeError);
    expect(log).toEqual([]);
    await close();
  });
});

describe('a migration that the source leads', () => {
  test('is one call, with the URI and the parameters in their types', async () => {
    let args: unknown;
    const { guest, close } = await open(
      sides([], {
        DOMAIN_MIGRATE_PERFORM3_PARAMS: (given) => {
          args = given;
          return { cookieOut: bytes('') };
        },
      }),
    );
    const options = {
      live: true,
      persistDest: true,
      listenAddress: '127.0.0.1',
      disks: ['vda', 'vdb'],
      disksPort: 4,
      compression: ['mt', 'xbzrle'],
      compressionXbzrleCache: 1n,
      params: { 'new.one': { type: 'uint', value: 9 } },
    } as const;
    (await guest.migrateTo('qemu://there/system', options)).unwrap();
    expect(args).toMatchObject({ dom, dconnuri: 'qemu://there/system', flags: 1 | 2 | 8 });
    expect(args).toHaveProperty('params', [
      { field: 'listen_address', value: text('127.0.0.1') },
      { field: 'migrate_disks', value: text('vda') },
      { field: 'migrate_disks', value: text('vdb') },
      { field: 'disks_port', value: { type: 'int', value: 4 } },
      { field: 'compression', value: text('mt') },
      { field: 'compression', value: text('xbzrle') },
      { field: 'compression.xbzrle.cache', value: { type: 'ullong', value: 1n } },
      { field: 'new.one', value: { type: 'uint', value: 9 } },
    ]);
    await close();
  });

  test('is aborted with the signal, asking again until there is a job, and answers when the source has', async () => {
    const control = new AbortController();
    let performing: ReceivedCall | undefined;
    let asked = 0;
    const servers = sides([], {
      DOMAIN_MIGRATE_PERFORM3_PARAMS: (_, call) => {
        performing = call;
        control.abort(new Error('enough'));
        return HOLD;
      },
      DOMAIN_ABORT_JOB: (_, call) => {
        asked += 1;
        if (asked < 3) return fault(OPERATION_INVALID)();
        servers.source.reply(call, undefined);
        if (performing) servers.source.replyError(performing, OPERATION_ABORTED);
        return HOLD;
      },
    });
    const { guest, close } = await open(servers);
    const { val } = await guest.migrateTo('qemu://there/system', { signal: control.signal });
    expect(val).toMatchObject({ code: 'ABORTED', cause: { code: 'OPERATION_ABORTED' } });
    expect(asked).toBe(3);
    await close();
  });

  test('that was done before the abort could reach it has succeeded', async () => {
    const control = new AbortController();
    const servers = sides([], {
      DOMAIN_MIGRATE_PERFORM3_PARAMS: () => {
        control.abort();
        return { cookieOut: bytes('') };
      },
      DOMAIN_ABORT_JOB: fault(OPERATION_INVALID),
    });
    const { guest, close } = await open(servers);
    expect((await guest.migrateTo('qemu://there/system', { signal: control.signal })).ok).toBe(true);
    await close();
  });

  test('does not begin once the signal is aborted', async () => {
    const servers = sides([], { DOMAIN_ABORT_JOB: fault(OPERATION_INVALID) });
    const { guest, close } = await open(servers);
    const { val } = await guest.migrateTo('qemu://there/system', { signal: AbortSignal.abort() });
    expect(val).toMatchObject({ code: 'ABORTED' });
    expect(servers.source.count('DOMAIN_MIGRATE_PERFORM3_PARAMS')).toBe(0);
    await close();
  });

  test('tells its progress while it runs, in bigints', async () => {
    let performing: ReceivedCall | undefined;
    const seen: MigrationProgress[] = [];
    const ullong = (field: string, value: bigint) => ({ field, value: { type: 'ullong' as const, value } });
    const servers = sides([], {
      DOMAIN_MIGRATE_PERFORM3_PARAMS: (_, call) => {
        performing = call;
        return HOLD;
      },
      DOMAIN_GET_JOB_STATS: () => ({
        type: 2,
        params: [ullong('data_total', 2n ** 60n), ullong('data_remaining', 5n), ullong('memory_bps', 9n)],
      }),
    });
    const { guest, close } = await open(servers);
    const moved = await guest.migrateTo('qemu://there/system', {
      progressIntervalMs: 1,
      onProgress: (progress) => {
        if (seen.push(progress) === 3 && performing) servers.source.reply(performing, { cookieOut: bytes('') });
      },
    });
    expect(moved.ok).toBe(true);
    expect(seen[0]).toEqual({
      totalBytes: 2n ** 60n,
      remainingBytes: 5n,
      stats: { data_total: 2n ** 60n, data_remaining: 5n, memory_bps: 9n },
    });
    await close();
  });

  test('throws what its progress handler threw, when it has ended', async () => {
    let performing: ReceivedCall | undefined;
    const servers = sides([], {
      DOMAIN_MIGRATE_PERFORM3_PARAMS: (_, call) => {
        performing = call;
        return HOLD;
      },
      DOMAIN_GET_JOB_STATS: () => ({
        type: 2,
        params: [{ field: 'data_total', value: { type: 'ullong', value: 1n } }],
      }),
    });
    const { guest, close } = await open(servers);
    const moving = guest.migrateTo('qemu://there/system', {
      progressIntervalMs: 1,
      onProgress: () => {
        void turn().then(() => performing && servers.source.reply(performing, { cookieOut: bytes('') }));
        throw new RangeError('a mistake of the caller');
      },
    });
    await expect(moving).rejects.toThrow('a mistake of the caller');
    await close();
  });

  test('goes directly from hypervisor to hypervisor only where the driver can', async () => {
    let args: unknown;
    const servers = sides([], {
      DOMAIN_MIGRATE_PERFORM: (given) => {
        args = given;
      },
    });
    const { guest, close } = await open(servers);
    const direct = { direct: true, live: true } as const;
    (await guest.migrateTo('xenmigr://there', { ...direct, destinationName: 'new', bandwidthMiB: 3n })).unwrap();
    expect(args).toMatchObject({ dom, uri: 'xenmigr://there', flags: 1n, dname: 'new', resource: 3n });
    await expect(guest.migrateTo('xenmigr://there', { ...direct, disksPort: 1 })).rejects.toThrow('disks_port');
    await close();
    const without = await open(
      sides([], { CONNECT_SUPPORTS_FEATURE: ({ feature }) => ({ supported: Number(feature !== 5) }) }),
    );
    expect((await without.guest.migrateTo('xenmigr://there', direct)).val).toMatchObject({ code: 'NO_SUPPORT' });
    await without.close();
  });
});

test('the limits of a migration go both ways', async () => {
  const set: unknown[] = [];
  const server = new FakeServer({
    DOMAIN_LOOKUP_BY_NAME: () => ({ dom }),
    DOMAIN_MIGRATE_GET_MAX_DOWNTIME: () => ({ downtime: 300n }),
    DOMAIN_MIGRATE_GET_MAX_SPEED: ({ flags }) => ({ bandwidth: BigInt(flags) + 7n }),
    DOMAIN_MIGRATE_GET_COMPRESSION_CACHE: () => ({ cacheSize: 2n ** 40n }),
    DOMAIN_MIGRATE_SET_MAX_DOWNTIME: ({ downtime }) => void set.push(downtime),
    DOMAIN_MIGRATE_SET_MAX_SPEED: ({ bandwidth, flags }) => void set.push([bandwidth, flags]),
    DOMAIN_MIGRATE_SET_COMPRESSION_CACHE: ({ cacheSize }) => void set.push(cacheSize),
    DOMAIN_MIGRATE_START_POST_COPY: () => void set.push('post-copy'),
  });
  const conn = await connectTo(server);
  const { migration } = (await conn.domains.byName('guest')).unwrap();
  expect([
    (await migration.maxDowntimeMs()).val,
    (await migration.maxSpeedMiB()).val,
    (await migration.maxSpeedMiB({ postcopy: true })).val,
    (await migration.compressionCacheBytes()).val,
  ]).toEqual([300n, 7n, 8n, 2n ** 40n]);
  (await migration.setMaxDowntimeMs(1n)).unwrap();
  (await migration.setMaxSpeedMiB(2n, { postcopy: true })).unwrap();
  (await migration.setCompressionCacheBytes(3n)).unwrap();
  (await migration.startPostCopy()).unwrap();
  expect(set).toEqual([1n, [2n, 1], 3n, 'post-copy']);
  await conn.close();
});
