import { type RefusedCase, guest, pc, q35, numa, room, hotplug, one, whole } from './refused-case.ts';

const serial = (type: string, inner: string): string => `<serial type='${type}'>${inner}</serial>`;
const nic = (type: string, inner: string): string => `<interface type='${type}'>${inner}</interface>`;
const shmem = (inner: string, name = 'shared'): string =>
  `<shmem name='${name}'><model type='ivshmem-plain'/>${inner}</shmem>`;
const dimm = (inner: string, more = ''): string =>
  `<memory model='dimm'><target><size unit='MiB'>512</size>${inner}</target>${more}</memory>`;
const nvdimm = (inner: string, attributes = ''): string =>
  `<memory model='nvdimm'${attributes}>${inner}<target><size unit='MiB'>512</size><node>0</node></target></memory>`;
const virtioMem = (block: number, requested: number, more = ''): string =>
  `<memory model='virtio-mem'><target><size unit='KiB'>524288</size><node>0</node><block unit='KiB'>${block}</block>` +
  `<requested unit='KiB'>${requested}</requested>${more}</target></memory>`;

/** IOMMUs, shared memory, memory modules. */
export const memoryCases: readonly RefusedCase[] = [
  whole('iommu/machine', 'intel on i440FX', pc("<iommu model='intel'/>"), q35("<iommu model='intel'/>")),
  whole(
    'iommu/machine',
    'the one of Arm on a PC',
    q35("<iommu model='smmuv3'/>"),
    guest('aarch64', 'virt', '', "<iommu model='smmuv3'/>"),
  ),
  whole('iommu/acpi', 'virtio', guest('x86_64', 'q35', '', "<iommu model='virtio'/>"), q35("<iommu model='virtio'/>")),
  one(
    'iommu/driver',
    'settings of virtio',
    q35,
    "<iommu model='virtio'><driver intremap='on'/></iommu>",
    "<iommu model='virtio'/>",
  ),
  one(
    'iommu/driver',
    'eim alone',
    q35,
    "<iommu model='intel'><driver intremap='off' eim='on'/></iommu>",
    "<iommu model='intel'><driver intremap='off'/></iommu>",
  ),
  whole(
    'iommu/driver',
    'the I/O APIC of KVM',
    guest(
      'x86_64',
      'q35',
      "<features><ioapic driver='kvm'/></features>",
      "<iommu model='intel'><driver intremap='on'/></iommu>",
    ),
    guest(
      'x86_64',
      'q35',
      "<features><ioapic driver='qemu'/></features>",
      "<iommu model='intel'><driver intremap='on'/></iommu>",
    ),
  ),
  one(
    'iommu/address',
    'intel',
    q35,
    "<iommu model='intel'><address type='pci' slot='5'/></iommu>",
    "<iommu model='intel'/>",
  ),
  one('shmem/size', 'small', pc, shmem("<size unit='KiB'>16</size>"), shmem("<size unit='MiB'>4</size>")),
  one('shmem/size', 'odd', pc, shmem("<size unit='MiB'>5</size>"), shmem('')),
  one(
    'shmem/msi-without-server',
    'vectors',
    pc,
    "<shmem name='a'><model type='ivshmem'/><msi vectors='4'/></shmem>",
    "<shmem name='a'><model type='ivshmem-doorbell'/><server path='/run/a'/><msi vectors='4'/></shmem>",
  ),
  one('shmem/server', 'a plain one with a server', pc, shmem("<server path='/run/a'/>"), shmem('')),
  one('shmem/name', 'a path', pc, shmem('', 'a/b'), shmem('', 'a-b')),
  one('shmem/address', 'ISA', pc, shmem("<address type='isa'/>"), shmem("<address type='pci' slot='5'/>")),
  whole('memdevice/numa-missing', 'room only', guest('x86_64', 'pc', room, ''), hotplug('')),
  whole(
    'memdevice/max-memory-missing',
    'a dimm',
    guest('x86_64', 'pc', numa, dimm('<node>0</node>')),
    hotplug(dimm('<node>0</node>')),
  ),
  one('memdevice/slots', 'three in two', hotplug, dimm('<node>0</node>').repeat(3), dimm('<node>0</node>').repeat(2)),
  one(
    'memdevice/slots',
    'two in one',
    hotplug,
    dimm('<node>0</node>', "<address type='dimm' slot='0'/>").repeat(2),
    dimm('<node>0</node>', "<address type='dimm' slot='0'/>") +
      dimm('<node>0</node>', "<address type='dimm' slot='1'/>"),
  ),
  one(
    'memdevice/slots',
    'two at one address',
    hotplug,
    dimm('<node>0</node>', "<address type='dimm' slot='0' base='0x100000000'/>") +
      dimm('<node>0</node>', "<address type='dimm' slot='1' base='0x100000000'/>"),
    dimm('<node>0</node>', "<address type='dimm' slot='0' base='0x100000000'/>") +
      dimm('<node>0</node>', "<address type='dimm' slot='1' base='0x140000000'/>"),
  ),
  one('memdevice/node', 'not there', hotplug, dimm('<node>1</node>'), dimm('<node>0</node>')),
  one('memdevice/node', 'not said', hotplug, dimm(''), dimm('<node>0</node>')),
  one(
    'memdevice/parts',
    'an nvdimm of nothing',
    hotplug,
    nvdimm(''),
    nvdimm('<source><path>/tmp/nvdimm</path></source>'),
  ),
  one(
    'memdevice/parts',
    'an nvdimm that is dropped',
    hotplug,
    nvdimm('<source><path>/tmp/nvdimm</path></source>', " discard='yes'"),
    nvdimm('<source><path>/tmp/nvdimm</path></source>', " access='shared'"),
  ),
  one('memdevice/parts', 'blocks of 3 MiB', hotplug, virtioMem(3072, 0), virtioMem(2048, 0)),
  one('memdevice/parts', 'half a block', hotplug, virtioMem(2048, 1024), virtioMem(2048, 4096)),
  one('memdevice/parts', 'small blocks', hotplug, virtioMem(1024, 0), virtioMem(4096, 0)),
  one('memdevice/parts', 'more than there is', hotplug, virtioMem(2048, 1_048_576), virtioMem(2048, 524_288)),
  one(
    'memdevice/room',
    'more than there may be',
    hotplug,
    dimm('<node>0</node>').replace('512', '4096'),
    dimm('<node>0</node>'),
  ),
  one(
    'memdevice/pmem-private',
    'private',
    hotplug,
    "<memory model='virtio-pmem' access='private'><source><path>/tmp/p</path></source><target><size unit='MiB'>512</size></target></memory>",
    "<memory model='virtio-pmem'><source><path>/tmp/p</path></source><target><size unit='MiB'>512</size></target></memory>",
  ),
  one(
    'memdevice/overlap',
    'the same address',
    hotplug,
    virtioMem(2048, 0, "<address base='0x140000000'/>").repeat(2),
    virtioMem(2048, 0, "<address base='0x140000000'/>") + virtioMem(2048, 0, "<address base='0x160000000'/>"),
  ),
  one(
    'device/duplicate-alias',
    'two balloons of a name',
    pc,
    "<rng model='virtio'><backend model='random'/><alias name='ua-a'/></rng>".repeat(2),
    "<rng model='virtio'><backend model='random'/><alias name='ua-a'/></rng>",
  ),
  one(
    'device/boot-order',
    'twice',
    pc,
    nic('user', "<boot order='1'/>").repeat(2),
    nic('user', "<boot order='1'/>") + nic('user', "<boot order='2'/>"),
  ),
  one('device/boot-order', '0', pc, nic('user', "<boot order='0'/>"), nic('user', "<boot order='1'/>")),
  one(
    'seclabel/model',
    'one model twice',
    pc,
    serial('file', `<source path='/tmp/a'>${"<seclabel model='dac' relabel='no'/>".repeat(2)}</source>`),
    serial('file', "<source path='/tmp/a'><seclabel model='dac' relabel='no'/></source>"),
  ),
  one(
    'seclabel/override',
    'a label that is not set',
    pc,
    serial('file', "<source path='/tmp/a'><seclabel model='dac' relabel='no'><label>a:b</label></seclabel></source>"),
    serial('file', "<source path='/tmp/a'><seclabel model='dac' relabel='yes'><label>a:b</label></seclabel></source>"),
  ),
];
