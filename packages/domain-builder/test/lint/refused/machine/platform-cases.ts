import { each, guest, type RefusedCase } from './refused-case.ts';

const pflash = (attributes: string): string => `<loader type='pflash' ${attributes}>/f.fd</loader>`;
const loader = (rule: string) => each(rule, 'os');
const feature = each('features/other-machine', 'features');

/** Mistakes in machine, firmware, boot and features. */
export const platformCases: readonly RefusedCase[] = [
  each('machine/emulator-arch', 'emulator', { arch: 'i686', machine: 'pc' })(
    'an emulator of ARM for a PC',
    '/usr/bin/qemu-system-aarch64',
    '/usr/bin/qemu-system-x86_64',
  ),
  {
    rule: 'machine/acpi-unsupported',
    says: 'a board of ARM without ACPI',
    bad: guest({ arch: 'aarch64', machine: 'raspi3b', firmware: 'efi' }),
    good: guest({ arch: 'aarch64', machine: 'virt', firmware: 'efi' }),
  },
  each('machine/unknown-arch', 'arch', { emulator: '/usr/bin/qemu-system-x86_64' })("Debian's name", 'amd64', 'x86_64'),
  {
    rule: 'machine/os-type',
    says: 'a container in QEMU',
    bad: guest().replace('>hvm<', '>exe<'),
    good: guest(),
  },
  each('machine/many-cpus', 'vcpu', { machine: 'pc' })('256', '<vcpu>256</vcpu>', '<vcpu>255</vcpu>'),
  each('machine/title-lines', 'more')('two', '<title>a\nb</title>', '<title>a b</title>'),
  each('machine/name-slash', 'name')('a path', 'web/1', 'web-1'),

  each('fw/bios-nvram', 'os', { firmware: 'bios' })('a file of variables', '<nvram>/vars.fd</nvram>', ''),
  each('fw/bios-nvram', 'os', { firmware: 'bios' })('not stateless', "<loader stateless='no'/>", ''),
  loader('fw/loader-without-path')('a type alone', "<loader type='rom'/>", '<loader>/f.fd</loader>'),
  loader('fw/loader-without-path')('variables alone', '<nvram>/vars.fd</nvram>', ''),
  loader('fw/features-without-auto')(
    'Secure Boot of nothing',
    "<firmware><feature enabled='yes' name='secure-boot'/></firmware>",
    '',
  ),
  loader('fw/stateless-nvram')(
    'a template',
    `${pflash("readonly='yes' stateless='yes'")}<nvram template='/vars.fd'/>`,
    pflash("readonly='yes' stateless='yes'"),
  ),
  loader('fw/rom-with-variables')(
    'a loader in ROM',
    "<loader type='rom' stateless='no'>/f.fd</loader>",
    "<loader type='rom'>/f.fd</loader>",
  ),
  loader('fw/nvram-source')(
    'a volume',
    `${pflash("readonly='yes'")}<nvram type='volume'><source pool='p' volume='v'/></nvram>`,
    `${pflash("readonly='yes'")}<nvram type='block'><source dev='/dev/a'/></nvram>`,
  ),
  each('fw/uefi-without-acpi', 'features', { os: pflash("readonly='yes'") })('a loader by hand', '', '<acpi/>'),
  each('fw/uefi-without-acpi', 'features', { firmware: 'efi' })('a chosen firmware', '<apic/>', '<acpi/><apic/>'),
  each('fw/acpi-without-uefi', 'features', { arch: 'aarch64', machine: 'virt' })('no firmware', '<acpi/>', ''),

  loader('boot/timeout-range')(
    'a long menu',
    "<bootmenu enable='yes' timeout='65536'/>",
    "<bootmenu enable='yes' timeout='65535'/>",
  ),
  loader('boot/timeout-range')('a negative wait', "<bios rebootTimeout='-2'/>", "<bios rebootTimeout='-1'/>"),
  each('boot/useserial', 'devices', { os: "<bios useserial='yes'/>" })('no port', '', "<serial type='pty'/>"),
  loader('boot/acpi-tables')(
    'licences twice',
    "<acpi><table type='slic'>/a</table><table type='slic'>/b</table></acpi>",
    "<acpi><table type='slic'>/a</table></acpi>",
  ),
  loader('boot/acpi-tables')(
    'a type that is none',
    "<acpi><table type='foo'>/a</table></acpi>",
    "<acpi><table type='slic'>/a</table></acpi>",
  ),

  feature('a page table of POWER on a PC', "<acpi/><hpt resizing='enabled'/>", '<acpi/><hpt/>'),
  feature('transactions of POWER on a PC', "<acpi/><htm state='off'/>", '<acpi/>'),
  feature('nested guests of POWER on a PC', "<acpi/><nested-hv state='on'/>", '<acpi/>'),
  feature('cache flushes of POWER on a PC', "<acpi/><cfpc value='fixed'/>", '<acpi/>'),
  feature('an interrupt controller of ARM on a PC', "<acpi/><gic version='2'/>", '<acpi/>'),
  each('features/other-machine', 'features', { arch: 'aarch64', machine: 'virt' })(
    'SMM on ARM',
    "<smm state='on'/>",
    "<smm state='off'/>",
  ),
  each('features/other-machine', 'features', { arch: 's390x', machine: 's390-ccw-virtio' })(
    'ends of interrupts on IBM Z',
    "<apic eoi='on'/>",
    '<apic/>',
  ),
  each('features/tseg', 'features')(
    'half a MiB',
    "<acpi/><smm state='on'><tseg unit='KiB'>512</tseg></smm>",
    "<acpi/><smm state='on'><tseg>1</tseg></smm>",
  ),
  each('features/tseg', 'machine', { features: "<acpi/><smm state='on'><tseg>8</tseg></smm>" })('i440FX', 'pc', 'q35'),
  each('features/dirty-ring', 'features')(
    'no power of two',
    "<acpi/><kvm><dirty-ring state='on' size='5000'/></kvm>",
    "<acpi/><kvm><dirty-ring state='on' size='4096'/></kvm>",
  ),
  each('features/dirty-ring', 'features')(
    'no size',
    "<acpi/><kvm><dirty-ring state='on'/></kvm>",
    "<acpi/><kvm><dirty-ring state='off'/></kvm>",
  ),
  each('features/tcg-with-kvm', 'type', { features: "<acpi/><tcg><tb-cache unit='MiB'>32</tb-cache></tcg>" })(
    'KVM',
    'kvm',
    'qemu',
  ),
  each('features/without-state', 'features')(
    'hidden',
    '<acpi/><kvm><hidden/></kvm>',
    "<acpi/><kvm><hidden state='on'/></kvm>",
  ),
  each('features/without-state', 'features')(
    'relaxed',
    '<acpi/><hyperv><relaxed/></hyperv>',
    "<acpi/><hyperv><relaxed state='on'/></hyperv>",
  ),
];
