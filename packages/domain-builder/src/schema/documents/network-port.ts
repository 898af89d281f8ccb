import { attr, child, element, leaf, union, variant } from '../describe.ts';
import { hostdevAddress } from '../devices/host-address.ts';
import { bandwidth, virtualPort, vlan } from '../devices/network-parts.ts';
import { mac, oneOf, text, uuid, yesNo } from '../kinds.ts';

const bridged = {
  bridge: attr(text, "The bridge's name."),
  macTableManager: attr(oneOf(['kernel', 'libvirt']), 'Who fills its table of addresses.'),
};

const plug = union('PortPlug', 'What the port is on the host.', {
  page: 'formatnetworkport.html',
  by: 'type',
  variants: {
    network: variant('NetworkPlug', "On the network's own bridge.", { attributes: bridged }),
    bridge: variant('BridgePlug', 'On a bridge of the host.', { attributes: bridged }),
    direct: variant('DirectPlug', 'On an interface of the host, by macvtap.', {
      attributes: {
        dev: attr(text, "The interface's name."),
        mode: attr(oneOf(['bridge', 'passthrough', 'private', 'vepa']), 'How macvtap works.'),
      },
    }),
    'hostdev-pci': variant('HostdevPciPlug', 'A PCI function of the host.', {
      attributes: { managed: attr(yesNo, "Whether libvirt detaches it from the host's driver.") },
      children: {
        driver: child(
          element('PlugDriver', 'What hands it over.', {
            attributes: {
              name: attr(oneOf(['kvm', 'vfio', 'xen']), 'The driver.'),
              model: attr(text, 'The VFIO variant driver.'),
            },
          }),
        ),
        address: child(hostdevAddress),
      },
    }),
  },
});

/** Whose a port or a filter binding is. */
export const owner = element('PortOwner', 'The guest that it belongs to.', {
  children: { name: leaf(text, "The guest's name."), uuid: leaf(uuid, "The guest's identity.") },
});

/** The MAC address of a port or a filter binding. */
export const portMac = element('PortMac', 'The MAC address in the guest.', {
  attributes: { address: attr(mac, 'The address.') },
});

/** One guest's place on a network. */
export const networkPort = element('NetworkPort', "One guest's place on a virtual network.", {
  page: 'formatnetworkport.html',
  children: {
    uuid: leaf(uuid, 'The identity.'),
    owner: child(owner),
    mac: child(portMac),
    group: leaf(text, 'The port group.'),
    rxfilters: child(
      element('PortFilters', "The guest's filters.", {
        attributes: { trustGuest: attr(yesNo, 'Whether they are trusted.') },
      }),
    ),
    virtualport: child(virtualPort),
    bandwidth: child(bandwidth),
    vlan: child(vlan),
    port: child(
      element('PortOptions', 'Its settings.', {
        attributes: { isolated: attr(yesNo, 'Whether it sees no other isolated port.') },
      }),
    ),
    plug: child(plug),
  },
});
