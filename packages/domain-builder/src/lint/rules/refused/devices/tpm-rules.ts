import type { Domain, Tpm } from '../../../../schema/types.gen.ts';
import type { Rule } from '../../../rule.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';
import { archOf, isArm, isNamedX86, isPpc64 } from '../../../../facts/guest-machine.ts';
import { type Flaw, hasElement, judgeEach, refusal } from './judge.ts';

const page = 'formatdomain.html#tpm-device';
const place = 'devices.tpms';

const backendMissing = refusal(
  page,
  'tpm/backend-missing',
  'a TPM without a backend',
  'libvirt refuses the domain: a TPM is emulated, passed through, or run by somebody else.',
  ({ devices }) =>
    judgeEach(devices?.tpms, place, ({ backend }): Flaw | undefined => {
      if (backend === undefined)
        return ['', "the TPM has no <backend>; <backend type='emulator' version='2.0'/> emulates one"];
      if (backend.type !== 'external') return undefined;
      const { source } = backend;
      return source?.type === undefined || source.path === undefined
        ? ['backend', "an external TPM has a <source type='unix' mode='connect' path='…'/>"]
        : undefined;
    }),
);

const several = refusal(
  page,
  'tpm/several',
  'two TPMs, or two backends of one',
  'libvirt refuses the domain: there is one TPM, and beside it one proxy on pseries.',
  ({ devices }) => {
    const seen = { proxy: false, other: false };
    return judgeEach(devices?.tpms, place, ({ backend, extra, model: name }) => {
      if (backend !== undefined && hasElement(extra, 'backend'))
        return ['', 'the TPM has several backends; one can be there'];
      const kind = name === 'spapr-tpm-proxy' ? 'proxy' : 'other';
      if (seen[kind])
        return ['', kind === 'proxy' ? 'there is another TPM proxy already' : 'there is another TPM already'];
      seen[kind] = true;
      return undefined;
    });
  },
);

/** Why a model cannot be in a guest. */
const misfit = ({ model, backend }: Tpm, domain: Domain): Flaw | undefined => {
  const arch = archOf(domain);
  if (arch === undefined || model === undefined) return undefined;
  if ((model === 'tpm-spapr' || model === 'spapr-tpm-proxy') && !isPpc64(domain)) {
    return ['model', `${model} is for ppc64, not for ${arch}; take tpm-crb or tpm-tis`];
  }
  if (model === 'spapr-tpm-proxy' && backend !== undefined && backend.type !== 'passthrough') {
    return ['backend.type', `spapr-tpm-proxy has the backend passthrough, not ${backend.type}`];
  }
  if (model === 'tpm-crb' && !isNamedX86(domain)) return ['model', `tpm-crb is for PCs, not for ${arch}`];
  return model === 'tpm-tis' && isPpc64(domain) ? ['model', `tpm-tis is not for ${arch}; take tpm-spapr`] : undefined;
};

const model = refusal(
  page,
  'tpm/model',
  'a TPM of another architecture',
  'libvirt refuses the domain: crb is for PCs, tis for PCs and Arm, spapr and its proxy for ppc64.',
  (domain) => judgeEach(isQemu(domain) ? domain.devices?.tpms : undefined, place, (item) => misfit(item, domain)),
);

const version = refusal(
  page,
  'tpm/version',
  'a TPM 1.2 where only 2.0 can be',
  'libvirt refuses the domain: spapr, Arm and banks of PCRs need TPM 2.0.',
  (domain) =>
    judgeEach(isQemu(domain) ? domain.devices?.tpms : undefined, place, ({ model: name, backend }) => {
      if (backend?.type !== 'emulator' || backend.version !== '1.2') return undefined;
      const who = name === 'tpm-spapr' ? 'tpm-spapr' : isArm(domain) ? 'Arm' : undefined;
      if (who !== undefined) return ['backend.version', `${who} needs TPM 2.0`];
      return backend.activePcrBanks === undefined
        ? undefined
        : ['backend.activePcrBanks', 'PCR banks are chosen for TPM 2.0 only; leave them out, or take version 2.0'];
    }),
);

/** Trusted platform modules. */
export const tpmDeviceRules: readonly Rule[] = [backendMissing, several, model, version];
