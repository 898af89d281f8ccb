import type { MethodResult } from '@virtkit/agent-protocol';
import Table from 'cli-table3';
import { plain } from './progress.ts';

const mib = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;

/** What the agent said about its guest, as tables. */
export function showGuest(facts: {
  readonly system: MethodResult<'system.info'>;
  readonly network: MethodResult<'network.info'>;
  readonly disks: MethodResult<'disk.usage'>;
}): string {
  const { system, network, disks } = facts;
  const guest = new Table({ style: plain });
  guest.push(
    { system: system.os.prettyName ?? 'unknown' },
    { kernel: `${system.kernel.name} ${system.kernel.release} ${system.architecture}` },
    { hostname: system.hostname },
    { processors: String(system.cpuCount) },
    { memory: `${mib(system.memory.totalBytes)}, ${mib(system.memory.availableBytes)} available` },
  );
  const interfaces = new Table({ head: ['interface', 'state', 'MTU', 'hardware address', 'addresses'], style: plain });
  for (const { name, state, mtu, mac, addresses } of network.interfaces) {
    interfaces.push([name, state, mtu, mac ?? '', addresses.map(({ cidr }) => cidr).join('\n')]);
  }
  const filesystems = new Table({ head: ['mounted at', 'device', 'type', 'size', 'used'], style: plain });
  for (const { mountPoint, device, type, totalBytes, usedBytes } of disks.filesystems) {
    filesystems.push([mountPoint, device, type, mib(totalBytes), mib(usedBytes)]);
  }
  return [guest, interfaces, filesystems].map(String).join('\n');
}
