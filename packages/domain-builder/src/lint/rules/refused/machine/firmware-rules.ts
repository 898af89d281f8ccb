import type { Domain } from '../../../../schema/types.gen.ts';
import type { Rule } from '../../../rule.ts';
import { isQemu, isX86 } from '../../../../facts/guest-kind.ts';
import { archOf } from '../../../../facts/guest-machine.ts';

const page = 'formatdomain.html#bios-bootloader';

const biosVariables: Rule = {
  id: 'fw/bios-nvram',
  severity: 'error',
  title: 'variables for a BIOS',
  why: 'libvirt refuses the domain: only UEFI keeps variables.',
  page,
  check: ({ os }) => {
    if (os?.firmware !== 'bios') return [];
    if (os.nvram !== undefined) {
      const fix = { title: 'remove it', edits: [{ op: 'remove' as const, path: 'os.nvram' }] };
      return [{ path: 'os.nvram', message: "<nvram> is for firmware='efi', and the firmware is bios", fix }];
    }
    if (os.loader?.stateless !== false) return [];
    return [{ path: 'os.loader.stateless', message: "stateless='no' asks for variables, and the firmware is bios" }];
  },
};

const withoutPath: Rule = {
  id: 'fw/loader-without-path',
  severity: 'error',
  title: 'a loader without a file',
  why: 'libvirt refuses the domain: nobody says which firmware it is.',
  page,
  check: (domain) => {
    const { os } = domain;
    if (!isQemu(domain) || os === undefined || os.firmware !== undefined || os.loader?.path !== undefined) return [];
    if (os.loader === undefined && os.nvram === undefined) return [];
    const path = os.loader === undefined ? 'os.nvram' : 'os.loader';
    return [{ path, message: "name the loader's file, or have libvirt choose one with <os firmware='efi'>" }];
  },
};

const featuresByHand: Rule = {
  id: 'fw/features-without-auto',
  severity: 'error',
  title: 'wanted features of a firmware that nobody chooses',
  why: 'libvirt refuses the domain: features are for a firmware that it chooses itself.',
  page,
  check: ({ os }) =>
    os?.firmware === undefined && (os?.firmwareChoice?.features ?? []).length > 0
      ? [{ path: 'os.firmwareChoice', message: "<firmware> needs <os firmware='efi'>; say it, or remove the features" }]
      : [],
};

const stateless: Rule = {
  id: 'fw/stateless-nvram',
  severity: 'error',
  title: 'variables for a firmware that has none',
  why: 'libvirt refuses the domain.',
  page,
  check: ({ os }) =>
    os?.loader?.stateless === true && os.nvram !== undefined
      ? [
          {
            path: os.nvram.template === undefined ? 'os.nvram' : 'os.nvram.template',
            message: "the loader is stateless='yes', so it has no <nvram>, nor a template of one",
          },
        ]
      : [],
};

const romVariables: Rule = {
  id: 'fw/rom-with-variables',
  severity: 'error',
  title: 'variables beside a firmware in ROM',
  why: 'libvirt refuses the domain: only a loader of the type pflash has variables.',
  page,
  check: ({ os }) =>
    os?.firmware === undefined && os?.loader?.stateless === false && os.loader.type !== 'pflash'
      ? [{ path: 'os.loader.stateless', message: "stateless='no' needs a loader of type='pflash'" }]
      : [],
};

const variablesSource: Rule = {
  id: 'fw/nvram-source',
  severity: 'error',
  title: 'variables where QEMU does not keep them',
  why: 'libvirt refuses the domain: variables are in a file, on a block device of the host or on the network.',
  page,
  check: (domain) => {
    const type = domain.os?.nvram?.type ?? 'path';
    if (!isQemu(domain) || ['path', 'file', 'block', 'network'].includes(type)) return [];
    return [{ path: 'os.nvram.type', message: `<nvram> cannot be of the type ${type}; take file, block or network` }];
  },
};

/** True when the guest boots through UEFI for sure. */
const hasUefi = ({ os }: Domain): boolean => os?.firmware === 'efi' || os?.loader?.type === 'pflash';

const acpi: Rule = {
  id: 'fw/uefi-without-acpi',
  severity: 'error',
  title: 'UEFI without ACPI on a PC',
  why: 'libvirt refuses the domain.',
  page,
  check: (domain) =>
    isQemu(domain) && isX86(domain) && hasUefi(domain) && domain.features?.acpi !== true
      ? [
          {
            path: 'features',
            message: 'UEFI on a PC needs <acpi/> in <features>',
            fix: { title: 'add ACPI', edits: [{ op: 'set', path: 'features.acpi', value: true }] },
          },
        ]
      : [],
};

const acpiOnArm: Rule = {
  id: 'fw/acpi-without-uefi',
  severity: 'error',
  title: 'ACPI without UEFI on ARM',
  why: 'libvirt refuses the domain: only UEFI hands the tables to the guest there.',
  page,
  check: (domain) =>
    isQemu(domain) && archOf(domain) === 'aarch64' && domain.features?.acpi === true && !hasUefi(domain)
      ? [{ path: 'features.acpi', message: "<acpi/> on aarch64 needs UEFI: <os firmware='efi'>, or leave it out" }]
      : [],
};

/** Firmware that libvirt refuses. */
export const refusedFirmwareRules: readonly Rule[] = [
  biosVariables,
  withoutPath,
  featuresByHand,
  stateless,
  romVariables,
  variablesSource,
  acpi,
  acpiOnArm,
];
