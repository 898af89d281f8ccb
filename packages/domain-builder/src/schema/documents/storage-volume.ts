import { attr, child, element, flag, leaf, list } from '../describe.ts';
import { encryption } from '../devices/storage-source.ts';
import { byteSize, oneOf, path, text } from '../kinds.ts';
import { permissions } from './storage-pool.ts';

const format = element('VolumeFormat', 'The format of its content.', {
  attributes: { type: attr(text, 'The format, such as `qcow2` or `raw`.') },
});

const timestamps = element('Timestamps', 'When it was used; seconds since 1970.', {
  children: {
    atime: leaf(text, 'Last read.'),
    btime: leaf(text, 'Made.'),
    ctime: leaf(text, 'Its status last changed.'),
    mtime: leaf(text, 'Last written.'),
  },
});

const target = element('VolumeTarget', 'How it is on the host.', {
  page: 'formatstorage.html#target-elements',
  children: {
    path: leaf(text, 'Its path; set by libvirt.'),
    format: child(format),
    permissions: child(permissions),
    timestamps: child(timestamps),
    encryption: child(encryption),
    compat: leaf(text, 'The version of qcow2: `0.10` or `1.1`.'),
    nocow: flag('Copy on write is off (btrfs).'),
    clusterSize: leaf(byteSize, 'Bytes of a cluster of qcow2.', { since: '7.4.0' }),
    features: child(
      element('VolumeFeatures', 'Features of qcow2.', {
        children: {
          lazy_refcounts: flag('Reference counts are written late.'),
          extended_l2: flag('Clusters have subclusters.', { since: '8.0.0' }),
        },
      }),
    ),
  },
});

const extent = element('VolumeExtent', 'A part of a device.', {
  attributes: { start: attr(text, 'First byte.'), end: attr(text, 'Last byte.') },
});

const source = element('VolumeSourceDevices', 'The devices below it.', {
  children: {
    device: list(
      element('VolumeDevice', 'A device.', {
        attributes: { path: attr(path, 'Its path.') },
        children: { extent: list(extent, 'extents') },
      }),
      'devices',
    ),
  },
});

/** A volume of a storage pool. */
export const storageVolume = element('StorageVolume', 'A volume of a storage pool.', {
  page: 'formatstorage.html#storage-volume-xml',
  attributes: {
    type: attr(oneOf(['file', 'block', 'dir', 'network', 'netdir', 'ploop'], 'VolumeType'), 'What it is.'),
  },
  children: {
    name: leaf(text, 'The name, unique in its pool.'),
    key: leaf(text, 'The identity; set by libvirt.'),
    source: child(source),
    capacity: leaf(byteSize, 'Bytes that a guest sees.'),
    allocation: leaf(byteSize, 'Bytes that are taken.'),
    physical: leaf(byteSize, 'Bytes of the file or device on the host.', { since: '3.0.0' }),
    target: child(target),
    backingStore: child(
      element('StorageVolumeBackingStore', 'The image under it.', {
        page: 'formatstorage.html#backing-store-elements',
        children: {
          path: leaf(text, 'Its path.'),
          format: child(format),
          permissions: child(permissions),
          timestamps: child(timestamps),
        },
      }),
    ),
  },
});
