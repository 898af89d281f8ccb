import type { Domain } from '../schema/types.gen.ts';

/** The architecture that the domain names; without one it is the host's, or whatever libvirt makes of the emulator. */
export const archOf = ({ os }: Domain): string | undefined => os?.type.arch;

/** True for a domain that names an x86 PC. */
export const isNamedX86 = (domain: Domain): boolean => /^(?:x86_64|i686)$/.test(archOf(domain) ?? '');

/** True for a domain that names an IBM Z machine. */
export const isS390 = (domain: Domain): boolean => /^s390x?$/.test(archOf(domain) ?? '');

/** True for a domain that names a 64-bit Power machine. */
export const isPpc64 = (domain: Domain): boolean => /^ppc64(?:le)?$/.test(archOf(domain) ?? '');

/** True for a domain that names an Arm machine. */
export const isArm = (domain: Domain): boolean => /^(?:aarch64|armv[67]l)$/.test(archOf(domain) ?? '');

/** True for a domain that names a RISC-V machine. */
export const isRiscv = (domain: Domain): boolean => /^riscv(?:32|64)$/.test(archOf(domain) ?? '');

/** True when the machine is of a family: `virt`, or `virt-9.0` for that. */
const hasMachine = ({ os }: Domain, family: string): boolean => {
  const machine = os?.type.machine ?? '';
  return machine === family || machine.startsWith(`${family}-`);
};

/** True for a Power machine of the kind that QEMU has by default. */
export const isPSeries = (domain: Domain): boolean =>
  isPpc64(domain) && (domain.os?.type.machine === undefined || hasMachine(domain, 'pseries'));

/** True for the machine `virt`, which Arm and RISC-V have when none is named. */
export const isVirt = (domain: Domain): boolean => domain.os?.type.machine === undefined || hasMachine(domain, 'virt');

/** True when a domain surely has another machine than one of a family: its architecture or its machine says so. */
export const isNotMachine = (domain: Domain, family: string, ofArchitecture: (domain: Domain) => boolean): boolean => {
  if (archOf(domain) !== undefined && !ofArchitecture(domain)) return true;
  return domain.os?.type.machine !== undefined && !hasMachine(domain, family);
};

/** True when a domain surely has another machine than q35. */
export const isNotQ35 = (domain: Domain): boolean => {
  const machine = domain.os?.type.machine;
  if (archOf(domain) !== undefined && !isNamedX86(domain)) return true;
  return machine !== undefined && machine !== 'q35' && !machine.startsWith('pc-q35');
};

/** How many CPUs the guest can have. */
export const mostCpusOf = ({ vcpu }: Domain): number => vcpu?.count ?? 1;

/** Architecture and machine, for messages. */
export const machineName = ({ os }: Domain): string => {
  const arch = os?.type.arch ?? 'x86_64';
  return os?.type.machine === undefined ? arch : `${arch} with the machine ${os.type.machine}`;
};
