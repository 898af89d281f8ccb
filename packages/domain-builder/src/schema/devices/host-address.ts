import { attr, type Attributes, element, union, variant } from '../describe.ts';
import { hex, oneOf, onOff, text, uint } from '../kinds.ts';

/** What names a PCI device of the host. */
export const pciFields: Attributes = {
  type: attr(oneOf(['pci']), 'The bus.'),
  domain: attr(hex(4), 'PCI domain.'),
  bus: attr(hex(2, 0xff), 'Bus.'),
  slot: attr(hex(2, 0x1f), 'Slot.'),
  function: attr(hex(1, 7), 'Function.'),
  multifunction: attr(onOff, 'Whether other functions of the slot are in use.'),
};

/** A PCI device of the host, as a disk, a host device or an adapter names it. */
export const hostdevAddress = element('HostPciAddress', 'A PCI device of the host.', { attributes: pciFields });

/** A USB, SCSI or mediated device of the host; which attributes count depends on the kind of device. */
export const hostDeviceAddress = element('HostDeviceAddress', 'A device of the host that is not a PCI device.', {
  attributes: {
    type: attr(oneOf(['usb', 'scsi']), 'The bus.'),
    bus: attr(uint, 'Bus.'),
    device: attr(uint, 'Device on a USB bus.'),
    port: attr(text, 'Port of a USB bus.'),
    target: attr(uint, 'Target of a SCSI bus.'),
    unit: attr(uint, 'Unit of a SCSI target.'),
    uuid: attr(text, 'The UUID of a mediated device.'),
  },
});

/** A device of the host that an interface is: a PCI function, or a USB device. */
export const interfaceAddress = union('InterfaceHostAddress', 'A device of the host.', {
  by: 'type',
  fallback: 'pci',
  attributes: { bus: attr(hex(2, 0xff), 'Bus.'), device: attr(uint, 'Device of a USB bus.') },
  variants: {
    pci: variant('InterfacePciAddress', 'A PCI function.', {
      attributes: {
        domain: attr(hex(4), 'PCI domain.'),
        slot: attr(hex(2, 0x1f), 'Slot.'),
        function: attr(hex(1, 7), 'Function.'),
        multifunction: attr(onOff, 'Whether other functions of the slot are in use.'),
      },
    }),
    usb: variant('InterfaceUsbAddress', 'A USB device.', {
      attributes: { port: attr(text, 'Port, through hubs as `1.2`.') },
    }),
  },
});
