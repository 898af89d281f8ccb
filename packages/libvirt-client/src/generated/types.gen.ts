// Generated (linguist-generated) by `pnpm --filter @virtkit/libvirt-client codegen`
// from protocol/*.json, libvirt 11.3.0. Change the generator, not this file.

export interface RemoteNonnullDomain { readonly name: string; readonly uuid: Uint8Array; readonly id: number }
export interface RemoteNonnullNetwork { readonly name: string; readonly uuid: Uint8Array }
export interface RemoteNonnullNetworkPort { readonly net: RemoteNonnullNetwork; readonly uuid: Uint8Array }
export interface RemoteNonnullNwfilter { readonly name: string; readonly uuid: Uint8Array }
export interface RemoteNonnullNwfilterBinding { readonly portdev: string; readonly filtername: string }
export interface RemoteNonnullInterface { readonly name: string; readonly mac: string }
export interface RemoteNonnullStoragePool { readonly name: string; readonly uuid: Uint8Array }
export interface RemoteNonnullStorageVol { readonly pool: string; readonly name: string; readonly key: string }
export interface RemoteNonnullNodeDevice { readonly name: string }
export interface RemoteNonnullSecret { readonly uuid: Uint8Array; readonly usageType: number; readonly usageID: string }
export interface RemoteNonnullDomainCheckpoint { readonly name: string; readonly dom: RemoteNonnullDomain }
export interface RemoteNonnullDomainSnapshot { readonly name: string; readonly dom: RemoteNonnullDomain }
export interface RemoteError { readonly code: number; readonly domain: number; readonly message: string | null; readonly level: number; readonly dom: RemoteNonnullDomain | null; readonly str1: string | null; readonly str2: string | null; readonly str3: string | null; readonly int1: number; readonly int2: number; readonly net: RemoteNonnullNetwork | null }
export interface RemoteVcpuInfo { readonly number: number; readonly state: number; readonly cpuTime: bigint; readonly cpu: number }
export type RemoteTypedParamValue =
  | { readonly type: 'int'; readonly value: number }
  | { readonly type: 'uint'; readonly value: number }
  | { readonly type: 'llong'; readonly value: bigint }
  | { readonly type: 'ullong'; readonly value: bigint }
  | { readonly type: 'double'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'string'; readonly value: string };
export interface RemoteTypedParam { readonly field: string; readonly value: RemoteTypedParamValue }
export interface RemoteNodeGetCpuStats { readonly field: string; readonly value: bigint }
export interface RemoteNodeGetMemoryStats { readonly field: string; readonly value: bigint }
export interface RemoteDomainDiskError { readonly disk: string; readonly error: number }
export interface RemoteConnectOpenArgs { readonly name: string | null; readonly flags: number }
export interface RemoteConnectSupportsFeatureArgs { readonly feature: number }
export interface RemoteConnectSupportsFeatureRet { readonly supported: number }
export interface RemoteConnectGetTypeRet { readonly type: string }
export interface RemoteConnectGetVersionRet { readonly hvVer: bigint }
export interface RemoteConnectGetLibVersionRet { readonly libVer: bigint }
export interface RemoteConnectGetHostnameRet { readonly hostname: string }
export interface RemoteConnectGetSysinfoArgs { readonly flags: number }
export interface RemoteConnectGetSysinfoRet { readonly sysinfo: string }
export interface RemoteConnectGetUriRet { readonly uri: string }
export interface RemoteConnectGetMaxVcpusArgs { readonly type: string | null }
export interface RemoteConnectGetMaxVcpusRet { readonly maxVcpus: number }
export interface RemoteNodeGetInfoRet { readonly model: Uint8Array; readonly memory: bigint; readonly cpus: number; readonly mhz: number; readonly nodes: number; readonly sockets: number; readonly cores: number; readonly threads: number }
export interface RemoteConnectGetCapabilitiesRet { readonly capabilities: string }
export interface RemoteConnectGetDomainCapabilitiesArgs { readonly emulatorbin: string | null; readonly arch: string | null; readonly machine: string | null; readonly virttype: string | null; readonly flags: number }
export interface RemoteConnectGetDomainCapabilitiesRet { readonly capabilities: string }
export interface RemoteNodeGetCpuStatsArgs { readonly cpuNum: number; readonly nparams: number; readonly flags: number }
export interface RemoteNodeGetCpuStatsRet { readonly params: readonly RemoteNodeGetCpuStats[]; readonly nparams: number }
export interface RemoteNodeGetMemoryStatsArgs { readonly nparams: number; readonly cellNum: number; readonly flags: number }
export interface RemoteNodeGetMemoryStatsRet { readonly params: readonly RemoteNodeGetMemoryStats[]; readonly nparams: number }
export interface RemoteNodeGetCellsFreeMemoryArgs { readonly startCell: number; readonly maxcells: number }
export interface RemoteNodeGetCellsFreeMemoryRet { readonly cells: readonly bigint[] }
export interface RemoteNodeGetFreeMemoryRet { readonly freeMem: bigint }
export interface RemoteDomainGetSchedulerTypeArgs { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainGetSchedulerTypeRet { readonly type: string; readonly nparams: number }
export interface RemoteDomainGetSchedulerParametersArgs { readonly dom: RemoteNonnullDomain; readonly nparams: number }
export interface RemoteDomainGetSchedulerParametersRet { readonly params: readonly RemoteTypedParam[] }
export interface RemoteDomainGetSchedulerParametersFlagsArgs { readonly dom: RemoteNonnullDomain; readonly nparams: number; readonly flags: number }
export interface RemoteDomainGetSchedulerParametersFlagsRet { readonly params: readonly RemoteTypedParam[] }
export interface RemoteDomainSetSchedulerParametersArgs { readonly dom: RemoteNonnullDomain; readonly params: readonly RemoteTypedParam[] }
export interface RemoteDomainSetSchedulerParametersFlagsArgs { readonly dom: RemoteNonnullDomain; readonly params: readonly RemoteTypedParam[]; readonly flags: number }
export interface RemoteDomainSetBlkioParametersArgs { readonly dom: RemoteNonnullDomain; readonly params: readonly RemoteTypedParam[]; readonly flags: number }
export interface RemoteDomainGetBlkioParametersArgs { readonly dom: RemoteNonnullDomain; readonly nparams: number; readonly flags: number }
export interface RemoteDomainGetBlkioParametersRet { readonly params: readonly RemoteTypedParam[]; readonly nparams: number }
export interface RemoteDomainSetMemoryParametersArgs { readonly dom: RemoteNonnullDomain; readonly params: readonly RemoteTypedParam[]; readonly flags: number }
export interface RemoteDomainGetMemoryParametersArgs { readonly dom: RemoteNonnullDomain; readonly nparams: number; readonly flags: number }
export interface RemoteDomainGetMemoryParametersRet { readonly params: readonly RemoteTypedParam[]; readonly nparams: number }
export interface RemoteDomainBlockResizeArgs { readonly dom: RemoteNonnullDomain; readonly disk: string; readonly size: bigint; readonly flags: number }
export interface RemoteDomainSetNumaParametersArgs { readonly dom: RemoteNonnullDomain; readonly params: readonly RemoteTypedParam[]; readonly flags: number }
export interface RemoteDomainGetNumaParametersArgs { readonly dom: RemoteNonnullDomain; readonly nparams: number; readonly flags: number }
export interface RemoteDomainGetNumaParametersRet { readonly params: readonly RemoteTypedParam[]; readonly nparams: number }
export interface RemoteDomainSetPerfEventsArgs { readonly dom: RemoteNonnullDomain; readonly params: readonly RemoteTypedParam[]; readonly flags: number }
export interface RemoteDomainGetPerfEventsArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainGetPerfEventsRet { readonly params: readonly RemoteTypedParam[] }
export interface RemoteDomainBlockStatsArgs { readonly dom: RemoteNonnullDomain; readonly path: string }
export interface RemoteDomainBlockStatsRet { readonly rdReq: bigint; readonly rdBytes: bigint; readonly wrReq: bigint; readonly wrBytes: bigint; readonly errs: bigint }
export interface RemoteDomainBlockStatsFlagsArgs { readonly dom: RemoteNonnullDomain; readonly path: string; readonly nparams: number; readonly flags: number }
export interface RemoteDomainBlockStatsFlagsRet { readonly params: readonly RemoteTypedParam[]; readonly nparams: number }
export interface RemoteDomainInterfaceStatsArgs { readonly dom: RemoteNonnullDomain; readonly device: string }
export interface RemoteDomainInterfaceStatsRet { readonly rxBytes: bigint; readonly rxPackets: bigint; readonly rxErrs: bigint; readonly rxDrop: bigint; readonly txBytes: bigint; readonly txPackets: bigint; readonly txErrs: bigint; readonly txDrop: bigint }
export interface RemoteDomainSetInterfaceParametersArgs { readonly dom: RemoteNonnullDomain; readonly device: string; readonly params: readonly RemoteTypedParam[]; readonly flags: number }
export interface RemoteDomainGetInterfaceParametersArgs { readonly dom: RemoteNonnullDomain; readonly device: string; readonly nparams: number; readonly flags: number }
export interface RemoteDomainGetInterfaceParametersRet { readonly params: readonly RemoteTypedParam[]; readonly nparams: number }
export interface RemoteDomainMemoryStatsArgs { readonly dom: RemoteNonnullDomain; readonly maxStats: number; readonly flags: number }
export interface RemoteDomainMemoryStat { readonly tag: number; readonly val: bigint }
export interface RemoteDomainMemoryStatsRet { readonly stats: readonly RemoteDomainMemoryStat[] }
export interface RemoteDomainBlockPeekArgs { readonly dom: RemoteNonnullDomain; readonly path: string; readonly offset: bigint; readonly size: number; readonly flags: number }
export interface RemoteDomainBlockPeekRet { readonly buffer: Uint8Array }
export interface RemoteDomainMemoryPeekArgs { readonly dom: RemoteNonnullDomain; readonly offset: bigint; readonly size: number; readonly flags: number }
export interface RemoteDomainMemoryPeekRet { readonly buffer: Uint8Array }
export interface RemoteDomainGetBlockInfoArgs { readonly dom: RemoteNonnullDomain; readonly path: string; readonly flags: number }
export interface RemoteDomainGetBlockInfoRet { readonly allocation: bigint; readonly capacity: bigint; readonly physical: bigint }
export interface RemoteConnectListDomainsArgs { readonly maxids: number }
export interface RemoteConnectListDomainsRet { readonly ids: readonly number[] }
export interface RemoteConnectNumOfDomainsRet { readonly num: number }
export interface RemoteDomainCreateXmlArgs { readonly xmlDesc: string; readonly flags: number }
export interface RemoteDomainCreateXmlRet { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainCreateXmlWithFilesArgs { readonly xmlDesc: string; readonly flags: number }
export interface RemoteDomainCreateXmlWithFilesRet { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainLookupByIdArgs { readonly id: number }
export interface RemoteDomainLookupByIdRet { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainLookupByUuidArgs { readonly uuid: Uint8Array }
export interface RemoteDomainLookupByUuidRet { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainLookupByNameArgs { readonly name: string }
export interface RemoteDomainLookupByNameRet { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainSuspendArgs { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainResumeArgs { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainPmSuspendForDurationArgs { readonly dom: RemoteNonnullDomain; readonly target: number; readonly duration: bigint; readonly flags: number }
export interface RemoteDomainPmWakeupArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainShutdownArgs { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainRebootArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainResetArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainDestroyArgs { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainDestroyFlagsArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainGetOsTypeArgs { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainGetOsTypeRet { readonly type: string }
export interface RemoteDomainGetMaxMemoryArgs { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainGetMaxMemoryRet { readonly memory: bigint }
export interface RemoteDomainSetMaxMemoryArgs { readonly dom: RemoteNonnullDomain; readonly memory: bigint }
export interface RemoteDomainSetMemoryArgs { readonly dom: RemoteNonnullDomain; readonly memory: bigint }
export interface RemoteDomainSetMemoryFlagsArgs { readonly dom: RemoteNonnullDomain; readonly memory: bigint; readonly flags: number }
export interface RemoteDomainSetMemoryStatsPeriodArgs { readonly dom: RemoteNonnullDomain; readonly period: number; readonly flags: number }
export interface RemoteDomainGetInfoArgs { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainGetInfoRet { readonly state: number; readonly maxMem: bigint; readonly memory: bigint; readonly nrVirtCpu: number; readonly cpuTime: bigint }
export interface RemoteDomainSaveArgs { readonly dom: RemoteNonnullDomain; readonly to: string }
export interface RemoteDomainSaveFlagsArgs { readonly dom: RemoteNonnullDomain; readonly to: string; readonly dxml: string | null; readonly flags: number }
export interface RemoteDomainSaveParamsArgs { readonly dom: RemoteNonnullDomain; readonly params: readonly RemoteTypedParam[]; readonly flags: number }
export interface RemoteDomainRestoreArgs { readonly from: string }
export interface RemoteDomainRestoreFlagsArgs { readonly from: string; readonly dxml: string | null; readonly flags: number }
export interface RemoteDomainRestoreParamsArgs { readonly params: readonly RemoteTypedParam[]; readonly flags: number }
export interface RemoteDomainSaveImageGetXmlDescArgs { readonly file: string; readonly flags: number }
export interface RemoteDomainSaveImageGetXmlDescRet { readonly xml: string }
export interface RemoteDomainSaveImageDefineXmlArgs { readonly file: string; readonly dxml: string; readonly flags: number }
export interface RemoteDomainCoreDumpArgs { readonly dom: RemoteNonnullDomain; readonly to: string; readonly flags: number }
export interface RemoteDomainCoreDumpWithFormatArgs { readonly dom: RemoteNonnullDomain; readonly to: string; readonly dumpformat: number; readonly flags: number }
export interface RemoteDomainScreenshotArgs { readonly dom: RemoteNonnullDomain; readonly screen: number; readonly flags: number }
export interface RemoteDomainScreenshotRet { readonly mime: string | null }
export interface RemoteDomainGetXmlDescArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainGetXmlDescRet { readonly xml: string }
export interface RemoteDomainMigratePrepareArgs { readonly uriIn: string | null; readonly flags: bigint; readonly dname: string | null; readonly resource: bigint }
export interface RemoteDomainMigratePrepareRet { readonly cookie: Uint8Array; readonly uriOut: string | null }
export interface RemoteDomainMigratePerformArgs { readonly dom: RemoteNonnullDomain; readonly cookie: Uint8Array; readonly uri: string; readonly flags: bigint; readonly dname: string | null; readonly resource: bigint }
export interface RemoteDomainMigrateFinishArgs { readonly dname: string; readonly cookie: Uint8Array; readonly uri: string; readonly flags: bigint }
export interface RemoteDomainMigrateFinishRet { readonly ddom: RemoteNonnullDomain }
export interface RemoteDomainMigratePrepare2Args { readonly uriIn: string | null; readonly flags: bigint; readonly dname: string | null; readonly resource: bigint; readonly domXml: string }
export interface RemoteDomainMigratePrepare2Ret { readonly cookie: Uint8Array; readonly uriOut: string | null }
export interface RemoteDomainMigrateFinish2Args { readonly dname: string; readonly cookie: Uint8Array; readonly uri: string; readonly flags: bigint; readonly retcode: number }
export interface RemoteDomainMigrateFinish2Ret { readonly ddom: RemoteNonnullDomain }
export interface RemoteConnectListDefinedDomainsArgs { readonly maxnames: number }
export interface RemoteConnectListDefinedDomainsRet { readonly names: readonly string[] }
export interface RemoteConnectNumOfDefinedDomainsRet { readonly num: number }
export interface RemoteDomainCreateArgs { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainCreateWithFlagsArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainCreateWithFlagsRet { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainCreateWithFilesArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainCreateWithFilesRet { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainDefineXmlArgs { readonly xml: string }
export interface RemoteDomainDefineXmlRet { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainDefineXmlFlagsArgs { readonly xml: string; readonly flags: number }
export interface RemoteDomainDefineXmlFlagsRet { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainUndefineArgs { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainUndefineFlagsArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainInjectNmiArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainSendKeyArgs { readonly dom: RemoteNonnullDomain; readonly codeset: number; readonly holdtime: number; readonly keycodes: readonly number[]; readonly flags: number }
export interface RemoteDomainSendProcessSignalArgs { readonly dom: RemoteNonnullDomain; readonly pidValue: bigint; readonly signum: number; readonly flags: number }
export interface RemoteDomainSetVcpusArgs { readonly dom: RemoteNonnullDomain; readonly nvcpus: number }
export interface RemoteDomainSetVcpusFlagsArgs { readonly dom: RemoteNonnullDomain; readonly nvcpus: number; readonly flags: number }
export interface RemoteDomainGetVcpusFlagsArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainGetVcpusFlagsRet { readonly num: number }
export interface RemoteDomainPinVcpuArgs { readonly dom: RemoteNonnullDomain; readonly vcpu: number; readonly cpumap: Uint8Array }
export interface RemoteDomainPinVcpuFlagsArgs { readonly dom: RemoteNonnullDomain; readonly vcpu: number; readonly cpumap: Uint8Array; readonly flags: number }
export interface RemoteDomainGetVcpuPinInfoArgs { readonly dom: RemoteNonnullDomain; readonly ncpumaps: number; readonly maplen: number; readonly flags: number }
export interface RemoteDomainGetVcpuPinInfoRet { readonly cpumaps: Uint8Array; readonly num: number }
export interface RemoteDomainPinEmulatorArgs { readonly dom: RemoteNonnullDomain; readonly cpumap: Uint8Array; readonly flags: number }
export interface RemoteDomainGetEmulatorPinInfoArgs { readonly dom: RemoteNonnullDomain; readonly maplen: number; readonly flags: number }
export interface RemoteDomainGetEmulatorPinInfoRet { readonly cpumaps: Uint8Array; readonly ret: number }
export interface RemoteDomainGetVcpusArgs { readonly dom: RemoteNonnullDomain; readonly maxinfo: number; readonly maplen: number }
export interface RemoteDomainGetVcpusRet { readonly info: readonly RemoteVcpuInfo[]; readonly cpumaps: Uint8Array }
export interface RemoteDomainGetMaxVcpusArgs { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainGetMaxVcpusRet { readonly num: number }
export interface RemoteDomainIothreadInfo { readonly iothreadId: number; readonly cpumap: Uint8Array }
export interface RemoteDomainGetIothreadInfoArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainGetIothreadInfoRet { readonly info: readonly RemoteDomainIothreadInfo[]; readonly ret: number }
export interface RemoteDomainPinIothreadArgs { readonly dom: RemoteNonnullDomain; readonly iothreadsId: number; readonly cpumap: Uint8Array; readonly flags: number }
export interface RemoteDomainAddIothreadArgs { readonly dom: RemoteNonnullDomain; readonly iothreadId: number; readonly flags: number }
export interface RemoteDomainDelIothreadArgs { readonly dom: RemoteNonnullDomain; readonly iothreadId: number; readonly flags: number }
export interface RemoteDomainSetIothreadParamsArgs { readonly dom: RemoteNonnullDomain; readonly iothreadId: number; readonly params: readonly RemoteTypedParam[]; readonly flags: number }
export interface RemoteDomainGetSecurityLabelArgs { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainGetSecurityLabelRet { readonly label: Uint8Array; readonly enforcing: number }
export interface RemoteDomainGetSecurityLabelListArgs { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainGetSecurityLabelListRet { readonly labels: readonly RemoteDomainGetSecurityLabelRet[]; readonly ret: number }
export interface RemoteNodeGetSecurityModelRet { readonly model: Uint8Array; readonly doi: Uint8Array }
export interface RemoteDomainAttachDeviceArgs { readonly dom: RemoteNonnullDomain; readonly xml: string }
export interface RemoteDomainAttachDeviceFlagsArgs { readonly dom: RemoteNonnullDomain; readonly xml: string; readonly flags: number }
export interface RemoteDomainDetachDeviceArgs { readonly dom: RemoteNonnullDomain; readonly xml: string }
export interface RemoteDomainDetachDeviceFlagsArgs { readonly dom: RemoteNonnullDomain; readonly xml: string; readonly flags: number }
export interface RemoteDomainUpdateDeviceFlagsArgs { readonly dom: RemoteNonnullDomain; readonly xml: string; readonly flags: number }
export interface RemoteDomainDetachDeviceAliasArgs { readonly dom: RemoteNonnullDomain; readonly alias: string; readonly flags: number }
export interface RemoteDomainGetAutostartArgs { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainGetAutostartRet { readonly autostart: number }
export interface RemoteDomainSetAutostartArgs { readonly dom: RemoteNonnullDomain; readonly autostart: number }
export interface RemoteDomainSetMetadataArgs { readonly dom: RemoteNonnullDomain; readonly type: number; readonly metadata: string | null; readonly key: string | null; readonly uri: string | null; readonly flags: number }
export interface RemoteDomainGetMetadataArgs { readonly dom: RemoteNonnullDomain; readonly type: number; readonly uri: string | null; readonly flags: number }
export interface RemoteDomainGetMetadataRet { readonly metadata: string }
export interface RemoteDomainBlockJobAbortArgs { readonly dom: RemoteNonnullDomain; readonly path: string; readonly flags: number }
export interface RemoteDomainGetBlockJobInfoArgs { readonly dom: RemoteNonnullDomain; readonly path: string; readonly flags: number }
export interface RemoteDomainGetBlockJobInfoRet { readonly found: number; readonly type: number; readonly bandwidth: bigint; readonly cur: bigint; readonly end: bigint }
export interface RemoteDomainBlockJobSetSpeedArgs { readonly dom: RemoteNonnullDomain; readonly path: string; readonly bandwidth: bigint; readonly flags: number }
export interface RemoteDomainBlockPullArgs { readonly dom: RemoteNonnullDomain; readonly path: string; readonly bandwidth: bigint; readonly flags: number }
export interface RemoteDomainBlockRebaseArgs { readonly dom: RemoteNonnullDomain; readonly path: string; readonly base: string | null; readonly bandwidth: bigint; readonly flags: number }
export interface RemoteDomainBlockCopyArgs { readonly dom: RemoteNonnullDomain; readonly path: string; readonly destxml: string; readonly params: readonly RemoteTypedParam[]; readonly flags: number }
export interface RemoteDomainBlockCommitArgs { readonly dom: RemoteNonnullDomain; readonly disk: string; readonly base: string | null; readonly top: string | null; readonly bandwidth: bigint; readonly flags: number }
export interface RemoteDomainSetBlockIoTuneArgs { readonly dom: RemoteNonnullDomain; readonly disk: string; readonly params: readonly RemoteTypedParam[]; readonly flags: number }
export interface RemoteDomainGetBlockIoTuneArgs { readonly dom: RemoteNonnullDomain; readonly disk: string | null; readonly nparams: number; readonly flags: number }
export interface RemoteDomainGetBlockIoTuneRet { readonly params: readonly RemoteTypedParam[]; readonly nparams: number }
export interface RemoteDomainSetThrottleGroupArgs { readonly dom: RemoteNonnullDomain; readonly group: string; readonly params: readonly RemoteTypedParam[]; readonly flags: number }
export interface RemoteDomainDelThrottleGroupArgs { readonly dom: RemoteNonnullDomain; readonly group: string | null; readonly flags: number }
export interface RemoteDomainGetCpuStatsArgs { readonly dom: RemoteNonnullDomain; readonly nparams: number; readonly startCpu: number; readonly ncpus: number; readonly flags: number }
export interface RemoteDomainGetCpuStatsRet { readonly params: readonly RemoteTypedParam[]; readonly nparams: number }
export interface RemoteDomainGetHostnameArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainGetHostnameRet { readonly hostname: string }
export interface RemoteConnectNumOfNetworksRet { readonly num: number }
export interface RemoteConnectListNetworksArgs { readonly maxnames: number }
export interface RemoteConnectListNetworksRet { readonly names: readonly string[] }
export interface RemoteConnectNumOfDefinedNetworksRet { readonly num: number }
export interface RemoteConnectListDefinedNetworksArgs { readonly maxnames: number }
export interface RemoteConnectListDefinedNetworksRet { readonly names: readonly string[] }
export interface RemoteNetworkLookupByUuidArgs { readonly uuid: Uint8Array }
export interface RemoteNetworkLookupByUuidRet { readonly net: RemoteNonnullNetwork }
export interface RemoteNetworkLookupByNameArgs { readonly name: string }
export interface RemoteNetworkLookupByNameRet { readonly net: RemoteNonnullNetwork }
export interface RemoteNetworkCreateXmlArgs { readonly xml: string }
export interface RemoteNetworkCreateXmlRet { readonly net: RemoteNonnullNetwork }
export interface RemoteNetworkCreateXmlFlagsArgs { readonly xml: string; readonly flags: number }
export interface RemoteNetworkCreateXmlFlagsRet { readonly net: RemoteNonnullNetwork }
export interface RemoteNetworkDefineXmlArgs { readonly xml: string }
export interface RemoteNetworkDefineXmlRet { readonly net: RemoteNonnullNetwork }
export interface RemoteNetworkDefineXmlFlagsArgs { readonly xml: string; readonly flags: number }
export interface RemoteNetworkDefineXmlFlagsRet { readonly net: RemoteNonnullNetwork }
export interface RemoteNetworkUndefineArgs { readonly net: RemoteNonnullNetwork }
export interface RemoteNetworkUpdateArgs { readonly net: RemoteNonnullNetwork; readonly command: number; readonly section: number; readonly parentIndex: number; readonly xml: string; readonly flags: number }
export interface RemoteNetworkCreateArgs { readonly net: RemoteNonnullNetwork }
export interface RemoteNetworkDestroyArgs { readonly net: RemoteNonnullNetwork }
export interface RemoteNetworkGetXmlDescArgs { readonly net: RemoteNonnullNetwork; readonly flags: number }
export interface RemoteNetworkGetXmlDescRet { readonly xml: string }
export interface RemoteNetworkGetBridgeNameArgs { readonly net: RemoteNonnullNetwork }
export interface RemoteNetworkGetBridgeNameRet { readonly name: string }
export interface RemoteNetworkGetAutostartArgs { readonly net: RemoteNonnullNetwork }
export interface RemoteNetworkGetAutostartRet { readonly autostart: number }
export interface RemoteNetworkSetAutostartArgs { readonly net: RemoteNonnullNetwork; readonly autostart: number }
export interface RemoteConnectNumOfNwfiltersRet { readonly num: number }
export interface RemoteConnectListNwfiltersArgs { readonly maxnames: number }
export interface RemoteConnectListNwfiltersRet { readonly names: readonly string[] }
export interface RemoteNwfilterLookupByUuidArgs { readonly uuid: Uint8Array }
export interface RemoteNwfilterLookupByUuidRet { readonly nwfilter: RemoteNonnullNwfilter }
export interface RemoteNwfilterLookupByNameArgs { readonly name: string }
export interface RemoteNwfilterLookupByNameRet { readonly nwfilter: RemoteNonnullNwfilter }
export interface RemoteNwfilterDefineXmlArgs { readonly xml: string }
export interface RemoteNwfilterDefineXmlRet { readonly nwfilter: RemoteNonnullNwfilter }
export interface RemoteNwfilterDefineXmlFlagsArgs { readonly xml: string; readonly flags: number }
export interface RemoteNwfilterDefineXmlFlagsRet { readonly nwfilter: RemoteNonnullNwfilter }
export interface RemoteNwfilterUndefineArgs { readonly nwfilter: RemoteNonnullNwfilter }
export interface RemoteNwfilterGetXmlDescArgs { readonly nwfilter: RemoteNonnullNwfilter; readonly flags: number }
export interface RemoteNwfilterGetXmlDescRet { readonly xml: string }
export interface RemoteConnectNumOfInterfacesRet { readonly num: number }
export interface RemoteConnectListInterfacesArgs { readonly maxnames: number }
export interface RemoteConnectListInterfacesRet { readonly names: readonly string[] }
export interface RemoteConnectNumOfDefinedInterfacesRet { readonly num: number }
export interface RemoteConnectListDefinedInterfacesArgs { readonly maxnames: number }
export interface RemoteConnectListDefinedInterfacesRet { readonly names: readonly string[] }
export interface RemoteInterfaceLookupByNameArgs { readonly name: string }
export interface RemoteInterfaceLookupByNameRet { readonly iface: RemoteNonnullInterface }
export interface RemoteInterfaceLookupByMacStringArgs { readonly mac: string }
export interface RemoteInterfaceLookupByMacStringRet { readonly iface: RemoteNonnullInterface }
export interface RemoteInterfaceGetXmlDescArgs { readonly iface: RemoteNonnullInterface; readonly flags: number }
export interface RemoteInterfaceGetXmlDescRet { readonly xml: string }
export interface RemoteInterfaceDefineXmlArgs { readonly xml: string; readonly flags: number }
export interface RemoteInterfaceDefineXmlRet { readonly iface: RemoteNonnullInterface }
export interface RemoteInterfaceUndefineArgs { readonly iface: RemoteNonnullInterface }
export interface RemoteInterfaceCreateArgs { readonly iface: RemoteNonnullInterface; readonly flags: number }
export interface RemoteInterfaceDestroyArgs { readonly iface: RemoteNonnullInterface; readonly flags: number }
export interface RemoteInterfaceChangeBeginArgs { readonly flags: number }
export interface RemoteInterfaceChangeCommitArgs { readonly flags: number }
export interface RemoteInterfaceChangeRollbackArgs { readonly flags: number }
export interface RemoteAuthListRet { readonly types: readonly number[] }
export interface RemoteAuthSaslInitRet { readonly mechlist: string }
export interface RemoteAuthSaslStartArgs { readonly mech: string; readonly nil: number; readonly data: Uint8Array }
export interface RemoteAuthSaslStartRet { readonly complete: number; readonly nil: number; readonly data: Uint8Array }
export interface RemoteAuthSaslStepArgs { readonly nil: number; readonly data: Uint8Array }
export interface RemoteAuthSaslStepRet { readonly complete: number; readonly nil: number; readonly data: Uint8Array }
export interface RemoteAuthPolkitRet { readonly complete: number }
export interface RemoteConnectNumOfStoragePoolsRet { readonly num: number }
export interface RemoteConnectListStoragePoolsArgs { readonly maxnames: number }
export interface RemoteConnectListStoragePoolsRet { readonly names: readonly string[] }
export interface RemoteConnectNumOfDefinedStoragePoolsRet { readonly num: number }
export interface RemoteConnectListDefinedStoragePoolsArgs { readonly maxnames: number }
export interface RemoteConnectListDefinedStoragePoolsRet { readonly names: readonly string[] }
export interface RemoteConnectFindStoragePoolSourcesArgs { readonly type: string; readonly srcSpec: string | null; readonly flags: number }
export interface RemoteConnectFindStoragePoolSourcesRet { readonly xml: string }
export interface RemoteStoragePoolLookupByUuidArgs { readonly uuid: Uint8Array }
export interface RemoteStoragePoolLookupByUuidRet { readonly pool: RemoteNonnullStoragePool }
export interface RemoteStoragePoolLookupByNameArgs { readonly name: string }
export interface RemoteStoragePoolLookupByNameRet { readonly pool: RemoteNonnullStoragePool }
export interface RemoteStoragePoolLookupByVolumeArgs { readonly vol: RemoteNonnullStorageVol }
export interface RemoteStoragePoolLookupByVolumeRet { readonly pool: RemoteNonnullStoragePool }
export interface RemoteStoragePoolLookupByTargetPathArgs { readonly path: string }
export interface RemoteStoragePoolLookupByTargetPathRet { readonly pool: RemoteNonnullStoragePool }
export interface RemoteStoragePoolCreateXmlArgs { readonly xml: string; readonly flags: number }
export interface RemoteStoragePoolCreateXmlRet { readonly pool: RemoteNonnullStoragePool }
export interface RemoteStoragePoolDefineXmlArgs { readonly xml: string; readonly flags: number }
export interface RemoteStoragePoolDefineXmlRet { readonly pool: RemoteNonnullStoragePool }
export interface RemoteStoragePoolBuildArgs { readonly pool: RemoteNonnullStoragePool; readonly flags: number }
export interface RemoteStoragePoolUndefineArgs { readonly pool: RemoteNonnullStoragePool }
export interface RemoteStoragePoolCreateArgs { readonly pool: RemoteNonnullStoragePool; readonly flags: number }
export interface RemoteStoragePoolDestroyArgs { readonly pool: RemoteNonnullStoragePool }
export interface RemoteStoragePoolDeleteArgs { readonly pool: RemoteNonnullStoragePool; readonly flags: number }
export interface RemoteStoragePoolRefreshArgs { readonly pool: RemoteNonnullStoragePool; readonly flags: number }
export interface RemoteStoragePoolGetXmlDescArgs { readonly pool: RemoteNonnullStoragePool; readonly flags: number }
export interface RemoteStoragePoolGetXmlDescRet { readonly xml: string }
export interface RemoteStoragePoolGetInfoArgs { readonly pool: RemoteNonnullStoragePool }
export interface RemoteStoragePoolGetInfoRet { readonly state: number; readonly capacity: bigint; readonly allocation: bigint; readonly available: bigint }
export interface RemoteStoragePoolGetAutostartArgs { readonly pool: RemoteNonnullStoragePool }
export interface RemoteStoragePoolGetAutostartRet { readonly autostart: number }
export interface RemoteStoragePoolSetAutostartArgs { readonly pool: RemoteNonnullStoragePool; readonly autostart: number }
export interface RemoteStoragePoolNumOfVolumesArgs { readonly pool: RemoteNonnullStoragePool }
export interface RemoteStoragePoolNumOfVolumesRet { readonly num: number }
export interface RemoteStoragePoolListVolumesArgs { readonly pool: RemoteNonnullStoragePool; readonly maxnames: number }
export interface RemoteStoragePoolListVolumesRet { readonly names: readonly string[] }
export interface RemoteStorageVolLookupByNameArgs { readonly pool: RemoteNonnullStoragePool; readonly name: string }
export interface RemoteStorageVolLookupByNameRet { readonly vol: RemoteNonnullStorageVol }
export interface RemoteStorageVolLookupByKeyArgs { readonly key: string }
export interface RemoteStorageVolLookupByKeyRet { readonly vol: RemoteNonnullStorageVol }
export interface RemoteStorageVolLookupByPathArgs { readonly path: string }
export interface RemoteStorageVolLookupByPathRet { readonly vol: RemoteNonnullStorageVol }
export interface RemoteStorageVolCreateXmlArgs { readonly pool: RemoteNonnullStoragePool; readonly xml: string; readonly flags: number }
export interface RemoteStorageVolCreateXmlRet { readonly vol: RemoteNonnullStorageVol }
export interface RemoteStorageVolCreateXmlFromArgs { readonly pool: RemoteNonnullStoragePool; readonly xml: string; readonly clonevol: RemoteNonnullStorageVol; readonly flags: number }
export interface RemoteStorageVolCreateXmlFromRet { readonly vol: RemoteNonnullStorageVol }
export interface RemoteStorageVolDeleteArgs { readonly vol: RemoteNonnullStorageVol; readonly flags: number }
export interface RemoteStorageVolWipeArgs { readonly vol: RemoteNonnullStorageVol; readonly flags: number }
export interface RemoteStorageVolWipePatternArgs { readonly vol: RemoteNonnullStorageVol; readonly algorithm: number; readonly flags: number }
export interface RemoteStorageVolGetXmlDescArgs { readonly vol: RemoteNonnullStorageVol; readonly flags: number }
export interface RemoteStorageVolGetXmlDescRet { readonly xml: string }
export interface RemoteStorageVolGetInfoArgs { readonly vol: RemoteNonnullStorageVol }
export interface RemoteStorageVolGetInfoRet { readonly type: number; readonly capacity: bigint; readonly allocation: bigint }
export interface RemoteStorageVolGetInfoFlagsArgs { readonly vol: RemoteNonnullStorageVol; readonly flags: number }
export interface RemoteStorageVolGetInfoFlagsRet { readonly type: number; readonly capacity: bigint; readonly allocation: bigint }
export interface RemoteStorageVolGetPathArgs { readonly vol: RemoteNonnullStorageVol }
export interface RemoteStorageVolGetPathRet { readonly name: string }
export interface RemoteStorageVolResizeArgs { readonly vol: RemoteNonnullStorageVol; readonly capacity: bigint; readonly flags: number }
export interface RemoteNodeNumOfDevicesArgs { readonly cap: string | null; readonly flags: number }
export interface RemoteNodeNumOfDevicesRet { readonly num: number }
export interface RemoteNodeListDevicesArgs { readonly cap: string | null; readonly maxnames: number; readonly flags: number }
export interface RemoteNodeListDevicesRet { readonly names: readonly string[] }
export interface RemoteNodeDeviceLookupByNameArgs { readonly name: string }
export interface RemoteNodeDeviceLookupByNameRet { readonly dev: RemoteNonnullNodeDevice }
export interface RemoteNodeDeviceLookupScsiHostByWwnArgs { readonly wwnn: string; readonly wwpn: string; readonly flags: number }
export interface RemoteNodeDeviceLookupScsiHostByWwnRet { readonly dev: RemoteNonnullNodeDevice }
export interface RemoteNodeDeviceGetXmlDescArgs { readonly name: string; readonly flags: number }
export interface RemoteNodeDeviceGetXmlDescRet { readonly xml: string }
export interface RemoteNodeDeviceGetParentArgs { readonly name: string }
export interface RemoteNodeDeviceGetParentRet { readonly parentName: string | null }
export interface RemoteNodeDeviceNumOfCapsArgs { readonly name: string }
export interface RemoteNodeDeviceNumOfCapsRet { readonly num: number }
export interface RemoteNodeDeviceListCapsArgs { readonly name: string; readonly maxnames: number }
export interface RemoteNodeDeviceListCapsRet { readonly names: readonly string[] }
export interface RemoteNodeDeviceDettachArgs { readonly name: string }
export interface RemoteNodeDeviceDetachFlagsArgs { readonly name: string; readonly driverName: string | null; readonly flags: number }
export interface RemoteNodeDeviceReAttachArgs { readonly name: string }
export interface RemoteNodeDeviceResetArgs { readonly name: string }
export interface RemoteNodeDeviceCreateXmlArgs { readonly xmlDesc: string; readonly flags: number }
export interface RemoteNodeDeviceCreateXmlRet { readonly dev: RemoteNonnullNodeDevice }
export interface RemoteNodeDeviceDestroyArgs { readonly name: string }
export interface RemoteNodeDeviceDefineXmlArgs { readonly xmlDesc: string; readonly flags: number }
export interface RemoteNodeDeviceDefineXmlRet { readonly dev: RemoteNonnullNodeDevice }
export interface RemoteNodeDeviceUndefineArgs { readonly name: string; readonly flags: number }
export interface RemoteNodeDeviceCreateArgs { readonly name: string; readonly flags: number }
export interface RemoteNodeDeviceGetAutostartArgs { readonly name: string }
export interface RemoteNodeDeviceGetAutostartRet { readonly autostart: number }
export interface RemoteNodeDeviceSetAutostartArgs { readonly name: string; readonly autostart: number }
export interface RemoteNodeDeviceIsPersistentArgs { readonly name: string }
export interface RemoteNodeDeviceIsPersistentRet { readonly persistent: number }
export interface RemoteNodeDeviceIsActiveArgs { readonly name: string }
export interface RemoteNodeDeviceIsActiveRet { readonly active: number }
export interface RemoteNodeDeviceUpdateArgs { readonly name: string; readonly xmlDesc: string; readonly flags: number }
export interface RemoteConnectDomainEventRegisterRet { readonly cbRegistered: number }
export interface RemoteConnectDomainEventDeregisterRet { readonly cbRegistered: number }
export interface RemoteDomainEventLifecycleMsg { readonly dom: RemoteNonnullDomain; readonly event: number; readonly detail: number }
export interface RemoteDomainEventCallbackLifecycleMsg { readonly callbackID: number; readonly msg: RemoteDomainEventLifecycleMsg }
export interface RemoteConnectDomainXmlFromNativeArgs { readonly nativeFormat: string; readonly nativeConfig: string; readonly flags: number }
export interface RemoteConnectDomainXmlFromNativeRet { readonly domainXml: string }
export interface RemoteConnectDomainXmlToNativeArgs { readonly nativeFormat: string; readonly domainXml: string; readonly flags: number }
export interface RemoteConnectDomainXmlToNativeRet { readonly nativeConfig: string }
export interface RemoteConnectNumOfSecretsRet { readonly num: number }
export interface RemoteConnectListSecretsArgs { readonly maxuuids: number }
export interface RemoteConnectListSecretsRet { readonly uuids: readonly string[] }
export interface RemoteSecretLookupByUuidArgs { readonly uuid: Uint8Array }
export interface RemoteSecretLookupByUuidRet { readonly secret: RemoteNonnullSecret }
export interface RemoteSecretDefineXmlArgs { readonly xml: string; readonly flags: number }
export interface RemoteSecretDefineXmlRet { readonly secret: RemoteNonnullSecret }
export interface RemoteSecretGetXmlDescArgs { readonly secret: RemoteNonnullSecret; readonly flags: number }
export interface RemoteSecretGetXmlDescRet { readonly xml: string }
export interface RemoteSecretSetValueArgs { readonly secret: RemoteNonnullSecret; readonly value: Uint8Array; readonly flags: number }
export interface RemoteSecretGetValueArgs { readonly secret: RemoteNonnullSecret; readonly flags: number }
export interface RemoteSecretGetValueRet { readonly value: Uint8Array }
export interface RemoteSecretUndefineArgs { readonly secret: RemoteNonnullSecret }
export interface RemoteSecretLookupByUsageArgs { readonly usageType: number; readonly usageID: string }
export interface RemoteSecretLookupByUsageRet { readonly secret: RemoteNonnullSecret }
export interface RemoteDomainMigratePrepareTunnelArgs { readonly flags: bigint; readonly dname: string | null; readonly resource: bigint; readonly domXml: string }
export interface RemoteConnectIsSecureRet { readonly secure: number }
export interface RemoteDomainIsActiveArgs { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainIsActiveRet { readonly active: number }
export interface RemoteDomainIsPersistentArgs { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainIsPersistentRet { readonly persistent: number }
export interface RemoteDomainIsUpdatedArgs { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainIsUpdatedRet { readonly updated: number }
export interface RemoteNetworkIsActiveArgs { readonly net: RemoteNonnullNetwork }
export interface RemoteNetworkIsActiveRet { readonly active: number }
export interface RemoteNetworkIsPersistentArgs { readonly net: RemoteNonnullNetwork }
export interface RemoteNetworkIsPersistentRet { readonly persistent: number }
export interface RemoteStoragePoolIsActiveArgs { readonly pool: RemoteNonnullStoragePool }
export interface RemoteStoragePoolIsActiveRet { readonly active: number }
export interface RemoteStoragePoolIsPersistentArgs { readonly pool: RemoteNonnullStoragePool }
export interface RemoteStoragePoolIsPersistentRet { readonly persistent: number }
export interface RemoteInterfaceIsActiveArgs { readonly iface: RemoteNonnullInterface }
export interface RemoteInterfaceIsActiveRet { readonly active: number }
export interface RemoteConnectCompareCpuArgs { readonly xml: string; readonly flags: number }
export interface RemoteConnectCompareCpuRet { readonly result: number }
export interface RemoteConnectBaselineCpuArgs { readonly xmlCPUs: readonly string[]; readonly flags: number }
export interface RemoteConnectBaselineCpuRet { readonly cpu: string }
export interface RemoteDomainGetJobInfoArgs { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainGetJobInfoRet { readonly type: number; readonly timeElapsed: bigint; readonly timeRemaining: bigint; readonly dataTotal: bigint; readonly dataProcessed: bigint; readonly dataRemaining: bigint; readonly memTotal: bigint; readonly memProcessed: bigint; readonly memRemaining: bigint; readonly fileTotal: bigint; readonly fileProcessed: bigint; readonly fileRemaining: bigint }
export interface RemoteDomainGetJobStatsArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainGetJobStatsRet { readonly type: number; readonly params: readonly RemoteTypedParam[] }
export interface RemoteDomainAbortJobArgs { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainAbortJobFlagsArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainMigrateGetMaxDowntimeArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainMigrateGetMaxDowntimeRet { readonly downtime: bigint }
export interface RemoteDomainMigrateSetMaxDowntimeArgs { readonly dom: RemoteNonnullDomain; readonly downtime: bigint; readonly flags: number }
export interface RemoteDomainMigrateGetCompressionCacheArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainMigrateGetCompressionCacheRet { readonly cacheSize: bigint }
export interface RemoteDomainMigrateSetCompressionCacheArgs { readonly dom: RemoteNonnullDomain; readonly cacheSize: bigint; readonly flags: number }
export interface RemoteDomainMigrateSetMaxSpeedArgs { readonly dom: RemoteNonnullDomain; readonly bandwidth: bigint; readonly flags: number }
export interface RemoteDomainMigrateGetMaxSpeedArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainMigrateGetMaxSpeedRet { readonly bandwidth: bigint }
export interface RemoteConnectDomainEventRegisterAnyArgs { readonly eventID: number }
export interface RemoteConnectDomainEventDeregisterAnyArgs { readonly eventID: number }
export interface RemoteConnectDomainEventCallbackRegisterAnyArgs { readonly eventID: number; readonly dom: RemoteNonnullDomain | null }
export interface RemoteConnectDomainEventCallbackRegisterAnyRet { readonly callbackID: number }
export interface RemoteConnectDomainEventCallbackDeregisterAnyArgs { readonly callbackID: number }
export interface RemoteDomainEventRebootMsg { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainEventCallbackRebootMsg { readonly callbackID: number; readonly msg: RemoteDomainEventRebootMsg }
export interface RemoteDomainEventRtcChangeMsg { readonly dom: RemoteNonnullDomain; readonly offset: bigint }
export interface RemoteDomainEventCallbackRtcChangeMsg { readonly callbackID: number; readonly msg: RemoteDomainEventRtcChangeMsg }
export interface RemoteDomainEventWatchdogMsg { readonly dom: RemoteNonnullDomain; readonly action: number }
export interface RemoteDomainEventCallbackWatchdogMsg { readonly callbackID: number; readonly msg: RemoteDomainEventWatchdogMsg }
export interface RemoteDomainEventIoErrorMsg { readonly dom: RemoteNonnullDomain; readonly srcPath: string; readonly devAlias: string; readonly action: number }
export interface RemoteDomainEventCallbackIoErrorMsg { readonly callbackID: number; readonly msg: RemoteDomainEventIoErrorMsg }
export interface RemoteDomainEventIoErrorReasonMsg { readonly dom: RemoteNonnullDomain; readonly srcPath: string; readonly devAlias: string; readonly action: number; readonly reason: string }
export interface RemoteDomainEventCallbackIoErrorReasonMsg { readonly callbackID: number; readonly msg: RemoteDomainEventIoErrorReasonMsg }
export interface RemoteDomainEventGraphicsAddress { readonly family: number; readonly node: string; readonly service: string }
export interface RemoteDomainEventGraphicsIdentity { readonly type: string; readonly name: string }
export interface RemoteDomainEventGraphicsMsg { readonly dom: RemoteNonnullDomain; readonly phase: number; readonly local: RemoteDomainEventGraphicsAddress; readonly remote: RemoteDomainEventGraphicsAddress; readonly authScheme: string; readonly subject: readonly RemoteDomainEventGraphicsIdentity[] }
export interface RemoteDomainEventCallbackGraphicsMsg { readonly callbackID: number; readonly msg: RemoteDomainEventGraphicsMsg }
export interface RemoteDomainEventBlockJobMsg { readonly dom: RemoteNonnullDomain; readonly path: string; readonly type: number; readonly status: number }
export interface RemoteDomainEventCallbackBlockJobMsg { readonly callbackID: number; readonly msg: RemoteDomainEventBlockJobMsg }
export interface RemoteDomainEventDiskChangeMsg { readonly dom: RemoteNonnullDomain; readonly oldSrcPath: string | null; readonly newSrcPath: string | null; readonly devAlias: string; readonly reason: number }
export interface RemoteDomainEventCallbackDiskChangeMsg { readonly callbackID: number; readonly msg: RemoteDomainEventDiskChangeMsg }
export interface RemoteDomainEventTrayChangeMsg { readonly dom: RemoteNonnullDomain; readonly devAlias: string; readonly reason: number }
export interface RemoteDomainEventCallbackTrayChangeMsg { readonly callbackID: number; readonly msg: RemoteDomainEventTrayChangeMsg }
export interface RemoteDomainEventPmwakeupMsg { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainEventCallbackPmwakeupMsg { readonly callbackID: number; readonly reason: number; readonly msg: RemoteDomainEventPmwakeupMsg }
export interface RemoteDomainEventPmsuspendMsg { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainEventCallbackPmsuspendMsg { readonly callbackID: number; readonly reason: number; readonly msg: RemoteDomainEventPmsuspendMsg }
export interface RemoteDomainEventBalloonChangeMsg { readonly dom: RemoteNonnullDomain; readonly actual: bigint }
export interface RemoteDomainEventCallbackBalloonChangeMsg { readonly callbackID: number; readonly msg: RemoteDomainEventBalloonChangeMsg }
export interface RemoteDomainEventPmsuspendDiskMsg { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainEventCallbackPmsuspendDiskMsg { readonly callbackID: number; readonly reason: number; readonly msg: RemoteDomainEventPmsuspendDiskMsg }
export interface RemoteDomainManagedSaveArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainHasManagedSaveImageArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainHasManagedSaveImageRet { readonly result: number }
export interface RemoteDomainManagedSaveRemoveArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainManagedSaveGetXmlDescArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainManagedSaveGetXmlDescRet { readonly xml: string }
export interface RemoteDomainManagedSaveDefineXmlArgs { readonly dom: RemoteNonnullDomain; readonly dxml: string | null; readonly flags: number }
export interface RemoteDomainSnapshotCreateXmlArgs { readonly dom: RemoteNonnullDomain; readonly xmlDesc: string; readonly flags: number }
export interface RemoteDomainSnapshotCreateXmlRet { readonly snap: RemoteNonnullDomainSnapshot }
export interface RemoteDomainSnapshotGetXmlDescArgs { readonly snap: RemoteNonnullDomainSnapshot; readonly flags: number }
export interface RemoteDomainSnapshotGetXmlDescRet { readonly xml: string }
export interface RemoteDomainSnapshotNumArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainSnapshotNumRet { readonly num: number }
export interface RemoteDomainSnapshotListNamesArgs { readonly dom: RemoteNonnullDomain; readonly maxnames: number; readonly flags: number }
export interface RemoteDomainSnapshotListNamesRet { readonly names: readonly string[] }
export interface RemoteDomainListAllSnapshotsArgs { readonly dom: RemoteNonnullDomain; readonly needResults: number; readonly flags: number }
export interface RemoteDomainListAllSnapshotsRet { readonly snapshots: readonly RemoteNonnullDomainSnapshot[]; readonly ret: number }
export interface RemoteDomainSnapshotNumChildrenArgs { readonly snap: RemoteNonnullDomainSnapshot; readonly flags: number }
export interface RemoteDomainSnapshotNumChildrenRet { readonly num: number }
export interface RemoteDomainSnapshotListChildrenNamesArgs { readonly snap: RemoteNonnullDomainSnapshot; readonly maxnames: number; readonly flags: number }
export interface RemoteDomainSnapshotListChildrenNamesRet { readonly names: readonly string[] }
export interface RemoteDomainSnapshotListAllChildrenArgs { readonly snapshot: RemoteNonnullDomainSnapshot; readonly needResults: number; readonly flags: number }
export interface RemoteDomainSnapshotListAllChildrenRet { readonly snapshots: readonly RemoteNonnullDomainSnapshot[]; readonly ret: number }
export interface RemoteDomainSnapshotLookupByNameArgs { readonly dom: RemoteNonnullDomain; readonly name: string; readonly flags: number }
export interface RemoteDomainSnapshotLookupByNameRet { readonly snap: RemoteNonnullDomainSnapshot }
export interface RemoteDomainHasCurrentSnapshotArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainHasCurrentSnapshotRet { readonly result: number }
export interface RemoteDomainSnapshotGetParentArgs { readonly snap: RemoteNonnullDomainSnapshot; readonly flags: number }
export interface RemoteDomainSnapshotGetParentRet { readonly snap: RemoteNonnullDomainSnapshot }
export interface RemoteDomainSnapshotCurrentArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainSnapshotCurrentRet { readonly snap: RemoteNonnullDomainSnapshot }
export interface RemoteDomainSnapshotIsCurrentArgs { readonly snap: RemoteNonnullDomainSnapshot; readonly flags: number }
export interface RemoteDomainSnapshotIsCurrentRet { readonly current: number }
export interface RemoteDomainSnapshotHasMetadataArgs { readonly snap: RemoteNonnullDomainSnapshot; readonly flags: number }
export interface RemoteDomainSnapshotHasMetadataRet { readonly metadata: number }
export interface RemoteDomainRevertToSnapshotArgs { readonly snap: RemoteNonnullDomainSnapshot; readonly flags: number }
export interface RemoteDomainSnapshotDeleteArgs { readonly snap: RemoteNonnullDomainSnapshot; readonly flags: number }
export interface RemoteDomainOpenConsoleArgs { readonly dom: RemoteNonnullDomain; readonly devName: string | null; readonly flags: number }
export interface RemoteDomainOpenChannelArgs { readonly dom: RemoteNonnullDomain; readonly name: string | null; readonly flags: number }
export interface RemoteStorageVolUploadArgs { readonly vol: RemoteNonnullStorageVol; readonly offset: bigint; readonly length: bigint; readonly flags: number }
export interface RemoteStorageVolDownloadArgs { readonly vol: RemoteNonnullStorageVol; readonly offset: bigint; readonly length: bigint; readonly flags: number }
export interface RemoteDomainGetStateArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainGetStateRet { readonly state: number; readonly reason: number }
export interface RemoteDomainMigrateBegin3Args { readonly dom: RemoteNonnullDomain; readonly xmlin: string | null; readonly flags: bigint; readonly dname: string | null; readonly resource: bigint }
export interface RemoteDomainMigrateBegin3Ret { readonly cookieOut: Uint8Array; readonly xml: string }
export interface RemoteDomainMigratePrepare3Args { readonly cookieIn: Uint8Array; readonly uriIn: string | null; readonly flags: bigint; readonly dname: string | null; readonly resource: bigint; readonly domXml: string }
export interface RemoteDomainMigratePrepare3Ret { readonly cookieOut: Uint8Array; readonly uriOut: string | null }
export interface RemoteDomainMigratePrepareTunnel3Args { readonly cookieIn: Uint8Array; readonly flags: bigint; readonly dname: string | null; readonly resource: bigint; readonly domXml: string }
export interface RemoteDomainMigratePrepareTunnel3Ret { readonly cookieOut: Uint8Array }
export interface RemoteDomainMigratePerform3Args { readonly dom: RemoteNonnullDomain; readonly xmlin: string | null; readonly cookieIn: Uint8Array; readonly dconnuri: string | null; readonly uri: string | null; readonly flags: bigint; readonly dname: string | null; readonly resource: bigint }
export interface RemoteDomainMigratePerform3Ret { readonly cookieOut: Uint8Array }
export interface RemoteDomainMigrateFinish3Args { readonly dname: string; readonly cookieIn: Uint8Array; readonly dconnuri: string | null; readonly uri: string | null; readonly flags: bigint; readonly cancelled: number }
export interface RemoteDomainMigrateFinish3Ret { readonly dom: RemoteNonnullDomain; readonly cookieOut: Uint8Array }
export interface RemoteDomainMigrateConfirm3Args { readonly dom: RemoteNonnullDomain; readonly cookieIn: Uint8Array; readonly flags: bigint; readonly cancelled: number }
export interface RemoteDomainEventControlErrorMsg { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainEventCallbackControlErrorMsg { readonly callbackID: number; readonly msg: RemoteDomainEventControlErrorMsg }
export interface RemoteDomainGetControlInfoArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainGetControlInfoRet { readonly state: number; readonly details: number; readonly stateTime: bigint }
export interface RemoteDomainOpenGraphicsArgs { readonly dom: RemoteNonnullDomain; readonly idx: number; readonly flags: number }
export interface RemoteDomainOpenGraphicsFdArgs { readonly dom: RemoteNonnullDomain; readonly idx: number; readonly flags: number }
export interface RemoteNodeSuspendForDurationArgs { readonly target: number; readonly duration: bigint; readonly flags: number }
export interface RemoteDomainShutdownFlagsArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainGetDiskErrorsArgs { readonly dom: RemoteNonnullDomain; readonly maxerrors: number; readonly flags: number }
export interface RemoteDomainGetDiskErrorsRet { readonly errors: readonly RemoteDomainDiskError[]; readonly nerrors: number }
export interface RemoteConnectListAllDomainsArgs { readonly needResults: number; readonly flags: number }
export interface RemoteConnectListAllDomainsRet { readonly domains: readonly RemoteNonnullDomain[]; readonly ret: number }
export interface RemoteConnectListAllStoragePoolsArgs { readonly needResults: number; readonly flags: number }
export interface RemoteConnectListAllStoragePoolsRet { readonly pools: readonly RemoteNonnullStoragePool[]; readonly ret: number }
export interface RemoteStoragePoolListAllVolumesArgs { readonly pool: RemoteNonnullStoragePool; readonly needResults: number; readonly flags: number }
export interface RemoteStoragePoolListAllVolumesRet { readonly vols: readonly RemoteNonnullStorageVol[]; readonly ret: number }
export interface RemoteConnectListAllNetworksArgs { readonly needResults: number; readonly flags: number }
export interface RemoteConnectListAllNetworksRet { readonly nets: readonly RemoteNonnullNetwork[]; readonly ret: number }
export interface RemoteConnectListAllInterfacesArgs { readonly needResults: number; readonly flags: number }
export interface RemoteConnectListAllInterfacesRet { readonly ifaces: readonly RemoteNonnullInterface[]; readonly ret: number }
export interface RemoteConnectListAllNodeDevicesArgs { readonly needResults: number; readonly flags: number }
export interface RemoteConnectListAllNodeDevicesRet { readonly devices: readonly RemoteNonnullNodeDevice[]; readonly ret: number }
export interface RemoteConnectListAllNwfiltersArgs { readonly needResults: number; readonly flags: number }
export interface RemoteConnectListAllNwfiltersRet { readonly filters: readonly RemoteNonnullNwfilter[]; readonly ret: number }
export interface RemoteConnectListAllSecretsArgs { readonly needResults: number; readonly flags: number }
export interface RemoteConnectListAllSecretsRet { readonly secrets: readonly RemoteNonnullSecret[]; readonly ret: number }
export interface RemoteNodeSetMemoryParametersArgs { readonly params: readonly RemoteTypedParam[]; readonly flags: number }
export interface RemoteNodeGetMemoryParametersArgs { readonly nparams: number; readonly flags: number }
export interface RemoteNodeGetMemoryParametersRet { readonly params: readonly RemoteTypedParam[]; readonly nparams: number }
export interface RemoteNodeGetCpuMapArgs { readonly needMap: number; readonly needOnline: number; readonly flags: number }
export interface RemoteNodeGetCpuMapRet { readonly cpumap: Uint8Array; readonly online: number; readonly ret: number }
export interface RemoteDomainFstrimArgs { readonly dom: RemoteNonnullDomain; readonly mountPoint: string | null; readonly minimum: bigint; readonly flags: number }
export interface RemoteDomainGetTimeArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainGetTimeRet { readonly seconds: bigint; readonly nseconds: number }
export interface RemoteDomainSetTimeArgs { readonly dom: RemoteNonnullDomain; readonly seconds: bigint; readonly nseconds: number; readonly flags: number }
export interface RemoteDomainMigrateBegin3ParamsArgs { readonly dom: RemoteNonnullDomain; readonly params: readonly RemoteTypedParam[]; readonly flags: number }
export interface RemoteDomainMigrateBegin3ParamsRet { readonly cookieOut: Uint8Array; readonly xml: string }
export interface RemoteDomainMigratePrepare3ParamsArgs { readonly params: readonly RemoteTypedParam[]; readonly cookieIn: Uint8Array; readonly flags: number }
export interface RemoteDomainMigratePrepare3ParamsRet { readonly cookieOut: Uint8Array; readonly uriOut: string | null }
export interface RemoteDomainMigratePrepareTunnel3ParamsArgs { readonly params: readonly RemoteTypedParam[]; readonly cookieIn: Uint8Array; readonly flags: number }
export interface RemoteDomainMigratePrepareTunnel3ParamsRet { readonly cookieOut: Uint8Array }
export interface RemoteDomainMigratePerform3ParamsArgs { readonly dom: RemoteNonnullDomain; readonly dconnuri: string | null; readonly params: readonly RemoteTypedParam[]; readonly cookieIn: Uint8Array; readonly flags: number }
export interface RemoteDomainMigratePerform3ParamsRet { readonly cookieOut: Uint8Array }
export interface RemoteDomainMigrateFinish3ParamsArgs { readonly params: readonly RemoteTypedParam[]; readonly cookieIn: Uint8Array; readonly flags: number; readonly cancelled: number }
export interface RemoteDomainMigrateFinish3ParamsRet { readonly dom: RemoteNonnullDomain; readonly cookieOut: Uint8Array }
export interface RemoteDomainMigrateConfirm3ParamsArgs { readonly dom: RemoteNonnullDomain; readonly params: readonly RemoteTypedParam[]; readonly cookieIn: Uint8Array; readonly flags: number; readonly cancelled: number }
export interface RemoteDomainEventDeviceRemovedMsg { readonly dom: RemoteNonnullDomain; readonly devAlias: string }
export interface RemoteDomainEventCallbackDeviceRemovedMsg { readonly callbackID: number; readonly msg: RemoteDomainEventDeviceRemovedMsg }
export interface RemoteDomainEventBlockJob2Msg { readonly callbackID: number; readonly dom: RemoteNonnullDomain; readonly dst: string; readonly type: number; readonly status: number }
export interface RemoteDomainEventBlockThresholdMsg { readonly callbackID: number; readonly dom: RemoteNonnullDomain; readonly dev: string; readonly path: string | null; readonly threshold: bigint; readonly excess: bigint }
export interface RemoteDomainEventCallbackTunableMsg { readonly callbackID: number; readonly dom: RemoteNonnullDomain; readonly params: readonly RemoteTypedParam[] }
export interface RemoteDomainEventCallbackDeviceAddedMsg { readonly callbackID: number; readonly dom: RemoteNonnullDomain; readonly devAlias: string }
export interface RemoteConnectEventConnectionClosedMsg { readonly reason: number }
export interface RemoteConnectGetCpuModelNamesArgs { readonly arch: string; readonly needResults: number; readonly flags: number }
export interface RemoteConnectGetCpuModelNamesRet { readonly models: readonly string[]; readonly ret: number }
export interface RemoteConnectNetworkEventRegisterAnyArgs { readonly eventID: number; readonly net: RemoteNonnullNetwork | null }
export interface RemoteConnectNetworkEventRegisterAnyRet { readonly callbackID: number }
export interface RemoteConnectNetworkEventDeregisterAnyArgs { readonly callbackID: number }
export interface RemoteNetworkEventLifecycleMsg { readonly callbackID: number; readonly net: RemoteNonnullNetwork; readonly event: number; readonly detail: number }
export interface RemoteNetworkEventCallbackMetadataChangeMsg { readonly callbackID: number; readonly net: RemoteNonnullNetwork; readonly type: number; readonly nsuri: string | null }
export interface RemoteNetworkSetMetadataArgs { readonly network: RemoteNonnullNetwork; readonly type: number; readonly metadata: string | null; readonly key: string | null; readonly uri: string | null; readonly flags: number }
export interface RemoteNetworkGetMetadataArgs { readonly network: RemoteNonnullNetwork; readonly type: number; readonly uri: string | null; readonly flags: number }
export interface RemoteNetworkGetMetadataRet { readonly metadata: string }
export interface RemoteConnectStoragePoolEventRegisterAnyArgs { readonly eventID: number; readonly pool: RemoteNonnullStoragePool | null }
export interface RemoteConnectStoragePoolEventRegisterAnyRet { readonly callbackID: number }
export interface RemoteConnectStoragePoolEventDeregisterAnyArgs { readonly callbackID: number }
export interface RemoteStoragePoolEventLifecycleMsg { readonly callbackID: number; readonly pool: RemoteNonnullStoragePool; readonly event: number; readonly detail: number }
export interface RemoteStoragePoolEventRefreshMsg { readonly callbackID: number; readonly pool: RemoteNonnullStoragePool }
export interface RemoteConnectNodeDeviceEventRegisterAnyArgs { readonly eventID: number; readonly dev: RemoteNonnullNodeDevice | null }
export interface RemoteConnectNodeDeviceEventRegisterAnyRet { readonly callbackID: number }
export interface RemoteConnectNodeDeviceEventDeregisterAnyArgs { readonly callbackID: number }
export interface RemoteNodeDeviceEventLifecycleMsg { readonly callbackID: number; readonly dev: RemoteNonnullNodeDevice; readonly event: number; readonly detail: number }
export interface RemoteNodeDeviceEventUpdateMsg { readonly callbackID: number; readonly dev: RemoteNonnullNodeDevice }
export interface RemoteDomainFsfreezeArgs { readonly dom: RemoteNonnullDomain; readonly mountpoints: readonly string[]; readonly flags: number }
export interface RemoteDomainFsfreezeRet { readonly filesystems: number }
export interface RemoteDomainFsthawArgs { readonly dom: RemoteNonnullDomain; readonly mountpoints: readonly string[]; readonly flags: number }
export interface RemoteDomainFsthawRet { readonly filesystems: number }
export interface RemoteNodeGetFreePagesArgs { readonly pages: readonly number[]; readonly startCell: number; readonly cellCount: number; readonly flags: number }
export interface RemoteNodeGetFreePagesRet { readonly counts: readonly bigint[] }
export interface RemoteNodeAllocPagesArgs { readonly pageSizes: readonly number[]; readonly pageCounts: readonly bigint[]; readonly startCell: number; readonly cellCount: number; readonly flags: number }
export interface RemoteNodeAllocPagesRet { readonly ret: number }
export interface RemoteNetworkDhcpLease { readonly iface: string; readonly expirytime: bigint; readonly type: number; readonly mac: string | null; readonly iaid: string | null; readonly ipaddr: string; readonly prefix: number; readonly hostname: string | null; readonly clientid: string | null }
export interface RemoteNetworkGetDhcpLeasesArgs { readonly net: RemoteNonnullNetwork; readonly mac: string | null; readonly needResults: number; readonly flags: number }
export interface RemoteNetworkGetDhcpLeasesRet { readonly leases: readonly RemoteNetworkDhcpLease[]; readonly ret: number }
export interface RemoteDomainStatsRecord { readonly dom: RemoteNonnullDomain; readonly params: readonly RemoteTypedParam[] }
export interface RemoteConnectGetAllDomainStatsArgs { readonly doms: readonly RemoteNonnullDomain[]; readonly stats: number; readonly flags: number }
export interface RemoteDomainEventCallbackAgentLifecycleMsg { readonly callbackID: number; readonly dom: RemoteNonnullDomain; readonly state: number; readonly reason: number }
export interface RemoteConnectGetAllDomainStatsRet { readonly retStats: readonly RemoteDomainStatsRecord[] }
export interface RemoteDomainFsinfo { readonly mountpoint: string; readonly name: string; readonly fstype: string; readonly devAliases: readonly string[] }
export interface RemoteDomainGetFsinfoArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainGetFsinfoRet { readonly info: readonly RemoteDomainFsinfo[]; readonly ret: number }
export interface RemoteDomainIpAddr { readonly type: number; readonly addr: string; readonly prefix: number }
export interface RemoteDomainInterface { readonly name: string; readonly hwaddr: string | null; readonly addrs: readonly RemoteDomainIpAddr[] }
export interface RemoteDomainInterfaceAddressesArgs { readonly dom: RemoteNonnullDomain; readonly source: number; readonly flags: number }
export interface RemoteDomainInterfaceAddressesRet { readonly ifaces: readonly RemoteDomainInterface[] }
export interface RemoteDomainSetUserPasswordArgs { readonly dom: RemoteNonnullDomain; readonly user: string | null; readonly password: string | null; readonly flags: number }
export interface RemoteDomainRenameArgs { readonly dom: RemoteNonnullDomain; readonly newName: string | null; readonly flags: number }
export interface RemoteDomainRenameRet { readonly retcode: number }
export interface RemoteDomainEventCallbackMigrationIterationMsg { readonly callbackID: number; readonly dom: RemoteNonnullDomain; readonly iteration: number }
export interface RemoteDomainEventCallbackJobCompletedMsg { readonly callbackID: number; readonly dom: RemoteNonnullDomain; readonly params: readonly RemoteTypedParam[] }
export interface RemoteDomainMigrateStartPostCopyArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainEventCallbackDeviceRemovalFailedMsg { readonly callbackID: number; readonly dom: RemoteNonnullDomain; readonly devAlias: string }
export interface RemoteDomainGetGuestVcpusArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainGetGuestVcpusRet { readonly params: readonly RemoteTypedParam[] }
export interface RemoteDomainSetGuestVcpusArgs { readonly dom: RemoteNonnullDomain; readonly cpumap: string; readonly state: number; readonly flags: number }
export interface RemoteDomainSetVcpuArgs { readonly dom: RemoteNonnullDomain; readonly cpumap: string; readonly state: number; readonly flags: number }
export interface RemoteDomainEventCallbackMetadataChangeMsg { readonly callbackID: number; readonly dom: RemoteNonnullDomain; readonly type: number; readonly nsuri: string | null }
export interface RemoteDomainEventMemoryFailureMsg { readonly callbackID: number; readonly dom: RemoteNonnullDomain; readonly recipient: number; readonly action: number; readonly flags: number }
export interface RemoteConnectSecretEventRegisterAnyArgs { readonly eventID: number; readonly secret: RemoteNonnullSecret | null }
export interface RemoteConnectSecretEventRegisterAnyRet { readonly callbackID: number }
export interface RemoteConnectSecretEventDeregisterAnyArgs { readonly callbackID: number }
export interface RemoteSecretEventLifecycleMsg { readonly callbackID: number; readonly secret: RemoteNonnullSecret; readonly event: number; readonly detail: number }
export interface RemoteSecretEventValueChangedMsg { readonly callbackID: number; readonly secret: RemoteNonnullSecret }
export interface RemoteDomainSetBlockThresholdArgs { readonly dom: RemoteNonnullDomain; readonly dev: string; readonly threshold: bigint; readonly flags: number }
export interface RemoteDomainSetLifecycleActionArgs { readonly dom: RemoteNonnullDomain; readonly type: number; readonly action: number; readonly flags: number }
export interface RemoteConnectCompareHypervisorCpuArgs { readonly emulator: string | null; readonly arch: string | null; readonly machine: string | null; readonly virttype: string | null; readonly xmlCPU: string; readonly flags: number }
export interface RemoteConnectCompareHypervisorCpuRet { readonly result: number }
export interface RemoteConnectBaselineHypervisorCpuArgs { readonly emulator: string | null; readonly arch: string | null; readonly machine: string | null; readonly virttype: string | null; readonly xmlCPUs: readonly string[]; readonly flags: number }
export interface RemoteConnectBaselineHypervisorCpuRet { readonly cpu: string }
export interface RemoteNodeGetSevInfoArgs { readonly nparams: number; readonly flags: number }
export interface RemoteNodeGetSevInfoRet { readonly params: readonly RemoteTypedParam[]; readonly nparams: number }
export interface RemoteDomainGetLaunchSecurityInfoArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainGetLaunchSecurityInfoRet { readonly params: readonly RemoteTypedParam[] }
export interface RemoteDomainSetLaunchSecurityStateArgs { readonly dom: RemoteNonnullDomain; readonly params: readonly RemoteTypedParam[]; readonly flags: number }
export interface RemoteNwfilterBindingLookupByPortDevArgs { readonly name: string }
export interface RemoteNwfilterBindingLookupByPortDevRet { readonly nwfilter: RemoteNonnullNwfilterBinding }
export interface RemoteNwfilterBindingCreateXmlArgs { readonly xml: string; readonly flags: number }
export interface RemoteNwfilterBindingCreateXmlRet { readonly nwfilter: RemoteNonnullNwfilterBinding }
export interface RemoteNwfilterBindingDeleteArgs { readonly nwfilter: RemoteNonnullNwfilterBinding }
export interface RemoteNwfilterBindingGetXmlDescArgs { readonly nwfilter: RemoteNonnullNwfilterBinding; readonly flags: number }
export interface RemoteNwfilterBindingGetXmlDescRet { readonly xml: string }
export interface RemoteConnectListAllNwfilterBindingsArgs { readonly needResults: number; readonly flags: number }
export interface RemoteConnectListAllNwfilterBindingsRet { readonly bindings: readonly RemoteNonnullNwfilterBinding[]; readonly ret: number }
export interface RemoteConnectGetStoragePoolCapabilitiesArgs { readonly flags: number }
export interface RemoteConnectGetStoragePoolCapabilitiesRet { readonly capabilities: string }
export interface RemoteNetworkListAllPortsArgs { readonly network: RemoteNonnullNetwork; readonly needResults: number; readonly flags: number }
export interface RemoteNetworkListAllPortsRet { readonly ports: readonly RemoteNonnullNetworkPort[]; readonly ret: number }
export interface RemoteNetworkPortLookupByUuidArgs { readonly network: RemoteNonnullNetwork; readonly uuid: Uint8Array }
export interface RemoteNetworkPortLookupByUuidRet { readonly port: RemoteNonnullNetworkPort }
export interface RemoteNetworkPortCreateXmlArgs { readonly network: RemoteNonnullNetwork; readonly xml: string; readonly flags: number }
export interface RemoteNetworkPortCreateXmlRet { readonly port: RemoteNonnullNetworkPort }
export interface RemoteNetworkPortSetParametersArgs { readonly port: RemoteNonnullNetworkPort; readonly params: readonly RemoteTypedParam[]; readonly flags: number }
export interface RemoteNetworkPortGetParametersArgs { readonly port: RemoteNonnullNetworkPort; readonly nparams: number; readonly flags: number }
export interface RemoteNetworkPortGetParametersRet { readonly params: readonly RemoteTypedParam[]; readonly nparams: number }
export interface RemoteNetworkPortGetXmlDescArgs { readonly port: RemoteNonnullNetworkPort; readonly flags: number }
export interface RemoteNetworkPortGetXmlDescRet { readonly xml: string }
export interface RemoteNetworkPortDeleteArgs { readonly port: RemoteNonnullNetworkPort; readonly flags: number }
export interface RemoteDomainCheckpointCreateXmlArgs { readonly dom: RemoteNonnullDomain; readonly xmlDesc: string; readonly flags: number }
export interface RemoteDomainCheckpointCreateXmlRet { readonly checkpoint: RemoteNonnullDomainCheckpoint }
export interface RemoteDomainCheckpointGetXmlDescArgs { readonly checkpoint: RemoteNonnullDomainCheckpoint; readonly flags: number }
export interface RemoteDomainCheckpointGetXmlDescRet { readonly xml: string }
export interface RemoteDomainListAllCheckpointsArgs { readonly dom: RemoteNonnullDomain; readonly needResults: number; readonly flags: number }
export interface RemoteDomainListAllCheckpointsRet { readonly checkpoints: readonly RemoteNonnullDomainCheckpoint[]; readonly ret: number }
export interface RemoteDomainCheckpointListAllChildrenArgs { readonly checkpoint: RemoteNonnullDomainCheckpoint; readonly needResults: number; readonly flags: number }
export interface RemoteDomainCheckpointListAllChildrenRet { readonly checkpoints: readonly RemoteNonnullDomainCheckpoint[]; readonly ret: number }
export interface RemoteDomainCheckpointLookupByNameArgs { readonly dom: RemoteNonnullDomain; readonly name: string; readonly flags: number }
export interface RemoteDomainCheckpointLookupByNameRet { readonly checkpoint: RemoteNonnullDomainCheckpoint }
export interface RemoteDomainCheckpointGetParentArgs { readonly checkpoint: RemoteNonnullDomainCheckpoint; readonly flags: number }
export interface RemoteDomainCheckpointGetParentRet { readonly parent: RemoteNonnullDomainCheckpoint }
export interface RemoteDomainCheckpointDeleteArgs { readonly checkpoint: RemoteNonnullDomainCheckpoint; readonly flags: number }
export interface RemoteDomainGetGuestInfoArgs { readonly dom: RemoteNonnullDomain; readonly types: number; readonly flags: number }
export interface RemoteDomainGetGuestInfoRet { readonly params: readonly RemoteTypedParam[] }
export interface RemoteConnectSetIdentityArgs { readonly params: readonly RemoteTypedParam[]; readonly flags: number }
export interface RemoteDomainAgentSetResponseTimeoutArgs { readonly dom: RemoteNonnullDomain; readonly timeout: number; readonly flags: number }
export interface RemoteDomainAgentSetResponseTimeoutRet { readonly result: number }
export interface RemoteDomainBackupBeginArgs { readonly dom: RemoteNonnullDomain; readonly backupXml: string; readonly checkpointXml: string | null; readonly flags: number }
export interface RemoteDomainBackupGetXmlDescArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainBackupGetXmlDescRet { readonly xml: string }
export interface RemoteDomainAuthorizedSshKeysGetArgs { readonly dom: RemoteNonnullDomain; readonly user: string; readonly flags: number }
export interface RemoteDomainAuthorizedSshKeysGetRet { readonly keys: readonly string[] }
export interface RemoteDomainAuthorizedSshKeysSetArgs { readonly dom: RemoteNonnullDomain; readonly user: string; readonly keys: readonly string[]; readonly flags: number }
export interface RemoteDomainGetMessagesArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export interface RemoteDomainGetMessagesRet { readonly msgs: readonly string[] }
export interface RemoteDomainStartDirtyRateCalcArgs { readonly dom: RemoteNonnullDomain; readonly seconds: number; readonly flags: number }
export interface RemoteDomainGraphicsReloadArgs { readonly dom: RemoteNonnullDomain; readonly type: number; readonly flags: number }
export interface RemoteDomainEventMemoryDeviceSizeChangeMsg { readonly callbackID: number; readonly dom: RemoteNonnullDomain; readonly alias: string; readonly size: bigint }
export interface RemoteDomainFdAssociateArgs { readonly dom: RemoteNonnullDomain; readonly name: string; readonly flags: number }
export interface RemoteDomainGetAutostartOnceArgs { readonly dom: RemoteNonnullDomain }
export interface RemoteDomainGetAutostartOnceRet { readonly autostart: number }
export interface RemoteDomainSetAutostartOnceArgs { readonly dom: RemoteNonnullDomain; readonly autostart: number }
export interface RemoteDomainEventNicMacChangeMsg { readonly callbackID: number; readonly dom: RemoteNonnullDomain; readonly alias: string; readonly oldMAC: string; readonly newMAC: string }
export interface QemuDomainMonitorCommandArgs { readonly dom: RemoteNonnullDomain; readonly cmd: string; readonly flags: number }
export interface QemuDomainMonitorCommandRet { readonly result: string }
export interface QemuDomainAttachArgs { readonly pidValue: number; readonly flags: number }
export interface QemuDomainAttachRet { readonly dom: RemoteNonnullDomain }
export interface QemuDomainAgentCommandArgs { readonly dom: RemoteNonnullDomain; readonly cmd: string; readonly timeout: number; readonly flags: number }
export interface QemuDomainAgentCommandRet { readonly result: string | null }
export interface QemuConnectDomainMonitorEventRegisterArgs { readonly dom: RemoteNonnullDomain | null; readonly event: string | null; readonly flags: number }
export interface QemuConnectDomainMonitorEventRegisterRet { readonly callbackID: number }
export interface QemuConnectDomainMonitorEventDeregisterArgs { readonly callbackID: number }
export interface QemuDomainMonitorEventMsg { readonly callbackID: number; readonly dom: RemoteNonnullDomain; readonly event: string; readonly seconds: bigint; readonly micros: number; readonly details: string | null }
export interface QemuDomainMonitorCommandWithFilesArgs { readonly dom: RemoteNonnullDomain; readonly cmd: string; readonly flags: number }
export interface QemuDomainMonitorCommandWithFilesRet { readonly result: string }
export interface LxcDomainOpenNamespaceArgs { readonly dom: RemoteNonnullDomain; readonly flags: number }
export type AdminTypedParamValue =
  | { readonly type: 'int'; readonly value: number }
  | { readonly type: 'uint'; readonly value: number }
  | { readonly type: 'llong'; readonly value: bigint }
  | { readonly type: 'ullong'; readonly value: bigint }
  | { readonly type: 'double'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'string'; readonly value: string };
export interface AdminTypedParam { readonly field: string; readonly value: AdminTypedParamValue }
export interface AdminNonnullServer { readonly name: string }
export interface AdminNonnullClient { readonly srv: AdminNonnullServer; readonly id: bigint; readonly timestamp: bigint; readonly transport: number }
export interface AdminConnectOpenArgs { readonly flags: number }
export interface AdminConnectGetLibVersionRet { readonly libVer: bigint }
export interface AdminConnectListServersArgs { readonly needResults: number; readonly flags: number }
export interface AdminConnectListServersRet { readonly servers: readonly AdminNonnullServer[]; readonly ret: number }
export interface AdminConnectLookupServerArgs { readonly name: string; readonly flags: number }
export interface AdminConnectLookupServerRet { readonly srv: AdminNonnullServer }
export interface AdminServerGetThreadpoolParametersArgs { readonly srv: AdminNonnullServer; readonly flags: number }
export interface AdminServerGetThreadpoolParametersRet { readonly params: readonly AdminTypedParam[] }
export interface AdminServerSetThreadpoolParametersArgs { readonly srv: AdminNonnullServer; readonly params: readonly AdminTypedParam[]; readonly flags: number }
export interface AdminServerListClientsArgs { readonly srv: AdminNonnullServer; readonly needResults: number; readonly flags: number }
export interface AdminServerListClientsRet { readonly clients: readonly AdminNonnullClient[]; readonly ret: number }
export interface AdminServerLookupClientArgs { readonly srv: AdminNonnullServer; readonly id: bigint; readonly flags: number }
export interface AdminServerLookupClientRet { readonly clnt: AdminNonnullClient }
export interface AdminClientGetInfoArgs { readonly clnt: AdminNonnullClient; readonly flags: number }
export interface AdminClientGetInfoRet { readonly params: readonly AdminTypedParam[] }
export interface AdminClientCloseArgs { readonly clnt: AdminNonnullClient; readonly flags: number }
export interface AdminServerGetClientLimitsArgs { readonly srv: AdminNonnullServer; readonly flags: number }
export interface AdminServerGetClientLimitsRet { readonly params: readonly AdminTypedParam[] }
export interface AdminServerSetClientLimitsArgs { readonly srv: AdminNonnullServer; readonly params: readonly AdminTypedParam[]; readonly flags: number }
export interface AdminServerUpdateTlsFilesArgs { readonly srv: AdminNonnullServer; readonly flags: number }
export interface AdminConnectGetLoggingOutputsArgs { readonly flags: number }
export interface AdminConnectGetLoggingOutputsRet { readonly outputs: string; readonly noutputs: number }
export interface AdminConnectGetLoggingFiltersArgs { readonly flags: number }
export interface AdminConnectGetLoggingFiltersRet { readonly filters: string | null; readonly nfilters: number }
export interface AdminConnectSetLoggingOutputsArgs { readonly outputs: string | null; readonly flags: number }
export interface AdminConnectSetLoggingFiltersArgs { readonly filters: string | null; readonly flags: number }
export interface AdminConnectSetDaemonTimeoutArgs { readonly timeout: number; readonly flags: number }
export interface AdminConnectDaemonShutdownArgs { readonly flags: number }
export interface NetMessageHeader { readonly prog: number; readonly vers: number; readonly proc: number; readonly type: number; readonly serial: number; readonly status: number }
export interface NetMessageNonnullDomain { readonly name: string; readonly uuid: Uint8Array; readonly id: number }
export interface NetMessageNonnullNetwork { readonly name: string; readonly uuid: Uint8Array }
export interface NetMessageError { readonly code: number; readonly domain: number; readonly message: string | null; readonly level: number; readonly dom: NetMessageNonnullDomain | null; readonly str1: string | null; readonly str2: string | null; readonly str3: string | null; readonly int1: number; readonly int2: number; readonly net: NetMessageNonnullNetwork | null }
export interface NetStreamHole { readonly length: bigint; readonly flags: number }

/** What each callable procedure takes and returns; `void` stands for an empty payload. */
export interface ProcedureMap {
  /** virConnectOpen, since 0.3.0; needs connect:getattr */
  CONNECT_OPEN: { args: RemoteConnectOpenArgs; ret: void };
  /** virConnectClose, since 0.3.0 */
  CONNECT_CLOSE: { args: void; ret: void };
  /** virConnectGetType, since 0.3.0; needs connect:getattr */
  CONNECT_GET_TYPE: { args: void; ret: RemoteConnectGetTypeRet };
  /** virConnectGetVersion, since 0.3.0; needs connect:getattr */
  CONNECT_GET_VERSION: { args: void; ret: RemoteConnectGetVersionRet };
  /** virConnectGetMaxVcpus, since 0.3.0; needs connect:read */
  CONNECT_GET_MAX_VCPUS: { args: RemoteConnectGetMaxVcpusArgs; ret: RemoteConnectGetMaxVcpusRet };
  /** virNodeGetInfo, since 0.3.0; needs connect:read */
  NODE_GET_INFO: { args: void; ret: RemoteNodeGetInfoRet };
  /** virConnectGetCapabilities, since 0.3.0; needs connect:read */
  CONNECT_GET_CAPABILITIES: { args: void; ret: RemoteConnectGetCapabilitiesRet };
  /** virDomainAttachDevice, since 0.3.0; needs domain:write */
  DOMAIN_ATTACH_DEVICE: { args: RemoteDomainAttachDeviceArgs; ret: void };
  /** virDomainCreate, since 0.3.0; needs domain:start */
  DOMAIN_CREATE: { args: RemoteDomainCreateArgs; ret: void };
  /** virDomainCreateXML, since 0.3.0; needs domain:write and domain:start */
  DOMAIN_CREATE_XML: { args: RemoteDomainCreateXmlArgs; ret: RemoteDomainCreateXmlRet };
  /** virDomainDefineXML, since 0.3.0; needs domain:write and domain:save */
  DOMAIN_DEFINE_XML: { args: RemoteDomainDefineXmlArgs; ret: RemoteDomainDefineXmlRet };
  /** virDomainDestroy, since 0.3.0; needs domain:stop */
  DOMAIN_DESTROY: { args: RemoteDomainDestroyArgs; ret: void };
  /** virDomainDetachDevice, since 0.3.0; needs domain:write */
  DOMAIN_DETACH_DEVICE: { args: RemoteDomainDetachDeviceArgs; ret: void };
  /** virDomainGetXMLDesc, since 0.3.0; needs domain:read */
  DOMAIN_GET_XML_DESC: { args: RemoteDomainGetXmlDescArgs; ret: RemoteDomainGetXmlDescRet };
  /** virDomainGetAutostart, since 0.3.0; needs domain:read */
  DOMAIN_GET_AUTOSTART: { args: RemoteDomainGetAutostartArgs; ret: RemoteDomainGetAutostartRet };
  /** virDomainGetInfo, since 0.3.0; needs domain:read */
  DOMAIN_GET_INFO: { args: RemoteDomainGetInfoArgs; ret: RemoteDomainGetInfoRet };
  /** virDomainGetMaxMemory, since 0.3.0; needs domain:read */
  DOMAIN_GET_MAX_MEMORY: { args: RemoteDomainGetMaxMemoryArgs; ret: RemoteDomainGetMaxMemoryRet };
  /** virDomainGetMaxVcpus, since 0.3.0; needs domain:read */
  DOMAIN_GET_MAX_VCPUS: { args: RemoteDomainGetMaxVcpusArgs; ret: RemoteDomainGetMaxVcpusRet };
  /** virDomainGetOSType, since 0.3.0; needs domain:read */
  DOMAIN_GET_OS_TYPE: { args: RemoteDomainGetOsTypeArgs; ret: RemoteDomainGetOsTypeRet };
  /** virDomainGetVcpus, since 0.3.0; needs domain:read */
  DOMAIN_GET_VCPUS: { args: RemoteDomainGetVcpusArgs; ret: RemoteDomainGetVcpusRet };
  /** virConnectListDefinedDomains, since 0.3.0; needs connect:search_domains */
  CONNECT_LIST_DEFINED_DOMAINS: { args: RemoteConnectListDefinedDomainsArgs; ret: RemoteConnectListDefinedDomainsRet };
  /** virDomainLookupByID, since 0.3.0; needs domain:getattr */
  DOMAIN_LOOKUP_BY_ID: { args: RemoteDomainLookupByIdArgs; ret: RemoteDomainLookupByIdRet };
  /** virDomainLookupByName, since 0.3.0; needs domain:getattr */
  DOMAIN_LOOKUP_BY_NAME: { args: RemoteDomainLookupByNameArgs; ret: RemoteDomainLookupByNameRet };
  /** virDomainLookupByUUID, since 0.3.0; needs domain:getattr */
  DOMAIN_LOOKUP_BY_UUID: { args: RemoteDomainLookupByUuidArgs; ret: RemoteDomainLookupByUuidRet };
  /** virConnectNumOfDefinedDomains, since 0.3.0; needs connect:search_domains */
  CONNECT_NUM_OF_DEFINED_DOMAINS: { args: void; ret: RemoteConnectNumOfDefinedDomainsRet };
  /** virDomainPinVcpu, since 0.3.0; needs domain:write */
  DOMAIN_PIN_VCPU: { args: RemoteDomainPinVcpuArgs; ret: void };
  /** virDomainReboot, since 0.3.0; needs domain:init_control */
  DOMAIN_REBOOT: { args: RemoteDomainRebootArgs; ret: void };
  /** virDomainResume, since 0.3.0; needs domain:suspend */
  DOMAIN_RESUME: { args: RemoteDomainResumeArgs; ret: void };
  /** virDomainSetAutostart, since 0.3.0; needs domain:write */
  DOMAIN_SET_AUTOSTART: { args: RemoteDomainSetAutostartArgs; ret: void };
  /** virDomainSetMaxMemory, since 0.3.0; needs domain:write */
  DOMAIN_SET_MAX_MEMORY: { args: RemoteDomainSetMaxMemoryArgs; ret: void };
  /** virDomainSetMemory, since 0.3.0; needs domain:write */
  DOMAIN_SET_MEMORY: { args: RemoteDomainSetMemoryArgs; ret: void };
  /** virDomainSetVcpus, since 0.3.0; needs domain:write */
  DOMAIN_SET_VCPUS: { args: RemoteDomainSetVcpusArgs; ret: void };
  /** virDomainShutdown, since 0.3.0; needs domain:init_control */
  DOMAIN_SHUTDOWN: { args: RemoteDomainShutdownArgs; ret: void };
  /** virDomainSuspend, since 0.3.0; needs domain:suspend */
  DOMAIN_SUSPEND: { args: RemoteDomainSuspendArgs; ret: void };
  /** virDomainUndefine, since 0.3.0; needs domain:delete */
  DOMAIN_UNDEFINE: { args: RemoteDomainUndefineArgs; ret: void };
  /** virConnectListDefinedNetworks, since 0.3.0; needs connect:search_networks */
  CONNECT_LIST_DEFINED_NETWORKS: { args: RemoteConnectListDefinedNetworksArgs; ret: RemoteConnectListDefinedNetworksRet };
  /** virConnectListDomains, since 0.3.0; needs connect:search_domains */
  CONNECT_LIST_DOMAINS: { args: RemoteConnectListDomainsArgs; ret: RemoteConnectListDomainsRet };
  /** virConnectListNetworks, since 0.3.0; needs connect:search_networks */
  CONNECT_LIST_NETWORKS: { args: RemoteConnectListNetworksArgs; ret: RemoteConnectListNetworksRet };
  /** virNetworkCreate, since 0.3.0; needs network:start */
  NETWORK_CREATE: { args: RemoteNetworkCreateArgs; ret: void };
  /** virNetworkCreateXML, since 0.3.0; needs network:write and network:start */
  NETWORK_CREATE_XML: { args: RemoteNetworkCreateXmlArgs; ret: RemoteNetworkCreateXmlRet };
  /** virNetworkDefineXML, since 0.3.0; needs network:write and network:save */
  NETWORK_DEFINE_XML: { args: RemoteNetworkDefineXmlArgs; ret: RemoteNetworkDefineXmlRet };
  /** virNetworkDestroy, since 0.3.0; needs network:stop */
  NETWORK_DESTROY: { args: RemoteNetworkDestroyArgs; ret: void };
  /** virNetworkGetXMLDesc, since 0.3.0; needs network:read */
  NETWORK_GET_XML_DESC: { args: RemoteNetworkGetXmlDescArgs; ret: RemoteNetworkGetXmlDescRet };
  /** virNetworkGetAutostart, since 0.3.0; needs network:read */
  NETWORK_GET_AUTOSTART: { args: RemoteNetworkGetAutostartArgs; ret: RemoteNetworkGetAutostartRet };
  /** virNetworkGetBridgeName, since 0.3.0; needs network:read */
  NETWORK_GET_BRIDGE_NAME: { args: RemoteNetworkGetBridgeNameArgs; ret: RemoteNetworkGetBridgeNameRet };
  /** virNetworkLookupByName, since 0.3.0; needs network:getattr */
  NETWORK_LOOKUP_BY_NAME: { args: RemoteNetworkLookupByNameArgs; ret: RemoteNetworkLookupByNameRet };
  /** virNetworkLookupByUUID, since 0.3.0; needs network:getattr */
  NETWORK_LOOKUP_BY_UUID: { args: RemoteNetworkLookupByUuidArgs; ret: RemoteNetworkLookupByUuidRet };
  /** virNetworkSetAutostart, since 0.3.0; needs network:write */
  NETWORK_SET_AUTOSTART: { args: RemoteNetworkSetAutostartArgs; ret: void };
  /** virNetworkUndefine, since 0.3.0; needs network:delete */
  NETWORK_UNDEFINE: { args: RemoteNetworkUndefineArgs; ret: void };
  /** virConnectNumOfDefinedNetworks, since 0.3.0; needs connect:search_networks */
  CONNECT_NUM_OF_DEFINED_NETWORKS: { args: void; ret: RemoteConnectNumOfDefinedNetworksRet };
  /** virConnectNumOfDomains, since 0.3.0; needs connect:search_domains */
  CONNECT_NUM_OF_DOMAINS: { args: void; ret: RemoteConnectNumOfDomainsRet };
  /** virConnectNumOfNetworks, since 0.3.0; needs connect:search_networks */
  CONNECT_NUM_OF_NETWORKS: { args: void; ret: RemoteConnectNumOfNetworksRet };
  /** virDomainCoreDump, since 0.3.0; needs domain:core_dump */
  DOMAIN_CORE_DUMP: { args: RemoteDomainCoreDumpArgs; ret: void };
  /** virDomainRestore, since 0.3.0; needs domain:start and domain:write */
  DOMAIN_RESTORE: { args: RemoteDomainRestoreArgs; ret: void };
  /** virDomainSave, since 0.3.0; needs domain:hibernate */
  DOMAIN_SAVE: { args: RemoteDomainSaveArgs; ret: void };
  /** virDomainGetSchedulerType, since 0.3.0; needs domain:read */
  DOMAIN_GET_SCHEDULER_TYPE: { args: RemoteDomainGetSchedulerTypeArgs; ret: RemoteDomainGetSchedulerTypeRet };
  /** virDomainGetSchedulerParameters, since 0.3.0; needs domain:read */
  DOMAIN_GET_SCHEDULER_PARAMETERS: { args: RemoteDomainGetSchedulerParametersArgs; ret: RemoteDomainGetSchedulerParametersRet };
  /** virDomainSetSchedulerParameters, since 0.3.0; needs domain:read */
  DOMAIN_SET_SCHEDULER_PARAMETERS: { args: RemoteDomainSetSchedulerParametersArgs; ret: void };
  /** virConnectGetHostname, since 0.3.0; needs connect:getattr */
  CONNECT_GET_HOSTNAME: { args: void; ret: RemoteConnectGetHostnameRet };
  /** since 0.3.2; needs connect:getattr */
  CONNECT_SUPPORTS_FEATURE: { args: RemoteConnectSupportsFeatureArgs; ret: RemoteConnectSupportsFeatureRet };
  /** since 0.3.2; needs domain:migrate and domain:start and domain:write */
  DOMAIN_MIGRATE_PREPARE: { args: RemoteDomainMigratePrepareArgs; ret: RemoteDomainMigratePrepareRet };
  /** since 0.3.2; needs domain:migrate */
  DOMAIN_MIGRATE_PERFORM: { args: RemoteDomainMigratePerformArgs; ret: void };
  /** since 0.3.2; needs domain:migrate */
  DOMAIN_MIGRATE_FINISH: { args: RemoteDomainMigrateFinishArgs; ret: RemoteDomainMigrateFinishRet };
  /** virDomainBlockStats, since 0.3.2; needs domain:read */
  DOMAIN_BLOCK_STATS: { args: RemoteDomainBlockStatsArgs; ret: RemoteDomainBlockStatsRet };
  /** virDomainInterfaceStats, since 0.3.2; needs domain:read */
  DOMAIN_INTERFACE_STATS: { args: RemoteDomainInterfaceStatsArgs; ret: RemoteDomainInterfaceStatsRet };
  /** since 0.4.0 */
  AUTH_LIST: { args: void; ret: RemoteAuthListRet };
  /** since 0.4.0 */
  AUTH_SASL_INIT: { args: void; ret: RemoteAuthSaslInitRet };
  /** since 0.4.0 */
  AUTH_SASL_START: { args: RemoteAuthSaslStartArgs; ret: RemoteAuthSaslStartRet };
  /** since 0.4.0 */
  AUTH_SASL_STEP: { args: RemoteAuthSaslStepArgs; ret: RemoteAuthSaslStepRet };
  /** since 0.4.0 */
  AUTH_POLKIT: { args: void; ret: RemoteAuthPolkitRet };
  /** virConnectNumOfStoragePools, since 0.4.1; needs connect:search_storage_pools */
  CONNECT_NUM_OF_STORAGE_POOLS: { args: void; ret: RemoteConnectNumOfStoragePoolsRet };
  /** virConnectListStoragePools, since 0.4.1; needs connect:search_storage_pools */
  CONNECT_LIST_STORAGE_POOLS: { args: RemoteConnectListStoragePoolsArgs; ret: RemoteConnectListStoragePoolsRet };
  /** virConnectNumOfDefinedStoragePools, since 0.4.1; needs connect:search_storage_pools */
  CONNECT_NUM_OF_DEFINED_STORAGE_POOLS: { args: void; ret: RemoteConnectNumOfDefinedStoragePoolsRet };
  /** virConnectListDefinedStoragePools, since 0.4.1; needs connect:search_storage_pools */
  CONNECT_LIST_DEFINED_STORAGE_POOLS: { args: RemoteConnectListDefinedStoragePoolsArgs; ret: RemoteConnectListDefinedStoragePoolsRet };
  /** virConnectFindStoragePoolSources, since 0.4.5; needs connect:detect_storage_pools */
  CONNECT_FIND_STORAGE_POOL_SOURCES: { args: RemoteConnectFindStoragePoolSourcesArgs; ret: RemoteConnectFindStoragePoolSourcesRet };
  /** virStoragePoolCreateXML, since 0.4.1; needs storage_pool:start and storage_pool:write */
  STORAGE_POOL_CREATE_XML: { args: RemoteStoragePoolCreateXmlArgs; ret: RemoteStoragePoolCreateXmlRet };
  /** virStoragePoolDefineXML, since 0.4.1; needs storage_pool:write and storage_pool:save */
  STORAGE_POOL_DEFINE_XML: { args: RemoteStoragePoolDefineXmlArgs; ret: RemoteStoragePoolDefineXmlRet };
  /** virStoragePoolCreate, since 0.4.1; needs storage_pool:start */
  STORAGE_POOL_CREATE: { args: RemoteStoragePoolCreateArgs; ret: void };
  /** virStoragePoolBuild, since 0.4.1; needs storage_pool:format */
  STORAGE_POOL_BUILD: { args: RemoteStoragePoolBuildArgs; ret: void };
  /** virStoragePoolDestroy, since 0.4.1; needs storage_pool:stop */
  STORAGE_POOL_DESTROY: { args: RemoteStoragePoolDestroyArgs; ret: void };
  /** virStoragePoolDelete, since 0.4.1; needs storage_pool:format */
  STORAGE_POOL_DELETE: { args: RemoteStoragePoolDeleteArgs; ret: void };
  /** virStoragePoolUndefine, since 0.4.1; needs storage_pool:delete */
  STORAGE_POOL_UNDEFINE: { args: RemoteStoragePoolUndefineArgs; ret: void };
  /** virStoragePoolRefresh, since 0.4.1; needs storage_pool:refresh */
  STORAGE_POOL_REFRESH: { args: RemoteStoragePoolRefreshArgs; ret: void };
  /** virStoragePoolLookupByName, since 0.4.1; needs storage_pool:getattr */
  STORAGE_POOL_LOOKUP_BY_NAME: { args: RemoteStoragePoolLookupByNameArgs; ret: RemoteStoragePoolLookupByNameRet };
  /** virStoragePoolLookupByUUID, since 0.4.1; needs storage_pool:getattr */
  STORAGE_POOL_LOOKUP_BY_UUID: { args: RemoteStoragePoolLookupByUuidArgs; ret: RemoteStoragePoolLookupByUuidRet };
  /** virStoragePoolLookupByVolume, since 0.4.1; needs storage_pool:getattr */
  STORAGE_POOL_LOOKUP_BY_VOLUME: { args: RemoteStoragePoolLookupByVolumeArgs; ret: RemoteStoragePoolLookupByVolumeRet };
  /** virStoragePoolGetInfo, since 0.4.1; needs storage_pool:read */
  STORAGE_POOL_GET_INFO: { args: RemoteStoragePoolGetInfoArgs; ret: RemoteStoragePoolGetInfoRet };
  /** virStoragePoolGetXMLDesc, since 0.4.1; needs storage_pool:read */
  STORAGE_POOL_GET_XML_DESC: { args: RemoteStoragePoolGetXmlDescArgs; ret: RemoteStoragePoolGetXmlDescRet };
  /** virStoragePoolGetAutostart, since 0.4.1; needs storage_pool:read */
  STORAGE_POOL_GET_AUTOSTART: { args: RemoteStoragePoolGetAutostartArgs; ret: RemoteStoragePoolGetAutostartRet };
  /** virStoragePoolSetAutostart, since 0.4.1; needs storage_pool:write */
  STORAGE_POOL_SET_AUTOSTART: { args: RemoteStoragePoolSetAutostartArgs; ret: void };
  /** virStoragePoolNumOfVolumes, since 0.4.1; needs storage_pool:search_storage_vols */
  STORAGE_POOL_NUM_OF_VOLUMES: { args: RemoteStoragePoolNumOfVolumesArgs; ret: RemoteStoragePoolNumOfVolumesRet };
  /** virStoragePoolListVolumes, since 0.4.1; needs storage_pool:search_storage_vols */
  STORAGE_POOL_LIST_VOLUMES: { args: RemoteStoragePoolListVolumesArgs; ret: RemoteStoragePoolListVolumesRet };
  /** virStorageVolCreateXML, since 0.4.1; needs storage_vol:create */
  STORAGE_VOL_CREATE_XML: { args: RemoteStorageVolCreateXmlArgs; ret: RemoteStorageVolCreateXmlRet };
  /** virStorageVolDelete, since 0.4.1; needs storage_vol:delete */
  STORAGE_VOL_DELETE: { args: RemoteStorageVolDeleteArgs; ret: void };
  /** virStorageVolLookupByName, since 0.4.1; needs storage_vol:getattr */
  STORAGE_VOL_LOOKUP_BY_NAME: { args: RemoteStorageVolLookupByNameArgs; ret: RemoteStorageVolLookupByNameRet };
  /** virStorageVolLookupByKey, since 0.4.1; needs storage_vol:getattr */
  STORAGE_VOL_LOOKUP_BY_KEY: { args: RemoteStorageVolLookupByKeyArgs; ret: RemoteStorageVolLookupByKeyRet };
  /** virStorageVolLookupByPath, since 0.4.1; needs storage_vol:getattr */
  STORAGE_VOL_LOOKUP_BY_PATH: { args: RemoteStorageVolLookupByPathArgs; ret: RemoteStorageVolLookupByPathRet };
  /** virStorageVolGetInfo, since 0.4.1; needs storage_vol:read */
  STORAGE_VOL_GET_INFO: { args: RemoteStorageVolGetInfoArgs; ret: RemoteStorageVolGetInfoRet };
  /** virStorageVolGetXMLDesc, since 0.4.1; needs storage_vol:read */
  STORAGE_VOL_GET_XML_DESC: { args: RemoteStorageVolGetXmlDescArgs; ret: RemoteStorageVolGetXmlDescRet };
  /** virStorageVolGetPath, since 0.4.1; needs storage_vol:read */
  STORAGE_VOL_GET_PATH: { args: RemoteStorageVolGetPathArgs; ret: RemoteStorageVolGetPathRet };
  /** virNodeGetCellsFreeMemory, since 0.4.3; needs connect:read */
  NODE_GET_CELLS_FREE_MEMORY: { args: RemoteNodeGetCellsFreeMemoryArgs; ret: RemoteNodeGetCellsFreeMemoryRet };
  /** virNodeGetFreeMemory, since 0.4.3; needs connect:read */
  NODE_GET_FREE_MEMORY: { args: void; ret: RemoteNodeGetFreeMemoryRet };
  /** virDomainBlockPeek, since 0.4.3; needs domain:block_read */
  DOMAIN_BLOCK_PEEK: { args: RemoteDomainBlockPeekArgs; ret: RemoteDomainBlockPeekRet };
  /** virDomainMemoryPeek, since 0.4.3; needs domain:mem_read */
  DOMAIN_MEMORY_PEEK: { args: RemoteDomainMemoryPeekArgs; ret: RemoteDomainMemoryPeekRet };
  /** virConnectDomainEventRegister, since 0.5.0; needs connect:search_domains */
  CONNECT_DOMAIN_EVENT_REGISTER: { args: void; ret: RemoteConnectDomainEventRegisterRet };
  /** virConnectDomainEventDeregister, since 0.5.0; needs connect:read */
  CONNECT_DOMAIN_EVENT_DEREGISTER: { args: void; ret: RemoteConnectDomainEventDeregisterRet };
  /** since 0.5.0; needs domain:migrate and domain:start and domain:write */
  DOMAIN_MIGRATE_PREPARE2: { args: RemoteDomainMigratePrepare2Args; ret: RemoteDomainMigratePrepare2Ret };
  /** since 0.5.0; needs domain:migrate */
  DOMAIN_MIGRATE_FINISH2: { args: RemoteDomainMigrateFinish2Args; ret: RemoteDomainMigrateFinish2Ret };
  /** virConnectGetURI, since 0.5.0; needs connect:getattr */
  CONNECT_GET_URI: { args: void; ret: RemoteConnectGetUriRet };
  /** virNodeNumOfDevices, since 0.5.0; needs connect:search_node_devices */
  NODE_NUM_OF_DEVICES: { args: RemoteNodeNumOfDevicesArgs; ret: RemoteNodeNumOfDevicesRet };
  /** virNodeListDevices, since 0.5.0; needs connect:search_node_devices */
  NODE_LIST_DEVICES: { args: RemoteNodeListDevicesArgs; ret: RemoteNodeListDevicesRet };
  /** virNodeDeviceLookupByName, since 0.5.0; needs node_device:getattr */
  NODE_DEVICE_LOOKUP_BY_NAME: { args: RemoteNodeDeviceLookupByNameArgs; ret: RemoteNodeDeviceLookupByNameRet };
  /** virNodeDeviceGetXMLDesc, since 0.5.0; needs node_device:read */
  NODE_DEVICE_GET_XML_DESC: { args: RemoteNodeDeviceGetXmlDescArgs; ret: RemoteNodeDeviceGetXmlDescRet };
  /** virNodeDeviceGetParent, since 0.5.0; needs node_device:read */
  NODE_DEVICE_GET_PARENT: { args: RemoteNodeDeviceGetParentArgs; ret: RemoteNodeDeviceGetParentRet };
  /** virNodeDeviceNumOfCaps, since 0.5.0; needs node_device:read */
  NODE_DEVICE_NUM_OF_CAPS: { args: RemoteNodeDeviceNumOfCapsArgs; ret: RemoteNodeDeviceNumOfCapsRet };
  /** virNodeDeviceListCaps, since 0.5.0; needs node_device:read */
  NODE_DEVICE_LIST_CAPS: { args: RemoteNodeDeviceListCapsArgs; ret: RemoteNodeDeviceListCapsRet };
  /** virNodeDeviceDettach, since 0.6.1; needs node_device:detach */
  NODE_DEVICE_DETTACH: { args: RemoteNodeDeviceDettachArgs; ret: void };
  /** virNodeDeviceReAttach, since 0.6.1; needs node_device:detach */
  NODE_DEVICE_RE_ATTACH: { args: RemoteNodeDeviceReAttachArgs; ret: void };
  /** virNodeDeviceReset, since 0.6.1; needs node_device:detach */
  NODE_DEVICE_RESET: { args: RemoteNodeDeviceResetArgs; ret: void };
  /** virDomainGetSecurityLabel, since 0.6.1; needs domain:read */
  DOMAIN_GET_SECURITY_LABEL: { args: RemoteDomainGetSecurityLabelArgs; ret: RemoteDomainGetSecurityLabelRet };
  /** virNodeGetSecurityModel, since 0.6.1; needs connect:read */
  NODE_GET_SECURITY_MODEL: { args: void; ret: RemoteNodeGetSecurityModelRet };
  /** virNodeDeviceCreateXML, since 0.6.3; needs node_device:write and node_device:start */
  NODE_DEVICE_CREATE_XML: { args: RemoteNodeDeviceCreateXmlArgs; ret: RemoteNodeDeviceCreateXmlRet };
  /** virNodeDeviceDestroy, since 0.6.3; needs node_device:stop */
  NODE_DEVICE_DESTROY: { args: RemoteNodeDeviceDestroyArgs; ret: void };
  /** virStorageVolCreateXMLFrom, since 0.6.4; needs storage_vol:create */
  STORAGE_VOL_CREATE_XML_FROM: { args: RemoteStorageVolCreateXmlFromArgs; ret: RemoteStorageVolCreateXmlFromRet };
  /** virConnectNumOfInterfaces, since 0.6.4; needs connect:search_interfaces */
  CONNECT_NUM_OF_INTERFACES: { args: void; ret: RemoteConnectNumOfInterfacesRet };
  /** virConnectListInterfaces, since 0.6.4; needs connect:search_interfaces */
  CONNECT_LIST_INTERFACES: { args: RemoteConnectListInterfacesArgs; ret: RemoteConnectListInterfacesRet };
  /** virInterfaceLookupByName, since 0.6.4; needs interface:getattr */
  INTERFACE_LOOKUP_BY_NAME: { args: RemoteInterfaceLookupByNameArgs; ret: RemoteInterfaceLookupByNameRet };
  /** virInterfaceLookupByMACString, since 0.6.4; needs interface:getattr */
  INTERFACE_LOOKUP_BY_MAC_STRING: { args: RemoteInterfaceLookupByMacStringArgs; ret: RemoteInterfaceLookupByMacStringRet };
  /** virInterfaceGetXMLDesc, since 0.6.4; needs interface:read */
  INTERFACE_GET_XML_DESC: { args: RemoteInterfaceGetXmlDescArgs; ret: RemoteInterfaceGetXmlDescRet };
  /** virInterfaceDefineXML, since 0.6.4; needs interface:write and interface:save */
  INTERFACE_DEFINE_XML: { args: RemoteInterfaceDefineXmlArgs; ret: RemoteInterfaceDefineXmlRet };
  /** virInterfaceUndefine, since 0.6.4; needs interface:delete */
  INTERFACE_UNDEFINE: { args: RemoteInterfaceUndefineArgs; ret: void };
  /** virInterfaceCreate, since 0.6.4; needs interface:start */
  INTERFACE_CREATE: { args: RemoteInterfaceCreateArgs; ret: void };
  /** virInterfaceDestroy, since 0.6.4; needs interface:stop */
  INTERFACE_DESTROY: { args: RemoteInterfaceDestroyArgs; ret: void };
  /** virConnectDomainXMLFromNative, since 0.6.4; needs connect:write */
  CONNECT_DOMAIN_XML_FROM_NATIVE: { args: RemoteConnectDomainXmlFromNativeArgs; ret: RemoteConnectDomainXmlFromNativeRet };
  /** virConnectDomainXMLToNative, since 0.6.4; needs connect:write */
  CONNECT_DOMAIN_XML_TO_NATIVE: { args: RemoteConnectDomainXmlToNativeArgs; ret: RemoteConnectDomainXmlToNativeRet };
  /** virConnectNumOfDefinedInterfaces, since 0.7.0; needs connect:search_interfaces */
  CONNECT_NUM_OF_DEFINED_INTERFACES: { args: void; ret: RemoteConnectNumOfDefinedInterfacesRet };
  /** virConnectListDefinedInterfaces, since 0.7.0; needs connect:search_interfaces */
  CONNECT_LIST_DEFINED_INTERFACES: { args: RemoteConnectListDefinedInterfacesArgs; ret: RemoteConnectListDefinedInterfacesRet };
  /** virConnectNumOfSecrets, since 0.7.1; needs connect:search_secrets */
  CONNECT_NUM_OF_SECRETS: { args: void; ret: RemoteConnectNumOfSecretsRet };
  /** virConnectListSecrets, since 0.7.1; needs connect:search_secrets */
  CONNECT_LIST_SECRETS: { args: RemoteConnectListSecretsArgs; ret: RemoteConnectListSecretsRet };
  /** virSecretLookupByUUID, since 0.7.1; needs secret:getattr */
  SECRET_LOOKUP_BY_UUID: { args: RemoteSecretLookupByUuidArgs; ret: RemoteSecretLookupByUuidRet };
  /** virSecretDefineXML, since 0.7.1; needs secret:write and secret:save */
  SECRET_DEFINE_XML: { args: RemoteSecretDefineXmlArgs; ret: RemoteSecretDefineXmlRet };
  /** virSecretGetXMLDesc, since 0.7.1; needs secret:read */
  SECRET_GET_XML_DESC: { args: RemoteSecretGetXmlDescArgs; ret: RemoteSecretGetXmlDescRet };
  /** virSecretSetValue, since 0.7.1; needs secret:write */
  SECRET_SET_VALUE: { args: RemoteSecretSetValueArgs; ret: void };
  /** virSecretGetValue, since 0.7.1; needs secret:read_secure */
  SECRET_GET_VALUE: { args: RemoteSecretGetValueArgs; ret: RemoteSecretGetValueRet };
  /** virSecretUndefine, since 0.7.1; needs secret:delete */
  SECRET_UNDEFINE: { args: RemoteSecretUndefineArgs; ret: void };
  /** virSecretLookupByUsage, since 0.7.1; needs secret:getattr */
  SECRET_LOOKUP_BY_USAGE: { args: RemoteSecretLookupByUsageArgs; ret: RemoteSecretLookupByUsageRet };
  /** since 0.7.2; needs domain:migrate and domain:start and domain:write */
  DOMAIN_MIGRATE_PREPARE_TUNNEL: { args: RemoteDomainMigratePrepareTunnelArgs; ret: void };
  /** virConnectIsSecure, since 0.7.3 */
  CONNECT_IS_SECURE: { args: void; ret: RemoteConnectIsSecureRet };
  /** virDomainIsActive, since 0.7.3; needs domain:read */
  DOMAIN_IS_ACTIVE: { args: RemoteDomainIsActiveArgs; ret: RemoteDomainIsActiveRet };
  /** virDomainIsPersistent, since 0.7.3; needs domain:read */
  DOMAIN_IS_PERSISTENT: { args: RemoteDomainIsPersistentArgs; ret: RemoteDomainIsPersistentRet };
  /** virNetworkIsActive, since 0.7.3; needs network:read */
  NETWORK_IS_ACTIVE: { args: RemoteNetworkIsActiveArgs; ret: RemoteNetworkIsActiveRet };
  /** virNetworkIsPersistent, since 0.7.3; needs network:read */
  NETWORK_IS_PERSISTENT: { args: RemoteNetworkIsPersistentArgs; ret: RemoteNetworkIsPersistentRet };
  /** virStoragePoolIsActive, since 0.7.3; needs storage_pool:read */
  STORAGE_POOL_IS_ACTIVE: { args: RemoteStoragePoolIsActiveArgs; ret: RemoteStoragePoolIsActiveRet };
  /** virStoragePoolIsPersistent, since 0.7.3; needs storage_pool:read */
  STORAGE_POOL_IS_PERSISTENT: { args: RemoteStoragePoolIsPersistentArgs; ret: RemoteStoragePoolIsPersistentRet };
  /** virInterfaceIsActive, since 0.7.3; needs interface:read */
  INTERFACE_IS_ACTIVE: { args: RemoteInterfaceIsActiveArgs; ret: RemoteInterfaceIsActiveRet };
  /** virConnectGetLibVersion, since 0.7.3; needs connect:getattr */
  CONNECT_GET_LIB_VERSION: { args: void; ret: RemoteConnectGetLibVersionRet };
  /** virConnectCompareCPU, since 0.7.5; needs connect:read */
  CONNECT_COMPARE_CPU: { args: RemoteConnectCompareCpuArgs; ret: RemoteConnectCompareCpuRet };
  /** virDomainMemoryStats, since 0.7.5; needs domain:read */
  DOMAIN_MEMORY_STATS: { args: RemoteDomainMemoryStatsArgs; ret: RemoteDomainMemoryStatsRet };
  /** virDomainAttachDeviceFlags, since 0.7.7; needs domain:write */
  DOMAIN_ATTACH_DEVICE_FLAGS: { args: RemoteDomainAttachDeviceFlagsArgs; ret: void };
  /** virDomainDetachDeviceFlags, since 0.7.7; needs domain:write */
  DOMAIN_DETACH_DEVICE_FLAGS: { args: RemoteDomainDetachDeviceFlagsArgs; ret: void };
  /** virConnectBaselineCPU, since 0.7.7; needs connect:read */
  CONNECT_BASELINE_CPU: { args: RemoteConnectBaselineCpuArgs; ret: RemoteConnectBaselineCpuRet };
  /** virDomainGetJobInfo, since 0.7.7; needs domain:read */
  DOMAIN_GET_JOB_INFO: { args: RemoteDomainGetJobInfoArgs; ret: RemoteDomainGetJobInfoRet };
  /** virDomainAbortJob, since 0.7.7; needs domain:write */
  DOMAIN_ABORT_JOB: { args: RemoteDomainAbortJobArgs; ret: void };
  /** virStorageVolWipe, since 0.8.0; needs storage_vol:format */
  STORAGE_VOL_WIPE: { args: RemoteStorageVolWipeArgs; ret: void };
  /** virDomainMigrateSetMaxDowntime, since 0.8.0; needs domain:migrate */
  DOMAIN_MIGRATE_SET_MAX_DOWNTIME: { args: RemoteDomainMigrateSetMaxDowntimeArgs; ret: void };
  /** virConnectDomainEventRegisterAny, since 0.8.0; needs connect:search_domains */
  CONNECT_DOMAIN_EVENT_REGISTER_ANY: { args: RemoteConnectDomainEventRegisterAnyArgs; ret: void };
  /** virConnectDomainEventDeregisterAny, since 0.8.0; needs connect:read */
  CONNECT_DOMAIN_EVENT_DEREGISTER_ANY: { args: RemoteConnectDomainEventDeregisterAnyArgs; ret: void };
  /** virDomainUpdateDeviceFlags, since 0.8.0; needs domain:write */
  DOMAIN_UPDATE_DEVICE_FLAGS: { args: RemoteDomainUpdateDeviceFlagsArgs; ret: void };
  /** virNWFilterLookupByName, since 0.8.0; needs nwfilter:getattr */
  NWFILTER_LOOKUP_BY_NAME: { args: RemoteNwfilterLookupByNameArgs; ret: RemoteNwfilterLookupByNameRet };
  /** virNWFilterLookupByUUID, since 0.8.0; needs nwfilter:getattr */
  NWFILTER_LOOKUP_BY_UUID: { args: RemoteNwfilterLookupByUuidArgs; ret: RemoteNwfilterLookupByUuidRet };
  /** virNWFilterGetXMLDesc, since 0.8.0; needs nwfilter:read */
  NWFILTER_GET_XML_DESC: { args: RemoteNwfilterGetXmlDescArgs; ret: RemoteNwfilterGetXmlDescRet };
  /** virConnectNumOfNWFilters, since 0.8.0; needs connect:search_nwfilters */
  CONNECT_NUM_OF_NWFILTERS: { args: void; ret: RemoteConnectNumOfNwfiltersRet };
  /** virConnectListNWFilters, since 0.8.0; needs connect:search_nwfilters */
  CONNECT_LIST_NWFILTERS: { args: RemoteConnectListNwfiltersArgs; ret: RemoteConnectListNwfiltersRet };
  /** virNWFilterDefineXML, since 0.8.0; needs nwfilter:write and nwfilter:save */
  NWFILTER_DEFINE_XML: { args: RemoteNwfilterDefineXmlArgs; ret: RemoteNwfilterDefineXmlRet };
  /** virNWFilterUndefine, since 0.8.0; needs nwfilter:delete */
  NWFILTER_UNDEFINE: { args: RemoteNwfilterUndefineArgs; ret: void };
  /** virDomainManagedSave, since 0.8.0; needs domain:hibernate */
  DOMAIN_MANAGED_SAVE: { args: RemoteDomainManagedSaveArgs; ret: void };
  /** virDomainHasManagedSaveImage, since 0.8.0; needs domain:read */
  DOMAIN_HAS_MANAGED_SAVE_IMAGE: { args: RemoteDomainHasManagedSaveImageArgs; ret: RemoteDomainHasManagedSaveImageRet };
  /** virDomainManagedSaveRemove, since 0.8.0; needs domain:hibernate */
  DOMAIN_MANAGED_SAVE_REMOVE: { args: RemoteDomainManagedSaveRemoveArgs; ret: void };
  /** virDomainSnapshotCreateXML, since 0.8.0; needs domain:snapshot */
  DOMAIN_SNAPSHOT_CREATE_XML: { args: RemoteDomainSnapshotCreateXmlArgs; ret: RemoteDomainSnapshotCreateXmlRet };
  /** virDomainSnapshotGetXMLDesc, since 0.8.0; needs domain:read */
  DOMAIN_SNAPSHOT_GET_XML_DESC: { args: RemoteDomainSnapshotGetXmlDescArgs; ret: RemoteDomainSnapshotGetXmlDescRet };
  /** virDomainSnapshotNum, since 0.8.0; needs domain:read */
  DOMAIN_SNAPSHOT_NUM: { args: RemoteDomainSnapshotNumArgs; ret: RemoteDomainSnapshotNumRet };
  /** virDomainSnapshotListNames, since 0.8.0; needs domain:read */
  DOMAIN_SNAPSHOT_LIST_NAMES: { args: RemoteDomainSnapshotListNamesArgs; ret: RemoteDomainSnapshotListNamesRet };
  /** virDomainSnapshotLookupByName, since 0.8.0; needs domain:read */
  DOMAIN_SNAPSHOT_LOOKUP_BY_NAME: { args: RemoteDomainSnapshotLookupByNameArgs; ret: RemoteDomainSnapshotLookupByNameRet };
  /** virDomainHasCurrentSnapshot, since 0.8.0; needs domain:read */
  DOMAIN_HAS_CURRENT_SNAPSHOT: { args: RemoteDomainHasCurrentSnapshotArgs; ret: RemoteDomainHasCurrentSnapshotRet };
  /** virDomainSnapshotCurrent, since 0.8.0; needs domain:read */
  DOMAIN_SNAPSHOT_CURRENT: { args: RemoteDomainSnapshotCurrentArgs; ret: RemoteDomainSnapshotCurrentRet };
  /** virDomainRevertToSnapshot, since 0.8.0; needs domain:snapshot */
  DOMAIN_REVERT_TO_SNAPSHOT: { args: RemoteDomainRevertToSnapshotArgs; ret: void };
  /** virDomainSnapshotDelete, since 0.8.0; needs domain:snapshot */
  DOMAIN_SNAPSHOT_DELETE: { args: RemoteDomainSnapshotDeleteArgs; ret: void };
  /** virDomainGetBlockInfo, since 0.8.1; needs domain:read */
  DOMAIN_GET_BLOCK_INFO: { args: RemoteDomainGetBlockInfoArgs; ret: RemoteDomainGetBlockInfoRet };
  /** virDomainCreateWithFlags, since 0.8.2; needs domain:start */
  DOMAIN_CREATE_WITH_FLAGS: { args: RemoteDomainCreateWithFlagsArgs; ret: RemoteDomainCreateWithFlagsRet };
  /** virDomainSetMemoryParameters, since 0.8.5; needs domain:write */
  DOMAIN_SET_MEMORY_PARAMETERS: { args: RemoteDomainSetMemoryParametersArgs; ret: void };
  /** virDomainGetMemoryParameters, since 0.8.5; needs domain:read */
  DOMAIN_GET_MEMORY_PARAMETERS: { args: RemoteDomainGetMemoryParametersArgs; ret: RemoteDomainGetMemoryParametersRet };
  /** virDomainSetVcpusFlags, since 0.8.5; needs domain:write */
  DOMAIN_SET_VCPUS_FLAGS: { args: RemoteDomainSetVcpusFlagsArgs; ret: void };
  /** virDomainGetVcpusFlags, since 0.8.5; needs domain:read */
  DOMAIN_GET_VCPUS_FLAGS: { args: RemoteDomainGetVcpusFlagsArgs; ret: RemoteDomainGetVcpusFlagsRet };
  /** virDomainOpenConsole, since 0.8.6; needs domain:open_device */
  DOMAIN_OPEN_CONSOLE: { args: RemoteDomainOpenConsoleArgs; ret: void };
  /** virDomainIsUpdated, since 0.8.6; needs domain:read */
  DOMAIN_IS_UPDATED: { args: RemoteDomainIsUpdatedArgs; ret: RemoteDomainIsUpdatedRet };
  /** virConnectGetSysinfo, since 0.8.8; needs connect:read */
  CONNECT_GET_SYSINFO: { args: RemoteConnectGetSysinfoArgs; ret: RemoteConnectGetSysinfoRet };
  /** virDomainSetMemoryFlags, since 0.9.0; needs domain:write */
  DOMAIN_SET_MEMORY_FLAGS: { args: RemoteDomainSetMemoryFlagsArgs; ret: void };
  /** virDomainSetBlkioParameters, since 0.9.0; needs domain:write */
  DOMAIN_SET_BLKIO_PARAMETERS: { args: RemoteDomainSetBlkioParametersArgs; ret: void };
  /** virDomainGetBlkioParameters, since 0.9.0; needs domain:read */
  DOMAIN_GET_BLKIO_PARAMETERS: { args: RemoteDomainGetBlkioParametersArgs; ret: RemoteDomainGetBlkioParametersRet };
  /** virDomainMigrateSetMaxSpeed, since 0.9.0; needs domain:migrate */
  DOMAIN_MIGRATE_SET_MAX_SPEED: { args: RemoteDomainMigrateSetMaxSpeedArgs; ret: void };
  /** virStorageVolUpload, since 0.9.0; needs storage_vol:data_write */
  STORAGE_VOL_UPLOAD: { args: RemoteStorageVolUploadArgs; ret: void };
  /** virStorageVolDownload, since 0.9.0; needs storage_vol:data_read */
  STORAGE_VOL_DOWNLOAD: { args: RemoteStorageVolDownloadArgs; ret: void };
  /** virDomainInjectNMI, since 0.9.2; needs domain:inject_nmi */
  DOMAIN_INJECT_NMI: { args: RemoteDomainInjectNmiArgs; ret: void };
  /** virDomainScreenshot, since 0.9.2; needs domain:screenshot */
  DOMAIN_SCREENSHOT: { args: RemoteDomainScreenshotArgs; ret: RemoteDomainScreenshotRet };
  /** virDomainGetState, since 0.9.2; needs domain:read */
  DOMAIN_GET_STATE: { args: RemoteDomainGetStateArgs; ret: RemoteDomainGetStateRet };
  /** since 0.9.2; needs domain:migrate */
  DOMAIN_MIGRATE_BEGIN3: { args: RemoteDomainMigrateBegin3Args; ret: RemoteDomainMigrateBegin3Ret };
  /** since 0.9.2; needs domain:migrate and domain:start and domain:write */
  DOMAIN_MIGRATE_PREPARE3: { args: RemoteDomainMigratePrepare3Args; ret: RemoteDomainMigratePrepare3Ret };
  /** since 0.9.2; needs domain:migrate and domain:start and domain:write */
  DOMAIN_MIGRATE_PREPARE_TUNNEL3: { args: RemoteDomainMigratePrepareTunnel3Args; ret: RemoteDomainMigratePrepareTunnel3Ret };
  /** since 0.9.2; needs domain:migrate */
  DOMAIN_MIGRATE_PERFORM3: { args: RemoteDomainMigratePerform3Args; ret: RemoteDomainMigratePerform3Ret };
  /** since 0.9.2; needs domain:migrate */
  DOMAIN_MIGRATE_FINISH3: { args: RemoteDomainMigrateFinish3Args; ret: RemoteDomainMigrateFinish3Ret };
  /** since 0.9.2; needs domain:migrate */
  DOMAIN_MIGRATE_CONFIRM3: { args: RemoteDomainMigrateConfirm3Args; ret: void };
  /** virDomainSetSchedulerParametersFlags, since 0.9.2; needs domain:write */
  DOMAIN_SET_SCHEDULER_PARAMETERS_FLAGS: { args: RemoteDomainSetSchedulerParametersFlagsArgs; ret: void };
  /** virInterfaceChangeBegin, since 0.9.2; needs connect:interface_transaction */
  INTERFACE_CHANGE_BEGIN: { args: RemoteInterfaceChangeBeginArgs; ret: void };
  /** virInterfaceChangeCommit, since 0.9.2; needs connect:interface_transaction */
  INTERFACE_CHANGE_COMMIT: { args: RemoteInterfaceChangeCommitArgs; ret: void };
  /** virInterfaceChangeRollback, since 0.9.2; needs connect:interface_transaction */
  INTERFACE_CHANGE_ROLLBACK: { args: RemoteInterfaceChangeRollbackArgs; ret: void };
  /** virDomainGetSchedulerParametersFlags, since 0.9.2; needs domain:read */
  DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS: { args: RemoteDomainGetSchedulerParametersFlagsArgs; ret: RemoteDomainGetSchedulerParametersFlagsRet };
  /** virDomainPinVcpuFlags, since 0.9.3; needs domain:write */
  DOMAIN_PIN_VCPU_FLAGS: { args: RemoteDomainPinVcpuFlagsArgs; ret: void };
  /** virDomainSendKey, since 0.9.3; needs domain:send_input */
  DOMAIN_SEND_KEY: { args: RemoteDomainSendKeyArgs; ret: void };
  /** virNodeGetCPUStats, since 0.9.3; needs connect:read */
  NODE_GET_CPU_STATS: { args: RemoteNodeGetCpuStatsArgs; ret: RemoteNodeGetCpuStatsRet };
  /** virNodeGetMemoryStats, since 0.9.3; needs connect:read */
  NODE_GET_MEMORY_STATS: { args: RemoteNodeGetMemoryStatsArgs; ret: RemoteNodeGetMemoryStatsRet };
  /** virDomainGetControlInfo, since 0.9.3; needs domain:read */
  DOMAIN_GET_CONTROL_INFO: { args: RemoteDomainGetControlInfoArgs; ret: RemoteDomainGetControlInfoRet };
  /** virDomainGetVcpuPinInfo, since 0.9.3; needs domain:read */
  DOMAIN_GET_VCPU_PIN_INFO: { args: RemoteDomainGetVcpuPinInfoArgs; ret: RemoteDomainGetVcpuPinInfoRet };
  /** virDomainUndefineFlags, since 0.9.4; needs domain:delete */
  DOMAIN_UNDEFINE_FLAGS: { args: RemoteDomainUndefineFlagsArgs; ret: void };
  /** virDomainSaveFlags, since 0.9.4; needs domain:hibernate */
  DOMAIN_SAVE_FLAGS: { args: RemoteDomainSaveFlagsArgs; ret: void };
  /** virDomainRestoreFlags, since 0.9.4; needs domain:start and domain:write */
  DOMAIN_RESTORE_FLAGS: { args: RemoteDomainRestoreFlagsArgs; ret: void };
  /** virDomainDestroyFlags, since 0.9.4; needs domain:stop */
  DOMAIN_DESTROY_FLAGS: { args: RemoteDomainDestroyFlagsArgs; ret: void };
  /** virDomainSaveImageGetXMLDesc, since 0.9.4; needs domain:write */
  DOMAIN_SAVE_IMAGE_GET_XML_DESC: { args: RemoteDomainSaveImageGetXmlDescArgs; ret: RemoteDomainSaveImageGetXmlDescRet };
  /** virDomainSaveImageDefineXML, since 0.9.4; needs domain:write and domain:hibernate */
  DOMAIN_SAVE_IMAGE_DEFINE_XML: { args: RemoteDomainSaveImageDefineXmlArgs; ret: void };
  /** virDomainBlockJobAbort, since 0.9.4; needs domain:write */
  DOMAIN_BLOCK_JOB_ABORT: { args: RemoteDomainBlockJobAbortArgs; ret: void };
  /** virDomainGetBlockJobInfo, since 0.9.4; needs domain:read */
  DOMAIN_GET_BLOCK_JOB_INFO: { args: RemoteDomainGetBlockJobInfoArgs; ret: RemoteDomainGetBlockJobInfoRet };
  /** virDomainBlockJobSetSpeed, since 0.9.4; needs domain:write */
  DOMAIN_BLOCK_JOB_SET_SPEED: { args: RemoteDomainBlockJobSetSpeedArgs; ret: void };
  /** virDomainBlockPull, since 0.9.4; needs domain:block_write */
  DOMAIN_BLOCK_PULL: { args: RemoteDomainBlockPullArgs; ret: void };
  /** virDomainMigrateGetMaxSpeed, since 0.9.5; needs domain:migrate */
  DOMAIN_MIGRATE_GET_MAX_SPEED: { args: RemoteDomainMigrateGetMaxSpeedArgs; ret: RemoteDomainMigrateGetMaxSpeedRet };
  /** virDomainBlockStatsFlags, since 0.9.5; needs domain:read */
  DOMAIN_BLOCK_STATS_FLAGS: { args: RemoteDomainBlockStatsFlagsArgs; ret: RemoteDomainBlockStatsFlagsRet };
  /** virDomainSnapshotGetParent, since 0.9.7; needs domain:read */
  DOMAIN_SNAPSHOT_GET_PARENT: { args: RemoteDomainSnapshotGetParentArgs; ret: RemoteDomainSnapshotGetParentRet };
  /** virDomainReset, since 0.9.7; needs domain:reset */
  DOMAIN_RESET: { args: RemoteDomainResetArgs; ret: void };
  /** virDomainSnapshotNumChildren, since 0.9.7; needs domain:read */
  DOMAIN_SNAPSHOT_NUM_CHILDREN: { args: RemoteDomainSnapshotNumChildrenArgs; ret: RemoteDomainSnapshotNumChildrenRet };
  /** virDomainSnapshotListChildrenNames, since 0.9.7; needs domain:read */
  DOMAIN_SNAPSHOT_LIST_CHILDREN_NAMES: { args: RemoteDomainSnapshotListChildrenNamesArgs; ret: RemoteDomainSnapshotListChildrenNamesRet };
  /** virDomainOpenGraphics, since 0.9.7; needs domain:open_graphics */
  DOMAIN_OPEN_GRAPHICS: { args: RemoteDomainOpenGraphicsArgs; ret: void };
  /** virNodeSuspendForDuration, since 0.9.8; needs connect:pm_control */
  NODE_SUSPEND_FOR_DURATION: { args: RemoteNodeSuspendForDurationArgs; ret: void };
  /** virDomainBlockResize, since 0.9.8; needs domain:block_write */
  DOMAIN_BLOCK_RESIZE: { args: RemoteDomainBlockResizeArgs; ret: void };
  /** virDomainSetBlockIoTune, since 0.9.8; needs domain:write */
  DOMAIN_SET_BLOCK_IO_TUNE: { args: RemoteDomainSetBlockIoTuneArgs; ret: void };
  /** virDomainGetBlockIoTune, since 0.9.8; needs domain:read */
  DOMAIN_GET_BLOCK_IO_TUNE: { args: RemoteDomainGetBlockIoTuneArgs; ret: RemoteDomainGetBlockIoTuneRet };
  /** virDomainSetNumaParameters, since 0.9.9; needs domain:write */
  DOMAIN_SET_NUMA_PARAMETERS: { args: RemoteDomainSetNumaParametersArgs; ret: void };
  /** virDomainGetNumaParameters, since 0.9.9; needs domain:read */
  DOMAIN_GET_NUMA_PARAMETERS: { args: RemoteDomainGetNumaParametersArgs; ret: RemoteDomainGetNumaParametersRet };
  /** virDomainSetInterfaceParameters, since 0.9.9; needs domain:write */
  DOMAIN_SET_INTERFACE_PARAMETERS: { args: RemoteDomainSetInterfaceParametersArgs; ret: void };
  /** virDomainGetInterfaceParameters, since 0.9.9; needs domain:read */
  DOMAIN_GET_INTERFACE_PARAMETERS: { args: RemoteDomainGetInterfaceParametersArgs; ret: RemoteDomainGetInterfaceParametersRet };
  /** virDomainShutdownFlags, since 0.9.10; needs domain:init_control */
  DOMAIN_SHUTDOWN_FLAGS: { args: RemoteDomainShutdownFlagsArgs; ret: void };
  /** virStorageVolWipePattern, since 0.9.10; needs storage_vol:format */
  STORAGE_VOL_WIPE_PATTERN: { args: RemoteStorageVolWipePatternArgs; ret: void };
  /** virStorageVolResize, since 0.9.10; needs storage_vol:resize */
  STORAGE_VOL_RESIZE: { args: RemoteStorageVolResizeArgs; ret: void };
  /** virDomainPMSuspendForDuration, since 0.9.10; needs domain:pm_control */
  DOMAIN_PM_SUSPEND_FOR_DURATION: { args: RemoteDomainPmSuspendForDurationArgs; ret: void };
  /** virDomainGetCPUStats, since 0.9.10; needs domain:read */
  DOMAIN_GET_CPU_STATS: { args: RemoteDomainGetCpuStatsArgs; ret: RemoteDomainGetCpuStatsRet };
  /** virDomainGetDiskErrors, since 0.9.10; needs domain:read */
  DOMAIN_GET_DISK_ERRORS: { args: RemoteDomainGetDiskErrorsArgs; ret: RemoteDomainGetDiskErrorsRet };
  /** virDomainSetMetadata, since 0.9.10; needs domain:write */
  DOMAIN_SET_METADATA: { args: RemoteDomainSetMetadataArgs; ret: void };
  /** virDomainGetMetadata, since 0.9.10; needs domain:read */
  DOMAIN_GET_METADATA: { args: RemoteDomainGetMetadataArgs; ret: RemoteDomainGetMetadataRet };
  /** virDomainBlockRebase, since 0.9.10; needs domain:block_write */
  DOMAIN_BLOCK_REBASE: { args: RemoteDomainBlockRebaseArgs; ret: void };
  /** virDomainPMWakeup, since 0.9.11; needs domain:pm_control */
  DOMAIN_PM_WAKEUP: { args: RemoteDomainPmWakeupArgs; ret: void };
  /** virDomainSnapshotIsCurrent, since 0.9.13; needs domain:read */
  DOMAIN_SNAPSHOT_IS_CURRENT: { args: RemoteDomainSnapshotIsCurrentArgs; ret: RemoteDomainSnapshotIsCurrentRet };
  /** virDomainSnapshotHasMetadata, since 0.9.13; needs domain:read */
  DOMAIN_SNAPSHOT_HAS_METADATA: { args: RemoteDomainSnapshotHasMetadataArgs; ret: RemoteDomainSnapshotHasMetadataRet };
  /** virConnectListAllDomains, since 0.9.13; needs connect:search_domains */
  CONNECT_LIST_ALL_DOMAINS: { args: RemoteConnectListAllDomainsArgs; ret: RemoteConnectListAllDomainsRet };
  /** virDomainListAllSnapshots, since 0.9.13; needs domain:read */
  DOMAIN_LIST_ALL_SNAPSHOTS: { args: RemoteDomainListAllSnapshotsArgs; ret: RemoteDomainListAllSnapshotsRet };
  /** virDomainSnapshotListAllChildren, since 0.9.13; needs domain:read */
  DOMAIN_SNAPSHOT_LIST_ALL_CHILDREN: { args: RemoteDomainSnapshotListAllChildrenArgs; ret: RemoteDomainSnapshotListAllChildrenRet };
  /** virDomainGetHostname, since 0.10.0; needs domain:write */
  DOMAIN_GET_HOSTNAME: { args: RemoteDomainGetHostnameArgs; ret: RemoteDomainGetHostnameRet };
  /** virDomainGetSecurityLabelList, since 0.10.0; needs domain:read */
  DOMAIN_GET_SECURITY_LABEL_LIST: { args: RemoteDomainGetSecurityLabelListArgs; ret: RemoteDomainGetSecurityLabelListRet };
  /** virDomainPinEmulator, since 0.10.0; needs domain:write */
  DOMAIN_PIN_EMULATOR: { args: RemoteDomainPinEmulatorArgs; ret: void };
  /** virDomainGetEmulatorPinInfo, since 0.10.0; needs domain:read */
  DOMAIN_GET_EMULATOR_PIN_INFO: { args: RemoteDomainGetEmulatorPinInfoArgs; ret: RemoteDomainGetEmulatorPinInfoRet };
  /** virConnectListAllStoragePools, since 0.10.2; needs connect:search_storage_pools */
  CONNECT_LIST_ALL_STORAGE_POOLS: { args: RemoteConnectListAllStoragePoolsArgs; ret: RemoteConnectListAllStoragePoolsRet };
  /** virStoragePoolListAllVolumes, since 0.10.2; needs storage_pool:search_storage_vols */
  STORAGE_POOL_LIST_ALL_VOLUMES: { args: RemoteStoragePoolListAllVolumesArgs; ret: RemoteStoragePoolListAllVolumesRet };
  /** virConnectListAllNetworks, since 0.10.2; needs connect:search_networks */
  CONNECT_LIST_ALL_NETWORKS: { args: RemoteConnectListAllNetworksArgs; ret: RemoteConnectListAllNetworksRet };
  /** virConnectListAllInterfaces, since 0.10.2; needs connect:search_interfaces */
  CONNECT_LIST_ALL_INTERFACES: { args: RemoteConnectListAllInterfacesArgs; ret: RemoteConnectListAllInterfacesRet };
  /** virConnectListAllNodeDevices, since 0.10.2; needs connect:search_node_devices */
  CONNECT_LIST_ALL_NODE_DEVICES: { args: RemoteConnectListAllNodeDevicesArgs; ret: RemoteConnectListAllNodeDevicesRet };
  /** virConnectListAllNWFilters, since 0.10.2; needs connect:search_nwfilters */
  CONNECT_LIST_ALL_NWFILTERS: { args: RemoteConnectListAllNwfiltersArgs; ret: RemoteConnectListAllNwfiltersRet };
  /** virConnectListAllSecrets, since 0.10.2; needs connect:search_secrets */
  CONNECT_LIST_ALL_SECRETS: { args: RemoteConnectListAllSecretsArgs; ret: RemoteConnectListAllSecretsRet };
  /** virNodeSetMemoryParameters, since 0.10.2; needs connect:write */
  NODE_SET_MEMORY_PARAMETERS: { args: RemoteNodeSetMemoryParametersArgs; ret: void };
  /** virNodeGetMemoryParameters, since 0.10.2; needs connect:read */
  NODE_GET_MEMORY_PARAMETERS: { args: RemoteNodeGetMemoryParametersArgs; ret: RemoteNodeGetMemoryParametersRet };
  /** virDomainBlockCommit, since 0.10.2; needs domain:block_write */
  DOMAIN_BLOCK_COMMIT: { args: RemoteDomainBlockCommitArgs; ret: void };
  /** virNetworkUpdate, since 0.10.2; needs network:write */
  NETWORK_UPDATE: { args: RemoteNetworkUpdateArgs; ret: void };
  /** virNodeGetCPUMap, since 1.0.0; needs connect:read */
  NODE_GET_CPU_MAP: { args: RemoteNodeGetCpuMapArgs; ret: RemoteNodeGetCpuMapRet };
  /** virDomainFSTrim, since 1.0.1; needs domain:fs_trim */
  DOMAIN_FSTRIM: { args: RemoteDomainFstrimArgs; ret: void };
  /** virDomainSendProcessSignal, since 1.0.1; needs domain:send_signal */
  DOMAIN_SEND_PROCESS_SIGNAL: { args: RemoteDomainSendProcessSignalArgs; ret: void };
  /** virDomainOpenChannel, since 1.0.2; needs domain:open_device */
  DOMAIN_OPEN_CHANNEL: { args: RemoteDomainOpenChannelArgs; ret: void };
  /** virNodeDeviceLookupSCSIHostByWWN, since 1.0.3; needs node_device:getattr */
  NODE_DEVICE_LOOKUP_SCSI_HOST_BY_WWN: { args: RemoteNodeDeviceLookupScsiHostByWwnArgs; ret: RemoteNodeDeviceLookupScsiHostByWwnRet };
  /** virDomainGetJobStats, since 1.0.3; needs domain:read */
  DOMAIN_GET_JOB_STATS: { args: RemoteDomainGetJobStatsArgs; ret: RemoteDomainGetJobStatsRet };
  /** virDomainMigrateGetCompressionCache, since 1.0.3; needs domain:migrate */
  DOMAIN_MIGRATE_GET_COMPRESSION_CACHE: { args: RemoteDomainMigrateGetCompressionCacheArgs; ret: RemoteDomainMigrateGetCompressionCacheRet };
  /** virDomainMigrateSetCompressionCache, since 1.0.3; needs domain:migrate */
  DOMAIN_MIGRATE_SET_COMPRESSION_CACHE: { args: RemoteDomainMigrateSetCompressionCacheArgs; ret: void };
  /** virNodeDeviceDetachFlags, since 1.0.5; needs node_device:detach */
  NODE_DEVICE_DETACH_FLAGS: { args: RemoteNodeDeviceDetachFlagsArgs; ret: void };
  /** since 1.1.0; needs domain:migrate */
  DOMAIN_MIGRATE_BEGIN3_PARAMS: { args: RemoteDomainMigrateBegin3ParamsArgs; ret: RemoteDomainMigrateBegin3ParamsRet };
  /** since 1.1.0; needs domain:migrate and domain:start and domain:write */
  DOMAIN_MIGRATE_PREPARE3_PARAMS: { args: RemoteDomainMigratePrepare3ParamsArgs; ret: RemoteDomainMigratePrepare3ParamsRet };
  /** since 1.1.0; needs domain:migrate and domain:start and domain:write */
  DOMAIN_MIGRATE_PREPARE_TUNNEL3_PARAMS: { args: RemoteDomainMigratePrepareTunnel3ParamsArgs; ret: RemoteDomainMigratePrepareTunnel3ParamsRet };
  /** since 1.1.0; needs domain:migrate */
  DOMAIN_MIGRATE_PERFORM3_PARAMS: { args: RemoteDomainMigratePerform3ParamsArgs; ret: RemoteDomainMigratePerform3ParamsRet };
  /** since 1.1.0; needs domain:migrate */
  DOMAIN_MIGRATE_FINISH3_PARAMS: { args: RemoteDomainMigrateFinish3ParamsArgs; ret: RemoteDomainMigrateFinish3ParamsRet };
  /** since 1.1.0; needs domain:migrate */
  DOMAIN_MIGRATE_CONFIRM3_PARAMS: { args: RemoteDomainMigrateConfirm3ParamsArgs; ret: void };
  /** virDomainSetMemoryStatsPeriod, since 1.1.1; needs domain:write */
  DOMAIN_SET_MEMORY_STATS_PERIOD: { args: RemoteDomainSetMemoryStatsPeriodArgs; ret: void };
  /** virDomainCreateXMLWithFiles, since 1.1.1; needs domain:write and domain:start */
  DOMAIN_CREATE_XML_WITH_FILES: { args: RemoteDomainCreateXmlWithFilesArgs; ret: RemoteDomainCreateXmlWithFilesRet };
  /** virDomainCreateWithFiles, since 1.1.1; needs domain:start */
  DOMAIN_CREATE_WITH_FILES: { args: RemoteDomainCreateWithFilesArgs; ret: RemoteDomainCreateWithFilesRet };
  /** virConnectGetCPUModelNames, since 1.1.3; needs connect:read */
  CONNECT_GET_CPU_MODEL_NAMES: { args: RemoteConnectGetCpuModelNamesArgs; ret: RemoteConnectGetCpuModelNamesRet };
  /** virConnectNetworkEventRegisterAny, since 1.2.1; needs connect:search_networks */
  CONNECT_NETWORK_EVENT_REGISTER_ANY: { args: RemoteConnectNetworkEventRegisterAnyArgs; ret: RemoteConnectNetworkEventRegisterAnyRet };
  /** virConnectNetworkEventDeregisterAny, since 1.2.1; needs connect:read */
  CONNECT_NETWORK_EVENT_DEREGISTER_ANY: { args: RemoteConnectNetworkEventDeregisterAnyArgs; ret: void };
  /** virConnectDomainEventRegisterAny, since 1.2.2; needs connect:search_domains */
  CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY: { args: RemoteConnectDomainEventCallbackRegisterAnyArgs; ret: RemoteConnectDomainEventCallbackRegisterAnyRet };
  /** virConnectDomainEventDeregisterAny, since 1.2.2; needs connect:read */
  CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY: { args: RemoteConnectDomainEventCallbackDeregisterAnyArgs; ret: void };
  /** virDomainCoreDumpWithFormat, since 1.2.3; needs domain:core_dump */
  DOMAIN_CORE_DUMP_WITH_FORMAT: { args: RemoteDomainCoreDumpWithFormatArgs; ret: void };
  /** virDomainFSFreeze, since 1.2.5; needs domain:fs_freeze */
  DOMAIN_FSFREEZE: { args: RemoteDomainFsfreezeArgs; ret: RemoteDomainFsfreezeRet };
  /** virDomainFSThaw, since 1.2.5; needs domain:fs_freeze */
  DOMAIN_FSTHAW: { args: RemoteDomainFsthawArgs; ret: RemoteDomainFsthawRet };
  /** virDomainGetTime, since 1.2.5; needs domain:write */
  DOMAIN_GET_TIME: { args: RemoteDomainGetTimeArgs; ret: RemoteDomainGetTimeRet };
  /** virDomainSetTime, since 1.2.5; needs domain:set_time */
  DOMAIN_SET_TIME: { args: RemoteDomainSetTimeArgs; ret: void };
  /** virNodeGetFreePages, since 1.2.6; needs connect:read */
  NODE_GET_FREE_PAGES: { args: RemoteNodeGetFreePagesArgs; ret: RemoteNodeGetFreePagesRet };
  /** virNetworkGetDHCPLeases, since 1.2.6; needs network:read */
  NETWORK_GET_DHCP_LEASES: { args: RemoteNetworkGetDhcpLeasesArgs; ret: RemoteNetworkGetDhcpLeasesRet };
  /** virConnectGetDomainCapabilities, since 1.2.7; needs connect:write */
  CONNECT_GET_DOMAIN_CAPABILITIES: { args: RemoteConnectGetDomainCapabilitiesArgs; ret: RemoteConnectGetDomainCapabilitiesRet };
  /** virDomainOpenGraphicsFD, since 1.2.8; needs domain:open_graphics */
  DOMAIN_OPEN_GRAPHICS_FD: { args: RemoteDomainOpenGraphicsFdArgs; ret: void };
  /** virConnectGetAllDomainStats, since 1.2.8; needs connect:search_domains */
  CONNECT_GET_ALL_DOMAIN_STATS: { args: RemoteConnectGetAllDomainStatsArgs; ret: RemoteConnectGetAllDomainStatsRet };
  /** virDomainBlockCopy, since 1.2.9; needs domain:block_write */
  DOMAIN_BLOCK_COPY: { args: RemoteDomainBlockCopyArgs; ret: void };
  /** virNodeAllocPages, since 1.2.9; needs connect:write */
  NODE_ALLOC_PAGES: { args: RemoteNodeAllocPagesArgs; ret: RemoteNodeAllocPagesRet };
  /** virDomainGetFSInfo, since 1.2.11; needs domain:fs_freeze */
  DOMAIN_GET_FSINFO: { args: RemoteDomainGetFsinfoArgs; ret: RemoteDomainGetFsinfoRet };
  /** virDomainDefineXMLFlags, since 1.2.12; needs domain:write and domain:save */
  DOMAIN_DEFINE_XML_FLAGS: { args: RemoteDomainDefineXmlFlagsArgs; ret: RemoteDomainDefineXmlFlagsRet };
  /** virDomainGetIOThreadInfo, since 1.2.14; needs domain:read */
  DOMAIN_GET_IOTHREAD_INFO: { args: RemoteDomainGetIothreadInfoArgs; ret: RemoteDomainGetIothreadInfoRet };
  /** virDomainPinIOThread, since 1.2.14; needs domain:write */
  DOMAIN_PIN_IOTHREAD: { args: RemoteDomainPinIothreadArgs; ret: void };
  /** virDomainInterfaceAddresses, since 1.2.14; needs domain:read */
  DOMAIN_INTERFACE_ADDRESSES: { args: RemoteDomainInterfaceAddressesArgs; ret: RemoteDomainInterfaceAddressesRet };
  /** virDomainAddIOThread, since 1.2.15; needs domain:write */
  DOMAIN_ADD_IOTHREAD: { args: RemoteDomainAddIothreadArgs; ret: void };
  /** virDomainDelIOThread, since 1.2.15; needs domain:write */
  DOMAIN_DEL_IOTHREAD: { args: RemoteDomainDelIothreadArgs; ret: void };
  /** virDomainSetUserPassword, since 1.2.16; needs domain:set_password */
  DOMAIN_SET_USER_PASSWORD: { args: RemoteDomainSetUserPasswordArgs; ret: void };
  /** virDomainRename, since 1.2.19; needs domain:write and domain:save */
  DOMAIN_RENAME: { args: RemoteDomainRenameArgs; ret: RemoteDomainRenameRet };
  /** virConnectRegisterCloseCallback, since 1.3.3; needs connect:getattr */
  CONNECT_REGISTER_CLOSE_CALLBACK: { args: void; ret: void };
  /** virConnectUnregisterCloseCallback, since 1.3.3; needs connect:getattr */
  CONNECT_UNREGISTER_CLOSE_CALLBACK: { args: void; ret: void };
  /** virDomainMigrateStartPostCopy, since 1.3.3; needs domain:migrate */
  DOMAIN_MIGRATE_START_POST_COPY: { args: RemoteDomainMigrateStartPostCopyArgs; ret: void };
  /** virDomainGetPerfEvents, since 1.3.3; needs domain:read */
  DOMAIN_GET_PERF_EVENTS: { args: RemoteDomainGetPerfEventsArgs; ret: RemoteDomainGetPerfEventsRet };
  /** virDomainSetPerfEvents, since 1.3.3; needs domain:write */
  DOMAIN_SET_PERF_EVENTS: { args: RemoteDomainSetPerfEventsArgs; ret: void };
  /** virConnectStoragePoolEventRegisterAny, since 2.0.0; needs connect:search_storage_pools */
  CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY: { args: RemoteConnectStoragePoolEventRegisterAnyArgs; ret: RemoteConnectStoragePoolEventRegisterAnyRet };
  /** virConnectStoragePoolEventDeregisterAny, since 2.0.0; needs connect:read */
  CONNECT_STORAGE_POOL_EVENT_DEREGISTER_ANY: { args: RemoteConnectStoragePoolEventDeregisterAnyArgs; ret: void };
  /** virDomainGetGuestVcpus, since 2.0.0; needs domain:write */
  DOMAIN_GET_GUEST_VCPUS: { args: RemoteDomainGetGuestVcpusArgs; ret: RemoteDomainGetGuestVcpusRet };
  /** virDomainSetGuestVcpus, since 2.0.0; needs domain:write */
  DOMAIN_SET_GUEST_VCPUS: { args: RemoteDomainSetGuestVcpusArgs; ret: void };
  /** virConnectNodeDeviceEventRegisterAny, since 2.2.0; needs connect:search_node_devices */
  CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY: { args: RemoteConnectNodeDeviceEventRegisterAnyArgs; ret: RemoteConnectNodeDeviceEventRegisterAnyRet };
  /** virConnectNodeDeviceEventDeregisterAny, since 2.2.0; needs connect:read */
  CONNECT_NODE_DEVICE_EVENT_DEREGISTER_ANY: { args: RemoteConnectNodeDeviceEventDeregisterAnyArgs; ret: void };
  /** virStorageVolGetInfoFlags, since 3.0.0; needs storage_vol:read */
  STORAGE_VOL_GET_INFO_FLAGS: { args: RemoteStorageVolGetInfoFlagsArgs; ret: RemoteStorageVolGetInfoFlagsRet };
  /** virConnectSecretEventRegisterAny, since 3.0.0; needs connect:search_secrets */
  CONNECT_SECRET_EVENT_REGISTER_ANY: { args: RemoteConnectSecretEventRegisterAnyArgs; ret: RemoteConnectSecretEventRegisterAnyRet };
  /** virConnectSecretEventDeregisterAny, since 3.0.0; needs connect:read */
  CONNECT_SECRET_EVENT_DEREGISTER_ANY: { args: RemoteConnectSecretEventDeregisterAnyArgs; ret: void };
  /** virDomainSetVcpu, since 3.1.0; needs domain:write */
  DOMAIN_SET_VCPU: { args: RemoteDomainSetVcpuArgs; ret: void };
  /** virDomainSetBlockThreshold, since 3.2.0; needs domain:write */
  DOMAIN_SET_BLOCK_THRESHOLD: { args: RemoteDomainSetBlockThresholdArgs; ret: void };
  /** virDomainMigrateGetMaxDowntime, since 3.7.0; needs domain:migrate */
  DOMAIN_MIGRATE_GET_MAX_DOWNTIME: { args: RemoteDomainMigrateGetMaxDowntimeArgs; ret: RemoteDomainMigrateGetMaxDowntimeRet };
  /** virDomainManagedSaveGetXMLDesc, since 3.7.0; needs domain:read */
  DOMAIN_MANAGED_SAVE_GET_XML_DESC: { args: RemoteDomainManagedSaveGetXmlDescArgs; ret: RemoteDomainManagedSaveGetXmlDescRet };
  /** virDomainManagedSaveDefineXML, since 3.7.0; needs domain:write and domain:hibernate */
  DOMAIN_MANAGED_SAVE_DEFINE_XML: { args: RemoteDomainManagedSaveDefineXmlArgs; ret: void };
  /** virDomainSetLifecycleAction, since 3.9.0; needs domain:write */
  DOMAIN_SET_LIFECYCLE_ACTION: { args: RemoteDomainSetLifecycleActionArgs; ret: void };
  /** virStoragePoolLookupByTargetPath, since 4.1.0; needs storage_pool:getattr */
  STORAGE_POOL_LOOKUP_BY_TARGET_PATH: { args: RemoteStoragePoolLookupByTargetPathArgs; ret: RemoteStoragePoolLookupByTargetPathRet };
  /** virDomainDetachDeviceAlias, since 4.4.0; needs domain:write */
  DOMAIN_DETACH_DEVICE_ALIAS: { args: RemoteDomainDetachDeviceAliasArgs; ret: void };
  /** virConnectCompareHypervisorCPU, since 4.4.0; needs connect:write */
  CONNECT_COMPARE_HYPERVISOR_CPU: { args: RemoteConnectCompareHypervisorCpuArgs; ret: RemoteConnectCompareHypervisorCpuRet };
  /** virConnectBaselineHypervisorCPU, since 4.4.0; needs connect:write */
  CONNECT_BASELINE_HYPERVISOR_CPU: { args: RemoteConnectBaselineHypervisorCpuArgs; ret: RemoteConnectBaselineHypervisorCpuRet };
  /** virNodeGetSEVInfo, since 4.5.0; needs connect:read */
  NODE_GET_SEV_INFO: { args: RemoteNodeGetSevInfoArgs; ret: RemoteNodeGetSevInfoRet };
  /** virDomainGetLaunchSecurityInfo, since 4.5.0; needs domain:read */
  DOMAIN_GET_LAUNCH_SECURITY_INFO: { args: RemoteDomainGetLaunchSecurityInfoArgs; ret: RemoteDomainGetLaunchSecurityInfoRet };
  /** virNWFilterBindingLookupByPortDev, since 4.5.0; needs nwfilter_binding:getattr */
  NWFILTER_BINDING_LOOKUP_BY_PORT_DEV: { args: RemoteNwfilterBindingLookupByPortDevArgs; ret: RemoteNwfilterBindingLookupByPortDevRet };
  /** virNWFilterBindingGetXMLDesc, since 4.5.0; needs nwfilter_binding:read */
  NWFILTER_BINDING_GET_XML_DESC: { args: RemoteNwfilterBindingGetXmlDescArgs; ret: RemoteNwfilterBindingGetXmlDescRet };
  /** virNWFilterBindingCreateXML, since 4.5.0; needs nwfilter_binding:create */
  NWFILTER_BINDING_CREATE_XML: { args: RemoteNwfilterBindingCreateXmlArgs; ret: RemoteNwfilterBindingCreateXmlRet };
  /** virNWFilterBindingDelete, since 4.5.0; needs nwfilter_binding:delete */
  NWFILTER_BINDING_DELETE: { args: RemoteNwfilterBindingDeleteArgs; ret: void };
  /** virConnectListAllNWFilterBindings, since 4.5.0; needs connect:search_nwfilter_bindings */
  CONNECT_LIST_ALL_NWFILTER_BINDINGS: { args: RemoteConnectListAllNwfilterBindingsArgs; ret: RemoteConnectListAllNwfilterBindingsRet };
  /** virDomainSetIOThreadParams, since 4.10.0; needs domain:write */
  DOMAIN_SET_IOTHREAD_PARAMS: { args: RemoteDomainSetIothreadParamsArgs; ret: void };
  /** virConnectGetStoragePoolCapabilities, since 5.2.0; needs connect:read */
  CONNECT_GET_STORAGE_POOL_CAPABILITIES: { args: RemoteConnectGetStoragePoolCapabilitiesArgs; ret: RemoteConnectGetStoragePoolCapabilitiesRet };
  /** virNetworkListAllPorts, since 5.5.0; needs network:search_ports */
  NETWORK_LIST_ALL_PORTS: { args: RemoteNetworkListAllPortsArgs; ret: RemoteNetworkListAllPortsRet };
  /** virNetworkPortLookupByUUID, since 5.5.0; needs network_port:getattr */
  NETWORK_PORT_LOOKUP_BY_UUID: { args: RemoteNetworkPortLookupByUuidArgs; ret: RemoteNetworkPortLookupByUuidRet };
  /** virNetworkPortCreateXML, since 5.5.0; needs network_port:create */
  NETWORK_PORT_CREATE_XML: { args: RemoteNetworkPortCreateXmlArgs; ret: RemoteNetworkPortCreateXmlRet };
  /** virNetworkPortGetParameters, since 5.5.0; needs network_port:read */
  NETWORK_PORT_GET_PARAMETERS: { args: RemoteNetworkPortGetParametersArgs; ret: RemoteNetworkPortGetParametersRet };
  /** virNetworkPortSetParameters, since 5.5.0; needs network_port:write */
  NETWORK_PORT_SET_PARAMETERS: { args: RemoteNetworkPortSetParametersArgs; ret: void };
  /** virNetworkPortGetXMLDesc, since 5.5.0; needs network_port:read */
  NETWORK_PORT_GET_XML_DESC: { args: RemoteNetworkPortGetXmlDescArgs; ret: RemoteNetworkPortGetXmlDescRet };
  /** virNetworkPortDelete, since 5.5.0; needs network_port:delete */
  NETWORK_PORT_DELETE: { args: RemoteNetworkPortDeleteArgs; ret: void };
  /** virDomainCheckpointCreateXML, since 5.6.0; needs domain:checkpoint */
  DOMAIN_CHECKPOINT_CREATE_XML: { args: RemoteDomainCheckpointCreateXmlArgs; ret: RemoteDomainCheckpointCreateXmlRet };
  /** virDomainCheckpointGetXMLDesc, since 5.6.0; needs domain:read */
  DOMAIN_CHECKPOINT_GET_XML_DESC: { args: RemoteDomainCheckpointGetXmlDescArgs; ret: RemoteDomainCheckpointGetXmlDescRet };
  /** virDomainListAllCheckpoints, since 5.6.0; needs domain:read */
  DOMAIN_LIST_ALL_CHECKPOINTS: { args: RemoteDomainListAllCheckpointsArgs; ret: RemoteDomainListAllCheckpointsRet };
  /** virDomainCheckpointListAllChildren, since 5.6.0; needs domain:read */
  DOMAIN_CHECKPOINT_LIST_ALL_CHILDREN: { args: RemoteDomainCheckpointListAllChildrenArgs; ret: RemoteDomainCheckpointListAllChildrenRet };
  /** virDomainCheckpointLookupByName, since 5.6.0; needs domain:read */
  DOMAIN_CHECKPOINT_LOOKUP_BY_NAME: { args: RemoteDomainCheckpointLookupByNameArgs; ret: RemoteDomainCheckpointLookupByNameRet };
  /** virDomainCheckpointGetParent, since 5.6.0; needs domain:read */
  DOMAIN_CHECKPOINT_GET_PARENT: { args: RemoteDomainCheckpointGetParentArgs; ret: RemoteDomainCheckpointGetParentRet };
  /** virDomainCheckpointDelete, since 5.6.0; needs domain:checkpoint */
  DOMAIN_CHECKPOINT_DELETE: { args: RemoteDomainCheckpointDeleteArgs; ret: void };
  /** virDomainGetGuestInfo, since 5.7.0; needs domain:write */
  DOMAIN_GET_GUEST_INFO: { args: RemoteDomainGetGuestInfoArgs; ret: RemoteDomainGetGuestInfoRet };
  /** virConnectSetIdentity, since 5.8.0; needs connect:write */
  CONNECT_SET_IDENTITY: { args: RemoteConnectSetIdentityArgs; ret: void };
  /** virDomainAgentSetResponseTimeout, since 5.10.0; needs domain:write */
  DOMAIN_AGENT_SET_RESPONSE_TIMEOUT: { args: RemoteDomainAgentSetResponseTimeoutArgs; ret: RemoteDomainAgentSetResponseTimeoutRet };
  /** virDomainBackupBegin, since 6.0.0; needs domain:checkpoint and domain:block_write */
  DOMAIN_BACKUP_BEGIN: { args: RemoteDomainBackupBeginArgs; ret: void };
  /** virDomainBackupGetXMLDesc, since 6.0.0; needs domain:read */
  DOMAIN_BACKUP_GET_XML_DESC: { args: RemoteDomainBackupGetXmlDescArgs; ret: RemoteDomainBackupGetXmlDescRet };
  /** virDomainAuthorizedSSHKeysGet, since 6.10.0; needs domain:write */
  DOMAIN_AUTHORIZED_SSH_KEYS_GET: { args: RemoteDomainAuthorizedSshKeysGetArgs; ret: RemoteDomainAuthorizedSshKeysGetRet };
  /** virDomainAuthorizedSSHKeysSet, since 6.10.0; needs domain:write */
  DOMAIN_AUTHORIZED_SSH_KEYS_SET: { args: RemoteDomainAuthorizedSshKeysSetArgs; ret: void };
  /** virDomainGetMessages, since 7.1.0; needs domain:read */
  DOMAIN_GET_MESSAGES: { args: RemoteDomainGetMessagesArgs; ret: RemoteDomainGetMessagesRet };
  /** virDomainStartDirtyRateCalc, since 7.2.0; needs domain:write */
  DOMAIN_START_DIRTY_RATE_CALC: { args: RemoteDomainStartDirtyRateCalcArgs; ret: void };
  /** virNodeDeviceDefineXML, since 7.3.0; needs node_device:write and node_device:save */
  NODE_DEVICE_DEFINE_XML: { args: RemoteNodeDeviceDefineXmlArgs; ret: RemoteNodeDeviceDefineXmlRet };
  /** virNodeDeviceUndefine, since 7.3.0; needs node_device:delete */
  NODE_DEVICE_UNDEFINE: { args: RemoteNodeDeviceUndefineArgs; ret: void };
  /** virNodeDeviceCreate, since 7.3.0; needs node_device:start */
  NODE_DEVICE_CREATE: { args: RemoteNodeDeviceCreateArgs; ret: void };
  /** virNWFilterDefineXMLFlags, since 7.7.0; needs nwfilter:write and nwfilter:save */
  NWFILTER_DEFINE_XML_FLAGS: { args: RemoteNwfilterDefineXmlFlagsArgs; ret: RemoteNwfilterDefineXmlFlagsRet };
  /** virNetworkDefineXMLFlags, since 7.7.0; needs network:write and network:save */
  NETWORK_DEFINE_XML_FLAGS: { args: RemoteNetworkDefineXmlFlagsArgs; ret: RemoteNetworkDefineXmlFlagsRet };
  /** virNodeDeviceGetAutostart, since 7.8.0; needs node_device:read */
  NODE_DEVICE_GET_AUTOSTART: { args: RemoteNodeDeviceGetAutostartArgs; ret: RemoteNodeDeviceGetAutostartRet };
  /** virNodeDeviceSetAutostart, since 7.8.0; needs node_device:write */
  NODE_DEVICE_SET_AUTOSTART: { args: RemoteNodeDeviceSetAutostartArgs; ret: void };
  /** virNodeDeviceIsPersistent, since 7.8.0; needs node_device:read */
  NODE_DEVICE_IS_PERSISTENT: { args: RemoteNodeDeviceIsPersistentArgs; ret: RemoteNodeDeviceIsPersistentRet };
  /** virNodeDeviceIsActive, since 7.8.0; needs node_device:read */
  NODE_DEVICE_IS_ACTIVE: { args: RemoteNodeDeviceIsActiveArgs; ret: RemoteNodeDeviceIsActiveRet };
  /** virNetworkCreateXMLFlags, since 7.8.0; needs network:write and network:start */
  NETWORK_CREATE_XML_FLAGS: { args: RemoteNetworkCreateXmlFlagsArgs; ret: RemoteNetworkCreateXmlFlagsRet };
  /** virDomainSetLaunchSecurityState, since 8.0.0; needs domain:write */
  DOMAIN_SET_LAUNCH_SECURITY_STATE: { args: RemoteDomainSetLaunchSecurityStateArgs; ret: void };
  /** virDomainSaveParams, since 8.4.0; needs domain:hibernate */
  DOMAIN_SAVE_PARAMS: { args: RemoteDomainSaveParamsArgs; ret: void };
  /** virDomainRestoreParams, since 8.4.0; needs domain:start and domain:write */
  DOMAIN_RESTORE_PARAMS: { args: RemoteDomainRestoreParamsArgs; ret: void };
  /** virDomainAbortJobFlags, since 8.5.0; needs domain:write */
  DOMAIN_ABORT_JOB_FLAGS: { args: RemoteDomainAbortJobFlagsArgs; ret: void };
  /** virDomainFDAssociate, since 9.0.0; needs domain:write */
  DOMAIN_FD_ASSOCIATE: { args: RemoteDomainFdAssociateArgs; ret: void };
  /** virNetworkSetMetadata, since 9.7.0; needs network:write */
  NETWORK_SET_METADATA: { args: RemoteNetworkSetMetadataArgs; ret: void };
  /** virNetworkGetMetadata, since 9.7.0; needs network:read */
  NETWORK_GET_METADATA: { args: RemoteNetworkGetMetadataArgs; ret: RemoteNetworkGetMetadataRet };
  /** virNodeDeviceUpdate, since 10.1.0; needs node_device:write */
  NODE_DEVICE_UPDATE: { args: RemoteNodeDeviceUpdateArgs; ret: void };
  /** virDomainGraphicsReload, since 10.2.0; needs domain:write */
  DOMAIN_GRAPHICS_RELOAD: { args: RemoteDomainGraphicsReloadArgs; ret: void };
  /** virDomainGetAutostartOnce, since 11.2.0; needs domain:read */
  DOMAIN_GET_AUTOSTART_ONCE: { args: RemoteDomainGetAutostartOnceArgs; ret: RemoteDomainGetAutostartOnceRet };
  /** virDomainSetAutostartOnce, since 11.2.0; needs domain:write */
  DOMAIN_SET_AUTOSTART_ONCE: { args: RemoteDomainSetAutostartOnceArgs; ret: void };
  /** virDomainSetThrottleGroup, since 11.2.0; needs domain:write */
  DOMAIN_SET_THROTTLE_GROUP: { args: RemoteDomainSetThrottleGroupArgs; ret: void };
  /** virDomainDelThrottleGroup, since 11.2.0; needs domain:write */
  DOMAIN_DEL_THROTTLE_GROUP: { args: RemoteDomainDelThrottleGroupArgs; ret: void };
  /** virDomainQemuMonitorCommand, since 0.8.3; needs domain:write */
  'qemu.DOMAIN_MONITOR_COMMAND': { args: QemuDomainMonitorCommandArgs; ret: QemuDomainMonitorCommandRet };
  /** virDomainQemuAttach, since 0.9.4; needs domain:start and domain:write */
  'qemu.DOMAIN_ATTACH': { args: QemuDomainAttachArgs; ret: QemuDomainAttachRet };
  /** virDomainQemuAgentCommand, since 0.10.0; needs domain:write */
  'qemu.DOMAIN_AGENT_COMMAND': { args: QemuDomainAgentCommandArgs; ret: QemuDomainAgentCommandRet };
  /** virConnectDomainQemuMonitorEventRegister, since 1.2.3; needs connect:search_domains and connect:write */
  'qemu.CONNECT_DOMAIN_MONITOR_EVENT_REGISTER': { args: QemuConnectDomainMonitorEventRegisterArgs; ret: QemuConnectDomainMonitorEventRegisterRet };
  /** virConnectDomainQemuMonitorEventDeregister, since 1.2.3; needs connect:write */
  'qemu.CONNECT_DOMAIN_MONITOR_EVENT_DEREGISTER': { args: QemuConnectDomainMonitorEventDeregisterArgs; ret: void };
  /** virDomainQemuMonitorCommandWithFiles, since 8.2.0; needs domain:write */
  'qemu.DOMAIN_MONITOR_COMMAND_WITH_FILES': { args: QemuDomainMonitorCommandWithFilesArgs; ret: QemuDomainMonitorCommandWithFilesRet };
  /** virDomainLxcOpenNamespace, since 1.0.2; needs domain:open_namespace */
  'lxc.DOMAIN_OPEN_NAMESPACE': { args: LxcDomainOpenNamespaceArgs; ret: void };
  /** virAdmConnectOpen, since 1.2.17 */
  'admin.CONNECT_OPEN': { args: AdminConnectOpenArgs; ret: void };
  /** virAdmConnectClose, since 1.2.17 */
  'admin.CONNECT_CLOSE': { args: void; ret: void };
  /** virAdmConnectGetLibVersion, since 1.3.0 */
  'admin.CONNECT_GET_LIB_VERSION': { args: void; ret: AdminConnectGetLibVersionRet };
  /** virAdmConnectListServers, since 1.3.2 */
  'admin.CONNECT_LIST_SERVERS': { args: AdminConnectListServersArgs; ret: AdminConnectListServersRet };
  /** virAdmConnectLookupServer, since 1.3.3 */
  'admin.CONNECT_LOOKUP_SERVER': { args: AdminConnectLookupServerArgs; ret: AdminConnectLookupServerRet };
  /** virAdmServerGetThreadPoolParameters, since 1.3.4 */
  'admin.SERVER_GET_THREADPOOL_PARAMETERS': { args: AdminServerGetThreadpoolParametersArgs; ret: AdminServerGetThreadpoolParametersRet };
  /** virAdmServerSetThreadPoolParameters, since 1.3.4 */
  'admin.SERVER_SET_THREADPOOL_PARAMETERS': { args: AdminServerSetThreadpoolParametersArgs; ret: void };
  /** virAdmServerListClients, since 1.3.5 */
  'admin.SERVER_LIST_CLIENTS': { args: AdminServerListClientsArgs; ret: AdminServerListClientsRet };
  /** virAdmServerLookupClient, since 1.3.5 */
  'admin.SERVER_LOOKUP_CLIENT': { args: AdminServerLookupClientArgs; ret: AdminServerLookupClientRet };
  /** virAdmClientGetInfo, since 1.3.5 */
  'admin.CLIENT_GET_INFO': { args: AdminClientGetInfoArgs; ret: AdminClientGetInfoRet };
  /** virAdmClientClose, since 1.3.5 */
  'admin.CLIENT_CLOSE': { args: AdminClientCloseArgs; ret: void };
  /** virAdmServerGetClientLimits, since 1.3.5 */
  'admin.SERVER_GET_CLIENT_LIMITS': { args: AdminServerGetClientLimitsArgs; ret: AdminServerGetClientLimitsRet };
  /** virAdmServerSetClientLimits, since 1.3.5 */
  'admin.SERVER_SET_CLIENT_LIMITS': { args: AdminServerSetClientLimitsArgs; ret: void };
  /** virAdmConnectGetLoggingOutputs, since 3.0.0 */
  'admin.CONNECT_GET_LOGGING_OUTPUTS': { args: AdminConnectGetLoggingOutputsArgs; ret: AdminConnectGetLoggingOutputsRet };
  /** virAdmConnectGetLoggingFilters, since 3.0.0 */
  'admin.CONNECT_GET_LOGGING_FILTERS': { args: AdminConnectGetLoggingFiltersArgs; ret: AdminConnectGetLoggingFiltersRet };
  /** virAdmConnectSetLoggingOutputs, since 3.0.0 */
  'admin.CONNECT_SET_LOGGING_OUTPUTS': { args: AdminConnectSetLoggingOutputsArgs; ret: void };
  /** virAdmConnectSetLoggingFilters, since 3.0.0 */
  'admin.CONNECT_SET_LOGGING_FILTERS': { args: AdminConnectSetLoggingFiltersArgs; ret: void };
  /** virAdmServerUpdateTlsFiles, since 6.2.0 */
  'admin.SERVER_UPDATE_TLS_FILES': { args: AdminServerUpdateTlsFilesArgs; ret: void };
  /** virAdmConnectSetDaemonTimeout, since 8.6.0 */
  'admin.CONNECT_SET_DAEMON_TIMEOUT': { args: AdminConnectSetDaemonTimeoutArgs; ret: void };
  /** virAdmConnectDaemonShutdown, since 11.2.0 */
  'admin.CONNECT_DAEMON_SHUTDOWN': { args: AdminConnectDaemonShutdownArgs; ret: void };
}

/** What each event procedure, sent by the server unasked, carries. */
export interface EventMap {
  /** since 0.5.0 */
  DOMAIN_EVENT_LIFECYCLE: RemoteDomainEventLifecycleMsg;
  /** since 0.8.0 */
  DOMAIN_EVENT_REBOOT: RemoteDomainEventRebootMsg;
  /** since 0.8.0 */
  DOMAIN_EVENT_RTC_CHANGE: RemoteDomainEventRtcChangeMsg;
  /** since 0.8.0 */
  DOMAIN_EVENT_WATCHDOG: RemoteDomainEventWatchdogMsg;
  /** since 0.8.0 */
  DOMAIN_EVENT_IO_ERROR: RemoteDomainEventIoErrorMsg;
  /** since 0.8.0 */
  DOMAIN_EVENT_GRAPHICS: RemoteDomainEventGraphicsMsg;
  /** since 0.8.1 */
  DOMAIN_EVENT_IO_ERROR_REASON: RemoteDomainEventIoErrorReasonMsg;
  /** since 0.9.2 */
  DOMAIN_EVENT_CONTROL_ERROR: RemoteDomainEventControlErrorMsg;
  /** since 0.9.4 */
  DOMAIN_EVENT_BLOCK_JOB: RemoteDomainEventBlockJobMsg;
  /** since 0.9.7 */
  DOMAIN_EVENT_DISK_CHANGE: RemoteDomainEventDiskChangeMsg;
  /** since 0.9.11 */
  DOMAIN_EVENT_TRAY_CHANGE: RemoteDomainEventTrayChangeMsg;
  /** since 0.9.11 */
  DOMAIN_EVENT_PMWAKEUP: RemoteDomainEventPmwakeupMsg;
  /** since 0.9.11 */
  DOMAIN_EVENT_PMSUSPEND: RemoteDomainEventPmsuspendMsg;
  /** since 0.10.0 */
  DOMAIN_EVENT_BALLOON_CHANGE: RemoteDomainEventBalloonChangeMsg;
  /** since 1.0.0 */
  DOMAIN_EVENT_PMSUSPEND_DISK: RemoteDomainEventPmsuspendDiskMsg;
  /** since 1.1.1 */
  DOMAIN_EVENT_DEVICE_REMOVED: RemoteDomainEventDeviceRemovedMsg;
  /** since 1.2.1 */
  NETWORK_EVENT_LIFECYCLE: RemoteNetworkEventLifecycleMsg;
  /** since 1.2.2 */
  DOMAIN_EVENT_CALLBACK_LIFECYCLE: RemoteDomainEventCallbackLifecycleMsg;
  /** since 1.2.2 */
  DOMAIN_EVENT_CALLBACK_REBOOT: RemoteDomainEventCallbackRebootMsg;
  /** since 1.2.2 */
  DOMAIN_EVENT_CALLBACK_RTC_CHANGE: RemoteDomainEventCallbackRtcChangeMsg;
  /** since 1.2.2 */
  DOMAIN_EVENT_CALLBACK_WATCHDOG: RemoteDomainEventCallbackWatchdogMsg;
  /** since 1.2.2 */
  DOMAIN_EVENT_CALLBACK_IO_ERROR: RemoteDomainEventCallbackIoErrorMsg;
  /** since 1.2.2 */
  DOMAIN_EVENT_CALLBACK_GRAPHICS: RemoteDomainEventCallbackGraphicsMsg;
  /** since 1.2.2 */
  DOMAIN_EVENT_CALLBACK_IO_ERROR_REASON: RemoteDomainEventCallbackIoErrorReasonMsg;
  /** since 1.2.2 */
  DOMAIN_EVENT_CALLBACK_CONTROL_ERROR: RemoteDomainEventCallbackControlErrorMsg;
  /** since 1.2.2 */
  DOMAIN_EVENT_CALLBACK_BLOCK_JOB: RemoteDomainEventCallbackBlockJobMsg;
  /** since 1.2.2 */
  DOMAIN_EVENT_CALLBACK_DISK_CHANGE: RemoteDomainEventCallbackDiskChangeMsg;
  /** since 1.2.2 */
  DOMAIN_EVENT_CALLBACK_TRAY_CHANGE: RemoteDomainEventCallbackTrayChangeMsg;
  /** since 1.2.2 */
  DOMAIN_EVENT_CALLBACK_PMWAKEUP: RemoteDomainEventCallbackPmwakeupMsg;
  /** since 1.2.2 */
  DOMAIN_EVENT_CALLBACK_PMSUSPEND: RemoteDomainEventCallbackPmsuspendMsg;
  /** since 1.2.2 */
  DOMAIN_EVENT_CALLBACK_BALLOON_CHANGE: RemoteDomainEventCallbackBalloonChangeMsg;
  /** since 1.2.2 */
  DOMAIN_EVENT_CALLBACK_PMSUSPEND_DISK: RemoteDomainEventCallbackPmsuspendDiskMsg;
  /** since 1.2.2 */
  DOMAIN_EVENT_CALLBACK_DEVICE_REMOVED: RemoteDomainEventCallbackDeviceRemovedMsg;
  /** since 1.2.6 */
  DOMAIN_EVENT_BLOCK_JOB_2: RemoteDomainEventBlockJob2Msg;
  /** since 1.2.9 */
  DOMAIN_EVENT_CALLBACK_TUNABLE: RemoteDomainEventCallbackTunableMsg;
  /** since 1.2.11 */
  DOMAIN_EVENT_CALLBACK_AGENT_LIFECYCLE: RemoteDomainEventCallbackAgentLifecycleMsg;
  /** since 1.2.15 */
  DOMAIN_EVENT_CALLBACK_DEVICE_ADDED: RemoteDomainEventCallbackDeviceAddedMsg;
  /** since 1.3.2 */
  DOMAIN_EVENT_CALLBACK_MIGRATION_ITERATION: RemoteDomainEventCallbackMigrationIterationMsg;
  /** since 1.3.3 */
  CONNECT_EVENT_CONNECTION_CLOSED: RemoteConnectEventConnectionClosedMsg;
  /** since 1.3.3 */
  DOMAIN_EVENT_CALLBACK_JOB_COMPLETED: RemoteDomainEventCallbackJobCompletedMsg;
  /** since 1.3.4 */
  DOMAIN_EVENT_CALLBACK_DEVICE_REMOVAL_FAILED: RemoteDomainEventCallbackDeviceRemovalFailedMsg;
  /** since 2.0.0 */
  STORAGE_POOL_EVENT_LIFECYCLE: RemoteStoragePoolEventLifecycleMsg;
  /** since 2.0.0 */
  STORAGE_POOL_EVENT_REFRESH: RemoteStoragePoolEventRefreshMsg;
  /** since 2.2.0 */
  NODE_DEVICE_EVENT_LIFECYCLE: RemoteNodeDeviceEventLifecycleMsg;
  /** since 2.2.0 */
  NODE_DEVICE_EVENT_UPDATE: RemoteNodeDeviceEventUpdateMsg;
  /** since 3.0.0 */
  DOMAIN_EVENT_CALLBACK_METADATA_CHANGE: RemoteDomainEventCallbackMetadataChangeMsg;
  /** since 3.0.0 */
  SECRET_EVENT_LIFECYCLE: RemoteSecretEventLifecycleMsg;
  /** since 3.0.0 */
  SECRET_EVENT_VALUE_CHANGED: RemoteSecretEventValueChangedMsg;
  /** since 3.2.0 */
  DOMAIN_EVENT_BLOCK_THRESHOLD: RemoteDomainEventBlockThresholdMsg;
  /** since 6.9.0 */
  DOMAIN_EVENT_MEMORY_FAILURE: RemoteDomainEventMemoryFailureMsg;
  /** since 7.9.0 */
  DOMAIN_EVENT_MEMORY_DEVICE_SIZE_CHANGE: RemoteDomainEventMemoryDeviceSizeChangeMsg;
  /** since 9.8.0 */
  NETWORK_EVENT_CALLBACK_METADATA_CHANGE: RemoteNetworkEventCallbackMetadataChangeMsg;
  /** since 11.2.0 */
  DOMAIN_EVENT_NIC_MAC_CHANGE: RemoteDomainEventNicMacChangeMsg;
  /** since 1.2.3 */
  'qemu.DOMAIN_MONITOR_EVENT': QemuDomainMonitorEventMsg;
}
