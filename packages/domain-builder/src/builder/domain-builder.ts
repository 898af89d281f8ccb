import type { Result } from 'ts-results';
import type { DomainXmlError } from '../errors.ts';
import { checkDomain } from '../model/documents/domain.ts';
import type { Preset, PresetOutcome } from '../presets/preset.ts';
import { share, shareReadWrite } from '../presets/share.ts';
import { resultOf } from '../result-of.ts';
import type * as data from '../schema/types.gen.ts';
import type { Domain } from '../schema/types.gen.ts';
import type { XmlElement } from '../xml/nodes.ts';
import { applyPresets } from './apply-presets.ts';
import * as character from './character-step.ts';
import { type VcpuOptions, withCpu, withVcpus } from './cpu-step.ts';
import * as device from './device-step.ts';
import { type DiskOptions, diskFrom } from './disk-step.ts';
import type { DomainOptions, KernelOptions } from './domain-options.ts';
import { finish, usualFeatures } from './finish.ts';
import { type HostdevOptions, hostdevFrom } from './hostdev-step.ts';
import { hugepagesFrom, type MemoryOptions, withMemory } from './memory-step.ts';
import { withMetadata } from './metadata-step.ts';
import { interfaceFrom, type NetworkOptions } from './network-step.ts';
import { type NumaCellOptions, withNuma } from './numa-step.ts';
import { type FirmwareOptions, withFeatures, withFirmware, withOs, withOwnBios } from './os-step.ts';
import { type PinOptions, withPins } from './pin-step.ts';
import type { Size } from './size.ts';

interface State {
  readonly data: Domain;
  /** What is done when the domain is built, since it depends on other steps. */
  readonly presets: readonly Preset[];
  readonly pins?: PinOptions;
  /** Whether the machine's own BIOS was asked for. */
  readonly ownBios?: boolean;
  /** What was wrong first; `build()` tells. */
  readonly problem?: DomainXmlError;
}

/**
 * Describes a domain step by step. Every step returns a new builder and leaves the old one as it was, so that a base can be
 * shared. Everything that a step does is plain data, which `build()` returns.
 *
 * A step for a device takes a short form, or the whole device as the data has it. The order of steps does not matter, except
 * that devices of one kind stay in the order in which they were added, and a later value replaces an earlier one.
 *
 * @example
 * const def = domain('web').memory(gib(2)).vcpus(2).disk({ file: '/images/web.qcow2', format: 'qcow2' }).build();
 * if (def.ok) console.log(formatDomain(def.val));
 */
export class DomainBuilder {
  readonly #state: State;

  private constructor(state: State) {
    this.#state = state;
  }

  /**
   * Starts from a domain that is there, such as one that `parseDomain` read: the parts that no step replaces keep their
   * order, comments and spelling when the domain is written.
   */
  static from(domain: Domain): DomainBuilder {
    if (typeof domain !== 'object' || domain === null) throw new TypeError('from: a domain is an object');
    return new DomainBuilder({ data: domain, presets: [] });
  }

  /** The most memory that the guest can have when it boots. */
  memory(size: Size, options: MemoryOptions = {}): DomainBuilder {
    return this.#step((draft) => withMemory(draft, size, options));
  }

  /** Backs the memory by huge pages of the host: of one size, or of the host's usual one. */
  hugepages(size?: Size): DomainBuilder {
    return this.memoryBacking({ hugepages: hugepagesFrom(size) });
  }

  /** Adds to how the host backs the memory. */
  memoryBacking(fields: data.MemoryBacking): DomainBuilder {
    return this.#step((draft) => ({ ...draft, memoryBacking: { ...draft.memoryBacking, ...fields } }));
  }

  /** How many CPUs the guest can have, and with how many it starts (all when absent). */
  vcpus(count: number, options: VcpuOptions = {}): DomainBuilder {
    return this.#step((draft) => withVcpus(draft, count, options));
  }

  /** The CPU: a mode, or the whole description. NUMA nodes that are there stay, unless the description has its own. */
  cpu(cpu: data.CpuMode | data.Cpu): DomainBuilder {
    return this.#step((draft) => withCpu(draft, cpu));
  }

  /** The guest's NUMA nodes, in order, and the host's nodes that their memory comes from. */
  numa(...cells: readonly NumaCellOptions[]): DomainBuilder {
    return this.#step((draft) => withNuma(draft, cells));
  }

  /** How many I/O threads there are; disks and controllers take one by its number, from 1. */
  iothreads(count: number): DomainBuilder {
    return this.with({ iothreads: count });
  }

  /** Which CPUs of the host run the guest's CPUs, its emulator and its I/O threads. What `pinToHost` plans fits. */
  pin(pins: PinOptions): DomainBuilder {
    return new DomainBuilder({ ...this.#state, pins: { ...this.#state.pins, ...pins } });
  }

  /** The machine (`q35`, `pc`, `virt`) and the architecture (the host's when absent). */
  machine(machine: string, options: { readonly arch?: string } = {}): DomainBuilder {
    return this.#step((draft) => withOs(draft, { type: { value: 'hvm', ...draft.os?.type, ...options, machine } }));
  }

  /** Boots a kernel of the host directly. */
  kernel(options: KernelOptions): DomainBuilder {
    return this.#step((draft) => withOs(draft, options));
  }

  /**
   * `efi`: libvirt finds a UEFI firmware; Secure Boot also switches SMM on and asks for enrolled keys. `bios`: the one that the
   * machine has by itself, which takes no word in the XML.
   */
  firmware(firmware: data.Firmware, options: FirmwareOptions = {}): DomainBuilder {
    const next = this.#step((draft) => withFirmware(draft, firmware, options));
    return new DomainBuilder({ ...next.#state, ownBios: firmware === 'bios' });
  }

  /** What the firmware boots from, first to last. A device's own `bootOrder` is finer, and excludes this. */
  boot(...devices: readonly [data.BootDevice, ...(readonly data.BootDevice[])]): DomainBuilder {
    return this.#step((draft) => withOs(draft, { boots: devices.map((dev) => ({ dev })) }));
  }

  /** Adds a disk. */
  disk(disk: DiskOptions | data.Disk): DomainBuilder {
    return this.#add('disks', () => ('type' in disk ? disk : diskFrom(disk)));
  }

  /** Adds a network interface. */
  network(network: NetworkOptions | data.Interface): DomainBuilder {
    return this.#add('interfaces', () => ('type' in network ? network : interfaceFrom(network)));
  }

  /** Adds a serial port. */
  serial(serial: character.SerialOptions | data.Serial = {}): DomainBuilder {
    return this.#add('serials', () => ('type' in serial ? serial : character.serialFrom(serial)));
  }

  /** Adds a virtio console: /dev/hvc0 in a Linux guest. A serial port is a console without this. */
  console(console: character.SerialOptions | data.Console = {}): DomainBuilder {
    return this.#add('consoles', () => ('type' in console ? console : character.consoleFrom(console)));
  }

  /** Adds a channel. */
  channel(channel: data.Channel): DomainBuilder {
    return this.device('channels', channel);
  }

  /** Adds a virtio-serial channel for an agent in the guest, which finds it as /dev/virtio-ports/NAME. */
  agentChannel(name: string, options: character.AgentChannelOptions = {}): DomainBuilder {
    return this.#add('channels', () => character.agentChannelFrom(name, options));
  }

  /** Adds a device of the host: a PCI function, a USB device or a mediated device. */
  hostdev(hostdev: HostdevOptions | data.Hostdev): DomainBuilder {
    return this.#add('hostdevs', () => ('type' in hostdev ? hostdev : hostdevFrom(hostdev)));
  }

  /**
   * Shares a folder of the host that the guest can only read. How that is enforced depends on the host, and where nothing
   * enforces it, `build()` gives an error.
   */
  share(options: Parameters<typeof share>[0]): DomainBuilder {
    return this.preset(share(options));
  }

  /** Shares a folder of the host that the guest can write to and delete from. */
  shareReadWrite(options: Parameters<typeof shareReadWrite>[0]): DomainBuilder {
    return this.preset(shareReadWrite(options));
  }

  /** Adds a file system as the data has it. `share` and `shareReadWrite` add what else one needs. */
  filesystem(filesystem: data.Filesystem): DomainBuilder {
    return this.device('filesystems', filesystem);
  }

  /** Adds a virtio random number generator that draws from a device of the host. */
  rng(rng: { readonly path?: string } | data.Rng = {}): DomainBuilder {
    return this.#add('rngs', () => device.rngFrom(rng));
  }

  /** Adds a controller. */
  controller(controller: data.Controller): DomainBuilder {
    return this.device('controllers', controller);
  }

  /** Adds a display server. */
  graphics(graphics: data.Graphics): DomainBuilder {
    return this.device('graphics', graphics);
  }

  /** Adds a video card: `video('virtio')`. */
  video(video: data.VideoType | data.Video): DomainBuilder {
    return this.#add('videos', () => device.videoFrom(video));
  }

  /** Adds a sound card: `sound('ich9')`. */
  sound(sound: data.SoundModel | data.Sound): DomainBuilder {
    return this.#add('sounds', () => device.soundFrom(sound));
  }

  /** Adds an input device: `input('tablet')`. */
  input(input: device.SimpleInput | data.Input): DomainBuilder {
    return this.#add('inputs', () => device.inputFrom(input));
  }

  /** Adds an emulated TPM; 2.0 with the CRB interface when nothing else is said. */
  tpm(tpm: data.Tpm = { model: 'tpm-crb', backend: { type: 'emulator', version: '2.0' } }): DomainBuilder {
    return this.device('tpms', tpm);
  }

  /** Adds a watchdog, which resets a guest that hangs when nothing else is said. */
  watchdog(watchdog: device.WatchdogOptions | data.Watchdog = {}): DomainBuilder {
    return this.#add('watchdogs', () => device.watchdogFrom(watchdog));
  }

  /** Adds a way for the guest to tell that it crashed. */
  panic(panic: data.PanicModel | data.Panic): DomainBuilder {
    return this.#add('panics', () => device.panicFrom(panic));
  }

  /** The balloon; a domain has one, or `none`. */
  memballoon(balloon: data.MemballoonModel | data.Memballoon): DomainBuilder {
    return this.#devices((devices) => ({ ...devices, memballoons: [device.memballoonFrom(balloon)] }));
  }

  /** The socket between host and guest, at an address (from 3) or at one that libvirt chooses; a domain has one. */
  vsock(vsock: { readonly cid?: number } | data.Vsock = {}): DomainBuilder {
    return this.#devices((devices) => ({ ...devices, vsocks: [device.vsockFrom(vsock)] }));
  }

  /** Adds a device of any kind: `device('redirdevs', { type: 'spicevmc', bus: 'usb' })`. */
  device<K extends keyof device.DeviceLists>(kind: K, added: device.DeviceLists[K]): DomainBuilder {
    return this.#add(kind, () => added);
  }

  /** The clock. */
  clock(clock: data.Clock): DomainBuilder {
    return this.with({ clock });
  }

  /** Adds features of the machine to those that are there. */
  features(features: data.Features): DomainBuilder {
    return this.#step((draft) => withFeatures(draft, features));
  }

  /** A short description, on one line. */
  title(title: string): DomainBuilder {
    return this.with({ title });
  }

  /** What people want to say about it. */
  description(description: string): DomainBuilder {
    return this.with({ description });
  }

  /** Adds an application's element, in a namespace of its own, or replaces the one of that namespace. */
  metadata(element: XmlElement): DomainBuilder {
    return this.#step((draft) => ({ ...draft, metadata: withMetadata(draft.metadata, element) }));
  }

  /** Replaces fields of the domain: whatever has no step of its own, such as `launchSecurity`. */
  with(fields: Partial<Domain>): DomainBuilder {
    return this.#step((draft) => ({ ...draft, ...fields }));
  }

  /**
   * Applies a preset when the domain is built, after all other steps and in the order of the calls: it fills what no step
   * has chosen, wherever it stands among them. Of two presets that fill the same, the first does: `gpuPassthrough` and
   * `performance` go before `windows11` or `linux`.
   */
  preset(preset: Preset): DomainBuilder {
    if (typeof preset !== 'function') throw new TypeError('preset: a preset is a function, such as linux() returns');
    return new DomainBuilder({ ...this.#state, presets: [...this.#state.presets, preset] });
  }

  /** Applies a function from builder to builder: a set of steps with a name. */
  apply(steps: (builder: DomainBuilder) => DomainBuilder): DomainBuilder {
    return steps(this);
  }

  /**
   * The domain as plain data, with presets applied, target names given and controllers added where a disk needs one.
   *
   * Errors: `MISSING` (no memory, a disk without a place), `CONFLICT` (things that exclude each other), `INVALID_VALUE`,
   * `NAMESPACE` and `UNWRITABLE` (a value that the field or XML cannot hold); `step` and `path` say where. Presets and
   * shares have errors of their own.
   */
  build(): Result<Domain, DomainXmlError> {
    return this.buildWithReport().map(({ domain: built }) => built);
  }

  /** Like `build`, together with what presets and shares decided, warn of, and leave to the host. */
  buildWithReport(): Result<PresetOutcome, DomainXmlError> {
    return resultOf(() => {
      const { data: draft, presets, pins, ownBios = false, problem } = this.#state;
      if (problem) throw problem;
      const outcome = applyPresets(withPins(draft, pins), presets);
      const built = checkDomain(finish(ownBios ? withOwnBios(outcome.domain) : outcome.domain));
      if (!built.ok) throw built.val;
      return { ...outcome, domain: built.val };
    });
  }

  #devices(change: (devices: data.Devices) => data.Devices): DomainBuilder {
    return this.#step((draft) => ({ ...draft, devices: change(draft.devices ?? {}) }));
  }

  #add<K extends keyof device.DeviceLists>(kind: K, make: () => device.DeviceLists[K]): DomainBuilder {
    return this.#devices((devices) => ({ ...devices, [kind]: [...(devices[kind] ?? []), make()] }));
  }

  /** Takes a step. After the first that fails, no other is taken. */
  #step(change: (draft: Domain) => Domain): DomainBuilder {
    const { problem, ...state } = this.#state;
    if (problem) return this;
    const next = resultOf(() => change(state.data));
    return new DomainBuilder(next.ok ? { ...state, data: next.val } : { ...state, problem: next.val });
  }
}

/**
 * Starts a domain: a q35 machine with ACPI. Everything is filled as plain data and can be replaced.
 *
 * @example
 * domain('guest', { type: 'qemu' }).memory(mib(512)).cpu('maximum').kernel({ kernel: '/boot/vmlinuz' }).build();
 */
export const domain = (name: string, options: DomainOptions = {}): DomainBuilder => {
  const { type = 'kvm', ...rest } = options;
  return DomainBuilder.from({
    type,
    name,
    ...rest,
    os: { type: { value: 'hvm', machine: 'q35' } },
    features: usualFeatures,
  });
};
