import { attr, child, element, flag, list, union, variant } from '../describe.ts';
import { oneOf, onOff, path, text, uint, uuid, yesNo } from '../kinds.ts';
import { characterDevice } from './character.ts';
import { deviceBoot, deviceCommon, virtioDriver, virtioModel } from './common.ts';

const inputSource = element('InputSource', "The host's input device.", {
  attributes: {
    evdev: attr(path, 'Its path, for passthrough.'),
    dev: attr(path, 'Its path, for evdev.'),
    grab: attr(oneOf(['all']), 'Whether all are grabbed together.'),
    repeat: attr(onOff, 'Whether keys repeat.'),
    grabToggle: attr(text, 'The keys that let go.'),
  },
});

/** A keyboard, mouse or tablet. */
export const input = element('Input', 'A keyboard, mouse or tablet.', {
  page: 'formatdomain.html#input-devices',
  attributes: {
    type: attr(oneOf(['mouse', 'tablet', 'keyboard', 'passthrough', 'evdev'], 'InputType'), 'What it is.', {
      required: true,
    }),
    bus: attr(oneOf(['xen', 'ps2', 'usb', 'virtio', 'parallels', 'none']), 'The bus it is on.'),
    model: attr(text, 'The virtio model.'),
  },
  children: { driver: child(virtioDriver), source: child(inputSource), ...deviceCommon },
});

const codec = element('SoundCodec', 'A codec of an HDA card.', {
  attributes: { type: attr(oneOf(['duplex', 'micro', 'output']), 'What it does.') },
});

/** A sound card. */
export const sound = element('Sound', 'A sound card.', {
  page: 'formatdomain.html#sound-devices',
  attributes: {
    model: attr(
      oneOf(['sb16', 'es1370', 'pcspk', 'ac97', 'ich6', 'ich7', 'ich9', 'usb', 'virtio'], 'SoundModel'),
      'The card.',
      {
        required: true,
      },
    ),
    multichannel: attr(yesNo, 'Whether a USB card has several channels.', { since: '10.2.0' }),
    streams: attr(uint, 'Streams of a virtio card.', { since: '10.4.0' }),
  },
  children: {
    driver: child(virtioDriver),
    codec: list(codec, 'codecs'),
    audio: child(element('SoundAudio', 'The backend.', { attributes: { id: attr(uint, "The backend's id.") } })),
    ...deviceCommon,
  },
});

const tpmEncryption = element('TpmEncryption', "How an emulated TPM's state is encrypted.", {
  attributes: { secret: attr(uuid, 'The UUID of the secret.') },
});

const pcrBanks = element('ActivePcrBanks', 'PCR banks that are active.', {
  children: Object.fromEntries(
    ['sha1', 'sha256', 'sha384', 'sha512'].map((bank) => [bank, flag('The bank is active.')]),
  ),
});

const tpmBackend = union('TpmBackend', 'What is behind a TPM.', {
  page: 'formatdomain.html#tpm-device',
  by: 'type',
  attributes: { version: attr(oneOf(['1.2', '2.0'], 'TpmVersion'), 'The version.') },
  variants: {
    passthrough: variant('PassthroughTpm', "The host's TPM.", {
      children: {
        device: child(element('TpmDevice', "The host's TPM.", { attributes: { path: attr(path, 'Its path.') } })),
      },
    }),
    emulator: variant('EmulatedTpm', 'swtpm.', {
      attributes: {
        persistent_state: attr(yesNo, 'Whether its state outlives a transient domain.', { since: '7.0.0' }),
        debug: attr(uint, 'How much it logs.', { since: '10.4.0' }),
      },
      children: {
        encryption: child(tpmEncryption),
        active_pcr_banks: child(pcrBanks, undefined, { since: '7.10.0' }),
        source: child(
          element('TpmSource', 'Where the state is.', {
            attributes: { type: attr(oneOf(['file', 'dir']), 'What it is.'), path: attr(path, 'Its path.') },
          }),
          undefined,
          { since: '10.10.0' },
        ),
        profile: child(
          element('TpmProfile', 'What it can do.', {
            attributes: {
              source: attr(text, 'Where the profile comes from.'),
              name: attr(text, 'Its name.'),
              removeDisabled: attr(oneOf(['check', 'fips-host']), 'Whether what the host cannot do is left out.'),
            },
          }),
          undefined,
          { since: '10.10.0' },
        ),
      },
    }),
    external: variant('ExternalTpm', 'A TPM emulator that others run.', {
      children: {
        source: child(
          element('ExternalTpmSource', 'Its socket.', {
            attributes: {
              type: attr(oneOf(['unix']), 'The transport.'),
              mode: attr(oneOf(['connect']), 'Who connects.'),
              path: attr(path, 'Its path.'),
            },
          }),
        ),
      },
    }),
  },
});

/** A trusted platform module. */
export const tpm = element('Tpm', 'A trusted platform module.', {
  page: 'formatdomain.html#tpm-device',
  attributes: {
    model: attr(oneOf(['tpm-tis', 'tpm-crb', 'tpm-spapr', 'spapr-tpm-proxy'], 'TpmModel'), 'What the guest sees.'),
  },
  children: { backend: child(tpmBackend), ...deviceCommon },
});

/** A balloon, by which guest and host share out memory. */
export const memballoon = element('Memballoon', 'A balloon, by which guest and host share out memory.', {
  page: 'formatdomain.html#memory-balloon-device',
  attributes: {
    model: attr(
      oneOf(['virtio', 'xen', 'none', 'virtio-transitional', 'virtio-non-transitional'], 'MemballoonModel'),
      'The device; `none` for no balloon.',
      {
        required: true,
      },
    ),
    autodeflate: attr(onOff, 'Whether it gives memory back when the guest runs out.'),
    freePageReporting: attr(onOff, 'Whether free pages are told to the host.', { since: '6.9.0' }),
  },
  children: {
    stats: child(
      element('MemballoonStats', 'Statistics.', { attributes: { period: attr(uint, 'Seconds between them.') } }),
    ),
    driver: child(virtioDriver),
    ...deviceCommon,
  },
});

/** A device that acts when the guest hangs. */
export const watchdog = element('Watchdog', 'A device that acts when the guest hangs.', {
  page: 'formatdomain.html#watchdog-devices',
  attributes: {
    model: attr(oneOf(['i6300esb', 'ib700', 'diag288', 'itco'], 'WatchdogModel'), 'The device.', { required: true }),
    action: attr(
      oneOf(['reset', 'shutdown', 'poweroff', 'pause', 'none', 'dump', 'inject-nmi'], 'WatchdogAction'),
      'What it does.',
    ),
  },
  children: deviceCommon,
});

/** How a guest tells that it crashed. */
export const panic = element('Panic', 'How a guest tells that it crashed.', {
  page: 'formatdomain.html#panic-device',
  attributes: { model: attr(oneOf(['isa', 'pseries', 'hyperv', 's390', 'pvpanic'], 'PanicModel'), 'The way.') },
  children: deviceCommon,
});

/** A socket between host and guest. */
export const vsock = element('Vsock', 'A socket between host and guest.', {
  page: 'formatdomain.html#vsock',
  attributes: { model: attr(virtioModel, 'The device.') },
  children: {
    driver: child(virtioDriver),
    cid: child(
      element('VsockCid', "The guest's address.", {
        attributes: { auto: attr(yesNo, 'Whether libvirt chooses.'), address: attr(uint, 'The address, from 3.') },
      }),
    ),
    ...deviceCommon,
  },
});

/** A hub with more USB ports. */
export const hub = element('Hub', 'A hub with more USB ports.', {
  page: 'formatdomain.html#hub-devices',
  attributes: { type: attr(oneOf(['usb']), 'The bus.', { required: true }) },
  children: deviceCommon,
});

/** A USB device that a SPICE client gives to the guest. */
export const redirdev = characterDevice('Redirdev', 'A USB device that a SPICE client gives to the guest.', {
  page: 'formatdomain.html#redirected-devices',
  attributes: { bus: attr(oneOf(['usb']), 'The bus.') },
  children: { boot: child(deviceBoot) },
});

/** An emulated IOMMU. */
export const iommu = element('Iommu', 'An emulated IOMMU.', {
  page: 'formatdomain.html#iommu-devices',
  attributes: {
    model: attr(oneOf(['intel', 'smmuv3', 'virtio', 'amd'], 'IommuModel'), 'The device.', { required: true }),
  },
  children: {
    driver: child(
      element('IommuDriver', 'How it works.', {
        attributes: {
          intremap: attr(onOff, 'Interrupt remapping.'),
          caching_mode: attr(onOff, 'Caching mode.'),
          eim: attr(onOff, 'Extended interrupts.'),
          iotlb: attr(onOff, 'Device IOTLB.'),
          aw_bits: attr(uint, 'Bits of an address.'),
          dma_translation: attr(onOff, 'DMA translation.', { since: '10.7.0' }),
          xtsup: attr(onOff, 'x2APIC.', { since: '11.5.0' }),
          passthrough: attr(onOff, 'Passthrough mode.', { since: '11.5.0' }),
        },
      }),
    ),
    ...deviceCommon,
  },
});
