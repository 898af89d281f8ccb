import type { Controller, Disk, DiskIothreads, Domain } from '../../../../schema/types.gen.ts';
import type { Rule } from '../../../rule.ts';
import { busOf } from '../../disk/disk-bus.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import { type Flaw, judgeEach, refusal } from '../devices/judge.ts';

const page = 'formatdomain.html#hard-drives-floppy-disks-cdroms';
const place = 'devices.disks';

const disksOf = (domain: Domain): readonly Disk[] | undefined => (isQemu(domain) ? domain.devices?.disks : undefined);

const nameOf = ({ target }: Disk): string => (target?.dev === undefined ? 'the disk' : `disk "${target.dev}"`);

/** True when other processes see the guest's memory, in every NUMA node that it has. */
const sharesMemory = ({ memoryBacking, cpu }: Domain): boolean => {
  const everywhere = memoryBacking?.access?.mode === 'shared';
  const cells = cpu?.numa?.cells ?? [];
  return cells.length === 0
    ? everywhere
    : cells.every(({ memAccess }) => (memAccess === undefined ? everywhere : memAccess === 'shared'));
};

const vhostVdpa: Rule = {
  ...refusal(
    page,
    'disk/vhost-vdpa',
    'a vDPA disk without what it needs',
    "libvirt refuses the domain: the device writes straight to the guest's memory, so that must be shared, and no cache of the host can stand between.",
    (domain) =>
      judgeEach(disksOf(domain), place, (disk): Flaw | undefined => {
        if (disk.type !== 'vhostvdpa') return undefined;
        const cache = disk.driver?.cache;
        if (cache !== 'none' && cache !== 'directsync') {
          return [
            'driver.cache',
            `${nameOf(disk)} is a vDPA device with the cache mode ${cache ?? 'default'}; take none or directsync`,
          ];
        }
        return sharesMemory(domain)
          ? undefined
          : [
              '',
              `${nameOf(disk)} is a vDPA device, and the memory is not shared; say <access mode='shared'/> in <memoryBacking>`,
            ];
      }),
  ),
  since: '9.8.0',
};

const queueSize: Rule = {
  ...refusal(
    page,
    'disk/queue-size-bus',
    'a queue size for a disk that is not virtio',
    'libvirt refuses the domain: only the bus virtio has queues of a chosen size.',
    (domain) =>
      judgeEach(disksOf(domain), place, (disk) => {
        const bus = busOf(disk);
        return disk.driver?.queueSize === undefined ||
          disk.driver.queueSize === 0 ||
          bus === undefined ||
          bus === 'virtio'
          ? undefined
          : [
              'driver.queueSize',
              `${nameOf(disk)} on the bus ${bus} has queue_size ${disk.driver.queueSize}; leave it out, or take the bus virtio`,
            ];
      }),
  ),
  since: '9.1.0',
};

const discardNoUnref: Rule = {
  ...refusal(
    page,
    'disk/discard-no-unref',
    'discard_no_unref where it cannot work',
    'libvirt refuses the domain: it is about how qcow2 gives clusters back, and a disk that is only read gives none back.',
    (domain) =>
      judgeEach(disksOf(domain), place, (disk): Flaw | undefined => {
        if (disk.driver?.discardNoUnref !== true) return undefined;
        if (disk.driver.type !== 'qcow2') {
          return [
            'driver.discardNoUnref',
            `${nameOf(disk)} has discard_no_unref and the format ${disk.driver.type ?? 'raw'}; only qcow2 has it`,
          ];
        }
        return disk.readonly === true || disk.device === 'cdrom'
          ? ['driver.discardNoUnref', `${nameOf(disk)} has discard_no_unref and is read-only; keep one of the two`]
          : undefined;
      }),
  ),
  since: '9.5.0',
};

interface Mapped {
  readonly iothread?: number;
  readonly iothreadMap?: DiskIothreads;
  readonly queues?: number;
}

/** What is wrong with the I/O threads that share the queues of a device. */
const mapFlaw = (name: string, { iothread, iothreadMap, queues = 0 }: Mapped): Flaw | undefined => {
  const threads = iothreadMap?.threads;
  if (threads === undefined || threads.length === 0) return undefined;
  const at = 'driver.iothreadMap';
  if (iothread !== undefined && iothread !== 0) {
    return [at, `${name} has iothread="${iothread}" and <iothreads>; keep one of the two`];
  }
  const perQueue = threads.some((thread) => (thread.queues?.length ?? 0) > 0);
  if (perQueue && queues === 0)
    return [at, `${name} gives queues to I/O threads, and has no number of queues; set queues in <driver>`];
  const seen = new Set<number>();
  const given = new Set<number>();
  for (const [index, thread] of threads.entries()) {
    const here = `${at}.threads.${index}`;
    if (thread.id !== undefined && seen.has(thread.id)) return [here, `${name} has the I/O thread ${thread.id} twice`];
    if (thread.id !== undefined) seen.add(thread.id);
    const own = thread.queues ?? [];
    if (perQueue && own.length === 0)
      return [
        here,
        `${name} gives queues to some I/O threads, and none to ${thread.id ?? index}; give each its queues, or none`,
      ];
    for (const { id } of own) {
      if (id === undefined) continue;
      if (id >= queues)
        return [here, `${name} gives the queue ${id} to an I/O thread, and has ${queues}; they are 0 to ${queues - 1}`];
      if (given.has(id)) return [here, `${name} gives the queue ${id} to two I/O threads`];
      given.add(id);
    }
  }
  return perQueue && given.size < queues
    ? [at, `${name} has ${queues} queues, and I/O threads for ${given.size} of them`]
    : undefined;
};

const iothreadMap: Rule = {
  ...refusal(
    page,
    'disk/iothread-map',
    'I/O threads that do not share the queues of a disk',
    'libvirt refuses the domain: each thread is named once, and when one has queues, each queue has one thread.',
    (domain) => [
      ...judgeEach(disksOf(domain), place, (disk): Flaw | undefined => {
        if (disk.driver?.iothreadMap === undefined) return undefined;
        const bus = busOf(disk);
        return bus === undefined || bus === 'virtio'
          ? mapFlaw(nameOf(disk), disk.driver)
          : ['driver.iothreadMap', `${nameOf(disk)} on the bus ${bus} has I/O threads; only the bus virtio has them`];
      }),
      ...judgeEach(
        isQemu(domain) ? domain.devices?.controllers : undefined,
        'devices.controllers',
        (controller: Controller) =>
          controller.driver?.iothreadMap === undefined
            ? undefined
            : mapFlaw(`the ${controller.type} controller ${controller.index ?? ''}`.trim(), controller.driver),
      ),
    ],
  ),
  since: '10.0.0',
};

/** What libvirt refuses of newer settings of disks. */
export const newerDiskRules: readonly Rule[] = [vhostVdpa, queueSize, discardNoUnref, iothreadMap];
