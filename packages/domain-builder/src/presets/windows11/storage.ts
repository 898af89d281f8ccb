import type { Controller, Disk, DiskDriver, Domain } from '../../schema/types.gen.ts';
import { type Context, type Part, withDevices } from './context.ts';
import { freeTarget } from './targets.ts';

/** Disks on virtio-scsi (where no bus was chosen) that give unused space back, served by a thread of their own. */
export const storage: Part = (domain, context) => {
  const { report } = context;
  const chosen = domain.devices?.disks ?? [];
  if (!chosen.some(isHardDisk)) {
    report.leftOut('storage', 'the domain has no disk to install on', { path: 'devices.disks' });
    return domain;
  }
  const named = chosen.reduce<readonly Disk[]>(
    (disks, disk, index) => disks.with(index, withTarget(disk, disks)),
    chosen,
  );
  const filled = named.map((disk, index) =>
    isHardDisk(disk) && hasDriver(disk) ? withDriver(disk, index, context) : disk,
  );
  report.kept('storage/size', 'how large an image is does not stand in the domain; Windows 11 asks for 64 GiB', {
    path: 'devices.disks',
  });
  return withThread(withDevices(domain, { disks: filled }), context);
};

const isHardDisk = ({ device }: Disk): boolean => device === undefined || device === 'disk';

/** Whether QEMU itself reads and writes the image; another process knows no options of QEMU's. */
const hasDriver = ({ type }: Disk): boolean => type !== 'vhostuser' && type !== 'vhostvdpa';

const withTarget = (disk: Disk, disks: readonly Disk[]): Disk => {
  const bus = disk.target?.bus ?? (isHardDisk(disk) ? 'scsi' : 'sata');
  if (disk.target?.bus !== undefined && disk.target.dev !== undefined) return disk;
  return { ...disk, target: { ...disk.target, bus, dev: disk.target?.dev ?? freeTarget(disks, bus) } };
};

const withDriver = (disk: Disk, index: number, { report }: Context): Disk => {
  const path = `devices.disks.${index}.driver`;
  const { driver } = disk;
  const more: { -readonly [K in keyof DiskDriver]?: DiskDriver[K] } = {};
  if (driver?.discard === undefined && disk.readonly !== true) {
    more.discard = 'unmap';
    report.set('storage/discard', 'what Windows deletes is given back to the host', { path });
  }
  if ((driver?.discard ?? more.discard) === 'unmap' && driver?.detectZeroes === undefined) more.detectZeroes = 'unmap';
  // A block device is not sparse, so asynchronous I/O past the page cache never waits for the file system.
  if (disk.type === 'block' && driver?.cache === undefined && driver?.io === undefined) {
    Object.assign(more, { cache: 'none', io: 'native' } satisfies DiskDriver);
    report.set('storage/io', 'a block device is read and written directly, without waiting', { path });
  } else if (driver?.cache !== undefined || driver?.io !== undefined) {
    report.kept('storage/io', 'how it is cached was chosen', { path });
  }
  return Object.keys(more).length === 0 ? disk : { ...disk, driver: { name: 'qemu', ...driver, ...more } };
};

/** An I/O thread for the SCSI controller, and for virtio disks that have none. */
const withThread = (domain: Domain, context: Context): Domain => {
  const { host, report } = context;
  const disks = domain.devices?.disks ?? [];
  const hasScsi = disks.some(({ target }) => target?.bus === 'scsi');
  const withController = hasScsi ? withScsi(domain, context) : domain;
  const threadless =
    withController.devices?.disks?.some(isOpenVirtio) || withController.devices?.controllers?.some(isOpenScsi);
  if (!threadless) return withController;
  if (host.domainCapabilities?.iothreads?.supported === false) {
    report.leftOut('storage/iothread', 'the host has no I/O threads', {
      path: 'iothreads',
      evidence: 'domainCapabilities.iothreads',
    });
    return withController;
  }
  const id = threadOf(domain);
  if (id === undefined) {
    report.leftOut('storage/iothread', 'the number of I/O threads was chosen to be 0', { path: 'iothreads' });
    return withController;
  }
  report.set('storage/iothread', "disks are served beside QEMU's main loop", { path: 'iothreads' });
  const { controllers, disks: named } = withController.devices ?? {};
  const served = withDevices(withController, {
    ...(controllers && {
      controllers: controllers.map((it) => (isOpenScsi(it) ? { ...it, driver: { ...it.driver, iothread: id } } : it)),
    }),
    ...(named && {
      disks: named.map((it) => (isOpenVirtio(it) ? { ...it, driver: { ...it.driver, iothread: id } } : it)),
    }),
  });
  return domain.iothreads === undefined && domain.iothreadids === undefined ? { ...served, iothreads: 1 } : served;
};

/** The number of the first I/O thread; `undefined` when there are chosen to be none. */
const threadOf = ({ iothreads, iothreadids }: Domain): number | undefined => {
  const first = iothreadids?.iothreads?.find(({ id }) => id !== undefined)?.id;
  return first ?? ((iothreads ?? 1) > 0 ? 1 : undefined);
};

const isOpenVirtio = (disk: Disk): boolean =>
  isHardDisk(disk) &&
  disk.target?.bus === 'virtio' &&
  hasDriver(disk) &&
  disk.driver?.iothread === undefined &&
  disk.driver?.iothreadMap === undefined;

const isOpenScsi = (controller: Controller): boolean =>
  controller.type === 'scsi' &&
  controller.model === 'virtio-scsi' &&
  controller.driver?.iothread === undefined &&
  controller.driver?.iothreadMap === undefined;

const withScsi = (domain: Domain, { report }: Context): Domain => {
  const controllers = domain.devices?.controllers ?? [];
  const index = controllers.findIndex(({ type }) => type === 'scsi');
  const path = `devices.controllers.${index < 0 ? controllers.length : index}`;
  const found = controllers[index];
  if (found === undefined) {
    report.set('storage/controller', 'a virtio-scsi controller passes discards on and takes many disks', { path });
    return withDevices(domain, { controllers: [...controllers, { type: 'scsi', index: 0, model: 'virtio-scsi' }] });
  }
  if (found.type === 'scsi' && (found.model === undefined || found.model === 'auto')) {
    report.set('storage/controller', 'a virtio-scsi controller passes discards on and takes many disks', { path });
    return withDevices(domain, { controllers: controllers.with(index, { ...found, model: 'virtio-scsi' }) });
  }
  report.kept('storage/controller', 'it was chosen', { path });
  return domain;
};
