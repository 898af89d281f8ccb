import type { Address, Domain } from '../../../../schema/types.gen.ts';
import type { Placed } from '../../each.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';

/** A device that says where it sits in the guest. */
export interface Located<A extends Address = Address> extends Placed<A> {
  /** The list of devices that it is in. */
  readonly list: (typeof lists)[number];
  /** The way to the device itself; `path` leads to its address. */
  readonly devicePath: string;
}

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

/**
 * The addresses of one type that devices of a guest of QEMU say they have. What is none in the guest is left out: a console
 * that is the serial port once more, a USB controller or balloon of the model none.
 */
export const located = <T extends Address['type']>(
  domain: Domain,
  type: T,
): readonly Located<Extract<Address, { readonly type: T }>>[] => {
  const found: Located<Extract<Address, { readonly type: T }>>[] = [];
  const { devices } = domain;
  if (devices === undefined || !isQemu(domain)) return found;
  for (const list of lists) {
    const items: readonly Device[] = devices[list] ?? [];
    for (let index = 0; index < items.length; index++) {
      const item = items[index];
      if (item === undefined) continue;
      const { address } = item;
      if (address === undefined || item.model === 'none' || (list === 'consoles' && isSerialAgain(item))) continue;
      const devicePath = `devices.${list}.${index}`;
      if (isOf(address, type)) found.push({ item: address, path: `${devicePath}.address`, devicePath, list });
    }
  }
  return found;
};

interface Device {
  readonly address?: Address;
  readonly model?: unknown;
  readonly target?: unknown;
}

const isOf = <T extends Address['type']>(
  address: Address,
  type: T,
): address is Extract<Address, { readonly type: T }> => address.type === type;

const isSerialAgain = ({ target }: Device): boolean =>
  typeof target !== 'object' || target === null || !('type' in target) || target.type === 'serial';
