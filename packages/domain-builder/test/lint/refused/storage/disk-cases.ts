import { disk, type StorageCase } from './storage-case.ts';

const virtio = (inner: string): string => disk('virtio', inner);
const cdrom = "type='file' device='cdrom'";
const lun = (inner: string, source = "<source dev='/dev/x'/>", type = 'block'): string =>
  disk('scsi', inner, `type='${type}' device='lun'`, source);
const named = (dev: string, more = ''): string =>
  `<disk type='file'><source file='/${dev}'/><target dev='${dev}'/>${more}</disk>`;

/** Disks: their names, what they are, and what is in them. */
export const diskCases: readonly StorageCase[] = [
  {
    rule: 'disk/target-missing',
    says: 'no target',
    bad: "<disk type='file'><source file='/a'/></disk>",
    good: named('vda'),
  },
  { rule: 'disk/target-name', says: 'an unknown prefix', bad: named('xyz'), good: named('xvda') },
  {
    rule: 'disk/target-name',
    says: 'more letters than can be counted',
    bad: named('hdaxxxxxxxxxx'),
    good: named('hdaxxxxxxxxxx', "<address type='drive' unit='0'/>"),
  },
  {
    rule: 'disk/target-name',
    says: 'a path',
    bad: "<disk type='file'><source file='/a'/><target dev='/dev/vda' bus='virtio'/></disk>",
    good: named('vdaa'),
  },
  {
    rule: 'disk/target-name',
    says: "a floppy with a hard disk's name",
    bad: "<disk type='file' device='floppy'><target dev='hda' bus='fdc'/></disk>",
    good: "<disk type='file' device='floppy'><target dev='fda' bus='fdc'/></disk>",
  },
  { rule: 'disk/target-partition', says: 'a partition', bad: named('vdb1'), good: named('vdb') },
  {
    rule: 'disk/target-twice',
    says: 'one name on two buses',
    bad: disk('scsi') + disk('usb'),
    good: disk('scsi') + disk('usb').replace('sda', 'sdb'),
  },
  {
    rule: 'disk/source-missing',
    says: 'a disk without data',
    bad: disk('virtio', '', "type='file'", ''),
    good: disk('ide', '', cdrom, ''),
  },
  {
    rule: 'disk/empty-usb',
    says: 'an empty CD-ROM on USB',
    bad: disk('usb', '', cdrom, ''),
    good: disk('sata', '', cdrom, ''),
  },
  {
    rule: 'disk/device-bus',
    says: 'a floppy on IDE',
    bad: "<disk type='file' device='floppy'><target dev='fda' bus='ide'/></disk>",
    good: "<disk type='file' device='floppy'><target dev='fda' bus='fdc'/></disk>",
  },
  {
    rule: 'disk/device-bus',
    says: 'a LUN on SATA',
    bad: disk('sata', '', "type='block' device='lun'", "<source dev='/dev/x'/>"),
    good: lun(''),
  },
  {
    rule: 'disk/readonly-bus',
    says: 'a read-only disk on SATA',
    bad: disk('sata', '<readonly/>'),
    good: disk('scsi', '<readonly/>'),
  },
  {
    rule: 'disk/virtio-option',
    says: 'event_idx on SCSI',
    bad: disk('scsi', "<driver event_idx='on'/>"),
    good: virtio("<driver event_idx='on'/>"),
  },
  {
    rule: 'disk/virtio-option',
    says: 'a model of virtio on IDE',
    bad: disk('ide', '', "type='file' model='virtio-transitional'"),
    good: disk('virtio', '', "type='file' model='virtio-transitional'"),
  },
  {
    rule: 'disk/target-option',
    says: 'the tray of a disk',
    bad: disk('scsi').replace('bus=', "tray='open' bus="),
    good: disk('scsi', '', cdrom).replace('bus=', "tray='open' bus="),
  },
  {
    rule: 'disk/target-option',
    says: 'the rotation of a USB disk',
    bad: disk('usb').replace('bus=', "rotation_rate='1' bus="),
    good: disk('sata').replace('bus=', "rotation_rate='1' bus="),
  },
  {
    rule: 'disk/geometry',
    says: 'cylinders on USB',
    bad: disk('usb', "<geometry cyls='10' heads='2' secs='3'/>"),
    good: disk('ide', "<geometry cyls='10' heads='2' secs='3' trans='lba'/>"),
  },
  {
    rule: 'disk/geometry',
    says: 'a translation on virtio',
    bad: virtio("<geometry cyls='10' heads='2' secs='3' trans='lba'/>"),
    good: virtio("<geometry cyls='10' heads='2' secs='3'/>"),
  },
  {
    rule: 'disk/vendor-product',
    says: 'a vendor on virtio',
    bad: virtio('<vendor>QEMU</vendor>'),
    good: disk('scsi', '<vendor>QEMU</vendor>'),
  },
  {
    rule: 'disk/vendor-product',
    says: '17 characters',
    bad: disk('scsi', '<product>ABCDEFGHIJKLMNOPQ</product>'),
    good: disk('scsi', '<product>ABCDEFGHIJKLMNOP</product>'),
  },
  {
    rule: 'disk/wwn',
    says: 'letters beyond f',
    bad: disk('scsi', '<wwn>5000c50015ea71ag</wwn>'),
    good: disk('scsi', '<wwn>0x5000c50015ea71ad</wwn>'),
  },
  {
    rule: 'disk/wwn',
    says: 'a disk on virtio',
    bad: virtio('<wwn>5000c50015ea71ad</wwn>'),
    good: disk('ide', '<wwn>5000c50015ea71ad</wwn>'),
  },
  {
    rule: 'disk/serial',
    says: 'an accent',
    bad: virtio('<serial>é</serial>'),
    good: virtio('<serial>WD-WM.A 1_b+</serial>'),
  },
  {
    rule: 'disk/format',
    says: 'the format iso',
    bad: virtio("<driver type='iso'/>"),
    good: virtio("<driver type='raw'/>"),
  },
  {
    rule: 'disk/format',
    says: 'a format of another hypervisor',
    bad: virtio("<driver type='tap'/>"),
    good: virtio("<driver type='qcow2'/>"),
  },
  {
    rule: 'disk/format',
    says: 'a directory as raw',
    bad: disk('virtio', "<driver type='raw'/><readonly/>", "type='dir'", "<source dir='/a'/>"),
    good: disk('virtio', "<driver type='fat'/><readonly/>", "type='dir'", "<source dir='/a'/>"),
  },
  {
    rule: 'disk/directory-writable',
    says: 'a directory without readonly',
    bad: disk('virtio', "<driver type='fat'/>", "type='dir'", "<source dir='/a'/>"),
    good: disk('virtio', "<driver type='fat'/><readonly/>", "type='dir'", "<source dir='/a'/>"),
  },
  {
    rule: 'disk/driver-name',
    says: "Xen's driver",
    bad: virtio("<driver name='phy' type='raw'/>"),
    good: virtio("<driver name='qemu' type='raw'/>"),
  },
  {
    rule: 'disk/shareable-format',
    says: 'qcow2 for two guests',
    bad: virtio("<driver type='qcow2'/><shareable/>"),
    good: virtio("<driver type='qcow2'/><shareable/><readonly/>"),
  },
  {
    rule: 'disk/copy-on-read',
    says: 'a read-only disk',
    bad: virtio("<driver copy_on_read='on'/><readonly/>"),
    good: virtio("<driver copy_on_read='on'/>"),
  },
  {
    rule: 'disk/metadata-cache',
    says: 'a cache of raw',
    bad: virtio("<driver type='raw'><metadata_cache><max_size>65536</max_size></metadata_cache></driver>"),
    good: virtio("<driver type='qcow2'><metadata_cache><max_size>65536</max_size></metadata_cache></driver>"),
  },
  {
    rule: 'disk/transient',
    says: 'a read-only disk',
    bad: virtio('<transient/><readonly/>'),
    good: virtio('<transient/>'),
  },
  {
    rule: 'disk/transient',
    says: 'a device',
    bad: disk('virtio', '<transient/>', "type='block'", "<source dev='/dev/x'/>"),
    good: virtio('<transient/>'),
  },
  {
    rule: 'disk/transient',
    says: 'a shared image on IDE',
    bad: disk('ide', "<transient shareBacking='yes'/>"),
    good: virtio("<transient shareBacking='yes'/>"),
  },
  {
    rule: 'disk/startup-policy',
    says: 'requisite for a disk',
    bad: disk('virtio', '', "type='file'", "<source file='/a' startupPolicy='requisite'/>"),
    good: disk('ide', '', cdrom, "<source file='/a' startupPolicy='requisite'/>"),
  },
  {
    rule: 'disk/startup-policy',
    says: 'a network',
    bad: disk(
      'virtio',
      '',
      "type='network'",
      "<source protocol='nbd' startupPolicy='optional'><host name='h'/></source>",
    ),
    good: disk('virtio', '', "type='network'", "<source protocol='nbd'><host name='h'/></source>"),
  },
  {
    rule: 'disk/lun-option',
    says: 'rawio at a disk',
    bad: disk('scsi', '', "type='block' rawio='yes'", "<source dev='/dev/x'/>"),
    good: lun('').replace('device=', "rawio='yes' device="),
  },
  {
    rule: 'disk/lun-option',
    says: 'unfiltered',
    bad: lun('').replace('device=', "sgio='unfiltered' device="),
    good: lun('').replace('device=', "sgio='filtered' device="),
  },
  { rule: 'disk/lun-source', says: 'a file', bad: lun('', "<source file='/a'/>", 'file'), good: lun('') },
  {
    rule: 'disk/lun-source',
    says: 'a network that has no LUNs',
    bad: lun('', "<source protocol='rbd' name='a/b'><host name='h'/></source>", 'network'),
    good: lun('', "<source protocol='iscsi' name='iqn.2010-01.x:y/1'><host name='h'/></source>", 'network'),
  },
  { rule: 'disk/lun-source', says: 'a format', bad: lun("<driver type='qcow2'/>"), good: lun("<driver type='raw'/>") },
  {
    rule: 'disk/reservations',
    says: 'a helper without its socket',
    bad: lun('', "<source dev='/dev/x'><reservations managed='no'/></source>"),
    good: lun(
      '',
      "<source dev='/dev/x'><reservations managed='no'><source type='unix' path='/p' mode='client'/></reservations></source>",
    ),
  },
];
