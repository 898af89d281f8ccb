import { expect, test } from 'vitest';
import type { TypedParam } from '../../../src/protocol/typed-params.ts';
import { connectTo } from '../../support/connect.ts';
import { FakeServer } from '../../support/fake-server.ts';

const ref = { name: 'web', uuid: new Uint8Array(16), id: 3 };
const params: TypedParam[] = [
  { field: 'weight', value: { type: 'uint', value: 500 } },
  { field: 'device_weight', value: { type: 'string', value: '' } },
];
const STRING_OKAY = 4;

/** A server that says how many there are when it is asked for none, and keeps what it was asked. */
function countingServer() {
  const asked: (readonly [string, number, number])[] = [];
  const counted =
    (name: string) =>
    ({ nparams, flags }: { readonly nparams: number; readonly flags: number }) => {
      asked.push([name, nparams, flags]);
      return { params: nparams === 0 ? [] : params, nparams: params.length };
    };
  const server = new FakeServer({
    DOMAIN_LOOKUP_BY_NAME: () => ({ dom: ref }),
    DOMAIN_GET_SCHEDULER_TYPE: () => ({ type: 'posix', nparams: 2 }),
    DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS: counted('scheduler'),
    DOMAIN_GET_MEMORY_PARAMETERS: counted('memory'),
    DOMAIN_GET_BLKIO_PARAMETERS: counted('blkio'),
    DOMAIN_GET_NUMA_PARAMETERS: counted('numa'),
    DOMAIN_GET_INTERFACE_PARAMETERS: counted('interface'),
    DOMAIN_GET_BLOCK_IO_TUNE: counted('ioTune'),
    DOMAIN_BLOCK_STATS_FLAGS: counted('blockStats'),
  });
  return { server, asked };
}

test('parameters are asked for with their number, strings included', async () => {
  const { server, asked } = countingServer();
  const conn = await connectTo(server);
  const web = (await conn.domains.byName('web')).unwrap();
  const results = [
    await web.tunables.memory({ config: true }),
    await web.tunables.blkio(),
    await web.tunables.numa({ timeoutMs: 10_000 }),
    await web.interfaces.params('vnet0', { live: true }),
    await web.disks.ioTune('vda'),
    await web.disks.stats('vda'),
    await web.tunables.scheduler({ live: true }),
  ];
  for (const result of results) expect(result.unwrap()).toEqual({ weight: 500, device_weight: '' });
  expect(asked).toEqual([
    ['memory', 0, STRING_OKAY | 2],
    ['memory', 2, STRING_OKAY | 2],
    ['blkio', 0, STRING_OKAY],
    ['blkio', 2, STRING_OKAY],
    ['numa', 0, STRING_OKAY],
    ['numa', 2, STRING_OKAY],
    ['interface', 0, STRING_OKAY | 1],
    ['interface', 2, STRING_OKAY | 1],
    ['ioTune', 0, STRING_OKAY],
    ['ioTune', 2, STRING_OKAY],
    ['blockStats', 0, STRING_OKAY],
    ['blockStats', 2, STRING_OKAY],
    ['scheduler', 2, STRING_OKAY | 1],
  ]);
  await conn.close();
});

test("disk errors are asked for with the number of disks, and a newer server's are surfaced", async () => {
  const asked: number[] = [];
  const server = new FakeServer({
    DOMAIN_LOOKUP_BY_NAME: () => ({ dom: ref }),
    DOMAIN_GET_DISK_ERRORS: ({ maxerrors }) => {
      asked.push(maxerrors);
      const errors = [
        { disk: 'vda', error: 2 },
        { disk: 'vdb', error: 77 },
      ];
      return { errors: maxerrors === 0 ? [] : errors, nerrors: 3 };
    },
  });
  const conn = await connectTo(server);
  const web = (await conn.domains.byName('web')).unwrap();
  expect((await web.disks.errors()).unwrap()).toEqual([
    { disk: 'vda', error: 'noSpace', errorNumber: 2 },
    { disk: 'vdb', error: 'unknown', errorNumber: 77 },
  ]);
  expect(asked).toEqual([0, 3]);
  await conn.close();
});

test('CPU maps are as long as the host needs', async () => {
  const asked: object[] = [];
  const server = new FakeServer({
    DOMAIN_LOOKUP_BY_NAME: () => ({ dom: ref }),
    NODE_GET_CPU_MAP: () => ({ cpumap: new Uint8Array(0), online: 12, ret: 12 }),
    DOMAIN_GET_INFO: () => ({ state: 1, maxMem: 1n, memory: 1n, nrVirtCpu: 2, cpuTime: 1n }),
    DOMAIN_GET_VCPUS_FLAGS: ({ flags }) => (asked.push({ flags }), { num: 2 }),
    DOMAIN_GET_VCPUS: ({ maxinfo, maplen }) => {
      asked.push({ maxinfo, maplen });
      const info = [
        { number: 0, state: 1, cpuTime: 5n, cpu: 3 },
        { number: 1, state: 9, cpuTime: 6n, cpu: -1 },
      ];
      return { info, cpumaps: Uint8Array.of(255, 15, 0, 8) };
    },
    DOMAIN_GET_VCPU_PIN_INFO: ({ ncpumaps, maplen, flags }) => {
      asked.push({ ncpumaps, maplen, flags });
      return { cpumaps: Uint8Array.of(1, 0, 0, 8), num: 2 };
    },
    DOMAIN_GET_EMULATOR_PIN_INFO: ({ maplen, flags }) => ({
      cpumaps: Uint8Array.of(2, 0).subarray(0, maplen),
      ret: flags === 2 ? 0 : 1,
    }),
  });
  const conn = await connectTo(server);
  const { vcpus } = (await conn.domains.byName('web')).unwrap();
  const all = new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  expect((await vcpus.list()).unwrap()).toEqual([
    { number: 0, state: 'running', stateNumber: 1, cpuTimeNs: 5n, cpu: 3, affinity: all },
    { number: 1, state: 'unknown', stateNumber: 9, cpuTimeNs: 6n, cpu: null, affinity: new Set([11]) },
  ]);
  expect((await vcpus.pinInfo({ config: true })).unwrap()).toEqual([new Set([0]), new Set([11])]);
  expect((await vcpus.emulatorPinInfo()).unwrap()).toEqual(new Set([1]));
  expect((await vcpus.emulatorPinInfo({ config: true })).unwrap()).toBeNull();
  expect(asked).toEqual([{ maxinfo: 2, maplen: 2 }, { flags: 6 }, { ncpumaps: 2, maplen: 2, flags: 2 }]);
  await conn.close();
});

test('CPU statistics come in as many calls as they need', async () => {
  const asked: (readonly number[])[] = [];
  const time = (value: bigint): TypedParam => ({ field: 'cpu_time', value: { type: 'ullong', value } });
  const server = new FakeServer({
    DOMAIN_LOOKUP_BY_NAME: () => ({ dom: ref }),
    DOMAIN_GET_CPU_STATS: ({ nparams, startCpu, ncpus }) => {
      asked.push([nparams, startCpu, ncpus]);
      if (ncpus === 0) return { params: [], nparams: 130 };
      if (nparams === 0) return { params: [], nparams: 1 };
      return {
        params: Array.from({ length: ncpus }, (_, i) => time(startCpu === -1 ? 4711n : BigInt(startCpu + i))),
        nparams: 1,
      };
    },
  });
  const conn = await connectTo(server);
  const { total, cpus } = (await (await conn.domains.byName('web')).unwrap().vcpus.cpuStats()).unwrap();
  expect(total).toEqual({ cpu_time: 4711n });
  expect(cpus.map((cpu) => cpu['cpu_time'])).toEqual(Array.from({ length: 130 }, (_, i) => BigInt(i)));
  expect(asked).toEqual([
    [0, -1, 1],
    [1, -1, 1],
    [0, 0, 0],
    [0, 0, 1],
    [1, 0, 128],
    [1, 128, 2],
  ]);
  await conn.close();
});

test('the job is told with all its amounts', async () => {
  const amounts = {
    timeElapsed: 1n,
    timeRemaining: 2n,
    dataTotal: 3n,
    dataProcessed: 4n,
    dataRemaining: 5n,
    memTotal: 6n,
    memProcessed: 7n,
    memRemaining: 8n,
    fileTotal: 9n,
    fileProcessed: 10n,
    fileRemaining: 11n,
  };
  const server = new FakeServer({
    DOMAIN_LOOKUP_BY_NAME: () => ({ dom: ref }),
    DOMAIN_GET_JOB_INFO: () => ({ type: 2, ...amounts }),
  });
  const conn = await connectTo(server);
  const info = await (await conn.domains.byName('web')).unwrap().jobs.info();
  expect(info.unwrap()).toEqual({ type: 'unbounded', typeNumber: 2, ...amounts });
  await conn.close();
});

test('no domains have no statistics, and the server is not asked', async () => {
  const server = new FakeServer();
  const conn = await connectTo(server);
  expect((await conn.domains.stats({ domains: [] })).unwrap()).toEqual([]);
  expect(server.count('CONNECT_GET_ALL_DOMAIN_STATS')).toBe(0);
  await conn.close();
});

test('a server with more CPUs than there can be is not believed', async () => {
  const server = new FakeServer({
    DOMAIN_LOOKUP_BY_NAME: () => ({ dom: ref }),
    DOMAIN_GET_CPU_STATS: ({ ncpus }) => ({ params: [], nparams: ncpus === 0 ? 0x7fff_ffff : 0 }),
  });
  const conn = await connectTo(server);
  const stats = await (await conn.domains.byName('web')).unwrap().vcpus.cpuStats();
  expect(stats.val).toMatchObject({ code: 'PROTOCOL', message: expect.stringContaining('2147483647 CPUs') });
  await conn.close();
});
