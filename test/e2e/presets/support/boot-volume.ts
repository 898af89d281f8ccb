import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GuestFiles, writeInitramfs } from './initramfs.ts';

/** What Debian signed, and what the stand-in's root file system is made of. */
export interface StandInFiles extends GuestFiles {
  readonly shim: string;
  readonly grub: string;
  readonly kernel: string;
}

const drivers = [
  'virtio_pci',
  'virtio_scsi',
  'sd_mod',
  'sr_mod',
  'virtio_net',
  'virtio_console',
  'virtio_balloon',
  'virtio_rng',
  'efivarfs',
];

const sectors = (64 * 1024 * 1024) / 512;

const grubSettings = `set timeout=0
linux /vmlinuz console=ttyS0 quiet panic=-1
initrd /initrd
boot
`;

/**
 * Makes a disk image that a firmware with Secure Boot starts: a FAT volume with the signed shim where a firmware looks for a
 * loader, the signed GRUB beside it (which reads its settings from EFI/debian), the signed kernel, and an initramfs, which
 * nobody has to sign.
 */
export async function makeBootVolume(image: string, folder: string, given: StandInFiles): Promise<void> {
  const initrd = join(folder, 'initrd');
  const settings = join(folder, 'grub.cfg');
  await writeInitramfs(initrd, 'stand-in-init', drivers, given);
  writeFileSync(settings, grubSettings);
  mtools('mformat', '-C', '-i', image, '-v', 'STANDIN', '-T', String(sectors), '-h', '16', '-s', '63', '::');
  for (const path of ['EFI', 'EFI/BOOT', 'EFI/debian']) mtools('mmd', '-i', image, `::/${path}`);
  for (const [from, to] of [
    [given.shim, 'EFI/BOOT/BOOTX64.EFI'],
    [given.grub, 'EFI/BOOT/grubx64.efi'],
    [settings, 'EFI/debian/grub.cfg'],
    [given.kernel, 'vmlinuz'],
    [initrd, 'initrd'],
  ] as const) {
    mtools('mcopy', '-i', image, from, `::/${to}`);
  }
}

const mtools = (program: string, ...args: readonly string[]): void => {
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
};
