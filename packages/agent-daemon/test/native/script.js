// Run by the sanitized runner: every function of the native module, with right, wrong and too little.
import * as native from 'native';
import * as os from 'os';
import * as std from 'std';

/* global withMemory, scriptArgs */

const folder = scriptArgs[1];
let checks = 0;

function same(actual, expected, what) {
  checks++;
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (a !== b) throw new Error(`${what}: got ${a}, expected ${b}`);
}

function throws(code, call, what) {
  checks++;
  try {
    call();
  } catch (error) {
    if ((error.code ?? error.name) === code) return;
    throw new Error(`${what}: threw ${error.code ?? error} instead of ${code}`);
  }
  throw new Error(`${what}: threw nothing instead of ${code}`);
}

const bytes = (...values) => new Uint8Array(values);
const openFds = () => native.list('/proc/self/fd').length;
const text = (value) => native.utf8Encode(value);
const fdsAtStart = openFds();

function conversions() {
  const texts = ['', 'a', 'grün', '€', '😀', '\u0000', '\uFEFFx', 'é'.repeat(70_000)];
  for (const value of texts) same(native.utf8Decode(native.utf8Encode(value), true), value, 'utf-8 there and back');
  same([...text('\uD800a')], [0xef, 0xbf, 0xbd, 0x61], 'a lone surrogate');
  same([...text('x\uDC00')], [0x78, 0xef, 0xbf, 0xbd], 'a lone low surrogate');
  const illFormed = [
    [[0xc0, 0xaf], '\uFFFD\uFFFD'],
    [[0xe0, 0x80, 0xaf], '\uFFFD\uFFFD\uFFFD'],
    [[0xed, 0xa0, 0x80], '\uFFFD\uFFFD\uFFFD'],
    [[0xf4, 0x90, 0x80, 0x80], '\uFFFD\uFFFD\uFFFD\uFFFD'],
    [[0xf0, 0x9f, 0x98], '\uFFFD'],
    [[0xe2, 0x82, 0x41], '\uFFFDA'],
    [[0xff], '\uFFFD'],
  ];
  for (const [input, replaced] of illFormed) {
    same(native.utf8Decode(bytes(...input), true), null, `fatal ${input}`);
    same(native.utf8Decode(bytes(...input), false), replaced, `replaced ${input}`);
  }
  same(native.utf8Decode(bytes(0, 104, 105, 0).subarray(1, 3), true), 'hi', 'a view into a buffer');
  const vectors = ['', 'Zg==', 'Zm8=', 'Zm9v', 'Zm9vYg==', 'Zm9vYmE=', 'Zm9vYmFy'];
  vectors.forEach((encoded, length) => {
    same(native.base64Encode(text('foobar'.slice(0, length))), encoded, 'RFC 4648 §10');
    same(native.utf8Decode(native.base64Decode(encoded), true), 'foobar'.slice(0, length), 'RFC 4648 §10 back');
  });
  for (const bad of ['Zg', 'Zg=', 'Zg===', 'Zh==', 'Zm9=', '====', '=', 'Z=g=', 'Zg==Zg==', 'Zm 9', '-_-_', '€€€€']) {
    same(native.base64Decode(bad), null, `not base64: ${bad}`);
  }
  throws('TypeError', () => native.utf8Decode('text', true), 'text for bytes');
  throws('TypeError', () => native.utf8Encode(1), 'a number for text');
  throws('RangeError', () => native.base64Encode(new Uint32Array(4)), 'words for bytes');
  throws('TypeError', () => native.base64Encode(new ArrayBuffer(4)), 'a buffer for bytes');
  throws('TypeError', () => native.base64Encode(), 'nothing for bytes');
}

function files() {
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
    throws(
      'EEXIST',
      () => native.openBeneath(root, 'sub/dangling', OPEN_CREATE, 0o600, walk),
      'creating through a link',
    );
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
}

/** Runs a program to its end and returns [stdout, stderr, status]. */
function run(file, argv, { env = [], cwd = '/', stdin } = {}) {
  const child = native.spawn(file, argv, env, cwd, -1, -1, stdin !== undefined);
  const poll = native.pollCreate();
  const output = ['', ''];
  let given = 0;
  if (child.stdin >= 0) native.pollAdd(poll, child.stdin, native.POLL_OUT);
  [child.stdout, child.stderr].forEach((fd) => native.pollAdd(poll, fd, native.POLL_IN));
  for (let open = child.stdin >= 0 ? 3 : 2; open > 0;) {
    const ready = native.pollTake(poll);
    for (let at = 0; at < ready.length; at += 2) {
      const fd = ready[at];
      if (fd === child.stdin) {
        const put = native.ioWrite(fd, stdin, given);
        if (put > 0) given += put;
        if (given < stdin.length) continue;
      } else {
        const got = native.ioRead(fd);
        if (got === null) continue;
        if (got.length > 0) {
          output[fd === child.stdout ? 0 : 1] += native.utf8Decode(got, false);
          native.pollModify(poll, fd, native.POLL_IN);
          continue;
        }
      }
      native.pollRemove(poll, fd);
      native.ioClose(fd);
      open--;
    }
  }
  native.ioClose(poll);
  let status = null;
  while (status === null) status = native.waitFor(child.pid);
  return [...output, status];
}

function processes() {
  const sh = native.realPath('/bin/sh');
  const script = (body, options) => run(sh, ['sh', '-c', body], options);
  same(script('echo out; echo err >&2; exit 3'), ['out\n', 'err\n', [3, 0]], 'both outputs and the code');
  same(script('kill -9 $$'), ['', '', [-1, 9]], 'the end by a signal');
  same(script('cat'), ['', '', [0, 0]], 'no input');
  const much = text('0123456789abcdef'.repeat(20_000));
  same(script('wc -c', { stdin: much })[0].trim(), String(much.length), 'more input than a pipe holds');
  same(script('echo $A-$HOME; pwd', { env: ['A=1'], cwd: '/tmp' })[0], '1-\n/tmp\n', 'environment and directory');
  same(
    script('ls /proc/self/fd', { env: ['PATH=/usr/bin:/bin'] })[0],
    '0\n1\n2\n3\n',
    'descriptors (3 is the listing)',
  );
  same(script('umask')[0], '0022\n', 'umask');
  same(
    script('echo $$ $(cut -d" " -f5,6 /proc/$$/stat)', { env: ['PATH=/usr/bin:/bin'] })[0]
      .trim()
      .split(' ')
      .every((id, _, all) => id === all[0]),
    true,
    'its own session and group',
  );
  throws('ENOENT', () => run('/none', ['none']), 'no such program');
  throws('EACCES', () => run('/etc/passwd', ['passwd']), 'not a program');
  throws('ENOENT', () => run(sh, ['sh'], { cwd: '/none' }), 'no such directory');
  try {
    run(sh, ['sh'], { cwd: '/none' });
  } catch (error) {
    same(error.syscall, 'chdir', 'the call that failed');
  }
  throws('TypeError', () => run(sh, ['a\0b']), 'NUL in an argument');
  throws('RangeError', () => run(sh, 'sh'), 'text for arguments');
  throws('RangeError', () => run(sh, Array(5000).fill('x')), 'too many arguments');
  throws('RangeError', () => run(sh, ['x'.repeat(2 ** 20)]), 'too long arguments');
  throws('TypeError', () => run(sh, [1]), 'a number for an argument');
  throws('RangeError', () => native.spawn(sh, ['sh'], [], null, 2 ** 33, -1, false), 'no user id');
  throws('ECHILD', () => native.waitFor(native.processId()), 'waiting for no child');
  throws('RangeError', () => native.signalGroup(1, 0), 'the group of PID 1');
  throws('RangeError', () => native.signalGroup(0, 0), 'the own group');
  same(native.signalGroup(2 ** 22 + 1, 0), false, 'no such group');
  same(
    [
      native.isExecutable(sh),
      native.isExecutable('/etc/passwd'),
      native.isExecutable('/tmp'),
      native.isExecutable('/none'),
    ],
    [true, false, false, false],
    'executables',
  );
}

function events() {
  const signals = native.signalOpen();
  const poll = native.pollCreate();
  native.pollAdd(poll, signals, native.POLL_IN);
  throws('EEXIST', () => native.pollAdd(poll, signals, native.POLL_IN), 'adding twice');
  same(native.signalTake(signals), 0, 'no signal');
  os.kill(native.processId(), os.SIGTERM);
  same([...native.pollTake(poll)], [signals, native.POLL_IN], 'a signal is an event');
  same(native.pollTake(poll).length, 0, 'reported once');
  same([native.signalTake(signals), native.signalTake(signals)], [native.SIGTERM, 0], 'the signal');
  native.pollRemove(poll, signals);
  throws('ENOENT', () => native.pollRemove(poll, signals), 'removing twice');
  const watch = native.watchOpen(folder, `${folder}/none`);
  same(native.ioRead(watch), null, 'nothing happened');
  native.ioClose(native.openBeneath(-1, `${folder}/appeared`, native.OPEN_CREATE, 0o600, true));
  same(native.ioRead(watch).length > 16, true, 'a name appeared');
  os.remove(`${folder}/appeared`);
  throws('ENOTDIR', () => native.watchOpen('/etc/passwd'), 'watching a file');
  throws('TypeError', () => native.watchOpen(folder, 1), 'watching a number');
  [watch, poll, signals].forEach((fd) => native.ioClose(fd));
  throws('EBADF', () => native.pollTake(poll), 'a closed poll');

  const [readEnd, writeEnd] = os.pipe();
  native.ioAdopt(readEnd);
  native.ioAdopt(writeEnd);
  same(native.ioRead(readEnd), null, 'an empty pipe');
  same(native.ioWrite(writeEnd, text('abc'), 1), 2, 'from an offset');
  same(native.utf8Decode(native.ioRead(readEnd), true), 'bc', 'what was written');
  throws('RangeError', () => native.ioWrite(writeEnd, text('abc'), 4), 'an offset beyond the bytes');
  while (native.ioWrite(writeEnd, new Uint8Array(70_000), 0) >= 0);
  same(native.ioRead(readEnd).length, 65_536, 'one read');
  native.ioClose(readEnd);
  throws('EPIPE', () => native.ioWrite(writeEnd, text('x'), 0), 'no reader');
  native.ioClose(writeEnd);
  throws('EBADF', () => native.ioAdopt(writeEnd), 'adopting what is closed');
  throws('ENOENT', () => native.ioOpen(`${folder}/none`), 'no such port');
  const nullDevice = native.ioOpen('/dev/null');
  same(native.isCharacterDevice(nullDevice), true, 'a device');
  native.ioClose(nullDevice);
}

function facts() {
  const name = native.kernelName();
  same(name.sysname, 'Linux', 'uname');
  const space = native.space('/');
  same(space.blocks >= space.freeBlocks && space.freeBlocks >= space.availableBlocks, true, 'statvfs');
  throws('ENOENT', () => native.space(`${folder}/none`), 'statvfs of nothing');
  const loopback = native.addresses().find((one) => one.name === 'lo' && one.family === 'ipv4');
  same(loopback === undefined || (loopback.address === '127.0.0.1' && loopback.prefix === 8), true, 'getifaddrs');
  same(
    native.utf8Decode(native.readSystemFile('/proc/self/stat', 10_000), true).startsWith(`${native.processId()} `),
    true,
    'a file of /proc',
  );
  same(native.readSystemFile('/proc/self/stat', 3).length, 3, 'cut');
  throws('ENOENT', () => native.readSystemFile(`${folder}/none`, 3), 'nothing to read');
  throws('EISDIR', () => native.readSystemFile('/', 3), 'reading a directory');
  const before = native.monotonic();
  same(native.monotonic() >= before, true, 'the clock');
  same([native.random(0).length, native.random(4096).length], [0, 4096], 'random');
  same(native.base64Encode(native.random(32)) === native.base64Encode(native.random(32)), false, 'random twice');
  throws('RangeError', () => native.random(4097), 'too much random');
  throws('RangeError', () => native.endMachine('nothing'), 'no such end');
  same(native.userId() >= 0, true, 'the user');
  native.logLine('');
}

/**
 * With memory for the engine's own error but not for what the call makes: nothing may be left behind. (With less than that
 * the engine itself does not survive; the agent's limit is far above what its requests can ask for.)
 */
function shortOfMemory() {
  const sh = native.realPath('/bin/sh');
  const much = 'text and more text '.repeat(4000);
  const input = text(much);
  const base64 = native.base64Encode(input);
  const notUtf8 = input.map((byte, at) => (at === 0 ? 0xff : byte));
  const zero = native.openTrusted('/dev/zero');
  const finish = (child) => {
    [child.stdin, child.stdout, child.stderr].forEach((fd) => native.ioClose(fd));
    while (native.waitFor(child.pid) === null);
  };
  const tries = [
    () => native.utf8Encode(much),
    () => native.utf8Decode(input, true),
    () => native.utf8Decode(notUtf8, false),
    () => native.base64Encode(input),
    () => native.base64Decode(base64),
    () => native.ioRead(zero),
    () => native.readSystemFile('/dev/zero', 60_000),
    () => native.fileRead(zero, 0, 60_000),
    () => finish(native.spawn(sh, ['sh', '-c', `: ${much}`], [], '/', -1, -1, true)),
    () => finish(native.spawn(sh, ['sh', '-c', ':'], [much], '/', -1, -1, true)),
  ];
  for (const attempt of tries) {
    for (const memory of [3000, 8000, 20_000, 40_000])
      same(withMemory(memory, attempt), false, `${attempt} in ${memory} bytes`);
    same(withMemory(1_000_000, attempt), true, `${attempt} with enough memory`);
  }
  native.ioClose(zero);
}

conversions();
files();
processes();
events();
facts();
shortOfMemory();
same(openFds(), fdsAtStart, 'open descriptors');
std.out.puts(`${checks} checks passed\n`);
std.out.flush();
