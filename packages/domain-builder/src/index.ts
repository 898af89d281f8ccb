export { Err, Ok, Result } from 'ts-results';
export type {
  AgentChannelOptions,
  LoopbackOptions,
  SerialCommonOptions,
  SerialOptions,
} from './builder/character-step.ts';
export type { VcpuOptions } from './builder/cpu-step.ts';
export type { DeviceLists, SimpleInput, WatchdogOptions } from './builder/device-step.ts';
export type { DiskCommonOptions, DiskOptions, DiskPlaces } from './builder/disk-step.ts';
export { domain, DomainBuilder } from './builder/domain-builder.ts';
export type { DomainOptions, KernelOptions } from './builder/domain-options.ts';
export type {
  HostdevCommonOptions,
  HostdevOptions,
  HostdevPlaces,
  MdevHostdevOptions,
  PciHostdevOptions,
  UsbHostdevOptions,
} from './builder/hostdev-step.ts';
export type { MemoryOptions } from './builder/memory-step.ts';
export type { NetworkCommonOptions, NetworkOptions, NetworkPlaces } from './builder/network-step.ts';
export type { NumaCellOptions } from './builder/numa-step.ts';
export type { OneOf } from './builder/one-of.ts';
export type { FirmwareOptions } from './builder/os-step.ts';
export type { PinOptions } from './builder/pin-step.ts';
export { bytes, gib, kib, mib, type Size, tib } from './builder/size.ts';
export { diffDomains } from './diff/diff-domains.ts';
export type { DeviceReference, DifferenceEffect, DiffOptions, DomainDifference } from './diff/difference.ts';
export { formatDifferences } from './diff/format-differences.ts';
export { mergeWanted } from './diff/merge-wanted.ts';
export type { IoTuneParameters, MemoryTuneParameters, SchedulerParameters } from './diff/parameter-names.ts';
export { planDomain } from './diff/plan-domain.ts';
export type { DomainPlan, PlanNote, PlanOperation, PlanOptions, PlanStep, StepFlag } from './diff/plan-step.ts';
export { DomainXmlError, type DomainXmlErrorCode, type DomainXmlErrorDetails } from './errors.ts';
export { cpuSet, type CpuSetInput, formatCpuSet, parseCpuSet } from './facts/cpu-set.ts';
export type { Host, HostVersions } from './facts/host.ts';
export {
  type Enlightenment,
  type EnlightenmentName,
  type EnlightenmentPrerequisite,
  enlightenments,
} from './facts/hyperv.ts';
export {
  type ClosedEnlightenments,
  closeEnlightenments,
  type CloseOptions,
  prerequisitesOf,
} from './facts/hyperv-close.ts';
export { type EnlightenmentSupport, supportedEnlightenments } from './facts/hyperv-support.ts';
export { macAddress, macFromSeed } from './facts/mac-address.ts';
export { formatPciAddress, pciAddress, type PciInput, type PciLocation } from './facts/pci-address.ts';
export { type HostPinning, pinToHost, type PinToHostOptions } from './facts/pin-to-host.ts';
export type { GuestCell, PlacedCell } from './facts/place-cells.ts';
export { type HostCpu, type HostCpuTopology, type HostNode, hostTopology } from './facts/topology.ts';
export type * from './kubevirt/manifest.ts';
export type {
  DevicePlace,
  KubeVirtConversion,
  KubeVirtDeviceChoice,
  KubeVirtNetworkChoice,
  KubeVirtOmission,
  KubeVirtOptions,
  KubeVirtStep,
} from './kubevirt/options.ts';
export { toKubeVirt } from './kubevirt/to-kubevirt.ts';
export { applyFixes, type FixOutcome, type SkippedFix } from './lint/apply-fixes.ts';
export { lintDomain, lintDomainXml, type LintOptions, type LintXmlOptions } from './lint/lint-domain.ts';
export type { RuleChoice } from './lint/rule-choice.ts';
export type { Finding, Fix, Problem, Rule, RuleContext, Severity } from './lint/rule.ts';
export { lintRules } from './lint/rules.ts';
export { checkDevice, type Device, type DeviceTag, formatDevice, parseDevice } from './model/documents/device.ts';
export { checkDomain, formatDomain, domainFromJson, domainToJson, parseDomain } from './model/documents/domain.ts';
export {
  checkNetwork,
  formatNetwork,
  networkFromJson,
  networkToJson,
  parseNetwork,
} from './model/documents/network.ts';
export {
  checkNetworkPort,
  formatNetworkPort,
  networkPortFromJson,
  networkPortToJson,
  parseNetworkPort,
} from './model/documents/network-port.ts';
export {
  checkStoragePool,
  formatStoragePool,
  storagePoolFromJson,
  storagePoolToJson,
  parseStoragePool,
} from './model/documents/storage-pool.ts';
export {
  checkStorageVolume,
  formatStorageVolume,
  storageVolumeFromJson,
  storageVolumeToJson,
  parseStorageVolume,
} from './model/documents/storage-volume.ts';
export {
  checkDomainSnapshot,
  formatDomainSnapshot,
  domainSnapshotFromJson,
  domainSnapshotToJson,
  parseDomainSnapshot,
} from './model/documents/domain-snapshot.ts';
export {
  checkDomainCheckpoint,
  formatDomainCheckpoint,
  domainCheckpointFromJson,
  domainCheckpointToJson,
  parseDomainCheckpoint,
} from './model/documents/domain-checkpoint.ts';
export {
  checkDomainBackup,
  formatDomainBackup,
  domainBackupFromJson,
  domainBackupToJson,
  parseDomainBackup,
} from './model/documents/domain-backup.ts';
export {
  checkNodeDevice,
  formatNodeDevice,
  nodeDeviceFromJson,
  nodeDeviceToJson,
  parseNodeDevice,
} from './model/documents/node-device.ts';
export { checkSecret, formatSecret, secretFromJson, secretToJson, parseSecret } from './model/documents/secret.ts';
export {
  checkNwfilter,
  formatNwfilter,
  nwfilterFromJson,
  nwfilterToJson,
  parseNwfilter,
} from './model/documents/nwfilter.ts';
export {
  checkNwfilterBinding,
  formatNwfilterBinding,
  nwfilterBindingFromJson,
  nwfilterBindingToJson,
  parseNwfilterBinding,
} from './model/documents/nwfilter-binding.ts';
export {
  checkInterface,
  formatInterface,
  interfaceFromJson,
  interfaceToJson,
  parseInterface,
} from './model/documents/host-interface.ts';
export {
  checkCapabilities,
  formatCapabilities,
  capabilitiesFromJson,
  capabilitiesToJson,
  parseCapabilities,
} from './model/documents/capabilities.ts';
export {
  checkDomainCapabilities,
  formatDomainCapabilities,
  domainCapabilitiesFromJson,
  domainCapabilitiesToJson,
  parseDomainCapabilities,
} from './model/documents/domain-capabilities.ts';
export {
  checkStoragePoolCapabilities,
  formatStoragePoolCapabilities,
  storagePoolCapabilitiesFromJson,
  storagePoolCapabilitiesToJson,
  parseStoragePoolCapabilities,
} from './model/documents/storage-pool-capabilities.ts';
export { checkCpu, formatCpu, cpuFromJson, cpuToJson, parseCpu } from './model/documents/cpu.ts';
export type { ParseOptions } from './model/document.ts';
export { applyEdits, type Edit } from './model/edit.ts';
export { cloudImage, type CloudImageOptions } from './presets/cloud-image.ts';
export { type CloudSeed, type CloudSeedFiles, noCloudSeed } from './presets/cloud-seed.ts';
export { gpuPassthrough } from './presets/gpu-passthrough.ts';
export type { GpuPassthroughOptions } from './presets/gpu-passthrough-options.ts';
export { linux } from './presets/linux.ts';
export type { LinuxOptions } from './presets/linux-options.ts';
export { performance } from './presets/performance.ts';
export type { PerformanceOptions } from './presets/performance-options.ts';
export type { Decision, HostStep, Preset, PresetOutcome, PresetReport, PresetWarning } from './presets/preset.ts';
export { serial, type SerialPresetOptions } from './presets/serial.ts';
export { share, shareReadWrite } from './presets/share.ts';
export type {
  ShareCommonOptions,
  ShareEnforcement,
  ShareOptions,
  ShareReadWriteOptions,
} from './presets/share/options.ts';
export { windows11 } from './presets/windows11.ts';
export type {
  HypervProfile,
  InstallMedia,
  MediumSource,
  Windows11Display,
  Windows11Options,
} from './presets/windows11/options.ts';
export type { Extra, UnknownContent } from './schema/extra.ts';
export type * from './schema/types.gen.ts';
export { defaultLimits, type XmlLimits } from './xml/limits.ts';
export type {
  XmlAttribute,
  XmlCdata,
  XmlComment,
  XmlDocument,
  XmlElement,
  XmlInstruction,
  XmlNode,
  XmlText,
} from './xml/nodes.ts';
export { type Offset, offsetOf } from './xml/offset.ts';
export { positionAt, type XmlPosition } from './xml/position.ts';
export { formatXml, parseXml } from './xml/xml.ts';
export { releaseSchemas, type SchemaFolder } from './validate/rng/schemas.ts';
export { validateDomainXml, validateXml } from './validate/validate-xml.ts';
export type {
  LevelOutcome,
  LibvirtVerdict,
  ValidateOptions,
  Validation,
  ValidationLevel,
} from './validate/validation.ts';
