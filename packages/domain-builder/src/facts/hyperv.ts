import type { Domain, HyperV } from '../schema/types.gen.ts';

/** An enlightenment by libvirt's own name; what is a child of another is written `stimer/direct`. */
export type EnlightenmentName =
  | 'relaxed'
  | 'vapic'
  | 'spinlocks'
  | 'vpindex'
  | 'runtime'
  | 'synic'
  | 'stimer'
  | 'stimer/direct'
  | 'reset'
  | 'vendor_id'
  | 'frequencies'
  | 'reenlightenment'
  | 'tlbflush'
  | 'tlbflush/direct'
  | 'tlbflush/extended'
  | 'ipi'
  | 'evmcs'
  | 'avic'
  | 'emsr_bitmap'
  | 'xmm_input';

/** What an enlightenment may need: another one, or the timer that is libvirt's name for `hv-time`. */
export type EnlightenmentPrerequisite = EnlightenmentName | 'hypervclock';

/** One thing that Windows can find of Hyper-V. */
export interface Enlightenment {
  readonly name: EnlightenmentName;
  /** The property of `features.hyperv` that holds it, or that holds its parent. */
  readonly field: Exclude<keyof HyperV, 'mode' | 'extra'>;
  /** The property of the parent, for one that is a child. */
  readonly child?: 'direct' | 'extended';
  /** The word for it in the domain capabilities' list; absent when libvirt (to 11.3) lists only its parent. */
  readonly word?: string;
  /** The first libvirt release that knows it. */
  readonly libvirt: string;
  /** The first QEMU release that knows it. */
  readonly qemu: string;
  /** What must be on as well, or QEMU does not start. */
  readonly needs: readonly EnlightenmentPrerequisite[];
  /** What must be on as well where the host's CPU is Intel's, or it does nothing. */
  readonly needsOnIntel?: readonly EnlightenmentName[];
  /** Only for hosts with a CPU of this vendor: elsewhere QEMU does not start. */
  readonly vendor?: 'Intel';
  /** It is for guests that run guests of their own, so it needs nested virtualization. */
  readonly nested?: true;
  /** What libvirt does about a host that lacks it: the start fails, a line in the log, or it is not looked at. */
  readonly whenMissing: 'fails' | 'warns' | 'ignored';
  /** The first Linux whose KVM has it, where libvirt's list does not tell of it. */
  readonly linux?: string;
  /** Every KVM since Linux 4.5 has it, whatever the CPU. */
  readonly everywhere?: true;
  /** What the guest gains. */
  readonly gives: string;
}

/**
 * Every enlightenment that libvirt's XML can express, in libvirt's order.
 * @see https://libvirt.org/formatdomain.html#hypervisor-features
 * @see https://www.qemu.org/docs/master/system/i386/hyperv.html
 */
export const enlightenments: readonly Enlightenment[] = [
  {
    name: 'relaxed',
    field: 'relaxed',
    word: 'relaxed',
    libvirt: '1.0.0',
    qemu: '2.0',
    needs: [],
    whenMissing: 'warns',
    everywhere: true,
    gives: 'Windows does not stop with a watchdog error when the host is busy',
  },
  {
    name: 'vapic',
    field: 'vapic',
    word: 'vapic',
    libvirt: '1.1.0',
    qemu: '2.0',
    needs: [],
    whenMissing: 'warns',
    everywhere: true,
    gives: 'interrupts are acknowledged with fewer exits',
  },
  {
    name: 'spinlocks',
    field: 'spinlocks',
    word: 'spinlocks',
    libvirt: '1.1.0',
    qemu: '2.0',
    needs: [],
    whenMissing: 'ignored',
    everywhere: true,
    gives: 'a CPU that spins for a lock tells the host, which helps where CPUs are overcommitted',
  },
  {
    name: 'vpindex',
    field: 'vpindex',
    word: 'vpindex',
    libvirt: '1.3.3',
    qemu: '2.5',
    needs: [],
    whenMissing: 'fails',
    everywhere: true,
    gives: 'CPUs have the numbers by which other enlightenments name them',
  },
  {
    name: 'runtime',
    field: 'runtime',
    word: 'runtime',
    libvirt: '1.3.3',
    qemu: '2.5',
    needs: [],
    whenMissing: 'fails',
    everywhere: true,
    gives: 'Windows knows how long its CPUs really ran',
  },
  {
    name: 'synic',
    field: 'synic',
    word: 'synic',
    libvirt: '1.3.3',
    qemu: '2.6',
    needs: ['vpindex'],
    whenMissing: 'fails',
    everywhere: true,
    gives: 'a synthetic interrupt controller, on which synthetic timers stand',
  },
  {
    name: 'stimer',
    field: 'stimer',
    word: 'stimer',
    libvirt: '1.3.3',
    qemu: '2.6',
    needs: ['vpindex', 'synic', 'hypervclock'],
    whenMissing: 'fails',
    everywhere: true,
    gives: 'synthetic timers: an idle Windows takes far less of the host',
  },
  {
    name: 'stimer/direct',
    field: 'stimer',
    child: 'direct',
    libvirt: '5.7.0',
    qemu: '4.1',
    needs: ['stimer'],
    whenMissing: 'fails',
    gives: 'timers arrive as interrupts, without a message; a nested Hyper-V needs that',
  },
  {
    name: 'reset',
    field: 'reset',
    word: 'reset',
    libvirt: '1.3.3',
    qemu: '2.5',
    needs: [],
    whenMissing: 'fails',
    everywhere: true,
    gives: 'a way to reset the machine, which Windows of today does not use',
  },
  {
    name: 'vendor_id',
    field: 'vendorId',
    word: 'vendor_id',
    libvirt: '1.3.3',
    qemu: '2.5',
    needs: [],
    whenMissing: 'ignored',
    everywhere: true,
    gives: 'another name for the hypervisor, for drivers that look at it',
  },
  {
    name: 'frequencies',
    field: 'frequencies',
    word: 'frequencies',
    libvirt: '4.7.0',
    qemu: '2.12',
    needs: [],
    whenMissing: 'fails',
    gives: 'Windows reads the frequencies of TSC and APIC instead of measuring them',
  },
  {
    name: 'reenlightenment',
    field: 'reenlightenment',
    word: 'reenlightenment',
    libvirt: '4.7.0',
    qemu: '3.0',
    needs: [],
    whenMissing: 'fails',
    gives: 'a nested Hyper-V is told when the TSC changes by a migration',
  },
  {
    name: 'tlbflush',
    field: 'tlbflush',
    word: 'tlbflush',
    libvirt: '4.7.0',
    qemu: '3.0',
    needs: ['vpindex'],
    whenMissing: 'fails',
    gives: 'the host flushes TLBs, and does not wake CPUs for it',
  },
  {
    name: 'tlbflush/direct',
    field: 'tlbflush',
    child: 'direct',
    libvirt: '11.0.0',
    qemu: '7.1',
    needs: ['tlbflush', 'vapic'],
    needsOnIntel: ['evmcs'],
    nested: true,
    linux: '6.2',
    whenMissing: 'fails',
    gives: 'TLB flushes of a guest in the guest go to the host directly',
  },
  {
    name: 'tlbflush/extended',
    field: 'tlbflush',
    child: 'extended',
    libvirt: '11.0.0',
    qemu: '7.1',
    needs: ['tlbflush'],
    linux: '6.2',
    whenMissing: 'fails',
    gives: 'TLB flushes can name address ranges',
  },
  {
    name: 'ipi',
    field: 'ipi',
    word: 'ipi',
    libvirt: '4.10.0',
    qemu: '3.1',
    needs: ['vpindex'],
    whenMissing: 'fails',
    gives: 'an interrupt to many CPUs takes one exit',
  },
  {
    name: 'evmcs',
    field: 'evmcs',
    word: 'evmcs',
    libvirt: '4.10.0',
    qemu: '3.1',
    needs: ['vapic'],
    vendor: 'Intel',
    nested: true,
    whenMissing: 'fails',
    gives: 'a nested Hyper-V (WSL 2, virtualization-based security) exits less often; posted interrupts are off',
  },
  {
    name: 'avic',
    field: 'avic',
    word: 'avic',
    libvirt: '8.10.0',
    qemu: '6.2',
    needs: [],
    whenMissing: 'fails',
    gives:
      "the CPU's own APIC virtualization stays on beside the synthetic interrupt controller; harmful where it has none",
  },
  {
    name: 'emsr_bitmap',
    field: 'emsrBitmap',
    word: 'emsr_bitmap',
    libvirt: '10.7.0',
    qemu: '7.1',
    needs: [],
    needsOnIntel: ['evmcs'],
    nested: true,
    whenMissing: 'fails',
    gives: 'a nested Hyper-V tells when its MSR bitmap changed, so it is not read at each exit',
  },
  {
    name: 'xmm_input',
    field: 'xmmInput',
    word: 'xmm_input',
    libvirt: '10.7.0',
    qemu: '7.1',
    needs: [],
    whenMissing: 'fails',
    gives: 'hypercalls pass their arguments in XMM registers',
  },
];

/** The table's entry for a name. */
export const enlightenment = (name: EnlightenmentName): Enlightenment => {
  const found = enlightenments.find((entry) => entry.name === name);
  if (!found) throw new TypeError(`${JSON.stringify(name)} is no enlightenment`);
  return found;
};

/** Whether `features.hyperv` says that an enlightenment is on or off; `undefined` when it says nothing. */
export const stateOf = (hyperv: HyperV | undefined, { field, child }: Enlightenment): boolean | undefined => {
  const feature = hyperv?.[field];
  if (feature === undefined) return undefined;
  if (child === undefined) return feature.state;
  if (child === 'direct' && 'direct' in feature) return feature.direct?.state;
  return child === 'extended' && 'extended' in feature ? feature.extended?.state : undefined;
};

/** What a domain has switched on by name; with `hypervclock` when its clock has that timer. A mode other than `custom` is not expanded. */
export const enabledEnlightenments = (domain: Domain): ReadonlySet<EnlightenmentPrerequisite> => {
  const names = new Set<EnlightenmentPrerequisite>();
  for (const entry of enlightenments) if (stateOf(domain.features?.hyperv, entry) === true) names.add(entry.name);
  const clock = domain.clock?.timers?.find((timer) => timer.name === 'hypervclock');
  if (clock !== undefined && clock.present !== false) names.add('hypervclock');
  return names;
};
