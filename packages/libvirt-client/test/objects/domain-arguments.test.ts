import { expect, test } from 'vitest';
import { type ArgsOf, type Connection, type Domain, LibvirtError, type ProcedureName } from '../../src/index.ts';
import { connectTo } from '../support/connect.ts';
import { FakeServer } from '../support/fake-server.ts';

const dom = { name: 'guest', uuid: new Uint8Array(16).fill(7), id: 3 };

/** A domain on a server that keeps what it is called with, and answers with nothing, or with what `answers` has. */
async function guestOf(answers: ConstructorParameters<typeof FakeServer>[0]) {
  const calls: [name: string, args: unknown][] = [];
  const names: ProcedureName[] = [
    'DOMAIN_BLOCK_PULL',
    'DOMAIN_BLOCK_REBASE',
    'DOMAIN_BLOCK_COMMIT',
    'DOMAIN_BLOCK_COPY',
    'DOMAIN_BLOCK_JOB_SET_SPEED',
    'DOMAIN_BLOCK_JOB_ABORT',
    'DOMAIN_BACKUP_BEGIN',
    'DOMAIN_SAVE_FLAGS',
    'DOMAIN_SAVE_PARAMS',
    'DOMAIN_RESTORE_FLAGS',
    'DOMAIN_RESTORE_PARAMS',
  ];
  const keep = (args: unknown, { name }: { readonly name: string }) => void calls.push([name, args]);
  const server = new FakeServer({
    DOMAIN_LOOKUP_BY_NAME: () => ({ dom }),
    ...Object.fromEntries(names.map((name) => [name, keep])),
    ...answers,
  });
  const conn: Connection = await connectTo(server);
  const guest: Domain = (await conn.domains.byName('guest')).unwrap();
  return { conn, guest, calls };
}

const args = <N extends ProcedureName>(name: N, given: Omit<ArgsOf<N>, 'dom'>) => [name, { dom, ...given }];

test('block jobs count speed in bytes per second, which takes a flag of its own in each', async () => {
  const { conn, guest, calls } = await guestOf({});
  const jobs = guest.blockJobs;
  (await jobs.pull('vda', { bytesPerSecond: 1n })).unwrap();
  (await jobs.rebase('vda', { base: 'vda[2]', relative: true })).unwrap();
  (await jobs.commit('vda', { base: 'vda[1]', active: true, bytesPerSecond: 2n })).unwrap();
  (await jobs.setSpeed('vda', 3n)).unwrap();
  (await jobs.abort('vda', { pivot: true, async: true })).unwrap();
  expect(calls).toEqual([
    args('DOMAIN_BLOCK_PULL', { path: 'vda', bandwidth: 1n, flags: 64 }),
    args('DOMAIN_BLOCK_REBASE', { path: 'vda', base: 'vda[2]', bandwidth: 0n, flags: 16 | 64 }),
    args('DOMAIN_BLOCK_COMMIT', { disk: 'vda', base: 'vda[1]', top: null, bandwidth: 2n, flags: 4 | 16 }),
    args('DOMAIN_BLOCK_JOB_SET_SPEED', { path: 'vda', bandwidth: 3n, flags: 1 }),
    args('DOMAIN_BLOCK_JOB_ABORT', { path: 'vda', flags: 1 | 2 }),
  ]);
  await conn.close();
});

test('a block copy sends its parameters with the types that libvirt wants', async () => {
  const { conn, guest, calls } = await guestOf({});
  const options = {
    bytesPerSecond: 2n ** 60n,
    granularity: 65_536,
    bufferBytes: 1n,
    shallow: true,
    transientJob: true,
  };
  (await guest.blockJobs.copy('vda', '<disk/>', options)).unwrap();
  const params = [
    { field: 'bandwidth', value: { type: 'ullong', value: 2n ** 60n } },
    { field: 'granularity', value: { type: 'uint', value: 65_536 } },
    { field: 'buf-size', value: { type: 'ullong', value: 1n } },
  ];
  expect(calls).toEqual([['DOMAIN_BLOCK_COPY', { dom, path: 'vda', destxml: '<disk/>', params, flags: 1 | 4 }]]);
  const tooSmall = await guest.blockJobs.copy('vda', '<disk/>', { granularity: -1 });
  expect(tooSmall.val).toBeInstanceOf(LibvirtError);
  expect(tooSmall.val).toMatchObject({ code: 'INVALID_ARG' });
  await conn.close();
});

test('tells a job of 2^63 bytes exactly, a type it does not know as unknown, and no job as null', async () => {
  const found = [
    { found: 1, type: 4, bandwidth: 5n, cur: 2n ** 63n, end: 2n ** 64n - 1n },
    { found: 1, type: 99, bandwidth: 0n, cur: 0n, end: 0n },
    { found: 0, type: 0, bandwidth: 0n, cur: 0n, end: 0n },
  ];
  const asked: number[] = [];
  const { conn, guest } = await guestOf({
    DOMAIN_GET_BLOCK_JOB_INFO: ({ flags }) => {
      asked.push(flags);
      return found[asked.length - 1] ?? { found: 0, type: 0, bandwidth: 0n, cur: 0n, end: 0n };
    },
  });
  expect((await guest.blockJobs.info('vda')).val).toEqual({
    type: 'activeCommit',
    typeNumber: 4,
    bytesPerSecond: 5n,
    current: 2n ** 63n,
    end: 2n ** 64n - 1n,
  });
  expect((await guest.blockJobs.info('vda')).val).toMatchObject({ type: 'unknown', typeNumber: 99 });
  expect((await guest.blockJobs.info('vda')).val).toBeNull();
  expect(asked).toEqual([1, 1, 1]);
  await conn.close();
});

test('a backup begins with a checkpoint, or without', async () => {
  const { conn, guest, calls } = await guestOf({});
  (await guest.backup.begin('<domainbackup/>', { checkpointXml: '<domaincheckpoint/>', reuseExternal: true })).unwrap();
  (await guest.backup.begin('<domainbackup/>')).unwrap();
  expect(calls).toEqual([
    args('DOMAIN_BACKUP_BEGIN', { backupXml: '<domainbackup/>', checkpointXml: '<domaincheckpoint/>', flags: 1 }),
    args('DOMAIN_BACKUP_BEGIN', { backupXml: '<domainbackup/>', checkpointXml: null, flags: 0 }),
  ]);
  await conn.close();
});

test('saving and restoring take the newer procedures only where the older cannot do what is asked', async () => {
  const { conn, guest, calls } = await guestOf({});
  (await guest.save('/file', { xml: '<domain/>', paused: true })).unwrap();
  (await guest.save('/file', { imageFormat: 'zstd', parallelChannels: 4 })).unwrap();
  (await conn.domains.saveImages.restore('/file')).unwrap();
  (await conn.domains.saveImages.restore('/file', { xml: '<domain/>', params: {}, resetNvram: true })).unwrap();
  const param = (field: string, type: string, value: unknown) => ({ field, value: { type, value } });
  expect(calls).toEqual([
    ['DOMAIN_SAVE_FLAGS', { dom, to: '/file', dxml: '<domain/>', flags: 4 }],
    [
      'DOMAIN_SAVE_PARAMS',
      {
        dom,
        params: [
          param('file', 'string', '/file'),
          param('image_format', 'string', 'zstd'),
          param('parallel.channels', 'int', 4),
        ],
        flags: 0,
      },
    ],
    ['DOMAIN_RESTORE_FLAGS', { from: '/file', dxml: null, flags: 0 }],
    [
      'DOMAIN_RESTORE_PARAMS',
      { params: [param('file', 'string', '/file'), param('dxml', 'string', '<domain/>')], flags: 8 },
    ],
  ]);
  await conn.close();
});

test('commands for QEMU go as text or as JSON, and an agent without an answer gives null', async () => {
  const sent: unknown[] = [];
  const { conn, guest } = await guestOf({
    'qemu.DOMAIN_MONITOR_COMMAND': ({ cmd, flags }) => {
      sent.push([cmd, flags]);
      return { result: '{"return":{}}' };
    },
    'qemu.DOMAIN_AGENT_COMMAND': ({ cmd, timeout }) => {
      sent.push([cmd, timeout]);
      return { result: null };
    },
    'qemu.DOMAIN_ATTACH': ({ pidValue }) => ({ dom: { ...dom, id: pidValue } }),
  });
  expect((await guest.qemu.monitorCommand({ execute: 'query-status' })).val).toBe('{"return":{}}');
  (await guest.qemu.monitorCommand('info status', { hmp: true })).unwrap();
  expect((await guest.qemu.agentCommand({ execute: 'guest-ping' }, { agentTimeout: 'nowait' })).val).toBeNull();
  (await guest.qemu.agentCommand('{"execute":"guest-ping"}', { agentTimeout: 9 })).unwrap();
  (await guest.qemu.agentCommand('{}')).unwrap();
  expect(sent).toEqual([
    ['{"execute":"query-status"}', 0],
    ['info status', 1],
    ['{"execute":"guest-ping"}', 0],
    ['{"execute":"guest-ping"}', 9],
    ['{}', -1],
  ]);
  expect((await conn.domains.attachQemu(4711)).unwrap().id).toBe(4711);
  await conn.close();
});
