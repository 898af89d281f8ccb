import { disk, type StorageCase } from './storage-case.ts';

const uuid = '2d1b8de3-4a0c-4d4a-a1b1-0a3c1d2e3f40';
const host = "<host name='h'/>";
const network = (source: string, inner = ''): string => disk('virtio', inner, "type='network'", source);
const ceph = `<auth username='u'><secret type='ceph' uuid='${uuid}'/></auth>`;
const passphrase = `<secret type='passphrase' uuid='${uuid}'/>`;
const encrypted = (encryption: string, inner = "<driver type='raw'/>"): string =>
  disk('virtio', inner, "type='file'", `<source file='/a'>${encryption}</source>`);
const rbd = (inner: string): string => network(`<source protocol='rbd' name='a/b'>${host}${inner}</source>`);
const cookies = (inner: string): string =>
  network(`<source protocol='http' name='a'>${host}<cookies>${inner}</cookies></source>`);
const pciDisk = (attributes: string): string =>
  disk(
    'virtio',
    '',
    "type='nvme'",
    `<source ${attributes}><address domain='0' bus='1' slot='0' function='0'/></source>`,
  );
const vhostUser = (inner = '', bus = 'virtio'): string =>
  disk(bus, inner, "type='vhostuser'", "<source type='unix' path='/s'/>");
const shared = "<memoryBacking><access mode='shared'/></memoryBacking>";
const iotune = (inner: string, dev = 'vda'): string => disk('virtio', `<iotune>${inner}</iotune>`).replace('vda', dev);

/** Disks: where their data is, how it is encrypted, and how fast it may be read. */
export const sourceCases: readonly StorageCase[] = [
  {
    rule: 'disk/auth-twice',
    says: 'beside the source and in it',
    bad: network(`<source protocol='rbd' name='a/b'>${host}${ceph}</source>`, ceph),
    good: network(`<source protocol='rbd' name='a/b'>${host}${ceph}</source>`),
  },
  {
    rule: 'disk/auth',
    says: 'a protocol that takes none',
    bad: network(`<source protocol='nbd'>${host}</source>`, ceph),
    good: network(`<source protocol='rbd' name='a/b'>${host}</source>`, ceph),
  },
  {
    rule: 'disk/auth',
    says: 'the secret of another protocol',
    bad: rbd(ceph.replace('ceph', 'iscsi')),
    good: rbd(ceph),
  },
  {
    rule: 'disk/auth',
    says: 'a secret by two names',
    bad: rbd(ceph.replace('uuid', "usage='x' uuid")),
    good: rbd(ceph),
  },
  { rule: 'disk/auth', says: 'no user', bad: rbd(ceph.replace(" username='u'", '')), good: rbd(ceph) },
  {
    rule: 'disk/network-source',
    says: 'no name',
    bad: network(`<source protocol='iscsi'>${host}</source>`),
    good: network(`<source protocol='nbd'>${host}</source>`),
  },
  {
    rule: 'disk/network-source',
    says: 'an image of RBD without its pool',
    bad: network(`<source protocol='rbd' name='ab'>${host}</source>`),
    good: network(`<source protocol='rbd' name='a/b'>${host}</source>`),
  },
  {
    rule: 'disk/network-source',
    says: 'a socket by tcp',
    bad: network("<source protocol='nbd'><host name='h' socket='/s'/></source>"),
    good: network("<source protocol='nbd'><host transport='unix' socket='/s'/></source>"),
  },
  {
    rule: 'disk/network-source',
    says: 'two hosts of NFS',
    bad: network(`<source protocol='nfs' name='a'>${host}${host}</source>`),
    good: network(`<source protocol='nfs' name='a'>${host}</source>`),
  },
  {
    rule: 'disk/network-source',
    says: 'a name for TLS at http',
    bad: network(`<source protocol='http' name='a' tlsHostname='x'>${host}</source>`),
    good: network(`<source protocol='nbd' name='a' tls='yes' tlsHostname='x'>${host}</source>`),
  },
  {
    rule: 'disk/cookie',
    says: 'a semicolon',
    bad: cookies("<cookie name='a'>b;c</cookie>"),
    good: cookies("<cookie name='a'>b</cookie>"),
  },
  {
    rule: 'disk/cookie',
    says: 'a name twice',
    bad: cookies("<cookie name='a'>b</cookie><cookie name='a'>c</cookie>"),
    good: cookies("<cookie name='a'>\"b\"</cookie><cookie name='b'>c</cookie>"),
  },
  {
    rule: 'disk/nvme-source',
    says: 'no namespace',
    bad: pciDisk("type='pci'"),
    good: pciDisk("type='pci' namespace='1'"),
  },
  {
    rule: 'disk/nvme-source',
    says: 'the namespace 0',
    bad: pciDisk("type='pci' namespace='0'"),
    good: pciDisk("type='pci' namespace='1'"),
  },
  {
    rule: 'disk/volume-source',
    says: 'a pool alone',
    bad: disk('virtio', '', "type='volume'", "<source pool='p'/>"),
    good: disk('virtio', '', "type='volume'", "<source pool='p' volume='v'/>"),
  },
  {
    rule: 'disk/slice',
    says: 'no size',
    bad: encrypted("<slices><slice type='storage' offset='0'/></slices>"),
    good: encrypted("<slices><slice type='storage' offset='0' size='512'/></slices>"),
  },
  {
    rule: 'disk/backing-store',
    says: 'no format',
    bad: disk('virtio', "<driver type='qcow2'/><backingStore type='file'><source file='/b'/></backingStore>"),
    good: disk(
      'virtio',
      "<driver type='qcow2'/><backingStore type='file'><format type='raw'/><source file='/b'/><backingStore/></backingStore>",
    ),
  },
  {
    rule: 'disk/backing-store',
    says: 'no source further down',
    bad: disk(
      'virtio',
      "<backingStore type='file'><format type='qcow2'/><source file='/b'/><backingStore type='file'><format type='raw'/></backingStore></backingStore>",
    ),
    good: disk(
      'virtio',
      "<backingStore type='file'><format type='qcow2'/><source file='/b'/><backingStore/></backingStore>",
    ),
  },
  { rule: 'disk/vhost-user', says: 'memory that is not shared', bad: vhostUser(), good: disk('virtio') },
  {
    rule: 'disk/vhost-user',
    says: 'a cache',
    bad: vhostUser("<driver cache='none'/>"),
    good: vhostUser("<driver queues='2'/>"),
    beside: shared,
  },
  { rule: 'disk/vhost-user', says: 'the bus scsi', bad: vhostUser('', 'scsi'), good: vhostUser(), beside: shared },
  {
    rule: 'disk/encryption-twice',
    says: 'beside the source and in it',
    bad: encrypted(
      `<encryption format='luks'>${passphrase}</encryption>`,
      `<encryption format='luks'>${passphrase}</encryption>`,
    ),
    good: encrypted(`<encryption format='luks'>${passphrase}</encryption>`),
  },
  {
    rule: 'disk/encryption',
    says: 'the old format',
    bad: encrypted(`<encryption format='qcow'>${passphrase}</encryption>`),
    good: encrypted(`<encryption format='luks'>${passphrase}</encryption>`),
  },
  {
    rule: 'disk/encryption',
    says: 'LUKS 2 by QEMU',
    bad: rbd(`<encryption format='luks2'>${passphrase}</encryption>`),
    good: rbd(`<encryption format='luks2' engine='librbd'>${passphrase}</encryption>`),
  },
  {
    rule: 'disk/encryption',
    says: 'an image that cannot hold it',
    bad: encrypted(`<encryption format='luks'>${passphrase}</encryption>`, "<driver type='vmdk'/>"),
    good: encrypted(`<encryption format='luks'>${passphrase}</encryption>`, "<driver type='qcow2'/>"),
  },
  {
    rule: 'disk/encryption',
    says: 'a secret without a name',
    bad: encrypted("<encryption format='luks'><secret type='passphrase'/></encryption>"),
    good: encrypted("<encryption format='luks'><secret type='passphrase' usage='x'/></encryption>"),
  },
  {
    rule: 'disk/io-limits',
    says: 'a total and a part',
    bad: iotune('<total_bytes_sec>1</total_bytes_sec><read_bytes_sec>1</read_bytes_sec>'),
    good: iotune('<total_bytes_sec>1</total_bytes_sec><read_iops_sec>1</read_iops_sec>'),
  },
  {
    rule: 'disk/io-limits',
    says: 'more than QEMU takes',
    bad: iotune('<total_bytes_sec>1000000000000001</total_bytes_sec>'),
    good: iotune('<total_bytes_sec>1000000000000000</total_bytes_sec>'),
  },
  {
    rule: 'disk/io-group-empty',
    says: 'a name alone',
    bad: iotune('<group_name>g</group_name>'),
    good: iotune('<total_bytes_sec>1</total_bytes_sec><group_name>g</group_name>'),
  },
  {
    rule: 'disk/io-group-differs',
    says: 'two limits',
    bad:
      iotune('<total_bytes_sec>1</total_bytes_sec><group_name>g</group_name>') +
      iotune('<total_bytes_sec>2</total_bytes_sec><group_name>g</group_name>', 'vdb'),
    good:
      iotune('<total_bytes_sec>1</total_bytes_sec><group_name>g</group_name>') +
      iotune('<total_bytes_sec>1</total_bytes_sec><group_name>g</group_name>', 'vdb'),
  },
  {
    rule: 'disk/throttle-group',
    says: 'a group that is not there',
    bad: disk('virtio', "<throttlefilters><throttlefilter group='slow'/></throttlefilters>"),
    good: disk('virtio', "<throttlefilters><throttlefilter group='fast'/></throttlefilters>"),
    beside:
      '<throttlegroups><throttlegroup><group_name>fast</group_name><total_bytes_sec>1</total_bytes_sec></throttlegroup></throttlegroups>',
  },
];
