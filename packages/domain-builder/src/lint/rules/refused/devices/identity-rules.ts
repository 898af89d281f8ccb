import type { Devices, Domain } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { refusal } from './judge.ts';

/** The lists of devices; the emulator is none. */
type ListName = Exclude<keyof Devices, 'emulator' | 'extra'>;

/** What a device may have of an identity. */
interface Identified {
  readonly alias?: { readonly name?: string };
  readonly boot?: { readonly order?: number };
}

interface Device {
  readonly item: Identified;
  readonly path: string;
  readonly list: ListName;
  readonly index: number;
}

const everyDevice = ({ devices }: Domain): readonly Device[] => {
  const found: Device[] = [];
  for (const [key, list] of Object.entries(devices ?? {})) {
    if (!Array.isArray(list) || key === 'leases' || key === 'redirfilters') continue;
    // The keys of Devices whose values are lists are the names of lists.
    const name = key as ListName;
    list.forEach((item: Identified, index) =>
      found.push({ item, path: `devices.${name}.${index}`, list: name, index }),
    );
  }
  return found;
};

const aliases = refusal(
  'formatdomain.html#devices',
  'device/duplicate-alias',
  'two devices with one alias of yours',
  'libvirt refuses the domain: commands and events call a device by its alias.',
  (domain) => {
    const seen = new Set<string>();
    return everyDevice(domain).flatMap(({ item, path, list, index }): readonly Problem[] => {
      const name = item.alias?.name;
      if (name === undefined || !/^ua-[\w-]+$/.test(name) || (list === 'consoles' && index === 0)) return [];
      if (seen.has(name)) return [{ path: `${path}.alias.name`, message: `another device has the alias ${name} too` }];
      seen.add(name);
      return [];
    });
  },
);

const bootOrder = refusal(
  'formatdomain.html#bios-bootloader',
  'device/boot-order',
  'a boot order that is 0 or given twice',
  'libvirt refuses the domain: the orders count from 1, and no two devices have one turn.',
  (domain) => {
    const seen = new Set<number>();
    return everyDevice(domain).flatMap(({ item, path }): readonly Problem[] => {
      const order = item.boot?.order;
      if (order === undefined) return [];
      if (order === 0) return [{ path: `${path}.boot.order`, message: 'the boot order counts from 1, and this is 0' }];
      if (seen.has(order))
        return [{ path: `${path}.boot.order`, message: `another device has the boot order ${order} too` }];
      seen.add(order);
      return [];
    });
  },
);

/** By what devices are known: aliases and turns at boot. */
export const identityRules: readonly Rule[] = [aliases, bootOrder];
