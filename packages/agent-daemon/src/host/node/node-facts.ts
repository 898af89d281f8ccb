import { Buffer } from 'node:buffer';
import { closeSync, openSync, readdirSync, readSync, statfsSync } from 'node:fs';
import * as os from 'node:os';
import type { HostFacts, InterfaceAddress } from '../host.ts';
import { hostCall } from './host-call.ts';

/** Facts on Node for Linux. */
export function nodeFacts(): HostFacts {
  return {
    pid: process.pid,
    uid: process.geteuid?.() ?? 0,
    readText: (path, maxBytes) => hostCall('read', path, () => readText(path, maxBytes)),
    list: (path) => hostCall('readdir', path, () => readdirSync(path)),
    uname: () => ({
      sysname: os.type(),
      nodename: os.hostname(),
      release: os.release(),
      version: os.version(),
      machine: os.machine(),
    }),
    addresses: () => hostCall('getifaddrs', undefined, addresses),
    space: (path) =>
      hostCall('statfs', path, () => {
        const { bsize, blocks, bfree, bavail } = statfsSync(path);
        return { blockSize: bsize, blocks, freeBlocks: bfree, availableBlocks: bavail };
      }),
  };
}

function readText(path: string, maxBytes: number): string {
  const fd = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(maxBytes);
    let length = 0;
    for (let count = -1; count !== 0 && length < maxBytes; length += count) {
      count = readSync(fd, bytes, length, maxBytes - length, null);
    }
    return bytes.toString('utf8', 0, length);
  } finally {
    closeSync(fd);
  }
}

function addresses(): readonly InterfaceAddress[] {
  return Object.entries(os.networkInterfaces()).flatMap(([name, entries = []]) =>
    entries.map(({ family, address, cidr }) => ({
      name,
      family: family === 'IPv6' ? ('ipv6' as const) : ('ipv4' as const),
      address,
      prefix: Number(cidr?.split('/')[1] ?? 0),
    })),
  );
}
