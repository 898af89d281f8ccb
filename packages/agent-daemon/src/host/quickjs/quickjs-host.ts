import * as native from 'native';
import type { Host, HostPort } from '../host.ts';
import { nativeClock } from './clock.ts';
import { nativeCodec } from './codec.ts';
import { nativeFacts } from './facts.ts';
import { nativeFiles } from './files.ts';
import { logLine } from './log.ts';
import { DescriptorPort } from './port.ts';
import { nativePower } from './power.ts';
import type { NativeProcesses } from './processes.ts';
import type { Reactor } from './reactor.ts';

/** In the place of a port that is not there yet, while the policy is read. */
const absentPort: HostPort = {
  start: (handlers) => handlers.ended('there is no port'),
  write: (bytes) => bytes.length,
  pause: () => {},
  resume: () => {},
  close: () => {},
};

/** The host of the stand-alone executable, with its port on an open descriptor, which it then owns. */
export function createQuickjsHost(options: {
  readonly reactor: Reactor;
  readonly processes: NativeProcesses;
  readonly portFd: number | undefined;
}): Host {
  return {
    runtime: native.ENGINE,
    codec: nativeCodec,
    port: options.portFd === undefined ? absentPort : new DescriptorPort(options.reactor, options.portFd),
    files: nativeFiles,
    processes: options.processes,
    clock: nativeClock,
    facts: nativeFacts,
    power: nativePower,
    random: (length) => native.random(length),
    log: logLine,
  };
}
