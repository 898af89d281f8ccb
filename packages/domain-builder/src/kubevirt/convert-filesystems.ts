import type { Conversion } from './conversion.ts';
import type { KubeVirtDevices, KubeVirtVolume } from './manifest.ts';
import { labelOf } from './names.ts';

/** Shared folders, and the volumes that they become. */
export interface Filesystems {
  readonly filesystems: NonNullable<KubeVirtDevices['filesystems']>;
  readonly volumes: readonly KubeVirtVolume[];
}

/** Converts virtiofs shares; a read-only one only where the options give a volume that cannot be written to. */
export const convertFilesystems = (conversion: Conversion): Filesystems => {
  const { ledger, names, options, steps } = conversion;
  const filesystems: Filesystems['filesystems'][number][] = [];
  const volumes: KubeVirtVolume[] = [];
  for (const [index, share] of (conversion.domain.devices?.filesystems ?? []).entries()) {
    const path = `devices.filesystems.${index}`;
    const tag = share.target?.dir;
    if (share.driver?.type !== 'virtiofs' || tag === undefined) {
      ledger.omit(path, 'error', 'KubeVirt shares folders by virtiofs only');
      continue;
    }
    const name = names.unique(tag, `share-${index}`);
    const chosen = options.filesystem?.(share, { index, name });
    const isEnforced =
      chosen?.secret !== undefined ||
      chosen?.configMap !== undefined ||
      chosen?.persistentVolumeClaim?.readOnly === true;
    if (share.readonly === true && !isEnforced) {
      const why =
        'nothing would keep the guest from writing: give by options.filesystem a Secret, a ConfigMap or a claim with readOnly';
      ledger.omit(path, 'error', why);
      continue;
    }
    const claim = labelOf(`${conversion.name.slice(0, 45)}-${name.slice(0, 17)}`);
    if (!chosen) {
      const from = share.type === 'mount' ? share.source?.dir : undefined;
      const why = `the guest mounts it by the tag ${name}`;
      steps.push({ kind: 'PersistentVolumeClaim', name: claim, why, ...(from !== undefined && { from }) });
    }
    if (share.readonly === true) ledger.express(`${path}.readonly`);
    ledger.express(`${path}.type`, `${path}.driver.type`, `${path}.source.dir`);
    if (name === tag) ledger.express(`${path}.target.dir`);
    else ledger.omit(`${path}.target.dir`, 'warning', `a tag is a name of Kubernetes: it is "${name}"`);
    filesystems.push({ name, virtiofs: {} });
    volumes.push({ name, ...(chosen ?? { persistentVolumeClaim: { claimName: claim } }) });
  }
  return { filesystems, volumes };
};
