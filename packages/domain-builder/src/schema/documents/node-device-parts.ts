import { attr, content, element, leaf, list, union, variant } from '../describe.ts';
import { hex, int, oneOf, text, uint, uint64 } from '../kinds.ts';

const address = element('NodeDeviceAddress', 'A PCI function of the host.', {
  attributes: {
    domain: attr(hex(4), 'PCI domain.'),
    bus: attr(hex(2, 0xff), 'Bus.'),
    slot: attr(hex(2, 0x1f), 'Slot.'),
    function: attr(hex(1, 7), 'Function.'),
  },
});

/** A vendor or product, by number and name. */
export const numbered = (type: string, doc: string) =>
  element(type, doc, {
    attributes: { id: attr(hex(4, 0xffff), 'The number.') },
    text: content(text, 'The name.', { as: 'name' }),
  });

/** The IOMMU group of a device. */
export const iommuGroup = element('IommuGroup', 'Devices that only one guest can have together.', {
  attributes: { number: attr(uint, "The group's number.") },
  children: { address: list(address, 'addresses') },
});

const mdevType = element('MdevType', 'A kind of mediated device that it can make.', {
  attributes: { id: attr(text, "The kind's name.") },
  children: {
    name: leaf(text, 'The name for people.'),
    deviceAPI: leaf(text, 'How guests see one: `vfio-pci`, `vfio-ccw` or `vfio-ap`.'),
    availableInstances: leaf(uint, 'How many more it can make.'),
  },
});

/** The kinds of mediated devices that a device can make. */
export const mdevTypes = (type: string) =>
  variant(type, 'It can make mediated devices.', { children: { type: list(mdevType, 'types') } });

const vpdField = (type: string) =>
  element(type, 'A field of the vendor or of the system.', {
    attributes: { index: attr(text, 'Its letter.') },
    text: content(text, 'Its value.'),
  });

const vpdFields = element('VpdFields', 'Fields of the product data.', {
  attributes: { access: attr(oneOf(['readonly', 'readwrite']), 'Whether they can be written.') },
  children: {
    change_level: leaf(text, 'The level of changes.'),
    manufacture_id: leaf(text, "The maker's number."),
    part_number: leaf(text, "The part's number."),
    serial_number: leaf(text, 'The serial number.'),
    asset_tag: leaf(text, "The owner's number."),
    vendor_field: list(vpdField('VpdVendorField'), 'vendorFields'),
    system_field: list(vpdField('VpdSystemField'), 'systemFields'),
  },
});

/** What a PCI function can do more. */
export const pciCapability = union('PciCapability', 'What a PCI function can do more.', {
  by: 'type',
  variants: {
    phys_function: variant('PhysicalFunctionCapability', 'It is a virtual function; the address is the physical one.', {
      children: { address: list(address, 'addresses') },
    }),
    virt_functions: variant('VirtualFunctionsCapability', 'It can have virtual functions.', {
      attributes: { maxCount: attr(uint, 'How many at most.') },
      children: { address: list(address, 'addresses', 'Those that there are.') },
    }),
    'pci-bridge': variant('PciBridgeCapability', 'It is a bridge.'),
    'cardbus-bridge': variant('CardbusBridgeCapability', 'It is a bridge to CardBus.'),
    mdev_types: mdevTypes('PciMdevTypesCapability'),
    vpd: variant('VpdCapability', 'It has product data.', {
      children: { name: leaf(text, "The product's name."), fields: list(vpdFields, 'fields') },
    }),
  },
});

/** The PCI Express links of a function. */
export const pciExpress = element('PciExpress', 'Its PCI Express links.', {
  children: {
    link: list(
      element('PciExpressLink', 'What a link can do, or does.', {
        attributes: {
          validity: attr(oneOf(['cap', 'sta']), '`cap` for what it can do, `sta` for what it does.'),
          port: attr(uint, 'The port.'),
          speed: attr(text, 'GT/s.'),
          width: attr(uint, 'Lanes.'),
        },
      }),
      'links',
    ),
  },
});

/** The NUMA node of a device. */
export const deviceNuma = element('DeviceNuma', 'Where it is.', { attributes: { node: attr(int, 'The NUMA node.') } });

/** A place on the channel subsystem of s390. */
export const ccwPlace = {
  cssid: leaf(hex(1, 0xff), 'Channel subsystem.'),
  ssid: leaf(hex(1, 3), 'Subchannel set.'),
  devno: leaf(hex(4, 0xfffff), 'Device number.'),
};

/** What a SCSI adapter can do more. */
export const scsiHostCapability = union('ScsiHostCapability', 'What a SCSI adapter can do more.', {
  by: 'type',
  variants: {
    fc_host: variant('FibreChannelHostCapability', 'It is on Fibre Channel.', {
      children: {
        wwnn: leaf(text, 'Its node name.'),
        wwpn: leaf(text, 'Its port name.'),
        fabric_wwn: leaf(text, "The fabric's name."),
      },
    }),
    vport_ops: variant('VirtualPortsCapability', 'It can have virtual ports.', {
      children: { max_vports: leaf(uint, 'How many at most.'), vports: leaf(uint, 'How many there are.') },
    }),
  },
});

/** What a disk can do more. */
export const storageCapability = union('StorageDeviceCapability', 'What a disk can do more.', {
  by: 'type',
  variants: {
    removable: variant('RemovableCapability', 'Its medium can be taken out.', {
      children: {
        media_available: leaf(oneOf(['0', '1']), 'Whether there is one.'),
        media_size: leaf(uint64, 'Bytes of it.'),
        media_label: leaf(text, 'Its label.'),
        logical_block_size: leaf(uint64, 'Bytes of a block.'),
        num_blocks: leaf(uint64, 'Blocks.'),
      },
    }),
    hotpluggable: variant('HotpluggableCapability', 'It can come and go.'),
  },
});

/** The members of a channel group of s390. */
export const ccwMembers = element('CcwMembers', 'Its members.', {
  children: {
    ccw_device: list(
      element('CcwMember', 'A member.', {
        attributes: { ref: attr(text, 'What it is in the group.') },
        text: content(text, 'The name of its node device.', { as: 'device' }),
      }),
      'devices',
    ),
  },
});

/** The network features of a device. */
export const netFeature = element('NetFeature', 'What the card takes off the CPU.', {
  attributes: { name: attr(text, 'Its name.') },
});

/** The link of a network card. */
export const netLink = element('NetLink', 'Its cable.', {
  attributes: { speed: attr(uint, 'Mbit a second.'), state: attr(text, 'Whether it is up.') },
});
