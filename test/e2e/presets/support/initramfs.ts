import { fileURLToPath } from 'node:url';
import { cpio } from '@virtkit/iso-builder';
import { modulesToLoad } from './kernel-modules.ts';

/** What a guest's root file system is made of. */
export interface GuestFiles {
  readonly modules: string;
  readonly busybox: string;
}

/** Writes an initramfs: busybox, drivers with an order to load them in, and a first process from this folder. */
export async function writeInitramfs(
  path: string,
  init: 'stand-in-init' | 'share-init',
  drivers: readonly string[],
  { modules, busybox }: GuestFiles,
): Promise<void> {
  const loaded = modulesToLoad(modules, drivers);
  let archive = cpio({ gzip: { level: 1 } })
    .file('init', { path: fileURLToPath(new URL(init, import.meta.url)) }, { mode: 0o755 })
    .file('bin/busybox', { path: busybox }, { mode: 0o755 })
    .file('modules/order', { text: loaded.map(({ name }) => `${name}.ko\n`).join('') })
    // The kernel opens it as the first process's output before /dev is mounted.
    .device('dev/console', { type: 'character', major: 5, minor: 1 }, { mode: 0o600 });
  for (const { name, bytes } of loaded) archive = archive.file(`modules/${name}.ko`, bytes);
  (await archive.writeTo(path)).unwrap();
}
