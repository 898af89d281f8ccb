import { readFileSync } from 'node:fs';
import * as os from 'node:os';
import { expect, test } from 'vitest';
import type { StartAgent } from './types.ts';
import { Workbench } from './workbench.ts';

export function factsContract(start: StartAgent): void {
  test('agent.info tells the process that answers', async () => {
    await using bench = new Workbench(start);
    const client = await bench.client();
    const info = (await client.agent.info()).unwrap();
    expect(info).toMatchObject({ protocol: 1, uid: process.getuid?.(), agentId: client.session.agentId });
    const status = readFileSync(`/proc/${info.pid}/status`, 'utf8');
    const resident = Number(/^VmRSS:\s+([0-9]+) kB$/m.exec(status)?.[1]) * 1024;
    expect(info.residentBytes).toBeGreaterThan(resident / 2);
    expect(info.residentBytes).toBeLessThan(resident * 2);
  });

  test('system.info says what the kernel says', async () => {
    await using bench = new Workbench(start);
    const info = (await (await bench.client()).system.info()).unwrap();
    expect(info).toMatchObject({
      kernel: { name: 'Linux', release: os.release(), version: os.version() },
      hostname: os.hostname(),
      architecture: os.machine(),
      cpuCount: os.cpus().length,
      bootId: readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
    });
    expect(info.memory.totalBytes).toBe(
      Number(/^MemTotal:\s+([0-9]+)/.exec(readFileSync('/proc/meminfo', 'utf8'))?.[1]) * 1024,
    );
    expect(info.memory.availableBytes).toBeLessThanOrEqual(info.memory.totalBytes);
    expect(Math.abs(info.uptimeMs / 1000 - os.uptime())).toBeLessThan(10);
    expect(Math.abs(info.time - Date.now())).toBeLessThan(10_000);
    const pretty = /^PRETTY_NAME="?(.*?)"?$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
    expect(info.os.prettyName).toBe(pretty);
  });

  test('network.info lists every interface with its addresses', async () => {
    await using bench = new Workbench(start);
    const { interfaces } = (await (await bench.client()).network.info()).unwrap();
    const loopback = interfaces.find((entry) => entry.loopback);
    expect(loopback).toMatchObject({ name: 'lo', mac: null, state: 'unknown' });
    for (const [name, entries = []] of Object.entries(os.networkInterfaces())) {
      const found = interfaces.find((entry) => entry.name === name);
      const expected = entries.flatMap((entry) => entry.cidr ?? []).sort();
      expect(found?.addresses.map((address) => address.cidr).sort()).toEqual(expected);
      expect(found?.mtu).toBe(Number(readFileSync(`/sys/class/net/${name}/mtu`, 'utf8')));
    }
  });

  test('disk.usage lists the file system of the root directory and no pseudo file system', async () => {
    await using bench = new Workbench(start);
    const { filesystems } = (await (await bench.client()).disk.usage()).unwrap();
    const root = filesystems.find((entry) => entry.mountPoint === '/');
    expect(root?.totalBytes).toBeGreaterThan(0);
    expect((root?.usedBytes ?? 0) + (root?.availableBytes ?? 0)).toBeLessThanOrEqual(root?.totalBytes ?? 0);
    expect(filesystems.filter((entry) => entry.type === 'proc' || entry.type === 'sysfs')).toEqual([]);
  });
}
