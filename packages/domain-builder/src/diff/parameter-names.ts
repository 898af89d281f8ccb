/** libvirt's names of what limits CPU time, by the fields of `cputune`. */
export const schedulerNames = {
  shares: 'cpu_shares',
  period: 'vcpu_period',
  quota: 'vcpu_quota',
  globalPeriod: 'global_period',
  globalQuota: 'global_quota',
  emulatorPeriod: 'emulator_period',
  emulatorQuota: 'emulator_quota',
  iothreadPeriod: 'iothread_period',
  iothreadQuota: 'iothread_quota',
} as const;

/** Limits of CPU time by libvirt's names; periods and quotas in microseconds. */
export type SchedulerParameters = {
  readonly [Name in (typeof schedulerNames)[keyof typeof schedulerNames]]?: bigint;
};

/** libvirt's names of limits of memory, by the fields of `memtune`. */
export const memoryTuneNames = {
  hardLimit: 'hard_limit',
  softLimit: 'soft_limit',
  swapHardLimit: 'swap_hard_limit',
} as const;

/** Limits of memory by libvirt's names, in KiB. */
export type MemoryTuneParameters = {
  readonly [Name in (typeof memoryTuneNames)[keyof typeof memoryTuneNames]]?: bigint;
};

/** libvirt's names of what limits a disk, by the fields of `iotune`; those of bursts last. */
export const ioTuneNames = {
  totalBytesSec: 'total_bytes_sec',
  readBytesSec: 'read_bytes_sec',
  writeBytesSec: 'write_bytes_sec',
  totalIopsSec: 'total_iops_sec',
  readIopsSec: 'read_iops_sec',
  writeIopsSec: 'write_iops_sec',
  totalBytesSecMax: 'total_bytes_sec_max',
  readBytesSecMax: 'read_bytes_sec_max',
  writeBytesSecMax: 'write_bytes_sec_max',
  totalIopsSecMax: 'total_iops_sec_max',
  readIopsSecMax: 'read_iops_sec_max',
  writeIopsSecMax: 'write_iops_sec_max',
  sizeIopsSec: 'size_iops_sec',
  totalBytesSecMaxLength: 'total_bytes_sec_max_length',
  readBytesSecMaxLength: 'read_bytes_sec_max_length',
  writeBytesSecMaxLength: 'write_bytes_sec_max_length',
  totalIopsSecMaxLength: 'total_iops_sec_max_length',
  readIopsSecMaxLength: 'read_iops_sec_max_length',
  writeIopsSecMaxLength: 'write_iops_sec_max_length',
} as const;

/** Limits of a disk by libvirt's names; 0 is no limit. */
export type IoTuneParameters = {
  readonly [Name in (typeof ioTuneNames)[keyof typeof ioTuneNames]]?: bigint;
} & { readonly group_name?: string };
