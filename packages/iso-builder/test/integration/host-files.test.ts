import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { iso, type Source } from '../../src/index.ts';
import { errorOf } from '../support/errors.ts';
import { temporaryFolder } from '../support/folder.ts';
import { readIsoImage } from '../support/iso-image.ts';
import { pattern } from '../support/sources.ts';
import { run } from '../support/tools.ts';

const mib = 1024 * 1024;

describe('a path as the destination', () => {
  test('gets the image, and nothing stands beside it', async () => {
    const folder = temporaryFolder();
    const image = iso({ label: 'A' }).file('f', pattern(3 * mib));
    expect((await image.writeTo(join(folder, 'a.iso'), { durable: true })).ok).toBe(true);
    expect(readFileSync(join(folder, 'a.iso')).equals(Buffer.from((await image.bytes()).unwrap()))).toBe(true);
    expect(readdirSync(folder)).toEqual(['a.iso']);
  });

  test('keeps the image it had when the new one fails, and nothing stands beside it', async () => {
    const folder = temporaryFolder();
    const target = join(folder, 'a.iso');
    writeFileSync(target, 'old');
    const tooShort: Source = {
      size: 9 * mib,
      stream: async function* () {
        yield pattern(5 * mib);
      },
    };
    expect(errorOf(await iso({ label: 'A' }).file('f', tooShort).writeTo(target)).code).toBe('SOURCE_CHANGED');
    expect(readFileSync(target, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['a.iso']);
  });

  test('is left without a trace when the write is aborted half-way', async () => {
    const folder = temporaryFolder();
    const abort = new AbortController();
    const image = iso({ label: 'A' }).file('f', pattern(8 * mib));
    const onProgress = ({ bytes }: { bytes: number }): void => {
      if (bytes >= 4 * mib) abort.abort();
    };
    const written = await image.writeTo(join(folder, 'a.iso'), { signal: abort.signal, onProgress });
    expect(errorOf(written).code).toBe('ABORTED');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('through a link replaces what the link leads to', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'real.iso'), 'old');
    symlinkSync('real.iso', join(folder, 'link.iso'));
    const { size } = (await iso({ label: 'A' }).writeTo(join(folder, 'link.iso'))).unwrap();
    expect(readFileSync(join(folder, 'real.iso'))).toHaveLength(size);
    expect(readdirSync(folder)).toEqual(['link.iso', 'real.iso']);
  });

  test('is refused when it is a folder, a device, or in a folder that is missing', async () => {
    const folder = temporaryFolder();
    for (const target of [folder, '/dev/null', join(folder, 'missing', 'a.iso')]) {
      expect(errorOf(await iso({ label: 'A' }).writeTo(target))).toMatchObject({
        code: 'WRITE_FAILED',
        hostPath: target,
      });
    }
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a host file', () => {
  test.each([
    ['by its path', (path: string) => path],
    ['by a file: URL', (path: string) => pathToFileURL(path)],
    ['by an object', (path: string) => ({ path })],
  ])('is taken %s, executable when its owner may execute it', async (_, source) => {
    const folder = temporaryFolder();
    const path = join(folder, 'tool');
    writeFileSync(path, pattern(200_000));
    chmodSync(path, 0o711);
    const bytes = (await iso({ label: 'A' }).file('t', source(path)).bytes()).unwrap();
    const node = readIsoImage(bytes, 'rock-ridge').get('t');
    expect(node?.content.equals(pattern(200_000))).toBe(true);
    expect(node?.rockRidge?.mode).toBe(0o100755);
  });

  test.each([
    ['grows', 10, (path: string) => appendFileSync(path, 'x')],
    ['shrinks', 10, (path: string) => truncateSync(path, 5)],
    ['grows from nothing', 0, (path: string) => appendFileSync(path, 'x')],
    ['grows, large', 3 * mib, (path: string) => appendFileSync(path, 'x')],
    ['shrinks, large', 3 * mib, (path: string) => truncateSync(path, 2 * mib)],
  ])('that %s between the plan and its reading fails as SOURCE_CHANGED', async (_, size, change) => {
    const folder = temporaryFolder();
    const path = join(folder, 'f');
    writeFileSync(path, pattern(size));
    const out = join(folder, 'out');
    mkdirSync(out);
    // The first file in order changes the second when it is read.
    const trigger: Source = {
      size: 1,
      stream: async function* () {
        change(path);
        yield pattern(1);
      },
    };
    const written = await iso({ label: 'A' }).file('a', trigger).file('b', path).writeTo(join(out, 'a.iso'));
    expect(errorOf(written)).toMatchObject({ code: 'SOURCE_CHANGED', path: 'b', hostPath: path });
    expect(readdirSync(out)).toEqual([]);
  });

  test('that is missing, or gone when its turn comes, is SOURCE_UNREADABLE', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'f');
    expect(errorOf(await iso({ label: 'A' }).file('b', path).plan())).toMatchObject({
      code: 'SOURCE_UNREADABLE',
      path: 'b',
    });
    writeFileSync(path, 'x');
    const trigger: Source = {
      size: 1,
      stream: async function* () {
        rmSync(path);
        yield pattern(1);
      },
    };
    const error = errorOf(await iso({ label: 'A' }).file('a', trigger).file('b', path).bytes());
    expect(error).toMatchObject({ code: 'SOURCE_UNREADABLE', path: 'b', cause: { code: 'ENOENT' } });
  });

  test('that is a folder is refused with a hint', async () => {
    const error = errorOf(await iso({ label: 'A' }).file('d', temporaryFolder()).plan());
    expect(error).toMatchObject({ code: 'UNSUPPORTED', path: 'd' });
    expect(error.message).toContain('tree()');
  });
});

describe('a host folder', () => {
  function example(): string {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'sub/deeper'), { recursive: true });
    writeFileSync(join(folder, 'a'), 'A');
    writeFileSync(join(folder, 'sub/b.sh'), 'B', { mode: 0o700 });
    writeFileSync(join(folder, 'sub/deeper/c'), 'C');
    symlinkSync('../a', join(folder, 'sub/inside'));
    symlinkSync('/etc/passwd', join(folder, 'outside'));
    return folder;
  }

  test('is taken with its links as they are', async () => {
    const bytes = (await iso({ label: 'A' }).tree(example(), { at: 'x/y' }).bytes()).unwrap();
    const nodes = readIsoImage(bytes, 'rock-ridge');
    expect([...nodes.keys()].sort()).toEqual([
      'x',
      'x/y',
      'x/y/a',
      'x/y/outside',
      'x/y/sub',
      'x/y/sub/b.sh',
      'x/y/sub/deeper',
      'x/y/sub/deeper/c',
      'x/y/sub/inside',
    ]);
    expect(nodes.get('x/y/outside')?.rockRidge?.target).toBe('/etc/passwd');
    expect(nodes.get('x/y/sub/b.sh')?.rockRidge).toMatchObject({ mode: 0o100755, mtime: [70, 1, 1, 0, 0, 0, 0] });
  });

  test('follows links on demand, never out of itself and never in a circle', async () => {
    const folder = example();
    const following = iso({ label: 'A' }).tree(folder, { links: 'follow' });
    expect(errorOf(await following.plan())).toMatchObject({ code: 'PATH_ESCAPES', path: 'outside' });
    const without = iso({ label: 'A' }).tree(folder, { links: 'follow', filter: ({ path }) => path !== 'outside' });
    expect((await without.plan()).ok).toBe(true);
    rmSync(join(folder, 'outside'));
    const nodes = readIsoImage((await following.bytes()).unwrap(), 'rock-ridge');
    expect(nodes.get('sub/inside')?.content.toString()).toBe('A');
    symlinkSync('..', join(folder, 'sub/up'));
    expect(errorOf(await following.plan())).toMatchObject({ code: 'UNSUPPORTED', path: 'sub/up' });
  });

  test('does not follow a link that took the place of a file after the walk', async () => {
    const folder = temporaryFolder();
    const secret = join(temporaryFolder(), 'secret');
    writeFileSync(secret, 'secret');
    writeFileSync(join(folder, 'b'), 'public');
    const swap = (): void => {
      rmSync(join(folder, 'b'));
      symlinkSync(secret, join(folder, 'b'));
    };
    const trigger: Source = {
      size: 1,
      stream: async function* () {
        swap();
        yield pattern(1);
      },
    };
    const error = errorOf(await iso({ label: 'A' }).file('a', trigger).tree(folder).bytes());
    expect(error).toMatchObject({ code: 'SOURCE_CHANGED', path: 'b' });
  });

  test('lets a filter and attributes decide, and does not enter what is left out', async () => {
    const seen: string[] = [];
    const image = iso({ label: 'A' }).tree(example(), {
      filter: ({ path }) => seen.push(path) > 0 && path !== 'sub/deeper',
      attributes: ({ kind }) => (kind === 'file' ? { mode: 0o400, mtime: 5 } : undefined),
    });
    const { nodes } = (await image.plan()).unwrap();
    expect(nodes.map(({ path, mode }) => [path, mode.toString(8)])).toEqual([
      ['', '755'],
      ['a', '400'],
      ['outside', '777'],
      ['sub', '755'],
      ['sub/b.sh', '400'],
      ['sub/inside', '777'],
    ]);
    expect(seen).not.toContain('sub/deeper/c');
  });

  test('with a socket or a pipe in it is refused, and never waited for', async () => {
    const folder = temporaryFolder();
    run('mkfifo', join(folder, 'pipe'));
    expect(errorOf(await iso({ label: 'A' }).tree(folder).plan())).toMatchObject({ code: 'UNSUPPORTED', path: 'pipe' });
    rmSync(join(folder, 'pipe'));
    const server = createServer().listen(join(folder, 's'));
    await new Promise((resolve) => server.once('listening', resolve));
    const error = errorOf(await iso({ label: 'A' }).tree(folder).plan());
    server.close();
    expect(error).toMatchObject({ code: 'UNSUPPORTED', path: 's' });
  });

  test('with a name that is not UTF-8 is refused', async () => {
    const folder = temporaryFolder();
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0x61, 0xff])]), '');
    expect(errorOf(await iso({ label: 'A' }).tree(folder).plan()).code).toBe('INVALID_NAME');
  });

  test('that is missing is SOURCE_UNREADABLE', async () => {
    const hostPath = join(temporaryFolder(), 'missing');
    expect(errorOf(await iso({ label: 'A' }).tree(hostPath).plan())).toMatchObject({
      code: 'SOURCE_UNREADABLE',
      hostPath,
    });
  });

  test('gives the same bytes from another folder, time zone, umask and order of creation', async () => {
    const make = (script: string): Buffer => {
      const folder = temporaryFolder();
      run('sh', '-c', `cd ${folder} && ${script}`);
      return readFileSync(join(folder, 'out.iso'));
    };
    const program = `
      import { iso } from '${new URL('../../src/index.ts', import.meta.url).href}';
      (await iso({ label: 'SAME' }).tree('src').writeTo('out.iso')).unwrap();`;
    const node = `'${process.execPath}' --import '${import.meta.resolve('tsx')}' --input-type=module -e "${program}"`;
    const forward = 'mkdir -p src/d && for n in 1 2 3 4 5 6 7 8 9; do echo $n > src/d/$n; done';
    const backward = 'mkdir -p src/d && for n in 9 8 7 6 5 4 3 2 1; do echo $n > src/d/$n; done';
    const first = make(`umask 022; ${forward}; TZ=UTC ${node}`);
    const second = make(`umask 077; ${backward}; TZ=Pacific/Kiritimati LC_ALL=C ${node}`);
    expect(first.equals(second)).toBe(true);
  });
});
