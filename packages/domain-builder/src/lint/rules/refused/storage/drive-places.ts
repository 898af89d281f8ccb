import type { Disk, Domain, DriveAddress } from '../../../../schema/types.gen.ts';
import { busOf } from '../../disk/disk-bus.ts';
import { each } from '../../each.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import { nameIndex } from './disk-name-rules.ts';

/** Where a disk or a SCSI device of the host sits on its controller; absent when libvirt chooses. */
export interface DrivePlace {
  readonly path: string;
  readonly place: string | undefined;
}

/** The places of all that sits on a drive controller, those that are said and those that are counted from names. */
export const drivePlaces = (domain: Domain): readonly DrivePlace[] => {
  if (!isQemu(domain)) return [];
  const said: DrivePlace[] = [];
  const counted: DrivePlace[] = [];
  for (const { item, path } of each(domain.devices?.hostdevs, 'devices.hostdevs')) {
    if (item.type === 'scsi' && item.address?.type === 'drive')
      said.push({ path: `${path}.address`, place: placeOf('scsi', item.address) });
  }
  for (const { item, path } of each(domain.devices?.disks, 'devices.disks')) {
    const bus = busOf(item);
    if (bus === undefined || !drives.includes(bus)) continue;
    if (item.address === undefined) counted.push({ path: `${path}.target.dev`, place: countedPlace(item, bus) });
    else if (item.address.type === 'drive') said.push({ path: `${path}.address`, place: placeOf(bus, item.address) });
  }
  return [...said, ...counted];
};

const drives: readonly string[] = ['scsi', 'ide', 'sata', 'fdc'];

const placeOf = (bus: string, { controller = 0, bus: own = 0, target = 0, unit = 0 }: Partial<DriveAddress>): string =>
  `${bus} controller ${controller} bus ${own} target ${target} unit ${unit}`;

/** libvirt counts seven units to a SCSI controller, six to SATA, two buses of two to IDE, and two to floppies. */
const countedPlace = (disk: Disk, bus: string): string | undefined => {
  const index = nameIndex(disk);
  if (index === undefined) return undefined;
  if (bus === 'ide')
    return placeOf(bus, { controller: Math.floor(index / 4), bus: Math.floor((index % 4) / 2), unit: index % 2 });
  const units = bus === 'scsi' ? 7 : bus === 'sata' ? 6 : 2;
  return placeOf(bus, { controller: Math.floor(index / units), unit: index % units });
};
