import { type HostFacts, HostError } from '../../host/host.ts';

/** The kernel's random boot id, new for each start; `unknown` where /proc is not there. */
export function readBootId(facts: HostFacts): string {
  try {
    return facts.readText('/proc/sys/kernel/random/boot_id', 64).trim();
  } catch (error) {
    if (error instanceof HostError) return 'unknown';
    throw error;
  }
}
