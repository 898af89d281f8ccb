// Starting programs and waiting for them.
import * as native from 'native';
import { nothingLeftOpen, same, shell, text, throws } from './check.js';
import { run } from './run.js';

const script = (body, options) => run(shell, ['sh', '-c', body], options);
same(script('echo out; echo err >&2; exit 3'), ['out\n', 'err\n', [3, 0]], 'both outputs and the code');
same(script('kill -9 $$'), ['', '', [-1, 9]], 'the end by a signal');
same(script('cat'), ['', '', [0, 0]], 'no input');
const much = text('0123456789abcdef'.repeat(20_000));
same(script('wc -c', { stdin: much })[0].trim(), String(much.length), 'more input than a pipe holds');
same(script('echo $A-$HOME; pwd', { env: ['A=1'], cwd: '/tmp' })[0], '1-\n/tmp\n', 'environment and directory');
same(script('ls /proc/self/fd', { env: ['PATH=/usr/bin:/bin'] })[0], '0\n1\n2\n3\n', 'descriptors (3 is the listing)');
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
throws('ENOENT', () => run(shell, ['sh'], { cwd: '/none' }), 'no such directory');
try {
  run(shell, ['sh'], { cwd: '/none' });
} catch (error) {
  same(error.syscall, 'chdir', 'the call that failed');
}
throws('TypeError', () => run(shell, ['a\0b']), 'NUL in an argument');
throws('RangeError', () => run(shell, 'sh'), 'text for arguments');
throws('RangeError', () => run(shell, Array(5000).fill('x')), 'too many arguments');
throws('RangeError', () => run(shell, ['x'.repeat(2 ** 20)]), 'too long arguments');
throws('TypeError', () => run(shell, [1]), 'a number for an argument');
throws('RangeError', () => native.spawn(shell, ['sh'], [], null, 2 ** 33, -1, false), 'no user id');
throws('ECHILD', () => native.waitFor(native.processId()), 'waiting for no child');
throws('RangeError', () => native.signalGroup(1, 0), 'the group of PID 1');
throws('RangeError', () => native.signalGroup(0, 0), 'the own group');
same(native.signalGroup(2 ** 22 + 1, 0), false, 'no such group');
same(
  [
    native.isExecutable(shell),
    native.isExecutable('/etc/passwd'),
    native.isExecutable('/tmp'),
    native.isExecutable('/none'),
  ],
  [true, false, false, false],
  'executables',
);
nothingLeftOpen();
