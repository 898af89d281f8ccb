import { execFile } from 'node:child_process';
import { chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commandAs, type DaemonAccount, resolveAccount } from '../../src/testing/account.ts';
import { missing } from '../support/daemon.ts';

const run = promisify(execFile);
const program = fileURLToPath(new URL('../support/connects-session.ts', import.meta.url));

describe.skipIf(missing.length > 0)("a session's daemon", () => {
  let home: string;
  let bundle: string;
  let account: DaemonAccount;

  beforeEach(async () => {
    account = await resolveAccount(undefined);
    home = await mkdtemp('/tmp/vk-');
    await mkdir(join(home, 'r'), { mode: 0o700 });
    if (process.getuid?.() === 0)
      for (const path of [home, join(home, 'r')]) await chown(path, account.uid, account.gid);
    // One file that the other account can read: the checkout may lie in a home folder of root's.
    bundle = join(home, 'connects.mjs');
    const conditions = ['@virtkit/source'];
    await build({ entryPoints: [program], bundle: true, platform: 'node', format: 'esm', conditions, outfile: bundle });
  });

  afterEach(async () => {
    const pid = Number(await readFile(join(home, 'r', 'libvirt', 'libvirtd.pid'), 'latin1').catch(() => '0'));
    if (pid > 1) process.kill(pid, 'SIGTERM');
    await rm(home, { recursive: true, force: true, maxRetries: 10 });
  });

  async function connects(count: number, environment: Record<string, string> = {}, ...more: string[]) {
    const node = [process.execPath, bundle, String(count), ...more];
    const [command = '', ...args] = commandAs(account, node);
    const env = { HOME: home, XDG_RUNTIME_DIR: join(home, 'r'), PATH: '/usr/bin:/bin', TMPDIR: home, ...environment };
    const { stdout } = await run(command, args, { env, cwd: home, timeout: 60_000 });
    // What the program prints.
    return JSON.parse(stdout) as { codes: string[]; daemons: number };
  }

  test('is started once, whoever asks at the same time', async () => {
    const [one, two] = await Promise.all([connects(5), connects(5)]);
    expect([...one.codes, ...two.codes]).toEqual(Array.from({ length: 10 }, () => 'ok'));
    expect([one.daemons, two.daemons]).toEqual([1, 1]);
    expect(await readdir(join(home, 'r', 'libvirt'))).not.toContain('virtkit-autostart.lock');
  });

  test('is started although a program that was starting it has died', async () => {
    await mkdir(join(home, 'r', 'libvirt'), { mode: 0o700 });
    const lock = join(home, 'r', 'libvirt', 'virtkit-autostart.lock');
    // No process has this number: it is above the largest that Linux gives.
    await writeFile(lock, '4194999');
    if (process.getuid?.() === 0)
      for (const path of [join(home, 'r', 'libvirt'), lock]) await chown(path, account.uid, account.gid);
    expect(await connects(1)).toEqual({ codes: ['ok'], daemons: 1 });
  });

  test('is not started with LIBVIRT_AUTOSTART=0', async () => {
    const { codes, daemons } = await connects(1, { LIBVIRT_AUTOSTART: '0' });
    expect(codes[0]).toMatch(/^CONNECT_FAILED: .*no such socket/u);
    expect(daemons).toBe(0);
  });

  test('is not started where the program does not want it, or nothing can be written', async () => {
    const unwanted = await connects(1, {}, 'never');
    expect(unwanted.codes[0]).toMatch(/^CONNECT_FAILED: .*no such socket/u);
    const nowhere = await connects(1, { XDG_RUNTIME_DIR: '/proc/nothing' });
    expect(nowhere.codes[0]).toMatch(/^CONNECT_FAILED: .*cannot be made/u);
    expect([unwanted.daemons, nowhere.daemons]).toEqual([0, 0]);
  });
});
