import { isQ35, isQemu, isX86 } from '../../../../facts/guest-kind.ts';
import { archOf, isNamedX86 } from '../../../../facts/guest-machine.ts';
import type { Pstore } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { each } from '../../each.ts';
import { type Flaw, isPowerOfTwo, judgeEach, refusal } from '../devices/judge.ts';

const pageSize = 4096n;

const memoryAddress = refusal(
  'formatdomain.html#memory-devices',
  'memdevice/address',
  'a place of a memory device that it cannot have',
  'libvirt refuses the domain: SGX memory is placed by the machine, and persistent memory starts on a page.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.memories : undefined, 'devices.memories', (memory): Flaw | undefined => {
      if (memory.model === 'sgx-epc' && memory.address !== undefined) {
        return ['address', 'the memory device sgx-epc has an address; leave it out'];
      }
      const base = memory.model === 'virtio-pmem' ? (memory.target?.address?.base ?? 0n) : 0n;
      return base % pageSize === 0n
        ? undefined
        : [
            'target.address.base',
            `the memory device virtio-pmem starts at 0x${base.toString(16)}; take a multiple of ${pageSize} bytes`,
          ];
    }),
);

const sharedMemory = refusal(
  'formatdomain.html#shared-memory-device',
  'shmem/model',
  'shared memory of a model that is gone, or sized where its server decides',
  'libvirt refuses the domain: QEMU replaced ivshmem by ivshmem-plain and ivshmem-doorbell, and the server of ivshmem-doorbell decides the size.',
  (domain) =>
    judgeEach(
      isQemu(domain) ? domain.devices?.shmems : undefined,
      'devices.shmems',
      ({ name, model, size }): Flaw | undefined => {
        if (model?.type === 'ivshmem') {
          return [
            'model.type',
            `the shared memory "${name}" has the model ivshmem; take ivshmem-plain, or ivshmem-doorbell with a server`,
          ];
        }
        return model?.type === 'ivshmem-doorbell' && size !== undefined && size > 0n
          ? ['size', `the shared memory "${name}" of the model ivshmem-doorbell has a size; leave it out`]
          : undefined;
      },
    ),
);

const watchdogTwice = refusal(
  'formatdomain.html#watchdog-devices',
  'watchdog/model-twice',
  'two watchdogs of a model that is there once',
  'libvirt refuses the domain: only i6300esb can be there more than once.',
  (domain) => {
    const seen = new Map<string, string>();
    const problems: Problem[] = [];
    for (const { item, path } of each(isQemu(domain) ? domain.devices?.watchdogs : undefined, 'devices.watchdogs')) {
      if (item.model === 'i6300esb') continue;
      const first = seen.get(item.model);
      if (first === undefined) seen.set(item.model, path);
      else
        problems.push({
          path: `${path}.model`,
          message: `the watchdog ${item.model} is there as ${first} too; leave one out`,
        });
    }
    return problems;
  },
);

const watchdogIsa: Rule = {
  ...refusal(
    'formatdomain.html#watchdog-devices',
    'watchdog/ib700-machine',
    'a watchdog on ISA in a machine that has none for it',
    'libvirt refuses the domain: ib700 is for the machine pc (i440fx).',
    (domain) =>
      judgeEach(isQemu(domain) ? domain.devices?.watchdogs : undefined, 'devices.watchdogs', ({ model }) =>
        model === 'ib700' && ((isX86(domain) && isQ35(domain)) || (archOf(domain) !== undefined && !isNamedX86(domain)))
          ? [
              'model',
              `there is a watchdog ib700, and the machine is ${domain.os?.type.machine ?? archOf(domain)}; take itco or i6300esb`,
            ]
          : undefined,
      ),
  ),
  since: '9.2.0',
};

const tpmProfile: Rule = {
  ...refusal(
    'formatdomain.html#tpm-device',
    'tpm/profile-version',
    'a profile of a TPM that has none',
    'libvirt refuses the domain: profiles came with TPM 2.0.',
    ({ devices }) =>
      judgeEach(devices?.tpms, 'devices.tpms', ({ backend }) =>
        backend?.type === 'emulator' && backend.version === '1.2' && backend.profile !== undefined
          ? ['backend.profile', "the TPM has a profile and version='1.2'; take 2.0, or leave the profile out"]
          : undefined,
      ),
  ),
  since: '10.10.0',
};

/** What is wrong with a place for what the kernel says when it crashes. */
const pstoreFlaw = ({ path, size, address }: Pstore): Flaw | undefined => {
  if (path === undefined) return ['', 'the pstore has no path; say the file of the host'];
  if (size === undefined) return ['', 'the pstore has no size; say one, such as 64 KiB'];
  const kibibytes = (size + 1023n) / 1024n;
  if (kibibytes < 4n || !isPowerOfTwo(kibibytes)) {
    return ['size', `the pstore has ${kibibytes} KiB; take a power of two of 4 KiB and more`];
  }
  return address === undefined || address.type === 'pci'
    ? undefined
    : ['address.type', `the pstore has an address of the type ${address.type}; it is on PCI`];
};

const pstore: Rule = {
  ...refusal(
    'formatdomain.html#pstore',
    'pstore/parts',
    'a pstore that lacks something, or cannot have its size or place',
    'libvirt refuses the domain: the device is a file of a power of two of KiB behind PCI.',
    ({ devices }) => judgeEach(devices?.pstores, 'devices.pstores', pstoreFlaw),
  ),
  since: '10.7.0',
};

/** What libvirt refuses of small devices. */
export const moreDeviceRules: readonly Rule[] = [
  memoryAddress,
  sharedMemory,
  watchdogTwice,
  watchdogIsa,
  tpmProfile,
  pstore,
];
