import type { Host } from './host.ts';

/** What a run leaves to its caller: what has to be ended, the newest last, and where the logs of a failure lie. */
export interface Ending {
  readonly cleanUp: Array<() => Promise<void>>;
  host?: Host;
  serialLog?: string;
}
