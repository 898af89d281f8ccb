import { resultOf } from '../result-of.ts';
import type { Preset } from './preset.ts';
import { ReportCollector, requireDomain } from './report.ts';
import { channels } from './windows11/channels.ts';
import { clock } from './windows11/clock.ts';
import type { Context, Part } from './windows11/context.ts';
import { cpu } from './windows11/cpu.ts';
import { display } from './windows11/display.ts';
import { features } from './windows11/features.ts';
import { firmware } from './windows11/firmware.ts';
import { hyperv } from './windows11/hyperv.ts';
import { isProfile } from './windows11/hyperv-profiles.ts';
import { machine } from './windows11/machine.ts';
import { media } from './windows11/media.ts';
import { memory } from './windows11/memory.ts';
import { network } from './windows11/network.ts';
import type { Windows11Options } from './windows11/options.ts';
import { osInfo } from './windows11/os-info.ts';
import { power } from './windows11/power.ts';
import { smallDevices } from './windows11/small-devices.ts';
import { storage } from './windows11/storage.ts';
import { tpm } from './windows11/tpm.ts';

// Later parts look at what earlier ones filled in: the display before its channel, the clock before hypervclock.
const parts: readonly Part[] = [
  machine,
  memory,
  cpu,
  firmware,
  features,
  clock,
  hyperv,
  power,
  storage,
  media,
  network,
  display,
  channels,
  tpm,
  smallDevices,
  osInfo,
];

/**
 * Makes a domain a good home for Windows 11: q35 with a UEFI firmware that does Secure Boot, a TPM 2.0, the Hyper-V
 * enlightenments that the host has, local time, CPUs in one socket, virtio-scsi disks that give space back, virtio network
 * interfaces with several queues, a display that only the host reaches, and ports for agents. It fills what is open, keeps
 * what was chosen, and says of each what it did and why; applied twice it gives the same as once.
 *
 * Without a host it switches on only what every KVM host has; without KVM no enlightenment at all.
 *
 * Errors: `CONFLICT` (a choice that Windows 11 cannot live with: a BIOS, a machine without Secure Boot's needs, a TPM 1.2, a
 * topology that does not make the number of CPUs), `INVALID_VALUE` (an option that cannot be); `path` says where.
 * Throws a `TypeError` for a profile that there is not.
 *
 * @see https://libvirt.org/formatdomain.html
 * @example
 * const outcome = windows11({ host, install: { windows: '/iso/Win11.iso', virtioWin: '/iso/virtio-win.iso' } })(domain);
 */
export const windows11 = (options: Windows11Options = {}): Preset => {
  const { hyperv: profile = 'recommended' } = options;
  if (!isProfile(profile)) throw new TypeError(`hyperv: ${JSON.stringify(profile)} is no profile of enlightenments`);
  return (domain) =>
    resultOf(() => {
      requireDomain('windows11', domain);
      const context: Context = { options, host: options.host ?? {}, report: new ReportCollector() };
      return context.report.outcome(parts.reduce((next, part) => part(next, context), domain));
    });
};
