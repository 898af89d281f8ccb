import { readFileSync, readlinkSync, statSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { cpio } from '../../src/index.ts';
import { temporaryFolder } from '../support/folder.ts';
import { pattern } from '../support/sources.ts';
import { isMissing, run } from '../support/tools.ts';

const archive = (gzip: boolean) =>
  cpio({ gzip, epoch: Date.UTC(2024, 0, 2) / 1000 })
    .file('init', { text: '#!/bin/sh\n' }, { mode: 0o755 })
    .file('lib/large', pattern(2_000_001))
    .hardlink('lib/same', 'lib/large')
    .symlink('bin/sh', '../lib/large')
    .dir('proc', { mode: 0o555 });

const names = ['bin', 'bin/sh', 'init', 'lib', 'lib/large', 'lib/same', 'proc'];

describe.skipIf(isMissing('bsdtar'))('bsdtar', () => {
  test.each([false, true])('extracts an archive, compressed: %s', async (gzip) => {
    const folder = temporaryFolder();
    const path = join(folder, 'archive');
    (await archive(gzip).writeTo(path)).unwrap();
    expect(run('bsdtar', '-tf', path).trimEnd().split('\n')).toEqual(names);
    const out = join(folder, 'out');
    mkdirSync(out);
    run('bsdtar', '-C', out, '-xf', path);
    expect(readFileSync(join(out, 'lib/large')).equals(pattern(2_000_001))).toBe(true);
    expect(statSync(join(out, 'lib/same')).ino).toBe(statSync(join(out, 'lib/large')).ino);
    expect(readlinkSync(join(out, 'bin/sh'))).toBe('../lib/large');
    expect(statSync(join(out, 'init')).mode & 0o777).toBe(0o755);
    expect(run('bsdtar', '-tvf', path)).toMatch(/^-rwxr-xr-x +1 +0 +0 +10 Jan +2 +2024 init$/m);
    expect(statSync(join(out, 'init')).mtime.toISOString()).toBe('2024-01-02T00:00:00.000Z');
  });

  test('lists device nodes', async () => {
    const path = join(temporaryFolder(), 'archive');
    const device = cpio().device('dev/console', { type: 'character', major: 5, minor: 1 });
    (await device.writeTo(path)).unwrap();
    expect(run('bsdtar', '-tvf', path)).toMatch(/^crw-------.* 5,1 .*dev\/console$/m);
  });
});

describe.skipIf(isMissing('cpio'))('cpio', () => {
  test('lists an archive', async () => {
    const input = (await archive(false).bytes()).unwrap();
    const listed = execFileSync('cpio', ['-it', '--quiet'], { input, encoding: 'utf8' });
    expect(listed.trimEnd().split('\n')).toEqual(names);
  });
});

describe.skipIf(isMissing('gzip'))('gzip', () => {
  test('finds the compressed archive whole', async () => {
    const path = join(temporaryFolder(), 'archive.gz');
    (await archive(true).writeTo(path)).unwrap();
    expect(() => run('gzip', '-t', path)).not.toThrow();
  });
});
