import { isQemu } from '../../../../facts/guest-kind.ts';
import { archOf, isNamedX86 } from '../../../../facts/guest-machine.ts';
import type { Domain, LaunchSecurity } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { judgeEach, refusal } from '../devices/judge.ts';

const isOtherArch = (domain: Domain): boolean => archOf(domain) !== undefined && !isNamedX86(domain);

const appid = refusal(
  'formatdomain.html#fibre-channel-vmid',
  'resource/appid',
  'a Fibre Channel name that is too long, or empty',
  'libvirt refuses the domain: the fabric takes 1 to 128 printable characters.',
  ({ resource }) => {
    const name = resource?.fibrechannel?.appid;
    if (name === undefined || /^[\x20-\x7e]{1,128}$/.test(name)) return [];
    return [
      {
        path: 'resource.fibrechannel.appid',
        message: `the appid has ${name.length} characters; take 1 to 128, all of them printable`,
      },
    ];
  },
);

const vmport: Rule = {
  ...refusal(
    'formatdomain.html#hypervisor-features',
    'features/vmport-ps2',
    "VMware's mouse without the PS/2 controller",
    'libvirt refuses the domain: vmport moves the PS/2 mouse.',
    ({ features }) =>
      features?.vmport?.state === true && features.ps2?.state === false
        ? [{ path: 'features.vmport.state', message: 'vmport is on and ps2 is off; switch vmport off, or ps2 on' }]
        : [],
  ),
  since: '10.7.0',
};

const mebibyte = 1024n * 1024n;

const tbCache: Rule = {
  ...refusal(
    'formatdomain.html#hypervisor-features',
    'features/tb-cache',
    'a cache of translated code that is no whole number of MiB',
    'libvirt refuses the domain: QEMU takes the size in MiB.',
    ({ features }) => {
      const size = features?.tcg?.tbCache ?? 0n;
      if (size % mebibyte === 0n) return [];
      const value = (size / mebibyte + 1n) * mebibyte;
      return [
        {
          path: 'features.tcg.tbCache',
          message: `<tb-cache> is ${size} bytes; take whole MiB`,
          fix: { title: `take ${value / mebibyte} MiB`, edits: [{ op: 'set', path: 'features.tcg.tbCache', value }] },
        },
      ];
    },
  ),
  since: '7.9.0',
};

const pvspinlock = refusal(
  'formatdomain.html#hypervisor-features',
  'features/pvspinlock-arch',
  'spin locks of x86 in another guest',
  'libvirt refuses the domain: pvspinlock is about the CPUs of x86.',
  (domain) =>
    isQemu(domain) && domain.features?.pvspinlock !== undefined && isOtherArch(domain)
      ? [
          {
            path: 'features.pvspinlock',
            message: `<pvspinlock> is for x86, and the guest is ${archOf(domain)}; leave it out`,
          },
        ]
      : [],
);

const hpet = refusal(
  'formatdomain.html#time-keeping',
  'clock/hpet-arch',
  'a timer of PCs in another guest',
  'libvirt refuses the domain: the HPET is a device of x86.',
  (domain) =>
    isQemu(domain) && isOtherArch(domain)
      ? judgeEach(domain.clock?.timers, 'clock.timers', ({ name, present }) =>
          name === 'hpet' && present === true
            ? ['present', `the guest is ${archOf(domain)} and has no hpet; leave it out`]
            : undefined,
        )
      : [],
);

/** The last second of the year 9999. */
const lastSecond = 253_402_300_799n;

const start: Rule = {
  ...refusal(
    'formatdomain.html#time-keeping',
    'clock/start-range',
    'a clock that starts after the year 9999',
    'libvirt refuses the domain: dates are written with four digits of the year.',
    ({ clock }) =>
      clock?.offset === 'absolute' && clock.start !== undefined && clock.start > lastSecond
        ? [{ path: 'clock.start', message: `the clock starts at ${clock.start}; ${lastSecond} is the latest` }]
        : [],
  ),
  since: '8.4.0',
};

const bootloader = refusal(
  'formatdomain.html#host-bootloader',
  'os/bootloader',
  'a boot loader of Xen for QEMU',
  'libvirt refuses the domain: QEMU boots by firmware or by a kernel that is given.',
  (domain) => {
    if (!isQemu(domain)) return [];
    const problems: Problem[] = [];
    if (domain.bootloader) problems.push({ path: 'bootloader', message: 'there is a <bootloader>; leave it out' });
    if (domain.bootloaderArgs)
      problems.push({ path: 'bootloaderArgs', message: 'there are <bootloader_args>; leave them out' });
    return problems;
  },
);

const nvram = refusal(
  'formatdomain.html#bios-bootloader',
  'fw/nvram-option',
  "something at the firmware's variables that only disks have",
  'libvirt refuses the domain: the variables are a whole image, without slices and reservations.',
  (domain) => {
    const variables = domain.os?.nvram;
    if (variables === undefined || variables.type === 'path' || !isQemu(domain)) return [];
    const { source } = variables;
    const problems: Problem[] = [];
    if (source?.slices !== undefined)
      problems.push({ path: 'os.nvram.source.slices', message: 'the source of <nvram> has slices; leave them out' });
    if (source?.reservations !== undefined)
      problems.push({
        path: 'os.nvram.source.reservations',
        message: 'the source of <nvram> has reservations; leave them out',
      });
    return problems;
  },
);

const resctrl = refusal(
  'formatdomain.html#cpu-tuning',
  'cachetune/kvm-only',
  'parts of caches or memory bandwidth for a guest without KVM',
  'libvirt refuses the domain: the parts go to the threads of CPUs, which KVM alone has.',
  (domain) => {
    if (domain.type === 'kvm' || !isQemu(domain)) return [];
    const problems: Problem[] = [];
    if (domain.cputune?.cachetunes?.[0]?.vcpus !== undefined)
      problems.push({
        path: 'cputune.cachetunes.0',
        message: `there is a <cachetune>, and the type is ${domain.type}; take kvm`,
      });
    if (domain.cputune?.memorytunes?.[0]?.vcpus !== undefined)
      problems.push({
        path: 'cputune.memorytunes.0',
        message: `there is a <memorytune>, and the type is ${domain.type}; take kvm`,
      });
    return problems;
  },
);

const snpLengths = [
  ['guestVisibleWorkarounds', 16],
  ['idBlock', 96],
  ['idAuth', 4096],
  ['hostData', 32],
] as const;

/** How many bytes a text of base64 stands for. */
const decodedLength = (text: string): number => {
  const digits = text.replace(/[^A-Za-z0-9+/]/g, '').length;
  return Math.floor((digits * 3) / 4);
};

const snpFlaws = (security: LaunchSecurity | undefined): Problem[] => {
  if (security?.type !== 'sev-snp') return [];
  const problems: Problem[] = [];
  for (const [field, wanted] of snpLengths) {
    const length = security[field] === undefined ? wanted : decodedLength(security[field]);
    if (length !== wanted)
      problems.push({
        path: `launchSecurity.${field}`,
        message: `<${field}> has ${length} bytes; it must have ${wanted}`,
      });
  }
  return problems;
};

const snp: Rule = {
  ...refusal(
    'formatdomain.html#launch-security',
    'launch/snp-length',
    'data of SEV-SNP of the wrong length',
    'libvirt refuses the domain: the firmware of the processor takes blocks of these sizes and no others.',
    ({ launchSecurity }) => snpFlaws(launchSecurity),
  ),
  since: '10.5.0',
};

/** What libvirt refuses of the machine. */
export const moreMachineRules: readonly Rule[] = [
  appid,
  vmport,
  tbCache,
  pvspinlock,
  hpet,
  start,
  bootloader,
  nvram,
  resctrl,
  snp,
];
