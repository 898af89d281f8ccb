import type { DeviceTag } from '../model/documents/device.ts';
import type { DataObject } from '../model/origin.ts';
import { deviceKeys, ownAlias, subtypeOf } from './device-key.ts';

/** A device of one definition or of both. */
export interface DeviceMatch {
  readonly current: DataObject | undefined;
  readonly wanted: DataObject | undefined;
  readonly key: string;
  /** Its place in what is wanted, or in what there is when it is to go. */
  readonly index: number;
}

interface Candidate {
  readonly device: DataObject;
  readonly index: number;
  /** What tells it from the others of its kind; absent for devices that have nothing such. */
  readonly key: string | undefined;
  partner?: Candidate;
}

/** Devices of which a guest has one, or whose place is what tells them. */
const byPlace: readonly DeviceTag[] = [
  'video',
  'tpm',
  'memballoon',
  'watchdog',
  'iommu',
  'vsock',
  'panic',
  'nvram',
  'pstore',
  'redirfilter',
  'smartcard',
  'rng',
  'interface',
];

/**
 * Pairs the devices of one kind: first by an alias of the user's own, then by what tells them apart, then those that say the
 * same, then those of the same sort, in order. Each pass is one walk over both lists. The wanted ones come first, in their order.
 */
export const matchDevices = (
  tag: DeviceTag,
  before: readonly DataObject[],
  after: readonly DataObject[],
  look: () => void,
): readonly DeviceMatch[] => {
  const current = candidates(tag, before);
  const wanted = candidates(tag, after);
  const pass = (name: (candidate: Candidate) => string | undefined): void => pairUp(current, wanted, name, look);
  pass(({ device }) => ownAlias(device));
  pass(({ key }) => key);
  // A device with a name that the other definition has not is another device.
  const isNew = new Set(wanted.filter(({ key, partner }) => key !== undefined && partner === undefined));
  const unnamed = (name: (candidate: Candidate) => string) => (candidate: Candidate) =>
    isNew.has(candidate) ? undefined : name(candidate);
  if (wanted.some((candidate) => candidate.partner === undefined && !isNew.has(candidate))) {
    pass(unnamed(({ device }) => fingerprint(device)));
    pass(unnamed(({ device }) => subtypeOf(tag, device)));
    if (byPlace.includes(tag)) pass(unnamed(() => ''));
  }
  return [
    ...wanted.map((own) => matchOf(own.partner, own, own.index)),
    ...current.filter(({ partner }) => !partner).map((own) => matchOf(own, undefined, own.index)),
  ];
};

const matchOf = (current: Candidate | undefined, wanted: Candidate | undefined, index: number): DeviceMatch => {
  const { device } = wanted ?? current ?? {};
  const key = wanted?.key ?? current?.key ?? (device && ownAlias(device)) ?? String(index);
  return { current: current?.device, wanted: wanted?.device, key, index };
};

const candidates = (tag: DeviceTag, devices: readonly DataObject[]): readonly Candidate[] => {
  const keys = deviceKeys(tag, devices);
  return devices.map((device, index) => ({ device, index, key: keys[index] }));
};

/** Pairs what is left and has the same name, in order. */
const pairUp = (
  current: readonly Candidate[],
  wanted: readonly Candidate[],
  name: (candidate: Candidate) => string | undefined,
  look: () => void,
): void => {
  const waiting = new Map<string, { readonly list: Candidate[]; next: number }>();
  for (const candidate of current) {
    if (candidate.partner) continue;
    look();
    const own = name(candidate);
    if (own === undefined) continue;
    const same = waiting.get(own);
    if (same) same.list.push(candidate);
    else waiting.set(own, { list: [candidate], next: 0 });
  }
  if (waiting.size === 0) return;
  for (const candidate of wanted) {
    if (candidate.partner) continue;
    look();
    const own = name(candidate);
    const same = own === undefined ? undefined : waiting.get(own);
    const partner = same?.list[same.next];
    if (!same || !partner) continue;
    same.next++;
    candidate.partner = partner;
    partner.partner = candidate;
  }
};

/** What a device says, without what libvirt adds to it. */
const fingerprint = (device: DataObject): string =>
  JSON.stringify(device, (name, value: unknown) => {
    if (name === 'alias' || name === 'address') return undefined;
    if (typeof value === 'bigint') return String(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  });
