import { attr, child, element, flag, leaf, list, union, variant } from '../describe.ts';
import { oneOf, onOff, path, text, yesNo } from '../kinds.ts';
import { deviceBoot, deviceCommon } from './common.ts';
import { hostDeviceAddress, hostdevAddress } from './host-address.ts';
import { ipAddress, route } from './network-parts.ts';
import { initiator, networkHost } from './network-source.ts';
import { storageAdapter } from './storage-adapter.ts';
import { diskAuth } from './storage-source.ts';
import { usbProduct, usbVendor } from './usb-id.ts';

const pciSource = element('HostdevPciSource', 'A PCI device of the host.', {
  attributes: {
    writeFiltering: attr(yesNo, 'Whether writes to its configuration are filtered (Xen).'),
    startupPolicy: attr(oneOf(['mandatory', 'requisite', 'optional']), 'What a missing device means at start.'),
  },
  children: { address: child(hostdevAddress) },
});

const usbSource = element('HostdevUsbSource', 'A USB device of the host.', {
  attributes: {
    startupPolicy: attr(oneOf(['mandatory', 'requisite', 'optional']), 'What a missing device means at start.'),
    missing: attr(yesNo, 'Set by libvirt when the device is not there.'),
    guestReset: attr(oneOf(['off', 'uninitialized', 'on']), 'Whether the guest may reset it.', { since: '8.5.0' }),
  },
  children: {
    vendor: child(usbVendor),
    product: child(usbProduct),
    address: child(hostDeviceAddress),
  },
});

const mdevSource = element('HostdevMdevSource', 'A mediated device of the host.', {
  children: { address: child(hostDeviceAddress) },
});

const scsiSource = element('HostdevScsiSource', 'A SCSI device of the host, or behind iSCSI.', {
  attributes: {
    protocol: attr(oneOf(['adapter', 'iscsi']), 'How it is reached.'),
    name: attr(text, "The iSCSI target's name."),
  },
  children: {
    adapter: child(storageAdapter),
    address: child(hostDeviceAddress),
    host: list(networkHost, 'hosts'),
    auth: child(diskAuth),
    initiator: child(initiator),
  },
});

const vhostSource = element('HostdevScsiHostSource', 'A SCSI target of the host (vhost).', {
  attributes: { protocol: attr(oneOf(['vhost']), 'How it is reached.'), wwpn: attr(text, 'Its name.') },
});

const pciDriver = element('HostdevDriver', 'What hands the device over.', {
  attributes: {
    name: attr(oneOf(['kvm', 'vfio', 'xen']), 'The driver.'),
    model: attr(text, 'The VFIO variant driver.', { since: '10.0.0' }),
  },
});

const display = {
  display: attr(onOff, 'Whether it is a display.'),
  ramfb: attr(onOff, 'Whether it shows something before its driver is there.'),
};

/** A device of the host that the guest gets. */
export const hostdev = union('Hostdev', 'A device of the host that the guest gets.', {
  page: 'formatdomain.html#usb-pci-scsi-devices',
  by: 'type',
  attributes: {
    mode: attr(
      oneOf(['subsystem', 'capabilities']),
      'How it is found; `subsystem` for devices, `capabilities` in containers.',
    ),
    managed: attr(yesNo, "Whether libvirt detaches it from the host's driver."),
  },
  children: {
    driver: child(pciDriver),
    teaming: child(
      element('HostdevTeaming', 'The interface of the guest that it is one with.', {
        attributes: {
          type: attr(oneOf(['persistent', 'transient']), 'Which of the two.'),
          persistent: attr(text, "The other's alias."),
        },
      }),
    ),
    source: { kind: 'varies' },
    readonly: flag('The guest cannot write to it.'),
    shareable: flag('More than one guest may have it.'),
    boot: child(deviceBoot),
    rom: child(
      element('HostdevRom', 'The option ROM.', {
        attributes: {
          bar: attr(onOff, 'Whether the guest sees it.'),
          file: attr(path, 'Its file.'),
          enabled: attr(yesNo, 'Whether there is one.'),
        },
      }),
    ),
    ...deviceCommon,
  },
  variants: {
    pci: variant('PciHostdev', 'A PCI device.', { attributes: display, children: { source: child(pciSource) } }),
    usb: variant('UsbHostdev', 'A USB device.', { children: { source: child(usbSource) } }),
    scsi: variant('ScsiHostdev', 'A SCSI device.', {
      attributes: {
        rawio: attr(yesNo, 'Whether it takes raw SCSI commands.'),
        sgio: attr(oneOf(['filtered', 'unfiltered']), 'Whether SCSI commands are filtered.'),
      },
      children: { source: child(scsiSource) },
    }),
    scsi_host: variant('ScsiHostHostdev', 'A SCSI target, by vhost.', {
      attributes: {
        model: attr(oneOf(['virtio', 'virtio-transitional', 'virtio-non-transitional']), 'How the guest sees it.'),
      },
      children: { source: child(vhostSource) },
    }),
    mdev: variant('MdevHostdev', 'A mediated device.', {
      attributes: {
        model: attr(oneOf(['vfio-pci', 'vfio-ccw', 'vfio-ap']), 'How the guest sees it.'),
        ...display,
      },
      children: { source: child(mdevSource) },
    }),
    storage: variant('StorageHostdev', 'A block device, for a container.', {
      children: {
        source: child(
          element('HostdevStorageSource', 'A block device of the host.', {
            children: { block: leaf(path, 'Its path.') },
          }),
        ),
      },
    }),
    misc: variant('MiscHostdev', 'A character device, for a container.', {
      children: {
        source: child(
          element('HostdevMiscSource', 'A character device of the host.', {
            children: { char: leaf(path, 'Its path.') },
          }),
        ),
      },
    }),
    net: variant('NetHostdev', 'A network interface, for a container.', {
      children: {
        source: child(
          element('HostdevNetSource', 'A network interface of the host.', {
            children: { interface: leaf(text, 'Its name.') },
          }),
        ),
        ip: list(ipAddress, 'ips'),
        route: list(route, 'routes'),
      },
    }),
  },
});
