import type { Domain } from '../../src/schema/types.gen.ts';

/** What a caller says of a Windows guest at least. */
export const bare: Domain = { type: 'kvm', name: 'win11' };

const gib = 1024n ** 3n;

/** A guest with a disk and a network, as most start. */
export const guest: Domain = {
  type: 'kvm',
  name: 'win11',
  memory: { bytes: 8n * gib },
  vcpu: { count: 4 },
  devices: {
    disks: [
      {
        type: 'file',
        device: 'disk',
        driver: { name: 'qemu', type: 'qcow2' },
        source: { file: '/var/lib/libvirt/images/win11.qcow2' },
      },
    ],
    interfaces: [{ type: 'network', source: { network: 'default' } }],
  },
};
