import type { Rule } from '../../../rule.ts';
import { chardevRules } from './chardev-rules.ts';
import { displayRules } from './display-rules.ts';
import { identityRules } from './identity-rules.ts';
import { inputRules } from './input-rules.ts';
import { interfaceAddressRules } from './interface-address-rules.ts';
import { interfaceRules } from './interface-rules.ts';
import { iommuRules } from './iommu-rules.ts';
import { memoryDeviceRules } from './memory-device-rules.ts';
import { rngSmartcardRules } from './rng-smartcard-rules.ts';
import { seclabelRules } from './seclabel-rules.ts';
import { serialRules } from './serial-rules.ts';
import { shmemRules } from './shmem-rules.ts';
import { smallDeviceRules } from './small-device-rules.ts';
import { soundRules } from './sound-rules.ts';
import { tpmDeviceRules } from './tpm-rules.ts';
import { videoRules } from './video-rules.ts';

/** What libvirt refuses about devices that are no disks, controllers or host devices. */
export const devicesRules: readonly Rule[] = [
  ...chardevRules,
  ...serialRules,
  ...displayRules,
  ...videoRules,
  ...interfaceRules,
  ...interfaceAddressRules,
  ...inputRules,
  ...soundRules,
  ...rngSmartcardRules,
  ...smallDeviceRules,
  ...tpmDeviceRules,
  ...iommuRules,
  ...shmemRules,
  ...memoryDeviceRules,
  ...identityRules,
  ...seclabelRules,
];
