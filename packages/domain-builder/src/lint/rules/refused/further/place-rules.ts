import type { Address } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import { type Flaw, judgeEach, refusal } from '../devices/judge.ts';
import { eachDevice } from '../each-device.ts';

const page = 'formatdomain.html#device-addresses';

const ccwPartial = refusal(
  page,
  'address/ccw-partial',
  'a CCW address that is only half there',
  'libvirt refuses the domain: a CCW address is cssid, ssid and devno, or nothing and libvirt chooses.',
  ({ devices }) => {
    const problems: Problem[] = [];
    eachDevice(devices, ({ address }, path) => {
      if (address?.type !== 'ccw' || address.extra !== undefined) return;
      const { cssid, ssid, devno } = address;
      const missing = [
        cssid === undefined && 'cssid',
        ssid === undefined && 'ssid',
        devno === undefined && 'devno',
      ].filter((word) => word !== false);
      if (missing.length === 0 || missing.length === 3) return;
      problems.push({
        path: `${path}.address`,
        message: `the CCW address of ${path} lacks ${missing.join(' and ')}; say all three, or none`,
      });
    });
    return problems;
  },
);

const acpiIndex: Rule = {
  ...refusal(
    page,
    'acpi/index-address',
    'an ACPI index of a device that is not on PCI',
    'libvirt refuses the domain: the index is a name in the slot of a PCI device.',
    (domain) => {
      const problems: Problem[] = [];
      eachDevice(isQemu(domain) ? domain.devices : undefined, ({ acpi, address }, path) => {
        if (acpi?.index === undefined || acpi.index === 0 || address === undefined || address.type === 'pci') return;
        problems.push({
          path: `${path}.acpi`,
          message: `${path} has the ACPI index ${acpi.index} and an address of the type ${address.type}; leave the index out`,
        });
      });
      return problems;
    },
  ),
  since: '7.3.0',
};

/** What is wrong with the place of a device that is a part of the machine's own bus. */
const integrated = (what: string, address: Address | undefined): Flaw | undefined => {
  if (address === undefined) return undefined;
  if (address.type !== 'pci')
    return ['address.type', `${what} has an address of the type ${address.type}; it is on PCI`];
  return (address.bus ?? 0) === 0
    ? undefined
    : ['address.bus', `${what} is on the PCI bus ${address.bus}; its place is the bus 0`];
};

const iommuPlace = refusal(
  'formatdomain.html#iommu-devices',
  'iommu/place',
  'a virtio IOMMU away from the root bus',
  'libvirt refuses the domain: what is behind the IOMMU is found from the root bus.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.iommus : undefined, 'devices.iommus', (iommu) =>
      iommu.model === 'virtio' ? integrated('the IOMMU virtio', iommu.address) : undefined,
    ),
);

const panicPlace: Rule = {
  ...refusal(
    'formatdomain.html#panic-device',
    'panic/pvpanic-place',
    'a PCI panic device away from the root bus',
    'libvirt refuses the domain: firmware and guest look for it on the root bus.',
    (domain) =>
      judgeEach(isQemu(domain) ? domain.devices?.panics : undefined, 'devices.panics', (panic) =>
        panic.model === 'pvpanic' ? integrated('the panic device pvpanic', panic.address) : undefined,
      ),
  ),
  since: '9.1.0',
};

/** What libvirt refuses of the places of devices. */
export const placeRules: readonly Rule[] = [ccwPartial, acpiIndex, iommuPlace, panicPlace];
