import type { Result } from 'ts-results';
import { DomainXmlError } from '../errors.ts';
import { checkDomain } from '../model/documents/domain.ts';
import { resultOf } from '../result-of.ts';
import type {
  Channel,
  Clock,
  Controller,
  Cpu,
  Devices,
  Disk,
  Domain,
  DomainType,
  Features,
  Graphics,
  Interface,
  Rng,
  Serial,
  Tpm,
} from '../schema/types.gen.ts';
import { type AgentChannelOptions, agentChannelFrom, type SerialOptions, serialFrom } from './character-step.ts';
import { type DiskOptions, diskFrom } from './disk-step.ts';
import { finish } from './finish.ts';
import { interfaceFrom, type NetworkOptions } from './network-step.ts';
import { bytes, type Size } from './size.ts';

/** The lists of devices that `DomainBuilder.device` adds to: `disks`, `interfaces`, `videos`, … */
export type DeviceLists = {
  readonly [K in keyof Devices as NonNullable<Devices[K]> extends readonly unknown[] ? K : never]-?: NonNullable<
    Devices[K]
  > extends readonly (infer D)[]
    ? D
    : never;
};

/** A direct kernel boot, for `DomainBuilder.kernel`. */
export interface KernelOptions {
  /** The kernel's path on the host. */
  readonly kernel: string;
  /** Its initial RAM disk's path on the host. */
  readonly initrd?: string;
  /** Its command line. */
  readonly cmdline?: string;
}

/** How `domain()` starts. */
export interface DomainOptions {
  /** The hypervisor; `kvm` when absent. */
  readonly type?: DomainType;
  readonly uuid?: string;
  readonly title?: string;
  readonly description?: string;
}

interface State {
  readonly data: Domain;
  /** What was wrong first; `build()` tells. */
  readonly problem: DomainXmlError | undefined;
}

/**
 * Describes a domain step by step. Every step returns a new builder and leaves the old one as it was, so that a base can be
 * shared. Everything that a step does is plain data, which `build()` returns.
 *
 * @example
 * const def = domain('web').memory(gib(2)).vcpus(2).disk({ file: '/images/web.qcow2', format: 'qcow2' }).build();
 * if (def.ok) console.log(formatDomain(def.val));
 */
export class DomainBuilder {
  readonly #state: State;

  /** @internal Use `domain()`. */
  constructor(data: Domain, problem?: DomainXmlError) {
    this.#state = { data, problem };
  }

  /** The most memory that the guest can have when it boots. */
  memory(size: Size): DomainBuilder {
    return this.with({ memory: { ...this.#state.data.memory, bytes: bytes(size) } });
  }

  /** How many CPUs the guest can have, and with how many it starts (all when absent). */
  vcpus(count: number, options: { readonly current?: number } = {}): DomainBuilder {
    return this.with({ vcpu: { ...this.#state.data.vcpu, count, ...options } });
  }

  /** The machine (`q35`, `pc`, `virt`) and the architecture (the host's when absent). */
  machine(machine: string, options: { readonly arch?: string } = {}): DomainBuilder {
    const { os } = this.#state.data;
    return this.with({ os: { ...os, type: { value: 'hvm', ...os?.type, ...options, machine } } });
  }

  /** Boots a kernel of the host directly. */
  kernel(options: KernelOptions): DomainBuilder {
    return this.#os(options);
  }

  /** Lets libvirt choose a firmware; Secure Boot also switches SMM on and asks for enrolled keys. */
  firmware(firmware: 'efi' | 'bios', options: { readonly secureBoot?: boolean } = {}): DomainBuilder {
    if (options.secureBoot === undefined) return this.#os({ firmware });
    const enabled = options.secureBoot;
    if (enabled && firmware === 'bios') return this.#fail('firmware', "Secure Boot needs the firmware 'efi'");
    const features = [
      { enabled, name: 'enrolled-keys' as const },
      { enabled, name: 'secure-boot' as const },
    ];
    const next = this.#os({ firmware, firmwareChoice: { features } });
    return enabled ? next.features({ smm: { state: true } }) : next;
  }

  /** The CPU: a mode, or the whole description. */
  cpu(cpu: NonNullable<Cpu['mode']> | Cpu): DomainBuilder {
    return this.with({ cpu: typeof cpu === 'string' ? { mode: cpu } : cpu });
  }

  /** Adds a disk, in the short form or whole. */
  disk(disk: DiskOptions | Disk): DomainBuilder {
    return this.#try(() => this.device('disks', 'type' in disk ? disk : diskFrom(disk)));
  }

  /** Adds a network interface, in the short form or whole. */
  network(network: NetworkOptions | Interface): DomainBuilder {
    return this.#try(() => this.device('interfaces', 'type' in network ? network : interfaceFrom(network)));
  }

  /** Adds a serial port, in the short form or whole. */
  serial(serial: SerialOptions | Serial = {}): DomainBuilder {
    return this.device('serials', 'type' in serial ? serial : serialFrom(serial));
  }

  /** Adds a channel. */
  channel(channel: Channel): DomainBuilder {
    return this.device('channels', channel);
  }

  /** Adds a virtio-serial channel for an agent in the guest, which finds it as /dev/virtio-ports/NAME. */
  agentChannel(name: string, options: AgentChannelOptions = {}): DomainBuilder {
    return this.#try(() => this.channel(agentChannelFrom(name, options)));
  }

  /** Adds a virtio random number generator that draws from a device of the host. */
  rng(rng: { readonly path?: string } | Rng = {}): DomainBuilder {
    if ('backend' in rng || 'model' in rng) return this.device('rngs', rng);
    const path = 'path' in rng && rng.path !== undefined ? rng.path : '/dev/urandom';
    return this.device('rngs', { model: 'virtio', backend: { model: 'random', path } });
  }

  /** Adds a controller. */
  controller(controller: Controller): DomainBuilder {
    return this.device('controllers', controller);
  }

  /** Adds a display server. */
  graphics(graphics: Graphics): DomainBuilder {
    return this.device('graphics', graphics);
  }

  /** Adds an emulated TPM; 2.0 with the CRB interface when nothing else is said. */
  tpm(tpm: Tpm = { model: 'tpm-crb', backend: { type: 'emulator', version: '2.0' } }): DomainBuilder {
    return this.device('tpms', tpm);
  }

  /** The clock. */
  clock(clock: Clock): DomainBuilder {
    return this.with({ clock });
  }

  /** Adds features of the machine to those that are there. */
  features(features: Features): DomainBuilder {
    return this.with({ features: { ...this.#state.data.features, ...features } });
  }

  /** Adds a device of any kind: `device('videos', { model: { type: 'virtio' } })`. */
  device<K extends keyof DeviceLists>(kind: K, device: DeviceLists[K]): DomainBuilder {
    const { devices } = this.#state.data;
    const list: readonly unknown[] = devices?.[kind] ?? [];
    return this.with({ devices: { ...devices, [kind]: [...list, device] } });
  }

  /** Replaces fields of the domain: whatever has no step of its own. */
  with(fields: Partial<Domain>): DomainBuilder {
    return new DomainBuilder({ ...this.#state.data, ...fields }, this.#state.problem);
  }

  /** Applies a function from builder to builder: a set of steps with a name. */
  apply(steps: (builder: DomainBuilder) => DomainBuilder): DomainBuilder {
    return steps(this);
  }

  /**
   * The domain as plain data, with target names given and controllers added where a disk needs one.
   *
   * Errors: `MISSING` (no memory, a disk without a place), `CONFLICT` (things that exclude each other), `INVALID_VALUE` and
   * `UNWRITABLE` (a value that the field or XML cannot hold); `step` and `path` say where.
   */
  build(): Result<Domain, DomainXmlError> {
    return resultOf(() => {
      const { data, problem } = this.#state;
      if (problem) throw problem;
      const built = checkDomain(finish(data));
      if (!built.ok) throw built.val;
      return built.val;
    });
  }

  #os(fields: Partial<NonNullable<Domain['os']>>): DomainBuilder {
    return this.with({ os: { type: { value: 'hvm' }, ...this.#state.data.os, ...fields } });
  }

  #fail(step: string, what: string): DomainBuilder {
    const problem = new DomainXmlError('CONFLICT', `${step}: ${what}`, { step });
    return new DomainBuilder(this.#state.data, this.#state.problem ?? problem);
  }

  #try(step: () => DomainBuilder): DomainBuilder {
    const next = resultOf(step);
    return next.ok ? next.val : new DomainBuilder(this.#state.data, this.#state.problem ?? next.val);
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
  return new DomainBuilder({
    type,
    name,
    ...rest,
    os: { type: { value: 'hvm', machine: 'q35' } },
    features: { acpi: true, apic: {} },
  });
};
