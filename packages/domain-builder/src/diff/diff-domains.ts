import type { Domain } from '../schema/types.gen.ts';
import { compareDomains } from './compare-domains.ts';
import type { Found } from './comparison.ts';
import type { DiffOptions, DomainDifference } from './difference.ts';
import { type Effect, effectOf } from './effect.ts';
import { redacted } from './redact.ts';

/**
 * Compares two definitions of a domain by what they mean, and tells for each difference what it takes to bring a running
 * guest from the one to the other.
 *
 * `current` is what libvirt has: the definition (`inactive`), or what runs now. `wanted` need not be complete: what it leaves
 * open and libvirt chose (addresses, aliases, the UUID, controllers, the default devices) is `server-filled`. What is written
 * differently and means the same (units, hexadecimal numbers, defaults written out, the order of elements) is no difference.
 * Devices are paired by what tells them apart: an alias of one's own (`ua-`), a disk's target, an interface's MAC address.
 * @see https://libvirt.org/formatdomain.html
 */
export const diffDomains = (
  current: Domain,
  wanted: Domain,
  options: DiffOptions = {},
): readonly DomainDifference[] => {
  checkDomains(current, wanted);
  const { found, roots } = compareDomains(current, wanted, options.host);
  return found.map((one) => differenceOf(one, effectOf(one, roots, options)));
};

/** Throws a `TypeError` for what cannot be a domain. */
export const checkDomains = (current: unknown, wanted: unknown): void => {
  for (const [name, value] of Object.entries({ current, wanted })) {
    if (typeof value !== 'object' || value === null || !('name' in value)) {
      throw new TypeError(`${name} must be a domain, such as parseDomain gives`);
    }
  }
};

/** What people are told of a difference. */
export const differenceOf = (found: Found, { effect, why }: Effect): DomainDifference => {
  const { path, before, after, pair } = found;
  const kind = isAbsent(before) ? 'added' : isAbsent(after) ? 'removed' : 'changed';
  return {
    path,
    kind,
    ...(!isAbsent(before) && { before: redacted(path, before) }),
    ...(!isAbsent(after) && { after: redacted(path, after) }),
    effect,
    ...(pair && { device: { tag: pair.tag, key: pair.key } }),
    why,
  };
};

const isAbsent = (value: unknown): boolean => value === undefined;
