import type { Domain, Graphics, SpiceGraphics, VideoType } from '../../schema/types.gen.ts';
import { type Context, listedValues, type Part, problem, withDevices } from './context.ts';

/** A display server that only this host reaches, a graphics card, and a tablet so that the pointer is where the mouse is. */
export const display: Part = (domain, context) => pointer(card(server(domain, context), context), context);

const server = (domain: Domain, { host, options, report }: Context): Domain => {
  const path = 'devices.graphics.0';
  const chosen = domain.devices?.graphics ?? [];
  if (chosen.length > 0) {
    report.kept('display', 'it was chosen', { path });
    for (const [index, graphics] of chosen.entries()) {
      if (isOpen(graphics)) {
        report.warn(
          'display/exposed',
          'the display is reached from other machines without a password; listen on 127.0.0.1 or a unix socket',
          `devices.graphics.${index}`,
        );
      }
    }
    return domain;
  }
  const { display: asked = 'spice' } = options;
  if (asked === 'none') {
    report.leftOut('display', 'none was asked for', { path });
    return domain;
  }
  const { type, listen, socket } =
    typeof asked === 'string' ? { type: asked } : { listen: undefined, socket: undefined, ...asked };
  const types = listedValues(host.domainCapabilities?.devices?.graphics, 'type');
  const isMissing = types !== undefined && !types.includes(type);
  const other = type === 'spice' && isMissing && types.includes('vnc') ? 'vnc' : type;
  if (isMissing && other === type) report.warn('host/display', `the host lists no display of the type ${type}`, path);
  report.set(
    'display',
    other === type ? 'only this host reaches it' : `the host has no ${type}; only this host reaches it`,
    {
      path,
      ...(isMissing && { evidence: 'domainCapabilities.devices.graphics' }),
    },
  );
  return withDevices(domain, { graphics: [listening(other, listen ?? 'socket', socket)] });
};

const listening = (type: 'spice' | 'vnc', listen: 'socket' | 'loopback', socket: string | undefined): Graphics => {
  if (listen === 'loopback') {
    if (socket !== undefined)
      throw problem('CONFLICT', 'a display on 127.0.0.1 has no socket; leave one of them out', 'display');
    return near(type, { autoport: true, listens: [{ type: 'address', address: '127.0.0.1' }] });
  }
  if (socket !== undefined && !/^\/[^\0\n]{1,106}$/.test(socket)) {
    throw problem(
      'INVALID_VALUE',
      `${JSON.stringify(socket)} is no absolute path of a unix socket (107 bytes at most)`,
      'display',
    );
  }
  return near(type, { listens: [{ type: 'socket', ...(socket !== undefined && { socket }) }] });
};

/** To a viewer on this host, compressing images only costs time. */
const near = (type: 'spice' | 'vnc', where: Pick<SpiceGraphics, 'autoport' | 'listens'>): Graphics =>
  type === 'spice' ? { type, ...where, image: { compression: 'off' } } : { type, ...where };

/** True for a display without a password at an address that other machines reach. */
const isOpen = (graphics: Graphics): boolean => {
  if (graphics.type !== 'spice' && graphics.type !== 'vnc') return false;
  if (graphics.passwd !== undefined) return false;
  const listens = (graphics.listens ?? []).flatMap((it) => (it.type === 'address' ? [it.address] : []));
  return [graphics.listenAddress, ...listens].some(
    (address) => address !== undefined && !/^(?:127\.|::1$|localhost$)/.test(address),
  );
};

const card = (domain: Domain, { host, options, report }: Context): Domain => {
  const path = 'devices.videos.0';
  if (domain.devices?.videos !== undefined && domain.devices.videos.length > 0) {
    report.kept('video', 'it was chosen', { path });
    return domain;
  }
  if ((domain.devices?.graphics ?? []).length === 0) {
    report.leftOut('video', 'there is no display', { path });
    return domain;
  }
  const asked = options.video ?? 'virtio';
  const listed = listedValues(host.domainCapabilities?.devices?.video, 'modelType');
  const type = listed === undefined ? asked : (ranked(asked).find((it) => listed.includes(it)) ?? asked);
  report.set('video', type === asked ? 'its driver is on virtio-win' : `the host has no ${asked}`, { path });
  return withDevices(domain, { videos: [{ model: { type, heads: 1, primary: true } }] });
};

const ranked = (asked: VideoType): readonly VideoType[] => [asked, 'virtio', 'qxl', 'vga'];

const pointer = (domain: Domain, { report }: Context): Domain => {
  const { controllers = [], inputs = [] } = domain.devices ?? {};
  const path = `devices.inputs.${inputs.length}`;
  if (inputs.some(({ type }) => type === 'tablet')) {
    report.kept('tablet', 'it was chosen', { path: 'devices.inputs' });
    return domain;
  }
  if (controllers.some((it) => it.type === 'usb' && it.model === 'none')) {
    report.leftOut('tablet', 'USB was chosen to be off', { path });
    return domain;
  }
  report.set('tablet', 'the pointer is where the mouse is, and Windows has the driver', { path });
  const next = withDevices(domain, { inputs: [...inputs, { type: 'tablet', bus: 'usb' }] });
  if (controllers.some(({ type }) => type === 'usb')) return next;
  report.set('usb', 'the xHCI controller takes all speeds and rests when idle', {
    path: `devices.controllers.${controllers.length}`,
  });
  return withDevices(next, { controllers: [...controllers, { type: 'usb', index: 0, model: 'qemu-xhci', ports: 15 }] });
};
