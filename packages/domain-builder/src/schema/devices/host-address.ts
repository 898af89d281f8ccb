import { attr, element } from '../describe.ts';
import { hex, oneOf, text, uint } from '../kinds.ts';

/** A PCI device of the host, as an interface or a host device names it. */
export const hostdevAddress = element('HostPciAddress', 'A PCI device of the host.', {
  attributes: {
    type: attr(oneOf(['pci']), 'The bus.'),
    domain: attr(hex(4), 'PCI domain.'),
    bus: attr(hex(2, 0xff), 'Bus.'),
    slot: attr(hex(2, 0x1f), 'Slot.'),
    function: attr(hex(1, 7), 'Function.'),
  },
});

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
