import { type Compiled, compile } from '../schema/compile.ts';
import { domainBackup } from '../schema/documents/backup.ts';
import { capabilities } from '../schema/documents/capabilities.ts';
import { domainCheckpoint } from '../schema/documents/checkpoint.ts';
import { domainCapabilities } from '../schema/documents/domain-capabilities.ts';
import { hostInterface } from '../schema/documents/host-interface.ts';
import { networkPort } from '../schema/documents/network-port.ts';
import { network } from '../schema/documents/network.ts';
import { nodeDevice } from '../schema/documents/node-device.ts';
import { nwfilterBinding } from '../schema/documents/nwfilter-binding.ts';
import { nwfilter } from '../schema/documents/nwfilter.ts';
import { secret } from '../schema/documents/secret.ts';
import { domainSnapshot } from '../schema/documents/snapshot.ts';
import { storagePoolCapabilities } from '../schema/documents/storage-pool-capabilities.ts';
import { storagePool } from '../schema/documents/storage-pool.ts';
import { storageVolume } from '../schema/documents/storage-volume.ts';
import type { Description } from '../schema/describe.ts';
import { domain } from '../schema/domain.ts';
import { cpu } from '../schema/sections/cpu.ts';

/** A kind of document: the schema that libvirt has for it, and our description. */
export interface KnownDocument {
  /** The schema's file. */
  readonly file: string;
  readonly compiled: () => Compiled;
}

const known = (file: string, of: Description): KnownDocument => ({ file, compiled: () => compile(of) });

/** The kinds of documents by their root elements. A `<device>` is a node device: a guest's devices have names of their own. */
const kinds: Readonly<Record<string, KnownDocument>> = {
  capabilities: known('capability.rng', capabilities),
  cpu: known('cpu.rng', cpu),
  device: known('nodedev.rng', nodeDevice),
  domain: known('domain.rng', domain),
  domainbackup: known('domainbackup.rng', domainBackup),
  domainCapabilities: known('domaincaps.rng', domainCapabilities),
  domaincheckpoint: known('domaincheckpoint.rng', domainCheckpoint),
  domainsnapshot: known('domainsnapshot.rng', domainSnapshot),
  filter: known('nwfilter.rng', nwfilter),
  filterbinding: known('nwfilterbinding.rng', nwfilterBinding),
  interface: known('interface.rng', hostInterface),
  network: known('network.rng', network),
  networkport: known('networkport.rng', networkPort),
  pool: known('storagepool.rng', storagePool),
  secret: known('secret.rng', secret),
  storagepoolCapabilities: known('storagepoolcaps.rng', storagePoolCapabilities),
  volume: known('storagevol.rng', storageVolume),
};

/** The kind of document that a root element is of. */
export const documentOf = (root: string): KnownDocument | undefined =>
  Object.hasOwn(kinds, root) ? kinds[root] : undefined;
