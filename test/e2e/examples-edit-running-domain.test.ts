import { chmodSync, copyFileSync, existsSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDomain } from '@virtkit/domain-builder';
import { cpio } from '@virtkit/iso-builder';
import { connect, type Connection, type Domain } from '@virtkit/libvirt-client';
import { type PrivateLibvirtd, startPrivateLibvirtd } from '@virtkit/libvirt-client/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cached } from './presets/support/cached.ts';
import { modulesToLoad } from './presets/support/kernel-modules.ts';
import { runExample } from './run-example.ts';

const { kernel, modules, busybox } = { ...cached('kernel'), ...cached('busybox') };
const isMissing = kernel === undefined || modules === undefined || busybox === undefined;
const skip = process.env['CI'] !== 'true' && (isMissing || !existsSync('/usr/sbin/libvirtd'));

const edit = (uri: string, name: string, ...args: readonly string[]) =>
  runExample('edit-running-domain', ['--connect', uri, '--domain', name, ...args]).ended;

/** A guest that does nothing but answer: its kernel handles the balloon and devices that come and go. */
const init = `#!/bin/busybox sh
/bin/busybox mkdir -p /proc /sys /dev
/bin/busybox --install -s /bin
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs devtmpfs /dev
exec </dev/console >/dev/console 2>&1
while read -r module; do insmod "/modules/$module"; done </modules/order
echo 'guest: ready'
while true; do sleep 3600; done
`;

async function writeInitramfs(path: string): Promise<void> {
  const drivers = modulesToLoad(modules ?? '', ['virtio_pci', 'virtio_balloon', 'virtio_blk', 'virtio_scsi', 'sd_mod']);
  let archive = cpio({ gzip: { level: 1 } })
    .file('init', { text: init }, { mode: 0o755 })
    .file('bin/busybox', { path: busybox ?? '' }, { mode: 0o755 })
    .file('modules/order', { text: drivers.map(({ name }) => `${name}.ko\n`).join('') })
    .device('dev/console', { type: 'character', major: 5, minor: 1 }, { mode: 0o600 });
  for (const { name, bytes } of drivers) archive = archive.file(`modules/${name}.ko`, bytes);
  (await archive.writeTo(path)).unwrap();
}

const guestXml = (home: string): string => `<domain type='qemu'>
  <name>edited</name>
  <memory unit='MiB'>256</memory>
  <vcpu current='1'>2</vcpu>
  <os>
    <type arch='x86_64' machine='q35'>hvm</type>
    <kernel>${home}/kernel</kernel><initrd>${home}/initrd</initrd><cmdline>console=ttyS0 panic=-1</cmdline>
  </os>
  <features><acpi/></features>
  <cpu mode='maximum'/>
  <devices>
    <disk type='file' device='disk'><driver name='qemu' type='raw'/><source file='${home}/data.raw'/><target dev='sda' bus='scsi'/></disk>
    <disk type='file' device='cdrom'><driver name='qemu' type='raw'/><source file='${home}/a.iso'/><target dev='sdb' bus='sata'/></disk>
    <controller type='scsi' index='0' model='virtio-scsi'/>
    <controller type='pci' index='0' model='pcie-root'/>
    <controller type='pci' model='pcie-root-port'/><controller type='pci' model='pcie-root-port'/>
    <controller type='pci' model='pcie-root-port'/><controller type='pci' model='pcie-root-port'/>
    <controller type='pci' model='pcie-root-port'/><controller type='pci' model='pcie-root-port'/>
    <serial type='pty'/>
    <graphics type='vnc' passwd='s3cret'><listen type='none'/></graphics>
    <memballoon model='virtio'/>
  </devices>
</domain>`;

describe.skipIf(skip)('the example "edit-running-domain"', () => {
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

  const file = (name: string): string => join(daemon.home, name);

  /** Starts the guest, and waits until its kernel has its drivers. */
  async function startGuest(): Promise<Domain> {
    for (const name of ['data.raw', 'new.raw', 'a.iso', 'b.iso']) {
      writeFileSync(file(name), '');
      // The guest's process is the daemon's account, not ours.
      chmodSync(file(name), 0o666);
      truncateSync(file(name), 1024 * 1024);
    }
    copyFileSync(kernel ?? '', file('kernel'));
    await writeInitramfs(file('initrd'));
    const defined = (await conn.domains.defineXml(guestXml(daemon.home), { validate: true })).unwrap();
    const guest = (await defined.start({ startPaused: true })).unwrap();
    const console = (await guest.openConsole()).unwrap();
    (await guest.resume()).unwrap();
    let said = '';
    for await (const bytes of console) {
      said += String(bytes);
      if (said.includes('guest: ready')) return guest;
    }
    throw new Error(`the guest ended:\n${said}`);
  }

  test('shows what a change takes, makes it in a running guest, and finds nothing left', async () => {
    const guest = await startGuest();
    const uri = daemon.uri();
    const before = (await guest.xmlDesc({ secure: true })).unwrap();
    const changes = ['--memory', '192MiB', '--vcpus', '2', '--title', 'Edited', '--cdrom', file('b.iso')];
    const devices = ['--attach-disk', file('new.raw'), '--detach-disk', 'sda'];

    const shown = await edit(uri, 'edited', ...changes, ...devices);
    expect(shown.output).toContain('nothing was changed; --apply does it');
    expect(shown.output).toContain('- [hot-plug] disk sda');
    expect(shown.output).toContain('+ [hot-plug] disk vda');
    expect(shown.output).not.toContain('s3cret');
    expect(shown.code).toBe(0);
    expect((await guest.xmlDesc({ secure: true })).unwrap()).toBe(before);

    const applied = await edit(uri, 'edited', ...changes, ...devices, '--apply');
    expect(applied.output).toContain('nothing is left');
    expect(applied.output).not.toContain('wait for the next boot');
    expect(applied.code).toBe(0);
    for (const inactive of [false, true]) {
      const xml = (await guest.xmlDesc({ secure: true, inactive })).unwrap();
      const now = parseDomain(xml).unwrap();
      expect(now).toMatchObject({ title: 'Edited', currentMemory: 192n * 1024n ** 2n, vcpu: { count: 2 } });
      const disks = (now.devices?.disks ?? []).map(({ target, source }) => [target?.dev, source]);
      expect(disks).toHaveLength(2);
      expect(disks).toContainEqual(['sdb', expect.objectContaining({ file: file('b.iso') })]);
      expect(disks).toContainEqual(['vda', expect.objectContaining({ file: file('new.raw') })]);
      expect(xml).toContain("passwd='s3cret'");
    }

    // A disk on PCI goes with the guest's help.
    const taken = await edit(uri, 'edited', '--detach-disk', 'vda', '--apply');
    expect(taken.output).toContain('nothing is left');
    expect((await guest.xmlDesc()).unwrap()).not.toContain('new.raw');

    const later = await edit(uri, 'edited', '--memory', '512MiB', '--apply');
    expect(later.output).toContain('2 wait for the next boot');
    expect(later.code).toBe(0);
    const defined = parseDomain((await guest.xmlDesc({ inactive: true })).unwrap()).unwrap();
    expect(defined.memory?.bytes).toBe(512n * 1024n ** 2n);
    expect(defined.uuid).toBe(guest.uuid);
  });

  test('takes what people wrote as what is wanted, and defines no more than that', async () => {
    const uri = daemon.uri();
    const wanted = file('wanted.xml');
    const written = guestXml(daemon.home).replace('<name>edited', '<name>off');
    const domain = (await conn.domains.defineXml(written, { validate: true })).unwrap();
    writeFileSync(wanted, written);
    const same = await edit(uri, 'off', '--wanted', wanted);
    expect(same.output).toContain('differences: 0');
    expect(same.output).toContain('plan: nothing to do');

    writeFileSync(
      wanted,
      written
        .replace("<memory unit='MiB'>256", "<memory unit='MiB'>512")
        .replace("<target dev='sda' bus='scsi'/>", "<target dev='sda' bus='scsi'/><serial>abc</serial>"),
    );
    const before = parseDomain((await domain.xmlDesc({ inactive: true })).unwrap()).unwrap();
    const changed = await edit(uri, 'off', '--wanted', wanted, '--apply');
    expect(changed.output).toContain('nothing is left');
    const after = parseDomain((await domain.xmlDesc({ inactive: true })).unwrap()).unwrap();
    expect(after.memory?.bytes).toBe(512n * 1024n ** 2n);
    expect(after.devices?.disks?.[0]).toMatchObject({ serial: 'abc', address: before.devices?.disks?.[0]?.address });
    expect(after.devices?.controllers).toEqual(before.devices?.controllers);
  });

  test('edits the domain of the test driver', async () => {
    const uri = daemon.uri('test:///default');
    const { code, output } = await edit(uri, 'test', '--memory', '1GiB', '--title', 'Ours', '--apply');
    expect(output).toContain('done: set-memory');
    expect(output).toContain('nothing is left');
    expect(code).toBe(0);
  });

  test('explains what it cannot do', async () => {
    const uri = daemon.uri('test:///default');
    expect(await edit(uri, 'nobody', '--vcpus', '1')).toMatchObject({
      code: 1,
      output: expect.stringMatching(/^NO_DOMAIN: /u) as string,
    });
    const none = await edit(uri, 'test', '--detach-disk', 'vdq');
    expect(none).toMatchObject({ code: 1, output: expect.stringContaining('there is no disk vdq') as string });
    for (const wrong of [['--memory', 'much'], ['--vcpus', '0'], ['--bus', 'ide', '--vcpus', '1'], [], ['--shiny']]) {
      const usage = expect.stringContaining('usage: npm start') as string;
      expect(await edit(uri, 'test', ...wrong)).toMatchObject({ code: 2, output: usage });
    }
  });
});
