import { attr, child, element, union, variant } from '../describe.ts';
import { oneOf, path, text, uint } from '../kinds.ts';
import { characterDevice } from './character.ts';

const page = 'formatdomain.html#consoles-serial-parallel-channel-devices';
const tty = attr(path, "The pseudo terminal's path; set by libvirt.");
const model = child(element('SerialModel', 'The device.', { attributes: { name: attr(text, 'Its name in QEMU.') } }));

/** What the guest sees of a serial port. */
export const serialTarget = element('SerialTarget', 'What the guest sees of a serial port.', {
  attributes: {
    type: attr(text, 'The bus, such as `isa-serial` or `usb-serial`.'),
    port: attr(uint, 'Which port, from 0.'),
  },
  children: {
    model,
  },
});

/** A serial port. */
export const serial = characterDevice('Serial', 'A serial port.', {
  page,
  attributes: { tty },
  children: { target: child(serialTarget) },
});

/** A parallel port. */
export const parallel = characterDevice('Parallel', 'A parallel port.', {
  page,
  attributes: { tty },
  children: {
    target: child(
      element('ParallelTarget', 'What the guest sees.', {
        attributes: { type: attr(text, 'The bus.'), port: attr(uint, 'Which port, from 0.') },
        children: { model },
      }),
    ),
  },
});

const consoleTargets = [
  'serial',
  'virtio',
  'xen',
  'lxc',
  'uml',
  'openvz',
  'sclp',
  'sclplm',
  'isa-serial',
  'usb-serial',
  'pci-serial',
  'spapr-vio-serial',
  'system-serial',
  'sclp-serial',
  'isa-debug',
] as const;

/** A console: what the guest prints to and people log in on. */
export const consoleDevice = characterDevice('Console', 'What the guest prints to and people log in on.', {
  page,
  attributes: { tty },
  children: {
    target: child(
      element('ConsoleTarget', 'What the guest sees of a console.', {
        attributes: {
          type: attr(oneOf(consoleTargets, 'ConsoleTargetType'), 'The device.'),
          port: attr(uint, 'Which one, from 0.'),
        },
        children: { model },
      }),
    ),
  },
});

const channelTarget = union('ChannelTarget', 'What the guest sees of a channel.', {
  by: 'type',
  variants: {
    virtio: variant('VirtioChannelTarget', 'A named port of virtio-serial: /dev/virtio-ports/NAME in the guest.', {
      attributes: {
        name: attr(text, 'The name, such as `org.qemu.guest_agent.0`.'),
        state: attr(oneOf(['connected', 'disconnected']), 'Whether the guest has it open; set by libvirt.'),
      },
    }),
    guestfwd: variant('GuestForwardTarget', "An address of the user-mode network that leads to the host's end.", {
      attributes: { address: attr(text, 'The address.'), port: attr(uint, 'The port.') },
    }),
    xen: variant('XenChannelTarget', 'A Xen channel.', {
      attributes: {
        name: attr(text, 'The name.'),
        state: attr(oneOf(['connected', 'disconnected']), 'Whether the guest has it open; set by libvirt.'),
      },
    }),
  },
});

/** A private way between a program of the host and one of the guest. */
export const channel = characterDevice('Channel', 'A private way between a program of the host and one of the guest.', {
  page,
  children: { target: child(channelTarget) },
});
