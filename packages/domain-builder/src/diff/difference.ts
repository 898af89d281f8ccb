import type { Host } from '../facts/host.ts';
import type { DeviceTag } from '../model/documents/device.ts';

/** What it takes to bring a running guest from one definition to the other, in one point. */
export type DifferenceEffect =
  /** Nothing: it says something about the present that is no part of the definition. */
  | 'none'
  /** Nothing: what is wanted left it open, and libvirt chose. */
  | 'server-filled'
  /** A running guest takes the change, in place. */
  | 'live'
  /** A device comes or goes while the guest runs. */
  | 'hot-plug'
  /** It takes effect when the guest is next started. */
  | 'next-boot';

/** A device of a domain. */
export interface DeviceReference {
  /** The name of its element. */
  readonly tag: DeviceTag;
  /** What tells it from others of its kind: a disk's target, an interface's MAC address; its place where nothing else does. */
  readonly key: string;
}

/** One point in which two definitions of a domain differ. Secrets in `before` and `after` are replaced by `(secret)`. */
export interface DomainDifference {
  /** Where in the data, such as `devices.disks.0.driver.cache`: in what is wanted, or in what there is for something removed. */
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** What there is; absent for something added. */
  readonly before?: unknown;
  /** What is wanted; absent for something removed. */
  readonly after?: unknown;
  readonly effect: DifferenceEffect;
  /** The device that it is about. */
  readonly device?: DeviceReference;
  /** The reason for its effect, in a sentence for people. */
  readonly why: string;
}

/** What a comparison may know besides the two definitions. */
export interface DiffOptions {
  /** The host; its capabilities tell which machine an alias such as `q35` stands for. */
  readonly host?: Host;
  /**
   * Whether a device that a running guest cannot change in place is taken out and put back changed, where both can be done
   * while it runs. The guest loses it for a moment, so the default is to wait for the next boot.
   */
  readonly replaceDevices?: boolean;
}
