import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { connect, type Connection } from '@virtkit/libvirt-client';
import { type PrivateLibvirtd, startPrivateLibvirtd } from '@virtkit/libvirt-client/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const folder = fileURLToPath(new URL('../../examples/console/', import.meta.url));

/** A guest without a disk: its firmware writes to the serial console, and stays there. */
const firmware = `<domain type='qemu'>
  <name>firmware</name>
  <memory unit='MiB'>64</memory>
  <os><type arch='x86_64' machine='pc'>hvm</type><bios useserial='yes'/></os>
  <devices>
    <emulator>/usr/bin/qemu-system-x86_64</emulator>
    <serial type='pty'/>
    <video><model type='none'/></video>
  </devices>
</domain>`;

/** Runs the example on pipes. */
function run(...args: readonly string[]) {
  const command = ['--conditions=@virtkit/source', '--import', 'tsx', 'src/main.ts', ...args];
  const child = spawn(process.execPath, command, {
    cwd: folder,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, TSX_DISABLE_CACHE: '1' },
  });
  const output = { shown: '', told: '' };
  const watchers = new Set<() => void>();
  const keep = (key: 'shown' | 'told') => (chunk: string) => {
    output[key] += chunk;
    for (const watch of watchers) watch();
  };
  child.stdout.setEncoding('utf8').on('data', keep('shown'));
  child.stderr.setEncoding('utf8').on('data', keep('told'));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    output,
    ended,
    type: (text: string) => child.stdin.write(text),
    /** Resolves when it has printed that; fails when it ends without. */
    until: (key: 'shown' | 'told', text: string) =>
      new Promise<void>((resolve, reject) => {
        const watch = (): void => {
          if (!output[key].includes(text)) return;
          watchers.delete(watch);
          resolve();
        };
        watchers.add(watch);
        watch();
        void ended.then((code) => reject(new Error(`it ended (${code}) without "${text}": ${JSON.stringify(output)}`)));
      }),
  };
}

describe('the example "console"', () => {
  let daemon: PrivateLibvirtd;
  let conn: Connection;
  beforeAll(async () => {
    daemon = (await startPrivateLibvirtd()).unwrap();
    conn = (await connect(daemon.uri())).unwrap();
  });
  afterAll(async () => {
    await conn?.close();
    await daemon?.stop();
  });

  test('shows what the firmware prints, is left by Ctrl-], and comes back until the guest ends', async () => {
    const guest = (await conn.domains.createXml(firmware, { startPaused: true })).unwrap();
    const first = run('--connect', daemon.uri(), 'firmware');
    await first.until('told', 'connected to firmware; Ctrl-] leaves');
    (await guest.resume()).unwrap();
    await first.until('shown', 'SeaBIOS');
    first.type('typed\x1dnot sent');
    expect(await first.ended).toBe(0);
    expect(first.output.told).toContain('left; the guest runs on');
    expect((await guest.isActive()).unwrap()).toBe(true);

    const second = run('--connect', daemon.uri(), '--force', 'firmware');
    await second.until('told', 'connected');
    (await guest.destroy()).unwrap();
    expect(await second.ended).toBe(0);
    expect(second.output.told).toContain('the guest has ended');
  });

  test('explains what it cannot do', async () => {
    const unknown = run('--connect', daemon.uri(), 'nobody');
    expect(await unknown.ended).toBe(1);
    expect(unknown.output.told).toMatch(/^NO_DOMAIN: /u);
    const wrong = run('--shiny');
    expect(await wrong.ended).toBe(2);
    expect(wrong.output.told).toContain('usage: npm start');
  });
});
