import { fileURLToPath } from 'node:url';
import { cpio } from '@virtkit/iso-builder';
import { modulesToLoad } from './kernel-modules.ts';
import type { Options } from './options.ts';

const guestFile = (name: string): string => fileURLToPath(new URL(`../guest/${name}`, import.meta.url));

/** What the guest needs from its kernel: PCI, the CD-ROM drive with its file system, the disk, the NIC, the agent's channel. */
const wanted = [
  'virtio_pci',
  'virtio_scsi',
  'sr_mod',
  'isofs',
  'virtio_blk',
  'virtio_net',
  'virtio_console',
  'virtio_rng',
];

/** The guest's whole root file system: busybox, the drivers, and an init that installs the agent from the ISO. */
export function initramfs({ modules, busybox }: Options) {
  const drivers = modulesToLoad(modules, wanted);
  let archive = cpio({ gzip: { level: 1 } })
    .file('init', { path: guestFile('init') }, { mode: 0o755 })
    .file('bin/busybox', { path: busybox }, { mode: 0o755 })
    .file('bin/dhcp-lease', { path: guestFile('dhcp-lease') }, { mode: 0o755 })
    .file('modules/order', { text: drivers.map(({ name }) => `${name}.ko\n`).join('') })
    // The kernel opens it as the first process's output before /dev is mounted.
    .device('dev/console', { type: 'character', major: 5, minor: 1 }, { mode: 0o600 });
  for (const { name, bytes } of drivers) archive = archive.file(`modules/${name}.ko`, bytes);
  return archive;
}
