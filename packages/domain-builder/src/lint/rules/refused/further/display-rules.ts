import type { Audio, Domain, Video } from '../../../../schema/types.gen.ts';
import type { Rule } from '../../../rule.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import { type Flaw, isPowerOfTwo, judgeEach, refusal } from '../devices/judge.ts';

const graphicsPage = 'formatdomain.html#graphical-framebuffers';
const videoPage = 'formatdomain.html#video-devices';

const ofVideos =
  (judge: (video: Video, domain: Domain) => Flaw | undefined): Rule['check'] =>
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.videos : undefined, 'devices.videos', (video) => judge(video, domain));

const resolution = refusal(
  videoPage,
  'video/resolution-model',
  'a resolution for a video device that has none to choose',
  'libvirt refuses the domain: only vga, qxl, virtio and bochs tell the guest a resolution.',
  ofVideos(({ model }) => {
    const type = model?.type;
    if (model?.resolution === undefined || type === undefined || type === 'none') return undefined;
    return type === 'vga' || type === 'qxl' || type === 'virtio' || type === 'bochs'
      ? undefined
      : [
          'model.resolution',
          `the video device ${type} has a resolution; leave it out, or take vga, qxl, virtio or bochs`,
        ];
  }),
);

const vgamem = refusal(
  videoPage,
  'video/vgamem',
  'video memory of QXL that is too small or no power of two',
  'libvirt refuses the domain: the memory is a region of PCI, so 1 MiB at least, and a power of two.',
  ofVideos(({ model }) => {
    if (model?.type !== 'qxl' || model.vgamem === undefined || model.vgamem === 0) return undefined;
    return model.vgamem >= 1024 && isPowerOfTwo(BigInt(model.vgamem))
      ? undefined
      : [
          'model.vgamem',
          `the video device qxl has vgamem ${model.vgamem} KiB; take a power of two of 1024 and more, such as 16384`,
        ];
  }),
);

const blob: Rule = {
  ...refusal(
    videoPage,
    'video/blob-memory',
    'blobs of a virtio GPU without memory that can be handed on',
    "libvirt refuses the domain: blobs are parts of the guest's memory that the host maps, and only memfd can be mapped so.",
    ofVideos(({ model }, { memoryBacking }) =>
      model?.type === 'virtio' && model.blob === true && memoryBacking?.source?.type !== 'memfd'
        ? ['model.blob', "the video device virtio has blob='on'; say <source type='memfd'/> in <memoryBacking>"]
        : undefined,
    ),
  ),
  since: '9.2.0',
};

const rdpListen = refusal(
  graphicsPage,
  'graphics/rdp-listen',
  'RDP on something that is no network address',
  'libvirt refuses the domain: only VNC and SPICE listen on sockets of files, or on nothing.',
  ({ devices }) =>
    judgeEach(devices?.graphics, 'devices.graphics', (graphics): Flaw | undefined => {
      if (graphics.type !== 'rdp') return undefined;
      const index = graphics.listens?.findIndex(({ type }) => type === 'socket' || type === 'none') ?? -1;
      return index < 0
        ? undefined
        : [
            `listens.${index}.type`,
            `the display rdp listens on "${graphics.listens?.[index]?.type ?? ''}"; take address or network`,
          ];
    }),
);

const passwordExpiry = refusal(
  graphicsPage,
  'graphics/passwd-expiry',
  'an expiry of a password that is no time',
  'libvirt refuses the domain: the time is written 2030-12-31T23:59:59, in UTC.',
  ({ devices }) =>
    judgeEach(devices?.graphics, 'devices.graphics', (graphics) => {
      const time = 'passwdValidTo' in graphics ? graphics.passwdValidTo : undefined;
      return time === undefined || /^\d+-\d\d?-\d\d?T\d\d?:\d\d?:\d\d?/.test(time)
        ? undefined
        : [
            'passwdValidTo',
            `the password of the display ${graphics.type} is valid to ${JSON.stringify(time)}; write 2030-12-31T23:59:59`,
          ];
    }),
);

const audioOf = ({ devices }: Domain, id: number | undefined): Audio | undefined =>
  id === undefined ? undefined : devices?.audios?.find((audio) => audio.id === id);

const dbusAudio = refusal(
  graphicsPage,
  'graphics/dbus-audio',
  'sound of a D-Bus display that goes elsewhere',
  'libvirt refuses the domain: a D-Bus display carries the sound of a D-Bus backend only.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.graphics : undefined, 'devices.graphics', (graphics) => {
      if (graphics.type !== 'dbus') return undefined;
      const audio = audioOf(domain, graphics.audio?.id);
      return audio === undefined || audio.type === 'dbus'
        ? undefined
        : ['audio.id', `the display dbus has the sound of backend ${audio.id}, which is ${audio.type}; make that dbus`];
    }),
);

const spiceAudio = refusal(
  'formatdomain.html#audio-backends',
  'audio/spice-display',
  'sound for SPICE without SPICE',
  'libvirt refuses the domain: the backend spice sends sound to the client of a SPICE display.',
  (domain) =>
    domain.devices?.graphics?.some(({ type }) => type === 'spice') === true
      ? []
      : judgeEach(isQemu(domain) ? domain.devices?.audios : undefined, 'devices.audios', (audio) =>
          audio.type === 'spice'
            ? ['type', 'the sound goes to SPICE, and there is no display spice; add it, or take the type none']
            : undefined,
        ),
);

/** What libvirt refuses of displays, video devices and where sound goes. */
export const moreDisplayRules: readonly Rule[] = [
  resolution,
  vgamem,
  blob,
  rdpListen,
  passwordExpiry,
  dbusAudio,
  spiceAudio,
];
