// With memory for the engine's own error but not for what the call makes, nothing may be left behind. (With less than that
// the engine itself does not survive; the agent's limit is far above what its requests can ask for.)
import * as native from 'native';
import { nothingLeftOpen, same, shell, text } from './check.js';

/* global withMemory */

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
  () => finish(native.spawn(shell, ['sh', '-c', `: ${much}`], [], '/', -1, -1, true)),
  () => finish(native.spawn(shell, ['sh', '-c', ':'], [much], '/', -1, -1, true)),
];
for (const attempt of tries) {
  for (const memory of [3000, 8000, 20_000, 40_000])
    same(withMemory(memory, attempt), false, `${String(attempt)} in ${memory} bytes`);
  same(withMemory(1_000_000, attempt), true, `${String(attempt)} with enough memory`);
}
native.ioClose(zero);
nothingLeftOpen();
