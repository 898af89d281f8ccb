import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { installationFiles } from '../../../src/standalone.ts';

const shells = [
  ['dash', ['sh']],
  ['bash', ['bash', '--posix']],
  ['busybox', ['busybox', 'sh']],
] as const;
const available = shells.filter(([, [program]]) => spawnSync(program, ['-c', ':']).error === undefined);

describe.each(available)('install.sh, run by %s', (_name, [program, ...options]) => {
  let folder = '';
  let root = '';
  const medium = () => join(folder, 'medium');
  const run = (...args: string[]) =>
    spawnSync(program, [...options, join(medium(), 'install.sh'), ...args], { encoding: 'utf8', timeout: 10_000 });
  const mode = (path: string) => (lstatSync(join(root, path)).mode & 0o777).toString(8);
  const tree = () => readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  const executable = (path: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), '');
    chmodSync(join(root, path), 0o755);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'virtkit-install-'));
    root = join(folder, 'root');
    mkdirSync(root);
    mkdirSync(medium());
    // With --root nothing of the system is run, so that any file can stand for the executable.
    writeFileSync(join(folder, 'agent'), 'executable');
    for (const file of installationFiles({ executable: join(folder, 'agent') })) {
      if ('path' in file.source) copyFileSync(file.source.path, join(medium(), file.path));
      // As on a CD-ROM whose modes are lost.
      chmodSync(join(medium(), file.path), 0o444);
    }
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('installs into a tree without an init system, and says what is left to do', () => {
    const done = run('--root', root);
    expect(done).toMatchObject({ status: 0, stderr: '' });
    expect(done.stdout).toContain('let your init start /usr/sbin/virtkit-agent');
    expect(readFileSync(join(root, 'usr/sbin/virtkit-agent'), 'utf8')).toBe('executable');
    expect([mode('usr/sbin/virtkit-agent'), mode('etc/virtkit/agent.json'), mode('var/lib/virtkit/files')]).toEqual([
      '755',
      '600',
      '700',
    ]);
    expect(existsSync(join(root, 'etc/systemd'))).toBe(false);
    expect(existsSync(join(root, 'etc/init.d'))).toBe(false);
  });

  test('a second run changes nothing, and keeps the policy that root has edited', () => {
    executable('usr/lib/systemd/systemd');
    expect(run('--root', root).status).toBe(0);
    writeFileSync(join(root, 'etc/virtkit/agent.json'), '{"version":1}');
    const first = tree();
    const again = run(`--root=${root}/`);
    expect(again).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('kept the policy /etc/virtkit/agent.json'),
    });
    expect(tree()).toEqual(first);
    expect(readFileSync(join(root, 'etc/virtkit/agent.json'), 'utf8')).toBe('{"version":1}');
  });

  test('enables the systemd unit', () => {
    executable('usr/lib/systemd/systemd');
    expect(run('--root', root).status).toBe(0);
    expect(readFileSync(join(root, 'etc/systemd/system/virtkit-agent.service'), 'utf8')).toContain(
      'ExecStart=/usr/sbin/virtkit-agent\n',
    );
    expect(readlinkSync(join(root, 'etc/systemd/system/multi-user.target.wants/virtkit-agent.service'))).toBe(
      '../virtkit-agent.service',
    );
  });

  test('enables the OpenRC script', () => {
    executable('sbin/openrc-run');
    expect(run('--root', root).status).toBe(0);
    expect(mode('etc/init.d/virtkit-agent')).toBe('755');
    expect(readlinkSync(join(root, 'etc/runlevels/default/virtkit-agent'))).toBe('/etc/init.d/virtkit-agent');
  });

  test.each(['usr/lib/systemd/systemd', 'sbin/openrc-run'])(
    'removes what it installed beside %s, and with --purge the rest',
    (init) => {
      executable(init);
      const before = tree().filter((path) => lstatSync(join(root, path)).isFile());
      expect(run('--root', root).status).toBe(0);
      writeFileSync(join(root, 'var/lib/virtkit/files/kept'), '');
      expect(run('--root', root, '--uninstall')).toMatchObject({ status: 0, stderr: '' });
      const files = () => tree().filter((path) => !lstatSync(join(root, path)).isDirectory());
      expect(files()).toEqual([...before, 'etc/virtkit/agent.json', 'var/lib/virtkit/files/kept'].sort());
      expect(run('--root', root, '--uninstall', '--purge').status).toBe(0);
      expect(files()).toEqual(before);
      expect(run('--root', root, '--uninstall').status).toBe(0);
    },
  );

  test('an incomplete medium is an error that names the file, and leaves no half file', () => {
    rmSync(join(medium(), 'virtkit-agent'), { force: true });
    const done = run('--root', root);
    expect(done).toMatchObject({ status: 1, stderr: expect.stringContaining('medium/virtkit-agent is missing') });
    expect(tree().filter((path) => lstatSync(join(root, path)).isFile())).toEqual([]);
  });

  test.each([
    [['--rot', '/'], '"--rot"'],
    [['--root'], '--root needs a folder'],
    [['--root', '/does/not/exist'], '/does/not/exist'],
  ])('refuses %j', (args, word) => {
    expect(run(...args)).toMatchObject({ status: 1, stderr: expect.stringContaining(word) });
  });
});
