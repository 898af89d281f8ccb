import {
  attr,
  child,
  type Children,
  element,
  list,
  type UnionDescription,
  union,
  variant,
  type VariantDescription,
} from '../describe.ts';
import { oneOf, onOff, path, text, uint, yesNo } from '../kinds.ts';
import { deviceCommon, seclabels } from './common.ts';
import { reconnect } from './network-source.ts';

const source = (
  type: string,
  doc: string,
  attributes: Parameters<typeof element>[2]['attributes'],
  children: Children = {},
) => element(type, doc, { ...(attributes && { attributes }), children: { ...children, ...seclabels } });

const fileSource = source('CharacterFileSource', 'A file of the host.', {
  path: attr(path, 'Its path.'),
  append: attr(onOff, 'Whether what it holds stays.'),
});

const deviceSource = source('CharacterPathSource', 'A device or pipe of the host.', {
  path: attr(path, 'Its path.'),
});

const unixSource = source(
  'CharacterUnixSource',
  'A unix socket.',
  { mode: attr(oneOf(['bind', 'connect']), 'Whether QEMU listens or connects.'), path: attr(path, 'Its path.') },
  { reconnect: child(reconnect) },
);

const tcpSource = source(
  'CharacterTcpSource',
  'A TCP socket.',
  {
    mode: attr(oneOf(['bind', 'connect']), 'Whether QEMU listens or connects.'),
    host: attr(text, 'The host.'),
    service: attr(text, 'The port, as a number or a name.'),
    tls: attr(yesNo, 'Whether TLS is used.'),
    tlsFromConfig: attr(uint, 'Set by libvirt.'),
  },
  { reconnect: child(reconnect) },
);

const udpSource = source('CharacterUdpSource', 'One end of a UDP flow.', {
  mode: attr(oneOf(['bind', 'connect']), 'Which end.'),
  host: attr(text, 'The host.'),
  service: attr(text, 'The port, as a number or a name.'),
});

const nmdmSource = source('CharacterNmdmSource', 'A pair of null-modem devices (FreeBSD).', {
  master: attr(path, "The guest's end."),
  slave: attr(path, 'The other end.'),
});

const portSource = source('CharacterSpicePortSource', 'A named port of SPICE.', { channel: attr(text, 'Its name.') });

const clipboardSource = element('CharacterQemuVdagentSource', "QEMU's own SPICE agent.", {
  children: {
    clipboard: child(
      element('VdagentClipboard', 'The clipboard.', {
        attributes: { copypaste: attr(yesNo, 'Whether it is shared.') },
      }),
    ),
    mouse: child(
      element('VdagentMouse', 'The mouse.', {
        attributes: { mode: attr(oneOf(['client', 'server']), 'Who moves it.') },
      }),
    ),
  },
});

const dbusSource = source('CharacterDbusSource', 'A named channel on D-Bus.', { channel: attr(text, 'Its name.') });

/** What is spoken over TCP. */
export const characterProtocol = element('CharacterProtocol', 'What is spoken over TCP.', {
  attributes: { type: attr(oneOf(['raw', 'telnet', 'telnets', 'tls']), 'The protocol.') },
});

/** A copy of what a character device sends. */
export const characterLog = element('CharacterLog', 'A copy of what the guest sends.', {
  page: 'formatdomain.html#consoles-serial-parallel-channel-devices',
  attributes: { file: attr(path, 'The file on the host.'), append: attr(onOff, 'Whether what it holds stays.') },
});

/** The kinds of character devices. */
export const characterType = oneOf(
  [
    'dev',
    'file',
    'pipe',
    'unix',
    'tcp',
    'udp',
    'null',
    'stdio',
    'vc',
    'pty',
    'spicevmc',
    'spiceport',
    'nmdm',
    'qemu-vdagent',
    'dbus',
  ],
  'CharacterType',
);

/** The other end of a character device whose type stands on the element around it. */
export const anyCharacterSource = source(
  'CharacterSource',
  'The other end on the host; which fields count depends on the type.',
  {
    mode: attr(oneOf(['bind', 'connect']), 'Whether QEMU listens or connects.'),
    path: attr(path, 'The path.'),
    host: attr(text, 'The host.'),
    service: attr(text, 'The port, as a number or a name.'),
    channel: attr(text, 'The name of the channel.'),
    master: attr(path, "The guest's end of a null-modem pair."),
    slave: attr(path, 'The other end of it.'),
    append: attr(onOff, 'Whether what a file holds stays.'),
    tls: attr(yesNo, 'Whether TLS is used.'),
    tlsFromConfig: attr(uint, 'Set by libvirt.'),
  },
  { reconnect: child(reconnect), ...clipboardSource.children },
);

const one = (of: ReturnType<typeof element>): Children => ({ source: child(of, 'The other end on the host.') });

const forms = (suffix: string): Readonly<Record<string, VariantDescription>> => {
  const form = (name: string, doc: string, children: Children = {}) => variant(`${name}${suffix}`, doc, { children });
  return {
    pty: form('Pty', 'A pseudo terminal of the host.', one(deviceSource)),
    file: form('File', 'What the guest sends goes to a file.', one(fileSource)),
    unix: form('Unix', 'A unix socket.', one(unixSource)),
    tcp: form('Tcp', 'A TCP socket.', { ...one(tcpSource), protocol: child(characterProtocol) }),
    udp: form('Udp', 'A UDP flow.', { source: list(udpSource, 'sources', 'Both ends.') }),
    dev: form('Device', 'A device of the host.', one(deviceSource)),
    pipe: form('Pipe', 'A named pipe of the host.', one(deviceSource)),
    stdio: form('Stdio', "QEMU's standard input and output."),
    vc: form('VirtualConsole', "A virtual console of QEMU's display."),
    null: form('Null', 'Nothing: what the guest sends is dropped.'),
    spicevmc: form('Spicevmc', 'A channel of SPICE, such as its agent.'),
    spiceport: form('SpicePort', 'A named port of SPICE.', one(portSource)),
    nmdm: form('Nmdm', 'A null-modem device (FreeBSD).', one(nmdmSource)),
    'qemu-vdagent': form('QemuVdagent', "QEMU's own SPICE agent.", one(clipboardSource)),
    dbus: form('Dbus', 'A named channel on D-Bus.', one(dbusSource)),
  };
};

/** Describes a device that moves characters between guest and host; `children` are those that it has more than others. */
export const characterDevice = (
  type: string,
  doc: string,
  parts: { readonly page: string; readonly attributes?: UnionDescription['attributes']; readonly children: Children },
): UnionDescription =>
  union(type, doc, {
    page: parts.page,
    by: 'type',
    ...(parts.attributes && { attributes: parts.attributes }),
    children: {
      source: { kind: 'varies' },
      protocol: { kind: 'varies' },
      log: child(characterLog),
      ...parts.children,
      ...deviceCommon,
    },
    variants: forms(type),
  });
