import type { Devices, Disk, Domain } from '../schema/types.gen.ts';
import { stepError } from './step-error.ts';

/** Fills what the short forms left to the end, and refuses what cannot be. */
export const finish = (draft: Domain): Domain => {
  checkName(draft.name);
  if (draft.memory === undefined || draft.memory.bytes === 0n) {
    throw stepError('MISSING', 'memory', 'the domain has no memory; add .memory(gib(2))', 'memory');
  }
  if (draft.vcpu && (draft.vcpu.count < 1 || (draft.vcpu.current ?? 1) > draft.vcpu.count)) {
    throw stepError(
      'INVALID_VALUE',
      'vcpus',
      `${draft.vcpu.current ?? draft.vcpu.count} of ${draft.vcpu.count} CPUs cannot be`,
      'vcpu',
    );
  }
  const { devices } = draft;
  if (!devices) return draft;
  const disks = devices.disks && nameTargets(devices.disks);
  for (const disk of disks ?? []) checkDisk(disk, draft);
  const controllers = withScsiController(disks ?? [], devices.controllers);
  return { ...draft, devices: { ...devices, ...(disks && { disks }), ...(controllers && { controllers }) } };
};

// libvirt refuses these in a name: it is part of file names.
const checkName = (name: string): void => {
  if (name === '' || /[/\n]/.test(name)) {
    throw stepError(
      'INVALID_VALUE',
      'domain',
      `${JSON.stringify(name)} cannot be a name: it must not be empty nor hold "/" or a line end`,
      'name',
    );
  }
};

const prefixes: Readonly<Record<string, string>> = { virtio: 'vd', ide: 'hd', fdc: 'fd', xen: 'xvd', nvme: 'nvme' };

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
    const prefix = prefixes[disk.target?.bus ?? 'virtio'] ?? 'sd';
    let index = 0;
    while (taken.has(prefix + letters(index))) index++;
    const dev = prefix + letters(index);
    taken.add(dev);
    return { ...disk, target: { ...disk.target, dev } };
  });
};

/** 0 is `a`, 25 is `z`, 26 is `aa`. */
const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(97 + (index % 26));

const checkDisk = (disk: Disk, { os }: Domain): void => {
  const name = disk.target?.dev ?? '';
  const bus = disk.target?.bus;
  const machine = os?.type.machine ?? '';
  if (disk.device === 'cdrom' && bus === 'virtio') {
    throw stepError('CONFLICT', 'disk', `${name}: a CD-ROM cannot be on the bus "virtio"; use "scsi" or "sata"`);
  }
  if (bus === 'ide' && machine.includes('q35')) {
    throw stepError(
      'CONFLICT',
      'disk',
      `${name}: the bus "ide" needs the machine "pc", this one is "${machine}"; use "sata"`,
    );
  }
};

const withScsiController = (disks: readonly Disk[], controllers: Devices['controllers']): Devices['controllers'] => {
  const needed = disks.some((disk) => disk.target?.bus === 'scsi');
  if (!needed || controllers?.some((controller) => controller.type === 'scsi')) return controllers;
  return [...(controllers ?? []), { type: 'scsi', index: 0, model: 'virtio-scsi' }];
};
