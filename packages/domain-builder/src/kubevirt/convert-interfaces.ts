import type { Interface } from '../schema/types.gen.ts';
import { compact } from './compact.ts';
import { type Conversion, pathsOf } from './conversion.ts';
import type { KubeVirtInterface, KubeVirtNetwork } from './manifest.ts';
import { labelOf } from './names.ts';
import type { KubeVirtNetworkChoice } from './options.ts';

/** The network interfaces, and what they are connected to. */
export interface Interfaces {
  readonly interfaces: readonly KubeVirtInterface[];
  readonly networks: readonly KubeVirtNetwork[];
  readonly multiqueue: boolean;
}

/** Converts the interfaces; `bootOrders` are those that `<os><boot>` gives them. */
export const convertInterfaces = (conversion: Conversion, bootOrders: ReadonlyMap<string, number>): Interfaces => {
  const { ledger, names, options } = conversion;
  const interfaces: KubeVirtInterface[] = [];
  const networks: KubeVirtNetwork[] = [];
  let isPodTaken = false;
  let multiqueue = false;
  for (const [index, device] of (conversion.domain.devices?.interfaces ?? []).entries()) {
    const path = `devices.interfaces.${index}`;
    const name = names.unique(`net-${index}`, `net-${index}`);
    const chosen = options.network?.(device, { index, name });
    if (chosen?.network === 'pod' && isPodTaken) {
      ledger.omit(path, 'error', 'a machine has one interface on the pod’s network: give this one another');
      continue;
    }
    const choice: KubeVirtNetworkChoice = chosen ?? usual(device, isPodTaken, name, conversion);
    isPodTaken ||= choice.network === 'pod';
    ledger.express(`${path}.type`, ...sourcePaths(device, path));
    if ((device.driver?.queues ?? 1) > 1) {
      multiqueue = true;
      ledger.omit(`${path}.driver.queues`, 'info', 'KubeVirt gives every interface a queue for each CPU');
    }
    interfaces.push(interfaceOf(device, name, path, choice, bootOrders.get(path), conversion));
    networks.push(
      choice.network === 'pod' ? { name, pod: {} } : { name, multus: { networkName: choice.network.multus } },
    );
  }
  return { interfaces, networks, multiqueue };
};

/** What leads out through the host is the pod's network; everything else is a network of its own. */
const usual = (device: Interface, isPodTaken: boolean, name: string, { steps }: Conversion): KubeVirtNetworkChoice => {
  const from = originOf(device);
  const leadsOut = device.type === 'user' || (device.type === 'network' && device.source?.network === 'default');
  if (leadsOut && !isPodTaken) return { network: 'pod', binding: 'masquerade' };
  const multus = labelOf(from) || name;
  steps.push({
    kind: 'NetworkAttachmentDefinition',
    name: multus,
    why: `the interface ${name} is connected to it`,
    from,
  });
  return { network: { multus }, binding: device.type === 'hostdev' ? 'sriov' : 'bridge' };
};

const interfaceOf = (
  device: Interface,
  name: string,
  path: string,
  choice: KubeVirtNetworkChoice,
  bootOrder: number | undefined,
  { ledger }: Conversion,
): KubeVirtInterface => {
  ledger.express(`${path}.mac.address`, `${path}.boot.order`, ...pathsOf(path, device, 'acpi'));
  const isDown = device.link?.state === 'down';
  if (isDown) ledger.express(`${path}.link.state`);
  return compact<KubeVirtInterface>({
    name,
    ...binding(choice),
    model: choice.binding === 'sriov' ? undefined : model(device, path, ledger),
    macAddress: device.mac?.address?.toLowerCase(),
    bootOrder: device.boot?.order ?? bootOrder,
    acpiIndex: device.acpi?.index,
    state: isDown ? 'down' : undefined,
    ports: choice.ports,
  });
};

const binding = ({ network, binding: chosen }: KubeVirtNetworkChoice): Omit<KubeVirtInterface, 'name'> => {
  if (typeof chosen === 'object') return { binding: { name: chosen.plugin } };
  return { [chosen ?? (network === 'pod' ? 'masquerade' : 'bridge')]: {} };
};

const models = new Set(['virtio', 'e1000', 'e1000e', 'igb', 'ne2k_pci', 'pcnet', 'rtl8139']);

const model = (device: Interface, path: string, ledger: Conversion['ledger']): string | undefined => {
  const type = device.model?.type;
  if (type === undefined) return undefined;
  if (models.has(type)) {
    ledger.express(`${path}.model.type`);
    return type;
  }
  ledger.omit(`${path}.model.type`, 'warning', `KubeVirt has ${[...models].join(', ')} only; it is virtio`);
  return 'virtio';
};

/** What it is connected to now. */
const originOf = (device: Interface): string => {
  switch (device.type) {
    case 'network':
      return device.source?.network ?? '';
    case 'bridge':
      return device.source?.bridge ?? '';
    case 'direct':
      return device.source?.dev ?? '';
    default:
      return device.type;
  }
};

const sourcePaths = (device: Interface, path: string): readonly string[] =>
  ({
    network: [`${path}.source.network`],
    bridge: [`${path}.source.bridge`],
    direct: [`${path}.source.dev`],
  })[device.type as string] ?? [];
