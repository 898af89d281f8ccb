import { type PciInput, readPciAddress } from '../facts/pci-address.ts';
import type { Hostdev, HostdevUsbSource } from '../schema/types.gen.ts';
import type { OneOf } from './one-of.ts';
import { inStep, stepError } from './step-error.ts';

/** What every device of the host takes. */
export interface HostdevCommonOptions {
  /** Its turn when the firmware looks for something to boot, from 1. */
  readonly bootOrder?: number;
}

/** A PCI function of the host, handed over by VFIO. */
export interface PciHostdevOptions {
  /** Where it is: `0000:01:00.0`. */
  readonly address: PciInput;
  /** Whether libvirt takes it from the host's driver when the guest starts, and gives it back; `true` when absent. */
  readonly managed?: boolean;
  /** A file with the option ROM, or `false` to hide it from the guest. */
  readonly rom?: string | false;
}

/** A USB device of the host: by what it is (any port), or by where it is. Numbers are as `lsusb` prints them, read as hexadecimal. */
export type UsbHostdevOptions =
  | { readonly vendor: number; readonly product: number; readonly bus?: never; readonly device?: never }
  | { readonly bus: number; readonly device: number; readonly vendor?: never; readonly product?: never };

/** A mediated device of the host, such as a slice of a GPU. */
export interface MdevHostdevOptions {
  readonly uuid: string;
  /** How the guest sees it; `vfio-pci` when absent. */
  readonly model?: 'vfio-pci' | 'vfio-ccw' | 'vfio-ap';
  /** Whether it is a display. */
  readonly display?: boolean;
}

/** Exactly one of these says which device of the host it is. */
export interface HostdevPlaces {
  readonly pci: PciHostdevOptions | PciInput;
  readonly usb: UsbHostdevOptions;
  readonly mdev: MdevHostdevOptions;
}

/** A device of the host for `DomainBuilder.hostdev`. */
export type HostdevOptions = HostdevCommonOptions & OneOf<HostdevPlaces>;

/** Makes a device of the host of the short form. */
export const hostdevFrom = (options: HostdevOptions): Hostdev => ({
  ...deviceOf(options),
  ...(options.bootOrder !== undefined && { boot: { order: options.bootOrder } }),
});

const deviceOf = (options: HostdevOptions): Hostdev => {
  if (options.pci !== undefined) return pciFrom(options.pci);
  if (options.usb !== undefined) return { mode: 'subsystem', type: 'usb', source: usbSource(options.usb) };
  if (options.mdev !== undefined) {
    const { uuid, model = 'vfio-pci', display } = options.mdev;
    const shown = display === undefined ? {} : { display };
    return { mode: 'subsystem', type: 'mdev', model, ...shown, source: { address: { uuid } } };
  }
  throw stepError('MISSING', 'hostdev', 'say which device of the host it is: pci, usb or mdev');
};

const pciFrom = (pci: PciHostdevOptions | PciInput): Hostdev => {
  const {
    address,
    managed = true,
    rom,
  }: PciHostdevOptions = typeof pci === 'object' && 'address' in pci ? pci : { address: pci };
  return {
    mode: 'subsystem',
    type: 'pci',
    managed,
    driver: { name: 'vfio' },
    source: { address: inStep('hostdev', 'pci', 'devices.hostdevs', () => readPciAddress(address)) },
    ...(rom !== undefined && { rom: rom === false ? { bar: false } : { file: rom } }),
  };
};

const usbSource = ({ vendor, product, bus, device }: UsbHostdevOptions): HostdevUsbSource => {
  if (vendor !== undefined) return { vendor: { id: vendor }, product: { id: product } };
  if (bus !== undefined) return { address: { bus, device } };
  throw stepError('MISSING', 'hostdev', 'say which USB device it is: vendor and product, or bus and device');
};
