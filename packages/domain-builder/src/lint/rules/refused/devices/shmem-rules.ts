import type { Rule } from '../../../rule.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import { caution, isPowerOfTwo, judgeEach, refusal } from './judge.ts';

const page = 'formatdomain.html#shared-memory-device';
const place = 'devices.shmems';
const MIB = 1n << 20n;

const size = refusal(
  page,
  'shmem/size',
  'shared memory of a size that cannot be',
  'libvirt refuses the domain: the guest sees it as a PCI bar, whose size is a power of two, here from 1 MiB.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.shmems : undefined, place, (item) =>
      item.size === undefined || item.size === 0n || (item.size >= MIB && isPowerOfTwo(item.size))
        ? undefined
        : ['size', `${JSON.stringify(item.name)} has ${item.size} bytes; take a power of two from 1 MiB`],
    ),
);

const interrupts = refusal(
  page,
  'shmem/msi-without-server',
  'interrupts of shared memory without a server',
  'libvirt refuses the domain: interrupts go from guest to guest through the ivshmem server.',
  ({ devices }) =>
    judgeEach(devices?.shmems, place, ({ msi, name, server: from }) =>
      msi !== undefined && from === undefined
        ? ['msi', `${JSON.stringify(name)} has <msi> and no <server>; add the server, or leave <msi> out`]
        : undefined,
    ),
);

const server = refusal(
  page,
  'shmem/server',
  'shared memory whose model and server do not fit',
  'libvirt refuses the domain: ivshmem-doorbell gets its memory from a server, and ivshmem-plain from a file.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.shmems : undefined, place, (item) => {
      const type = item.model?.type;
      if (type === 'ivshmem-doorbell' && item.server === undefined)
        return ['model', 'ivshmem-doorbell needs a <server>'];
      return type === 'ivshmem-plain' && item.server !== undefined
        ? ['server', 'ivshmem-plain has no server; take ivshmem-doorbell']
        : undefined;
    }),
);

const badName = refusal(
  page,
  'shmem/name',
  'shared memory with a name that is no file name',
  'libvirt refuses the domain: the name becomes a file below /dev/shm.',
  ({ devices }) =>
    judgeEach(devices?.shmems, place, ({ name }) =>
      name === '.' || name === '..' || name?.includes('/')
        ? ['name', `${JSON.stringify(name)} cannot name a file; take a name without /`]
        : undefined,
    ),
);

const address = caution(
  page,
  'shmem/address',
  'shared memory that is not on PCI',
  'The domain does not start: ivshmem is a PCI device.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.shmems : undefined, place, (item) =>
      item.address === undefined || item.address.type === 'pci'
        ? undefined
        : ['address', `${JSON.stringify(item.name)} has an address of type ${item.address.type}; it takes pci`],
    ),
);

/** Memory that guests share. */
export const shmemRules: readonly Rule[] = [size, interrupts, server, badName, address];
