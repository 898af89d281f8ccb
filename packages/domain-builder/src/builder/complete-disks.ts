import { freeDiskTarget } from '../facts/disk-target.ts';
import type { Devices, Disk } from '../schema/types.gen.ts';
import { stepError } from './step-error.ts';

/** Gives each disk a bus and a name in the guest, and adds the SCSI controller that disks on that bus need. */
export const completeDisks = (devices: Devices): Devices => {
  const disks = devices.disks && nameTargets(devices.disks);
  const controllers = withScsiController(disks ?? [], devices.controllers);
  return { ...devices, ...(disks && { disks }), ...(controllers && { controllers }) };
};

/** Gives each disk without a target name the first free one of its bus; a name taken twice is an error. */
const nameTargets = (disks: readonly Disk[]): readonly Disk[] => {
  const taken = new Set<string>();
  for (const [index, disk] of disks.entries()) {
    const name = disk.target?.dev;
    if (name === undefined) continue;
    if (taken.has(name)) {
      throw stepError(
        'CONFLICT',
        'disk',
        `the target ${JSON.stringify(name)} is given to two disks; leave one out to get the next free name`,
        `devices.disks.${index}.target.dev`,
      );
    }
    taken.add(name);
  }
  return disks.map((disk) => {
    if (disk.target?.dev !== undefined) return disk;
    const bus = disk.target?.bus ?? 'virtio';
    const dev = freeDiskTarget(taken, bus);
    taken.add(dev);
    return { ...disk, target: { ...disk.target, dev, bus } };
  });
};

const withScsiController = (disks: readonly Disk[], controllers: Devices['controllers']): Devices['controllers'] => {
  const needed = disks.some((disk) => disk.target?.bus === 'scsi');
  if (!needed || controllers?.some((controller) => controller.type === 'scsi')) return controllers;
  return [...(controllers ?? []), { type: 'scsi', index: 0, model: 'virtio-scsi' }];
};
