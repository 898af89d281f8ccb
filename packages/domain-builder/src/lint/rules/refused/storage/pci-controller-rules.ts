import type { Domain, PciController } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { each, type Placed } from '../../each.ts';
import { isQ35, isQemu, isX86 } from '../../../../facts/guest-kind.ts';
import { controllerPage as page } from './controllers.ts';

/** The PCI controllers of a guest of QEMU. */
export const pciControllers = (domain: Domain): readonly Placed<PciController>[] =>
  each(isQemu(domain) ? domain.devices?.controllers : undefined, 'devices.controllers').flatMap(({ item, path }) =>
    item.type === 'pci' ? [{ item, path }] : [],
  );

/** The check of a rule that looks at each PCI controller by itself. */
const ofPci =
  (
    judge: (controller: PciController, path: string, domain: Domain) => Problem | readonly Problem[] | undefined,
  ): Rule['check'] =>
  (domain) =>
    pciControllers(domain).flatMap(({ item, path }) => judge(item, path, domain) ?? []);

const isRoot = ({ model }: PciController): boolean => model === 'pci-root' || model === 'pcie-root';

const isPseries = ({ os }: Domain): boolean =>
  /^ppc64(?:le)?$/.test(os?.type.arch ?? '') && (os?.type.machine ?? 'pseries').startsWith('pseries');

/** The root that a machine has; none where it is not known. */
export const rootOf = (domain: Domain): 'pci-root' | 'pcie-root' | undefined => {
  const { arch, machine = '' } = domain.os?.type ?? {};
  if (isQ35(domain) && isX86(domain)) return 'pcie-root';
  if (isX86(domain) && arch !== undefined && /^pc(?:-(?:i440fx|\d)|$)/.test(machine)) return 'pci-root';
  if (isPseries(domain)) return 'pci-root';
  return /^(?:aarch64|armv7l|riscv64|loongarch64)$/.test(arch ?? '') && /^virt(?:-|$)/.test(machine)
    ? 'pcie-root'
    : undefined;
};

const root: Rule = {
  id: 'pci/root',
  severity: 'error',
  title: 'a PCI root that is not the one of the machine',
  why: 'libvirt refuses the domain: the controller of index 0 is the root, pcie-root for q35 and virt, pci-root for pc and pseries.',
  page,
  check: ofPci((controller, path, domain) => {
    const { index, model } = controller;
    if (index === 0) {
      const wanted = rootOf(domain);
      if (wanted === undefined || model === wanted || controller.extra !== undefined) return undefined;
      const edits = [{ op: 'set' as const, path: `${path}.model`, value: wanted }];
      return {
        path: model === undefined ? path : `${path}.model`,
        message: `the PCI controller 0 is ${model === undefined ? 'of no model' : `a ${model}`}; the machine ${domain.os?.type.machine ?? 'of this guest'} has a ${wanted}`,
        ...(model === undefined || isRoot(controller) ? { fix: { title: `make it a ${wanted}`, edits } } : {}),
      };
    }
    if (model === undefined && index !== undefined && isX86(domain) && controller.extra === undefined) {
      return {
        path,
        message: `the PCI controller ${index} has no model; say one, such as ${rootOf(domain) === 'pcie-root' ? 'pcie-root-port' : 'pci-bridge'}`,
      };
    }
    if (index === undefined || !isRoot(controller) || (model === 'pci-root' && isPseries(domain))) return undefined;
    return { path: `${path}.index`, message: `a ${model} has the index ${index}; the root is 0` };
  }),
};

const rootAddress: Rule = {
  id: 'pci/root-address',
  severity: 'error',
  title: 'a PCI root with an address',
  why: 'libvirt refuses the domain: the root is plugged into nothing.',
  page,
  check: ofPci((controller, path) =>
    isRoot(controller) && controller.address !== undefined
      ? {
          path: `${path}.address`,
          message: `the ${controller.model} has an address; leave it out`,
          fix: { title: 'leave it out', edits: [{ op: 'remove', path: `${path}.address` }] },
        }
      : undefined,
  ),
};

const pseriesRoot: Rule = {
  id: 'pci/pseries-root',
  severity: 'error',
  title: 'host bridges of pSeries that are numbered wrongly',
  why: 'libvirt refuses the domain: the bridge that is always there is 0 by index and target and belongs to no NUMA node; the others are 1 to 30.',
  page,
  check: ofPci(({ model, index, target }, path, domain) => {
    if (model !== 'pci-root' || !isPseries(domain)) return undefined;
    const at = `${path}.target`;
    if (target?.index !== undefined && target.index > 30) {
      return {
        path: `${at}.index`,
        message: `the host bridge ${index ?? ''} has the target index ${target.index}; 30 is the highest`,
      };
    }
    if (index === 0 && target?.node !== undefined) {
      return {
        path: `${at}.node`,
        message: `the host bridge 0 is in the NUMA node ${target.node}; it belongs to none, take another host bridge`,
      };
    }
    if (target?.index === undefined || index === undefined || (index === 0) === (target.index === 0)) return undefined;
    return {
      path: `${at}.index`,
      message: `the host bridge ${index} has the target index ${target.index}; 0 belongs to the host bridge 0 alone`,
    };
  }),
};

const targetRange: Rule = {
  id: 'pci/target-range',
  severity: 'error',
  title: 'a number of a PCI controller that is too high or too low',
  why: 'libvirt refuses the domain: the numbers are bytes of what the guest sees.',
  page,
  check: ofPci(({ index, target }, path) => {
    const problems: Problem[] = [];
    const name = `the PCI controller ${index ?? ''}`.trim();
    if ((index ?? 0) > 255)
      problems.push({ path: `${path}.index`, message: `${name} has too high an index; 255 is the highest` });
    for (const [word, low, high] of ranges) {
      const value = target?.[word];
      if (value === undefined || (value >= low && value <= high)) continue;
      problems.push({
        path: `${path}.target.${word}`,
        message: `${name} has the ${word} ${value}; it must be ${low} to ${high}`,
      });
    }
    return problems;
  }),
};

const ranges = [
  ['chassisNr', 1, 255],
  ['chassis', 0, 255],
  ['port', 0, 255],
  ['busNr', 1, 254],
] as const;

const targetOption: Rule = {
  id: 'pci/target-option',
  severity: 'error',
  title: 'an option that a PCI controller of this model does not have',
  why: 'libvirt refuses the domain: bridges have chassisNr, ports have chassis, port and hotplug, expanders have busNr and node.',
  page,
  check: ofPci(({ index, model, target, device }, path, domain) => {
    if (model === undefined) return undefined;
    const problems: Problem[] = [];
    const say = (at: string, what: string) => {
      problems.push({
        path: `${path}.${at}`,
        message: `the ${model} ${index ?? ''} has ${what}, which its model does not; leave it out`,
      });
    };
    for (const [word, models] of owners) {
      if (target?.[word] !== undefined && !models.includes(model)) say(`target.${word}`, word);
    }
    if (target?.index !== undefined && model === 'pci-root' && rootOf(domain) !== undefined && !isPseries(domain))
      say('target.index', 'a target index');
    const names = devices[model];
    if (device?.name !== undefined && names !== undefined && !names.includes(device.name) && !isPseries(domain)) {
      const wanted = names.length === 0 ? 'leave <model> out' : `it is ${names.join(' or ')}`;
      problems.push({
        path: `${path}.device.name`,
        message: `the ${model} ${index ?? ''} is said to be QEMU's ${JSON.stringify(device.name)}; ${wanted}`,
      });
    }
    return problems;
  }),
};

const devices: Readonly<Partial<Record<string, readonly string[]>>> = {
  'pci-root': [],
  'pcie-root': [],
  'pci-bridge': ['pci-bridge'],
  'dmi-to-pci-bridge': ['i82801b11-bridge'],
  'pcie-root-port': ['ioh3420', 'pcie-root-port'],
  'pcie-switch-upstream-port': ['x3130-upstream'],
  'pcie-switch-downstream-port': ['xio3130-downstream'],
  'pcie-to-pci-bridge': ['pcie-pci-bridge'],
  'pci-expander-bus': ['pxb'],
  'pcie-expander-bus': ['pxb-pcie'],
};

const ports = ['pcie-root-port', 'pcie-switch-downstream-port'];
const owners: readonly (readonly [
  'chassisNr' | 'chassis' | 'port' | 'busNr' | 'node' | 'hotplug' | 'index',
  readonly string[],
])[] = [
  ['chassisNr', ['pci-bridge']],
  ['chassis', ports],
  ['port', ports],
  ['busNr', ['pci-expander-bus', 'pcie-expander-bus']],
  ['node', ['pci-expander-bus', 'pcie-expander-bus', 'pci-root']],
  ['index', ['pci-root']],
  ['hotplug', [...ports, 'pci-root']],
];

const node: Rule = {
  id: 'pci/node-missing',
  severity: 'error',
  title: 'a PCI controller in a NUMA node that is not there',
  why: 'libvirt refuses the domain: the nodes are the cells of <numa>.',
  page,
  check: ofPci(({ index, model, target }, path, domain) => {
    const wanted = target?.node;
    const cells = domain.cpu?.numa?.cells ?? [];
    if (wanted === undefined || wanted < cells.length || cells.some(({ id }) => id === wanted)) return undefined;
    return {
      path: `${path}.target.node`,
      message: `the ${model ?? 'PCI controller'} ${index ?? ''} is in the NUMA node ${wanted}, and the guest has ${cells.length}; add the cell`,
    };
  }),
};

const machine: Rule = {
  id: 'pci/model-machine',
  severity: 'error',
  title: 'a PCI controller that the machine does not take',
  why: 'libvirt refuses the domain: pc (i440fx) has PCI and pci-expander-bus, q35 and virt have PCI Express and pcie-expander-bus.',
  page,
  check: ofPci(({ model }, path, domain) => {
    const of = rootOf(domain);
    if (model === 'pci-expander-bus' && (of === 'pcie-root' || isPseries(domain))) {
      return { path: `${path}.model`, message: 'a pci-expander-bus is for the machine pc; take pcie-expander-bus' };
    }
    if (model === 'pcie-expander-bus' && of === 'pci-root') {
      return { path: `${path}.model`, message: 'a pcie-expander-bus is for the machine q35; take pci-expander-bus' };
    }
    if (of !== 'pci-root' || !isX86(domain) || model === undefined || !express.includes(model)) return undefined;
    return {
      path: `${path}.model`,
      message: `a ${model} is for PCI Express, which the machine pc does not have; take q35, or a pci-bridge`,
    };
  }),
};

const express: readonly string[] = [
  'dmi-to-pci-bridge',
  'pcie-root-port',
  'pcie-switch-upstream-port',
  'pcie-switch-downstream-port',
  'pcie-to-pci-bridge',
];

/** What PCI controllers are, and what they say of themselves. */
export const pciControllerRules: readonly Rule[] = [
  root,
  rootAddress,
  pseriesRoot,
  targetRange,
  targetOption,
  node,
  machine,
];
