import type { Domain } from '../../../../schema/types.gen.ts';

/** The architecture that a domain names; the host's counts when there is none, and that is not known here. */
export const archOf = ({ os }: Domain): string | undefined => os?.type.arch;

/** True when the architecture is named and is one of PCs. */
export const isNamedX86 = (domain: Domain): boolean => {
  const arch = archOf(domain);
  return arch === 'x86_64' || arch === 'i686';
};

/** True for an IBM Z guest. */
export const isS390 = (domain: Domain): boolean => archOf(domain)?.startsWith('s390') ?? false;

/** True for a 64-bit Power guest. */
export const isPpc64 = (domain: Domain): boolean => archOf(domain)?.startsWith('ppc64') ?? false;

/** True for an Arm guest of 32 or 64 bits. */
export const isArm = (domain: Domain): boolean => /^(?:aarch64|armv[67]l)$/.test(archOf(domain) ?? '');

/** True for a RISC-V guest. */
export const isRiscV = (domain: Domain): boolean => archOf(domain)?.startsWith('riscv') ?? false;

/** True for the machine that names itself so, in any version: `pseries`, `pseries-8.2`. */
export const hasMachine = ({ os }: Domain, family: string): boolean => {
  const machine = os?.type.machine ?? '';
  return machine === family || machine.startsWith(`${family}-`);
};

/** True when a Power guest is a pSeries, which is what libvirt takes when no machine is named. */
export const isPSeries = (domain: Domain): boolean =>
  isPpc64(domain) && (domain.os?.type.machine === undefined || hasMachine(domain, 'pseries'));

/** True when the machine is known not to be one: it is named, or the architecture leaves no choice. */
export const isNotMachine = (domain: Domain, family: string, ofArchitecture: (domain: Domain) => boolean): boolean => {
  if (archOf(domain) !== undefined && !ofArchitecture(domain)) return true;
  return domain.os?.type.machine !== undefined && !hasMachine(domain, family);
};

/** True when a PC is known not to be a Q35; a PC without a named machine is an i440FX for most builds of QEMU. */
export const isNotQ35 = (domain: Domain): boolean => {
  const machine = domain.os?.type.machine;
  if (archOf(domain) !== undefined && !isNamedX86(domain)) return true;
  return machine !== undefined && machine !== 'q35' && !machine.startsWith('pc-q35');
};
