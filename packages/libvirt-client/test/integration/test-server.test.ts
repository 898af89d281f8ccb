import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestLibvirt } from '../../src/testing.ts';
import { missing } from '../support/daemon.ts';

const run = promisify(execFile);

describe.skipIf(missing.length > 0)('virsh, with the test server for a libvirtd', () => {
  let server: TestLibvirt;
  let folder: string;
  const virsh = async (...args: string[]): Promise<string> =>
    (await run('virsh', ['-q', '-c', server.uri, ...args], { timeout: 20_000 })).stdout.trim();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'virtkit-virsh-'));
    server = (await startTestServer({ libvirtVersion: '9.0.0' })).unwrap();
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('defines, starts, looks at and ends a domain, and understands its errors', async () => {
    const file = join(folder, 'web.xml');
    await writeFile(file, '<domain><name>web</name><memory unit="MiB">64</memory><vcpu>2</vcpu></domain>');
    await virsh('define', file);
    await virsh('start', 'web');
    expect(await virsh('list')).toMatch(/^1\s+web\s+running$/);
    expect(await virsh('domstate', 'web', '--reason')).toBe('running (booted)');
    const info = await virsh('dominfo', 'web');
    for (const line of [/^CPU\(s\):\s+2$/m, /^Max memory:\s+65536 KiB$/m, /^Managed save:\s+no$/m]) {
      expect(info).toMatch(line);
    }
    await virsh('desc', 'web', '--title', 'a title');
    expect(await virsh('desc', 'web', '--title')).toBe('a title');
    await virsh('destroy', 'web');
    await expect(virsh('destroy', 'web')).rejects.toMatchObject({
      stderr: expect.stringContaining('Requested operation is not valid: domain is not running'),
    });
    await virsh('undefine', 'web');
    await expect(virsh('dominfo', 'web')).rejects.toMatchObject({ stderr: expect.stringContaining("domain 'web'") });
    await expect(virsh('iface-list')).rejects.toMatchObject({
      stderr: expect.stringContaining('not supported by the connection driver: virConnectNumOfInterfaces'),
    });
  });

  test('uploads and downloads a volume, sparse or not', async () => {
    const volume = server.pools.create({ name: 'images' }).createVolume({ name: 'disk', capacity: 3_000_000 });
    const bytes = randomBytes(1_000_000);
    const up = join(folder, 'up');
    const down = join(folder, 'down');
    const sparse = join(folder, 'sparse');
    await writeFile(up, bytes);
    await virsh('vol-upload', '--pool', 'images', 'disk', up);
    expect(volume.content.read(0, bytes.length).equals(bytes)).toBe(true);
    await virsh('vol-download', '--pool', 'images', 'disk', down);
    await virsh('vol-download', '--pool', 'images', '--sparse', 'disk', sparse);
    const whole = Buffer.concat([bytes, Buffer.alloc(2_000_000)]);
    expect((await readFile(down)).equals(whole)).toBe(true);
    expect((await readFile(sparse)).equals(whole)).toBe(true);
    volume.content.clear(0, 3_000_000);
    await virsh('vol-upload', '--pool', 'images', '--sparse', 'disk', sparse);
    expect(volume.content.read(0, 3_000_000).equals(whole)).toBe(true);
    expect(volume.content.allocated).toBeLessThan(2_000_000);
  });
});
