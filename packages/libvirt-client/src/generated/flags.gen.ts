// Generated (linguist-generated) by `pnpm --filter @virtkit/libvirt-client codegen`
// from protocol/*.json, libvirt 11.3.0. Change the generator, not this file.

/** Values of virConnectCloseReason, since 0.10.0. */
export const connectCloseReason = {
  error: 0,
  eof: 1,
  keepalive: 2,
  client: 3,
} as const;
/** A member of virConnectCloseReason by name. */
export type ConnectCloseReason = keyof typeof connectCloseReason;

/** Values of virTypedParameterType, since 0.9.2. */
export const typedParameterType = {
  int: 1,
  uint: 2,
  llong: 3,
  ullong: 4,
  double: 5,
  boolean: 6,
  /** since 0.9.8 */ string: 7,
} as const;
/** A member of virTypedParameterType by name. */
export type TypedParameterType = keyof typeof typedParameterType;

/** Flags of virTypedParameterFlags, since 0.9.8. */
export const typedParameterFlags = {
  stringOkay: 4,
} as const;
/** A member of virTypedParameterFlags by name. */
export type TypedParameterFlags = keyof typeof typedParameterFlags;

/** Values of virNodeSuspendTarget, since 0.9.8. */
export const nodeSuspendTarget = {
  mem: 0,
  disk: 1,
  hybrid: 2,
} as const;
/** A member of virNodeSuspendTarget by name. */
export type NodeSuspendTarget = keyof typeof nodeSuspendTarget;

/** Values of virNodeGetCPUStatsAllCPUs, since 0.9.8. */
export const nodeGetCPUStatsAllCPUs = {
  /** since 0.9.3 */ allCpus: -1,
} as const;
/** A member of virNodeGetCPUStatsAllCPUs by name. */
export type NodeGetCPUStatsAllCPUs = keyof typeof nodeGetCPUStatsAllCPUs;

/** Values of virNodeGetMemoryStatsAllCells, since 0.9.8. */
export const nodeGetMemoryStatsAllCells = {
  /** since 0.9.3 */ allCells: -1,
} as const;
/** A member of virNodeGetMemoryStatsAllCells by name. */
export type NodeGetMemoryStatsAllCells = keyof typeof nodeGetMemoryStatsAllCells;

/** Flags of virConnectFlags, since 0.4.1. */
export const connectFlags = {
  ro: 1,
  /** since 0.9.7 */ noAliases: 2,
} as const;
/** A member of virConnectFlags by name. */
export type ConnectFlags = keyof typeof connectFlags;

/** Values of virConnectCredentialType, since 0.4.1. */
export const connectCredentialType = {
  username: 1,
  authname: 2,
  language: 3,
  cnonce: 4,
  passphrase: 5,
  echoprompt: 6,
  noechoprompt: 7,
  realm: 8,
  external: 9,
} as const;
/** A member of virConnectCredentialType by name. */
export type ConnectCredentialType = keyof typeof connectCredentialType;

/** Values of virCPUCompareResult, since 0.7.5. */
export const cpuCompareResult = {
  error: -1,
  incompatible: 0,
  identical: 1,
  superset: 2,
} as const;
/** A member of virCPUCompareResult by name. */
export type CPUCompareResult = keyof typeof cpuCompareResult;

/** Flags of virConnectCompareCPUFlags, since 1.2.6. */
export const connectCompareCPUFlags = {
  failIncompatible: 1,
  /** since 6.9.0 */ validateXml: 2,
} as const;
/** A member of virConnectCompareCPUFlags by name. */
export type ConnectCompareCPUFlags = keyof typeof connectCompareCPUFlags;

/** Flags of virConnectBaselineCPUFlags, since 1.1.2. */
export const connectBaselineCPUFlags = {
  expandFeatures: 1,
  /** since 1.2.14 */ migratable: 2,
} as const;
/** A member of virConnectBaselineCPUFlags by name. */
export type ConnectBaselineCPUFlags = keyof typeof connectBaselineCPUFlags;

/** Flags of virNodeAllocPagesFlags, since 1.2.9. */
export const nodeAllocPagesFlags = {
  add: 0,
  set: 1,
} as const;
/** A member of virNodeAllocPagesFlags by name. */
export type NodeAllocPagesFlags = keyof typeof nodeAllocPagesFlags;

/** Values of virDomainState, since 0.0.1. */
export const domainState = {
  nostate: 0,
  running: 1,
  blocked: 2,
  paused: 3,
  shutdown: 4,
  shutoff: 5,
  /** since 0.0.2 */ crashed: 6,
  /** since 0.9.11 */ pmsuspended: 7,
} as const;
/** A member of virDomainState by name. */
export type DomainState = keyof typeof domainState;

/** Values of virDomainNostateReason, since 0.9.2. */
export const domainNostateReason = {
  unknown: 0,
} as const;
/** A member of virDomainNostateReason by name. */
export type DomainNostateReason = keyof typeof domainNostateReason;

/** Values of virDomainRunningReason, since 0.9.2. */
export const domainRunningReason = {
  unknown: 0,
  booted: 1,
  migrated: 2,
  restored: 3,
  fromSnapshot: 4,
  unpaused: 5,
  migrationCanceled: 6,
  saveCanceled: 7,
  /** since 0.9.11 */ wakeup: 8,
  /** since 1.1.1 */ crashed: 9,
  /** since 1.3.3 */ postcopy: 10,
  /** since 8.5.0 */ postcopyFailed: 11,
} as const;
/** A member of virDomainRunningReason by name. */
export type DomainRunningReason = keyof typeof domainRunningReason;

/** Values of virDomainBlockedReason, since 0.9.2. */
export const domainBlockedReason = {
  unknown: 0,
} as const;
/** A member of virDomainBlockedReason by name. */
export type DomainBlockedReason = keyof typeof domainBlockedReason;

/** Values of virDomainPausedReason, since 0.9.2. */
export const domainPausedReason = {
  unknown: 0,
  user: 1,
  migration: 2,
  save: 3,
  dump: 4,
  ioerror: 5,
  watchdog: 6,
  fromSnapshot: 7,
  /** since 0.9.5 */ shuttingDown: 8,
  /** since 1.0.1 */ snapshot: 9,
  /** since 1.1.1 */ crashed: 10,
  /** since 1.2.14 */ startingUp: 11,
  /** since 1.3.3 */ postcopy: 12,
  /** since 1.3.3 */ postcopyFailed: 13,
  /** since 9.2.0 */ apiError: 14,
} as const;
/** A member of virDomainPausedReason by name. */
export type DomainPausedReason = keyof typeof domainPausedReason;

/** Values of virDomainShutdownReason, since 0.9.2. */
export const domainShutdownReason = {
  unknown: 0,
  user: 1,
} as const;
/** A member of virDomainShutdownReason by name. */
export type DomainShutdownReason = keyof typeof domainShutdownReason;

/** Values of virDomainShutoffReason, since 0.9.2. */
export const domainShutoffReason = {
  unknown: 0,
  shutdown: 1,
  destroyed: 2,
  crashed: 3,
  migrated: 4,
  saved: 5,
  failed: 6,
  fromSnapshot: 7,
  /** since 4.10.0 */ daemon: 8,
} as const;
/** A member of virDomainShutoffReason by name. */
export type DomainShutoffReason = keyof typeof domainShutoffReason;

/** Values of virDomainCrashedReason, since 0.9.2. */
export const domainCrashedReason = {
  unknown: 0,
  /** since 1.1.1 */ panicked: 1,
} as const;
/** A member of virDomainCrashedReason by name. */
export type DomainCrashedReason = keyof typeof domainCrashedReason;

/** Values of virDomainPMSuspendedReason, since 0.9.11. */
export const domainPMSuspendedReason = {
  unknown: 0,
} as const;
/** A member of virDomainPMSuspendedReason by name. */
export type DomainPMSuspendedReason = keyof typeof domainPMSuspendedReason;

/** Values of virDomainPMSuspendedDiskReason, since 1.0.0. */
export const domainPMSuspendedDiskReason = {
  unknown: 0,
} as const;
/** A member of virDomainPMSuspendedDiskReason by name. */
export type DomainPMSuspendedDiskReason = keyof typeof domainPMSuspendedDiskReason;

/** Values of virDomainControlState, since 0.9.3. */
export const domainControlState = {
  ok: 0,
  job: 1,
  occupied: 2,
  error: 3,
} as const;
/** A member of virDomainControlState by name. */
export type DomainControlState = keyof typeof domainControlState;

/** Values of virDomainControlErrorReason, since 1.2.14. */
export const domainControlErrorReason = {
  none: 0,
  unknown: 1,
  monitor: 2,
  internal: 3,
} as const;
/** A member of virDomainControlErrorReason by name. */
export type DomainControlErrorReason = keyof typeof domainControlErrorReason;

/** Flags of virDomainModificationImpact, since 0.9.2. */
export const domainModificationImpact = {
  current: 0,
  live: 1,
  config: 2,
} as const;
/** A member of virDomainModificationImpact by name. */
export type DomainModificationImpact = keyof typeof domainModificationImpact;

/** Flags of virDomainCreateFlags, since 0.0.1. */
export const domainCreateFlags = {
  none: 0,
  /** since 0.8.2 */ startPaused: 1,
  /** since 0.9.3 */ startAutodestroy: 2,
  /** since 0.9.4 */ startBypassCache: 4,
  /** since 0.9.5 */ startForceBoot: 8,
  /** since 1.2.12 */ startValidate: 16,
  /** since 8.1.0 */ startResetNvram: 32,
} as const;
/** A member of virDomainCreateFlags by name. */
export type DomainCreateFlags = keyof typeof domainCreateFlags;

/** Values of virDomainMemoryStatTags, since 0.7.5. */
export const domainMemoryStatTags = {
  swapIn: 0,
  swapOut: 1,
  majorFault: 2,
  minorFault: 3,
  unused: 4,
  available: 5,
  /** since 0.9.3 */ actualBalloon: 6,
  /** since 0.9.10 */ rss: 7,
  /** since 2.1.0 */ usable: 8,
  /** since 2.1.0 */ lastUpdate: 9,
  /** since 4.6.0 */ diskCaches: 10,
  /** since 5.4.0 */ hugetlbPgalloc: 11,
  /** since 5.4.0 */ hugetlbPgfail: 12,
  nr: 13,
} as const;
/** A member of virDomainMemoryStatTags by name. */
export type DomainMemoryStatTags = keyof typeof domainMemoryStatTags;

/** Flags of virDomainCoreDumpFlags, since 0.7.5. */
export const domainCoreDumpFlags = {
  crash: 1,
  live: 2,
  /** since 0.9.4 */ bypassCache: 4,
  /** since 0.9.7 */ reset: 8,
  /** since 0.9.13 */ memoryOnly: 16,
} as const;
/** A member of virDomainCoreDumpFlags by name. */
export type DomainCoreDumpFlags = keyof typeof domainCoreDumpFlags;

/** Values of virDomainCoreDumpFormat, since 1.2.3. */
export const domainCoreDumpFormat = {
  raw: 0,
  kdumpZlib: 1,
  kdumpLzo: 2,
  kdumpSnappy: 3,
  /** since 7.4.0 */ winDmp: 4,
} as const;
/** A member of virDomainCoreDumpFormat by name. */
export type DomainCoreDumpFormat = keyof typeof domainCoreDumpFormat;

/** Flags of virDomainMigrateFlags, since 0.3.2. */
export const domainMigrateFlags = {
  live: 1,
  /** since 0.7.2 */ peer2peer: 2,
  /** since 0.7.2 */ tunnelled: 4,
  /** since 0.7.3 */ persistDest: 8,
  /** since 0.7.3 */ undefineSource: 16,
  /** since 0.7.5 */ paused: 32,
  /** since 0.8.2 */ nonSharedDisk: 64,
  /** since 0.8.2 */ nonSharedInc: 128,
  /** since 0.9.4 */ changeProtection: 256,
  /** since 0.9.11 */ unsafe: 512,
  /** since 1.0.1 */ offline: 1024,
  /** since 1.0.3 */ compressed: 2048,
  /** since 1.1.0 */ abortOnError: 4096,
  /** since 1.2.3 */ autoConverge: 8192,
  /** since 1.2.9 */ rdmaPinAll: 16384,
  /** since 1.3.3 */ postcopy: 32768,
  /** since 3.2.0 */ tls: 65536,
  /** since 5.2.0 */ parallel: 131072,
  /** since 8.0.0 */ nonSharedSynchronousWrites: 262144,
  /** since 8.5.0 */ postcopyResume: 524288,
  /** since 8.5.0 */ zerocopy: 1048576,
} as const;
/** A member of virDomainMigrateFlags by name. */
export type DomainMigrateFlags = keyof typeof domainMigrateFlags;

/** Flags of virDomainMigrateMaxSpeedFlags, since 5.1.0. */
export const domainMigrateMaxSpeedFlags = {
  postcopy: 1,
} as const;
/** A member of virDomainMigrateMaxSpeedFlags by name. */
export type DomainMigrateMaxSpeedFlags = keyof typeof domainMigrateMaxSpeedFlags;

/** Flags of virConnectGetDomainCapabilitiesFlags, since 11.0.0. */
export const connectGetDomainCapabilitiesFlags = {
  disableDeprecatedFeatures: 1,
} as const;
/** A member of virConnectGetDomainCapabilitiesFlags by name. */
export type ConnectGetDomainCapabilitiesFlags = keyof typeof connectGetDomainCapabilitiesFlags;

/** Flags of virDomainShutdownFlagValues, since 0.9.10. */
export const domainShutdownFlagValues = {
  default: 0,
  acpiPowerBtn: 1,
  guestAgent: 2,
  /** since 1.0.1 */ initctl: 4,
  /** since 1.0.1 */ signal: 8,
  /** since 1.2.5 */ paravirt: 16,
} as const;
/** A member of virDomainShutdownFlagValues by name. */
export type DomainShutdownFlagValues = keyof typeof domainShutdownFlagValues;

/** Flags of virDomainRebootFlagValues, since 0.9.10. */
export const domainRebootFlagValues = {
  default: 0,
  acpiPowerBtn: 1,
  guestAgent: 2,
  /** since 1.0.1 */ initctl: 4,
  /** since 1.0.1 */ signal: 8,
  /** since 1.2.5 */ paravirt: 16,
} as const;
/** A member of virDomainRebootFlagValues by name. */
export type DomainRebootFlagValues = keyof typeof domainRebootFlagValues;

/** Flags of virDomainDestroyFlagsValues, since 0.9.4. */
export const domainDestroyFlagsValues = {
  /** since 0.9.10 */ default: 0,
  /** since 0.9.10 */ graceful: 1,
  /** since 8.3.0 */ removeLogs: 2,
} as const;
/** A member of virDomainDestroyFlagsValues by name. */
export type DomainDestroyFlagsValues = keyof typeof domainDestroyFlagsValues;

/** Flags of virDomainSaveRestoreFlags, since 0.9.4. */
export const domainSaveRestoreFlags = {
  bypassCache: 1,
  /** since 0.9.5 */ running: 2,
  /** since 0.9.5 */ paused: 4,
  /** since 8.1.0 */ resetNvram: 8,
} as const;
/** A member of virDomainSaveRestoreFlags by name. */
export type DomainSaveRestoreFlags = keyof typeof domainSaveRestoreFlags;

/** Flags of virDomainMemoryModFlags, since 0.9.0. */
export const domainMemoryModFlags = {
  /** since 0.9.1 */ current: 0,
  live: 1,
  config: 2,
  /** since 0.9.1 */ maximum: 4,
} as const;
/** A member of virDomainMemoryModFlags by name. */
export type DomainMemoryModFlags = keyof typeof domainMemoryModFlags;

/** Values of virDomainNumatuneMemMode, since 0.9.9. */
export const domainNumatuneMemMode = {
  strict: 0,
  preferred: 1,
  interleave: 2,
  /** since 7.3.0 */ restrictive: 3,
} as const;
/** A member of virDomainNumatuneMemMode by name. */
export type DomainNumatuneMemMode = keyof typeof domainNumatuneMemMode;

/** Flags of virDomainGetHostnameFlags, since 6.1.0. */
export const domainGetHostnameFlags = {
  lease: 1,
  agent: 2,
} as const;
/** A member of virDomainGetHostnameFlags by name. */
export type DomainGetHostnameFlags = keyof typeof domainGetHostnameFlags;

/** Values of virDomainMetadataType, since 0.9.10. */
export const domainMetadataType = {
  description: 0,
  title: 1,
  element: 2,
} as const;
/** A member of virDomainMetadataType by name. */
export type DomainMetadataType = keyof typeof domainMetadataType;

/** Flags of virDomainXMLFlags, since 0.3.3. */
export const domainXMLFlags = {
  secure: 1,
  inactive: 2,
  /** since 0.8.0 */ updateCpu: 4,
  /** since 1.0.0 */ migratable: 8,
} as const;
/** A member of virDomainXMLFlags by name. */
export type DomainXMLFlags = keyof typeof domainXMLFlags;

/** Flags of virDomainSaveImageXMLFlags, since 5.1.0. */
export const domainSaveImageXMLFlags = {
  secure: 1,
} as const;
/** A member of virDomainSaveImageXMLFlags by name. */
export type DomainSaveImageXMLFlags = keyof typeof domainSaveImageXMLFlags;

/** Flags of virDomainBlockResizeFlags, since 0.9.11. */
export const domainBlockResizeFlags = {
  bytes: 1,
  /** since 10.0.0 */ capacity: 2,
} as const;
/** A member of virDomainBlockResizeFlags by name. */
export type DomainBlockResizeFlags = keyof typeof domainBlockResizeFlags;

/** Flags of virDomainMemoryFlags, since 0.4.4. */
export const domainMemoryFlags = {
  virtual: 1,
  /** since 0.7.0 */ physical: 2,
} as const;
/** A member of virDomainMemoryFlags by name. */
export type DomainMemoryFlags = keyof typeof domainMemoryFlags;

/** Flags of virDomainDefineFlags, since 1.2.12. */
export const domainDefineFlags = {
  validate: 1,
} as const;
/** A member of virDomainDefineFlags by name. */
export type DomainDefineFlags = keyof typeof domainDefineFlags;

/** Flags of virDomainUndefineFlagsValues, since 0.9.4. */
export const domainUndefineFlagsValues = {
  managedSave: 1,
  /** since 0.9.5 */ snapshotsMetadata: 2,
  /** since 1.2.9 */ nvram: 4,
  /** since 2.3.0 */ keepNvram: 8,
  /** since 5.6.0 */ checkpointsMetadata: 16,
  /** since 8.9.0 */ tpm: 32,
  /** since 8.9.0 */ keepTpm: 64,
} as const;
/** A member of virDomainUndefineFlagsValues by name. */
export type DomainUndefineFlagsValues = keyof typeof domainUndefineFlagsValues;

/** Flags of virConnectListAllDomainsFlags, since 0.9.13. */
export const connectListAllDomainsFlags = {
  active: 1,
  inactive: 2,
  persistent: 4,
  transient: 8,
  running: 16,
  paused: 32,
  shutoff: 64,
  other: 128,
  managedsave: 256,
  noManagedsave: 512,
  autostart: 1024,
  noAutostart: 2048,
  hasSnapshot: 4096,
  noSnapshot: 8192,
  /** since 5.6.0 */ hasCheckpoint: 16384,
  /** since 5.6.0 */ noCheckpoint: 32768,
} as const;
/** A member of virConnectListAllDomainsFlags by name. */
export type ConnectListAllDomainsFlags = keyof typeof connectListAllDomainsFlags;

/** Values of virVcpuState, since 0.1.4. */
export const vcpuState = {
  offline: 0,
  running: 1,
  blocked: 2,
} as const;
/** A member of virVcpuState by name. */
export type VcpuState = keyof typeof vcpuState;

/** Values of virVcpuHostCpuState, since 6.10.0. */
export const vcpuHostCpuState = {
  offline: -1,
  unavailable: -2,
} as const;
/** A member of virVcpuHostCpuState by name. */
export type VcpuHostCpuState = keyof typeof vcpuHostCpuState;

/** Flags of virDomainVcpuFlags, since 0.8.5. */
export const domainVcpuFlags = {
  /** since 0.9.4 */ current: 0,
  live: 1,
  config: 2,
  maximum: 4,
  /** since 1.1.0 */ guest: 8,
  /** since 2.4.0 */ hotpluggable: 16,
} as const;
/** A member of virDomainVcpuFlags by name. */
export type DomainVcpuFlags = keyof typeof domainVcpuFlags;

/** Flags of virDomainDeviceModifyFlags, since 0.7.7. */
export const domainDeviceModifyFlags = {
  current: 0,
  live: 1,
  config: 2,
  /** since 0.8.6 */ force: 4,
} as const;
/** A member of virDomainDeviceModifyFlags by name. */
export type DomainDeviceModifyFlags = keyof typeof domainDeviceModifyFlags;

/** Flags of virDomainStatsTypes, since 1.2.8. */
export const domainStatsTypes = {
  state: 1,
  /** since 1.2.9 */ cpuTotal: 2,
  /** since 1.2.9 */ balloon: 4,
  /** since 1.2.9 */ vcpu: 8,
  /** since 1.2.9 */ interface: 16,
  /** since 1.2.9 */ block: 32,
  /** since 1.3.3 */ perf: 64,
  /** since 4.10.0 */ iothread: 128,
  /** since 6.0.0 */ memory: 256,
  /** since 7.2.0 */ dirtyrate: 512,
  /** since 8.9.0 */ vm: 1024,
} as const;
/** A member of virDomainStatsTypes by name. */
export type DomainStatsTypes = keyof typeof domainStatsTypes;

/** Flags of virConnectGetAllDomainStatsFlags, since 1.2.8. */
export const connectGetAllDomainStatsFlags = {
  active: 1,
  inactive: 2,
  persistent: 4,
  transient: 8,
  running: 16,
  paused: 32,
  shutoff: 64,
  other: 128,
  /** since 4.5.0 */ nowait: 536870912,
  /** since 1.2.12 */ backing: 1073741824,
  enforceStats: 2147483648,
} as const;
/** A member of virConnectGetAllDomainStatsFlags by name. */
export type ConnectGetAllDomainStatsFlags = keyof typeof connectGetAllDomainStatsFlags;

/** Values of virDomainBlockJobType, since 0.9.4. */
export const domainBlockJobType = {
  unknown: 0,
  pull: 1,
  /** since 0.9.12 */ copy: 2,
  /** since 0.10.2 */ commit: 3,
  /** since 1.2.6 */ activeCommit: 4,
  /** since 6.0.0 */ backup: 5,
} as const;
/** A member of virDomainBlockJobType by name. */
export type DomainBlockJobType = keyof typeof domainBlockJobType;

/** Flags of virDomainBlockJobAbortFlags, since 0.9.12. */
export const domainBlockJobAbortFlags = {
  async: 1,
  pivot: 2,
} as const;
/** A member of virDomainBlockJobAbortFlags by name. */
export type DomainBlockJobAbortFlags = keyof typeof domainBlockJobAbortFlags;

/** Flags of virDomainBlockJobInfoFlags, since 1.2.9. */
export const domainBlockJobInfoFlags = {
  bandwidthBytes: 1,
} as const;
/** A member of virDomainBlockJobInfoFlags by name. */
export type DomainBlockJobInfoFlags = keyof typeof domainBlockJobInfoFlags;

/** Flags of virDomainBlockJobSetSpeedFlags, since 1.2.9. */
export const domainBlockJobSetSpeedFlags = {
  bandwidthBytes: 1,
} as const;
/** A member of virDomainBlockJobSetSpeedFlags by name. */
export type DomainBlockJobSetSpeedFlags = keyof typeof domainBlockJobSetSpeedFlags;

/** Flags of virDomainBlockPullFlags, since 1.2.9. */
export const domainBlockPullFlags = {
  bandwidthBytes: 64,
} as const;
/** A member of virDomainBlockPullFlags by name. */
export type DomainBlockPullFlags = keyof typeof domainBlockPullFlags;

/** Flags of virDomainBlockRebaseFlags, since 0.9.12. */
export const domainBlockRebaseFlags = {
  shallow: 1,
  reuseExt: 2,
  copyRaw: 4,
  copy: 8,
  /** since 1.2.7 */ relative: 16,
  /** since 1.2.9 */ copyDev: 32,
  /** since 1.2.9 */ bandwidthBytes: 64,
} as const;
/** A member of virDomainBlockRebaseFlags by name. */
export type DomainBlockRebaseFlags = keyof typeof domainBlockRebaseFlags;

/** Flags of virDomainBlockCopyFlags, since 1.2.8. */
export const domainBlockCopyFlags = {
  shallow: 1,
  reuseExt: 2,
  /** since 3.5.0 */ transientJob: 4,
  /** since 8.0.0 */ synchronousWrites: 8,
} as const;
/** A member of virDomainBlockCopyFlags by name. */
export type DomainBlockCopyFlags = keyof typeof domainBlockCopyFlags;

/** Flags of virDomainBlockCommitFlags, since 0.10.2. */
export const domainBlockCommitFlags = {
  shallow: 1,
  delete: 2,
  /** since 1.2.6 */ active: 4,
  /** since 1.2.7 */ relative: 8,
  /** since 1.2.9 */ bandwidthBytes: 16,
} as const;
/** A member of virDomainBlockCommitFlags by name. */
export type DomainBlockCommitFlags = keyof typeof domainBlockCommitFlags;

/** Values of virDomainDiskErrorCode, since 0.9.10. */
export const domainDiskErrorCode = {
  none: 0,
  unspec: 1,
  noSpace: 2,
} as const;
/** A member of virDomainDiskErrorCode by name. */
export type DomainDiskErrorCode = keyof typeof domainDiskErrorCode;

/** Values of virKeycodeSet, since 0.9.3. */
export const keycodeSet = {
  linux: 0,
  xt: 1,
  atset1: 2,
  atset2: 3,
  atset3: 4,
  /** since 0.9.4 */ osx: 5,
  /** since 0.9.4 */ xtKbd: 6,
  /** since 0.9.4 */ usb: 7,
  /** since 0.9.4 */ win32: 8,
  /** since 4.2.0 */ qnum: 9,
} as const;
/** A member of virKeycodeSet by name. */
export type KeycodeSet = keyof typeof keycodeSet;

/** Values of virDomainProcessSignal, since 1.0.1. */
export const domainProcessSignal = {
  nop: 0,
  hup: 1,
  int: 2,
  quit: 3,
  ill: 4,
  trap: 5,
  abrt: 6,
  bus: 7,
  fpe: 8,
  kill: 9,
  usr1: 10,
  segv: 11,
  usr2: 12,
  pipe: 13,
  alrm: 14,
  term: 15,
  stkflt: 16,
  chld: 17,
  cont: 18,
  stop: 19,
  tstp: 20,
  ttin: 21,
  ttou: 22,
  urg: 23,
  xcpu: 24,
  xfsz: 25,
  vtalrm: 26,
  prof: 27,
  winch: 28,
  poll: 29,
  pwr: 30,
  sys: 31,
  rt0: 32,
  rt1: 33,
  rt2: 34,
  rt3: 35,
  rt4: 36,
  rt5: 37,
  rt6: 38,
  rt7: 39,
  rt8: 40,
  rt9: 41,
  rt10: 42,
  rt11: 43,
  rt12: 44,
  rt13: 45,
  rt14: 46,
  rt15: 47,
  rt16: 48,
  rt17: 49,
  rt18: 50,
  rt19: 51,
  rt20: 52,
  rt21: 53,
  rt22: 54,
  rt23: 55,
  rt24: 56,
  rt25: 57,
  rt26: 58,
  rt27: 59,
  rt28: 60,
  rt29: 61,
  rt30: 62,
  rt31: 63,
  rt32: 64,
} as const;
/** A member of virDomainProcessSignal by name. */
export type DomainProcessSignal = keyof typeof domainProcessSignal;

/** Values of virDomainEventType, since 0.5.0. */
export const domainEventType = {
  defined: 0,
  undefined: 1,
  started: 2,
  suspended: 3,
  resumed: 4,
  stopped: 5,
  /** since 0.9.8 */ shutdown: 6,
  /** since 0.10.2 */ pmsuspended: 7,
  /** since 1.1.1 */ crashed: 8,
} as const;
/** A member of virDomainEventType by name. */
export type DomainEventType = keyof typeof domainEventType;

/** Values of virDomainEventDefinedDetailType, since 0.5.0. */
export const domainEventDefinedDetailType = {
  added: 0,
  updated: 1,
  /** since 1.2.19 */ renamed: 2,
  /** since 1.3.3 */ fromSnapshot: 3,
} as const;
/** A member of virDomainEventDefinedDetailType by name. */
export type DomainEventDefinedDetailType = keyof typeof domainEventDefinedDetailType;

/** Values of virDomainEventUndefinedDetailType, since 0.5.0. */
export const domainEventUndefinedDetailType = {
  removed: 0,
  /** since 1.2.19 */ renamed: 1,
} as const;
/** A member of virDomainEventUndefinedDetailType by name. */
export type DomainEventUndefinedDetailType = keyof typeof domainEventUndefinedDetailType;

/** Values of virDomainEventStartedDetailType, since 0.5.0. */
export const domainEventStartedDetailType = {
  booted: 0,
  migrated: 1,
  restored: 2,
  /** since 0.8.0 */ fromSnapshot: 3,
  /** since 0.9.11 */ wakeup: 4,
} as const;
/** A member of virDomainEventStartedDetailType by name. */
export type DomainEventStartedDetailType = keyof typeof domainEventStartedDetailType;

/** Values of virDomainEventSuspendedDetailType, since 0.5.0. */
export const domainEventSuspendedDetailType = {
  paused: 0,
  migrated: 1,
  /** since 0.8.0 */ ioerror: 2,
  /** since 0.8.0 */ watchdog: 3,
  /** since 0.9.5 */ restored: 4,
  /** since 0.9.5 */ fromSnapshot: 5,
  /** since 1.0.1 */ apiError: 6,
  /** since 1.3.3 */ postcopy: 7,
  /** since 1.3.3 */ postcopyFailed: 8,
} as const;
/** A member of virDomainEventSuspendedDetailType by name. */
export type DomainEventSuspendedDetailType = keyof typeof domainEventSuspendedDetailType;

/** Values of virDomainEventResumedDetailType, since 0.5.0. */
export const domainEventResumedDetailType = {
  unpaused: 0,
  migrated: 1,
  /** since 0.9.5 */ fromSnapshot: 2,
  /** since 1.3.3 */ postcopy: 3,
  /** since 8.5.0 */ postcopyFailed: 4,
} as const;
/** A member of virDomainEventResumedDetailType by name. */
export type DomainEventResumedDetailType = keyof typeof domainEventResumedDetailType;

/** Values of virDomainEventStoppedDetailType, since 0.5.0. */
export const domainEventStoppedDetailType = {
  shutdown: 0,
  destroyed: 1,
  crashed: 2,
  migrated: 3,
  saved: 4,
  failed: 5,
  /** since 0.8.0 */ fromSnapshot: 6,
} as const;
/** A member of virDomainEventStoppedDetailType by name. */
export type DomainEventStoppedDetailType = keyof typeof domainEventStoppedDetailType;

/** Values of virDomainEventShutdownDetailType, since 0.9.8. */
export const domainEventShutdownDetailType = {
  finished: 0,
  /** since 3.4.0 */ guest: 1,
  /** since 3.4.0 */ host: 2,
} as const;
/** A member of virDomainEventShutdownDetailType by name. */
export type DomainEventShutdownDetailType = keyof typeof domainEventShutdownDetailType;

/** Values of virDomainEventPMSuspendedDetailType, since 0.10.2. */
export const domainEventPMSuspendedDetailType = {
  memory: 0,
  /** since 1.0.0 */ disk: 1,
} as const;
/** A member of virDomainEventPMSuspendedDetailType by name. */
export type DomainEventPMSuspendedDetailType = keyof typeof domainEventPMSuspendedDetailType;

/** Values of virDomainEventCrashedDetailType, since 1.1.1. */
export const domainEventCrashedDetailType = {
  panicked: 0,
  /** since 6.1.0 */ crashloaded: 1,
} as const;
/** A member of virDomainEventCrashedDetailType by name. */
export type DomainEventCrashedDetailType = keyof typeof domainEventCrashedDetailType;

/** Values of virDomainMemoryFailureRecipientType, since 6.9.0. */
export const domainMemoryFailureRecipientType = {
  hypervisor: 0,
  guest: 1,
} as const;
/** A member of virDomainMemoryFailureRecipientType by name. */
export type DomainMemoryFailureRecipientType = keyof typeof domainMemoryFailureRecipientType;

/** Values of virDomainMemoryFailureActionType, since 6.9.0. */
export const domainMemoryFailureActionType = {
  ignore: 0,
  inject: 1,
  fatal: 2,
  reset: 3,
} as const;
/** A member of virDomainMemoryFailureActionType by name. */
export type DomainMemoryFailureActionType = keyof typeof domainMemoryFailureActionType;

/** Flags of virDomainMemoryFailureFlags, since 6.9.0. */
export const domainMemoryFailureFlags = {
  actionRequired: 1,
  recursive: 2,
} as const;
/** A member of virDomainMemoryFailureFlags by name. */
export type DomainMemoryFailureFlags = keyof typeof domainMemoryFailureFlags;

/** Values of virDomainJobType, since 0.7.7. */
export const domainJobType = {
  none: 0,
  bounded: 1,
  unbounded: 2,
  completed: 3,
  failed: 4,
  cancelled: 5,
} as const;
/** A member of virDomainJobType by name. */
export type DomainJobType = keyof typeof domainJobType;

/** Flags of virDomainGetJobStatsFlags, since 1.2.9. */
export const domainGetJobStatsFlags = {
  completed: 1,
  /** since 6.0.0 */ keepCompleted: 2,
} as const;
/** A member of virDomainGetJobStatsFlags by name. */
export type DomainGetJobStatsFlags = keyof typeof domainGetJobStatsFlags;

/** Flags of virDomainAbortJobFlagsValues, since 8.5.0. */
export const domainAbortJobFlagsValues = {
  postcopy: 1,
} as const;
/** A member of virDomainAbortJobFlagsValues by name. */
export type DomainAbortJobFlagsValues = keyof typeof domainAbortJobFlagsValues;

/** Values of virDomainJobOperation, since 3.3.0. */
export const domainJobOperation = {
  unknown: 0,
  start: 1,
  save: 2,
  restore: 3,
  migrationIn: 4,
  migrationOut: 5,
  snapshot: 6,
  snapshotRevert: 7,
  dump: 8,
  /** since 6.0.0 */ backup: 9,
  /** since 9.0.0 */ snapshotDelete: 10,
} as const;
/** A member of virDomainJobOperation by name. */
export type DomainJobOperation = keyof typeof domainJobOperation;

/** Values of virDomainEventWatchdogAction, since 0.8.0. */
export const domainEventWatchdogAction = {
  none: 0,
  pause: 1,
  reset: 2,
  poweroff: 3,
  shutdown: 4,
  debug: 5,
  /** since 1.2.17 */ injectnmi: 6,
} as const;
/** A member of virDomainEventWatchdogAction by name. */
export type DomainEventWatchdogAction = keyof typeof domainEventWatchdogAction;

/** Values of virDomainEventIOErrorAction, since 0.8.0. */
export const domainEventIOErrorAction = {
  none: 0,
  pause: 1,
  report: 2,
} as const;
/** A member of virDomainEventIOErrorAction by name. */
export type DomainEventIOErrorAction = keyof typeof domainEventIOErrorAction;

/** Values of virDomainEventGraphicsPhase, since 0.8.0. */
export const domainEventGraphicsPhase = {
  connect: 0,
  initialize: 1,
  disconnect: 2,
} as const;
/** A member of virDomainEventGraphicsPhase by name. */
export type DomainEventGraphicsPhase = keyof typeof domainEventGraphicsPhase;

/** Values of virDomainEventGraphicsAddressType, since 0.8.0. */
export const domainEventGraphicsAddressType = {
  ipv4: 0,
  ipv6: 1,
  /** since 0.9.7 */ unix: 2,
} as const;
/** A member of virDomainEventGraphicsAddressType by name. */
export type DomainEventGraphicsAddressType = keyof typeof domainEventGraphicsAddressType;

/** Values of virConnectDomainEventBlockJobStatus, since 0.9.4. */
export const connectDomainEventBlockJobStatus = {
  completed: 0,
  failed: 1,
  /** since 0.9.12 */ canceled: 2,
  /** since 1.0.0 */ ready: 3,
} as const;
/** A member of virConnectDomainEventBlockJobStatus by name. */
export type ConnectDomainEventBlockJobStatus = keyof typeof connectDomainEventBlockJobStatus;

/** Values of virConnectDomainEventDiskChangeReason, since 0.9.7. */
export const connectDomainEventDiskChangeReason = {
  changeMissingOnStart: 0,
  /** since 1.1.2 */ dropMissingOnStart: 1,
} as const;
/** A member of virConnectDomainEventDiskChangeReason by name. */
export type ConnectDomainEventDiskChangeReason = keyof typeof connectDomainEventDiskChangeReason;

/** Values of virDomainEventTrayChangeReason, since 0.9.11. */
export const domainEventTrayChangeReason = {
  open: 0,
  close: 1,
} as const;
/** A member of virDomainEventTrayChangeReason by name. */
export type DomainEventTrayChangeReason = keyof typeof domainEventTrayChangeReason;

/** Values of virConnectDomainEventAgentLifecycleState, since 1.2.11. */
export const connectDomainEventAgentLifecycleState = {
  connected: 1,
  disconnected: 2,
} as const;
/** A member of virConnectDomainEventAgentLifecycleState by name. */
export type ConnectDomainEventAgentLifecycleState = keyof typeof connectDomainEventAgentLifecycleState;

/** Values of virConnectDomainEventAgentLifecycleReason, since 1.2.11. */
export const connectDomainEventAgentLifecycleReason = {
  unknown: 0,
  domainStarted: 1,
  channel: 2,
} as const;
/** A member of virConnectDomainEventAgentLifecycleReason by name. */
export type ConnectDomainEventAgentLifecycleReason = keyof typeof connectDomainEventAgentLifecycleReason;

/** Values of virDomainEventID, since 0.8.0. */
export const domainEventID = {
  lifecycle: 0,
  reboot: 1,
  rtcChange: 2,
  watchdog: 3,
  ioError: 4,
  graphics: 5,
  /** since 0.8.1 */ ioErrorReason: 6,
  /** since 0.9.2 */ controlError: 7,
  /** since 0.9.4 */ blockJob: 8,
  /** since 0.9.7 */ diskChange: 9,
  /** since 0.9.11 */ trayChange: 10,
  /** since 0.9.11 */ pmwakeup: 11,
  /** since 0.9.11 */ pmsuspend: 12,
  /** since 0.10.0 */ balloonChange: 13,
  /** since 1.0.0 */ pmsuspendDisk: 14,
  /** since 1.1.1 */ deviceRemoved: 15,
  /** since 1.2.6 */ blockJob2: 16,
  /** since 1.2.9 */ tunable: 17,
  /** since 1.2.11 */ agentLifecycle: 18,
  /** since 1.2.15 */ deviceAdded: 19,
  /** since 1.3.2 */ migrationIteration: 20,
  /** since 1.3.3 */ jobCompleted: 21,
  /** since 1.3.4 */ deviceRemovalFailed: 22,
  /** since 3.0.0 */ metadataChange: 23,
  /** since 3.2.0 */ blockThreshold: 24,
  /** since 6.9.0 */ memoryFailure: 25,
  /** since 7.9.0 */ memoryDeviceSizeChange: 26,
  /** since 11.2.0 */ nicMacChange: 27,
} as const;
/** A member of virDomainEventID by name. */
export type DomainEventID = keyof typeof domainEventID;

/** Flags of virDomainConsoleFlags, since 0.9.11. */
export const domainConsoleFlags = {
  force: 1,
  safe: 2,
} as const;
/** A member of virDomainConsoleFlags by name. */
export type DomainConsoleFlags = keyof typeof domainConsoleFlags;

/** Flags of virDomainChannelFlags, since 1.0.2. */
export const domainChannelFlags = {
  force: 1,
} as const;
/** A member of virDomainChannelFlags by name. */
export type DomainChannelFlags = keyof typeof domainChannelFlags;

/** Flags of virDomainOpenGraphicsFlags, since 0.9.7. */
export const domainOpenGraphicsFlags = {
  skipauth: 1,
} as const;
/** A member of virDomainOpenGraphicsFlags by name. */
export type DomainOpenGraphicsFlags = keyof typeof domainOpenGraphicsFlags;

/** Flags of virDomainSetTimeFlags, since 1.2.5. */
export const domainSetTimeFlags = {
  sync: 1,
} as const;
/** A member of virDomainSetTimeFlags by name. */
export type DomainSetTimeFlags = keyof typeof domainSetTimeFlags;

/** Values of virSchedParameterType, since 0.2.3. */
export const schedParameterType = {
  int: 1,
  uint: 2,
  llong: 3,
  ullong: 4,
  double: 5,
  boolean: 6,
} as const;
/** A member of virSchedParameterType by name. */
export type SchedParameterType = keyof typeof schedParameterType;

/** Values of virBlkioParameterType, since 0.9.0. */
export const blkioParameterType = {
  int: 1,
  uint: 2,
  llong: 3,
  ullong: 4,
  double: 5,
  boolean: 6,
} as const;
/** A member of virBlkioParameterType by name. */
export type BlkioParameterType = keyof typeof blkioParameterType;

/** Values of virMemoryParameterType, since 0.8.5. */
export const memoryParameterType = {
  int: 1,
  uint: 2,
  llong: 3,
  ullong: 4,
  double: 5,
  boolean: 6,
} as const;
/** A member of virMemoryParameterType by name. */
export type MemoryParameterType = keyof typeof memoryParameterType;

/** Values of virDomainInterfaceAddressesSource, since 1.2.14. */
export const domainInterfaceAddressesSource = {
  lease: 0,
  agent: 1,
  /** since 4.2.0 */ arp: 2,
} as const;
/** A member of virDomainInterfaceAddressesSource by name. */
export type DomainInterfaceAddressesSource = keyof typeof domainInterfaceAddressesSource;

/** Flags of virDomainSetUserPasswordFlags, since 1.2.16. */
export const domainSetUserPasswordFlags = {
  encrypted: 1,
} as const;
/** A member of virDomainSetUserPasswordFlags by name. */
export type DomainSetUserPasswordFlags = keyof typeof domainSetUserPasswordFlags;

/** Values of virDomainLifecycle, since 3.9.0. */
export const domainLifecycle = {
  poweroff: 0,
  reboot: 1,
  crash: 2,
} as const;
/** A member of virDomainLifecycle by name. */
export type DomainLifecycle = keyof typeof domainLifecycle;

/** Values of virDomainLifecycleAction, since 3.9.0. */
export const domainLifecycleAction = {
  destroy: 0,
  restart: 1,
  restartRename: 2,
  preserve: 3,
  coredumpDestroy: 4,
  coredumpRestart: 5,
} as const;
/** A member of virDomainLifecycleAction by name. */
export type DomainLifecycleAction = keyof typeof domainLifecycleAction;

/** Flags of virDomainGuestInfoTypes, since 5.7.0. */
export const domainGuestInfoTypes = {
  users: 1,
  os: 2,
  timezone: 4,
  hostname: 8,
  filesystem: 16,
  /** since 7.0.0 */ disks: 32,
  /** since 7.10.0 */ interfaces: 64,
  /** since 11.2.0 */ load: 128,
} as const;
/** A member of virDomainGuestInfoTypes by name. */
export type DomainGuestInfoTypes = keyof typeof domainGuestInfoTypes;

/** Values of virDomainAgentResponseTimeoutValues, since 5.10.0. */
export const domainAgentResponseTimeoutValues = {
  block: -2,
  default: -1,
  nowait: 0,
} as const;
/** A member of virDomainAgentResponseTimeoutValues by name. */
export type DomainAgentResponseTimeoutValues = keyof typeof domainAgentResponseTimeoutValues;

/** Flags of virDomainBackupBeginFlags, since 6.0.0. */
export const domainBackupBeginFlags = {
  reuseExternal: 1,
} as const;
/** A member of virDomainBackupBeginFlags by name. */
export type DomainBackupBeginFlags = keyof typeof domainBackupBeginFlags;

/** Flags of virDomainAuthorizedSSHKeysSetFlags, since 6.10.0. */
export const domainAuthorizedSSHKeysSetFlags = {
  append: 1,
  remove: 2,
} as const;
/** A member of virDomainAuthorizedSSHKeysSetFlags by name. */
export type DomainAuthorizedSSHKeysSetFlags = keyof typeof domainAuthorizedSSHKeysSetFlags;

/** Flags of virDomainMessageType, since 7.1.0. */
export const domainMessageType = {
  deprecation: 1,
  tainting: 2,
  /** since 11.1.0 */ ioerrors: 4,
} as const;
/** A member of virDomainMessageType by name. */
export type DomainMessageType = keyof typeof domainMessageType;

/** Values of virDomainDirtyRateStatus, since 7.2.0. */
export const domainDirtyRateStatus = {
  unstarted: 0,
  measuring: 1,
  measured: 2,
} as const;
/** A member of virDomainDirtyRateStatus by name. */
export type DomainDirtyRateStatus = keyof typeof domainDirtyRateStatus;

/** Flags of virDomainDirtyRateCalcFlags, since 8.1.0. */
export const domainDirtyRateCalcFlags = {
  pageSampling: 0,
  dirtyBitmap: 1,
  dirtyRing: 2,
} as const;
/** A member of virDomainDirtyRateCalcFlags by name. */
export type DomainDirtyRateCalcFlags = keyof typeof domainDirtyRateCalcFlags;

/** Flags of virDomainFDAssociateFlags, since 9.0.0. */
export const domainFDAssociateFlags = {
  seclabelRestore: 1,
  seclabelWritable: 2,
} as const;
/** A member of virDomainFDAssociateFlags by name. */
export type DomainFDAssociateFlags = keyof typeof domainFDAssociateFlags;

/** Values of virDomainGraphicsReloadType, since 10.2.0. */
export const domainGraphicsReloadType = {
  any: 0,
  vnc: 1,
} as const;
/** A member of virDomainGraphicsReloadType by name. */
export type DomainGraphicsReloadType = keyof typeof domainGraphicsReloadType;

/** Flags of virDomainCheckpointCreateFlags, since 5.6.0. */
export const domainCheckpointCreateFlags = {
  redefine: 1,
  quiesce: 2,
  /** since 6.10.0 */ redefineValidate: 4,
} as const;
/** A member of virDomainCheckpointCreateFlags by name. */
export type DomainCheckpointCreateFlags = keyof typeof domainCheckpointCreateFlags;

/** Flags of virDomainCheckpointXMLFlags, since 5.6.0. */
export const domainCheckpointXMLFlags = {
  secure: 1,
  noDomain: 2,
  size: 4,
} as const;
/** A member of virDomainCheckpointXMLFlags by name. */
export type DomainCheckpointXMLFlags = keyof typeof domainCheckpointXMLFlags;

/** Flags of virDomainCheckpointListFlags, since 5.6.0. */
export const domainCheckpointListFlags = {
  roots: 1,
  descendants: 1,
  topological: 2,
  leaves: 4,
  noLeaves: 8,
} as const;
/** A member of virDomainCheckpointListFlags by name. */
export type DomainCheckpointListFlags = keyof typeof domainCheckpointListFlags;

/** Flags of virDomainCheckpointDeleteFlags, since 5.6.0. */
export const domainCheckpointDeleteFlags = {
  children: 1,
  metadataOnly: 2,
  childrenOnly: 4,
} as const;
/** A member of virDomainCheckpointDeleteFlags by name. */
export type DomainCheckpointDeleteFlags = keyof typeof domainCheckpointDeleteFlags;

/** Flags of virDomainSnapshotCreateFlags, since 0.9.5. */
export const domainSnapshotCreateFlags = {
  redefine: 1,
  current: 2,
  noMetadata: 4,
  halt: 8,
  diskOnly: 16,
  /** since 0.9.10 */ reuseExt: 32,
  /** since 0.9.10 */ quiesce: 64,
  /** since 0.9.11 */ atomic: 128,
  /** since 1.0.1 */ live: 256,
  /** since 5.6.0 */ validate: 512,
} as const;
/** A member of virDomainSnapshotCreateFlags by name. */
export type DomainSnapshotCreateFlags = keyof typeof domainSnapshotCreateFlags;

/** Flags of virDomainSnapshotXMLFlags, since 5.1.0. */
export const domainSnapshotXMLFlags = {
  secure: 1,
} as const;
/** A member of virDomainSnapshotXMLFlags by name. */
export type DomainSnapshotXMLFlags = keyof typeof domainSnapshotXMLFlags;

/** Flags of virDomainSnapshotListFlags, since 0.9.5. */
export const domainSnapshotListFlags = {
  roots: 1,
  /** since 0.9.7 */ descendants: 1,
  /** since 0.9.7 */ leaves: 4,
  /** since 0.9.13 */ noLeaves: 8,
  metadata: 2,
  /** since 0.9.13 */ noMetadata: 16,
  /** since 1.0.1 */ inactive: 32,
  /** since 1.0.1 */ active: 64,
  /** since 1.0.1 */ diskOnly: 128,
  /** since 1.0.1 */ internal: 256,
  /** since 1.0.1 */ external: 512,
  /** since 5.2.0 */ topological: 1024,
} as const;
/** A member of virDomainSnapshotListFlags by name. */
export type DomainSnapshotListFlags = keyof typeof domainSnapshotListFlags;

/** Flags of virDomainSnapshotRevertFlags, since 0.9.5. */
export const domainSnapshotRevertFlags = {
  running: 1,
  paused: 2,
  /** since 0.9.7 */ force: 4,
  /** since 8.1.0 */ resetNvram: 8,
} as const;
/** A member of virDomainSnapshotRevertFlags by name. */
export type DomainSnapshotRevertFlags = keyof typeof domainSnapshotRevertFlags;

/** Flags of virDomainSnapshotDeleteFlags, since 0.8.0. */
export const domainSnapshotDeleteFlags = {
  children: 1,
  /** since 0.9.5 */ metadataOnly: 2,
  /** since 0.9.5 */ childrenOnly: 4,
} as const;
/** A member of virDomainSnapshotDeleteFlags by name. */
export type DomainSnapshotDeleteFlags = keyof typeof domainSnapshotDeleteFlags;

/** Flags of virEventHandleType, since 0.5.0. */
export const eventHandleType = {
  readable: 1,
  writable: 2,
  error: 4,
  hangup: 8,
} as const;
/** A member of virEventHandleType by name. */
export type EventHandleType = keyof typeof eventHandleType;

/** Flags of virConnectListAllInterfacesFlags, since 0.10.2. */
export const connectListAllInterfacesFlags = {
  inactive: 1,
  active: 2,
} as const;
/** A member of virConnectListAllInterfacesFlags by name. */
export type ConnectListAllInterfacesFlags = keyof typeof connectListAllInterfacesFlags;

/** Flags of virInterfaceXMLFlags, since 0.7.3. */
export const interfaceXMLFlags = {
  inactive: 1,
} as const;
/** A member of virInterfaceXMLFlags by name. */
export type InterfaceXMLFlags = keyof typeof interfaceXMLFlags;

/** Flags of virInterfaceDefineFlags, since 7.7.0. */
export const interfaceDefineFlags = {
  validate: 1,
} as const;
/** A member of virInterfaceDefineFlags by name. */
export type InterfaceDefineFlags = keyof typeof interfaceDefineFlags;

/** Flags of virNetworkXMLFlags, since 0.9.10. */
export const networkXMLFlags = {
  inactive: 1,
} as const;
/** A member of virNetworkXMLFlags by name. */
export type NetworkXMLFlags = keyof typeof networkXMLFlags;

/** Flags of virConnectListAllNetworksFlags, since 0.10.2. */
export const connectListAllNetworksFlags = {
  inactive: 1,
  active: 2,
  persistent: 4,
  transient: 8,
  autostart: 16,
  noAutostart: 32,
} as const;
/** A member of virConnectListAllNetworksFlags by name. */
export type ConnectListAllNetworksFlags = keyof typeof connectListAllNetworksFlags;

/** Flags of virNetworkCreateFlags, since 7.8.0. */
export const networkCreateFlags = {
  validate: 1,
} as const;
/** A member of virNetworkCreateFlags by name. */
export type NetworkCreateFlags = keyof typeof networkCreateFlags;

/** Flags of virNetworkDefineFlags, since 7.7.0. */
export const networkDefineFlags = {
  validate: 1,
} as const;
/** A member of virNetworkDefineFlags by name. */
export type NetworkDefineFlags = keyof typeof networkDefineFlags;

/** Values of virNetworkUpdateCommand, since 0.10.2. */
export const networkUpdateCommand = {
  none: 0,
  modify: 1,
  delete: 2,
  addLast: 3,
  addFirst: 4,
} as const;
/** A member of virNetworkUpdateCommand by name. */
export type NetworkUpdateCommand = keyof typeof networkUpdateCommand;

/** Values of virNetworkUpdateSection, since 0.10.2. */
export const networkUpdateSection = {
  none: 0,
  bridge: 1,
  domain: 2,
  ip: 3,
  ipDhcpHost: 4,
  ipDhcpRange: 5,
  forward: 6,
  forwardInterface: 7,
  forwardPf: 8,
  portgroup: 9,
  dnsHost: 10,
  dnsTxt: 11,
  dnsSrv: 12,
} as const;
/** A member of virNetworkUpdateSection by name. */
export type NetworkUpdateSection = keyof typeof networkUpdateSection;

/** Flags of virNetworkUpdateFlags, since 0.10.2. */
export const networkUpdateFlags = {
  current: 0,
  live: 1,
  config: 2,
} as const;
/** A member of virNetworkUpdateFlags by name. */
export type NetworkUpdateFlags = keyof typeof networkUpdateFlags;

/** Values of virNetworkEventLifecycleType, since 1.2.1. */
export const networkEventLifecycleType = {
  defined: 0,
  undefined: 1,
  started: 2,
  stopped: 3,
} as const;
/** A member of virNetworkEventLifecycleType by name. */
export type NetworkEventLifecycleType = keyof typeof networkEventLifecycleType;

/** Values of virNetworkEventID, since 1.2.1. */
export const networkEventID = {
  lifecycle: 0,
  /** since 9.8.0 */ metadataChange: 1,
} as const;
/** A member of virNetworkEventID by name. */
export type NetworkEventID = keyof typeof networkEventID;

/** Values of virIPAddrType, since 1.2.6. */
export const ipAddrType = {
  ipv4: 0,
  ipv6: 1,
} as const;
/** A member of virIPAddrType by name. */
export type IPAddrType = keyof typeof ipAddrType;

/** Flags of virNetworkPortCreateFlags, since 5.5.0. */
export const networkPortCreateFlags = {
  reclaim: 1,
  /** since 7.8.0 */ validate: 2,
} as const;
/** A member of virNetworkPortCreateFlags by name. */
export type NetworkPortCreateFlags = keyof typeof networkPortCreateFlags;

/** Values of virNetworkMetadataType, since 9.7.0. */
export const networkMetadataType = {
  description: 0,
  title: 1,
  element: 2,
} as const;
/** A member of virNetworkMetadataType by name. */
export type NetworkMetadataType = keyof typeof networkMetadataType;

/** Flags of virConnectListAllNodeDeviceFlags, since 0.10.2. */
export const connectListAllNodeDeviceFlags = {
  capSystem: 1,
  capPciDev: 2,
  capUsbDev: 4,
  capUsbInterface: 8,
  capNet: 16,
  capScsiHost: 32,
  capScsiTarget: 64,
  capScsi: 128,
  capStorage: 256,
  /** since 1.0.4 */ capFcHost: 512,
  /** since 1.0.4 */ capVports: 1024,
  /** since 1.1.0 */ capScsiGeneric: 2048,
  /** since 3.1.0 */ capDrm: 4096,
  /** since 3.4.0 */ capMdevTypes: 8192,
  /** since 3.4.0 */ capMdev: 16384,
  /** since 3.4.0 */ capCcwDev: 32768,
  /** since 6.8.0 */ capCssDev: 65536,
  /** since 6.9.0 */ capVdpa: 131072,
  /** since 7.0.0 */ capApCard: 262144,
  /** since 7.0.0 */ capApQueue: 524288,
  /** since 7.0.0 */ capApMatrix: 1048576,
  /** since 7.9.0 */ capVpd: 2097152,
  /** since 11.1.0 */ capCcwgroupDev: 4194304,
  /** since 11.1.0 */ capCcwgroupMember: 8388608,
  /** since 10.1.0 */ persistent: 268435456,
  /** since 10.1.0 */ transient: 536870912,
  /** since 7.3.0 */ inactive: 1073741824,
  /** since 7.3.0 */ active: 2147483648,
} as const;
/** A member of virConnectListAllNodeDeviceFlags by name. */
export type ConnectListAllNodeDeviceFlags = keyof typeof connectListAllNodeDeviceFlags;

/** Flags of virNodeDeviceXMLFlags, since 10.1.0. */
export const nodeDeviceXMLFlags = {
  inactive: 1,
} as const;
/** A member of virNodeDeviceXMLFlags by name. */
export type NodeDeviceXMLFlags = keyof typeof nodeDeviceXMLFlags;

/** Flags of virNodeDeviceCreateXMLFlags, since 8.10.0. */
export const nodeDeviceCreateXMLFlags = {
  validate: 1,
} as const;
/** A member of virNodeDeviceCreateXMLFlags by name. */
export type NodeDeviceCreateXMLFlags = keyof typeof nodeDeviceCreateXMLFlags;

/** Flags of virNodeDeviceDefineXMLFlags, since 8.10.0. */
export const nodeDeviceDefineXMLFlags = {
  validate: 1,
} as const;
/** A member of virNodeDeviceDefineXMLFlags by name. */
export type NodeDeviceDefineXMLFlags = keyof typeof nodeDeviceDefineXMLFlags;

/** Flags of virNodeDeviceUpdateFlags, since 10.1.0. */
export const nodeDeviceUpdateFlags = {
  current: 0,
  live: 1,
  config: 2,
} as const;
/** A member of virNodeDeviceUpdateFlags by name. */
export type NodeDeviceUpdateFlags = keyof typeof nodeDeviceUpdateFlags;

/** Values of virNodeDeviceEventID, since 2.2.0. */
export const nodeDeviceEventID = {
  lifecycle: 0,
  update: 1,
} as const;
/** A member of virNodeDeviceEventID by name. */
export type NodeDeviceEventID = keyof typeof nodeDeviceEventID;

/** Values of virNodeDeviceEventLifecycleType, since 2.2.0. */
export const nodeDeviceEventLifecycleType = {
  created: 0,
  deleted: 1,
  /** since 7.3.0 */ defined: 2,
  /** since 7.3.0 */ undefined: 3,
} as const;
/** A member of virNodeDeviceEventLifecycleType by name. */
export type NodeDeviceEventLifecycleType = keyof typeof nodeDeviceEventLifecycleType;

/** Flags of virNWFilterDefineFlags, since 7.7.0. */
export const nwFilterDefineFlags = {
  validate: 1,
} as const;
/** A member of virNWFilterDefineFlags by name. */
export type NWFilterDefineFlags = keyof typeof nwFilterDefineFlags;

/** Flags of virNWFilterBindingCreateFlags, since 7.8.0. */
export const nwFilterBindingCreateFlags = {
  validate: 1,
} as const;
/** A member of virNWFilterBindingCreateFlags by name. */
export type NWFilterBindingCreateFlags = keyof typeof nwFilterBindingCreateFlags;

/** Values of virSecretUsageType, since 0.7.1. */
export const secretUsageType = {
  none: 0,
  volume: 1,
  /** since 0.9.7 */ ceph: 2,
  /** since 1.0.4 */ iscsi: 3,
  /** since 2.3.0 */ tls: 4,
  /** since 5.6.0 */ vtpm: 5,
} as const;
/** A member of virSecretUsageType by name. */
export type SecretUsageType = keyof typeof secretUsageType;

/** Flags of virConnectListAllSecretsFlags, since 0.10.2. */
export const connectListAllSecretsFlags = {
  ephemeral: 1,
  noEphemeral: 2,
  private: 4,
  noPrivate: 8,
} as const;
/** A member of virConnectListAllSecretsFlags by name. */
export type ConnectListAllSecretsFlags = keyof typeof connectListAllSecretsFlags;

/** Flags of virSecretDefineFlags, since 7.7.0. */
export const secretDefineFlags = {
  validate: 1,
} as const;
/** A member of virSecretDefineFlags by name. */
export type SecretDefineFlags = keyof typeof secretDefineFlags;

/** Values of virSecretEventID, since 3.0.0. */
export const secretEventID = {
  lifecycle: 0,
  valueChanged: 1,
} as const;
/** A member of virSecretEventID by name. */
export type SecretEventID = keyof typeof secretEventID;

/** Values of virSecretEventLifecycleType, since 3.0.0. */
export const secretEventLifecycleType = {
  defined: 0,
  undefined: 1,
} as const;
/** A member of virSecretEventLifecycleType by name. */
export type SecretEventLifecycleType = keyof typeof secretEventLifecycleType;

/** Values of virStoragePoolState, since 0.4.1. */
export const storagePoolState = {
  inactive: 0,
  building: 1,
  running: 2,
  degraded: 3,
  /** since 0.8.2 */ inaccessible: 4,
} as const;
/** A member of virStoragePoolState by name. */
export type StoragePoolState = keyof typeof storagePoolState;

/** Flags of virStoragePoolBuildFlags, since 0.4.1. */
export const storagePoolBuildFlags = {
  new: 0,
  repair: 1,
  resize: 2,
  /** since 0.9.5 */ noOverwrite: 4,
  /** since 0.9.5 */ overwrite: 8,
} as const;
/** A member of virStoragePoolBuildFlags by name. */
export type StoragePoolBuildFlags = keyof typeof storagePoolBuildFlags;

/** Flags of virStoragePoolDeleteFlags, since 0.4.1. */
export const storagePoolDeleteFlags = {
  normal: 0,
  zeroed: 1,
} as const;
/** A member of virStoragePoolDeleteFlags by name. */
export type StoragePoolDeleteFlags = keyof typeof storagePoolDeleteFlags;

/** Flags of virStoragePoolCreateFlags, since 1.3.1. */
export const storagePoolCreateFlags = {
  normal: 0,
  withBuild: 1,
  withBuildOverwrite: 2,
  withBuildNoOverwrite: 4,
} as const;
/** A member of virStoragePoolCreateFlags by name. */
export type StoragePoolCreateFlags = keyof typeof storagePoolCreateFlags;

/** Values of virStorageVolType, since 0.4.1. */
export const storageVolType = {
  file: 0,
  block: 1,
  /** since 0.9.5 */ dir: 2,
  /** since 0.9.13 */ network: 3,
  /** since 1.2.0 */ netdir: 4,
  /** since 1.3.4 */ ploop: 5,
} as const;
/** A member of virStorageVolType by name. */
export type StorageVolType = keyof typeof storageVolType;

/** Flags of virStorageVolDeleteFlags, since 0.4.1. */
export const storageVolDeleteFlags = {
  normal: 0,
  zeroed: 1,
  /** since 1.2.21 */ withSnapshots: 2,
} as const;
/** A member of virStorageVolDeleteFlags by name. */
export type StorageVolDeleteFlags = keyof typeof storageVolDeleteFlags;

/** Values of virStorageVolWipeAlgorithm, since 0.9.10. */
export const storageVolWipeAlgorithm = {
  zero: 0,
  nnsa: 1,
  dod: 2,
  bsi: 3,
  gutmann: 4,
  schneier: 5,
  pfitzner7: 6,
  pfitzner33: 7,
  random: 8,
  /** since 1.3.2 */ trim: 9,
} as const;
/** A member of virStorageVolWipeAlgorithm by name. */
export type StorageVolWipeAlgorithm = keyof typeof storageVolWipeAlgorithm;

/** Flags of virStorageVolInfoFlags, since 3.0.0. */
export const storageVolInfoFlags = {
  useAllocation: 0,
  getPhysical: 1,
} as const;
/** A member of virStorageVolInfoFlags by name. */
export type StorageVolInfoFlags = keyof typeof storageVolInfoFlags;

/** Flags of virStorageXMLFlags, since 0.9.13. */
export const storageXMLFlags = {
  inactive: 1,
} as const;
/** A member of virStorageXMLFlags by name. */
export type StorageXMLFlags = keyof typeof storageXMLFlags;

/** Flags of virConnectListAllStoragePoolsFlags, since 0.10.2. */
export const connectListAllStoragePoolsFlags = {
  inactive: 1,
  active: 2,
  persistent: 4,
  transient: 8,
  autostart: 16,
  noAutostart: 32,
  dir: 64,
  fs: 128,
  netfs: 256,
  logical: 512,
  disk: 1024,
  iscsi: 2048,
  scsi: 4096,
  mpath: 8192,
  rbd: 16384,
  sheepdog: 32768,
  /** since 1.2.1 */ gluster: 65536,
  /** since 1.2.8 */ zfs: 131072,
  /** since 3.1.0 */ vstorage: 262144,
  /** since 5.6.0 */ iscsiDirect: 524288,
} as const;
/** A member of virConnectListAllStoragePoolsFlags by name. */
export type ConnectListAllStoragePoolsFlags = keyof typeof connectListAllStoragePoolsFlags;

/** Flags of virStoragePoolDefineFlags, since 7.7.0. */
export const storagePoolDefineFlags = {
  validate: 1,
} as const;
/** A member of virStoragePoolDefineFlags by name. */
export type StoragePoolDefineFlags = keyof typeof storagePoolDefineFlags;

/** Flags of virStorageVolCreateFlags, since 1.0.1. */
export const storageVolCreateFlags = {
  preallocMetadata: 1,
  /** since 1.2.13 */ reflink: 2,
  /** since 8.10.0 */ validate: 4,
} as const;
/** A member of virStorageVolCreateFlags by name. */
export type StorageVolCreateFlags = keyof typeof storageVolCreateFlags;

/** Flags of virStorageVolDownloadFlags, since 3.4.0. */
export const storageVolDownloadFlags = {
  sparseStream: 1,
} as const;
/** A member of virStorageVolDownloadFlags by name. */
export type StorageVolDownloadFlags = keyof typeof storageVolDownloadFlags;

/** Flags of virStorageVolUploadFlags, since 3.4.0. */
export const storageVolUploadFlags = {
  sparseStream: 1,
} as const;
/** A member of virStorageVolUploadFlags by name. */
export type StorageVolUploadFlags = keyof typeof storageVolUploadFlags;

/** Flags of virStorageVolResizeFlags, since 0.9.10. */
export const storageVolResizeFlags = {
  allocate: 1,
  delta: 2,
  shrink: 4,
} as const;
/** A member of virStorageVolResizeFlags by name. */
export type StorageVolResizeFlags = keyof typeof storageVolResizeFlags;

/** Values of virStoragePoolEventID, since 2.0.0. */
export const storagePoolEventID = {
  lifecycle: 0,
  refresh: 1,
} as const;
/** A member of virStoragePoolEventID by name. */
export type StoragePoolEventID = keyof typeof storagePoolEventID;

/** Values of virStoragePoolEventLifecycleType, since 2.0.0. */
export const storagePoolEventLifecycleType = {
  defined: 0,
  undefined: 1,
  started: 2,
  stopped: 3,
  /** since 3.8.0 */ created: 4,
  /** since 3.8.0 */ deleted: 5,
} as const;
/** A member of virStoragePoolEventLifecycleType by name. */
export type StoragePoolEventLifecycleType = keyof typeof storagePoolEventLifecycleType;

/** Flags of virStreamFlags, since 0.7.2. */
export const streamFlags = {
  nonblock: 1,
} as const;
/** A member of virStreamFlags by name. */
export type StreamFlags = keyof typeof streamFlags;

/** Flags of virStreamRecvFlagsValues, since 3.4.0. */
export const streamRecvFlagsValues = {
  stopAtHole: 1,
} as const;
/** A member of virStreamRecvFlagsValues by name. */
export type StreamRecvFlagsValues = keyof typeof streamRecvFlagsValues;

/** Flags of virStreamEventType, since 0.7.2. */
export const streamEventType = {
  readable: 1,
  writable: 2,
  error: 4,
  hangup: 8,
} as const;
/** A member of virStreamEventType by name. */
export type StreamEventType = keyof typeof streamEventType;

/** Values of virClientTransport, since 2.0.0. */
export const clientTransport = {
  unix: 0,
  tcp: 1,
  tls: 2,
} as const;
/** A member of virClientTransport by name. */
export type ClientTransport = keyof typeof clientTransport;

/** Flags of virAdmConnectDaemonShutdownFlags, since 11.2.0. */
export const admConnectDaemonShutdownFlags = {
  preserve: 1,
} as const;
/** A member of virAdmConnectDaemonShutdownFlags by name. */
export type AdmConnectDaemonShutdownFlags = keyof typeof admConnectDaemonShutdownFlags;

/** Flags of virDomainQemuMonitorCommandFlags, since 0.8.8. */
export const domainQemuMonitorCommandFlags = {
  default: 0,
  hmp: 1,
} as const;
/** A member of virDomainQemuMonitorCommandFlags by name. */
export type DomainQemuMonitorCommandFlags = keyof typeof domainQemuMonitorCommandFlags;

/** Values of virDomainQemuAgentCommandTimeoutValues, since 0.10.0. */
export const domainQemuAgentCommandTimeoutValues = {
  min: -2,
  block: -2,
  default: -1,
  nowait: 0,
  /** since 1.2.15 */ shutdown: 60,
} as const;
/** A member of virDomainQemuAgentCommandTimeoutValues by name. */
export type DomainQemuAgentCommandTimeoutValues = keyof typeof domainQemuAgentCommandTimeoutValues;

/** Flags of virConnectDomainQemuMonitorEventRegisterFlags, since 1.2.3. */
export const connectDomainQemuMonitorEventRegisterFlags = {
  regex: 1,
  nocase: 2,
} as const;
/** A member of virConnectDomainQemuMonitorEventRegisterFlags by name. */
export type ConnectDomainQemuMonitorEventRegisterFlags = keyof typeof connectDomainQemuMonitorEventRegisterFlags;

/** Values of virNetMessageType. */
export const netMessageType = {
  call: 0,
  reply: 1,
  message: 2,
  stream: 3,
  callWithFds: 4,
  replyWithFds: 5,
  streamHole: 6,
} as const;
/** A member of virNetMessageType by name. */
export type NetMessageType = keyof typeof netMessageType;

/** Values of virNetMessageStatus. */
export const netMessageStatus = {
  ok: 0,
  error: 1,
  continue: 2,
} as const;
/** A member of virNetMessageStatus by name. */
export type NetMessageStatus = keyof typeof netMessageStatus;

/** Values of remote_auth_type. */
export const remoteAuthType = {
  none: 0,
  sasl: 1,
  polkit: 2,
} as const;
/** A member of remote_auth_type by name. */
export type RemoteAuthType = keyof typeof remoteAuthType;

/** Values of virDrvFeature. */
export const drvFeature = {
  migrationV1: 1,
  remote: 2,
  migrationV2: 3,
  migrationP2p: 4,
  migrationDirect: 5,
  migrationV3: 6,
  migrateChangeProtection: 7,
  fdPassing: 8,
  typedParamString: 9,
  programKeepalive: 10,
  xmlMigratable: 11,
  migrationOffline: 12,
  migrationParams: 13,
  remoteEventCallback: 14,
  remoteCloseCallback: 15,
  networkUpdateHasCorrectOrder: 16,
} as const;
/** A member of virDrvFeature by name. */
export type DrvFeature = keyof typeof drvFeature;
