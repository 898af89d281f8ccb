import type { Domain } from '../../../../schema/types.gen.ts';

/** The guest's architecture; undefined when the host decides. */
export const archOf = ({ os }: Domain): string | undefined => os?.type.arch;

/** True for 32-bit and 64-bit ARM. */
export const isArm = (domain: Domain): boolean => /^(?:aarch64|armv[67]l)$/.test(archOf(domain) ?? '');

/** True for 32-bit and 64-bit RISC-V. */
export const isRiscv = (domain: Domain): boolean => /^riscv(?:32|64)$/.test(archOf(domain) ?? '');

/** True for IBM Z. */
export const isS390 = (domain: Domain): boolean => /^s390x?$/.test(archOf(domain) ?? '');

/** True for the pSeries machine, which is also the one that libvirt takes for 64-bit POWER when none is named. */
export const isPSeries = (domain: Domain): boolean =>
  /^ppc64(?:le)?$/.test(archOf(domain) ?? '') && /^pseries(?:$|-)/.test(domain.os?.type.machine ?? 'pseries');

/** True for QEMU's `virt` machine; also when none is named, since it may be the default. */
export const isVirt = ({ os }: Domain): boolean => /^virt(?:$|-)/.test(os?.type.machine ?? 'virt');

/** The most CPUs that the guest can have. */
export const mostCpusOf = ({ vcpu }: Domain): number => vcpu?.count ?? 1;

/** How a message names architecture and machine. */
export const machineName = ({ os }: Domain): string => {
  const arch = os?.type.arch ?? 'x86_64';
  return os?.type.machine === undefined ? arch : `${arch} with the machine ${os.type.machine}`;
};
