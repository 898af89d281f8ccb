import { existsSync } from 'node:fs';
import {
  diffDomains,
  type Domain,
  type DomainDifference,
  formatDomain,
  type Host,
  parseDomain,
} from '@virtkit/domain-builder';
import { type Connection, connect } from '@virtkit/libvirt-client';
import { type PrivateLibvirtd, startPrivateLibvirtd } from '@virtkit/libvirt-client/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { otherCases, windowsCases } from './support/cases.ts';
import { hostOf } from './support/hosts.ts';
import { intelHost, kvmHost } from './support/kvm-host.ts';

const isMissing = !existsSync('/usr/sbin/libvirtd') || !existsSync('/usr/bin/qemu-system-x86_64');
const cases = [...windowsCases, ...otherCases];

describe.skipIf(isMissing && process.env['CI'] !== 'true')(
  'libvirt defines every preset, and nothing of it is lost',
  () => {
    let daemon: PrivateLibvirtd;
    let conn: Connection;
    let host: Host;
    beforeAll(async () => {
      daemon = (await startPrivateLibvirtd()).unwrap();
      conn = (await connect(daemon.uri())).unwrap();
      host = await hostOf(conn, 'qemu');
    });
    afterAll(async () => {
      await conn?.close();
      await daemon?.stop();
    });

    /** Defines a domain, its XML checked against libvirt's schemas by default; answers what is not as it was wanted. */
    async function lost(wanted: Domain, host: Host, validate = true): Promise<readonly DomainDifference[]> {
      const guest = (await conn.domains.defineXml(formatDomain(wanted), { validate })).unwrap();
      try {
        const current = parseDomain((await guest.xmlDesc({ inactive: true })).unwrap()).unwrap();
        const differences = diffDomains(current, wanted, { host });
        // Something that is only in what was wanted is lost, whatever became of it.
        return differences.filter(
          ({ kind, effect }) => kind === 'added' || (effect !== 'server-filled' && effect !== 'none'),
        );
      } finally {
        (await guest.undefine({ nvram: true })).unwrap();
      }
    }

    test.each(cases)('emulated, for the host as it is: $name', async ({ build }) => {
      expect(await lost(build({ host, type: 'qemu' }).build().unwrap(), host)).toEqual([]);
    });

    test.for(windowsCases)(
      'with KVM, for this host and for one that has it all: $name',
      async ({ build }, { skip }) => {
        const offered = await conn.domainCapabilities({ arch: 'x86_64', machine: 'q35', virtType: 'kvm' });
        if (!offered.ok) return skip('libvirt offers no KVM here');
        for (const host of [await hostOf(conn, 'kvm'), kvmHost(intelHost)]) {
          expect(await lost(build({ host, type: 'kvm' }).build().unwrap(), host)).toEqual([]);
        }
        return undefined;
      },
    );

    test('a setting that libvirt does not know is seen to be lost', async () => {
      const text = `<domain type='qemu'>
        <name>misspelt</name>
        <memory unit='MiB'>64</memory>
        <os><type machine='q35' arch='x86_64'>hvm</type></os>
        <devices>
          <disk type='file'>
            <source file='/images/guest.img'/><target dev='sda' bus='scsi'/><readonyl/>
          </disk>
        </devices>
      </domain>`;
      const differences = await lost(parseDomain(text).unwrap(), host, false);
      expect(differences).toEqual([
        expect.objectContaining({ kind: 'added', path: 'devices.disks.0.extra.children.readonyl' }),
      ]);
    });
  },
);
