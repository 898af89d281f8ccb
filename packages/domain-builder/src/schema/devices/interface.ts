import { attr, child, type Children, element, leaf, list, union, variant, varies } from '../describe.ts';
import { int, mac, oneOf, onOff, path, text, uint, uuid, yesNo } from '../kinds.ts';
import { deviceBoot, deviceCommon, virtioOptions } from './common.ts';
import { interfaceAddress } from './host-address.ts';
import { reconnect } from './network-source.ts';
import { usbProduct, usbVendor } from './usb-id.ts';
import { bandwidth, filterref, ipAddress, route, virtualPort, vlan } from './network-parts.ts';

const macAddress = element('InterfaceMac', "An interface's MAC address.", {
  attributes: {
    address: attr(mac, 'The address.'),
    type: attr(oneOf(['generated', 'static']), 'Whether a VMware host made it.'),
    check: attr(yesNo, 'Whether a VMware host checks it.'),
    currentAddress: attr(mac, 'The address that the guest uses now; set by libvirt.', { since: '11.3.0' }),
  },
});

const offloads = (doc: string, words: readonly string[]) => ({
  attributes: Object.fromEntries(words.map((word) => [word, attr(onOff, doc)])),
});

const driver = element('InterfaceDriver', 'How an interface works on the host.', {
  attributes: {
    name: attr(oneOf(['vhost', 'qemu', 'kvm', 'vfio', 'xen']), 'Who moves the packets.'),
    model: attr(text, 'The VFIO variant driver.', { since: '10.0.0' }),
    txmode: attr(oneOf(['iothread', 'timer']), 'How packets are sent.'),
    ioeventfd: attr(onOff, 'Whether I/O is asynchronous to the CPU.'),
    event_idx: attr(onOff, 'Fewer interrupts.'),
    queues: attr(uint, 'Queues; at most as many as CPUs make sense.'),
    rx_queue_size: attr(uint, 'Size of the receive queue.'),
    tx_queue_size: attr(uint, 'Size of the send queue.'),
    rss: attr(onOff, 'Receive-side scaling.', { since: '8.3.0' }),
    rss_hash_report: attr(onOff, 'Whether hashes are reported.', { since: '8.3.0' }),
    ...virtioOptions,
  },
  children: {
    host: child(
      element(
        'HostOffloads',
        'What the host takes off the guest.',
        offloads('Whether it is on.', ['csum', 'gso', 'tso4', 'tso6', 'ecn', 'ufo', 'mrg_rxbuf']),
      ),
    ),
    guest: child(
      element(
        'GuestOffloads',
        'What the guest takes off the host.',
        offloads('Whether it is on.', ['csum', 'tso4', 'tso6', 'ecn', 'ufo']),
      ),
    ),
  },
});

const portForward = element('PortForward', 'Ports of the host that lead into the guest (passt).', {
  attributes: {
    proto: attr(oneOf(['tcp', 'udp']), 'The protocol.'),
    address: attr(text, 'The address on the host.'),
    dev: attr(text, 'The interface on the host.'),
  },
  children: {
    range: list(
      element('PortForwardRange', 'Ports.', {
        attributes: {
          start: attr(uint, 'First port.'),
          end: attr(uint, 'Last port.'),
          to: attr(uint, 'First port in the guest.'),
          exclude: attr(yesNo, 'Whether they are left out.'),
        },
      }),
      'ranges',
    ),
  },
});

const backend = element('InterfaceBackend', 'What connects the interface on the host.', {
  attributes: {
    type: attr(oneOf(['default', 'passt']), 'The program.', { since: '9.0.0' }),
    tap: attr(path, "The tap device's path."),
    vhost: attr(path, "The vhost device's path."),
    logFile: attr(path, "passt's log.", { since: '9.0.0' }),
    hostname: attr(text, "The guest's host name, told by passt.", { since: '11.3.0' }),
    fqdn: attr(text, "The guest's full name, told by passt.", { since: '11.3.0' }),
  },
});

const interfaceSource = (
  type: string,
  doc: string,
  attributes: Parameters<typeof element>[2]['attributes'],
  children: Children = {},
) => child(element(type, doc, { ...(attributes && { attributes }), children }), 'What it is connected to.');

const ofNetwork = {
  network: attr(text, "The virtual network's name."),
  portgroup: attr(text, 'A group of its ports.'),
  portid: attr(uuid, 'The port; set by libvirt.'),
};

const macTableManager = attr(oneOf(['kernel', 'libvirt']), 'Who fills the table of addresses of the bridge.');

const networkSource = interfaceSource('InterfaceNetworkSource', 'A virtual network of libvirt.', {
  ...ofNetwork,
  bridge: attr(text, "The network's bridge; set by libvirt."),
  macTableManager,
});

const socketSource = interfaceSource(
  'InterfaceSocketSource',
  'A socket that joins guests.',
  { address: attr(text, 'The address.'), port: attr(uint, 'The port.') },
  {
    local: child(
      element('InterfaceSocketLocal', 'Our end of a UDP tunnel.', {
        attributes: { address: attr(text, 'The address.'), port: attr(uint, 'The port.') },
      }),
    ),
  },
);

const connected = (name: string, doc: string, source?: ReturnType<typeof interfaceSource>) =>
  variant(name, doc, { children: source ? { source } : {} });

/** A network interface. */
export const networkInterface = union('Interface', 'A network interface.', {
  page: 'formatdomain.html#network-interfaces',
  by: 'type',
  attributes: {
    managed: attr(yesNo, "Whether libvirt detaches a host device from the host's driver."),
    trustGuestRxFilters: attr(yesNo, "Whether the guest's filters are trusted."),
  },
  children: {
    mac: child(macAddress, 'Made up by libvirt when absent.'),
    source: varies(),
    script: child(
      element('InterfaceScript', 'A script that sets it up.', { attributes: { path: attr(path, 'Its path.') } }),
    ),
    downscript: child(
      element('InterfaceDownScript', 'A script that takes it down.', { attributes: { path: attr(path, 'Its path.') } }),
    ),
    backenddomain: child(
      element('InterfaceBackendDomain', 'The domain that serves it (Xen).', {
        attributes: { name: attr(text, 'Its name.') },
      }),
    ),
    ip: list(ipAddress, 'ips'),
    route: list(route, 'routes'),
    portForward: list(portForward, 'portForwards', undefined, { since: '9.0.0' }),
    virtualport: child(virtualPort),
    vlan: child(vlan),
    bandwidth: child(bandwidth),
    target: child(
      element('InterfaceTarget', "The interface's other end on the host.", {
        attributes: { dev: attr(text, 'Its name.'), managed: attr(yesNo, 'Whether libvirt creates it.') },
      }),
    ),
    guest: child(
      element('InterfaceGuest', 'The interface in a container.', {
        attributes: { dev: attr(text, 'Its name.'), actual: attr(text, 'Its name now.') },
      }),
    ),
    model: child(
      element('InterfaceModel', 'What the guest sees.', {
        attributes: { type: attr(text, 'The model, such as `virtio`.') },
      }),
    ),
    driver: child(driver),
    backend: child(backend),
    filterref: child(filterref),
    boot: child(deviceBoot),
    rom: child(
      element('DeviceRom', 'The option ROM.', {
        attributes: {
          bar: attr(onOff, 'Whether the guest sees it.'),
          file: attr(path, 'Its file.'),
          enabled: attr(yesNo, 'Whether there is one.'),
        },
      }),
    ),
    tune: child(element('InterfaceTune', 'Tuning.', { children: { sndbuf: leaf(uint, 'Bytes of the send buffer.') } })),
    link: child(
      element('InterfaceLink', 'The cable.', {
        attributes: { state: attr(oneOf(['up', 'down']), 'Whether it is plugged in.') },
      }),
    ),
    mtu: child(element('InterfaceMtu', 'The largest packet.', { attributes: { size: attr(uint, 'Bytes.') } })),
    coalesce: child(
      element('Coalesce', 'How interrupts are gathered.', {
        children: {
          rx: child(
            element('CoalesceReceive', 'When receiving.', {
              children: {
                frames: child(element('CoalesceFrames', 'Packets.', { attributes: { max: attr(uint, 'At most.') } })),
              },
            }),
          ),
        },
      }),
    ),
    port: child(
      element('InterfacePort', 'Port settings.', {
        attributes: { isolated: attr(yesNo, 'Whether it sees no other isolated port.') },
      }),
    ),
    teaming: child(
      element('Teaming', 'Two interfaces of the guest that are one.', {
        attributes: {
          type: attr(oneOf(['persistent', 'transient']), 'Which of the two.'),
          persistent: attr(text, "The other's alias."),
        },
      }),
    ),
    ...deviceCommon,
  },
  variants: {
    network: connected('NetworkInterface', 'On a virtual network of libvirt.', networkSource),
    bridge: connected(
      'BridgeInterface',
      'On a bridge of the host.',
      interfaceSource('InterfaceBridgeSource', 'A bridge.', {
        bridge: attr(text, "The bridge's name."),
        macTableManager,
        ...ofNetwork,
      }),
    ),
    user: connected(
      'UserInterface',
      'Behind a user-mode network that needs no privileges.',
      interfaceSource('InterfaceUserSource', 'Where passt takes its addresses from.', {
        dev: attr(text, 'An interface of the host.'),
      }),
    ),
    direct: connected(
      'DirectInterface',
      'On an interface of the host, by macvtap.',
      interfaceSource('InterfaceDirectSource', 'An interface of the host.', {
        dev: attr(text, 'Its name.'),
        mode: attr(oneOf(['vepa', 'bridge', 'private', 'passthrough']), 'How macvtap works.'),
        ...ofNetwork,
      }),
    ),
    ethernet: connected(
      'EthernetInterface',
      'A tap device that others set up.',
      interfaceSource(
        'InterfaceEthernetSource',
        "The host's side.",
        {},
        { ip: list(ipAddress, 'ips'), route: list(route, 'routes') },
      ),
    ),
    vhostuser: connected(
      'VhostUserInterface',
      'A process that serves it over vhost-user.',
      interfaceSource(
        'InterfaceVhostUserSource',
        'Its socket.',
        {
          type: attr(oneOf(['unix']), 'The transport.'),
          path: attr(path, "The socket's path."),
          mode: attr(oneOf(['server', 'client']), 'Who listens.'),
          dev: attr(text, 'An interface of the host, for passt.'),
        },
        {
          reconnect: child(reconnect),
        },
      ),
    ),
    hostdev: connected(
      'HostdevInterface',
      'A PCI device of the host.',
      interfaceSource(
        'InterfaceHostdevSource',
        'The device.',
        { missing: attr(yesNo, 'Set by libvirt when the device is not there.') },
        { vendor: child(usbVendor), product: child(usbProduct), address: child(interfaceAddress) },
      ),
    ),
    vdpa: connected(
      'VdpaInterface',
      'A vDPA device of the host.',
      interfaceSource('InterfaceVdpaSource', 'The device.', { dev: attr(path, 'Its path.') }),
    ),
    internal: connected(
      'InternalInterface',
      'On an internal network (VirtualBox).',
      interfaceSource('InterfaceInternalSource', 'The network.', { name: attr(text, 'Its name.') }),
    ),
    server: connected('ServerInterface', 'A TCP server that other guests connect to.', socketSource),
    client: connected('ClientInterface', 'A TCP client of another guest.', socketSource),
    mcast: connected('MulticastInterface', 'A multicast group of guests.', socketSource),
    udp: connected('UdpInterface', 'A UDP tunnel to another guest.', socketSource),
    vds: connected(
      'VdsInterface',
      'On a distributed switch (VMware).',
      interfaceSource('InterfaceVdsSource', 'The port.', {
        switchid: attr(text, 'The switch.'),
        portid: attr(int, 'The port.'),
        portgroupid: attr(text, 'The group.'),
        connectionid: attr(int, 'The connection.'),
      }),
    ),
    null: connected('NullInterface', 'Connected to nothing.'),
  },
});
