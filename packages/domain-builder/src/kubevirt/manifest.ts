// The part of KubeVirt's API (kubevirt.io/v1) that a domain can be expressed in, with the field names of the API.

/** On or off; KubeVirt takes absent as on. */
export interface KubeVirtState {
  readonly enabled?: boolean;
}

/** A manifest that `kubectl apply` takes: plain JSON. */
export interface KubeVirtVirtualMachine {
  readonly apiVersion: 'kubevirt.io/v1';
  readonly kind: 'VirtualMachine';
  readonly metadata: KubeVirtMetadata;
  readonly spec: {
    readonly runStrategy: KubeVirtRunStrategy;
    readonly template: {
      readonly metadata: { readonly labels: Readonly<Record<string, string>> };
      readonly spec: KubeVirtInstanceSpec;
    };
  };
}

/** Names and marks of a manifest. */
export interface KubeVirtMetadata {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** When the cluster runs the machine. */
export type KubeVirtRunStrategy = 'Always' | 'RerunOnFailure' | 'Once' | 'Manual' | 'Halted';

/** What happens to the machine when its node is drained. */
export type KubeVirtEvictionStrategy = 'None' | 'LiveMigrate' | 'LiveMigrateIfPossible' | 'External';

/** The machine as it runs: its devices, networks and volumes. */
export interface KubeVirtInstanceSpec {
  readonly architecture?: string;
  readonly evictionStrategy?: KubeVirtEvictionStrategy;
  readonly domain: KubeVirtDomain;
  readonly networks?: readonly KubeVirtNetwork[];
  readonly volumes?: readonly KubeVirtVolume[];
}

/** The machine itself. */
export interface KubeVirtDomain {
  readonly cpu?: KubeVirtCpu;
  readonly memory?: KubeVirtMemory;
  readonly resources?: KubeVirtResources;
  readonly machine?: { readonly type: string };
  readonly firmware?: KubeVirtFirmware;
  readonly chassis?: KubeVirtChassis;
  readonly features?: KubeVirtFeatures;
  readonly clock?: KubeVirtClock;
  readonly ioThreadsPolicy?: 'shared' | 'auto';
  readonly devices: KubeVirtDevices;
}

/** CPUs: how many, which, and whether they have cores of the node to themselves. */
export interface KubeVirtCpu {
  readonly sockets?: number;
  readonly maxSockets?: number;
  readonly cores?: number;
  readonly threads?: number;
  readonly model?: string;
  readonly features?: readonly { readonly name: string; readonly policy?: string }[];
  readonly dedicatedCpuPlacement?: boolean;
  readonly isolateEmulatorThread?: boolean;
  readonly numa?: { readonly guestMappingPassthrough: Readonly<Record<string, never>> };
  readonly realtime?: { readonly mask?: string };
}

/** Amounts are Kubernetes quantities: `4Gi`. */
export interface KubeVirtMemory {
  readonly guest?: string;
  readonly maxGuest?: string;
  readonly hugepages?: { readonly pageSize: string };
}

/** What the cluster's scheduler counts, as Kubernetes quantities. */
export interface KubeVirtResources {
  readonly requests?: Readonly<Record<string, string>>;
  readonly limits?: Readonly<Record<string, string>>;
}

/** What the machine boots with, and the identity that it shows. */
export interface KubeVirtFirmware {
  readonly uuid?: string;
  readonly serial?: string;
  readonly bootloader?: {
    readonly bios?: { readonly useSerial?: boolean };
    readonly efi?: { readonly secureBoot?: boolean; readonly persistent?: boolean };
  };
  readonly kernelBoot?: {
    readonly kernelArgs?: string;
    readonly container: KubeVirtKernelImage;
  };
}

/** A container image that holds a kernel and an initial RAM disk. */
export interface KubeVirtKernelImage {
  readonly image: string;
  readonly kernelPath?: string;
  readonly initrdPath?: string;
  readonly imagePullSecret?: string;
  readonly imagePullPolicy?: string;
}

/** What SMBIOS says of the chassis. */
export interface KubeVirtChassis {
  readonly manufacturer?: string;
  readonly version?: string;
  readonly serial?: string;
  readonly asset?: string;
  readonly sku?: string;
}

/** Features of the machine. */
export interface KubeVirtFeatures {
  readonly acpi?: KubeVirtState;
  readonly apic?: KubeVirtState & { readonly endOfInterrupt?: boolean };
  readonly smm?: KubeVirtState;
  readonly kvm?: { readonly hidden?: boolean };
  readonly pvspinlock?: KubeVirtState;
  readonly hyperv?: KubeVirtHyperV;
  readonly hypervPassthrough?: KubeVirtState;
}

/** Hyper-V enlightenments, by KubeVirt's names. */
export interface KubeVirtHyperV {
  readonly relaxed?: KubeVirtState;
  readonly vapic?: KubeVirtState;
  readonly spinlocks?: KubeVirtState & { readonly spinlocks?: number };
  readonly vpindex?: KubeVirtState;
  readonly runtime?: KubeVirtState;
  readonly synic?: KubeVirtState;
  readonly synictimer?: KubeVirtState & { readonly direct?: KubeVirtState };
  readonly reset?: KubeVirtState;
  readonly vendorid?: KubeVirtState & { readonly vendorid?: string };
  readonly frequencies?: KubeVirtState;
  readonly reenlightenment?: KubeVirtState;
  readonly tlbflush?: KubeVirtState & { readonly direct?: KubeVirtState; readonly extended?: KubeVirtState };
  readonly ipi?: KubeVirtState;
  readonly evmcs?: KubeVirtState;
}

/** A timer of the clock. */
export interface KubeVirtTimer {
  readonly present?: boolean;
  readonly tickPolicy?: string;
  readonly track?: string;
}

/** The clock: its offset and its timers. */
export interface KubeVirtClock {
  readonly utc?: { readonly offsetSeconds?: number };
  readonly timezone?: string;
  readonly timer?: {
    readonly hpet?: KubeVirtTimer;
    readonly kvm?: KubeVirtTimer;
    readonly pit?: KubeVirtTimer;
    readonly rtc?: KubeVirtTimer;
    readonly hyperv?: KubeVirtTimer;
  };
}

/** The devices; those that KubeVirt adds by itself are switched off by the `autoattach` fields. */
export interface KubeVirtDevices {
  readonly disks?: readonly KubeVirtDisk[];
  readonly interfaces?: readonly KubeVirtInterface[];
  readonly inputs?: readonly { readonly name: string; readonly type: 'tablet'; readonly bus: 'usb' | 'virtio' }[];
  readonly filesystems?: readonly { readonly name: string; readonly virtiofs: Readonly<Record<string, never>> }[];
  readonly gpus?: readonly KubeVirtHostDevice[];
  readonly hostDevices?: readonly KubeVirtHostDevice[];
  readonly panicDevices?: readonly { readonly model?: string }[];
  readonly clientPassthrough?: Readonly<Record<string, never>>;
  readonly rng?: Readonly<Record<string, never>>;
  readonly sound?: { readonly name: string; readonly model: string };
  readonly tpm?: { readonly persistent?: boolean };
  readonly video?: { readonly type: string };
  readonly watchdog?: {
    readonly name: string;
    readonly i6300esb?: { readonly action?: string };
    readonly diag288?: { readonly action?: string };
  };
  readonly blockMultiQueue?: boolean;
  readonly networkInterfaceMultiqueue?: boolean;
  readonly autoattachGraphicsDevice?: boolean;
  readonly autoattachMemBalloon?: boolean;
  readonly autoattachPodInterface?: boolean;
  readonly autoattachSerialConsole?: boolean;
  readonly autoattachVSOCK?: boolean;
}

/** A device of the node, by the resource name under which the cluster hands it out. */
export interface KubeVirtHostDevice {
  readonly name: string;
  /** What the device plugin of the nodes calls it: `nvidia.com/GA102GL_A10`. */
  readonly deviceName: string;
  readonly tag?: string;
}

/** A disk; the volume of the same name has its content. */
export interface KubeVirtDisk {
  readonly name: string;
  readonly disk?: { readonly bus: KubeVirtBus; readonly readonly?: boolean };
  readonly cdrom?: { readonly bus: KubeVirtBus; readonly readonly?: boolean; readonly tray?: 'open' | 'closed' };
  readonly lun?: { readonly bus: KubeVirtBus; readonly readonly?: boolean; readonly reservation?: boolean };
  readonly bootOrder?: number;
  readonly serial?: string;
  readonly cache?: 'none' | 'writethrough' | 'writeback';
  readonly io?: 'native' | 'threads';
  readonly errorPolicy?: 'stop' | 'ignore' | 'report' | 'enospace';
  readonly blockSize?: {
    readonly custom: { readonly logical: number; readonly physical: number; readonly discardGranularity?: number };
  };
  readonly dedicatedIOThread?: boolean;
  readonly shareable?: boolean;
}

/** The buses that a disk can be on. */
export type KubeVirtBus = 'virtio' | 'sata' | 'scsi' | 'usb';

/** Where a volume's content is: one of these fields. */
export interface KubeVirtVolumeSource {
  readonly persistentVolumeClaim?: { readonly claimName: string; readonly readOnly?: boolean };
  readonly dataVolume?: { readonly name: string };
  readonly containerDisk?: { readonly image: string; readonly path?: string };
  readonly cloudInitNoCloud?: {
    readonly secretRef?: { readonly name: string };
    readonly networkDataSecretRef?: { readonly name: string };
    readonly userData?: string;
    readonly networkData?: string;
  };
  readonly sysprep?: { readonly secret?: { readonly name: string }; readonly configMap?: { readonly name: string } };
  readonly secret?: { readonly secretName: string };
  readonly configMap?: { readonly name: string };
  readonly hostDisk?: { readonly path: string; readonly type: 'Disk' | 'DiskOrCreate'; readonly capacity?: string };
  readonly emptyDisk?: { readonly capacity: string };
}

/** A volume with its name. */
export interface KubeVirtVolume extends KubeVirtVolumeSource {
  readonly name: string;
}

/** A network interface; the network of the same name is what it is connected to. */
export interface KubeVirtInterface {
  readonly name: string;
  readonly model?: string;
  readonly macAddress?: string;
  readonly bootOrder?: number;
  readonly acpiIndex?: number;
  readonly state?: 'up' | 'down';
  readonly masquerade?: Readonly<Record<string, never>>;
  readonly bridge?: Readonly<Record<string, never>>;
  readonly sriov?: Readonly<Record<string, never>>;
  readonly binding?: { readonly name: string };
  readonly ports?: readonly KubeVirtPort[];
}

/** A port of the machine that the cluster's network reaches. */
export interface KubeVirtPort {
  readonly name?: string;
  readonly protocol?: 'TCP' | 'UDP';
  readonly port: number;
}

/** What an interface is connected to: the pod's network, or one of Multus. */
export interface KubeVirtNetwork {
  readonly name: string;
  readonly pod?: Readonly<Record<string, never>>;
  readonly multus?: { readonly networkName: string };
}
