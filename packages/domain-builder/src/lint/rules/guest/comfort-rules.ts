import type { Rule } from '../../rule.ts';
import { isQemu } from '../../../facts/guest-kind.ts';

const tablet: Rule = {
  id: 'input/tablet-missing',
  severity: 'info',
  title: 'a display without a tablet',
  why: 'With a mouse alone the pointer of the guest is not where the pointer of the client is.',
  page: 'formatdomain.html#input-devices',
  check: (domain) => {
    const { graphics, inputs, controllers } = domain.devices ?? {};
    const index = graphics?.findIndex(({ type }) => type === 'vnc' || type === 'spice') ?? -1;
    if (!isQemu(domain) || index < 0 || inputs?.some(({ type }) => type === 'tablet')) return [];
    const problem = { path: `devices.graphics.${index}`, message: 'there is a display, and no tablet to point with' };
    if (controllers?.some((one) => one.type === 'usb' && one.model === 'none')) return [problem];
    const value = { type: 'tablet', bus: 'usb' };
    const edits = [{ op: 'append' as const, path: 'devices.inputs', value }];
    return [{ ...problem, fix: { title: 'add a USB tablet', edits } }];
  },
};

const unusedThreads: Rule = {
  id: 'iothread/unused',
  severity: 'info',
  title: 'I/O threads that nothing uses',
  why: 'A disk or controller uses one only when it names it; without that its I/O goes through the main loop of QEMU.',
  page: 'formatdomain.html#iothreads-allocation',
  check: ({ iothreads = 0, devices }) => {
    const drivers = [...(devices?.disks ?? []), ...(devices?.controllers ?? [])].map(({ driver }) => driver);
    const isUsed = drivers.some((driver) => driver?.iothread !== undefined || driver?.iothreadMap !== undefined);
    if (iothreads === 0 || isUsed) return [];
    const threads = iothreads === 1 ? 'an I/O thread' : `${iothreads} I/O threads`;
    return [{ path: 'iothreads', message: `there is ${threads}, and no disk or controller names one` }];
  },
};

/** What people miss when they use the guest. */
export const comfortRules: readonly Rule[] = [tablet, unusedThreads];
