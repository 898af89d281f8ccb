import type { Devices, UsbController } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { each, type Placed } from '../../each.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import { controllerName, controllerPage as page, ofControllers } from './controllers.ts';

const portsMost: Rule = {
  id: 'usb/ports-most',
  severity: 'error',
  title: 'more ports than a USB controller has',
  why: 'libvirt refuses the domain: an xHCI of QEMU has 15 ports at most.',
  page,
  check: ofControllers((controller, path) =>
    controller.type === 'usb' &&
    (controller.model === 'nec-xhci' || controller.model === 'qemu-xhci') &&
    (controller.ports ?? 0) > 15
      ? {
          path: `${path}.ports`,
          message: `${controllerName(controller)} has ${controller.ports} ports; 15 is the most of ${controller.model}`,
          fix: { title: 'take 15', edits: [{ op: 'set', path: `${path}.ports`, value: 15 }] },
        }
      : undefined,
  ),
};

const master: Rule = {
  id: 'usb/no-master',
  severity: 'error',
  title: 'a companion without the controller that leads it',
  why: 'libvirt refuses the domain: the UHCI parts of ICH9 serve slow devices of the ich9-ehci1 that has the same index.',
  page,
  check: (domain) => {
    if (!isQemu(domain)) return [];
    const usb = usbControllers(domain.devices);
    return usb.flatMap(({ item, path }): Problem[] => {
      if (item.master === undefined && !item.model?.startsWith('ich9-uhci')) return [];
      if (usb.some(({ item: other }) => (other.index ?? 0) === (item.index ?? 0) && other.model === 'ich9-ehci1'))
        return [];
      return [
        {
          path,
          message: `${controllerName(item)} is a companion, and there is no ich9-ehci1 of index ${item.index ?? 0}; add it`,
        },
      ];
    });
  },
};

const usbControllers = (devices: Devices | undefined): readonly Placed<UsbController>[] =>
  each(devices?.controllers, 'devices.controllers').flatMap(({ item, path }) =>
    item.type === 'usb' ? [{ item, path }] : [],
  );

const none: Rule = {
  id: 'usb/none',
  severity: 'error',
  title: 'USB in a guest that is to have none',
  why: 'libvirt refuses the domain: a USB controller of the model none says that there is no USB.',
  page,
  check: (domain) => {
    if (!isQemu(domain)) return [];
    const controllers = usbControllers(domain.devices);
    const off = controllers.find(({ item }) => item.model === 'none');
    if (off === undefined) return [];
    const others = controllers
      .filter((one) => one !== off)
      .map(({ path }) => ({ path, what: 'another USB controller' }));
    return [...others, ...usbDevices(domain.devices ?? {})].map(({ path, what }) => ({
      path,
      message: `there is ${what}, and ${off.path} says that there is no USB; leave out one of them`,
    }));
  },
};

/** What is attached to USB, whatever it is. */
const usbDevices = (devices: Devices): readonly { readonly path: string; readonly what: string }[] => {
  const pick = <T>(list: readonly T[] | undefined, name: string, what: string, is: (item: T) => boolean) =>
    each(list, `devices.${name}`).flatMap(({ item, path }) => (is(item) ? [{ path, what }] : []));
  return [
    ...pick(devices.disks, 'disks', 'a USB disk', ({ target }) => target?.bus === 'usb'),
    ...pick(
      devices.inputs,
      'inputs',
      'a USB input device',
      ({ bus, type }) => (bus ?? (type === 'tablet' ? 'usb' : '')) === 'usb',
    ),
    ...pick(devices.hubs, 'hubs', 'a USB hub', ({ type }) => type === 'usb'),
    ...pick(devices.hostdevs, 'hostdevs', 'a USB device of the host', ({ type }) => type === 'usb'),
    ...pick(devices.redirdevs, 'redirdevs', 'a redirected USB device', ({ bus }) => bus === 'usb'),
    ...pick(devices.smartcards, 'smartcards', 'a smart card reader, which is on USB', () => true),
    ...pick(devices.sounds, 'sounds', 'a USB sound card', ({ model }) => model === 'usb'),
    ...pick(devices.serials, 'serials', 'a USB serial port', ({ target }) => target?.type === 'usb-serial'),
    ...pick(devices.controllers, 'controllers', 'a smart card reader, which is on USB', ({ type }) => type === 'ccid'),
  ];
};

/** What USB there is. Where its devices are plugged is a matter of addresses. */
export const usbRules: readonly Rule[] = [portsMost, master, none];
