import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { connect, type Connection } from '../../src/index.ts';
import { type PrivateLibvirtd, startPrivateLibvirtd } from '../../src/testing.ts';

const run = promisify(execFile);
const TOOLS = ['/usr/sbin/libvirtd', '/usr/bin/virsh', '/usr/bin/qemu-system-x86_64'];

/** Why the tests with a real libvirt cannot run here; in CI they run all the same, and fail. */
export const missing = process.env['CI'] === 'true' ? [] : TOOLS.filter((tool) => !existsSync(tool));

export async function startDaemon(): Promise<PrivateLibvirtd> {
  return (await startPrivateLibvirtd()).unwrap();
}

export async function open(daemon: PrivateLibvirtd, base: 'qemu:///session' | 'test:///default'): Promise<Connection> {
  return (await connect(daemon.uri(base))).unwrap();
}

/** What virsh says, as the second opinion. */
export async function virsh(daemon: PrivateLibvirtd, base: 'qemu:///session' | 'test:///default', ...args: string[]) {
  return (await run('virsh', ['-q', '-c', daemon.uri(base), ...args])).stdout.trim();
}

/** A guest without disk: SeaBIOS writes to the serial console, finds nothing to boot, and stays. */
export function tinyGuest(name: string): string {
  return `<domain type='qemu'>
    <name>${name}</name>
    <memory unit='MiB'>64</memory>
    <os><type arch='x86_64' machine='pc'>hvm</type><bios useserial='yes'/></os>
    <devices>
      <emulator>/usr/bin/qemu-system-x86_64</emulator>
      <serial type='pty'/>
      <console type='pty'/>
      <channel type='unix'><target type='virtio' name='org.virtkit.test.0'/></channel>
      <video><model type='none'/></video>
    </devices>
  </domain>`;
}
