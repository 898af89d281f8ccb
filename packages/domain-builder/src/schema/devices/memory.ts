import { attr, child, element, flag, leaf } from '../describe.ts';
import { cpuSet, hex64, memorySize, oneOf, path, sharedMemorySize, text, uint, uuid, yesNo } from '../kinds.ts';
import { deviceCommon } from './common.ts';

const memorySource = element('MemoryDeviceSource', 'What is behind a memory module.', {
  attributes: { startupPolicy: attr(text, 'What a missing source means at start.') },
  children: {
    pagesize: leaf(memorySize, 'Bytes of a page of the host.'),
    nodemask: leaf(cpuSet, 'The NUMA nodes of the host.'),
    path: leaf(path, 'The file or device of the host.'),
    alignsize: leaf(memorySize, 'Bytes that the mapping is aligned to.'),
    pmem: flag('The source is persistent memory.'),
  },
});

const memoryTarget = element('MemoryDeviceTarget', 'What the guest sees of a memory module.', {
  attributes: { dynamicMemslots: attr(yesNo, 'Whether memory is taken slot by slot.', { since: '10.1.0' }) },
  children: {
    size: leaf(memorySize, 'Bytes.'),
    node: leaf(uint, 'The NUMA node of the guest.'),
    label: child(element('NvdimmLabel', "An NVDIMM's label area.", { children: { size: leaf(memorySize, 'Bytes.') } })),
    block: leaf(memorySize, 'Bytes that come and go together (virtio-mem).'),
    requested: leaf(memorySize, 'Bytes that the guest should have (virtio-mem).'),
    current: leaf(memorySize, 'Bytes that the guest has (virtio-mem); set by libvirt.'),
    readonly: flag('The guest cannot write to it.'),
    address: child(
      element('MemoryBaseAddress', 'Where the guest finds it.', {
        attributes: { base: attr(hex64, 'Guest physical address.') },
      }),
    ),
  },
});

/** A memory module. */
export const memoryDevice = element('MemoryDevice', 'A memory module that can come and go, or persistent memory.', {
  page: 'formatdomain.html#memory-devices',
  attributes: {
    model: attr(oneOf(['dimm', 'nvdimm', 'virtio-pmem', 'virtio-mem', 'sgx-epc'], 'MemoryModel'), 'What it is.', {
      required: true,
    }),
    access: attr(oneOf(['shared', 'private']), 'Who sees it.'),
    discard: attr(yesNo, 'Whether its content is dropped when the guest ends.'),
  },
  children: {
    uuid: leaf(uuid, 'Its identity (NVDIMM of pSeries).'),
    source: child(memorySource),
    target: child(memoryTarget),
    ...deviceCommon,
  },
});

/** Memory that guests share. */
export const shmem = element('SharedMemory', 'Memory that guests share.', {
  page: 'formatdomain.html#shared-memory-device',
  attributes: {
    name: attr(text, 'Its name.', { required: true }),
    role: attr(oneOf(['master', 'peer']), 'Whether it migrates with this guest.', { since: '6.6.0' }),
  },
  children: {
    model: child(
      element('SharedMemoryModel', 'The device.', {
        attributes: { type: attr(oneOf(['ivshmem', 'ivshmem-plain', 'ivshmem-doorbell']), 'Which.') },
      }),
    ),
    size: leaf(sharedMemorySize, 'Bytes.'),
    server: child(
      element('SharedMemoryServer', 'The server that hands it out.', {
        attributes: { path: attr(path, 'Its socket.') },
      }),
    ),
    msi: child(
      element('SharedMemoryMsi', 'Interrupts.', {
        attributes: {
          enabled: attr(yesNo, 'Whether there are any.'),
          vectors: attr(uint, 'How many.'),
          ioeventfd: attr(oneOf(['on', 'off']), 'Whether they are asynchronous to the CPU.'),
        },
      }),
    ),
    ...deviceCommon,
  },
});
