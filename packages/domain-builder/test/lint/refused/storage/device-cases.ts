import { disk, pci, rng, type StorageCase } from './storage-case.ts';

const drive = (attributes: string): string => `<address type='drive' ${attributes}/>`;
const ccw = (devno: string): string => `<address type='ccw' cssid='0xfe' ssid='0' devno='${devno}'/>`;
const s390 = { machine: 's390-ccw-virtio' } as const;
const zpci = (uid: string): string => pci(0, 1).replace('/>', `><zpci uid='${uid}' fid='0x0'/></address>`);
const channel = (port: number, name: string): string =>
  `<channel type='pty'><target type='virtio' name='${name}'/><address type='virtio-serial' controller='0' bus='0' port='${port}'/></channel>`;
const tablet = (port: string, type = 'tablet'): string =>
  `<input type='${type}' bus='usb'><address type='usb' bus='0' port='${port}'/></input>`;
const hostdev = (type: string, source: string, inner = ''): string =>
  `<hostdev mode='subsystem' ${type}>${source}${inner}</hostdev>`;
const hostPci = (inner = '', slot = 2): string =>
  hostdev("type='pci'", `<source><address domain='0' bus='6' slot='${slot}' function='0'/></source>`, inner);
const uuid = '53764d0e-85a0-42b4-af5c-2046b460b1dc';
const mdev = (attributes: string, inner = '', id = uuid): string =>
  hostdev(`type='mdev' ${attributes}`, `<source><address uuid='${id}'/></source>`, inner);
const other = uuid.replace('53', '54');
const scsi = (inner = '', unit = 0): string =>
  hostdev(
    "type='scsi'",
    `<source><adapter name='scsi_host0'/><address bus='0' target='0' unit='${unit}'/></source>`,
    inner,
  );
const vhost = (wwpn: string, inner = ''): string =>
  hostdev("type='scsi_host'", `<source protocol='vhost' wwpn='${wwpn}'/>`, inner);
const usb = (source: string, inner = ''): string => hostdev("type='usb'", `<source>${source}</source>`, inner);
const share = (inner = '', attributes = "type='mount'", tag = 't'): string =>
  `<filesystem ${attributes}><source dir='/s'/><target dir='${tag}'/>${inner}</filesystem>`;
const virtiofs = "<driver type='virtiofs'/>";

/** Addresses, devices of the host, shares and leases. */
export const deviceCases: readonly StorageCase[] = [
  {
    rule: 'address/disk-type',
    says: 'PCI of a USB disk',
    bad: disk('usb', pci(0, 5)),
    good: disk('usb', "<address type='usb' bus='0' port='1'/>"),
  },
  {
    rule: 'address/disk-type',
    says: 'a drive of virtio',
    bad: disk('virtio', drive("unit='0'")),
    good: disk('virtio', pci(0, 5)),
  },
  {
    rule: 'address/drive-range',
    says: 'a target of SATA',
    bad: disk('sata', drive("target='1'")),
    good: disk('sata', drive("unit='5'")),
  },
  {
    rule: 'address/drive-range',
    says: 'a second IDE controller',
    bad: disk('ide', drive("controller='1'")),
    good: disk('ide', drive("bus='1'")),
  },
  {
    rule: 'address/name-range',
    says: 'the fifth place of IDE',
    bad: disk('ide').replace('hda', 'hde'),
    good: disk('ide').replace('hda', 'hdd'),
  },
  {
    rule: 'address/usb-type',
    says: 'PCI of a tablet',
    bad: tablet('1').replace("type='usb' bus='0' port='1'", "type='pci' bus='0' slot='5'"),
    good: tablet('1'),
  },
  { rule: 'address/ccw-machine', says: 'a PC', bad: rng(ccw('0x1')), good: rng(pci(0, 5)) },
  {
    rule: 'address/unassigned',
    says: 'a device that is not of the host',
    bad: rng("<address type='unassigned'/>"),
    good: hostPci("<address type='unassigned'/>"),
  },
  {
    rule: 'address/virtio-s390',
    says: 'the former bus',
    bad: rng("<address type='virtio-s390'/>"),
    good: rng(ccw('0x1')),
    ...s390,
  },
  {
    rule: 'address/pci-twice',
    says: 'one function',
    bad: rng(pci(0, 5)).repeat(2),
    good: rng(pci(0, 5, 0, " multifunction='on'")) + rng(pci(0, 5, 1)),
  },
  {
    rule: 'address/ccw-twice',
    says: 'one device number',
    bad: rng(ccw('0x1')).repeat(2),
    good: rng(ccw('0x1')) + rng(ccw('0x2')),
    ...s390,
  },
  {
    rule: 'address/spapr-vio-twice',
    says: 'one register',
    bad: "<controller type='scsi' index='0'><address type='spapr-vio' reg='0x4000'/></controller><controller type='scsi' index='1'><address type='spapr-vio' reg='0x4000'/></controller>",
    good: "<controller type='scsi' index='0'><address type='spapr-vio' reg='0x4000'/></controller><controller type='scsi' index='1'><address type='spapr-vio' reg='0x5000'/></controller>",
    machine: 'pseries',
  },
  {
    rule: 'address/usb-twice',
    says: 'one port',
    bad: tablet('1') + tablet('1', 'mouse'),
    good: tablet('1') + tablet('2', 'mouse'),
  },
  {
    rule: 'address/virtio-serial-twice',
    says: 'one port',
    bad: channel(1, 'a') + channel(1, 'b'),
    good: channel(1, 'a') + channel(2, 'b'),
  },
  { rule: 'address/virtio-serial-port', says: 'one port more', bad: channel(31, 'a'), good: channel(30, 'a') },
  {
    rule: 'address/drive-twice',
    says: 'a name and an address',
    bad: disk('scsi', drive("unit='1'")) + disk('scsi').replace('sda', 'sdb'),
    good: disk('scsi', drive("unit='2'")) + disk('scsi').replace('sda', 'sdb'),
  },
  {
    rule: 'address/drive-twice',
    says: 'a disk and a device of the host',
    bad: scsi(drive("unit='0'")) + disk('scsi'),
    good: scsi(drive("unit='1'")) + disk('scsi'),
  },
  { rule: 'address/zpci', says: 'the uid 0', bad: rng(zpci('0x0')), good: rng(zpci('0x1')), ...s390 },
  { rule: 'hostdev/source-twice', says: 'one PCI device', bad: hostPci().repeat(2), good: hostPci() + hostPci('', 3) },
  {
    rule: 'hostdev/mode',
    says: 'a device for a container',
    bad: "<hostdev mode='capabilities' type='misc'><source><char>/dev/x</char></source></hostdev>",
    good: hostPci(),
  },
  {
    rule: 'hostdev/address-type',
    says: 'a drive of vfio-pci',
    bad: mdev("model='vfio-pci'", drive("unit='0'")),
    good: mdev("model='vfio-pci'", pci(0, 5)),
  },
  { rule: 'hostdev/address-type', says: 'PCI of SCSI', bad: scsi(pci(0, 5)), good: scsi(drive("unit='0'")) },
  { rule: 'hostdev/drive-range', says: 'the second bus', bad: scsi(drive("bus='1'")), good: scsi(drive("bus='0'")) },
  { rule: 'hostdev/source', says: 'no source', bad: "<hostdev mode='subsystem' type='pci'/>", good: hostPci() },
  {
    rule: 'hostdev/source',
    says: 'a vendor alone',
    bad: usb("<vendor id='0x1234'/>"),
    good: usb("<vendor id='0x1234'/><product id='0xbeef'/>"),
  },
  { rule: 'hostdev/source', says: 'a short wwpn', bad: vhost('naa.512'), good: vhost('naa.5123456789abcde0') },
  {
    rule: 'hostdev/source',
    says: 'two hosts of iSCSI',
    bad: hostdev("type='scsi'", "<source protocol='iscsi' name='iqn'><host name='h'/><host name='i'/></source>"),
    good: hostdev("type='scsi'", "<source protocol='iscsi' name='iqn'><host name='h'/></source>"),
  },
  {
    rule: 'hostdev/option',
    says: 'the option ROM of USB',
    bad: usb("<vendor id='0x1234'/><product id='0xbeef'/>", "<rom bar='on'/>"),
    good: hostPci("<rom bar='on'/>"),
  },
  {
    rule: 'hostdev/option',
    says: 'booting from vhost',
    bad: vhost('naa.5123456789abcde0', "<boot order='1'/>"),
    good: hostPci("<boot order='1'/>"),
  },
  {
    rule: 'hostdev/option',
    says: 'a team without its other half',
    bad: hostPci("<teaming type='transient'/>"),
    good: hostPci("<teaming type='transient' persistent='ua-x'/>"),
  },
  {
    rule: 'hostdev/display',
    says: 'nothing that shows it',
    bad: mdev("model='vfio-pci' display='on'"),
    good: `${mdev("model='vfio-pci' display='on'")}<graphics type='vnc'/>`,
  },
  {
    rule: 'hostdev/display',
    says: 'two of ramfb',
    bad: mdev("model='vfio-pci' ramfb='on'") + mdev("model='vfio-pci' ramfb='on'", '', other),
    good: mdev("model='vfio-pci' ramfb='on'") + mdev("model='vfio-pci'", '', other),
  },
  {
    rule: 'hostdev/one-ap',
    says: 'two of them',
    bad: mdev("model='vfio-ap'") + mdev("model='vfio-ap'", '', other),
    good: mdev("model='vfio-ap'"),
    ...s390,
  },
  {
    rule: 'fs/type',
    says: 'a block device',
    bad: "<filesystem type='block'><source dev='/x'/><target dir='t'/></filesystem>",
    good: share(),
  },
  {
    rule: 'fs/incomplete',
    says: 'no tag',
    bad: "<filesystem type='mount'><source dir='/s'/></filesystem>",
    good: share(),
  },
  {
    rule: 'fs/file-modes',
    says: 'without mapping',
    bad: share('', "type='mount' fmode='0644'"),
    good: share('', "type='mount' accessmode='mapped' fmode='0644'"),
  },
  {
    rule: 'fs/virtiofs-option',
    says: 'a format',
    bad: share("<driver type='virtiofs' format='raw'/>"),
    good: share(virtiofs),
  },
  {
    rule: 'fs/boot-order',
    says: 'CCW',
    bad: share(virtiofs + ccw('0x1') + "<boot order='1'/>"),
    good: share(virtiofs + pci(0, 5) + "<boot order='1'/>"),
    ...s390,
  },
  { rule: 'fs/boot-order', says: '9p', bad: share("<boot order='1'/>"), good: share(`${virtiofs}<boot order='1'/>`) },
  { rule: 'fs/tag-twice', says: 'one tag', bad: share().repeat(2), good: share() + share('', "type='mount'", 'u') },
  {
    rule: 'lease/incomplete',
    says: 'no key',
    bad: "<lease><lockspace>l</lockspace><target path='/p'/></lease>",
    good: "<lease><lockspace>l</lockspace><key>k</key><target path='/p'/></lease>",
  },
];
