import { describe, expect, test } from 'vitest';
import type { Host } from '../../src/facts/host.ts';
import { applyFixes } from '../../src/lint/apply-fixes.ts';
import { lintDomain, lintDomainXml } from '../../src/lint/lint-domain.ts';
import { parseDomain } from '../../src/model/documents/domain.ts';

/** A Windows 11 guest with every mistake that templates in circulation have. */
const template = `<domain type='kvm'>
  <name>windows</name>
  <uuid>GENERATE-ME</uuid>
  <memory unit='GB'>16</memory>
  <vcpu placement='static'>8</vcpu>
  <os firmware='efi'>
    <type arch='x86_64' machine='pc-q35-8.0'>hvm</type>
    <loader readonly='yes' secure='yes' type='pflash'>/usr/share/OVMF/OVMF_CODE_4M.ms.fd</loader>
  </os>
  <features>
    <acpi/>
    <hyperv mode='custom'>
      <vapic state='on'/>
      <vpindex state='on'/>
      <synic state='on'/>
      <stimer state='on'/>
      <evmcs state='on'/>
    </hyperv>
  </features>
  <cpu mode='host-passthrough'/>
  <clock offset='localtime'/>
  <pm>
    <suspend-to-mem enabled='yes'/>
  </pm>
  <devices>
    <disk type='file' device='disk'>
      <driver name='qemu' type='qcow2' io='native' detect_zeroes='unmap'/>
      <source file='/var/lib/libvirt/images/windows.qcow2'/>
      <target dev='sda' bus='scsi'/>
    </disk>
    <disk type='file' device='cdrom'>
      <target dev='hdb' bus='sata'/>
      <readonly/>
    </disk>
    <filesystem type='mount' accessmode='passthrough'>
      <driver type='virtiofs' queue='2048' cache='always'/>
      <source dir='/srv/mail'/>
      <target dir='mail'/>
      <readonly/>
    </filesystem>
    <tpm model='tpm-crb'>
      <backend type='emulator' version='2.0'>
        <encryption secret='windows-tpm'/>
      </backend>
      <address type='pci' domain='0x0000' bus='0x00' slot='0x08' function='0x0'/>
    </tpm>
    <graphics type='vnc' port='5900' autoport='no'>
      <listen type='address' address='0.0.0.0'/>
    </graphics>
  </devices>
</domain>
`;

/** libvirt 9.0 with QEMU 7.2 on a host with AMD's CPUs. */
const host: Host = {
  versions: { libvirt: '9.0.0', qemu: '7.2.0' },
  capabilities: {
    host: { cpu: { vendor: 'AMD' } },
    guests: [{ osType: 'hvm', arch: { name: 'x86_64', machines: [{ name: 'pc-q35-7.2' }, { name: 'q35' }] } }],
  },
};

describe('the mistakes of published templates', () => {
  test('are all found, each at its line', () => {
    const findings = lintDomainXml(template, { host }).unwrap();
    const found = findings.map(({ rule, severity, line }) => `${line} ${severity} ${rule}`);
    expect(found).toEqual(
      expect.arrayContaining([
        '3 error name/invalid-value',
        '4 info mem/unit-si',
        '7 error machine/unknown-to-host',
        '7 info machine/versioned',
        '8 warning fw/auto-with-loader',
        '16 error hv/stimer-hypervclock',
        '17 error hv/evmcs-amd',
        '20 warning cpu/windows-sockets',
        '23 warning pm/s3-secureboot',
        '27 error disk/native-cache',
        '27 warning disk/detect-zeroes-unmap',
        '32 info disk/bus-prefix',
        '36 error fs/shared-memory',
        '36 warning fs/queue-size',
        '36 error fs/driver-cache',
        '39 error fs/readonly-unsupported',
        '43 error tpm/secret-uuid',
        '45 warning tpm/pci-address',
        '48 warning graphics/open-to-network',
      ]),
    );
  });

  test('that can be mended for sure are gone after their fixes, and nothing new came', () => {
    let domain = parseDomain(template).unwrap();
    const before = new Set(lintDomain(domain, { host }).map(({ rule }) => rule));
    for (let round = 0; round < 3; round++) domain = applyFixes(domain, lintDomain(domain, { host })).unwrap().domain;
    const left = lintDomain(domain, { host });
    expect(left.filter(({ fix }) => fix !== undefined)).toEqual([]);
    expect(left.filter(({ rule }) => !before.has(rule))).toEqual([]);
    expect(left.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([
      'fs/readonly-unsupported',
      'tpm/secret-uuid',
      'name/invalid-value',
    ]);
  });

  test('two hyphens in a comment are no XML, so there is no domain to look at', () => {
    const text = template.replace('<devices>', '<devices><!-- a -- b -->');
    expect(lintDomainXml(text, { host })).toMatchObject({ ok: false, val: { code: 'NOT_WELL_FORMED' } });
  });
});
