import type { Rule } from '../../rule.ts';
import { each } from '../each.ts';
import { isQemu } from '../../../facts/guest-kind.ts';

const mixed: Rule = {
  id: 'boot/mixed',
  severity: 'error',
  title: 'two ways to say what is booted',
  why: "libvirt refuses the domain: <boot dev='…'/> in <os> and <boot order='…'/> of devices exclude each other.",
  page: 'formatdomain.html#bios-bootloader',
  check: (domain) => {
    const { os, devices } = domain;
    if ((os?.boots ?? []).length === 0 || !isQemu(domain)) return [];
    const bootable = [
      ...each(devices?.disks, 'devices.disks'),
      ...each(devices?.interfaces, 'devices.interfaces'),
      ...each(devices?.hostdevs, 'devices.hostdevs'),
      ...each(devices?.redirdevs, 'devices.redirdevs'),
    ];
    const ordered = bootable.find(({ item }) => item.boot?.order !== undefined);
    if (ordered === undefined) return [];
    return [
      {
        path: `${ordered.path}.boot.order`,
        message: 'a device has a boot order, and <os> has <boot>; keep one of the two',
      },
    ];
  },
};

/** What is booted. */
export const bootRules: readonly Rule[] = [mixed];
