import type { CallOptions } from '../../connection/rpc.ts';
import type { domainShutdownFlagValues } from '../../generated/flags.gen.ts';

/** The ways to ask a guest to shut down or reboot. */
export type ShutdownMode = 'acpi' | 'agent' | 'initctl' | 'signal' | 'paravirt';

/** How to ask a guest to shut down or reboot. */
export interface ShutdownOptions extends CallOptions {
  /** The ways; of several the server tries one after the other, in its own order. Without any it chooses. */
  readonly mode?: ShutdownMode | readonly ShutdownMode[];
}

const shutdownModes = {
  acpi: 'acpiPowerBtn',
  agent: 'guestAgent',
  initctl: 'initctl',
  signal: 'signal',
  paravirt: 'paravirt',
} as const satisfies Record<ShutdownMode, keyof typeof domainShutdownFlagValues>;

/** The flags' names of the ways; a `TypeError` for one that there is not. */
export function modeFlags(mode: ShutdownOptions['mode']): (typeof shutdownModes)[ShutdownMode][] {
  const modes = mode === undefined ? [] : [mode].flat();
  return modes.map((name: ShutdownMode) => {
    if (Object.hasOwn(shutdownModes, name)) return shutdownModes[name];
    throw new TypeError(`mode "${name}" is none of ${Object.keys(shutdownModes).join(', ')}`);
  });
}
