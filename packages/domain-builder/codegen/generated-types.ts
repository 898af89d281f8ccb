import { devices } from '../src/schema/devices/devices.ts';
import { domain } from '../src/schema/domain.ts';
import { network } from '../src/schema/documents/network.ts';
import { networkPort } from '../src/schema/documents/network-port.ts';
import { storagePool } from '../src/schema/documents/storage-pool.ts';
import { storageVolume } from '../src/schema/documents/storage-volume.ts';
import { domainSnapshot } from '../src/schema/documents/snapshot.ts';
import { domainCheckpoint } from '../src/schema/documents/checkpoint.ts';
import { domainBackup } from '../src/schema/documents/backup.ts';
import { nodeDevice } from '../src/schema/documents/node-device.ts';
import { secret } from '../src/schema/documents/secret.ts';
import { nwfilter } from '../src/schema/documents/nwfilter.ts';
import { nwfilterBinding } from '../src/schema/documents/nwfilter-binding.ts';
import { hostInterface } from '../src/schema/documents/host-interface.ts';
import { capabilities } from '../src/schema/documents/capabilities.ts';
import { domainCapabilities } from '../src/schema/documents/domain-capabilities.ts';
import { storagePoolCapabilities } from '../src/schema/documents/storage-pool-capabilities.ts';
import { cpu } from '../src/schema/sections/cpu.ts';
import { emitTypes } from './emit.ts';

/** The generated types: those of every document, and of the devices. */
export const generatedTypes = (): string =>
  emitTypes(
    [
      domain,
      network,
      networkPort,
      storagePool,
      storageVolume,
      domainSnapshot,
      domainCheckpoint,
      domainBackup,
      nodeDevice,
      secret,
      nwfilter,
      nwfilterBinding,
      hostInterface,
      capabilities,
      domainCapabilities,
      storagePoolCapabilities,
      cpu,
    ],
    devices,
  );
