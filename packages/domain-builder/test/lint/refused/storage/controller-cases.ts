import { pci, rng, type StorageCase } from './storage-case.ts';

const controller = (type: string, attributes: string, inner = ''): string =>
  `<controller type='${type}' ${attributes}>${inner}</controller>`;
const bus = (model: string, index: number, inner = ''): string =>
  controller('pci', `index='${index}' model='${model}'`, inner);
const tablet = (port: string): string =>
  `<input type='tablet' bus='usb'><address type='usb' bus='0' port='${port}'/></input>`;
const hub = "<hub type='usb'><address type='usb' bus='0' port='1'/></hub>";
const q35 = { machine: 'q35' } as const;
const pseries = { machine: 'pseries' } as const;

/** Controllers of any type, and what is plugged into PCI and USB. */
export const controllerCases: readonly StorageCase[] = [
  {
    rule: 'controller/index-twice',
    says: 'two of SCSI',
    bad: controller('scsi', "index='0'").repeat(2),
    good: controller('scsi', "index='0'") + controller('scsi', "index='1'"),
  },
  {
    rule: 'controller/index-twice',
    says: 'two USB controllers of other kinds',
    bad: controller('usb', "index='0' model='ich9-ehci1'") + controller('usb', "index='0' model='ehci'"),
    good:
      controller('usb', "index='0' model='ich9-ehci1'") +
      controller('usb', "index='0' model='ich9-uhci1'", "<master startport='0'/>"),
  },
  {
    rule: 'controller/scsi-model',
    says: 'BusLogic',
    bad: controller('scsi', "model='buslogic'"),
    good: controller('scsi', "model='lsilogic'"),
  },
  {
    rule: 'controller/scsi-driver',
    says: 'queues of LSI',
    bad: controller('scsi', "model='lsilogic'", "<driver queues='2'/>"),
    good: controller('scsi', "model='virtio-scsi'", "<driver queues='2'/>"),
  },
  {
    rule: 'controller/iothread-missing',
    says: 'the third of two',
    bad: controller('scsi', "model='virtio-scsi'", "<driver iothread='3'/>"),
    good: controller('scsi', "model='virtio-scsi'", "<driver iothread='2'/>"),
    beside: '<iothreads>2</iothreads>',
  },
  {
    rule: 'controller/only-one',
    says: 'a second IDE controller',
    bad: controller('ide', "index='1'"),
    good: controller('ide', "index='0'"),
  },
  {
    rule: 'controller/foreign',
    says: "Xen's bus",
    bad: controller('xenbus', "index='0'"),
    good: controller('sata', "index='0'"),
  },
  {
    rule: 'usb/ports-most',
    says: '16 ports',
    bad: controller('usb', "model='nec-xhci' ports='16'"),
    good: controller('usb', "model='nec-xhci' ports='15'"),
  },
  {
    rule: 'usb/no-master',
    says: 'a companion alone',
    bad: controller('usb', "index='0' model='ich9-uhci1'", "<master startport='0'/>"),
    good:
      controller('usb', "index='0' model='ich9-ehci1'") +
      controller('usb', "index='0' model='ich9-uhci1'", "<master startport='0'/>"),
  },
  {
    rule: 'usb/none',
    says: 'a hub',
    bad: controller('usb', "model='none'") + hub,
    good: controller('usb', "model='none'") + "<input type='mouse' bus='ps2'/>",
  },
  {
    rule: 'usb/none',
    says: 'a smart card reader',
    bad: `${controller('usb', "model='none'")}<smartcard mode='host'/>`,
    good: "<smartcard mode='host'/>",
  },
  { rule: 'usb/port-form', says: 'a word', bad: tablet('x'), good: tablet('1') },
  { rule: 'usb/port-missing', says: 'the ninth port of a hub', bad: hub + tablet('1.9'), good: hub + tablet('1.8') },
  { rule: 'usb/port-missing', says: 'no hub', bad: tablet('1.1'), good: hub + tablet('1.1') },
  {
    rule: 'usb/port-missing',
    says: 'more than the model has',
    bad: controller('usb', "index='0' model='qemu-xhci' ports='8'") + tablet('9'),
    good: controller('usb', "index='0' model='qemu-xhci' ports='8'") + tablet('8'),
  },
  { rule: 'usb/port-missing', says: 'no such bus', bad: tablet('1').replace("bus='0'", "bus='1'"), good: tablet('1') },
  { rule: 'pci/root', says: 'the root of pc on q35', bad: bus('pci-root', 0), good: bus('pcie-root', 0), ...q35 },
  { rule: 'pci/root', says: 'a root of index 1', bad: bus('pci-root', 1), good: bus('pci-root', 0) },
  { rule: 'pci/root', says: 'no model', bad: controller('pci', "index='1'"), good: bus('pci-bridge', 1) },
  { rule: 'pci/root-address', says: 'an address', bad: bus('pci-root', 0, pci(0, 5)), good: bus('pci-root', 0) },
  {
    rule: 'pci/pseries-root',
    says: 'the node of the host bridge 0',
    bad: bus('pci-root', 0, '<target><node>0</node></target>'),
    good: bus('pci-root', 1, "<target index='1'/>"),
    ...pseries,
    beside: "<cpu><numa><cell id='0' cpus='0-1' memory='64' unit='MiB'/></numa></cpu>",
  },
  {
    rule: 'pci/pseries-root',
    says: 'too high a number',
    bad: bus('pci-root', 1, "<target index='31'/>"),
    good: bus('pci-root', 1, "<target index='30'/>"),
    ...pseries,
  },
  {
    rule: 'pci/target-range',
    says: 'the chassis number 0',
    bad: bus('pci-bridge', 1, "<target chassisNr='0'/>"),
    good: bus('pci-bridge', 1, "<target chassisNr='255'/>"),
  },
  {
    rule: 'pci/target-option',
    says: 'a bus number of a root port',
    bad: bus('pcie-root-port', 1, "<target busNr='9'/>"),
    good: bus('pcie-root-port', 1, "<target chassis='1' port='0x8'/>"),
    ...q35,
  },
  {
    rule: 'pci/target-option',
    says: 'the device of another model',
    bad: bus('pcie-root-port', 1, "<model name='i82801b11-bridge'/>"),
    good: bus('pcie-root-port', 1, "<model name='ioh3420'/>"),
    ...q35,
  },
  {
    rule: 'pci/node-missing',
    says: 'no NUMA',
    bad: bus('pci-expander-bus', 1, "<target busNr='254'><node>0</node></target>"),
    good: bus('pci-expander-bus', 1, "<target busNr='254'/>"),
  },
  {
    rule: 'pci/model-machine',
    says: 'an expander of pc on q35',
    bad: bus('pci-expander-bus', 1),
    good: bus('pcie-expander-bus', 1),
    ...q35,
  },
  { rule: 'pci/model-machine', says: 'PCI Express on pc', bad: bus('pcie-root-port', 1), good: bus('pci-bridge', 1) },
  {
    rule: 'pci/plug',
    says: 'an expander in a port',
    bad: bus('pcie-root-port', 1) + bus('pcie-expander-bus', 2, pci(1, 0)),
    good: bus('pcie-root-port', 1) + bus('pcie-expander-bus', 2, pci(0, 4)),
    ...q35,
  },
  {
    rule: 'pci/plug',
    says: 'a device in an expander',
    bad: bus('pcie-expander-bus', 1) + rng(pci(1, 0)),
    good: bus('pcie-root-port', 1) + rng(pci(1, 0)),
    ...q35,
  },
  {
    rule: 'pci/slot',
    says: 'the second slot of a port',
    bad: bus('pcie-root-port', 1) + rng(pci(1, 1)),
    good: bus('pcie-root-port', 1) + rng(pci(1, 0)),
    ...q35,
  },
  {
    rule: 'pci/slot',
    says: 'the slot of the bridge itself',
    bad: bus('pci-bridge', 1) + rng(pci(1, 0)),
    good: bus('pci-bridge', 1) + rng(pci(1, 31)),
  },
  {
    rule: 'pci/bus-order',
    says: 'a bridge behind itself',
    bad: bus('pci-bridge', 2) + bus('pci-bridge', 1, pci(2, 1)),
    good: bus('pci-bridge', 1) + bus('pci-bridge', 2, pci(1, 1)),
  },
  {
    rule: 'pci/domain',
    says: 'the domain 1',
    bad: rng(pci(0, 5).replace("domain='0'", "domain='1'")),
    good: rng(pci(0, 5)),
  },
  { rule: 'pci/built-in', says: 'the slot of the ISA bridge', bad: rng(pci(0, 1)), good: rng(pci(0, 2)) },
  {
    rule: 'pci/built-in',
    says: 'SATA of q35 elsewhere',
    bad: controller('sata', "index='0'", pci(0, 5)),
    good: controller('sata', "index='1'", pci(0, 5)),
    ...q35,
  },
];
