import { DomainXmlError, type DomainXmlErrorCode } from '../../errors.ts';
import { isWindows } from '../../facts/guest-kind.ts';
import { atLeast } from '../../facts/version.ts';
import type { Domain } from '../../schema/types.gen.ts';
import type { ShareCommonOptions } from './options.ts';

/** An error of a share: what is wrong, where, and the remedy. */
export const shareError = (code: DomainXmlErrorCode, what: string, path: string): DomainXmlError =>
  new DomainXmlError(code, `share: ${what}`, { step: 'share', path });

/** Refuses what cannot be shared, before anything is decided. Gives the source as it is to be written. */
export const checkShare = (domain: Domain, options: ShareCommonOptions): string => {
  const source = checkPath(options.source, 'source');
  if (source === '/' && options.entireHost !== true) {
    throw shareError(
      'CONFLICT',
      "the source '/' shows the guest all files of the host; say entireHost: true if so",
      'source',
    );
  }
  checkTag(domain, options);
  checkQueue(options.queue);
  if (options.virtiofsd !== undefined) checkPath(options.virtiofsd, 'virtiofsd');
  if (options.protocol === '9p') check9p(domain, options);
  else if (atLeast(options.host?.versions?.libvirt, '6.2') === false) {
    throw shareError(
      'CONFLICT',
      `virtiofs needs libvirt 6.2, the host has ${options.host?.versions?.libvirt}`,
      'protocol',
    );
  }
  return source;
};

// Control characters, line ends among them, mislead whoever reads a log of the host steps; half a surrogate pair has no bytes.
const unusable = /[\p{Cc}\p{Cs}]/u;

/** Refuses what is no plain absolute path; takes slashes away that mean nothing. */
export const checkPath = (path: string, option: string): string => {
  if (!path.startsWith('/') || unusable.test(path)) {
    throw shareError(
      'INVALID_VALUE',
      `${option} must be an absolute path without control characters, not ${JSON.stringify(path)}`,
      option,
    );
  }
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.includes('..') || parts.includes('.')) {
    throw shareError(
      'INVALID_VALUE',
      `${option} ${JSON.stringify(path)} has '.' or '..' in it; give the path that is meant`,
      option,
    );
  }
  return `/${parts.join('/')}`;
};

const checkTag = ({ devices }: Domain, { tag, protocol }: ShareCommonOptions): void => {
  const size = new TextEncoder().encode(tag).length;
  const most = protocol === '9p' ? 31 : 36;
  if (size < 1 || size > most || unusable.test(tag)) {
    throw shareError(
      'INVALID_VALUE',
      `the tag ${JSON.stringify(tag)} must have 1 to ${most} bytes and no control characters`,
      'tag',
    );
  }
  // One may be this very share, applied before.
  const other = devices?.filesystems?.filter(({ target }) => target?.dir === tag) ?? [];
  if (other.length > 1) throw duplicate(tag);
};

/** Two file systems with one tag, of which the guest finds only one. */
export const duplicate = (tag: string): DomainXmlError =>
  shareError('CONFLICT', `the tag ${JSON.stringify(tag)} is given to another file system; use a tag of its own`, 'tag');

const checkQueue = (queue: number | undefined): void => {
  if (queue === undefined) return;
  const isPower = Number.isSafeInteger(queue) && queue >= 1 && queue <= 1024 && Number.isInteger(Math.log2(queue));
  if (!isPower) {
    throw shareError(
      'INVALID_VALUE',
      `a queue of ${queue} does not start; use a power of two up to 1024, or leave it out`,
      'queue',
    );
  }
};

const check9p = (domain: Domain, { queue, cache, xattr, virtiofsd }: ShareCommonOptions): void => {
  if (isWindows(domain)) {
    throw shareError('CONFLICT', "Windows has no driver for 9p; use 'virtiofs'", 'protocol');
  }
  const given = Object.entries({ queue, cache, xattr, virtiofsd }).find(([, value]) => value !== undefined);
  if (given) throw shareError('CONFLICT', `${given[0]} is an option of virtiofs; leave it out with 9p`, given[0]);
};
