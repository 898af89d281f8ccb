import { randomBytes } from 'node:crypto';
import { nodeCodec } from '@virtkit/agent-protocol';
import type { Host, HostPort, LogLevel } from '../host.ts';
import { nodeFacts } from './node-facts.ts';
import { nodeFiles } from './node-files.ts';
import { nodeProcesses } from './node-processes.ts';

/** What the Node host is told. */
export interface NodeHostOptions {
  readonly port: HostPort;
  /** Gets the log; nothing is logged unless given. */
  readonly log?: ((level: LogLevel, line: string) => void) | undefined;
  /** Turns the machine off. Without it the power methods are disabled, so that no test ends the developer's machine. */
  readonly power?: ((action: 'shutdown' | 'reboot', force: boolean) => void) | undefined;
}

/** The system as seen by Node on Linux. For tests and development; guests run the stand-alone executable. */
export function createNodeHost({ port, log, power }: NodeHostOptions): Host {
  return {
    runtime: `node ${process.versions.node}`,
    codec: nodeCodec,
    port,
    files: nodeFiles,
    processes: nodeProcesses,
    facts: nodeFacts(),
    random: (length) => randomBytes(length),
    log: log ?? (() => undefined),
    clock: {
      now: () => Date.now(),
      monotonic: () => performance.now(),
      timer: (delayMs, callback) => {
        const timer = setTimeout(callback, delayMs);
        return () => clearTimeout(timer);
      },
    },
    power: {
      unavailable: power === undefined ? 'this agent runs on Node, which does not turn its machine off' : undefined,
      act: (action, force) => power?.(action, force),
    },
  };
}
