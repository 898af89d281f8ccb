// Generated from the element descriptions in src/schema by `pnpm run codegen`. Do not edit.
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

/** The words of `VolumeType`. */
export type VolumeType = 'file' | 'block' | 'dir' | 'network' | 'netdir' | 'ploop';

/** The words of `SnapshotState`. */
export type SnapshotState = 'running' | 'blocked' | 'paused' | 'shutdown' | 'shutoff' | 'crashed' | 'pmsuspended' | 'disk-snapshot' | 'nostate';

/** The words of `CpuMode`. */
export type CpuMode = 'custom' | 'host-model' | 'host-passthrough' | 'maximum';

/** The words of `CpuMatch`. */
export type CpuMatch = 'minimum' | 'exact' | 'strict';

/** The words of `CpuCheck`. */
export type CpuCheck = 'none' | 'partial' | 'full';

/** The words of `SysinfoType`. */
export type SysinfoType = 'smbios' | 'fwcfg';

/** The words of `Firmware`. */
export type Firmware = 'bios' | 'efi';

/** The words of `ClockOffset`. */
export type ClockOffset = 'utc' | 'localtime' | 'timezone' | 'variable' | 'absolute';

/** The words of `SeclabelType`. */
export type SeclabelType = 'dynamic' | 'static' | 'none';

/** The words of `ForwardMode`. */
export type ForwardMode = 'nat' | 'route' | 'open' | 'bridge' | 'passthrough' | 'private' | 'vepa' | 'hostdev';

/** The words of `RuleAction`. */
export type RuleAction = 'drop' | 'accept' | 'reject' | 'continue' | 'return';

/** The words of `RuleDirection`. */
export type RuleDirection = 'in' | 'out' | 'inout';

/** The words of `BondMode`. */
export type BondMode = 'balance-rr' | 'active-backup' | 'balance-xor' | 'broadcast' | '802.3ad' | 'balance-tlb' | 'balance-alb';

/** The words of `CpuFeaturePolicy`. */
export type CpuFeaturePolicy = 'force' | 'require' | 'optional' | 'disable' | 'forbid';

/** The words of `MemorySourceType`. */
export type MemorySourceType = 'file' | 'anonymous' | 'memfd';

/** The words of `BootDevice`. */
export type BootDevice = 'fd' | 'hd' | 'cdrom' | 'network';

/** The words of `HyperVMode`. */
export type HyperVMode = 'custom' | 'passthrough' | 'host-model';

/** The words of `TimerName`. */
export type TimerName = 'platform' | 'pit' | 'rtc' | 'hpet' | 'tsc' | 'kvmclock' | 'hypervclock' | 'armvtimer';

/** The words of `TickPolicy`. */
export type TickPolicy = 'delay' | 'catchup' | 'merge' | 'discard';

/** The words of `DiskDevice`. */
export type DiskDevice = 'disk' | 'cdrom' | 'floppy' | 'lun';

/** The words of `CharacterType`. */
export type CharacterType = 'dev' | 'file' | 'pipe' | 'unix' | 'tcp' | 'udp' | 'null' | 'stdio' | 'vc' | 'pty' | 'spicevmc' | 'spiceport' | 'nmdm' | 'qemu-vdagent' | 'dbus';

/** The words of `InputType`. */
export type InputType = 'mouse' | 'tablet' | 'keyboard' | 'passthrough' | 'evdev';

/** The words of `TpmModel`. */
export type TpmModel = 'tpm-tis' | 'tpm-crb' | 'tpm-spapr' | 'spapr-tpm-proxy';

/** The words of `SoundModel`. */
export type SoundModel = 'sb16' | 'es1370' | 'pcspk' | 'ac97' | 'ich6' | 'ich7' | 'ich9' | 'usb' | 'virtio';

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

/** The words of `SnapshotKind`. */
export type SnapshotKind = 'no' | 'internal' | 'external' | 'manual';

/** The words of `CacheType`. */
export type CacheType = 'both' | 'code' | 'data';

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
export type ConsoleTargetType = 'serial' | 'virtio' | 'xen' | 'lxc' | 'uml' | 'openvz' | 'sclp' | 'sclplm' | 'isa-serial' | 'usb-serial' | 'pci-serial' | 'spapr-vio-serial' | 'system-serial' | 'sclp-serial' | 'isa-debug';

/** The words of `TpmVersion`. */
export type TpmVersion = '1.2' | '2.0';

/** The words of `VideoType`. */
export type VideoType = 'vga' | 'cirrus' | 'vmvga' | 'xen' | 'vbox' | 'qxl' | 'virtio' | 'gop' | 'none' | 'bochs' | 'ramfb';

/** The words of `RngBackendModel`. */
export type RngBackendModel = 'random' | 'egd' | 'builtin';

/** The words of `HostCacheType`. */
export type HostCacheType = 'both' | 'code' | 'data';

/** The words of `MemoryAccessKind`. */
export type MemoryAccessKind = 'access' | 'read' | 'write';

/** The words of `AudioFormat`. */
export type AudioFormat = 's8' | 'u8' | 's16' | 'u16' | 's32' | 'u32' | 'f32';

/**
 * A guest: the machine, its devices, and how the host runs it.
 * @see https://libvirt.org/formatdomain.html#element-and-attribute-overview
 */
export interface Domain extends Extra {
  /** The hypervisor: `kvm` with hardware help, `qemu` without. */
  readonly type: DomainType;
  /** The number of a running domain; set by libvirt. */
  readonly id?: number;
  /** Declares the namespace of `qemu:` elements; needed where they are used. */
  readonly xmlnsQemu?: 'http://libvirt.org/schemas/domain/qemu/1.0';
  /** Declares the namespace of `lxc:namespace`; needed where they are used. */
  readonly xmlnsLxc?: 'http://libvirt.org/schemas/domain/lxc/1.0';
  /** Declares the namespace of `bhyve:commandline`; needed where they are used. */
  readonly xmlnsBhyve?: 'http://libvirt.org/schemas/domain/bhyve/1.0';
  /** Declares the namespace of `xen:commandline`; needed where they are used. */
  readonly xmlnsXen?: 'http://libvirt.org/schemas/domain/xen/1.0';
  /** Declares the namespace of `vmware:datacenterpath`; needed where they are used. */
  readonly xmlnsVmware?: 'http://libvirt.org/schemas/domain/vmware/1.0';
  /** The name, unique on its host. */
  readonly name: string;
  /** The identity, unique everywhere; made up by libvirt when absent. */
  readonly uuid?: string;
  /**
   * An id that changes when the guest is restored or copied.
   * @since libvirt 4.4.0
   */
  readonly genid?: GenerationId;
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
  /** How block I/O of the host is shared out. */
  readonly blkiotune?: Blkiotune;
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
  /**
   * The threads of QEMU's own main loop.
   * @since libvirt 8.5.0
   */
  readonly defaultiothread?: DefaultIothread;
  /** How CPU time is shared out. */
  readonly cputune?: Cputune;
  /** On which nodes of the host the guest's memory is. */
  readonly numatune?: Numatune;
  /** Where the guest is accounted for. */
  readonly resource?: Resource;
  /**
   * Groups of limits that disks can share.
   * @since libvirt 11.2.0
   */
  readonly throttlegroups?: ThrottleGroups;
  /** Strings that the firmware tells the guest. */
  readonly sysinfos?: readonly Sysinfo[];
  /** A boot loader of the host (Xen). */
  readonly bootloader?: string;
  /** Its arguments. */
  readonly bootloaderArgs?: string;
  /** What the guest boots. */
  readonly os?: Os;
  /** Which users and groups of the host a container's are. */
  readonly idmap?: IdMap;
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
  /** Performance events that are counted. */
  readonly perf?: Perf;
  /** The devices of a domain, each kind as a list. */
  readonly devices?: Devices;
  /** Whether the guest may wrap keys (s390). */
  readonly keywrap?: Keywrap;
  /** Memory that the host cannot read. */
  readonly launchSecurity?: LaunchSecurity;
  /** How a security driver confines the guest's process. */
  readonly seclabels?: readonly Seclabel[];
  /** What QEMU's command line has more; libvirt does not look at it. */
  readonly qemuCommandline?: QemuCommandline;
  /** What libvirt is to think that QEMU can do; for experiments. */
  readonly qemuCapabilities?: QemuCapabilities;
  /** What QEMU does about deprecated interfaces; for experiments. */
  readonly qemuDeprecation?: QemuDeprecation;
  /**
   * Properties of devices that differ from what libvirt would set.
   * @since libvirt 8.2.0
   */
  readonly qemuOverride?: QemuOverride;
  /** Namespaces that a container shares. */
  readonly lxcNamespace?: LxcNamespace;
  /** What bhyve's command line has more; libvirt does not look at it. */
  readonly bhyveCommandline?: BhyveCommandline;
  /** What Xen's device model's command line has more; libvirt does not look at it. */
  readonly xenCommandline?: XenCommandline;
  /** The datacenter, set by the ESX driver. */
  readonly vmwareDatacenterpath?: string;
}

/**
 * A virtual network that guests can be on.
 * @see https://libvirt.org/formatnetwork.html
 */
export interface Network extends Extra {
  /** How many guests are on it; set by libvirt. */
  readonly connections?: number;
  /** Whether guests talk IPv6 to each other on a network without an IPv6 address. */
  readonly ipv6?: boolean;
  /** Whether the guests' filters are trusted. */
  readonly trustGuestRxFilters?: boolean;
  /** Declares the namespace of `dnsmasq:options`; needed where they are used. */
  readonly xmlnsDnsmasq?: 'http://libvirt.org/schemas/network/dnsmasq/1.0';
  /** The name, unique on its host. */
  readonly name?: string;
  /** The identity; made up by libvirt when absent. */
  readonly uuid?: string;
  /**
   * A short description, on one line.
   * @since libvirt 9.7.0
   */
  readonly title?: string;
  /**
   * What people want to say about it.
   * @since libvirt 9.7.0
   */
  readonly description?: string;
  /** What applications keep here, each in a namespace of its own. */
  readonly metadata?: XmlElement;
  /** How guests reach the world outside. */
  readonly forward?: NetworkForward;
  /** The bridge of the host that the guests are on. */
  readonly bridge?: NetworkBridge;
  /** The largest packet. */
  readonly mtu?: NetworkMtu;
  /** The bridge's MAC address. */
  readonly mac?: NetworkMac;
  /** The DNS domain of the guests. */
  readonly domain?: NetworkDomain;
  /** Names that guests can look up. */
  readonly dns?: Dns;
  /** VLAN tags. */
  readonly vlan?: Vlan;
  /** Limits on throughput. */
  readonly bandwidth?: Bandwidth;
  /**
   * Settings of every port.
   * @since libvirt 6.1.0
   */
  readonly port?: NetworkPortOptions;
  /** The host's address on the network, and what it serves there. */
  readonly ips?: readonly NetworkIp[];
  /** A route. */
  readonly routes?: readonly InterfaceRoute[];
  /** What a switch needs to know of a port. */
  readonly virtualport?: VirtualPort;
  /** Settings for guests that name the group. */
  readonly portgroups?: readonly PortGroup[];
  /**
   * Lines for dnsmasq's configuration; libvirt does not look at them.
   * @since libvirt 5.6.0
   */
  readonly dnsmasqOptions?: DnsmasqOptions;
}

/**
 * One guest's place on a virtual network.
 * @see https://libvirt.org/formatnetworkport.html
 */
export interface NetworkPort extends Extra {
  /** The identity. */
  readonly uuid?: string;
  /** The guest that it belongs to. */
  readonly owner?: PortOwner;
  /** The MAC address in the guest. */
  readonly mac?: PortMac;
  /** The port group. */
  readonly group?: string;
  /** The guest's filters. */
  readonly rxfilters?: PortFilters;
  /** What a switch needs to know of a port. */
  readonly virtualport?: VirtualPort;
  /** Limits on throughput. */
  readonly bandwidth?: Bandwidth;
  /** VLAN tags. */
  readonly vlan?: Vlan;
  /** Its settings. */
  readonly port?: PortOptions;
  /** What the port is on the host. */
  readonly plug?: PortPlug;
}

/**
 * A place where volumes are.
 * @see https://libvirt.org/formatstorage.html#storage-pool-xml
 */
export type StoragePool =
  | DirectoryPool
  | FileSystemPool
  | NetworkFileSystemPool
  | LogicalPool
  | DiskPool
  | IscsiPool
  | IscsiDirectPool
  | ScsiPool
  | MultipathPool
  | RbdPool
  | SheepdogPool
  | GlusterPool
  | ZfsPool
  | VstoragePool;

/** What every form of {@link StoragePool} may have. */
export interface StoragePoolCommon extends Extra {
  /** Declares the namespace of `fs:mount_opts`; needed where they are used. */
  readonly xmlnsFs?: 'http://libvirt.org/schemas/storagepool/fs/1.0';
  /** Declares the namespace of `rbd:config_opts`; needed where they are used. */
  readonly xmlnsRbd?: 'http://libvirt.org/schemas/storagepool/rbd/1.0';
  /** The name, unique on its host. */
  readonly name?: string;
  /** The identity; made up by libvirt when absent. */
  readonly uuid?: string;
  /** Bytes in all; set by libvirt. */
  readonly capacity?: bigint;
  /** Bytes that are taken; set by libvirt. */
  readonly allocation?: bigint;
  /** Bytes that are free; set by libvirt. */
  readonly available?: bigint;
  /**
   * Features of the pool.
   * @since libvirt 6.6.0
   */
  readonly features?: PoolFeatures;
  /** Where the pool is on the host. */
  readonly target?: PoolTarget;
  /**
   * What looking at the pool again finds out.
   * @since libvirt 5.2.0
   */
  readonly refresh?: PoolRefresh;
}

/** A directory of the host. */
export interface DirectoryPool extends StoragePoolCommon {
  readonly type: 'dir';
  /** What it is made of. */
  readonly source?: DirectoryPoolSource;
}

/** A file system on a block device. */
export interface FileSystemPool extends StoragePoolCommon {
  readonly type: 'fs';
  /** What it is made of. */
  readonly source?: FileSystemPoolSource;
  /**
   * Options for mount(8); libvirt does not look at them.
   * @since libvirt 5.1.0
   */
  readonly fsMountOpts?: MountOptions;
}

/** A file system of a server. */
export interface NetworkFileSystemPool extends StoragePoolCommon {
  readonly type: 'netfs';
  /** What it is made of. */
  readonly source?: NetworkFileSystemPoolSource;
  /**
   * Options for mount(8); libvirt does not look at them.
   * @since libvirt 5.1.0
   */
  readonly fsMountOpts?: MountOptions;
}

/** A volume group of LVM. */
export interface LogicalPool extends StoragePoolCommon {
  readonly type: 'logical';
  /** What it is made of. */
  readonly source?: LogicalPoolSource;
}

/** A disk whose partitions are the volumes. */
export interface DiskPool extends StoragePoolCommon {
  readonly type: 'disk';
  /** What it is made of. */
  readonly source?: DiskPoolSource;
}

/** An iSCSI target. */
export interface IscsiPool extends StoragePoolCommon {
  readonly type: 'iscsi';
  /** What it is made of. */
  readonly source?: IscsiPoolSource;
}

/** An iSCSI target that QEMU talks to itself. */
export interface IscsiDirectPool extends StoragePoolCommon {
  readonly type: 'iscsi-direct';
  /** What it is made of. */
  readonly source?: IscsiDirectPoolSource;
}

/** A SCSI adapter of the host. */
export interface ScsiPool extends StoragePoolCommon {
  readonly type: 'scsi';
  /** What it is made of. */
  readonly source?: ScsiPoolSource;
}

/** The multipath devices of the host. */
export interface MultipathPool extends StoragePoolCommon {
  readonly type: 'mpath';
  /** What it is made of. */
  readonly source?: MultipathPoolSource;
}

/** A pool of Ceph. */
export interface RbdPool extends StoragePoolCommon {
  readonly type: 'rbd';
  /** What it is made of. */
  readonly source?: RbdPoolSource;
  /**
   * Options of librados; libvirt does not look at them.
   * @since libvirt 5.1.0
   */
  readonly rbdConfigOpts?: RbdOptions;
}

/** A Sheepdog cluster. */
export interface SheepdogPool extends StoragePoolCommon {
  readonly type: 'sheepdog';
  /** What it is made of. */
  readonly source?: SheepdogPoolSource;
}

/** A Gluster volume. */
export interface GlusterPool extends StoragePoolCommon {
  readonly type: 'gluster';
  /** What it is made of. */
  readonly source?: GlusterPoolSource;
}

/** A pool of ZFS. */
export interface ZfsPool extends StoragePoolCommon {
  readonly type: 'zfs';
  /** What it is made of. */
  readonly source?: ZfsPoolSource;
}

/** A Virtuozzo storage cluster. */
export interface VstoragePool extends StoragePoolCommon {
  readonly type: 'vstorage';
  /** What it is made of. */
  readonly source?: VstoragePoolSource;
}

/**
 * A volume of a storage pool.
 * @see https://libvirt.org/formatstorage.html#storage-volume-xml
 */
export interface StorageVolume extends Extra {
  /** What it is. */
  readonly type?: VolumeType;
  /** The name, unique in its pool. */
  readonly name?: string;
  /** The identity; set by libvirt. */
  readonly key?: string;
  /** The devices below it. */
  readonly source?: VolumeSourceDevices;
  /** Bytes that a guest sees. */
  readonly capacity?: bigint;
  /** Bytes that are taken. */
  readonly allocation?: bigint;
  /**
   * Bytes of the file or device on the host.
   * @since libvirt 3.0.0
   */
  readonly physical?: bigint;
  /** How it is on the host. */
  readonly target?: VolumeTarget;
  /** The image under it. */
  readonly backingStore?: StorageVolumeBackingStore;
}

/**
 * A state of a guest to which it can go back.
 * @see https://libvirt.org/formatsnapshot.html
 */
export interface DomainSnapshot extends Extra {
  /** The name; made up by libvirt when absent. */
  readonly name?: string;
  /** What people want to say about it. */
  readonly description?: string;
  /** What the guest did; set by libvirt. */
  readonly state?: SnapshotState;
  /** What this one is based on. */
  readonly parent?: Parent;
  /** Seconds since 1970; set by libvirt. */
  readonly creationTime?: string;
  /** What happens with the guest's memory. */
  readonly memory?: SnapshotMemory;
  /** What happens with the disks. */
  readonly disks?: SnapshotDisks;
  /** Disks as they are after going back; set by libvirt. */
  readonly revertDisks?: SnapshotRevertDisks;
  /** The guest at that time. */
  readonly domain?: Domain;
  /** The guest as it would have been at its next start. */
  readonly inactiveDomain?: Domain;
  /** Whether it is the current one; in files of libvirt. */
  readonly active?: '0' | '1';
  /** What a hypervisor keeps for itself; in files of libvirt. */
  readonly cookie?: XmlElement;
}

/**
 * A point in time since which changes of disks are recorded.
 * @see https://libvirt.org/formatcheckpoint.html
 */
export interface DomainCheckpoint extends Extra {
  /** The name; made up by libvirt when absent. */
  readonly name?: string;
  /** What people want to say about it. */
  readonly description?: string;
  /** What this one is based on. */
  readonly parent?: Parent;
  /** Seconds since 1970; set by libvirt. */
  readonly creationTime?: bigint;
  /** What is recorded of the disks. */
  readonly disks?: CheckpointDisks;
  /** The guest at that time. */
  readonly domain?: Domain;
}

/**
 * A backup job.
 * @see https://libvirt.org/formatbackup.html
 */
export type DomainBackup =
  | PushBackup
  | PullBackup;

/** What every form of {@link DomainBackup} may have. */
export interface DomainBackupCommon extends Extra {
  /** The number of the job; set by libvirt. */
  readonly id?: number;
  /** The checkpoint since which changes count. */
  readonly incremental?: string;
  /** What happens with the disks. */
  readonly disks?: BackupDisks;
}

/** QEMU writes it somewhere. */
export interface PushBackup extends DomainBackupCommon {
  readonly mode: 'push';
}

/** Others fetch it from an NBD server. */
export interface PullBackup extends DomainBackupCommon {
  readonly mode: 'pull';
  /** Where the NBD server listens. */
  readonly server?: BackupServer;
}

/**
 * A device of the host.
 * @see https://libvirt.org/formatnode.html
 */
export interface NodeDevice extends Extra {
  /** Its name on this host. */
  readonly name?: string;
  /** Its path below /sys. */
  readonly path?: string;
  /** A file in /dev. */
  readonly devnodes?: readonly DeviceNode[];
  /** The device that it is on. */
  readonly parent?: NodeDeviceParent;
  /** The driver that it has. */
  readonly driver?: NodeDeviceDriver;
  /** What it is. */
  readonly capabilities?: readonly NodeDeviceCapability[];
}

/**
 * A secret that libvirt keeps; its value is never in here.
 * @see https://libvirt.org/formatsecret.html
 */
export interface Secret extends Extra {
  /** Whether it is kept in memory only. */
  readonly ephemeral?: boolean;
  /** Whether nobody can read its value back. */
  readonly private?: boolean;
  /** The identity; made up by libvirt when absent. */
  readonly uuid?: string;
  /** What people want to say about it. */
  readonly description?: string;
  /** What the secret is for. */
  readonly usage?: SecretUsage;
}

/**
 * Which packets go through a guest's interface.
 * @see https://libvirt.org/formatnwfilter.html
 */
export interface Nwfilter extends Extra {
  /** The name, unique on its host. */
  readonly name?: string;
  /** The chain it is in; its name begins with a protocol. */
  readonly chain?: string;
  /** Its turn among chains; the lowest first. */
  readonly priority?: number;
  /** The identity; made up by libvirt when absent. */
  readonly uuid?: string;
  /** Filters that it consists of. */
  readonly filterrefs?: readonly FilterReference[];
  /** What happens with packets of one kind. */
  readonly rules?: readonly NwfilterRule[];
}

/**
 * A network filter that is in force on an interface.
 * @see https://libvirt.org/formatnwfilterbinding.html
 */
export interface NwfilterBinding extends Extra {
  /** The guest that it belongs to. */
  readonly owner?: PortOwner;
  /** The interface on the host. */
  readonly portdev?: BindingPort;
  /** The interface of the host below it. */
  readonly linkdev?: BindingLink;
  /** The MAC address in the guest. */
  readonly mac?: PortMac;
  /** A network filter. */
  readonly filterref?: FilterReference;
}

/**
 * A network interface of the host.
 * @see https://libvirt.org/formatinterface.html
 */
export type HostInterface =
  | EthernetHostInterface
  | BridgeHostInterface
  | BondHostInterface
  | VlanHostInterface;

/** What every form of {@link HostInterface} may have. */
export interface HostInterfaceCommon extends Extra {
  /** Its name. */
  readonly name?: string;
  /** When it is started. */
  readonly start?: InterfaceStart;
  /** Its MAC address. */
  readonly mac?: HostInterfaceMac;
  /** Its cable; set by libvirt. */
  readonly link?: HostInterfaceLink;
  /** The largest packet. */
  readonly mtu?: HostInterfaceMtu;
  /** Its addresses of one family. */
  readonly protocols?: readonly InterfaceProtocol[];
}

/** A network card. */
export interface EthernetHostInterface extends HostInterfaceCommon {
  readonly type: 'ethernet';
}

/** A bridge. */
export interface BridgeHostInterface extends HostInterfaceCommon {
  readonly type: 'bridge';
  /** What a bridge is. */
  readonly bridge?: HostBridge;
}

/** Several that are one. */
export interface BondHostInterface extends HostInterfaceCommon {
  readonly type: 'bond';
  /** What a bond is. */
  readonly bond?: HostBond;
}

/** A VLAN of another. */
export interface VlanHostInterface extends HostInterfaceCommon {
  readonly type: 'vlan';
  /** What a VLAN interface is. */
  readonly vlan?: HostVlan;
}

/**
 * What a host is and which guests it can run.
 * @see https://libvirt.org/formatcaps.html
 */
export interface Capabilities extends Extra {
  /** The host. */
  readonly host?: HostCapabilities;
  /** Guests of one architecture. */
  readonly guests?: readonly GuestCapabilities[];
}

/**
 * What a guest of one kind can have on a host.
 * @see https://libvirt.org/formatdomaincaps.html
 */
export interface DomainCapabilities extends Extra {
  /** The program that runs the guest. */
  readonly path?: string;
  /** The kind of guest, such as `kvm`. */
  readonly domain?: string;
  /** The machine. */
  readonly machine?: string;
  /** The architecture. */
  readonly arch?: string;
  /** CPUs. */
  readonly vcpu?: VcpuCapability;
  /** Whether a guest can have it, and in which forms. */
  readonly iothreads?: DomainCapability;
  /** What the guest boots. */
  readonly os?: OsCapability;
  /** CPUs. */
  readonly cpu?: CpuCapability;
  /** Whether a guest can have it, and in which forms. */
  readonly memoryBacking?: DomainCapability;
  /** Devices. */
  readonly devices?: DeviceCapabilities;
  /** Features. */
  readonly features?: FeatureCapabilities;
}

/**
 * The storage pools that a host can have.
 * @see https://libvirt.org/formatstoragecaps.html
 */
export interface StoragePoolCapabilities extends Extra {
  /** A kind of storage pool. */
  readonly pools?: readonly PoolCapability[];
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
  /** What else the CPU has, in descriptions of hosts. */
  readonly hostFeatures?: HostCpuFeatures;
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
  /** The CPU's microcode, in descriptions of hosts. */
  readonly microcode?: CpuMicrocode;
  /** What the CPU says it is, in descriptions of hosts. */
  readonly signature?: CpuSignature;
  /** A counter of the CPU, in descriptions of hosts. */
  readonly counters?: readonly CpuCounter[];
  /** One feature of a CPU. */
  readonly features?: readonly CpuFeature[];
  /** A size of pages, in descriptions of hosts. */
  readonly pages?: readonly CpuPages[];
  /** The NUMA nodes of the guest. */
  readonly numa?: CpuNuma;
}

/**
 * An id that changes when the guest is restored or copied.
 * @see https://libvirt.org/formatdomain.html#general-metadata
 */
export interface GenerationId extends Extra {
  /** The id; made up by libvirt when absent. */
  readonly id?: string;
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
 * How block I/O of the host is shared out.
 * @see https://libvirt.org/formatdomain.html#block-i-o-tuning
 */
export interface Blkiotune extends Extra {
  /** The weight against others, 100 to 1000 (from 10 with newer kernels). */
  readonly weight?: number;
  /** The share of one block device of the host. */
  readonly devices?: readonly BlkioDevice[];
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
 * The threads of QEMU's own main loop.
 * @see https://libvirt.org/formatdomain.html#iothreads-allocation
 */
export interface DefaultIothread extends Extra {
  /**
   * Fewest threads of its pool.
   * @since libvirt 8.5.0
   */
  readonly threadPoolMin?: number;
  /**
   * Most threads of its pool.
   * @since libvirt 8.5.0
   */
  readonly threadPoolMax?: number;
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
  /** How the emulator is scheduled. */
  readonly emulatorsched?: EmulatorSchedule;
  /**
   * A part of the host's caches for some CPUs of the guest.
   * @since libvirt 4.1.0
   */
  readonly cachetunes?: readonly Cachetune[];
  /**
   * A part of the host's memory bandwidth for some CPUs of the guest.
   * @since libvirt 4.7.0
   */
  readonly memorytunes?: readonly Memorytune[];
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
  /**
   * The name of its Fibre Channel traffic.
   * @since libvirt 7.7.0
   */
  readonly fibrechannel?: FibreChannelResource;
}

/**
 * Groups of limits that disks can share.
 * @see https://libvirt.org/formatdomain.html#throttle-group-management
 */
export interface ThrottleGroups extends Extra {
  /** Limits under a name. */
  readonly groups?: readonly ThrottleGroup[];
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
  /** A variable of its environment. */
  readonly initenvs?: readonly InitVariable[];
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
  /** The root device of a UML guest. */
  readonly root?: string;
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
 * Which users and groups of the host a container's are.
 * @see https://libvirt.org/formatdomain.html#container-boot
 */
export interface IdMap extends Extra {
  /** Ids of a container and what they are on the host. */
  readonly uids?: readonly IdRange[];
  /** Ids of a container and what they are on the host. */
  readonly gids?: readonly IdRange[];
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
  /** What the root of a container may do. */
  readonly capabilities?: ContainerCapabilities;
  /** A feature that is on or off. */
  readonly ras?: FeatureState;
  /** A feature that is on or off. */
  readonly ps2?: FeatureState;
  /** Interrupts of RISC-V. */
  readonly aia?: Aia;
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
 * Performance events that are counted.
 * @see https://libvirt.org/formatdomain.html#performance-monitoring-events
 */
export interface Perf extends Extra {
  /** One event. */
  readonly events?: readonly PerfEvent[];
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
  /** A lock that a lock manager holds for the guest. */
  readonly leases?: readonly Lease[];
  /** Files of the host that the guest sees. */
  readonly filesystems?: readonly Filesystem[];
  /** A network interface. */
  readonly interfaces?: readonly Interface[];
  /** A smart card reader. */
  readonly smartcards?: readonly Smartcard[];
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
  /** Which USB devices a client may give to the guest. */
  readonly redirfilters?: readonly Redirfilter[];
  /** A hub with more USB ports. */
  readonly hubs?: readonly Hub[];
  /** A device that acts when the guest hangs. */
  readonly watchdogs?: readonly Watchdog[];
  /** A balloon, by which guest and host share out memory. */
  readonly memballoons?: readonly Memballoon[];
  /** A random number generator. */
  readonly rngs?: readonly Rng[];
  /** Memory of a pSeries machine that keeps its content. */
  readonly nvrams?: readonly NvramDevice[];
  /** How a guest tells that it crashed. */
  readonly panics?: readonly Panic[];
  /** Memory that guests share. */
  readonly shmems?: readonly SharedMemory[];
  /** A memory module that can come and go, or persistent memory. */
  readonly memories?: readonly MemoryDevice[];
  /** A device that encrypts for the guest. */
  readonly cryptos?: readonly Crypto[];
  /** An emulated IOMMU. */
  readonly iommus?: readonly Iommu[];
  /** A socket between host and guest. */
  readonly vsocks?: readonly Vsock[];
  /** Where a guest keeps what its kernel says when it crashes. */
  readonly pstores?: readonly Pstore[];
}

/**
 * Whether the guest may wrap keys (s390).
 * @see https://libvirt.org/formatdomain.html#key-wrap
 */
export interface Keywrap extends Extra {
  /** A cipher. */
  readonly ciphers?: readonly KeywrapCipher[];
}

/**
 * Memory that the host cannot read.
 * @see https://libvirt.org/formatdomain.html#launch-security
 */
export type LaunchSecurity =
  | SevLaunchSecurity
  | SevSnpLaunchSecurity
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
  /** Set by libvirt. */
  readonly handle?: number;
}

/** AMD SEV-SNP. */
export interface SevSnpLaunchSecurity extends LaunchSecurityCommon {
  readonly type: 'sev-snp';
  /** Whether the kernel is measured. */
  readonly kernelHashes?: boolean;
  /** Whether the identity block has the author's key. */
  readonly authorKey?: boolean;
  /** Whether reports are signed with the key of the chip. */
  readonly vcek?: boolean;
  /** The bit that marks encrypted pages. */
  readonly cbitpos?: number;
  /** Bits of addresses that are lost. */
  readonly reducedPhysBits?: number;
  /** The guest's policy. */
  readonly policy?: bigint;
  /** Workarounds that the guest sees, in base64. */
  readonly guestVisibleWorkarounds?: string;
  /** The identity block, in base64. */
  readonly idBlock?: string;
  /** What authenticates it, in base64. */
  readonly idAuth?: string;
  /** Data of the host for reports, in base64. */
  readonly hostData?: string;
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

/**
 * What QEMU's command line has more; libvirt does not look at it.
 * @see https://libvirt.org/kbase/qemu-passthrough-security.html
 */
export interface QemuCommandline extends Extra {
  /** One argument. */
  readonly args?: readonly QemuCommandlineArgument[];
  /** A variable of its environment. */
  readonly envs?: readonly QemuCommandlineVariable[];
}

/**
 * What libvirt is to think that QEMU can do; for experiments.
 * @see https://libvirt.org/drvqemu.html
 */
export interface QemuCapabilities extends Extra {
  /** A capability that is added. */
  readonly add?: readonly QemuCapabilityAdd[];
  /** A capability that is taken away. */
  readonly del?: readonly QemuCapabilityDel[];
}

/**
 * What QEMU does about deprecated interfaces; for experiments.
 * @see https://libvirt.org/drvqemu.html
 */
export interface QemuDeprecation extends Extra {
  /** What it does. */
  readonly behavior?: 'none' | 'omit' | 'reject' | 'crash';
}

/**
 * Properties of devices that differ from what libvirt would set.
 * @see https://libvirt.org/drvqemu.html
 */
export interface QemuOverride extends Extra {
  /** A device whose properties are overridden. */
  readonly devices?: readonly QemuDeviceOverride[];
}

/**
 * Namespaces that a container shares.
 * @see https://libvirt.org/drvlxc.html
 */
export interface LxcNamespace extends Extra {
  /** The network namespace. */
  readonly lxcSharenet?: LxcShareNet;
  /** The IPC namespace. */
  readonly lxcShareipc?: LxcShareIpc;
  /** The host name. */
  readonly lxcShareuts?: LxcShareUts;
}

/**
 * What bhyve's command line has more; libvirt does not look at it.
 * @see https://libvirt.org/drvbhyve.html
 */
export interface BhyveCommandline extends Extra {
  /** One argument. */
  readonly args?: readonly BhyveCommandlineArgument[];
  /** A variable of its environment. */
  readonly envs?: readonly BhyveCommandlineVariable[];
}

/**
 * What Xen's device model's command line has more; libvirt does not look at it.
 * @see https://libvirt.org/drvxen.html
 */
export interface XenCommandline extends Extra {
  /** One argument. */
  readonly args?: readonly XenCommandlineArgument[];
}

/**
 * How guests reach the world outside.
 * @see https://libvirt.org/formatnetwork.html#connectivity
 */
export interface NetworkForward extends Extra {
  /** The way; `nat` when absent. */
  readonly mode?: ForwardMode;
  /** The only interface of the host that is used. */
  readonly dev?: string;
  /** Whether libvirt detaches host devices from the host's driver. */
  readonly managed?: boolean;
  /** The interface whose virtual functions are used. */
  readonly pfs?: readonly PhysicalFunction[];
  /** What hands host devices over. */
  readonly driver?: ForwardDriver;
  /** An interface of the host that guests can use. */
  readonly interfaces?: readonly ForwardInterface[];
  /** A PCI function that a guest can get. */
  readonly addresses?: readonly ForwardAddress[];
  /** How addresses are translated. */
  readonly nat?: NetworkNat;
}

/**
 * The bridge of the host that the guests are on.
 * @see https://libvirt.org/formatnetwork.html#connectivity
 */
export interface NetworkBridge extends Extra {
  /** Its name; made up by libvirt when absent. */
  readonly name?: string;
  /**
   * Its firewalld zone.
   * @since libvirt 5.1.0
   */
  readonly zone?: string;
  /** Whether it looks for loops. */
  readonly stp?: boolean;
  /** Seconds until it forwards. */
  readonly delay?: number;
  /**
   * Who fills its table of addresses.
   * @since libvirt 1.2.11
   */
  readonly macTableManager?: 'kernel' | 'libvirt';
}

/** The largest packet. */
export interface NetworkMtu extends Extra {
  /** Bytes. */
  readonly size?: number;
}

/** The bridge's MAC address. */
export interface NetworkMac extends Extra {
  /** The address. */
  readonly address?: string;
}

/** The DNS domain of the guests. */
export interface NetworkDomain extends Extra {
  /** Its name. */
  readonly name?: string;
  /** Whether its names are never asked outside. */
  readonly localOnly?: boolean;
  /**
   * Whether systemd-resolved learns of it.
   * @since libvirt 10.1.0
   */
  readonly register?: boolean;
}

/**
 * Names that guests can look up.
 * @see https://libvirt.org/formatnetwork.html#network-dns
 */
export interface Dns extends Extra {
  /**
   * Whether names are served.
   * @since libvirt 2.2.0
   */
  readonly enable?: boolean;
  /** Whether names without a dot are asked outside. */
  readonly forwardPlainNames?: boolean;
  /** A server that is asked. */
  readonly forwarders?: readonly DnsForwarder[];
  /** A text. */
  readonly txts?: readonly DnsText[];
  /** Where a service is. */
  readonly srvs?: readonly DnsService[];
  /** Names of an address. */
  readonly hosts?: readonly DnsHost[];
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
  /** The class of traffic; set by libvirt. */
  readonly classID?: number;
  /** A limit in one direction. */
  readonly inbound?: Rate;
  /** A limit in one direction. */
  readonly outbound?: Rate;
}

/** Settings of every port. */
export interface NetworkPortOptions extends Extra {
  /** Whether guests see each other. */
  readonly isolated?: boolean;
}

/**
 * The host's address on the network, and what it serves there.
 * @see https://libvirt.org/formatnetwork.html#addressing
 */
export interface NetworkIp extends Extra {
  /** The family; `ipv4` when absent. */
  readonly family?: 'ipv4' | 'ipv6';
  /** The address. */
  readonly address?: string;
  /** The mask of the network. */
  readonly netmask?: string;
  /** Bits of the network. */
  readonly prefix?: number;
  /**
   * Whether reverse names stay inside.
   * @since libvirt 3.0.0
   */
  readonly localPtr?: boolean;
  /** Files that are served. */
  readonly tftp?: Tftp;
  /** What libvirt tells guests that ask for an address. */
  readonly dhcp?: Dhcp;
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

/**
 * Settings for guests that name the group.
 * @see https://libvirt.org/formatnetwork.html#portgroups
 */
export interface PortGroup extends Extra {
  /** Its name. */
  readonly name?: string;
  /** Whether guests that name none are in it. */
  readonly default?: boolean;
  /** Whether the guests' filters are trusted. */
  readonly trustGuestRxFilters?: boolean;
  /** What a switch needs to know of a port. */
  readonly virtualport?: VirtualPort;
  /** VLAN tags. */
  readonly vlan?: Vlan;
  /** Limits on throughput. */
  readonly bandwidth?: Bandwidth;
}

/**
 * Lines for dnsmasq's configuration; libvirt does not look at them.
 * @see https://libvirt.org/formatnetwork.html#network-namespaces
 */
export interface DnsmasqOptions extends Extra {
  /** One line. */
  readonly options?: readonly DnsmasqOption[];
}

/** The guest that it belongs to. */
export interface PortOwner extends Extra {
  /** The guest's name. */
  readonly name?: string;
  /** The guest's identity. */
  readonly uuid?: string;
}

/** The MAC address in the guest. */
export interface PortMac extends Extra {
  /** The address. */
  readonly address?: string;
}

/** The guest's filters. */
export interface PortFilters extends Extra {
  /** Whether they are trusted. */
  readonly trustGuest?: boolean;
}

/** Its settings. */
export interface PortOptions extends Extra {
  /** Whether it sees no other isolated port. */
  readonly isolated?: boolean;
}

/**
 * What the port is on the host.
 * @see https://libvirt.org/formatnetworkport.html
 */
export type PortPlug =
  | NetworkPlug
  | BridgePlug
  | DirectPlug
  | HostdevPciPlug;

/** What every form of {@link PortPlug} may have. */
export interface PortPlugCommon extends Extra {}

/** On the network's own bridge. */
export interface NetworkPlug extends PortPlugCommon {
  readonly type: 'network';
  /** The bridge's name. */
  readonly bridge?: string;
  /** Who fills its table of addresses. */
  readonly macTableManager?: 'kernel' | 'libvirt';
}

/** On a bridge of the host. */
export interface BridgePlug extends PortPlugCommon {
  readonly type: 'bridge';
  /** The bridge's name. */
  readonly bridge?: string;
  /** Who fills its table of addresses. */
  readonly macTableManager?: 'kernel' | 'libvirt';
}

/** On an interface of the host, by macvtap. */
export interface DirectPlug extends PortPlugCommon {
  readonly type: 'direct';
  /** The interface's name. */
  readonly dev?: string;
  /** How macvtap works. */
  readonly mode?: 'bridge' | 'passthrough' | 'private' | 'vepa';
}

/** A PCI function of the host. */
export interface HostdevPciPlug extends PortPlugCommon {
  readonly type: 'hostdev-pci';
  /** Whether libvirt detaches it from the host's driver. */
  readonly managed?: boolean;
  /** What hands it over. */
  readonly driver?: PlugDriver;
  /** A PCI device of the host. */
  readonly address?: HostPciAddress;
}

/**
 * What it is made of.
 * @see https://libvirt.org/formatstorage.html#source-elements
 */
export interface DirectoryPoolSource extends Extra {
  /** The vendor of the storage. */
  readonly vendor?: PoolVendor;
  /** The product. */
  readonly product?: PoolProduct;
}

/**
 * What it is made of.
 * @see https://libvirt.org/formatstorage.html#source-elements
 */
export interface FileSystemPoolSource extends Extra {
  /** A device. */
  readonly devices?: readonly PoolDevice[];
  /** The format of the source. */
  readonly format?: PoolFormat;
  /** The vendor of the storage. */
  readonly vendor?: PoolVendor;
  /** The product. */
  readonly product?: PoolProduct;
}

/**
 * Options for mount(8); libvirt does not look at them.
 * @see https://libvirt.org/formatstorage.html#storage-pool-namespaces
 */
export interface MountOptions extends Extra {
  /** An option. */
  readonly options?: readonly MountOption[];
}

/**
 * What it is made of.
 * @see https://libvirt.org/formatstorage.html#source-elements
 */
export interface NetworkFileSystemPoolSource extends Extra {
  /** A server. */
  readonly hosts?: readonly PoolHost[];
  /** A directory of the server. */
  readonly dir?: PoolDirectory;
  /** The format of the source. */
  readonly format?: PoolFormat;
  /**
   * The version of NFS.
   * @since libvirt 5.1.0
   */
  readonly protocol?: PoolProtocol;
  /** The vendor of the storage. */
  readonly vendor?: PoolVendor;
  /** The product. */
  readonly product?: PoolProduct;
}

/**
 * What it is made of.
 * @see https://libvirt.org/formatstorage.html#source-elements
 */
export interface LogicalPoolSource extends Extra {
  /** A device. */
  readonly devices?: readonly PoolDevice[];
  /** What it is called there. */
  readonly name?: string;
  /** The format of the source. */
  readonly format?: PoolFormat;
  /** The vendor of the storage. */
  readonly vendor?: PoolVendor;
  /** The product. */
  readonly product?: PoolProduct;
}

/**
 * What it is made of.
 * @see https://libvirt.org/formatstorage.html#source-elements
 */
export interface DiskPoolSource extends Extra {
  /** A device. */
  readonly devices?: readonly PoolDevice[];
  /** The format of the source. */
  readonly format?: PoolFormat;
  /** The vendor of the storage. */
  readonly vendor?: PoolVendor;
  /** The product. */
  readonly product?: PoolProduct;
}

/**
 * What it is made of.
 * @see https://libvirt.org/formatstorage.html#source-elements
 */
export interface IscsiPoolSource extends Extra {
  /** A server. */
  readonly hosts?: readonly PoolHost[];
  /** A device. */
  readonly devices?: readonly PoolDevice[];
  /** How the server knows us. */
  readonly auth?: PoolAuth;
  /** Who we are to an iSCSI server. */
  readonly initiator?: SourceInitiator;
  /** The vendor of the storage. */
  readonly vendor?: PoolVendor;
  /** The product. */
  readonly product?: PoolProduct;
}

/**
 * What it is made of.
 * @see https://libvirt.org/formatstorage.html#source-elements
 */
export interface IscsiDirectPoolSource extends Extra {
  /** A server. */
  readonly hosts?: readonly PoolHost[];
  /** A device. */
  readonly devices?: readonly PoolDevice[];
  /** How the server knows us. */
  readonly auth?: PoolAuth;
  /** Who we are to an iSCSI server. */
  readonly initiator?: SourceInitiator;
}

/**
 * What it is made of.
 * @see https://libvirt.org/formatstorage.html#source-elements
 */
export interface ScsiPoolSource extends Extra {
  /** A SCSI adapter of the host. */
  readonly adapter?: StorageAdapter;
  /** The vendor of the storage. */
  readonly vendor?: PoolVendor;
  /** The product. */
  readonly product?: PoolProduct;
}

/**
 * What it is made of.
 * @see https://libvirt.org/formatstorage.html#source-elements
 */
export interface MultipathPoolSource extends Extra {
  /** A device. */
  readonly devices?: readonly PoolDevice[];
}

/**
 * What it is made of.
 * @see https://libvirt.org/formatstorage.html#source-elements
 */
export interface RbdPoolSource extends Extra {
  /** A server. */
  readonly hosts?: readonly PoolHost[];
  /** What it is called there. */
  readonly name?: string;
  /** How the server knows us. */
  readonly auth?: PoolAuth;
}

/**
 * Options of librados; libvirt does not look at them.
 * @see https://libvirt.org/formatstorage.html#storage-pool-namespaces
 */
export interface RbdOptions extends Extra {
  /** An option. */
  readonly options?: readonly RbdOption[];
}

/**
 * What it is made of.
 * @see https://libvirt.org/formatstorage.html#source-elements
 */
export interface SheepdogPoolSource extends Extra {
  /** A server. */
  readonly hosts?: readonly PoolHost[];
  /** What it is called there. */
  readonly name?: string;
}

/**
 * What it is made of.
 * @see https://libvirt.org/formatstorage.html#source-elements
 */
export interface GlusterPoolSource extends Extra {
  /** A server. */
  readonly hosts?: readonly PoolHost[];
  /** A directory of the server. */
  readonly dir?: PoolDirectory;
  /** What it is called there. */
  readonly name?: string;
}

/**
 * What it is made of.
 * @see https://libvirt.org/formatstorage.html#source-elements
 */
export interface ZfsPoolSource extends Extra {
  /** A device. */
  readonly devices?: readonly PoolDevice[];
  /** What it is called there. */
  readonly name?: string;
}

/**
 * What it is made of.
 * @see https://libvirt.org/formatstorage.html#source-elements
 */
export interface VstoragePoolSource extends Extra {
  /** What it is called there. */
  readonly name?: string;
}

/** Features of the pool. */
export interface PoolFeatures extends Extra {
  /** Copy on write. */
  readonly cow?: PoolCow;
}

/**
 * Where the pool is on the host.
 * @see https://libvirt.org/formatstorage.html#target-elements
 */
export interface PoolTarget extends Extra {
  /** The path. */
  readonly path?: string;
  /** Who may do what with the file. */
  readonly permissions?: Permissions;
}

/**
 * What looking at the pool again finds out.
 * @see https://libvirt.org/formatstorage.html#refresh
 */
export interface PoolRefresh extends Extra {
  /** What is found out of volumes. */
  readonly volume?: VolumeRefresh;
}

/** The devices below it. */
export interface VolumeSourceDevices extends Extra {
  /** A device. */
  readonly devices?: readonly VolumeDevice[];
}

/**
 * How it is on the host.
 * @see https://libvirt.org/formatstorage.html#target-elements
 */
export interface VolumeTarget extends Extra {
  /** Its path; set by libvirt. */
  readonly path?: string;
  /** The format of its content. */
  readonly format?: VolumeFormat;
  /** Who may do what with the file. */
  readonly permissions?: Permissions;
  /** When it was used; seconds since 1970. */
  readonly timestamps?: Timestamps;
  /** How an image is encrypted. */
  readonly encryption?: Encryption;
  /** The version of qcow2: `0.10` or `1.1`. */
  readonly compat?: string;
  /** Copy on write is off (btrfs). */
  readonly nocow?: boolean;
  /**
   * Bytes of a cluster of qcow2.
   * @since libvirt 7.4.0
   */
  readonly clusterSize?: bigint;
  /** Features of qcow2. */
  readonly features?: VolumeFeatures;
}

/**
 * The image under it.
 * @see https://libvirt.org/formatstorage.html#backing-store-elements
 */
export interface StorageVolumeBackingStore extends Extra {
  /** Its path. */
  readonly path?: string;
  /** The format of its content. */
  readonly format?: VolumeFormat;
  /** Who may do what with the file. */
  readonly permissions?: Permissions;
  /** When it was used; seconds since 1970. */
  readonly timestamps?: Timestamps;
}

/** What this one is based on. */
export interface Parent extends Extra {
  /** Its name. */
  readonly name?: string;
}

/** What happens with the guest's memory. */
export interface SnapshotMemory extends Extra {
  /** What. */
  readonly snapshot?: 'no' | 'internal' | 'external';
  /** The file that it goes to. */
  readonly file?: string;
}

/** What happens with the disks. */
export interface SnapshotDisks extends Extra {
  /** What happens with one disk. */
  readonly disks?: readonly SnapshotDisk[];
}

/** Disks as they are after going back; set by libvirt. */
export interface SnapshotRevertDisks extends Extra {
  /** What happens with one disk. */
  readonly disks?: readonly SnapshotDisk[];
}

/** What is recorded of the disks. */
export interface CheckpointDisks extends Extra {
  /** What is recorded of one disk. */
  readonly disks?: readonly CheckpointDisk[];
}

/** Where the NBD server listens. */
export interface BackupServer extends Extra {
  /** How it is reached. */
  readonly transport?: 'tcp' | 'unix' | 'fd';
  /**
   * Whether TLS is used.
   * @since libvirt 6.6.0
   */
  readonly tls?: boolean;
  /** The address, for `tcp`. */
  readonly name?: string;
  /** The port, for `tcp`. */
  readonly port?: number;
  /** The socket, for `unix`. */
  readonly socket?: string;
  /** The file descriptor that libvirt was given, for `fd`. */
  readonly fdgroup?: string;
}

/** What happens with the disks. */
export interface BackupDisks extends Extra {
  /** What happens with one disk. */
  readonly disks?: readonly BackupDisk[];
}

/** A file in /dev. */
export interface DeviceNode extends Extra {
  /** Whether it is the device or a link. */
  readonly type?: 'dev' | 'link';
  /** Its path. */
  readonly path?: string;
}

/** The device that it is on. */
export interface NodeDeviceParent extends Extra {
  /** Its node name, to find it by. */
  readonly wwnn?: string;
  /** Its port name, to find it by. */
  readonly wwpn?: string;
  /** Its fabric's name, to find it by. */
  readonly fabricWwn?: string;
  /** Its name. */
  readonly name?: string;
}

/** The driver that it has. */
export interface NodeDeviceDriver extends Extra {
  /** Its name. */
  readonly name?: string;
}

/**
 * What a device is.
 * @see https://libvirt.org/formatnode.html
 */
export type NodeDeviceCapability =
  | SystemCapability
  | PciDeviceCapability
  | UsbDeviceCapability
  | UsbInterfaceCapability
  | NetDeviceCapability
  | ScsiHostDeviceCapability
  | ScsiTargetDeviceCapability
  | ScsiDeviceCapability
  | ScsiGenericCapability
  | StorageDevice
  | DrmCapability
  | MdevCapability
  | CcwDeviceCapability
  | CcwGroupDeviceCapability
  | CssDeviceCapability
  | VdpaCapability
  | ApCardCapability
  | ApQueueCapability
  | ApMatrixDeviceCapability;

/** What every form of {@link NodeDeviceCapability} may have. */
export interface NodeDeviceCapabilityCommon extends Extra {}

/** The whole machine. */
export interface SystemCapability extends NodeDeviceCapabilityCommon {
  readonly type: 'system';
  /** What it is called. */
  readonly product?: string;
  /** The machine. */
  readonly hardware?: SystemHardware;
  /** Its firmware. */
  readonly firmware?: SystemFirmware;
}

/** A PCI function. */
export interface PciDeviceCapability extends NodeDeviceCapabilityCommon {
  readonly type: 'pci';
  /** The class, such as 0x020000. */
  readonly class?: string;
  /** PCI domain. */
  readonly domain?: number;
  /** Bus. */
  readonly bus?: number;
  /** Slot. */
  readonly slot?: number;
  /** Function. */
  readonly function?: number;
  /** The product. */
  readonly product?: PciProduct;
  /** The vendor. */
  readonly vendor?: PciVendor;
  /** What a PCI function can do more. */
  readonly capabilities?: readonly PciCapability[];
  /** Devices that only one guest can have together. */
  readonly iommuGroup?: IommuGroup;
  /** Where it is. */
  readonly numa?: DeviceNuma;
  /** Its PCI Express links. */
  readonly pciExpress?: PciExpress;
}

/** A USB device. */
export interface UsbDeviceCapability extends NodeDeviceCapabilityCommon {
  readonly type: 'usb_device';
  /** Bus. */
  readonly bus?: number;
  /** Device. */
  readonly device?: number;
  /** The product. */
  readonly product?: UsbDeviceProduct;
  /** The vendor. */
  readonly vendor?: UsbDeviceVendor;
}

/** An interface of a USB device. */
export interface UsbInterfaceCapability extends NodeDeviceCapabilityCommon {
  readonly type: 'usb';
  /** Its number. */
  readonly number?: number;
  /** Its class. */
  readonly class?: number;
  /** Its subclass. */
  readonly subclass?: number;
  /** Its protocol. */
  readonly protocol?: number;
  /** What it says it is. */
  readonly description?: string;
}

/** A network interface. */
export interface NetDeviceCapability extends NodeDeviceCapabilityCommon {
  readonly type: 'net';
  /** Its name. */
  readonly interface?: string;
  /** Its MAC address. */
  readonly address?: string;
  /** Its cable. */
  readonly link?: NetLink;
  /** What the card takes off the CPU. */
  readonly features?: readonly NetFeature[];
  /** The kind of network. */
  readonly capabilities?: readonly NetCapability[];
}

/** A SCSI adapter. */
export interface ScsiHostDeviceCapability extends NodeDeviceCapabilityCommon {
  readonly type: 'scsi_host';
  /** Its number. */
  readonly host?: number;
  /** Which port of its device. */
  readonly uniqueId?: number;
  /** What a SCSI adapter can do more. */
  readonly capabilities?: readonly ScsiHostCapability[];
}

/** A SCSI target. */
export interface ScsiTargetDeviceCapability extends NodeDeviceCapabilityCommon {
  readonly type: 'scsi_target';
  /** Its name. */
  readonly target?: string;
  /** What a SCSI target is more. */
  readonly capabilities?: readonly ScsiTargetCapability[];
}

/** A SCSI device. */
export interface ScsiDeviceCapability extends NodeDeviceCapabilityCommon {
  readonly type: 'scsi';
  /** Adapter. */
  readonly host?: number;
  /** Bus. */
  readonly bus?: number;
  /** Target. */
  readonly target?: number;
  /** Unit. */
  readonly lun?: bigint;
  /** What it is. */
  readonly deviceType?: string;
}

/** A SCSI device as a character device. */
export interface ScsiGenericCapability extends NodeDeviceCapabilityCommon {
  readonly type: 'scsi_generic';
  /** Its path. */
  readonly char?: string;
}

/** A disk. */
export interface StorageDevice extends NodeDeviceCapabilityCommon {
  readonly type: 'storage';
  /** Its path. */
  readonly block?: string;
  /** Its bus. */
  readonly bus?: string;
  /** What it is. */
  readonly driveType?: string;
  /** Its model. */
  readonly model?: string;
  /** Who made it. */
  readonly vendor?: string;
  /** Its serial number. */
  readonly serial?: string;
  /** Bytes. */
  readonly size?: bigint;
  /** Bytes of a block. */
  readonly logicalBlockSize?: bigint;
  /** Blocks. */
  readonly numBlocks?: bigint;
  /** What a disk can do more. */
  readonly capabilities?: readonly StorageDeviceCapability[];
}

/** A graphics device. */
export interface DrmCapability extends NodeDeviceCapabilityCommon {
  readonly type: 'drm';
  /** What it is for. */
  readonly nodeType?: 'primary' | 'control' | 'render';
}

/** A mediated device. */
export interface MdevCapability extends NodeDeviceCapabilityCommon {
  readonly type: 'mdev';
  /** The kind. */
  readonly mdevType?: MdevTypeReference;
  /**
   * Its identity.
   * @since libvirt 7.3.0
   */
  readonly uuid?: string;
  /** The address of what it is made on. */
  readonly parentAddr?: string;
  /** A setting of it. */
  readonly attributes?: readonly MdevAttribute[];
  /** Devices that only one guest can have together. */
  readonly iommuGroup?: IommuGroup;
}

/** A channel device of s390. */
export interface CcwDeviceCapability extends NodeDeviceCapabilityCommon {
  readonly type: 'ccw';
  /** Whether it is in use. */
  readonly state?: 'online' | 'offline';
  /** Channel subsystem. */
  readonly cssid?: number;
  /** Subchannel set. */
  readonly ssid?: number;
  /** Device number. */
  readonly devno?: number;
  /** What a channel device is more. */
  readonly capabilities?: readonly CcwCapability[];
}

/** A group of channel devices of s390. */
export interface CcwGroupDeviceCapability extends NodeDeviceCapabilityCommon {
  readonly type: 'ccwgroup';
  /** Whether it is in use. */
  readonly state?: 'online' | 'offline';
  /** Channel subsystem. */
  readonly cssid?: number;
  /** Subchannel set. */
  readonly ssid?: number;
  /** Device number. */
  readonly devno?: number;
  /** Its members. */
  readonly members?: CcwMembers;
  /** What a channel group is. */
  readonly capabilities?: readonly CcwGroupCapability[];
}

/** A subchannel of s390. */
export interface CssDeviceCapability extends NodeDeviceCapabilityCommon {
  readonly type: 'css';
  /** Channel subsystem. */
  readonly cssid?: number;
  /** Subchannel set. */
  readonly ssid?: number;
  /** Device number. */
  readonly devno?: number;
  /** The channel device on it. */
  readonly channelDevAddr?: ChannelDeviceAddress;
  /** What a subchannel can do more. */
  readonly capabilities?: readonly CssCapability[];
}

/** A vDPA device. */
export interface VdpaCapability extends NodeDeviceCapabilityCommon {
  readonly type: 'vdpa';
  /** Its path. */
  readonly chardev?: string;
}

/** A cryptographic card of s390. */
export interface ApCardCapability extends NodeDeviceCapabilityCommon {
  readonly type: 'ap_card';
  /** Its number. */
  readonly apAdapter?: number;
}

/** A queue of a cryptographic card of s390. */
export interface ApQueueCapability extends NodeDeviceCapabilityCommon {
  readonly type: 'ap_queue';
  /** The card. */
  readonly apAdapter?: number;
  /** The domain. */
  readonly apDomain?: number;
}

/** The cryptographic matrix of s390. */
export interface ApMatrixDeviceCapability extends NodeDeviceCapabilityCommon {
  readonly type: 'ap_matrix';
  /** What a cryptographic matrix can do more. */
  readonly capabilities?: readonly ApMatrixCapability[];
}

/**
 * What the secret is for.
 * @see https://libvirt.org/formatsecret.html
 */
export type SecretUsage =
  | UnusedSecret
  | VolumeSecret
  | CephSecret
  | IscsiSecret
  | TlsSecret
  | VtpmSecret;

/** What every form of {@link SecretUsage} may have. */
export interface SecretUsageCommon extends Extra {}

/** For nothing yet. */
export interface UnusedSecret extends SecretUsageCommon {
  readonly type: 'none';
}

/** The passphrase of an encrypted volume. */
export interface VolumeSecret extends SecretUsageCommon {
  readonly type: 'volume';
  /** The volume's path. */
  readonly volume?: string;
}

/** The key of a Ceph user. */
export interface CephSecret extends SecretUsageCommon {
  readonly type: 'ceph';
  /** The name by which it is used. */
  readonly name?: string;
}

/** The password for an iSCSI target. */
export interface IscsiSecret extends SecretUsageCommon {
  readonly type: 'iscsi';
  /** The name by which it is used. */
  readonly target?: string;
}

/** The passphrase of a TLS key. */
export interface TlsSecret extends SecretUsageCommon {
  readonly type: 'tls';
  /** The name by which it is used. */
  readonly name?: string;
}

/** The passphrase of an emulated TPM. */
export interface VtpmSecret extends SecretUsageCommon {
  readonly type: 'vtpm';
  /** The name by which it is used. */
  readonly name?: string;
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

/**
 * What happens with packets of one kind.
 * @see https://libvirt.org/formatnwfilter.html#filtering-rules
 */
export interface NwfilterRule extends Extra {
  /** What happens. */
  readonly action?: RuleAction;
  /** Seen from the guest. */
  readonly direction?: RuleDirection;
  /** Its turn; the lowest first. */
  readonly priority?: number;
  /** Whether connections are tracked: `0` and `false` say no. */
  readonly statematch?: string;
  /** Any packet. */
  readonly mac?: MacMatch;
  /** Packets with a VLAN tag. */
  readonly vlan?: VlanMatch;
  /** Spanning tree messages. */
  readonly stp?: StpMatch;
  /** ARP. */
  readonly arp?: ArpMatch;
  /** RARP. */
  readonly rarp?: RarpMatch;
  /** IPv4, on the level of Ethernet. */
  readonly ip?: IpMatch;
  /** IPv6, on the level of Ethernet. */
  readonly ipv6?: Ipv6Match;
  /** TCP. */
  readonly tcp?: TcpMatch;
  /** UDP. */
  readonly udp?: UdpMatch;
  /** SCTP. */
  readonly sctp?: SctpMatch;
  /** ICMP. */
  readonly icmp?: IcmpMatch;
  /** IGMP. */
  readonly igmp?: IgmpMatch;
  /** All of IPv4. */
  readonly all?: AllMatch;
  /** ESP. */
  readonly esp?: EspMatch;
  /** AH. */
  readonly ah?: AhMatch;
  /** UDP-Lite. */
  readonly udplite?: UdpliteMatch;
  /** TCP over IPv6. */
  readonly tcpIpv6?: TcpIpv6Match;
  /** UDP over IPv6. */
  readonly udpIpv6?: UdpIpv6Match;
  /** SCTP over IPv6. */
  readonly sctpIpv6?: SctpIpv6Match;
  /** ICMPv6. */
  readonly icmpv6?: Icmpv6Match;
  /** All of IPv6. */
  readonly allIpv6?: AllIpv6Match;
  /** ESP over IPv6. */
  readonly espIpv6?: EspIpv6Match;
  /** AH over IPv6. */
  readonly ahIpv6?: AhIpv6Match;
  /** UDP-Lite over IPv6. */
  readonly udpliteIpv6?: UdpliteIpv6Match;
}

/** The interface on the host. */
export interface BindingPort extends Extra {
  /** Its name. */
  readonly name?: string;
}

/** The interface of the host below it. */
export interface BindingLink extends Extra {
  /** Its name. */
  readonly name?: string;
}

/** What a bridge is. */
export interface HostBridge extends Extra {
  /** Whether it looks for loops. */
  readonly stp?: boolean;
  /** Seconds until it forwards. */
  readonly delay?: string;
  /** The interfaces in it. */
  readonly interfaces?: readonly HostInterface[];
}

/** What a bond is. */
export interface HostBond extends Extra {
  /** How traffic is spread. */
  readonly mode?: BondMode;
  /** Watches the cable. */
  readonly miimon?: BondMiimon;
  /** Watches by asking another host. */
  readonly arpmon?: BondArpmon;
  /** The interfaces in it. */
  readonly interfaces?: readonly HostInterface[];
}

/** What a VLAN interface is. */
export interface HostVlan extends Extra {
  /** The VLAN. */
  readonly tag?: number;
  /** The interface below it. */
  readonly interface?: HostVlanBase;
}

/** When it is started. */
export interface InterfaceStart extends Extra {
  /** When. */
  readonly mode?: 'onboot' | 'none' | 'hotplug';
}

/** Its MAC address. */
export interface HostInterfaceMac extends Extra {
  /** The address. */
  readonly address?: string;
}

/** Its cable; set by libvirt. */
export interface HostInterfaceLink extends Extra {
  /** Mbit a second. */
  readonly speed?: number;
  /** Whether it is up. */
  readonly state?: string;
}

/** The largest packet. */
export interface HostInterfaceMtu extends Extra {
  /** Bytes. */
  readonly size?: number;
}

/** Its addresses of one family. */
export interface InterfaceProtocol extends Extra {
  /** The family. */
  readonly family?: 'ipv4' | 'ipv6';
  /** IPv6 configures itself. */
  readonly autoconf?: boolean;
  /** Addresses come from a server. */
  readonly dhcp?: InterfaceDhcp;
  /** An address. */
  readonly ips?: readonly HostInterfaceIp[];
  /** The way out. */
  readonly routes?: readonly HostInterfaceRoute[];
}

/**
 * The host.
 * @see https://libvirt.org/formatcaps.html#host-capabilities
 */
export interface HostCapabilities extends Extra {
  /** The host's identity. */
  readonly uuid?: string;
  /** The host's CPU. */
  readonly cpu?: Cpu;
  /** How it can sleep. */
  readonly powerManagement?: HostPowerManagement;
  /** The IOMMU. */
  readonly iommu?: HostIommu;
  /** How guests can move. */
  readonly migrationFeatures?: MigrationFeatures;
  /** The NUMA nodes of the host. */
  readonly topology?: HostTopology;
  /** The caches. */
  readonly cache?: HostCache;
  /** The memory bandwidth. */
  readonly memoryBandwidth?: HostMemoryBandwidth;
  /** A security driver. */
  readonly secmodels?: readonly SecurityModel[];
}

/**
 * Guests of one architecture.
 * @see https://libvirt.org/formatcaps.html#guest-capabilities
 */
export interface GuestCapabilities extends Extra {
  /** The kind of system: `hvm`, `exe`, `xen`, `linux`. */
  readonly osType?: string;
  /** An architecture. */
  readonly arch?: GuestArch;
  /** What they can have. */
  readonly features?: GuestFeatures;
}

/** CPUs. */
export interface VcpuCapability extends Extra {
  /** How many at most. */
  readonly max?: number;
}

/** Whether a guest can have it, and in which forms. */
export interface DomainCapability extends Extra {
  /** Whether the guest can have it. */
  readonly supported?: boolean;
  /** The values that a setting can have. */
  readonly enums?: readonly CapabilityEnum[];
}

/** What the guest boots. */
export interface OsCapability extends Extra {
  /** Whether the guest can have it. */
  readonly supported?: boolean;
  /** The values that a setting can have. */
  readonly enums?: readonly CapabilityEnum[];
  /** Firmware. */
  readonly loader?: LoaderCapability;
}

/** CPUs. */
export interface CpuCapability extends Extra {
  /** One way to choose the CPU. */
  readonly modes?: readonly CapabilityCpuMode[];
}

/**
 * Devices.
 * @see https://libvirt.org/formatdomaincaps.html#devices
 */
export interface DeviceCapabilities extends Extra {
  /** Whether a guest can have it, and in which forms. */
  readonly disk?: DomainCapability;
  /** Whether a guest can have it, and in which forms. */
  readonly graphics?: DomainCapability;
  /** Whether a guest can have it, and in which forms. */
  readonly video?: DomainCapability;
  /** Whether a guest can have it, and in which forms. */
  readonly hostdev?: DomainCapability;
  /** Whether a guest can have it, and in which forms. */
  readonly rng?: DomainCapability;
  /** Whether a guest can have it, and in which forms. */
  readonly filesystem?: DomainCapability;
  /** Whether a guest can have it, and in which forms. */
  readonly tpm?: DomainCapability;
  /** Whether a guest can have it, and in which forms. */
  readonly redirdev?: DomainCapability;
  /** Whether a guest can have it, and in which forms. */
  readonly channel?: DomainCapability;
  /** Whether a guest can have it, and in which forms. */
  readonly crypto?: DomainCapability;
  /** Whether a guest can have it, and in which forms. */
  readonly interface?: DomainCapability;
  /** Whether a guest can have it, and in which forms. */
  readonly panic?: DomainCapability;
  /** Whether a guest can have it, and in which forms. */
  readonly console?: DomainCapability;
}

/**
 * Features.
 * @see https://libvirt.org/formatdomaincaps.html#features
 */
export interface FeatureCapabilities extends Extra {
  /** Whether a guest can have it, and in which forms. */
  readonly gic?: DomainCapability;
  /** Whether a guest can have it, and in which forms. */
  readonly vmcoreinfo?: DomainCapability;
  /** Whether a guest can have it, and in which forms. */
  readonly genid?: DomainCapability;
  /** Whether a guest can have it, and in which forms. */
  readonly backingStoreInput?: DomainCapability;
  /** Whether a guest can have it, and in which forms. */
  readonly backup?: DomainCapability;
  /** Whether a guest can have it, and in which forms. */
  readonly asyncTeardown?: DomainCapability;
  /** Whether a guest can have it, and in which forms. */
  readonly s390Pv?: DomainCapability;
  /** Whether a guest can have it, and in which forms. */
  readonly ps2?: DomainCapability;
  /** Whether a guest can have it, and in which forms. */
  readonly tdx?: DomainCapability;
  /** AMD SEV. */
  readonly sev?: SevCapability;
  /** Intel SGX. */
  readonly sgx?: SgxCapability;
  /** Whether a guest can have it, and in which forms. */
  readonly hyperv?: DomainCapability;
  /** Whether a guest can have it, and in which forms. */
  readonly launchSecurity?: DomainCapability;
}

/** A kind of storage pool. */
export interface PoolCapability extends Extra {
  /** The kind. */
  readonly type?: string;
  /** Whether the host can have it. */
  readonly supported?: boolean;
  /** What the pool can be. */
  readonly poolOptions?: PoolCapabilityOptions;
  /** What its volumes can be. */
  readonly volOptions?: VolumeCapabilityOptions;
}

/** What else the CPU has, in descriptions of hosts. */
export interface HostCpuFeatures extends Extra {
  /** Physical address extension. */
  readonly pae?: boolean;
  /** None of it. */
  readonly nonpae?: boolean;
  /** Virtualization of Intel. */
  readonly vmx?: boolean;
  /** Virtualization of AMD. */
  readonly svm?: boolean;
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

/** The CPU's microcode, in descriptions of hosts. */
export interface CpuMicrocode extends Extra {
  /** Its version. */
  readonly version?: number;
}

/** What the CPU says it is, in descriptions of hosts. */
export interface CpuSignature extends Extra {
  /** Family. */
  readonly family?: number;
  /** Model. */
  readonly model?: number;
  /** Stepping. */
  readonly stepping?: number;
}

/** A counter of the CPU, in descriptions of hosts. */
export interface CpuCounter extends Extra {
  /** Its name. */
  readonly name?: string;
  /** Hertz. */
  readonly frequency?: bigint;
  /** Whether guests can have another frequency. */
  readonly scaling?: boolean;
}

/** One feature of a CPU. */
export interface CpuFeature extends Extra {
  /** Whether the guest has it. */
  readonly policy?: CpuFeaturePolicy;
  /** Its name. */
  readonly name: string;
}

/** A size of pages, in descriptions of hosts. */
export interface CpuPages extends Extra {
  /** Bytes of a page. */
  readonly size?: bigint;
}

/** The NUMA nodes of the guest. */
export interface CpuNuma extends Extra {
  /** A NUMA node of the guest. */
  readonly cells?: readonly NumaCell[];
  /**
   * How fast NUMA nodes reach each other's memory.
   * @since libvirt 6.6.0
   */
  readonly interconnects?: Interconnects;
}

/** The share of one block device of the host. */
export interface BlkioDevice extends Extra {
  /** The device's path. */
  readonly path?: string;
  /** The weight against others. */
  readonly weight?: number;
  /** Reads a second. */
  readonly readIopsSec?: number;
  /** Writes a second. */
  readonly writeIopsSec?: number;
  /** Bytes read a second. */
  readonly readBytesSec?: bigint;
  /** Bytes written a second. */
  readonly writeBytesSec?: bigint;
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

/**
 * An I/O thread.
 * @see https://libvirt.org/formatdomain.html#iothreads-allocation
 */
export interface IothreadDefinition extends Extra {
  /** Its number, from 1. */
  readonly id?: number;
  /**
   * Fewest threads of its pool.
   * @since libvirt 8.5.0
   */
  readonly threadPoolMin?: number;
  /**
   * Most threads of its pool.
   * @since libvirt 8.5.0
   */
  readonly threadPoolMax?: number;
  /**
   * How long it polls before it sleeps.
   * @since libvirt 9.4.0
   */
  readonly poll?: IothreadPoll;
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

/** How the emulator is scheduled. */
export interface EmulatorSchedule extends Extra {
  /** The scheduler. */
  readonly scheduler?: 'batch' | 'idle' | 'fifo' | 'rr';
  /** The priority. */
  readonly priority?: number;
}

/**
 * A part of the host's caches for some CPUs of the guest.
 * @see https://libvirt.org/formatdomain.html#cpu-tuning
 */
export interface Cachetune extends Extra {
  /** The guest's CPUs. */
  readonly vcpus?: string;
  /** Set by libvirt. */
  readonly id?: string;
  /** A part of a cache of the host. */
  readonly caches?: readonly CachetuneCache[];
  /** Whose use of a cache is measured. */
  readonly monitors?: readonly CachetuneMonitor[];
}

/**
 * A part of the host's memory bandwidth for some CPUs of the guest.
 * @see https://libvirt.org/formatdomain.html#cpu-tuning
 */
export interface Memorytune extends Extra {
  /** The guest's CPUs. */
  readonly vcpus?: string;
  /** A node's bandwidth. */
  readonly nodes?: readonly MemorytuneNode[];
  /** Whose use of memory is measured. */
  readonly monitors?: readonly MemorytuneMonitor[];
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

/** The name of its Fibre Channel traffic. */
export interface FibreChannelResource extends Extra {
  /** The name. */
  readonly appid?: string;
}

/** Limits under a name. */
export interface ThrottleGroup extends Extra {
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

/** A variable of its environment. */
export interface InitVariable extends Extra {
  /** Its name. */
  readonly name?: string;
  /** Its value. */
  readonly value?: string;
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

/**
 * The firmware's variables.
 * @see https://libvirt.org/formatdomain.html#bios-bootloader
 */
export type Nvram =
  | PathNvram
  | FileNvram
  | BlockNvram
  | DirectoryNvram
  | NetworkNvram
  | VolumeNvram
  | NvmeNvram
  | VhostUserNvram
  | VhostVdpaNvram;

/** What every form of {@link Nvram} may have. */
export interface NvramCommon extends Extra {
  /** The file that they start as. */
  readonly template?: string;
  /**
   * The template's format.
   * @since libvirt 10.10.0
   */
  readonly templateFormat?: 'raw' | 'qcow2';
  /**
   * The file's format.
   * @since libvirt 9.2.0
   */
  readonly format?: 'raw' | 'qcow2';
}

/** In a file that is named by its path alone. */
export interface PathNvram extends NvramCommon {
  readonly type: 'path';
  /** The path; libvirt makes one up when absent. */
  readonly path?: string;
}

/** In a file of the host. */
export interface FileNvram extends NvramCommon {
  readonly type: 'file';
  /** Where the data is. */
  readonly source?: FileSource;
}

/** On a block device of the host. */
export interface BlockNvram extends NvramCommon {
  readonly type: 'block';
  /** Where the data is. */
  readonly source?: BlockSource;
}

/** In a directory of the host. */
export interface DirectoryNvram extends NvramCommon {
  readonly type: 'dir';
  /** Where the data is. */
  readonly source?: DirectorySource;
}

/** Behind a network protocol. */
export interface NetworkNvram extends NvramCommon {
  readonly type: 'network';
  /** Where the data is. */
  readonly source?: NetworkSource;
}

/** In a volume of a storage pool. */
export interface VolumeNvram extends NvramCommon {
  readonly type: 'volume';
  /** Where the data is. */
  readonly source?: VolumeSource;
}

/** On an NVMe disk that the guest gets directly. */
export interface NvmeNvram extends NvramCommon {
  readonly type: 'nvme';
  /** Where the data is. */
  readonly source?: NvmeSource;
}

/** In a process behind vhost-user. */
export interface VhostUserNvram extends NvramCommon {
  readonly type: 'vhostuser';
  /** Where the data is. */
  readonly source?: VhostUserDiskSource;
}

/** On a vDPA device. */
export interface VhostVdpaNvram extends NvramCommon {
  readonly type: 'vhostvdpa';
  /** Where the data is. */
  readonly source?: VdpaDiskSource;
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

/** Ids of a container and what they are on the host. */
export interface IdRange extends Extra {
  /** First id in the container. */
  readonly start?: number;
  /** First id on the host. */
  readonly target?: number;
  /** How many. */
  readonly count?: number;
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

/**
 * What the root of a container may do.
 * @see https://libvirt.org/formatdomain.html#hypervisor-features
 */
export interface ContainerCapabilities extends Extra {
  /** What holds for those that are not named. */
  readonly policy?: 'default' | 'allow' | 'deny';
  /** A capability(7) of Linux. */
  readonly auditControl?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly auditWrite?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly blockSuspend?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly chown?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly dacOverride?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly dacReadSearch?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly fowner?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly fsetid?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly ipcLock?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly ipcOwner?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly kill?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly lease?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly linuxImmutable?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly macAdmin?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly macOverride?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly mknod?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly netAdmin?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly netBindService?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly netBroadcast?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly netRaw?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly setgid?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly setfcap?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly setpcap?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly setuid?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly sysAdmin?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly sysBoot?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly sysChroot?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly sysModule?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly sysNice?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly sysPacct?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly sysPtrace?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly sysRawio?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly sysResource?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly sysTime?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly sysTtyConfig?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly syslog?: ContainerCapability;
  /** A capability(7) of Linux. */
  readonly wakeAlarm?: ContainerCapability;
}

/** Interrupts of RISC-V. */
export interface Aia extends Extra {
  /** Which. */
  readonly value?: 'none' | 'aplic' | 'aplic-imsic';
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

/** One event. */
export interface PerfEvent extends Extra {
  /** Its name, such as `cpu_cycles`. */
  readonly name?: string;
  /** Whether it is counted. */
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
  /** What libvirt keeps for itself while the domain runs. */
  readonly privateData?: XmlElement;
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
 * A lock that a lock manager holds for the guest.
 * @see https://libvirt.org/formatdomain.html#device-leases
 */
export interface Lease extends Extra {
  /** The space of locks. */
  readonly lockspace?: string;
  /** The lock. */
  readonly key?: string;
  /** The file of the lock. */
  readonly target?: LeaseTarget;
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
 * A smart card reader.
 * @see https://libvirt.org/formatdomain.html#smartcard-devices
 */
export type Smartcard =
  | HostSmartcard
  | CertificatesSmartcard
  | PassthroughSmartcard;

/** What every form of {@link Smartcard} may have. */
export interface SmartcardCommon extends Extra {
  /** A device's ACPI properties. */
  readonly acpi?: DeviceAcpi;
  /** The name by which commands and events call a device. */
  readonly alias?: Alias;
  /** Where it sits; libvirt chooses when absent. */
  readonly address?: Address;
}

/** The host's reader. */
export interface HostSmartcard extends SmartcardCommon {
  readonly mode: 'host';
}

/** Three certificates of the host as a card. */
export interface CertificatesSmartcard extends SmartcardCommon {
  readonly mode: 'host-certificates';
  /** Their names. */
  readonly certificates?: readonly string[];
  /** The database's folder. */
  readonly database?: string;
}

/** A card behind a character device. */
export interface PassthroughSmartcard extends SmartcardCommon {
  readonly mode: 'passthrough';
  /** The kind of character device. */
  readonly type?: CharacterType;
  /** The other end on the host; which fields count depends on the type. */
  readonly sources?: readonly CharacterSource[];
  /** What is spoken over TCP. */
  readonly protocol?: CharacterProtocol;
  /** A copy of what the guest sends. */
  readonly log?: CharacterLog;
  /** What the guest sees of a serial port. */
  readonly target?: SerialTarget;
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
  /** The pseudo terminal's path; set by libvirt. */
  readonly tty?: string;
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
  /** The pseudo terminal's path; set by libvirt. */
  readonly tty?: string;
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
export type Audio =
  | NoAudio
  | AlsaAudio
  | CoreAudio
  | DbusAudio
  | JackAudio
  | OssAudio
  | PipewireAudio
  | PulseAudio
  | SdlAudio
  | SpiceAudio
  | FileAudio;

/** What every form of {@link Audio} may have. */
export interface AudioCommon extends Extra {
  /** Its number, from 1. */
  readonly id?: number;
  /** Microseconds between looks. */
  readonly timerPeriod?: number;
}

/** Nowhere. */
export interface NoAudio extends AudioCommon {
  readonly type: 'none';
  /** What the guest hears of the host. */
  readonly input?: NoAudioInput;
  /** What the host hears of the guest. */
  readonly output?: NoAudioOutput;
}

/** ALSA. */
export interface AlsaAudio extends AudioCommon {
  readonly type: 'alsa';
  /** What the guest hears of the host. */
  readonly input?: AlsaAudioInput;
  /** What the host hears of the guest. */
  readonly output?: AlsaAudioOutput;
}

/** Core Audio of macOS. */
export interface CoreAudio extends AudioCommon {
  readonly type: 'coreaudio';
  /** What the guest hears of the host. */
  readonly input?: CoreAudioInput;
  /** What the host hears of the guest. */
  readonly output?: CoreAudioOutput;
}

/** The D-Bus display. */
export interface DbusAudio extends AudioCommon {
  readonly type: 'dbus';
  /** What the guest hears of the host. */
  readonly input?: DbusAudioInput;
  /** What the host hears of the guest. */
  readonly output?: DbusAudioOutput;
}

/** JACK. */
export interface JackAudio extends AudioCommon {
  readonly type: 'jack';
  /** What the guest hears of the host. */
  readonly input?: JackAudioInput;
  /** What the host hears of the guest. */
  readonly output?: JackAudioOutput;
}

/** OSS. */
export interface OssAudio extends AudioCommon {
  readonly type: 'oss';
  /** Whether memory mapping is tried. */
  readonly tryMMap?: boolean;
  /** Whether nobody else may use it. */
  readonly exclusive?: boolean;
  /** The timing policy. */
  readonly dspPolicy?: number;
  /** What the guest hears of the host. */
  readonly input?: OssAudioInput;
  /** What the host hears of the guest. */
  readonly output?: OssAudioOutput;
}

/** PipeWire. */
export interface PipewireAudio extends AudioCommon {
  readonly type: 'pipewire';
  /** Its runtime folder. */
  readonly runtimeDir?: string;
  /** What the guest hears of the host. */
  readonly input?: PipewireAudioInput;
  /** What the host hears of the guest. */
  readonly output?: PipewireAudioOutput;
}

/** PulseAudio. */
export interface PulseAudio extends AudioCommon {
  readonly type: 'pulseaudio';
  /** The server. */
  readonly serverName?: string;
  /** What the guest hears of the host. */
  readonly input?: PulseAudioInput;
  /** What the host hears of the guest. */
  readonly output?: PulseAudioOutput;
}

/** SDL. */
export interface SdlAudio extends AudioCommon {
  readonly type: 'sdl';
  /** SDL's driver. */
  readonly driver?: 'esd' | 'alsa' | 'arts' | 'pulseaudio';
  /** What the guest hears of the host. */
  readonly input?: SdlAudioInput;
  /** What the host hears of the guest. */
  readonly output?: SdlAudioOutput;
}

/** The SPICE display. */
export interface SpiceAudio extends AudioCommon {
  readonly type: 'spice';
  /** What the guest hears of the host. */
  readonly input?: SpiceAudioInput;
  /** What the host hears of the guest. */
  readonly output?: SpiceAudioOutput;
}

/** A file in WAV format. */
export interface FileAudio extends AudioCommon {
  readonly type: 'file';
  /** Its path. */
  readonly path?: string;
  /** What the guest hears of the host. */
  readonly input?: FileAudioInput;
  /** What the host hears of the guest. */
  readonly output?: FileAudioOutput;
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
  | MdevHostdev
  | StorageHostdev
  | MiscHostdev
  | NetHostdev;

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
  /** Whether it is a display. */
  readonly display?: boolean;
  /** Whether it shows something before its driver is there. */
  readonly ramfb?: boolean;
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

/** A block device, for a container. */
export interface StorageHostdev extends HostdevCommon {
  readonly type: 'storage';
  /** A block device of the host. */
  readonly source?: HostdevStorageSource;
}

/** A character device, for a container. */
export interface MiscHostdev extends HostdevCommon {
  readonly type: 'misc';
  /** A character device of the host. */
  readonly source?: HostdevMiscSource;
}

/** A network interface, for a container. */
export interface NetHostdev extends HostdevCommon {
  readonly type: 'net';
  /** A network interface of the host. */
  readonly source?: HostdevNetSource;
  /** An IP address. */
  readonly ips?: readonly InterfaceIp[];
  /** A route. */
  readonly routes?: readonly InterfaceRoute[];
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
 * Which USB devices a client may give to the guest.
 * @see https://libvirt.org/formatdomain.html#redirected-devices
 */
export interface Redirfilter extends Extra {
  /** USB devices that the rule is about; `-1` stands for any. */
  readonly usbdevs?: readonly RedirectedUsbDevice[];
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
 * Memory of a pSeries machine that keeps its content.
 * @see https://libvirt.org/formatdomain.html#nvram-device
 */
export interface NvramDevice extends Extra {
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
 * A device that encrypts for the guest.
 * @see https://libvirt.org/formatdomain.html#crypto
 */
export interface Crypto extends Extra {
  /** The device. */
  readonly model?: 'virtio';
  /** Where it runs. */
  readonly type?: 'qemu';
  /** Who encrypts. */
  readonly backend?: CryptoBackend;
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
 * Where a guest keeps what its kernel says when it crashes.
 * @see https://libvirt.org/formatdomain.html#pstore
 */
export interface Pstore extends Extra {
  /** The device. */
  readonly backend?: 'acpi-erst';
  /** The file on the host. */
  readonly path?: string;
  /** Bytes. */
  readonly size?: bigint;
  /** The name by which commands and events call a device. */
  readonly alias?: Alias;
  /** Where a device sits on its bus. */
  readonly address?: Address;
}

/** A cipher. */
export interface KeywrapCipher extends Extra {
  /** Which. */
  readonly name?: 'aes' | 'dea';
  /** Whether keys may be wrapped. */
  readonly state?: boolean;
}

/** One argument. */
export interface QemuCommandlineArgument extends Extra {
  /** The argument, as it is. */
  readonly value?: string;
}

/** A variable of its environment. */
export interface QemuCommandlineVariable extends Extra {
  /** Its name. */
  readonly name?: string;
  /** Its value. */
  readonly value?: string;
}

/** A capability that is added. */
export interface QemuCapabilityAdd extends Extra {
  /** libvirt's name of it. */
  readonly capability?: string;
}

/** A capability that is taken away. */
export interface QemuCapabilityDel extends Extra {
  /** libvirt's name of it. */
  readonly capability?: string;
}

/** A device whose properties are overridden. */
export interface QemuDeviceOverride extends Extra {
  /** The device's alias. */
  readonly alias?: string;
  /** What the guest sees of it. */
  readonly frontend?: QemuFrontend;
}

/** The network namespace. */
export interface LxcShareNet extends Extra {
  /** How it is named. */
  readonly type?: 'netns' | 'name' | 'pid';
  /** Its name or process. */
  readonly value?: string;
}

/** The IPC namespace. */
export interface LxcShareIpc extends Extra {
  /** How it is named. */
  readonly type?: 'name' | 'pid';
  /** Its name or process. */
  readonly value?: string;
}

/** The host name. */
export interface LxcShareUts extends Extra {
  /** How it is named. */
  readonly type?: 'name' | 'pid';
  /** Its name or process. */
  readonly value?: string;
}

/** One argument. */
export interface BhyveCommandlineArgument extends Extra {
  /** The argument, as it is. */
  readonly value?: string;
}

/** A variable of its environment. */
export interface BhyveCommandlineVariable extends Extra {
  /** Its name. */
  readonly name?: string;
  /** Its value. */
  readonly value?: string;
}

/** One argument. */
export interface XenCommandlineArgument extends Extra {
  /** The argument, as it is. */
  readonly value?: string;
}

/** The interface whose virtual functions are used. */
export interface PhysicalFunction extends Extra {
  /** Its name. */
  readonly dev?: string;
}

/** What hands host devices over. */
export interface ForwardDriver extends Extra {
  /** The driver. */
  readonly name?: 'kvm' | 'vfio' | 'xen';
  /**
   * The VFIO variant driver.
   * @since libvirt 10.0.0
   */
  readonly model?: string;
}

/** An interface of the host that guests can use. */
export interface ForwardInterface extends Extra {
  /** Its name. */
  readonly dev?: string;
  /** How many guests use it; set by libvirt. */
  readonly connections?: number;
}

/** A PCI function that a guest can get. */
export interface ForwardAddress extends Extra {
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
  /** Whether other functions of the slot are in use. */
  readonly multifunction?: boolean;
  /** How many guests use it; set by libvirt. */
  readonly connections?: number;
}

/** How addresses are translated. */
export interface NetworkNat extends Extra {
  /**
   * Whether IPv6 is translated too.
   * @since libvirt 6.5.0
   */
  readonly ipv6?: boolean;
  /** Addresses that guests appear as. */
  readonly addresses?: readonly NatAddresses[];
  /** Ports that they use. */
  readonly ports?: readonly NatPorts[];
}

/** A server that is asked. */
export interface DnsForwarder extends Extra {
  /** The names that it is asked for. */
  readonly domain?: string;
  /** Its address. */
  readonly addr?: string;
}

/** A text. */
export interface DnsText extends Extra {
  /** Its name. */
  readonly name?: string;
  /** The text. */
  readonly value?: string;
}

/** Where a service is. */
export interface DnsService extends Extra {
  /** The service. */
  readonly service?: string;
  /** The protocol. */
  readonly protocol?: string;
  /** The domain. */
  readonly domain?: string;
  /** The host that serves. */
  readonly target?: string;
  /** Its port. */
  readonly port?: number;
  /** Its turn; the lowest first. */
  readonly priority?: number;
  /** Its share among those of one turn. */
  readonly weight?: number;
}

/** Names of an address. */
export interface DnsHost extends Extra {
  /** The address. */
  readonly ip?: string;
  /** The names. */
  readonly hostnames?: readonly string[];
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

/** Files that are served. */
export interface Tftp extends Extra {
  /** Their folder. */
  readonly root?: string;
}

/**
 * What libvirt tells guests that ask for an address.
 * @see https://libvirt.org/formatnetwork.html#addressing
 */
export interface Dhcp extends Extra {
  /** Addresses that are handed out. */
  readonly ranges?: readonly DhcpRange[];
  /** An address kept for one guest. */
  readonly hosts?: readonly DhcpHost[];
  /** What guests boot over the network. */
  readonly bootp?: Bootp;
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

/** One line. */
export interface DnsmasqOption extends Extra {
  /** The line. */
  readonly value?: string;
}

/** What hands it over. */
export interface PlugDriver extends Extra {
  /** The driver. */
  readonly name?: 'kvm' | 'vfio' | 'xen';
  /** The VFIO variant driver. */
  readonly model?: string;
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
  /** Whether other functions of the slot are in use. */
  readonly multifunction?: boolean;
}

/** The vendor of the storage. */
export interface PoolVendor extends Extra {
  /** The name. */
  readonly name?: string;
}

/** The product. */
export interface PoolProduct extends Extra {
  /** The name. */
  readonly name?: string;
}

/** A device. */
export interface PoolDevice extends Extra {
  /** Its path, or its name. */
  readonly path?: string;
  /** Whether the names of partitions have a `p` before the number. */
  readonly partSeparator?: boolean;
  /** A part of the device that is free. */
  readonly freeExtents?: readonly FreeExtent[];
}

/** The format of the source. */
export interface PoolFormat extends Extra {
  /** The format, such as `ext4`, `nfs` or `gpt`. */
  readonly type?: string;
  /** The vendor of the storage. */
  readonly vendor?: PoolVendor;
  /** The product. */
  readonly product?: PoolProduct;
}

/** An option. */
export interface MountOption extends Extra {
  /** Its name. */
  readonly name?: string;
}

/** A server. */
export interface PoolHost extends Extra {
  /** Its name. */
  readonly name?: string;
  /** Its port. */
  readonly port?: number;
}

/** A directory of the server. */
export interface PoolDirectory extends Extra {
  /** Its path. */
  readonly path?: string;
}

/** The version of NFS. */
export interface PoolProtocol extends Extra {
  /** The version. */
  readonly ver?: string;
}

/**
 * How the server knows us.
 * @see https://libvirt.org/formatstorage.html#source-elements
 */
export interface PoolAuth extends Extra {
  /** The way. */
  readonly type?: 'chap' | 'ceph';
  /** The user. */
  readonly username?: string;
  /** The secret that libvirt keeps. */
  readonly secret?: PoolSecret;
}

/** Who we are to an iSCSI server. */
export interface SourceInitiator extends Extra {
  /** A qualified name. */
  readonly iqn?: InitiatorName;
}

/**
 * A SCSI adapter of the host.
 * @see https://libvirt.org/formatstorage.html#source-elements
 */
export type StorageAdapter =
  | ScsiHostAdapter
  | FibreChannelAdapter;

/** What every form of {@link StorageAdapter} may have. */
export interface StorageAdapterCommon extends Extra {}

/** An adapter by name or by address. */
export interface ScsiHostAdapter extends StorageAdapterCommon {
  readonly type: 'scsi_host';
  /** Its name, such as `scsi_host0`. */
  readonly name?: string;
  /** Where it sits on the host. */
  readonly parentaddr?: AdapterParentAddress;
}

/** A Fibre Channel adapter by its names. */
export interface FibreChannelAdapter extends StorageAdapterCommon {
  readonly type: 'fc_host';
  /** The adapter of the host that it is made on. */
  readonly parent?: string;
  /** Whether libvirt takes it away with the pool. */
  readonly managed?: boolean;
  /** The parent's node name. */
  readonly parentWwnn?: string;
  /** The parent's port name. */
  readonly parentWwpn?: string;
  /** The parent's fabric name. */
  readonly parentFabricWwn?: string;
  /** Its node name. */
  readonly wwnn?: string;
  /** Its port name. */
  readonly wwpn?: string;
}

/** An option. */
export interface RbdOption extends Extra {
  /** Its name. */
  readonly name?: string;
  /** Its value. */
  readonly value?: string;
}

/** Copy on write. */
export interface PoolCow extends Extra {
  /** Whether new volumes have it. */
  readonly state?: boolean;
}

/** Who may do what with the file. */
export interface Permissions extends Extra {
  /** The mode, in octal digits. */
  readonly mode?: string;
  /** The owner's number; -1 for libvirt's own. */
  readonly owner?: number;
  /** The group's number; -1 for libvirt's own. */
  readonly group?: number;
  /** The label of SELinux. */
  readonly label?: string;
}

/** What is found out of volumes. */
export interface VolumeRefresh extends Extra {
  /** How their allocation is computed. */
  readonly allocation?: 'default' | 'capacity';
}

/** A device. */
export interface VolumeDevice extends Extra {
  /** Its path. */
  readonly path?: string;
  /** A part of a device. */
  readonly extents?: readonly VolumeExtent[];
}

/** The format of its content. */
export interface VolumeFormat extends Extra {
  /** The format, such as `qcow2` or `raw`. */
  readonly type?: string;
}

/** When it was used; seconds since 1970. */
export interface Timestamps extends Extra {
  /** Last read. */
  readonly atime?: string;
  /** Made. */
  readonly btime?: string;
  /** Its status last changed. */
  readonly ctime?: string;
  /** Last written. */
  readonly mtime?: string;
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
  /** How it is encrypted. */
  readonly cipher?: EncryptionCipher;
  /** How initialization vectors are made. */
  readonly ivgen?: EncryptionIvgen;
}

/** Features of qcow2. */
export interface VolumeFeatures extends Extra {
  /** Reference counts are written late. */
  readonly lazyRefcounts?: boolean;
  /**
   * Clusters have subclusters.
   * @since libvirt 8.0.0
   */
  readonly extendedL2?: boolean;
}

/** What happens with one disk. */
export type SnapshotDisk =
  | FileSnapshotDisk
  | BlockSnapshotDisk
  | DirectorySnapshotDisk
  | NetworkSnapshotDisk
  | VolumeSnapshotDisk
  | NvmeSnapshotDisk
  | VhostUserSnapshotDisk
  | VhostVdpaSnapshotDisk;

/** What every form of {@link SnapshotDisk} may have. */
export interface SnapshotDiskCommon extends Extra {
  /** The disk's target name, or the path of its source. */
  readonly name?: string;
  /** What. */
  readonly snapshot?: SnapshotKind;
  /** How the new image is stored. */
  readonly driver?: ImageFormat;
  /** The snapshot of this disk is being deleted; set by libvirt. */
  readonly snapshotDeleteInProgress?: boolean;
}

/** In a file of the host. */
export interface FileSnapshotDisk extends SnapshotDiskCommon {
  readonly type: 'file';
  /** Where the data is. */
  readonly source?: FileSource;
}

/** On a block device of the host. */
export interface BlockSnapshotDisk extends SnapshotDiskCommon {
  readonly type: 'block';
  /** Where the data is. */
  readonly source?: BlockSource;
}

/** In a directory of the host. */
export interface DirectorySnapshotDisk extends SnapshotDiskCommon {
  readonly type: 'dir';
  /** Where the data is. */
  readonly source?: DirectorySource;
}

/** Behind a network protocol. */
export interface NetworkSnapshotDisk extends SnapshotDiskCommon {
  readonly type: 'network';
  /** Where the data is. */
  readonly source?: NetworkSource;
}

/** In a volume of a storage pool. */
export interface VolumeSnapshotDisk extends SnapshotDiskCommon {
  readonly type: 'volume';
  /** Where the data is. */
  readonly source?: VolumeSource;
}

/** On an NVMe disk that the guest gets directly. */
export interface NvmeSnapshotDisk extends SnapshotDiskCommon {
  readonly type: 'nvme';
  /** Where the data is. */
  readonly source?: NvmeSource;
}

/** In a process behind vhost-user. */
export interface VhostUserSnapshotDisk extends SnapshotDiskCommon {
  readonly type: 'vhostuser';
  /** Where the data is. */
  readonly source?: VhostUserDiskSource;
}

/** On a vDPA device. */
export interface VhostVdpaSnapshotDisk extends SnapshotDiskCommon {
  readonly type: 'vhostvdpa';
  /** Where the data is. */
  readonly source?: VdpaDiskSource;
}

/** What is recorded of one disk. */
export interface CheckpointDisk extends Extra {
  /** The disk's target name, or the path of its source. */
  readonly name?: string;
  /** Whether changes are recorded. */
  readonly checkpoint?: 'no' | 'bitmap';
  /** The name of the record in the image. */
  readonly bitmap?: string;
  /** Bytes that have changed since; set by libvirt. */
  readonly size?: bigint;
}

/** What happens with one disk. */
export type BackupDisk =
  | AutoBackupDisk
  | FileBackupDisk
  | BlockBackupDisk;

/** What every form of {@link BackupDisk} may have. */
export interface BackupDiskCommon extends Extra {
  /** The disk's target name. */
  readonly name?: string;
  /** Whether it is backed up. */
  readonly backup?: boolean;
  /** How much of it. */
  readonly backupmode?: 'full' | 'incremental';
  /** The checkpoint since which changes count. */
  readonly incremental?: string;
  /** Its name for NBD clients (pull). */
  readonly exportname?: string;
  /** The name of its record of changes for NBD clients (pull). */
  readonly exportbitmap?: string;
  /** Set by libvirt. */
  readonly index?: number;
  /** How the file is stored. */
  readonly driver?: BackupFormat;
}

/** Into a file; libvirt chooses which, when none is named. */
export interface AutoBackupDisk extends BackupDiskCommon {
  readonly type: 'auto';
  /** Where the backup goes (push). */
  readonly target?: AutoBackupTarget;
  /** Where old content is kept meanwhile (pull). */
  readonly scratch?: AutoBackupScratch;
}

/** Into a file. */
export interface FileBackupDisk extends BackupDiskCommon {
  readonly type: 'file';
  /** Where the backup goes (push). */
  readonly target?: FileBackupTarget;
  /** Where old content is kept meanwhile (pull). */
  readonly scratch?: FileBackupScratch;
}

/** Onto a block device. */
export interface BlockBackupDisk extends BackupDiskCommon {
  readonly type: 'block';
  /** Where the backup goes (push). */
  readonly target?: BlockBackupTarget;
  /** Where old content is kept meanwhile (pull). */
  readonly scratch?: BlockBackupScratch;
}

/** The machine. */
export interface SystemHardware extends Extra {
  /** Who made it. */
  readonly vendor?: string;
  /** Its version. */
  readonly version?: string;
  /** Its serial number. */
  readonly serial?: string;
  /** Its identity. */
  readonly uuid?: string;
}

/** Its firmware. */
export interface SystemFirmware extends Extra {
  /** Who made it. */
  readonly vendor?: string;
  /** Its version. */
  readonly version?: string;
  /** When. */
  readonly releaseDate?: string;
}

/** The product. */
export interface PciProduct extends Extra {
  /** The number. */
  readonly id?: number;
  /** The name. */
  readonly name?: string;
}

/** The vendor. */
export interface PciVendor extends Extra {
  /** The number. */
  readonly id?: number;
  /** The name. */
  readonly name?: string;
}

/** What a PCI function can do more. */
export type PciCapability =
  | PhysicalFunctionCapability
  | VirtualFunctionsCapability
  | PciBridgeCapability
  | CardbusBridgeCapability
  | PciMdevTypesCapability
  | VpdCapability;

/** What every form of {@link PciCapability} may have. */
export interface PciCapabilityCommon extends Extra {}

/** It is a virtual function; the address is the physical one. */
export interface PhysicalFunctionCapability extends PciCapabilityCommon {
  readonly type: 'phys_function';
  /** A PCI function of the host. */
  readonly addresses?: readonly NodeDeviceAddress[];
}

/** It can have virtual functions. */
export interface VirtualFunctionsCapability extends PciCapabilityCommon {
  readonly type: 'virt_functions';
  /** How many at most. */
  readonly maxCount?: number;
  /** Those that there are. */
  readonly addresses?: readonly NodeDeviceAddress[];
}

/** It is a bridge. */
export interface PciBridgeCapability extends PciCapabilityCommon {
  readonly type: 'pci-bridge';
}

/** It is a bridge to CardBus. */
export interface CardbusBridgeCapability extends PciCapabilityCommon {
  readonly type: 'cardbus-bridge';
}

/** It can make mediated devices. */
export interface PciMdevTypesCapability extends PciCapabilityCommon {
  readonly type: 'mdev_types';
  /** A kind of mediated device that it can make. */
  readonly types?: readonly MdevType[];
}

/** It has product data. */
export interface VpdCapability extends PciCapabilityCommon {
  readonly type: 'vpd';
  /** The product's name. */
  readonly name?: string;
  /** Fields of the product data. */
  readonly fields?: readonly VpdFields[];
}

/** Devices that only one guest can have together. */
export interface IommuGroup extends Extra {
  /** The group's number. */
  readonly number?: number;
  /** A PCI function of the host. */
  readonly addresses?: readonly NodeDeviceAddress[];
}

/** Where it is. */
export interface DeviceNuma extends Extra {
  /** The NUMA node. */
  readonly node?: number;
}

/** Its PCI Express links. */
export interface PciExpress extends Extra {
  /** What a link can do, or does. */
  readonly links?: readonly PciExpressLink[];
}

/** The product. */
export interface UsbDeviceProduct extends Extra {
  /** The number. */
  readonly id?: number;
  /** The name. */
  readonly name?: string;
}

/** The vendor. */
export interface UsbDeviceVendor extends Extra {
  /** The number. */
  readonly id?: number;
  /** The name. */
  readonly name?: string;
}

/** Its cable. */
export interface NetLink extends Extra {
  /** Mbit a second. */
  readonly speed?: number;
  /** Whether it is up. */
  readonly state?: string;
}

/** What the card takes off the CPU. */
export interface NetFeature extends Extra {
  /** Its name. */
  readonly name?: string;
}

/** The kind of network. */
export type NetCapability =
  | EthernetCapability
  | WirelessCapability;

/** What every form of {@link NetCapability} may have. */
export interface NetCapabilityCommon extends Extra {}

/** Ethernet. */
export interface EthernetCapability extends NetCapabilityCommon {
  readonly type: '80203';
}

/** Wireless. */
export interface WirelessCapability extends NetCapabilityCommon {
  readonly type: '80211';
}

/** What a SCSI adapter can do more. */
export type ScsiHostCapability =
  | FibreChannelHostCapability
  | VirtualPortsCapability;

/** What every form of {@link ScsiHostCapability} may have. */
export interface ScsiHostCapabilityCommon extends Extra {}

/** It is on Fibre Channel. */
export interface FibreChannelHostCapability extends ScsiHostCapabilityCommon {
  readonly type: 'fc_host';
  /** Its node name. */
  readonly wwnn?: string;
  /** Its port name. */
  readonly wwpn?: string;
  /** The fabric's name. */
  readonly fabricWwn?: string;
}

/** It can have virtual ports. */
export interface VirtualPortsCapability extends ScsiHostCapabilityCommon {
  readonly type: 'vport_ops';
  /** How many at most. */
  readonly maxVports?: number;
  /** How many there are. */
  readonly vports?: number;
}

/** What a SCSI target is more. */
export type ScsiTargetCapability =
  | RemotePortCapability;

/** What every form of {@link ScsiTargetCapability} may have. */
export interface ScsiTargetCapabilityCommon extends Extra {}

/** A port of Fibre Channel. */
export interface RemotePortCapability extends ScsiTargetCapabilityCommon {
  readonly type: 'fc_remote_port';
  /** Its name on the host. */
  readonly rport?: string;
  /** Its port name. */
  readonly wwpn?: string;
}

/** What a disk can do more. */
export type StorageDeviceCapability =
  | RemovableCapability
  | HotpluggableCapability;

/** What every form of {@link StorageDeviceCapability} may have. */
export interface StorageDeviceCapabilityCommon extends Extra {}

/** Its medium can be taken out. */
export interface RemovableCapability extends StorageDeviceCapabilityCommon {
  readonly type: 'removable';
  /** Whether there is one. */
  readonly mediaAvailable?: '0' | '1';
  /** Bytes of it. */
  readonly mediaSize?: bigint;
  /** Its label. */
  readonly mediaLabel?: string;
  /** Bytes of a block. */
  readonly logicalBlockSize?: bigint;
  /** Blocks. */
  readonly numBlocks?: bigint;
}

/** It can come and go. */
export interface HotpluggableCapability extends StorageDeviceCapabilityCommon {
  readonly type: 'hotpluggable';
}

/** The kind. */
export interface MdevTypeReference extends Extra {
  /** The kind's name. */
  readonly id?: string;
}

/** A setting of it. */
export interface MdevAttribute extends Extra {
  /** Its name. */
  readonly name?: string;
  /** Its value. */
  readonly value?: string;
}

/** What a channel device is more. */
export type CcwCapability =
  | CcwGroupMemberCapability;

/** What every form of {@link CcwCapability} may have. */
export interface CcwCapabilityCommon extends Extra {}

/** A member of a group. */
export interface CcwGroupMemberCapability extends CcwCapabilityCommon {
  readonly type: 'ccwgroup_member';
  /** The node device of the group. */
  readonly groupDevice?: string;
}

/** Its members. */
export interface CcwMembers extends Extra {
  /** A member. */
  readonly devices?: readonly CcwMember[];
}

/** What a channel group is. */
export type CcwGroupCapability =
  | QethGenericCapability
  | QethLayer2Capability
  | QethLayer3Capability;

/** What every form of {@link CcwGroupCapability} may have. */
export interface CcwGroupCapabilityCommon extends Extra {}

/** A network card. */
export interface QethGenericCapability extends CcwGroupCapabilityCommon {
  readonly type: 'qeth_generic';
  /** The card. */
  readonly cardType?: string;
  /** The channel path. */
  readonly chpid?: string;
}

/** A network card on layer 2. */
export interface QethLayer2Capability extends CcwGroupCapabilityCommon {
  readonly type: 'qeth_layer2';
  /** The card. */
  readonly cardType?: string;
  /** The channel path. */
  readonly chpid?: string;
}

/** A network card on layer 3. */
export interface QethLayer3Capability extends CcwGroupCapabilityCommon {
  readonly type: 'qeth_layer3';
  /** The card. */
  readonly cardType?: string;
  /** The channel path. */
  readonly chpid?: string;
}

/** The channel device on it. */
export interface ChannelDeviceAddress extends Extra {
  /** Channel subsystem. */
  readonly cssid?: number;
  /** Subchannel set. */
  readonly ssid?: number;
  /** Device number. */
  readonly devno?: number;
}

/** What a subchannel can do more. */
export type CssCapability =
  | CssMdevTypesCapability;

/** What every form of {@link CssCapability} may have. */
export interface CssCapabilityCommon extends Extra {}

/** It can make mediated devices. */
export interface CssMdevTypesCapability extends CssCapabilityCommon {
  readonly type: 'mdev_types';
  /** A kind of mediated device that it can make. */
  readonly types?: readonly MdevType[];
}

/** What a cryptographic matrix can do more. */
export type ApMatrixCapability =
  | ApMdevTypesCapability;

/** What every form of {@link ApMatrixCapability} may have. */
export interface ApMatrixCapabilityCommon extends Extra {}

/** It can make mediated devices. */
export interface ApMdevTypesCapability extends ApMatrixCapabilityCommon {
  readonly type: 'mdev_types';
  /** A kind of mediated device that it can make. */
  readonly types?: readonly MdevType[];
}

/** A value that the filter asks for. */
export interface FilterParameter extends Extra {
  /** Its name. */
  readonly name?: string;
  /** Its value. */
  readonly value?: string;
}

/**
 * Any packet.
 * @see https://libvirt.org/formatnwfilter.html#supported-protocols
 */
export interface MacMatch extends Extra {
  /** Whether packets match that fit, or those that do not. */
  readonly match?: boolean;
  /** MAC address of the sender. */
  readonly srcmacaddr?: string;
  /** Mask of it. */
  readonly srcmacmask?: string;
  /** MAC address of the receiver. */
  readonly dstmacaddr?: string;
  /** Mask of it. */
  readonly dstmacmask?: string;
  /** Type in the Ethernet header. */
  readonly protocolid?: string;
  /** A note, up to 256 characters. */
  readonly comment?: string;
}

/**
 * Packets with a VLAN tag.
 * @see https://libvirt.org/formatnwfilter.html#supported-protocols
 */
export interface VlanMatch extends Extra {
  /** Whether packets match that fit, or those that do not. */
  readonly match?: boolean;
  /** MAC address of the sender. */
  readonly srcmacaddr?: string;
  /** Mask of it. */
  readonly srcmacmask?: string;
  /** MAC address of the receiver. */
  readonly dstmacaddr?: string;
  /** Mask of it. */
  readonly dstmacmask?: string;
  /** The VLAN. */
  readonly vlanid?: string;
  /** Type of what is inside. */
  readonly encapProtocol?: string;
  /** A note, up to 256 characters. */
  readonly comment?: string;
}

/**
 * Spanning tree messages.
 * @see https://libvirt.org/formatnwfilter.html#supported-protocols
 */
export interface StpMatch extends Extra {
  /** Whether packets match that fit, or those that do not. */
  readonly match?: boolean;
  /** MAC address of the sender. */
  readonly srcmacaddr?: string;
  /** Mask of it. */
  readonly srcmacmask?: string;
  /** Type of the message. */
  readonly type?: string;
  /** Its flags. */
  readonly flags?: string;
  /** MAC address of the root. */
  readonly rootAddress?: string;
  /** Mask of it. */
  readonly rootAddressMask?: string;
  /** MAC address of the sending bridge. */
  readonly senderAddress?: string;
  /** Mask of it. */
  readonly senderAddressMask?: string;
  /** Priority of the root. */
  readonly rootPriority?: string;
  /** Last of a range: Priority of the root. */
  readonly rootPriorityHi?: string;
  /** Cost of the way to the root. */
  readonly rootCost?: string;
  /** Last of a range: Cost of the way to the root. */
  readonly rootCostHi?: string;
  /** Priority of the sending bridge. */
  readonly senderPriority?: string;
  /** Last of a range: Priority of the sending bridge. */
  readonly senderPriorityHi?: string;
  /** Port of the bridge. */
  readonly port?: string;
  /** Last of a range: Port of the bridge. */
  readonly portHi?: string;
  /** Age of the message. */
  readonly age?: string;
  /** Last of a range: Age of the message. */
  readonly ageHi?: string;
  /** Age at which it no longer counts. */
  readonly maxAge?: string;
  /** Last of a range: Age at which it no longer counts. */
  readonly maxAgeHi?: string;
  /** Time between messages. */
  readonly helloTime?: string;
  /** Last of a range: Time between messages. */
  readonly helloTimeHi?: string;
  /** Time until a port forwards. */
  readonly forwardDelay?: string;
  /** Last of a range: Time until a port forwards. */
  readonly forwardDelayHi?: string;
  /** A note, up to 256 characters. */
  readonly comment?: string;
}

/**
 * ARP.
 * @see https://libvirt.org/formatnwfilter.html#supported-protocols
 */
export interface ArpMatch extends Extra {
  /** Whether packets match that fit, or those that do not. */
  readonly match?: boolean;
  /** MAC address of the sender. */
  readonly srcmacaddr?: string;
  /** Mask of it. */
  readonly srcmacmask?: string;
  /** MAC address of the receiver. */
  readonly dstmacaddr?: string;
  /** Mask of it. */
  readonly dstmacmask?: string;
  /** Type of the hardware. */
  readonly hwtype?: string;
  /** Type of the protocol. */
  readonly protocoltype?: string;
  /** What is said. */
  readonly opcode?: string;
  /** MAC address of the sender, in the packet. */
  readonly arpsrcmacaddr?: string;
  /** MAC address of the receiver, in the packet. */
  readonly arpdstmacaddr?: string;
  /** IP address of the sender, in the packet. */
  readonly arpsrcipaddr?: string;
  /** Mask of it. */
  readonly arpsrcipmask?: string;
  /** IP address of the receiver, in the packet. */
  readonly arpdstipaddr?: string;
  /** Mask of it. */
  readonly arpdstipmask?: string;
  /** Whether the sender asks for itself. */
  readonly gratuitous?: string;
  /** A note, up to 256 characters. */
  readonly comment?: string;
}

/**
 * RARP.
 * @see https://libvirt.org/formatnwfilter.html#supported-protocols
 */
export interface RarpMatch extends Extra {
  /** Whether packets match that fit, or those that do not. */
  readonly match?: boolean;
  /** MAC address of the sender. */
  readonly srcmacaddr?: string;
  /** Mask of it. */
  readonly srcmacmask?: string;
  /** MAC address of the receiver. */
  readonly dstmacaddr?: string;
  /** Mask of it. */
  readonly dstmacmask?: string;
  /** Type of the hardware. */
  readonly hwtype?: string;
  /** Type of the protocol. */
  readonly protocoltype?: string;
  /** What is said. */
  readonly opcode?: string;
  /** MAC address of the sender, in the packet. */
  readonly arpsrcmacaddr?: string;
  /** MAC address of the receiver, in the packet. */
  readonly arpdstmacaddr?: string;
  /** IP address of the sender, in the packet. */
  readonly arpsrcipaddr?: string;
  /** Mask of it. */
  readonly arpsrcipmask?: string;
  /** IP address of the receiver, in the packet. */
  readonly arpdstipaddr?: string;
  /** Mask of it. */
  readonly arpdstipmask?: string;
  /** Whether the sender asks for itself. */
  readonly gratuitous?: string;
  /** A note, up to 256 characters. */
  readonly comment?: string;
}

/**
 * IPv4, on the level of Ethernet.
 * @see https://libvirt.org/formatnwfilter.html#supported-protocols
 */
export interface IpMatch extends Extra {
  /** Whether packets match that fit, or those that do not. */
  readonly match?: boolean;
  /** MAC address of the sender. */
  readonly srcmacaddr?: string;
  /** Mask of it. */
  readonly srcmacmask?: string;
  /** MAC address of the receiver. */
  readonly dstmacaddr?: string;
  /** Mask of it. */
  readonly dstmacmask?: string;
  /** Address of the sender. */
  readonly srcipaddr?: string;
  /** Mask of it. */
  readonly srcipmask?: string;
  /** Address of the receiver. */
  readonly dstipaddr?: string;
  /** Mask of it. */
  readonly dstipmask?: string;
  /** The protocol inside. */
  readonly protocol?: string;
  /** First port of the sender. */
  readonly srcportstart?: string;
  /** Last one. */
  readonly srcportend?: string;
  /** First port of the receiver. */
  readonly dstportstart?: string;
  /** Last one. */
  readonly dstportend?: string;
  /** Differentiated services code point. */
  readonly dscp?: string;
  /** A note, up to 256 characters. */
  readonly comment?: string;
}

/**
 * IPv6, on the level of Ethernet.
 * @see https://libvirt.org/formatnwfilter.html#supported-protocols
 */
export interface Ipv6Match extends Extra {
  /** Whether packets match that fit, or those that do not. */
  readonly match?: boolean;
  /** MAC address of the sender. */
  readonly srcmacaddr?: string;
  /** Mask of it. */
  readonly srcmacmask?: string;
  /** MAC address of the receiver. */
  readonly dstmacaddr?: string;
  /** Mask of it. */
  readonly dstmacmask?: string;
  /** Address of the sender. */
  readonly srcipaddr?: string;
  /** Mask of it. */
  readonly srcipmask?: string;
  /** Address of the receiver. */
  readonly dstipaddr?: string;
  /** Mask of it. */
  readonly dstipmask?: string;
  /** The protocol inside. */
  readonly protocol?: string;
  /** First port of the sender. */
  readonly srcportstart?: string;
  /** Last one. */
  readonly srcportend?: string;
  /** First port of the receiver. */
  readonly dstportstart?: string;
  /** Last one. */
  readonly dstportend?: string;
  /** Type of the message. */
  readonly type?: string;
  /** Code of the message. */
  readonly code?: string;
  /** Last type. */
  readonly typeend?: string;
  /** Last code. */
  readonly codeend?: string;
  /** Differentiated services code point. */
  readonly dscp?: string;
  /** A note, up to 256 characters. */
  readonly comment?: string;
}

/**
 * TCP.
 * @see https://libvirt.org/formatnwfilter.html#supported-protocols
 */
export interface TcpMatch extends Extra {
  /** Whether packets match that fit, or those that do not. */
  readonly match?: boolean;
  /** MAC address of the sender. */
  readonly srcmacaddr?: string;
  /** Address of the sender. */
  readonly srcipaddr?: string;
  /** Mask of it. */
  readonly srcipmask?: string;
  /** Address of the receiver. */
  readonly dstipaddr?: string;
  /** Mask of it. */
  readonly dstipmask?: string;
  /** First address of a range of senders. */
  readonly srcipfrom?: string;
  /** Last one. */
  readonly srcipto?: string;
  /** First address of a range of receivers. */
  readonly dstipfrom?: string;
  /** Last one. */
  readonly dstipto?: string;
  /** Differentiated services code point. */
  readonly dscp?: string;
  /** Connections above which it matches. */
  readonly connlimitAbove?: string;
  /** States of the connection, such as `NEW,ESTABLISHED`. */
  readonly state?: string;
  /** The set of addresses. */
  readonly ipset?: string;
  /** Which addresses are looked up in it. */
  readonly ipsetflags?: string;
  /** First port of the sender. */
  readonly srcportstart?: string;
  /** Last one. */
  readonly srcportend?: string;
  /** First port of the receiver. */
  readonly dstportstart?: string;
  /** Last one. */
  readonly dstportend?: string;
  /** Mask and flags of TCP, such as `SYN/ALL`. */
  readonly flags?: string;
  /** A note, up to 256 characters. */
  readonly comment?: string;
}

/**
 * UDP.
 * @see https://libvirt.org/formatnwfilter.html#supported-protocols
 */
export interface UdpMatch extends Extra {
  /** Whether packets match that fit, or those that do not. */
  readonly match?: boolean;
  /** MAC address of the sender. */
  readonly srcmacaddr?: string;
  /** Address of the sender. */
  readonly srcipaddr?: string;
  /** Mask of it. */
  readonly srcipmask?: string;
  /** Address of the receiver. */
  readonly dstipaddr?: string;
  /** Mask of it. */
  readonly dstipmask?: string;
  /** First address of a range of senders. */
  readonly srcipfrom?: string;
  /** Last one. */
  readonly srcipto?: string;
  /** First address of a range of receivers. */
  readonly dstipfrom?: string;
  /** Last one. */
  readonly dstipto?: string;
  /** Differentiated services code point. */
  readonly dscp?: string;
  /** Connections above which it matches. */
  readonly connlimitAbove?: string;
  /** States of the connection, such as `NEW,ESTABLISHED`. */
  readonly state?: string;
  /** The set of addresses. */
  readonly ipset?: string;
  /** Which addresses are looked up in it. */
  readonly ipsetflags?: string;
  /** First port of the sender. */
  readonly srcportstart?: string;
  /** Last one. */
  readonly srcportend?: string;
  /** First port of the receiver. */
  readonly dstportstart?: string;
  /** Last one. */
  readonly dstportend?: string;
  /** A note, up to 256 characters. */
  readonly comment?: string;
}

/**
 * SCTP.
 * @see https://libvirt.org/formatnwfilter.html#supported-protocols
 */
export interface SctpMatch extends Extra {
  /** Whether packets match that fit, or those that do not. */
  readonly match?: boolean;
  /** MAC address of the sender. */
  readonly srcmacaddr?: string;
  /** Address of the sender. */
  readonly srcipaddr?: string;
  /** Mask of it. */
  readonly srcipmask?: string;
  /** Address of the receiver. */
  readonly dstipaddr?: string;
  /** Mask of it. */
  readonly dstipmask?: string;
  /** First address of a range of senders. */
  readonly srcipfrom?: string;
  /** Last one. */
  readonly srcipto?: string;
  /** First address of a range of receivers. */
  readonly dstipfrom?: string;
  /** Last one. */
  readonly dstipto?: string;
  /** Differentiated services code point. */
  readonly dscp?: string;
  /** Connections above which it matches. */
  readonly connlimitAbove?: string;
  /** States of the connection, such as `NEW,ESTABLISHED`. */
  readonly state?: string;
  /** The set of addresses. */
  readonly ipset?: string;
  /** Which addresses are looked up in it. */
  readonly ipsetflags?: string;
  /** First port of the sender. */
  readonly srcportstart?: string;
  /** Last one. */
  readonly srcportend?: string;
  /** First port of the receiver. */
  readonly dstportstart?: string;
  /** Last one. */
  readonly dstportend?: string;
  /** A note, up to 256 characters. */
  readonly comment?: string;
}

/**
 * ICMP.
 * @see https://libvirt.org/formatnwfilter.html#supported-protocols
 */
export interface IcmpMatch extends Extra {
  /** Whether packets match that fit, or those that do not. */
  readonly match?: boolean;
  /** MAC address of the sender. */
  readonly srcmacaddr?: string;
  /** Address of the sender. */
  readonly srcipaddr?: string;
  /** Mask of it. */
  readonly srcipmask?: string;
  /** Address of the receiver. */
  readonly dstipaddr?: string;
  /** Mask of it. */
  readonly dstipmask?: string;
  /** First address of a range of senders. */
  readonly srcipfrom?: string;
  /** Last one. */
  readonly srcipto?: string;
  /** First address of a range of receivers. */
  readonly dstipfrom?: string;
  /** Last one. */
  readonly dstipto?: string;
  /** Differentiated services code point. */
  readonly dscp?: string;
  /** Connections above which it matches. */
  readonly connlimitAbove?: string;
  /** States of the connection, such as `NEW,ESTABLISHED`. */
  readonly state?: string;
  /** The set of addresses. */
  readonly ipset?: string;
  /** Which addresses are looked up in it. */
  readonly ipsetflags?: string;
  /** Type of the message. */
  readonly type?: string;
  /** Code of the message. */
  readonly code?: string;
  /** A note, up to 256 characters. */
  readonly comment?: string;
}

/**
 * IGMP.
 * @see https://libvirt.org/formatnwfilter.html#supported-protocols
 */
export interface IgmpMatch extends Extra {
  /** Whether packets match that fit, or those that do not. */
  readonly match?: boolean;
  /** MAC address of the sender. */
  readonly srcmacaddr?: string;
  /** Address of the sender. */
  readonly srcipaddr?: string;
  /** Mask of it. */
  readonly srcipmask?: string;
  /** Address of the receiver. */
  readonly dstipaddr?: string;
  /** Mask of it. */
  readonly dstipmask?: string;
  /** First address of a range of senders. */
  readonly srcipfrom?: string;
  /** Last one. */
  readonly srcipto?: string;
  /** First address of a range of receivers. */
  readonly dstipfrom?: string;
  /** Last one. */
  readonly dstipto?: string;
  /** Differentiated services code point. */
  readonly dscp?: string;
  /** Connections above which it matches. */
  readonly connlimitAbove?: string;
  /** States of the connection, such as `NEW,ESTABLISHED`. */
  readonly state?: string;
  /** The set of addresses. */
  readonly ipset?: string;
  /** Which addresses are looked up in it. */
  readonly ipsetflags?: string;
  /** A note, up to 256 characters. */
  readonly comment?: string;
}

/**
 * All of IPv4.
 * @see https://libvirt.org/formatnwfilter.html#supported-protocols
 */
export interface AllMatch extends Extra {
  /** Whether packets match that fit, or those that do not. */
  readonly match?: boolean;
  /** MAC address of the sender. */
  readonly srcmacaddr?: string;
  /** Address of the sender. */
  readonly srcipaddr?: string;
  /** Mask of it. */
  readonly srcipmask?: string;
  /** Address of the receiver. */
  readonly dstipaddr?: string;
  /** Mask of it. */
  readonly dstipmask?: string;
  /** First address of a range of senders. */
  readonly srcipfrom?: string;
  /** Last one. */
  readonly srcipto?: string;
  /** First address of a range of receivers. */
  readonly dstipfrom?: string;
  /** Last one. */
  readonly dstipto?: string;
  /** Differentiated services code point. */
  readonly dscp?: string;
  /** Connections above which it matches. */
  readonly connlimitAbove?: string;
  /** States of the connection, such as `NEW,ESTABLISHED`. */
  readonly state?: string;
  /** The set of addresses. */
  readonly ipset?: string;
  /** Which addresses are looked up in it. */
  readonly ipsetflags?: string;
  /** A note, up to 256 characters. */
  readonly comment?: string;
}

/**
 * ESP.
 * @see https://libvirt.org/formatnwfilter.html#supported-protocols
 */
export interface EspMatch extends Extra {
  /** Whether packets match that fit, or those that do not. */
  readonly match?: boolean;
  /** MAC address of the sender. */
  readonly srcmacaddr?: string;
  /** Address of the sender. */
  readonly srcipaddr?: string;
  /** Mask of it. */
  readonly srcipmask?: string;
  /** Address of the receiver. */
  readonly dstipaddr?: string;
  /** Mask of it. */
  readonly dstipmask?: string;
  /** First address of a range of senders. */
  readonly srcipfrom?: string;
  /** Last one. */
  readonly srcipto?: string;
  /** First address of a range of receivers. */
  readonly dstipfrom?: string;
  /** Last one. */
  readonly dstipto?: string;
  /** Differentiated services code point. */
  readonly dscp?: string;
  /** Connections above which it matches. */
  readonly connlimitAbove?: string;
  /** States of the connection, such as `NEW,ESTABLISHED`. */
  readonly state?: string;
  /** The set of addresses. */
  readonly ipset?: string;
  /** Which addresses are looked up in it. */
  readonly ipsetflags?: string;
  /** A note, up to 256 characters. */
  readonly comment?: string;
}

/**
 * AH.
 * @see https://libvirt.org/formatnwfilter.html#supported-protocols
 */
export interface AhMatch extends Extra {
  /** Whether packets match that fit, or those that do not. */
  readonly match?: boolean;
  /** MAC address of the sender. */
  readonly srcmacaddr?: string;
  /** Address of the sender. */
  readonly srcipaddr?: string;
  /** Mask of it. */
  readonly srcipmask?: string;
  /** Address of the receiver. */
  readonly dstipaddr?: string;
  /** Mask of it. */
  readonly dstipmask?: string;
  /** First address of a range of senders. */
  readonly srcipfrom?: string;
  /** Last one. */
  readonly srcipto?: string;
  /** First address of a range of receivers. */
  readonly dstipfrom?: string;
  /** Last one. */
  readonly dstipto?: string;
  /** Differentiated services code point. */
  readonly dscp?: string;
  /** Connections above which it matches. */
  readonly connlimitAbove?: string;
  /** States of the connection, such as `NEW,ESTABLISHED`. */
  readonly state?: string;
  /** The set of addresses. */
  readonly ipset?: string;
  /** Which addresses are looked up in it. */
  readonly ipsetflags?: string;
  /** A note, up to 256 characters. */
  readonly comment?: string;
}

/**
 * UDP-Lite.
 * @see https://libvirt.org/formatnwfilter.html#supported-protocols
 */
export interface UdpliteMatch extends Extra {
  /** Whether packets match that fit, or those that do not. */
  readonly match?: boolean;
  /** MAC address of the sender. */
  readonly srcmacaddr?: string;
  /** Address of the sender. */
  readonly srcipaddr?: string;
  /** Mask of it. */
  readonly srcipmask?: string;
  /** Address of the receiver. */
  readonly dstipaddr?: string;
  /** Mask of it. */
  readonly dstipmask?: string;
  /** First address of a range of senders. */
  readonly srcipfrom?: string;
  /** Last one. */
  readonly srcipto?: string;
  /** First address of a range of receivers. */
  readonly dstipfrom?: string;
  /** Last one. */
  readonly dstipto?: string;
  /** Differentiated services code point. */
  readonly dscp?: string;
  /** Connections above which it matches. */
  readonly connlimitAbove?: string;
  /** States of the connection, such as `NEW,ESTABLISHED`. */
  readonly state?: string;
  /** The set of addresses. */
  readonly ipset?: string;
  /** Which addresses are looked up in it. */
  readonly ipsetflags?: string;
  /** A note, up to 256 characters. */
  readonly comment?: string;
}

/**
 * TCP over IPv6.
 * @see https://libvirt.org/formatnwfilter.html#supported-protocols
 */
export interface TcpIpv6Match extends Extra {
  /** Whether packets match that fit, or those that do not. */
  readonly match?: boolean;
  /** MAC address of the sender. */
  readonly srcmacaddr?: string;
  /** Address of the sender. */
  readonly srcipaddr?: string;
  /** Mask of it. */
  readonly srcipmask?: string;
  /** Address of the receiver. */
  readonly dstipaddr?: string;
  /** Mask of it. */
  readonly dstipmask?: string;
  /** First address of a range of senders. */
  readonly srcipfrom?: string;
  /** Last one. */
  readonly srcipto?: string;
  /** First address of a range of receivers. */
  readonly dstipfrom?: string;
  /** Last one. */
  readonly dstipto?: string;
  /** Differentiated services code point. */
  readonly dscp?: string;
  /** Connections above which it matches. */
  readonly connlimitAbove?: string;
  /** States of the connection, such as `NEW,ESTABLISHED`. */
  readonly state?: string;
  /** The set of addresses. */
  readonly ipset?: string;
  /** Which addresses are looked up in it. */
  readonly ipsetflags?: string;
  /** First port of the sender. */
  readonly srcportstart?: string;
  /** Last one. */
  readonly srcportend?: string;
  /** First port of the receiver. */
  readonly dstportstart?: string;
  /** Last one. */
  readonly dstportend?: string;
  /** Mask and flags of TCP, such as `SYN/ALL`. */
  readonly flags?: string;
  /** A note, up to 256 characters. */
  readonly comment?: string;
}

/**
 * UDP over IPv6.
 * @see https://libvirt.org/formatnwfilter.html#supported-protocols
 */
export interface UdpIpv6Match extends Extra {
  /** Whether packets match that fit, or those that do not. */
  readonly match?: boolean;
  /** MAC address of the sender. */
  readonly srcmacaddr?: string;
  /** Address of the sender. */
  readonly srcipaddr?: string;
  /** Mask of it. */
  readonly srcipmask?: string;
  /** Address of the receiver. */
  readonly dstipaddr?: string;
  /** Mask of it. */
  readonly dstipmask?: string;
  /** First address of a range of senders. */
  readonly srcipfrom?: string;
  /** Last one. */
  readonly srcipto?: string;
  /** First address of a range of receivers. */
  readonly dstipfrom?: string;
  /** Last one. */
  readonly dstipto?: string;
  /** Differentiated services code point. */
  readonly dscp?: string;
  /** Connections above which it matches. */
  readonly connlimitAbove?: string;
  /** States of the connection, such as `NEW,ESTABLISHED`. */
  readonly state?: string;
  /** The set of addresses. */
  readonly ipset?: string;
  /** Which addresses are looked up in it. */
  readonly ipsetflags?: string;
  /** First port of the sender. */
  readonly srcportstart?: string;
  /** Last one. */
  readonly srcportend?: string;
  /** First port of the receiver. */
  readonly dstportstart?: string;
  /** Last one. */
  readonly dstportend?: string;
  /** A note, up to 256 characters. */
  readonly comment?: string;
}

/**
 * SCTP over IPv6.
 * @see https://libvirt.org/formatnwfilter.html#supported-protocols
 */
export interface SctpIpv6Match extends Extra {
  /** Whether packets match that fit, or those that do not. */
  readonly match?: boolean;
  /** MAC address of the sender. */
  readonly srcmacaddr?: string;
  /** Address of the sender. */
  readonly srcipaddr?: string;
  /** Mask of it. */
  readonly srcipmask?: string;
  /** Address of the receiver. */
  readonly dstipaddr?: string;
  /** Mask of it. */
  readonly dstipmask?: string;
  /** First address of a range of senders. */
  readonly srcipfrom?: string;
  /** Last one. */
  readonly srcipto?: string;
  /** First address of a range of receivers. */
  readonly dstipfrom?: string;
  /** Last one. */
  readonly dstipto?: string;
  /** Differentiated services code point. */
  readonly dscp?: string;
  /** Connections above which it matches. */
  readonly connlimitAbove?: string;
  /** States of the connection, such as `NEW,ESTABLISHED`. */
  readonly state?: string;
  /** The set of addresses. */
  readonly ipset?: string;
  /** Which addresses are looked up in it. */
  readonly ipsetflags?: string;
  /** First port of the sender. */
  readonly srcportstart?: string;
  /** Last one. */
  readonly srcportend?: string;
  /** First port of the receiver. */
  readonly dstportstart?: string;
  /** Last one. */
  readonly dstportend?: string;
  /** A note, up to 256 characters. */
  readonly comment?: string;
}

/**
 * ICMPv6.
 * @see https://libvirt.org/formatnwfilter.html#supported-protocols
 */
export interface Icmpv6Match extends Extra {
  /** Whether packets match that fit, or those that do not. */
  readonly match?: boolean;
  /** MAC address of the sender. */
  readonly srcmacaddr?: string;
  /** Address of the sender. */
  readonly srcipaddr?: string;
  /** Mask of it. */
  readonly srcipmask?: string;
  /** Address of the receiver. */
  readonly dstipaddr?: string;
  /** Mask of it. */
  readonly dstipmask?: string;
  /** First address of a range of senders. */
  readonly srcipfrom?: string;
  /** Last one. */
  readonly srcipto?: string;
  /** First address of a range of receivers. */
  readonly dstipfrom?: string;
  /** Last one. */
  readonly dstipto?: string;
  /** Differentiated services code point. */
  readonly dscp?: string;
  /** Connections above which it matches. */
  readonly connlimitAbove?: string;
  /** States of the connection, such as `NEW,ESTABLISHED`. */
  readonly state?: string;
  /** The set of addresses. */
  readonly ipset?: string;
  /** Which addresses are looked up in it. */
  readonly ipsetflags?: string;
  /** Type of the message. */
  readonly type?: string;
  /** Code of the message. */
  readonly code?: string;
  /** A note, up to 256 characters. */
  readonly comment?: string;
}

/**
 * All of IPv6.
 * @see https://libvirt.org/formatnwfilter.html#supported-protocols
 */
export interface AllIpv6Match extends Extra {
  /** Whether packets match that fit, or those that do not. */
  readonly match?: boolean;
  /** MAC address of the sender. */
  readonly srcmacaddr?: string;
  /** Address of the sender. */
  readonly srcipaddr?: string;
  /** Mask of it. */
  readonly srcipmask?: string;
  /** Address of the receiver. */
  readonly dstipaddr?: string;
  /** Mask of it. */
  readonly dstipmask?: string;
  /** First address of a range of senders. */
  readonly srcipfrom?: string;
  /** Last one. */
  readonly srcipto?: string;
  /** First address of a range of receivers. */
  readonly dstipfrom?: string;
  /** Last one. */
  readonly dstipto?: string;
  /** Differentiated services code point. */
  readonly dscp?: string;
  /** Connections above which it matches. */
  readonly connlimitAbove?: string;
  /** States of the connection, such as `NEW,ESTABLISHED`. */
  readonly state?: string;
  /** The set of addresses. */
  readonly ipset?: string;
  /** Which addresses are looked up in it. */
  readonly ipsetflags?: string;
  /** A note, up to 256 characters. */
  readonly comment?: string;
}

/**
 * ESP over IPv6.
 * @see https://libvirt.org/formatnwfilter.html#supported-protocols
 */
export interface EspIpv6Match extends Extra {
  /** Whether packets match that fit, or those that do not. */
  readonly match?: boolean;
  /** MAC address of the sender. */
  readonly srcmacaddr?: string;
  /** Address of the sender. */
  readonly srcipaddr?: string;
  /** Mask of it. */
  readonly srcipmask?: string;
  /** Address of the receiver. */
  readonly dstipaddr?: string;
  /** Mask of it. */
  readonly dstipmask?: string;
  /** First address of a range of senders. */
  readonly srcipfrom?: string;
  /** Last one. */
  readonly srcipto?: string;
  /** First address of a range of receivers. */
  readonly dstipfrom?: string;
  /** Last one. */
  readonly dstipto?: string;
  /** Differentiated services code point. */
  readonly dscp?: string;
  /** Connections above which it matches. */
  readonly connlimitAbove?: string;
  /** States of the connection, such as `NEW,ESTABLISHED`. */
  readonly state?: string;
  /** The set of addresses. */
  readonly ipset?: string;
  /** Which addresses are looked up in it. */
  readonly ipsetflags?: string;
  /** A note, up to 256 characters. */
  readonly comment?: string;
}

/**
 * AH over IPv6.
 * @see https://libvirt.org/formatnwfilter.html#supported-protocols
 */
export interface AhIpv6Match extends Extra {
  /** Whether packets match that fit, or those that do not. */
  readonly match?: boolean;
  /** MAC address of the sender. */
  readonly srcmacaddr?: string;
  /** Address of the sender. */
  readonly srcipaddr?: string;
  /** Mask of it. */
  readonly srcipmask?: string;
  /** Address of the receiver. */
  readonly dstipaddr?: string;
  /** Mask of it. */
  readonly dstipmask?: string;
  /** First address of a range of senders. */
  readonly srcipfrom?: string;
  /** Last one. */
  readonly srcipto?: string;
  /** First address of a range of receivers. */
  readonly dstipfrom?: string;
  /** Last one. */
  readonly dstipto?: string;
  /** Differentiated services code point. */
  readonly dscp?: string;
  /** Connections above which it matches. */
  readonly connlimitAbove?: string;
  /** States of the connection, such as `NEW,ESTABLISHED`. */
  readonly state?: string;
  /** The set of addresses. */
  readonly ipset?: string;
  /** Which addresses are looked up in it. */
  readonly ipsetflags?: string;
  /** A note, up to 256 characters. */
  readonly comment?: string;
}

/**
 * UDP-Lite over IPv6.
 * @see https://libvirt.org/formatnwfilter.html#supported-protocols
 */
export interface UdpliteIpv6Match extends Extra {
  /** Whether packets match that fit, or those that do not. */
  readonly match?: boolean;
  /** MAC address of the sender. */
  readonly srcmacaddr?: string;
  /** Address of the sender. */
  readonly srcipaddr?: string;
  /** Mask of it. */
  readonly srcipmask?: string;
  /** Address of the receiver. */
  readonly dstipaddr?: string;
  /** Mask of it. */
  readonly dstipmask?: string;
  /** First address of a range of senders. */
  readonly srcipfrom?: string;
  /** Last one. */
  readonly srcipto?: string;
  /** First address of a range of receivers. */
  readonly dstipfrom?: string;
  /** Last one. */
  readonly dstipto?: string;
  /** Differentiated services code point. */
  readonly dscp?: string;
  /** Connections above which it matches. */
  readonly connlimitAbove?: string;
  /** States of the connection, such as `NEW,ESTABLISHED`. */
  readonly state?: string;
  /** The set of addresses. */
  readonly ipset?: string;
  /** Which addresses are looked up in it. */
  readonly ipsetflags?: string;
  /** A note, up to 256 characters. */
  readonly comment?: string;
}

/** Watches the cable. */
export interface BondMiimon extends Extra {
  /** Milliseconds between looks. */
  readonly freq?: number;
  /** Milliseconds until a lost one counts. */
  readonly downdelay?: number;
  /** Milliseconds until a new one counts. */
  readonly updelay?: number;
  /** How it looks. */
  readonly carrier?: 'ioctl' | 'netif';
}

/** Watches by asking another host. */
export interface BondArpmon extends Extra {
  /** Milliseconds between questions. */
  readonly interval?: number;
  /** The address that is asked. */
  readonly target?: string;
  /** Whose answers are checked. */
  readonly validate?: 'none' | 'active' | 'backup' | 'all';
}

/** The interface below it. */
export interface HostVlanBase extends Extra {
  /** Its name. */
  readonly name?: string;
}

/** Addresses come from a server. */
export interface InterfaceDhcp extends Extra {
  /** Whether name servers come from there too. */
  readonly peerdns?: boolean;
}

/** An address. */
export interface HostInterfaceIp extends Extra {
  /** The address. */
  readonly address?: string;
  /** Bits of the network. */
  readonly prefix?: number;
}

/** The way out. */
export interface HostInterfaceRoute extends Extra {
  /** Its address. */
  readonly gateway?: string;
}

/** How it can sleep. */
export interface HostPowerManagement extends Extra {
  /** To memory. */
  readonly suspendMem?: boolean;
  /** To disk. */
  readonly suspendDisk?: boolean;
  /** To both. */
  readonly suspendHybrid?: boolean;
}

/** The IOMMU. */
export interface HostIommu extends Extra {
  /** Whether there is one. */
  readonly support?: boolean;
}

/** How guests can move. */
export interface MigrationFeatures extends Extra {
  /** While they run. */
  readonly live?: boolean;
  /** Over what. */
  readonly uriTransports?: MigrationTransports;
}

/** The NUMA nodes of the host. */
export interface HostTopology extends Extra {
  /** The nodes. */
  readonly cells?: HostNumaCells;
  /** How fast NUMA nodes reach each other's memory. */
  readonly interconnects?: Interconnects;
}

/** The caches. */
export interface HostCache extends Extra {
  /** A cache of the host. */
  readonly banks?: readonly CacheBank[];
  /** How its use can be measured. */
  readonly monitor?: HostMonitor;
}

/** The memory bandwidth. */
export interface HostMemoryBandwidth extends Extra {
  /** A memory controller. */
  readonly nodes?: readonly BandwidthNode[];
  /** How its use can be measured. */
  readonly monitor?: HostMonitor;
}

/** A security driver. */
export interface SecurityModel extends Extra {
  /** Its name. */
  readonly model?: string;
  /** Its domain of interpretation. */
  readonly doi?: string;
  /** The label that guests of one kind get. */
  readonly baselabels?: readonly BaseLabel[];
}

/** An architecture. */
export interface GuestArch extends Extra {
  /** Its name. */
  readonly name?: string;
  /** Bits of a word. */
  readonly wordsize?: number;
  /** The program that runs it. */
  readonly emulator?: string;
  /** Its firmware. */
  readonly loader?: string;
  /** A machine. */
  readonly machines?: readonly GuestMachine[];
  /** A kind of guest. */
  readonly domains?: readonly GuestDomain[];
}

/** What they can have. */
export interface GuestFeatures extends Extra {
  /** Physical address extension. */
  readonly pae?: boolean;
  /** None of it. */
  readonly nonpae?: boolean;
  /** Big-endian Itanium. */
  readonly ia64Be?: boolean;
  /** A feature that may be on or off. */
  readonly acpi?: GuestFeature;
  /** A feature that may be on or off. */
  readonly apic?: GuestFeature;
  /** The CPU can be chosen. */
  readonly cpuselection?: boolean;
  /** Devices can be booted in any order. */
  readonly deviceboot?: boolean;
  /** A feature that may be on or off. */
  readonly disksnapshot?: GuestFeature;
  /** A feature that may be on or off. */
  readonly hap?: GuestFeature;
  /** External snapshots can be deleted and gone back to. */
  readonly externalSnapshot?: boolean;
}

/** The values that a setting can have. */
export interface CapabilityEnum extends Extra {
  /** The setting. */
  readonly name?: string;
  /** The values. */
  readonly values?: readonly string[];
}

/** Firmware. */
export interface LoaderCapability extends Extra {
  /** Whether the guest can have it. */
  readonly supported?: boolean;
  /** Paths of firmware files. */
  readonly values?: readonly string[];
  /** The values that a setting can have. */
  readonly enums?: readonly CapabilityEnum[];
}

/** One way to choose the CPU. */
export interface CapabilityCpuMode extends Extra {
  /** The way. */
  readonly name?: 'host-passthrough' | 'maximum' | 'host-model' | 'custom';
  /** Whether the guest can have it. */
  readonly supported?: boolean;
  /** The values that a setting can have. */
  readonly enums?: readonly CapabilityEnum[];
  /** A CPU model. */
  readonly models?: readonly CapabilityCpuModel[];
  /** The vendor. */
  readonly vendor?: string;
  /** Bits of a physical address. */
  readonly maxphysaddr?: CapabilityMaxPhysAddr;
  /** A feature of a CPU. */
  readonly features?: readonly CapabilityCpuFeature[];
  /** What keeps a model from being usable. */
  readonly blockers?: readonly CpuModelBlockers[];
}

/** AMD SEV. */
export interface SevCapability extends Extra {
  /** Whether the guest can have it. */
  readonly supported?: boolean;
  /** The bit that marks encrypted pages. */
  readonly cbitpos?: number;
  /** Bits of addresses that are lost. */
  readonly reducedPhysBits?: number;
  /** Most guests with SEV. */
  readonly maxGuests?: number;
  /** Most guests with SEV-ES. */
  readonly maxESGuests?: number;
  /** The identity of the first CPU. */
  readonly cpu0Id?: string;
}

/** Intel SGX. */
export interface SgxCapability extends Extra {
  /** Whether the guest can have it. */
  readonly supported?: boolean;
  /** Whether launch control is flexible. */
  readonly flc?: boolean;
  /** Version 1. */
  readonly sgx1?: boolean;
  /** Version 2. */
  readonly sgx2?: boolean;
  /** Bytes of all sections. */
  readonly sectionSize?: bigint;
  /** Sections of protected memory. */
  readonly sections?: SgxSections;
}

/** What the pool can be. */
export interface PoolCapabilityOptions extends Extra {
  /** The format when none is asked for. */
  readonly defaultFormat?: PoolCapabilityOptionsFormat;
  /** The values that a setting can have. */
  readonly enums?: readonly CapabilityEnum[];
}

/** What its volumes can be. */
export interface VolumeCapabilityOptions extends Extra {
  /** The format when none is asked for. */
  readonly defaultFormat?: VolumeCapabilityOptionsFormat;
  /** The values that a setting can have. */
  readonly enums?: readonly CapabilityEnum[];
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
  /**
   * A cache in front of a NUMA node's memory.
   * @since libvirt 6.6.0
   */
  readonly caches?: readonly MemorySideCache[];
}

/**
 * How fast NUMA nodes reach each other's memory.
 * @see https://libvirt.org/formatdomain.html#cpu-model-and-topology
 */
export interface Interconnects extends Extra {
  /** A latency. */
  readonly latencies?: readonly InterconnectLatency[];
  /** A bandwidth. */
  readonly bandwidths?: readonly InterconnectBandwidth[];
}

/** Huge pages of one size. */
export interface HugePage extends Extra {
  /** Bytes of a page. */
  readonly size?: bigint;
  /** The NUMA nodes of the guest that use them. */
  readonly nodeset?: string;
}

/** How long it polls before it sleeps. */
export interface IothreadPoll extends Extra {
  /** Nanoseconds at most. */
  readonly max?: bigint;
  /** The factor by which the time grows. */
  readonly grow?: bigint;
  /** The divisor by which it shrinks. */
  readonly shrink?: bigint;
}

/** A part of a cache of the host. */
export interface CachetuneCache extends Extra {
  /** The cache's number. */
  readonly id?: number;
  /** Its level. */
  readonly level?: number;
  /** What it holds. */
  readonly type?: CacheType;
  /** Bytes. */
  readonly size?: bigint;
}

/** Whose use of a cache is measured. */
export interface CachetuneMonitor extends Extra {
  /** The level of the cache. */
  readonly level?: number;
  /** The guest's CPUs. */
  readonly vcpus?: string;
}

/** A node's bandwidth. */
export interface MemorytuneNode extends Extra {
  /** The host's node. */
  readonly id?: number;
  /** Per cent. */
  readonly bandwidth?: number;
}

/** Whose use of memory is measured. */
export interface MemorytuneMonitor extends Extra {
  /** The guest's CPUs. */
  readonly vcpus?: string;
}

/** What an automatically chosen firmware must or must not have. */
export interface FirmwareFeature extends Extra {
  /** Whether it must have it. */
  readonly enabled?: boolean;
  /** The feature. */
  readonly name?: FirmwareFeatureName;
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
  /**
   * Where the data of an image is, when the image holds metadata only.
   * @since libvirt 10.10.0
   */
  readonly dataStore?: DataStore;
  /** What libvirt keeps for itself while the domain runs. */
  readonly privateData?: XmlElement;
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
  /**
   * Where the data of an image is, when the image holds metadata only.
   * @since libvirt 10.10.0
   */
  readonly dataStore?: DataStore;
  /** What libvirt keeps for itself while the domain runs. */
  readonly privateData?: XmlElement;
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
  /**
   * Where the data of an image is, when the image holds metadata only.
   * @since libvirt 10.10.0
   */
  readonly dataStore?: DataStore;
  /** What libvirt keeps for itself while the domain runs. */
  readonly privateData?: XmlElement;
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
  /**
   * Where the data of an image is, when the image holds metadata only.
   * @since libvirt 10.10.0
   */
  readonly dataStore?: DataStore;
  /** What libvirt keeps for itself while the domain runs. */
  readonly privateData?: XmlElement;
  /** Who we are to an iSCSI server. */
  readonly initiator?: SourceInitiator;
  /** Whether a lost connection to NBD comes back. */
  readonly reconnect?: Reconnect;
  /** Who we are to an NFS or SSH server. */
  readonly identity?: SourceIdentity;
  /**
   * The servers' keys, for SSH.
   * @since libvirt 9.8.0
   */
  readonly knownHosts?: SourceKnownHosts;
  /**
   * TLS of HTTPS and FTPS.
   * @since libvirt 6.2.0
   */
  readonly ssl?: SourceSsl;
  /**
   * Cookies, for HTTP.
   * @since libvirt 6.2.0
   */
  readonly cookies?: HttpCookies;
  /**
   * How much is read ahead.
   * @since libvirt 6.2.0
   */
  readonly readahead?: SourceReadahead;
  /**
   * When a connection is given up.
   * @since libvirt 6.2.0
   */
  readonly timeout?: SourceTimeout;
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
  /**
   * Where the data of an image is, when the image holds metadata only.
   * @since libvirt 10.10.0
   */
  readonly dataStore?: DataStore;
  /** What libvirt keeps for itself while the domain runs. */
  readonly privateData?: XmlElement;
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
  readonly address?: HostPciAddress;
  /** A security label for a device's source. */
  readonly seclabels?: readonly DeviceSeclabel[];
  /** Parts of an image. */
  readonly slices?: SourceSlices;
  /** How an image is encrypted. */
  readonly encryption?: Encryption;
  /** Persistent reservations of a SCSI disk. */
  readonly reservations?: Reservations;
  /**
   * Where the data of an image is, when the image holds metadata only.
   * @since libvirt 10.10.0
   */
  readonly dataStore?: DataStore;
  /** What libvirt keeps for itself while the domain runs. */
  readonly privateData?: XmlElement;
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
  /**
   * Where the data of an image is, when the image holds metadata only.
   * @since libvirt 10.10.0
   */
  readonly dataStore?: DataStore;
  /** What libvirt keeps for itself while the domain runs. */
  readonly privateData?: XmlElement;
  /** Whether a lost connection comes back. */
  readonly reconnect?: Reconnect;
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
  /**
   * Where the data of an image is, when the image holds metadata only.
   * @since libvirt 10.10.0
   */
  readonly dataStore?: DataStore;
  /** What libvirt keeps for itself while the domain runs. */
  readonly privateData?: XmlElement;
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

/** A capability(7) of Linux. */
export interface ContainerCapability extends Extra {
  /** Whether the container has it. */
  readonly state?: boolean;
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
  /** Smallest discard in bytes. */
  readonly discardGranularity?: number;
}

/**
 * A copy job in progress; set by libvirt.
 * @see https://libvirt.org/formatdomain.html#hard-drives-floppy-disks-cdroms
 */
export type DiskMirror =
  | FileDiskMirror
  | BlockDiskMirror
  | DirectoryDiskMirror
  | NetworkDiskMirror
  | VolumeDiskMirror
  | NvmeDiskMirror
  | VhostUserDiskMirror
  | VhostVdpaDiskMirror;

/** What every form of {@link DiskMirror} may have. */
export interface DiskMirrorCommon extends Extra {
  /** The file of the copy, as older releases name it. */
  readonly file?: string;
  /** The format of the copy, as older releases name it. */
  readonly formatName?: string;
  /** The job. */
  readonly job?: 'copy' | 'active-commit';
  /** How far it is. */
  readonly ready?: 'yes' | 'abort' | 'pivot';
  /** An image's format. */
  readonly format?: ImageFormat;
  /** The image under an image. */
  readonly backingStore?: BackingStore;
}

/** In a file of the host. */
export interface FileDiskMirror extends DiskMirrorCommon {
  readonly type: 'file';
  /** Where the data is. */
  readonly source?: FileSource;
}

/** On a block device of the host. */
export interface BlockDiskMirror extends DiskMirrorCommon {
  readonly type: 'block';
  /** Where the data is. */
  readonly source?: BlockSource;
}

/** In a directory of the host. */
export interface DirectoryDiskMirror extends DiskMirrorCommon {
  readonly type: 'dir';
  /** Where the data is. */
  readonly source?: DirectorySource;
}

/** Behind a network protocol. */
export interface NetworkDiskMirror extends DiskMirrorCommon {
  readonly type: 'network';
  /** Where the data is. */
  readonly source?: NetworkSource;
}

/** In a volume of a storage pool. */
export interface VolumeDiskMirror extends DiskMirrorCommon {
  readonly type: 'volume';
  /** Where the data is. */
  readonly source?: VolumeSource;
}

/** On an NVMe disk that the guest gets directly. */
export interface NvmeDiskMirror extends DiskMirrorCommon {
  readonly type: 'nvme';
  /** Where the data is. */
  readonly source?: NvmeSource;
}

/** In a process behind vhost-user. */
export interface VhostUserDiskMirror extends DiskMirrorCommon {
  readonly type: 'vhostuser';
  /** Where the data is. */
  readonly source?: VhostUserDiskSource;
}

/** On a vDPA device. */
export interface VhostVdpaDiskMirror extends DiskMirrorCommon {
  readonly type: 'vhostvdpa';
  /** Where the data is. */
  readonly source?: VdpaDiskSource;
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
  /** Index of the controller. */
  readonly controller?: number;
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
  /** The threads that serve it. */
  readonly iothreadMap?: DiskIothreads;
}

/** The file of the lock. */
export interface LeaseTarget extends Extra {
  /** Its path. */
  readonly path?: string;
  /** Where in it the lock is. */
  readonly offset?: number;
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
  /** The virtual network's name. */
  readonly network?: string;
  /** A group of its ports. */
  readonly portgroup?: string;
  /** The port; set by libvirt. */
  readonly portid?: string;
  /** The network's bridge; set by libvirt. */
  readonly bridge?: string;
  /** Who fills the table of addresses of the bridge. */
  readonly macTableManager?: 'kernel' | 'libvirt';
}

/** A bridge. */
export interface InterfaceBridgeSource extends Extra {
  /** The bridge's name. */
  readonly bridge?: string;
  /** Who fills the table of addresses of the bridge. */
  readonly macTableManager?: 'kernel' | 'libvirt';
  /** The virtual network's name. */
  readonly network?: string;
  /** A group of its ports. */
  readonly portgroup?: string;
  /** The port; set by libvirt. */
  readonly portid?: string;
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
  /** The virtual network's name. */
  readonly network?: string;
  /** A group of its ports. */
  readonly portgroup?: string;
  /** The port; set by libvirt. */
  readonly portid?: string;
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
  /** Set by libvirt when the device is not there. */
  readonly missing?: boolean;
  /** The vendor. */
  readonly vendor?: UsbVendor;
  /** The product. */
  readonly product?: UsbProduct;
  /** A device of the host. */
  readonly address?: InterfaceHostAddress;
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
  readonly name?: 'vhost' | 'qemu' | 'kvm' | 'vfio' | 'xen';
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

/** The other end on the host; which fields count depends on the type. */
export interface CharacterSource extends Extra {
  /** Whether QEMU listens or connects. */
  readonly mode?: 'bind' | 'connect';
  /** The path. */
  readonly path?: string;
  /** The host. */
  readonly host?: string;
  /** The port, as a number or a name. */
  readonly service?: string;
  /** The name of the channel. */
  readonly channel?: string;
  /** The guest's end of a null-modem pair. */
  readonly master?: string;
  /** The other end of it. */
  readonly slave?: string;
  /** Whether what a file holds stays. */
  readonly append?: boolean;
  /** Whether TLS is used. */
  readonly tls?: boolean;
  /** Set by libvirt. */
  readonly tlsFromConfig?: number;
  /** Whether a lost connection comes back. */
  readonly reconnect?: Reconnect;
  /** The clipboard. */
  readonly clipboard?: VdagentClipboard;
  /** The mouse. */
  readonly mouse?: VdagentMouse;
  /** A security label for a device's source. */
  readonly seclabels?: readonly DeviceSeclabel[];
}

/** What is spoken over TCP. */
export interface CharacterProtocol extends Extra {
  /** The protocol. */
  readonly type?: 'raw' | 'telnet' | 'telnets' | 'tls';
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
  readonly reconnect?: Reconnect;
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
  readonly reconnect?: Reconnect;
  /** A security label for a device's source. */
  readonly seclabels?: readonly DeviceSeclabel[];
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

/** What the guest sees. */
export interface ParallelTarget extends Extra {
  /** The bus. */
  readonly type?: string;
  /** Which port, from 0. */
  readonly port?: number;
  /** The device. */
  readonly model?: SerialModel;
}

/** What the guest sees of a console. */
export interface ConsoleTarget extends Extra {
  /** The device. */
  readonly type?: ConsoleTargetType;
  /** Which one, from 0. */
  readonly port?: number;
  /** The device. */
  readonly model?: SerialModel;
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
export interface TpmBackendCommon extends Extra {
  /** The version. */
  readonly version?: TpmVersion;
}

/** The host's TPM. */
export interface PassthroughTpm extends TpmBackendCommon {
  readonly type: 'passthrough';
  /** The host's TPM. */
  readonly device?: TpmDevice;
}

/** swtpm. */
export interface EmulatedTpm extends TpmBackendCommon {
  readonly type: 'emulator';
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

/** What the guest hears of the host. */
export interface NoAudioInput extends Extra {
  /** Whether QEMU mixes. */
  readonly mixingEngine?: boolean;
  /** Whether the settings below hold whatever the guest asks for. */
  readonly fixedSettings?: boolean;
  /** Voices at once. */
  readonly voices?: number;
  /** Microseconds of the buffer. */
  readonly bufferLength?: number;
  /** The format of the sound. */
  readonly settings?: AudioSettings;
}

/** What the host hears of the guest. */
export interface NoAudioOutput extends Extra {
  /** Whether QEMU mixes. */
  readonly mixingEngine?: boolean;
  /** Whether the settings below hold whatever the guest asks for. */
  readonly fixedSettings?: boolean;
  /** Voices at once. */
  readonly voices?: number;
  /** Microseconds of the buffer. */
  readonly bufferLength?: number;
  /** The format of the sound. */
  readonly settings?: AudioSettings;
}

/** What the guest hears of the host. */
export interface AlsaAudioInput extends Extra {
  /** Whether QEMU mixes. */
  readonly mixingEngine?: boolean;
  /** Whether the settings below hold whatever the guest asks for. */
  readonly fixedSettings?: boolean;
  /** Voices at once. */
  readonly voices?: number;
  /** Microseconds of the buffer. */
  readonly bufferLength?: number;
  /** The device. */
  readonly dev?: string;
  /** The format of the sound. */
  readonly settings?: AudioSettings;
}

/** What the host hears of the guest. */
export interface AlsaAudioOutput extends Extra {
  /** Whether QEMU mixes. */
  readonly mixingEngine?: boolean;
  /** Whether the settings below hold whatever the guest asks for. */
  readonly fixedSettings?: boolean;
  /** Voices at once. */
  readonly voices?: number;
  /** Microseconds of the buffer. */
  readonly bufferLength?: number;
  /** The device. */
  readonly dev?: string;
  /** The format of the sound. */
  readonly settings?: AudioSettings;
}

/** What the guest hears of the host. */
export interface CoreAudioInput extends Extra {
  /** Whether QEMU mixes. */
  readonly mixingEngine?: boolean;
  /** Whether the settings below hold whatever the guest asks for. */
  readonly fixedSettings?: boolean;
  /** Voices at once. */
  readonly voices?: number;
  /** Microseconds of the buffer. */
  readonly bufferLength?: number;
  /** Buffers. */
  readonly bufferCount?: number;
  /** The format of the sound. */
  readonly settings?: AudioSettings;
}

/** What the host hears of the guest. */
export interface CoreAudioOutput extends Extra {
  /** Whether QEMU mixes. */
  readonly mixingEngine?: boolean;
  /** Whether the settings below hold whatever the guest asks for. */
  readonly fixedSettings?: boolean;
  /** Voices at once. */
  readonly voices?: number;
  /** Microseconds of the buffer. */
  readonly bufferLength?: number;
  /** Buffers. */
  readonly bufferCount?: number;
  /** The format of the sound. */
  readonly settings?: AudioSettings;
}

/** What the guest hears of the host. */
export interface DbusAudioInput extends Extra {
  /** Whether QEMU mixes. */
  readonly mixingEngine?: boolean;
  /** Whether the settings below hold whatever the guest asks for. */
  readonly fixedSettings?: boolean;
  /** Voices at once. */
  readonly voices?: number;
  /** Microseconds of the buffer. */
  readonly bufferLength?: number;
  /** The format of the sound. */
  readonly settings?: AudioSettings;
}

/** What the host hears of the guest. */
export interface DbusAudioOutput extends Extra {
  /** Whether QEMU mixes. */
  readonly mixingEngine?: boolean;
  /** Whether the settings below hold whatever the guest asks for. */
  readonly fixedSettings?: boolean;
  /** Voices at once. */
  readonly voices?: number;
  /** Microseconds of the buffer. */
  readonly bufferLength?: number;
  /** The format of the sound. */
  readonly settings?: AudioSettings;
}

/** What the guest hears of the host. */
export interface JackAudioInput extends Extra {
  /** Whether QEMU mixes. */
  readonly mixingEngine?: boolean;
  /** Whether the settings below hold whatever the guest asks for. */
  readonly fixedSettings?: boolean;
  /** Voices at once. */
  readonly voices?: number;
  /** Microseconds of the buffer. */
  readonly bufferLength?: number;
  /** The server. */
  readonly serverName?: string;
  /** Our name there. */
  readonly clientName?: string;
  /** A regular expression of ports to connect to. */
  readonly connectPorts?: string;
  /** Whether the name must be free. */
  readonly exactName?: boolean;
  /** The format of the sound. */
  readonly settings?: AudioSettings;
}

/** What the host hears of the guest. */
export interface JackAudioOutput extends Extra {
  /** Whether QEMU mixes. */
  readonly mixingEngine?: boolean;
  /** Whether the settings below hold whatever the guest asks for. */
  readonly fixedSettings?: boolean;
  /** Voices at once. */
  readonly voices?: number;
  /** Microseconds of the buffer. */
  readonly bufferLength?: number;
  /** The server. */
  readonly serverName?: string;
  /** Our name there. */
  readonly clientName?: string;
  /** A regular expression of ports to connect to. */
  readonly connectPorts?: string;
  /** Whether the name must be free. */
  readonly exactName?: boolean;
  /** The format of the sound. */
  readonly settings?: AudioSettings;
}

/** What the guest hears of the host. */
export interface OssAudioInput extends Extra {
  /** Whether QEMU mixes. */
  readonly mixingEngine?: boolean;
  /** Whether the settings below hold whatever the guest asks for. */
  readonly fixedSettings?: boolean;
  /** Voices at once. */
  readonly voices?: number;
  /** Microseconds of the buffer. */
  readonly bufferLength?: number;
  /** The device. */
  readonly dev?: string;
  /** Buffers. */
  readonly bufferCount?: number;
  /** Whether polling is tried. */
  readonly tryPoll?: boolean;
  /** The format of the sound. */
  readonly settings?: AudioSettings;
}

/** What the host hears of the guest. */
export interface OssAudioOutput extends Extra {
  /** Whether QEMU mixes. */
  readonly mixingEngine?: boolean;
  /** Whether the settings below hold whatever the guest asks for. */
  readonly fixedSettings?: boolean;
  /** Voices at once. */
  readonly voices?: number;
  /** Microseconds of the buffer. */
  readonly bufferLength?: number;
  /** The device. */
  readonly dev?: string;
  /** Buffers. */
  readonly bufferCount?: number;
  /** Whether polling is tried. */
  readonly tryPoll?: boolean;
  /** The format of the sound. */
  readonly settings?: AudioSettings;
}

/** What the guest hears of the host. */
export interface PipewireAudioInput extends Extra {
  /** Whether QEMU mixes. */
  readonly mixingEngine?: boolean;
  /** Whether the settings below hold whatever the guest asks for. */
  readonly fixedSettings?: boolean;
  /** Voices at once. */
  readonly voices?: number;
  /** Microseconds of the buffer. */
  readonly bufferLength?: number;
  /** The sink or source. */
  readonly name?: string;
  /** The name of the stream. */
  readonly streamName?: string;
  /** Microseconds of latency that are wanted. */
  readonly latency?: number;
  /** The format of the sound. */
  readonly settings?: AudioSettings;
}

/** What the host hears of the guest. */
export interface PipewireAudioOutput extends Extra {
  /** Whether QEMU mixes. */
  readonly mixingEngine?: boolean;
  /** Whether the settings below hold whatever the guest asks for. */
  readonly fixedSettings?: boolean;
  /** Voices at once. */
  readonly voices?: number;
  /** Microseconds of the buffer. */
  readonly bufferLength?: number;
  /** The sink or source. */
  readonly name?: string;
  /** The name of the stream. */
  readonly streamName?: string;
  /** Microseconds of latency that are wanted. */
  readonly latency?: number;
  /** The format of the sound. */
  readonly settings?: AudioSettings;
}

/** What the guest hears of the host. */
export interface PulseAudioInput extends Extra {
  /** Whether QEMU mixes. */
  readonly mixingEngine?: boolean;
  /** Whether the settings below hold whatever the guest asks for. */
  readonly fixedSettings?: boolean;
  /** Voices at once. */
  readonly voices?: number;
  /** Microseconds of the buffer. */
  readonly bufferLength?: number;
  /** The sink or source. */
  readonly name?: string;
  /** The name of the stream. */
  readonly streamName?: string;
  /** Microseconds of latency that are wanted. */
  readonly latency?: number;
  /** The format of the sound. */
  readonly settings?: AudioSettings;
}

/** What the host hears of the guest. */
export interface PulseAudioOutput extends Extra {
  /** Whether QEMU mixes. */
  readonly mixingEngine?: boolean;
  /** Whether the settings below hold whatever the guest asks for. */
  readonly fixedSettings?: boolean;
  /** Voices at once. */
  readonly voices?: number;
  /** Microseconds of the buffer. */
  readonly bufferLength?: number;
  /** The sink or source. */
  readonly name?: string;
  /** The name of the stream. */
  readonly streamName?: string;
  /** Microseconds of latency that are wanted. */
  readonly latency?: number;
  /** The format of the sound. */
  readonly settings?: AudioSettings;
}

/** What the guest hears of the host. */
export interface SdlAudioInput extends Extra {
  /** Whether QEMU mixes. */
  readonly mixingEngine?: boolean;
  /** Whether the settings below hold whatever the guest asks for. */
  readonly fixedSettings?: boolean;
  /** Voices at once. */
  readonly voices?: number;
  /** Microseconds of the buffer. */
  readonly bufferLength?: number;
  /** Buffers. */
  readonly bufferCount?: number;
  /** The format of the sound. */
  readonly settings?: AudioSettings;
}

/** What the host hears of the guest. */
export interface SdlAudioOutput extends Extra {
  /** Whether QEMU mixes. */
  readonly mixingEngine?: boolean;
  /** Whether the settings below hold whatever the guest asks for. */
  readonly fixedSettings?: boolean;
  /** Voices at once. */
  readonly voices?: number;
  /** Microseconds of the buffer. */
  readonly bufferLength?: number;
  /** Buffers. */
  readonly bufferCount?: number;
  /** The format of the sound. */
  readonly settings?: AudioSettings;
}

/** What the guest hears of the host. */
export interface SpiceAudioInput extends Extra {
  /** Whether QEMU mixes. */
  readonly mixingEngine?: boolean;
  /** Whether the settings below hold whatever the guest asks for. */
  readonly fixedSettings?: boolean;
  /** Voices at once. */
  readonly voices?: number;
  /** Microseconds of the buffer. */
  readonly bufferLength?: number;
  /** The format of the sound. */
  readonly settings?: AudioSettings;
}

/** What the host hears of the guest. */
export interface SpiceAudioOutput extends Extra {
  /** Whether QEMU mixes. */
  readonly mixingEngine?: boolean;
  /** Whether the settings below hold whatever the guest asks for. */
  readonly fixedSettings?: boolean;
  /** Voices at once. */
  readonly voices?: number;
  /** Microseconds of the buffer. */
  readonly bufferLength?: number;
  /** The format of the sound. */
  readonly settings?: AudioSettings;
}

/** What the guest hears of the host. */
export interface FileAudioInput extends Extra {
  /** Whether QEMU mixes. */
  readonly mixingEngine?: boolean;
  /** Whether the settings below hold whatever the guest asks for. */
  readonly fixedSettings?: boolean;
  /** Voices at once. */
  readonly voices?: number;
  /** Microseconds of the buffer. */
  readonly bufferLength?: number;
  /** The format of the sound. */
  readonly settings?: AudioSettings;
}

/** What the host hears of the guest. */
export interface FileAudioOutput extends Extra {
  /** Whether QEMU mixes. */
  readonly mixingEngine?: boolean;
  /** Whether the settings below hold whatever the guest asks for. */
  readonly fixedSettings?: boolean;
  /** Voices at once. */
  readonly voices?: number;
  /** Microseconds of the buffer. */
  readonly bufferLength?: number;
  /** The format of the sound. */
  readonly settings?: AudioSettings;
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
  readonly adapter?: StorageAdapter;
  /** A device of the host that is not a PCI device. */
  readonly address?: HostDeviceAddress;
  /** A server of a network source. */
  readonly hosts?: readonly SourceHost[];
  /** How a network source knows us. */
  readonly auth?: DiskAuth;
  /** Who we are to an iSCSI server. */
  readonly initiator?: SourceInitiator;
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

/** A block device of the host. */
export interface HostdevStorageSource extends Extra {
  /** Its path. */
  readonly block?: string;
}

/** A character device of the host. */
export interface HostdevMiscSource extends Extra {
  /** Its path. */
  readonly char?: string;
}

/** A network interface of the host. */
export interface HostdevNetSource extends Extra {
  /** Its name. */
  readonly interface?: string;
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

/** USB devices that the rule is about; `-1` stands for any. */
export interface RedirectedUsbDevice extends Extra {
  /** Whether the client may give them to the guest. */
  readonly allow?: boolean;
  /** The class, such as 0x08. */
  readonly class?: string;
  /** The vendor. */
  readonly vendor?: string;
  /** The product. */
  readonly product?: string;
  /** The version, such as 2.00. */
  readonly version?: string;
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
  readonly type?: CharacterType;
  /** The device of the host, such as /dev/urandom. */
  readonly path?: string;
  /** Where the entropy daemon is. */
  readonly sources?: readonly CharacterSource[];
  /** What is spoken over TCP. */
  readonly protocol?: CharacterProtocol;
  /** A copy of what the guest sends. */
  readonly log?: CharacterLog;
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
  /** Where the guest finds it. */
  readonly address?: MemoryBaseAddress;
}

/** Who encrypts. */
export interface CryptoBackend extends Extra {
  /** `builtin` for QEMU, `lkcf` for the kernel of the host. */
  readonly model?: 'builtin' | 'lkcf';
  /** Queues. */
  readonly queues?: number;
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

/** The guest's address. */
export interface VsockCid extends Extra {
  /** Whether libvirt chooses. */
  readonly auto?: boolean;
  /** The address, from 3. */
  readonly address?: number;
}

/** What the guest sees of it. */
export interface QemuFrontend extends Extra {
  /** A property of a device of QEMU. */
  readonly properties?: readonly QemuProperty[];
}

/** Addresses that guests appear as. */
export interface NatAddresses extends Extra {
  /** First one. */
  readonly start?: string;
  /** Last one. */
  readonly end?: string;
}

/** Ports that they use. */
export interface NatPorts extends Extra {
  /** First one. */
  readonly start?: string;
  /** Last one. */
  readonly end?: string;
}

/** Addresses that are handed out. */
export interface DhcpRange extends Extra {
  /** First address. */
  readonly start?: string;
  /** Last address. */
  readonly end?: string;
  /**
   * How long a lease holds.
   * @since libvirt 6.3.0
   */
  readonly lease?: DhcpLease;
}

/** An address kept for one guest. */
export interface DhcpHost extends Extra {
  /** The guest's MAC address. */
  readonly mac?: string;
  /** The guest's DUID, for IPv6. */
  readonly id?: string;
  /** The guest's name. */
  readonly name?: string;
  /** The address. */
  readonly ip?: string;
  /**
   * How long a lease holds.
   * @since libvirt 6.3.0
   */
  readonly lease?: DhcpLease;
}

/** What guests boot over the network. */
export interface Bootp extends Extra {
  /** The file. */
  readonly file?: string;
  /** The server. */
  readonly server?: string;
}

/** A part of the device that is free. */
export interface FreeExtent extends Extra {
  /** First byte. */
  readonly start?: bigint;
  /** Last byte. */
  readonly end?: bigint;
}

/** The secret that libvirt keeps. */
export interface PoolSecret extends Extra {
  /** Its UUID. */
  readonly uuid?: string;
  /** Its usage name. */
  readonly usage?: string;
}

/** A qualified name. */
export interface InitiatorName extends Extra {
  /** The name. */
  readonly name?: string;
}

/** Where it sits on the host. */
export interface AdapterParentAddress extends Extra {
  /** Which port of the device. */
  readonly uniqueId?: number;
  /** A PCI device of the host. */
  readonly address?: HostPciAddress;
}

/** A part of a device. */
export interface VolumeExtent extends Extra {
  /** First byte. */
  readonly start?: string;
  /** Last byte. */
  readonly end?: string;
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

/** How it is encrypted. */
export interface EncryptionCipher extends Extra {
  /** The cipher. */
  readonly name?: string;
  /** Bits of the key. */
  readonly size?: number;
  /** The mode. */
  readonly mode?: string;
  /** The hash. */
  readonly hash?: string;
}

/** How initialization vectors are made. */
export interface EncryptionIvgen extends Extra {
  /** The algorithm. */
  readonly name?: string;
  /** The hash. */
  readonly hash?: string;
}

/** An image's format. */
export interface ImageFormat extends Extra {
  /** The format, such as `qcow2` or `raw`. */
  readonly type?: string;
  /**
   * The cache of qcow2 metadata.
   * @since libvirt 7.0.0
   */
  readonly metadataCache?: MetadataCache;
}

/** Where the backup goes (push). */
export interface AutoBackupTarget extends Extra {
  /** Its path. */
  readonly file?: string;
  /** A security label for a device's source. */
  readonly seclabels?: readonly DeviceSeclabel[];
  /** How an image is encrypted. */
  readonly encryption?: Encryption;
}

/** Where old content is kept meanwhile (pull). */
export interface AutoBackupScratch extends Extra {
  /** Its path. */
  readonly file?: string;
  /** A security label for a device's source. */
  readonly seclabels?: readonly DeviceSeclabel[];
  /** How an image is encrypted. */
  readonly encryption?: Encryption;
}

/** Where the backup goes (push). */
export interface FileBackupTarget extends Extra {
  /** Its path. */
  readonly file?: string;
  /** A security label for a device's source. */
  readonly seclabels?: readonly DeviceSeclabel[];
  /** How an image is encrypted. */
  readonly encryption?: Encryption;
}

/** Where old content is kept meanwhile (pull). */
export interface FileBackupScratch extends Extra {
  /** Its path. */
  readonly file?: string;
  /** A security label for a device's source. */
  readonly seclabels?: readonly DeviceSeclabel[];
  /** How an image is encrypted. */
  readonly encryption?: Encryption;
}

/** Where the backup goes (push). */
export interface BlockBackupTarget extends Extra {
  /** Its path. */
  readonly dev?: string;
  /** A security label for a device's source. */
  readonly seclabels?: readonly DeviceSeclabel[];
  /** How an image is encrypted. */
  readonly encryption?: Encryption;
}

/** Where old content is kept meanwhile (pull). */
export interface BlockBackupScratch extends Extra {
  /** Its path. */
  readonly dev?: string;
  /** A security label for a device's source. */
  readonly seclabels?: readonly DeviceSeclabel[];
  /** How an image is encrypted. */
  readonly encryption?: Encryption;
}

/** How the file is stored. */
export interface BackupFormat extends Extra {
  /** The format, such as `qcow2`. */
  readonly type?: string;
}

/** A PCI function of the host. */
export interface NodeDeviceAddress extends Extra {
  /** PCI domain. */
  readonly domain?: number;
  /** Bus. */
  readonly bus?: number;
  /** Slot. */
  readonly slot?: number;
  /** Function. */
  readonly function?: number;
}

/** A kind of mediated device that it can make. */
export interface MdevType extends Extra {
  /** The kind's name. */
  readonly id?: string;
  /** The name for people. */
  readonly name?: string;
  /** How guests see one: `vfio-pci`, `vfio-ccw` or `vfio-ap`. */
  readonly deviceAPI?: string;
  /** How many more it can make. */
  readonly availableInstances?: number;
}

/** Fields of the product data. */
export interface VpdFields extends Extra {
  /** Whether they can be written. */
  readonly access?: 'readonly' | 'readwrite';
  /** The level of changes. */
  readonly changeLevel?: string;
  /** The maker's number. */
  readonly manufactureId?: string;
  /** The part's number. */
  readonly partNumber?: string;
  /** The serial number. */
  readonly serialNumber?: string;
  /** The owner's number. */
  readonly assetTag?: string;
  /** A field of the vendor or of the system. */
  readonly vendorFields?: readonly VpdVendorField[];
  /** A field of the vendor or of the system. */
  readonly systemFields?: readonly VpdSystemField[];
}

/** What a link can do, or does. */
export interface PciExpressLink extends Extra {
  /** `cap` for what it can do, `sta` for what it does. */
  readonly validity?: 'cap' | 'sta';
  /** The port. */
  readonly port?: number;
  /** GT/s. */
  readonly speed?: string;
  /** Lanes. */
  readonly width?: number;
}

/** A member. */
export interface CcwMember extends Extra {
  /** What it is in the group. */
  readonly ref?: string;
  /** The name of its node device. */
  readonly device?: string;
}

/** Over what. */
export interface MigrationTransports extends Extra {
  /** URI schemes. */
  readonly transports?: readonly string[];
}

/** The nodes. */
export interface HostNumaCells extends Extra {
  /** How many. */
  readonly num?: number;
  /** A NUMA node of the host. */
  readonly cells?: readonly HostNumaCell[];
}

/** A cache of the host. */
export interface CacheBank extends Extra {
  /** Its number. */
  readonly id?: number;
  /** Its level. */
  readonly level?: number;
  /** What it holds. */
  readonly type?: HostCacheType;
  /** Bytes. */
  readonly size?: bigint;
  /** The CPUs that use it. */
  readonly cpus?: string;
  /** How it can be shared out. */
  readonly controls?: readonly CacheControl[];
}

/** How its use can be measured. */
export interface HostMonitor extends Extra {
  /** The level of the cache. */
  readonly level?: number;
  /** Bytes below which a counter can be used again. */
  readonly reuseThreshold?: number;
  /** Most measurements at once. */
  readonly maxMonitors?: number;
  /** What can be measured. */
  readonly features?: readonly HostMonitorFeature[];
}

/** A memory controller. */
export interface BandwidthNode extends Extra {
  /** Its number. */
  readonly id?: number;
  /** The CPUs that use it. */
  readonly cpus?: string;
  /** How it can be shared out. */
  readonly controls?: readonly BandwidthControl[];
}

/** The label that guests of one kind get. */
export interface BaseLabel extends Extra {
  /** The kind. */
  readonly type?: string;
  /** The label. */
  readonly label?: string;
}

/** A machine. */
export interface GuestMachine extends Extra {
  /** The machine that the name stands for. */
  readonly canonical?: string;
  /** Most CPUs. */
  readonly maxCpus?: number;
  /** Whether it should no longer be used. */
  readonly deprecated?: boolean;
  /** Its name. */
  readonly name?: string;
}

/** A kind of guest. */
export interface GuestDomain extends Extra {
  /** The kind, such as `kvm`. */
  readonly type?: string;
  /** The program that runs it. */
  readonly emulator?: string;
  /** Its firmware. */
  readonly loader?: string;
  /** A machine. */
  readonly machines?: readonly GuestMachine[];
}

/** A feature that may be on or off. */
export interface GuestFeature extends Extra {
  /** What it is at first. */
  readonly default?: boolean;
  /** Whether it can be changed. */
  readonly toggle?: boolean;
}

/** A CPU model. */
export interface CapabilityCpuModel extends Extra {
  /** Whether this host can run it. */
  readonly usable?: 'yes' | 'no' | 'unknown';
  /** Whether a close model will do. */
  readonly fallback?: 'allow' | 'forbid';
  /** The vendor that the guest sees. */
  readonly vendorId?: string;
  /**
   * Whether it should no longer be used.
   * @since libvirt 7.1.0
   */
  readonly deprecated?: boolean;
  /**
   * The vendor.
   * @since libvirt 8.9.0
   */
  readonly vendor?: string;
  /** The name of the version that it stands for. */
  readonly canonical?: string;
  /** Its name. */
  readonly name?: string;
}

/** Bits of a physical address. */
export interface CapabilityMaxPhysAddr extends Extra {
  /** How. */
  readonly mode?: 'emulate' | 'passthrough';
  /** How many. */
  readonly bits?: number;
  /** How many at most. */
  readonly limit?: number;
}

/** A feature of a CPU. */
export interface CapabilityCpuFeature extends Extra {
  /** Whether the guest has it. */
  readonly policy?: 'force' | 'require' | 'optional' | 'disable' | 'forbid';
  /** Its name. */
  readonly name?: string;
}

/** What keeps a model from being usable. */
export interface CpuModelBlockers extends Extra {
  /** The model. */
  readonly model?: string;
  /** A feature of a CPU. */
  readonly features?: readonly CapabilityCpuFeature[];
}

/** Sections of protected memory. */
export interface SgxSections extends Extra {
  /** A section. */
  readonly sections?: readonly SgxSection[];
}

/** The format when none is asked for. */
export interface PoolCapabilityOptionsFormat extends Extra {
  /** The format. */
  readonly type?: string;
}

/** The format when none is asked for. */
export interface VolumeCapabilityOptionsFormat extends Extra {
  /** The format. */
  readonly type?: string;
}

/** How far other nodes are. */
export interface NumaDistances extends Extra {
  /** How far another node is. */
  readonly siblings?: readonly NumaDistance[];
}

/**
 * A cache in front of a NUMA node's memory.
 * @see https://libvirt.org/formatdomain.html#cpu-model-and-topology
 */
export interface MemorySideCache extends Extra {
  /** The level. */
  readonly level?: number;
  /** The associativity. */
  readonly associativity?: 'none' | 'direct' | 'full';
  /** How it is written. */
  readonly policy?: 'none' | 'writeback' | 'writethrough';
  /** Its size. */
  readonly size?: MemorySideCacheSize;
  /** The size of its lines. */
  readonly line?: MemorySideCacheLine;
}

/** A latency. */
export interface InterconnectLatency extends Extra {
  /** The node that reads or writes. */
  readonly initiator?: number;
  /** The node whose memory it is. */
  readonly target?: number;
  /** The level of the cache. */
  readonly cache?: number;
  /** Of what. */
  readonly type?: MemoryAccessKind;
  /** Nanoseconds. */
  readonly value?: number;
}

/** A bandwidth. */
export interface InterconnectBandwidth extends Extra {
  /** The node that reads or writes. */
  readonly initiator?: number;
  /** The node whose memory it is. */
  readonly target?: number;
  /** The level of the cache. */
  readonly cache?: number;
  /** Of what. */
  readonly type?: MemoryAccessKind;
  /** Bytes a second. */
  readonly bytes?: bigint;
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
  /** The socket of the helper. */
  readonly source?: ReservationsSource;
}

/** Where the data of an image is, when the image holds metadata only. */
export type DataStore =
  | FileDataStore
  | BlockDataStore
  | DirectoryDataStore
  | NetworkDataStore
  | VolumeDataStore
  | NvmeDataStore
  | VhostUserDataStore
  | VhostVdpaDataStore;

/** What every form of {@link DataStore} may have. */
export interface DataStoreCommon extends Extra {
  /** An image's format. */
  readonly format?: ImageFormat;
}

/** In a file of the host. */
export interface FileDataStore extends DataStoreCommon {
  readonly type: 'file';
  /** Where the data is. */
  readonly source?: FileSource;
}

/** On a block device of the host. */
export interface BlockDataStore extends DataStoreCommon {
  readonly type: 'block';
  /** Where the data is. */
  readonly source?: BlockSource;
}

/** In a directory of the host. */
export interface DirectoryDataStore extends DataStoreCommon {
  readonly type: 'dir';
  /** Where the data is. */
  readonly source?: DirectorySource;
}

/** Behind a network protocol. */
export interface NetworkDataStore extends DataStoreCommon {
  readonly type: 'network';
  /** Where the data is. */
  readonly source?: NetworkSource;
}

/** In a volume of a storage pool. */
export interface VolumeDataStore extends DataStoreCommon {
  readonly type: 'volume';
  /** Where the data is. */
  readonly source?: VolumeSource;
}

/** On an NVMe disk that the guest gets directly. */
export interface NvmeDataStore extends DataStoreCommon {
  readonly type: 'nvme';
  /** Where the data is. */
  readonly source?: NvmeSource;
}

/** In a process behind vhost-user. */
export interface VhostUserDataStore extends DataStoreCommon {
  readonly type: 'vhostuser';
  /** Where the data is. */
  readonly source?: VhostUserDiskSource;
}

/** On a vDPA device. */
export interface VhostVdpaDataStore extends DataStoreCommon {
  readonly type: 'vhostvdpa';
  /** Where the data is. */
  readonly source?: VdpaDiskSource;
}

/** A server of a network source. */
export interface SourceHost extends Extra {
  /** Its host name. */
  readonly name?: string;
  /** Its port. */
  readonly port?: number;
  /** How it is reached: `tcp`, `unix` or `rdma`. */
  readonly transport?: string;
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

/** Whether a lost connection comes back. */
export interface Reconnect extends Extra {
  /** Whether it does. */
  readonly enabled?: boolean;
  /** Seconds between attempts. */
  readonly timeout?: number;
  /** Seconds until the connection counts as lost. */
  readonly delay?: number;
}

/** Who we are to an NFS or SSH server. */
export interface SourceIdentity extends Extra {
  /** The user, for NFS. */
  readonly user?: string;
  /** The group, for NFS. */
  readonly group?: string;
  /**
   * The user, for SSH.
   * @since libvirt 9.8.0
   */
  readonly username?: string;
  /**
   * The file of the key.
   * @since libvirt 9.8.0
   */
  readonly keyfile?: string;
  /**
   * The socket of ssh-agent.
   * @since libvirt 9.8.0
   */
  readonly agentsock?: string;
}

/** The servers' keys, for SSH. */
export interface SourceKnownHosts extends Extra {
  /** Their file. */
  readonly path?: string;
}

/** TLS of HTTPS and FTPS. */
export interface SourceSsl extends Extra {
  /** Whether the certificate is checked. */
  readonly verify?: boolean;
}

/** Cookies, for HTTP. */
export interface HttpCookies extends Extra {
  /** A cookie. */
  readonly cookies?: readonly HttpCookie[];
}

/** How much is read ahead. */
export interface SourceReadahead extends Extra {
  /** Bytes. */
  readonly size?: number;
}

/** When a connection is given up. */
export interface SourceTimeout extends Extra {
  /** Seconds. */
  readonly seconds?: number;
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
  /** Bytes at most. */
  readonly maxSize?: bigint;
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

/** A device of the host. */
export type InterfaceHostAddress =
  | InterfacePciAddress
  | InterfaceUsbAddress;

/** What every form of {@link InterfaceHostAddress} may have. */
export interface InterfaceHostAddressCommon extends Extra {
  /** Bus. */
  readonly bus?: number;
  /** Device of a USB bus. */
  readonly device?: number;
}

/** A PCI function. */
export interface InterfacePciAddress extends InterfaceHostAddressCommon {
  readonly type: 'pci';
  /** PCI domain. */
  readonly domain?: number;
  /** Slot. */
  readonly slot?: number;
  /** Function. */
  readonly function?: number;
  /** Whether other functions of the slot are in use. */
  readonly multifunction?: boolean;
}

/** A USB device. */
export interface InterfaceUsbAddress extends InterfaceHostAddressCommon {
  readonly type: 'usb';
  /** Port, through hubs as `1.2`. */
  readonly port?: string;
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

/** When receiving. */
export interface CoalesceReceive extends Extra {
  /** Packets. */
  readonly frames?: CoalesceFrames;
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

/** The format of the sound. */
export interface AudioSettings extends Extra {
  /** Hertz. */
  readonly frequency?: number;
  /** Channels. */
  readonly channels?: number;
  /** The format of a sample. */
  readonly format?: AudioFormat;
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

/** An NVDIMM's label area. */
export interface NvdimmLabel extends Extra {
  /** Bytes. */
  readonly size?: bigint;
}

/** Where the guest finds it. */
export interface MemoryBaseAddress extends Extra {
  /** Guest physical address. */
  readonly base?: bigint;
}

/** A property of a device of QEMU. */
export interface QemuProperty extends Extra {
  /** Its name. */
  readonly name?: string;
  /** What it is, or `remove`. */
  readonly type?: 'string' | 'signed' | 'unsigned' | 'bool' | 'remove';
  /** Its value. */
  readonly value?: string;
}

/** How long a lease holds. */
export interface DhcpLease extends Extra {
  /** How long; 0 for ever. */
  readonly expiry?: number;
  /** The unit; minutes when absent. */
  readonly unit?: 'seconds' | 'minutes' | 'hours';
}

/** A field of the vendor or of the system. */
export interface VpdVendorField extends Extra {
  /** Its letter. */
  readonly index?: string;
  /** Its value. */
  readonly value?: string;
}

/** A field of the vendor or of the system. */
export interface VpdSystemField extends Extra {
  /** Its letter. */
  readonly index?: string;
  /** Its value. */
  readonly value?: string;
}

/** A NUMA node of the host. */
export interface HostNumaCell extends Extra {
  /** Its number. */
  readonly id?: number;
  /** Bytes of its memory. */
  readonly memory?: bigint;
  /** Pages of one size. */
  readonly pages?: readonly NumaPages[];
  /** How far other nodes are. */
  readonly distances?: NumaDistances;
  /** A cache in front of a NUMA node's memory. */
  readonly caches?: readonly MemorySideCache[];
  /** Its CPUs. */
  readonly cpus?: NumaCpus;
}

/** How it can be shared out. */
export interface CacheControl extends Extra {
  /** The smallest step, in the unit. */
  readonly granularity?: number;
  /** The smallest share, in the unit. */
  readonly min?: number;
  /** The unit. */
  readonly unit?: string;
  /** What is shared out. */
  readonly type?: HostCacheType;
  /** Most shares. */
  readonly maxAllocs?: number;
}

/** What can be measured. */
export interface HostMonitorFeature extends Extra {
  /** Its name. */
  readonly name?: string;
}

/** How it can be shared out. */
export interface BandwidthControl extends Extra {
  /** The smallest step, in the unit. */
  readonly granularity?: number;
  /** The smallest share, in the unit. */
  readonly min?: number;
  /** Most shares. */
  readonly maxAllocs?: number;
}

/** A section. */
export interface SgxSection extends Extra {
  /** The NUMA node. */
  readonly node?: number;
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

/** Its size. */
export interface MemorySideCacheSize extends Extra {
  /** Bytes. */
  readonly bytes?: bigint;
}

/** The size of its lines. */
export interface MemorySideCacheLine extends Extra {
  /** Bytes. */
  readonly bytes?: bigint;
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

/** The socket of the helper. */
export interface ReservationsSource extends Extra {
  /** The transport. */
  readonly type?: 'unix';
  /** The socket's path. */
  readonly path?: string;
  /** Who connects. */
  readonly mode?: 'client' | 'server';
  /** Whether a lost connection comes back. */
  readonly reconnect?: Reconnect;
}

/** A cookie. */
export interface HttpCookie extends Extra {
  /** Its name. */
  readonly name?: string;
  /** Its value. */
  readonly value?: string;
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

/** Packets. */
export interface CoalesceFrames extends Extra {
  /** At most. */
  readonly max?: number;
}

/** Pages of one size. */
export interface NumaPages extends Extra {
  /** Bytes of a page. */
  readonly size?: bigint;
  /** How many there are. */
  readonly count?: bigint;
}

/** Its CPUs. */
export interface NumaCpus extends Extra {
  /** How many. */
  readonly num?: number;
  /** A CPU of a node. */
  readonly cpus?: readonly NumaCpu[];
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

/** A CPU of a node. */
export interface NumaCpu extends Extra {
  /** Its number. */
  readonly id?: number;
  /** Its socket. */
  readonly socketId?: number;
  /**
   * Its die.
   * @since libvirt 6.1.0
   */
  readonly dieId?: number;
  /**
   * Its cluster.
   * @since libvirt 10.1.0
   */
  readonly clusterId?: number;
  /** Its core. */
  readonly coreId?: number;
  /** The CPUs of its core. */
  readonly siblings?: string;
}

/** The type of each device by the name of its element. */
export interface DeviceTypes {
  readonly disk: Disk;
  readonly controller: Controller;
  readonly lease: Lease;
  readonly filesystem: Filesystem;
  readonly interface: Interface;
  readonly smartcard: Smartcard;
  readonly serial: Serial;
  readonly parallel: Parallel;
  readonly console: Console;
  readonly channel: Channel;
  readonly input: Input;
  readonly tpm: Tpm;
  readonly graphics: Graphics;
  readonly sound: Sound;
  readonly audio: Audio;
  readonly video: Video;
  readonly hostdev: Hostdev;
  readonly redirdev: Redirdev;
  readonly redirfilter: Redirfilter;
  readonly hub: Hub;
  readonly watchdog: Watchdog;
  readonly memballoon: Memballoon;
  readonly rng: Rng;
  readonly nvram: NvramDevice;
  readonly panic: Panic;
  readonly shmem: SharedMemory;
  readonly memory: MemoryDevice;
  readonly crypto: Crypto;
  readonly iommu: Iommu;
  readonly vsock: Vsock;
  readonly pstore: Pstore;
}
