import type { HostStep } from './preset.ts';

/** What a NoCloud seed is, for whatever makes one. */
export const noCloudSeed = {
  /** The label of the ISO 9660 volume. */
  volumeId: 'cidata',
  /** The files in its root that must be there. */
  required: ['meta-data', 'user-data'],
  /** The files in its root that may be there. */
  optional: ['network-config', 'vendor-data'],
} as const;

/** The files of a seed, as paths on the host. */
export interface CloudSeedFiles {
  /** What the guest is to become: `#cloud-config` and so on. */
  readonly userData: string;
  /** Which guest it is: `instance-id` and `local-hostname`. */
  readonly metaData: string;
  /** Its network, in cloud-init's format; DHCP when absent. */
  readonly networkConfig?: string;
}

/** A seed: an ISO image that the host makes from files before the first start, or one that is made by other means. */
export type CloudSeed =
  | {
      /** The image's path on the host. */
      readonly iso: string;
      readonly files: CloudSeedFiles;
      /** The program that makes it; `genisoimage` when absent. */
      readonly tool?: 'genisoimage' | 'cloud-localds';
    }
  | { readonly iso: string; readonly files?: never; readonly tool?: never };

/** The host step that makes a seed. It has no commands for a seed that is made by other means. */
export const seedStep = (seed: CloudSeed): HostStep => {
  const content = `${seed.iso} must be an ISO image with the label ${noCloudSeed.volumeId} and the files ${noCloudSeed.required.join(' and ')} before the guest starts for the first time; without it nobody can log in to most images.`;
  if (seed.files === undefined) return { id: 'seed', why: content, commands: [], undo: [] };
  const command =
    seed.tool === 'cloud-localds' ? cloudLocalds(seed.iso, seed.files) : genisoimage(seed.iso, seed.files);
  return { id: 'seed', why: content, commands: [command], undo: [['rm', '-f', '--', seed.iso]] };
};

const genisoimage = (iso: string, { userData, metaData, networkConfig }: CloudSeedFiles): readonly string[] => [
  'genisoimage',
  '-output',
  iso,
  '-volid',
  noCloudSeed.volumeId,
  '-joliet',
  '-rock',
  '-graft-points',
  `user-data=${grafted(userData)}`,
  `meta-data=${grafted(metaData)}`,
  ...(networkConfig === undefined ? [] : [`network-config=${grafted(networkConfig)}`]),
];

/** genisoimage ends a graft point's name at the first `=` that no backslash stands before. */
const grafted = (path: string): string => path.replaceAll(/[\\=]/g, String.raw`\$&`);

const cloudLocalds = (iso: string, { userData, metaData, networkConfig }: CloudSeedFiles): readonly string[] => [
  'cloud-localds',
  ...(networkConfig === undefined ? [] : [`--network-config=${networkConfig}`]),
  iso,
  userData,
  metaData,
];
