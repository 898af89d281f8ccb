import type { Disk, Domain } from '@virtkit/domain-builder';
import type { Changes } from './options.ts';

/** The domain with the changes made. Throws an Error for a change that it has nothing for. */
export function makeChanges(domain: Domain, changes: Changes): Domain {
  const { memory, vcpus, title, cdrom } = changes;
  let next = domain;
  if (memory !== undefined) next = withMemory(next, memory);
  if (vcpus !== undefined) next = withVcpus(next, vcpus);
  if (title !== undefined) next = withTitle(next, title);
  for (const target of changes.detach) next = withDisks(next, withoutDisk(disksOf(next), target));
  for (const file of changes.attach)
    next = withDisks(next, [...disksOf(next), newDisk(file, changes.bus, disksOf(next))]);
  if (cdrom !== undefined) next = withDisks(next, withMedium(disksOf(next), cdrom));
  return next;
}

/** The most that the guest can have stays, unless the new amount is more. */
function withMemory(domain: Domain, bytes: bigint): Domain {
  const most = domain.memory?.bytes ?? 0n;
  return { ...domain, memory: { ...domain.memory, bytes: most < bytes ? bytes : most }, currentMemory: bytes };
}

function withVcpus(domain: Domain, current: number): Domain {
  const most = domain.vcpu?.count ?? 1;
  return { ...domain, vcpu: { ...domain.vcpu, count: Math.max(most, current), current } };
}

function withTitle(domain: Domain, title: string): Domain {
  const { title: _before, ...untitled } = domain;
  return title === '' ? untitled : { ...untitled, title };
}

const disksOf = ({ devices }: Domain): readonly Disk[] => devices?.disks ?? [];

const withDisks = (domain: Domain, disks: readonly Disk[]): Domain => ({
  ...domain,
  devices: { ...domain.devices, disks },
});

function withoutDisk(disks: readonly Disk[], target: string): readonly Disk[] {
  const kept = disks.filter((disk) => disk.target?.dev !== target);
  if (kept.length === disks.length) {
    const there = disks.map((disk) => disk.target?.dev).join(', ');
    throw new Error(`there is no disk ${target}; there are ${there || 'none'}`);
  }
  return kept;
}

function newDisk(file: string, bus: Changes['bus'], disks: readonly Disk[]): Disk {
  const taken = new Set(disks.map((disk) => disk.target?.dev));
  const prefix = bus === 'virtio' ? 'vd' : 'sd';
  const letter = 'abcdefghijklmnopqrstuvwxyz'.split('').find((one) => !taken.has(prefix + one));
  if (letter === undefined) throw new Error(`all names from ${prefix}a to ${prefix}z are taken`);
  const type = file.endsWith('.qcow2') ? 'qcow2' : 'raw';
  return {
    type: 'file',
    device: 'disk',
    driver: { name: 'qemu', type },
    source: { file },
    target: { dev: prefix + letter, bus },
  };
}

function withMedium(disks: readonly Disk[], file: string): readonly Disk[] {
  const place = disks.findIndex(({ device }) => device === 'cdrom');
  const drive = disks[place];
  if (drive === undefined) throw new Error('there is no CD-ROM drive');
  const { device, driver, target, alias, address, boot } = drive;
  const common = { device, driver, target, alias, address, boot };
  // Whatever kind of medium is in it, the new one is a file.
  const changed = { ...common, type: 'file', ...(file !== '' && { source: { file } }) } as Disk;
  return disks.map((disk, index) => (index === place ? changed : disk));
}
