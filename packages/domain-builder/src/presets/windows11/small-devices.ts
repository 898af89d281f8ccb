import type { Domain } from '../../schema/types.gen.ts';
import { type Context, type Part, withDevices } from './context.ts';

/** A balloon with statistics, random numbers, and sound when asked for. */
export const smallDevices: Part = (domain, context) => sound(rng(balloon(domain, context), context), context);

const balloon = (domain: Domain, { report }: Context): Domain => {
  const path = 'devices.memballoons.0';
  if (domain.devices?.memballoons !== undefined && domain.devices.memballoons.length > 0) {
    report.kept('balloon', 'it was chosen', { path });
    return domain;
  }
  report.set('balloon', 'the host sees how much memory Windows uses; Windows runs the driver of virtio-win', { path });
  report.leftOut(
    'balloon/reporting',
    "virtio-win's driver reports no free pages; the host takes memory by the balloon",
    {
      path,
    },
  );
  return withDevices(domain, { memballoons: [{ model: 'virtio', stats: { period: 5 } }] });
};

const rng = (domain: Domain, { report }: Context): Domain => {
  const path = 'devices.rngs.0';
  if (domain.devices?.rngs !== undefined && domain.devices.rngs.length > 0) {
    report.kept('rng', 'it was chosen', { path });
    return domain;
  }
  report.set('rng', 'Windows gets random numbers of the host; the driver is on virtio-win', { path });
  return withDevices(domain, { rngs: [{ model: 'virtio', backend: { model: 'random', path: '/dev/urandom' } }] });
};

const sound = (domain: Domain, { options, report }: Context): Domain => {
  const path = 'devices.sounds.0';
  if (domain.devices?.sounds !== undefined && domain.devices.sounds.length > 0) {
    report.kept('sound', 'it was chosen', { path });
    return domain;
  }
  if (options.sound !== true) {
    report.leftOut('sound', 'it was not asked for', { path });
    return domain;
  }
  report.set('sound', 'Windows has the driver of Intel HDA', { path });
  return withDevices(domain, { sounds: [{ model: 'ich9' }] });
};
