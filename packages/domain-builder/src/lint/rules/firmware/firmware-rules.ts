import { atLeast } from '../../../facts/version.ts';
import type { Domain } from '../../../schema/types.gen.ts';
import type { Edit } from '../../../model/edit.ts';
import type { Rule } from '../../rule.ts';
import { isQ35, isQemu, isWindows11, isX86 } from '../../../facts/guest-kind.ts';

const page = 'formatdomain.html#bios-bootloader';

/** Whether an automatically chosen firmware must have a feature. */
const wanted = ({ os }: Domain, name: 'secure-boot' | 'enrolled-keys'): boolean | undefined =>
  os?.firmwareChoice?.features?.find((feature) => feature.name === name)?.enabled;

/** True when the firmware does Secure Boot. */
export const hasSecureBoot = (domain: Domain): boolean =>
  domain.os?.loader?.secure === true ||
  (domain.os?.firmware === 'efi' &&
    (wanted(domain, 'secure-boot') === true || wanted(domain, 'enrolled-keys') === true));

/** True when the guest boots through UEFI. */
const hasUefi = ({ os }: Domain): boolean => os?.firmware === 'efi' || os?.loader?.type === 'pflash';

const automaticWithLoader: Rule = {
  id: 'fw/auto-with-loader',
  severity: 'warning',
  title: 'a firmware that libvirt chooses, and a loader by hand',
  why: 'libvirt before 9.2 refuses the domain; later ones start it only where a firmware description names that very file.',
  page,
  check: (domain, { host }) => {
    const { firmware, loader, firmwareChoice } = domain.os ?? {};
    if (firmware === undefined || loader === undefined) return [];
    const isOld = atLeast(host.versions?.libvirt, '9.2.0') === false;
    const fields = loaderFields.filter((field) => loader[field] !== undefined);
    // libvirt 9.2 and later write what they have chosen beside the features that it has.
    const isWrittenBack = firmwareChoice !== undefined && loader.path !== undefined;
    if (fields.length === 0 || (!isOld && (isWrittenBack || loader.path === undefined))) return [];
    return [
      {
        path: `os.loader.${fields[0] ?? 'path'}`,
        message: `firmware='${firmware}' lets libvirt choose, so leave out the loader's ${fields.join(', ')}`,
        fix: { title: 'leave the choice to libvirt', edits: leaveToLibvirt(domain) },
      },
    ];
  },
};

const loaderFields = ['path', 'readonly', 'type', 'secure'] as const;

/** Takes the loader out; that it does Secure Boot is said by a feature. */
const leaveToLibvirt = (domain: Domain): readonly Edit[] => {
  const { loader, nvram } = domain.os ?? {};
  const edits: Edit[] = [{ op: 'remove', path: 'os.loader' }];
  if (nvram?.template !== undefined) edits.push({ op: 'remove', path: 'os.nvram.template' });
  if (loader?.secure === true && wanted(domain, 'secure-boot') === undefined) {
    const value = { enabled: true, name: 'secure-boot' };
    edits.push({ op: 'append', path: 'os.firmwareChoice.features', value });
  }
  return edits;
};

const smm: Rule = {
  id: 'fw/secboot-smm',
  severity: 'error',
  title: 'Secure Boot without SMM',
  why: 'libvirt refuses a secure loader without it, and finds no firmware where SMM is switched off: the guest could write to what the keys are kept in.',
  page,
  check: (domain) => {
    const state = domain.features?.smm?.state;
    if (!isX86(domain) || !hasSecureBoot(domain) || state === true) return [];
    // libvirt adds SMM by itself when it chooses the firmware.
    if (domain.os?.firmware !== undefined && state === undefined && domain.features?.smm === undefined) return [];
    return [
      {
        path: domain.features?.smm === undefined ? 'features' : 'features.smm.state',
        message: "Secure Boot needs <smm state='on'/> in <features>",
        fix: { title: 'switch SMM on', edits: [{ op: 'set', path: 'features.smm.state', value: true }] },
      },
    ];
  },
};

const keys: Rule = {
  id: 'fw/keys-without-secboot',
  severity: 'error',
  title: 'enrolled keys without Secure Boot',
  why: 'libvirt refuses the domain: keys are of no use to a firmware that checks nothing.',
  page,
  check: (domain) => {
    const features = domain.os?.firmwareChoice?.features ?? [];
    const index = features.findIndex(({ name }) => name === 'secure-boot');
    if (wanted(domain, 'enrolled-keys') !== true || features[index]?.enabled !== false) return [];
    const path = `os.firmwareChoice.features.${index}.enabled`;
    return [{ path, message: 'enrolled-keys is wanted and secure-boot is not; want both, or none' }];
  },
};

const machine: Rule = {
  id: 'fw/machine-i440fx',
  severity: 'error',
  title: 'Secure Boot on the i440FX machine',
  why: 'libvirt refuses a secure loader there, and finds no firmware with Secure Boot for it: only Q35 has SMM.',
  page,
  check: (domain) => {
    const name = domain.os?.type.machine;
    if (!isQemu(domain) || !isX86(domain) || isQ35(domain) || !hasSecureBoot(domain)) return [];
    if (name !== undefined && !/^pc(?:-i440fx.*|-\d.*)?$/.test(name)) return [];
    const which = name === undefined ? 'the default machine is pc (i440FX)' : `the machine is ${name}`;
    return [{ path: 'os.type.machine', message: `Secure Boot needs the machine q35, and ${which}` }];
  },
};

const windows11: Rule = {
  id: 'fw/windows11-bios',
  severity: 'warning',
  title: 'Windows 11 without UEFI',
  why: 'Its setup refuses a machine without UEFI and Secure Boot.',
  page,
  check: (domain) => {
    if (!isQemu(domain) || !isX86(domain) || !isWindows11(domain) || hasUefi(domain)) return [];
    return [
      { path: 'os.firmware', message: "Windows 11 wants UEFI: <os firmware='efi'> with secure-boot and enrolled-keys" },
    ];
  },
};

const writable: Rule = {
  id: 'fw/pflash-writable',
  severity: 'warning',
  title: 'a firmware that the guest can write to',
  why: 'A guest can change the code that it boots by, and where the file is shared, that of others.',
  page,
  check: ({ os }) =>
    os?.loader?.type === 'pflash' && os.loader.path !== undefined && os.loader.readonly === false
      ? [
          {
            path: 'os.loader.readonly',
            message: "the loader is writable; say readonly='yes', the variables have a file of their own",
            fix: { title: 'make it read-only', edits: [{ op: 'set', path: 'os.loader.readonly', value: true }] },
          },
        ]
      : [],
};

/** Firmware and Secure Boot. */
export const firmwareRules: readonly Rule[] = [automaticWithLoader, smm, keys, machine, windows11, writable];
