import {
  attr,
  child,
  type Children,
  type Description,
  element,
  foreign,
  list,
  union,
  variant,
  type VariantDescription,
  varies,
} from '../describe.ts';
import { hostdevAddress } from './host-address.ts';
import { oneOf, path, text, uint, uint64, uuid, yesNo } from '../kinds.ts';
import { seclabels } from './common.ts';
import { imageFormat } from './image-format.ts';
import { initiator, networkHost, protocolParts, reconnect } from './network-source.ts';

const reservations = element('Reservations', 'Persistent reservations of a SCSI disk.', {
  attributes: {
    managed: attr(yesNo, 'Whether libvirt runs the helper.'),
    enabled: attr(yesNo, 'Whether they are on.'),
  },
  children: {
    source: child(
      element('ReservationsSource', 'The socket of the helper.', {
        attributes: {
          type: attr(oneOf(['unix']), 'The transport.'),
          path: attr(path, "The socket's path."),
          mode: attr(oneOf(['client', 'server']), 'Who connects.'),
        },
        children: { reconnect: child(reconnect) },
      }),
    ),
  },
});

const secret = element('SecretReference', 'A secret that libvirt keeps.', {
  page: 'formatsecret.html',
  attributes: {
    type: attr(text, 'What the secret is for.'),
    uuid: attr(uuid, 'Its UUID.'),
    usage: attr(text, 'Its usage name.'),
  },
});

const cipher = element('EncryptionCipher', 'How it is encrypted.', {
  attributes: {
    name: attr(text, 'The cipher.'),
    size: attr(uint, 'Bits of the key.'),
    mode: attr(text, 'The mode.'),
    hash: attr(text, 'The hash.'),
  },
});

const ivgen = element('EncryptionIvgen', 'How initialization vectors are made.', {
  attributes: { name: attr(text, 'The algorithm.'), hash: attr(text, 'The hash.') },
});

const encryption = element('Encryption', 'How an image is encrypted.', {
  page: 'formatstorageencryption.html',
  attributes: {
    format: attr(oneOf(['default', 'qcow', 'luks', 'luks2', 'luks-any']), 'The format.'),
    engine: attr(oneOf(['qemu', 'librbd']), 'Who decrypts.', { since: '7.9.0' }),
  },
  children: { secret: list(secret, 'secrets'), cipher: child(cipher), ivgen: child(ivgen) },
});

const auth = element('DiskAuth', 'How a network source knows us.', {
  attributes: { username: attr(text, 'The user.') },
  children: { secret: child(secret) },
});

const slice = element('SourceSlice', 'The part of an image that holds the data.', {
  attributes: {
    type: attr(oneOf(['storage']), 'What it is a slice of.'),
    offset: attr(uint64, 'First byte.'),
    size: attr(uint64, 'Bytes.'),
  },
});

const slices = element('SourceSlices', 'Parts of an image.', { children: { slice: list(slice, 'slices') } });

const rbdSnapshot = element('SourceSnapshot', 'An RBD snapshot.', { attributes: { name: attr(text, 'Its name.') } });

const rbdConfig = element('SourceConfig', 'An RBD configuration file.', {
  attributes: { file: attr(path, 'Its path.') },
});

const common = {
  startupPolicy: attr(
    oneOf(['mandatory', 'requisite', 'optional'], 'StartupPolicy'),
    'What a missing source means at start.',
  ),
  index: attr(uint, 'The index in the backing chain.'),
};

const shared: Children = {
  ...seclabels,
  slices: child(slices),
  encryption: child(encryption),
  reservations: child(reservations),
  dataStore: child((): Description => dataStore, undefined, { since: '10.10.0' }),
  privateData: foreign('What libvirt keeps for itself while the domain runs.'),
};

/** Sources that a disk, a backing store and a mirror share, by the `type` of the element around them. */
const fileSource = element('FileSource', 'A file of the host.', {
  attributes: {
    file: attr(path, 'Its path.'),
    fdgroup: attr(text, 'The file descriptors to use instead.', { since: '9.0.0' }),
    ...common,
  },
  children: shared,
});

const blockSource = element('BlockSource', 'A block device of the host.', {
  attributes: { dev: attr(path, 'Its path.'), ...common },
  children: shared,
});

const directorySource = element('DirectorySource', 'A directory that the guest sees as a FAT file system.', {
  attributes: { dir: attr(path, 'Its path.'), ...common },
  children: shared,
});

const volumeSource = element('VolumeSource', 'A volume of a storage pool.', {
  attributes: {
    pool: attr(text, "The pool's name."),
    volume: attr(text, "The volume's name."),
    mode: attr(oneOf(['host', 'direct']), 'How an iSCSI pool is reached.'),
    ...common,
  },
  children: shared,
});

const networkSource = element('NetworkSource', 'Storage behind a protocol.', {
  attributes: {
    protocol: attr(
      oneOf(
        ['nbd', 'iscsi', 'rbd', 'sheepdog', 'gluster', 'http', 'https', 'ftp', 'ftps', 'tftp', 'vxhs', 'nfs', 'ssh'],
        'StorageProtocol',
      ),
      'The protocol.',
    ),
    name: attr(text, 'What it is called there.'),
    query: attr(text, 'The query of the URL.'),
    tls: attr(yesNo, 'Whether TLS is used.'),
    tlsHostname: attr(text, 'The name that the certificate must have.'),
    ...common,
  },
  children: {
    host: list(networkHost, 'hosts'),
    snapshot: child(rbdSnapshot),
    config: child(rbdConfig),
    auth: child(auth),
    ...shared,
    initiator: child(initiator),
    ...protocolParts,
  },
});

const nvmeSource = element('NvmeSource', 'A namespace of an NVMe disk.', {
  attributes: {
    type: attr(oneOf(['pci']), 'The bus.'),
    managed: attr(yesNo, "Whether libvirt detaches it from the host's driver."),
    namespace: attr(uint64, 'The namespace, from 1.'),
    ...common,
  },
  children: { address: child(hostdevAddress), ...shared },
});

const vhostUserSource = element('VhostUserDiskSource', 'A process that serves the disk over vhost-user.', {
  attributes: {
    type: attr(oneOf(['unix']), 'The transport.'),
    path: attr(path, 'Its socket.'),
    ...common,
  },
  children: { ...shared, reconnect: child(reconnect) },
});

const vdpaSource = element('VdpaDiskSource', 'A vDPA device of the host.', {
  attributes: { dev: attr(path, 'Its path.'), ...common },
  children: shared,
});

/** The forms of storage; `prefix` and `suffix` make the names of their types. */
export const storageVariants = (suffix: string): Readonly<Record<string, VariantDescription>> => {
  const form = (name: string, doc: string, source: ReturnType<typeof element>): VariantDescription =>
    variant(`${name}${suffix}`, doc, { children: { source: child(source, 'Where the data is.') } });
  return {
    file: form('File', 'In a file of the host.', fileSource),
    block: form('Block', 'On a block device of the host.', blockSource),
    dir: form('Directory', 'In a directory of the host.', directorySource),
    network: form('Network', 'Behind a network protocol.', networkSource),
    volume: form('Volume', 'In a volume of a storage pool.', volumeSource),
    nvme: form('Nvme', 'On an NVMe disk that the guest gets directly.', nvmeSource),
    vhostuser: form('VhostUser', 'In a process behind vhost-user.', vhostUserSource),
    vhostvdpa: form('VhostVdpa', 'On a vDPA device.', vdpaSource),
  };
};

/** The file beside an image that holds its data. */
const dataStore = union('DataStore', 'Where the data of an image is, when the image holds metadata only.', {
  by: 'type',
  fallback: 'file',
  children: { format: child(imageFormat), source: varies() },
  variants: storageVariants('DataStore'),
});

export { auth as diskAuth, encryption };
