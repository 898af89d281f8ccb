import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeFiles } from '../../src/host/node/node-files.ts';
import { type Fd, HostError, type OpenHow } from '../../src/index.ts';

let folder = '';
let root: Fd = -1;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'virtkit-files-'));
  mkdirSync(join(folder, 'root/sub'), { recursive: true });
  writeFileSync(join(folder, 'secret'), 'secret');
  writeFileSync(join(folder, 'root/sub/file'), 'content');
  root = nodeFiles.openRoot(join(folder, 'root'));
});

afterEach(() => {
  nodeFiles.close(root);
  rmSync(folder, { recursive: true });
});

function errnoOf(action: () => unknown): string {
  try {
    action();
    return 'none';
  } catch (error) {
    return error instanceof HostError ? error.errno : String(error);
  }
}

const read: OpenHow = { kind: 'read' };

test('a file beneath the root is opened and read at any offset', () => {
  const fd = nodeFiles.openBeneath(root, 'sub/file', read);
  expect(Buffer.from(nodeFiles.read(fd, 3, 100)).toString()).toBe('tent');
  expect(nodeFiles.stat(fd)).toMatchObject({ kind: 'file', size: 7, nlink: 1 });
  nodeFiles.close(fd);
});

test.each([
  ['../secret', 'EXDEV'],
  ['sub/../../secret', 'EXDEV'],
  ['/etc/passwd', 'EXDEV'],
  ['sub/none', 'ENOENT'],
  ['sub/file/x', 'ENOTDIR'],
])('%s is %s', (path, errno) => {
  expect(errnoOf(() => nodeFiles.openBeneath(root, path, read))).toBe(errno);
});

test('a link is ELOOP wherever it stands and whatever is asked for', () => {
  symlinkSync('../secret', join(folder, 'root/link'));
  symlinkSync('sub', join(folder, 'root/dir'));
  expect(errnoOf(() => nodeFiles.openBeneath(root, 'link', read))).toBe('ELOOP');
  expect(errnoOf(() => nodeFiles.openBeneath(root, 'dir/file', read))).toBe('ELOOP');
  expect(errnoOf(() => nodeFiles.openBeneath(root, 'dir', { kind: 'directory' }))).toBe('ELOOP');
  expect(errnoOf(() => nodeFiles.openBeneath(root, 'link', { kind: 'create', mode: 0o600 }))).toBe('EEXIST');
  symlinkSync('root', join(folder, 'alias'));
  expect(errnoOf(() => nodeFiles.openRoot(join(folder, 'alias')))).toBe('ELOOP');
  expect(errnoOf(() => nodeFiles.openRoot(join(folder, 'alias/sub')))).toBe('ELOOP');
});

test('modes are as asked for, whatever the umask', () => {
  const fd = nodeFiles.openBeneath(root, 'new', { kind: 'create', mode: 0o666 });
  nodeFiles.write(fd, Buffer.from('x'));
  expect(nodeFiles.stat(fd).mode).toBe(0o666);
  nodeFiles.close(fd);
  nodeFiles.mkdirAt(root, 'made', 0o777);
  expect(nodeFiles.statAt(root, 'made')).toMatchObject({ kind: 'directory', mode: 0o777 });
  expect(errnoOf(() => nodeFiles.mkdirAt(root, 'made', 0o777))).toBe('EEXIST');
  expect(nodeFiles.statAt(root, 'none')).toBeUndefined();
});

test('renameNewAt does not replace, renameAt does', () => {
  writeFileSync(join(folder, 'root/a'), 'a');
  writeFileSync(join(folder, 'root/b'), 'b');
  expect(errnoOf(() => nodeFiles.renameNewAt(root, 'a', 'b'))).toBe('EEXIST');
  nodeFiles.renameNewAt(root, 'a', 'c');
  nodeFiles.renameAt(root, 'c', 'b');
  expect(readdirSync(join(folder, 'root')).sort()).toEqual(['b', 'sub']);
});

test('no descriptor is left open by what fails', () => {
  const open = () => readdirSync('/proc/self/fd').length;
  const before = open();
  for (const path of ['sub/none', 'sub/file/x', 'none/x/y', '../x']) {
    for (let count = 0; count < 20; count++) errnoOf(() => nodeFiles.openBeneath(root, path, read));
  }
  expect(open()).toBe(before);
});
