import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { iso, type IsoBuilder, type Source } from '../../src/index.ts';
import { temporaryFolder } from '../support/folder.ts';
import { pattern } from '../support/sources.ts';
import { isMissing } from '../support/tools.ts';

const mib = 1024 * 1024;
const megabytes = 4.5 * 1024;
const block = pattern(mib);

/** 4.5 GiB in which every MiB is told apart by its first bytes. */
async function* blocks(): AsyncGenerator<Buffer> {
  for (let index = 0; index < megabytes; index += 1) {
    const numbered = Buffer.from(block);
    numbered.writeUInt32LE(index, 0);
    yield numbered;
  }
}

const large: Source = { size: megabytes * mib, stream: blocks };
const image = (): IsoBuilder => iso({ label: 'LARGE' }).file('large.bin', large).file('small', { text: 'behind it' });

describe('a file of 4.5 GiB', () => {
  let expected: string;
  beforeAll(async () => {
    const hash = createHash('sha256');
    for await (const chunk of blocks()) hash.update(chunk);
    expected = hash.digest('hex');
  });

  /** The SHA-256 of what a tool prints. */
  async function hashOf(tool: string, ...args: string[]): Promise<string> {
    const child = spawn(tool, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    const hash: Hash = createHash('sha256');
    await pipeline(child.stdout, hash);
    return hash.digest('hex');
  }

  test('is read back through its several extents by 7z, bsdtar and at the planned sectors, in flat memory', async () => {
    const path = join(temporaryFolder(), 'large.iso');
    let peak = 0;
    const onProgress = (): void => {
      peak = Math.max(peak, process.memoryUsage.rss());
    };
    const before = process.memoryUsage.rss();
    (await image().writeTo(path, { onProgress })).unwrap();
    expect(peak - before).toBeLessThan(200 * mib);
    const { nodes } = (await image().plan()).unwrap();
    const extents = nodes.find((node) => node.path === 'large.bin')?.extents ?? [];
    expect(extents).toHaveLength(2);
    const start = (extents[0]?.sector ?? 0) * 2048;
    const raw = createHash('sha256');
    await pipeline(createReadStream(path, { start, end: start + megabytes * mib - 1 }), raw);
    expect(raw.digest('hex')).toBe(expected);
    const seen: Record<string, string> = {};
    if (!isMissing('7z')) seen['7z'] = await hashOf('7z', 'x', '-so', path, 'large.bin');
    if (!isMissing('bsdtar')) seen['bsdtar'] = await hashOf('bsdtar', '-xOf', path, 'large.bin');
    expect(Object.values(seen).every((hash) => hash === expected)).toBe(true);
  });
});
