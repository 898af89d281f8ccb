import type { Address, Domain } from '../../../../schema/types.gen.ts';
import type { Placed } from '../../each.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import { eachDevice, type PlacedDevice, type PlacedList } from '../each-device.ts';

/** A device that says where it sits in the guest. */
export interface Located<A extends Address = Address> extends Placed<A> {
  /** The list of devices that it is in. */
  readonly list: PlacedList;
  /** The way to the device itself; `path` leads to its address. */
  readonly devicePath: string;
}

/**
 * The addresses of one type that devices of a guest of QEMU say they have. What is none in the guest is left out: a console
 * that is the serial port once more, a USB controller or balloon of the model none.
 */
export const located = <T extends Address['type']>(
  domain: Domain,
  type: T,
): readonly Located<Extract<Address, { readonly type: T }>>[] => {
  const found: Located<Extract<Address, { readonly type: T }>>[] = [];
  if (!isQemu(domain)) return found;
  eachDevice(domain.devices, (device, devicePath, list) => {
    const { address } = device;
    if (address === undefined || device.model === 'none' || (list === 'consoles' && isSerialAgain(device))) return;
    if (isOf(address, type)) found.push({ item: address, path: `${devicePath}.address`, devicePath, list });
  });
  return found;
};

const isOf = <T extends Address['type']>(
  address: Address,
  type: T,
): address is Extract<Address, { readonly type: T }> => address.type === type;

const isSerialAgain = ({ target }: PlacedDevice): boolean =>
  typeof target !== 'object' || target === null || !('type' in target) || target.type === 'serial';
