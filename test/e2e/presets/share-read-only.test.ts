import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diffDomains, domain, formatDomain, gib, mib, parseDomain, windows11 } from '@virtkit/domain-builder';
import { connect } from '@virtkit/libvirt-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cached } from './support/cached.ts';
import { hostOf } from './support/hosts.ts';
import { writeInitramfs } from './support/initramfs.ts';
import { type RootDaemon, startRootDaemon } from './support/root-daemon.ts';

const { kernel, modules, busybox } = { ...cached('kernel'), ...cached('busybox') };
const tools = ['/usr/sbin/libvirtd', '/usr/bin/qemu-system-x86_64', '/usr/bin/unshare', '/usr/bin/nsenter'];
const daemons = ['/usr/libexec/virtiofsd', '/usr/lib/qemu/virtiofsd'];
const hasTools = tools.every((path) => existsSync(path)) && daemons.some((path) => existsSync(path));
const isMissing = kernel === undefined || modules === undefined || busybox === undefined || !hasTools;
const isRoot = process.getuid?.() === 0;

/** Only root's libvirtd serves virtiofs before libvirt 10. */
describe.skipIf(!isRoot || (isMissing && process.env['CI'] !== 'true'))(
  'a read-only share on a host whose libvirt cannot enforce it',
  () => {
    let daemon: RootDaemon;
    let shared: string;
    beforeAll(async () => {
      daemon = await startRootDaemon();
      shared = join(daemon.folder, 'shared');
      mkdirSync(shared);
      writeFileSync(join(shared, 'file'), 'of the host\n', { mode: 0o666 });
    });
    afterAll(() => daemon?.[Symbol.asyncDispose]());

    test('does not start without the host step, and with it the guest reads and cannot change anything', async () => {
      await using conn = (await connect(daemon.uri)).unwrap();
      const host = await hostOf(conn, 'qemu');
      const files = { kernel: join(daemon.folder, 'kernel'), initrd: join(daemon.folder, 'initrd') };
      copyFileSync(kernel ?? '', files.kernel);
      await writeInitramfs(files.initrd, 'share-init', ['virtio_pci', 'virtiofs'], {
        modules: modules ?? '',
        busybox: busybox ?? '',
      });
      const serialLog = join(daemon.folder, 'serial.log');
      const built = domain('reader', { type: 'qemu' })
        .memory(mib(512))
        .vcpus(1)
        .cpu('maximum')
        .kernel({ ...files, cmdline: 'console=ttyS0 quiet panic=-1' })
        .serial({ file: serialLog })
        .share({ source: shared, tag: 'share', readonly: true, host })
        .buildWithReport()
        .unwrap();
      expect(built.decisions).toContainEqual(expect.objectContaining({ id: 'share/read-only', choice: 'set' }));
      expect(built.hostSteps.map(({ id }) => id)).toEqual(['share/bind-read-only']);
      const guest = (await conn.domains.defineXml(formatDomain(built.domain), { validate: true })).unwrap();
      expect((await guest.start()).val).toMatchObject({ message: expect.stringContaining('does not exist') });

      for (const { commands } of built.hostSteps) for (const command of commands) daemon.run(command);
      const lifecycle = conn.events.domain('lifecycle', { domain: guest });
      (await lifecycle.ready).unwrap();
      (await guest.start()).unwrap();
      const stopped = await lifecycle.waitFor(({ event }) => event === 'stopped', { timeoutMs: 60_000 });
      const said = readFileSync(serialLog, 'latin1')
        .split(/\r?\n/)
        .filter((line) => line.startsWith('guest: '));
      if (!stopped.ok) throw new Error(`${said.join('\n')}\n${daemon.report()}`, { cause: stopped.val });
      expect(said).toEqual([
        'guest: read: of the host',
        'guest: create: Read-only file system',
        'guest: write: Read-only file system',
        'guest: remove: Read-only file system',
        'guest: rename: Read-only file system',
        'guest: chmod: Read-only file system',
        'guest: write-after-remount: Read-only file system',
        'guest: end: reached',
      ]);
      expect(readdirSync(shared)).toEqual(['file']);
      expect(readFileSync(join(shared, 'file'), 'utf8')).toBe('of the host\n');

      for (const { undo } of built.hostSteps) for (const command of undo) daemon.run(command);
      expect((await guest.start()).ok).toBe(false);
    });

    test('is defined for Windows 11 with all that virtiofs needs, beside one that can be written to', async () => {
      await using conn = (await connect(daemon.uri)).unwrap();
      const host = await hostOf(conn, 'qemu');
      const wanted = domain('w11', { type: 'qemu' })
        .memory(gib(8))
        .share({ source: shared, tag: 'share', readonly: true, host, queue: 1024 })
        .shareReadWrite({ source: '/srv/scratch', tag: 'scratch', host, cache: 'always' })
        .preset(windows11({ host }))
        .build()
        .unwrap();
      const guest = (await conn.domains.defineXml(formatDomain(wanted), { validate: true })).unwrap();
      const current = parseDomain((await guest.xmlDesc({ inactive: true })).unwrap()).unwrap();
      const lost = diffDomains(current, wanted, { host }).filter(({ effect }) => effect !== 'server-filled');
      expect(lost).toEqual([]);
    });

    test('is refused when libvirt is to enforce it, by the preset and by a libvirt before 11.0', async (context) => {
      await using conn = (await connect(daemon.uri)).unwrap();
      const host = await hostOf(conn, 'qemu');
      if (!(host.versions?.libvirt ?? '').startsWith('9.')) return context.skip('this libvirt enforces it');
      const share = { source: shared, tag: 'share', readonly: true, enforce: 'libvirt' } as const;
      const base = domain('w11', { type: 'qemu' }).memory(gib(1));
      expect(base.share({ ...share, host }).build().val).toMatchObject({ code: 'CONFLICT', path: 'enforce' });
      const trusting = base.share(share).build().unwrap();
      const refused = await conn.domains.defineXml(formatDomain(trusting), { validate: true });
      expect(refused.val).toMatchObject({ code: 'CONFIG_UNSUPPORTED' });
      return undefined;
    });
  },
);
