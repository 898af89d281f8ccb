import { attr, child, element, union, variant } from '../describe.ts';
import { hex, hex64, onOff, text, uint } from '../kinds.ts';

const zpci = element('ZpciAddress', 'The s390 identity of a PCI device.', {
  attributes: { uid: attr(hex(4), 'User-defined identifier.'), fid: attr(hex(8), 'Function identifier.') },
});

const number = (doc: string) => attr(uint, doc);

/** Where a device sits on its bus. */
export const address = union('Address', 'Where a device sits on its bus.', {
  page: 'formatdomain.html#device-addresses',
  by: 'type',
  variants: {
    pci: variant('PciAddress', 'A slot of a PCI bus.', {
      attributes: {
        domain: attr(hex(4), 'PCI domain.'),
        bus: attr(hex(2, 0xff), 'Bus; the index of the controller.'),
        slot: attr(hex(2, 0x1f), 'Slot.'),
        function: attr(hex(1, 7), 'Function of the slot.'),
        multifunction: attr(onOff, 'Whether other functions of the slot are in use.'),
      },
      children: { zpci: child(zpci) },
    }),
    drive: variant('DriveAddress', 'A place on a SCSI, IDE, SATA or floppy controller.', {
      attributes: {
        controller: number('Index of the controller.'),
        bus: number('Bus of the controller.'),
        target: number('Target of the bus.'),
        unit: number('Unit of the target.'),
      },
    }),
    'virtio-serial': variant('VirtioSerialAddress', 'A port of a virtio-serial controller.', {
      attributes: {
        controller: number('Index of the controller.'),
        bus: number('Bus of the controller.'),
        port: number('Port.'),
      },
    }),
    ccid: variant('CcidAddress', 'A slot of a smart card reader.', {
      attributes: {
        controller: number('Index of the controller.'),
        bus: number('Bus.'),
        slot: number('Slot.'),
      },
    }),
    usb: variant('UsbAddress', 'A port of a USB bus.', {
      attributes: {
        bus: number('Bus; the index of the controller.'),
        port: attr(text, 'Port, through hubs as `1.2`.'),
      },
    }),
    'spapr-vio': variant('SpaprVioAddress', 'A register of a pSeries virtual bus.', {
      attributes: { reg: attr(hex64, 'Register.') },
    }),
    'virtio-s390': variant('VirtioS390Address', 'A place on the former s390 bus.'),
    ccw: variant('CcwAddress', 'A channel of an s390 machine.', {
      attributes: {
        cssid: attr(hex(1, 0xfe), 'Channel subsystem.'),
        ssid: attr(hex(1, 3), 'Subchannel set.'),
        devno: attr(hex(4, 0xffff), 'Device number.'),
      },
    }),
    'virtio-mmio': variant('VirtioMmioAddress', 'A memory-mapped virtio device.'),
    isa: variant('IsaAddress', 'An ISA device.', {
      attributes: { iobase: attr(hex(1), 'First I/O port.'), irq: attr(hex(1), 'Interrupt.') },
    }),
    dimm: variant('DimmAddress', 'A memory module.', {
      attributes: { slot: number('Slot.'), base: attr(text, 'Guest physical address.') },
    }),
    unassigned: variant('UnassignedAddress', 'A host device that the guest does not get.'),
  },
});
