import type { Disk, Filesystem, Hostdev, Interface } from '../schema/types.gen.ts';
import type {
  KubeVirtEvictionStrategy,
  KubeVirtKernelImage,
  KubeVirtPort,
  KubeVirtResources,
  KubeVirtRunStrategy,
  KubeVirtVirtualMachine,
  KubeVirtVolumeSource,
} from './manifest.ts';

/** How a domain is turned into a manifest: what only the cluster's people know. */
export interface KubeVirtOptions {
  /** The machine's name; the domain's own when absent. */
  readonly name?: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  /** `Halted` when absent: nothing starts before its volumes are there. */
  readonly runStrategy?: KubeVirtRunStrategy;
  readonly evictionStrategy?: KubeVirtEvictionStrategy;
  /** What the pod asks the scheduler for; the guest's memory when absent. */
  readonly resources?: KubeVirtResources;
  /** The time zone of a guest whose clock is in local time, such as `Europe/Berlin`: KubeVirt has no host's local time. */
  readonly timezone?: string;
  /** The image with the kernel, for a domain that boots one directly. */
  readonly kernelImage?: KubeVirtKernelImage;
  /** Feature gates that are open in the cluster; `PanicDevices`, `VideoConfig` and `VSOCK` are made use of. */
  readonly featureGates?: readonly string[];
  /** Where a disk's content will be; `undefined` gives the usual: a DataVolume or claim named after the machine and the disk. */
  readonly volume?: (disk: Disk, place: DevicePlace) => KubeVirtVolumeSource | undefined;
  /** What a network interface is connected to; `undefined` gives the usual. */
  readonly network?: (device: Interface, place: DevicePlace) => KubeVirtNetworkChoice | undefined;
  /** Which device of the nodes' device plugins a host device becomes; without one it is left out. */
  readonly hostDevice?: (device: Hostdev, place: DevicePlace) => KubeVirtDeviceChoice | undefined;
  /** The claim that a shared folder becomes; `undefined` gives one named after the machine and the share. */
  readonly filesystem?: (share: Filesystem, place: DevicePlace) => KubeVirtVolumeSource | undefined;
}

/** Which device it is. */
export interface DevicePlace {
  /** Its place in the domain's list. */
  readonly index: number;
  /** The name that it has in the manifest. */
  readonly name: string;
}

/** What a network interface is connected to, and how. */
export interface KubeVirtNetworkChoice {
  /** The pod's own network, of which a machine has one, or a NetworkAttachmentDefinition: `name` or `namespace/name`. */
  readonly network: 'pod' | { readonly multus: string };
  /** `masquerade` for the pod's network and `bridge` for others, when absent; an object names a plugin. */
  readonly binding?: 'masquerade' | 'bridge' | 'sriov' | { readonly plugin: string };
  /** With masquerade: the only ports that are forwarded. */
  readonly ports?: readonly KubeVirtPort[];
}

/** A device of the nodes' device plugins. */
export interface KubeVirtDeviceChoice {
  readonly deviceName: string;
  /** True for a GPU. */
  readonly gpu?: boolean;
  readonly tag?: string;
}

/** A manifest, and what it does not say. */
export interface KubeVirtConversion {
  readonly manifest: KubeVirtVirtualMachine;
  /** Everything of the domain that the manifest does not say, or says otherwise, in the order of the data. */
  readonly omitted: readonly KubeVirtOmission[];
  /** What must be in the cluster before the machine can run. */
  readonly steps: readonly KubeVirtStep[];
}

/** Something of the domain that the manifest does not say, or says otherwise. */
export interface KubeVirtOmission {
  /** Where in the data: a field, or an object with all that is in it. */
  readonly path: string;
  readonly why: string;
  /** `error`: the guest misses something; `warning`: it works otherwise; `info`: the cluster sees to it itself. */
  readonly severity: 'error' | 'warning' | 'info';
}

/** Something that must be in the cluster. */
export interface KubeVirtStep {
  readonly kind:
    | 'DataVolume'
    | 'PersistentVolumeClaim'
    | 'Secret'
    | 'NetworkAttachmentDefinition'
    | 'Node'
    | 'StorageClass'
    | 'FeatureGate'
    | 'DevicePlugin'
    | 'ContainerImage';
  /** The object's name, or what the nodes must have. */
  readonly name: string;
  /** What it is for. */
  readonly why: string;
  /** What the domain used instead: a file, a device, a network. */
  readonly from?: string;
}
