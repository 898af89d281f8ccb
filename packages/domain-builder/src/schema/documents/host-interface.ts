import { attr, child, type Description, element, flag, list, union, variant } from '../describe.ts';
import { oneOf, onOff, text, uint, yesNo } from '../kinds.ts';

const protocol = element('InterfaceProtocol', 'Its addresses of one family.', {
  attributes: { family: attr(oneOf(['ipv4', 'ipv6']), 'The family.') },
  children: {
    autoconf: flag('IPv6 configures itself.'),
    dhcp: child(
      element('InterfaceDhcp', 'Addresses come from a server.', {
        attributes: { peerdns: attr(yesNo, 'Whether name servers come from there too.') },
      }),
    ),
    ip: list(
      element('HostInterfaceIp', 'An address.', {
        attributes: { address: attr(text, 'The address.'), prefix: attr(uint, 'Bits of the network.') },
      }),
      'ips',
    ),
    route: list(
      element('HostInterfaceRoute', 'The way out.', { attributes: { gateway: attr(text, 'Its address.') } }),
      'routes',
    ),
  },
});

const members = list((): Description => hostInterface, 'interfaces', 'The interfaces in it.');

const bridge = element('HostBridge', 'What a bridge is.', {
  attributes: { stp: attr(onOff, 'Whether it looks for loops.'), delay: attr(text, 'Seconds until it forwards.') },
  children: { interface: members },
});

const bond = element('HostBond', 'What a bond is.', {
  attributes: {
    mode: attr(
      oneOf(
        ['balance-rr', 'active-backup', 'balance-xor', 'broadcast', '802.3ad', 'balance-tlb', 'balance-alb'],
        'BondMode',
      ),
      'How traffic is spread.',
    ),
  },
  children: {
    miimon: child(
      element('BondMiimon', 'Watches the cable.', {
        attributes: {
          freq: attr(uint, 'Milliseconds between looks.'),
          downdelay: attr(uint, 'Milliseconds until a lost one counts.'),
          updelay: attr(uint, 'Milliseconds until a new one counts.'),
          carrier: attr(oneOf(['ioctl', 'netif']), 'How it looks.'),
        },
      }),
    ),
    arpmon: child(
      element('BondArpmon', 'Watches by asking another host.', {
        attributes: {
          interval: attr(uint, 'Milliseconds between questions.'),
          target: attr(text, 'The address that is asked.'),
          validate: attr(oneOf(['none', 'active', 'backup', 'all']), 'Whose answers are checked.'),
        },
      }),
    ),
    interface: members,
  },
});

const vlan = element('HostVlan', 'What a VLAN interface is.', {
  attributes: { tag: attr(uint, 'The VLAN.') },
  children: {
    interface: child(
      element('HostVlanBase', 'The interface below it.', { attributes: { name: attr(text, 'Its name.') } }),
    ),
  },
});

/** A network interface of the host. */
export const hostInterface = union('HostInterface', 'A network interface of the host.', {
  page: 'formatinterface.html',
  by: 'type',
  attributes: { name: attr(text, 'Its name.') },
  children: {
    start: child(
      element('InterfaceStart', 'When it is started.', {
        attributes: { mode: attr(oneOf(['onboot', 'none', 'hotplug']), 'When.') },
      }),
    ),
    mac: child(
      element('HostInterfaceMac', 'Its MAC address.', { attributes: { address: attr(text, 'The address.') } }),
    ),
    link: child(
      element('HostInterfaceLink', 'Its cable; set by libvirt.', {
        attributes: { speed: attr(uint, 'Mbit a second.'), state: attr(text, 'Whether it is up.') },
      }),
    ),
    mtu: child(element('HostInterfaceMtu', 'The largest packet.', { attributes: { size: attr(uint, 'Bytes.') } })),
    protocol: list(protocol, 'protocols'),
  },
  variants: {
    ethernet: variant('EthernetHostInterface', 'A network card.'),
    bridge: variant('BridgeHostInterface', 'A bridge.', { children: { bridge: child(bridge) } }),
    bond: variant('BondHostInterface', 'Several that are one.', { children: { bond: child(bond) } }),
    vlan: variant('VlanHostInterface', 'A VLAN of another.', { children: { vlan: child(vlan) } }),
  },
});
