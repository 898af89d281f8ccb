import { describe, expect, test } from 'vitest';
import { expectedOf, outcomeOf, sends } from '../../support/sent-calls.ts';

const shares = { field: 'cpu_shares', value: { type: 'ullong', value: 5n } } as const;
const weight = { field: 'weight', value: { type: 'uint', value: 500 } } as const;

const calls = [
  sends('DOMAIN_ATTACH_DEVICE_FLAGS', (d) => d.devices.attach('<disk/>', { live: true, config: true }), {
    xml: '<disk/>',
    flags: 3,
  }),
  sends('DOMAIN_DETACH_DEVICE_FLAGS', (d) => d.devices.detach('<disk/>'), { xml: '<disk/>', flags: 0 }),
  sends('DOMAIN_UPDATE_DEVICE_FLAGS', (d) => d.devices.update('<disk/>', { force: true }), {
    xml: '<disk/>',
    flags: 4,
  }),
  sends('DOMAIN_DETACH_DEVICE_ALIAS', (d) => d.devices.detachAlias('ua-1', { config: true }), {
    alias: 'ua-1',
    flags: 2,
  }),

  sends(
    'DOMAIN_GET_BLOCK_INFO',
    (d) => d.disks.info('vda'),
    { path: 'vda', flags: 0 },
    { allocation: 1n, capacity: 2n, physical: 3n },
    { allocation: 1n, capacity: 2n, physical: 3n },
  ),
  sends('DOMAIN_BLOCK_RESIZE', (d) => d.disks.resize('vda', 512n, { bytes: true }), {
    disk: 'vda',
    size: 512n,
    flags: 1,
  }),
  sends(
    'DOMAIN_BLOCK_PEEK',
    (d) => d.disks.peek('vda', 512n, 1),
    { path: 'vda', offset: 512n, size: 1, flags: 0 },
    { buffer: Uint8Array.of(9) },
    Uint8Array.of(9),
  ),
  sends('DOMAIN_SET_BLOCK_IO_TUNE', (d) => d.disks.setIoTune('vda', { total_iops_sec: 5n }, { live: true }), {
    disk: 'vda',
    params: [{ field: 'total_iops_sec', value: { type: 'ullong', value: 5n } }],
    flags: 1,
  }),
  sends('DOMAIN_SET_BLOCK_THRESHOLD', (d) => d.disks.setThreshold('vda[1]', 7n), {
    dev: 'vda[1]',
    threshold: 7n,
    flags: 0,
  }),
  sends('DOMAIN_SET_THROTTLE_GROUP', (d) => d.disks.setThrottleGroup('slow', { read_iops_sec: 5n }), {
    group: 'slow',
    params: [{ field: 'read_iops_sec', value: { type: 'ullong', value: 5n } }],
    flags: 0,
  }),
  sends('DOMAIN_DEL_THROTTLE_GROUP', (d) => d.disks.deleteThrottleGroup('slow', { config: true }), {
    group: 'slow',
    flags: 2,
  }),

  sends(
    'DOMAIN_INTERFACE_STATS',
    (d) => d.interfaces.stats('vnet0'),
    { device: 'vnet0' },
    { rxBytes: 1n, rxPackets: 2n, rxErrs: 3n, rxDrop: 4n, txBytes: 5n, txPackets: 6n, txErrs: 7n, txDrop: -1n },
    expect.objectContaining({ rxBytes: 1n, txDrop: -1n }),
  ),
  sends('DOMAIN_SET_INTERFACE_PARAMETERS', (d) => d.interfaces.setParams('vnet0', { 'inbound.average': 5 }), {
    device: 'vnet0',
    params: [{ field: 'inbound.average', value: { type: 'uint', value: 5 } }],
    flags: 0,
  }),
  sends(
    'DOMAIN_INTERFACE_ADDRESSES',
    (d) => d.interfaces.addresses({ source: 'arp' }),
    { source: 2, flags: 0 },
    {
      ifaces: [
        {
          name: 'eth0',
          hwaddr: null,
          addrs: [
            { type: 1, addr: '::1', prefix: 128 },
            { type: 9, addr: 'x', prefix: 1 },
          ],
        },
      ],
    },
    [
      {
        name: 'eth0',
        hwaddr: null,
        addresses: [
          { type: 'ipv6', address: '::1', prefix: 128 },
          { type: 'unknown', address: 'x', prefix: 1 },
        ],
      },
    ],
  ),

  sends('DOMAIN_GET_SCHEDULER_TYPE', (d) => d.tunables.schedulerType(), {}, { type: 'posix', nparams: 1 }, 'posix'),
  sends('DOMAIN_SET_SCHEDULER_PARAMETERS_FLAGS', (d) => d.tunables.setScheduler({ cpu_shares: 5n }, { live: true }), {
    params: [shares],
    flags: 1,
  }),
  sends('DOMAIN_SET_MEMORY_PARAMETERS', (d) => d.tunables.setMemory({ hard_limit: 5n }), {
    params: [{ field: 'hard_limit', value: { type: 'ullong', value: 5n } }],
    flags: 0,
  }),
  sends('DOMAIN_SET_BLKIO_PARAMETERS', (d) => d.tunables.setBlkio({ weight: 500 }), { params: [weight], flags: 0 }),
  sends('DOMAIN_SET_NUMA_PARAMETERS', (d) => d.tunables.setNuma({ numa_nodeset: '0' }), {
    params: [{ field: 'numa_nodeset', value: { type: 'string', value: '0' } }],
    flags: 0,
  }),
  sends(
    'DOMAIN_GET_PERF_EVENTS',
    (d) => d.tunables.perf({ config: true }),
    { flags: 2 },
    { params: [{ field: 'cmt', value: { type: 'boolean', value: true } }] },
    { cmt: true },
  ),
  sends('DOMAIN_SET_PERF_EVENTS', (d) => d.tunables.setPerf({ cmt: false }), {
    params: [{ field: 'cmt', value: { type: 'boolean', value: false } }],
    flags: 0,
  }),

  sends(
    'DOMAIN_GET_JOB_STATS',
    (d) => d.jobs.stats({ completed: true, keepCompleted: true }),
    { flags: 3 },
    { type: 3, params: [weight] },
    { type: 'completed', typeNumber: 3, stats: { weight: 500 } },
  ),
  sends('DOMAIN_ABORT_JOB', (d) => d.jobs.abort(), {}),
  sends('DOMAIN_ABORT_JOB_FLAGS', (d) => d.jobs.abort({ postcopy: true }), { flags: 1 }),
];

describe("a domain's devices and limits", () => {
  test.each(calls)('sends $name with $args', async (call) => {
    expect(await outcomeOf(call)).toEqual(expectedOf(call));
  });
});
