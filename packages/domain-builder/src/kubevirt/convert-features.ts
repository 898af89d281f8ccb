import type { FeatureState, HyperV } from '../schema/types.gen.ts';
import { compact, filled } from './compact.ts';
import { type Conversion, pathsOf } from './conversion.ts';
import { isSecureBoot } from './convert-firmware.ts';
import type { KubeVirtFeatures, KubeVirtHyperV, KubeVirtState } from './manifest.ts';

/** The hypervisor's features, Hyper-V enlightenments among them. */
export const convertFeatures = (conversion: Conversion): KubeVirtFeatures | undefined => {
  const { domain, ledger } = conversion;
  const { features } = domain;
  const hyperv = features?.hyperv;
  const isPassthrough = hyperv?.mode === 'passthrough';
  ledger.express(...pathsOf('features', features, 'acpi', 'pvspinlock'), 'features.apic.eoi', 'features.smm.state');
  if (features?.apic && features.apic.eoi === undefined) ledger.express('features.apic');
  if (features?.smm && features.smm.state === undefined) ledger.express('features.smm');
  if (features?.kvm?.hidden) ledger.express('features.kvm.hidden');
  // libvirt has SMM on where it is named, and where Secure Boot needs it.
  const smm = features?.smm ? (features.smm.state ?? true) : isSecureBoot(conversion) ? true : undefined;
  return filled(
    compact<KubeVirtFeatures>({
      // libvirt has ACPI off where it is not named; KubeVirt has it on.
      acpi: { enabled: features?.acpi === true },
      apic: features?.apic && compact({ enabled: true, endOfInterrupt: features.apic.eoi }),
      smm: smm === undefined ? undefined : { enabled: smm },
      kvm: features?.kvm?.hidden && { hidden: isOn(features.kvm.hidden) },
      pvspinlock: features?.pvspinlock && { enabled: isOn(features.pvspinlock) },
      hyperv: isPassthrough || !hyperv ? undefined : filled(enlightenments(hyperv, conversion)),
      hypervPassthrough: isPassthrough ? passthrough(conversion) : undefined,
    }),
  );
};

const isOn = (state: { readonly state?: boolean }): boolean => state.state ?? true;

const passthrough = ({ ledger }: Conversion): KubeVirtState => {
  ledger.express('features.hyperv.mode');
  return { enabled: true };
};

type Plain =
  | 'relaxed'
  | 'vapic'
  | 'vpindex'
  | 'runtime'
  | 'synic'
  | 'reset'
  | 'frequencies'
  | 'reenlightenment'
  | 'ipi'
  | 'evmcs';

const plain: readonly Plain[] = [
  'relaxed',
  'vapic',
  'vpindex',
  'runtime',
  'synic',
  'reset',
  'frequencies',
  'reenlightenment',
  'ipi',
  'evmcs',
];

const enlightenments = (hyperv: HyperV, { ledger }: Conversion): KubeVirtHyperV => {
  const { spinlocks, stimer, vendorId, tlbflush } = hyperv;
  if (hyperv.mode === 'custom') ledger.express('features.hyperv.mode');
  if (hyperv.mode === 'host-model') {
    ledger.omit('features.hyperv.mode', 'warning', 'KubeVirt takes enlightenments by name, or all that the node has');
  }
  ledger.express(...pathsOf('features.hyperv', hyperv, ...plain, 'spinlocks', 'stimer', 'vendorId', 'tlbflush'));
  const states = Object.fromEntries(plain.map((name) => [name, stateOf(hyperv[name])] as const));
  const retries = retriesOf(spinlocks?.retries, { ledger });
  return compact<KubeVirtHyperV>({
    ...states,
    spinlocks: spinlocks && compact({ enabled: isOn(spinlocks), spinlocks: retries }),
    synictimer: stimer && compact({ enabled: isOn(stimer), direct: stateOf(stimer.direct) }),
    vendorid: vendorId && compact({ enabled: isOn(vendorId), vendorid: vendorId.value }),
    tlbflush:
      tlbflush &&
      compact({ enabled: isOn(tlbflush), direct: stateOf(tlbflush.direct), extended: stateOf(tlbflush.extended) }),
  });
};

const stateOf = (state: FeatureState | undefined): KubeVirtState | undefined => state && { enabled: isOn(state) };

/** KubeVirt takes 4096 retries and more; libvirt takes 4095 too. */
const retriesOf = (retries: number | undefined, { ledger }: Pick<Conversion, 'ledger'>): number | undefined => {
  if (retries === undefined || retries >= 4096) return retries;
  ledger.omit('features.hyperv.spinlocks.retries', 'info', 'KubeVirt takes 4096 and more, so it is 4096');
  return 4096;
};
