import { attr, type Attributes, child, element, union, variant } from '../describe.ts';
import { int, oneOf, path, text, uint, yesNo } from '../kinds.ts';

const settings = element('AudioSettings', 'The format of the sound.', {
  attributes: {
    frequency: attr(uint, 'Hertz.'),
    channels: attr(uint, 'Channels.'),
    format: attr(oneOf(['s8', 'u8', 's16', 'u16', 's32', 'u32', 'f32'], 'AudioFormat'), 'The format of a sample.'),
  },
});

const direction = (type: string, doc: string, more: Attributes) =>
  child(
    element(type, doc, {
      attributes: {
        mixingEngine: attr(yesNo, 'Whether QEMU mixes.'),
        fixedSettings: attr(yesNo, 'Whether the settings below hold whatever the guest asks for.'),
        voices: attr(uint, 'Voices at once.'),
        bufferLength: attr(uint, 'Microseconds of the buffer.'),
        ...more,
      },
      children: { settings: child(settings) },
    }),
  );

const backend = (name: string, doc: string, attributes: Attributes = {}, more: Attributes = {}) =>
  variant(name, doc, {
    attributes,
    children: {
      input: direction(`${name}Input`, 'What the guest hears of the host.', more),
      output: direction(`${name}Output`, 'What the host hears of the guest.', more),
    },
  });

const streams = {
  name: attr(text, 'The sink or source.'),
  streamName: attr(text, 'The name of the stream.'),
  latency: attr(uint, 'Microseconds of latency that are wanted.'),
};

/** How sound leaves QEMU. */
export const audio = union('Audio', 'How sound leaves QEMU.', {
  page: 'formatdomain.html#audio-backends',
  by: 'type',
  attributes: { id: attr(uint, 'Its number, from 1.'), timerPeriod: attr(uint, 'Microseconds between looks.') },
  variants: {
    none: backend('NoAudio', 'Nowhere.'),
    alsa: backend('AlsaAudio', 'ALSA.', {}, { dev: attr(path, 'The device.') }),
    coreaudio: backend('CoreAudio', 'Core Audio of macOS.', {}, { bufferCount: attr(uint, 'Buffers.') }),
    dbus: backend('DbusAudio', 'The D-Bus display.'),
    jack: backend(
      'JackAudio',
      'JACK.',
      {},
      {
        serverName: attr(text, 'The server.'),
        clientName: attr(text, 'Our name there.'),
        connectPorts: attr(text, 'A regular expression of ports to connect to.'),
        exactName: attr(yesNo, 'Whether the name must be free.'),
      },
    ),
    oss: backend(
      'OssAudio',
      'OSS.',
      {
        tryMMap: attr(yesNo, 'Whether memory mapping is tried.'),
        exclusive: attr(yesNo, 'Whether nobody else may use it.'),
        dspPolicy: attr(int, 'The timing policy.'),
      },
      {
        dev: attr(text, 'The device.'),
        bufferCount: attr(uint, 'Buffers.'),
        tryPoll: attr(yesNo, 'Whether polling is tried.'),
      },
    ),
    pipewire: backend('PipewireAudio', 'PipeWire.', { runtimeDir: attr(path, 'Its runtime folder.') }, streams),
    pulseaudio: backend('PulseAudio', 'PulseAudio.', { serverName: attr(text, 'The server.') }, streams),
    sdl: backend(
      'SdlAudio',
      'SDL.',
      { driver: attr(oneOf(['esd', 'alsa', 'arts', 'pulseaudio']), "SDL's driver.") },
      { bufferCount: attr(uint, 'Buffers.') },
    ),
    spice: backend('SpiceAudio', 'The SPICE display.'),
    file: backend('FileAudio', 'A file in WAV format.', { path: attr(path, 'Its path.') }),
  },
});
