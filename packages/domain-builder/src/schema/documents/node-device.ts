import { attr, child, content, element, leaf, list, union, variant } from '../describe.ts';
import { hex, oneOf, text, uint, uint64, uuid } from '../kinds.ts';
import {
  ccwMembers,
  ccwPlace,
  deviceNuma,
  iommuGroup,
  mdevTypes,
  netFeature,
  netLink,
  numbered,
  pciCapability,
  pciExpress,
  scsiHostCapability,
  storageCapability,
} from './node-device-parts.ts';

const hardware = element('SystemHardware', 'The machine.', {
  children: {
    vendor: leaf(text, 'Who made it.'),
    version: leaf(text, 'Its version.'),
    serial: leaf(text, 'Its serial number.'),
    uuid: leaf(uuid, 'Its identity.'),
  },
});

const firmware = element('SystemFirmware', 'Its firmware.', {
  children: {
    vendor: leaf(text, 'Who made it.'),
    version: leaf(text, 'Its version.'),
    release_date: leaf(text, 'When.'),
  },
});

const wireless = union('NetCapability', 'The kind of network.', {
  by: 'type',
  variants: {
    '80203': variant('EthernetCapability', 'Ethernet.'),
    '80211': variant('WirelessCapability', 'Wireless.'),
  },
});

const remotePort = union('ScsiTargetCapability', 'What a SCSI target is more.', {
  by: 'type',
  variants: {
    fc_remote_port: variant('RemotePortCapability', 'A port of Fibre Channel.', {
      children: { rport: leaf(text, 'Its name on the host.'), wwpn: leaf(text, 'Its port name.') },
    }),
  },
});

const ccwCapability = union('CcwCapability', 'What a channel device is more.', {
  by: 'type',
  variants: {
    ccwgroup_member: variant('CcwGroupMemberCapability', 'A member of a group.', {
      children: { group_device: leaf(text, 'The node device of the group.') },
    }),
  },
});

const qeth = { card_type: leaf(text, 'The card.'), chpid: leaf(text, 'The channel path.') };

const groupCapability = union('CcwGroupCapability', 'What a channel group is.', {
  by: 'type',
  variants: {
    qeth_generic: variant('QethGenericCapability', 'A network card.', { children: qeth }),
    qeth_layer2: variant('QethLayer2Capability', 'A network card on layer 2.', { children: qeth }),
    qeth_layer3: variant('QethLayer3Capability', 'A network card on layer 3.', { children: qeth }),
  },
});

const cssCapability = union('CssCapability', 'What a subchannel can do more.', {
  by: 'type',
  variants: { mdev_types: mdevTypes('CssMdevTypesCapability') },
});

const matrixCapability = union('ApMatrixCapability', 'What a cryptographic matrix can do more.', {
  by: 'type',
  variants: { mdev_types: mdevTypes('ApMdevTypesCapability') },
});

const online = leaf(oneOf(['online', 'offline']), 'Whether it is in use.');

const mdevAttribute = element('MdevAttribute', 'A setting of it.', {
  attributes: { name: attr(text, 'Its name.'), value: attr(text, 'Its value.') },
});

const capability = union('NodeDeviceCapability', 'What a device is.', {
  page: 'formatnode.html',
  by: 'type',
  variants: {
    system: variant('SystemCapability', 'The whole machine.', {
      children: { product: leaf(text, 'What it is called.'), hardware: child(hardware), firmware: child(firmware) },
    }),
    pci: variant('PciDeviceCapability', 'A PCI function.', {
      children: {
        class: leaf(text, 'The class, such as 0x020000.'),
        domain: leaf(uint, 'PCI domain.'),
        bus: leaf(uint, 'Bus.'),
        slot: leaf(uint, 'Slot.'),
        function: leaf(uint, 'Function.'),
        product: child(numbered('PciProduct', 'The product.')),
        vendor: child(numbered('PciVendor', 'The vendor.')),
        capability: list(pciCapability, 'capabilities'),
        iommuGroup: child(iommuGroup),
        numa: child(deviceNuma),
        'pci-express': child(pciExpress),
      },
    }),
    usb_device: variant('UsbDeviceCapability', 'A USB device.', {
      children: {
        bus: leaf(uint, 'Bus.'),
        device: leaf(uint, 'Device.'),
        product: child(numbered('UsbDeviceProduct', 'The product.')),
        vendor: child(numbered('UsbDeviceVendor', 'The vendor.')),
      },
    }),
    usb: variant('UsbInterfaceCapability', 'An interface of a USB device.', {
      children: {
        number: leaf(uint, 'Its number.'),
        class: leaf(uint, 'Its class.'),
        subclass: leaf(uint, 'Its subclass.'),
        protocol: leaf(uint, 'Its protocol.'),
        description: leaf(text, 'What it says it is.'),
      },
    }),
    net: variant('NetDeviceCapability', 'A network interface.', {
      children: {
        interface: leaf(text, 'Its name.'),
        address: leaf(text, 'Its MAC address.'),
        link: child(netLink),
        feature: list(netFeature, 'features'),
        capability: list(wireless, 'capabilities'),
      },
    }),
    scsi_host: variant('ScsiHostDeviceCapability', 'A SCSI adapter.', {
      children: {
        host: leaf(uint, 'Its number.'),
        unique_id: leaf(uint, 'Which port of its device.'),
        capability: list(scsiHostCapability, 'capabilities'),
      },
    }),
    scsi_target: variant('ScsiTargetDeviceCapability', 'A SCSI target.', {
      children: { target: leaf(text, 'Its name.'), capability: list(remotePort, 'capabilities') },
    }),
    scsi: variant('ScsiDeviceCapability', 'A SCSI device.', {
      children: {
        host: leaf(uint, 'Adapter.'),
        bus: leaf(uint, 'Bus.'),
        target: leaf(uint, 'Target.'),
        lun: leaf(uint64, 'Unit.'),
        type: leaf(text, 'What it is.', { as: 'deviceType' }),
      },
    }),
    scsi_generic: variant('ScsiGenericCapability', 'A SCSI device as a character device.', {
      children: { char: leaf(text, 'Its path.') },
    }),
    storage: variant('StorageDevice', 'A disk.', {
      children: {
        block: leaf(text, 'Its path.'),
        bus: leaf(text, 'Its bus.'),
        drive_type: leaf(text, 'What it is.'),
        model: leaf(text, 'Its model.'),
        vendor: leaf(text, 'Who made it.'),
        serial: leaf(text, 'Its serial number.'),
        size: leaf(uint64, 'Bytes.'),
        logical_block_size: leaf(uint64, 'Bytes of a block.'),
        num_blocks: leaf(uint64, 'Blocks.'),
        capability: list(storageCapability, 'capabilities'),
      },
    }),
    drm: variant('DrmCapability', 'A graphics device.', {
      children: { type: leaf(oneOf(['primary', 'control', 'render']), 'What it is for.', { as: 'nodeType' }) },
    }),
    mdev: variant('MdevCapability', 'A mediated device.', {
      children: {
        type: child(
          element('MdevTypeReference', 'The kind.', { attributes: { id: attr(text, "The kind's name.") } }),
          undefined,
          { as: 'mdevType' },
        ),
        uuid: leaf(uuid, 'Its identity.', { since: '7.3.0' }),
        parent_addr: leaf(text, 'The address of what it is made on.'),
        attr: list(mdevAttribute, 'attributes'),
        iommuGroup: child(iommuGroup),
      },
    }),
    ccw: variant('CcwDeviceCapability', 'A channel device of s390.', {
      children: { state: online, ...ccwPlace, capability: list(ccwCapability, 'capabilities') },
    }),
    ccwgroup: variant('CcwGroupDeviceCapability', 'A group of channel devices of s390.', {
      children: {
        state: online,
        ...ccwPlace,
        members: child(ccwMembers),
        capability: list(groupCapability, 'capabilities'),
      },
    }),
    css: variant('CssDeviceCapability', 'A subchannel of s390.', {
      children: {
        ...ccwPlace,
        channel_dev_addr: child(element('ChannelDeviceAddress', 'The channel device on it.', { children: ccwPlace })),
        capability: list(cssCapability, 'capabilities'),
      },
    }),
    vdpa: variant('VdpaCapability', 'A vDPA device.', { children: { chardev: leaf(text, 'Its path.') } }),
    ap_card: variant('ApCardCapability', 'A cryptographic card of s390.', {
      children: { 'ap-adapter': leaf(hex(2, 0xff), 'Its number.') },
    }),
    ap_queue: variant('ApQueueCapability', 'A queue of a cryptographic card of s390.', {
      children: { 'ap-adapter': leaf(hex(2, 0xff), 'The card.'), 'ap-domain': leaf(hex(4, 0xff), 'The domain.') },
    }),
    ap_matrix: variant('ApMatrixDeviceCapability', 'The cryptographic matrix of s390.', {
      children: { capability: list(matrixCapability, 'capabilities') },
    }),
  },
});

const devnode = element('DeviceNode', 'A file in /dev.', {
  attributes: { type: attr(oneOf(['dev', 'link']), 'Whether it is the device or a link.') },
  text: content(text, 'Its path.', { as: 'path' }),
});

const parent = element('NodeDeviceParent', 'The device that it is on.', {
  attributes: {
    wwnn: attr(text, 'Its node name, to find it by.'),
    wwpn: attr(text, 'Its port name, to find it by.'),
    fabric_wwn: attr(text, "Its fabric's name, to find it by."),
  },
  text: content(text, 'Its name.', { as: 'name' }),
});

/** A device of the host. */
export const nodeDevice = element('NodeDevice', 'A device of the host.', {
  page: 'formatnode.html',
  children: {
    name: leaf(text, 'Its name on this host.'),
    path: leaf(text, 'Its path below /sys.'),
    devnode: list(devnode, 'devnodes'),
    parent: child(parent),
    driver: child(
      element('NodeDeviceDriver', 'The driver that it has.', { children: { name: leaf(text, 'Its name.') } }),
    ),
    capability: list(capability, 'capabilities', 'What it is.'),
  },
});
