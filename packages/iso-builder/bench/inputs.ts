import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** 10,000 files of 4 KiB in 100 directories. */
export function manyFiles(folder: string): string {
  for (let directory = 0; directory < 100; directory += 1) {
    const path = join(folder, `directory-${directory}`);
    mkdirSync(path, { recursive: true });
    for (let file = 0; file < 100; file += 1)
      writeFileSync(join(path, `file-${file}.dat`), noise(4096, directory * 100 + file));
  }
  return folder;
}

/** The two files of a NoCloud seed. */
export function seedFiles(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'user-data'), '#cloud-config\nhostname: bench\n');
  writeFileSync(join(folder, 'meta-data'), 'instance-id: bench-1\n');
  return folder;
}

/** Three files, together 2 GiB. */
export function threeLargeFiles(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const block = noise(1024 * 1024, 0);
  for (const [name, mebibytes] of [
    ['large', 1024],
    ['medium', 768],
    ['small', 256],
  ] as const) {
    const fd = openSync(join(folder, name), 'w');
    for (let written = 0; written < mebibytes; written += 1) writeSync(fd, block);
    closeSync(fd);
  }
  return folder;
}

/** Bytes without a pattern, the same for every run. */
function noise(length: number, seed: number): Buffer {
  return createHash('shake256', { outputLength: length }).update(String(seed)).digest();
}
