import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '@virtkit/libvirt-client';
import { startPrivateLibvirtd } from '@virtkit/libvirt-client/testing';
import { afterAll, describe, expect, test } from 'vitest';
import { type DemoRun, leftovers, startDemo } from './run-demo.ts';

const folder = mkdtempSync(join(tmpdir(), 'virtkit-e2e-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a demo to its end and answers what it printed and left. */
async function finished(demo: DemoRun) {
  const { code, output } = await demo.ended;
  return { code, output, left: output.includes('a private libvirtd') ? leftovers(demo, output) : [] };
}

describe('npm run demo', () => {
  test('provisions a real guest, talks to its agent and leaves nothing behind', async () => {
    const { code, output, left } = await finished(startDemo());
    expect(output).toMatch(/started, (emulated \(TCG\)|with KVM)/);
    expect(output).toMatch(/uname says Linux \d/);
    expect(output).toContain('written and read back');
    expect(output).toContain('event "stopped" (shutdown); undefined');
    for (const fact of ['10.0.2.15/24', '/data', 'ext4', 'iso9660']) expect(output).toContain(fact);
    expect(code).toBe(0);
    expect(left).toEqual([]);
  });

  test('prints an agent of at most 1,000,000 bytes that takes at most 2.5 MB of the guest after its work', async () => {
    const { output } = await startDemo().ended;
    const [, size, resident] = /agent: executable (\d+) bytes, resident (\d+) bytes/.exec(output) ?? [];
    expect(Number(size)).toBeGreaterThan(100_000);
    expect(Number(size)).toBeLessThanOrEqual(1_000_000);
    expect(Number(resident)).toBeGreaterThan(100_000);
    expect(Number(resident)).toBeLessThanOrEqual(2_500_000);
  });

  test('installs and builds nothing a second time', async () => {
    const { output } = await startDemo().ended;
    expect(output).not.toMatch(/virtkit: (installing|building|downloading)/);
    expect(output).toContain('there already');
  });

  test.each(['agent executable', 'domain', 'agent in the guest'])(
    'leaves nothing behind after Ctrl-C at "%s"',
    async (step) => {
      const demo = startDemo();
      await demo.printed(`- ${step}`);
      demo.interrupt('SIGINT');
      const { code, output, left } = await finished(demo);
      expect(code).toBe(1);
      expect(output).toContain('interrupted by SIGINT');
      expect(left).toEqual([]);
    },
  );

  test('names the step, the cause and the logs when the guest cannot boot, and ends the guest', async () => {
    const kernel = join(folder, 'not-a-kernel');
    writeFileSync(kernel, 'this is no kernel');
    const { code, output, left } = await finished(startDemo(['--kernel', kernel, '--modules', modulesFolder()]));
    expect(code).toBe(1);
    expect(output).toContain('Failed at "');
    const logs = logFolder(output);
    expect(readdirSync(logs)).toContain('libvirt.log');
    rmSync(logs, { recursive: true });
    expect(left).toEqual([]);
  });

  test('says where the serial log lies when the guest gives up, and the log tells why', async () => {
    const busybox = join(folder, 'no-busybox');
    writeFileSync(busybox, '#!/bin/false\n');
    const { code, output, left } = await finished(startDemo(['--busybox', busybox]));
    expect(code).toBe(1);
    expect(output).toContain('Failed at "agent in the guest"');
    const logs = logFolder(output);
    expect(readFileSync(join(logs, 'serial.log'), 'latin1')).toMatch(/Kernel panic|init/);
    rmSync(logs, { recursive: true });
    expect(left).toEqual([]);
  });

  test('uses a libvirt that is already there and leaves it as it was', async () => {
    const started = await startPrivateLibvirtd();
    if (!started.ok) throw started.val;
    await using daemon = started.val;
    const uri = daemon.uri('qemu:///session');
    const { code, output } = await startDemo(['--connect', uri]).ended;
    expect(output).toContain(`libvirt: ${uri}`);
    expect(output).toContain('event "stopped" (shutdown); undefined');
    expect(code).toBe(0);
    const opened = await connect(uri);
    if (!opened.ok) throw opened.val;
    await using conn = opened.val;
    expect((await conn.domains.list()).unwrap()).toEqual([]);
  });

  test('finds out that a given libvirt cannot read the files, before it starts a guest', async () => {
    const started = await startPrivateLibvirtd();
    if (!started.ok) throw started.val;
    await using daemon = started.val;
    const hidden = join(folder, 'hidden');
    mkdirSync(hidden, { mode: 0o700 });
    const { code, output } = await startDemo(['--connect', daemon.uri('qemu:///session')], { TMPDIR: hidden }).ended;
    expect(code).toBe(1);
    expect(output).toContain(`${hidden} cannot be entered`);
    expect(output).not.toContain(' started, ');
    for (const logs of readdirSync(hidden)) expect(logs).toMatch(/^virtkit-demo-failed-/);
  });

  test('says that a libvirt which is not there cannot be reached', async () => {
    const socket = join(folder, 'no-socket');
    const { code, output } = await startDemo(['--connect', `qemu:///session?socket=${socket}`]).ended;
    expect(code).toBe(1);
    expect(output).toContain('Failed at "libvirt"');
    expect(output).toContain(socket);
  });

  test('refuses a file that is not there, before anything is started', async () => {
    const { code, output, left } = await finished(startDemo(['--agent', join(folder, 'nothing')]));
    expect(code).toBe(1);
    expect(output).toContain('there is no such file');
    expect(left).toEqual([]);
  });

  test('explains an option that it does not know', async () => {
    const { code, output } = await finished(startDemo(['--conect', 'qemu:///session']));
    expect(code).toBe(1);
    expect(output).toContain('usage: npm run demo');
  });
});

function logFolder(output: string): string {
  const path = /logs: (\S+)/.exec(output)?.[1] ?? '';
  expect(existsSync(path)).toBe(true);
  return path;
}

function modulesFolder(): string {
  const folder = new URL('../../.cache/kernel/', import.meta.url).pathname;
  const answer = readAnswer(join(folder, 'answer.json'));
  return join(folder, answer.modules);
}

function readAnswer(path: string): { readonly modules: string } {
  // Written by scripts/lib/downloads.mjs.
  return JSON.parse(readFileSync(path, 'utf8')) as { readonly modules: string };
}
