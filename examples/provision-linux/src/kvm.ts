import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import type { Connection } from '@virtkit/libvirt-client';

const emulator = 'qemu-system-x86_64';
const patienceMs = 5000;

/** Whether guests can have KVM: this libvirt offers it, and it works. */
export async function kvmOf(conn: Connection, kernel: string, signal: AbortSignal): Promise<boolean> {
  const offered = await conn.domainCapabilities({ arch: 'x86_64', machine: 'q35', virtType: 'kvm', signal });
  return offered.ok && kvmWorks(kernel, signal);
}

/**
 * Whether KVM can run this kernel here. `/dev/kvm` may be present and useless (on some hosts it hangs guests), so the kernel is
 * started for a moment and has to print its first line.
 */
function kvmWorks(kernel: string, signal: AbortSignal): Promise<boolean> {
  try {
    accessSync('/dev/kvm', constants.R_OK | constants.W_OK);
  } catch {
    return Promise.resolve(false);
  }
  return new Promise((resolve) => {
    const machine = ['-machine', 'q35', '-accel', 'kvm', '-cpu', 'host', '-m', '256', '-nodefaults', '-no-reboot'];
    const console = ['-display', 'none', '-serial', 'stdio', '-kernel', kernel, '-append', 'console=ttyS0 panic=-1'];
    const patience = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
    const qemu = spawn(emulator, [...machine, ...console], {
      stdio: ['ignore', 'pipe', 'ignore'],
      signal: patience,
      killSignal: 'SIGKILL',
    });
    let printed = '';
    let works = false;
    qemu.stdout.setEncoding('latin1').on('data', (chunk: string) => {
      printed += chunk;
      works ||= printed.includes('Linux version');
      if (works) qemu.kill('SIGKILL');
    });
    // An emulator that cannot be started, or that ran out of patience, only means that KVM is not to be used.
    qemu.on('error', () => {});
    qemu.on('close', () => resolve(works));
  });
}
