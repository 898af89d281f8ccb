import { iothreadCount, mostIothreads } from '../facts/iothreads.ts';
import type { Found, Roots } from './comparison.ts';
import { textAt } from './device-key.ts';
import type { DifferenceEffect, DiffOptions } from './difference.ts';
import { type LiveChange, liveChangeOf } from './effect-table.ts';
import { hotPlugObstacle } from './hot-plug.ts';

/** What a difference takes, and why. */
export interface Effect {
  readonly effect: DifferenceEffect;
  readonly why: string;
  /** How a running guest takes it in place. */
  readonly change?: LiveChange;
  /** Whether the device has to go and come back. */
  readonly replaces?: true;
}

/** Tells what it takes to bring a running guest from one definition to the other in one point. */
export const effectOf = (found: Found, roots: Roots, options: DiffOptions): Effect => {
  if (found.verdict === 'status') return { effect: 'none', why: found.why ?? 'It tells of the running guest.' };
  if (found.verdict === 'open') return { effect: 'server-filled', why: found.why ?? 'libvirt chooses it.' };
  const { pair } = found;
  if (!pair) return domainEffect(found, roots);
  if (!pair.current || !pair.wanted) return wholeDeviceEffect(found);
  return deviceEffect(found, options);
};

const nextBoot = (why: string): Effect => ({ effect: 'next-boot', why });
const live = (change: LiveChange, why: string): Effect => ({ effect: 'live', why, change });

const wholeDeviceEffect = ({ pair }: Found): Effect => {
  const device = pair?.wanted ?? pair?.current;
  if (!pair || !device) return nextBoot('The guest takes it when it starts.');
  const obstacle = hotPlugObstacle(pair.tag, device);
  if (obstacle !== undefined) return nextBoot(obstacle);
  return {
    effect: 'hot-plug',
    why: `The device ${pair.wanted ? 'can be added to' : 'can be taken out of'} a running guest.`,
  };
};

const deviceEffect = (found: Found, options: DiffOptions): Effect => {
  const { pair, pattern } = found;
  const change = liveChangeOf(pattern);
  const wanted = pair?.wanted ?? {};
  const tag = pair?.tag;
  if (change === 'update-device' && isUpdatable(found)) {
    return live(
      change,
      tag === 'disk' ? 'A medium can be changed while the guest runs.' : 'libvirt updates the device in place.',
    );
  }
  if (change !== undefined && change !== 'update-device' && !isUnsettable(found))
    return live(change, 'libvirt sets it while the guest runs.');
  const isMovable =
    tag !== undefined &&
    hotPlugObstacle(tag, wanted) === undefined &&
    hotPlugObstacle(tag, pair?.current ?? {}) === undefined;
  if (options.replaceDevices === true && isMovable) {
    return { effect: 'hot-plug', why: 'The device is taken out and put back changed.', replaces: true };
  }
  return nextBoot('A running guest cannot change it in place.');
};

/** libvirt updates media, and interfaces that stay of a kind that it can connect elsewhere. */
const isUpdatable = ({ pair, pattern }: Found): boolean => {
  if (pair?.tag === 'disk') {
    if (pattern === 'devices.disks.source.startupPolicy') return true;
    return ['cdrom', 'floppy'].includes(textAt(pair.wanted, 'device') ?? '');
  }
  const isConnection = pattern === 'devices.interfaces.type' || pattern.startsWith('devices.interfaces.source');
  if (pair?.tag === 'interface' && isConnection) {
    return [pair.current, pair.wanted].every((side) => ['network', 'bridge'].includes(textAt(side, 'type') ?? ''));
  }
  return pair?.tag !== 'graphics' || ['vnc', 'spice'].includes(textAt(pair.wanted, 'type') ?? '');
};

const domainEffect = (found: Found, { current, wanted }: Roots): Effect => {
  const { pattern, after } = found;
  const change = liveChangeOf(pattern);
  if (change === undefined) return nextBoot(reasons[pattern] ?? 'The guest takes it when it starts.');
  switch (change) {
    case 'set-memory': {
      const most = current.memory?.bytes ?? 0n;
      const bytes = typeof after === 'bigint' ? after : (wanted.memory?.bytes ?? 0n);
      if (bytes > most) return nextBoot('It is more than the running guest can have.');
      if (current.devices?.memballoons?.some(({ model }) => model === 'none') === true) {
        return nextBoot('Without a balloon, the memory of a running guest stays as it is.');
      }
      return live(change, 'The balloon takes or gives it while the guest runs.');
    }
    case 'set-vcpus': {
      const count = typeof after === 'number' ? after : (wanted.vcpu?.count ?? 1);
      if (count > (current.vcpu?.count ?? 1)) return nextBoot('It is more than the running guest can have.');
      return live(change, 'CPUs come and go while the guest runs.');
    }
    case 'change-iothread': {
      if ([current, wanted].some((domain) => iothreadCount(domain) > mostIothreads)) {
        return nextBoot('I/O threads come and go one by one, and these are too many for that.');
      }
      return live(change, 'libvirt sets it while the guest runs.');
    }
    default:
      if (isUnsettable(found)) return nextBoot('libvirt has no call that takes a setting back while the guest runs.');
      return live(change, 'libvirt sets it while the guest runs.');
  }
};

const settable: readonly (LiveChange | undefined)[] = [
  'set-metadata',
  'set-block-io-tune',
  'set-memory-stats-period',
  'change-iothread',
  'set-lifecycle-action',
  'set-perf',
];

/** Whether a setting is removed for which libvirt has no word. */
const isUnsettable = ({ after, pattern }: Found): boolean =>
  after === undefined && !settable.includes(liveChangeOf(pattern));

const reasons: Readonly<Record<string, string>> = {
  name: 'A domain can only be renamed while it is off.',
  uuid: 'The identity of a domain cannot change: this is another domain.',
};
