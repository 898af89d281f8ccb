import { completeDisks } from '../builder/complete-disks.ts';
import { iothreadsOf } from '../builder/pin-step.ts';
import type { Controller, Disk, Domain } from '../schema/types.gen.ts';
import type { PerformanceOptions } from './performance-options.ts';
import type { PresetDraft } from './preset-draft.ts';

/** I/O threads, disks and controllers that use them, and as many queues as the guest has CPUs. */
export const fillIo = (draft: PresetDraft, { iothreads = 1 }: PerformanceOptions): void => {
  const { iothreads: chosen, iothreadids } = draft.domain;
  const why = 'Disks are served beside the emulator, not by it.';
  draft.fillOpen({ id: 'iothreads', path: 'iothreads' }, chosen ?? iothreadids, why, (domain) => ({
    ...domain,
    iothreads,
  }));
  const threads = iothreadsOf(draft.domain);
  if (threads.length === 0) {
    draft.leftOut('iothreads/disks', 'The domain has no I/O thread.');
    return;
  }
  // A disk on SCSI is served by its controller, which must be there for that.
  if (draft.domain.devices) draft.domain = { ...draft.domain, devices: completeDisks(draft.domain.devices) };
  const turns = { next: 0 };
  const take = (): number => threads[turns.next++ % threads.length] ?? 1;
  const queues = Math.min(draft.domain.vcpu?.count ?? 1, 64);
  fillAll(draft, 'disks', (disk) => servedDisk(disk, queues, take));
  fillAll(draft, 'controllers', (controller) => servedController(controller, queues, take));
};

/** Gives each device of a list what is open in its driver. */
const fillAll = <K extends 'disks' | 'controllers', T extends NonNullable<NonNullable<Domain['devices']>[K]>[number]>(
  draft: PresetDraft,
  kind: K,
  serve: (device: T) => T | undefined,
): void => {
  // The list of a kind holds devices of that kind.
  const list = (draft.domain.devices?.[kind] ?? []) as readonly T[];
  for (const [index, device] of list.entries()) {
    const served = serve(device);
    const topic = { id: `iothreads/${kind}`, path: `devices.${kind}.${index}.driver` };
    if (served === undefined) continue;
    draft.fillOpen(
      topic,
      served === device ? device : undefined,
      'An I/O thread serves it, in a queue for each CPU.',
      (domain) => ({
        ...domain,
        devices: {
          ...domain.devices,
          [kind]: (domain.devices?.[kind] ?? []).map((one, at) => (at === index ? served : one)),
        },
      }),
    );
  }
};

/** Only a virtio disk has a thread of its own; one on SCSI uses its controller's. */
const servedDisk = (disk: Disk, queues: number, take: () => number): Disk | undefined => {
  if (disk.target?.bus !== 'virtio') return undefined;
  const { driver } = disk;
  const isServed = driver?.iothread !== undefined || driver?.iothreadMap !== undefined;
  if (isServed && driver.queues !== undefined) return disk;
  return {
    ...disk,
    driver: { ...driver, ...(!isServed && { iothread: take() }), queues: driver?.queues ?? queues },
  };
};

const servedController = (controller: Controller, queues: number, take: () => number): Controller | undefined => {
  if (controller.type !== 'scsi' || controller.model !== 'virtio-scsi') return undefined;
  const { driver } = controller;
  const isServed = driver?.iothread !== undefined || driver?.iothreadMap !== undefined;
  if (isServed && driver.queues !== undefined) return controller;
  return {
    ...controller,
    driver: { ...driver, ...(!isServed && { iothread: take() }), queues: driver?.queues ?? queues },
  };
};
