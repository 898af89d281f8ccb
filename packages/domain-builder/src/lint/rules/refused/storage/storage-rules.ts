import type { Rule } from '../../../rule.ts';
import { addressTwiceRules } from './address-twice-rules.ts';
import { addressTypeRules } from './address-type-rules.ts';
import { controllerRules } from './controller-rules.ts';
import { diskBackendRules } from './disk-backend-rules.ts';
import { diskDeviceRules } from './disk-device-rules.ts';
import { diskIdentityRules } from './disk-identity-rules.ts';
import { diskImageRules } from './disk-image-rules.ts';
import { diskLunRules } from './disk-lun-rules.ts';
import { diskNameRules } from './disk-name-rules.ts';
import { diskSourceRules } from './disk-source-rules.ts';
import { diskTuneRules } from './disk-tune-rules.ts';
import { encryptionRules } from './encryption-rules.ts';
import { hostdevRules } from './hostdev-rules.ts';
import { pciControllerRules } from './pci-controller-rules.ts';
import { pciSlotRules } from './pci-slot-rules.ts';
import { portRules } from './port-rules.ts';
import { refusedShareRules } from './share-rules.ts';
import { usbRules } from './usb-rules.ts';

/** What libvirt refuses to define of disks, controllers, addresses, host devices, shares and leases. */
export const storageRules: readonly Rule[] = [
  ...diskNameRules,
  ...diskDeviceRules,
  ...diskIdentityRules,
  ...diskImageRules,
  ...diskLunRules,
  ...diskSourceRules,
  ...diskBackendRules,
  ...diskTuneRules,
  ...encryptionRules,
  ...controllerRules,
  ...pciControllerRules,
  ...usbRules,
  ...addressTypeRules,
  ...addressTwiceRules,
  ...pciSlotRules,
  ...portRules,
  ...hostdevRules,
  ...refusedShareRules,
];
