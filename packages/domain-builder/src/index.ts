export { Err, Ok, Result } from 'ts-results';
export type { AgentChannelOptions, SerialCommonOptions, SerialOptions } from './builder/character-step.ts';
export type { DiskCommonOptions, DiskOptions, DiskPlaces } from './builder/disk-step.ts';
export {
  type DeviceLists,
  domain,
  DomainBuilder,
  type DomainOptions,
  type KernelOptions,
} from './builder/domain-builder.ts';
export type { NetworkCommonOptions, NetworkOptions, NetworkPlaces } from './builder/network-step.ts';
export type { OneOf } from './builder/one-of.ts';
export { bytes, gib, kib, mib, type Size, tib } from './builder/size.ts';
export { DomainXmlError, type DomainXmlErrorCode, type DomainXmlErrorDetails } from './errors.ts';
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
