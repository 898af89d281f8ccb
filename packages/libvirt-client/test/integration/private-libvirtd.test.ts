import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { startPrivateLibvirtd } from '../../src/testing.ts';
import { missing, open, startDaemon, tinyGuest, virsh } from '../support/daemon.ts';

const isRoot = process.getuid?.() === 0;

/** Programs, other than zombies, whose command line names a folder. */
function programsIn(folder: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/u.test(pid) && readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes(`${folder}/`);
    } catch {
      return false;
    }
  });
}

describe.skipIf(missing.length > 0)('a private libvirtd', () => {
  test('runs without rights, in its own folder, and leaves nothing behind', async () => {
    const daemon = await startDaemon();
    expect(Buffer.byteLength(daemon.home)).toBeLessThanOrEqual(25);
    const [uid] = /(?<=Uid:\s+)\d+/u.exec(readFileSync(`/proc/${daemon.pid}/status`, 'latin1')) ?? [];
    expect(Number(uid)).toBe(daemon.account.uid);
    expect(Number(uid)).not.toBe(0);
    expect(await virsh(daemon, 'test:///default', 'list', '--name')).toBe('test');
    expect(programsIn(daemon.home)).toContain(String(daemon.pid));
    await daemon.stop();
    await daemon.stop();
    await daemon.exited;
    expect(existsSync(daemon.home)).toBe(false);
    expect(programsIn(daemon.home)).toEqual([]);
  });

  test('ends the guests that outlive it', async () => {
    const daemon = await startDaemon();
    const conn = await open(daemon, 'qemu:///session');
    (await conn.domains.createXml(tinyGuest('outlives'))).unwrap();
    expect(programsIn(daemon.home).length).toBeGreaterThan(1);
    expect(daemon.report()).toContain('outlives.log');
    process.kill(daemon.pid, 'SIGKILL');
    await daemon.exited;
    expect(programsIn(daemon.home).length).toBe(1);
    await daemon.stop();
    expect(programsIn(daemon.home)).toEqual([]);
    expect(existsSync(daemon.home)).toBe(false);
  });

  test('is ended by the handler of a program that exits in the middle', async () => {
    const child = spawn(
      process.execPath,
      [
        '--conditions=@virtkit/source',
        '--import',
        'tsx',
        fileURLToPath(new URL('../support/exits-early.ts', import.meta.url)),
      ],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const chunks: Buffer[] = [];
    child.stdout.on('data', (bytes: Buffer) => chunks.push(bytes));
    const [code] = await once(child, 'close');
    expect(code).toBe(3);
    const home = Buffer.concat(chunks).toString().trim();
    expect(home).toMatch(/^\/tmp\/vk-/u);
    expect(existsSync(home)).toBe(false);
    expect(programsIn(home)).toEqual([]);
  });

  test('two of them do not meet', async () => {
    const [one, two] = await Promise.all([startDaemon(), startDaemon()]);
    const conn = await open(one, 'qemu:///session');
    (await conn.domains.defineXml(tinyGuest('only-here'))).unwrap();
    expect(await virsh(one, 'qemu:///session', 'list', '--all', '--name')).toBe('only-here');
    expect(await virsh(two, 'qemu:///session', 'list', '--all', '--name')).toBe('');
    await conn.close();
    await Promise.all([one.stop(), two.stop()]);
  });

  test('says so when it is aborted, and leaves nothing behind', async () => {
    const lines: string[] = [];
    const control = new AbortController();
    const started = await startPrivateLibvirtd({
      signal: control.signal,
      log: (line) => {
        lines.push(line);
        control.abort();
      },
    });
    expect(started.val).toMatchObject({ code: 'ABORTED' });
    const home = / in (?<home>\S+)$/u.exec(lines[0] ?? '')?.groups?.['home'] ?? '';
    expect(home).toContain('/vk-');
    expect(existsSync(home)).toBe(false);
    expect(programsIn(home)).toEqual([]);
  });

  test('shows its log when it does not start', async () => {
    const started = await startPrivateLibvirtd({ daemonConfig: ['no_such_setting ='] });
    expect(started.val).toMatchObject({ code: 'DAEMON_FAILED', message: expect.stringContaining('libvirtd.conf') });
  });

  test.runIf(isRoot)('refuses an account that does not exist, and root', async () => {
    const unknown = await startPrivateLibvirtd({ user: 'no-such-user-here' });
    expect(unknown.val).toMatchObject({ code: 'DAEMON_FAILED', message: expect.stringContaining('no-such-user-here') });
    expect((await startPrivateLibvirtd({ user: 'root' })).val).toMatchObject({ code: 'DAEMON_FAILED' });
  });
});
