import type { Rule } from '../../../rule.ts';
import { refusedArchRules } from './arch-rules.ts';
import { refusedBootRules } from './boot-rules.ts';
import { refusedClockRules } from './clock-rules.ts';
import { refusedCpuRules } from './cpu-rules.ts';
import { refusedCputuneRules } from './cputune-rules.ts';
import { refusedFeatureRules } from './feature-rules.ts';
import { refusedFirmwareRules } from './firmware-rules.ts';
import { refusedInterconnectRules } from './interconnect-rules.ts';
import { refusedIothreadRules } from './iothread-rules.ts';
import { refusedLifecycleRules } from './lifecycle-rules.ts';
import { refusedLimitRules } from './limit-rules.ts';
import { refusedMemoryRules } from './memory-rules.ts';
import { refusedNumaRules } from './numa-rules.ts';
import { refusedNumatuneRules } from './numatune-rules.ts';
import { refusedQemuRules } from './qemu-rules.ts';
import { refusedResctrlRules } from './resctrl-rules.ts';
import { refusedSecurityRules } from './security-rules.ts';
import { refusedSysinfoRules } from './sysinfo-rules.ts';
import { refusedVcpuRules } from './vcpu-rules.ts';

/** What libvirt refuses of the machine: its firmware, CPUs, memory, clock and how the host runs it. */
export const machineRules: readonly Rule[] = [
  ...refusedArchRules,
  ...refusedFirmwareRules,
  ...refusedBootRules,
  ...refusedFeatureRules,
  ...refusedCpuRules,
  ...refusedNumaRules,
  ...refusedInterconnectRules,
  ...refusedVcpuRules,
  ...refusedIothreadRules,
  ...refusedCputuneRules,
  ...refusedResctrlRules,
  ...refusedNumatuneRules,
  ...refusedMemoryRules,
  ...refusedLimitRules,
  ...refusedClockRules,
  ...refusedSecurityRules,
  ...refusedSysinfoRules,
  ...refusedLifecycleRules,
  ...refusedQemuRules,
];
