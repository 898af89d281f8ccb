import * as native from 'native';
import * as os from 'os';
import type { HostClock } from '../host.ts';

export const nativeClock: HostClock = {
  now: () => Date.now(),
  monotonic: () => native.monotonic(),
  timer: (delayMs, callback) => {
    const timer = os.setTimeout(callback, delayMs);
    return () => os.clearTimeout(timer);
  },
};
