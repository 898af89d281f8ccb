import type { Domain, UsbController } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { isQemu, isX86 } from '../../../../facts/guest-kind.ts';
import { located } from './located.ts';
import { rootOf } from './pci-controller-rules.ts';

const page = 'formatdomain.html#device-addresses';

/** Where a USB address is looked at; other devices ignore it. */
const usbLists: readonly string[] = [
  'disks',
  'inputs',
  'hubs',
  'hostdevs',
  'redirdevs',
  'sounds',
  'serials',
  'controllers',
];

/** Ports of a hub of QEMU. */
const HUB_PORTS = 8;

/** Ports of a virtio-serial controller that says nothing of them. */
const SERIAL_PORTS = 31;

const usbShape: Rule = {
  id: 'usb/port-form',
  severity: 'error',
  title: 'a USB port that is not written as one',
  why: 'libvirt refuses the domain: a port is up to four numbers, the way through the hubs, such as 1.4.',
  page,
  check: (domain) =>
    located(domain, 'usb').flatMap(({ item: { port }, path }): Problem[] =>
      port === undefined || /^\d+(?:\.\d+){0,3}$/.test(port)
        ? []
        : [
            {
              path: `${path}.port`,
              message: `the USB port ${JSON.stringify(port)} must be numbers with points between them, four at most`,
            },
          ],
    ),
};

const usbPort: Rule = {
  id: 'usb/port-missing',
  severity: 'error',
  title: 'a USB port that is not there',
  why: 'libvirt refuses the domain: a controller has the ports of its model, a hub has eight.',
  page,
  check: (domain) => {
    const places = located(domain, 'usb').filter(({ list }) => usbLists.includes(list));
    if (places.length === 0) return [];
    const buses = busesOf(domain);
    const hubs = new Set(
      places.filter(({ list }) => list === 'hubs').map(({ item }) => `${item.bus ?? 0}:${item.port ?? ''}`),
    );
    return places.flatMap(({ item, path }): Problem[] => {
      const message = judgePort(item.bus ?? 0, item.port, buses, hubs);
      return message === undefined ? [] : [{ path, message }];
    });
  },
};

const judgePort = (
  bus: number,
  port: string | undefined,
  buses: ReadonlyMap<number, number | undefined>,
  hubs: ReadonlySet<string>,
): string | undefined => {
  if (!buses.has(bus))
    return bus === 0 ? undefined : `there is no USB bus ${bus}; add a USB controller with the index ${bus}`;
  const way = port !== undefined && /^\d+(?:\.\d+){0,3}$/.test(port) ? port.split('.').map(Number) : [];
  const [first = 0] = way;
  const most = buses.get(bus);
  if (most !== undefined && first > most) return `the USB bus ${bus} has ${most} ports and no port ${first}`;
  for (let depth = 1; depth < way.length; depth++) {
    const hub = way.slice(0, depth).join('.');
    if (!hubs.has(`${bus}:${hub}`))
      return `there is no hub at port ${hub} of the USB bus ${bus}; add it, or take a port of the controller`;
    if ((way[depth] ?? 0) > HUB_PORTS)
      return `the hub at port ${hub} of the USB bus ${bus} has ${HUB_PORTS} ports and no port ${way[depth]}`;
  }
  return undefined;
};

/** The USB buses of a guest by their index, and how many ports each has; none known for a model that nobody chose. */
const busesOf = (domain: Domain): ReadonlyMap<number, number | undefined> => {
  const buses = new Map<number, number | undefined>();
  for (const controller of domain.devices?.controllers ?? []) {
    if (controller.type !== 'usb' || controller.master !== undefined || controller.model?.startsWith('ich9-uhci'))
      continue;
    const index = controller.index ?? 0;
    if (!buses.has(index)) buses.set(index, portsOf(controller));
  }
  // Where nothing is said, a PC gets the USB of its PIIX3.
  if (buses.size === 0) buses.set(0, isX86(domain) && rootOf(domain) === 'pci-root' ? 2 : undefined);
  return buses;
};

const portsOf = ({ model, ports, extra }: UsbController): number | undefined => {
  if (model === undefined || extra !== undefined) return undefined;
  if (model === 'qemu-xhci' || model === 'nec-xhci') return ports ?? 4;
  if (model === 'ehci' || model === 'ich9-ehci1') return 6;
  if (model === 'pci-ohci') return 3;
  return model === 'piix3-uhci' || model === 'piix4-uhci' || model === 'vt82c686b-uhci' ? 2 : undefined;
};

const serialPort: Rule = {
  id: 'address/virtio-serial-port',
  severity: 'error',
  title: 'a port that the virtio-serial controller does not have',
  why: 'libvirt refuses the domain: a controller has 31 ports, counted from 0, or as many as it says.',
  page,
  check: (domain) => {
    if (!isQemu(domain)) return [];
    return located(domain, 'virtio-serial').flatMap(({ item: { controller = 0, port = 0 }, path }): Problem[] => {
      const of = domain.devices?.controllers?.find(
        (one) => one.type === 'virtio-serial' && (one.index ?? 0) === controller,
      );
      const most = of?.type === 'virtio-serial' && of.ports !== undefined && of.ports > 0 ? of.ports : SERIAL_PORTS;
      if (port < most) return [];
      return [
        {
          path: `${path}.port`,
          message: `the virtio-serial controller ${controller} has the ports 0 to ${most - 1}, and not ${port}`,
        },
      ];
    });
  },
};

/** Ports of USB and of virtio-serial. */
export const portRules: readonly Rule[] = [usbShape, usbPort, serialPort];
