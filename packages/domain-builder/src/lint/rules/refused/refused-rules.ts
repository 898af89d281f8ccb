import type { Rule } from '../../rule.ts';
import { devicesRules } from './devices/devices-rules.ts';
import { furtherRules } from './further/further-rules.ts';
import { machineRules } from './machine/machine-rules.ts';
import { storageRules } from './storage/storage-rules.ts';

/** What libvirt refuses to define although its schemas accept it. */
export const refusedRules: readonly Rule[] = [...machineRules, ...devicesRules, ...storageRules, ...furtherRules];
