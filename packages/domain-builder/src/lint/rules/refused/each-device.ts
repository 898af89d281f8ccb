import type { Address, Devices, DeviceAcpi } from '../../../schema/types.gen.ts';

/** What a device may say of its place, and what tells whether it has one. */
export interface PlacedDevice {
  readonly acpi?: DeviceAcpi;
  readonly address?: Address;
  readonly model?: unknown;
  readonly target?: unknown;
}

/** A list of devices that can have a place in the guest. */
export type PlacedList = (typeof lists)[number];

const lists = [
  'disks',
  'controllers',
  'filesystems',
  'interfaces',
  'smartcards',
  'serials',
  'parallels',
  'consoles',
  'channels',
  'inputs',
  'tpms',
  'sounds',
  'videos',
  'hostdevs',
  'redirdevs',
  'hubs',
  'watchdogs',
  'memballoons',
  'rngs',
  'nvrams',
  'panics',
  'shmems',
  'memories',
  'cryptos',
  'iommus',
  'vsocks',
  'pstores',
] as const;

/** Calls `look` for each device that can have a place in the guest. */
export const eachDevice = (
  devices: Devices | undefined,
  look: (device: PlacedDevice, path: string, list: PlacedList) => void,
): void => {
  if (devices === undefined) return;
  for (const list of lists) {
    const items: readonly PlacedDevice[] | undefined = devices[list];
    items?.forEach((item, index) => look(item, `devices.${list}.${index}`, list));
  }
};
