import type { Rule } from '../../../rule.ts';
import { isQ35, isQemu, isX86 } from '../../../../facts/guest-kind.ts';
import { archOf, isArm, isRiscv, isVirt, machineName, mostCpusOf } from '../../../../facts/guest-machine.ts';

const page = 'formatdomain.html#operating-system-booting';

const acpi: Rule = {
  id: 'machine/acpi-unsupported',
  severity: 'error',
  title: 'ACPI on a machine that has none',
  why: 'libvirt refuses the domain with a QEMU that tells so (8.2 and later).',
  page: 'formatdomain.html#hypervisor-features',
  check: (domain) =>
    isQemu(domain) && domain.features?.acpi === true && (isArm(domain) || isRiscv(domain)) && !isVirt(domain)
      ? [
          {
            path: 'features.acpi',
            message: `${machineName(domain)} has no ACPI; take the machine virt, or leave <acpi/> out`,
            fix: { title: 'leave ACPI out', edits: [{ op: 'remove', path: 'features.acpi' }] },
          },
        ]
      : [],
};

/** What `qemu-system-…` serves besides the architecture of its name. */
const served: Readonly<Record<string, readonly string[]>> = {
  x86_64: ['x86_64', 'i686'],
  i386: ['i686'],
  aarch64: ['aarch64', 'armv7l', 'armv6l'],
  arm: ['armv7l', 'armv6l'],
  ppc64: ['ppc64', 'ppc64le', 'ppc'],
  ppc: ['ppc'],
  s390x: ['s390x'],
  riscv32: ['riscv32'],
  riscv64: ['riscv64'],
  loongarch64: ['loongarch64'],
  alpha: ['alpha'],
  m68k: ['m68k'],
  mips: ['mips'],
  mipsel: ['mipsel'],
  mips64: ['mips64'],
  mips64el: ['mips64el'],
  sparc: ['sparc'],
  sparc64: ['sparc64'],
  sh4: ['sh4'],
  sh4eb: ['sh4eb'],
};

const emulator: Rule = {
  id: 'machine/emulator-arch',
  severity: 'error',
  title: 'an emulator of another architecture',
  why: 'libvirt refuses the domain: each program of QEMU emulates one architecture and its smaller relatives.',
  page,
  check: (domain) => {
    const arch = archOf(domain);
    const target = /(?:^|\/)qemu-system-([a-z0-9_]+)$/.exec(domain.devices?.emulator ?? '')?.[1] ?? '';
    const archs = Object.hasOwn(served, target) ? served[target] : undefined;
    if (!isQemu(domain) || arch === undefined || archs === undefined || archs.includes(arch)) return [];
    if (!known.includes(arch)) return [];
    return [{ path: 'devices.emulator', message: `qemu-system-${target} does not run ${arch}` }];
  },
};

const known: readonly string[] = [
  'alpha',
  'armv6l',
  'armv7l',
  'armv7b',
  'aarch64',
  'cris',
  'i686',
  'ia64',
  'itanium',
  'lm32',
  'loongarch64',
  'm68k',
  'microblaze',
  'microblazeel',
  'mips',
  'mipsel',
  'mips64',
  'mips64el',
  'or32',
  'parisc',
  'parisc64',
  'ppc',
  'ppcle',
  'ppc64',
  'ppc64le',
  'ppcemb',
  'riscv32',
  'riscv64',
  's390',
  's390x',
  'sh4',
  'sh4eb',
  'sparc',
  'sparc64',
  'unicore32',
  'x86_64',
  'xtensa',
  'xtensaeb',
];

const unknownArch: Rule = {
  id: 'machine/unknown-arch',
  severity: 'error',
  title: 'an architecture that libvirt does not know',
  why: 'libvirt refuses the domain.',
  page,
  check: (domain) => {
    const arch = archOf(domain);
    if (arch === undefined || known.includes(arch)) return [];
    const meant = { amd64: 'x86_64', i386: 'i686', arm64: 'aarch64', x86: 'i686' }[arch];
    const path = 'os.type.arch';
    const message = `libvirt knows no architecture ${JSON.stringify(arch)}`;
    if (meant === undefined) return [{ path, message }];
    const fix = { title: `write ${meant}`, edits: [{ op: 'set' as const, path, value: meant }] };
    return [{ path, message: `${message}; it calls it ${meant}`, fix }];
  },
};

const guestType: Rule = {
  id: 'machine/os-type',
  severity: 'error',
  title: 'a kind of guest that QEMU does not run',
  why: 'libvirt refuses the domain.',
  page,
  check: (domain) => {
    const value = domain.os?.type.value;
    if (!isQemu(domain) || value === undefined || !/^(?:exe|linux|uml)$/.test(value)) return [];
    return [{ path: 'os.type', message: `QEMU runs full machines: write hvm instead of ${value}` }];
  },
};

const manyCpus: Rule = {
  id: 'machine/many-cpus',
  severity: 'error',
  title: 'more than 255 CPUs on the i440FX machine',
  why: 'libvirt refuses the domain: only Q35 with an IOMMU can address more.',
  page: 'formatdomain.html#cpu-allocation',
  check: (domain) => {
    const machine = domain.os?.type.machine ?? 'pc';
    if (!isQemu(domain) || !isX86(domain) || isQ35(domain) || !/^pc(?:$|-)/.test(machine)) return [];
    const count = mostCpusOf(domain);
    return count > 255 ? [{ path: 'vcpu.count', message: `${count} CPUs need the machine q35, not ${machine}` }] : [];
  },
};

const name: Rule = {
  id: 'machine/name-slash',
  severity: 'error',
  title: 'a slash in the name',
  why: 'libvirt refuses the domain: the name becomes one of a file.',
  page: 'formatdomain.html#general-metadata',
  check: (domain) =>
    isQemu(domain) && domain.name.includes('/')
      ? [{ path: 'name', message: `the name ${JSON.stringify(domain.name)} must not contain a slash` }]
      : [],
};

const title: Rule = {
  id: 'machine/title-lines',
  severity: 'error',
  title: 'a title of several lines',
  why: 'libvirt refuses the domain: a title is one line; longer texts go into the description.',
  page: 'formatdomain.html#general-metadata',
  check: (domain) =>
    domain.title?.includes('\n') === true
      ? [{ path: 'title', message: 'the title has several lines; put the rest into <description>' }]
      : [],
};

/** Architectures and machines that libvirt refuses. */
export const refusedArchRules: readonly Rule[] = [acpi, emulator, unknownArch, guestType, manyCpus, name, title];
