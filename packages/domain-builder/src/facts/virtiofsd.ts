import { atLeast } from './version.ts';

/**
 * Whether a virtiofsd can refuse writes (`--readonly`), by what `virtiofsd --version` says or by the release alone; `undefined`
 * when that is not known. The program that came with QEMU 5.0 to 7.2 has QEMU's release and cannot; the one of today can since 1.13.
 * @see https://gitlab.com/virtio-fs/virtiofsd
 */
export const virtiofsdRefusesWrites = (version: string | undefined): boolean | undefined => {
  const release = /\d+(?:\.\d+){0,3}/.exec(version ?? '')?.[0];
  if (release === undefined) return undefined;
  const isOfQemu = atLeast(release, '4.0') === true && atLeast(release, '9.0') === false;
  return !isOfQemu && atLeast(release, '1.13');
};
