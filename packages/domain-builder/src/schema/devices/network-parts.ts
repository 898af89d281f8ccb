import { attr, child, element, list } from '../describe.ts';
import { oneOf, text, uint, uuid, yesNo } from '../kinds.ts';

const portAttributes = {
  managerid: attr(uint, 'Manager of 802.1Qbg.'),
  typeid: attr(uint, 'Type of 802.1Qbg.'),
  typeidversion: attr(uint, 'Version of the type.'),
  instanceid: attr(uuid, 'Instance of 802.1Qbg.'),
  profileid: attr(text, 'Profile of 802.1Qbh, Open vSwitch or midonet.'),
  interfaceid: attr(uuid, 'Interface of Open vSwitch or midonet.'),
};

/** What a switch needs to know of a port. */
export const virtualPort = element('VirtualPort', 'What a switch needs to know of a port.', {
  page: 'formatnetwork.html#setting-vlan-tag-on-supported-network-types-only',
  attributes: { type: attr(oneOf(['802.1Qbg', '802.1Qbh', 'openvswitch', 'midonet']), 'The kind of switch.') },
  children: {
    parameters: child(element('VirtualPortParameters', 'What it needs to know.', { attributes: portAttributes })),
  },
});

const rate = element('Rate', 'A limit in one direction.', {
  attributes: {
    average: attr(uint, 'KiB a second on average.'),
    peak: attr(uint, 'KiB a second at most.'),
    floor: attr(uint, 'KiB a second at least.'),
    burst: attr(uint, 'KiB in a burst.'),
  },
});

/** Limits on throughput. */
export const bandwidth = element('Bandwidth', 'Limits on throughput.', {
  page: 'formatnetwork.html#quality-of-service',
  attributes: { classID: attr(uint, 'The class of traffic; set by libvirt.') },
  children: { inbound: child(rate), outbound: child(rate) },
});

/** VLAN tags. */
export const vlan = element('Vlan', 'VLAN tags.', {
  attributes: { trunk: attr(yesNo, 'Whether the port is a trunk.') },
  children: {
    tag: list(
      element('VlanTag', 'A tag.', {
        attributes: {
          id: attr(uint, 'The VLAN.'),
          nativeMode: attr(oneOf(['tagged', 'untagged']), 'How the native VLAN is sent.'),
        },
      }),
      'tags',
    ),
  },
});

/** An IP address of an interface. */
export const ipAddress = element('InterfaceIp', 'An IP address.', {
  attributes: {
    family: attr(oneOf(['ipv4', 'ipv6']), 'The family.'),
    address: attr(text, 'The address.'),
    prefix: attr(uint, 'Bits of the network.'),
    peer: attr(text, 'The address at the other end.'),
  },
});

/** A route. */
export const route = element('InterfaceRoute', 'A route.', {
  attributes: {
    family: attr(oneOf(['ipv4', 'ipv6']), 'The family.'),
    address: attr(text, 'The network.'),
    netmask: attr(text, 'The mask of the network.'),
    prefix: attr(uint, 'Bits of the network.'),
    gateway: attr(text, 'The way there.'),
    metric: attr(uint, 'The cost.'),
  },
});

/** A network filter and the values that it asks for. */
export const filterref = element('FilterReference', 'A network filter.', {
  page: 'formatnwfilter.html',
  attributes: { filter: attr(text, "The filter's name.") },
  children: {
    parameter: list(
      element('FilterParameter', 'A value that the filter asks for.', {
        attributes: { name: attr(text, 'Its name.'), value: attr(text, 'Its value.') },
      }),
      'parameters',
    ),
  },
});
