import { attr, child, type Children, element, flag, leaf } from '../describe.ts';
import { containerCapabilities } from './container.ts';
import { mebibytes, memorySize, oneOf, onOff, text, uint, yesNo } from '../kinds.ts';

const state = (
  type: string,
  doc: string,
  more: Parameters<typeof element>[2]['attributes'] = {},
  children: Children = {},
) => child(element(type, doc, { attributes: { state: attr(onOff, 'Whether it is on.'), ...more }, children }));

const plain = child(
  element('FeatureState', 'A feature that is on or off.', { attributes: { state: attr(onOff, 'Whether it is on.') } }),
);

const hyperv = element('HyperV', 'What Windows finds of Hyper-V.', {
  page: 'formatdomain.html#hypervisor-features',
  attributes: {
    mode: attr(oneOf(['custom', 'passthrough', 'host-model'], 'HyperVMode'), 'How the set is chosen.', {
      since: '8.0.0',
    }),
  },
  children: {
    relaxed: plain,
    vapic: plain,
    spinlocks: state('HyperVSpinlocks', 'Spinlock hints.', {
      retries: attr(uint, 'Attempts before the hint; at least 4095.'),
    }),
    vpindex: plain,
    runtime: plain,
    synic: plain,
    stimer: state('HyperVStimer', 'Synthetic timers.', {}, { direct: plain }),
    reset: plain,
    vendor_id: state('HyperVVendorId', 'The vendor that Windows sees.', {
      value: attr(text, 'Up to 12 characters, no comma.'),
    }),
    frequencies: plain,
    reenlightenment: plain,
    tlbflush: state('HyperVTlbFlush', 'TLB flushes by the host.', {}, { direct: plain, extended: plain }),
    ipi: plain,
    evmcs: plain,
    avic: plain,
    emsr_bitmap: plain,
    xmm_input: plain,
  },
});

const kvm = element('KvmFeatures', 'What the guest finds of KVM.', {
  children: {
    hidden: plain,
    'hint-dedicated': plain,
    'poll-control': plain,
    'pv-ipi': plain,
    'dirty-ring': state('KvmDirtyRing', 'The ring of dirty pages.', { size: attr(uint, 'Its size.') }),
  },
});

/** What the machine can do. */
export const features = element('Features', 'What the machine can do.', {
  page: 'formatdomain.html#hypervisor-features',
  children: {
    pae: flag('Physical address extension.'),
    acpi: flag('ACPI; needed for a graceful shutdown.'),
    apic: child(
      element('Apic', 'The interrupt controller.', {
        attributes: { eoi: attr(onOff, 'End of interrupt by the host.') },
      }),
    ),
    hap: plain,
    viridian: flag('Hyper-V enlightenments of Xen.'),
    privnet: flag('A network namespace of its own.'),
    hyperv: child(hyperv),
    kvm: child(kvm),
    xen: child(
      element('XenFeatures', 'What the guest finds of Xen.', {
        children: {
          e820_host: plain,
          passthrough: state('XenPassthrough', 'Passthrough.', { mode: attr(oneOf(['sync_pt', 'share_pt']), 'How.') }),
        },
      }),
    ),
    pvspinlock: plain,
    gic: child(
      element('Gic', 'The interrupt controller of ARM.', {
        attributes: { version: attr(oneOf(['2', '3', '4', 'host']), 'Its version.') },
      }),
    ),
    smm: state(
      'Smm',
      'System management mode; Secure Boot needs it.',
      {},
      { tseg: leaf(mebibytes, 'Bytes of its memory.') },
    ),
    ioapic: child(
      element('Ioapic', 'The I/O interrupt controller.', {
        attributes: { driver: attr(oneOf(['kvm', 'qemu']), 'Who runs it.') },
      }),
    ),
    hpt: child(
      element('Hpt', 'The page table of pSeries.', {
        attributes: { resizing: attr(oneOf(['enabled', 'disabled', 'required']), 'Whether it can grow.') },
        children: { maxpagesize: leaf(memorySize, 'Bytes of the largest page.') },
      }),
    ),
    htm: plain,
    'nested-hv': plain,
    pmu: plain,
    vmport: plain,
    vmcoreinfo: plain,
    msrs: child(
      element('Msrs', 'Unknown MSRs.', {
        attributes: { unknown: attr(oneOf(['ignore', 'fault']), 'What touching one does.') },
      }),
    ),
    'ccf-assist': plain,
    cfpc: child(
      element('Cfpc', 'Cache flushes of pSeries.', {
        attributes: { value: attr(oneOf(['broken', 'workaround', 'fixed']), 'How well.') },
      }),
    ),
    sbbc: child(
      element('Sbbc', 'Bounds checks of pSeries.', {
        attributes: { value: attr(oneOf(['broken', 'workaround', 'fixed']), 'How well.') },
      }),
    ),
    ibs: child(
      element('Ibs', 'Indirect branches of pSeries.', {
        attributes: { value: attr(oneOf(['broken', 'workaround', 'fixed-ibs', 'fixed-ccd', 'fixed-na']), 'How well.') },
      }),
    ),
    tcg: child(
      element('TcgFeatures', 'Settings of TCG.', {
        children: { 'tb-cache': leaf(memorySize, 'Bytes of the translation cache.', { as: 'tbCache' }) },
      }),
    ),
    'async-teardown': child(
      element('AsyncTeardown', 'Whether memory is given back later.', {
        attributes: { enabled: attr(yesNo, 'Whether it is on.') },
      }),
    ),
    capabilities: child(containerCapabilities),
    ras: plain,
    ps2: plain,
    aia: child(
      element('Aia', 'Interrupts of RISC-V.', {
        attributes: { value: attr(oneOf(['none', 'aplic', 'aplic-imsic']), 'Which.') },
      }),
    ),
  },
});
