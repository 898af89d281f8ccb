import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../src/index.ts';
import type { PrivateLibvirtd } from '../../src/testing.ts';
import { missing, startDaemon } from '../support/daemon.ts';
import { missingSshTools, startSshd, type TestSshd } from '../support/sshd.ts';

const isMissing = process.env['CI'] !== 'true' && missing.length + missingSshTools.length > 0;

describe.skipIf(isMissing)('SSH to a real sshd and a real libvirtd', () => {
  let daemon: PrivateLibvirtd;
  let sshd: TestSshd;

  beforeAll(async () => {
    daemon = await startDaemon();
    sshd = await startSshd(daemon);
  });

  afterAll(async () => {
    await sshd?.stop();
    await daemon?.stop();
  });

  test('goes by virt-ssh-helper, as proxy=native and by itself', async () => {
    for (const parameters of [{}, { proxy: 'native' }]) {
      const conn = (await connect(sshd.uri('qemu', 'helper', parameters))).unwrap();
      expect((await conn.uri()).unwrap()).toBe('qemu:///session');
      expect(conn.security).toMatchObject({ isSecure: true, isEncrypted: true, warnings: [] });
      await conn.close();
      expect(await conn.closed).toEqual({ reason: 'client' });
    }
  });

  test('goes by netcat where that is asked for, and carries many bytes', async () => {
    const conn = (await connect(sshd.uri('test', 'netcat', { socket: daemon.socket }))).unwrap();
    const replies = await Promise.all(Array.from({ length: 200 }, () => conn.capabilities()));
    for (const reply of replies) expect(reply.unwrap()).toContain('</capabilities>');
    await conn.close();
  });

  test('a process that ends leaves no ssh behind', async () => {
    const conn = (await connect(sshd.uri('qemu', 'helper'))).unwrap();
    expect(sshProcesses(sshd.folder)).toHaveLength(1);
    await conn.close();
    expect(sshProcesses(sshd.folder)).toEqual([]);
  });

  test('takes a new host key only where the URI allows it, and says so', async () => {
    const unknown = join(sshd.folder, 'new_hosts');
    const strict = await connect(sshd.uri('qemu', 'helper', { known_hosts: unknown }));
    expect(strict.val).toMatchObject({ code: 'SSH_HOST_KEY' });
    const uri = sshd.uri('qemu', 'helper', { known_hosts: unknown, known_hosts_verify: 'auto' });
    const conn = (await connect(uri)).unwrap();
    expect(conn.security.warnings).toMatchObject([{ code: 'hostKeyNotVerified' }]);
    await conn.close();
    expect(readFileSync(unknown, 'utf8')).toContain('ssh-ed25519');
    const wrong = join(sshd.folder, 'wrong_hosts');
    const ignoring = sshd.uri('qemu', 'helper', { known_hosts: wrong, known_hosts_verify: 'ignore' });
    const careless = (await connect(ignoring)).unwrap();
    expect(careless.security).toMatchObject({ isSecure: false, warnings: [{ code: 'hostKeyNotVerified' }] });
    await careless.close();
  });

  test('refuses a server with another key', async () => {
    for (const known_hosts_verify of ['normal', 'auto']) {
      const known_hosts = join(sshd.folder, 'wrong_hosts');
      const opened = await connect(sshd.uri('qemu', 'helper', { known_hosts, known_hosts_verify }));
      expect(opened.val).toMatchObject({ code: 'SSH_HOST_KEY', message: expect.stringContaining('127.0.0.1') });
    }
  });

  test('tells that the account is not let in', async () => {
    const opened = await connect(sshd.uri('qemu', 'helper', { keyfile: join(sshd.folder, 'stranger') }));
    expect(opened.val).toMatchObject({ code: 'SSH_AUTH', message: expect.stringContaining('publickey') });
  });

  test('tells that nobody listens', async () => {
    const opened = await connect('qemu+ssh://127.0.0.1:1/system?no_tty=1');
    expect(opened.val).toMatchObject({ code: 'CONNECT_FAILED', message: expect.stringContaining('refused') });
  });

  test('tells that neither helper nor netcat is there', async () => {
    const opened = await connect(sshd.uri('test', 'nothing'));
    expect(opened.val).toMatchObject({ code: 'SSH_COMMAND', message: expect.stringContaining('127') });
  });

  test('tells that no daemon is there', async () => {
    const opened = await connect(sshd.uri('test', 'netcat', { socket: '/nonexistent/sock' }));
    expect(opened.val).toMatchObject({ code: 'SSH_COMMAND', message: expect.stringContaining('nonexistent') });
  });

  // Where libvirt runs for the system, the usual socket would answer.
  test.skipIf(existsSync('/var/run/libvirt/libvirt-sock'))(
    'falls back to netcat at the usual socket where there is no helper',
    async () => {
      const opened = await connect(sshd.uri('test', 'netcat'));
      expect(opened.val).toMatchObject({ code: 'SSH_COMMAND', message: expect.stringContaining('/var/run/libvirt') });
    },
  );

  test('a command of its own can be the way to a daemon', async () => {
    const script = join(sshd.folder, 'way');
    await writeFile(script, `#!/bin/sh\nexec nc -U ${daemon.socket}\n`);
    await chmod(script, 0o755);
    const conn = (await connect(`test+ext:///default?command=${script}`)).unwrap();
    expect((await conn.domains.list()).unwrap()).toHaveLength(1);
    await conn.close();
    const failed = await connect('test+ext:///default?command=/bin/false');
    expect(failed.val).toMatchObject({ code: 'CONNECT_FAILED', message: expect.stringContaining('/bin/false') });
    expect((await connect('test+ext:///default?command=/nonexistent/x')).val).toMatchObject({ code: 'TOOL_MISSING' });
  });

  test('an attempt that is given up leaves no process behind', async () => {
    const script = join(sshd.folder, 'silent');
    await writeFile(script, `#!/bin/sh\nexec sleep 1000 # ${sshd.folder}\n`);
    await chmod(script, 0o755);
    const opened = await connect(`test+ext:///default?command=${script}`, { timeoutMs: 300 });
    expect(opened.val).toMatchObject({ code: 'TIMEOUT' });
    expect(sshProcesses('sleep\u00001000')).toEqual([]);
  });
});

/** The programs whose command line has a text, other than the server itself. */
function sshProcesses(text: string): string[] {
  return readdirSync('/proc').filter((pid) => {
    try {
      if (!/^\d+$/u.test(pid)) return false;
      const line = readFileSync(`/proc/${pid}/cmdline`, 'latin1');
      return line.includes(text) && !line.includes('sshd');
    } catch {
      return false;
    }
  });
}
