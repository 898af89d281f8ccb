import { attr, child, element, flag, leaf, list, union, variant } from '../describe.ts';
import { byteSize, oneOf, onOff, path, text, uint } from '../kinds.ts';
import { deviceBoot, deviceCommon, virtioOptions } from './common.ts';

const binary = element('FilesystemBinary', 'virtiofsd and how it is run.', {
  attributes: { path: attr(path, 'Its path.'), xattr: attr(onOff, 'Whether extended attributes are carried.') },
  children: {
    cache: child(
      element('FilesystemCache', 'Caching.', { attributes: { mode: attr(oneOf(['none', 'always']), 'How.') } }),
    ),
    sandbox: child(
      element('FilesystemSandbox', 'The sandbox.', {
        attributes: { mode: attr(oneOf(['namespace', 'chroot']), 'Which.') },
      }),
    ),
    lock: child(
      element('FilesystemLock', 'Locks.', {
        attributes: { posix: attr(onOff, 'POSIX locks.'), flock: attr(onOff, 'BSD locks.') },
      }),
    ),
    thread_pool: child(element('FilesystemThreadPool', 'Threads.', { attributes: { size: attr(uint, 'How many.') } })),
    openfiles: child(
      element('FilesystemOpenFiles', 'Open files.', { attributes: { max: attr(uint, 'How many at most.') } }),
      undefined,
      { since: '10.6.0' },
    ),
  },
});

const driver = element('FilesystemDriver', 'How the files are carried.', {
  attributes: {
    type: attr(
      oneOf(['path', 'handle', 'loop', 'nbd', 'ploop', 'virtiofs', 'mtp'], 'FilesystemDriverType'),
      'The way.',
    ),
    format: attr(text, 'The format of an image.'),
    name: attr(text, 'The name of the driver.'),
    wrpolicy: attr(oneOf(['immediate']), 'When writes reach the disk.'),
    queue: attr(uint, 'Size of the queue; a power of two up to 1024.'),
    ...virtioOptions,
  },
});

const mapping = element('IdMapEntry', 'Ids of the guest and what they are on the host.', {
  attributes: {
    start: attr(uint, 'First id in the guest.'),
    target: attr(uint, 'First id on the host.'),
    count: attr(uint, 'How many.'),
  },
});

const idmap = element('FilesystemIdMap', 'Whose files are whose.', {
  children: { uid: list(mapping, 'uids'), gid: list(mapping, 'gids') },
});

const source = (type: string, doc: string, attributes: Parameters<typeof element>[2]['attributes']) => ({
  source: child(element(type, doc, { ...(attributes && { attributes }) }), 'What the guest sees.'),
});

/** Files of the host that the guest sees. */
export const filesystem = union('Filesystem', 'Files of the host that the guest sees.', {
  page: 'formatdomain.html#filesystems',
  by: 'type',
  fallback: 'mount',
  attributes: {
    accessmode: attr(oneOf(['passthrough', 'mapped', 'squash']), 'Whose rights count.'),
    model: attr(oneOf(['virtio', 'virtio-transitional', 'virtio-non-transitional']), 'The device.'),
    multidevs: attr(oneOf(['default', 'remap', 'forbid', 'warn']), 'What several file systems below the source mean.'),
    fmode: attr(text, 'The mode of new files.'),
    dmode: attr(text, 'The mode of new directories.'),
  },
  children: {
    driver: child(driver),
    binary: child(binary, undefined, { since: '6.2.0' }),
    source: { kind: 'varies' },
    target: child(
      element('FilesystemTarget', 'What the guest calls it.', {
        attributes: { dir: attr(text, 'The tag, or the mount point in a container.') },
      }),
    ),
    idmap: child(idmap, undefined, { since: '10.0.0' }),
    readonly: flag('The guest cannot write to it.'),
    space_hard_limit: leaf(byteSize, 'Bytes it may take.'),
    space_soft_limit: leaf(byteSize, 'Bytes it should take.'),
    boot: child(deviceBoot),
    ...deviceCommon,
  },
  variants: {
    mount: variant('MountFilesystem', 'A directory of the host.', {
      children: source('MountSource', 'A directory.', {
        dir: attr(path, 'Its path.'),
        socket: attr(path, 'The socket of a virtiofsd that others run.'),
      }),
    }),
    template: variant('TemplateFilesystem', 'A template of OpenVZ.', {
      children: source('TemplateSource', 'A template.', { name: attr(text, 'Its name.') }),
    }),
    file: variant('FileFilesystem', 'An image in a file.', {
      children: source('FileFilesystemSource', 'A file.', { file: attr(path, 'Its path.') }),
    }),
    block: variant('BlockFilesystem', 'A block device of the host.', {
      children: source('BlockFilesystemSource', 'A block device.', { dev: attr(path, 'Its path.') }),
    }),
    ram: variant('RamFilesystem', 'Memory.', {
      children: source('RamSource', 'Memory.', {
        usage: attr(uint, 'How much.'),
        units: attr(text, 'The unit; KiB when absent.'),
      }),
    }),
    bind: variant('BindFilesystem', 'A directory of the container.', {
      children: source('BindSource', 'A directory.', { dir: attr(path, 'Its path.') }),
    }),
    volume: variant('VolumeFilesystem', 'A volume of a storage pool.', {
      children: source('VolumeFilesystemSource', 'A volume.', {
        pool: attr(text, "The pool's name."),
        volume: attr(text, "The volume's name."),
      }),
    }),
  },
});
