import type { SysinfoEntry } from '../schema/types.gen.ts';
import { compact, filled } from './compact.ts';
import { type Conversion, pathsOf } from './conversion.ts';
import type { KubeVirtChassis, KubeVirtFirmware } from './manifest.ts';

/** Firmware, identity and the way to boot. */
export const convertFirmware = (conversion: Conversion): KubeVirtFirmware | undefined => {
  const { domain, ledger } = conversion;
  if (domain.uuid !== undefined) ledger.express('uuid');
  return filled(
    compact<KubeVirtFirmware>({
      uuid: domain.uuid?.trim().toLowerCase(),
      serial: entry(conversion, 'system', 'serial'),
      bootloader: isEfi(conversion) ? { efi: efi(conversion) } : bios(conversion),
      kernelBoot: kernelBoot(conversion),
    }),
  );
};

/** The chassis as SMBIOS tells it. */
export const convertChassis = (conversion: Conversion): KubeVirtChassis | undefined =>
  filled(
    compact<KubeVirtChassis>({
      manufacturer: entry(conversion, 'chassis', 'manufacturer'),
      version: entry(conversion, 'chassis', 'version'),
      serial: entry(conversion, 'chassis', 'serial'),
      asset: entry(conversion, 'chassis', 'asset'),
      sku: entry(conversion, 'chassis', 'sku'),
    }),
  );

/** Whether the firmware is UEFI: asked for, or given as flash memory. */
const isEfi = ({ domain: { os } }: Conversion): boolean =>
  os?.firmware === 'efi' || (os?.firmware === undefined && os?.loader?.type === 'pflash');

/** Whether Secure Boot is on, which needs SMM. */
export const isSecureBoot = (conversion: Conversion): boolean => {
  const { os } = conversion.domain;
  if (!isEfi(conversion)) return false;
  const feature = os?.firmwareChoice?.features?.find(({ name }) => name === 'secure-boot');
  return feature?.enabled ?? os?.loader?.secure ?? false;
};

type Efi = NonNullable<NonNullable<KubeVirtFirmware['bootloader']>['efi']>;

const efi = (conversion: Conversion): Efi => {
  const { ledger, steps } = conversion;
  const { os } = conversion.domain;
  ledger.express('os.firmware', 'os.loader.type', 'os.loader.secure', 'os.loader.stateless');
  const features = os?.firmwareChoice?.features ?? [];
  features.forEach(({ name, enabled }, index) => {
    const path = `os.firmwareChoice.features.${index}`;
    if (name === 'secure-boot') ledger.express(path);
    else if (enabled === true && isSecureBoot(conversion))
      ledger.omit(path, 'info', 'KubeVirt’s Secure Boot firmware has keys enrolled');
    else ledger.omit(path, 'warning', 'KubeVirt’s firmware has keys enrolled with Secure Boot, and none without');
  });
  if (os?.loader?.stateless === true) return { secureBoot: isSecureBoot(conversion), persistent: false };
  steps.push(vmState('the variables of the firmware'));
  return { secureBoot: isSecureBoot(conversion), persistent: true };
};

/** What keeps the state that is no disk's. */
export const vmState = (what: string) =>
  ({
    kind: 'StorageClass',
    name: 'vmStateStorageClass',
    why: `KubeVirt keeps ${what} in a volume of the storage class that its configuration names`,
  }) as const;

const bios = ({ domain: { os }, ledger }: Conversion): KubeVirtFirmware['bootloader'] => {
  if (os?.loader && os.loader.type !== 'rom' && os.loader.path !== undefined) {
    ledger.omit('os.loader', 'warning', 'KubeVirt brings its own firmware; say os.firmware="efi" where it is UEFI');
  }
  if (os?.firmware !== 'bios' && os?.bios?.useserial === undefined) return undefined;
  ledger.express('os.firmware', 'os.bios.useserial');
  return { bios: compact({ useSerial: os.bios?.useserial }) };
};

const kernelBoot = ({ domain: { os }, options, ledger, steps }: Conversion): KubeVirtFirmware['kernelBoot'] => {
  const kernel = os?.kernel;
  if (kernel === undefined) return undefined;
  const container = options.kernelImage;
  if (!container) {
    const why = 'KubeVirt boots kernels from a container image only: give options.kernelImage';
    for (const path of pathsOf('os', os, 'kernel', 'initrd', 'cmdline')) ledger.omit(path, 'error', why);
    return undefined;
  }
  ledger.express(...pathsOf('os', os, 'kernel', 'initrd', 'cmdline'));
  steps.push({
    kind: 'ContainerImage',
    name: container.image,
    why: 'it must hold the kernel and the initial RAM disk',
    from: [kernel, os?.initrd].filter((path) => path !== undefined).join(', '),
  });
  return compact({ kernelArgs: os?.cmdline, container });
};

/** An entry of the SMBIOS tables that the domain gives. */
const entry = ({ domain, ledger }: Conversion, table: 'system' | 'chassis', name: string): string | undefined => {
  for (const [at, sysinfo] of (domain.sysinfos ?? []).entries()) {
    const entries: readonly SysinfoEntry[] = sysinfo[table]?.entries ?? [];
    const index = entries.findIndex((candidate) => candidate.name === name && candidate.value !== undefined);
    const value = entries[index]?.value;
    if (value === undefined) continue;
    ledger.express(`sysinfos.${at}.${table}.entries.${index}`);
    return value;
  }
  return undefined;
};
