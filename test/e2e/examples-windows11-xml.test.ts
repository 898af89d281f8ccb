import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { diffDomains, parseDomain } from '@virtkit/domain-builder';
import { connect } from '@virtkit/libvirt-client';
import { startPrivateLibvirtd } from '@virtkit/libvirt-client/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { capabilitiesText, domainCapabilitiesText, intelHost } from './presets/support/kvm-host.ts';

const cwd = fileURLToPath(new URL('../../examples/windows11-xml/', import.meta.url));
const skip = process.env['CI'] !== 'true' && !existsSync('/usr/sbin/libvirtd');
const guest = ['--name', 'w11', '--disk', '/images/w11.qcow2'];

/** Runs the example; stdout and stderr apart, since one is a document and the other for people. */
function run(...args: readonly string[]) {
  const command = ['--conditions=@virtkit/source', '--import', 'tsx', 'src/main.ts', ...args];
  const child = spawnSync(process.execPath, command, { cwd, encoding: 'utf8' });
  return { code: child.status, xml: child.stdout, told: child.stderr };
}

describe('windows11-xml, from documents of a host', () => {
  let folder: string;
  let host: readonly string[];
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'vk-w11-'));
    const [domcaps, caps] = [join(folder, 'domcaps.xml'), join(folder, 'caps.xml')];
    writeFileSync(domcaps, domainCapabilitiesText(intelHost));
    writeFileSync(caps, capabilitiesText(intelHost));
    host = ['--domcaps', domcaps, '--caps', caps, '--libvirt', '9.0.0', '--qemu', '7.2.0'];
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('prints a definition with what the host has, and only that on stdout', () => {
    const { code, xml, told } = run(...guest, ...host, '--memory', '16', '--vcpus', '6', '--hyperv', 'all14');
    expect(told).toMatch(/^warning {2}hyperv\/reenlightenment-tsc: .*\n$/u);
    const made = parseDomain(xml).unwrap();
    expect(made).toMatchObject({ type: 'kvm', name: 'w11', vcpu: { count: 6 }, memory: { bytes: 16n << 30n } });
    expect(made.features?.hyperv).toMatchObject({ evmcs: { state: true }, reenlightenment: { state: true } });
    expect(code).toBe(0);
  });

  test('explains each decision, and says what the host must do for a share', () => {
    const media = ['--iso', '/iso/w11.iso', '--virtio-win', '/iso/virtio-win.iso'];
    const { code, xml, told } = run(...guest, ...host, ...media, '--explain', '--share', "/srv/it's:it");
    expect(told).toMatch(/^left-out hyperv\/evmcs: it serves a nested Hyper-V only/imu);
    expect(told).toMatch(/^set {6}firmware\/secure-boot: /mu);
    expect(told).toMatch(/^to do {4}share\/bind-read-only: /mu);
    expect(told).toContain("# mount --bind -- '/srv/it'\\''s' /run/virtkit/shares/w11/it\n");
    expect(told).toContain('to take it back:\n         # umount -- /run/virtkit/shares/w11/it\n');
    const { disks, filesystems } = parseDomain(xml).unwrap().devices ?? {};
    expect(disks?.map(({ device }) => device)).toEqual(['disk', 'cdrom', 'cdrom']);
    expect(filesystems).toMatchObject([{ source: { dir: '/run/virtkit/shares/w11/it' }, target: { dir: 'it' } }]);
    expect(code).toBe(0);
  });

  test('warns of a share that can be written to', () => {
    const { told } = run(...guest, ...host, '--share-read-write', '/srv/scratch:scratch');
    expect(told).toMatch(/^warning {2}share\/read-write: .*\/srv\/scratch/mu);
  });

  test('says why it cannot be', () => {
    const { code, xml, told } = run(...guest, ...host, '--hyperv', 'hostModel');
    expect({ code, xml }).toEqual({ code: 1, xml: '' });
    expect(told).toMatch(/^failed: .*libvirt 11\.9, the host has 9\.0\.0/mu);
  });

  test.each([
    { args: ['--hyperv', 'all15'], message: '--hyperv all15: one of recommended, all14' },
    { args: ['--vcpus', 'many'], message: '--vcpus many: not a whole number above 0' },
    { args: ['--share', '/srv'], message: '/srv: a folder is shared as DIR:TAG' },
    { args: ['--define'], message: '--define needs a libvirt' },
    { args: ['--shiny'], message: "Unknown option '--shiny'" },
  ])('explains its options for $args', ({ args, message }) => {
    const { code, told } = run(...guest, ...host, ...args);
    expect(told).toContain(message);
    expect(told).toContain('usage: npm start');
    expect(code).toBe(2);
  });
});

test.skipIf(skip)('windows11-xml asks a libvirt for its host, and defines the domain there', async () => {
  await using daemon = (await startPrivateLibvirtd()).unwrap();
  const uri = daemon.uri();
  const { code, xml, told } = run(
    ...guest,
    '--connect',
    uri,
    '--type',
    'qemu',
    '--network',
    'user',
    '--explain',
    '--define',
  );
  expect(told).toMatch(/^left-out hyperv: a domain of the type qemu runs without KVM/imu);
  expect(told).toMatch(/^defined {2}w11, [\da-f-]{36}$/mu);
  expect(code).toBe(0);
  await using conn = (await connect(uri)).unwrap();
  const defined = (await conn.domains.byName('w11')).unwrap();
  const kept = parseDomain((await defined.xmlDesc({ inactive: true })).unwrap()).unwrap();
  expect(diffDomains(kept, parseDomain(xml).unwrap()).filter(({ effect }) => effect !== 'server-filled')).toEqual([]);

  const nowhere = run(...guest, '--connect', `qemu:///session?socket=${daemon.home}/none`);
  expect(nowhere).toMatchObject({ code: 1, told: expect.stringMatching(/^failed: .*none/u) });
});
