import type { Result } from 'ts-results';
import { DomainXmlError } from '../errors.ts';
import { resultOf } from '../result-of.ts';

/**
 * Checks a MAC address of a guest and gives it in libvirt's spelling, lower case with two digits in each part. Dashes
 * (`52-54-00-AB-CD-EF`) and single digits are taken.
 *
 * Errors: `INVALID_VALUE` for a text that is no MAC address, and for one that no interface can have: a group address (the
 * lowest bit of the first part is set) or all zeroes.
 * @see https://libvirt.org/formatdomain.html#network-interfaces
 */
export const macAddress = (address: string): Result<string, DomainXmlError> => resultOf(() => readMacAddress(address));

const readMacAddress = (address: string): string => {
  if (typeof address !== 'string') throw new TypeError('a MAC address is a text such as 52:54:00:12:34:56');
  const parts = /^[\da-f]{1,2}(?:([:-])[\da-f]{1,2})(?:\1[\da-f]{1,2}){4}$/i.test(address) ? address.split(/[:-]/) : [];
  if (parts.length !== 6) throw unusable(address, 'six parts in hexadecimal are needed, such as 52:54:00:12:34:56');
  const bytes = parts.map((part) => Number.parseInt(part, 16));
  if (((bytes[0] ?? 0) & 1) === 1) throw unusable(address, 'it is the address of a group; its first part must be even');
  if (bytes.every((byte) => byte === 0)) throw unusable(address, 'it is all zeroes');
  return bytes.map(twoDigits).join(':');
};

const unusable = (address: string, why: string): DomainXmlError =>
  new DomainXmlError('INVALID_VALUE', `${JSON.stringify(address.slice(0, 80))} cannot be a MAC address: ${why}`);

const twoDigits = (byte: number): string => byte.toString(16).padStart(2, '0');

/**
 * A MAC address in QEMU's range (`52:54:00`) that depends on the seed only: the same name gives the same address on every
 * host. Three bytes are free, so of 5,000 guests on one network two have the same address with a chance of about one half;
 * give a longer seed (`web/eth1`) where one collides.
 */
export const macFromSeed = (seed: string): string => {
  if (typeof seed !== 'string') throw new TypeError('the seed of a MAC address is a text');
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(seed)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  // Names that differ in the last letter only differ in few bits until they are mixed.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) >>> 0;
  hash ^= hash >>> 16;
  return ['52', '54', '00', ...[16, 8, 0].map((shift) => twoDigits((hash >>> shift) & 0xff))].join(':');
};
