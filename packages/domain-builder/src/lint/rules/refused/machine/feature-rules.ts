import type { Domain, Features } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { isQ35, isQemu, isX86 } from '../../../../facts/guest-kind.ts';
import { archOf, isArm, isPSeries, isRiscv, isVirt, machineName } from '../../../../facts/guest-machine.ts';

const page = 'formatdomain.html#hypervisor-features';

const isArmVirt = (domain: Domain): boolean => isArm(domain) && isVirt(domain);
const isRiscvVirt = (domain: Domain): boolean => isRiscv(domain) && isVirt(domain);

/** A feature of some machines: its name in the data, whether the guest asks for it, and which machines have it. */
interface MachineFeature {
  readonly field: keyof Features;
  readonly xml: string;
  readonly asked: (features: Features) => boolean;
  readonly has: (domain: Domain) => boolean;
  readonly of: string;
}

const pSeries = 'pSeries machines of POWER';
const armVirt = 'the machine virt of ARM';

const machineFeatures: readonly MachineFeature[] = [
  {
    field: 'hpt',
    xml: 'hpt',
    asked: ({ hpt }) => hpt?.resizing !== undefined || hpt?.maxpagesize !== undefined,
    has: isPSeries,
    of: pSeries,
  },
  { field: 'htm', xml: 'htm', asked: ({ htm }) => htm?.state !== undefined, has: isPSeries, of: pSeries },
  { field: 'nestedHv', xml: 'nested-hv', asked: (f) => f.nestedHv?.state !== undefined, has: isPSeries, of: pSeries },
  {
    field: 'ccfAssist',
    xml: 'ccf-assist',
    asked: (f) => f.ccfAssist?.state !== undefined,
    has: isPSeries,
    of: pSeries,
  },
  { field: 'cfpc', xml: 'cfpc', asked: ({ cfpc }) => cfpc?.value !== undefined, has: isPSeries, of: pSeries },
  { field: 'sbbc', xml: 'sbbc', asked: ({ sbbc }) => sbbc?.value !== undefined, has: isPSeries, of: pSeries },
  { field: 'ibs', xml: 'ibs', asked: ({ ibs }) => ibs?.value !== undefined, has: isPSeries, of: pSeries },
  { field: 'gic', xml: 'gic', asked: ({ gic }) => gic !== undefined, has: isArmVirt, of: armVirt },
  { field: 'ras', xml: 'ras', asked: ({ ras }) => ras?.state !== undefined, has: isArmVirt, of: armVirt },
  {
    field: 'aia',
    xml: 'aia',
    asked: ({ aia }) => aia?.value !== undefined,
    has: isRiscvVirt,
    of: 'the machine virt of RISC-V',
  },
  {
    field: 'smm',
    xml: 'smm',
    asked: ({ smm }) => smm !== undefined && smm.state !== false,
    has: isX86,
    of: 'PCs (x86)',
  },
  { field: 'ioapic', xml: 'ioapic', asked: ({ ioapic }) => ioapic?.driver !== undefined, has: isX86, of: 'PCs (x86)' },
  { field: 'vmport', xml: 'vmport', asked: (f) => f.vmport?.state !== undefined, has: isX86, of: 'PCs (x86)' },
  {
    field: 'hyperv',
    xml: 'hyperv',
    asked: ({ hyperv }) => hyperv !== undefined,
    has: (domain) => isX86(domain) || isArmVirt(domain),
    of: 'PCs (x86)',
  },
  { field: 'ps2', xml: 'ps2', asked: ({ ps2 }) => ps2?.state !== undefined, has: isX86, of: 'PCs (x86)' },
  {
    field: 'pmu',
    xml: 'pmu',
    asked: ({ pmu }) => pmu?.state === false,
    has: (domain) => !/^ppc64(?:le)?$/.test(archOf(domain) ?? ''),
    of: 'machines that are no POWER, where it cannot be switched off',
  },
];

const ofMachine: Rule = {
  id: 'features/other-machine',
  severity: 'error',
  title: 'a feature of another machine',
  why: 'libvirt refuses the domain.',
  page,
  check: (domain) => {
    const { features } = domain;
    if (features === undefined || !isQemu(domain)) return [];
    const problems: Problem[] = [];
    for (const { field, xml, asked, has, of } of machineFeatures) {
      if (features[field] === undefined || !asked(features) || has(domain)) continue;
      const path = `features.${field}`;
      const message = `<${xml}> is for ${of}, and this is ${machineName(domain)}`;
      problems.push({ path, message, fix: { title: 'remove it', edits: [{ op: 'remove', path }] } });
    }
    if (features.apic?.eoi !== undefined && !isX86(domain)) {
      const path = 'features.apic.eoi';
      problems.push({ path, message: `eoi is for PCs (x86), and this is ${machineName(domain)}` });
    }
    return problems;
  },
};

const tseg: Rule = {
  id: 'features/tseg',
  severity: 'error',
  title: 'memory for SMM that the machine cannot give',
  why: 'libvirt refuses the domain: only Q35 has it, in whole MiB.',
  page,
  check: (domain) => {
    const { smm } = domain.features ?? {};
    if (smm?.tseg === undefined || smm.state === false || !isQemu(domain)) return [];
    const path = 'features.smm.tseg';
    if (isX86(domain) && !isQ35(domain)) return [{ path, message: `<tseg> needs q35; this is ${machineName(domain)}` }];
    if (smm.tseg % mebibyte === 0n) return [];
    return [{ path, message: `<tseg> is in whole MiB, not ${smm.tseg} bytes` }];
  },
};

const mebibyte = 1_048_576n;

const dirtyRing: Rule = {
  id: 'features/dirty-ring',
  severity: 'error',
  title: 'a dirty ring of a size that KVM does not take',
  why: 'libvirt refuses the domain: it is a power of two from 1024 to 65536.',
  page,
  check: ({ features }) => {
    const ring = features?.kvm?.dirtyRing;
    if (ring?.state !== true) return [];
    const { size } = ring;
    if (size === undefined) return [{ path: 'features.kvm.dirtyRing', message: 'say a size: 1024 to 65536' }];
    if (size >= 1024 && size <= 65_536 && (size & (size - 1)) === 0) return [];
    const message = `${size} is no power of two from 1024 to 65536`;
    return [{ path: 'features.kvm.dirtyRing.size', message }];
  },
};

const tcg: Rule = {
  id: 'features/tcg-with-kvm',
  severity: 'error',
  title: 'settings of TCG for a guest that does not use it',
  why: 'libvirt refuses the domain: TCG is what emulates CPUs in the type qemu.',
  page,
  check: ({ type, features }) =>
    features?.tcg !== undefined && (type === 'kvm' || type === 'hvf')
      ? [
          {
            path: 'features.tcg',
            message: `<tcg> is for the type qemu, and this is ${type}`,
            fix: { title: 'remove it', edits: [{ op: 'remove', path: 'features.tcg' }] },
          },
        ]
      : [],
};

const withoutState: Rule = {
  id: 'features/without-state',
  severity: 'error',
  title: 'a feature of the hypervisor that is neither on nor off',
  why: 'libvirt refuses the domain: these features have no default.',
  page,
  check: ({ features }) => {
    const problems: Problem[] = [];
    for (const [group, members] of [
      ['kvm', features?.kvm],
      ['xen', features?.xen],
      ['hyperv', features?.hyperv],
    ] as const) {
      for (const [name, value] of Object.entries(members ?? {})) {
        if (typeof value !== 'object' || value === null || name === 'extra' || 'state' in value) continue;
        if ('extra' in value) continue;
        const path = `features.${group}.${name}`;
        problems.push({ path, message: "say state='on' or state='off'" });
      }
    }
    return problems;
  },
};

/** Features that libvirt refuses. */
export const refusedFeatureRules: readonly Rule[] = [ofMachine, tseg, dirtyRing, tcg, withoutState];
