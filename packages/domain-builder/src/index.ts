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
export { checkDomain, formatDomain, parseDomain, type ParseOptions } from './model/domain.ts';
export { domainFromJson, domainToJson } from './model/json.ts';
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
