import { attr, child, element, foreign, leaf, leaves, list } from '../describe.ts';
import { pciFields } from '../devices/host-address.ts';
import { bandwidth, route, virtualPort, vlan } from '../devices/network-parts.ts';
import { mac, oneOf, onOff, path, text, uint, uuid, yesNo } from '../kinds.ts';
import { namespace } from '../sections/hypervisor.ts';

const bridge = element('NetworkBridge', 'The bridge of the host that the guests are on.', {
  page: 'formatnetwork.html#connectivity',
  attributes: {
    name: attr(text, 'Its name; made up by libvirt when absent.'),
    zone: attr(text, 'Its firewalld zone.', { since: '5.1.0' }),
    stp: attr(onOff, 'Whether it looks for loops.'),
    delay: attr(uint, 'Seconds until it forwards.'),
    macTableManager: attr(oneOf(['kernel', 'libvirt']), 'Who fills its table of addresses.', { since: '1.2.11' }),
  },
});

const forwardAddress = element('ForwardAddress', 'A PCI function that a guest can get.', {
  attributes: {
    ...pciFields,
    connections: attr(uint, 'How many guests use it; set by libvirt.'),
  },
});

const range = (type: string, doc: string) =>
  element(type, doc, { attributes: { start: attr(text, 'First one.'), end: attr(text, 'Last one.') } });

const nat = element('NetworkNat', 'How addresses are translated.', {
  attributes: { ipv6: attr(yesNo, 'Whether IPv6 is translated too.', { since: '6.5.0' }) },
  children: {
    address: list(range('NatAddresses', 'Addresses that guests appear as.'), 'addresses'),
    port: list(range('NatPorts', 'Ports that they use.'), 'ports'),
  },
});

const forward = element('NetworkForward', 'How guests reach the world outside.', {
  page: 'formatnetwork.html#connectivity',
  attributes: {
    mode: attr(
      oneOf(['nat', 'route', 'open', 'bridge', 'passthrough', 'private', 'vepa', 'hostdev'], 'ForwardMode'),
      'The way; `nat` when absent.',
    ),
    dev: attr(text, 'The only interface of the host that is used.'),
    managed: attr(yesNo, "Whether libvirt detaches host devices from the host's driver."),
  },
  children: {
    pf: list(
      element('PhysicalFunction', 'The interface whose virtual functions are used.', {
        attributes: { dev: attr(text, 'Its name.') },
      }),
      'pfs',
    ),
    driver: child(
      element('ForwardDriver', 'What hands host devices over.', {
        attributes: {
          name: attr(oneOf(['kvm', 'vfio', 'xen']), 'The driver.'),
          model: attr(text, 'The VFIO variant driver.', { since: '10.0.0' }),
        },
      }),
    ),
    interface: list(
      element('ForwardInterface', 'An interface of the host that guests can use.', {
        attributes: {
          dev: attr(text, 'Its name.'),
          connections: attr(uint, 'How many guests use it; set by libvirt.'),
        },
      }),
      'interfaces',
    ),
    address: list(forwardAddress, 'addresses'),
    nat: child(nat),
  },
});

const lease = element('DhcpLease', 'How long a lease holds.', {
  attributes: {
    expiry: attr(uint, 'How long; 0 for ever.'),
    unit: attr(oneOf(['seconds', 'minutes', 'hours']), 'The unit; minutes when absent.'),
  },
});

const dhcpRange = element('DhcpRange', 'Addresses that are handed out.', {
  attributes: { start: attr(text, 'First address.'), end: attr(text, 'Last address.') },
  children: { lease: child(lease, undefined, { since: '6.3.0' }) },
});

const dhcpHost = element('DhcpHost', 'An address kept for one guest.', {
  attributes: {
    mac: attr(text, "The guest's MAC address."),
    id: attr(text, "The guest's DUID, for IPv6."),
    name: attr(text, "The guest's name."),
    ip: attr(text, 'The address.'),
  },
  children: { lease: child(lease, undefined, { since: '6.3.0' }) },
});

const dhcp = element('Dhcp', 'What libvirt tells guests that ask for an address.', {
  page: 'formatnetwork.html#addressing',
  children: {
    range: list(dhcpRange, 'ranges'),
    host: list(dhcpHost, 'hosts'),
    bootp: child(
      element('Bootp', 'What guests boot over the network.', {
        attributes: { file: attr(text, 'The file.'), server: attr(text, 'The server.') },
      }),
    ),
  },
});

const ip = element('NetworkIp', "The host's address on the network, and what it serves there.", {
  page: 'formatnetwork.html#addressing',
  attributes: {
    family: attr(oneOf(['ipv4', 'ipv6']), 'The family; `ipv4` when absent.'),
    address: attr(text, 'The address.'),
    netmask: attr(text, 'The mask of the network.'),
    prefix: attr(uint, 'Bits of the network.'),
    localPtr: attr(yesNo, 'Whether reverse names stay inside.', { since: '3.0.0' }),
  },
  children: {
    tftp: child(element('Tftp', 'Files that are served.', { attributes: { root: attr(path, 'Their folder.') } })),
    dhcp: child(dhcp),
  },
});

const srv = element('DnsService', 'Where a service is.', {
  attributes: {
    service: attr(text, 'The service.'),
    protocol: attr(text, 'The protocol.'),
    domain: attr(text, 'The domain.'),
    target: attr(text, 'The host that serves.'),
    port: attr(uint, 'Its port.'),
    priority: attr(uint, 'Its turn; the lowest first.'),
    weight: attr(uint, 'Its share among those of one turn.'),
  },
});

const dns = element('Dns', 'Names that guests can look up.', {
  page: 'formatnetwork.html#network-dns',
  attributes: {
    enable: attr(yesNo, 'Whether names are served.', { since: '2.2.0' }),
    forwardPlainNames: attr(yesNo, 'Whether names without a dot are asked outside.'),
  },
  children: {
    forwarder: list(
      element('DnsForwarder', 'A server that is asked.', {
        attributes: { domain: attr(text, 'The names that it is asked for.'), addr: attr(text, 'Its address.') },
      }),
      'forwarders',
    ),
    txt: list(
      element('DnsText', 'A text.', { attributes: { name: attr(text, 'Its name.'), value: attr(text, 'The text.') } }),
      'txts',
    ),
    srv: list(srv, 'srvs'),
    host: list(
      element('DnsHost', 'Names of an address.', {
        attributes: { ip: attr(text, 'The address.') },
        children: { hostname: leaves(text, 'hostnames', 'The names.') },
      }),
      'hosts',
    ),
  },
});

const portgroup = element('PortGroup', 'Settings for guests that name the group.', {
  page: 'formatnetwork.html#portgroups',
  attributes: {
    name: attr(text, 'Its name.'),
    default: attr(yesNo, 'Whether guests that name none are in it.'),
    trustGuestRxFilters: attr(yesNo, "Whether the guests' filters are trusted."),
  },
  children: { virtualport: child(virtualPort), vlan: child(vlan), bandwidth: child(bandwidth) },
});

/** A virtual network. */
export const network = element('Network', 'A virtual network that guests can be on.', {
  page: 'formatnetwork.html',
  attributes: {
    connections: attr(uint, 'How many guests are on it; set by libvirt.'),
    ipv6: attr(yesNo, 'Whether guests talk IPv6 to each other on a network without an IPv6 address.'),
    trustGuestRxFilters: attr(yesNo, "Whether the guests' filters are trusted."),
    'xmlns:dnsmasq': namespace('http://libvirt.org/schemas/network/dnsmasq/1.0', '`dnsmasq:options`'),
  },
  children: {
    name: leaf(text, 'The name, unique on its host.'),
    uuid: leaf(uuid, 'The identity; made up by libvirt when absent.'),
    title: leaf(text, 'A short description, on one line.', { since: '9.7.0' }),
    description: leaf(text, 'What people want to say about it.', { since: '9.7.0' }),
    metadata: foreign('What applications keep here, each in a namespace of its own.'),
    forward: child(forward),
    bridge: child(bridge),
    mtu: child(element('NetworkMtu', 'The largest packet.', { attributes: { size: attr(uint, 'Bytes.') } })),
    mac: child(
      element('NetworkMac', "The bridge's MAC address.", { attributes: { address: attr(mac, 'The address.') } }),
    ),
    domain: child(
      element('NetworkDomain', 'The DNS domain of the guests.', {
        attributes: {
          name: attr(text, 'Its name.'),
          localOnly: attr(yesNo, 'Whether its names are never asked outside.'),
          register: attr(yesNo, 'Whether systemd-resolved learns of it.', { since: '10.1.0' }),
        },
      }),
    ),
    dns: child(dns),
    vlan: child(vlan),
    bandwidth: child(bandwidth),
    port: child(
      element('NetworkPortOptions', 'Settings of every port.', {
        attributes: { isolated: attr(yesNo, 'Whether guests see each other.') },
      }),
      undefined,
      { since: '6.1.0' },
    ),
    ip: list(ip, 'ips'),
    route: list(route, 'routes'),
    virtualport: child(virtualPort),
    portgroup: list(portgroup, 'portgroups'),
    'dnsmasq:options': child(
      element('DnsmasqOptions', "Lines for dnsmasq's configuration; libvirt does not look at them.", {
        page: 'formatnetwork.html#network-namespaces',
        children: {
          'dnsmasq:option': list(
            element('DnsmasqOption', 'One line.', { attributes: { value: attr(text, 'The line.') } }),
            'options',
          ),
        },
      }),
      undefined,
      { since: '5.6.0' },
    ),
  },
});
