import { expect, test } from 'vitest';
import type {
  BandwidthFields,
  BlkioFields,
  BlockStatsFields,
  Domain,
  IothreadFields,
  IoTuneFields,
  MemoryFields,
  NumaFields,
  SchedulerFields,
} from '../../../src/index.ts';
import { fromRecord } from '../../../src/objects/typed-params.ts';

const scheduler: SchedulerFields = {
  cpu_shares: 1n,
  global_period: 1n,
  global_quota: -1n,
  vcpu_period: 1n,
  vcpu_quota: -1n,
  emulator_period: 1n,
  emulator_quota: -1n,
  iothread_period: 1n,
  iothread_quota: -1n,
  weight: 1,
  cap: 1,
  reservation: 1n,
  limit: -1n,
  shares: -1,
};
const memory: MemoryFields = { hard_limit: 1n, soft_limit: 1n, min_guarantee: 1n, swap_hard_limit: 1n };
const blkio: BlkioFields = {
  weight: 1,
  device_weight: '',
  device_read_iops_sec: '',
  device_write_iops_sec: '',
  device_read_bytes_sec: '',
  device_write_bytes_sec: '',
};
const numa: NumaFields = { numa_mode: 0, numa_nodeset: '0' };
const bandwidth: BandwidthFields = {
  'inbound.average': 1,
  'inbound.peak': 1,
  'inbound.burst': 1,
  'inbound.floor': 1,
  'outbound.average': 1,
  'outbound.peak': 1,
  'outbound.burst': 1,
};
const ioTune: IoTuneFields = {
  total_bytes_sec: 1n,
  read_bytes_sec: 1n,
  write_bytes_sec: 1n,
  total_iops_sec: 1n,
  read_iops_sec: 1n,
  write_iops_sec: 1n,
  total_bytes_sec_max: 1n,
  read_bytes_sec_max: 1n,
  write_bytes_sec_max: 1n,
  total_iops_sec_max: 1n,
  read_iops_sec_max: 1n,
  write_iops_sec_max: 1n,
  total_bytes_sec_max_length: 1n,
  read_bytes_sec_max_length: 1n,
  write_bytes_sec_max_length: 1n,
  total_iops_sec_max_length: 1n,
  read_iops_sec_max_length: 1n,
  write_iops_sec_max_length: 1n,
  size_iops_sec: 1n,
  group_name: 'g',
};
const blockStats: BlockStatsFields = {
  rd_bytes: 1n,
  rd_operations: 1n,
  rd_total_times: 1n,
  wr_bytes: 1n,
  wr_operations: 1n,
  wr_total_times: 1n,
  flush_operations: 1n,
  flush_total_times: 1n,
  errs: 1n,
};
const iothread: IothreadFields = {
  poll_max_ns: 1n,
  poll_grow: 1,
  poll_shrink: 1n,
  thread_pool_min: 1,
  thread_pool_max: 1,
};

test.each(Object.entries({ scheduler, memory, blkio, numa, bandwidth, ioTune, blockStats, iothread }))(
  'the types of %s are those of the protocol',
  (_, fields) => {
    expect(fromRecord({ ...fields })).toHaveLength(Object.keys(fields).length);
  },
);

test('the compiler knows the types of known names, and takes others', () => {
  const calls = [
    (domain: Domain) => domain.tunables.setMemory({ hard_limit: 5n, brand_new: { type: 'uint', value: 1 } }),
    // @ts-expect-error A limit is a bigint.
    (domain: Domain) => domain.tunables.setMemory({ hard_limit: 5 }),
    async (domain: Domain): Promise<bigint | undefined> => (await domain.tunables.memory()).unwrap().hard_limit,
  ];
  expect(calls).toHaveLength(3);
});
