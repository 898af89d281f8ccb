import { resultOf } from '../result-of.ts';
import type { Domain, Filesystem, FilesystemBinary, MountFilesystem } from '../schema/types.gen.ts';
import type { Preset } from './preset.ts';
import { ReportCollector, requireDomain } from './report.ts';
import { checkPath, checkShare, duplicate, shareError } from './share/check.ts';
import { enforcementFor } from './share/enforcement.ts';
import { bindMount, externalDaemon, placeOf } from './share/host-steps.ts';
import { withSharedMemory } from './share/memory.ts';
import type { ShareCommonOptions, ShareOptions, ShareReadWriteOptions } from './share/options.ts';

/**
 * Shares a folder of the host that the guest can only read: enforced by virtiofsd where the host's libvirt tells it to (libvirt
 * 11.0 with virtiofsd 1.13), else by a host step, else an error. A mount option in the guest is never taken for protection. When
 * nothing is known of the host, it is a read-only bind mount: every Linux host can make one, and without it the guest does not
 * start. Which way it is stands in the decisions; what the host must do first in the host steps.
 *
 * virtiofs also gets the shared memory it needs.
 *
 * Errors: `INVALID_VALUE` (a path that is not absolute or has `..`, a tag that is too long, a queue that is no power of two up
 * to 1024), `CONFLICT` (a tag that is taken, private memory, `/` without `entireHost`, 9p for Windows, or nothing that would
 * enforce it).
 *
 * @see https://libvirt.org/kbase/virtiofs.html
 */
export const share = (options: ShareOptions): Preset => {
  const { readonly }: { readonly readonly?: unknown } = options;
  if (readonly !== true) throw new TypeError('share: say readonly: true, or use shareReadWrite()');
  return (domain) =>
    resultOf(() => {
      requireDomain('share', domain);
      const report = new ReportCollector();
      const source = checkShare(domain, options);
      const filesystem =
        options.protocol === '9p' ? readOnly9p(source, options, report) : readOnly(domain, source, options, report);
      return report.outcome(withFilesystem(domain, filesystem, options, report));
    });
};

/**
 * Shares a folder of the host that the guest can write to, change and delete from, with the rights of the daemon that serves
 * it, which is root under `qemu:///system`. Use `share()` unless the guest must write.
 *
 * Errors: as those of `share()`, without those of the enforcement.
 *
 * @see https://libvirt.org/kbase/virtiofs.html
 */
export const shareReadWrite = (options: ShareReadWriteOptions): Preset => {
  const { readonly }: { readonly readonly?: unknown } = options;
  if (readonly !== undefined && readonly !== false) {
    throw new TypeError('shareReadWrite: readonly: true was given; use share()');
  }
  return (domain) =>
    resultOf(() => {
      requireDomain('share', domain);
      const report = new ReportCollector();
      const source = checkShare(domain, options);
      report.warn(
        'share/read-write',
        `the guest can change and delete what is in ${source}, and so can whatever gets hold of the guest`,
        'devices.filesystems',
      );
      const filesystem: MountFilesystem =
        options.protocol === '9p' ? nineP(source, options) : { ...virtiofs(options), source: { dir: source } };
      report.set('share/read-write', `${JSON.stringify(options.tag)}: writing was asked for`, {
        path: 'devices.filesystems',
      });
      return report.outcome(withFilesystem(domain, filesystem, options, report));
    });
};

const readOnly = (domain: Domain, source: string, options: ShareOptions, report: ReportCollector): MountFilesystem => {
  const { tag } = options;
  const way = enforcementFor(options, report);
  if (way === 'libvirt') return { ...virtiofs(options), source: { dir: source }, readonly: true };
  if (way === 'bind-mount') {
    const mountPoint = checkPath(options.mountPoint ?? placeOf(domain.name, tag, 'mountPoint'), 'mountPoint');
    checkPlace(mountPoint, source);
    report.step(bindMount(source, mountPoint, tag));
    return { ...virtiofs(options), source: { dir: mountPoint } };
  }
  const socket = checkPath(options.socket ?? `${placeOf(domain.name, tag, 'socket')}.sock`, 'socket');
  report.step(externalDaemon(options.virtiofsd ?? '/usr/libexec/virtiofsd', source, socket, tag));
  // libvirt refuses options of the daemon that it does not run itself.
  const { queue } = options;
  return {
    type: 'mount',
    driver: { type: 'virtiofs', ...(queue !== undefined && { queue }) },
    source: { socket },
    target: { dir: tag },
  };
};

/** Without the host step, the guest must not find the source, nor a part of it or what it lies in, at the mount point. */
const checkPlace = (mountPoint: string, source: string): void => {
  const isNear = isWithin(source, mountPoint) || (source !== '/' && isWithin(mountPoint, source));
  if (!isNear) return;
  throw shareError(
    'CONFLICT',
    `the mount point ${mountPoint} and the source ${source} lie in each other, so that a guest without the mount could write; ` +
      'use another mountPoint',
    'mountPoint',
  );
};

const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder === '/' ? '/' : `${folder}/`);

const virtiofs = (options: ShareCommonOptions): MountFilesystem => {
  const { tag, queue, cache, xattr, virtiofsd } = options;
  const binary: FilesystemBinary = {
    ...(virtiofsd !== undefined && { path: checkPath(virtiofsd, 'virtiofsd') }),
    ...(xattr !== undefined && { xattr }),
    ...(cache !== undefined && { cache: { mode: cache } }),
  };
  return {
    type: 'mount',
    accessmode: 'passthrough',
    driver: { type: 'virtiofs', ...(queue !== undefined && { queue }) },
    ...(Object.keys(binary).length > 0 && { binary }),
    target: { dir: tag },
  };
};

const nineP = (source: string, { tag }: ShareCommonOptions): MountFilesystem => ({
  type: 'mount',
  accessmode: 'mapped',
  driver: { type: 'path' },
  source: { dir: source },
  target: { dir: tag },
});

const readOnly9p = (source: string, options: ShareOptions, report: ReportCollector): MountFilesystem => {
  if (options.enforce !== undefined && options.enforce !== 'libvirt') {
    throw shareError('CONFLICT', `QEMU itself enforces it with 9p; leave enforce: '${options.enforce}' out`, 'enforce');
  }
  report.set('share/read-only', `${JSON.stringify(options.tag)}: QEMU serves 9p itself and refuses writes`, {
    path: 'devices.filesystems',
  });
  return { ...nineP(source, options), readonly: true };
};

/** Adds a file system, or leaves the same one that is there; and shares the memory for virtiofs. */
const withFilesystem = (
  domain: Domain,
  added: MountFilesystem,
  { tag, protocol }: ShareCommonOptions,
  report: ReportCollector,
): Domain => {
  const filesystems = domain.devices?.filesystems ?? [];
  const index = filesystems.findIndex(({ target }) => target?.dir === tag);
  const shared = protocol === '9p' ? domain : withSharedMemory(domain, report);
  if (index < 0) return { ...shared, devices: { ...shared.devices, filesystems: [...filesystems, added] } };
  if (!isSame(filesystems[index], added)) throw duplicate(tag);
  report.kept('share', `${JSON.stringify(tag)} is there already`, { path: `devices.filesystems.${index}` });
  return shared;
};

/** Whether a file system shows the same, in the same way, as the one to add: what libvirt fills in does not count. */
const isSame = (found: Filesystem | undefined, added: MountFilesystem): boolean =>
  found?.type === 'mount' &&
  found.source?.dir === added.source?.dir &&
  found.source?.socket === added.source?.socket &&
  (found.readonly ?? false) === (added.readonly ?? false) &&
  (found.driver?.type ?? 'path') === added.driver?.type;
