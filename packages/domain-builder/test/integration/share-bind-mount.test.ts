import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { share } from '../../src/presets/share.ts';

// A mount namespace of its own: what is mounted there is gone with it.
const namespace = ['--user', '--map-root-user', '--mount'];
const canMount =
  spawnSync('unshare', [...namespace, 'true']).status === 0 && spawnSync('findmnt', ['--version']).status === 0;
const maySkip = process.env['CI'] !== 'true';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const quoted = (command: readonly string[]): string =>
  command.map((part) => `'${part.replaceAll("'", String.raw`'\''`)}'`).join(' ');

describe.skipIf(!canMount && maySkip)('the read-only bind mount (util-linux)', () => {
  test.each(['plain', "it's $(touch x) here", '-o rw'])('shows %o and refuses writes until it is undone', (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'virtkit-share-'));
    folders.push(folder);
    const source = join(folder, name);
    mkdirSync(source);
    writeFileSync(join(source, 'file'), 'content');
    const mountPoint = join(folder, 'mounts', name);
    const { hostSteps } = share({ source, tag: 'tag', readonly: true, mountPoint })({
      type: 'kvm',
      name: 'guest',
    }).unwrap();
    const lines = [
      ...hostSteps.flatMap(({ commands }) => commands.map((command) => `${quoted(command)} >&2 || exit 1`)),
      `cat ${quoted([join(mountPoint, 'file')])} || exit 2`,
      `! touch ${quoted([join(mountPoint, 'new')])} || exit 3`,
      `! rm -f ${quoted([join(mountPoint, 'file')])} || exit 4`,
      ...hostSteps.flatMap(({ undo }) => undo.map((command) => `${quoted(command)} || exit 5`)),
    ];
    const { status, stdout } = spawnSync('unshare', [...namespace, 'sh', '-c', lines.join('\n')], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'content' });
    expect(readFileSync(join(source, 'file'), 'utf8')).toBe('content');
    expect(existsSync(mountPoint)).toBe(false);
    expect(existsSync(join(source, 'new'))).toBe(false);
  });

  test('is found missing by its last command', () => {
    const { hostSteps } = share({ source: '/srv', tag: 'tag', readonly: true, mountPoint: '/mnt' })({
      type: 'kvm',
      name: 'guest',
    }).unwrap();
    const last = hostSteps[0]?.commands.at(-1) ?? [];
    expect(spawnSync('unshare', [...namespace, ...last]).status).not.toBe(0);
  });
});
