import type { Rule } from '../../../rule.ts';
import { moreCharacterRules } from './character-rules.ts';
import { moreControllerRules } from './controller-rules.ts';
import { moreDeviceRules } from './device-rules.ts';
import { newerDiskRules } from './disk-rules.ts';
import { moreDisplayRules } from './display-rules.ts';
import { moreInterfaceRules } from './interface-rules.ts';
import { moreMachineRules } from './machine-rules.ts';
import { placeRules } from './place-rules.ts';
import { moreShareRules } from './share-rules.ts';

/** What else libvirt refuses: what newer releases check, and corners of all areas. */
export const furtherRules: readonly Rule[] = [
  ...moreMachineRules,
  ...newerDiskRules,
  ...moreControllerRules,
  ...placeRules,
  ...moreShareRules,
  ...moreInterfaceRules,
  ...moreDisplayRules,
  ...moreCharacterRules,
  ...moreDeviceRules,
];
