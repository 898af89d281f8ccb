import type { Result } from 'ts-results';
import * as virtkit from '../src/index.ts';
import type { Description } from '../src/schema/describe.ts';
import { domainBackup } from '../src/schema/documents/backup.ts';
import { capabilities } from '../src/schema/documents/capabilities.ts';
import { domainCheckpoint } from '../src/schema/documents/checkpoint.ts';
import { domainCapabilities } from '../src/schema/documents/domain-capabilities.ts';
import { hostInterface } from '../src/schema/documents/host-interface.ts';
import { networkPort } from '../src/schema/documents/network-port.ts';
import { network } from '../src/schema/documents/network.ts';
import { nodeDevice } from '../src/schema/documents/node-device.ts';
import { nwfilterBinding } from '../src/schema/documents/nwfilter-binding.ts';
import { nwfilter } from '../src/schema/documents/nwfilter.ts';
import { secret } from '../src/schema/documents/secret.ts';
import { domainSnapshot } from '../src/schema/documents/snapshot.ts';
import { storagePoolCapabilities } from '../src/schema/documents/storage-pool-capabilities.ts';
import { storagePool } from '../src/schema/documents/storage-pool.ts';
import { storageVolume } from '../src/schema/documents/storage-volume.ts';
import { domain } from '../src/schema/domain.ts';
import { cpu } from '../src/schema/sections/cpu.ts';

/** One kind of document, for tests that treat all kinds alike. */
export interface AnyDocument {
  readonly name: string;
  /** Its root element. */
  readonly tag: string;
  readonly of: Description;
  /** Its schema's file, without `.rng`. */
  readonly schema: string;
  /** Its folder in libvirt's test data. */
  readonly corpus: string;
  readonly parse: (text: string) => Result<object, virtkit.DomainXmlError>;
  readonly format: (value: object) => string;
  readonly toJson: (value: object) => string;
  readonly fromJson: (text: string) => Result<object, virtkit.DomainXmlError>;
}

const kind = <T extends object>(
  place: Pick<AnyDocument, 'name' | 'tag' | 'of' | 'schema' | 'corpus'>,
  parse: (text: string) => Result<T, virtkit.DomainXmlError>,
  format: (value: T) => string,
  toJson: (value: T) => string,
  fromJson: (text: string) => Result<T, virtkit.DomainXmlError>,
): AnyDocument => ({
  ...place,
  parse,
  // Tests give each kind only what the same kind has read.
  format: (value) => format(value as T),
  toJson: (value) => toJson(value as T),
  fromJson,
});

/** Every kind of document that has a model. */
export const documents: readonly AnyDocument[] = [
  kind(
    { name: 'Domain', tag: 'domain', of: domain, schema: 'domain', corpus: 'domain' },
    virtkit.parseDomain,
    virtkit.formatDomain,
    virtkit.domainToJson,
    virtkit.domainFromJson,
  ),
  kind(
    { name: 'Network', tag: 'network', of: network, schema: 'network', corpus: 'network' },
    virtkit.parseNetwork,
    virtkit.formatNetwork,
    virtkit.networkToJson,
    virtkit.networkFromJson,
  ),
  kind(
    { name: 'NetworkPort', tag: 'networkport', of: networkPort, schema: 'networkport', corpus: 'networkport' },
    virtkit.parseNetworkPort,
    virtkit.formatNetworkPort,
    virtkit.networkPortToJson,
    virtkit.networkPortFromJson,
  ),
  kind(
    { name: 'StoragePool', tag: 'pool', of: storagePool, schema: 'storagepool', corpus: 'storagepool' },
    virtkit.parseStoragePool,
    virtkit.formatStoragePool,
    virtkit.storagePoolToJson,
    virtkit.storagePoolFromJson,
  ),
  kind(
    { name: 'StorageVolume', tag: 'volume', of: storageVolume, schema: 'storagevol', corpus: 'storagevol' },
    virtkit.parseStorageVolume,
    virtkit.formatStorageVolume,
    virtkit.storageVolumeToJson,
    virtkit.storageVolumeFromJson,
  ),
  kind(
    { name: 'DomainSnapshot', tag: 'domainsnapshot', of: domainSnapshot, schema: 'domainsnapshot', corpus: 'snapshot' },
    virtkit.parseDomainSnapshot,
    virtkit.formatDomainSnapshot,
    virtkit.domainSnapshotToJson,
    virtkit.domainSnapshotFromJson,
  ),
  kind(
    {
      name: 'DomainCheckpoint',
      tag: 'domaincheckpoint',
      of: domainCheckpoint,
      schema: 'domaincheckpoint',
      corpus: 'checkpoint',
    },
    virtkit.parseDomainCheckpoint,
    virtkit.formatDomainCheckpoint,
    virtkit.domainCheckpointToJson,
    virtkit.domainCheckpointFromJson,
  ),
  kind(
    { name: 'DomainBackup', tag: 'domainbackup', of: domainBackup, schema: 'domainbackup', corpus: 'backup' },
    virtkit.parseDomainBackup,
    virtkit.formatDomainBackup,
    virtkit.domainBackupToJson,
    virtkit.domainBackupFromJson,
  ),
  kind(
    { name: 'NodeDevice', tag: 'device', of: nodeDevice, schema: 'nodedev', corpus: 'nodedev' },
    virtkit.parseNodeDevice,
    virtkit.formatNodeDevice,
    virtkit.nodeDeviceToJson,
    virtkit.nodeDeviceFromJson,
  ),
  kind(
    { name: 'Secret', tag: 'secret', of: secret, schema: 'secret', corpus: 'secret' },
    virtkit.parseSecret,
    virtkit.formatSecret,
    virtkit.secretToJson,
    virtkit.secretFromJson,
  ),
  kind(
    { name: 'Nwfilter', tag: 'filter', of: nwfilter, schema: 'nwfilter', corpus: 'nwfilter' },
    virtkit.parseNwfilter,
    virtkit.formatNwfilter,
    virtkit.nwfilterToJson,
    virtkit.nwfilterFromJson,
  ),
  kind(
    {
      name: 'NwfilterBinding',
      tag: 'filterbinding',
      of: nwfilterBinding,
      schema: 'nwfilterbinding',
      corpus: 'nwfilterbinding',
    },
    virtkit.parseNwfilterBinding,
    virtkit.formatNwfilterBinding,
    virtkit.nwfilterBindingToJson,
    virtkit.nwfilterBindingFromJson,
  ),
  kind(
    { name: 'Interface', tag: 'interface', of: hostInterface, schema: 'interface', corpus: 'interface' },
    virtkit.parseInterface,
    virtkit.formatInterface,
    virtkit.interfaceToJson,
    virtkit.interfaceFromJson,
  ),
  kind(
    { name: 'Capabilities', tag: 'capabilities', of: capabilities, schema: 'capability', corpus: 'capabilities' },
    virtkit.parseCapabilities,
    virtkit.formatCapabilities,
    virtkit.capabilitiesToJson,
    virtkit.capabilitiesFromJson,
  ),
  kind(
    {
      name: 'DomainCapabilities',
      tag: 'domainCapabilities',
      of: domainCapabilities,
      schema: 'domaincaps',
      corpus: 'domaincapabilities',
    },
    virtkit.parseDomainCapabilities,
    virtkit.formatDomainCapabilities,
    virtkit.domainCapabilitiesToJson,
    virtkit.domainCapabilitiesFromJson,
  ),
  kind(
    {
      name: 'StoragePoolCapabilities',
      tag: 'storagepoolCapabilities',
      of: storagePoolCapabilities,
      schema: 'storagepoolcaps',
      corpus: 'storagepoolcaps',
    },
    virtkit.parseStoragePoolCapabilities,
    virtkit.formatStoragePoolCapabilities,
    virtkit.storagePoolCapabilitiesToJson,
    virtkit.storagePoolCapabilitiesFromJson,
  ),
  kind(
    { name: 'Cpu', tag: 'cpu', of: cpu, schema: 'cpu', corpus: 'cpu' },
    virtkit.parseCpu,
    virtkit.formatCpu,
    virtkit.cpuToJson,
    virtkit.cpuFromJson,
  ),
];
