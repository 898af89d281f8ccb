import type { CrashAction, Domain, LifecycleAction } from '../schema/types.gen.ts';
import type { DeviceReference, DiffOptions, DomainDifference } from './difference.ts';
import type { IoTuneParameters, MemoryTuneParameters, SchedulerParameters } from './parameter-names.ts';

/** What a plan has to know of the domain. */
export interface PlanOptions extends DiffOptions {
  /** Whether the guest runs. */
  readonly running: boolean;
  /** What runs now, where that is not what is defined: `domain.xmlDesc()` without `inactive`. */
  readonly live?: Domain;
  /** False for a domain that ends with its guest: it has no definition to change. */
  readonly persistent?: boolean;
}

/** What a step changes: the running guest (`live`), its definition (`config`), or both. */
export type StepFlag = 'live' | 'config';

/** One call of libvirt. Memory is in bytes; libvirt takes KiB. */
export type PlanOperation =
  /** virDomainRename: before anything else, and only of a domain that is off. */
  | { readonly op: 'rename'; readonly name: string }
  /** virDomainDefineXML with the whole definition. */
  | { readonly op: 'define'; readonly xml: string }
  /** virDomainDetachDeviceFlags; the guest takes part, and the `deviceRemoved` event tells when the device is gone. */
  | { readonly op: 'detach'; readonly xml: string; readonly device: DeviceReference }
  /** virDomainAttachDeviceFlags. */
  | { readonly op: 'attach'; readonly xml: string; readonly device: DeviceReference }
  /** virDomainUpdateDeviceFlags. */
  | { readonly op: 'update'; readonly xml: string; readonly device: DeviceReference }
  /** virDomainSetMemoryFlags. */
  | { readonly op: 'set-memory'; readonly bytes: bigint }
  /** virDomainSetVcpusFlags. */
  | { readonly op: 'set-vcpus'; readonly count: number }
  /** virDomainSetMetadata; `null` removes it. For an `element`, `uri` is its namespace and `key` the prefix to write it with. */
  | {
      readonly op: 'set-metadata';
      readonly type: 'title' | 'description' | 'element';
      readonly value: string | null;
      readonly uri?: string;
      readonly key?: string;
    }
  /** virDomainSetMemoryStatsPeriod. */
  | { readonly op: 'set-memory-stats-period'; readonly seconds: number }
  /** virDomainSetBlockIoTune; all limits of the disk, 0 for none. */
  | { readonly op: 'set-block-io-tune'; readonly disk: string; readonly params: IoTuneParameters }
  /** virDomainSetSchedulerParametersFlags. */
  | { readonly op: 'set-scheduler'; readonly params: SchedulerParameters }
  /** virDomainSetMemoryParameters. */
  | { readonly op: 'set-memory-tune'; readonly params: MemoryTuneParameters }
  /** virDomainSetBlkioParameters. */
  | { readonly op: 'set-blkio'; readonly params: { readonly weight?: number } }
  /** virDomainSetNumaParameters. */
  | { readonly op: 'set-numa'; readonly params: { readonly numa_nodeset?: string } }
  /** virDomainSetPerfEvents: events by name, and whether they are counted. */
  | { readonly op: 'set-perf'; readonly params: Readonly<Record<string, boolean>> }
  /** virDomainSetLifecycleAction. */
  | {
      readonly op: 'set-lifecycle-action';
      readonly event: 'poweroff' | 'reboot' | 'crash';
      readonly action: LifecycleAction | CrashAction;
    }
  /** virDomainPinVcpuFlags; a set of the host's CPUs such as `0-3`. */
  | { readonly op: 'pin-vcpu'; readonly vcpu: number; readonly cpuset: string }
  /** virDomainPinEmulator. */
  | { readonly op: 'pin-emulator'; readonly cpuset: string }
  /** virDomainPinIOThread. */
  | { readonly op: 'pin-iothread'; readonly iothread: number; readonly cpuset: string }
  /** virDomainAddIOThread. */
  | { readonly op: 'add-iothread'; readonly id: number }
  /** virDomainDelIOThread. */
  | { readonly op: 'delete-iothread'; readonly id: number };

/** A call with its reason. */
export type PlanStep = PlanOperation & {
  /** What it changes; a `rename` and a `define` take no flags. */
  readonly flags: readonly StepFlag[];
  readonly why: string;
  /** The differences that it takes away. */
  readonly differences: readonly DomainDifference[];
};

/** Something to know before a plan is carried out. */
export interface PlanNote {
  /** Stable: `identity/uuid`, `identity/alias`, `device/replaced`, `detach/guest`. */
  readonly id: string;
  readonly message: string;
  readonly path?: string;
}

/** The way from what there is to what is wanted. */
export interface DomainPlan {
  /** The calls, in order. */
  readonly steps: readonly PlanStep[];
  /** True when there is nothing to do. */
  readonly isEmpty: boolean;
  /** Whether a running guest has all that is wanted only after it was shut down and started again. */
  readonly restartRequired: boolean;
  /** What waits for the next start. */
  readonly nextBoot: readonly DomainDifference[];
  readonly notes: readonly PlanNote[];
}
