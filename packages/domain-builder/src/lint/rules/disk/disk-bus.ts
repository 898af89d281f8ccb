import type { Disk, DiskBus } from '../../../schema/types.gen.ts';

const prefixes: readonly (readonly [prefix: string, buses: readonly DiskBus[]])[] = [
  ['fd', ['fdc']],
  ['hd', ['ide']],
  ['sd', ['scsi', 'sata', 'usb', 'sd']],
  ['vd', ['virtio']],
  ['xvd', ['xen']],
  ['ubd', ['uml']],
  ['nvme', ['nvme']],
];

/** The buses that a target's name is used for; none for a name of another kind. */
export const busesOfName = (name: string): readonly DiskBus[] =>
  prefixes.find(([prefix]) => name.startsWith(prefix) && /^(?:[a-z]+|\d.*)$/.test(name.slice(prefix.length)))?.[1] ??
  [];

/** The bus of a disk: what it says, or what libvirt makes of its target's name. */
export const busOf = ({ target }: Disk): DiskBus | undefined => target?.bus ?? busesOfName(target?.dev ?? '')[0];

/** A disk as a message calls it. */
export const diskName = ({ target }: Disk): string => JSON.stringify(target?.dev ?? '?');
