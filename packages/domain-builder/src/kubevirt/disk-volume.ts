import type { Disk } from '../schema/types.gen.ts';
import type { Conversion } from './conversion.ts';
import type { KubeVirtVolumeSource } from './manifest.ts';
import { labelOf } from './names.ts';
import type { DevicePlace } from './options.ts';

/** The volume that a disk's content will be in: what the options say, or the usual. */
export const volumeOf = (
  disk: Disk,
  place: DevicePlace,
  path: string,
  conversion: Conversion,
): KubeVirtVolumeSource => {
  const { ledger, options } = conversion;
  const from = originOf(disk);
  ledger.express(`${path}.type`, ...sourcePaths(disk, path));
  const chosen = options.volume?.(disk, place);
  if (chosen) return chosen;
  if (isSeed(from)) return seed(from, conversion);
  return imported(disk, from, place, conversion);
};

/** Cloud-init's data, made anew by KubeVirt from a Secret. */
const seed = (from: string, { name, steps }: Conversion): KubeVirtVolumeSource => {
  const secret = labelOf(`${name.slice(0, 52)}-cloud-init`);
  steps.push({
    kind: 'Secret',
    name: secret,
    why: 'it must hold the cloud-init data of the seed disk: the key userdata, and networkdata where there is some',
    from,
  });
  return { cloudInitNoCloud: { secretRef: { name: secret } } };
};

/** A DataVolume that an image is imported into, or a claim on a device that is there. */
const imported = (disk: Disk, from: string, { name }: DevicePlace, conversion: Conversion): KubeVirtVolumeSource => {
  const claim = labelOf(`${conversion.name.slice(0, 50)}-${name.slice(0, 12)}`);
  const isDevice = disk.type !== 'file' && disk.type !== 'volume' && disk.type !== 'dir';
  if (isDevice || disk.device === 'lun') {
    conversion.steps.push({
      kind: 'PersistentVolumeClaim',
      name: claim,
      why: `it must have volumeMode Block, and be bound to what the ${disk.type} disk ${name} is on`,
      from,
    });
    return { persistentVolumeClaim: { claimName: claim } };
  }
  const format = disk.driver?.type;
  conversion.steps.push({
    kind: 'DataVolume',
    name: claim,
    why: `it must hold the content of the disk ${name}${format === undefined ? '' : `, a ${format} image`}`,
    from,
  });
  return { dataVolume: { name: claim } };
};

/** Where the content is now. */
const originOf = (disk: Disk): string => {
  switch (disk.type) {
    case 'file':
      return disk.source?.file ?? '';
    case 'block':
      return disk.source?.dev ?? '';
    case 'volume':
      return `${disk.source?.pool ?? ''}/${disk.source?.volume ?? ''}`;
    case 'network':
      return `${disk.source?.protocol ?? ''}:${disk.source?.name ?? ''}`;
    default:
      return disk.type;
  }
};

/** The fields of the source that say where the content is. */
const sourcePaths = (disk: Disk, path: string): readonly string[] =>
  ({
    file: [`${path}.source.file`],
    block: [`${path}.source.dev`],
    volume: [`${path}.source.pool`, `${path}.source.volume`],
    network: [`${path}.source.protocol`, `${path}.source.name`],
  })[disk.type as string] ?? [];

/** Seeds are told by the names that people give them. */
const isSeed = (from: string): boolean =>
  /(?:^|[-_.])(?:seed|cidata|cloud-?init|nocloud)(?:[-_.]|$)/i.test(from.slice(from.lastIndexOf('/') + 1));
