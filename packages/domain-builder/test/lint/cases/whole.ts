import type { Capabilities, DomainCapabilities } from '../../../src/schema/types.gen.ts';
import { guest, type RuleCase, windows11 } from '../rule-case.ts';

const tcg: DomainCapabilities = { domain: 'qemu', arch: 'x86_64', machine: 'pc-i440fx-8.2' };
const q35: DomainCapabilities = {
  domain: 'kvm',
  arch: 'x86_64',
  machine: 'pc-q35-8.2',
  os: {
    enums: [{ name: 'firmware', values: ['efi'] }],
    loader: { enums: [{ name: 'secure', values: ['no'] }] },
  },
  devices: { graphics: { supported: true, enums: [{ name: 'type', values: ['vnc'] }] } },
};
const noIommu: Capabilities = { host: { iommu: { support: false } } };
const secure = "<os firmware='efi'><type arch='x86_64' machine='q35'>hvm</type><loader secure='yes'/></os>";
const hostdev =
  "<hostdev mode='subsystem' type='pci' managed='yes'><source><address domain='0' bus='1' slot='0' function='0'/></source></hostdev>";
const mine = "xmlns:a='https://example.org/a'";

/** Clock, sleep, security, metadata, and what the host has. */
export const wholeCases: readonly RuleCase[] = [
  {
    rule: 'clock/windows-utc',
    says: 'UTC',
    bad: guest(`  ${windows11}\n  <clock §offset='utc'/>`),
    good: guest(`  ${windows11}\n  <clock offset='localtime'/>`),
  },
  {
    rule: 'clock/hpet',
    says: 'the HPET is not left out',
    bad: guest("  §<clock offset='localtime'/>"),
    good: guest("  <clock offset='localtime'><timer name='hpet' present='no'/></clock>"),
  },
  {
    rule: 'clock/hpet',
    says: 'the HPET is asked for',
    bad: guest("  <clock offset='localtime'><timer name='hpet' §present='yes'/></clock>"),
    good: guest("  <clock offset='localtime'><timer name='hpet' present='no'/></clock>"),
  },
  {
    rule: 'pm/s3-secureboot',
    says: 'Secure Boot',
    bad: guest(`  ${secure}\n  <pm><suspend-to-mem §enabled='yes'/></pm>`),
    good: guest(`  ${secure}\n  <pm><suspend-to-mem enabled='no'/></pm>`),
  },
  {
    rule: 'pm/s3-secureboot',
    says: 'Windows',
    bad: guest(`  ${windows11}\n  <pm><suspend-to-mem §enabled='yes'/></pm>`),
    good: guest(`  ${windows11}\n  <pm><suspend-to-mem enabled='no'/></pm>`),
  },
  {
    rule: 'security/unconfined',
    says: 'no confinement',
    bad: guest("  <seclabel §type='none'/>"),
    good: guest("  <seclabel type='none' model='dac'/>"),
    fix: false,
  },
  {
    rule: 'security/qemu-commandline',
    says: 'an argument past libvirt',
    bad: guest("  §<qemu:commandline><qemu:arg value='-s'/></qemu:commandline>").replace(
      '<domain',
      "<domain xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'",
    ),
    good: guest('  <devices/>'),
    fix: false,
  },
  {
    rule: 'meta/dup-namespace',
    says: 'two elements of one namespace',
    bad: guest(`  <metadata ${mine}>\n    <a:one/>\n    §<b:two xmlns:b='https://example.org/a'/>\n  </metadata>`),
    good: guest(`  <metadata ${mine}>\n    <a:one><a:two/></a:one>\n  </metadata>`),
    fix: false,
  },
  {
    rule: 'meta/no-namespace',
    says: 'no namespace',
    bad: guest('  <metadata>\n    §<owner>me</owner>\n  </metadata>'),
    good: guest("  <metadata>\n    <owner xmlns='https://example.org/'>me</owner>\n  </metadata>"),
    fix: false,
  },
  {
    rule: 'host/unsupported',
    says: 'a host without SPICE',
    bad: guest("  <devices><graphics §type='spice'/></devices>"),
    good: guest("  <devices><graphics type='vnc'/></devices>"),
    host: { domainCapabilities: q35 },
    fix: false,
  },
  {
    rule: 'host/no-secure-boot',
    says: 'no firmware with Secure Boot',
    bad: guest(`  §${secure}`),
    good: guest("  <os firmware='efi'><type arch='x86_64' machine='q35'>hvm</type></os>"),
    host: { domainCapabilities: q35 },
    fix: false,
  },
  {
    rule: 'host/other-machine',
    says: 'capabilities of an emulated i440FX',
    bad: guest("  <os>§<type arch='x86_64' machine='q35'>hvm</type></os>"),
    good: guest("  <os><type arch='x86_64' machine='pc'>hvm</type></os>", 'qemu'),
    host: { domainCapabilities: tcg },
    fix: false,
  },
  {
    rule: 'host/no-iommu',
    says: 'a PCI device without an IOMMU',
    bad: guest(`  <devices>§${hostdev}</devices>`),
    good: guest('  <devices/>'),
    host: { capabilities: noIommu },
    fix: false,
  },
];
