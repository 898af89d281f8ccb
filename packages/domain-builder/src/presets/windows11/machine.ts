import { type Context, conflict, listedValues, type Part } from './context.ts';
import { wantsSecureBoot } from './firmware.ts';

/** The kind of guest and the machine: x86_64, q35. */
export const machine: Part = (domain, context) => {
  const { report } = context;
  const { os } = domain;
  if (domain.type !== 'kvm' && domain.type !== 'qemu') {
    throw conflict(`the type ${domain.type} was chosen; Windows 11 is prepared for kvm and qemu only`, 'type');
  }
  if (os !== undefined && os.type.value !== 'hvm') {
    throw conflict(`Windows needs a full machine, hvm, but ${os.type.value} was chosen`, 'os.type.value');
  }
  const { arch, machine: chosen } = os?.type ?? {};
  if (arch !== undefined && arch !== 'x86_64') {
    throw conflict(`the architecture ${arch} was chosen; this is Windows 11 for x86_64`, 'os.type.arch');
  }
  const path = 'os.type.machine';
  if (chosen === undefined) {
    report.set('machine', 'the alias q35 follows the QEMU of the host; libvirt fixes the version when it defines', {
      path,
    });
  } else {
    report.kept('machine', `the machine ${chosen} was chosen`, { path });
    if (!isQ35(chosen)) judgeOther(chosen, domain.os, context);
    else if (chosen !== 'q35') {
      report.warn('machine', `the machine ${chosen} only starts where QEMU has it; q35 starts everywhere`, path);
    }
  }
  warnOfOtherCapabilities(domain.type, context);
  return { ...domain, os: { ...os, type: { ...os?.type, value: 'hvm', arch: 'x86_64', machine: chosen ?? 'q35' } } };
};

/** True for the machines that are q35, whatever their version. */
const isQ35 = (name: string): boolean => name === 'q35' || name.startsWith('pc-q35-');

const judgeOther = (chosen: string, os: Parameters<typeof wantsSecureBoot>[0], { options, report }: Context): void => {
  const isPc = chosen === 'pc' || /^pc-(?:i440fx-|\d)/.test(chosen);
  if (!isPc) {
    throw conflict(`the machine ${chosen} was chosen; Windows 11 needs q35`, 'os.type.machine');
  }
  if (wantsSecureBoot(os, options)) {
    throw conflict(
      `Secure Boot needs the system management mode of q35, but the machine ${chosen} was chosen; ` +
        'use q35, or give secureBoot: false',
      'os.type.machine',
    );
  }
  report.warn('machine', `the machine ${chosen} has no PCI Express; q35 is better for Windows 11`, 'os.type.machine');
};

const warnOfOtherCapabilities = (type: string, { host, report }: Context): void => {
  const capabilities = host.domainCapabilities;
  if (capabilities === undefined) return;
  const { domain: ofType, machine: ofMachine, arch } = capabilities;
  const isOther =
    (ofType !== undefined && ofType !== type) ||
    (ofMachine !== undefined && !isQ35(ofMachine)) ||
    (arch !== undefined && arch !== 'x86_64');
  if (isOther) {
    report.warn(
      'host/domain-capabilities',
      `the domain capabilities are those of ${ofType ?? 'a'} guest on ${ofMachine ?? 'a machine'} (${arch ?? 'unknown'}); ` +
        `ask the host for type ${type}, machine q35 and architecture x86_64`,
    );
  }
  if (listedValues(capabilities.os, 'firmware')?.includes('efi') === false) {
    report.warn(
      'host/firmware',
      'the host lists no UEFI firmware for this machine; install OVMF (edk2) there',
      'os.firmware',
    );
  }
};
