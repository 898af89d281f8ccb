import type { Capabilities } from '../../../src/schema/types.gen.ts';
import { guest, type RuleCase, windows11 } from '../rule-case.ts';

const os = (attributes: string, inner: string): string =>
  guest(`  <os${attributes}>\n    ${inner}\n  </os>\n  <features><acpi/></features>`);
const q35 = "<type arch='x86_64' machine='q35'>hvm</type>";
const feature = (name: string, enabled: string): string => `<feature enabled='${enabled}' name='${name}'/>`;

const machines: Capabilities = {
  host: {},
  guests: [
    {
      osType: 'hvm',
      arch: { name: 'x86_64', machines: [{ name: 'pc-q35-7.2' }, { name: 'q35', canonical: 'pc-q35-7.2' }] },
    },
  ],
};

/** Machine, firmware, boot and TPM. */
export const machineCases: readonly RuleCase[] = [
  {
    rule: 'fw/auto-with-loader',
    says: 'a path beside the choice of libvirt',
    bad: os(
      " firmware='efi'",
      `${q35}\n    §<loader readonly='yes' type='pflash'>/usr/share/OVMF/OVMF_CODE_4M.ms.fd</loader>`,
    ),
    good: os(" firmware='efi'", q35),
  },
  {
    rule: 'fw/auto-with-loader',
    says: 'attributes of the loader on libvirt 9.0',
    bad: os(" firmware='efi'", `${q35}\n    <loader §readonly='yes' secure='yes'/>`),
    good: os(" firmware='efi'", `${q35}\n    <firmware>${feature('secure-boot', 'yes')}</firmware>`),
    host: { versions: { libvirt: '9.0.0' } },
  },
  {
    rule: 'fw/secboot-smm',
    says: 'a secure loader without SMM',
    bad: guest(
      `  <os>${q35}<loader type='pflash' readonly='yes' secure='yes'>/a.fd</loader></os>\n  §<features><acpi/></features>`,
    ),
    good: guest(
      `  <os>${q35}<loader type='pflash' readonly='yes' secure='yes'>/a.fd</loader></os>\n  <features><acpi/><smm state='on'/></features>`,
    ),
  },
  {
    rule: 'fw/secboot-smm',
    says: 'a chosen firmware with SMM switched off',
    bad: guest(
      `  <os firmware='efi'>${q35}<firmware>${feature('secure-boot', 'yes')}</firmware></os>\n  <features><smm §state='off'/></features>`,
    ),
    good: guest(`  <os firmware='efi'>${q35}<firmware>${feature('secure-boot', 'yes')}</firmware></os>`),
  },
  {
    rule: 'fw/keys-without-secboot',
    says: 'keys that nothing checks',
    bad: os(
      " firmware='efi'",
      `${q35}<firmware>${feature('enrolled-keys', 'yes')}<feature §enabled='no' name='secure-boot'/></firmware>`,
    ),
    good: os(
      " firmware='efi'",
      `${q35}<firmware>${feature('enrolled-keys', 'yes')}${feature('secure-boot', 'yes')}</firmware>`,
    ),
    fix: false,
  },
  {
    rule: 'fw/machine-i440fx',
    says: 'Secure Boot on pc',
    bad: os(
      " firmware='efi'",
      `<type arch='x86_64' §machine='pc'>hvm</type><firmware>${feature('secure-boot', 'yes')}</firmware>`,
    ),
    good: os(" firmware='efi'", `${q35}<firmware>${feature('secure-boot', 'yes')}</firmware>`),
    fix: false,
  },
  {
    rule: 'fw/machine-i440fx',
    says: 'Secure Boot on the default machine',
    bad: os(" firmware='efi'", `§<type arch='x86_64'>hvm</type><loader secure='yes'/>`),
    good: os(" firmware='efi'", `${q35}<loader secure='yes'/>`),
    fix: false,
  },
  {
    rule: 'fw/windows11-bios',
    says: 'no UEFI',
    bad: guest(`  ${windows11}\n  §<os>${q35}</os>`),
    good: guest(`  ${windows11}\n  <os firmware='efi'>${q35}</os>`),
    fix: false,
  },
  {
    rule: 'fw/pflash-writable',
    says: 'a writable loader',
    bad: os('', `${q35}\n    <loader §readonly='no' type='pflash'>/a.fd</loader>`),
    good: os('', `${q35}\n    <loader readonly='yes' type='pflash'>/a.fd</loader>`),
  },
  {
    rule: 'machine/versioned',
    says: 'the machine of QEMU 8.0',
    bad: os('', "<type arch='x86_64' §machine='pc-q35-8.0'>hvm</type>"),
    good: os('', q35),
  },
  {
    rule: 'machine/unknown-to-host',
    says: 'the host has QEMU 7.2',
    bad: os('', "<type arch='x86_64' §machine='pc-q35-8.0'>hvm</type>"),
    good: os('', q35),
    host: { capabilities: machines },
    fix: false,
  },
  {
    rule: 'machine/acpi-missing',
    says: 'no power button',
    bad: guest('  §<features><apic/></features>'),
    good: guest('  <features><acpi/></features>'),
  },
  {
    rule: 'boot/mixed',
    says: 'boot in <os> and at a disk',
    bad: os('', `${q35}<boot dev='hd'/>`).replace(
      '</domain>',
      "  <devices><disk type='file'><target dev='vda'/><boot §order='1'/></disk></devices>\n</domain>",
    ),
    good: os('', q35).replace(
      '</domain>',
      "  <devices><disk type='file'><target dev='vda'/><boot order='1'/></disk></devices>\n</domain>",
    ),
    fix: false,
  },
  {
    rule: 'tpm/pci-address',
    says: 'a PCI address',
    bad: guest(
      "  <devices>\n    <tpm model='tpm-crb'>\n      <backend type='emulator' version='2.0'/>\n      §<address type='pci' bus='0x00' slot='0x05'/>\n    </tpm>\n  </devices>",
    ),
    good: guest("  <devices>\n    <tpm model='tpm-crb'><backend type='emulator' version='2.0'/></tpm>\n  </devices>"),
  },
  {
    rule: 'tpm/secret-uuid',
    says: 'the name of a secret',
    bad: guest(
      "  <devices><tpm model='tpm-crb'><backend type='emulator'><encryption §secret='win11-tpm'/></backend></tpm></devices>",
    ),
    good: guest(
      "  <devices><tpm model='tpm-crb'><backend type='emulator'><encryption secret='6a3f0d3c-8f0e-4a64-9f61-0d6a1c7d5e11'/></backend></tpm></devices>",
    ),
    fix: false,
  },
  {
    rule: 'tpm/crb-version',
    says: 'TPM 1.2',
    bad: guest("  <devices><tpm model='tpm-crb'><backend type='emulator' §version='1.2'/></tpm></devices>"),
    good: guest("  <devices><tpm model='tpm-tis'><backend type='emulator' version='1.2'/></tpm></devices>"),
  },
  {
    rule: 'tpm/windows11-missing',
    says: 'Windows 11 without a TPM',
    bad: guest(`  ${windows11}\n  §<devices/>`),
    good: guest(
      `  ${windows11}\n  <devices><tpm model='tpm-crb'><backend type='emulator' version='2.0'/></tpm></devices>`,
    ),
  },
  {
    rule: 'tpm/windows11-missing',
    says: 'Windows 11 with a TPM 1.2',
    bad: guest(
      `  ${windows11}\n  <devices><tpm model='tpm-tis'><backend type='emulator' §version='1.2'/></tpm></devices>`,
    ),
    good: guest(
      `  ${windows11}\n  <devices><tpm model='tpm-tis'><backend type='emulator' version='2.0'/></tpm></devices>`,
    ),
    fix: false,
  },
];
