import { formatPciAddress } from '../../../../facts/pci-address.ts';
import type { Domain, PciController } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { isX86 } from '../../../../facts/guest-kind.ts';
import { isBlank } from './address-twice-rules.ts';
import { located, type Located } from './located.ts';
import { pciControllers, rootOf } from './pci-controller-rules.ts';

const page = 'formatdomain.html#device-addresses';

type Model = NonNullable<PciController['model']>;
type PciPlace = Located<Extract<NonNullable<PciController['address']>, { readonly type: 'pci' }>>;

/** The models of the buses of a guest, by their number; what libvirt adds by itself is not there. */
const busModels = (domain: Domain): ReadonlyMap<number, Model> => {
  const models = new Map<number, Model>();
  const root = rootOf(domain);
  if (root !== undefined) models.set(0, root);
  for (const { item } of pciControllers(domain)) {
    if (item.index !== undefined && item.model !== undefined) models.set(item.index, item.model);
  }
  return models;
};

const placesOf = (domain: Domain): readonly PciPlace[] => located(domain, 'pci').filter(({ item }) => !isBlank(item));

/** The PCI controller at a place; none for another device. */
const controllerAt = (domain: Domain, { list, devicePath }: PciPlace): PciController | undefined => {
  if (list !== 'controllers') return undefined;
  const controller = domain.devices?.controllers?.[Number(devicePath.slice('devices.controllers.'.length))];
  return controller?.type === 'pci' ? controller : undefined;
};

const plug: Rule = {
  id: 'pci/plug',
  severity: 'error',
  title: 'a device in a PCI controller that does not take it',
  why: 'libvirt refuses the domain: expanders and switches take only controllers of their own kind, and ports have their place in the tree.',
  page,
  check: (domain) => {
    const models = busModels(domain);
    return placesOf(domain).flatMap((place): Problem[] => {
      const into = models.get(place.item.bus ?? 0);
      const model = controllerAt(domain, place)?.model;
      if (into === undefined || takes(into, model)) return [];
      const what = model === undefined ? 'the device' : `a ${model}`;
      const message = `${what} at ${formatPciAddress(place.item)} is in a ${into}, which does not take it; take another bus, or leave the address out`;
      return [{ path: place.path, message }];
    });
  },
};

/** Whether a controller takes another, or any other device where no model is given. */
const takes = (into: Model, model: Model | undefined): boolean => {
  if (into === 'pcie-expander-bus') return model === 'pcie-root-port' || model === 'dmi-to-pci-bridge';
  if (into === 'pcie-switch-upstream-port') return model === 'pcie-switch-downstream-port';
  const homes = model === undefined ? undefined : only[model];
  return homes === undefined || homes.includes(into);
};

const only: Partial<Readonly<Record<Model, readonly Model[]>>> = {
  'pcie-root-port': ['pcie-root', 'pcie-expander-bus'],
  'dmi-to-pci-bridge': ['pcie-root', 'pcie-expander-bus'],
  'pcie-expander-bus': ['pcie-root'],
  'pci-expander-bus': ['pci-root'],
  'pcie-switch-upstream-port': ['pcie-root-port', 'pcie-switch-downstream-port'],
  'pcie-switch-downstream-port': ['pcie-switch-upstream-port'],
  'pcie-to-pci-bridge': ['pcie-root', 'pcie-root-port', 'pcie-switch-downstream-port'],
};

const slot: Rule = {
  id: 'pci/slot',
  severity: 'error',
  title: 'a slot that the PCI controller does not have',
  why: 'libvirt refuses the domain: a port has the slot 0 alone, and in roots and bridges the slot 0 is their own.',
  page,
  check: (domain) => {
    const models = busModels(domain);
    return placesOf(domain).flatMap(({ item, path }): Problem[] => {
      const into = models.get(item.bus ?? 0);
      const own = item.slot ?? 0;
      if (into === undefined) return [];
      if (ports.includes(into) && own > 0)
        return [{ path: `${path}.slot`, message: `a ${into} has the slot 0 alone, and not ${own}` }];
      if (bridges.includes(into) && own === 0)
        return [{ path: `${path}.slot`, message: `the slot 0 of a ${into} is its own; take 1 to 31` }];
      return [];
    });
  },
};

const ports: readonly Model[] = ['pcie-root-port', 'pcie-switch-downstream-port'];
const bridges: readonly Model[] = ['pci-root', 'pcie-root', 'pci-bridge'];

const order: Rule = {
  id: 'pci/bus-order',
  severity: 'error',
  title: 'a PCI controller behind one of the same or a higher index',
  why: 'libvirt refuses the domain: firmware numbers the buses from the root on.',
  page,
  check: (domain) =>
    pciControllers(domain).flatMap(({ item: { index, address }, path }): Problem[] => {
      if (index === undefined || index === 0 || address?.type !== 'pci' || (address.bus ?? 0) < index) return [];
      return [
        {
          path: `${path}.address.bus`,
          message: `the PCI controller ${index} is on the bus ${address.bus ?? 0}; its index must be higher than its bus`,
        },
      ];
    }),
};

const domainZero: Rule = {
  id: 'pci/domain',
  severity: 'error',
  title: 'a PCI domain that the guest does not have',
  why: 'libvirt refuses the domain: a guest has the PCI domain 0.',
  page,
  check: (domain) =>
    isX86(domain)
      ? located(domain, 'pci').flatMap(({ item, path }): Problem[] =>
          item.domain
            ? [{ path: `${path}.domain`, message: `a device is in the PCI domain ${item.domain}; guests have 0` }]
            : [],
        )
      : [],
};

const builtIn: Rule = {
  id: 'pci/built-in',
  severity: 'error',
  title: 'a built-in controller that is moved, or whose place is taken',
  why: 'libvirt refuses the domain: IDE and the first USB of a PC are functions of its ISA bridge, and the SATA of q35 one of its LPC.',
  page,
  check: (domain) => {
    if (!isX86(domain)) return [];
    const root = rootOf(domain);
    return placesOf(domain).flatMap(({ item, path, list, devicePath }): Problem[] => {
      const at = formatPciAddress(item);
      const controller =
        list === 'controllers'
          ? domain.devices?.controllers?.[Number(devicePath.slice('devices.controllers.'.length))]
          : undefined;
      const home =
        controller?.index === 0
          ? homeOf(root, controller.type, controller.type === 'usb' ? controller.model : undefined)
          : undefined;
      if (home !== undefined && home !== at)
        return [
          {
            path,
            message: `the first ${controller?.type} controller is built in at ${home}, and cannot be at ${at}; leave the address out`,
          },
        ];
      const taken = root === 'pci-root' ? '0000:00:01.0' : root === 'pcie-root' ? '0000:00:1f.0' : undefined;
      return at === taken ? [{ path, message: `${at} is a bridge that is built in; take another slot` }] : [];
    });
  },
};

const homeOf = (root: string | undefined, type: string, model: string | undefined): string | undefined => {
  if (root === 'pci-root') {
    if (type === 'ide') return '0000:00:01.1';
    return type === 'usb' && model === 'piix3-uhci' ? '0000:00:01.2' : undefined;
  }
  return root === 'pcie-root' && type === 'sata' ? '0000:00:1f.2' : undefined;
};

/** Where devices are plugged into PCI. */
export const pciSlotRules: readonly Rule[] = [plug, slot, order, domainZero, builtIn];
