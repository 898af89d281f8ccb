// Opening beneath a folder, by openat2 and by the walk, and working on files.
import * as native from 'native';
import * as os from 'os';
import { folder, nothingLeftOpen, same, text, throws } from './check.js';

const { OPEN_READ, OPEN_DIRECTORY, OPEN_CREATE } = native;
const root = native.openBeneath(-1, folder, OPEN_DIRECTORY, 0, false);
native.mkdirAt(root, 'sub', 0o1750);
same(native.statAt(root, 'sub').mode, 0o1750, 'the mode of a directory');
const made = native.openBeneath(root, 'sub/file', OPEN_CREATE, 0o640, false);
native.fileWrite(made, text('hello world'));
native.fileSync(made);
native.fileChmod(made, 0o600);
const { uid, gid } = native.fileStat(made);
native.fileChown(made, uid, gid);
const stat = native.fileStat(made);
same([stat.kind, stat.size, stat.mode, stat.nlink], ['file', 11, 0o600, 1], 'fstat');
throws('EBADF', () => native.fileRead(made, 0, 1), 'reading what is open for writing');
native.ioClose(made);
throws('EBADF', () => native.ioClose(made), 'closing twice');

for (const walk of [false, true]) {
  const open = (path, kind = OPEN_READ) => native.openBeneath(root, path, kind, 0, walk);
  for (const path of ['sub/file', 'sub//file', './sub/./file']) {
    const fd = open(path);
    same(native.utf8Decode(native.fileRead(fd, 6, 100), true), 'world', path);
    same(native.fileRead(fd, 100, 10).length, 0, 'reading after the end');
    native.ioClose(fd);
  }
  os.symlink('sub', `${folder}/link`);
  os.symlink('/etc/passwd', `${folder}/sub/out`);
  os.symlink('nowhere', `${folder}/sub/dangling`);
  throws('ELOOP', () => open('link/file'), `a link in the middle, walk ${walk}`);
  throws('ELOOP', () => open('sub/out'), 'a link at the end');
  throws('ELOOP', () => open('link', OPEN_DIRECTORY), 'a link for a directory');
  throws('EXDEV', () => open('..'), 'up');
  throws('EXDEV', () => open('../etc'), 'up and away');
  throws('EXDEV', () => open('/etc/passwd'), 'an absolute path');
  throws('ENOENT', () => open('sub/none'), 'nothing there');
  throws('ENOTDIR', () => open('sub/file/x'), 'beneath a file');
  throws('ENOTDIR', () => open('sub/file', OPEN_DIRECTORY), 'a file for a directory');
  throws('EEXIST', () => native.openBeneath(root, 'sub/file', OPEN_CREATE, 0o600, walk), 'creating what is there');
  throws('EEXIST', () => native.openBeneath(root, 'sub/dangling', OPEN_CREATE, 0o600, walk), 'creating through a link');
  throws('ENAMETOOLONG', () => open('n'.repeat(256)), 'a long name');
  throws('TypeError', () => open('a\0b'), 'a NUL');
  throws('ELOOP', () => native.openBeneath(-1, `${folder}/link`, OPEN_DIRECTORY, 0, walk), 'a root through a link');
  native.ioClose(native.openBeneath(-1, folder, OPEN_DIRECTORY, 0, walk));
  native.ioClose(native.openBeneath(-1, '/', OPEN_DIRECTORY, 0, walk));
  os.remove(`${folder}/link`);
  os.remove(`${folder}/sub/out`);
  os.remove(`${folder}/sub/dangling`);
}
throws('ELOOP', () => native.openBeneath(-1, '/proc/self/root', OPEN_DIRECTORY, 0, false), 'a magic link');
throws('RangeError', () => native.openBeneath(root, 'x', 7, 0, false), 'an unknown kind');
throws('RangeError', () => native.openBeneath(-1, 'relative', OPEN_READ, 0, false), 'relative to nothing');

const sub = native.openBeneath(root, 'sub', OPEN_DIRECTORY, 0, false);
native.ioClose(native.openBeneath(sub, 'other', OPEN_CREATE, 0o600, false));
throws('EEXIST', () => native.renameAt(sub, 'file', 'other', false), 'renaming over another');
native.renameAt(sub, 'file', 'new', false);
native.renameAt(sub, 'new', 'other', true);
same(native.statAt(sub, 'new'), null, 'the old name');
same([...native.list(`${folder}/sub`)], ['other'], 'the names');
for (const name of ['', '.', '..', 'a/b']) throws('RangeError', () => native.unlinkAt(sub, name), `name "${name}"`);
throws('EISDIR', () => native.unlinkAt(root, 'sub'), 'unlinking a directory');
native.unlinkAt(sub, 'other');
throws('ENOENT', () => native.unlinkAt(sub, 'other'), 'unlinking twice');
throws('ENOTDIR', () => native.list('/proc/self/cmdline'), 'listing a file');
same(native.realPath('/proc/self/root'), '/', 'realpath');
throws('ENOENT', () => native.realPath(`${folder}/none`), 'realpath of nothing');
throws('ENOENT', () => native.openTrusted(`${folder}/none`), 'nothing to trust');
native.ioClose(sub);
native.ioClose(root);
os.remove(`${folder}/sub`);
throws('EBADF', () => native.fileSync(root), 'a closed descriptor');
throws('TypeError', () => native.fileSync(-1), 'a negative descriptor');
throws('TypeError', () => native.fileSync(1.5), 'a fractional descriptor');
throws('RangeError', () => native.fileRead(0, 0, 2 ** 40), 'more than is allowed');
throws('RangeError', () => native.fileRead(0, -1, 1), 'a negative offset');
nothingLeftOpen();
