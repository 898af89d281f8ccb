import { guest, type Parts } from './further-guest.ts';

/** Something that libvirt refuses, and the same guest without it. */
export interface Refusal {
  readonly rule: string;
  readonly bad: string;
  readonly good: string;
}

const arm: Parts = { arch: 'aarch64', machine: 'virt', rest: '' };
const sharedMemory = "<memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>";

const disk = (driver: string, more = '', target = "<target dev='vda' bus='virtio'/>"): string =>
  `<disk type='file'><driver name='qemu' ${driver}<source file='/a'/>${target}${more}</disk>`;

const vdpa = (cache: string): string =>
  `<disk type='vhostvdpa'><driver name='qemu' type='raw' cache='${cache}'/><source dev='/dev/vhost-vdpa-0'/><target dev='vda' bus='virtio'/></disk>`;

const mapped = (attributes: string, threads: string, target?: string): string =>
  guest(disk(`type='raw' ${attributes}><iothreads>${threads}</iothreads></driver>`, '', target), {
    first: '<iothreads>2</iothreads>',
  });

const bothThreads = "<iothread id='1'><queue id='0'/></iothread><iothread id='2'><queue id='1'/></iothread>";
const mapIsGood = mapped("queues='2'", bothThreads);
const map = (attributes: string, threads: string, target?: string): Refusal => ({
  rule: 'disk/iothread-map',
  bad: mapped(attributes, threads, target),
  good: mapIsGood,
});

const share = (attributes: string, parts: string, name = 'a'): string =>
  `<filesystem type='mount' ${attributes}>${parts}<source dir='/${name}'/><target dir='${name}'/></filesystem>`;

const virtiofs = (name: string, source: string): string =>
  `<filesystem type='mount'><driver type='virtiofs'/><source dir='${source}'/><target dir='${name}'/></filesystem>`;

const user = (parts: string, type = 'user'): string => `<interface type='${type}'>${parts}</interface>`;

const root = "<controller type='pci' index='0' model='pcie-root'/>";
const port = `${root}<controller type='pci' index='1' model='pcie-root-port'/>`;

const hostdev = (slot: number): string =>
  `<hostdev mode='subsystem' type='pci' managed='yes'><source><address bus='1' slot='${slot}'/></source></hostdev>`;

const snp = (data: string): string =>
  `<launchSecurity type='sev-snp'><policy>0x30000</policy><hostData>${data}</hostData></launchSecurity>`;

const variables = (more: string): string =>
  `<loader readonly='yes' type='pflash'>/code</loader><nvram type='file'><source file='/vars'>${more}</source></nvram>`;

const numa = "<cpu><numa><cell id='0' cpus='0-3' memory='512' unit='MiB'/></numa></cpu>";
const room = "<maxMemory slots='4' unit='GiB'>8</maxMemory>";
const memory = (model: string, target: string, more = ''): string =>
  guest(
    `<memory model='${model}' ${model === 'virtio-pmem' ? "access='shared'><source><path>/a</path></source" : ''}>` +
      `<target><size unit='MiB'>128</size>${target}</target>${more}</memory>`,
    { first: room, rest: numa },
  );

const isa = (number: string): string => `<serial type='pty'><target type='isa-serial' ${number}/></serial>`;

/** The mistakes, each with the guest that is mended. */
export const furtherRefusals: readonly Refusal[] = [
  {
    rule: 'resource/appid',
    bad: guest('', { first: `<resource><fibrechannel appid='${'a'.repeat(129)}'/></resource>` }),
    good: guest('', { first: `<resource><fibrechannel appid='${'a'.repeat(128)}'/></resource>` }),
  },
  {
    rule: 'features/vmport-ps2',
    bad: guest('', { rest: "<features><acpi/><vmport state='on'/><ps2 state='off'/></features>" }),
    good: guest('', { rest: "<features><acpi/><vmport state='off'/><ps2 state='off'/></features>" }),
  },
  {
    rule: 'features/tb-cache',
    bad: guest('', { rest: "<features><acpi/><tcg><tb-cache unit='KiB'>1025</tb-cache></tcg></features>" }),
    good: guest('', { rest: "<features><acpi/><tcg><tb-cache unit='KiB'>2048</tb-cache></tcg></features>" }),
  },
  {
    rule: 'features/pvspinlock-arch',
    bad: guest('', { ...arm, rest: "<features><pvspinlock state='on'/></features>" }),
    good: guest('', { rest: "<features><pvspinlock state='on'/></features>" }),
  },
  {
    rule: 'clock/hpet-arch',
    bad: guest('', { ...arm, rest: "<clock offset='utc'><timer name='hpet' present='yes'/></clock>" }),
    good: guest('', { ...arm, rest: "<clock offset='utc'><timer name='hpet' present='no'/></clock>" }),
  },
  {
    rule: 'clock/start-range',
    bad: guest('', { rest: "<clock offset='absolute' start='253402300800'/>" }),
    good: guest('', { rest: "<clock offset='absolute' start='253402300799'/>" }),
  },
  {
    rule: 'os/bootloader',
    bad: guest('', { first: '<bootloader>/usr/bin/pygrub</bootloader>' }),
    good: guest(''),
  },
  {
    rule: 'fw/nvram-option',
    bad: guest('', { os: variables("<slices><slice type='storage' offset='0' size='512'/></slices>") }),
    good: guest('', { os: variables('') }),
  },
  {
    rule: 'cachetune/kvm-only',
    bad: guest('', { first: "<cputune><memorytune vcpus='0'><node id='0' bandwidth='60'/></memorytune></cputune>" }),
    good: guest('', {
      type: 'kvm',
      first: "<cputune><memorytune vcpus='0'><node id='0' bandwidth='60'/></memorytune></cputune>",
    }),
  },
  {
    rule: 'launch/snp-length',
    bad: guest('', { type: 'kvm', rest: snp('YWJj') }),
    good: guest('', { type: 'kvm', rest: snp('AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=') }),
  },
  {
    rule: 'disk/vhost-vdpa',
    bad: guest(vdpa('writeback'), { first: sharedMemory }),
    good: guest(vdpa('none'), { first: sharedMemory }),
  },
  { rule: 'disk/vhost-vdpa', bad: guest(vdpa('none')), good: guest(vdpa('directsync'), { first: sharedMemory }) },
  {
    rule: 'disk/queue-size-bus',
    bad: guest(disk("type='raw' queue_size='64'/>", '', "<target dev='sda' bus='sata'/>")),
    good: guest(disk("type='raw' queue_size='64'/>")),
  },
  {
    rule: 'disk/discard-no-unref',
    bad: guest(disk("type='raw' discard_no_unref='on'/>")),
    good: guest(disk("type='qcow2' discard_no_unref='on'/>")),
  },
  {
    rule: 'disk/discard-no-unref',
    bad: guest(disk("type='qcow2' discard_no_unref='on'/>", '<readonly/>')),
    good: guest(disk("type='qcow2'/>", '<readonly/>')),
  },
  map("iothread='1'", "<iothread id='1'/>"),
  map('', "<iothread id='1'/><iothread id='1'/>"),
  map('', "<iothread id='1'><queue id='0'/></iothread>"),
  map("queues='2'", "<iothread id='1'><queue id='0'/><queue id='2'/></iothread>"),
  map("queues='2'", "<iothread id='1'><queue id='0'/><queue id='1'/></iothread><iothread id='2'/>"),
  map("queues='2'", bothThreads.replace("queue id='1'", "queue id='0'")),
  map("queues='3'", bothThreads),
  map('', "<iothread id='1'/>", "<target dev='sda' bus='sata'/>"),
  {
    rule: 'controller/ide-machine',
    bad: guest("<controller type='ide' index='0'/>"),
    good: guest("<controller type='ide' index='0'/>", { machine: 'pc' }),
  },
  { rule: 'controller/isa', bad: guest("<controller type='isa' index='0'/>"), good: guest('') },
  {
    rule: 'pci/hole64-machine',
    bad: guest(root.replace('/>', "><pcihole64 unit='KiB'>1024</pcihole64></controller>"), arm),
    good: guest(root.replace('/>', "><pcihole64 unit='KiB'>1024</pcihole64></controller>")),
  },
  {
    rule: 'pci/mem-reserve',
    bad: guest(
      `${root}<controller type='pci' index='1' model='pcie-expander-bus'><target memReserve='1024'/></controller>`,
    ),
    good: guest(
      `${root}<controller type='pci' index='1' model='pcie-root-port'><target memReserve='1024'/></controller>`,
    ),
  },
  {
    rule: 'address/ccw-partial',
    bad: guest("<rng model='virtio'><backend model='random'/><address type='ccw' cssid='0xfe' ssid='0'/></rng>", {
      arch: 's390x',
      machine: 's390-ccw-virtio',
      rest: '',
    }),
    good: guest(
      "<rng model='virtio'><backend model='random'/><address type='ccw' cssid='0xfe' ssid='0' devno='7'/></rng>",
      { arch: 's390x', machine: 's390-ccw-virtio', rest: '' },
    ),
  },
  {
    rule: 'acpi/index-address',
    bad: guest("<input type='tablet' bus='usb'><acpi index='4'/><address type='usb' bus='0' port='1'/></input>"),
    good: guest("<input type='tablet' bus='virtio'><acpi index='4'/></input>"),
  },
  {
    rule: 'iommu/place',
    bad: guest(`${port}<iommu model='virtio'><address type='pci' bus='1' slot='0'/></iommu>`),
    good: guest(`${port}<iommu model='virtio'><address type='pci' bus='0' slot='5'/></iommu>`),
  },
  {
    rule: 'panic/pvpanic-place',
    bad: guest(`${port}<panic model='pvpanic'><address type='pci' bus='1' slot='0'/></panic>`),
    good: guest(`${port}<panic model='pvpanic'><address type='pci' bus='0' slot='5'/></panic>`),
  },
  {
    rule: 'fs/space-limit',
    bad: guest(
      share('', '').replace('</filesystem>', "<space_soft_limit unit='MiB'>5</space_soft_limit></filesystem>"),
    ),
    good: guest(share('', '')),
  },
  {
    rule: 'fs/driver-unsupported',
    bad: guest(share('', "<driver type='loop'/>")),
    good: guest(share('', "<driver type='path'/>")),
  },
  {
    rule: 'fs/passthrough-only',
    bad: guest(share("accessmode='mapped'", "<driver type='mtp'/>")),
    good: guest(share("accessmode='passthrough'", "<driver type='mtp'/>")),
  },
  {
    rule: 'fs/sandbox-driver',
    bad: guest(share('', "<binary><sandbox mode='chroot'/></binary>")),
    good: guest(share('', "<driver type='virtiofs'/><binary><sandbox mode='chroot'/></binary>"), {
      first: sharedMemory,
    }),
  },
  {
    rule: 'fs/target-twice',
    bad: guest(virtiofs('a', '/a') + virtiofs('a', '/b'), { first: sharedMemory }),
    good: guest(virtiofs('a', '/a') + virtiofs('b', '/b'), { first: sharedMemory }),
  },
  {
    rule: 'net/passt-type',
    bad: guest(user("<source bridge='b'/><backend type='passt'/>", 'bridge')),
    good: guest(user("<backend type='passt'/>")),
  },
  {
    rule: 'net/port-forward-range',
    bad: guest(user("<backend type='passt'/><portForward proto='tcp'><range end='9'/></portForward>")),
    good: guest(user("<backend type='passt'/><portForward proto='tcp'><range start='8' end='9'/></portForward>")),
  },
  {
    rule: 'net/ipv6-prefix',
    bad: guest(user("<ip family='ipv6' address='fec0::2' prefix='60'/>")),
    good: guest(user("<ip family='ipv6' address='fec0::2' prefix='64'/>")),
  },
  {
    rule: 'net/floor',
    bad: guest(user("<source bridge='b'/><bandwidth><inbound average='5' floor='4'/></bandwidth>", 'bridge')),
    good: guest(user("<source network='n'/><bandwidth><inbound average='5' floor='4'/></bandwidth>", 'network')),
  },
  {
    rule: 'hostdev/interface-twice',
    bad: guest(hostdev(0) + user("<source><address type='pci' bus='1' slot='0'/></source>", 'hostdev')),
    good: guest(hostdev(1) + user("<source><address type='pci' bus='1' slot='0'/></source>", 'hostdev')),
  },
  {
    rule: 'video/resolution-model',
    bad: guest("<video><model type='cirrus'><resolution x='800' y='600'/></model></video>"),
    good: guest("<video><model type='vga'><resolution x='800' y='600'/></model></video>"),
  },
  {
    rule: 'video/vgamem',
    bad: guest("<video><model type='qxl' vgamem='1025'/></video>"),
    good: guest("<video><model type='qxl' vgamem='2048'/></video>"),
  },
  {
    rule: 'video/blob-memory',
    bad: guest("<video><model type='virtio' blob='on'/></video>"),
    good: guest("<video><model type='virtio' blob='on'/></video>", { first: sharedMemory }),
  },
  {
    rule: 'graphics/rdp-listen',
    bad: guest("<graphics type='rdp'><listen type='socket' socket='/a'/></graphics>"),
    good: guest("<graphics type='rdp'><listen type='address' address='127.0.0.1'/></graphics>"),
  },
  {
    rule: 'graphics/passwd-expiry',
    bad: guest("<graphics type='vnc' passwd='a' passwdValidTo='tomorrow'/>"),
    good: guest("<graphics type='vnc' passwd='a' passwdValidTo='2030-12-31T23:59:59'/>"),
  },
  {
    rule: 'graphics/dbus-audio',
    bad: guest("<graphics type='dbus'><audio id='1'/></graphics><audio id='1' type='none'/>"),
    good: guest("<graphics type='dbus'><audio id='1'/></graphics><audio id='1' type='dbus'/>"),
  },
  {
    rule: 'audio/spice-display',
    bad: guest("<audio id='1' type='spice'/>"),
    good: guest("<graphics type='spice'/><audio id='1' type='spice'/>"),
  },
  { rule: 'serial/isa-ports', bad: guest(isa('').repeat(5)), good: guest(isa('').repeat(4)) },
  { rule: 'serial/isa-ports', bad: guest(isa("port='4'")), good: guest(isa("port='3'")) },
  { rule: 'serial/isa-ports', bad: guest(isa("port='1'").repeat(2)), good: guest(isa("port='1'") + isa("port='2'")) },
  {
    rule: 'serial/isa-debug-arch',
    bad: guest("<serial type='pty'><target type='isa-debug'/></serial>", arm),
    good: guest("<serial type='pty'><target type='isa-debug'/></serial>"),
  },
  {
    rule: 'smartcard/slot',
    bad: guest("<smartcard mode='host'><address type='ccid' controller='1' slot='0'/></smartcard>"),
    good: guest("<smartcard mode='host'><address type='ccid' controller='0' slot='0'/></smartcard>"),
  },
  {
    rule: 'memdevice/address',
    bad: memory('sgx-epc', '', "<address type='dimm' slot='0'/>"),
    good: memory('sgx-epc', ''),
  },
  {
    rule: 'memdevice/address',
    bad: memory('virtio-pmem', "<address base='0x140000100'/>"),
    good: memory('virtio-pmem', "<address base='0x140000000'/>"),
  },
  {
    rule: 'shmem/model',
    bad: guest("<shmem name='a'><model type='ivshmem'/><size unit='M'>4</size></shmem>"),
    good: guest("<shmem name='a'><model type='ivshmem-plain'/><size unit='M'>4</size></shmem>"),
  },
  {
    rule: 'shmem/model',
    bad: guest("<shmem name='a'><model type='ivshmem-doorbell'/><size unit='M'>4</size><server path='/a'/></shmem>"),
    good: guest("<shmem name='a'><model type='ivshmem-doorbell'/><server path='/a'/></shmem>"),
  },
  {
    rule: 'watchdog/model-twice',
    bad: guest("<watchdog model='itco'/>".repeat(2)),
    good: guest("<watchdog model='itco'/><watchdog model='i6300esb'/>"),
  },
  {
    rule: 'watchdog/ib700-machine',
    bad: guest("<watchdog model='ib700'/>"),
    good: guest("<watchdog model='ib700'/>", { machine: 'pc' }),
  },
  {
    rule: 'tpm/profile-version',
    bad: guest(
      "<tpm model='tpm-tis'><backend type='emulator' version='1.2'><profile source='local:a'/></backend></tpm>",
    ),
    good: guest(
      "<tpm model='tpm-tis'><backend type='emulator' version='2.0'><profile source='local:a'/></backend></tpm>",
    ),
  },
  {
    rule: 'pstore/parts',
    bad: guest("<pstore backend='acpi-erst'><path>/a</path><size unit='KiB'>5</size></pstore>"),
    good: guest("<pstore backend='acpi-erst'><path>/a</path><size unit='KiB'>8</size></pstore>"),
  },
];
