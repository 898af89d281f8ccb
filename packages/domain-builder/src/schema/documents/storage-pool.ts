import { attr, child, type Children, element, leaf, list, union, variant } from '../describe.ts';
import { initiator } from '../devices/network-source.ts';
import { storageAdapter } from '../devices/storage-adapter.ts';
import { byteSize, int, oneOf, path, text, uint, uint64, uuid, yesNo } from '../kinds.ts';
import { namespace } from '../sections/hypervisor.ts';

/** Who may do what with a pool's or a volume's file. */
export const permissions = element('Permissions', 'Who may do what with the file.', {
  children: {
    mode: leaf(text, 'The mode, in octal digits.'),
    owner: leaf(int, "The owner's number; -1 for libvirt's own."),
    group: leaf(int, "The group's number; -1 for libvirt's own."),
    label: leaf(text, 'The label of SELinux.'),
  },
});

const freeExtent = element('FreeExtent', 'A part of the device that is free.', {
  attributes: { start: attr(uint64, 'First byte.'), end: attr(uint64, 'Last byte.') },
});

const auth = element('PoolAuth', 'How the server knows us.', {
  page: 'formatstorage.html#source-elements',
  attributes: { type: attr(oneOf(['chap', 'ceph']), 'The way.'), username: attr(text, 'The user.') },
  children: {
    secret: child(
      element('PoolSecret', 'The secret that libvirt keeps.', {
        attributes: { uuid: attr(uuid, 'Its UUID.'), usage: attr(text, 'Its usage name.') },
      }),
    ),
  },
});

const named = (type: string, doc: string) => element(type, doc, { attributes: { name: attr(text, 'The name.') } });

const maker: Children = {
  vendor: child(named('PoolVendor', 'The vendor of the storage.')),
  product: child(named('PoolProduct', 'The product.')),
};

const format = element('PoolFormat', 'The format of the source.', {
  attributes: { type: attr(text, 'The format, such as `ext4`, `nfs` or `gpt`.') },
  children: maker,
});

const parts: Children = {
  host: list(
    element('PoolHost', 'A server.', { attributes: { name: attr(text, 'Its name.'), port: attr(uint, 'Its port.') } }),
    'hosts',
  ),
  device: list(
    element('PoolDevice', 'A device.', {
      attributes: {
        path: attr(text, 'Its path, or its name.'),
        part_separator: attr(yesNo, 'Whether the names of partitions have a `p` before the number.'),
      },
      children: { freeExtent: list(freeExtent, 'freeExtents') },
    }),
    'devices',
  ),
  dir: child(element('PoolDirectory', 'A directory of the server.', { attributes: { path: attr(path, 'Its path.') } })),
  adapter: child(storageAdapter),
  name: leaf(text, 'What it is called there.'),
  format: child(format),
  auth: child(auth),
  initiator: child(initiator),
  protocol: child(
    element('PoolProtocol', 'The version of NFS.', { attributes: { ver: attr(text, 'The version.') } }),
    undefined,
    { since: '5.1.0' },
  ),
  ...maker,
};

const target = element('PoolTarget', 'Where the pool is on the host.', {
  page: 'formatstorage.html#target-elements',
  children: { path: leaf(text, 'The path.'), permissions: child(permissions) },
});

const pick = (names: readonly string[]): Children =>
  Object.fromEntries(Object.entries(parts).filter(([name]) => names.includes(name)));

const form = (type: string, doc: string, names: readonly string[], more: Children = {}) =>
  variant(`${type}Pool`, doc, {
    children: {
      source: child(
        element(`${type}PoolSource`, 'What it is made of.', {
          page: 'formatstorage.html#source-elements',
          children: pick(names),
        }),
      ),
      ...more,
    },
  });

const option = (type: string, doc: string, value: boolean) =>
  element(type, doc, {
    attributes: { name: attr(text, 'Its name.'), ...(value && { value: attr(text, 'Its value.') }) },
  });

const mountOptions: Children = {
  'fs:mount_opts': child(
    element('MountOptions', 'Options for mount(8); libvirt does not look at them.', {
      page: 'formatstorage.html#storage-pool-namespaces',
      children: { 'fs:option': list(option('MountOption', 'An option.', false), 'options') },
    }),
    undefined,
    { since: '5.1.0' },
  ),
};

const rbdOptions: Children = {
  'rbd:config_opts': child(
    element('RbdOptions', 'Options of librados; libvirt does not look at them.', {
      page: 'formatstorage.html#storage-pool-namespaces',
      children: { 'rbd:option': list(option('RbdOption', 'An option.', true), 'options') },
    }),
    undefined,
    { since: '5.1.0' },
  ),
};

const refresh = element('PoolRefresh', 'What looking at the pool again finds out.', {
  page: 'formatstorage.html#refresh',
  children: {
    volume: child(
      element('VolumeRefresh', 'What is found out of volumes.', {
        attributes: { allocation: attr(oneOf(['default', 'capacity']), 'How their allocation is computed.') },
      }),
    ),
  },
});

/** A place where volumes are. */
export const storagePool = union('StoragePool', 'A place where volumes are.', {
  page: 'formatstorage.html#storage-pool-xml',
  by: 'type',
  attributes: {
    'xmlns:fs': namespace('http://libvirt.org/schemas/storagepool/fs/1.0', '`fs:mount_opts`'),
    'xmlns:rbd': namespace('http://libvirt.org/schemas/storagepool/rbd/1.0', '`rbd:config_opts`'),
  },
  children: {
    name: leaf(text, 'The name, unique on its host.'),
    uuid: leaf(uuid, 'The identity; made up by libvirt when absent.'),
    capacity: leaf(byteSize, 'Bytes in all; set by libvirt.'),
    allocation: leaf(byteSize, 'Bytes that are taken; set by libvirt.'),
    available: leaf(byteSize, 'Bytes that are free; set by libvirt.'),
    features: child(
      element('PoolFeatures', 'Features of the pool.', {
        children: {
          cow: child(
            element('PoolCow', 'Copy on write.', {
              attributes: { state: attr(yesNo, 'Whether new volumes have it.') },
            }),
          ),
        },
      }),
      undefined,
      { since: '6.6.0' },
    ),
    source: { kind: 'varies' },
    target: child(target),
    refresh: child(refresh, undefined, { since: '5.2.0' }),
  },
  variants: {
    dir: form('Directory', 'A directory of the host.', ['vendor', 'product']),
    fs: form('FileSystem', 'A file system on a block device.', ['device', 'format', 'vendor', 'product'], mountOptions),
    netfs: form(
      'NetworkFileSystem',
      'A file system of a server.',
      ['host', 'dir', 'format', 'protocol', 'vendor', 'product'],
      mountOptions,
    ),
    logical: form('Logical', 'A volume group of LVM.', ['device', 'name', 'format', 'vendor', 'product']),
    disk: form('Disk', 'A disk whose partitions are the volumes.', ['device', 'format', 'vendor', 'product']),
    iscsi: form('Iscsi', 'An iSCSI target.', ['host', 'device', 'initiator', 'auth', 'vendor', 'product']),
    'iscsi-direct': form('IscsiDirect', 'An iSCSI target that QEMU talks to itself.', [
      'host',
      'device',
      'initiator',
      'auth',
    ]),
    scsi: form('Scsi', 'A SCSI adapter of the host.', ['adapter', 'vendor', 'product']),
    mpath: form('Multipath', 'The multipath devices of the host.', ['device']),
    rbd: form('Rbd', 'A pool of Ceph.', ['host', 'name', 'auth'], rbdOptions),
    sheepdog: form('Sheepdog', 'A Sheepdog cluster.', ['host', 'name']),
    gluster: form('Gluster', 'A Gluster volume.', ['host', 'name', 'dir']),
    zfs: form('Zfs', 'A pool of ZFS.', ['device', 'name']),
    vstorage: form('Vstorage', 'A Virtuozzo storage cluster.', ['name']),
  },
});
