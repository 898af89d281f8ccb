import { at, textAt } from '../device-key.ts';
import type { DevicePair } from '../comparison.ts';
import { type FieldRule, filledWhile, type RuleContext, type Rules } from '../rule.ts';
import { diskBus } from './filled-devices.ts';

const chosen = 'libvirt chooses it.';
const filled: FieldRule = { filled: true, why: chosen };
const pty: FieldRule = { filled: true, status: true, why: 'It is the terminal of the running guest.' };

const isAutomatic = ({ wanted, after }: RuleContext): boolean =>
  after === undefined || after === -1 || wanted['autoport'] === true;

const port: FieldRule = { madeFrom: isAutomatic, filled: true, why: 'libvirt chooses the port.' };

/** An alias is libvirt's, unless it starts with `ua-`. */
const alias: FieldRule = {
  filled: ({ before }) => !isOwn(before),
  madeFrom: ({ before, after }) => !isOwn(before) && !isOwn(after),
  why: 'libvirt names the device.',
};
const isOwn = (value: unknown): boolean => textAt(value, 'name')?.startsWith('ua-') === true;

/** A device keeps its address unless it moves to another bus. */
const keepsPlace = (pair: DevicePair | undefined): boolean => {
  if (!pair?.current || !pair.wanted) return true;
  const { tag, current, wanted } = pair;
  const keeps = (...path: readonly string[]): boolean =>
    textAt(wanted, ...path) === undefined || textAt(wanted, ...path) === textAt(current, ...path);
  if (tag === 'disk') return diskBus(current) === diskBus(wanted);
  if (tag === 'controller' || tag === 'input') return keeps('model') && keeps('bus');
  if (tag === 'video') return keeps('model', 'type');
  return keeps('target', 'type') && (tag === 'interface' || tag === 'hostdev' || keeps('model'));
};

const videoMemory = filledWhile(
  ({ current, wanted }) => wanted['type'] === undefined || wanted['type'] === current['type'],
  chosen,
);

/** Rules that hold in every device, by the path inside of it. */
export const everyDeviceRules = (): Rules => ({
  alias,
  address: filledWhile(({ pair }) => keepsPlace(pair), 'libvirt chooses the address.'),
  'address.domain': { absent: 0 },
  'address.function': { absent: 0, filled: ({ wanted }) => wanted['slot'] === undefined, why: chosen },
  'address.multifunction': { absent: false, filled: true, why: chosen },
  'address.bus': { absent: 0, filled: true },
  'address.slot': filled,
  'address.controller': { absent: 0 },
  'address.target': { absent: 0 },
  'address.unit': { absent: 0 },
  'address.port': filled,
  'address.zpci': filled,
  'address.zpci.uid': filled,
  'address.zpci.fid': filled,
  'address.base': filled,
  'address.iobase': filled,
  'address.irq': filled,
  'address.reg': filled,
  'address.cssid': filled,
  'address.ssid': filled,
  'address.devno': filled,
  'protocol.type': { absent: 'raw' },
  'source.seclabels': filled,
  'source.tlsFromConfig': { status: true },
});

/** Rules of single kinds of devices, but disks and interfaces. */
export const deviceRules = (): Rules => ({
  'devices.emulator': { filled: true, why: 'libvirt chooses the emulator.' },
  'devices.controllers.index': filled,
  'devices.controllers.model': {
    madeFrom: ({ after, pair }) => after === 'auto' || (after === undefined && pair !== undefined),
    filled: true,
    why: chosen,
  },
  'devices.controllers.device': filled,
  'devices.controllers.target': filled,
  'devices.controllers.target.chassis': filled,
  'devices.controllers.target.chassisNr': filled,
  'devices.controllers.target.port': filled,
  'devices.controllers.target.busNr': filled,
  'devices.controllers.target.index': filled,
  'devices.controllers.pcihole64': filled,
  'devices.controllers.serial': filled,
  'devices.controllers.ports': filled,
  'devices.controllers.vectors': filled,
  'devices.controllers.master': filled,
  'devices.filesystems.type': { absent: 'mount' },
  'devices.filesystems.accessmode': { absent: 'passthrough' },
  'devices.filesystems.model': filled,
  'devices.filesystems.driver.type': { absent: 'path', filled: true },
  'devices.filesystems.source.units': { absent: 'KiB' },
  'devices.serials.source.path': { ...pty, filled: ({ pair }) => isPty(pair?.wanted) },
  'devices.parallels.source.path': { ...pty, filled: ({ pair }) => isPty(pair?.wanted) },
  'devices.consoles.source.path': { ...pty, filled: ({ pair }) => isPty(pair?.wanted) },
  'devices.channels.source.path': {
    filled: true,
    // libvirt leaves out of a definition what it made up, by the folder that it is in.
    same: ({ before, after }) => before === undefined && /\/channel\/(?:target\/)?/.test(String(after)),
    why: 'libvirt makes the path up.',
  },
  'devices.channels.source.mode': { absent: 'bind' },
  'devices.channels.source': { filled: true, why: 'libvirt makes the socket up.' },
  'devices.consoles.log': { filled: true, why: 'The first console is the first serial port.' },
  'devices.consoles.log.file': { filled: true, why: 'The first console is the first serial port.' },
  'devices.serials.tty': pty,
  'devices.parallels.tty': pty,
  'devices.consoles.tty': pty,
  'devices.serials.target': filled,
  'devices.serials.target.type': filled,
  'devices.serials.target.port': filled,
  'devices.serials.target.model': filled,
  'devices.parallels.target': filled,
  'devices.parallels.target.port': filled,
  'devices.consoles.target': filled,
  'devices.consoles.target.type': { absent: 'serial', filled: true },
  'devices.consoles.target.port': filled,
  'devices.channels.target.state': { filled: true, status: true, why: 'It is what the running guest does.' },
  'devices.channels.target.name': filled,
  'devices.inputs.bus': filled,
  'devices.inputs.model': filled,
  'devices.tpms.model': filled,
  'devices.tpms.backend.version': filled,
  'devices.tpms.backend.profile': { filled: true, why: 'libvirt chooses the profile.' },
  'devices.tpms.backend.persistentState': { absent: false },
  'devices.graphics.port': port,
  'devices.graphics.tlsPort': port,
  'devices.graphics.websocket': port,
  'devices.graphics.websocketGenerated': { status: true },
  'devices.graphics.autoport': {
    same: ({ current, wanted, before }) =>
      before === true && wanted['autoport'] === undefined && isUnset(wanted['port']) && current !== wanted,
    filled: true,
    why: chosen,
  },
  'devices.graphics.listenAddress': { filled: true, why: chosen },
  'devices.graphics.socket': { filled: ({ wanted }) => wanted['listens'] !== undefined },
  'devices.graphics.listens': {
    // The short form of an attribute says it all.
    same: ({ after, wanted }) =>
      after === undefined && (wanted['listenAddress'] !== undefined || wanted['socket'] !== undefined),
    filled: true,
    why: 'libvirt chooses the address.',
  },
  'devices.graphics.listens.address': { filled: true, why: 'libvirt chooses the address.' },
  'devices.graphics.listens.fromConfig': { status: true },
  'devices.graphics.listens.socket': { filled: true, why: 'libvirt makes the path up.' },
  'devices.graphics.connected': { status: true },
  'devices.graphics.gl.rendernode': filled,
  'devices.graphics.audio': filled,
  'devices.graphics.address': { filled: true, why: chosen },
  'devices.videos.model': filled,
  'devices.videos.model.type': filled,
  'devices.videos.model.ram': videoMemory,
  'devices.videos.model.vram': videoMemory,
  'devices.videos.model.vram64': videoMemory,
  'devices.videos.model.vgamem': videoMemory,
  'devices.videos.model.heads': { absent: 1, filled: true },
  'devices.videos.model.primary': { absent: false, filled: true },
  'devices.videos.driver.name': { absent: 'qemu' },
  'devices.audios.id': filled,
  'devices.sounds.audio': filled,
  'devices.sounds.streams': filled,
  'devices.hostdevs.mode': { absent: 'subsystem' },
  'devices.hostdevs.managed': { absent: false },
  'devices.hostdevs.driver': { filled: true, why: chosen },
  'devices.hostdevs.driver.name': filled,
  'devices.hostdevs.model': filled,
  'devices.hostdevs.source.missing': { status: true },
  'devices.hostdevs.source.address.domain': { absent: 0 },
  'devices.hostdevs.source.address.function': { absent: 0 },
  'devices.hostdevs.source.address.type': filled,
  'devices.hostdevs.source.name': { same: ({ before, after }) => targetName(before) === targetName(after) },
  'devices.redirfilters.usbdevs.class': { absent: '-1' },
  'devices.redirfilters.usbdevs.vendor': { absent: '-1' },
  'devices.redirfilters.usbdevs.product': { absent: '-1' },
  'devices.redirfilters.usbdevs.version': {
    absent: '-1',
    same: ({ before, after }) => before !== undefined && Number(before) === Number(after),
  },
  'devices.redirdevs.bus': { absent: 'usb' },
  'devices.watchdogs.action': { absent: 'reset' },
  'devices.rngs.model': { absent: 'virtio' },
  'devices.rngs.backend.path': filled,
  'devices.rngs.backend.protocol.type': { absent: 'raw' },
  'devices.panics.model': filled,
  'devices.shmems.model': filled,
  'devices.shmems.size': { filled: true, why: chosen },
  'devices.memories.target.address': filled,
  'devices.memories.target.current': { filled: true, status: true, why: 'It is what the guest has now.' },
  'devices.memories.target.block': filled,
  'devices.memories.target.node': { absent: 0 },
  'devices.memories.uuid': filled,
  'devices.vsocks.model': { absent: 'virtio', filled: true },
  'devices.vsocks.cid.address': {
    filled: ({ wanted }) => wanted['auto'] === true,
    madeFrom: ({ wanted }) => wanted['auto'] === true,
    why: chosen,
  },
  'devices.vsocks.cid.auto': { absent: false },
  'devices.nvrams.address': filled,
  'devices.smartcards.address': filled,
});

/** An iSCSI target; its first LUN is the one that is meant where none is said. */
const targetName = (value: unknown): string => String(value).replace(/\/0$/, '');

const isPty = (device: unknown): boolean => at(device, 'type') === 'pty';
const isUnset = (value: unknown): boolean => value === undefined || value === -1;
