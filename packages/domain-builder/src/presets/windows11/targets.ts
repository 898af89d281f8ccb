import { freeDiskTarget } from '../../facts/disk-target.ts';
import type { Disk, Domain } from '../../schema/types.gen.ts';

/** The first name of a bus that no disk has: `sda`, `sdb`, … */
export const freeTarget = (disks: readonly Disk[], bus: string): string =>
  freeDiskTarget(new Set(disks.map((disk) => disk.target?.dev)), bus);

/** The first turn, from 1, that no device has when the firmware looks for something to boot. */
export const freeBootOrder = ({ devices = {} }: Domain): number => {
  const { disks = [], interfaces = [], hostdevs = [], redirdevs = [], filesystems = [] } = devices;
  const taken = new Set(
    [...disks, ...interfaces, ...hostdevs, ...redirdevs, ...filesystems].map((device) => device.boot?.order),
  );
  let order = 1;
  while (taken.has(order)) order++;
  return order;
};
