import { expect, test } from 'vitest';
import { countCpus } from '../../src/handlers/parse/cpu-list.ts';
import { parseKilobytes, parseOsRelease } from '../../src/handlers/parse/key-values.ts';
import { parseMounts } from '../../src/handlers/parse/mounts.ts';

test('os-release values may be bare or quoted, with escapes', () => {
  const text =
    'NAME="Debian GNU/Linux"\n# comment\nID=debian\nPRETTY_NAME=\'A "quoted" one\'\nX="a \\"b\\" \\$c \\\\"\nBAD\n';
  expect(Object.fromEntries(parseOsRelease(text))).toEqual({
    NAME: 'Debian GNU/Linux',
    ID: 'debian',
    PRETTY_NAME: 'A "quoted" one',
    X: 'a "b" $c \\',
  });
});

test('kilobyte lines become bytes', () => {
  const text = 'MemTotal:       16315736 kB\nHugePages_Total:       0\nActive(anon):     12 kB\n';
  expect(Object.fromEntries(parseKilobytes(text))).toEqual({ MemTotal: 16_707_313_664, 'Active(anon)': 12_288 });
});

test.each([
  ['0\n', 1],
  ['0-3\n', 4],
  ['0-3,8,10-11\n', 7],
  ['\n', 0],
])('the list %j names %i processors', (list, count) => {
  expect(countCpus(list)).toBe(count);
});

test('mounts are unescaped, and the one on top counts', () => {
  const text =
    '/dev/vda1 / ext4 rw,relatime 0 0\ntmpfs /mnt/a\\040b tmpfs ro,size=1k 0 0\n/dev/vdb / xfs ro 0 0\nbroken\n';
  expect(parseMounts(text)).toEqual([
    { device: 'tmpfs', mountPoint: '/mnt/a b', type: 'tmpfs', readOnly: true },
    { device: '/dev/vdb', mountPoint: '/', type: 'xfs', readOnly: true },
  ]);
});
