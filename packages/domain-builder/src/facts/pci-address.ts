import type { Result } from 'ts-results';
import { DomainXmlError } from '../errors.ts';
import { resultOf } from '../result-of.ts';

/** A PCI function of a machine. The names are those of libvirt's addresses, so it can stand where one is wanted. */
export interface PciLocation {
  /** The PCI domain, 0 to 0xffffffff; 0 nearly everywhere. */
  readonly domain: number;
  /** The bus, 0 to 0xff. */
  readonly bus: number;
  /** The slot (device), 0 to 0x1f. */
  readonly slot: number;
  /** The function, 0 to 7. */
  readonly function: number;
}

/** A PCI function: as `lspci -D` writes it (`0000:01:00.0`, or `01:00.0` in domain 0), or as numbers. */
export type PciInput = string | PciLocation;

/**
 * Reads the address of a PCI function as `lspci` and sysfs write it, in hexadecimal: `0000:01:00.0`, `01:00.0`. The name
 * that libvirt gives to the device (`pci_0000_01_00_0`) is read too.
 *
 * Errors: `INVALID_VALUE` for a text or numbers that are no such address.
 * @see https://libvirt.org/formatdomain.html#usb-pci-scsi-devices
 */
export const pciAddress = (address: PciInput): Result<PciLocation, DomainXmlError> =>
  resultOf(() => readPciAddress(address));

/** Like `pciAddress`, and throws its errors. For use inside of this package. */
export const readPciAddress = (address: PciInput): PciLocation => {
  if (typeof address === 'string') {
    const [, domain = '0', bus, slot, own] =
      /^(?:([\da-f]{4,8}):)?([\da-f]{2}):([01][\da-f])\.([0-7])$/i.exec(address) ??
      /^pci_([\da-f]{4,8})_([\da-f]{2})_([01][\da-f])_([0-7])$/i.exec(address) ??
      [];
    if (bus !== undefined && slot !== undefined && own !== undefined) {
      return { domain: hex(domain), bus: hex(bus), slot: hex(slot), function: hex(own) };
    }
  } else if (typeof address === 'object' && address !== null) {
    const { domain, bus, slot, function: own } = address;
    if (fits(domain, 0xffffffff) && fits(bus, 0xff) && fits(slot, 0x1f) && fits(own, 7)) {
      return { domain, bus, slot, function: own };
    }
  } else {
    throw new TypeError(
      'a PCI address is a text such as 0000:01:00.0, or an object with domain, bus, slot and function',
    );
  }
  const given = typeof address === 'string' ? JSON.stringify(address.slice(0, 80)) : 'an object';
  throw new DomainXmlError(
    'INVALID_VALUE',
    `${given} is no PCI address; write it as lspci -D does, such as 0000:01:00.0`,
  );
};

const hex = (digits: string): number => Number.parseInt(digits, 16);

const fits = (value: unknown, most: number): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= most;

/** Writes the address of a PCI function as `lspci -D` does: `0000:01:00.0`. Absent numbers are 0, as libvirt has it. */
export const formatPciAddress = (address: Partial<PciLocation>): string => {
  const digits = (value: number | undefined, width: number): string => (value ?? 0).toString(16).padStart(width, '0');
  const { domain, bus, slot } = address;
  return `${digits(domain, 4)}:${digits(bus, 2)}:${digits(slot, 2)}.${digits(address.function, 1)}`;
};
