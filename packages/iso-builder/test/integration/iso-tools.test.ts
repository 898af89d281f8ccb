import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, readdirSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { iso, type IsoBuilder } from '../../src/index.ts';
import { temporaryFolder } from '../support/folder.ts';
import { pattern } from '../support/sources.ts';
import { isMissing, run } from '../support/tools.ts';

const epoch = Date.UTC(2024, 1, 29, 12, 34, 56) / 1000;
const deep = 'deep/2/3/4/5/6/7/8/9/10/11/12';
const unicode = 'Straße 日本 😀 name.with.dots.bin';
const longLink = `${'x'.repeat(200)}/`.repeat(4) + 'end';

/** Content by path: what every tool must give back. */
const files = new Map<string, Buffer>([
  ['empty', Buffer.alloc(0)],
  ...[1, 2047, 2048, 2049, 70_000, 3_000_001].map((size): [string, Buffer] => [`sizes/${size}`, pattern(size, size)]),
  [`${deep}/file`, Buffer.from('deep')],
  [unicode, Buffer.from('unicode')],
  ['case/Readme.txt', Buffer.from('1')],
  ['case/more/README.TXT', Buffer.from('2')],
  [`${'long'.repeat(20)} first`, Buffer.from('first')],
  [`${'long'.repeat(20)} second`, Buffer.from('second')],
  ...Array.from({ length: 300 }, (_, index): [string, Buffer] => [
    `many/directory ${index}/f`,
    Buffer.from(`${index}`),
  ]),
  ...Array.from({ length: 200 }, (_, index): [string, Buffer] => [
    `wide/file number ${index}`,
    Buffer.from(`${index}`),
  ]),
]);

function exampleImage(): IsoBuilder {
  let image = iso({ label: 'VIRTKIT_TEST', epoch });
  for (const [path, content] of files) image = image.file(path, content);
  return image
    .file(
      'tool.sh',
      { text: '#!/bin/sh\n' },
      { mode: 0o4755, uid: 1000, gid: 100, mtime: new Date('1999-12-31T23:59:58Z') },
    )
    .hardlink('hard', 'sizes/2049')
    .symlink('link', 'sizes/2049')
    .symlink('up', '../../etc/./x')
    .symlink('absolute', '/usr/bin/env')
    .symlink('long-link', longLink);
}

async function writeExample(folder: string): Promise<string> {
  const path = join(folder, 'test.iso');
  (await exampleImage().writeTo(path)).unwrap();
  return path;
}

/** Every regular file below a folder, with its SHA-256. */
function hashes(folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (lstatSync(join(folder, name)).isFile()) found[name] = sha256(readFileSync(join(folder, name)));
  }
  return found;
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

const expectedHashes = (names: Iterable<[string, Buffer]>): Record<string, string> =>
  Object.fromEntries([...names].map(([path, content]) => [path, sha256(content)]));

const withExtras = (): Map<string, Buffer> =>
  new Map([...files, ['hard', files.get('sizes/2049') ?? Buffer.alloc(0)], ['tool.sh', Buffer.from('#!/bin/sh\n')]]);

/** What a POSIX reader must give back, beside the content. */
const expectedFacts = {
  toolMode: 0o755,
  toolTime: '1999-12-31T23:59:58.000Z',
  emptyMode: 0o644,
  emptyTime: epoch,
  links: ['sizes/2049', '../../etc/./x', '/usr/bin/env', longLink],
};

function readFacts(folder: string): typeof expectedFacts {
  const tool = statSync(join(folder, 'tool.sh'));
  const empty = statSync(join(folder, 'empty'));
  return {
    toolMode: tool.mode & 0o777,
    toolTime: tool.mtime.toISOString(),
    emptyMode: empty.mode & 0o777,
    emptyTime: empty.mtimeMs / 1000,
    links: ['link', 'up', 'absolute', 'long-link'].map((name) => readlinkSync(join(folder, name))),
  };
}

describe.skipIf(isMissing('xorriso'))('xorriso', () => {
  test('extracts every file, mode, time and link', async () => {
    const folder = temporaryFolder();
    const image = await writeExample(folder);
    run('xorriso', '-osirrox', 'on', '-indev', image, '-extract', '/', join(folder, 'out'));
    expect(hashes(join(folder, 'out'))).toEqual(expectedHashes(withExtras()));
    expect(readFacts(join(folder, 'out'))).toEqual(expectedFacts);
  });

  test('reports the label, the size and the sectors of the plan', async () => {
    const folder = temporaryFolder();
    const image = await writeExample(folder);
    const plan = (await exampleImage().plan()).unwrap();
    const report = run('xorriso', '-indev', image, '-toc', '-find', '/', '-type', 'f', '-exec', 'report_lba');
    expect(report).toContain('VIRTKIT_TEST');
    const reported = [...report.matchAll(/^File data lba: +0 , +(\d+) , +\d+ , +(\d+) , '\/(.*)'$/gm)];
    const expected = plan.nodes.filter((node) => node.kind === 'file');
    expect(reported.map(([, sector, size, path]) => `${path} ${sector} ${size}`).sort()).toEqual(
      expected.map(({ path, size, extents }) => `${path} ${extents[0]?.sector} ${size}`).sort(),
    );
  });
});

describe.skipIf(isMissing('isoinfo'))('isoinfo and isovfy', () => {
  test('list the Rock Ridge, Joliet and plain names of the plan', async () => {
    const folder = temporaryFolder();
    const image = await writeExample(folder);
    const { nodes } = (await exampleImage().plan()).unwrap();
    const below = nodes.filter((node) => node.path !== '');
    const list = (...options: string[]): string[] =>
      run('isoinfo', ...options, '-f', '-i', image)
        .trimEnd()
        .split('\n')
        .sort();
    expect(list('-R')).toEqual(below.map((node) => `/${node.path}`).sort());
    const ascii = (path: string): boolean => /^[ -~]*$/.test(path);
    const joliet = new Set(list('-J').map((path) => path.replace(/;1$/, '')));
    expect(below.filter(({ path }) => ascii(path) && !joliet.has(`/${path}`))).toEqual([]);
    expect(joliet.size).toBe(below.length);
    const plain = list();
    expect(plain).toHaveLength(below.length);
    expect(plain).toContain('/CASE/README.TXT;1');
    expect(run('isoinfo', '-d', '-i', image)).toContain('Joliet with UCS level 3 found');
  });

  test('list modes, owners and links', async () => {
    const image = await writeExample(temporaryFolder());
    const list = run('isoinfo', '-l', '-R', '-i', image);
    // It prints owners in octal.
    expect(list).toMatch(/^-rwxr-xr-x +1 +1750 +144 +10 Dec 31 1999 .* tool\.sh/m);
    expect(list).toMatch(/^-rw-r--r-- +2 +0 +0 +2049 Feb 29 2024 .* hard/m);
    expect(list).toMatch(/^lrwxrwxrwx .* up -> \.\.\/\.\.\/etc\/\.\/x/m);
  });

  test('find nothing wrong', async () => {
    const image = await writeExample(temporaryFolder());
    expect(run('isovfy', image)).toContain('No errors found');
  });
});

describe.skipIf(isMissing('7z'))('7z', () => {
  test('tests and extracts every file by its Joliet name', async () => {
    const folder = temporaryFolder();
    const image = await writeExample(folder);
    expect(run('7z', 't', image)).toContain('Everything is Ok');
    run('7z', 'x', `-o${join(folder, 'out')}`, image);
    expect(hashes(join(folder, 'out'))).toMatchObject(expectedHashes(withExtras()));
  });

  test('extracts by Rock Ridge names without Joliet', async () => {
    const folder = temporaryFolder();
    const image = join(folder, 'rr.iso');
    (await iso({ label: 'RR', joliet: false }).file(unicode, { text: 'x' }).writeTo(image)).unwrap();
    expect(run('7z', 'l', '-slt', image)).toContain(`Path = ${unicode}`);
  });
});

describe.skipIf(isMissing('bsdtar'))('bsdtar', () => {
  test('extracts every file, mode, time and link', async () => {
    const folder = temporaryFolder();
    const image = await writeExample(folder);
    mkdirSync(join(folder, 'out'));
    run('bsdtar', '-C', join(folder, 'out'), '-xf', image);
    expect(hashes(join(folder, 'out'))).toEqual(expectedHashes(withExtras()));
    expect(readFacts(join(folder, 'out'))).toEqual(expectedFacts);
  });
});

describe.skipIf(isMissing('blkid'))('blkid', () => {
  test('finds the label that cloud-init looks for', async () => {
    const image = join(temporaryFolder(), 'seed.iso');
    (await iso({ label: 'cidata' }).file('meta-data', { text: 'x' }).writeTo(image)).unwrap();
    expect(run('blkid', '-p', image)).toMatch(/LABEL="cidata".*TYPE="iso9660"/);
  });
});
