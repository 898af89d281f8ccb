import type { Domain, Iommu } from '../../../../schema/types.gen.ts';
import type { Rule } from '../../../rule.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import { archOf, isArm, isNamedX86, isNotMachine, isNotQ35 } from '../../../../facts/guest-machine.ts';
import { type Flaw, judgeEach, refusal } from './judge.ts';

const page = 'formatdomain.html#iommu-devices';
const place = 'devices.iommus';

const isNotArmVirt = (domain: Domain): boolean => isNotMachine(domain, 'virt', isArm);

/** Which machine a model needs, when the domain has another. */
const missingMachine = ({ model }: Iommu, domain: Domain): string | undefined => {
  if (model === 'smmuv3') return isNotArmVirt(domain) ? 'the machine virt of Arm' : undefined;
  if (!isNotQ35(domain)) return undefined;
  if (model === 'virtio') return isNotArmVirt(domain) ? 'the machine q35, or virt of Arm' : undefined;
  return 'the machine q35';
};

const machine = refusal(
  page,
  'iommu/machine',
  'an IOMMU of another machine',
  'libvirt refuses the domain: intel and amd are for q35, smmuv3 for virt of Arm, virtio for both.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.iommus : undefined, place, (item) => {
      const wanted = missingMachine(item, domain);
      const has = domain.os?.type.machine ?? archOf(domain) ?? '?';
      return wanted === undefined
        ? undefined
        : ['model', `the IOMMU ${item.model} needs ${wanted}, and this is ${has}`];
    }),
);

const acpi = refusal(
  page,
  'iommu/acpi',
  'a virtio IOMMU without ACPI',
  'libvirt refuses the domain: the guest finds out through ACPI which devices are behind it.',
  (domain) =>
    judgeEach(isQemu(domain) && domain.features?.acpi !== true ? domain.devices?.iommus : undefined, place, (item) =>
      item.model === 'virtio' ? ['model', 'the IOMMU virtio needs <acpi/> among the features'] : undefined,
    ).map((problem) => ({
      ...problem,
      fix: { title: 'switch ACPI on', edits: [{ op: 'set' as const, path: 'features.acpi', value: true }] },
    })),
);

const driverWords = ['intremap', 'cachingMode', 'eim', 'iotlb', 'awBits', 'dmaTranslation'] as const;

const attributes = refusal(
  page,
  'iommu/driver',
  'settings that this IOMMU does not have, or that do not go together',
  'libvirt refuses the domain: smmuv3 and virtio have no settings, and those of intel build on each other.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.iommus : undefined, place, (item): Flaw | undefined => {
      const { driver, model } = item;
      if (driver === undefined) return undefined;
      if (model === 'smmuv3' || model === 'virtio') {
        const word = driverWords.find((name) => driver[name] !== undefined);
        return word === undefined ? undefined : [`driver.${word}`, `the IOMMU ${model} has no ${word}; leave it out`];
      }
      if (driver.eim === true && driver.intremap === false) {
        return ['driver.eim', "eim needs intremap='on' beside it"];
      }
      return driver.intremap === true && isNamedX86(domain) && domain.features?.ioapic?.driver === 'kvm'
        ? ['driver.intremap', "intremap needs a split I/O APIC; say <ioapic driver='qemu'/> among the features"]
        : undefined;
    }),
);

const address = refusal(
  page,
  'iommu/address',
  'an address of an IOMMU that has none',
  'libvirt refuses the domain: intel and smmuv3 are parts of the machine and sit on no bus.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.iommus : undefined, place, (item) =>
      item.address !== undefined && (item.model === 'intel' || item.model === 'smmuv3')
        ? ['address', `the IOMMU ${item.model} has no address; leave it out`]
        : undefined,
    ),
);

/** Emulated IOMMUs. */
export const iommuRules: readonly Rule[] = [machine, acpi, attributes, address];
