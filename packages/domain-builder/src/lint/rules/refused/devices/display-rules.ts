import type { Domain, Graphics } from '../../../../schema/types.gen.ts';
import type { Rule } from '../../../rule.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import { caution, judgeEach, refusal } from './judge.ts';

const page = 'formatdomain.html#graphical-framebuffers';
const place = 'devices.graphics';

const listenMismatch = refusal(
  page,
  'graphics/listen-mismatch',
  'a display that is said to listen at two places',
  'libvirt refuses the domain: the short form at <graphics> repeats the first <listen>, and they must agree.',
  ({ devices }) =>
    judgeEach(devices?.graphics, place, (item) => {
      if (!('listens' in item)) return undefined;
      const first = item.listens?.[0];
      const socket = item.type === 'vnc' ? item.socket : undefined;
      if (first?.type === 'socket' && socket !== undefined && first.socket !== undefined && first.socket !== socket) {
        return ['socket', `the socket is ${socket} here and ${first.socket} at <listen>; say it once`];
      }
      const { listenAddress } = item;
      if (first?.type !== 'address' || socket !== undefined) return undefined;
      return listenAddress !== undefined && first.address !== undefined && first.address !== listenAddress
        ? ['listenAddress', `the address is ${listenAddress} here and ${first.address} at <listen>; say it once`]
        : undefined;
    }),
);

const listenNetwork = refusal(
  page,
  'graphics/listen-network',
  'a display that listens on a network without a name',
  'libvirt refuses the domain: it looks for the address of the host on that network.',
  ({ devices }) =>
    judgeEach(devices?.graphics, place, (item) => {
      const index = 'listens' in item ? (item.listens?.findIndex(isNamelessNetwork) ?? -1) : -1;
      return index < 0 ? undefined : [`listens.${index}`, 'a <listen> of type network names the network'];
    }),
);

type Listen = NonNullable<Extract<Graphics, { readonly type: 'vnc' }>['listens']>[number];

const isNamelessNetwork = (listen: Listen): boolean => listen.type === 'network' && listen.network === undefined;

const severalListens = caution(
  page,
  'graphics/several-listens',
  'a display that listens at several places',
  'The domain does not start: QEMU listens at one place for each display.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.graphics : undefined, place, (item) =>
      'listens' in item && (item.listens?.length ?? 0) > 1
        ? ['listens.1', `the ${item.type} display has ${item.listens?.length ?? 0} <listen> elements; one can be there`]
        : undefined,
    ),
);

const duplicate = caution(
  page,
  'graphics/duplicate-type',
  'two displays of one type',
  'The domain does not start: QEMU has one display of each type.',
  (domain) => {
    const seen = new Set<string>();
    return judgeEach(isQemu(domain) ? domain.devices?.graphics : undefined, place, ({ type }) => {
      if (!seen.has(type)) {
        seen.add(type);
        return undefined;
      }
      return ['', `there is another display of type ${type} already`];
    });
  },
);

const hasHeadless = ({ devices }: Domain): boolean =>
  devices?.graphics?.some(({ type }) => type === 'egl-headless') ?? false;

const headless = refusal(
  page,
  'graphics/egl-headless',
  'egl-headless beside a display that it cannot serve',
  'libvirt refuses the domain: egl-headless draws for vnc, and for spice without OpenGL of its own.',
  (domain) =>
    judgeEach(isQemu(domain) && hasHeadless(domain) ? domain.devices?.graphics : undefined, place, (item) => {
      if (item.type === 'spice' && item.gl?.enable === true) {
        return ['gl.enable', 'QEMU has one OpenGL display, and egl-headless is there too; leave one of them out'];
      }
      return item.type === 'sdl' || item.type === 'desktop' || item.type === 'rdp' || item.type === 'dbus'
        ? ['', `egl-headless goes with vnc and spice, not with ${item.type}`]
        : undefined;
    }),
);

const unsupported = refusal(
  page,
  'graphics/type',
  'a display that QEMU does not have',
  'libvirt refuses the domain: desktop is for VirtualBox only.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.graphics : undefined, place, ({ type }) =>
      type === 'desktop' ? ['', 'QEMU has no display of type desktop; take spice, vnc or sdl'] : undefined,
    ),
);

const dbus = refusal(
  page,
  'graphics/dbus-p2p',
  'D-Bus from peer to peer with the address of a bus',
  'libvirt refuses the domain: peers need no bus.',
  ({ devices }) =>
    judgeEach(devices?.graphics, place, (item) =>
      item.type === 'dbus' && item.p2p === true && item.address !== undefined
        ? ['address', "a display with p2p='yes' has no address of a bus; leave one of them out"]
        : undefined,
    ),
);

/** Display servers. */
export const displayRules: readonly Rule[] = [
  listenMismatch,
  listenNetwork,
  severalListens,
  duplicate,
  headless,
  unsupported,
  dbus,
];
