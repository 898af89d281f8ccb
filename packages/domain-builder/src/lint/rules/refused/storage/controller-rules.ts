import type { Controller } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { each } from '../../each.ts';
import { isQ35, isQemu, isX86 } from '../../../../facts/guest-kind.ts';
import { iothreadsOf } from '../machine/iothread-rules.ts';
import { controllerName, controllerPage as page, ofControllers } from './controllers.ts';

const indexTwice: Rule = {
  id: 'controller/index-twice',
  severity: 'error',
  title: 'two controllers of a type with one index',
  why: "libvirt refuses the domain: addresses name a controller by its index. Only the companions of ICH9's USB share one.",
  page,
  check: (domain) => {
    if (!isQemu(domain)) return [];
    const seen = new Map<string, Controller>();
    const problems: Problem[] = [];
    for (const { item, path } of each(domain.devices?.controllers, 'devices.controllers')) {
      if (item.index === undefined) continue;
      const key = `${item.type} ${item.index}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, item);
      else if (!(companion(item) && companion(first)) || same(item, first)) {
        problems.push({
          path: `${path}.index`,
          message: `${controllerName(item)} is there twice; give one of them another index`,
        });
      }
    }
    return problems;
  },
};

/** One of the parts that ICH9's USB is made of. */
const companion = (controller: Controller): boolean =>
  controller.type === 'usb' && (controller.model?.startsWith('ich9-') === true || controller.master !== undefined);

/** One part of it twice, with no place said for either. */
const same = (a: Controller, b: Controller): boolean =>
  a.type === 'usb' && b.type === 'usb' && a.model === b.model && a.address === undefined && b.address === undefined;

const scsiModel: Rule = {
  id: 'controller/scsi-model',
  severity: 'error',
  title: 'a SCSI controller that QEMU does not have',
  why: 'libvirt refuses the domain: BusLogic is of other hypervisors, and ncr53c90 is soldered to old machines.',
  page,
  check: ofControllers((controller, path, domain) => {
    if (controller.type !== 'scsi') return undefined;
    const at = `${path}.model`;
    if (controller.model === 'buslogic')
      return { path: at, message: `${controllerName(controller)} is a buslogic; take virtio-scsi` };
    if (controller.model === 'ncr53c90' && isX86(domain)) {
      return {
        path: at,
        message: `${controllerName(controller)} is an ncr53c90, which PCs do not have; take virtio-scsi`,
      };
    }
    return undefined;
  }),
};

const scsiDriver: Rule = {
  id: 'controller/scsi-driver',
  severity: 'error',
  title: 'an option of virtio-scsi at another controller',
  why: 'libvirt refuses the domain: only virtio-scsi has queues, transfer limits and I/O threads.',
  page,
  check: ofControllers((controller, path) => {
    const { driver } = controller;
    if (driver === undefined) return undefined;
    const virtio =
      controller.type === 'scsi' &&
      (controller.model === undefined || controller.model === 'auto' || controller.model.startsWith('virtio-'));
    if (virtio) return undefined;
    const problems: Problem[] = [];
    for (const name of ['queues', 'cmdPerLun', 'maxSectors', 'ioeventfd', 'iothread', 'iothreadMap'] as const) {
      if (driver[name] === undefined || driver[name] === 0) continue;
      const model = controller.type === 'scsi' ? `of the model ${controller.model}` : `of the type ${controller.type}`;
      problems.push({
        path: `${path}.driver.${name}`,
        message: `${controllerName(controller)} is ${model}; ${name} is for virtio-scsi, leave it out`,
        fix: { title: 'leave it out', edits: [{ op: 'remove', path: `${path}.driver.${name}` }] },
      });
    }
    return problems;
  }),
};

const iothreadMissing: Rule = {
  id: 'controller/iothread-missing',
  severity: 'error',
  title: 'an I/O thread that the guest does not have',
  why: 'libvirt refuses the domain: <iothreads> says how many there are, <iothreadids> may say their numbers.',
  page,
  check: (domain) => {
    if (!isQemu(domain)) return [];
    const ids = iothreadsOf(domain);
    const named = [
      ...each(domain.devices?.disks, 'devices.disks'),
      ...each(domain.devices?.controllers, 'devices.controllers'),
    ];
    return named.flatMap(({ item: { driver }, path }): Problem[] => {
      const at = `${path}.driver`;
      const wanted = [
        { id: driver?.iothread, path: `${at}.iothread` },
        ...each(driver?.iothreadMap?.threads, `${at}.iothreadMap.threads`).map((one) => ({
          id: one.item.id,
          path: one.path,
        })),
      ];
      return wanted.flatMap(({ id, path: place }) =>
        id === undefined || ids.has(id)
          ? []
          : [
              {
                path: place,
                message: `the I/O thread ${id} is not there; say <iothreads>${Math.max(id, ids.size)}</iothreads>, or name it in <iothreadids>`,
              },
            ],
      );
    });
  },
};

const onlyOne: Rule = {
  id: 'controller/only-one',
  severity: 'error',
  title: 'a second controller where the machine has one',
  why: 'libvirt refuses the domain: a PC has one IDE and one floppy controller, built in.',
  page,
  check: (domain) => {
    if (!isQemu(domain) || !isX86(domain)) return [];
    return each(domain.devices?.controllers, 'devices.controllers').flatMap(({ item, path }): Problem[] => {
      if (item.type !== 'ide' || !item.index || isQ35(domain)) return [];
      return [
        {
          path: `${path}.index`,
          message: `${controllerName(item)} is a second one, and the machine has one; take scsi, sata or virtio`,
        },
      ];
    });
  },
};

const foreign: Rule = {
  id: 'controller/foreign',
  severity: 'error',
  title: 'a controller that QEMU does not have',
  why: "libvirt refuses the domain: xenbus is Xen's, and ISA has no controller that a domain could name.",
  page,
  check: ofControllers((controller, path) =>
    controller.type === 'xenbus' ||
    (controller.type === 'usb' && (controller.model === 'qusb1' || controller.model === 'qusb2'))
      ? { path, message: `${controllerName(controller)} is for Xen; QEMU has none of the kind` }
      : undefined,
  ),
};

/** Controllers of any type but PCI. */
export const controllerRules: readonly Rule[] = [indexTwice, scsiModel, scsiDriver, iothreadMissing, onlyOne, foreign];
