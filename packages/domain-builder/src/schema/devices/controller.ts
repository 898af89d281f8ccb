import { attr, child, content, element, leaf, union, variant, varies } from '../describe.ts';
import { hex, memorySize, oneOf, onOff, text, uint, uint64 } from '../kinds.ts';
import { deviceCommon, virtioOptions } from './common.ts';
import { iothreadMap } from './iothread-map.ts';

const driver = element('ControllerDriver', 'How a controller works.', {
  attributes: {
    queues: attr(uint, 'Queues.'),
    cmd_per_lun: attr(uint, 'Commands waiting for each LUN.'),
    max_sectors: attr(uint, 'Most sectors of one transfer.'),
    ioeventfd: attr(onOff, 'Whether I/O is asynchronous to the CPU.'),
    iothread: attr(uint, 'The thread that serves it.'),
    ...virtioOptions,
  },
  children: { iothreads: child(iothreadMap, undefined, { as: 'iothreadMap' }) },
});

const master = element('UsbMaster', 'The companion that leads a USB 2 controller.', {
  attributes: { startport: attr(uint, 'The first port of the companion.') },
});

const pciTarget = element('PciControllerTarget', 'What the guest sees of a PCI controller.', {
  attributes: {
    chassisNr: attr(uint, 'Chassis number of a bridge.'),
    chassis: attr(uint, 'Chassis of a root or downstream port.'),
    port: attr(hex(1), 'Port in the chassis.'),
    busNr: attr(uint, 'First bus of an expander.'),
    index: attr(uint, 'Index of a pSeries host bridge.'),
    hotplug: attr(onOff, 'Whether devices can come and go.', { since: '6.3.0' }),
    memReserve: attr(uint64, 'Memory that the bus reserves, in KiB.', { since: '11.0.0' }),
  },
  children: { node: leaf(uint, 'The NUMA node of an expander.') },
});

const pciModel = element('PciControllerModel', 'The device behind a PCI controller.', {
  attributes: { name: attr(text, 'Its name in QEMU.') },
});

const hole = element('PciHole64', 'The 64-bit window of a PCI root.', {
  text: content(memorySize, 'Bytes.', { as: 'bytes' }),
});

const model = (words: readonly [string, ...string[]]) => ({ model: attr(oneOf(words), 'The model.') });

/** A controller: what other devices are attached to. */
export const controller = union('Controller', 'What other devices are attached to.', {
  page: 'formatdomain.html#controllers',
  by: 'type',
  attributes: { index: attr(uint, 'Its number among those of its type, which addresses name.') },
  children: {
    driver: child(driver),
    model: varies(),
    target: varies(),
    master: varies(),
    pcihole64: varies(),
    serial: varies(),
    ...deviceCommon,
  },
  variants: {
    pci: variant('PciController', 'A PCI bus.', {
      attributes: model([
        'pci-root',
        'pcie-root',
        'pci-bridge',
        'dmi-to-pci-bridge',
        'pcie-root-port',
        'pcie-switch-upstream-port',
        'pcie-switch-downstream-port',
        'pcie-to-pci-bridge',
        'pci-expander-bus',
        'pcie-expander-bus',
      ]),
      children: {
        model: child(pciModel, undefined, { as: 'device' }),
        target: child(pciTarget),
        pcihole64: child(hole),
      },
    }),
    scsi: variant('ScsiController', 'A SCSI host adapter.', {
      attributes: model([
        'auto',
        'buslogic',
        'ibmvscsi',
        'lsilogic',
        'lsisas1068',
        'lsisas1078',
        'virtio-scsi',
        'vmpvscsi',
        'ncr53c90',
        'dc390',
        'am53c974',
        'virtio-transitional',
        'virtio-non-transitional',
      ]),
    }),
    usb: variant('UsbController', 'A USB host controller.', {
      attributes: {
        ...model([
          'piix3-uhci',
          'piix4-uhci',
          'ehci',
          'ich9-ehci1',
          'ich9-uhci1',
          'ich9-uhci2',
          'ich9-uhci3',
          'vt82c686b-uhci',
          'pci-ohci',
          'nec-xhci',
          'qusb1',
          'qusb2',
          'qemu-xhci',
          'none',
        ]),
        ports: attr(uint, 'Ports.'),
      },
      children: { master: child(master) },
    }),
    'virtio-serial': variant('VirtioSerialController', 'What channels and virtio consoles are attached to.', {
      attributes: {
        ...model(['virtio', 'virtio-transitional', 'virtio-non-transitional']),
        ports: attr(uint, 'Ports.'),
        vectors: attr(uint, 'Interrupt vectors.'),
      },
    }),
    sata: variant('SataController', 'A SATA controller.'),
    ide: variant('IdeController', 'An IDE controller.', { attributes: model(['piix3', 'piix4', 'ich6']) }),
    fdc: variant('FloppyController', 'A floppy controller.'),
    ccid: variant('CcidController', 'A smart card reader.'),
    xenbus: variant('XenBusController', "Xen's bus.", {
      attributes: {
        maxGrantFrames: attr(uint, 'Most grant frames.'),
        maxEventChannels: attr(uint, 'Most event channels.', { since: '6.0.0' }),
      },
    }),
    isa: variant('IsaController', 'An ISA bus.'),
    nvme: variant('NvmeController', 'An NVMe controller.', { children: { serial: leaf(text, 'Its serial number.') } }),
  },
});
