import { type Children, element, leaf, list } from '../describe.ts';
import { path } from '../kinds.ts';
import { controller } from './controller.ts';
import { disk } from './disk.ts';
import { filesystem } from './filesystem.ts';
import { graphics, video } from './graphics.ts';
import { hostdev } from './hostdev.ts';
import { memoryDevice, shmem } from './memory.ts';
import { networkInterface } from './interface.ts';
import { channel, consoleDevice, parallel, serial } from './serial.ts';
import { audio } from './audio.ts';
import { redirfilter } from './redirfilter.ts';
import { rng } from './rng.ts';
import { smartcard } from './smartcard.ts';
import { crypto, lease, nvramDevice, pstore } from './stores.ts';
import { hub, input, iommu, memballoon, panic, redirdev, sound, tpm, vsock, watchdog } from './small-devices.ts';

const many: Children = {
  disk: list(disk, 'disks'),
  controller: list(controller, 'controllers'),
  lease: list(lease, 'leases'),
  filesystem: list(filesystem, 'filesystems'),
  interface: list(networkInterface, 'interfaces'),
  smartcard: list(smartcard, 'smartcards'),
  serial: list(serial, 'serials'),
  parallel: list(parallel, 'parallels'),
  console: list(consoleDevice, 'consoles'),
  channel: list(channel, 'channels'),
  input: list(input, 'inputs'),
  tpm: list(tpm, 'tpms'),
  graphics: list(graphics, 'graphics'),
  sound: list(sound, 'sounds'),
  audio: list(audio, 'audios'),
  video: list(video, 'videos'),
  hostdev: list(hostdev, 'hostdevs'),
  redirdev: list(redirdev, 'redirdevs'),
  redirfilter: list(redirfilter, 'redirfilters'),
  hub: list(hub, 'hubs'),
  watchdog: list(watchdog, 'watchdogs'),
  memballoon: list(memballoon, 'memballoons'),
  rng: list(rng, 'rngs'),
  nvram: list(nvramDevice, 'nvrams'),
  panic: list(panic, 'panics'),
  shmem: list(shmem, 'shmems'),
  memory: list(memoryDevice, 'memories'),
  crypto: list(crypto, 'cryptos'),
  iommu: list(iommu, 'iommus'),
  vsock: list(vsock, 'vsocks'),
  pstore: list(pstore, 'pstores'),
};

/** The devices of a domain. */
export const devices = element('Devices', 'The devices of a domain, each kind as a list.', {
  page: 'formatdomain.html#devices',
  children: { emulator: leaf(path, 'The program that runs the guest.'), ...many },
});
