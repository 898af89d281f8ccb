import type { TaggedValue, TypedInputs, TypedRecord } from '../typed-params.ts';

/** Typed parameters to set: those known here with their types, any other one as {@link TypedInputs} says. */
export type Settable<Fields> = { readonly [N in keyof Fields]?: Fields[N] | TaggedValue | undefined } & TypedInputs;

/** Typed parameters as the server sent them; it may leave out some of those known here, and send others. */
export type Received<Fields> = { readonly [N in keyof Fields]?: Fields[N] } & TypedRecord;

/** What the scheduler of the host gives a domain; which of them there are depends on the hypervisor. */
export interface SchedulerFields {
  cpu_shares: bigint;
  /** Periods and quotas in microseconds; a quota of -1n is no limit. */
  global_period: bigint;
  global_quota: bigint;
  vcpu_period: bigint;
  vcpu_quota: bigint;
  emulator_period: bigint;
  emulator_quota: bigint;
  iothread_period: bigint;
  iothread_quota: bigint;
  weight: number;
  cap: number;
  reservation: bigint;
  limit: bigint;
  shares: number;
}

/** Limits of memory, in KiB; `DOMAIN_MEMORY_PARAM_UNLIMITED` of `./protocol` is none. */
export interface MemoryFields {
  hard_limit: bigint;
  soft_limit: bigint;
  min_guarantee: bigint;
  swap_hard_limit: bigint;
}

/** Limits of disk use by the host's devices: texts such as `/dev/sda,500,/dev/sdb,200`. */
export interface BlkioFields {
  weight: number;
  device_weight: string;
  device_read_iops_sec: string;
  device_write_iops_sec: string;
  device_read_bytes_sec: string;
  device_write_bytes_sec: string;
}

/** The host's NUMA nodes that memory comes from. */
export interface NumaFields {
  /** virDomainNumatuneMemMode. */
  numa_mode: number;
  /** Such as `0-1,3`. */
  numa_nodeset: string;
}

/** Which events of the CPU are counted. */
export interface PerfFields {
  cmt: boolean;
  mbmt: boolean;
  mbml: boolean;
  cache_misses: boolean;
  cache_references: boolean;
  instructions: boolean;
  cpu_cycles: boolean;
  branch_instructions: boolean;
  branch_misses: boolean;
  bus_cycles: boolean;
  stalled_cycles_frontend: boolean;
  stalled_cycles_backend: boolean;
  ref_cpu_cycles: boolean;
  cpu_clock: boolean;
  task_clock: boolean;
  page_faults: boolean;
  context_switches: boolean;
  cpu_migrations: boolean;
  page_faults_min: boolean;
  page_faults_maj: boolean;
  alignment_faults: boolean;
  emulation_faults: boolean;
}

/** What a network interface may receive and send: KiB per second, bursts in KiB. */
export interface BandwidthFields {
  'inbound.average': number;
  'inbound.peak': number;
  'inbound.burst': number;
  'inbound.floor': number;
  'outbound.average': number;
  'outbound.peak': number;
  'outbound.burst': number;
}

/** What a guest may read and write; 0n is no limit. `max` are bursts, `max_length` how many seconds they last. */
export interface IoTuneFields {
  total_bytes_sec: bigint;
  read_bytes_sec: bigint;
  write_bytes_sec: bigint;
  total_iops_sec: bigint;
  read_iops_sec: bigint;
  write_iops_sec: bigint;
  total_bytes_sec_max: bigint;
  read_bytes_sec_max: bigint;
  write_bytes_sec_max: bigint;
  total_iops_sec_max: bigint;
  read_iops_sec_max: bigint;
  write_iops_sec_max: bigint;
  total_bytes_sec_max_length: bigint;
  read_bytes_sec_max_length: bigint;
  write_bytes_sec_max_length: bigint;
  total_iops_sec_max_length: bigint;
  read_iops_sec_max_length: bigint;
  write_iops_sec_max_length: bigint;
  size_iops_sec: bigint;
  /** Disks of the same group share the limits. */
  group_name: string;
}

/** What went through a disk; times in nanoseconds. */
export interface BlockStatsFields {
  rd_bytes: bigint;
  rd_operations: bigint;
  rd_total_times: bigint;
  wr_bytes: bigint;
  wr_operations: bigint;
  wr_total_times: bigint;
  flush_operations: bigint;
  flush_total_times: bigint;
  errs: bigint;
}

/** How an I/O thread polls, and how many workers it has. */
export interface IothreadFields {
  poll_max_ns: bigint;
  poll_grow: number | bigint;
  poll_shrink: number | bigint;
  thread_pool_min: number;
  thread_pool_max: number;
}
