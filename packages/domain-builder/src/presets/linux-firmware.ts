import { withFirmware } from '../builder/os-step.ts';
import type { Domain } from '../schema/types.gen.ts';
import type { LinuxOptions } from './linux-options.ts';
import { hasFirmware, hostHasEfi, usesEfi } from './machine.ts';
import type { PresetDraft } from './preset-draft.ts';

const topic = { id: 'firmware', path: 'os.firmware' };

/** The firmware, where none was chosen. One that was asked for and another that was chosen exclude each other. */
export const fillLinuxFirmware = (draft: PresetDraft, { host, firmware, secureBoot }: LinuxOptions): void => {
  const asked = secureBoot ? 'efi' : firmware;
  if (secureBoot) checkSecureBoot(draft, firmware);
  const chosen = chosenFirmware(draft.domain);
  if (asked !== undefined && chosen !== undefined && asked !== chosen) {
    throw draft.conflict(
      `the firmware ${asked} is asked for, and ${chosen} was chosen; leave one of them out`,
      topic.path,
    );
  }
  if (secureBoot && chosen !== undefined) {
    fillSecureBoot(draft);
  } else if (chosen !== undefined || hasFirmware(draft.domain)) {
    draft.kept(topic.id, 'It was chosen already.', topic);
  } else if (asked === 'bios') {
    draft.kept(topic.id, 'A BIOS was asked for: the one that the machine has by itself.', topic);
  } else if (asked === 'efi') {
    draft.fillOpen(topic, undefined, 'It was asked for; libvirt finds one.', (domain) =>
      withFirmware(domain, 'efi', secureBoot === undefined ? {} : { secureBoot }),
    );
  } else if (hostHasEfi(host)) {
    const found = { ...topic, evidence: 'domainCapabilities.os' };
    draft.fillOpen(found, undefined, 'The host has UEFI, which libvirt finds.', (domain) =>
      withFirmware(domain, 'efi', {}),
    );
  } else {
    draft.leftOut(topic.id, 'The machine starts with its own firmware: the host is not known to have UEFI.', topic);
  }
};

const checkSecureBoot = (draft: PresetDraft, firmware: LinuxOptions['firmware']): void => {
  const { os, features } = draft.domain;
  if (firmware === 'bios') throw draft.conflict('Secure Boot needs UEFI, and a BIOS is asked for', topic.path);
  if (features?.smm?.state === false) {
    throw draft.conflict('Secure Boot needs the system management mode, and it was switched off', 'features.smm');
  }
  const machine = os?.type.machine ?? '';
  if (/^(?:pc(?:$|-i440fx|-\d)|isapc$)/.test(machine)) {
    throw draft.conflict(`Secure Boot needs the machine q35, and ${machine} was chosen`, 'os.type.machine');
  }
};

const chosenFirmware = (domain: Domain): 'efi' | 'bios' | undefined =>
  usesEfi(domain) ? 'efi' : (domain.os?.firmware ?? (domain.os?.loader ? 'bios' : undefined));

/** Secure Boot on top of a UEFI firmware that was chosen. */
const fillSecureBoot = (draft: PresetDraft): void => {
  const { os } = draft.domain;
  const features = os?.firmwareChoice?.features;
  const isOn = features?.find(({ name }) => name === 'secure-boot')?.enabled ?? os?.loader?.secure;
  if (isOn === false || (os?.loader !== undefined && isOn !== true)) {
    throw draft.conflict('Secure Boot is asked for, and the chosen firmware has none', topic.path);
  }
  draft.fillOpen(
    { id: 'firmware/secure-boot', path: 'os.firmwareChoice' },
    isOn,
    'Only signed systems boot.',
    (domain) => withFirmware(domain, 'efi', { secureBoot: true }),
  );
};
