import { guest, type RuleCase, windows11 } from '../rule-case.ts';

const devices = (inner: string, before = ''): string => guest(`${before}  <devices>\n    ${inner}\n  </devices>`);
const disk = (inner: string): string => devices(`<disk type='file' device='disk'>\n      ${inner}\n    </disk>`);
const nic = (inner: string): string =>
  devices(`<interface type='network'><source network='default'/>${inner}</interface>`, '  <vcpu>2</vcpu>\n');
const share = (inner: string, before = "  <memoryBacking><access mode='shared'/></memoryBacking>\n"): string =>
  devices(`<filesystem type='mount'>\n      ${inner}\n    </filesystem>`, before);
const virtiofs = "<driver type='virtiofs'/>";
const place = "<source dir='/srv/pst'/><target dir='pst'/>";
const graphics = (attributes: string, inner: string): string => devices(`<graphics ${attributes}>${inner}</graphics>`);

/** Disks, network interfaces, shares, displays and channels. */
export const deviceCases: readonly RuleCase[] = [
  {
    rule: 'disk/native-cache',
    says: 'the cache writeback',
    bad: disk("<driver type='raw' cache='writeback' §io='native'/><target dev='vda'/>"),
    good: disk("<driver type='raw' cache='none' io='native'/><target dev='vda'/>"),
  },
  {
    rule: 'disk/native-cache',
    says: 'no cache said',
    bad: disk("<driver type='raw' §io='native'/><target dev='vda'/>"),
    good: disk("<driver type='raw' io='threads'/><target dev='vda'/>"),
  },
  {
    rule: 'disk/iothread-bus',
    says: 'a disk of virtio-scsi',
    bad: disk("<driver type='raw' §iothread='1'/><target dev='sda' bus='scsi'/>"),
    good: disk("<driver type='raw' iothread='1'/><target dev='vda' bus='virtio'/>"),
    fix: false,
  },
  {
    rule: 'disk/detect-zeroes-unmap',
    says: 'discard is off',
    bad: disk("<driver type='raw' §detect_zeroes='unmap'/><target dev='vda'/>"),
    good: disk("<driver type='raw' detect_zeroes='unmap' discard='unmap'/><target dev='vda'/>"),
  },
  {
    rule: 'disk/unsafe-cache',
    says: 'the cache unsafe',
    bad: disk("<driver type='raw' §cache='unsafe'/><target dev='vda'/>"),
    good: disk("<driver type='raw' cache='unsafe'/><target dev='vda'/><transient/>"),
    fix: false,
  },
  {
    rule: 'disk/queues-over-vcpus',
    says: 'eight queues',
    bad: devices("<disk type='file'><driver type='raw' §queues='8'/><target dev='vda'/></disk>", '  <vcpu>4</vcpu>\n'),
    good: devices("<disk type='file'><driver type='raw' queues='4'/><target dev='vda'/></disk>", '  <vcpu>4</vcpu>\n'),
    fix: false,
  },
  {
    rule: 'disk/bus-prefix',
    says: 'a CD-ROM hdb on SATA',
    bad: devices("<disk type='file' device='cdrom'><target §dev='hdb' bus='sata'/></disk>"),
    good: devices("<disk type='file' device='cdrom'><target dev='sdb' bus='sata'/></disk>"),
    fix: false,
  },
  {
    rule: 'disk/cdrom-bus',
    says: 'a CD-ROM on virtio',
    bad: devices("<disk type='file' device='cdrom'>§<target dev='vdb' bus='virtio'/></disk>"),
    good: devices("<disk type='file' device='cdrom'><target dev='sdb' bus='sata'/></disk>"),
    fix: false,
  },
  {
    rule: 'disk/ide-q35',
    says: 'hda on q35',
    bad: disk("<driver type='raw'/>§<target dev='hda'/>"),
    good: disk("<driver type='raw'/><target dev='sda' bus='sata'/>"),
    fix: false,
  },
  {
    rule: 'disk/unknown-format',
    says: 'a qcow2 file without a format',
    bad: disk("§<driver name='qemu'/><source file='/a.qcow2'/><target dev='vda'/>"),
    good: disk("<driver name='qemu' type='qcow2'/><source file='/a.qcow2'/><target dev='vda'/>"),
  },
  {
    rule: 'disk/source-twice',
    says: 'one file twice',
    bad: devices(
      "<disk type='file'><source file='/a.img'/><target dev='vda'/></disk>\n    <disk type='file'>§<source file='/a.img'/><target dev='vdb'/></disk>",
    ),
    good: devices(
      "<disk type='file'><source file='/a.img'/><target dev='vda'/></disk>\n    <disk type='file'><source file='/b.img'/><target dev='vdb'/></disk>",
    ),
    fix: false,
  },
  {
    rule: 'net/queues-over-vcpus',
    says: 'eight queues for two CPUs',
    bad: nic("<model type='virtio'/><driver name='vhost' §queues='8'/>"),
    good: nic("<model type='virtio'/><driver name='vhost' queues='2'/>"),
  },
  {
    rule: 'net/queues-not-virtio',
    says: 'queues of an e1000e',
    bad: nic("<model type='e1000e'/><driver §queues='2'/>"),
    good: nic("<model type='virtio'/><driver queues='2'/>"),
    fix: false,
  },
  {
    rule: 'net/no-model',
    says: 'no model',
    bad: nic('').replace('<interface', '§<interface'),
    good: nic("<model type='virtio'/>"),
  },
  {
    rule: 'net/no-model',
    says: 'no model for Windows, where a driver may be missing',
    bad: nic('').replace('<interface', '§<interface').replace('<vcpu>', "<clock offset='localtime'/><vcpu>"),
    good: nic("<model type='e1000e'/>"),
    fix: false,
  },
  {
    rule: 'net/duplicate-mac',
    says: 'a copied interface',
    bad: devices(
      "<interface type='user'><mac address='52:54:00:AA:00:01'/><model type='virtio'/></interface><interface type='user'><mac §address='52:54:00:aa:00:01'/><model type='virtio'/></interface>",
    ),
    good: devices("<interface type='user'><mac address='52:54:00:AA:00:01'/><model type='virtio'/></interface>"),
    fix: false,
  },
  {
    rule: 'fs/shared-memory',
    says: 'private memory',
    bad: share(`<driver §type='virtiofs'/>${place}<readonly/>`, ''),
    good: share(`${virtiofs}${place}<readonly/>`),
  },
  {
    rule: 'fs/shared-memory',
    says: 'memfd alone does not share',
    bad: share(
      `<driver §type='virtiofs'/>${place}<readonly/>`,
      "  <memoryBacking><source type='memfd'/></memoryBacking>\n",
    ),
    good: share(
      `${virtiofs}${place}<readonly/>`,
      "  <memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>\n",
    ),
  },
  {
    rule: 'fs/queue-size',
    says: 'a queue of 2048',
    bad: share(`<driver type='virtiofs' §queue='2048'/>${place}`),
    good: share(`<driver type='virtiofs' queue='1024'/>${place}`),
  },
  {
    rule: 'fs/queue-size',
    says: 'a queue that is no power of two',
    bad: share(`<driver type='virtiofs' §queue='1000'/>${place}`),
    good: share(`<driver type='virtiofs' queue='512'/>${place}`),
    fix: false,
  },
  {
    rule: 'fs/readonly-unsupported',
    says: 'libvirt 9.0',
    bad: share(`${virtiofs}${place}§<readonly/>`),
    good: share(`${virtiofs}${place}`),
    host: { versions: { libvirt: '9.0.0' } },
    fix: false,
  },
  {
    rule: 'fs/readonly-unsupported',
    says: 'an old virtiofsd below libvirt 11',
    bad: share(`${virtiofs}${place}§<readonly/>`),
    good: share(`${virtiofs}${place}`),
    host: { versions: { libvirt: '11.3.0', virtiofsd: '1.10.1' } },
    fix: false,
  },
  {
    rule: 'fs/readonly-not-enforced',
    says: 'a virtiofsd that others run',
    bad: share(`${virtiofs}<source socket='/run/v.sock'/><target dir='pst'/>§<readonly/>`),
    good: share(`${virtiofs}<source dir='/srv'/><target dir='pst'/><readonly/>`),
    fix: false,
  },
  {
    rule: 'fs/rw-share',
    says: 'a share without readonly',
    bad: share(`${virtiofs}${place}`).replace('<filesystem', '§<filesystem'),
    good: share(`${virtiofs}${place}<readonly/>`),
    fix: false,
  },
  {
    rule: 'fs/rw-share',
    says: 'a 9p share of the directory that a read-only one is mounted from',
    bad: share("<source dir='/srv/pst'/><target dir='pst'/>").replace('<filesystem', '§<filesystem'),
    good: share(`${virtiofs}<source dir='/run/virtkit/shares/pst'/><target dir='pst'/>`),
    fix: false,
  },
  {
    rule: 'fs/driver-cache',
    says: 'the cache at the driver',
    bad: share(`<driver type='virtiofs' §cache='always'/>${place}`),
    good: share(`${virtiofs}<binary><cache mode='always'/></binary>${place}`),
  },
  {
    rule: 'fs/access-mode',
    says: 'mapped',
    bad: share(`${virtiofs}${place}`).replace("type='mount'", "type='mount' §accessmode='mapped'"),
    good: share(`${virtiofs}${place}`).replace("type='mount'", "type='mount' accessmode='passthrough'"),
  },
  {
    rule: 'fs/9p-windows',
    says: 'no driver in Windows',
    bad: guest(`  ${windows11}\n  <devices>§<filesystem type='mount'>${place}</filesystem></devices>`),
    good: guest(`  ${windows11}\n  <devices><filesystem type='mount'>${virtiofs}${place}</filesystem></devices>`),
    fix: false,
  },
  {
    rule: 'graphics/open-to-network',
    says: 'VNC at all addresses',
    bad: graphics("type='vnc' port='-1'", "<listen type='address' §address='0.0.0.0'/>"),
    good: graphics("type='vnc' port='-1'", "<listen type='address' address='127.0.0.1'/>"),
    fix: false,
  },
  {
    rule: 'graphics/open-to-network',
    says: 'SPICE by the short form',
    bad: graphics("type='spice' §listen='::' autoport='yes'", ''),
    good: graphics("type='spice' listen='::' autoport='yes' defaultMode='secure'", ''),
    fix: false,
  },
  {
    rule: 'graphics/password-in-xml',
    says: 'a VNC password',
    bad: graphics("type='vnc' §passwd='geheim'", "<listen type='none'/>"),
    good: graphics("type='vnc'", "<listen type='none'/>"),
    fix: false,
  },
  {
    rule: 'graphics/vnc-password-length',
    says: 'nine characters',
    bad: graphics("type='vnc' §passwd='123456789'", "<listen type='none'/>"),
    good: graphics("type='vnc' passwd='12345678'", "<listen type='none'/>"),
    fix: false,
  },
  {
    rule: 'agent/missing-channel',
    says: 'no channel',
    bad: guest('  §<devices/>'),
    good: devices("<channel type='unix'><target type='virtio' name='org.virtkit.agent.0'/></channel>"),
  },
  {
    rule: 'agent/spice-channel',
    says: 'no channel for the clipboard',
    bad: graphics("type='spice'", "<listen type='none'/>").replace('<graphics', '§<graphics'),
    good: devices(
      "<graphics type='spice'><listen type='none'/></graphics><channel type='spicevmc'><target type='virtio' name='com.redhat.spice.0'/></channel>",
    ),
  },
  {
    rule: 'input/tablet-missing',
    says: 'a mouse only',
    bad: devices("§<graphics type='vnc'/><input type='mouse' bus='ps2'/>"),
    good: devices("<graphics type='vnc'/><input type='tablet' bus='usb'/>"),
  },
  {
    rule: 'input/tablet-missing',
    says: 'a machine without USB',
    bad: devices("§<graphics type='vnc'/><controller type='usb' model='none'/>"),
    good: devices("<graphics type='vnc'/><input type='tablet' bus='virtio'/>"),
    fix: false,
  },
  {
    rule: 'iothread/unused',
    says: 'a thread that no disk names',
    bad: devices("<disk type='file'><target dev='vda'/></disk>", '  §<iothreads>1</iothreads>\n'),
    good: devices("<disk type='file'><driver iothread='1'/><target dev='vda'/></disk>", '  <iothreads>1</iothreads>\n'),
    fix: false,
  },
];
