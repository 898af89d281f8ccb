import type { Host } from '../facts/host.ts';
import type { Domain } from '../schema/types.gen.ts';
import { compareDomains } from './compare-domains.ts';
import { checkDomains } from './diff-domains.ts';

/**
 * What is wanted, completed by what libvirt chose where it says nothing: the UUID, addresses, MAC addresses, the version of the
 * machine, the devices that libvirt adds. Defined like this, a guest finds its hardware in the same places as before.
 *
 * What is wanted stays as it is, with its order and comments.
 */
export const mergeWanted = (current: Domain, wanted: Domain, options: { readonly host?: Host } = {}): Domain => {
  checkDomains(current, wanted);
  return compareDomains(current, wanted, options.host).merged;
};
