import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { PrivateLibvirtd } from '../../src/testing.ts';
import { missing } from './daemon.ts';

/** Runs a program; gives what it prints. */
export const run = promisify(execFile);

/** Why the tests with disks cannot run here; in CI they run all the same, and fail. */
export const missingForDisks =
  process.env['CI'] === 'true' || existsSync('/usr/bin/qemu-img') ? missing : [...missing, 'qemu-img'];

/** Makes a qcow2 image of 4 MiB below a daemon's home, with 3 MiB of a byte if one is given; gives its path. */
export async function makeDisk(daemon: PrivateLibvirtd, name: string, byte?: number): Promise<string> {
  const file = join(daemon.home, name);
  await run('qemu-img', ['create', '-q', '-f', 'qcow2', file, '4M']);
  if (byte !== undefined) await run('qemu-io', ['-c', `write -q -P ${byte} 0 3M`, file]);
  if (process.getuid?.() === 0) await chown(file, daemon.account.uid, daemon.account.gid);
  return file;
}

/** The element of a disk with that image. */
export const diskXml = (file: string, target: string) => `<disk type='file' device='disk'>
  <driver name='qemu' type='qcow2'/><source file='${file}'/><target dev='${target}' bus='virtio'/></disk>`;
