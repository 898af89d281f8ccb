import { attr, child, element, list, union, variant } from '../describe.ts';
import { int, oneOf, onOff, path, text, uint, yesNo } from '../kinds.ts';
import { deviceCommon } from './common.ts';

const listen = union('GraphicsListen', 'Where a display server listens.', {
  page: 'formatdomain.html#graphical-framebuffers',
  by: 'type',
  attributes: { fromConfig: attr(uint, 'Set by libvirt.') },
  variants: {
    address: variant('AddressListen', 'At an address.', { attributes: { address: attr(text, 'The address.') } }),
    network: variant('NetworkListen', "At the host's address on a virtual network.", {
      attributes: {
        network: attr(text, "The network's name."),
        address: attr(text, 'The address found; set by libvirt.'),
      },
    }),
    socket: variant('SocketListen', 'At a unix socket.', { attributes: { socket: attr(path, 'Its path.') } }),
    none: variant('NoListen', 'Nowhere: only through file descriptors that libvirt passes.'),
  },
});

const setting = (type: string, doc: string, attributes: Parameters<typeof element>[2]['attributes']) =>
  child(element(type, doc, { ...(attributes && { attributes }) }));

const listening = {
  port: attr(int, 'The port; -1 to let libvirt choose.'),
  autoport: attr(yesNo, 'Whether libvirt chooses.'),
  listen: attr(text, 'The address; the short form of a `listen` child.', { as: 'listenAddress' }),
};

const password = {
  passwd: attr(text, 'The password, in clear text.'),
  passwdValidTo: attr(text, 'When it stops to be valid (UTC).'),
};

const channelName = oneOf(['main', 'display', 'inputs', 'cursor', 'playback', 'record', 'smartcard', 'usbredir']);
const channelMode = oneOf(['secure', 'insecure', 'any']);

const spiceChannel = element('SpiceChannel', 'How one channel of SPICE is secured.', {
  attributes: { name: attr(channelName, 'The channel.'), mode: attr(channelMode, 'Whether TLS is used.') },
});

const gl = setting('GraphicsGl', 'OpenGL.', {
  enable: attr(yesNo, 'Whether it is on.'),
  rendernode: attr(path, "The host's render node."),
});

const audio = setting('GraphicsAudio', 'The sound backend.', { id: attr(uint, "The backend's id.") });

/** A display server, through which people see and use the guest. */
export const graphics = union('Graphics', 'A display server, through which people see and use the guest.', {
  page: 'formatdomain.html#graphical-framebuffers',
  by: 'type',
  children: {},
  variants: {
    vnc: variant('VncGraphics', 'VNC.', {
      attributes: {
        ...listening,
        websocket: attr(int, 'The port for WebSocket; -1 to let libvirt choose.'),
        websocketGenerated: attr(yesNo, 'Set by libvirt.'),
        keymap: attr(text, 'The keyboard layout.'),
        sharePolicy: attr(oneOf(['allow-exclusive', 'force-shared', 'ignore']), 'Whether clients share the display.'),
        powerControl: attr(yesNo, 'Whether clients may switch the guest off.', { since: '7.1.0' }),
        wait: attr(yesNo, 'Whether the guest waits for a client.', { since: '10.6.0' }),
        socket: attr(path, 'A unix socket; the short form of a `listen` child.'),
        ...password,
        connected: attr(oneOf(['keep', 'disconnect', 'fail']), 'What a new password does to clients.'),
      },
      children: { listen: list(listen, 'listens'), audio },
    }),
    spice: variant('SpiceGraphics', 'SPICE.', {
      attributes: {
        ...listening,
        tlsPort: attr(int, 'The port for TLS; -1 to let libvirt choose.'),
        keymap: attr(text, 'The keyboard layout.'),
        defaultMode: attr(channelMode, 'Whether channels use TLS.'),
        ...password,
        connected: attr(oneOf(['keep', 'disconnect', 'fail']), 'What a new password does to clients.'),
      },
      children: {
        listen: list(listen, 'listens'),
        channel: list(spiceChannel, 'channels'),
        image: setting('SpiceImage', 'How images are compressed.', {
          compression: attr(oneOf(['auto_glz', 'auto_lz', 'quic', 'glz', 'lz', 'off']), 'The method.'),
        }),
        jpeg: setting('SpiceJpeg', 'JPEG over slow lines.', {
          compression: attr(oneOf(['auto', 'never', 'always']), 'When.'),
        }),
        zlib: setting('SpiceZlib', 'zlib over slow lines.', {
          compression: attr(oneOf(['auto', 'never', 'always']), 'When.'),
        }),
        playback: setting('SpicePlayback', 'Sound.', { compression: attr(onOff, 'Whether it is compressed.') }),
        streaming: setting('SpiceStreaming', 'Video.', {
          mode: attr(oneOf(['filter', 'all', 'off']), 'What is streamed.'),
        }),
        mouse: setting('SpiceMouse', 'The mouse.', { mode: attr(oneOf(['server', 'client']), 'Who moves it.') }),
        clipboard: setting('SpiceClipboard', 'The clipboard.', { copypaste: attr(yesNo, 'Whether it is shared.') }),
        filetransfer: setting('SpiceFileTransfer', 'Files dropped on the display.', {
          enable: attr(yesNo, 'Whether they are sent.'),
        }),
        gl,
      },
    }),
    rdp: variant('RdpGraphics', 'RDP.', {
      attributes: {
        ...listening,
        replaceUser: attr(yesNo, 'Whether a new client replaces the old.'),
        multiUser: attr(yesNo, 'Whether there may be several clients.'),
        username: attr(text, 'The user.', { since: '11.1.0' }),
        passwd: attr(text, 'The password, in clear text.', { since: '11.1.0' }),
      },
      children: { listen: list(listen, 'listens') },
    }),
    sdl: variant('SdlGraphics', "A window on the host's display.", {
      attributes: {
        display: attr(text, 'The X display.'),
        xauth: attr(path, 'The X authority file.'),
        fullscreen: attr(yesNo, 'Whether it fills the screen.'),
      },
      children: { gl },
    }),
    desktop: variant('DesktopGraphics', "A window on the host's desktop (VirtualBox).", {
      attributes: { display: attr(text, 'The X display.'), fullscreen: attr(yesNo, 'Whether it fills the screen.') },
    }),
    'egl-headless': variant('EglHeadlessGraphics', 'OpenGL without a display.', { children: { gl } }),
    dbus: variant('DbusGraphics', 'D-Bus.', {
      attributes: {
        p2p: attr(yesNo, 'Whether clients connect directly.'),
        address: attr(text, 'The bus.'),
        fromConfig: attr(uint, 'Set by libvirt.'),
      },
      children: { gl, audio },
    }),
  },
});

const acceleration = element('VideoAcceleration', 'Acceleration.', {
  attributes: {
    accel3d: attr(yesNo, '3D.'),
    accel2d: attr(yesNo, '2D.'),
    rendernode: attr(path, "The host's render node."),
  },
});

const videoModel = element('VideoModel', 'What the guest sees of a graphics card.', {
  attributes: {
    type: attr(
      oneOf(['vga', 'cirrus', 'vmvga', 'xen', 'vbox', 'qxl', 'virtio', 'gop', 'none', 'bochs', 'ramfb'], 'VideoType'),
      'The card.',
    ),
    ram: attr(uint, 'KiB of the primary bar (QXL).'),
    vram: attr(uint, 'KiB of video memory.'),
    vram64: attr(uint, 'KiB of the 64-bit bar (QXL).'),
    vgamem: attr(uint, 'KiB of the VGA framebuffer (QXL).'),
    heads: attr(uint, 'Screens.'),
    primary: attr(yesNo, 'Whether it is the first one.'),
    blob: attr(onOff, 'Whether blob resources are used.', { since: '9.2.0' }),
    edid: attr(onOff, 'Whether EDID is offered.', { since: '11.3.0' }),
  },
  children: {
    acceleration: child(acceleration),
    resolution: child(
      element('VideoResolution', 'The resolution at the start.', {
        attributes: { x: attr(uint, 'Pixels across.'), y: attr(uint, 'Pixels down.') },
      }),
    ),
  },
});

/** A graphics card. */
export const video = element('Video', 'A graphics card.', {
  page: 'formatdomain.html#video-devices',
  children: {
    driver: child(
      element('VideoDriver', 'How a graphics card works.', {
        attributes: {
          name: attr(oneOf(['qemu', 'vhostuser']), 'Where it runs.'),
          vgaconf: attr(oneOf(['io', 'on', 'off']), 'VGA of bhyve.'),
          iommu: attr(onOff, 'Whether it uses the emulated IOMMU.'),
          ats: attr(onOff, 'Address translation service.'),
          packed: attr(onOff, 'Packed virtqueues.'),
          page_per_vq: attr(onOff, 'A page of notifications for each queue.'),
        },
      }),
    ),
    model: child(videoModel),
    ...deviceCommon,
  },
});
