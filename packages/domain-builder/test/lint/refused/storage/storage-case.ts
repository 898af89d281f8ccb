/** A guest that libvirt refuses, and the same guest as it takes it: what stands in their `<devices>`. */
export interface StorageCase {
  readonly rule: string;
  /** The mistake in a few words. */
  readonly says: string;
  readonly bad: string;
  readonly good: string;
  readonly machine?: Machine;
  /** What stands beside `<devices>`. */
  readonly beside?: string;
}

type Machine = 'pc' | 'q35' | 'pseries' | 's390-ccw-virtio';

const architectures: Readonly<Record<Machine, string>> = {
  pc: 'x86_64',
  q35: 'x86_64',
  pseries: 'ppc64',
  's390-ccw-virtio': 's390x',
};

/** A guest of QEMU with some devices, on a PC unless another machine is named. */
export const guest = (devices: string, { machine = 'pc', beside = '' }: Partial<StorageCase> = {}): string =>
  `<domain type='qemu'>
  <name>guest</name>
  <memory unit='MiB'>64</memory>${beside}
  <vcpu>2</vcpu>
  <os><type arch='${architectures[machine]}' machine='${machine}'>hvm</type></os>
  <devices>${devices}</devices>
</domain>
`;

/** A file on a bus: `disk('scsi', '<readonly/>')`. */
export const disk = (bus: string, inner = '', attributes = "type='file'", source = "<source file='/a'/>"): string =>
  `<disk ${attributes}>${source}<target dev='${names[bus] ?? 'sda'}' bus='${bus}'/>${inner}</disk>`;

const names: Readonly<Record<string, string>> = { virtio: 'vda', ide: 'hda', fdc: 'fda' };

/** A device of PCI at a place, which is no controller. */
export const rng = (address = ''): string =>
  `<rng model='virtio'><backend model='random'>/dev/urandom</backend>${address}</rng>`;

/** An address of PCI. */
export const pci = (bus: number, slot: number, own = 0, attributes = ''): string =>
  `<address type='pci' domain='0' bus='${bus}' slot='${slot}' function='${own}'${attributes}/>`;
