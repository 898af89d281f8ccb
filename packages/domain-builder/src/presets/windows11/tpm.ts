import type { Tpm } from '../../schema/types.gen.ts';
import { type Context, conflict, listedValues, type Part, withDevices } from './context.ts';

/** A TPM 2.0 that swtpm emulates. */
export const tpm: Part = (domain, context) => {
  const { options, report } = context;
  const chosen = domain.devices?.tpms ?? [];
  const path = 'devices.tpms.0';
  if (chosen.length > 0) {
    for (const [index, device] of chosen.entries()) judge(device, `devices.tpms.${index}`);
    report.kept('tpm', 'one was chosen', { path });
    return domain;
  }
  if (options.tpm === false) {
    report.leftOut('tpm', 'it was not asked for', { path });
    report.warn('tpm', 'Windows 11 Setup refuses a machine without a TPM 2.0 unless told not to look', 'devices.tpms');
    return domain;
  }
  const model = modelFor(context);
  report.set('tpm', `Windows 11 asks for a TPM 2.0; swtpm emulates it and libvirt keeps its state`, { path });
  return withDevices(domain, { tpms: [{ model, backend: { type: 'emulator', version: '2.0' } }] });
};

const judge = ({ backend }: Tpm, path: string): void => {
  if (backend?.version === '1.2') {
    throw conflict("Windows 11 needs a TPM 2.0, but the version 1.2 was chosen; use '2.0'", `${path}.backend.version`);
  }
};

const modelFor = ({ host, report }: Context): 'tpm-crb' | 'tpm-tis' => {
  const capability = host.domainCapabilities?.devices?.tpm;
  if (listedValues(capability, 'backendModel')?.includes('emulator') === false) {
    report.warn('host/tpm', 'the host lists no emulated TPM; install swtpm there', 'devices.tpms.0');
  }
  const models = listedValues(capability, 'model');
  return models !== undefined && !models.includes('tpm-crb') && models.includes('tpm-tis') ? 'tpm-tis' : 'tpm-crb';
};
