import type { Domain, Features, Os } from '../schema/types.gen.ts';
import { stepError } from './step-error.ts';

/** What else `DomainBuilder.firmware` takes. */
export interface FirmwareOptions {
  /** Whether only signed systems boot. */
  readonly secureBoot?: boolean;
}

/** Fields of the OS section, over those that are there. */
export const withOs = (domain: Domain, fields: Partial<Os>): Domain => ({
  ...domain,
  os: { type: { value: 'hvm' }, ...domain.os, ...fields },
});

/** Lets libvirt choose a firmware. Secure Boot also needs SMM, and keys that are enrolled. */
export const withFirmware = (domain: Domain, firmware: 'efi' | 'bios', { secureBoot }: FirmwareOptions): Domain => {
  if (secureBoot === undefined) return withOs(domain, { firmware });
  if (secureBoot && firmware === 'bios') {
    throw stepError('CONFLICT', 'firmware', "Secure Boot needs the firmware 'efi'", 'os.firmware');
  }
  const features = [
    { enabled: secureBoot, name: 'enrolled-keys' as const },
    { enabled: secureBoot, name: 'secure-boot' as const },
  ];
  const next = withOs(domain, { firmware, firmwareChoice: { features } });
  return secureBoot ? withFeatures(next, { smm: { state: true } }) : next;
};

/**
 * The machine's own BIOS. Presets see the wish as a choice; in the XML `firmware='bios'` would make libvirt look for a
 * description of one, which distributions do not have.
 */
export const withOwnBios = (domain: Domain): Domain => {
  if (domain.os?.firmware !== 'bios') return domain;
  const { firmware: _, firmwareChoice: __, ...os } = domain.os;
  return { ...domain, os };
};

/** Features of the machine, over those that are there. */
export const withFeatures = (domain: Domain, features: Features): Domain => ({
  ...domain,
  features: { ...domain.features, ...features },
});
