// What the system says about itself.
import * as native from 'native';
import { folder, nothingLeftOpen, same, throws } from './check.js';

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
nothingLeftOpen();
