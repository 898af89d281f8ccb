// Generated from the element descriptions in src/schema by `pnpm run codegen`. Do not edit.
/* eslint-disable */
import type { Extra } from './extra.ts';
import type { XmlElement } from '../xml/nodes.ts';

/** The words of `DomainType`. */
export type DomainType = 'kvm' | 'qemu' | 'xen' | 'lxc' | 'bhyve' | 'hvf' | 'vz' | 'parallels' | 'vmware' | 'hyperv' | 'vbox' | 'openvz' | 'uml' | 'kqemu' | 'test' | 'phyp' | 'xenapi';

/** The words of `LifecycleAction`. */
export type LifecycleAction = 'destroy' | 'restart' | 'preserve' | 'rename-restart';

/** The words of `CrashAction`. */
export type CrashAction = 'destroy' | 'restart' | 'preserve' | 'rename-restart' | 'coredump-destroy' | 'coredump-restart';

/** The words of `LockFailureAction`. */
export type LockFailureAction = 'poweroff' | 'restart' | 'pause' | 'ignore';

/** The words of `SysinfoType`. */
export type SysinfoType = 'smbios' | 'fwcfg';

/** The words of `Firmware`. */
export type Firmware = 'bios' | 'efi';

/** The words of `CpuMode`. */
export type CpuMode = 'custom' | 'host-model' | 'host-passthrough' | 'maximum';

/** The words of `CpuMatch`. */
export type CpuMatch = 'minimum' | 'exact' | 'strict';

/** The words of `CpuCheck`. */
export type CpuCheck = 'none' | 'partial' | 'full';

/** The words of `ClockOffset`. */
export type ClockOffset = 'utc' | 'localtime' | 'timezone' | 'variable' | 'absolute';

/** The words of `SeclabelType`. */
export type SeclabelType = 'dynamic' | 'static' | 'none';

/** The words of `MemorySourceType`. */
export type MemorySourceType = 'file' | 'anonymous' | 'memfd';

/** The words of `BootDevice`. */
export type BootDevice = 'fd' | 'hd' | 'cdrom' | 'network';

/** The words of `HyperVMode`. */
export type HyperVMode = 'custom' | 'passthrough' | 'host-model';

/** The words of `CpuFeaturePolicy`. */
export type CpuFeaturePolicy = 'force' | 'require' | 'optional' | 'disable' | 'forbid';

/** The words of `TimerName`. */
export type TimerName = 'platform' | 'pit' | 'rtc' | 'hpet' | 'tsc' | 'kvmclock' | 'hypervclock' | 'armvtimer';

/** The words of `TickPolicy`. */
export type TickPolicy = 'delay' | 'catchup' | 'merge' | 'discard';

/** The words of `DiskDevice`. */
export type DiskDevice = 'disk' | 'cdrom' | 'floppy' | 'lun';

/** The words of `InputType`. */
export type InputType = 'mouse' | 'tablet' | 'keyboard' | 'passthrough' | 'evdev';

/** The words of `TpmModel`. */
export type TpmModel = 'tpm-tis' | 'tpm-crb' | 'tpm-spapr' | 'spapr-tpm-proxy';

/** The words of `SoundModel`. */
export type SoundModel = 'sb16' | 'es1370' | 'pcspk' | 'ac97' | 'ich6' | 'ich7' | 'ich9' | 'usb' | 'virtio';

/** The words of `AudioType`. */
export type AudioType = 'none' | 'alsa' | 'coreaudio' | 'dbus' | 'jack' | 'oss' | 'pulseaudio' | 'sdl' | 'spice' | 'file' | 'pipewire';

/** The words of `WatchdogModel`. */
export type WatchdogModel = 'i6300esb' | 'ib700' | 'diag288' | 'itco';

/** The words of `WatchdogAction`. */
export type WatchdogAction = 'reset' | 'shutdown' | 'poweroff' | 'pause' | 'none' | 'dump' | 'inject-nmi';

/** The words of `MemballoonModel`. */
export type MemballoonModel = 'virtio' | 'xen' | 'none' | 'virtio-transitional' | 'virtio-non-transitional';

/** The words of `VirtioModel`. */
export type VirtioModel = 'virtio' | 'virtio-transitional' | 'virtio-non-transitional';

/** The words of `PanicModel`. */
export type PanicModel = 'isa' | 'pseries' | 'hyperv' | 's390' | 'pvpanic';

/** The words of `MemoryModel`. */
export type MemoryModel = 'dimm' | 'nvdimm' | 'virtio-pmem' | 'virtio-mem' | 'sgx-epc';

/** The words of `IommuModel`. */
export type IommuModel = 'intel' | 'smmuv3' | 'virtio' | 'amd';

/** The words of `FirmwareFeatureName`. */
export type FirmwareFeatureName = 'enrolled-keys' | 'secure-boot';

/** The words of `StartupPolicy`. */
export type StartupPolicy = 'mandatory' | 'requisite' | 'optional';

/** The words of `StorageProtocol`. */
export type StorageProtocol = 'nbd' | 'iscsi' | 'rbd' | 'sheepdog' | 'gluster' | 'http' | 'https' | 'ftp' | 'ftps' | 'tftp' | 'vxhs' | 'nfs' | 'ssh';

/** The words of `DiskCache`. */
export type DiskCache = 'default' | 'none' | 'writethrough' | 'writeback' | 'directsync' | 'unsafe';

/** The words of `DiskBus`. */
export type DiskBus = 'ide' | 'fdc' | 'scsi' | 'virtio' | 'xen' | 'usb' | 'uml' | 'sata' | 'sd' | 'nvme';

/** The words of `FilesystemDriverType`. */
export type FilesystemDriverType = 'path' | 'handle' | 'loop' | 'nbd' | 'ploop' | 'virtiofs' | 'mtp';

/** The words of `ConsoleTargetType`. */
export type ConsoleTargetType = 'serial' | 'virtio' | 'xen' | 'lxc' | 'uml' | 'openvz' | 'sclp' | 'sclplm';

/** The words of `TpmVersion`. */
export type TpmVersion = '1.2' | '2.0';

/** The words of `VideoType`. */
export type VideoType = 'vga' | 'cirrus' | 'vmvga' | 'xen' | 'vbox' | 'qxl' | 'virtio' | 'gop' | 'none' | 'bochs' | 'ramfb';

/** The words of `RngBackendModel`. */
export type RngBackendModel = 'random' | 'egd' | 'builtin';

/**
 * A guest: the machine, its devices, and how the host runs it.
 * @see https://libvirt.org/formatdomain.html#element-and-attribute-overview
 */
export interface Domain extends Extra {
  /** The hypervisor: `kvm` with hardware help, `qemu` without. */
  readonly type: DomainType;
  /** The number of a running domain; set by libvirt. */
  readonly id?: number;
  /** The name, unique on its host. */
  readonly name: string;
  /** The identity, unique everywhere; made up by libvirt when absent. */
  readonly uuid?: string;
  /** A short description, on one line. */
  readonly title?: string;
  /** What people want to say about it. */
  readonly description?: string;
  /** What applications keep here, each in a namespace of its own. */
  readonly metadata?: XmlElement;
  /** The most memory that the guest can have by hot-plugging. */
  readonly maxMemory?: MaxMemory;
  /** The most memory that the guest can have when it boots. */
  readonly memory?: Memory;
  /** Bytes that the guest has at boot, below which its balloon holds it. */
  readonly currentMemory?: bigint;
  /** Weights of block devices, kept as they are. */
  readonly blkiotune?: XmlElement;
  /** Limits on the memory of the guest's process. */
  readonly memtune?: Memtune;
  /** How the guest's memory is backed by the host's. */
  readonly memoryBacking?: MemoryBacking;
  /** The guest's CPUs. */
  readonly vcpu?: Vcpu;
  /** CPUs that can come and go. */
  readonly vcpus?: Vcpus;
  /** How many I/O threads there are. */
  readonly iothreads?: number;
  /** I/O threads with numbers of your own. */
  readonly iothreadids?: IothreadIds;
  /** How CPU time is shared out. */
  readonly cputune?: Cputune;
  /** On which nodes of the host the guest's memory is. */
  readonly numatune?: Numatune;
  /** Where the guest is accounted for. */
  readonly resource?: Resource;
  /** Strings that the firmware tells the guest. */
  readonly sysinfos?: readonly Sysinfo[];
  /** A boot loader of the host (Xen). */
  readonly bootloader?: string;
  /** Its arguments. */
  readonly bootloaderArgs?: string;
  /** What the guest boots. */
  readonly os?: Os;
  /** What the machine can do. */
  readonly features?: Features;
  /** What the guest's CPU is. */
  readonly cpu?: Cpu;
  /** The guest's clock. */
  readonly clock?: Clock;
  /** What happens when the guest switches itself off. */
  readonly onPoweroff?: LifecycleAction;
  /** What happens when the guest restarts. */
  readonly onReboot?: LifecycleAction;
  /** What happens when the guest crashes. */
  readonly onCrash?: CrashAction;
  /** What happens when a disk lock is lost. */
  readonly onLockfailure?: LockFailureAction;
  /** Sleep states of the guest. */
  readonly pm?: PowerManagement;
  /** The devices of a domain, each kind as a list. */
  readonly devices?: Devices;
  /** Memory that the host cannot read. */
  readonly launchSecurity?: LaunchSecurity;
  /** How a security driver confines the guest's process. */
  readonly seclabels?: readonly Seclabel[];
}

/**
 * The most memory that the guest can have by hot-plugging.
 * @see https://libvirt.org/formatdomain.html#memory-allocation
 */
export interface MaxMemory extends Extra {
  /** Slots for memory modules. */
  readonly slots?: number;
  /** Bytes. */
  readonly bytes: bigint;
}

/**
 * The most memory that the guest can have when it boots.
 * @see https://libvirt.org/formatdomain.html#memory-allocation
 */
export interface Memory extends Extra {
  /** Whether a dump of QEMU holds it. */
  readonly dumpCore?: boolean;
  /** Bytes. */
  readonly bytes: bigint;
}

/**
 * Limits on the memory of the guest's process.
 * @see https://libvirt.org/formatdomain.html#memory-tuning
 */
export interface Memtune extends Extra {
  /** Bytes it can take at most. */
  readonly hardLimit?: bigint;
  /** Bytes it keeps when memory is short. */
  readonly softLimit?: bigint;
  /** Bytes it surely gets. */
  readonly minGuarantee?: bigint;
  /** Bytes of memory and swap together. */
  readonly swapHardLimit?: bigint;
}

/**
 * How the guest's memory is backed by the host's.
 * @see https://libvirt.org/formatdomain.html#memory-backing
 */
export interface MemoryBacking extends Extra {
  /** Huge pages. */
  readonly hugepages?: HugePages;
  /** The host merges no pages of it. */
  readonly nosharepages?: boolean;
  /** The host swaps none of it out. */
  readonly locked?: boolean;
  /** Where it comes from. */
  readonly source?: MemorySource;
  /** Who sees it. */
  readonly access?: MemoryAccess;
  /** When it is taken. */
  readonly allocation?: MemoryAllocation;
  /** Its content is dropped when the guest ends. */
  readonly discard?: boolean;
}

/**
 * The guest's CPUs.
 * @see https://libvirt.org/formatdomain.html#cpu-allocation
 */
export interface Vcpu extends Extra {
  /** Who chooses the CPUs of the host. */
  readonly placement?: 'static' | 'auto';
  /** The CPUs of the host that may run them. */
  readonly cpuset?: string;
  /** How many the guest starts with. */
  readonly current?: number;
  /** How many the guest can have. */
  readonly count: number;
}

/** CPUs that can come and go. */
export interface Vcpus extends Extra {
  /** One CPU that can come and go. */
  readonly vcpus?: readonly VcpuState[];
}

/** I/O threads with numbers of your own. */
export interface IothreadIds extends Extra {
  /** An I/O thread. */
  readonly iothreads?: readonly IothreadDefinition[];
}

/**
 * How CPU time is shared out.
 * @see https://libvirt.org/formatdomain.html#cpu-tuning
 */
export interface Cputune extends Extra {
  /** The weight against others. */
  readonly shares?: bigint;
  /** Microseconds of a period. */
  readonly period?: bigint;
  /** Microseconds that a CPU gets in a period. */
  readonly quota?: number;
  /** Microseconds of a period, for the whole domain. */
  readonly globalPeriod?: bigint;
  /** Microseconds that the domain gets in a period. */
  readonly globalQuota?: number;
  /** Microseconds of a period, for the emulator. */
  readonly emulatorPeriod?: bigint;
  /** Microseconds that the emulator gets in a period. */
  readonly emulatorQuota?: number;
  /** Microseconds of a period, for I/O threads. */
  readonly iothreadPeriod?: bigint;
  /** Microseconds that an I/O thread gets in a period. */
  readonly iothreadQuota?: number;
  /** Where a CPU of the guest runs. */
  readonly vcpupins?: readonly VcpuPin[];
  /** Where the emulator runs. */
  readonly emulatorpin?: EmulatorPin;
  /** Where an I/O thread runs. */
  readonly iothreadpins?: readonly IothreadPin[];
  /** How threads are scheduled. */
  readonly vcpuscheds?: readonly VcpuSchedule[];
  /** How threads are scheduled. */
  readonly iothreadscheds?: readonly IothreadSchedule[];
}

/**
 * On which nodes of the host the guest's memory is.
 * @see https://libvirt.org/formatdomain.html#numa-node-tuning
 */
export interface Numatune extends Extra {
  /** Where the guest's memory is. */
  readonly memory?: NumaMemory;
  /** Where the memory of one node of the guest is. */
  readonly memnodes?: readonly NumaMemnode[];
}

/**
 * Where the guest is accounted for.
 * @see https://libvirt.org/formatdomain.html#resource-partitioning
 */
export interface Resource extends Extra {
  /** The partition. */
  readonly partition?: string;
}

/**
 * Strings that the firmware tells the guest.
 * @see https://libvirt.org/formatdomain.html#smbios-system-information
 */
export interface Sysinfo extends Extra {
  /** How they are told. */
  readonly type?: SysinfoType;
  /** Strings of one kind. */
  readonly bios?: SysinfoBios;
  /** Strings of one kind. */
  readonly system?: SysinfoSystem;
  /** Strings of one kind. */
  readonly baseBoards?: readonly SysinfoBaseBoard[];
  /** Strings of one kind. */
  readonly chassis?: SysinfoChassis;
  /** Strings of the maker. */
  readonly oemStrings?: OemStrings;
  /** One string. */
  readonly entries?: readonly SysinfoEntry[];
}

/**
 * What the guest boots.
 * @see https://libvirt.org/formatdomain.html#operating-system-booting
 */
export interface Os extends Extra {
  /**
   * The firmware that libvirt chooses by itself.
   * @since libvirt 5.2.0
   */
  readonly firmware?: Firmware;
  /** What kind of guest it is. */
  readonly type: OsType;
  /**
   * What an automatically chosen firmware must have.
   * @since libvirt 7.2.0
   */
  readonly firmwareChoice?: FirmwareChoice;
  /** The program that a container starts. */
  readonly init?: string;
  /** Its arguments. */
  readonly initargs?: readonly string[];
  /** Its folder. */
  readonly initdir?: string;
  /** Its user. */
  readonly inituser?: string;
  /** Its group. */
  readonly initgroup?: string;
  /** The firmware. */
  readonly loader?: Loader;
  /** The firmware's variables. */
  readonly nvram?: Nvram;
  /** A kernel that is booted directly. */
  readonly kernel?: string;
  /** Its initial RAM disk. */
  readonly initrd?: string;
  /** Its command line. */
  readonly cmdline?: string;
  /** Its device tree. */
  readonly dtb?: string;
  /**
   * The UEFI shim that checks the kernel.
   * @since libvirt 11.2.0
   */
  readonly shim?: string;
  /** ACPI tables for the guest. */
  readonly acpi?: OsAcpi;
  /** A boot loader of the host (Xen). */
  readonly bootloader?: string;
  /** A kind of device to boot from. */
  readonly boots?: readonly OsBoot[];
  /** The boot menu. */
  readonly bootmenu?: BootMenu;
  /** Where SMBIOS strings come from. */
  readonly smbios?: OsSmbios;
  /** Settings of the BIOS. */
  readonly bios?: OsBios;
}

/**
 * What the machine can do.
 * @see https://libvirt.org/formatdomain.html#hypervisor-features
 */
export interface Features extends Extra {
  /** Physical address extension. */
  readonly pae?: boolean;
  /** ACPI; needed for a graceful shutdown. */
  readonly acpi?: boolean;
  /** The interrupt controller. */
  readonly apic?: Apic;
  /** A feature that is on or off. */
  readonly hap?: FeatureState;
  /** Hyper-V enlightenments of Xen. */
  readonly viridian?: boolean;
  /** A network namespace of its own. */
  readonly privnet?: boolean;
  /** What Windows finds of Hyper-V. */
  readonly hyperv?: HyperV;
  /** What the guest finds of KVM. */
  readonly kvm?: KvmFeatures;
  /** What the guest finds of Xen. */
  readonly xen?: XenFeatures;
  /** A feature that is on or off. */
  readonly pvspinlock?: FeatureState;
  /** The interrupt controller of ARM. */
  readonly gic?: Gic;
  /** System management mode; Secure Boot needs it. */
  readonly smm?: Smm;
  /** The I/O interrupt controller. */
  readonly ioapic?: Ioapic;
  /** The page table of pSeries. */
  readonly hpt?: Hpt;
  /** A feature that is on or off. */
  readonly htm?: FeatureState;
  /** A feature that is on or off. */
  readonly nestedHv?: FeatureState;
  /** A feature that is on or off. */
  readonly pmu?: FeatureState;
  /** A feature that is on or off. */
  readonly vmport?: FeatureState;
  /** A feature that is on or off. */
  readonly vmcoreinfo?: FeatureState;
  /** Unknown MSRs. */
  readonly msrs?: Msrs;
  /** A feature that is on or off. */
  readonly ccfAssist?: FeatureState;
  /** Cache flushes of pSeries. */
  readonly cfpc?: Cfpc;
  /** Bounds checks of pSeries. */
  readonly sbbc?: Sbbc;
  /** Indirect branches of pSeries. */
  readonly ibs?: Ibs;
  /** Settings of TCG. */
  readonly tcg?: TcgFeatures;
  /** Whether memory is given back later. */
  readonly asyncTeardown?: AsyncTeardown;
  /** A feature that is on or off. */
  readonly ras?: FeatureState;
  /** A feature that is on or off. */
  readonly ps2?: FeatureState;
  /** Interrupts of RISC-V. */
  readonly aia?: Aia;
}

/**
 * What the guest's CPU is.
 * @see https://libvirt.org/formatdomain.html#cpu-model-and-topology
 */
export interface Cpu extends Extra {
  /** How it is chosen. */
  readonly mode?: CpuMode;
  /** How closely a custom CPU must be met. */
  readonly match?: CpuMatch;
  /** What is checked before the start. */
  readonly check?: CpuCheck;
  /**
   * Whether what cannot migrate is left out.
   * @since libvirt 6.5.0
   */
  readonly migratable?: boolean;
  /**
   * Whether deprecated features are on (s390).
   * @since libvirt 11.0.0
   */
  readonly deprecatedFeatures?: boolean;
  /** The architecture, in descriptions of hosts. */
  readonly arch?: string;
  /** A named CPU. */
  readonly model?: CpuModel;
  /** The vendor of a custom CPU. */
  readonly vendor?: string;
  /** How CPUs are grouped. */
  readonly topology?: CpuTopology;
  /** The cache that the guest sees. */
  readonly cache?: CpuCache;
  /**
   * Bits of a physical address.
   * @since libvirt 8.7.0
   */
  readonly maxphysaddr?: CpuMaxPhysAddr;
  /** One feature of a CPU. */
  readonly features?: readonly CpuFeature[];
  /** The NUMA nodes of the guest. */
  readonly numa?: CpuNuma;
}

/**
 * The guest's clock.
 * @see https://libvirt.org/formatdomain.html#time-keeping
 */
export interface Clock extends Extra {
  /** What it shows. */
  readonly offset?: ClockOffset;
  /** The time zone. */
  readonly timezone?: string;
  /** What a variable offset counts from. */
  readonly basis?: 'utc' | 'localtime';
  /** Seconds, or `reset`. */
  readonly adjustment?: string;
  /**
   * Seconds since 1970 at which it starts.
   * @since libvirt 8.4.0
   */
  readonly start?: bigint;
  /** A timer of the guest. */
  readonly timers?: readonly Timer[];
}

/**
 * Sleep states of the guest.
 * @see https://libvirt.org/formatdomain.html#power-management
 */
export interface PowerManagement extends Extra {
  /** A sleep state. */
  readonly suspendToMem?: PowerState;
  /** A sleep state. */
  readonly suspendToDisk?: PowerState;
}

/**
 * The devices of a domain, each kind as a list.
 * @see https://libvirt.org/formatdomain.html#devices
 */
export interface Devices extends Extra {
  /** The program that runs the guest. */
  readonly emulator?: string;
  /** A disk, CD-ROM, floppy or LUN. */
  readonly disks?: readonly Disk[];
  /** What other devices are attached to. */
  readonly controllers?: readonly Controller[];
  /** Files of the host that the guest sees. */
  readonly filesystems?: readonly Filesystem[];
  /** A network interface. */
  readonly interfaces?: readonly Interface[];
  /** A serial port. */
  readonly serials?: readonly Serial[];
  /** A parallel port. */
  readonly parallels?: readonly Parallel[];
  /** What the guest prints to and people log in on. */
  readonly consoles?: readonly Console[];
  /** A private way between a program of the host and one of the guest. */
  readonly channels?: readonly Channel[];
  /** A keyboard, mouse or tablet. */
  readonly inputs?: readonly Input[];
  /** A trusted platform module. */
  readonly tpms?: readonly Tpm[];
  /** A display server, through which people see and use the guest. */
  readonly graphics?: readonly Graphics[];
  /** A sound card. */
  readonly sounds?: readonly Sound[];
  /** How sound leaves QEMU. */
  readonly audios?: readonly Audio[];
  /** A graphics card. */
  readonly videos?: readonly Video[];
  /** A device of the host that the guest gets. */
  readonly hostdevs?: readonly Hostdev[];
  /** A USB device that a SPICE client gives to the guest. */
  readonly redirdevs?: readonly Redirdev[];
  /** A hub with more USB ports. */
  readonly hubs?: readonly Hub[];
  /** A device that acts when the guest hangs. */
  readonly watchdogs?: readonly Watchdog[];
  /** A balloon, by which guest and host share out memory. */
  readonly memballoons?: readonly Memballoon[];
  /** A random number generator. */
  readonly rngs?: readonly Rng[];
  /** How a guest tells that it crashed. */
  readonly panics?: readonly Panic[];
  /** A socket between host and guest. */
  readonly vsocks?: readonly Vsock[];
  /** Memory that guests share. */
  readonly shmems?: readonly SharedMemory[];
  /** A memory module that can come and go, or persistent memory. */
  readonly memories?: readonly MemoryDevice[];
  /** An emulated IOMMU. */
  readonly iommus?: readonly Iommu[];
}

/**
 * Memory that the host cannot read.
 * @see https://libvirt.org/formatdomain.html#launch-security
 */
export type LaunchSecurity =
  | SevLaunchSecurity
  | S390PvLaunchSecurity;

/** What every form of {@link LaunchSecurity} may have. */
export interface LaunchSecurityCommon extends Extra {}

/** AMD SEV. */
export interface SevLaunchSecurity extends LaunchSecurityCommon {
  readonly type: 'sev';
  /**
   * Whether the kernel is measured.
   * @since libvirt 8.0.0
   */
  readonly kernelHashes?: boolean;
  /** The bit that marks encrypted pages. */
  readonly cbitpos?: number;
  /** Bits of addresses that are lost. */
  readonly reducedPhysBits?: number;
  /** The guest's policy. */
  readonly policy?: number;
  /** The owner's certificate. */
  readonly dhCert?: string;
  /** The owner's session. */
  readonly session?: string;
}

/** IBM Secure Execution. */
export interface S390PvLaunchSecurity extends LaunchSecurityCommon {
  readonly type: 's390-pv';
}

/**
 * How a security driver confines the guest's process.
 * @see https://libvirt.org/formatdomain.html#security-label
 */
export interface Seclabel extends Extra {
  /** Who makes the label. */
  readonly type?: SeclabelType;
  /** The security driver. */
  readonly model?: string;
  /** Whether files are labelled too. */
  readonly relabel?: boolean;
  /** The label. */
  readonly label?: string;
  /** The files' label; set by libvirt. */
  readonly imagelabel?: string;
  /** What a dynamic label is made from. */
  readonly baselabel?: string;
}

/** Huge pages. */
export interface HugePages extends Extra {
  /** Huge pages of one size. */
  readonly pages?: readonly HugePage[];
}

/** Where it comes from. */
export interface MemorySource extends Extra {
  /** The kind. */
  readonly type?: MemorySourceType;
}

/** Who sees it. */
export interface MemoryAccess extends Extra {
  /** `shared` lets virtiofsd and vhost-user see it. */
  readonly mode?: 'shared' | 'private';
}

/** When it is taken. */
export interface MemoryAllocation extends Extra {
  /** When. */
  readonly mode?: 'immediate' | 'ondemand';
  /** Threads that take it. */
  readonly threads?: number;
}

/** One CPU that can come and go. */
export interface VcpuState extends Extra {
  /** The CPU. */
  readonly id?: number;
  /** Whether the guest starts with it. */
  readonly enabled?: boolean;
  /** Whether it can be taken away. */
  readonly hotpluggable?: boolean;
  /** When it is added. */
  readonly order?: number;
}

/** An I/O thread. */
export interface IothreadDefinition extends Extra {
  /** Its number, from 1. */
  readonly id?: number;
}

/** Where a CPU of the guest runs. */
export interface VcpuPin extends Extra {
  /** The guest's CPU. */
  readonly vcpu?: number;
  /** The host's CPUs. */
  readonly cpuset?: string;
}

/** Where the emulator runs. */
export interface EmulatorPin extends Extra {
  /** The host's CPUs. */
  readonly cpuset?: string;
}

/** Where an I/O thread runs. */
export interface IothreadPin extends Extra {
  /** The thread. */
  readonly iothread?: number;
  /** The host's CPUs. */
  readonly cpuset?: string;
}

/** How threads are scheduled. */
export interface VcpuSchedule extends Extra {
  /** Which threads. */
  readonly vcpus?: string;
  /** The scheduler. */
  readonly scheduler?: 'batch' | 'idle' | 'fifo' | 'rr';
  /** The priority. */
  readonly priority?: number;
}

/** How threads are scheduled. */
export interface IothreadSchedule extends Extra {
  /** Which threads. */
  readonly iothreads?: string;
  /** The scheduler. */
  readonly scheduler?: 'batch' | 'idle' | 'fifo' | 'rr';
  /** The priority. */
  readonly priority?: number;
}

/** Where the guest's memory is. */
export interface NumaMemory extends Extra {
  /** How strictly. */
  readonly mode?: 'strict' | 'preferred' | 'interleave' | 'restrictive';
  /** The host's nodes. */
  readonly nodeset?: string;
  /** Who chooses. */
  readonly placement?: 'static' | 'auto';
}

/** Where the memory of one node of the guest is. */
export interface NumaMemnode extends Extra {
  /** The guest's node. */
  readonly cellid?: number;
  /** How strictly. */
  readonly mode?: 'strict' | 'preferred' | 'interleave' | 'restrictive';
  /** The host's nodes. */
  readonly nodeset?: string;
}

/** Strings of one kind. */
export interface SysinfoBios extends Extra {
  /** One string. */
  readonly entries?: readonly SysinfoEntry[];
}

/** Strings of one kind. */
export interface SysinfoSystem extends Extra {
  /** One string. */
  readonly entries?: readonly SysinfoEntry[];
}

/** Strings of one kind. */
export interface SysinfoBaseBoard extends Extra {
  /** One string. */
  readonly entries?: readonly SysinfoEntry[];
}

/** Strings of one kind. */
export interface SysinfoChassis extends Extra {
  /** One string. */
  readonly entries?: readonly SysinfoEntry[];
}

/** Strings of the maker. */
export interface OemStrings extends Extra {
  /** The strings. */
  readonly entries?: readonly string[];
}

/** One string. */
export interface SysinfoEntry extends Extra {
  /** Its name. */
  readonly name?: string;
  /** The file that holds it. */
  readonly file?: string;
  /** The string. */
  readonly value?: string;
}

/** What kind of guest it is. */
export interface OsType extends Extra {
  /** The architecture, such as `x86_64`. */
  readonly arch?: string;
  /** The machine, such as `q35`. */
  readonly machine?: string;
  /** `hvm` for a full machine, `exe` for a container, `xen`, `linux` and `xenpvh` for Xen. */
  readonly value: string;
}

/** What an automatically chosen firmware must have. */
export interface FirmwareChoice extends Extra {
  /** What an automatically chosen firmware must or must not have. */
  readonly features?: readonly FirmwareFeature[];
}

/** The firmware. */
export interface Loader extends Extra {
  /** Whether the guest cannot write to it. */
  readonly readonly?: boolean;
  /** Whether it does Secure Boot. */
  readonly secure?: boolean;
  /** How it is mapped. */
  readonly type?: 'rom' | 'pflash';
  /**
   * Whether it has no variables.
   * @since libvirt 8.6.0
   */
  readonly stateless?: boolean;
  /**
   * The file's format.
   * @since libvirt 9.2.0
   */
  readonly format?: 'raw' | 'qcow2';
  /** The path of its file. */
  readonly path?: string;
}

/** The firmware's variables. */
export interface Nvram extends Extra {
  /** The file that they start as. */
  readonly template?: string;
  /**
   * The template's format.
   * @since libvirt 10.10.0
   */
  readonly templateFormat?: 'raw' | 'qcow2';
  /**
   * The form of the source.
   * @since libvirt 8.5.0
   */
  readonly type?: string;
  /**
   * The file's format.
   * @since libvirt 9.2.0
   */
  readonly format?: 'raw' | 'qcow2';
  /** The path of their file. */
  readonly path?: string;
}

/** ACPI tables for the guest. */
export interface OsAcpi extends Extra {
  /** A table. */
  readonly tables?: readonly AcpiTable[];
}

/** A kind of device to boot from. */
export interface OsBoot extends Extra {
  /** The kind. */
  readonly dev: BootDevice;
}

/** The boot menu. */
export interface BootMenu extends Extra {
  /** Whether it is shown. */
  readonly enable?: boolean;
  /** For how many ms. */
  readonly timeout?: number;
}

/** Where SMBIOS strings come from. */
export interface OsSmbios extends Extra {
  /** The source. */
  readonly mode?: 'emulate' | 'host' | 'sysinfo';
}

/** Settings of the BIOS. */
export interface OsBios extends Extra {
  /** Whether it also talks on the serial port. */
  readonly useserial?: boolean;
  /** Milliseconds until it tries again; -1 for never. */
  readonly rebootTimeout?: string;
}

/** The interrupt controller. */
export interface Apic extends Extra {
  /** End of interrupt by the host. */
  readonly eoi?: boolean;
}

/** A feature that is on or off. */
export interface FeatureState extends Extra {
  /** Whether it is on. */
  readonly state?: boolean;
}

/**
 * What Windows finds of Hyper-V.
 * @see https://libvirt.org/formatdomain.html#hypervisor-features
 */
export interface HyperV extends Extra {
  /**
   * How the set is chosen.
   * @since libvirt 8.0.0
   */
  readonly mode?: HyperVMode;
  /** A feature that is on or off. */
  readonly relaxed?: FeatureState;
  /** A feature that is on or off. */
  readonly vapic?: FeatureState;
  /** Spinlock hints. */
  readonly spinlocks?: HyperVSpinlocks;
  /** A feature that is on or off. */
  readonly vpindex?: FeatureState;
  /** A feature that is on or off. */
  readonly runtime?: FeatureState;
  /** A feature that is on or off. */
  readonly synic?: FeatureState;
  /** Synthetic timers. */
  readonly stimer?: HyperVStimer;
  /** A feature that is on or off. */
  readonly reset?: FeatureState;
  /** The vendor that Windows sees. */
  readonly vendorId?: HyperVVendorId;
  /** A feature that is on or off. */
  readonly frequencies?: FeatureState;
  /** A feature that is on or off. */
  readonly reenlightenment?: FeatureState;
  /** TLB flushes by the host. */
  readonly tlbflush?: HyperVTlbFlush;
  /** A feature that is on or off. */
  readonly ipi?: FeatureState;
  /** A feature that is on or off. */
  readonly evmcs?: FeatureState;
  /** A feature that is on or off. */
  readonly avic?: FeatureState;
  /** A feature that is on or off. */
  readonly emsrBitmap?: FeatureState;
  /** A feature that is on or off. */
  readonly xmmInput?: FeatureState;
}

/** What the guest finds of KVM. */
export interface KvmFeatures extends Extra {
  /** A feature that is on or off. */
  readonly hidden?: FeatureState;
  /** A feature that is on or off. */
  readonly hintDedicated?: FeatureState;
  /** A feature that is on or off. */
  readonly pollControl?: FeatureState;
  /** A feature that is on or off. */
  readonly pvIpi?: FeatureState;
  /** The ring of dirty pages. */
  readonly dirtyRing?: KvmDirtyRing;
}

/** What the guest finds of Xen. */
export interface XenFeatures extends Extra {
  /** A feature that is on or off. */
  readonly e820Host?: FeatureState;
  /** Passthrough. */
  readonly passthrough?: XenPassthrough;
}

/** The interrupt controller of ARM. */
export interface Gic extends Extra {
  /** Its version. */
  readonly version?: '2' | '3' | '4' | 'host';
}

/** System management mode; Secure Boot needs it. */
export interface Smm extends Extra {
  /** Whether it is on. */
  readonly state?: boolean;
  /** Bytes of its memory. */
  readonly tseg?: bigint;
}

/** The I/O interrupt controller. */
export interface Ioapic extends Extra {
  /** Who runs it. */
  readonly driver?: 'kvm' | 'qemu';
}

/** The page table of pSeries. */
export interface Hpt extends Extra {
  /** Whether it can grow. */
  readonly resizing?: 'enabled' | 'disabled' | 'required';
  /** Bytes of the largest page. */
  readonly maxpagesize?: bigint;
}

/** Unknown MSRs. */
export interface Msrs extends Extra {
  /** What touching one does. */
  readonly unknown?: 'ignore' | 'fault';
}

/** Cache flushes of pSeries. */
export interface Cfpc extends Extra {
  /** How well. */
  readonly value?: 'broken' | 'workaround' | 'fixed';
}

/** Bounds checks of pSeries. */
export interface Sbbc extends Extra {
  /** How well. */
  readonly value?: 'broken' | 'workaround' | 'fixed';
}

/** Indirect branches of pSeries. */
export interface Ibs extends Extra {
  /** How well. */
  readonly value?: 'broken' | 'workaround' | 'fixed-ibs' | 'fixed-ccd' | 'fixed-na';
}

/** Settings of TCG. */
export interface TcgFeatures extends Extra {
  /** Bytes of the translation cache. */
  readonly tbCache?: bigint;
}

/** Whether memory is given back later. */
export interface AsyncTeardown extends Extra {
  /** Whether it is on. */
  readonly enabled?: boolean;
}

/** Interrupts of RISC-V. */
export interface Aia extends Extra {
  /** Which. */
  readonly value?: 'none' | 'aplic' | 'aplic-imsic';
}

/** A named CPU. */
export interface CpuModel extends Extra {
  /** Whether a close model will do. */
  readonly fallback?: 'allow' | 'forbid';
  /** The vendor that the guest sees, 12 characters. */
  readonly vendorId?: string;
  /** The name of the model. */
  readonly name?: string;
}

/** How CPUs are grouped. */
export interface CpuTopology extends Extra {
  /** Sockets. */
  readonly sockets?: number;
  /**
   * Dies of a socket.
   * @since libvirt 6.1.0
   */
  readonly dies?: number;
  /**
   * Clusters of a die.
   * @since libvirt 10.1.0
   */
  readonly clusters?: number;
  /** Cores of a die or cluster. */
  readonly cores?: number;
  /** Threads of a core. */
  readonly threads?: number;
}

/** The cache that the guest sees. */
export interface CpuCache extends Extra {
  /** The level. */
  readonly level?: number;
  /** How. */
  readonly mode?: 'emulate' | 'passthrough' | 'disable';
}

/** Bits of a physical address. */
export interface CpuMaxPhysAddr extends Extra {
  /** How. */
  readonly mode?: 'emulate' | 'passthrough';
  /** How many. */
  readonly bits?: number;
  /**
   * How many at most.
   * @since libvirt 9.3.0
   */
  readonly limit?: number;
}

/** One feature of a CPU. */
export interface CpuFeature extends Extra {
  /** Whether the guest has it. */
  readonly policy?: CpuFeaturePolicy;
  /** Its name. */
  readonly name: string;
}

/** The NUMA nodes of the guest. */
export interface CpuNuma extends Extra {
  /** A NUMA node of the guest. */
  readonly cells?: readonly NumaCell[];
}

/** A timer of the guest. */
export interface Timer extends Extra {
  /** Which. */
  readonly name: TimerName;
  /** What it follows. */
  readonly track?: 'boot' | 'guest' | 'wall' | 'realtime';
  /** What happens to ticks that come late. */
  readonly tickpolicy?: TickPolicy;
  /** Whether the guest has it. */
  readonly present?: boolean;
  /** How the TSC works. */
  readonly mode?: 'auto' | 'native' | 'emulate' | 'paravirt' | 'smpsafe';
  /** Hertz of the TSC. */
  readonly frequency?: bigint;
  /** How lost ticks are made up for. */
  readonly catchup?: TimerCatchup;
}

/** A sleep state. */
export interface PowerState extends Extra {
  /** Whether the guest has it. */
  readonly enabled?: boolean;
}

/**
 * A disk, CD-ROM, floppy or LUN.
 * @see https://libvirt.org/formatdomain.html#hard-drives-floppy-disks-cdroms
 */
export type Disk =
  | FileDisk
  | BlockDisk
  | DirectoryDisk
  | NetworkDisk
  | VolumeDisk
  | NvmeDisk
  | VhostUserDisk
  | VhostVdpaDisk;

/** What every form of {@link Disk} may have. */
export interface DiskCommon extends Extra {
  /** What the guest sees; `disk` when absent. */
  readonly device?: DiskDevice;
  /** Whether a LUN takes raw SCSI commands. */
  readonly rawio?: boolean;
  /** Whether SCSI commands are filtered. */
  readonly sgio?: 'filtered' | 'unfiltered';
  /** What a snapshot does with it. */
  readonly snapshot?: 'internal' | 'external' | 'manual' | 'no';
  /** The virtio model. */
  readonly model?: string;
  /** How a disk's data is stored and handled. */
  readonly driver?: DiskDriver;
  /** How a network source knows us. */
  readonly auth?: DiskAuth;
  /** The image under this one. */
  readonly backingStore?: BackingStore;
  /** The domain that serves it (Xen). */
  readonly backenddomain?: BackendDomain;
  /** A disk's geometry. */
  readonly geometry?: DiskGeometry;
  /** Block sizes. */
  readonly blockio?: DiskBlockIo;
  /** A copy job in progress; set by libvirt. */
  readonly mirror?: DiskMirror;
  /** What the guest sees. */
  readonly target?: DiskTarget;
  /** Limits on throughput. */
  readonly iotune?: DiskIoTune;
  /** Throttle groups. */
  readonly throttlefilters?: ThrottleFilters;
  /** The guest cannot write to it. */
  readonly readonly?: boolean;
  /** More than one guest may have it. */
  readonly shareable?: boolean;
  /** Changes are thrown away when the guest stops. */
  readonly transient?: TransientDisk;
  /** The serial number that the guest sees. */
  readonly serial?: string;
  /** The World Wide Name, 16 hexadecimal digits. */
  readonly wwn?: string;
  /** The vendor, up to 8 printable characters. */
  readonly vendor?: string;
  /** The product, up to 16 printable characters. */
  readonly product?: string;
  /** How an image is encrypted. */
  readonly encryption?: Encryption;
  /** A device's turn when the firmware looks for something to boot. */
  readonly boot?: DeviceBoot;
  /** A device's ACPI properties. */
  readonly acpi?: DeviceAcpi;
  /** The name by which commands and events call a device. */
  readonly alias?: Alias;
  /** Where a device sits on its bus. */
  readonly address?: Address;
}

/** In a file of the host. */
export interface FileDisk extends DiskCommon {
  readonly type: 'file';
  /** Where the data is. */
  readonly source?: FileSource;
}

/** On a block device of the host. */
export interface BlockDisk extends DiskCommon {
  readonly type: 'block';
  /** Where the data is. */
  readonly source?: BlockSource;
}

/** In a directory of the host. */
export interface DirectoryDisk extends DiskCommon {
  readonly type: 'dir';
  /** Where the data is. */
  readonly source?: DirectorySource;
}

/** Behind a network protocol. */
export interface NetworkDisk extends DiskCommon {
  readonly type: 'network';
  /** Where the data is. */
  readonly source?: NetworkSource;
}

/** In a volume of a storage pool. */
export interface VolumeDisk extends DiskCommon {
  readonly type: 'volume';
  /** Where the data is. */
  readonly source?: VolumeSource;
}

/** On an NVMe disk that the guest gets directly. */
export interface NvmeDisk extends DiskCommon {
  readonly type: 'nvme';
  /** Where the data is. */
  readonly source?: NvmeSource;
}

/** In a process behind vhost-user. */
export interface VhostUserDisk extends DiskCommon {
  readonly type: 'vhostuser';
  /** Where the data is. */
  readonly source?: VhostUserDiskSource;
}

/** On a vDPA device. */
export interface VhostVdpaDisk extends DiskCommon {
  readonly type: 'vhostvdpa';
  /** Where the data is. */
  readonly source?: VdpaDiskSource;
}

/**
 * What other devices are attached to.
 * @see https://libvirt.org/formatdomain.html#controllers
 */
export type Controller =
  | PciController
  | ScsiController
  | UsbController
  | VirtioSerialController
  | SataController
  | IdeController
  | FloppyController
  | CcidController
  | XenBusController
  | IsaController
  | NvmeController;

/** What every form of {@link Controller} may have. */
export interface ControllerCommon extends Extra {
  /** Its number among those of its type, which addresses name. */
  readonly index?: number;
  /** How a controller works. */
  readonly driver?: ControllerDriver;
  /** A device's ACPI properties. */
  readonly acpi?: DeviceAcpi;
  /** The name by which commands and events call a device. */
  readonly alias?: Alias;
  /** Where it sits; libvirt chooses when absent. */
  readonly address?: Address;
}

/** A PCI bus. */
export interface PciController extends ControllerCommon {
  readonly type: 'pci';
  /** The model. */
  readonly model?: 'pci-root' | 'pcie-root' | 'pci-bridge' | 'dmi-to-pci-bridge' | 'pcie-root-port' | 'pcie-switch-upstream-port' | 'pcie-switch-downstream-port' | 'pcie-to-pci-bridge' | 'pci-expander-bus' | 'pcie-expander-bus';
  /** The device behind a PCI controller. */
  readonly device?: PciControllerModel;
  /** What the guest sees of a PCI controller. */
  readonly target?: PciControllerTarget;
  /** The 64-bit window of a PCI root. */
  readonly pcihole64?: PciHole64;
}

/** A SCSI host adapter. */
export interface ScsiController extends ControllerCommon {
  readonly type: 'scsi';
  /** The model. */
  readonly model?: 'auto' | 'buslogic' | 'ibmvscsi' | 'lsilogic' | 'lsisas1068' | 'lsisas1078' | 'virtio-scsi' | 'vmpvscsi' | 'ncr53c90' | 'dc390' | 'am53c974' | 'virtio-transitional' | 'virtio-non-transitional';
}

/** A USB host controller. */
export interface UsbController extends ControllerCommon {
  readonly type: 'usb';
  /** The model. */
  readonly model?: 'piix3-uhci' | 'piix4-uhci' | 'ehci' | 'ich9-ehci1' | 'ich9-uhci1' | 'ich9-uhci2' | 'ich9-uhci3' | 'vt82c686b-uhci' | 'pci-ohci' | 'nec-xhci' | 'qusb1' | 'qusb2' | 'qemu-xhci' | 'none';
  /** Ports. */
  readonly ports?: number;
  /** The companion that leads a USB 2 controller. */
  readonly master?: UsbMaster;
}

/** What channels and virtio consoles are attached to. */
export interface VirtioSerialController extends ControllerCommon {
  readonly type: 'virtio-serial';
  /** The model. */
  readonly model?: 'virtio' | 'virtio-transitional' | 'virtio-non-transitional';
  /** Ports. */
  readonly ports?: number;
  /** Interrupt vectors. */
  readonly vectors?: number;
}

/** A SATA controller. */
export interface SataController extends ControllerCommon {
  readonly type: 'sata';
}

/** An IDE controller. */
export interface IdeController extends ControllerCommon {
  readonly type: 'ide';
  /** The model. */
  readonly model?: 'piix3' | 'piix4' | 'ich6';
}

/** A floppy controller. */
export interface FloppyController extends ControllerCommon {
  readonly type: 'fdc';
}

/** A smart card reader. */
export interface CcidController extends ControllerCommon {
  readonly type: 'ccid';
}

/** Xen's bus. */
export interface XenBusController extends ControllerCommon {
  readonly type: 'xenbus';
  /** Most grant frames. */
  readonly maxGrantFrames?: number;
  /**
   * Most event channels.
   * @since libvirt 6.0.0
   */
  readonly maxEventChannels?: number;
}

/** An ISA bus. */
export interface IsaController extends ControllerCommon {
  readonly type: 'isa';
}

/** An NVMe controller. */
export interface NvmeController extends ControllerCommon {
  readonly type: 'nvme';
  /** Its serial number. */
  readonly serial?: string;
}

/**
 * Files of the host that the guest sees.
 * @see https://libvirt.org/formatdomain.html#filesystems
 */
export type Filesystem =
  | MountFilesystem
  | TemplateFilesystem
  | FileFilesystem
  | BlockFilesystem
  | RamFilesystem
  | BindFilesystem
  | VolumeFilesystem;

/** What every form of {@link Filesystem} may have. */
export interface FilesystemCommon extends Extra {
  /** Whose rights count. */
  readonly accessmode?: 'passthrough' | 'mapped' | 'squash';
  /** The device. */
  readonly model?: 'virtio' | 'virtio-transitional' | 'virtio-non-transitional';
  /** What several file systems below the source mean. */
  readonly multidevs?: 'default' | 'remap' | 'forbid' | 'warn';
  /** The mode of new files. */
  readonly fmode?: string;
  /** The mode of new directories. */
  readonly dmode?: string;
  /** How the files are carried. */
  readonly driver?: FilesystemDriver;
  /**
   * virtiofsd and how it is run.
   * @since libvirt 6.2.0
   */
  readonly binary?: FilesystemBinary;
  /** What the guest calls it. */
  readonly target?: FilesystemTarget;
  /**
   * Whose files are whose.
   * @since libvirt 10.0.0
   */
  readonly idmap?: FilesystemIdMap;
  /** The guest cannot write to it. */
  readonly readonly?: boolean;
  /** Bytes it may take. */
  readonly spaceHardLimit?: bigint;
  /** Bytes it should take. */
  readonly spaceSoftLimit?: bigint;
  /** A device's turn when the firmware looks for something to boot. */
  readonly boot?: DeviceBoot;
  /** A device's ACPI properties. */
  readonly acpi?: DeviceAcpi;
  /** The name by which commands and events call a device. */
  readonly alias?: Alias;
  /** Where it sits; libvirt chooses when absent. */
  readonly address?: Address;
}

/** A directory of the host. */
export interface MountFilesystem extends FilesystemCommon {
  readonly type: 'mount';
  /** What the guest sees. */
  readonly source?: MountSource;
}

/** A template of OpenVZ. */
export interface TemplateFilesystem extends FilesystemCommon {
  readonly type: 'template';
  /** What the guest sees. */
  readonly source?: TemplateSource;
}

/** An image in a file. */
export interface FileFilesystem extends FilesystemCommon {
  readonly type: 'file';
  /** What the guest sees. */
  readonly source?: FileFilesystemSource;
}

/** A block device of the host. */
export interface BlockFilesystem extends FilesystemCommon {
  readonly type: 'block';
  /** What the guest sees. */
  readonly source?: BlockFilesystemSource;
}

/** Memory. */
export interface RamFilesystem extends FilesystemCommon {
  readonly type: 'ram';
  /** What the guest sees. */
  readonly source?: RamSource;
}

/** A directory of the container. */
export interface BindFilesystem extends FilesystemCommon {
  readonly type: 'bind';
  /** What the guest sees. */
  readonly source?: BindSource;
}

/** A volume of a storage pool. */
export interface VolumeFilesystem extends FilesystemCommon {
  readonly type: 'volume';
  /** What the guest sees. */
  readonly source?: VolumeFilesystemSource;
}

/**
 * A network interface.
 * @see https://libvirt.org/formatdomain.html#network-interfaces
 */
export type Interface =
  | NetworkInterface
  | BridgeInterface
  | UserInterface
  | DirectInterface
  | EthernetInterface
  | VhostUserInterface
  | HostdevInterface
  | VdpaInterface
  | InternalInterface
  | ServerInterface
  | ClientInterface
  | MulticastInterface
  | UdpInterface
  | VdsInterface
  | NullInterface;

/** What every form of {@link Interface} may have. */
export interface InterfaceCommon extends Extra {
  /** Whether libvirt detaches a host device from the host's driver. */
  readonly managed?: boolean;
  /** Whether the guest's filters are trusted. */
  readonly trustGuestRxFilters?: boolean;
  /** Made up by libvirt when absent. */
  readonly mac?: InterfaceMac;
  /** A script that sets it up. */
  readonly script?: InterfaceScript;
  /** A script that takes it down. */
  readonly downscript?: InterfaceDownScript;
  /** The domain that serves it (Xen). */
  readonly backenddomain?: InterfaceBackendDomain;
  /** An IP address. */
  readonly ips?: readonly InterfaceIp[];
  /** A route. */
  readonly routes?: readonly InterfaceRoute[];
  /**
   * Ports of the host that lead into the guest (passt).
   * @since libvirt 9.0.0
   */
  readonly portForwards?: readonly PortForward[];
  /** What a switch needs to know of a port. */
  readonly virtualport?: VirtualPort;
  /** VLAN tags. */
  readonly vlan?: Vlan;
  /** Limits on throughput. */
  readonly bandwidth?: Bandwidth;
  /** The interface's other end on the host. */
  readonly target?: InterfaceTarget;
  /** The interface in a container. */
  readonly guest?: InterfaceGuest;
  /** What the guest sees. */
  readonly model?: InterfaceModel;
  /** How an interface works on the host. */
  readonly driver?: InterfaceDriver;
  /** What connects the interface on the host. */
  readonly backend?: InterfaceBackend;
  /** A network filter. */
  readonly filterref?: FilterReference;
  /** A device's turn when the firmware looks for something to boot. */
  readonly boot?: DeviceBoot;
  /** The option ROM. */
  readonly rom?: DeviceRom;
  /** Tuning. */
  readonly tune?: InterfaceTune;
  /** The cable. */
  readonly link?: InterfaceLink;
  /** The largest packet. */
  readonly mtu?: InterfaceMtu;
  /** How interrupts are gathered. */
  readonly coalesce?: Coalesce;
  /** Port settings. */
  readonly port?: InterfacePort;
  /** Two interfaces of the guest that are one. */
  readonly teaming?: Teaming;
  /** A device's ACPI properties. */
  readonly acpi?: DeviceAcpi;
  /** The name by which commands and events call a device. */
  readonly alias?: Alias;
  /** Where it sits; libvirt chooses when absent. */
  readonly address?: Address;
}

/** On a virtual network of libvirt. */
export interface NetworkInterface extends InterfaceCommon {
  readonly type: 'network';
  /** What it is connected to. */
  readonly source?: InterfaceNetworkSource;
}

/** On a bridge of the host. */
export interface BridgeInterface extends InterfaceCommon {
  readonly type: 'bridge';
  /** What it is connected to. */
  readonly source?: InterfaceBridgeSource;
}

/** Behind a user-mode network that needs no privileges. */
export interface UserInterface extends InterfaceCommon {
  readonly type: 'user';
  /** What it is connected to. */
  readonly source?: InterfaceUserSource;
}

/** On an interface of the host, by macvtap. */
export interface DirectInterface extends InterfaceCommon {
  readonly type: 'direct';
  /** What it is connected to. */
  readonly source?: InterfaceDirectSource;
}

/** A tap device that others set up. */
export interface EthernetInterface extends InterfaceCommon {
  readonly type: 'ethernet';
  /** What it is connected to. */
  readonly source?: InterfaceEthernetSource;
}

/** A process that serves it over vhost-user. */
export interface VhostUserInterface extends InterfaceCommon {
  readonly type: 'vhostuser';
  /** What it is connected to. */
  readonly source?: InterfaceVhostUserSource;
}

/** A PCI device of the host. */
export interface HostdevInterface extends InterfaceCommon {
  readonly type: 'hostdev';
  /** What it is connected to. */
  readonly source?: InterfaceHostdevSource;
}

/** A vDPA device of the host. */
export interface VdpaInterface extends InterfaceCommon {
  readonly type: 'vdpa';
  /** What it is connected to. */
  readonly source?: InterfaceVdpaSource;
}

/** On an internal network (VirtualBox). */
export interface InternalInterface extends InterfaceCommon {
  readonly type: 'internal';
  /** What it is connected to. */
  readonly source?: InterfaceInternalSource;
}

/** A TCP server that other guests connect to. */
export interface ServerInterface extends InterfaceCommon {
  readonly type: 'server';
  /** What it is connected to. */
  readonly source?: InterfaceSocketSource;
}

/** A TCP client of another guest. */
export interface ClientInterface extends InterfaceCommon {
  readonly type: 'client';
  /** What it is connected to. */
  readonly source?: InterfaceSocketSource;
}

/** A multicast group of guests. */
export interface MulticastInterface extends InterfaceCommon {
  readonly type: 'mcast';
  /** What it is connected to. */
  readonly source?: InterfaceSocketSource;
}

/** A UDP tunnel to another guest. */
export interface UdpInterface extends InterfaceCommon {
  readonly type: 'udp';
  /** What it is connected to. */
  readonly source?: InterfaceSocketSource;
}

/** On a distributed switch (VMware). */
export interface VdsInterface extends InterfaceCommon {
  readonly type: 'vds';
  /** What it is connected to. */
  readonly source?: InterfaceVdsSource;
}

/** Connected to nothing. */
export interface NullInterface extends InterfaceCommon {
  readonly type: 'null';
}

/**
 * A serial port.
 * @see https://libvirt.org/formatdomain.html#consoles-serial-parallel-channel-devices
 */
export type Serial =
  | PtySerial
  | FileSerial
  | UnixSerial
  | TcpSerial
  | UdpSerial
  | DeviceSerial
  | PipeSerial
  | StdioSerial
  | VirtualConsoleSerial
  | NullSerial
  | SpicevmcSerial
  | SpicePortSerial
  | NmdmSerial
  | QemuVdagentSerial
  | DbusSerial;

/** What every form of {@link Serial} may have. */
export interface SerialCommon extends Extra {
  /** A copy of what the guest sends. */
  readonly log?: CharacterLog;
  /** What the guest sees of a serial port. */
  readonly target?: SerialTarget;
  /** A device's ACPI properties. */
  readonly acpi?: DeviceAcpi;
  /** The name by which commands and events call a device. */
  readonly alias?: Alias;
  /** Where it sits; libvirt chooses when absent. */
  readonly address?: Address;
}

/** A pseudo terminal of the host. */
export interface PtySerial extends SerialCommon {
  readonly type: 'pty';
  /** The other end on the host. */
  readonly source?: CharacterPathSource;
}

/** What the guest sends goes to a file. */
export interface FileSerial extends SerialCommon {
  readonly type: 'file';
  /** The other end on the host. */
  readonly source?: CharacterFileSource;
}

/** A unix socket. */
export interface UnixSerial extends SerialCommon {
  readonly type: 'unix';
  /** The other end on the host. */
  readonly source?: CharacterUnixSource;
}

/** A TCP socket. */
export interface TcpSerial extends SerialCommon {
  readonly type: 'tcp';
  /** The other end on the host. */
  readonly source?: CharacterTcpSource;
  /** What is spoken over TCP. */
  readonly protocol?: CharacterProtocol;
}

/** A UDP flow. */
export interface UdpSerial extends SerialCommon {
  readonly type: 'udp';
  /** Both ends. */
  readonly sources?: readonly CharacterUdpSource[];
}

/** A device of the host. */
export interface DeviceSerial extends SerialCommon {
  readonly type: 'dev';
  /** The other end on the host. */
  readonly source?: CharacterPathSource;
}

/** A named pipe of the host. */
export interface PipeSerial extends SerialCommon {
  readonly type: 'pipe';
  /** The other end on the host. */
  readonly source?: CharacterPathSource;
}

/** QEMU's standard input and output. */
export interface StdioSerial extends SerialCommon {
  readonly type: 'stdio';
}

/** A virtual console of QEMU's display. */
export interface VirtualConsoleSerial extends SerialCommon {
  readonly type: 'vc';
}

/** Nothing: what the guest sends is dropped. */
export interface NullSerial extends SerialCommon {
  readonly type: 'null';
}

/** A channel of SPICE, such as its agent. */
export interface SpicevmcSerial extends SerialCommon {
  readonly type: 'spicevmc';
}

/** A named port of SPICE. */
export interface SpicePortSerial extends SerialCommon {
  readonly type: 'spiceport';
  /** The other end on the host. */
  readonly source?: CharacterSpicePortSource;
}

/** A null-modem device (FreeBSD). */
export interface NmdmSerial extends SerialCommon {
  readonly type: 'nmdm';
  /** The other end on the host. */
  readonly source?: CharacterNmdmSource;
}

/** QEMU's own SPICE agent. */
export interface QemuVdagentSerial extends SerialCommon {
  readonly type: 'qemu-vdagent';
  /** The other end on the host. */
  readonly source?: CharacterQemuVdagentSource;
}

/** A named channel on D-Bus. */
export interface DbusSerial extends SerialCommon {
  readonly type: 'dbus';
  /** The other end on the host. */
  readonly source?: CharacterDbusSource;
}

/**
 * A parallel port.
 * @see https://libvirt.org/formatdomain.html#consoles-serial-parallel-channel-devices
 */
export type Parallel =
  | PtyParallel
  | FileParallel
  | UnixParallel
  | TcpParallel
  | UdpParallel
  | DeviceParallel
  | PipeParallel
  | StdioParallel
  | VirtualConsoleParallel
  | NullParallel
  | SpicevmcParallel
  | SpicePortParallel
  | NmdmParallel
  | QemuVdagentParallel
  | DbusParallel;

/** What every form of {@link Parallel} may have. */
export interface ParallelCommon extends Extra {
  /** A copy of what the guest sends. */
  readonly log?: CharacterLog;
  /** What the guest sees. */
  readonly target?: ParallelTarget;
  /** A device's ACPI properties. */
  readonly acpi?: DeviceAcpi;
  /** The name by which commands and events call a device. */
  readonly alias?: Alias;
  /** Where it sits; libvirt chooses when absent. */
  readonly address?: Address;
}

/** A pseudo terminal of the host. */
export interface PtyParallel extends ParallelCommon {
  readonly type: 'pty';
  /** The other end on the host. */
  readonly source?: CharacterPathSource;
}

/** What the guest sends goes to a file. */
export interface FileParallel extends ParallelCommon {
  readonly type: 'file';
  /** The other end on the host. */
  readonly source?: CharacterFileSource;
}

/** A unix socket. */
export interface UnixParallel extends ParallelCommon {
  readonly type: 'unix';
  /** The other end on the host. */
  readonly source?: CharacterUnixSource;
}

/** A TCP socket. */
export interface TcpParallel extends ParallelCommon {
  readonly type: 'tcp';
  /** The other end on the host. */
  readonly source?: CharacterTcpSource;
  /** What is spoken over TCP. */
  readonly protocol?: CharacterProtocol;
}

/** A UDP flow. */
export interface UdpParallel extends ParallelCommon {
  readonly type: 'udp';
  /** Both ends. */
  readonly sources?: readonly CharacterUdpSource[];
}

/** A device of the host. */
export interface DeviceParallel extends ParallelCommon {
  readonly type: 'dev';
  /** The other end on the host. */
  readonly source?: CharacterPathSource;
}

/** A named pipe of the host. */
export interface PipeParallel extends ParallelCommon {
  readonly type: 'pipe';
  /** The other end on the host. */
  readonly source?: CharacterPathSource;
}

/** QEMU's standard input and output. */
export interface StdioParallel extends ParallelCommon {
  readonly type: 'stdio';
}

/** A virtual console of QEMU's display. */
export interface VirtualConsoleParallel extends ParallelCommon {
  readonly type: 'vc';
}

/** Nothing: what the guest sends is dropped. */
export interface NullParallel extends ParallelCommon {
  readonly type: 'null';
}

/** A channel of SPICE, such as its agent. */
export interface SpicevmcParallel extends ParallelCommon {
  readonly type: 'spicevmc';
}

/** A named port of SPICE. */
export interface SpicePortParallel extends ParallelCommon {
  readonly type: 'spiceport';
  /** The other end on the host. */
  readonly source?: CharacterSpicePortSource;
}

/** A null-modem device (FreeBSD). */
export interface NmdmParallel extends ParallelCommon {
  readonly type: 'nmdm';
  /** The other end on the host. */
  readonly source?: CharacterNmdmSource;
}

/** QEMU's own SPICE agent. */
export interface QemuVdagentParallel extends ParallelCommon {
  readonly type: 'qemu-vdagent';
  /** The other end on the host. */
  readonly source?: CharacterQemuVdagentSource;
}

/** A named channel on D-Bus. */
export interface DbusParallel extends ParallelCommon {
  readonly type: 'dbus';
  /** The other end on the host. */
  readonly source?: CharacterDbusSource;
}

/**
 * What the guest prints to and people log in on.
 * @see https://libvirt.org/formatdomain.html#consoles-serial-parallel-channel-devices
 */
export type Console =
  | PtyConsole
  | FileConsole
  | UnixConsole
  | TcpConsole
  | UdpConsole
  | DeviceConsole
  | PipeConsole
  | StdioConsole
  | VirtualConsoleConsole
  | NullConsole
  | SpicevmcConsole
  | SpicePortConsole
  | NmdmConsole
  | QemuVdagentConsole
  | DbusConsole;

/** What every form of {@link Console} may have. */
export interface ConsoleCommon extends Extra {
  /** The pseudo terminal's path; set by libvirt. */
  readonly tty?: string;
  /** A copy of what the guest sends. */
  readonly log?: CharacterLog;
  /** What the guest sees of a console. */
  readonly target?: ConsoleTarget;
  /** A device's ACPI properties. */
  readonly acpi?: DeviceAcpi;
  /** The name by which commands and events call a device. */
  readonly alias?: Alias;
  /** Where it sits; libvirt chooses when absent. */
  readonly address?: Address;
}

/** A pseudo terminal of the host. */
export interface PtyConsole extends ConsoleCommon {
  readonly type: 'pty';
  /** The other end on the host. */
  readonly source?: CharacterPathSource;
}

/** What the guest sends goes to a file. */
export interface FileConsole extends ConsoleCommon {
  readonly type: 'file';
  /** The other end on the host. */
  readonly source?: CharacterFileSource;
}

/** A unix socket. */
export interface UnixConsole extends ConsoleCommon {
  readonly type: 'unix';
  /** The other end on the host. */
  readonly source?: CharacterUnixSource;
}

/** A TCP socket. */
export interface TcpConsole extends ConsoleCommon {
  readonly type: 'tcp';
  /** The other end on the host. */
  readonly source?: CharacterTcpSource;
  /** What is spoken over TCP. */
  readonly protocol?: CharacterProtocol;
}

/** A UDP flow. */
export interface UdpConsole extends ConsoleCommon {
  readonly type: 'udp';
  /** Both ends. */
  readonly sources?: readonly CharacterUdpSource[];
}

/** A device of the host. */
export interface DeviceConsole extends ConsoleCommon {
  readonly type: 'dev';
  /** The other end on the host. */
  readonly source?: CharacterPathSource;
}

/** A named pipe of the host. */
export interface PipeConsole extends ConsoleCommon {
  readonly type: 'pipe';
  /** The other end on the host. */
  readonly source?: CharacterPathSource;
}

/** QEMU's standard input and output. */
export interface StdioConsole extends ConsoleCommon {
  readonly type: 'stdio';
}

/** A virtual console of QEMU's display. */
export interface VirtualConsoleConsole extends ConsoleCommon {
  readonly type: 'vc';
}

/** Nothing: what the guest sends is dropped. */
export interface NullConsole extends ConsoleCommon {
  readonly type: 'null';
}

/** A channel of SPICE, such as its agent. */
export interface SpicevmcConsole extends ConsoleCommon {
  readonly type: 'spicevmc';
}

/** A named port of SPICE. */
export interface SpicePortConsole extends ConsoleCommon {
  readonly type: 'spiceport';
  /** The other end on the host. */
  readonly source?: CharacterSpicePortSource;
}

/** A null-modem device (FreeBSD). */
export interface NmdmConsole extends ConsoleCommon {
  readonly type: 'nmdm';
  /** The other end on the host. */
  readonly source?: CharacterNmdmSource;
}

/** QEMU's own SPICE agent. */
export interface QemuVdagentConsole extends ConsoleCommon {
  readonly type: 'qemu-vdagent';
  /** The other end on the host. */
  readonly source?: CharacterQemuVdagentSource;
}

/** A named channel on D-Bus. */
export interface DbusConsole extends ConsoleCommon {
  readonly type: 'dbus';
  /** The other end on the host. */
  readonly source?: CharacterDbusSource;
}

/**
 * A private way between a program of the host and one of the guest.
 * @see https://libvirt.org/formatdomain.html#consoles-serial-parallel-channel-devices
 */
export type Channel =
  | PtyChannel
  | FileChannel
  | UnixChannel
  | TcpChannel
  | UdpChannel
  | DeviceChannel
  | PipeChannel
  | StdioChannel
  | VirtualConsoleChannel
  | NullChannel
  | SpicevmcChannel
  | SpicePortChannel
  | NmdmChannel
  | QemuVdagentChannel
  | DbusChannel;

/** What every form of {@link Channel} may have. */
export interface ChannelCommon extends Extra {
  /** A copy of what the guest sends. */
  readonly log?: CharacterLog;
  /** What the guest sees of a channel. */
  readonly target?: ChannelTarget;
  /** A device's ACPI properties. */
  readonly acpi?: DeviceAcpi;
  /** The name by which commands and events call a device. */
  readonly alias?: Alias;
  /** Where it sits; libvirt chooses when absent. */
  readonly address?: Address;
}

/** A pseudo terminal of the host. */
export interface PtyChannel extends ChannelCommon {
  readonly type: 'pty';
  /** The other end on the host. */
  readonly source?: CharacterPathSource;
}

/** What the guest sends goes to a file. */
export interface FileChannel extends ChannelCommon {
  readonly type: 'file';
  /** The other end on the host. */
  readonly source?: CharacterFileSource;
}

/** A unix socket. */
export interface UnixChannel extends ChannelCommon {
  readonly type: 'unix';
  /** The other end on the host. */
  readonly source?: CharacterUnixSource;
}

/** A TCP socket. */
export interface TcpChannel extends ChannelCommon {
  readonly type: 'tcp';
  /** The other end on the host. */
  readonly source?: CharacterTcpSource;
  /** What is spoken over TCP. */
  readonly protocol?: CharacterProtocol;
}

/** A UDP flow. */
export interface UdpChannel extends ChannelCommon {
  readonly type: 'udp';
  /** Both ends. */
  readonly sources?: readonly CharacterUdpSource[];
}

/** A device of the host. */
export interface DeviceChannel extends ChannelCommon {
  readonly type: 'dev';
  /** The other end on the host. */
  readonly source?: CharacterPathSource;
}

/** A named pipe of the host. */
export interface PipeChannel extends ChannelCommon {
  readonly type: 'pipe';
  /** The other end on the host. */
  readonly source?: CharacterPathSource;
}

/** QEMU's standard input and output. */
export interface StdioChannel extends ChannelCommon {
  readonly type: 'stdio';
}

/** A virtual console of QEMU's display. */
export interface VirtualConsoleChannel extends ChannelCommon {
  readonly type: 'vc';
}

/** Nothing: what the guest sends is dropped. */
export interface NullChannel extends ChannelCommon {
  readonly type: 'null';
}

/** A channel of SPICE, such as its agent. */
export interface SpicevmcChannel extends ChannelCommon {
  readonly type: 'spicevmc';
}

/** A named port of SPICE. */
export interface SpicePortChannel extends ChannelCommon {
  readonly type: 'spiceport';
  /** The other end on the host. */
  readonly source?: CharacterSpicePortSource;
}

/** A null-modem device (FreeBSD). */
export interface NmdmChannel extends ChannelCommon {
  readonly type: 'nmdm';
  /** The other end on the host. */
  readonly source?: CharacterNmdmSource;
}

/** QEMU's own SPICE agent. */
export interface QemuVdagentChannel extends ChannelCommon {
  readonly type: 'qemu-vdagent';
  /** The other end on the host. */
  readonly source?: CharacterQemuVdagentSource;
}

/** A named channel on D-Bus. */
export interface DbusChannel extends ChannelCommon {
  readonly type: 'dbus';
  /** The other end on the host. */
  readonly source?: CharacterDbusSource;
}

/**
 * A keyboard, mouse or tablet.
 * @see https://libvirt.org/formatdomain.html#input-devices
 */
export interface Input extends Extra {
  /** What it is. */
  readonly type: InputType;
  /** The bus it is on. */
  readonly bus?: 'xen' | 'ps2' | 'usb' | 'virtio' | 'parallels' | 'none';
  /** The virtio model. */
  readonly model?: string;
  /** Switches of a virtio device. */
  readonly driver?: VirtioDriver;
  /** The host's input device. */
  readonly source?: InputSource;
  /** A device's ACPI properties. */
  readonly acpi?: DeviceAcpi;
  /** The name by which commands and events call a device. */
  readonly alias?: Alias;
  /** Where it sits; libvirt chooses when absent. */
  readonly address?: Address;
}

/**
 * A trusted platform module.
 * @see https://libvirt.org/formatdomain.html#tpm-device
 */
export interface Tpm extends Extra {
  /** What the guest sees. */
  readonly model?: TpmModel;
  /** What is behind a TPM. */
  readonly backend?: TpmBackend;
  /** A device's ACPI properties. */
  readonly acpi?: DeviceAcpi;
  /** The name by which commands and events call a device. */
  readonly alias?: Alias;
  /** Where it sits; libvirt chooses when absent. */
  readonly address?: Address;
}

/**
 * A display server, through which people see and use the guest.
 * @see https://libvirt.org/formatdomain.html#graphical-framebuffers
 */
export type Graphics =
  | VncGraphics
  | SpiceGraphics
  | RdpGraphics
  | SdlGraphics
  | DesktopGraphics
  | EglHeadlessGraphics
  | DbusGraphics;

/** What every form of {@link Graphics} may have. */
export interface GraphicsCommon extends Extra {}

/** VNC. */
export interface VncGraphics extends GraphicsCommon {
  readonly type: 'vnc';
  /** The port; -1 to let libvirt choose. */
  readonly port?: number;
  /** Whether libvirt chooses. */
  readonly autoport?: boolean;
  /** The address; the short form of a `listen` child. */
  readonly listenAddress?: string;
  /** The port for WebSocket; -1 to let libvirt choose. */
  readonly websocket?: number;
  /** Set by libvirt. */
  readonly websocketGenerated?: boolean;
  /** The keyboard layout. */
  readonly keymap?: string;
  /** Whether clients share the display. */
  readonly sharePolicy?: 'allow-exclusive' | 'force-shared' | 'ignore';
  /**
   * Whether clients may switch the guest off.
   * @since libvirt 7.1.0
   */
  readonly powerControl?: boolean;
  /**
   * Whether the guest waits for a client.
   * @since libvirt 10.6.0
   */
  readonly wait?: boolean;
  /** A unix socket; the short form of a `listen` child. */
  readonly socket?: string;
  /** The password, in clear text. */
  readonly passwd?: string;
  /** When it stops to be valid (UTC). */
  readonly passwdValidTo?: string;
  /** What a new password does to clients. */
  readonly connected?: 'keep' | 'disconnect' | 'fail';
  /** Where a display server listens. */
  readonly listens?: readonly GraphicsListen[];
  /** The sound backend. */
  readonly audio?: GraphicsAudio;
}

/** SPICE. */
export interface SpiceGraphics extends GraphicsCommon {
  readonly type: 'spice';
  /** The port; -1 to let libvirt choose. */
  readonly port?: number;
  /** Whether libvirt chooses. */
  readonly autoport?: boolean;
  /** The address; the short form of a `listen` child. */
  readonly listenAddress?: string;
  /** The port for TLS; -1 to let libvirt choose. */
  readonly tlsPort?: number;
  /** The keyboard layout. */
  readonly keymap?: string;
  /** Whether channels use TLS. */
  readonly defaultMode?: 'secure' | 'insecure' | 'any';
  /** The password, in clear text. */
  readonly passwd?: string;
  /** When it stops to be valid (UTC). */
  readonly passwdValidTo?: string;
  /** What a new password does to clients. */
  readonly connected?: 'keep' | 'disconnect' | 'fail';
  /** Where a display server listens. */
  readonly listens?: readonly GraphicsListen[];
  /** How one channel of SPICE is secured. */
  readonly channels?: readonly SpiceChannel[];
  /** How images are compressed. */
  readonly image?: SpiceImage;
  /** JPEG over slow lines. */
  readonly jpeg?: SpiceJpeg;
  /** zlib over slow lines. */
  readonly zlib?: SpiceZlib;
  /** Sound. */
  readonly playback?: SpicePlayback;
  /** Video. */
  readonly streaming?: SpiceStreaming;
  /** The mouse. */
  readonly mouse?: SpiceMouse;
  /** The clipboard. */
  readonly clipboard?: SpiceClipboard;
  /** Files dropped on the display. */
  readonly filetransfer?: SpiceFileTransfer;
  /** OpenGL. */
  readonly gl?: GraphicsGl;
}

/** RDP. */
export interface RdpGraphics extends GraphicsCommon {
  readonly type: 'rdp';
  /** The port; -1 to let libvirt choose. */
  readonly port?: number;
  /** Whether libvirt chooses. */
  readonly autoport?: boolean;
  /** The address; the short form of a `listen` child. */
  readonly listenAddress?: string;
  /** Whether a new client replaces the old. */
  readonly replaceUser?: boolean;
  /** Whether there may be several clients. */
  readonly multiUser?: boolean;
  /**
   * The user.
   * @since libvirt 11.1.0
   */
  readonly username?: string;
  /**
   * The password, in clear text.
   * @since libvirt 11.1.0
   */
  readonly passwd?: string;
  /** Where a display server listens. */
  readonly listens?: readonly GraphicsListen[];
}

/** A window on the host's display. */
export interface SdlGraphics extends GraphicsCommon {
  readonly type: 'sdl';
  /** The X display. */
  readonly display?: string;
  /** The X authority file. */
  readonly xauth?: string;
  /** Whether it fills the screen. */
  readonly fullscreen?: boolean;
  /** OpenGL. */
  readonly gl?: GraphicsGl;
}

/** A window on the host's desktop (VirtualBox). */
export interface DesktopGraphics extends GraphicsCommon {
  readonly type: 'desktop';
  /** The X display. */
  readonly display?: string;
  /** Whether it fills the screen. */
  readonly fullscreen?: boolean;
}

/** OpenGL without a display. */
export interface EglHeadlessGraphics extends GraphicsCommon {
  readonly type: 'egl-headless';
  /** OpenGL. */
  readonly gl?: GraphicsGl;
}

/** D-Bus. */
export interface DbusGraphics extends GraphicsCommon {
  readonly type: 'dbus';
  /** Whether clients connect directly. */
  readonly p2p?: boolean;
  /** The bus. */
  readonly address?: string;
  /** Set by libvirt. */
  readonly fromConfig?: number;
  /** OpenGL. */
  readonly gl?: GraphicsGl;
  /** The sound backend. */
  readonly audio?: GraphicsAudio;
}

/**
 * A sound card.
 * @see https://libvirt.org/formatdomain.html#sound-devices
 */
export interface Sound extends Extra {
  /** The card. */
  readonly model: SoundModel;
  /**
   * Whether a USB card has several channels.
   * @since libvirt 10.2.0
   */
  readonly multichannel?: boolean;
  /**
   * Streams of a virtio card.
   * @since libvirt 10.4.0
   */
  readonly streams?: number;
  /** Switches of a virtio device. */
  readonly driver?: VirtioDriver;
  /** A codec of an HDA card. */
  readonly codecs?: readonly SoundCodec[];
  /** The backend. */
  readonly audio?: SoundAudio;
  /** A device's ACPI properties. */
  readonly acpi?: DeviceAcpi;
  /** The name by which commands and events call a device. */
  readonly alias?: Alias;
  /** Where it sits; libvirt chooses when absent. */
  readonly address?: Address;
}

/**
 * How sound leaves QEMU.
 * @see https://libvirt.org/formatdomain.html#audio-backends
 */
export interface Audio extends Extra {
  /** Its number, from 1. */
  readonly id?: number;
  /** The backend. */
  readonly type: AudioType;
  /** Microseconds between looks. */
  readonly timerPeriod?: number;
}

/**
 * A graphics card.
 * @see https://libvirt.org/formatdomain.html#video-devices
 */
export interface Video extends Extra {
  /** How a graphics card works. */
  readonly driver?: VideoDriver;
  /** What the guest sees of a graphics card. */
  readonly model?: VideoModel;
  /** A device's ACPI properties. */
  readonly acpi?: DeviceAcpi;
  /** The name by which commands and events call a device. */
  readonly alias?: Alias;
  /** Where it sits; libvirt chooses when absent. */
  readonly address?: Address;
}

/**
 * A device of the host that the guest gets.
 * @see https://libvirt.org/formatdomain.html#usb-pci-scsi-devices
 */
export type Hostdev =
  | PciHostdev
  | UsbHostdev
  | ScsiHostdev
  | ScsiHostHostdev
  | MdevHostdev;

/** What every form of {@link Hostdev} may have. */
export interface HostdevCommon extends Extra {
  /** How it is found; `subsystem` for devices, `capabilities` in containers. */
  readonly mode?: 'subsystem' | 'capabilities';
  /** Whether libvirt detaches it from the host's driver. */
  readonly managed?: boolean;
  /** What hands the device over. */
  readonly driver?: HostdevDriver;
  /** The interface of the guest that it is one with. */
  readonly teaming?: HostdevTeaming;
  /** The guest cannot write to it. */
  readonly readonly?: boolean;
  /** More than one guest may have it. */
  readonly shareable?: boolean;
  /** A device's turn when the firmware looks for something to boot. */
  readonly boot?: DeviceBoot;
  /** The option ROM. */
  readonly rom?: HostdevRom;
  /** A device's ACPI properties. */
  readonly acpi?: DeviceAcpi;
  /** The name by which commands and events call a device. */
  readonly alias?: Alias;
  /** Where it sits; libvirt chooses when absent. */
  readonly address?: Address;
}

/** A PCI device. */
export interface PciHostdev extends HostdevCommon {
  readonly type: 'pci';
  /** A PCI device of the host. */
  readonly source?: HostdevPciSource;
}

/** A USB device. */
export interface UsbHostdev extends HostdevCommon {
  readonly type: 'usb';
  /** A USB device of the host. */
  readonly source?: HostdevUsbSource;
}

/** A SCSI device. */
export interface ScsiHostdev extends HostdevCommon {
  readonly type: 'scsi';
  /** Whether it takes raw SCSI commands. */
  readonly rawio?: boolean;
  /** Whether SCSI commands are filtered. */
  readonly sgio?: 'filtered' | 'unfiltered';
  /** A SCSI device of the host, or behind iSCSI. */
  readonly source?: HostdevScsiSource;
}

/** A SCSI target, by vhost. */
export interface ScsiHostHostdev extends HostdevCommon {
  readonly type: 'scsi_host';
  /** How the guest sees it. */
  readonly model?: 'virtio' | 'virtio-transitional' | 'virtio-non-transitional';
  /** A SCSI target of the host (vhost). */
  readonly source?: HostdevScsiHostSource;
}

/** A mediated device. */
export interface MdevHostdev extends HostdevCommon {
  readonly type: 'mdev';
  /** How the guest sees it. */
  readonly model?: 'vfio-pci' | 'vfio-ccw' | 'vfio-ap';
  /** Whether it is a display. */
  readonly display?: boolean;
  /** Whether it shows something before its driver is there. */
  readonly ramfb?: boolean;
  /** A mediated device of the host. */
  readonly source?: HostdevMdevSource;
}

/**
 * A USB device that a SPICE client gives to the guest.
 * @see https://libvirt.org/formatdomain.html#redirected-devices
 */
export type Redirdev =
  | PtyRedirdev
  | FileRedirdev
  | UnixRedirdev
  | TcpRedirdev
  | UdpRedirdev
  | DeviceRedirdev
  | PipeRedirdev
  | StdioRedirdev
  | VirtualConsoleRedirdev
  | NullRedirdev
  | SpicevmcRedirdev
  | SpicePortRedirdev
  | NmdmRedirdev
  | QemuVdagentRedirdev
  | DbusRedirdev;

/** What every form of {@link Redirdev} may have. */
export interface RedirdevCommon extends Extra {
  /** The bus. */
  readonly bus?: 'usb';
  /** A copy of what the guest sends. */
  readonly log?: CharacterLog;
  /** A device's turn when the firmware looks for something to boot. */
  readonly boot?: DeviceBoot;
  /** A device's ACPI properties. */
  readonly acpi?: DeviceAcpi;
  /** The name by which commands and events call a device. */
  readonly alias?: Alias;
  /** Where it sits; libvirt chooses when absent. */
  readonly address?: Address;
}

/** A pseudo terminal of the host. */
export interface PtyRedirdev extends RedirdevCommon {
  readonly type: 'pty';
  /** The other end on the host. */
  readonly source?: CharacterPathSource;
}

/** What the guest sends goes to a file. */
export interface FileRedirdev extends RedirdevCommon {
  readonly type: 'file';
  /** The other end on the host. */
  readonly source?: CharacterFileSource;
}

/** A unix socket. */
export interface UnixRedirdev extends RedirdevCommon {
  readonly type: 'unix';
  /** The other end on the host. */
  readonly source?: CharacterUnixSource;
}

/** A TCP socket. */
export interface TcpRedirdev extends RedirdevCommon {
  readonly type: 'tcp';
  /** The other end on the host. */
  readonly source?: CharacterTcpSource;
  /** What is spoken over TCP. */
  readonly protocol?: CharacterProtocol;
}

/** A UDP flow. */
export interface UdpRedirdev extends RedirdevCommon {
  readonly type: 'udp';
  /** Both ends. */
  readonly sources?: readonly CharacterUdpSource[];
}

/** A device of the host. */
export interface DeviceRedirdev extends RedirdevCommon {
  readonly type: 'dev';
  /** The other end on the host. */
  readonly source?: CharacterPathSource;
}

/** A named pipe of the host. */
export interface PipeRedirdev extends RedirdevCommon {
  readonly type: 'pipe';
  /** The other end on the host. */
  readonly source?: CharacterPathSource;
}

/** QEMU's standard input and output. */
export interface StdioRedirdev extends RedirdevCommon {
  readonly type: 'stdio';
}

/** A virtual console of QEMU's display. */
export interface VirtualConsoleRedirdev extends RedirdevCommon {
  readonly type: 'vc';
}

/** Nothing: what the guest sends is dropped. */
export interface NullRedirdev extends RedirdevCommon {
  readonly type: 'null';
}

/** A channel of SPICE, such as its agent. */
export interface SpicevmcRedirdev extends RedirdevCommon {
  readonly type: 'spicevmc';
}

/** A named port of SPICE. */
export interface SpicePortRedirdev extends RedirdevCommon {
  readonly type: 'spiceport';
  /** The other end on the host. */
  readonly source?: CharacterSpicePortSource;
}

/** A null-modem device (FreeBSD). */
export interface NmdmRedirdev extends RedirdevCommon {
  readonly type: 'nmdm';
  /** The other end on the host. */
  readonly source?: CharacterNmdmSource;
}

/** QEMU's own SPICE agent. */
export interface QemuVdagentRedirdev extends RedirdevCommon {
  readonly type: 'qemu-vdagent';
  /** The other end on the host. */
  readonly source?: CharacterQemuVdagentSource;
}

/** A named channel on D-Bus. */
export interface DbusRedirdev extends RedirdevCommon {
  readonly type: 'dbus';
  /** The other end on the host. */
  readonly source?: CharacterDbusSource;
}

/**
 * A hub with more USB ports.
 * @see https://libvirt.org/formatdomain.html#hub-devices
 */
export interface Hub extends Extra {
  /** The bus. */
  readonly type: 'usb';
  /** A device's ACPI properties. */
  readonly acpi?: DeviceAcpi;
  /** The name by which commands and events call a device. */
  readonly alias?: Alias;
  /** Where it sits; libvirt chooses when absent. */
  readonly address?: Address;
}

/**
 * A device that acts when the guest hangs.
 * @see https://libvirt.org/formatdomain.html#watchdog-devices
 */
export interface Watchdog extends Extra {
  /** The device. */
  readonly model: WatchdogModel;
  /** What it does. */
  readonly action?: WatchdogAction;
  /** A device's ACPI properties. */
  readonly acpi?: DeviceAcpi;
  /** The name by which commands and events call a device. */
  readonly alias?: Alias;
  /** Where it sits; libvirt chooses when absent. */
  readonly address?: Address;
}

/**
 * A balloon, by which guest and host share out memory.
 * @see https://libvirt.org/formatdomain.html#memory-balloon-device
 */
export interface Memballoon extends Extra {
  /** The device; `none` for no balloon. */
  readonly model: MemballoonModel;
  /** Whether it gives memory back when the guest runs out. */
  readonly autodeflate?: boolean;
  /**
   * Whether free pages are told to the host.
   * @since libvirt 6.9.0
   */
  readonly freePageReporting?: boolean;
  /** Statistics. */
  readonly stats?: MemballoonStats;
  /** Switches of a virtio device. */
  readonly driver?: VirtioDriver;
  /** A device's ACPI properties. */
  readonly acpi?: DeviceAcpi;
  /** The name by which commands and events call a device. */
  readonly alias?: Alias;
  /** Where it sits; libvirt chooses when absent. */
  readonly address?: Address;
}

/**
 * A random number generator.
 * @see https://libvirt.org/formatdomain.html#random-number-generator-device
 */
export interface Rng extends Extra {
  /** The device. */
  readonly model?: VirtioModel;
  /** Switches of a virtio device. */
  readonly driver?: VirtioDriver;
  /** How much the guest may take. */
  readonly rate?: RngRate;
  /** Where a random number generator gets its entropy. */
  readonly backend?: RngBackend;
  /** A device's ACPI properties. */
  readonly acpi?: DeviceAcpi;
  /** The name by which commands and events call a device. */
  readonly alias?: Alias;
  /** Where it sits; libvirt chooses when absent. */
  readonly address?: Address;
}

/**
 * How a guest tells that it crashed.
 * @see https://libvirt.org/formatdomain.html#panic-device
 */
export interface Panic extends Extra {
  /** The way. */
  readonly model?: PanicModel;
  /** A device's ACPI properties. */
  readonly acpi?: DeviceAcpi;
  /** The name by which commands and events call a device. */
  readonly alias?: Alias;
  /** Where it sits; libvirt chooses when absent. */
  readonly address?: Address;
}

/**
 * A socket between host and guest.
 * @see https://libvirt.org/formatdomain.html#vsock
 */
export interface Vsock extends Extra {
  /** The device. */
  readonly model?: VirtioModel;
  /** Switches of a virtio device. */
  readonly driver?: VirtioDriver;
  /** The guest's address. */
  readonly cid?: VsockCid;
  /** A device's ACPI properties. */
  readonly acpi?: DeviceAcpi;
  /** The name by which commands and events call a device. */
  readonly alias?: Alias;
  /** Where it sits; libvirt chooses when absent. */
  readonly address?: Address;
}

/**
 * Memory that guests share.
 * @see https://libvirt.org/formatdomain.html#shared-memory-device
 */
export interface SharedMemory extends Extra {
  /** Its name. */
  readonly name: string;
  /**
   * Whether it migrates with this guest.
   * @since libvirt 6.6.0
   */
  readonly role?: 'master' | 'peer';
  /** The device. */
  readonly model?: SharedMemoryModel;
  /** Bytes. */
  readonly size?: bigint;
  /** The server that hands it out. */
  readonly server?: SharedMemoryServer;
  /** Interrupts. */
  readonly msi?: SharedMemoryMsi;
  /** A device's ACPI properties. */
  readonly acpi?: DeviceAcpi;
  /** The name by which commands and events call a device. */
  readonly alias?: Alias;
  /** Where it sits; libvirt chooses when absent. */
  readonly address?: Address;
}

/**
 * A memory module that can come and go, or persistent memory.
 * @see https://libvirt.org/formatdomain.html#memory-devices
 */
export interface MemoryDevice extends Extra {
  /** What it is. */
  readonly model: MemoryModel;
  /** Who sees it. */
  readonly access?: 'shared' | 'private';
  /** Whether its content is dropped when the guest ends. */
  readonly discard?: boolean;
  /** Its identity (NVDIMM of pSeries). */
  readonly uuid?: string;
  /** What is behind a memory module. */
  readonly source?: MemoryDeviceSource;
  /** What the guest sees of a memory module. */
  readonly target?: MemoryDeviceTarget;
  /** A device's ACPI properties. */
  readonly acpi?: DeviceAcpi;
  /** The name by which commands and events call a device. */
  readonly alias?: Alias;
  /** Where it sits; libvirt chooses when absent. */
  readonly address?: Address;
}

/**
 * An emulated IOMMU.
 * @see https://libvirt.org/formatdomain.html#iommu-devices
 */
export interface Iommu extends Extra {
  /** The device. */
  readonly model: IommuModel;
  /** How it works. */
  readonly driver?: IommuDriver;
  /** A device's ACPI properties. */
  readonly acpi?: DeviceAcpi;
  /** The name by which commands and events call a device. */
  readonly alias?: Alias;
  /** Where it sits; libvirt chooses when absent. */
  readonly address?: Address;
}

/** Huge pages of one size. */
export interface HugePage extends Extra {
  /** Bytes of a page. */
  readonly size?: bigint;
  /** The NUMA nodes of the guest that use them. */
  readonly nodeset?: string;
}

/** What an automatically chosen firmware must or must not have. */
export interface FirmwareFeature extends Extra {
  /** Whether it must have it. */
  readonly enabled?: boolean;
  /** The feature. */
  readonly name?: FirmwareFeatureName;
}

/** A table. */
export interface AcpiTable extends Extra {
  /** Its type. */
  readonly type?: string;
  /** The path of its file. */
  readonly path?: string;
}

/** Spinlock hints. */
export interface HyperVSpinlocks extends Extra {
  /** Whether it is on. */
  readonly state?: boolean;
  /** Attempts before the hint; at least 4095. */
  readonly retries?: number;
}

/** Synthetic timers. */
export interface HyperVStimer extends Extra {
  /** Whether it is on. */
  readonly state?: boolean;
  /** A feature that is on or off. */
  readonly direct?: FeatureState;
}

/** The vendor that Windows sees. */
export interface HyperVVendorId extends Extra {
  /** Whether it is on. */
  readonly state?: boolean;
  /** Up to 12 characters, no comma. */
  readonly value?: string;
}

/** TLB flushes by the host. */
export interface HyperVTlbFlush extends Extra {
  /** Whether it is on. */
  readonly state?: boolean;
  /** A feature that is on or off. */
  readonly direct?: FeatureState;
  /** A feature that is on or off. */
  readonly extended?: FeatureState;
}

/** The ring of dirty pages. */
export interface KvmDirtyRing extends Extra {
  /** Whether it is on. */
  readonly state?: boolean;
  /** Its size. */
  readonly size?: number;
}

/** Passthrough. */
export interface XenPassthrough extends Extra {
  /** Whether it is on. */
  readonly state?: boolean;
  /** How. */
  readonly mode?: 'sync_pt' | 'share_pt';
}

/** A NUMA node of the guest. */
export interface NumaCell extends Extra {
  /** Its number. */
  readonly id?: number;
  /** Its CPUs. */
  readonly cpus?: string;
  /** Bytes of its memory. */
  readonly memory?: bigint;
  /** Who sees its memory. */
  readonly memAccess?: 'shared' | 'private';
  /** Whether its content is dropped when the guest ends. */
  readonly discard?: boolean;
  /** How far other nodes are. */
  readonly distances?: NumaDistances;
}

/** How lost ticks are made up for. */
export interface TimerCatchup extends Extra {
  /** Nanoseconds behind at which it starts. */
  readonly threshold?: number;
  /** How fast. */
  readonly slew?: number;
  /** Nanoseconds behind at which it gives up. */
  readonly limit?: number;
}

/** A file of the host. */
export interface FileSource extends Extra {
  /** Its path. */
  readonly file?: string;
  /**
   * The file descriptors to use instead.
   * @since libvirt 9.0.0
   */
  readonly fdgroup?: string;
  /** What a missing source means at start. */
  readonly startupPolicy?: StartupPolicy;
  /** The index in the backing chain. */
  readonly index?: number;
  /** A security label for a device's source. */
  readonly seclabels?: readonly DeviceSeclabel[];
  /** Parts of an image. */
  readonly slices?: SourceSlices;
  /** How an image is encrypted. */
  readonly encryption?: Encryption;
  /** Persistent reservations of a SCSI disk. */
  readonly reservations?: Reservations;
}

/** A block device of the host. */
export interface BlockSource extends Extra {
  /** Its path. */
  readonly dev?: string;
  /** What a missing source means at start. */
  readonly startupPolicy?: StartupPolicy;
  /** The index in the backing chain. */
  readonly index?: number;
  /** A security label for a device's source. */
  readonly seclabels?: readonly DeviceSeclabel[];
  /** Parts of an image. */
  readonly slices?: SourceSlices;
  /** How an image is encrypted. */
  readonly encryption?: Encryption;
  /** Persistent reservations of a SCSI disk. */
  readonly reservations?: Reservations;
}

/** A directory that the guest sees as a FAT file system. */
export interface DirectorySource extends Extra {
  /** Its path. */
  readonly dir?: string;
  /** What a missing source means at start. */
  readonly startupPolicy?: StartupPolicy;
  /** The index in the backing chain. */
  readonly index?: number;
  /** A security label for a device's source. */
  readonly seclabels?: readonly DeviceSeclabel[];
  /** Parts of an image. */
  readonly slices?: SourceSlices;
  /** How an image is encrypted. */
  readonly encryption?: Encryption;
  /** Persistent reservations of a SCSI disk. */
  readonly reservations?: Reservations;
}

/** Storage behind a protocol. */
export interface NetworkSource extends Extra {
  /** The protocol. */
  readonly protocol?: StorageProtocol;
  /** What it is called there. */
  readonly name?: string;
  /** The query of the URL. */
  readonly query?: string;
  /** Whether TLS is used. */
  readonly tls?: boolean;
  /** The name that the certificate must have. */
  readonly tlsHostname?: string;
  /** What a missing source means at start. */
  readonly startupPolicy?: StartupPolicy;
  /** The index in the backing chain. */
  readonly index?: number;
  /** A server of a network source. */
  readonly hosts?: readonly SourceHost[];
  /** An RBD snapshot. */
  readonly snapshot?: SourceSnapshot;
  /** An RBD configuration file. */
  readonly config?: SourceConfig;
  /** How a network source knows us. */
  readonly auth?: DiskAuth;
  /** A security label for a device's source. */
  readonly seclabels?: readonly DeviceSeclabel[];
  /** Parts of an image. */
  readonly slices?: SourceSlices;
  /** How an image is encrypted. */
  readonly encryption?: Encryption;
  /** Persistent reservations of a SCSI disk. */
  readonly reservations?: Reservations;
  /** Who we are to an iSCSI server. */
  readonly initiator?: SourceInitiator;
}

/** A volume of a storage pool. */
export interface VolumeSource extends Extra {
  /** The pool's name. */
  readonly pool?: string;
  /** The volume's name. */
  readonly volume?: string;
  /** How an iSCSI pool is reached. */
  readonly mode?: 'host' | 'direct';
  /** What a missing source means at start. */
  readonly startupPolicy?: StartupPolicy;
  /** The index in the backing chain. */
  readonly index?: number;
  /** A security label for a device's source. */
  readonly seclabels?: readonly DeviceSeclabel[];
  /** Parts of an image. */
  readonly slices?: SourceSlices;
  /** How an image is encrypted. */
  readonly encryption?: Encryption;
  /** Persistent reservations of a SCSI disk. */
  readonly reservations?: Reservations;
}

/** A namespace of an NVMe disk. */
export interface NvmeSource extends Extra {
  /** The bus. */
  readonly type?: 'pci';
  /** Whether libvirt detaches it from the host's driver. */
  readonly managed?: boolean;
  /** The namespace, from 1. */
  readonly namespace?: bigint;
  /** What a missing source means at start. */
  readonly startupPolicy?: StartupPolicy;
  /** The index in the backing chain. */
  readonly index?: number;
  /** A PCI device of the host. */
  readonly address?: PciHostAddress;
  /** A security label for a device's source. */
  readonly seclabels?: readonly DeviceSeclabel[];
  /** Parts of an image. */
  readonly slices?: SourceSlices;
  /** How an image is encrypted. */
  readonly encryption?: Encryption;
  /** Persistent reservations of a SCSI disk. */
  readonly reservations?: Reservations;
}

/** A process that serves the disk over vhost-user. */
export interface VhostUserDiskSource extends Extra {
  /** The transport. */
  readonly type?: 'unix';
  /** Its socket. */
  readonly path?: string;
  /** What a missing source means at start. */
  readonly startupPolicy?: StartupPolicy;
  /** The index in the backing chain. */
  readonly index?: number;
  /** A security label for a device's source. */
  readonly seclabels?: readonly DeviceSeclabel[];
  /** Parts of an image. */
  readonly slices?: SourceSlices;
  /** How an image is encrypted. */
  readonly encryption?: Encryption;
  /** Persistent reservations of a SCSI disk. */
  readonly reservations?: Reservations;
}

/** A vDPA device of the host. */
export interface VdpaDiskSource extends Extra {
  /** Its path. */
  readonly dev?: string;
  /** What a missing source means at start. */
  readonly startupPolicy?: StartupPolicy;
  /** The index in the backing chain. */
  readonly index?: number;
  /** A security label for a device's source. */
  readonly seclabels?: readonly DeviceSeclabel[];
  /** Parts of an image. */
  readonly slices?: SourceSlices;
  /** How an image is encrypted. */
  readonly encryption?: Encryption;
  /** Persistent reservations of a SCSI disk. */
  readonly reservations?: Reservations;
}

/**
 * How a disk's data is stored and handled.
 * @see https://libvirt.org/formatdomain.html#hard-drives-floppy-disks-cdroms
 */
export interface DiskDriver extends Extra {
  /** The backend; `qemu`. */
  readonly name?: string;
  /** The image's format, such as `qcow2` or `raw`. */
  readonly type?: string;
  /** How the host caches it. */
  readonly cache?: DiskCache;
  /** What a write error does. */
  readonly errorPolicy?: 'stop' | 'report' | 'ignore' | 'enospace';
  /** What a read error does. */
  readonly rerrorPolicy?: 'stop' | 'report' | 'ignore';
  /** How the host does I/O. */
  readonly io?: 'threads' | 'native' | 'io_uring';
  /** Whether I/O is asynchronous to the CPU. */
  readonly ioeventfd?: boolean;
  /** Fewer interrupts. */
  readonly eventIdx?: boolean;
  /** Whether what is read is copied from the backing file. */
  readonly copyOnRead?: boolean;
  /** What a discard request does. */
  readonly discard?: 'unmap' | 'ignore';
  /** The thread that serves it. */
  readonly iothread?: number;
  /**
   * What writing zeroes does.
   * @since libvirt 2.1.0
   */
  readonly detectZeroes?: 'off' | 'on' | 'unmap';
  /**
   * Queues.
   * @since libvirt 3.9.0
   */
  readonly queues?: number;
  /**
   * Size of a queue.
   * @since libvirt 7.8.0
   */
  readonly queueSize?: number;
  /**
   * Whether discarded clusters keep their place.
   * @since libvirt 9.5.0
   */
  readonly discardNoUnref?: boolean;
  /**
   * Whether it uses the emulated IOMMU.
   * @since libvirt 3.5.0
   */
  readonly iommu?: boolean;
  /**
   * Address translation service.
   * @since libvirt 3.5.0
   */
  readonly ats?: boolean;
  /**
   * Packed virtqueues.
   * @since libvirt 6.3.0
   */
  readonly packed?: boolean;
  /**
   * A page of notifications for each queue.
   * @since libvirt 7.9.0
   */
  readonly pagePerVq?: boolean;
  /** Latency boundaries. */
  readonly statistics?: DiskStatistics;
  /**
   * The threads that serve it.
   * @since libvirt 10.0.0
   */
  readonly iothreadMap?: DiskIothreads;
  /** The cache of qcow2 metadata. */
  readonly metadataCache?: MetadataCache;
}

/** How a network source knows us. */
export interface DiskAuth extends Extra {
  /** The user. */
  readonly username?: string;
  /** A secret that libvirt keeps. */
  readonly secret?: SecretReference;
}

/**
 * The image under an image.
 * @see https://libvirt.org/formatdomain.html#hard-drives-floppy-disks-cdroms
 */
export type BackingStore =
  | FileBackingStore
  | BlockBackingStore
  | DirectoryBackingStore
  | NetworkBackingStore
  | VolumeBackingStore
  | NvmeBackingStore
  | VhostUserBackingStore
  | VhostVdpaBackingStore
  | NoBackingStore;

/** What every form of {@link BackingStore} may have. */
export interface BackingStoreCommon extends Extra {
  /** The index in the chain, set by libvirt. */
  readonly index?: number;
  /** An image's format. */
  readonly format?: ImageFormat;
  /** The image under an image. */
  readonly backingStore?: BackingStore;
}

/** In a file of the host. */
export interface FileBackingStore extends BackingStoreCommon {
  readonly type: 'file';
  /** Where the data is. */
  readonly source?: FileSource;
}

/** On a block device of the host. */
export interface BlockBackingStore extends BackingStoreCommon {
  readonly type: 'block';
  /** Where the data is. */
  readonly source?: BlockSource;
}

/** In a directory of the host. */
export interface DirectoryBackingStore extends BackingStoreCommon {
  readonly type: 'dir';
  /** Where the data is. */
  readonly source?: DirectorySource;
}

/** Behind a network protocol. */
export interface NetworkBackingStore extends BackingStoreCommon {
  readonly type: 'network';
  /** Where the data is. */
  readonly source?: NetworkSource;
}

/** In a volume of a storage pool. */
export interface VolumeBackingStore extends BackingStoreCommon {
  readonly type: 'volume';
  /** Where the data is. */
  readonly source?: VolumeSource;
}

/** On an NVMe disk that the guest gets directly. */
export interface NvmeBackingStore extends BackingStoreCommon {
  readonly type: 'nvme';
  /** Where the data is. */
  readonly source?: NvmeSource;
}

/** In a process behind vhost-user. */
export interface VhostUserBackingStore extends BackingStoreCommon {
  readonly type: 'vhostuser';
  /** Where the data is. */
  readonly source?: VhostUserDiskSource;
}

/** On a vDPA device. */
export interface VhostVdpaBackingStore extends BackingStoreCommon {
  readonly type: 'vhostvdpa';
  /** Where the data is. */
  readonly source?: VdpaDiskSource;
}

/** The end of the chain. */
export interface NoBackingStore extends BackingStoreCommon {
  readonly type: 'none';
}

/** The domain that serves it (Xen). */
export interface BackendDomain extends Extra {
  /** Its name. */
  readonly name?: string;
}

/** A disk's geometry. */
export interface DiskGeometry extends Extra {
  /** Cylinders. */
  readonly cyls?: number;
  /** Heads. */
  readonly heads?: number;
  /** Sectors. */
  readonly secs?: number;
  /** How the BIOS translates. */
  readonly trans?: 'auto' | 'none' | 'lba';
}

/** Block sizes. */
export interface DiskBlockIo extends Extra {
  /** Logical block size in bytes. */
  readonly logicalBlockSize?: number;
  /** Physical block size in bytes. */
  readonly physicalBlockSize?: number;
  /**
   * Smallest discard in bytes.
   * @since libvirt 11.6.0
   */
  readonly discardGranularity?: number;
}

/** A copy job in progress; set by libvirt. */
export interface DiskMirror extends Extra {
  /** The form of its source. */
  readonly type?: string;
  /** The file of the copy. */
  readonly file?: string;
  /** The format of the copy. */
  readonly formatName?: string;
  /** The job. */
  readonly job?: 'copy' | 'active-commit';
  /** How far it is. */
  readonly ready?: 'yes' | 'abort' | 'pivot';
}

/** What the guest sees. */
export interface DiskTarget extends Extra {
  /** A hint at the name in the guest; unique within the domain. */
  readonly dev?: string;
  /** The bus it is on. */
  readonly bus?: DiskBus;
  /** The tray of a removable disk. */
  readonly tray?: 'open' | 'closed';
  /** Whether a USB or SCSI disk is removable. */
  readonly removable?: boolean;
  /**
   * Turns a minute; 1 for a disk that does not turn.
   * @since libvirt 7.3.0
   */
  readonly rotationRate?: number;
  /**
   * Whether DPO and FUA are offered.
   * @since libvirt 11.1.0
   */
  readonly dpofua?: boolean;
}

/** Limits on throughput. */
export interface DiskIoTune extends Extra {
  /** Bytes a second. */
  readonly totalBytesSec?: bigint;
  /** Bytes read a second. */
  readonly readBytesSec?: bigint;
  /** Bytes written a second. */
  readonly writeBytesSec?: bigint;
  /** Operations a second. */
  readonly totalIopsSec?: bigint;
  /** Reads a second. */
  readonly readIopsSec?: bigint;
  /** Writes a second. */
  readonly writeIopsSec?: bigint;
  /** Bytes a second in a burst. */
  readonly totalBytesSecMax?: bigint;
  /** Bytes read a second in a burst. */
  readonly readBytesSecMax?: bigint;
  /** Bytes written a second in a burst. */
  readonly writeBytesSecMax?: bigint;
  /** Operations a second in a burst. */
  readonly totalIopsSecMax?: bigint;
  /** Reads a second in a burst. */
  readonly readIopsSecMax?: bigint;
  /** Writes a second in a burst. */
  readonly writeIopsSecMax?: bigint;
  /** Bytes that count as one operation. */
  readonly sizeIopsSec?: bigint;
  /** The group that shares the limits. */
  readonly groupName?: string;
  /** Seconds of a burst. */
  readonly totalBytesSecMaxLength?: bigint;
  /** Seconds of a burst of reads. */
  readonly readBytesSecMaxLength?: bigint;
  /** Seconds of a burst of writes. */
  readonly writeBytesSecMaxLength?: bigint;
  /** Seconds of a burst. */
  readonly totalIopsSecMaxLength?: bigint;
  /** Seconds of a burst of reads. */
  readonly readIopsSecMaxLength?: bigint;
  /** Seconds of a burst of writes. */
  readonly writeIopsSecMaxLength?: bigint;
}

/** Throttle groups. */
export interface ThrottleFilters extends Extra {
  /** A throttle group that the disk is in. */
  readonly filters?: readonly ThrottleFilter[];
}

/** Changes are thrown away when the guest stops. */
export interface TransientDisk extends Extra {
  /**
   * Whether guests share the image.
   * @since libvirt 7.4.0
   */
  readonly shareBacking?: boolean;
}

/**
 * How an image is encrypted.
 * @see https://libvirt.org/formatstorageencryption.html
 */
export interface Encryption extends Extra {
  /** The format. */
  readonly format?: 'default' | 'qcow' | 'luks' | 'luks2' | 'luks-any';
  /**
   * Who decrypts.
   * @since libvirt 7.9.0
   */
  readonly engine?: 'qemu' | 'librbd';
  /** A secret that libvirt keeps. */
  readonly secrets?: readonly SecretReference[];
}

/**
 * A device's turn when the firmware looks for something to boot.
 * @see https://libvirt.org/formatdomain.html#bios-bootloader
 */
export interface DeviceBoot extends Extra {
  /** The turn, from 1. */
  readonly order?: number;
  /**
   * The entry that an s390 boot loader takes.
   * @since libvirt 3.5.0
   */
  readonly loadparm?: string;
}

/** A device's ACPI properties. */
export interface DeviceAcpi extends Extra {
  /**
   * The index in the name that the guest sees.
   * @since libvirt 7.3.0
   */
  readonly index?: number;
}

/**
 * The name by which commands and events call a device.
 * @see https://libvirt.org/formatdomain.html#devices
 */
export interface Alias extends Extra {
  /** The name; one of your own starts with `ua-`. */
  readonly name?: string;
}

/**
 * Where a device sits on its bus.
 * @see https://libvirt.org/formatdomain.html#device-addresses
 */
export type Address =
  | PciAddress
  | DriveAddress
  | VirtioSerialAddress
  | CcidAddress
  | UsbAddress
  | SpaprVioAddress
  | VirtioS390Address
  | CcwAddress
  | VirtioMmioAddress
  | IsaAddress
  | DimmAddress
  | UnassignedAddress;

/** What every form of {@link Address} may have. */
export interface AddressCommon extends Extra {}

/** A slot of a PCI bus. */
export interface PciAddress extends AddressCommon {
  readonly type: 'pci';
  /** PCI domain. */
  readonly domain?: number;
  /** Bus; the index of the controller. */
  readonly bus?: number;
  /** Slot. */
  readonly slot?: number;
  /** Function of the slot. */
  readonly function?: number;
  /** Whether other functions of the slot are in use. */
  readonly multifunction?: boolean;
  /** The s390 identity of a PCI device. */
  readonly zpci?: ZpciAddress;
}

/** A place on a SCSI, IDE, SATA or floppy controller. */
export interface DriveAddress extends AddressCommon {
  readonly type: 'drive';
  /** Index of the controller. */
  readonly controller?: number;
  /** Bus of the controller. */
  readonly bus?: number;
  /** Target of the bus. */
  readonly target?: number;
  /** Unit of the target. */
  readonly unit?: number;
}

/** A port of a virtio-serial controller. */
export interface VirtioSerialAddress extends AddressCommon {
  readonly type: 'virtio-serial';
  /** Index of the controller. */
  readonly controller?: number;
  /** Bus of the controller. */
  readonly bus?: number;
  /** Port. */
  readonly port?: number;
}

/** A slot of a smart card reader. */
export interface CcidAddress extends AddressCommon {
  readonly type: 'ccid';
  /** Bus. */
  readonly bus?: number;
  /** Slot. */
  readonly slot?: number;
}

/** A port of a USB bus. */
export interface UsbAddress extends AddressCommon {
  readonly type: 'usb';
  /** Bus; the index of the controller. */
  readonly bus?: number;
  /** Port, through hubs as `1.2`. */
  readonly port?: string;
}

/** A register of a pSeries virtual bus. */
export interface SpaprVioAddress extends AddressCommon {
  readonly type: 'spapr-vio';
  /** Register. */
  readonly reg?: bigint;
}

/** A place on the former s390 bus. */
export interface VirtioS390Address extends AddressCommon {
  readonly type: 'virtio-s390';
}

/** A channel of an s390 machine. */
export interface CcwAddress extends AddressCommon {
  readonly type: 'ccw';
  /** Channel subsystem. */
  readonly cssid?: number;
  /** Subchannel set. */
  readonly ssid?: number;
  /** Device number. */
  readonly devno?: number;
}

/** A memory-mapped virtio device. */
export interface VirtioMmioAddress extends AddressCommon {
  readonly type: 'virtio-mmio';
}

/** An ISA device. */
export interface IsaAddress extends AddressCommon {
  readonly type: 'isa';
  /** First I/O port. */
  readonly iobase?: number;
  /** Interrupt. */
  readonly irq?: number;
}

/** A memory module. */
export interface DimmAddress extends AddressCommon {
  readonly type: 'dimm';
  /** Slot. */
  readonly slot?: number;
  /** Guest physical address. */
  readonly base?: string;
}

/** A host device that the guest does not get. */
export interface UnassignedAddress extends AddressCommon {
  readonly type: 'unassigned';
}

/** The device behind a PCI controller. */
export interface PciControllerModel extends Extra {
  /** Its name in QEMU. */
  readonly name?: string;
}

/** What the guest sees of a PCI controller. */
export interface PciControllerTarget extends Extra {
  /** Chassis number of a bridge. */
  readonly chassisNr?: number;
  /** Chassis of a root or downstream port. */
  readonly chassis?: number;
  /** Port in the chassis. */
  readonly port?: number;
  /** First bus of an expander. */
  readonly busNr?: number;
  /** Index of a pSeries host bridge. */
  readonly index?: number;
  /**
   * Whether devices can come and go.
   * @since libvirt 6.3.0
   */
  readonly hotplug?: boolean;
  /**
   * Memory that the bus reserves, in KiB.
   * @since libvirt 11.0.0
   */
  readonly memReserve?: bigint;
  /** The NUMA node of an expander. */
  readonly node?: number;
}

/** The 64-bit window of a PCI root. */
export interface PciHole64 extends Extra {
  /** Bytes. */
  readonly bytes?: bigint;
}

/** The companion that leads a USB 2 controller. */
export interface UsbMaster extends Extra {
  /** The first port of the companion. */
  readonly startport?: number;
}

/** How a controller works. */
export interface ControllerDriver extends Extra {
  /** Queues. */
  readonly queues?: number;
  /** Commands waiting for each LUN. */
  readonly cmdPerLun?: number;
  /** Most sectors of one transfer. */
  readonly maxSectors?: number;
  /** Whether I/O is asynchronous to the CPU. */
  readonly ioeventfd?: boolean;
  /** The thread that serves it. */
  readonly iothread?: number;
  /**
   * Whether it uses the emulated IOMMU.
   * @since libvirt 3.5.0
   */
  readonly iommu?: boolean;
  /**
   * Address translation service.
   * @since libvirt 3.5.0
   */
  readonly ats?: boolean;
  /**
   * Packed virtqueues.
   * @since libvirt 6.3.0
   */
  readonly packed?: boolean;
  /**
   * A page of notifications for each queue.
   * @since libvirt 7.9.0
   */
  readonly pagePerVq?: boolean;
}

/** A directory. */
export interface MountSource extends Extra {
  /** Its path. */
  readonly dir?: string;
  /** The socket of a virtiofsd that others run. */
  readonly socket?: string;
}

/** A template. */
export interface TemplateSource extends Extra {
  /** Its name. */
  readonly name?: string;
}

/** A file. */
export interface FileFilesystemSource extends Extra {
  /** Its path. */
  readonly file?: string;
}

/** A block device. */
export interface BlockFilesystemSource extends Extra {
  /** Its path. */
  readonly dev?: string;
}

/** Memory. */
export interface RamSource extends Extra {
  /** How much. */
  readonly usage?: number;
  /** The unit; KiB when absent. */
  readonly units?: string;
}

/** A directory. */
export interface BindSource extends Extra {
  /** Its path. */
  readonly dir?: string;
}

/** A volume. */
export interface VolumeFilesystemSource extends Extra {
  /** The pool's name. */
  readonly pool?: string;
  /** The volume's name. */
  readonly volume?: string;
}

/** How the files are carried. */
export interface FilesystemDriver extends Extra {
  /** The way. */
  readonly type?: FilesystemDriverType;
  /** The format of an image. */
  readonly format?: string;
  /** The name of the driver. */
  readonly name?: string;
  /** When writes reach the disk. */
  readonly wrpolicy?: 'immediate';
  /** Size of the queue; a power of two up to 1024. */
  readonly queue?: number;
  /**
   * Whether it uses the emulated IOMMU.
   * @since libvirt 3.5.0
   */
  readonly iommu?: boolean;
  /**
   * Address translation service.
   * @since libvirt 3.5.0
   */
  readonly ats?: boolean;
  /**
   * Packed virtqueues.
   * @since libvirt 6.3.0
   */
  readonly packed?: boolean;
  /**
   * A page of notifications for each queue.
   * @since libvirt 7.9.0
   */
  readonly pagePerVq?: boolean;
}

/** virtiofsd and how it is run. */
export interface FilesystemBinary extends Extra {
  /** Its path. */
  readonly path?: string;
  /** Whether extended attributes are carried. */
  readonly xattr?: boolean;
  /** Caching. */
  readonly cache?: FilesystemCache;
  /** The sandbox. */
  readonly sandbox?: FilesystemSandbox;
  /** Locks. */
  readonly lock?: FilesystemLock;
  /** Threads. */
  readonly threadPool?: FilesystemThreadPool;
  /**
   * Open files.
   * @since libvirt 10.6.0
   */
  readonly openfiles?: FilesystemOpenFiles;
}

/** What the guest calls it. */
export interface FilesystemTarget extends Extra {
  /** The tag, or the mount point in a container. */
  readonly dir?: string;
}

/** Whose files are whose. */
export interface FilesystemIdMap extends Extra {
  /** Ids of the guest and what they are on the host. */
  readonly uids?: readonly IdMapEntry[];
  /** Ids of the guest and what they are on the host. */
  readonly gids?: readonly IdMapEntry[];
}

/** A virtual network of libvirt. */
export interface InterfaceNetworkSource extends Extra {
  /** The network's name. */
  readonly network?: string;
  /** A group of its ports. */
  readonly portgroup?: string;
  /** The port; set by libvirt. */
  readonly portid?: string;
  /** The network's bridge; set by libvirt. */
  readonly bridge?: string;
}

/** A bridge. */
export interface InterfaceBridgeSource extends Extra {
  /** The bridge's name. */
  readonly bridge?: string;
}

/** Where passt takes its addresses from. */
export interface InterfaceUserSource extends Extra {
  /** An interface of the host. */
  readonly dev?: string;
}

/** An interface of the host. */
export interface InterfaceDirectSource extends Extra {
  /** Its name. */
  readonly dev?: string;
  /** How macvtap works. */
  readonly mode?: 'vepa' | 'bridge' | 'private' | 'passthrough';
}

/** The host's side. */
export interface InterfaceEthernetSource extends Extra {
  /** An IP address. */
  readonly ips?: readonly InterfaceIp[];
  /** A route. */
  readonly routes?: readonly InterfaceRoute[];
}

/** Its socket. */
export interface InterfaceVhostUserSource extends Extra {
  /** The transport. */
  readonly type?: 'unix';
  /** The socket's path. */
  readonly path?: string;
  /** Who listens. */
  readonly mode?: 'server' | 'client';
  /** An interface of the host, for passt. */
  readonly dev?: string;
  /** Whether a lost connection comes back. */
  readonly reconnect?: Reconnect;
}

/** The device. */
export interface InterfaceHostdevSource extends Extra {
  /** A PCI device of the host. */
  readonly address?: HostPciAddress;
}

/** The device. */
export interface InterfaceVdpaSource extends Extra {
  /** Its path. */
  readonly dev?: string;
}

/** The network. */
export interface InterfaceInternalSource extends Extra {
  /** Its name. */
  readonly name?: string;
}

/** A socket that joins guests. */
export interface InterfaceSocketSource extends Extra {
  /** The address. */
  readonly address?: string;
  /** The port. */
  readonly port?: number;
  /** Our end of a UDP tunnel. */
  readonly local?: InterfaceSocketLocal;
}

/** The port. */
export interface InterfaceVdsSource extends Extra {
  /** The switch. */
  readonly switchid?: string;
  /** The port. */
  readonly portid?: number;
  /** The group. */
  readonly portgroupid?: string;
  /** The connection. */
  readonly connectionid?: number;
}

/** An interface's MAC address. */
export interface InterfaceMac extends Extra {
  /** The address. */
  readonly address?: string;
  /** Whether a VMware host made it. */
  readonly type?: 'generated' | 'static';
  /** Whether a VMware host checks it. */
  readonly check?: boolean;
  /**
   * The address that the guest uses now; set by libvirt.
   * @since libvirt 11.3.0
   */
  readonly currentAddress?: string;
}

/** A script that sets it up. */
export interface InterfaceScript extends Extra {
  /** Its path. */
  readonly path?: string;
}

/** A script that takes it down. */
export interface InterfaceDownScript extends Extra {
  /** Its path. */
  readonly path?: string;
}

/** The domain that serves it (Xen). */
export interface InterfaceBackendDomain extends Extra {
  /** Its name. */
  readonly name?: string;
}

/** An IP address. */
export interface InterfaceIp extends Extra {
  /** The family. */
  readonly family?: 'ipv4' | 'ipv6';
  /** The address. */
  readonly address?: string;
  /** Bits of the network. */
  readonly prefix?: number;
  /** The address at the other end. */
  readonly peer?: string;
}

/** A route. */
export interface InterfaceRoute extends Extra {
  /** The family. */
  readonly family?: 'ipv4' | 'ipv6';
  /** The network. */
  readonly address?: string;
  /** The mask of the network. */
  readonly netmask?: string;
  /** Bits of the network. */
  readonly prefix?: number;
  /** The way there. */
  readonly gateway?: string;
  /** The cost. */
  readonly metric?: number;
}

/** Ports of the host that lead into the guest (passt). */
export interface PortForward extends Extra {
  /** The protocol. */
  readonly proto?: 'tcp' | 'udp';
  /** The address on the host. */
  readonly address?: string;
  /** The interface on the host. */
  readonly dev?: string;
  /** Ports. */
  readonly ranges?: readonly PortForwardRange[];
}

/**
 * What a switch needs to know of a port.
 * @see https://libvirt.org/formatnetwork.html#setting-vlan-tag-on-supported-network-types-only
 */
export interface VirtualPort extends Extra {
  /** The kind of switch. */
  readonly type?: '802.1Qbg' | '802.1Qbh' | 'openvswitch' | 'midonet';
  /** What it needs to know. */
  readonly parameters?: VirtualPortParameters;
}

/** VLAN tags. */
export interface Vlan extends Extra {
  /** Whether the port is a trunk. */
  readonly trunk?: boolean;
  /** A tag. */
  readonly tags?: readonly VlanTag[];
}

/**
 * Limits on throughput.
 * @see https://libvirt.org/formatnetwork.html#quality-of-service
 */
export interface Bandwidth extends Extra {
  /** A limit in one direction. */
  readonly inbound?: Rate;
  /** A limit in one direction. */
  readonly outbound?: Rate;
}

/** The interface's other end on the host. */
export interface InterfaceTarget extends Extra {
  /** Its name. */
  readonly dev?: string;
  /** Whether libvirt creates it. */
  readonly managed?: boolean;
}

/** The interface in a container. */
export interface InterfaceGuest extends Extra {
  /** Its name. */
  readonly dev?: string;
  /** Its name now. */
  readonly actual?: string;
}

/** What the guest sees. */
export interface InterfaceModel extends Extra {
  /** The model, such as `virtio`. */
  readonly type?: string;
}

/** How an interface works on the host. */
export interface InterfaceDriver extends Extra {
  /** Who moves the packets. */
  readonly name?: 'vhost' | 'qemu' | 'kvm' | 'vfio';
  /**
   * The VFIO variant driver.
   * @since libvirt 10.0.0
   */
  readonly model?: string;
  /** How packets are sent. */
  readonly txmode?: 'iothread' | 'timer';
  /** Whether I/O is asynchronous to the CPU. */
  readonly ioeventfd?: boolean;
  /** Fewer interrupts. */
  readonly eventIdx?: boolean;
  /** Queues; at most as many as CPUs make sense. */
  readonly queues?: number;
  /** Size of the receive queue. */
  readonly rxQueueSize?: number;
  /** Size of the send queue. */
  readonly txQueueSize?: number;
  /**
   * Receive-side scaling.
   * @since libvirt 8.3.0
   */
  readonly rss?: boolean;
  /**
   * Whether hashes are reported.
   * @since libvirt 8.3.0
   */
  readonly rssHashReport?: boolean;
  /**
   * Whether it uses the emulated IOMMU.
   * @since libvirt 3.5.0
   */
  readonly iommu?: boolean;
  /**
   * Address translation service.
   * @since libvirt 3.5.0
   */
  readonly ats?: boolean;
  /**
   * Packed virtqueues.
   * @since libvirt 6.3.0
   */
  readonly packed?: boolean;
  /**
   * A page of notifications for each queue.
   * @since libvirt 7.9.0
   */
  readonly pagePerVq?: boolean;
  /** What the host takes off the guest. */
  readonly host?: HostOffloads;
  /** What the guest takes off the host. */
  readonly guest?: GuestOffloads;
}

/** What connects the interface on the host. */
export interface InterfaceBackend extends Extra {
  /**
   * The program.
   * @since libvirt 9.0.0
   */
  readonly type?: 'default' | 'passt';
  /** The tap device's path. */
  readonly tap?: string;
  /** The vhost device's path. */
  readonly vhost?: string;
  /**
   * passt's log.
   * @since libvirt 9.0.0
   */
  readonly logFile?: string;
  /**
   * The guest's host name, told by passt.
   * @since libvirt 11.3.0
   */
  readonly hostname?: string;
  /**
   * The guest's full name, told by passt.
   * @since libvirt 11.3.0
   */
  readonly fqdn?: string;
}

/**
 * A network filter.
 * @see https://libvirt.org/formatnwfilter.html
 */
export interface FilterReference extends Extra {
  /** The filter's name. */
  readonly filter?: string;
  /** A value that the filter asks for. */
  readonly parameters?: readonly FilterParameter[];
}

/** The option ROM. */
export interface DeviceRom extends Extra {
  /** Whether the guest sees it. */
  readonly bar?: boolean;
  /** Its file. */
  readonly file?: string;
  /** Whether there is one. */
  readonly enabled?: boolean;
}

/** Tuning. */
export interface InterfaceTune extends Extra {
  /** Bytes of the send buffer. */
  readonly sndbuf?: number;
}

/** The cable. */
export interface InterfaceLink extends Extra {
  /** Whether it is plugged in. */
  readonly state?: 'up' | 'down';
}

/** The largest packet. */
export interface InterfaceMtu extends Extra {
  /** Bytes. */
  readonly size?: number;
}

/** How interrupts are gathered. */
export interface Coalesce extends Extra {
  /** When receiving. */
  readonly rx?: CoalesceReceive;
}

/** Port settings. */
export interface InterfacePort extends Extra {
  /** Whether it sees no other isolated port. */
  readonly isolated?: boolean;
}

/** Two interfaces of the guest that are one. */
export interface Teaming extends Extra {
  /** Which of the two. */
  readonly type?: 'persistent' | 'transient';
  /** The other's alias. */
  readonly persistent?: string;
}

/** A device or pipe of the host. */
export interface CharacterPathSource extends Extra {
  /** Its path. */
  readonly path?: string;
  /** A security label for a device's source. */
  readonly seclabels?: readonly DeviceSeclabel[];
}

/** A file of the host. */
export interface CharacterFileSource extends Extra {
  /** Its path. */
  readonly path?: string;
  /** Whether what it holds stays. */
  readonly append?: boolean;
  /** A security label for a device's source. */
  readonly seclabels?: readonly DeviceSeclabel[];
}

/** A unix socket. */
export interface CharacterUnixSource extends Extra {
  /** Whether QEMU listens or connects. */
  readonly mode?: 'bind' | 'connect';
  /** Its path. */
  readonly path?: string;
  /** Whether a lost connection comes back. */
  readonly reconnect?: ChannelReconnect;
  /** A security label for a device's source. */
  readonly seclabels?: readonly DeviceSeclabel[];
}

/** A TCP socket. */
export interface CharacterTcpSource extends Extra {
  /** Whether QEMU listens or connects. */
  readonly mode?: 'bind' | 'connect';
  /** The host. */
  readonly host?: string;
  /** The port, as a number or a name. */
  readonly service?: string;
  /** Whether TLS is used. */
  readonly tls?: boolean;
  /** Set by libvirt. */
  readonly tlsFromConfig?: number;
  /** Whether a lost connection comes back. */
  readonly reconnect?: ChannelReconnect;
  /** A security label for a device's source. */
  readonly seclabels?: readonly DeviceSeclabel[];
}

/** What is spoken over TCP. */
export interface CharacterProtocol extends Extra {
  /** The protocol. */
  readonly type?: 'raw' | 'telnet' | 'telnets' | 'tls';
}

/** One end of a UDP flow. */
export interface CharacterUdpSource extends Extra {
  /** Which end. */
  readonly mode?: 'bind' | 'connect';
  /** The host. */
  readonly host?: string;
  /** The port, as a number or a name. */
  readonly service?: string;
  /** A security label for a device's source. */
  readonly seclabels?: readonly DeviceSeclabel[];
}

/** A named port of SPICE. */
export interface CharacterSpicePortSource extends Extra {
  /** Its name. */
  readonly channel?: string;
  /** A security label for a device's source. */
  readonly seclabels?: readonly DeviceSeclabel[];
}

/** A pair of null-modem devices (FreeBSD). */
export interface CharacterNmdmSource extends Extra {
  /** The guest's end. */
  readonly master?: string;
  /** The other end. */
  readonly slave?: string;
  /** A security label for a device's source. */
  readonly seclabels?: readonly DeviceSeclabel[];
}

/** QEMU's own SPICE agent. */
export interface CharacterQemuVdagentSource extends Extra {
  /** The clipboard. */
  readonly clipboard?: VdagentClipboard;
  /** The mouse. */
  readonly mouse?: VdagentMouse;
}

/** A named channel on D-Bus. */
export interface CharacterDbusSource extends Extra {
  /** Its name. */
  readonly channel?: string;
  /** A security label for a device's source. */
  readonly seclabels?: readonly DeviceSeclabel[];
}

/**
 * A copy of what the guest sends.
 * @see https://libvirt.org/formatdomain.html#consoles-serial-parallel-channel-devices
 */
export interface CharacterLog extends Extra {
  /** The file on the host. */
  readonly file?: string;
  /** Whether what it holds stays. */
  readonly append?: boolean;
}

/** What the guest sees of a serial port. */
export interface SerialTarget extends Extra {
  /** The bus, such as `isa-serial` or `usb-serial`. */
  readonly type?: string;
  /** Which port, from 0. */
  readonly port?: number;
  /** The device. */
  readonly model?: SerialModel;
}

/** What the guest sees. */
export interface ParallelTarget extends Extra {
  /** Which port, from 0. */
  readonly port?: number;
}

/** What the guest sees of a console. */
export interface ConsoleTarget extends Extra {
  /** The device. */
  readonly type?: ConsoleTargetType;
  /** Which one, from 0. */
  readonly port?: number;
}

/** What the guest sees of a channel. */
export type ChannelTarget =
  | VirtioChannelTarget
  | GuestForwardTarget
  | XenChannelTarget;

/** What every form of {@link ChannelTarget} may have. */
export interface ChannelTargetCommon extends Extra {}

/** A named port of virtio-serial: /dev/virtio-ports/NAME in the guest. */
export interface VirtioChannelTarget extends ChannelTargetCommon {
  readonly type: 'virtio';
  /** The name, such as `org.qemu.guest_agent.0`. */
  readonly name?: string;
  /** Whether the guest has it open; set by libvirt. */
  readonly state?: 'connected' | 'disconnected';
}

/** An address of the user-mode network that leads to the host's end. */
export interface GuestForwardTarget extends ChannelTargetCommon {
  readonly type: 'guestfwd';
  /** The address. */
  readonly address?: string;
  /** The port. */
  readonly port?: number;
}

/** A Xen channel. */
export interface XenChannelTarget extends ChannelTargetCommon {
  readonly type: 'xen';
  /** The name. */
  readonly name?: string;
  /** Whether the guest has it open; set by libvirt. */
  readonly state?: 'connected' | 'disconnected';
}

/** Switches of a virtio device. */
export interface VirtioDriver extends Extra {
  /**
   * Whether it uses the emulated IOMMU.
   * @since libvirt 3.5.0
   */
  readonly iommu?: boolean;
  /**
   * Address translation service.
   * @since libvirt 3.5.0
   */
  readonly ats?: boolean;
  /**
   * Packed virtqueues.
   * @since libvirt 6.3.0
   */
  readonly packed?: boolean;
  /**
   * A page of notifications for each queue.
   * @since libvirt 7.9.0
   */
  readonly pagePerVq?: boolean;
}

/** The host's input device. */
export interface InputSource extends Extra {
  /** Its path, for passthrough. */
  readonly evdev?: string;
  /** Its path, for evdev. */
  readonly dev?: string;
  /** Whether all are grabbed together. */
  readonly grab?: 'all';
  /** Whether keys repeat. */
  readonly repeat?: boolean;
  /** The keys that let go. */
  readonly grabToggle?: string;
}

/**
 * What is behind a TPM.
 * @see https://libvirt.org/formatdomain.html#tpm-device
 */
export type TpmBackend =
  | PassthroughTpm
  | EmulatedTpm
  | ExternalTpm;

/** What every form of {@link TpmBackend} may have. */
export interface TpmBackendCommon extends Extra {}

/** The host's TPM. */
export interface PassthroughTpm extends TpmBackendCommon {
  readonly type: 'passthrough';
  /** The host's TPM. */
  readonly device?: TpmDevice;
}

/** swtpm. */
export interface EmulatedTpm extends TpmBackendCommon {
  readonly type: 'emulator';
  /** The version. */
  readonly version?: TpmVersion;
  /**
   * Whether its state outlives a transient domain.
   * @since libvirt 7.0.0
   */
  readonly persistentState?: boolean;
  /**
   * How much it logs.
   * @since libvirt 10.4.0
   */
  readonly debug?: number;
  /** How an emulated TPM's state is encrypted. */
  readonly encryption?: TpmEncryption;
  /**
   * PCR banks that are active.
   * @since libvirt 7.10.0
   */
  readonly activePcrBanks?: ActivePcrBanks;
  /**
   * Where the state is.
   * @since libvirt 10.10.0
   */
  readonly source?: TpmSource;
  /**
   * What it can do.
   * @since libvirt 10.10.0
   */
  readonly profile?: TpmProfile;
}

/** A TPM emulator that others run. */
export interface ExternalTpm extends TpmBackendCommon {
  readonly type: 'external';
  /** Its socket. */
  readonly source?: ExternalTpmSource;
}

/**
 * Where a display server listens.
 * @see https://libvirt.org/formatdomain.html#graphical-framebuffers
 */
export type GraphicsListen =
  | AddressListen
  | NetworkListen
  | SocketListen
  | NoListen;

/** What every form of {@link GraphicsListen} may have. */
export interface GraphicsListenCommon extends Extra {
  /** Set by libvirt. */
  readonly fromConfig?: number;
}

/** At an address. */
export interface AddressListen extends GraphicsListenCommon {
  readonly type: 'address';
  /** The address. */
  readonly address?: string;
}

/** At the host's address on a virtual network. */
export interface NetworkListen extends GraphicsListenCommon {
  readonly type: 'network';
  /** The network's name. */
  readonly network?: string;
  /** The address found; set by libvirt. */
  readonly address?: string;
}

/** At a unix socket. */
export interface SocketListen extends GraphicsListenCommon {
  readonly type: 'socket';
  /** Its path. */
  readonly socket?: string;
}

/** Nowhere: only through file descriptors that libvirt passes. */
export interface NoListen extends GraphicsListenCommon {
  readonly type: 'none';
}

/** The sound backend. */
export interface GraphicsAudio extends Extra {
  /** The backend's id. */
  readonly id?: number;
}

/** How one channel of SPICE is secured. */
export interface SpiceChannel extends Extra {
  /** The channel. */
  readonly name?: 'main' | 'display' | 'inputs' | 'cursor' | 'playback' | 'record' | 'smartcard' | 'usbredir';
  /** Whether TLS is used. */
  readonly mode?: 'secure' | 'insecure' | 'any';
}

/** How images are compressed. */
export interface SpiceImage extends Extra {
  /** The method. */
  readonly compression?: 'auto_glz' | 'auto_lz' | 'quic' | 'glz' | 'lz' | 'off';
}

/** JPEG over slow lines. */
export interface SpiceJpeg extends Extra {
  /** When. */
  readonly compression?: 'auto' | 'never' | 'always';
}

/** zlib over slow lines. */
export interface SpiceZlib extends Extra {
  /** When. */
  readonly compression?: 'auto' | 'never' | 'always';
}

/** Sound. */
export interface SpicePlayback extends Extra {
  /** Whether it is compressed. */
  readonly compression?: boolean;
}

/** Video. */
export interface SpiceStreaming extends Extra {
  /** What is streamed. */
  readonly mode?: 'filter' | 'all' | 'off';
}

/** The mouse. */
export interface SpiceMouse extends Extra {
  /** Who moves it. */
  readonly mode?: 'server' | 'client';
}

/** The clipboard. */
export interface SpiceClipboard extends Extra {
  /** Whether it is shared. */
  readonly copypaste?: boolean;
}

/** Files dropped on the display. */
export interface SpiceFileTransfer extends Extra {
  /** Whether they are sent. */
  readonly enable?: boolean;
}

/** OpenGL. */
export interface GraphicsGl extends Extra {
  /** Whether it is on. */
  readonly enable?: boolean;
  /** The host's render node. */
  readonly rendernode?: string;
}

/** A codec of an HDA card. */
export interface SoundCodec extends Extra {
  /** What it does. */
  readonly type?: 'duplex' | 'micro' | 'output';
}

/** The backend. */
export interface SoundAudio extends Extra {
  /** The backend's id. */
  readonly id?: number;
}

/** How a graphics card works. */
export interface VideoDriver extends Extra {
  /** Where it runs. */
  readonly name?: 'qemu' | 'vhostuser';
  /** VGA of bhyve. */
  readonly vgaconf?: 'io' | 'on' | 'off';
  /** Whether it uses the emulated IOMMU. */
  readonly iommu?: boolean;
  /** Address translation service. */
  readonly ats?: boolean;
  /** Packed virtqueues. */
  readonly packed?: boolean;
  /** A page of notifications for each queue. */
  readonly pagePerVq?: boolean;
}

/** What the guest sees of a graphics card. */
export interface VideoModel extends Extra {
  /** The card. */
  readonly type?: VideoType;
  /** KiB of the primary bar (QXL). */
  readonly ram?: number;
  /** KiB of video memory. */
  readonly vram?: number;
  /** KiB of the 64-bit bar (QXL). */
  readonly vram64?: number;
  /** KiB of the VGA framebuffer (QXL). */
  readonly vgamem?: number;
  /** Screens. */
  readonly heads?: number;
  /** Whether it is the first one. */
  readonly primary?: boolean;
  /**
   * Whether blob resources are used.
   * @since libvirt 9.2.0
   */
  readonly blob?: boolean;
  /**
   * Whether EDID is offered.
   * @since libvirt 11.3.0
   */
  readonly edid?: boolean;
  /** Acceleration. */
  readonly acceleration?: VideoAcceleration;
  /** The resolution at the start. */
  readonly resolution?: VideoResolution;
}

/** A PCI device of the host. */
export interface HostdevPciSource extends Extra {
  /** Whether writes to its configuration are filtered (Xen). */
  readonly writeFiltering?: boolean;
  /** What a missing device means at start. */
  readonly startupPolicy?: 'mandatory' | 'requisite' | 'optional';
  /** A PCI device of the host. */
  readonly address?: HostPciAddress;
}

/** A USB device of the host. */
export interface HostdevUsbSource extends Extra {
  /** What a missing device means at start. */
  readonly startupPolicy?: 'mandatory' | 'requisite' | 'optional';
  /** Set by libvirt when the device is not there. */
  readonly missing?: boolean;
  /**
   * Whether the guest may reset it.
   * @since libvirt 8.5.0
   */
  readonly guestReset?: 'off' | 'uninitialized' | 'on';
  /** The vendor. */
  readonly vendor?: UsbVendor;
  /** The product. */
  readonly product?: UsbProduct;
  /** A device of the host that is not a PCI device. */
  readonly address?: HostDeviceAddress;
}

/** A SCSI device of the host, or behind iSCSI. */
export interface HostdevScsiSource extends Extra {
  /** How it is reached. */
  readonly protocol?: 'adapter' | 'iscsi';
  /** The iSCSI target's name. */
  readonly name?: string;
  /** A SCSI adapter of the host. */
  readonly adapter?: ScsiAdapter;
  /** A device of the host that is not a PCI device. */
  readonly address?: HostDeviceAddress;
}

/** A SCSI target of the host (vhost). */
export interface HostdevScsiHostSource extends Extra {
  /** How it is reached. */
  readonly protocol?: 'vhost';
  /** Its name. */
  readonly wwpn?: string;
}

/** A mediated device of the host. */
export interface HostdevMdevSource extends Extra {
  /** A device of the host that is not a PCI device. */
  readonly address?: HostDeviceAddress;
}

/** What hands the device over. */
export interface HostdevDriver extends Extra {
  /** The driver. */
  readonly name?: 'kvm' | 'vfio' | 'xen';
  /**
   * The VFIO variant driver.
   * @since libvirt 10.0.0
   */
  readonly model?: string;
}

/** The interface of the guest that it is one with. */
export interface HostdevTeaming extends Extra {
  /** Which of the two. */
  readonly type?: 'persistent' | 'transient';
  /** The other's alias. */
  readonly persistent?: string;
}

/** The option ROM. */
export interface HostdevRom extends Extra {
  /** Whether the guest sees it. */
  readonly bar?: boolean;
  /** Its file. */
  readonly file?: string;
  /** Whether there is one. */
  readonly enabled?: boolean;
}

/** Statistics. */
export interface MemballoonStats extends Extra {
  /** Seconds between them. */
  readonly period?: number;
}

/** How much the guest may take. */
export interface RngRate extends Extra {
  /** Bytes each period. */
  readonly bytes?: number;
  /** Milliseconds of a period. */
  readonly period?: number;
}

/** Where a random number generator gets its entropy. */
export interface RngBackend extends Extra {
  /** The kind of source. */
  readonly model: RngBackendModel;
  /** The transport to an entropy daemon. */
  readonly type?: string;
  /** The device of the host, such as /dev/urandom. */
  readonly path?: string;
}

/** The guest's address. */
export interface VsockCid extends Extra {
  /** Whether libvirt chooses. */
  readonly auto?: boolean;
  /** The address, from 3. */
  readonly address?: number;
}

/** The device. */
export interface SharedMemoryModel extends Extra {
  /** Which. */
  readonly type?: 'ivshmem' | 'ivshmem-plain' | 'ivshmem-doorbell';
}

/** The server that hands it out. */
export interface SharedMemoryServer extends Extra {
  /** Its socket. */
  readonly path?: string;
}

/** Interrupts. */
export interface SharedMemoryMsi extends Extra {
  /** Whether there are any. */
  readonly enabled?: boolean;
  /** How many. */
  readonly vectors?: number;
  /** Whether they are asynchronous to the CPU. */
  readonly ioeventfd?: 'on' | 'off';
}

/** What is behind a memory module. */
export interface MemoryDeviceSource extends Extra {
  /** What a missing source means at start. */
  readonly startupPolicy?: string;
  /** Bytes of a page of the host. */
  readonly pagesize?: bigint;
  /** The NUMA nodes of the host. */
  readonly nodemask?: string;
  /** The file or device of the host. */
  readonly path?: string;
  /** Bytes that the mapping is aligned to. */
  readonly alignsize?: bigint;
  /** The source is persistent memory. */
  readonly pmem?: boolean;
}

/** What the guest sees of a memory module. */
export interface MemoryDeviceTarget extends Extra {
  /**
   * Whether memory is taken slot by slot.
   * @since libvirt 10.1.0
   */
  readonly dynamicMemslots?: boolean;
  /** Bytes. */
  readonly size?: bigint;
  /** The NUMA node of the guest. */
  readonly node?: number;
  /** An NVDIMM's label area. */
  readonly label?: NvdimmLabel;
  /** Bytes that come and go together (virtio-mem). */
  readonly block?: bigint;
  /** Bytes that the guest should have (virtio-mem). */
  readonly requested?: bigint;
  /** Bytes that the guest has (virtio-mem); set by libvirt. */
  readonly current?: bigint;
  /** The guest cannot write to it. */
  readonly readonly?: boolean;
}

/** How it works. */
export interface IommuDriver extends Extra {
  /** Interrupt remapping. */
  readonly intremap?: boolean;
  /** Caching mode. */
  readonly cachingMode?: boolean;
  /** Extended interrupts. */
  readonly eim?: boolean;
  /** Device IOTLB. */
  readonly iotlb?: boolean;
  /** Bits of an address. */
  readonly awBits?: number;
  /**
   * DMA translation.
   * @since libvirt 10.7.0
   */
  readonly dmaTranslation?: boolean;
  /**
   * x2APIC.
   * @since libvirt 11.5.0
   */
  readonly xtsup?: boolean;
  /**
   * Passthrough mode.
   * @since libvirt 11.5.0
   */
  readonly passthrough?: boolean;
}

/** How far other nodes are. */
export interface NumaDistances extends Extra {
  /** How far another node is. */
  readonly siblings?: readonly NumaDistance[];
}

/**
 * A security label for a device's source.
 * @see https://libvirt.org/formatdomain.html#security-label
 */
export interface DeviceSeclabel extends Extra {
  /** The security driver. */
  readonly model?: string;
  /** Whether libvirt sets the label. */
  readonly relabel?: boolean;
  /** Set by libvirt where a label could not be set. */
  readonly labelskip?: boolean;
  /** The label. */
  readonly label?: string;
}

/** Parts of an image. */
export interface SourceSlices extends Extra {
  /** The part of an image that holds the data. */
  readonly slices?: readonly SourceSlice[];
}

/** Persistent reservations of a SCSI disk. */
export interface Reservations extends Extra {
  /** Whether libvirt runs the helper. */
  readonly managed?: boolean;
  /** Whether they are on. */
  readonly enabled?: boolean;
}

/** A server of a network source. */
export interface SourceHost extends Extra {
  /** Its host name. */
  readonly name?: string;
  /** Its port. */
  readonly port?: number;
  /** How it is reached. */
  readonly transport?: 'tcp' | 'unix' | 'rdma';
  /** Its socket, for `unix`. */
  readonly socket?: string;
}

/** An RBD snapshot. */
export interface SourceSnapshot extends Extra {
  /** Its name. */
  readonly name?: string;
}

/** An RBD configuration file. */
export interface SourceConfig extends Extra {
  /** Its path. */
  readonly file?: string;
}

/** Who we are to an iSCSI server. */
export interface SourceInitiator extends Extra {
  /** A qualified name. */
  readonly iqn?: InitiatorName;
}

/** A PCI device of the host. */
export interface PciHostAddress extends Extra {
  /** The bus. */
  readonly type?: 'pci';
  /** PCI domain. */
  readonly domain?: number;
  /** Bus. */
  readonly bus?: number;
  /** Slot. */
  readonly slot?: number;
  /** Function. */
  readonly function?: number;
}

/** Latency boundaries. */
export interface DiskStatistics extends Extra {
  /** One set of latency boundaries. */
  readonly sets?: readonly DiskStatistic[];
}

/** The threads that serve it. */
export interface DiskIothreads extends Extra {
  /** A thread that serves some queues. */
  readonly threads?: readonly DiskIothread[];
}

/** The cache of qcow2 metadata. */
export interface MetadataCache extends Extra {
  /** Its size. */
  readonly maxSize?: MetadataCacheSize;
}

/**
 * A secret that libvirt keeps.
 * @see https://libvirt.org/formatsecret.html
 */
export interface SecretReference extends Extra {
  /** What the secret is for. */
  readonly type?: string;
  /** Its UUID. */
  readonly uuid?: string;
  /** Its usage name. */
  readonly usage?: string;
}

/** An image's format. */
export interface ImageFormat extends Extra {
  /** The format, such as `qcow2` or `raw`. */
  readonly type?: string;
  /** The cache of qcow2 metadata. */
  readonly metadataCache?: MetadataCache;
}

/** A throttle group that the disk is in. */
export interface ThrottleFilter extends Extra {
  /** The group's name. */
  readonly group?: string;
}

/** The s390 identity of a PCI device. */
export interface ZpciAddress extends Extra {
  /** User-defined identifier. */
  readonly uid?: number;
  /** Function identifier. */
  readonly fid?: number;
}

/** Caching. */
export interface FilesystemCache extends Extra {
  /** How. */
  readonly mode?: 'none' | 'always';
}

/** The sandbox. */
export interface FilesystemSandbox extends Extra {
  /** Which. */
  readonly mode?: 'namespace' | 'chroot';
}

/** Locks. */
export interface FilesystemLock extends Extra {
  /** POSIX locks. */
  readonly posix?: boolean;
  /** BSD locks. */
  readonly flock?: boolean;
}

/** Threads. */
export interface FilesystemThreadPool extends Extra {
  /** How many. */
  readonly size?: number;
}

/** Open files. */
export interface FilesystemOpenFiles extends Extra {
  /** How many at most. */
  readonly max?: number;
}

/** Ids of the guest and what they are on the host. */
export interface IdMapEntry extends Extra {
  /** First id in the guest. */
  readonly start?: number;
  /** First id on the host. */
  readonly target?: number;
  /** How many. */
  readonly count?: number;
}

/** Whether a lost connection comes back. */
export interface Reconnect extends Extra {
  /** Whether it does. */
  readonly enabled?: boolean;
  /** Seconds between attempts. */
  readonly timeout?: number;
}

/** A PCI device of the host. */
export interface HostPciAddress extends Extra {
  /** The bus. */
  readonly type?: 'pci';
  /** PCI domain. */
  readonly domain?: number;
  /** Bus. */
  readonly bus?: number;
  /** Slot. */
  readonly slot?: number;
  /** Function. */
  readonly function?: number;
}

/** Our end of a UDP tunnel. */
export interface InterfaceSocketLocal extends Extra {
  /** The address. */
  readonly address?: string;
  /** The port. */
  readonly port?: number;
}

/** Ports. */
export interface PortForwardRange extends Extra {
  /** First port. */
  readonly start?: number;
  /** Last port. */
  readonly end?: number;
  /** First port in the guest. */
  readonly to?: number;
  /** Whether they are left out. */
  readonly exclude?: boolean;
}

/** What it needs to know. */
export interface VirtualPortParameters extends Extra {
  /** Manager of 802.1Qbg. */
  readonly managerid?: number;
  /** Type of 802.1Qbg. */
  readonly typeid?: number;
  /** Version of the type. */
  readonly typeidversion?: number;
  /** Instance of 802.1Qbg. */
  readonly instanceid?: string;
  /** Profile of 802.1Qbh, Open vSwitch or midonet. */
  readonly profileid?: string;
  /** Interface of Open vSwitch or midonet. */
  readonly interfaceid?: string;
}

/** A tag. */
export interface VlanTag extends Extra {
  /** The VLAN. */
  readonly id?: number;
  /** How the native VLAN is sent. */
  readonly nativeMode?: 'tagged' | 'untagged';
}

/** A limit in one direction. */
export interface Rate extends Extra {
  /** KiB a second on average. */
  readonly average?: number;
  /** KiB a second at most. */
  readonly peak?: number;
  /** KiB a second at least. */
  readonly floor?: number;
  /** KiB in a burst. */
  readonly burst?: number;
}

/** What the host takes off the guest. */
export interface HostOffloads extends Extra {
  /** Whether it is on. */
  readonly csum?: boolean;
  /** Whether it is on. */
  readonly gso?: boolean;
  /** Whether it is on. */
  readonly tso4?: boolean;
  /** Whether it is on. */
  readonly tso6?: boolean;
  /** Whether it is on. */
  readonly ecn?: boolean;
  /** Whether it is on. */
  readonly ufo?: boolean;
  /** Whether it is on. */
  readonly mrgRxbuf?: boolean;
}

/** What the guest takes off the host. */
export interface GuestOffloads extends Extra {
  /** Whether it is on. */
  readonly csum?: boolean;
  /** Whether it is on. */
  readonly tso4?: boolean;
  /** Whether it is on. */
  readonly tso6?: boolean;
  /** Whether it is on. */
  readonly ecn?: boolean;
  /** Whether it is on. */
  readonly ufo?: boolean;
}

/** A value that the filter asks for. */
export interface FilterParameter extends Extra {
  /** Its name. */
  readonly name?: string;
  /** Its value. */
  readonly value?: string;
}

/** When receiving. */
export interface CoalesceReceive extends Extra {
  /** Packets. */
  readonly frames?: CoalesceFrames;
}

/** Whether a lost connection comes back. */
export interface ChannelReconnect extends Extra {
  /** Whether it does. */
  readonly enabled?: boolean;
  /** Seconds between attempts. */
  readonly timeout?: number;
}

/** The clipboard. */
export interface VdagentClipboard extends Extra {
  /** Whether it is shared. */
  readonly copypaste?: boolean;
}

/** The mouse. */
export interface VdagentMouse extends Extra {
  /** Who moves it. */
  readonly mode?: 'client' | 'server';
}

/** The device. */
export interface SerialModel extends Extra {
  /** Its name in QEMU. */
  readonly name?: string;
}

/** The host's TPM. */
export interface TpmDevice extends Extra {
  /** Its path. */
  readonly path?: string;
}

/** How an emulated TPM's state is encrypted. */
export interface TpmEncryption extends Extra {
  /** The UUID of the secret. */
  readonly secret?: string;
}

/** PCR banks that are active. */
export interface ActivePcrBanks extends Extra {
  /** The bank is active. */
  readonly sha1?: boolean;
  /** The bank is active. */
  readonly sha256?: boolean;
  /** The bank is active. */
  readonly sha384?: boolean;
  /** The bank is active. */
  readonly sha512?: boolean;
}

/** Where the state is. */
export interface TpmSource extends Extra {
  /** What it is. */
  readonly type?: 'file' | 'dir';
  /** Its path. */
  readonly path?: string;
}

/** What it can do. */
export interface TpmProfile extends Extra {
  /** Where the profile comes from. */
  readonly source?: string;
  /** Its name. */
  readonly name?: string;
  /** Whether what the host cannot do is left out. */
  readonly removeDisabled?: 'check' | 'fips-host';
}

/** Its socket. */
export interface ExternalTpmSource extends Extra {
  /** The transport. */
  readonly type?: 'unix';
  /** Who connects. */
  readonly mode?: 'connect';
  /** Its path. */
  readonly path?: string;
}

/** Acceleration. */
export interface VideoAcceleration extends Extra {
  /** 3D. */
  readonly accel3d?: boolean;
  /** 2D. */
  readonly accel2d?: boolean;
  /** The host's render node. */
  readonly rendernode?: string;
}

/** The resolution at the start. */
export interface VideoResolution extends Extra {
  /** Pixels across. */
  readonly x?: number;
  /** Pixels down. */
  readonly y?: number;
}

/** The vendor. */
export interface UsbVendor extends Extra {
  /** The number. */
  readonly id?: number;
}

/** The product. */
export interface UsbProduct extends Extra {
  /** The number. */
  readonly id?: number;
}

/** A device of the host that is not a PCI device. */
export interface HostDeviceAddress extends Extra {
  /** The bus. */
  readonly type?: 'usb' | 'scsi';
  /** Bus. */
  readonly bus?: number;
  /** Device on a USB bus. */
  readonly device?: number;
  /** Port of a USB bus. */
  readonly port?: string;
  /** Target of a SCSI bus. */
  readonly target?: number;
  /** Unit of a SCSI target. */
  readonly unit?: number;
  /** The UUID of a mediated device. */
  readonly uuid?: string;
}

/** A SCSI adapter of the host. */
export interface ScsiAdapter extends Extra {
  /** Its name, such as `scsi_host0`. */
  readonly name?: string;
}

/** An NVDIMM's label area. */
export interface NvdimmLabel extends Extra {
  /** Bytes. */
  readonly size?: bigint;
}

/** How far another node is. */
export interface NumaDistance extends Extra {
  /** The other node. */
  readonly id?: number;
  /** The distance; 10 is the node itself. */
  readonly value?: number;
}

/** The part of an image that holds the data. */
export interface SourceSlice extends Extra {
  /** What it is a slice of. */
  readonly type?: 'storage';
  /** First byte. */
  readonly offset?: bigint;
  /** Bytes. */
  readonly size?: bigint;
}

/** A qualified name. */
export interface InitiatorName extends Extra {
  /** The name. */
  readonly name?: string;
}

/** One set of latency boundaries. */
export interface DiskStatistic extends Extra {
  /** What is measured. */
  readonly type?: string;
  /** A boundary. */
  readonly bins?: readonly StatisticBin[];
}

/** A thread that serves some queues. */
export interface DiskIothread extends Extra {
  /** The thread. */
  readonly id?: number;
  /** A queue. */
  readonly queues?: readonly IothreadQueue[];
}

/** Its size. */
export interface MetadataCacheSize extends Extra {
  /** The unit of the size. */
  readonly unit?: string;
  /** The size in that unit. */
  readonly value?: bigint;
}

/** Packets. */
export interface CoalesceFrames extends Extra {
  /** At most. */
  readonly max?: number;
}

/** A boundary. */
export interface StatisticBin extends Extra {
  /** Its start in ns. */
  readonly start?: bigint;
}

/** A queue. */
export interface IothreadQueue extends Extra {
  /** The queue, from 0. */
  readonly id?: number;
}
