import type { Tpm } from '../../../schema/types.gen.ts';
import type { Rule } from '../../rule.ts';
import { each } from '../each.ts';
import { isQemu, isWindows11, isX86 } from '../../../facts/guest-kind.ts';

const page = 'formatdomain.html#tpm-device';

const pciAddress: Rule = {
  id: 'tpm/pci-address',
  severity: 'warning',
  title: 'a TPM with a PCI address',
  why: 'A TPM sits on no PCI bus: libvirt keeps the address, warns in its log, and uses up the slot.',
  page,
  check: ({ devices }) =>
    each(devices?.tpms, 'devices.tpms').flatMap(({ item, path }) =>
      item.address?.type === 'pci' && item.model !== 'tpm-spapr'
        ? [
            {
              path: `${path}.address`,
              message: 'a TPM has no PCI address; leave it out',
              fix: { title: 'remove the address', edits: [{ op: 'remove' as const, path: `${path}.address` }] },
            },
          ]
        : [],
    ),
};

const secretUuid: Rule = {
  id: 'tpm/secret-uuid',
  severity: 'error',
  title: "a TPM's secret that is no UUID",
  why: 'libvirt refuses the domain: the secret is named by the UUID of an existing secret of usage vtpm, not by its name.',
  page,
  check: ({ devices }) =>
    each(devices?.tpms, 'devices.tpms').flatMap(({ item, path }) => {
      const encryption = item.backend?.type === 'emulator' ? item.backend.encryption : undefined;
      const index = encryption?.extra?.attributes?.findIndex(({ name }) => name === 'secret') ?? -1;
      if (encryption?.secret !== undefined || index < 0) return [];
      const given = encryption?.extra?.attributes?.[index]?.value ?? '';
      return [
        {
          path: `${path}.backend.encryption.extra.attributes.${index}`,
          message: `the secret ${JSON.stringify(given)} is no UUID; virsh secret-list shows those of the secrets there are`,
        },
      ];
    }),
};

const versionOf = ({ backend }: Tpm): string | undefined =>
  backend?.type === 'emulator' ? backend.version : undefined;

const crbVersion: Rule = {
  id: 'tpm/crb-version',
  severity: 'error',
  title: 'the CRB interface with a TPM 1.2',
  why: 'libvirt refuses the domain: the command response buffer came with TPM 2.0.',
  page,
  check: ({ devices }) =>
    each(devices?.tpms, 'devices.tpms').flatMap(({ item, path }) => {
      if (item.model !== 'tpm-crb' || versionOf(item) !== '1.2') return [];
      const place = `${path}.backend.version`;
      return [
        {
          path: place,
          message: 'tpm-crb needs version 2.0',
          fix: { title: 'take version 2.0', edits: [{ op: 'set' as const, path: place, value: '2.0' }] },
        },
      ];
    }),
};

const windows11: Rule = {
  id: 'tpm/windows11-missing',
  severity: 'warning',
  title: 'Windows 11 without a TPM 2.0',
  why: 'Its setup refuses a machine without one.',
  page,
  check: (domain) => {
    if (!isQemu(domain) || !isX86(domain) || !isWindows11(domain)) return [];
    const tpms = each(domain.devices?.tpms, 'devices.tpms');
    const old = tpms.find(({ item }) => versionOf(item) === '1.2');
    if (old)
      return [{ path: `${old.path}.backend.version`, message: 'Windows 11 wants a TPM 2.0, and this is one of 1.2' }];
    if (tpms.length > 0) return [];
    const value = { model: 'tpm-crb', backend: { type: 'emulator', version: '2.0' } };
    return [
      {
        path: 'devices.tpms',
        message: 'Windows 11 wants a TPM 2.0, and there is none',
        fix: { title: 'add an emulated TPM 2.0', edits: [{ op: 'append', path: 'devices.tpms', value }] },
      },
    ];
  },
};

/** Trusted platform modules. */
export const tpmRules: readonly Rule[] = [pciAddress, secretUuid, crbVersion, windows11];
