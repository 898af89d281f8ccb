import type { Disk, Domain, Features } from '../schema/types.gen.ts';
import { completeDisks } from './complete-disks.ts';
import { stepError } from './step-error.ts';

/** The features that a domain starts with, until a step or a preset says another. */
export const usualFeatures: Features = Object.freeze({ acpi: true, apic: Object.freeze({}) });

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
  checkTopology(draft);
  checkPins(draft);
  checkBoot(draft);
  const made = withoutUsualAcpi(draft);
  const { devices } = made;
  if (!devices) return made;
  const completed = completeDisks(devices);
  for (const disk of completed.disks ?? []) checkDisk(disk, made);
  return { ...made, devices: completed };
};

/** Only a PC has ACPI without UEFI: elsewhere libvirt refuses it, or ignores what a PC has. */
const withoutUsualAcpi = (draft: Domain): Domain => {
  if (draft.features !== usualFeatures || /^(?:x86_64|i686)$/.test(draft.os?.type.arch ?? 'x86_64')) return draft;
  const { features: _, ...others } = draft;
  return draft.os?.firmware === 'efi' ? { ...others, features: { acpi: true } } : others;
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

// libvirt refuses a product that is not the number of CPUs; absent counts are 1.
const checkTopology = ({ cpu, vcpu }: Domain): void => {
  if (!cpu?.topology) return;
  const { sockets = 1, dies = 1, clusters = 1, cores = 1, threads = 1 } = cpu.topology;
  const product = sockets * dies * clusters * cores * threads;
  const count = vcpu?.count ?? 1;
  if (product === count) return;
  throw stepError(
    'CONFLICT',
    'cpu',
    `the topology has ${product} CPUs and the domain ${count}; make it .vcpus(${product}), or change the topology`,
    'cpu.topology',
  );
};

const checkPins = ({ cputune, vcpu }: Domain): void => {
  const count = vcpu?.count ?? 1;
  const seen = new Set<number>();
  for (const [index, { vcpu: id }] of (cputune?.vcpupins ?? []).entries()) {
    if (id === undefined) continue;
    const path = `cputune.vcpupins.${index}`;
    if (id >= count) {
      const what = `the CPU ${id} of the guest is pinned, and it has ${count}, numbered from 0; add .vcpus(${id + 1})`;
      throw stepError('CONFLICT', 'pin', what, path);
    }
    if (seen.has(id)) throw stepError('CONFLICT', 'pin', `the CPU ${id} of the guest is pinned twice`, path);
    seen.add(id);
  }
};

const checkBoot = ({ os, devices }: Domain): void => {
  const [first] = os?.boots ?? [];
  if (!first || !devices) return;
  for (const list of [devices.disks, devices.interfaces, devices.hostdevs, devices.redirdevs]) {
    if (!list?.some(({ boot }) => boot?.order !== undefined)) continue;
    throw stepError(
      'CONFLICT',
      'boot',
      `"${first.dev}" is to be booted, and a device has a bootOrder; libvirt takes one or the other`,
      'os.boots',
    );
  }
};

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
