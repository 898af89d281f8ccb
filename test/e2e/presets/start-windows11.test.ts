import { chownSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { domain, formatDomain, gib, windows11 } from '@virtkit/domain-builder';
import { connect } from '@virtkit/libvirt-client';
import { startPrivateLibvirtd } from '@virtkit/libvirt-client/testing';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeBootVolume } from './support/boot-volume.ts';
import { cached } from './support/cached.ts';
import { hostOf } from './support/hosts.ts';

const tools = ['/usr/sbin/libvirtd', '/usr/bin/qemu-system-x86_64', '/usr/bin/swtpm', '/usr/bin/mcopy'];
const firmware = '/usr/share/qemu/firmware/40-edk2-x86_64-secure-enrolled.json';
const downloads = { ...cached('kernel'), ...cached('busybox'), ...cached('secure-boot') };
const missing = [
  ...[...tools, firmware].filter((path) => !existsSync(path)),
  ...['kernel', 'modules', 'busybox', 'shim', 'grub'].filter((name) => downloads[name] === undefined),
];

/** Windows cannot be part of a test; a Linux that Debian signed starts under the same conditions and says what it finds. */
describe.skipIf(missing.length > 0 && process.env['CI'] !== 'true')('the preset windows11, started', () => {
  let lines: readonly string[] = [];
  const said = (key: string): readonly string[] => {
    const start = `stand-in: ${key}: `;
    return lines.filter((line) => line.startsWith(start)).map((line) => line.slice(start.length));
  };

  beforeAll(async () => {
    lines = await boot();
  }, 150_000);

  test('its firmware enforces Secure Boot with enrolled keys, and the system is locked down', () => {
    expect(said('kernel')).toEqual(['secureboot: Secure boot enabled']);
    expect(said('lockdown')).toEqual(['none [integrity] confidentiality']);
    expect(said('secure-boot-variable')).toEqual(['1']);
    expect(said('setup-mode-variable')).toEqual(['0']);
  });

  test('its TPM 2.0 is found by its table, has the CRB interface, and the firmware has measured what it booted', () => {
    expect(said('tpm2-table')).toEqual(['yes']);
    expect(said('tpm-device')).toEqual(['yes']);
    expect(said('tpm-version')).toEqual(['2']);
    expect(said('tpm-driver')).toEqual(['tpm_crb']);
    // Register 7 holds the state of Secure Boot; one that nothing was measured into is all zeroes.
    expect(said('pcr-7')).toEqual([expect.stringMatching(/^(?!0+$)[\dA-F]{64}$/)]);
  });

  test('its disk is on virtio-scsi and takes back what is freed', () => {
    expect(said('disk')).toEqual([expect.stringMatching(/^sda QEMU \d+ discard [1-9]\d*$/)]);
    expect(said('virtio')).toContain('0x0008 virtio_scsi');
  });

  test('it has the network interface, the balloon, the random numbers and the agents’ ports', () => {
    expect(said('nic')).toEqual(['eth0 virtio_net']);
    expect(said('virtio')).toContain('0x0005 virtio_balloon');
    expect(said('rng')).toEqual([expect.stringMatching(/^virtio_rng/)]);
    expect(said('port').toSorted()).toEqual(['com.redhat.spice.0', 'org.qemu.guest_agent.0']);
  });

  test('it is a q35 with a USB controller and a graphics card, and has neither HPET nor sleep states', () => {
    expect(said('dmi')).toEqual([expect.stringContaining('Q35')]);
    const classes = said('pci').map((line) => line.split(' ')[0]);
    expect(classes).toContain('0x0c0330');
    expect(classes).toContain('0x030000');
    expect(said('hpet-table')).toEqual(['no']);
    expect(said('sleep-states')).toEqual(['S0 S5']);
  });

  test('its CPUs are in one socket', () => {
    expect(said('cpus')).toEqual(['2']);
    expect(said('packages')).toEqual(['1']);
  });
});

/** Starts the preset's domain with the stand-in on its disk; answers the serial console's lines when it has switched off. */
async function boot(): Promise<readonly string[]> {
  await using daemon = (await startPrivateLibvirtd()).unwrap();
  await using conn = (await connect(daemon.uri())).unwrap();
  const disk = join(daemon.home, 'system.img');
  const serialLog = join(daemon.home, 'serial.log');
  const { kernel = '', modules = '', busybox = '', shim = '', grub = '' } = downloads;
  await makeBootVolume(disk, daemon.home, { kernel, modules, busybox, shim, grub });
  if (process.getuid?.() === 0) chownSync(disk, daemon.account.uid, daemon.account.gid);
  const host = await hostOf(conn, 'qemu');
  const definition = domain('windows-11', { type: 'qemu' })
    .memory(gib(1))
    .vcpus(2)
    .disk({ file: disk, bus: 'scsi' })
    .network({ user: true })
    .serial({ file: serialLog })
    .preset(windows11({ host }))
    .build()
    .unwrap();
  const guest = (await conn.domains.defineXml(formatDomain(definition), { validate: true })).unwrap();
  const lifecycle = conn.events.domain('lifecycle', { domain: guest });
  (await lifecycle.ready).unwrap();
  (await guest.start()).unwrap();
  const stopped = await lifecycle.waitFor(({ event }) => event === 'stopped', { timeoutMs: 120_000 });
  const log = readFileSync(serialLog, 'latin1');
  if (!stopped.ok) throw new Error(`${log}\n${daemon.report()}`, { cause: stopped.val });
  return log.split(/\r?\n/);
}
