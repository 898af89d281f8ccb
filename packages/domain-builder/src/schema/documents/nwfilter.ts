import { attr, type Attributes, child, type Children, element, leaf, list } from '../describe.ts';
import { filterref } from '../devices/network-parts.ts';
import { int, oneOf, text, uuid, yesNo } from '../kinds.ts';

// A rule's values may be names of variables (`$IP`), so most of them are text.
const field = (doc: string) => attr(text, doc);

const common: Attributes = {
  match: attr(yesNo, 'Whether packets match that fit, or those that do not.'),
  srcmacaddr: field('MAC address of the sender.'),
};
const comment: Attributes = { comment: field('A note, up to 256 characters.') };

const macs: Attributes = {
  ...common,
  srcmacmask: field('Mask of it.'),
  dstmacaddr: field('MAC address of the receiver.'),
  dstmacmask: field('Mask of it.'),
};

const addresses: Attributes = {
  srcipaddr: field('Address of the sender.'),
  srcipmask: field('Mask of it.'),
  dstipaddr: field('Address of the receiver.'),
  dstipmask: field('Mask of it.'),
};

const ranges: Attributes = {
  srcipfrom: field('First address of a range of senders.'),
  srcipto: field('Last one.'),
  dstipfrom: field('First address of a range of receivers.'),
  dstipto: field('Last one.'),
};

const ports: Attributes = {
  srcportstart: field('First port of the sender.'),
  srcportend: field('Last one.'),
  dstportstart: field('First port of the receiver.'),
  dstportend: field('Last one.'),
};

const dscp: Attributes = { dscp: field('Differentiated services code point.') };

const tracking: Attributes = {
  'connlimit-above': field('Connections above which it matches.'),
  state: field('States of the connection, such as `NEW,ESTABLISHED`.'),
  ipset: field('The set of addresses.'),
  ipsetflags: field('Which addresses are looked up in it.'),
};

const tcpFlags: Attributes = { flags: field('Mask and flags of TCP, such as `SYN/ALL`.') };
const icmp: Attributes = { type: field('Type of the message.'), code: field('Code of the message.') };
const icmpRanges: Attributes = { ...icmp, typeend: field('Last type.'), codeend: field('Last code.') };
const layer4: Attributes = { ...common, ...addresses, ...ranges, ...dscp, ...tracking };

const arp: Attributes = {
  ...macs,
  hwtype: field('Type of the hardware.'),
  protocoltype: field('Type of the protocol.'),
  opcode: field('What is said.'),
  arpsrcmacaddr: field('MAC address of the sender, in the packet.'),
  arpdstmacaddr: field('MAC address of the receiver, in the packet.'),
  arpsrcipaddr: field('IP address of the sender, in the packet.'),
  arpsrcipmask: field('Mask of it.'),
  arpdstipaddr: field('IP address of the receiver, in the packet.'),
  arpdstipmask: field('Mask of it.'),
  gratuitous: field('Whether the sender asks for itself.'),
};

const withHigh = (entries: Readonly<Record<string, string>>): Attributes =>
  Object.fromEntries(
    Object.entries(entries).flatMap(([name, doc]) => [
      [name, field(doc)],
      [`${name}-hi`, field(`Last of a range: ${doc}`)],
    ]),
  );

const stp: Attributes = {
  ...common,
  srcmacmask: field('Mask of it.'),
  type: field('Type of the message.'),
  flags: field('Its flags.'),
  'root-address': field('MAC address of the root.'),
  'root-address-mask': field('Mask of it.'),
  'sender-address': field('MAC address of the sending bridge.'),
  'sender-address-mask': field('Mask of it.'),
  ...withHigh({
    'root-priority': 'Priority of the root.',
    'root-cost': 'Cost of the way to the root.',
    'sender-priority': 'Priority of the sending bridge.',
    port: 'Port of the bridge.',
    age: 'Age of the message.',
    'max-age': 'Age at which it no longer counts.',
    'hello-time': 'Time between messages.',
    'forward-delay': 'Time until a port forwards.',
  }),
};

const match = (type: string, doc: string, attributes: Attributes) =>
  child(
    element(type, doc, { page: 'formatnwfilter.html#supported-protocols', attributes: { ...attributes, ...comment } }),
  );

const protocols: Children = {
  mac: match('MacMatch', 'Any packet.', { ...macs, protocolid: field('Type in the Ethernet header.') }),
  vlan: match('VlanMatch', 'Packets with a VLAN tag.', {
    ...macs,
    vlanid: field('The VLAN.'),
    'encap-protocol': field('Type of what is inside.'),
  }),
  stp: match('StpMatch', 'Spanning tree messages.', stp),
  arp: match('ArpMatch', 'ARP.', arp),
  rarp: match('RarpMatch', 'RARP.', arp),
  ip: match('IpMatch', 'IPv4, on the level of Ethernet.', {
    ...macs,
    ...addresses,
    protocol: field('The protocol inside.'),
    ...ports,
    ...dscp,
  }),
  ipv6: match('Ipv6Match', 'IPv6, on the level of Ethernet.', {
    ...macs,
    ...addresses,
    protocol: field('The protocol inside.'),
    ...ports,
    ...icmpRanges,
    ...dscp,
  }),
  tcp: match('TcpMatch', 'TCP.', { ...layer4, ...ports, ...tcpFlags }),
  udp: match('UdpMatch', 'UDP.', { ...layer4, ...ports }),
  sctp: match('SctpMatch', 'SCTP.', { ...layer4, ...ports }),
  icmp: match('IcmpMatch', 'ICMP.', { ...layer4, ...icmp }),
  igmp: match('IgmpMatch', 'IGMP.', layer4),
  all: match('AllMatch', 'All of IPv4.', layer4),
  esp: match('EspMatch', 'ESP.', layer4),
  ah: match('AhMatch', 'AH.', layer4),
  udplite: match('UdpliteMatch', 'UDP-Lite.', layer4),
  'tcp-ipv6': match('TcpIpv6Match', 'TCP over IPv6.', { ...layer4, ...ports, ...tcpFlags }),
  'udp-ipv6': match('UdpIpv6Match', 'UDP over IPv6.', { ...layer4, ...ports }),
  'sctp-ipv6': match('SctpIpv6Match', 'SCTP over IPv6.', { ...layer4, ...ports }),
  icmpv6: match('Icmpv6Match', 'ICMPv6.', { ...layer4, ...icmp }),
  'all-ipv6': match('AllIpv6Match', 'All of IPv6.', layer4),
  'esp-ipv6': match('EspIpv6Match', 'ESP over IPv6.', layer4),
  'ah-ipv6': match('AhIpv6Match', 'AH over IPv6.', layer4),
  'udplite-ipv6': match('UdpliteIpv6Match', 'UDP-Lite over IPv6.', layer4),
};

const rule = element('NwfilterRule', 'What happens with packets of one kind.', {
  page: 'formatnwfilter.html#filtering-rules',
  attributes: {
    action: attr(oneOf(['drop', 'accept', 'reject', 'continue', 'return'], 'RuleAction'), 'What happens.'),
    direction: attr(oneOf(['in', 'out', 'inout'], 'RuleDirection'), 'Seen from the guest.'),
    priority: attr(int, 'Its turn; the lowest first.'),
    statematch: field('Whether connections are tracked: `0` and `false` say no.'),
  },
  children: protocols,
});

/** A network filter. */
export const nwfilter = element('Nwfilter', "Which packets go through a guest's interface.", {
  page: 'formatnwfilter.html',
  attributes: {
    name: attr(text, 'The name, unique on its host.'),
    chain: attr(text, 'The chain it is in; its name begins with a protocol.'),
    priority: attr(int, 'Its turn among chains; the lowest first.'),
  },
  children: {
    uuid: leaf(uuid, 'The identity; made up by libvirt when absent.'),
    filterref: list(filterref, 'filterrefs', 'Filters that it consists of.'),
    rule: list(rule, 'rules'),
  },
});
