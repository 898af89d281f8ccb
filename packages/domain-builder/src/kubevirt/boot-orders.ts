import type { BootDevice } from '../schema/types.gen.ts';
import type { Conversion } from './conversion.ts';

/** The order that `<os><boot>` gives to devices, by their paths: KubeVirt numbers devices only. */
export const bootOrdersOf = ({ domain, ledger }: Conversion): ReadonlyMap<string, number> => {
  const orders = new Map<string, number>();
  const { disks = [], interfaces = [], hostdevs = [] } = domain.devices ?? {};
  if ([...disks, ...interfaces, ...hostdevs].some(({ boot }) => boot?.order !== undefined)) {
    ledger.omit('os.boots', 'info', 'devices have an order of their own');
    return orders;
  }
  for (const [index, { dev }] of (domain.os?.boots ?? []).entries()) {
    const path = `os.boots.${index}`;
    const places = placesOf(dev, domain.devices);
    if (places.length === 0) ledger.omit(path, 'info', `the domain has no device that "${dev}" means in a cluster`);
    else ledger.express(path);
    for (const place of places) if (!orders.has(place)) orders.set(place, orders.size + 1);
  }
  return orders;
};

const placesOf = (dev: BootDevice, devices: Conversion['domain']['devices']): readonly string[] => {
  if (dev === 'network') return (devices?.interfaces ?? []).map((_, index) => `devices.interfaces.${index}`);
  if (dev === 'fd') return [];
  return (devices?.disks ?? []).flatMap(({ device = 'disk', source }, index) => {
    const fits = dev === 'cdrom' ? device === 'cdrom' && source !== undefined : device === 'disk' || device === 'lun';
    return fits ? [`devices.disks.${index}`] : [];
  });
};
