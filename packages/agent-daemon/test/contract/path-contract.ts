import { existsSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import type { StartAgent } from './types.ts';
import { Workbench } from './workbench.ts';

interface Refusal {
  readonly name: string;
  /** Prepares the place and returns the path that is asked for, with `root` being `read` or `write`. */
  readonly path: (bench: Workbench, root: string) => string;
  readonly code: string;
  readonly kind: string;
}

const refusals: readonly Refusal[] = [
  {
    name: 'a path outside the roots',
    path: (bench) => bench.path('outside', 'secret'),
    code: 'POLICY',
    kind: 'outside-roots',
  },
  { name: 'a path that only begins like a root', path: sibling, code: 'POLICY', kind: 'outside-roots' },
  {
    name: '".." that leaves',
    path: (bench, root) => `${bench.path(root)}/../outside/secret`,
    code: 'POLICY',
    kind: 'dot-dot',
  },
  {
    name: '".." that stays',
    path: (bench, root) => `${bench.path(root)}/x/../secret`,
    code: 'POLICY',
    kind: 'dot-dot',
  },
  { name: 'a relative path', path: () => 'secret', code: 'INVALID_PARAMS', kind: 'not-absolute' },
  { name: 'NUL', path: (bench, root) => `${bench.path(root)}/secret\0.txt`, code: 'POLICY', kind: 'nul' },
  { name: 'a link to a file outside', path: linkToFile, code: 'POLICY', kind: 'symlink' },
  { name: 'a link to a directory outside', path: linkToDirectory, code: 'POLICY', kind: 'symlink' },
  { name: 'a link that stays inside', path: linkInside, code: 'POLICY', kind: 'symlink' },
  { name: 'a FIFO', path: fifo, code: 'POLICY', kind: 'not-regular-file' },
  { name: 'a directory', path: directory, code: 'POLICY', kind: 'not-regular-file' },
  { name: 'a root itself', path: (bench, root) => bench.path(root), code: 'POLICY', kind: 'not-regular-file' },
];

function sibling(bench: Workbench, root: string): string {
  mkdirSync(bench.path(`${root}-sibling`));
  return bench.put(`${root}-sibling/secret`, 'secret');
}

function linkToFile(bench: Workbench, root: string): string {
  symlinkSync('../outside/secret', bench.path(root, 'link'));
  return bench.path(root, 'link');
}

function linkToDirectory(bench: Workbench, root: string): string {
  symlinkSync(bench.path('outside'), bench.path(root, 'dir'));
  return bench.path(root, 'dir', 'secret');
}

function linkInside(bench: Workbench, root: string): string {
  bench.put(`${root}/real`, 'x');
  symlinkSync('real', bench.path(root, 'link'));
  return bench.path(root, 'link');
}

function fifo(bench: Workbench, root: string): string {
  return bench.fifo(`${root}/fifo`);
}

function directory(bench: Workbench, root: string): string {
  mkdirSync(bench.path(root, 'sub'));
  return bench.path(root, 'sub');
}

function everythingIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
}

export function pathContract(start: StartAgent): void {
  test.each(refusals)('file.read refuses $name', async ({ path, code, kind }) => {
    await using bench = new Workbench(start);
    bench.put('outside/secret', 'top-secret-content');
    const client = await bench.client();
    const result = await client.file.read({ path: path(bench, 'read') });
    expect(result.val).toMatchObject({ code, data: { kind } });
    expect(JSON.stringify(result.val)).not.toContain('top-secret-content');
  });

  test.each(refusals)('file.write refuses $name and leaves everything as it was', async ({ path, code, kind }) => {
    await using bench = new Workbench(start);
    bench.put('outside/secret', 'top-secret-content');
    const client = await bench.client();
    const target = path(bench, 'write');
    const before = everythingIn(bench.folder);
    const result = await client.file.write({ path: target, content: 'overwritten', createDirs: true });
    expect(result.val).toMatchObject({ code, data: { kind } });
    expect(everythingIn(bench.folder)).toEqual(before);
  });

  test('a socket is not read', async () => {
    await using bench = new Workbench(start);
    const server = createServer();
    const path = bench.path('read', 'socket');
    await new Promise<void>((resolve) => {
      server.listen(path, resolve);
    });
    try {
      const result = await (await bench.client()).file.read({ path });
      expect(result.val).toMatchObject({ code: 'POLICY', data: { kind: 'not-regular-file' } });
    } finally {
      server.close();
    }
  });

  test('a root that has become a link is not followed', async () => {
    await using bench = new Workbench(start);
    bench.put('outside/secret', 'top-secret-content');
    symlinkSync('outside', bench.path('later'));
    const client = await bench.client({ roots: { read: [bench.path('later')], write: [] } });
    const result = await client.file.read({ path: bench.path('later', 'secret') });
    expect(result.val).toMatchObject({ code: 'POLICY', data: { kind: 'symlink' } });
  });

  test('a root may be a single file, and its neighbours stay out of reach', async () => {
    await using bench = new Workbench(start);
    const file = bench.put('outside/one', 'one');
    const other = bench.put('outside/two', 'two');
    const client = await bench.client({ roots: { read: [file], write: [file] } });
    expect((await client.file.read({ path: file })).unwrap().content).toBe('one');
    expect((await client.file.write({ path: file, content: 'new' })).unwrap().created).toBe(false);
    expect((await client.file.read({ path: other })).val).toMatchObject({ code: 'POLICY' });
    expect((await client.file.write({ path: other, content: 'x' })).val).toMatchObject({ code: 'POLICY' });
  });

  test('a root that is not there yet is NOT_FOUND, and works once it is', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client({ roots: { read: [], write: [bench.path('new')] } });
    const params = { path: bench.path('new', 'file'), content: 'x', createDirs: true };
    expect((await client.file.write(params)).val).toMatchObject({ code: 'NOT_FOUND' });
    mkdirSync(bench.path('new'));
    expect((await client.file.write(params)).ok).toBe(true);
    expect(existsSync(params.path)).toBe(true);
  });
}
