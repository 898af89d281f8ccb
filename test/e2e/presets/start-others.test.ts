import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  cloudImage,
  diffDomains,
  domain,
  type DomainBuilder,
  formatDomain,
  type Host,
  linux,
  mib,
  parseDomain,
  performance,
  serial,
  windows11,
} from '@virtkit/domain-builder';
import { type Connection, connect } from '@virtkit/libvirt-client';
import { type PrivateLibvirtd, startPrivateLibvirtd } from '@virtkit/libvirt-client/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostOf } from './support/hosts.ts';

const tools = ['/usr/sbin/libvirtd', '/usr/bin/qemu-system-x86_64', '/usr/bin/swtpm', '/usr/bin/genisoimage'];
const missing = tools.filter((path) => !existsSync(path));

/** What a preset is started with: the host as it is, and a folder whose files the guest may use. */
interface Given {
  readonly host: Host;
  readonly folder: string;
}

const base = (folder: string, vcpus = 2): DomainBuilder =>
  domain('guest', { type: 'qemu' })
    .memory(mib(256))
    .vcpus(vcpus)
    .disk({ file: join(folder, 'disk.img') })
    .network({ user: true });

/** Presets that this machine can start, on UEFI with Secure Boot and a TPM where that is a question. */
const cases: Readonly<Record<string, (given: Given) => DomainBuilder>> = {
  'linux with Secure Boot and a TPM': ({ host, folder }) =>
    base(folder)
      .preset(linux({ host, firmware: 'efi', secureBoot: true }))
      .tpm(),
  'linux with a BIOS': ({ host, folder }) => base(folder).preset(linux({ host, firmware: 'bios' })),
  'cloudImage, its seed made by the host step': ({ host, folder }) =>
    domain('guest', { type: 'qemu' })
      .memory(mib(256))
      .vcpus(2)
      .network({ user: true })
      .preset(
        cloudImage({
          host,
          image: { file: join(folder, 'disk.img') },
          seed: {
            iso: join(folder, 'seed.iso'),
            files: { userData: join(folder, 'user-data'), metaData: join(folder, 'meta-data') },
          },
        }),
      ),
  'serial, to a file': ({ folder }) =>
    base(folder)
      .firmware('bios')
      .cpu('maximum')
      .preset(serial({ file: join(folder, 'serial.log') })),
  'performance, pinned to the CPUs of this host': ({ host, folder }) =>
    base(folder, 1)
      .firmware('bios')
      .preset(performance({ host, hugepages: false })),
  'windows11 with performance before it': ({ host, folder }) =>
    base(folder, 1)
      .preset(performance({ host, hugepages: false }))
      .preset(windows11({ host })),
};

describe.skipIf(missing.length > 0 && process.env['CI'] !== 'true')('other presets, started', () => {
  let daemon: PrivateLibvirtd;
  let conn: Connection;
  let given: Given;

  beforeAll(async () => {
    daemon = (await startPrivateLibvirtd()).unwrap();
    conn = (await connect(daemon.uri())).unwrap();
    given = { host: await hostOf(conn, 'qemu'), folder: daemon.home };
    for (const name of ['disk.img', 'user-data', 'meta-data']) {
      const path = join(daemon.home, name);
      writeFileSync(path, '#cloud-config\n');
      if (name === 'disk.img') truncateSync(path, 16 * 1024 * 1024);
      const { uid, gid } = statSync(daemon.home);
      chownSync(path, uid, gid);
    }
  });
  afterAll(async () => {
    await conn?.close();
    await daemon?.stop();
  });

  test.each(Object.entries(cases))('%s runs as it is defined', async (_, build) => {
    const made = build(given).buildWithReport().unwrap();
    for (const { commands } of made.hostSteps) {
      for (const [program = '', ...args] of commands) execFileSync(program, args, { stdio: 'pipe' });
    }
    const guest = (await conn.domains.defineXml(formatDomain(made.domain), { validate: true })).unwrap();
    try {
      (await guest.start()).unwrap();
      expect((await guest.state()).unwrap().state).toBe('running');
      const live = parseDomain((await guest.xmlDesc()).unwrap()).unwrap();
      const differences = diffDomains(live, made.domain, { host: given.host });
      expect(differences.filter(({ effect }) => effect !== 'server-filled' && effect !== 'none')).toEqual([]);
    } finally {
      await guest.destroy();
      (await guest.undefine({ nvram: true })).unwrap();
    }
  });
});
