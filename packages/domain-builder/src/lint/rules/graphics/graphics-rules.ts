import type { Graphics, GraphicsListen } from '../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../rule.ts';
import { each } from '../each.ts';

const page = 'formatdomain.html#graphical-framebuffers';

/** What a display that people reach over the network may have. */
type Served = Extract<Graphics, { readonly type: 'vnc' | 'spice' | 'rdp' }>;

const isServed = (graphics: Graphics): graphics is Served =>
  graphics.type === 'vnc' || graphics.type === 'spice' || graphics.type === 'rdp';

const openToNetwork: Rule = {
  id: 'graphics/open-to-network',
  severity: 'warning',
  title: 'a display that anyone in the network can take over',
  why: 'Who reaches the port sees the screen and types at it; nothing asks for a password or encrypts.',
  page,
  check: ({ devices }) =>
    each(devices?.graphics, 'devices.graphics').flatMap(({ item, path }) => {
      if (!isServed(item) || isProtected(item)) return [];
      return openPlaces(item, path).map(({ place, address }) => ({
        path: place,
        message: `${item.type} listens at ${address} without TLS or a password; take 127.0.0.1, a socket, or TLS`,
      }));
    }),
};

const isProtected = (graphics: Served): boolean =>
  graphics.passwd !== undefined || (graphics.type === 'spice' && graphics.defaultMode === 'secure');

interface OpenPlace {
  readonly place: string;
  readonly address: string;
}

const openPlaces = (graphics: Served, path: string): readonly OpenPlace[] => {
  if (graphics.type === 'vnc' && graphics.socket !== undefined) return [];
  const listens = each<GraphicsListen>(graphics.listens, `${path}.listens`).flatMap(({ item, path: place }) => {
    if (item.type === 'network') return [{ place, address: `the network ${JSON.stringify(item.network ?? '?')}` }];
    return item.type === 'address' && isOpen(item.address)
      ? [{ place: `${place}.address`, address: item.address ?? '' }]
      : [];
  });
  if (listens.length > 0 || !isOpen(graphics.listenAddress)) return listens;
  return [{ place: `${path}.listenAddress`, address: graphics.listenAddress ?? '' }];
};

/** libvirt takes the loopback where no address is said. */
const isOpen = (address: string | undefined): boolean =>
  address !== undefined && address !== '' && !/^(?:127\.|::1$|0*:0*:.*:0*1$|localhost$|::ffff:127\.)/i.test(address);

const passwordInXml: Rule = {
  id: 'graphics/password-in-xml',
  severity: 'warning',
  title: 'a password in the XML',
  why: "It stands readable in libvirt's files and in every backup of them, and in whatever this XML was made from.",
  page,
  check: ({ devices }) =>
    each(devices?.graphics, 'devices.graphics').flatMap(({ item, path }) =>
      isServed(item) && item.passwd !== undefined && item.passwd !== ''
        ? [
            {
              path: `${path}.passwd`,
              message: `${item.type} has its password in the XML; set it on the running domain`,
            },
          ]
        : [],
    ),
};

const vncPassword: Rule = {
  id: 'graphics/vnc-password-length',
  severity: 'error',
  title: 'a VNC password of more than 8 characters',
  why: 'VNC looks at the first 8 only, so libvirt refuses a longer one.',
  page,
  check: ({ devices }) =>
    each(devices?.graphics, 'devices.graphics').flatMap(({ item, path }): readonly Problem[] =>
      item.type === 'vnc' && (item.passwd?.length ?? 0) > 8
        ? [
            {
              path: `${path}.passwd`,
              message: `the VNC password has ${item.passwd?.length ?? 0} characters; 8 are the most`,
            },
          ]
        : [],
    ),
};

/** Display servers. */
export const graphicsRules: readonly Rule[] = [openToNetwork, passwordInXml, vncPassword];
