import type { Rule } from './rule.ts';
import { bootRules } from './rules/boot/boot-rules.ts';
import { cpuRules } from './rules/cpu/cpu-rules.ts';
import { diskDriverRules } from './rules/disk/driver-rules.ts';
import { diskPlaceRules } from './rules/disk/place-rules.ts';
import { shareRules } from './rules/filesystem/share-rules.ts';
import { firmwareRules } from './rules/firmware/firmware-rules.ts';
import { graphicsRules } from './rules/graphics/graphics-rules.ts';
import { agentRules } from './rules/guest/agent-rules.ts';
import { clockRules } from './rules/guest/clock-rules.ts';
import { comfortRules } from './rules/guest/comfort-rules.ts';
import { hostRules } from './rules/host/host-rules.ts';
import { hypervModeRules } from './rules/hyperv/mode-rules.ts';
import { hypervSetRules } from './rules/hyperv/set-rules.ts';
import { hypervValueRules } from './rules/hyperv/value-rules.ts';
import { machineRules } from './rules/machine/machine-rules.ts';
import { memoryRules } from './rules/memory/memory-rules.ts';
import { metadataRules } from './rules/metadata/metadata-rules.ts';
import { nameRules } from './rules/name/name-rules.ts';
import { newerRules } from './rules/name/newer-rules.ts';
import { networkRules } from './rules/network/network-rules.ts';
import { pinRules } from './rules/pinning/pin-rules.ts';
import { refusedRules } from './rules/refused/refused-rules.ts';
import { securityRules } from './rules/security/security-rules.ts';
import { tpmRules } from './rules/tpm/tpm-rules.ts';

/** Every rule, by area. */
export const lintRules: readonly Rule[] = [
  ...nameRules,
  ...newerRules,
  ...machineRules,
  ...firmwareRules,
  ...bootRules,
  ...tpmRules,
  ...hypervSetRules,
  ...hypervModeRules,
  ...hypervValueRules,
  ...cpuRules,
  ...pinRules,
  ...memoryRules,
  ...clockRules,
  ...diskDriverRules,
  ...diskPlaceRules,
  ...networkRules,
  ...shareRules,
  ...graphicsRules,
  ...agentRules,
  ...comfortRules,
  ...securityRules,
  ...metadataRules,
  ...hostRules,
  ...refusedRules,
];
