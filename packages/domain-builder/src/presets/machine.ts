import type { Host } from '../facts/host.ts';
import type { Domain } from '../schema/types.gen.ts';

/** True for a machine of the x86 family; q35 and pc are, whatever is said of the architecture. */
export const isX86 = ({ os }: Domain): boolean => {
  const arch = os?.type.arch;
  return arch === undefined ? /^(?:pc\b|q35|pc-)/.test(os?.type.machine ?? 'q35') : /^(?:x86_64|i[3-6]86)$/.test(arch);
};

/** True for an Arm machine. */
export const isArm = ({ os }: Domain): boolean => /^(?:aarch64|arm)/.test(os?.type.arch ?? '');

/** The machine that suits a guest on virtio, by the alias that every host has for it; `undefined` where none is usual. */
export const machineFor = (domain: Domain): string | undefined => {
  if (isX86(domain)) return 'q35';
  const arch = domain.os?.type.arch ?? '';
  if (/^(?:aarch64|armv7l|riscv(?:32|64)|loongarch64)$/.test(arch)) return 'virt';
  if (arch === 's390x') return 's390-ccw-virtio';
  return /^ppc64(?:le)?$/.test(arch) ? 'pseries' : undefined;
};

/** True when UEFI firmware starts the guest. */
export const usesEfi = ({ os }: Domain): boolean => os?.firmware === 'efi' || os?.loader?.type === 'pflash';

/** True when the domain says which firmware it has, or needs none. */
export const hasFirmware = ({ os }: Domain): boolean =>
  os?.firmware !== undefined || os?.loader !== undefined || os?.kernel !== undefined;

/** Whether the host can choose UEFI firmware by itself; `undefined` when it is not known. */
export const hostHasEfi = (host: Host | undefined): boolean | undefined => {
  const enums = host?.domainCapabilities?.os?.enums;
  const firmware = enums?.find(({ name }) => name === 'firmware');
  return firmware === undefined ? undefined : (firmware.values ?? []).includes('efi');
};
